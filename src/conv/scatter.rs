//! Transposed convolution the other way round: every input cell stamps its kernel onto the output.

use super::axis::AxisGeometry;
use super::dims::{Axis, PerAxis};
use super::layer::Layer;
use super::padding::{Padding, PaddingMode};
use super::params::{LayerParams, Op};
use super::tensor::{Tensor, Values};
use super::trace::OutputIndex;

/// The output of a transposed layer by its definition: every input cell adds its value times the kernel, not
/// flipped, onto the output, cell `i` from `i · stride − padding` on; what falls outside is cropped. The bias is
/// added last. Independent of [`forward`](super::forward()), which gathers; equal to it where f32 is exact, since
/// additions come in another order. `None` for another operation.
///
/// # Shapes
/// Those of [`forward`](super::forward()).
///
/// # Panics
/// Where a shape is another.
pub fn scatter(layer: &Layer, input: &Tensor, weight: &Tensor, bias: Option<&[f32]>) -> Option<Tensor> {
    if layer.params().op != Op::ConvTranspose {
        return None;
    }
    assert_eq!((input.shape(), weight.shape()), (layer.input_shape(), layer.weight_shape()));
    let [_, _, depth, height, width] = layer.output_shape();
    let mut sums = vec![0.0; layer.output_shape().iter().product()];
    let per_group = layer.out_channels_per_group();
    for_each(layer.params().input_size, |i| {
        for ic in 0..layer.params().in_channels {
            let value = input.get([0, ic, i[0], i[1], i[2]]);
            let first = layer.group_of_input(ic) * per_group;
            for_each(layer.params().kernel_size, |k| {
                let Some([z, y, x]) = stamped(layer, i, k) else { return };
                for within in 0..per_group {
                    let at = (((first + within) * depth + z) * height + y) * width + x;
                    sums[at] += value * weight.get([ic, within, k[0], k[1], k[2]]);
                }
            });
        }
    });
    let map = depth * height * width;
    for (at, sum) in sums.iter_mut().enumerate() {
        *sum += bias.map_or(0.0, |bias| bias[at / map]);
    }
    Tensor::from_data(layer.output_shape(), sums)
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

fn for_each(size: PerAxis<usize>, mut visit: impl FnMut(PerAxis<usize>)) {
    for z in 0..size[0] {
        for y in 0..size[1] {
            for x in 0..size[2] {
                visit([z, y, x]);
            }
        }
    }
}

impl AxisGeometry {
    /// For each output cell, how many of its window's cells lie on cells of the input: on each axis of a transposed
    /// layer, how many input cells reach the output cell. Over several axes these numbers multiply.
    pub fn overlaps(&self) -> Vec<usize> {
        (0..self.output_size()).map(|o| self.overlap(o)).collect()
    }

    fn overlap(&self, o: usize) -> usize {
        self.count_in_window(o, |position| self.cell_at(position).is_some())
    }

    /// Whether the same number of input cells reaches every output cell that lies far enough from the border.
    /// Where not, a transposed layer draws a checkerboard. Even if the kernel is a multiple of the stride, and with
    /// dilation, that has no divisor in common with the stride.
    ///
    /// Source: Odena, Dumoulin and Olah, "Deconvolution and Checkerboard Artifacts", Distill 2016; the part about
    /// dilation is this program's own, checked by counting.
    pub const fn is_evenly_overlapped(&self) -> bool {
        self.kernel_size().is_multiple_of(self.spacing())
            && (self.kernel_size() == 1 || greatest_common_divisor(self.dilation(), self.spacing()) == 1)
    }
}

impl Layer {
    /// How many input cells of a channel reach output cell `o`: taps of its window that lie on a cell, neither on
    /// padding nor between cells.
    pub fn overlap(&self, o: PerAxis<usize>) -> usize {
        let exists = o.iter().zip(self.output_size()).all(|(&o, size)| o < size);
        let counts = Axis::ALL.map(|axis| self.axis(axis).overlap(o[axis.index()]));
        if exists { counts.into_iter().product() } else { 0 }
    }

    /// The convolution that a transposed layer transposes: from its output's size to its input's, with the same
    /// weight and without a bias. `None` for another operation, and where no such layer can be. Where
    /// `output_padding` is as large as the stride, which dilation allows, its output has cells more than the
    /// transposed layer's input.
    pub fn direct(&self) -> Option<Self> {
        let params = self.params();
        let direct = LayerParams {
            op: Op::Conv,
            input_size: self.output_size(),
            in_channels: params.out_channels,
            out_channels: params.in_channels,
            output_padding: [0; 3],
            bias: false,
            ..*params
        };
        if params.op == Op::ConvTranspose { Self::new(direct).ok() } else { None }
    }

    /// The other way round: the transposed layer that leads from a convolution's output back to its input's size, with
    /// the `output_padding` that this takes. `None` for another operation, and where no such layer can be.
    pub fn transposed(&self) -> Option<Self> {
        let params = self.params();
        let lost = |axis| {
            let axis = self.axis(axis);
            axis.input_size() - axis.input_sizes_for_output().start()
        };
        let transposed = LayerParams {
            op: Op::ConvTranspose,
            input_size: self.output_size(),
            in_channels: params.out_channels,
            out_channels: params.in_channels,
            padding: Padding::Explicit(params.explicit_padding()),
            padding_mode: PaddingMode::Zeros,
            output_padding: params.dims.on_axes(lost, 0),
            ..*params
        };
        if params.op == Op::Conv { Self::new(transposed).ok() } else { None }
    }

    /// An output element of a transposed layer without its bias, by way of the [`direct`](Self::direct) layer: each
    /// of that layer's windows that read the cell carries its number back, times the weight with which it reads.
    /// `None` where there is no direct layer or no such element.
    ///
    /// # Panics
    /// Where a tensor has not the layer's shape.
    pub fn carried_back(&self, input: &dyn Values, weight: &dyn Values, output: OutputIndex) -> Option<f32> {
        let direct = self.direct()?;
        self.step_of_output(output)?;
        let readers = Axis::ALL.map(|axis| {
            let at = axis.index();
            let readers = direct.axis(axis).readers(output.o[at] as isize);
            readers.filter(|reader| reader.0 < self.params().input_size[at]).collect::<Vec<_>>()
        });
        let mut total = 0.0;
        for ic in self.inputs_of(output.oc) {
            let mut sum = 0.0;
            for &(z, kz) in &readers[0] {
                for &(y, ky) in &readers[1] {
                    for &(x, kx) in &readers[2] {
                        let weight = direct.weight_at(weight, ic, output.oc, [kz, ky, kx]);
                        sum += input.at([0, ic, z, y, x]) * weight;
                    }
                }
            }
            total += sum;
        }
        Some(total)
    }

    /// [`overlap`](Self::overlap) of every output cell, `[1, 1, depth, height, width]`.
    pub fn overlap_map(&self) -> Tensor {
        let counts = Axis::ALL.map(|axis| self.axis(axis).overlaps());
        let [depth, height, width] = self.output_size();
        Tensor::from_fn([1, 1, depth, height, width], |[_, _, z, y, x]| {
            (counts[0][z] * counts[1][y] * counts[2][x]) as f32
        })
    }
}

const fn greatest_common_divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}
