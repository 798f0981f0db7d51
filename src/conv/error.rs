//! Why a layer is impossible.

use core::fmt;

use super::dims::Axis;
use super::op::Op;
use super::params::Param;

/// Every reason why a layer is impossible, at least one. `Display` gives them one after the other, for logs.
#[derive(Clone, Debug, PartialEq)]
pub struct Impossible(pub(super) Vec<ConvError>);

impl Impossible {
    /// The reasons, those of the channels first, then axis by axis.
    pub fn reasons(&self) -> &[ConvError] {
        &self.0
    }
}

impl fmt::Display for Impossible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, reason) in self.0.iter().enumerate() {
            let separator = if at == 0 { "" } else { "; " };
            write!(f, "{separator}{reason}")?;
        }
        Ok(())
    }
}

impl core::error::Error for Impossible {}

impl IntoIterator for Impossible {
    type Item = ConvError;
    type IntoIter = std::vec::IntoIter<ConvError>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// One reason why a layer is impossible. `Display` is for logs; the page has its own words.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum ConvError {
    /// A parameter that must be at least 1 is 0.
    #[error("{param:?} is 0 on {axis:?}, the least is 1")]
    Zero {
        /// Which.
        param: Param,
        /// Where; the width for a parameter without axes.
        axis: Axis,
    },
    /// A parameter is beyond what this program computes with.
    #[error("{param:?} is {value} on {axis:?}, the most is {limit}")]
    TooLarge {
        /// Which.
        param: Param,
        /// Where; the width for a parameter without axes.
        axis: Axis,
        /// What was asked.
        value: usize,
        /// What is possible.
        limit: usize,
    },
    /// The kernel does not fit into the padded input.
    #[error("kernel spans {kernel_extent} on {axis:?}, the padded input has {padded_size}")]
    KernelLargerThanInput {
        /// Where.
        axis: Axis,
        /// Cells from the kernel's first to its last.
        kernel_extent: usize,
        /// Cells of the input with its padding.
        padded_size: usize,
    },
    /// Channels cannot be split evenly.
    #[error("{groups} groups do not divide {channels} ({param:?})")]
    GroupsDoNotDivide {
        /// [`Param::InChannels`] or [`Param::OutChannels`].
        param: Param,
        /// The number of channels.
        channels: usize,
        /// The number of groups.
        groups: usize,
    },
    /// `padding='same'` keeps the size, which a stride does not (`PyTorch` refuses it too).
    #[error("padding 'same' needs stride 1, not {stride} on {axis:?}")]
    SameNeedsUnitStride {
        /// Where.
        axis: Axis,
        /// The stride.
        stride: usize,
    },
    /// Reflection repeats no edge, so it needs padding smaller than the input.
    #[error(
        "reflect padding {padding} on {axis:?} needs more than {padding} cells of input, there are {size}"
    )]
    ReflectTooWide {
        /// Where.
        axis: Axis,
        /// Cells on the wider side.
        padding: usize,
        /// Cells of the input.
        size: usize,
    },
    /// Circular padding wraps once at most, so it needs padding no larger than the input.
    #[error("circular padding {padding} on {axis:?} needs {padding} cells of input, there are {size}")]
    CircularTooWide {
        /// Where.
        axis: Axis,
        /// Cells on the wider side.
        padding: usize,
        /// Cells of the input.
        size: usize,
    },
    /// Only a convolution takes padding by a name other than `valid`.
    #[error("{op:?} takes padding in cells, not by name")]
    PaddingNotInCells {
        /// The operation.
        op: Op,
    },
    /// Transposed convolution takes `padding_mode='zeros'` only (`torch/nn/modules/conv.py`, `_ConvTransposeNd`).
    #[error("transposed convolution takes zeros as padding only")]
    TransposedNeedsZeros,
    /// Transposed convolution: padding crops the whole output (`PyTorch`: "calculated output size is too small").
    #[error("padding crops {cropped} of {size} output cells on {axis:?}, nothing is left")]
    NothingLeft {
        /// Where.
        axis: Axis,
        /// Cells that padding crops, on both sides together.
        cropped: usize,
        /// Cells of the output before that.
        size: usize,
    },
    /// `output_padding` must be below the stride or the dilation (`PyTorch`, aten/src/ATen/native/
    /// NaiveConvolutionTranspose2d.cpp: "output padding must be smaller than either stride or dilation").
    #[error(
        "output padding {output_padding} on {axis:?} is below neither stride {stride} nor dilation {dilation}"
    )]
    OutputPaddingTooLarge {
        /// Where.
        axis: Axis,
        /// What was asked.
        output_padding: usize,
        /// The stride.
        stride: usize,
        /// The dilation.
        dilation: usize,
    },
    /// The padding value is infinite or no number.
    #[error("padding value is not finite")]
    PaddingValueNotFinite,
    /// An axis that the layer does not have carries a size, stride, dilation or padding.
    #[error("{axis:?} is not an axis of this layer, yet its parameters are set")]
    UnusedAxis {
        /// Which.
        axis: Axis,
    },
}

impl ConvError {
    /// The parameter, and for one per axis the axis, that the page marks.
    pub const fn place(self) -> (Param, Axis) {
        match self {
            Self::Zero { param, axis } | Self::TooLarge { param, axis, .. } => (param, axis),
            Self::KernelLargerThanInput { axis, .. } => (Param::KernelSize, axis),
            Self::GroupsDoNotDivide { .. } => (Param::Groups, Axis::Width),
            Self::SameNeedsUnitStride { axis, .. } => (Param::Stride, axis),
            Self::ReflectTooWide { axis, .. } | Self::CircularTooWide { axis, .. } => (Param::Padding, axis),
            Self::NothingLeft { axis, .. } => (Param::Padding, axis),
            Self::PaddingValueNotFinite | Self::PaddingNotInCells { .. } | Self::TransposedNeedsZeros => {
                (Param::Padding, Axis::Width)
            }
            Self::OutputPaddingTooLarge { axis, .. } => (Param::OutputPadding, axis),
            Self::UnusedAxis { axis } => (Param::InputSize, axis),
        }
    }
}
