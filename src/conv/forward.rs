//! The whole layer at once, as plain nested loops that anyone can check: the oracle.

use super::layer::Layer;
use super::tensor::Tensor;

/// The output of a layer, `[1, out_channels, depth, height, width]`.
///
/// # Shapes
/// - `input`: `[1, in_channels, depth, height, width]`
/// - `weight`: `[out_channels, in_channels / groups, depth, height, width]`
/// - `bias`: one number per output channel
///
/// # Panics
/// Where a shape is another.
pub fn forward(layer: &Layer, input: &Tensor, weight: &Tensor, bias: Option<&[f32]>) -> Tensor {
    assert_eq!((input.shape(), weight.shape()), (layer.input_shape(), layer.weight_shape()));
    Tensor::from_fn(layer.output_shape(), |[_, oc, z, y, x]| {
        let mut total = 0.0;
        for (filter_channel, ic) in layer.inputs_of(oc).enumerate() {
            total += channel_sum(layer, input, weight, [oc, filter_channel, ic], [z, y, x]);
        }
        total + bias.map_or(0.0, |bias| bias[oc])
    })
}

/// The maps that are added up to output channel `oc`: one for each input channel it sees,
/// `[1, in_channels / groups, depth, height, width]` of the output's size, before the bias.
///
/// # Panics
/// Where a shape is not the layer's or `oc` is not one of its channels.
pub fn partial_maps(layer: &Layer, input: &Tensor, weight: &Tensor, oc: usize) -> Tensor {
    let [depth, height, width] = layer.output_size();
    let first = layer.inputs_of(oc).start;
    Tensor::from_fn(
        [1, layer.in_channels_per_group(), depth, height, width],
        |[_, filter_channel, z, y, x]| {
            channel_sum(layer, input, weight, [oc, filter_channel, first + filter_channel], [z, y, x])
        },
    )
}

/// The products of one kernel at one output cell, added by kernel depth, height, width.
fn channel_sum(layer: &Layer, input: &Tensor, weight: &Tensor, channels: [usize; 3], o: [usize; 3]) -> f32 {
    let [oc, filter_channel, ic] = channels;
    let [depth, height, width] = layer.params().kernel_size;
    let mut sum = 0.0;
    for kz in 0..depth {
        for ky in 0..height {
            for kx in 0..width {
                let value = layer.value_at(input, ic, layer.position(o, [kz, ky, kx]));
                sum += value * weight.get([oc, filter_channel, kz, ky, kx]);
            }
        }
    }
    sum
}
