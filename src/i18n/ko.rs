//! Korean.

mod code;
mod particle;

use self::particle::{object, subject, topic};
use super::complaint::{AxisWord, Complaint, Field, Quantity};
use super::label::Label;
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
        Msg::NeverRead => "읽히지 않는 칸".into(),
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
        Msg::FieldName(field) => name(field),
        Msg::FixSet { field, from, to } => format!("{} {from} → {to}", name(field)),
        Msg::FixPaddingInNumbers => "패딩을 숫자로".into(),
        Msg::FixZeros => "패딩을 0으로 채우기".into(),
        Msg::LinkAxes { field } => format!("{}: 높이와 너비를 같게", name(field)),
        Msg::SliderOf { field } => format!("{} 슬라이더", name(field)),
        Msg::Explain { name } => format!("설명: {name}"),
        Msg::Digit { digit } => format!("손글씨 숫자 {digit}"),
        Msg::WeightCell { pair, y, x } => {
            let pair = pair.map_or(String::new(), |[oc, fc]| format!("출력 {oc}, 입력 {fc}, "));
            format!("가중치 {pair}{y}행 {x}열")
        }
        Msg::BiasCell { oc } => format!("출력 채널 {oc}의 편향"),
        Msg::InputCell { ic, y, x } => format!("입력 채널 {ic}, {y}행 {x}열"),
        Msg::StepOf { step, steps } => format!("{steps}단계 중 {step}단계"),
        Msg::ProductOf { tap, taps } => format!("곱 {taps}개 중 {tap}번째"),
        Msg::OutputAt { oc, y, x } => {
            let channel = oc.map_or(String::new(), |oc| format!(" {oc}"));
            format!("출력{channel} ({y}, {x})")
        }
        Msg::StepsPerSecond { n } => format!("초당 {n}단계"),
        Msg::SumOf { products, bias } => {
            let bias = bias.map_or(String::new(), |bias| format!(" + 편향 {bias}"));
            format!("곱 {products}개의 합{bias}")
        }
        Msg::ChannelSum { ic } => format!("입력 채널 {ic}"),
        Msg::FurtherChannels { n } => format!("채널 {n}개 더 보기"),
        Msg::ProductsNotListed { n } => format!("곱이 {n}개라 모두 나열하지 않습니다"),
        Msg::ProductCell { input, weight, product, is_padding } => {
            let padding = if is_padding { "(패딩)" } else { "" };
            format!("{input}{padding} 곱하기 {weight} = {product}")
        }
        Msg::CellsNeverRead { n, of } => format!("{of}칸 중 {n}칸"),
    }
}

fn minus(n: isize) -> String {
    n.to_string().replace('-', "\u{2212}")
}

/// The name of a field.
fn name(Field { quantity, axis }: Field) -> String {
    let size = match axis {
        None => "크기",
        Some(axis) => axis_word(axis),
    };
    let side = |height, width| match axis {
        Some(AxisWord::Height) => height,
        Some(AxisWord::Width) => width,
        Some(AxisWord::Depth) | None => "한쪽",
    };
    let along = axis.map_or("", |axis| match axis {
        AxisWord::Depth => "깊이 방향 ",
        AxisWord::Height => "세로 ",
        AxisWord::Width => "가로 ",
    });
    match quantity {
        Quantity::InputSize => format!("입력 {size}"),
        Quantity::InChannels => "입력 채널 수".into(),
        Quantity::OutChannels => "출력 채널 수".into(),
        Quantity::KernelSize => format!("커널 {size}"),
        Quantity::Stride => format!("{along}스트라이드"),
        Quantity::Padding => format!("{along}패딩"),
        Quantity::PaddingBefore => format!("{} 패딩", side("위쪽", "왼쪽")),
        Quantity::PaddingAfter => format!("{} 패딩", side("아래쪽", "오른쪽")),
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
    }
}

/// What an axis counts, with its number.
fn cells(n: usize, axis: AxisWord) -> String {
    match axis {
        AxisWord::Depth => format!("{n}장"),
        AxisWord::Height => format!("{n}행"),
        AxisWord::Width => format!("{n}열"),
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
            "반사(reflect) 패딩은 입력보다 작아야 합니다. {} 방향 패딩은 {padding}칸인데 입력은 {}뿐입니다.",
            axis_word(axis),
            cells(size, axis)
        ),
        Complaint::CircularTooWide { axis, padding, size } => format!(
            "순환(circular) 패딩은 입력보다 클 수 없습니다. {} 방향 패딩은 {padding}칸인데 입력은 {}뿐입니다.",
            axis_word(axis),
            cells(size, axis)
        ),
        Complaint::PaddingNotInCells { is_pool } => {
            let what = if is_pool { "풀링" } else { "전치 합성곱" };
            format!(
                "{what}의 패딩은 이름이 아니라 칸 수로 정해야 합니다. PyTorch에도 이름으로 정하는 방법이 없습니다."
            )
        }
        Complaint::TransposedNeedsZeros => {
            "전치 합성곱의 패딩은 PyTorch에서처럼 0(zeros)으로만 채울 수 있습니다.".into()
        }
        Complaint::NothingLeft { axis, cropped, size } => {
            format!("출력 {} 가운데 {cropped}칸이 패딩으로 잘려 나가 남는 칸이 없습니다.", cells(size, axis))
        }
        Complaint::OutputPaddingTooLarge { axis, output_padding, stride, dilation } => format!(
            "PyTorch에서처럼 출력 패딩은 스트라이드나 딜레이션보다 작아야 합니다. {} 방향 출력 패딩은 {output_padding}칸인데 \
             스트라이드는 {stride}, 딜레이션은 {dilation}입니다.",
            axis_word(axis)
        ),
        Complaint::PoolPaddingTooWide { axis, padding, kernel_size } => format!(
            "PyTorch에서처럼 풀링의 패딩은 커널 크기의 절반을 넘을 수 없습니다. {} 방향 패딩은 {padding}칸인데 커널은 {}입니다.",
            axis_word(axis),
            cells(kernel_size, axis)
        ),
        Complaint::AverageNotDilated { axis, dilation } => format!(
            "PyTorch에서처럼 평균 풀링에는 딜레이션이 없어 1이어야 하는데, {} 방향 딜레이션은 {dilation}입니다.",
            axis_word(axis)
        ),
        Complaint::PaddingValueNotFinite => "패딩 값은 유한한 수여야 합니다.".into(),
        Complaint::UnusedAxis { axis } => {
            format!("이 층에는 {} 없으므로 그쪽 크기는 1이어야 합니다.", subject(axis_word(axis)))
        }
        Complaint::TooManyMultiplyAdds { n, limit } => {
            format!("이 층에는 곱셈-덧셈이 {n}번 필요합니다. 이 페이지는 {limit}번까지 계산합니다.")
        }
        Complaint::TooManyOutputCells { n, limit } => {
            format!("출력이 {n}칸입니다. 이 페이지는 {limit}칸까지 보여 줍니다.")
        }
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
        Complaint::LinkTooManyEdits { limit } => {
            format!("링크에서 직접 바꾼 수가 {limit}개를 넘어 나머지는 버렸습니다.")
        }
        Complaint::Code(complaint) => code::complain(complaint),
    }
}

pub(super) const fn label(label: Label) -> &'static str {
    match label {
        Label::Title => "Convoscope",
        Label::DocumentTitle => "Convoscope: 합성곱 층이 하는 일을 보기",
        Label::SkipToFigure => "그림으로 건너뛰기",
        Label::Undo => "실행 취소",
        Label::Redo => "다시 실행",
        Label::Examples => "예제",
        Label::ArithmeticExamples => "합성곱 산술",
        Label::MoreExamples => "한 가지씩 보기",
        Label::Share => "공유",
        Label::Shared => "이 그림의 주소를 복사했습니다.",
        Label::ShareFailed => "여기서는 복사할 수 없습니다. 주소 표시줄에 이 그림의 주소가 있습니다.",
        Label::Language => "언어",
        Label::Theme => "색상",
        Label::ThemeAuto => "색상: 시스템 설정",
        Label::ThemeLight => "색상: 밝게",
        Label::ThemeDark => "색상: 어둡게",
        Label::Parameters => "층의 매개변수",
        Label::View => "보기",
        Label::ViewTilted => "기울여 보기",
        Label::ViewFlat => "펼쳐 보기",
        Label::ViewChannels => "채널별 보기",
        Label::Figure => "그림",
        Label::GroupInput => "입력",
        Label::GroupKernel => "커널",
        Label::GroupOutput => "출력",
        Label::GroupValues => "값",
        Label::Size => "크기",
        Label::Channels => "채널",
        Label::Stride => "스트라이드",
        Label::Padding => "패딩",
        Label::Dilation => "딜레이션",
        Label::Groups => "그룹",
        Label::Bias => "편향",
        Label::HelpInputSize => "입력 맵 하나의 행과 열의 수입니다. 이미지를 떠올리면 됩니다.",
        Label::HelpInChannels => {
            "입력 맵의 수입니다. 컬러 이미지라면 빨강·초록·파랑의 3입니다. 채널마다 커널이 따로 있습니다."
        }
        Label::HelpOutChannels => {
            "층이 만드는 특성 맵의 수입니다. 맵마다 필터가 따로 있으며 자유롭게 정합니다."
        }
        Label::HelpKernelSize => "움직이는 창의 행과 열의 수입니다. 창 안의 수인 가중치가 학습되는 값입니다.",
        Label::HelpStride => "창이 한 번에 움직이는 칸 수입니다. 클수록 출력이 작아집니다.",
        Label::HelpPadding => {
            "입력 둘레에 덧붙이는 칸입니다. 출력이 줄어드는 것을 막습니다. 3 × 3 커널에서는 1이면 크기가 유지됩니다."
        }
        Label::HelpPaddingMode => {
            "패딩을 채우는 값입니다. 0이나 다른 수, 또는 입력을 거울처럼 뒤집거나 반복하거나 이어 붙인 값입니다."
        }
        Label::HelpDilation => {
            "커널 원소 사이의 간격입니다. 1이면 붙어 있고 2이면 한 칸씩 띕니다. 같은 계산량으로 더 넓은 범위를 봅니다."
        }
        Label::HelpGroups => {
            "채널을 서로 보지 않는 그룹으로 나눕니다. 그룹 수가 채널 수와 같으면 깊이별(depthwise) 합성곱입니다."
        }
        Label::HelpBias => "출력 채널마다 하나씩 있는 수로, 그 채널의 모든 칸에 더해집니다.",
        Label::PaddingKind => "패딩을 정하는 방법",
        Label::PaddingNumbers => "숫자로",
        Label::PaddingValid => "valid: 없음",
        Label::PaddingSame => "same: 크기 유지",
        Label::PaddingFull => "full: 겹치는 모든 위치",
        Label::PaddingCausal => "causal: 앞쪽만",
        Label::PerSide => "네 방향 따로",
        Label::Top => "위",
        Label::Bottom => "아래",
        Label::Left => "왼쪽",
        Label::Right => "오른쪽",
        Label::PaddingMode => "채우는 값",
        Label::ModeZeros => "0",
        Label::ModeConstant => "정한 수",
        Label::ModeReflect => "반사 (reflect)",
        Label::ModeReplicate => "가장자리 반복 (replicate)",
        Label::ModeCircular => "순환 (circular)",
        Label::PaddingValue => "패딩 값",
        Label::InputValues => "입력 값",
        Label::KernelValues => "커널 값",
        Label::SourceDigit => "손글씨",
        Label::SourceRandom => "무작위",
        Label::SourceZeros => "모두 0",
        Label::Seed => "시드",
        Label::InputSeed => "입력의 시드",
        Label::KernelSeed => "커널의 시드",
        Label::NewNumbers => "새로운 수",
        Label::WhichDigit => "숫자 고르기",
        Label::SobelX => "소벨, 세로 경계",
        Label::SobelY => "소벨, 가로 경계",
        Label::Laplacian => "라플라시안",
        Label::Sharpen => "선명하게",
        Label::Emboss => "엠보스",
        Label::BoxBlur => "상자 흐림",
        Label::GaussianBlur => "가우시안 흐림",
        Label::Identity => "항등",
        Label::Ones => "모두 1",
        Label::EditValues => "값 고치기",
        Label::OutputChannelChoice => "출력 채널",
        Label::InputChannelChoice => "입력 채널",
        Label::Weights => "가중치",
        Label::Biases => "편향",
        Label::InputMap => "입력 맵",
        Label::InputMapHint => "한 줄에 한 행씩, 수는 빈칸이나 쉼표로 나눕니다. 붙여 넣을 수 있습니다.",
        Label::TooLargeToEdit => "표로 보여 주기에는 큽니다. 그림에서 칸을 골라 고칩니다.",
        Label::Paint => "입력에 칠하기",
        Label::PaintValue => "칠할 값",
        Label::PaintHint => "그림의 입력 위를 끌어서 칠합니다.",
        Label::ResetInput => "입력을 원래대로",
        Label::ResetKernel => "커널을 원래대로",
        Label::Impossible => "만들 수 없는 층입니다",
        Label::LastGoodStays => "그림은 마지막으로 가능했던 층을 보여 줍니다.",
        Label::WhatWorks => "가능한 값",
        Label::Discard => "마지막으로 가능했던 층으로 돌아가기",
        Label::NoticesTitle => "링크의 일부를 읽지 못했습니다",
        Label::Dismiss => "닫기",
        Label::Transport => "단계",
        Label::First => "처음 단계",
        Label::Previous => "한 단계 뒤로",
        Label::Play => "재생",
        Label::Pause => "일시 정지",
        Label::Next => "한 단계 앞으로",
        Label::Last => "마지막 단계",
        Label::Scrub => "진행 위치",
        Label::Speed => "속도",
        Label::Loop => "반복",
        Label::StepSize => "단계의 크기",
        Label::ByCell => "한 칸씩",
        Label::ByMultiplyAdd => "곱셈·덧셈 하나씩",
        Label::Invitation => "재생을 누르면 커널이 입력 위를 훑고 지나갑니다",
        Label::Explanation => "설명",
        Label::ThisStep => "이번 단계",
        Label::OutputSize => "출력 크기",
        Label::ThisLayer => "이 층",
        Label::InCode => "코드",
        Label::SumSoFar => "지금까지의 합",
        Label::WeightRow => "가중치",
        Label::BiasRow => "편향",
        Label::ParameterRow => "학습 파라미터 수",
        Label::MultiplyAddRow => "곱셈-덧셈",
        Label::NeverReadRow => "읽히지 않는 칸",
        Label::Nothing => "없음",
        Label::CopyCode => "복사",
        Label::Copied => "복사했습니다",
        Label::CodeFramework => "프레임워크",
        Label::TypeLayer => "층을 코드로 입력",
        Label::TypeLayerHint => "nn.Conv2d(3, 8, 3)처럼 PyTorch나 Keras의 호출 하나를 적습니다.",
        Label::Apply => "적용",
        Label::LayerTaken => "이 층을 매개변수에 반영했습니다.",
        Label::Height => "높이",
        Label::Width => "너비",
        Label::Output => "출력",
        Label::PaddedCell => "패딩",
        Label::Value => "값",
        Label::Crashed => {
            "페이지 안의 오류로 멈췄습니다. 그림은 주소에 남아 있으니 다시 불러오면 이어서 볼 수 있습니다."
        }
        Label::NotLoaded => {
            "페이지의 일부를 불러오지 못했습니다. 네트워크에 연결한 뒤 다시 불러오세요. 그림은 주소에 남아 있습니다."
        }
        Label::Reload => "다시 불러오기",
        Label::ExNoPadding => "패딩 없음, 스트라이드 1",
        Label::ExArbitraryPadding => "임의의 패딩, 스트라이드 1",
        Label::ExSamePadding => "절반(same) 패딩, 스트라이드 1",
        Label::ExFullPadding => "전체(full) 패딩, 스트라이드 1",
        Label::ExNoPaddingStrides => "패딩 없음, 스트라이드 2",
        Label::ExPaddingStrides => "패딩, 스트라이드 2",
        Label::ExPaddingStridesOdd => "패딩, 스트라이드 2 (남는 칸)",
        Label::ExDilation => "패딩 없음, 딜레이션 2",
        Label::ExNumerical => "숫자로 보기, 패딩 없음",
        Label::ExNumericalStrides => "숫자로 보기, 패딩과 스트라이드",
        Label::ExFirst => "손글씨 3, 세로 경계",
        Label::ExVerticalEdges => "세로 경계, 중간 단계",
        Label::ExHorizontalEdges => "가로 경계",
        Label::ExBlur => "가우시안 흐림",
        Label::ExRectangular => "정사각형이 아닌 커널",
        Label::ExStrideByAxis => "축마다 다른 스트라이드",
        Label::ExOneSided => "한쪽에만 패딩",
        Label::ExReflect => "반사 패딩",
        Label::ExReplicate => "가장자리 반복 패딩",
        Label::ExCircular => "순환 패딩",
        Label::ExPaddingOne => "1로 채운 패딩",
        Label::ExMultiplyAdds => "곱셈-덧셈 하나씩, 손글씨 0",
        Label::ExChannels => "채널: 입력 3, 출력 2",
        Label::ExChannelsTilted => "채널: 입력 3, 출력 2, 기울여 보기",
        Label::ExGroups => "두 그룹",
        Label::ExDepthwise => "깊이별(depthwise) 합성곱",
        Label::ExPointwise => "점별(pointwise): 1 × 1 커널",
        Label::ExSixteen => "채널 16개",
        Label::ExNeverRead => "읽히지 않는 칸",
        Label::ExLarge => "32 × 32 입력",
        Label::ExVeryLarge => "96 × 96 입력",
    }
}
