//! What things are called.

use crate::conv::{Axis, Dims, Op, Padding, PaddingMode, Param};
use crate::figure::{Activation, KernelPreset, MAX_MATRIX_SIDE, Signal, View};
use crate::words::Kind;

/// See [`Lang::axis`](crate::words::Lang::axis).
pub(super) const fn axis(axis: Axis, dims: Dims) -> &'static str {
    match (axis, dims) {
        (Axis::Depth, _) => "깊이",
        (Axis::Height, _) => "높이",
        (Axis::Width, Dims::One) => "길이",
        (Axis::Width, Dims::Two | Dims::Three) => "너비",
    }
}

/// `너비 방향 `; nothing where there is one axis.
pub(super) fn in_axis(axis: Axis, dims: Dims) -> String {
    match dims {
        Dims::One => String::new(),
        Dims::Two | Dims::Three => format!("{} 방향 ", self::axis(axis, dims)),
    }
}

/// The name of a parameter.
pub(super) fn param(param: Param, axis: Option<Axis>, dims: Dims) -> String {
    let size = axis.map_or("크기", |axis| self::axis(axis, dims));
    let along = match (axis, dims) {
        (None, _) | (Some(_), Dims::One) => "",
        (Some(Axis::Depth), _) => "깊이 방향 ",
        (Some(Axis::Height), _) => "세로 ",
        (Some(Axis::Width), _) => "가로 ",
    };
    let side = |depth, height, width| match axis {
        Some(Axis::Depth) => depth,
        Some(Axis::Height) => height,
        Some(Axis::Width) => width,
        None => "한쪽",
    };
    match param {
        Param::InputSize => format!("입력 {size}"),
        Param::InChannels => "입력 채널 수".into(),
        Param::OutChannels => "출력 채널 수".into(),
        Param::KernelSize if dims == Dims::One => "커널 크기".into(),
        Param::KernelSize => format!("커널 {size}"),
        Param::Stride => format!("{along}스트라이드"),
        Param::Padding => format!("{along}패딩"),
        Param::PaddingBefore => format!("{} 패딩", side("앞쪽", "위쪽", "왼쪽")),
        Param::PaddingAfter => format!("{} 패딩", side("뒤쪽", "아래쪽", "오른쪽")),
        Param::Dilation => format!("{along}딜레이션"),
        Param::Groups => "그룹 수".into(),
        Param::OutputPadding => format!("{along}출력 패딩"),
    }
}

/// The name of an operation.
pub(super) const fn op(op: Op) -> &'static str {
    match op {
        Op::Conv => "합성곱",
        Op::ConvTranspose => "전치 합성곱",
        Op::MaxPool => "최대 풀링",
        Op::AvgPool => "평균 풀링",
    }
}

/// The name of a number of dimensions.
pub(super) const fn dims(dims: Dims) -> &'static str {
    match dims {
        Dims::One => "1차원",
        Dims::Two => "2차원",
        Dims::Three => "3차원",
    }
}

/// The name of a view.
pub(super) const fn view(view: View) -> &'static str {
    match view {
        View::Tilted => "기울임",
        View::Flat => "평면",
        View::Channels => "채널별",
        View::Ways => "세 방법",
        View::Matrix => "행렬",
        View::Volume => "입체",
    }
}

/// Why a layer does not have a view.
pub(super) fn no_view(view: View, op: Op) -> String {
    match (view, op) {
        (View::Matrix, Op::AvgPool) => {
            format!("평균 풀링에서는 입력과 출력이 각각 {MAX_MATRIX_SIDE}칸 이하일 때만 있습니다")
        }
        (View::Matrix, Op::Conv | Op::ConvTranspose | Op::MaxPool) => {
            "최대 풀링에는 없습니다. 가장 큰 값은 행렬 곱이 아니기 때문입니다".into()
        }
        (View::Volume, _) => "3차원 층에만 있습니다".into(),
        (View::Ways, _) => "전치 합성곱에만 있습니다".into(),
        (View::Tilted | View::Flat | View::Channels, _) => "이 층에는 없습니다".into(),
    }
}

/// How much padding, as a choice.
pub(super) const fn padding(padding: Padding) -> &'static str {
    match padding {
        Padding::Explicit(_) => "숫자로",
        Padding::Valid => "valid: 없음",
        Padding::Same => "same: 크기 유지 (PyTorch)",
        Padding::SameUpper => "SAME: 크기 ÷ 스트라이드 (Keras)",
        Padding::SameLower => "SAME_LOWER: 남는 칸을 앞에 (ONNX)",
        Padding::Full => "full: 겹치는 모든 위치",
        Padding::Causal => "causal: 앞쪽만",
    }
}

/// What stands in the padding, as a choice.
pub(super) const fn padding_mode(mode: PaddingMode) -> &'static str {
    match mode {
        PaddingMode::Zeros => "0",
        PaddingMode::Constant(_) => "정한 수",
        PaddingMode::Reflect => "반사 (reflect)",
        PaddingMode::Replicate => "가장자리 반복 (replicate)",
        PaddingMode::Circular => "순환 (circular)",
    }
}

/// The name of a kernel, which depends on the number of dimensions.
pub(super) const fn kernel(kernel: KernelPreset, dims: Dims) -> &'static str {
    let is_row = matches!(dims, Dims::One);
    match kernel {
        KernelPreset::SobelX if is_row => "차이",
        KernelPreset::Laplacian if is_row => "차이의 차이",
        KernelPreset::BoxBlur if is_row => "이동 평균",
        KernelPreset::GaussianBlur if is_row => "가우시안",
        KernelPreset::SobelX => "소벨, 세로 경계",
        KernelPreset::SobelY => "소벨, 가로 경계",
        KernelPreset::Laplacian => "라플라시안",
        KernelPreset::Sharpen => "선명하게",
        KernelPreset::Emboss => "엠보스",
        KernelPreset::BoxBlur => "상자 흐림",
        KernelPreset::GaussianBlur => "가우시안 흐림",
        KernelPreset::Identity => "항등",
        KernelPreset::Ones => "모두 1",
    }
}

/// The name of an activation.
pub(super) const fn activation(function: Activation) -> &'static str {
    match function {
        Activation::Relu => "ReLU",
        Activation::LeakyRelu => "Leaky ReLU",
        Activation::Sigmoid => "시그모이드",
        Activation::Tanh => "tanh",
    }
}

/// The name of a signal.
pub(super) const fn signal(signal: Signal) -> &'static str {
    match signal {
        Signal::Step => "계단",
        Signal::Sine => "사인파",
        Signal::NoisySine => "잡음 섞인 사인파",
        Signal::Spike => "펄스",
    }
}

/// What a parameter is called in a search, in full and as papers shorten it.
pub(super) const fn search_names(param: Param) -> &'static [&'static str] {
    match param {
        Param::InputSize => &["입력"],
        Param::InChannels => &["입력채널", "채널"],
        Param::OutChannels => &["출력채널", "채널"],
        Param::KernelSize => &["커널", "커널크기", "창"],
        Param::Stride => &["스트라이드"],
        // Padding on both sides is found by either.
        Param::Padding => &[],
        Param::PaddingBefore | Param::PaddingAfter => &["패딩"],
        Param::Dilation => &["딜레이션", "팽창"],
        Param::Groups => &["그룹"],
        Param::OutputPadding => &["출력패딩"],
    }
}

/// What a kind of layer is called in a search.
pub(super) const fn search_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Op(Op::Conv) => "합성곱",
        Kind::Op(Op::ConvTranspose) => "전치 역합성곱 업샘플링",
        Kind::Op(Op::MaxPool) => "최대 풀링 맥스풀링",
        Kind::Op(Op::AvgPool) => "평균 풀링",
        Kind::Grouped => "그룹",
        Kind::Depthwise => "깊이별 뎁스와이즈",
        Kind::Pointwise => "점별 포인트와이즈",
        Kind::Strided => "스트라이드",
        Kind::Dilated => "딜레이션 팽창",
        Kind::Padded => "패딩",
        Kind::PaddingMode(PaddingMode::Reflect) => "반사",
        Kind::PaddingMode(PaddingMode::Replicate) => "복제",
        Kind::PaddingMode(PaddingMode::Circular) => "순환",
        Kind::PaddingMode(PaddingMode::Zeros | PaddingMode::Constant(_)) => "",
        Kind::Biased => "편향",
    }
}
