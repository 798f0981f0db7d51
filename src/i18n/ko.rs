//! Korean.

use super::msg::Msg;

pub(super) fn text(msg: Msg<'_>) -> String {
    match msg {
        Msg::Input => "입력".into(),
        Msg::Output => "출력".into(),
        Msg::Kernel => "커널".into(),
        Msg::PartialMaps => "부분 특성 맵".into(),
        Msg::Sum => "합".into(),
        Msg::Bias => "편향".into(),
        Msg::InputChannel { ic } => format!("입력 {ic}"),
        Msg::OutputChannel { oc } => format!("출력 {oc}"),
        Msg::PaddedTo { size } => format!("패딩 포함 {size}"),
        Msg::MoreChannels { n } => format!("외 {n}개"),
        Msg::NeverRead => "읽히지 않음".into(),
        Msg::Summary { input, weight, output, stride, padding, dilation } => format!(
            "합성곱 층: 입력 {input}, 가중치 {weight}, 스트라이드 {stride}, 패딩 {padding}, 딜레이션 {dilation}, \
             출력 {output}."
        ),
        Msg::StepSentence { step, steps, oc, y, x, window, products, padded, bias, total } => {
            let channel = oc.map_or(String::new(), |oc| format!("채널 {oc}, "));
            let on_padding = match padded {
                0 => String::new(),
                _ => format!("(그중 {padded}개는 패딩)"),
            };
            let bias = bias.map_or(String::new(), |bias| format!("에 편향 {bias} 더하기"));
            format!(
                "{steps}단계 중 {step}단계: 출력 {channel}{y}행 {x}열. 커널은 입력 {}행 {}열에서 시작합니다. \
                 곱 {products}개{on_padding}의 합{bias} = {total}.",
                minus(window[0]),
                minus(window[1]),
            )
        }
        Msg::TapSentence { tap, taps, input, weight, product, sum } => {
            format!("곱 {taps}개 중 {tap}번째: {input} 곱하기 {weight} = {product}. 지금까지의 합 {sum}.")
        }
    }
}

fn minus(n: isize) -> String {
    n.to_string().replace('-', "\u{2212}")
}
