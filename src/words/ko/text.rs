//! Messages.

use super::counts::{cells_of, one_of, place, places};
use super::particle::subject;
use crate::conv::{Axis, Dims, Op};
use crate::words::number::minus;
use crate::words::{Made, Msg};

pub(super) fn text(msg: Msg<'_>) -> String {
    match msg {
        Msg::Input => "입력".into(),
        Msg::Output => "출력".into(),
        Msg::Kernel => "커널".into(),
        Msg::PartialMaps => "부분 특성 맵".into(),
        Msg::Sum => "합".into(),
        Msg::Bias => "편향".into(),
        Msg::Slice { z } => format!("{}번 단면", minus(&z)),
        Msg::OutputChannel { oc } => format!("출력 {oc}"),
        Msg::PaddedTo { size } => format!("패딩 포함 {size}"),
        Msg::StretchedTo { size } => format!("벌리고 패딩 포함 {size}"),
        Msg::MoreChannels { n } => format!("외 {n}개"),
        Msg::Summary { op, input, weight, output, stride, padding, dilation } => {
            let (layer, weight_word) = match op {
                Op::Conv => ("합성곱", "가중치"),
                Op::ConvTranspose => ("전치 합성곱", "가중치"),
                Op::MaxPool => ("최대 풀링", "창"),
                Op::AvgPool => ("평균 풀링", "창"),
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
                1.. => format!("(그중 {padded}개는 패딩)"),
            };
            let window_word = if matches!(made, Made::Sum { .. }) { "커널은" } else { "창은" };
            let input =
                if matches!(made, Made::Sum { inserted: Some(_), .. }) { "벌린 입력" } else { "입력" };
            let result = match made {
                Made::Sum { bias, inserted } => {
                    let on_zeros = match inserted {
                        Some(n @ 1..) => format!("(그중 {n}개는 끼워 넣은 0)"),
                        Some(0) | None => String::new(),
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
        Msg::FunctionOf { name, value } => format!("{name}({value})"),
        Msg::Activated { name, sum, value } => format!("층 다음: {name}({sum}) = {value}."),
        Msg::LinkAxes { name, has_depth } => {
            let axes = if has_depth { "깊이, 높이, 너비를" } else { "높이와 너비를" };
            format!("{name}: {axes} 같게")
        }
        Msg::SliderOf { name } => format!("{name} 슬라이더"),
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
        Msg::NoEffect { names } => format!("이 그림에 영향을 주지 않는 인자: {names}."),
        Msg::NotComputed => "계산하지 않음".into(),
        Msg::FirstBiases { n, of } => {
            format!("편향 {of}개 가운데 처음 {n}개입니다. 지금 채널의 편향은 그림에서 골라 고칩니다.")
        }
        Msg::CellsOfKernel { at } => places(at),
        Msg::ProductCell { input, weight, product, is_padding, copied, is_inserted } => {
            let kind = match (copied, is_padding, is_inserted) {
                (Some(cell), ..) => format!("({}의 값을 되풀이하는 패딩)", place(cell)),
                (None, true, _) => "(패딩)".to_owned(),
                (None, false, true) => "(끼워 넣은 0)".to_owned(),
                (None, false, false) => String::new(),
            };
            format!("{input}{kind} 곱하기 {weight} = {product}")
        }
        Msg::ValueCell { value, is_padding, is_winner } => {
            let padding = if is_padding { "(패딩)" } else { "" };
            let winner = if is_winner { ", 가장 큰 값" } else { "" };
            format!("{value}{padding}{winner}")
        }
        Msg::PadsAndOutput { pads, output, is_cropping: false } => format!("패딩 {pads}, 출력 {output}"),
        Msg::PadsAndOutput { pads, output, is_cropping: true } => format!("잘라 내기 {pads}, 출력 {output}"),
        Msg::LeftOver { n, axis, dims } => {
            let place = match (axis, dims) {
                (None, _) => "각 축의 끝에",
                (Some(Axis::Depth), _) => "맨 뒤에",
                (Some(Axis::Height), _) => "맨 아래에",
                (Some(Axis::Width), Dims::One) => "맨 끝에",
                (Some(Axis::Width), Dims::Two | Dims::Three) => "맨 오른쪽에",
            };
            format!(
                "내림 때문에 {place} {} 남습니다. 어떤 창도 여기에 닿지 않습니다.",
                subject(&cells_of(n, axis, dims))
            )
        }
        Msg::SameOutput { from, to, output, axis, dims } => {
            format!("입력이 {}이면 출력은 모두 {output}입니다.", one_of(from, to, axis, dims))
        }
        Msg::WayBack { from, to, input, axis, dims } => format!(
            "커널, 스트라이드, 패딩이 같은 합성곱에서는 입력이 {}이면 출력이 {input}입니다. 출력 패딩은 그중 어느 크기로 \
             되돌아갈지 정합니다.",
            one_of(from, to, axis, dims)
        ),
        Msg::CellsNeverRead { n, of } => format!("{of}칸 중 {n}칸"),
    }
}
