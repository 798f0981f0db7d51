//! Messages that are read only when something is opened, pressed or wrong.

use super::{cells_of, name, one_of, place, subject};
use crate::i18n::complaint::AxisWord;
use crate::i18n::msg::{Msg, UncomputedWord};
use crate::i18n::number::grouped;

/// On its own, so that it comes later.
#[inline(never)]
pub(super) fn later(msg: Msg<'_>) -> String {
    match msg {
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
        // See `super::text`.
        Msg::Input
        | Msg::Output
        | Msg::Kernel
        | Msg::PartialMaps
        | Msg::Sum
        | Msg::Bias
        | Msg::Slice { .. }
        | Msg::InputChannel { .. }
        | Msg::OutputChannel { .. }
        | Msg::PaddedTo { .. }
        | Msg::StretchedTo { .. }
        | Msg::MoreChannels { .. }
        | Msg::NeverRead
        | Msg::Summary { .. }
        | Msg::StepSentence { .. }
        | Msg::FieldName(_)
        | Msg::SliderOf { .. }
        | Msg::Explain { .. }
        | Msg::LinkAxes { .. }
        | Msg::StepOf { .. }
        | Msg::OutputAt { .. }
        | Msg::StepsPerSecond { .. } => String::new(),
    }
}
