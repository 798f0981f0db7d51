//! Korean.

mod code;
mod particle;
mod views;
mod words;

use self::particle::{object, subject, topic};
use super::complaint::{AxisWord, Complaint, Field, NoView, Quantity};
use super::msg::{Made, Msg, OpWord, UncomputedWord};
use super::number::{gigabytes, grouped};

pub(super) use self::views::view;
pub(super) use self::words::label;

pub(super) fn text(msg: Msg<'_>) -> String {
    match msg {
        Msg::Input => "입력".into(),
        Msg::Output => "출력".into(),
        Msg::Kernel => "커널".into(),
        Msg::PartialMaps => "부분 특성 맵".into(),
        Msg::Sum => "합".into(),
        Msg::Bias => "편향".into(),
        Msg::Slice { z } => format!("{}번 단면", minus(&z)),
        Msg::InputChannel { ic } => format!("입력 {ic}"),
        Msg::OutputChannel { oc } => format!("출력 {oc}"),
        Msg::PaddedTo { size } => format!("패딩 포함 {size}"),
        Msg::StretchedTo { size } => format!("벌리고 패딩 포함 {size}"),
        Msg::MoreChannels { n } => format!("외 {n}개"),
        Msg::NeverRead => "읽히지 않는 칸".into(),
        Msg::Summary { op, input, weight, output, stride, padding, dilation } => {
            let (layer, weight_word) = match op {
                OpWord::Conv => ("합성곱", "가중치"),
                OpWord::ConvTranspose => ("전치 합성곱", "가중치"),
                OpWord::MaxPool => ("최대 풀링", "창"),
                OpWord::AvgPool => ("평균 풀링", "창"),
            };
            format!(
                "{layer} 층: 입력 {input}, {weight_word} {weight}, 스트라이드 {stride}, 패딩 {padding}, \
                 딜레이션 {dilation}, 출력 {output}."
            )
        }
        Msg::StepSentence { step, steps, oc, at, window, products, padded, made, total } => {
            let channel = oc.map_or(String::new(), |oc| format!("채널 {oc}, "));
            let on_padding = match padded {
                0 => String::new(),
                _ => format!("(그중 {padded}개는 패딩)"),
            };
            let window_word = if matches!(made, Made::Sum { .. }) { "커널은" } else { "창은" };
            let input =
                if matches!(made, Made::Sum { inserted: Some(_), .. }) { "벌린 입력" } else { "입력" };
            let result = match made {
                Made::Sum { bias, inserted } => {
                    let on_zeros = match inserted {
                        Some(n @ 1..) => format!("(그중 {n}개는 끼워 넣은 0)"),
                        _ => String::new(),
                    };
                    let bias = bias.map_or(String::new(), |bias| format!("에 편향 {bias} 더하기"));
                    format!("곱 {products}개{on_zeros}{on_padding}의 합{bias} = {total}")
                }
                Made::Largest => format!("값 {products}개{on_padding} 가운데 가장 큰 값 = {total}"),
                Made::Mean { sum, divisor } => {
                    format!("값 {products}개{on_padding}의 합 = {sum}, {sum} ÷ {divisor} = {total}")
                }
            };
            format!(
                "{steps}단계 중 {step}단계: 출력 {channel}{}. {window_word} {input} {}에서 시작합니다. {result}.",
                place(at),
                place(window),
            )
        }
        Msg::FieldName(field) => name(field),
        Msg::LinkAxes { field, has_depth } => {
            let axes = if has_depth { "깊이, 높이, 너비를" } else { "높이와 너비를" };
            format!("{}: {axes} 같게", name(field))
        }
        Msg::SliderOf { field } => format!("{} 슬라이더", name(field)),
        Msg::Explain { name } => format!("설명: {name}"),
        Msg::StepOf { step, steps } => format!("{steps}단계 중 {step}단계"),
        Msg::OutputAt { oc, at } => {
            let channel = oc.map_or(String::new(), |oc| format!(" {oc}"));
            format!("출력{channel} ({})", at.iter().map(usize::to_string).collect::<Vec<_>>().join(", "))
        }
        Msg::StepsPerSecond { n } => format!("초당 {n}단계"),
        Msg::WordsUnder { words } => format!("창 아래의 낱말: {words}."),
        Msg::WordsInColumns { words, columns } => match columns > words {
            true => format!("{columns}열 가운데 {words}열이 낱말이고 나머지는 0입니다."),
            false => format!("낱말 {words}개 가운데 {columns}개만 입력에 들어갑니다."),
        },
        Msg::TapSentence { tap, taps, input, weight, product, sum } => {
            format!("곱 {taps}개 중 {tap}번째: {input} 곱하기 {weight} = {product}. 지금까지의 합 {sum}.")
        }
        Msg::ValueSentence { tap, taps, value, is_max, so_far } => {
            let what = if is_max { "가장 큰 값" } else { "합" };
            format!("값 {taps}개 중 {tap}번째: {value}. 지금까지의 {what} {so_far}.")
        }
        Msg::FixSet { field, from, to } => format!("{} {from} → {to}", name(field)),
        Msg::FixPaddingInNumbers => "패딩을 숫자로".into(),
        Msg::FixZeros => "패딩을 0으로 채우기".into(),
        Msg::Digit { digit } => format!("손글씨 숫자 {digit}"),
        Msg::WeightCell { pair, at } => {
            let pair = pair.map_or(String::new(), |[oc, fc]| format!("출력 {oc}, 입력 {fc}, "));
            format!("가중치 {pair}{}", place(at))
        }
        Msg::BiasCell { oc } => format!("출력 채널 {oc}의 편향"),
        Msg::InputCell { ic, at } => format!("입력 채널 {ic}, {}", place(at)),
        Msg::ProductOf { tap, taps } => format!("곱 {taps}개 중 {tap}번째"),
        Msg::ValueOf { tap, taps } => format!("값 {taps}개 중 {tap}번째"),
        Msg::SumOf { products, bias } => {
            let bias = bias.map_or(String::new(), |bias| format!(" + 편향 {bias}"));
            format!("곱 {products}개의 합{bias}")
        }
        Msg::LargestOf { values } => format!("값 {values}개의 최댓값"),
        Msg::MeanOf { sum, divisor } => format!("평균 = {sum} ÷ {divisor}"),
        Msg::LayerInGroups { groups } => format!("이 층, 그룹 {groups}개"),
        Msg::ShareOfFull { parameters, multiply_adds } => {
            format!(
                "나누지 않은 층과 견주어 학습 파라미터는 {parameters}, 곱셈-덧셈은 {multiply_adds}입니다."
            )
        }
        Msg::Examples { n, is_search: false } => format!("예제 {n}개"),
        Msg::Examples { n, is_search: true } => format!("예제 {n}개를 찾았습니다"),
        Msg::ChannelSum { ic } => format!("입력 채널 {ic}"),
        Msg::ChannelSums { first, last } if first == last => format!("입력 채널 {first}"),
        Msg::ChannelSums { first, last } => format!("입력 채널 {first}~{last} 합계"),
        Msg::Uncomputed { what, n, limit } => {
            let what = match what {
                UncomputedWord::Products => {
                    "맵 하나에 곱이 {n}개 필요한데 이 페이지는 {limit}개까지 계산합니다"
                }
                UncomputedWord::Values => {
                    "맵 하나에 값 {n}개를 훑어야 하는데 이 페이지는 {limit}개까지 훑습니다"
                }
                UncomputedWord::Input => "입력값이 {n}개인데 이 페이지는 {limit}개까지 메모리에 둡니다",
                UncomputedWord::Map => {
                    "맵 하나의 값이 {n}개인데 이 페이지는 맵마다 {limit}개까지 메모리에 둡니다"
                }
            };
            let what = what.replace("{n}", &grouped(n)).replace("{limit}", &grouped(limit));
            format!("출력 맵은 비워 둡니다. {what}. 단계마다 나오는 값은 그때그때 계산합니다.")
        }
        Msg::NotComputed => "계산하지 않음".into(),
        Msg::FirstBiases { n, of } => {
            format!("편향 {of}개 가운데 처음 {n}개입니다. 지금 채널의 편향은 그림에서 골라 고칩니다.")
        }
        Msg::FurtherChannels { n } => format!("채널 {n}개 더 보기"),
        Msg::MoreProducts { n } => format!("… 곱 {}개 더", grouped(n as u128)),
        Msg::ProductCell { input, weight, product, is_padding, copied, is_inserted } => {
            let kind = match (copied, is_padding, is_inserted) {
                (Some(cell), ..) => format!("({}의 값을 되풀이하는 패딩)", place(cell)),
                (None, true, _) => "(패딩)".to_owned(),
                (None, false, true) => "(끼워 넣은 0)".to_owned(),
                (None, false, false) => String::new(),
            };
            format!("{input}{kind} 곱하기 {weight} = {product}")
        }
        Msg::MoreValues { n } => format!("… 값 {}개 더", grouped(n as u128)),
        Msg::ValueCell { value, is_padding, is_winner } => {
            let padding = if is_padding { "(패딩)" } else { "" };
            let winner = if is_winner { ", 가장 큰 값" } else { "" };
            format!("{value}{padding}{winner}")
        }
        Msg::PadsAndOutput { pads, output, is_cropping: false } => format!("패딩 {pads}, 출력 {output}"),
        Msg::PadsAndOutput { pads, output, is_cropping: true } => format!("잘라 내기 {pads}, 출력 {output}"),
        Msg::LeftOver { n, axis } => {
            let place = match axis {
                None => "각 축의 끝에",
                Some(AxisWord::Depth) => "맨 뒤에",
                Some(AxisWord::Height) => "맨 아래에",
                Some(AxisWord::Width) => "맨 오른쪽에",
                Some(AxisWord::Length) => "맨 끝에",
            };
            format!(
                "내림 때문에 {place} {} 남습니다. 어떤 창도 여기에 닿지 않습니다.",
                subject(&cells_of(n, axis))
            )
        }
        Msg::SameOutput { from, to, output, axis } => {
            format!("입력이 {}이면 출력은 모두 {output}입니다.", one_of(from, to, axis))
        }
        Msg::WayBack { from, to, input, axis } => format!(
            "커널, 스트라이드, 패딩이 같은 합성곱에서는 입력이 {}이면 출력이 {input}입니다. 출력 패딩은 그중 어느 크기로 \
             되돌아갈지 정합니다.",
            one_of(from, to, axis)
        ),
        Msg::CellsNeverRead { n, of } => format!("{of}칸 중 {n}칸"),
    }
}

fn minus(n: &impl ToString) -> String {
    n.to_string().replace('-', "\u{2212}")
}

/// An index per axis in words: `1행 2열`.
fn place<T: ToString>(at: &[T]) -> String {
    let words: &[&str] = match at.len() {
        1 => &["번 칸"],
        2 => &["행", "열"],
        _ => &["번 단면", "행", "열"],
    };
    words.iter().zip(at).map(|(word, n)| format!("{}{word}", minus(n))).collect::<Vec<_>>().join(" ")
}

/// The name of a field.
fn name(Field { quantity, axis }: Field) -> String {
    let size = match axis {
        None => "크기",
        Some(axis) => axis_word(axis),
    };
    let side = |depth, height, width| match axis {
        Some(AxisWord::Depth) => depth,
        Some(AxisWord::Height) => height,
        Some(AxisWord::Width | AxisWord::Length) => width,
        None => "한쪽",
    };
    let along = axis.map_or("", |axis| match axis {
        AxisWord::Depth => "깊이 방향 ",
        AxisWord::Height => "세로 ",
        AxisWord::Width => "가로 ",
        AxisWord::Length => "",
    });
    match quantity {
        Quantity::InputSize => format!("입력 {size}"),
        Quantity::InChannels => "입력 채널 수".into(),
        Quantity::OutChannels => "출력 채널 수".into(),
        Quantity::KernelSize => {
            format!("커널 {}", if axis == Some(AxisWord::Length) { "크기" } else { size })
        }
        Quantity::Stride => format!("{along}스트라이드"),
        Quantity::Padding => format!("{along}패딩"),
        Quantity::PaddingBefore => format!("{} 패딩", side("앞쪽", "위쪽", "왼쪽")),
        Quantity::PaddingAfter => format!("{} 패딩", side("뒤쪽", "아래쪽", "오른쪽")),
        Quantity::Dilation => format!("{along}딜레이션"),
        Quantity::Groups => "그룹 수".into(),
        Quantity::OutputPadding => format!("{along}출력 패딩"),
    }
}

const fn axis_word(axis: AxisWord) -> &'static str {
    match axis {
        AxisWord::Depth => "깊이",
        AxisWord::Height => "높이",
        AxisWord::Width => "너비",
        AxisWord::Length => "길이",
    }
}

/// `너비 방향 `; nothing where there is one axis.
fn in_axis(axis: AxisWord) -> String {
    match axis {
        AxisWord::Length => String::new(),
        _ => format!("{} 방향 ", axis_word(axis)),
    }
}

/// What an axis counts, with its number.
fn cells(n: usize, axis: AxisWord) -> String {
    match axis {
        AxisWord::Depth => format!("{n}장"),
        AxisWord::Height => format!("{n}행"),
        AxisWord::Width => format!("{n}열"),
        AxisWord::Length => format!("{n}칸"),
    }
}

/// Cells of an axis, or of each.
fn cells_of(n: usize, axis: Option<AxisWord>) -> String {
    axis.map_or_else(|| format!("{n}칸"), |axis| cells(n, axis))
}

fn one_of(from: usize, to: usize, axis: Option<AxisWord>) -> String {
    match to.saturating_sub(from) {
        0 => cells_of(to, axis),
        1 => format!("{from} 또는 {}", cells_of(to, axis)),
        _ => format!("{from}~{}", cells_of(to, axis)),
    }
}

pub(super) fn complain(complaint: Complaint<'_>) -> String {
    match complaint {
        Complaint::Zero { field } => format!("{} 0일 수 없습니다. 1 이상이어야 합니다.", topic(&name(field))),
        Complaint::TooLarge { field, value, limit } => {
            format!("{} {value}입니다. 이 페이지는 {limit}까지 보여 줄 수 있습니다.", subject(&name(field)))
        }
        Complaint::KernelLargerThanInput { axis, kernel_extent, padded_size } => format!(
            "커널이 덮는 범위는 {}인데, 패딩을 포함한 입력은 {}뿐입니다.",
            cells(kernel_extent, axis),
            cells(padded_size, axis)
        ),
        Complaint::GroupsDoNotDivide { is_input, channels, groups } => {
            let which = if is_input { "입력" } else { "출력" };
            format!("{which} 채널 {channels}개는 그룹 {groups}개로 똑같이 나눌 수 없습니다.")
        }
        Complaint::SameNeedsUnitStride { axis, stride } => {
            let field = Field { quantity: Quantity::Stride, axis: Some(axis) };
            format!(
                "same 패딩은 크기를 유지하므로 스트라이드가 1이어야 하는데, {} {stride}입니다.",
                subject(&name(field))
            )
        }
        Complaint::ReflectTooWide { axis, padding, size } => format!(
            "반사(reflect) 패딩은 입력보다 작아야 합니다. {}패딩은 {padding}칸인데 입력은 {}뿐입니다.",
            in_axis(axis),
            cells(size, axis)
        ),
        Complaint::CircularTooWide { axis, padding, size } => format!(
            "순환(circular) 패딩은 입력보다 클 수 없습니다. {}패딩은 {padding}칸인데 입력은 {}뿐입니다.",
            in_axis(axis),
            cells(size, axis)
        ),
        Complaint::PaddingNotInCells { is_pool } => {
            let what = if is_pool { "풀링" } else { "전치 합성곱" };
            format!(
                "{what}의 패딩은 이 이름이 아니라 칸 수로 정해야 합니다. 이 이름을 쓰는 프레임워크가 없습니다."
            )
        }
        Complaint::TransposedNeedsZeros => {
            "전치 합성곱의 패딩은 PyTorch에서처럼 0(zeros)으로만 채울 수 있습니다.".into()
        }
        Complaint::NothingLeft { axis, cropped, size } => {
            format!("출력 {} 가운데 {cropped}칸이 패딩으로 잘려 나가 남는 칸이 없습니다.", cells(size, axis))
        }
        Complaint::OutputPaddingTooLarge { axis, output_padding, stride, dilation } => format!(
            "PyTorch에서처럼 출력 패딩은 스트라이드나 딜레이션보다 작아야 합니다. {}출력 패딩은 {output_padding}칸인데 \
             스트라이드는 {stride}, 딜레이션은 {dilation}입니다.",
            in_axis(axis)
        ),
        Complaint::PoolPaddingTooWide { axis, padding, kernel_size } => format!(
            "PyTorch에서처럼 풀링의 패딩은 커널 크기의 절반을 넘을 수 없습니다. {}패딩은 {padding}칸인데 커널은 {}입니다.",
            in_axis(axis),
            cells(kernel_size, axis)
        ),
        Complaint::AverageNotDilated { axis, dilation } => format!(
            "PyTorch에서처럼 평균 풀링에는 딜레이션이 없어 1이어야 하는데, {}딜레이션은 {dilation}입니다.",
            in_axis(axis)
        ),
        Complaint::PaddingValueNotFinite => "패딩 값은 유한한 수여야 합니다.".into(),
        Complaint::UnusedAxis { axis } => {
            format!("이 층에는 {} 없으므로 그쪽 크기는 1이어야 합니다.", subject(axis_word(axis)))
        }
        Complaint::TooManyStepTaps { n, limit } => format!(
            "출력값 하나를 만드는 데 곱이 {}개 필요합니다. 이 페이지는 곱을 {}개까지 메모리에 둡니다.",
            grouped(n),
            grouped(limit)
        ),
        Complaint::TooManyOutputCells { n, limit } => format!(
            "출력값이 {}개로, 32비트 부동소수점 수로 {}GB입니다. 이 페이지는 {}개({}GB)까지 셉니다.",
            grouped(n),
            gigabytes(n),
            grouped(limit),
            gigabytes(limit)
        ),
        Complaint::CountEmpty => "정수를 입력하세요.".into(),
        Complaint::CountNotANumber { text } => {
            format!("‘{text}’은(는) 수가 아닙니다. 3과 같은 정수를 입력하세요.")
        }
        Complaint::CountNegative { text } => format!("{} 음수입니다. 0 이상의 수를 입력하세요.", topic(text)),
        Complaint::CountNotWhole { text } => {
            format!("{} 정수가 아닙니다. 3과 같은 정수를 입력하세요.", topic(text))
        }
        Complaint::CountTooLarge { text } => {
            format!("{} 이 페이지가 보여 줄 수 있는 크기를 넘습니다.", topic(text))
        }
        Complaint::ValueEmpty => "수를 입력하세요.".into(),
        Complaint::ValueNotANumber => "수가 아닙니다. −1.5와 같은 수를 입력하세요.".into(),
        Complaint::ValueTooLarge { limit } => {
            format!("너무 큽니다. −{limit}부터 {limit}까지의 수를 입력하세요.")
        }
        Complaint::SentenceEmpty => "‘고양이가 매트 위에 앉았다’처럼 낱말을 하나 이상 입력하세요.".into(),
        Complaint::SentenceTooLong { words: Some(words), limit } => {
            format!("문장에 낱말이 {words}개 있습니다. 그림은 {limit}개까지 보여 주니 문장을 줄이세요.")
        }
        Complaint::SentenceTooLong { words: None, limit } => {
            format!("{limit}자가 넘는 글입니다. 줄여서 입력하세요.")
        }
        Complaint::WordIsNoValue { line, word } => format!("{line}번째 줄: ‘{word}’은(는) 수가 아닙니다."),
        Complaint::WordTooLarge { line, word, limit } => {
            format!("{line}번째 줄: {} 너무 큽니다. {limit}까지 쓸 수 있습니다.", topic(word))
        }
        Complaint::WrongColumns { line, found, expected } => {
            format!("{line}번째 줄에 수가 {found}개 있습니다. 입력은 {expected}열입니다.")
        }
        Complaint::WrongRows { found, expected } => {
            format!("숫자가 {found}줄 있습니다. 입력은 {expected}행입니다.")
        }
        Complaint::LinkTooLong { bytes, limit } => {
            format!("링크가 {bytes}자로, 그림에 필요한 최대 길이 {limit}자를 넘어 읽지 않았습니다.")
        }
        Complaint::LinkValue { key, value, expected } => {
            format!(
                "링크의 {} 이해할 수 없습니다. {key}={expected}처럼 씁니다.",
                object(&format!("{key}={value}"))
            )
        }
        Complaint::LinkStep { step, steps } => {
            format!(
                "링크의 step={step}에 해당하는 단계가 없습니다. 이 층은 0부터 {}까지입니다.",
                steps.saturating_sub(1)
            )
        }
        Complaint::LinkTap { tap, taps } => {
            format!("링크의 tap={tap}에 해당하는 곱이 없습니다. 한 단계의 곱은 1부터 {taps}까지입니다.")
        }
        Complaint::LinkEditsOutside { n } => {
            format!("링크에서 바꾼 수 {n}개는 이 층의 바깥에 있습니다. 층이 그만큼 커지면 나타납니다.")
        }
        Complaint::LinkView { view, why } => {
            let why = match why {
                NoView::OnlyTransposed => "전치 합성곱에만 있습니다",
                NoView::LargestIsNoSum => "최대 풀링에는 없습니다. 가장 큰 값은 행렬 곱이 아니기 때문입니다",
                NoView::LargeAverage { limit } => {
                    &format!("평균 풀링에서는 입력과 출력이 각각 {limit}칸 이하일 때만 있습니다")
                }
                NoView::OnlyInThreeDimensions => "3차원 층에만 있습니다",
            };
            format!("링크의 ‘{view}’ 보기는 {why}. 대신 첫 번째 보기를 표시합니다.")
        }
        Complaint::LinkTooManyEdits { limit } => {
            format!("링크에서 직접 바꾼 수가 {limit}개를 넘어 나머지는 버렸습니다.")
        }
        Complaint::Code(complaint) => code::complain(complaint),
    }
}
