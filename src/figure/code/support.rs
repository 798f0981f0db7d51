//! Which frameworks have a layer, and why another does not. The lines of code are written by what stands here.

/// Whether a framework has a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// One layer of the framework does it all.
    Own,
    /// A layer does it with a line before or after, which pads or crops; by itself it could not.
    Around(Refusal),
    /// It has the layer by its own words, but a program of it refuses: `PyTorch` itself, or ONNX Runtime.
    NotRun(Refusal),
    /// It has no such layer.
    Missing(Refusal),
}

/// Why a framework's layer cannot do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Padding is the same on both sides of an axis (`torch/nn/modules/conv.py`, `pooling.py`: one number per axis).
    UnevenPadding,
    /// Padding of pooling is at most half the kernel, whatever the dilation (`PyTorch`,
    /// `aten/src/ATen/native/Pool.h`, `pool2d_shape_check`).
    PaddingBeyondHalf,
    /// Padding of pooling is smaller than the kernel (ONNX Runtime 1.32,
    /// `onnxruntime/core/providers/cpu/nn/pool_attributes.h`; the standard has no such limit).
    PaddingBeyondKernel,
    /// The pooling has no dilation (`torch.nn.AvgPool2d`; `keras/src/layers/pooling/base_pooling.py`;
    /// `flax/linen/pooling.py`).
    PoolDilation,
    /// A stride and a dilation exclude each other (`keras/src/layers/convolutional/base_conv.py`).
    StrideWithDilation,
    /// The transposed convolution has no groups (`keras/src/layers/convolutional/base_conv_transpose.py`;
    /// `flax/linen/linear.py`).
    TransposedGroups,
    /// Padding has a name, `'valid'` or `'same'`, and no numbers (`keras/src/layers/convolutional/base_conv.py`).
    PaddingInCells,
    /// The layer's padding holds nothing but zeros, or of `PyTorch` copies of cells.
    PaddingFill,
    /// There is no `ceil_mode`, or of Flax none that counts padding.
    CeilMode,
    /// `output_padding` must be smaller than the stride (Keras; ONNX Runtime, where the standard and `PyTorch` allow
    /// what is below the dilation).
    OutputPadding,
    /// A mean cannot leave this padding out (`keras/src/layers/pooling/average_pooling2d.py`).
    MeanCountsPadding,
    /// The mean of a window without a cell is 0 / 0 (`flax/linen/pooling.py`, `avg_pool`).
    EmptyMean,
    /// The input must be as large as the kernel without its padding (`PyTorch`, `avg_pool3d`).
    InputSmallerThanKernel,
}

impl Refusal {
    /// As a comment in code, said of a layer.
    pub(super) fn comment(self, layer: &str) -> String {
        match self {
            Self::UnevenPadding => format!("# {layer} pads both sides alike."),
            Self::PaddingBeyondHalf => format!("# {layer} wants padding of at most half the kernel."),
            Self::PaddingBeyondKernel => format!("# {layer} wants pads < kernel_shape."),
            Self::PoolDilation => format!("# {layer} has no dilation."),
            Self::StrideWithDilation => {
                format!("# {layer} refuses strides > 1 together with dilation_rate > 1.")
            }
            Self::TransposedGroups => format!("# {layer} has no groups."),
            Self::PaddingInCells => format!("# {layer} has no padding in numbers."),
            Self::PaddingFill => format!("# {layer} has no such padding."),
            Self::CeilMode => format!("# {layer} has no ceil_mode that counts the padding."),
            Self::OutputPadding => format!("# {layer} wants output_padding < strides."),
            Self::MeanCountsPadding => format!("# {layer} cannot leave this padding out of the mean."),
            Self::EmptyMean => format!("# {layer} divides by 0 where a window sees no cell."),
            Self::InputSmallerThanKernel => format!("# {layer} wants an input as large as the kernel."),
        }
    }
}

impl Support {
    /// Whether a line stands around the layer.
    pub(super) const fn is_around(self) -> bool {
        matches!(self, Self::Around(_))
    }
}

#[cfg(test)]
mod tests;
