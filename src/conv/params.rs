//! The parameters of a layer, before they are checked.

use super::dims::{Axis, Dims, PerAxis};
use super::op::Op;
use super::padding::{AxisPadding, Padding, PaddingMode};

/// The parameters of a layer, with `PyTorch`'s names and defaults. May be impossible:
/// [`Layer::new`](super::Layer::new) decides. A parameter that the operation does not have is kept and has no effect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LayerParams {
    /// What the layer does.
    pub op: Op,
    /// Which axes are in use.
    pub dims: Dims,
    /// Cells of the input; 1 on an unused axis.
    pub input_size: PerAxis<usize>,
    /// Maps of the input.
    pub in_channels: usize,
    /// Maps of the output.
    pub out_channels: usize,
    /// Cells of the kernel; 1 on an unused axis.
    pub kernel_size: PerAxis<usize>,
    /// How far the window moves; 1 on an unused axis.
    pub stride: PerAxis<usize>,
    /// Distance between kernel cells; 1 on an unused axis.
    pub dilation: PerAxis<usize>,
    /// How much padding; none on an unused axis.
    pub padding: Padding,
    /// What stands in the padding.
    pub padding_mode: PaddingMode,
    /// Into how many groups the channels are split. Depthwise is only the case `groups = in_channels`.
    pub groups: usize,
    /// Whether one number per output channel is added.
    pub bias: bool,
    /// Cells by which a transposed layer's output is longer at its end; 0 on an unused axis.
    pub output_padding: PerAxis<usize>,
    /// Whether a pooling window may reach beyond the end of the padded input.
    pub ceil_mode: bool,
    /// Whether average pooling counts cells of padding.
    pub count_include_pad: bool,
}

/// A number of a layer that can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Param {
    /// `input_size` on an axis.
    InputSize,
    /// `in_channels`.
    InChannels,
    /// `out_channels`.
    OutChannels,
    /// `kernel_size` on an axis.
    KernelSize,
    /// `stride` on an axis.
    Stride,
    /// `padding` on both sides of an axis.
    Padding,
    /// `padding` before the first cell of an axis: left, top.
    PaddingBefore,
    /// `padding` after the last cell of an axis: right, bottom.
    PaddingAfter,
    /// `dilation` on an axis.
    Dilation,
    /// `groups`.
    Groups,
    /// `output_padding` on an axis.
    OutputPadding,
}

impl Param {
    /// Every parameter.
    pub const ALL: [Self; 11] = [
        Self::InputSize,
        Self::InChannels,
        Self::OutChannels,
        Self::KernelSize,
        Self::Stride,
        Self::Padding,
        Self::PaddingBefore,
        Self::PaddingAfter,
        Self::Dilation,
        Self::Groups,
        Self::OutputPadding,
    ];

    /// Whether each axis has its own value.
    pub const fn is_per_axis(self) -> bool {
        !matches!(self, Self::InChannels | Self::OutChannels | Self::Groups)
    }

    /// The least value that means something: 0 for padding, 1 for all else.
    pub const fn least(self) -> usize {
        match self {
            Self::Padding | Self::PaddingBefore | Self::PaddingAfter | Self::OutputPadding => 0,
            _ => 1,
        }
    }

    /// Whether an operation has this parameter. One that it does not have is kept and has no effect.
    pub const fn is_of(self, op: Op) -> bool {
        match self {
            Self::OutChannels | Self::Groups => op.facts().has_weight,
            Self::OutputPadding => op.facts().is_transposed,
            _ => true,
        }
    }
}

impl Padding {
    /// Whether an operation takes it: all of them take cells, each has its list of names.
    pub fn is_of(self, op: Op) -> bool {
        self.name().is_none() || op.facts().paddings.contains(&self)
    }
}

impl LayerParams {
    /// A layer with a 1-cell kernel, one channel, no padding and a bias: everything to be set by struct update.
    pub const fn new(dims: Dims, input_size: PerAxis<usize>) -> Self {
        Self {
            op: Op::Conv,
            dims,
            input_size,
            in_channels: 1,
            out_channels: 1,
            kernel_size: [1; 3],
            stride: [1; 3],
            dilation: [1; 3],
            padding: Padding::ZERO,
            padding_mode: PaddingMode::Zeros,
            groups: 1,
            bias: true,
            output_padding: [0; 3],
            ceil_mode: false,
            count_include_pad: true,
        }
    }

    /// The same layer with every parameter that its operation does not have at the value it works with: pooling has as
    /// many output channels and groups as input channels, no bias and no padding mode; only a transposed layer has
    /// `output_padding`; only pooling has `ceil_mode`, and only the average counts padding or not.
    #[must_use]
    pub const fn effective(mut self) -> Self {
        let facts = self.op.facts();
        if !facts.has_weight {
            self.out_channels = self.in_channels;
            self.groups = self.in_channels;
            self.bias = false;
            self.padding_mode = PaddingMode::Zeros;
        }
        if !facts.has_ceil_mode {
            self.ceil_mode = false;
        }
        if !facts.is_transposed {
            self.output_padding = [0; 3];
        }
        if !self.op.is_mean() {
            self.count_include_pad = true;
        }
        self
    }

    /// Cells that the end of the padded input may lack for a window to be taken: none but with `ceil_mode`.
    pub(super) const fn slack(&self, axis: Axis) -> usize {
        if self.has_ceil_mode() { self.stride[axis.index()].saturating_sub(1) } else { 0 }
    }

    /// Whether windows may reach beyond the padded input.
    pub(super) const fn has_ceil_mode(&self) -> bool {
        self.ceil_mode && self.op.facts().has_ceil_mode
    }

    /// Cells of the output of a transposed layer before `padding` crops it: saturates.
    pub(super) const fn uncropped_size(&self, axis: Axis) -> usize {
        let at = axis.index();
        let stretched = self.input_size[at].saturating_sub(1).saturating_mul(self.stride[at]);
        stretched.saturating_add(self.kernel_extent(axis)).saturating_add(self.output_padding[at])
    }

    /// `dilation · (kernel_size − 1)` on an axis: how far the kernel reaches beyond its first cell.
    /// Saturates, since nothing here is checked yet.
    pub(super) const fn reach(&self, axis: Axis) -> usize {
        self.kernel_size[axis.index()].saturating_sub(1).saturating_mul(self.dilation[axis.index()])
    }

    /// Cells from the first to the last that the kernel covers on an axis: `dilation · (kernel_size − 1) + 1`.
    /// Saturates, since nothing here is checked yet.
    pub const fn kernel_extent(&self, axis: Axis) -> usize {
        self.reach(axis).saturating_add(1)
    }

    /// The cells of padding on an axis, whatever the wish is called.
    pub const fn axis_padding(&self, axis: Axis) -> AxisPadding {
        let at = axis.index();
        self.padding.resolve(at, self.reach(axis), self.input_size[at], self.stride[at])
    }

    /// The padding of all axes in cells.
    pub fn explicit_padding(&self) -> PerAxis<AxisPadding> {
        Axis::ALL.map(|axis| self.axis_padding(axis))
    }

    /// The value of a parameter. `axis` counts only where [`Param::is_per_axis`]. Of a padding that differs on
    /// its two sides, [`Param::Padding`] is the larger.
    pub fn get(&self, param: Param, axis: Axis) -> usize {
        let at = axis.index();
        match param {
            Param::InputSize => self.input_size[at],
            Param::InChannels => self.in_channels,
            Param::OutChannels => self.out_channels,
            Param::KernelSize => self.kernel_size[at],
            Param::Stride => self.stride[at],
            Param::Padding => self.axis_padding(axis).widest(),
            Param::PaddingBefore => self.axis_padding(axis).before,
            Param::PaddingAfter => self.axis_padding(axis).after,
            Param::Dilation => self.dilation[at],
            Param::Groups => self.groups,
            Param::OutputPadding => self.output_padding[at],
        }
    }

    /// The same layer with one parameter changed. A padding by name becomes one in numbers when one of its
    /// numbers is set.
    #[must_use]
    pub fn with(mut self, param: Param, axis: Axis, value: usize) -> Self {
        let at = axis.index();
        match param {
            Param::InputSize => self.input_size[at] = value,
            Param::InChannels => self.in_channels = value,
            Param::OutChannels => self.out_channels = value,
            Param::KernelSize => self.kernel_size[at] = value,
            Param::Stride => self.stride[at] = value,
            Param::Dilation => self.dilation[at] = value,
            Param::Groups => self.groups = value,
            Param::OutputPadding => self.output_padding[at] = value,
            Param::Padding | Param::PaddingBefore | Param::PaddingAfter => {
                let mut cells = self.explicit_padding();
                if param != Param::PaddingAfter {
                    cells[at].before = value;
                }
                if param != Param::PaddingBefore {
                    cells[at].after = value;
                }
                self.padding = Padding::Explicit(cells);
            }
        }
        self
    }
}
