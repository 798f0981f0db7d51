//! The whole layer at once, as plain nested loops that anyone can check: the oracle.

use super::dims::{Axis, PerAxis};
use super::layer::Layer;
use super::params::Op;
use super::tensor::{Tensor, Values};

/// The output of a layer, `[1, out_channels, depth, height, width]`.
///
/// # Shapes
/// - `input`: `[1, in_channels, depth, height, width]`
/// - `weight`: [`Layer::weight_shape`]
/// - `bias`: one number per output channel
///
/// # Panics
/// Where a shape is another.
pub fn forward(layer: &Layer, input: &Tensor, weight: &Tensor, bias: Option<&[f32]>) -> Tensor {
    assert_eq!((input.shape(), weight.shape()), (layer.input_shape(), layer.weight_shape()));
    Tensor::from_fn(layer.output_shape(), |[_, oc, z, y, x]| {
        let o = [z, y, x];
        let mut total = 0.0;
        for ic in layer.inputs_of(oc) {
            total += reduced(layer, input, weight, [oc, ic], o);
        }
        total += bias.map_or(0.0, |bias| bias[oc]);
        if layer.params().op == Op::AvgPool { total / layer.divisor(o) as f32 } else { total }
    })
}

/// The maps that are added up to output channel `oc`: one for each input channel it sees,
/// `[1, in_channels / groups, depth, height, width]` of the output's size, before the bias. Of pooling one map, before
/// an average is divided.
///
/// # Panics
/// Where a shape is not the layer's or `oc` is not one of its channels.
pub fn partial_maps(layer: &Layer, input: &dyn Values, weight: &dyn Values, oc: usize) -> Tensor {
    let [depth, height, width] = layer.output_size();
    let first = layer.inputs_of(oc).start;
    Tensor::from_fn(
        [1, layer.in_channels_per_group(), depth, height, width],
        |[_, filter_channel, z, y, x]| reduced(layer, input, weight, [oc, first + filter_channel], [z, y, x]),
    )
}

/// What one kernel makes of its window at one output cell: the products added, or the largest of them, by kernel
/// depth, height, width.
fn reduced(
    layer: &Layer,
    input: &dyn Values,
    weight: &dyn Values,
    channels: [usize; 2],
    o: PerAxis<usize>,
) -> f32 {
    let [oc, ic] = channels;
    let [depth, height, width] = layer.params().kernel_size;
    let kernel = layer.weight_index(oc, ic, [0; 3]);
    let is_max = layer.params().op == Op::MaxPool;
    let mut result = if is_max { f32::NEG_INFINITY } else { 0.0 };
    for kz in 0..depth {
        let z = layer.axis(Axis::Depth).position(o[0], kz);
        for ky in 0..height {
            let y = layer.axis(Axis::Height).position(o[1], ky);
            for kx in 0..width {
                let x = layer.axis(Axis::Width).position(o[2], kx);
                let value = layer.value_at(input, ic, [z, y, x]);
                let product = kernel.map_or(value, |[n, c, ..]| value * weight.at([n, c, kz, ky, kx]));
                if !is_max {
                    result += product;
                } else if product > result {
                    result = product;
                }
            }
        }
    }
    result
}
