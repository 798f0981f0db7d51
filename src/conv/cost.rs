//! What a layer costs, and what groups save: its counts, and those of the layer that joins every channel with every
//! other.

use super::layer::Layer;
use super::op::Op;
use super::params::LayerParams;

/// What is learned and what is computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    /// Numbers that are learned: weights and biases.
    pub parameters: u64,
    /// Multiply-adds of one forward pass, see [`Layer::multiply_adds`].
    pub multiply_adds: u128,
}

impl Cost {
    /// Of one layer.
    pub fn of(layer: &Layer) -> Self {
        Self { parameters: layer.parameter_count(), multiply_adds: layer.multiply_adds() }
    }

    /// Of two layers, one after the other.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            parameters: self.parameters + other.parameters,
            multiply_adds: self.multiply_adds + other.multiply_adds,
        }
    }
}

/// The same layer with one group; `None` where it has one already, or no weight to share.
pub fn ungrouped(layer: &Layer) -> Option<Layer> {
    let params = layer.params();
    if params.groups == 1 || !layer.has_weight() {
        return None;
    }
    Layer::new(LayerParams { groups: 1, ..*params }).ok()
}

/// A depthwise convolution, the 1 × 1 convolution that mixes its channels, and the one layer in their place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Separable {
    /// As many groups as channels.
    pub depthwise: Layer,
    /// Kernel 1, one group.
    pub pointwise: Layer,
    /// The kernel of the first, the channels of both.
    pub full: Layer,
}

impl Separable {
    /// The pair that a depthwise convolution begins, with `out_channels` at its end. `None` for any other layer.
    pub fn new(depthwise: &Layer, out_channels: usize) -> Option<Self> {
        let params = depthwise.params();
        if params.op != Op::Conv || !depthwise.is_depthwise() {
            return None;
        }
        let pointwise = LayerParams {
            in_channels: params.out_channels,
            out_channels,
            bias: params.bias,
            ..LayerParams::new(params.dims, depthwise.output_size())
        };
        let full = LayerParams { out_channels, groups: 1, ..*params };
        Some(Self {
            depthwise: *depthwise,
            pointwise: Layer::new(pointwise).ok()?,
            full: Layer::new(full).ok()?,
        })
    }

    /// Of both layers of the pair.
    pub fn cost(&self) -> Cost {
        Cost::of(&self.depthwise).and(Cost::of(&self.pointwise))
    }

    /// The multiply-adds of both layers and those of the full layer, as a fraction in lowest terms.
    pub fn share(&self) -> [u128; 2] {
        let [part, whole] = [self.cost().multiply_adds, self.full.multiply_adds()];
        let (mut divisor, mut rest) = (whole, part);
        while rest > 0 {
            (divisor, rest) = (rest, divisor % rest);
        }
        [part, whole].map(|n| n / divisor.max(1))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::conv::{Dims, Padding};

    /// 3 × 3 over 112 × 112 cells, as `MobileNet` has them.
    pub(crate) fn grouped(in_channels: usize, out_channels: usize, groups: usize, bias: bool) -> Layer {
        Layer::new(LayerParams {
            in_channels,
            out_channels,
            kernel_size: [1, 3, 3],
            padding: Padding::symmetric([0, 1, 1]),
            groups,
            bias,
            ..LayerParams::new(Dims::Two, [1, 112, 112])
        })
        .unwrap()
    }

    #[test]
    fn groups_divide_weights_and_multiply_adds() {
        let layer = grouped(32, 64, 4, false);
        let full = ungrouped(&layer).unwrap();
        // 64 · 32 · 3 · 3 = 18 432, a quarter is 4 608; each at 112 · 112 = 12 544 places.
        assert_eq!(Cost::of(&full), Cost { parameters: 18_432, multiply_adds: 18_432 * 12_544 });
        assert_eq!(Cost::of(&layer), Cost { parameters: 4_608, multiply_adds: 4_608 * 12_544 });
        assert_eq!(ungrouped(&full), None);
        // Biases are not shared: 64 on both sides.
        let with_bias = grouped(32, 64, 4, true);
        assert_eq!(Cost::of(&with_bias).parameters, 4_672);
        assert_eq!(Cost::of(&ungrouped(&with_bias).unwrap()).parameters, 18_496);
    }

    /// The first such pair of `MobileNet`: 3 × 3 depthwise and 1 × 1 on 112 × 112 cells, 32 channels to 64.
    #[test]
    fn a_separable_pair_costs_less_than_the_full_layer() {
        let pair = Separable::new(&grouped(32, 32, 32, false), 64).unwrap();
        // 32 · 3 · 3, 32 · 64 and 32 · 64 · 3 · 3
        assert_eq!(Cost::of(&pair.depthwise).parameters, 288);
        assert_eq!(Cost::of(&pair.pointwise).parameters, 2_048);
        assert_eq!(Cost::of(&pair.full).parameters, 18_432);
        // 288 · 12 544 + 2 048 · 12 544
        assert_eq!(pair.cost(), Cost { parameters: 2_336, multiply_adds: 3_612_672 + 25_690_112 });
        // 1 / 64 + 1 / 9
        assert_eq!(pair.share(), [73, 576]);
        assert_eq!(pair.full.output_shape(), pair.pointwise.output_shape());
    }

    #[test]
    fn only_a_depthwise_convolution_begins_a_pair() {
        assert_eq!(Separable::new(&grouped(32, 64, 4, true), 64), None);
        assert_eq!(Separable::new(&grouped(32, 64, 1, true), 64), None);
        let transposed = LayerParams { op: Op::ConvTranspose, ..*grouped(32, 32, 32, true).params() };
        assert_eq!(Separable::new(&Layer::new(transposed).unwrap(), 64), None);
        let pool = LayerParams { op: Op::MaxPool, ..transposed };
        assert_eq!(ungrouped(&Layer::new(pool).unwrap()), None);
        assert_eq!(Separable::new(&Layer::new(pool).unwrap(), 64), None);
    }
}
