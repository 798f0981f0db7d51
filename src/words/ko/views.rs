//! What pictures say beyond the names of their maps.

use super::counts::place;
use super::particle::{instrument, object, subject};
use crate::conv::Axis;
use crate::words::views::{AxisRule, Overlap, Pattern, Rule, ViewMsg};

pub(super) fn view(msg: ViewMsg<'_>) -> String {
    match msg {
        ViewMsg::Scatter => "뿌리기".into(),
        ViewMsg::ScatterHint => {
            "입력 칸마다 값과 커널의 곱을 출력에 도장처럼 찍습니다. 겹치는 곳은 더합니다.".into()
        }
        ViewMsg::Gather => "모으기".into(),
        ViewMsg::GatherHint => {
            "입력 사이에 0을 끼워 벌리고, 뒤집은 커널을 옮기며 출력을 한 칸씩 채웁니다.".into()
        }
        ViewMsg::FlippedKernel => "뒤집음".into(),
        ViewMsg::Direct => "전치하기 전의 합성곱".into(),
        ViewMsg::DirectHint { input, output } => {
            format!(
                "{input}에서 {} 가는 합성곱입니다. 그 창이 곧 도장이고, 같은 가중치를 거꾸로 씁니다.",
                instrument(output)
            )
        }
        ViewMsg::AsItsInput => "이 합성곱의 입력".into(),
        ViewMsg::AsItsOutput => "이 합성곱의 출력".into(),
        ViewMsg::Drawn { is_step, channels, kernel_slices } => {
            let parts = [
                is_step.then(|| "이 단계의 단면만".to_owned()),
                channels.map(|[n, of]| format!("입력 채널 {of}개 가운데 {n}개")),
                kernel_slices.map(|[n, of]| format!("커널 단면 {of}장 가운데 {n}장")),
            ];
            format!("여기에 그린 것: {}.", parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
        }
        ViewMsg::OverlapTitle => "겹침".into(),
        ViewMsg::OverlapRule { overlap, counts } => rule(overlap, counts),
        ViewMsg::MatrixTitle => "행렬 곱으로 본 층".into(),
        ViewMsg::MatrixHint { rows, columns } => format!(
            "C는 {rows} × {columns} 행렬입니다. 행은 출력 칸, 열은 입력 칸에 해당합니다. 모든 행에 같은 가중치가 자리만 \
             옮겨 놓이고, 빈 칸은 0입니다."
        ),
        ViewMsg::MeanHint { rows, columns } => format!(
            "C는 {rows} × {columns} 행렬입니다. 행은 출력 칸, 열은 입력 칸에 해당합니다. 각 행에는 창 아래의 입력 칸 자리마다 \
             ‘1 ÷ 나누는 수’가 있고, 빈 칸은 0입니다. 이 값은 정해져 있고 학습하지 않습니다."
        ),
        ViewMsg::TransposeHint { input, output, rows, columns } => format!(
            "C는 {input}에서 {} 가는 합성곱의 {columns} × {rows} 행렬입니다. 이 층은 그 전치 행렬로, 행과 열이 \
             바뀐 {rows} × {columns}입니다.",
            instrument(output)
        ),
        ViewMsg::ConstantHint { value } => {
            format!("값이 {value}인 패딩은 입력과 상관없이 c를 더합니다.")
        }
        ViewMsg::CopiesHint => {
            "패딩이 입력 칸을 되풀이하므로, 그 위의 가중치는 되풀이된 칸의 열에 더해집니다.".into()
        }
        ViewMsg::UnrolledHint { rows, columns, limit } => format!(
            "C는 {rows} × {columns} 행렬이라 한 변이 {limit}을 넘습니다. 그래서 창을 X의 열로(im2col), 필터를 W의 행으로 \
             적었습니다. 0을 뺀 같은 곱입니다."
        ),
        ViewMsg::Part { first, last, of } => format!("{of}개 중 {first}–{last}"),
        ViewMsg::RowSentence { row, rows, entries, columns, constant, product } => {
            let constant =
                constant.map_or(String::new(), |constant| format!(", 패딩이 더하는 값 {constant}"));
            format!(
                "행렬의 {rows}행 중 {row}번째 행: 성분 {columns}개 중 {entries}개가 가중치이고, 입력과 곱하면 = \
                 {product}{constant}."
            )
        }
        ViewMsg::MeanRowSentence { row, rows, entries, columns, divisor, product } => format!(
            "행렬의 {rows}행 중 {row}번째 행: 성분 {columns}개 중 {entries}개가 1 ÷ {divisor}이고, 입력과 곱하면 = \
             {product}."
        ),
        ViewMsg::WindowSentence { filter, window, windows, taps, product } => format!(
            "W의 {filter}번째 행과 X의 열 {windows}개 중 {window}번째 열의 곱, 항 {taps}개 = {product}."
        ),
        ViewMsg::WaysSentence { stamps, terms, products, sums: [scattered, gathered, carried_back] } => {
            let terms = terms.map_or("의 합".into(), |terms| format!(", {terms}"));
            format!(
                "뿌리기: 이 칸에 닿는 입력 칸 {stamps}개{terms} = {scattered}. 모으기: 곱 {products}개의 합 = {gathered}. \
                 전치하기 전의 합성곱은 창 {stamps}개에서 이 칸을 읽고, 거꾸로 더하면 = {carried_back}."
            )
        }
        ViewMsg::StampSentence { cell: Some(cell), nth: [nth, of], position, flipped } => {
            let cell = place(cell);
            format!(
                "뿌리기: 입력 {cell}의 도장이 이 칸에 찍은 값으로, 도장 {of}개 중 {nth}번째입니다. 모으기: 벌린 입력 {}에 \
                 뒤집은 커널의 {}이 놓여 있습니다. 전치하기 전의 합성곱은 {} 맡은 창에서 이 칸을 읽습니다.",
                place(position),
                place(flipped),
                object(&cell)
            )
        }
        ViewMsg::StampSentence { cell: None, position, flipped, .. } => format!(
            "뿌리기: 이 곱을 찍는 도장이 없습니다. 모으기: 벌린 입력 {}의 0에 뒤집은 커널의 {}이 놓여 있습니다. 전치하기 전의 \
             합성곱에는 이 칸을 이 가중치로 읽는 창이 없습니다.",
            place(position),
            place(flipped)
        ),
    }
}

fn rule(overlap: Overlap<'_>, counts: &[usize]) -> String {
    let (rules, pattern) = match overlap {
        Overlap::Even { kernel, stride, each } => {
            let each = if each == 1 {
                "1번씩 채워져 겹치지 않습니다".into()
            } else {
                format!("{each}번씩 겹칩니다")
            };
            return format!(
                "커널 크기 {} 스트라이드 {} 나누어떨어지므로, 가장자리를 빼면 모든 칸이 {each}.",
                subject(kernel),
                instrument(stride)
            );
        }
        Overlap::Uneven { rules, pattern } => (rules, pattern),
    };
    let counts = match counts {
        [only] => format!("{only}번씩"),
        few if (2..=4).contains(&few.len()) => {
            let few: Vec<_> = few.iter().map(usize::to_string).collect();
            format!("{}번으로 서로 다르게", few.join(", "))
        }
        [first, .., last] => format!("{first}번에서 {last}번까지 서로 다르게"),
        [] => String::new(),
    };
    let last = rules.len().saturating_sub(1);
    let rules: Vec<_> = rules.iter().enumerate().map(|(n, rule)| axis_rule(rule, n == last)).collect();
    let rules = rules.join(", ");
    match pattern {
        Pattern::Stripes => format!("{rules}. 칸마다 {counts} 채워져 줄무늬가 생깁니다."),
        Pattern::Slices => format!("{rules}. 칸마다 {counts} 채워져 단면마다 번갈아 달라집니다."),
        Pattern::Checkerboard => format!("{rules}. 칸마다 {counts} 채워져 바둑판무늬가 생깁니다."),
        Pattern::None => format!("{rules}. 하지만 출력이 작아 모든 칸이 {counts} 채워집니다."),
    }
}

/// A rule as the end of a sentence, or followed by another.
fn axis_rule(AxisRule { axes, rule }: &AxisRule, is_last: bool) -> String {
    let along = match &**axes {
        [] => String::new(),
        [Axis::Depth] => "깊이 방향으로 ".into(),
        axes => {
            let words: Vec<_> = axes
                .iter()
                .map(|axis| match axis {
                    Axis::Depth => "깊이",
                    Axis::Height => "세로",
                    Axis::Width => "가로",
                })
                .collect();
            format!("{}로 ", words.join("와 "))
        }
    };
    let number = |n: usize| n.to_string();
    let (yes, no) = if is_last { ("집니다", "지지 않습니다") } else { ("지고", "지지 않고") };
    match *rule {
        Rule::Divisible { kernel, stride } => format!(
            "{along}커널 크기 {} 스트라이드 {} 나누어떨어{yes}",
            subject(&number(kernel)),
            instrument(&number(stride))
        ),
        Rule::NotDivisible { kernel, stride } => format!(
            "{along}커널 크기 {} 스트라이드 {} 나누어떨어{no}",
            subject(&number(kernel)),
            instrument(&number(stride))
        ),
        Rule::DilationShares { dilation, stride, divisor } => format!(
            "{along}딜레이션 {dilation}, 스트라이드 {} 모두 {} 나누어떨어{yes}",
            subject(&number(stride)),
            instrument(&number(divisor))
        ),
    }
}
