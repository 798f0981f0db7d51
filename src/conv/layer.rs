//! A layer that is possible.

use super::axis::{Axis, AxisGeometry, PerAxis};
use super::error::ConvError;
use super::padding::{Padding, PaddingMode};
use super::params::{LayerParams, Param};
use super::{MAX_CHANNELS, MAX_PADDING, MAX_SIDE};

/// A validated convolution layer. It cannot be wrong: its kernel fits on every axis, its groups divide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layer {
    params: LayerParams,
    axes: PerAxis<AxisGeometry>,
}

impl Layer {
    /// Checks a layer.
    ///
    /// # Errors
    /// Every reason why the layer is impossible, by parameter, not only the first.
    pub fn new(params: LayerParams) -> Result<Self, Vec<ConvError>> {
        let mut errors = Vec::new();
        check_channels(&params, &mut errors);
        let solved = Axis::ALL.map(|axis| check_axis(&params, axis, &mut errors));
        if let PaddingMode::Constant(value) = params.padding_mode
            && !value.is_finite()
        {
            errors.push(ConvError::PaddingValueNotFinite);
        }
        match solved {
            [Some(depth), Some(height), Some(width)] if errors.is_empty() => {
                Ok(Self { params, axes: [depth, height, width] })
            }
            _ => Err(errors),
        }
    }

    /// The parameters it was made from.
    pub const fn params(&self) -> &LayerParams {
        &self.params
    }

    /// The geometry of one axis.
    pub const fn axis(&self, axis: Axis) -> &AxisGeometry {
        &self.axes[axis.index()]
    }

    /// Cells of the output.
    pub fn output_size(&self) -> PerAxis<usize> {
        self.axes.map(|axis| axis.output_size())
    }

    /// Cells of the input with its padding.
    pub fn padded_size(&self) -> PerAxis<usize> {
        self.axes.map(|axis| axis.padded_size())
    }

    /// Shape of the input: `[1, in_channels, depth, height, width]`.
    pub fn input_shape(&self) -> [usize; 5] {
        shape(1, self.params.in_channels, self.params.input_size)
    }

    /// Shape of the weight: `[out_channels, in_channels / groups, depth, height, width]`.
    pub fn weight_shape(&self) -> [usize; 5] {
        shape(self.params.out_channels, self.in_channels_per_group(), self.params.kernel_size)
    }

    /// Shape of the output: `[1, out_channels, depth, height, width]`.
    pub fn output_shape(&self) -> [usize; 5] {
        shape(1, self.params.out_channels, self.output_size())
    }

    /// Input channels that one output channel sees.
    pub const fn in_channels_per_group(&self) -> usize {
        self.params.in_channels / self.params.groups
    }

    /// Output channels that share one group's inputs.
    pub const fn out_channels_per_group(&self) -> usize {
        self.params.out_channels / self.params.groups
    }

    /// The group of an output channel: neighbours, not interleaved.
    pub const fn group_of_output(&self, oc: usize) -> usize {
        oc / self.out_channels_per_group()
    }

    /// The group of an input channel.
    pub const fn group_of_input(&self, ic: usize) -> usize {
        ic / self.in_channels_per_group()
    }

    /// The input channels that output channel `oc` sees.
    pub const fn inputs_of(&self, oc: usize) -> core::ops::Range<usize> {
        let first = self.group_of_output(oc) * self.in_channels_per_group();
        first..first + self.in_channels_per_group()
    }

    /// Whether every input channel is a group of its own.
    pub const fn is_depthwise(&self) -> bool {
        self.params.groups == self.params.in_channels && self.params.groups > 1
    }

    /// Numbers in the weight.
    pub fn weight_count(&self) -> u64 {
        self.weight_shape().iter().map(|&n| n as u64).product()
    }

    /// Numbers in the bias: one per output channel, or none.
    pub const fn bias_count(&self) -> u64 {
        if self.params.bias { self.params.out_channels as u64 } else { 0 }
    }

    /// Numbers that are learned.
    pub fn parameter_count(&self) -> u64 {
        self.weight_count() + self.bias_count()
    }

    /// Multiply-adds of one forward pass: the weight's numbers times the cells of one output map.
    /// Products with padding count, as everywhere; adding the bias does not.
    pub fn multiply_adds(&self) -> u128 {
        let cells: u128 = self.output_size().iter().map(|&n| n as u128).product();
        u128::from(self.weight_count()) * cells
    }

    /// Output cells of all channels: one step each. Saturates where `usize` has 32 bits, as in WebAssembly;
    /// a layer that large is possible, but nobody computes it.
    pub fn step_count(&self) -> usize {
        saturating_product(self.params.out_channels, self.output_size())
    }

    /// Products in one step: the cells of one filter. Saturates like [`step_count`](Self::step_count).
    pub fn tap_count(&self) -> usize {
        saturating_product(self.in_channels_per_group(), self.params.kernel_size)
    }
}

fn saturating_product(channels: usize, size: PerAxis<usize>) -> usize {
    size.into_iter().fold(channels, usize::saturating_mul)
}

const fn shape(outer: usize, channels: usize, size: PerAxis<usize>) -> [usize; 5] {
    [outer, channels, size[0], size[1], size[2]]
}

/// Pushes what is wrong with one number; true where it is usable.
fn check_number(
    params: &LayerParams,
    param: Param,
    axis: Axis,
    limit: usize,
    errors: &mut Vec<ConvError>,
) -> bool {
    let value = params.get(param, axis);
    if value == 0 {
        errors.push(ConvError::Zero { param, axis });
    } else if value > limit {
        errors.push(ConvError::TooLarge { param, axis, value, limit });
    }
    (1..=limit).contains(&value)
}

fn check_channels(params: &LayerParams, errors: &mut Vec<ConvError>) {
    let mut check = |param| check_number(params, param, Axis::Width, MAX_CHANNELS, errors);
    let usable = [check(Param::InChannels), check(Param::OutChannels)];
    if !check(Param::Groups) {
        return;
    }
    let channels = [(Param::InChannels, params.in_channels), (Param::OutChannels, params.out_channels)];
    for ((param, channels), usable) in channels.into_iter().zip(usable) {
        if usable && channels % params.groups != 0 {
            errors.push(ConvError::GroupsDoNotDivide { param, channels, groups: params.groups });
        }
    }
}

fn check_axis(params: &LayerParams, axis: Axis, errors: &mut Vec<ConvError>) -> Option<AxisGeometry> {
    let at = axis.index();
    if !params.dims.axes().contains(&axis) {
        let is_neutral =
            [params.input_size[at], params.kernel_size[at], params.stride[at], params.dilation[at]] == [1; 4]
                && params.axis_padding(axis).padded(0) == 0;
        if !is_neutral {
            errors.push(ConvError::UnusedAxis { axis });
            return None;
        }
    }
    let n_errors = errors.len();
    for param in [Param::InputSize, Param::KernelSize, Param::Stride, Param::Dilation] {
        check_number(params, param, axis, MAX_SIDE, errors);
    }
    if params.padding == Padding::Same && params.stride[at] > 1 {
        errors.push(ConvError::SameNeedsUnitStride { axis, stride: params.stride[at] });
    }
    let padding = params.axis_padding(axis);
    let (size, widest) = (params.input_size[at], padding.widest());
    if widest > MAX_PADDING {
        errors.push(ConvError::TooLarge { param: Param::Padding, axis, value: widest, limit: MAX_PADDING });
    } else if size > 0 && widest > params.padding_mode.widest_padding(size) {
        errors.push(match params.padding_mode {
            PaddingMode::Reflect => ConvError::ReflectTooWide { axis, padding: widest, size },
            _ => ConvError::CircularTooWide { axis, padding: widest, size },
        });
    }
    if errors.len() > n_errors {
        // A kernel that does not fit is said beside a stride of 0, but not where its numbers are unusable.
        let geometry_is_known = errors[n_errors..].iter().all(|error| {
            !matches!(
                error.place().0,
                Param::InputSize | Param::KernelSize | Param::Dilation | Param::Padding
            )
        });
        if geometry_is_known {
            check_fit(params, axis, errors);
        }
        return None;
    }
    if !check_fit(params, axis, errors) {
        return None;
    }
    AxisGeometry::new(size, params.kernel_size[at], params.stride[at], params.dilation[at], padding)
}

fn check_fit(params: &LayerParams, axis: Axis, errors: &mut Vec<ConvError>) -> bool {
    let kernel_extent = params.reach(axis) + 1;
    let padded_size = params.axis_padding(axis).padded(params.input_size[axis.index()]);
    let fits = kernel_extent <= padded_size;
    if !fits {
        errors.push(ConvError::KernelLargerThanInput { axis, kernel_extent, padded_size });
    }
    fits
}

#[cfg(test)]
mod tests;
