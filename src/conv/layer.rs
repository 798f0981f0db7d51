//! A layer that is possible.

use core::ops::Range;

use super::axis::AxisGeometry;
use super::check::check;
use super::dims::{Axis, PerAxis};
use super::error::Impossible;
use super::params::LayerParams;

/// A validated layer. It cannot be wrong: there is an output cell on every axis, its groups divide.
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
    pub fn new(params: LayerParams) -> Result<Self, Impossible> {
        let params = params.effective();
        let axes = check(&params).map_err(Impossible)?;
        Ok(Self { params, axes })
    }

    /// The parameters it was made from, as far as its operation has them: [`LayerParams::effective`].
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

    /// Cells of the input with its padding; of a transposed layer, of the stretched input.
    pub fn padded_size(&self) -> PerAxis<usize> {
        self.axes.map(|axis| axis.padded_size())
    }

    /// Every position there is something at, see [`AxisGeometry::positions`].
    pub fn positions(&self) -> PerAxis<Range<isize>> {
        self.axes.map(|axis| axis.positions())
    }

    /// Shape of the input: `[1, in_channels, depth, height, width]`.
    pub fn input_shape(&self) -> [usize; 5] {
        shape(1, self.params.in_channels, self.params.input_size)
    }

    /// Whether it has a weight: all but pooling.
    pub const fn has_weight(&self) -> bool {
        !self.params.op.is_pool()
    }

    /// Shape of the weight: `[out_channels, in_channels / groups, depth, height, width]`, of a transposed layer
    /// `[in_channels, out_channels / groups, depth, height, width]`; `None` for pooling.
    pub const fn weight_shape(&self) -> Option<[usize; 5]> {
        let (first, second) = if self.params.op.is_transposed() {
            (self.params.in_channels, self.out_channels_per_group())
        } else {
            (self.params.out_channels, self.in_channels_per_group())
        };
        if self.has_weight() { Some(shape(first, second, self.params.kernel_size)) } else { None }
    }

    /// Where the weight tensor holds kernel cell `k` of the kernel that joins input channel `ic` to output channel
    /// `oc`; `None` where the layer has no such weight.
    pub fn weight_index(&self, oc: usize, ic: usize, k: PerAxis<usize>) -> Option<[usize; 5]> {
        let exists = oc < self.params.out_channels
            && self.inputs_of(oc).contains(&ic)
            && (0..3).all(|at| k[at] < self.params.kernel_size[at]);
        let [z, y, x] = k;
        let index = match self.params.op.is_transposed() {
            true => [ic, oc % self.out_channels_per_group(), z, y, x],
            false => [oc, ic % self.in_channels_per_group(), z, y, x],
        };
        (exists && self.has_weight()).then_some(index)
    }

    /// The output and the input channel that the kernel at the first two indices of the weight joins: the other
    /// way round than [`weight_index`](Self::weight_index). Output channel, then input channel.
    pub const fn channels_of_kernel(&self, first: usize, second: usize) -> (usize, usize) {
        if self.params.op.is_transposed() {
            (self.group_of_input(first) * self.out_channels_per_group() + second, first)
        } else {
            (first, self.group_of_output(first) * self.in_channels_per_group() + second)
        }
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
    pub const fn inputs_of(&self, oc: usize) -> Range<usize> {
        let first = self.group_of_output(oc) * self.in_channels_per_group();
        first..first + self.in_channels_per_group()
    }

    /// Whether every input channel is a group of its own.
    pub const fn is_depthwise(&self) -> bool {
        self.params.groups == self.params.in_channels && self.params.groups > 1
    }

    /// Numbers in the weight.
    pub fn weight_count(&self) -> u64 {
        self.weight_shape().map_or(0, |shape| shape.iter().map(|&n| n as u64).product())
    }

    /// Numbers in the bias: one per output channel, or none.
    pub const fn bias_count(&self) -> u64 {
        if self.params.bias { self.params.out_channels as u64 } else { 0 }
    }

    /// Numbers that are learned.
    pub fn parameter_count(&self) -> u64 {
        self.weight_count() + self.bias_count()
    }

    /// Multiply-adds of one forward pass: each number of the weight is used once for every cell of one output map,
    /// or in a transposed layer, which multiplies no zeros between cells, once for every cell of one input map.
    /// Products with padding and products that padding crops count, as everywhere; adding the bias does not.
    /// Pooling multiplies nothing: 0.
    pub fn multiply_adds(&self) -> u128 {
        let is_transposed = self.params.op.is_transposed();
        let map = if is_transposed { self.params.input_size } else { self.output_size() };
        u128::from(self.weight_count()) * map.iter().map(|&n| n as u128).product::<u128>()
    }

    /// Taps of all steps: what [`forward`](super::BoundLayer::forward) goes through, whatever the operation does with a tap.
    pub fn all_taps(&self) -> u128 {
        let count = |channels: usize, size: PerAxis<usize>| {
            size.iter().fold(channels as u128, |product, &n| product * n as u128)
        };
        count(self.params.out_channels, self.output_size())
            * count(self.in_channels_per_group(), self.params.kernel_size)
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

#[cfg(test)]
mod tests;
