//! Slow and plain: the definitions, written so that anyone can check them. Every fast way is tested against these.
//!
//! - [`forward`]: one output element after the other, in the order of additions that is promised.
//! - [`partial_maps`]: the same for one output channel, before its input channels are added up.
//! - [`scatter`]: a transposed convolution by its definition, which knows no stretched input.

use super::bound::BoundLayer;
use super::dims::{Axis, PerAxis};
use super::index::{count, indices, ravel};
use super::layer::Layer;
use super::tensor::Tensor;

/// The output of a layer by plain nested loops, all samples of the batch: `[batch, out_channels, depth, height, width]`.
/// An oracle: [`BoundLayer::forward`] gives the same, bit for bit, many times as fast.
pub fn forward(bound: &BoundLayer<'_>) -> Tensor {
    let layer = bound.layer();
    Tensor::from_fn(bound.output_shape(), |[sample, oc, z, y, x]| {
        let Some(bound) = bound.sample(sample) else { return 0.0 };
        let o = [z, y, x];
        let mut total = 0.0;
        for ic in layer.inputs_of(oc) {
            total += reduced(&bound, [oc, ic], o);
        }
        total += bound.bias_at(oc).unwrap_or(0.0);
        if layer.params().op.is_mean() { total / layer.divisor(o) as f32 } else { total }
    })
}

/// The maps that are added up to output channel `oc` in the present sample: one for each input channel it sees,
/// `[1, in_channels / groups, depth, height, width]` of the output's size, before the bias. Of pooling one map, before
/// an average is divided. `None` where there is no such channel or sample.
/// An oracle for [`MapPass::partial_row`](super::MapPass::partial_row).
pub fn partial_maps(bound: &BoundLayer<'_>, oc: usize) -> Option<Tensor> {
    let layer = bound.layer();
    if oc >= layer.params().out_channels || bound.batch() == 0 {
        return None;
    }
    let [depth, height, width] = layer.output_size();
    let first = layer.inputs_of(oc).start;
    let shape = [1, layer.in_channels_per_group(), depth, height, width];
    Some(Tensor::from_fn(shape, |[_, fc, z, y, x]| reduced(bound, [oc, first + fc], [z, y, x])))
}

/// What one kernel makes of its window at one output cell: the products added, or the largest of them, by kernel
/// depth, height, width.
fn reduced(bound: &BoundLayer<'_>, [oc, ic]: [usize; 2], o: PerAxis<usize>) -> f32 {
    let layer = bound.layer();
    let is_max = layer.params().op.is_max();
    let mut result = if is_max { f32::NEG_INFINITY } else { 0.0 };
    for k in indices(layer.params().kernel_size) {
        let product = bound.value_at(ic, layer.position(o, k)) * bound.factor(oc, ic, k);
        if !is_max {
            result += product;
        } else if product > result {
            result = product;
        }
    }
    result
}

/// The output of a transposed layer by its definition, all samples of the batch: every input cell adds its value times
/// the kernel, not flipped, onto the output, cell `i` from `i · stride − padding` on; what falls outside is cropped.
/// The bias is added last. `None` for another operation.
///
/// An oracle, independent of [`forward`], which gathers; equal to it where f32 is exact, since additions come in
/// another order.
pub fn scatter(bound: &BoundLayer<'_>) -> Option<Tensor> {
    let layer = bound.layer();
    if !layer.params().op.is_transposed() {
        return None;
    }
    let shape = bound.output_shape();
    let per_group = layer.out_channels_per_group();
    let mut sums = vec![0.0; count(shape)?];
    for (sample, bound) in (0..bound.batch()).filter_map(|sample| Some((sample, bound.sample(sample)?))) {
        for i in indices(layer.params().input_size) {
            for ic in 0..layer.params().in_channels {
                let value = bound.input_at(ic, i);
                let first = layer.group_of_input(ic) * per_group;
                for k in indices(layer.params().kernel_size) {
                    let Some([z, y, x]) = stamped(layer, i, k) else { continue };
                    for oc in first..first + per_group {
                        let at = ravel(shape, [sample, oc, z, y, x])?;
                        sums[at] += value * bound.weight_at(oc, ic, k)?;
                    }
                }
            }
        }
    }
    let mut output = Tensor::new(shape, sums).ok()?;
    let map = layer.output_size().iter().product::<usize>();
    for (at, sum) in output.as_mut_slice().iter_mut().enumerate() {
        *sum += bound.bias_at(at / map % layer.params().out_channels).unwrap_or(0.0);
    }
    Some(output)
}

/// The output cell onto which input cell `i` puts kernel cell `k`; `None` where it is cropped.
fn stamped(layer: &Layer, i: PerAxis<usize>, k: PerAxis<usize>) -> Option<PerAxis<usize>> {
    let mut o = [0; 3];
    for axis in Axis::ALL {
        let (at, geometry) = (axis.index(), layer.axis(axis));
        let place = i[at] * geometry.stride() + k[at] * geometry.dilation();
        let place = place.checked_sub(geometry.padding().before)?;
        o[at] = (place < geometry.output_size()).then_some(place)?;
    }
    Some(o)
}
