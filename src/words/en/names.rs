//! What things are called.

use crate::conv::{Axis, Dims, Op, Padding, PaddingMode, Param};
use crate::figure::{Activation, KernelPreset, MAX_MATRIX_SIDE, Signal, View};
use crate::words::Kind;

/// See [`Lang::axis`](crate::words::Lang::axis).
pub(super) const fn axis(axis: Axis, dims: Dims) -> &'static str {
    match (axis, dims) {
        (Axis::Depth, _) => "depth",
        (Axis::Height, _) => "height",
        (Axis::Width, Dims::One) => "length",
        (Axis::Width, Dims::Two | Dims::Three) => "width",
    }
}

/// ` in width`; nothing where there is one axis.
pub(super) fn in_axis(axis: Axis, dims: Dims) -> String {
    match dims {
        Dims::One => String::new(),
        Dims::Two | Dims::Three => format!(" in {}", self::axis(axis, dims)),
    }
}

/// The name of a parameter, with a capital.
pub(super) fn param(param: Param, axis: Option<Axis>, dims: Dims) -> String {
    let size = axis.map_or("size", |axis| self::axis(axis, dims));
    let along = axis.map_or(String::new(), |axis| in_axis(axis, dims));
    let side = |depth, height, width| match axis {
        Some(Axis::Depth) => depth,
        Some(Axis::Height) => height,
        Some(Axis::Width) => width,
        None => "one side",
    };
    match param {
        Param::InputSize => format!("Input {size}"),
        Param::InChannels => "Input channels".into(),
        Param::OutChannels => "Output channels".into(),
        Param::KernelSize if dims == Dims::One => "Kernel size".into(),
        Param::KernelSize => format!("Kernel {size}"),
        Param::Stride => format!("Stride{along}"),
        Param::Padding => format!("Padding{along}"),
        Param::PaddingBefore => format!("Padding at the {}", side("front", "top", "left")),
        Param::PaddingAfter => format!("Padding at the {}", side("back", "bottom", "right")),
        Param::Dilation => format!("Dilation{along}"),
        Param::Groups => "Groups".into(),
        Param::OutputPadding => format!("Output padding{along}"),
    }
}

/// The name of an operation.
pub(super) const fn op(op: Op) -> &'static str {
    match op {
        Op::Conv => "Convolution",
        Op::ConvTranspose => "Transposed",
        Op::MaxPool => "Max pool",
        Op::AvgPool => "Average pool",
    }
}

/// The name of a number of dimensions.
pub(super) const fn dims(dims: Dims) -> &'static str {
    match dims {
        Dims::One => "1-D",
        Dims::Two => "2-D",
        Dims::Three => "3-D",
    }
}

/// The name of a view.
pub(super) const fn view(view: View) -> &'static str {
    match view {
        View::Tilted => "Tilted",
        View::Flat => "Flat",
        View::Channels => "Channels",
        View::Ways => "Three ways",
        View::Matrix => "Matrix",
        View::Volume => "Volume",
    }
}

/// Why a layer does not have a view.
pub(super) fn no_view(view: View, op: Op) -> String {
    match (view, op) {
        (View::Matrix, Op::AvgPool) => format!(
            "Average pooling has this view only with at most {MAX_MATRIX_SIDE} input and output cells, and this \
             layer has more."
        ),
        (View::Matrix, Op::Conv | Op::ConvTranspose | Op::MaxPool) => {
            "Max pooling has no such view: the largest of several values is not a matrix product.".into()
        }
        (View::Volume, _) => "Only a layer of three dimensions has this view.".into(),
        (View::Ways, _) => "Only a transposed convolution has this view.".into(),
        (View::Tilted | View::Flat | View::Channels, _) => "This layer does not have this view.".into(),
    }
}

/// How much padding, as a choice.
pub(super) const fn padding(padding: Padding) -> &'static str {
    match padding {
        Padding::Explicit(_) => "in numbers",
        Padding::Valid => "valid: none",
        Padding::Same => "same: keeps the size (PyTorch)",
        Padding::SameUpper => "SAME: size ÷ stride (Keras)",
        Padding::SameLower => "SAME_LOWER: extra cell first (ONNX)",
        Padding::Full => "full: every overlap",
        Padding::Causal => "causal: only before",
    }
}

/// What stands in the padding, as a choice.
pub(super) const fn padding_mode(mode: PaddingMode) -> &'static str {
    match mode {
        PaddingMode::Zeros => "zeros",
        PaddingMode::Constant(_) => "a number",
        PaddingMode::Reflect => "reflect",
        PaddingMode::Replicate => "replicate",
        PaddingMode::Circular => "circular",
    }
}

/// The name of a kernel, which depends on the number of dimensions.
pub(super) const fn kernel(kernel: KernelPreset, dims: Dims) -> &'static str {
    let is_row = matches!(dims, Dims::One);
    match kernel {
        KernelPreset::SobelX if is_row => "Difference",
        KernelPreset::Laplacian if is_row => "Second difference",
        KernelPreset::BoxBlur if is_row => "Moving average",
        KernelPreset::GaussianBlur if is_row => "Gaussian",
        KernelPreset::SobelX => "Sobel, vertical edges",
        KernelPreset::SobelY => "Sobel, horizontal edges",
        KernelPreset::Laplacian => "Laplacian",
        KernelPreset::Sharpen => "Sharpen",
        KernelPreset::Emboss => "Emboss",
        KernelPreset::BoxBlur => "Box blur",
        KernelPreset::GaussianBlur => "Gaussian blur",
        KernelPreset::Identity => "Identity",
        KernelPreset::Ones => "Ones",
    }
}

/// The name of an activation.
pub(super) const fn activation(function: Activation) -> &'static str {
    match function {
        Activation::Relu => "ReLU",
        Activation::LeakyRelu => "Leaky ReLU",
        Activation::Sigmoid => "Sigmoid",
        Activation::Tanh => "tanh",
    }
}

/// The name of a signal.
pub(super) const fn signal(signal: Signal) -> &'static str {
    match signal {
        Signal::Step => "Step",
        Signal::Sine => "Sine",
        Signal::NoisySine => "Noisy sine",
        Signal::Spike => "Spike",
    }
}

/// What a parameter is called in a search, in full and as papers shorten it.
pub(super) const fn search_names(param: Param) -> &'static [&'static str] {
    match param {
        Param::InputSize => &["input"],
        Param::InChannels => &["in_channels", "channels", "channel"],
        Param::OutChannels => &["out_channels", "channels", "channel"],
        Param::KernelSize => &["kernel", "kernel_size", "k"],
        Param::Stride => &["stride", "strides", "s"],
        // Padding on both sides is found by either.
        Param::Padding => &[],
        Param::PaddingBefore | Param::PaddingAfter => &["padding", "pad", "p"],
        Param::Dilation => &["dilation", "d"],
        Param::Groups => &["groups", "group", "g"],
        Param::OutputPadding => &["output_padding"],
    }
}

/// What a kind of layer is called in a search.
pub(super) const fn search_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Op(Op::Conv) => "convolution",
        Kind::Op(Op::ConvTranspose) => "transposed deconvolution upsampling",
        Kind::Op(Op::MaxPool) => "max pooling maxpool subsampling",
        Kind::Op(Op::AvgPool) => "average mean pooling avgpool subsampling",
        Kind::Grouped => "grouped groups",
        Kind::Depthwise => "depthwise",
        Kind::Pointwise => "pointwise 1x1",
        Kind::Strided => "strides strided",
        Kind::Dilated => "dilation dilated atrous",
        Kind::Padded => "padding padded",
        Kind::PaddingMode(PaddingMode::Reflect) => "reflect mirror",
        Kind::PaddingMode(PaddingMode::Replicate) => "replicate edge",
        Kind::PaddingMode(PaddingMode::Circular) => "circular wrap",
        Kind::PaddingMode(PaddingMode::Zeros | PaddingMode::Constant(_)) => "",
        Kind::Biased => "bias",
    }
}
