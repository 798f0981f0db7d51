//! A convolution and the layer that transposes it: each from the other, and how often input cells meet output cells.

use super::axis::AxisGeometry;
use super::bound::BoundLayer;
use super::dims::{Axis, PerAxis};
use super::index::indices;
use super::layer::Layer;
use super::op::Op;
use super::padding::{Padding, PaddingMode};
use super::params::LayerParams;
use super::trace::OutputIndex;

impl AxisGeometry {
    /// For each output cell, how many of its window's cells lie on cells of the input: on each axis of a transposed
    /// layer, how many input cells reach the output cell. Over several axes these numbers multiply.
    pub fn overlaps(&self) -> Vec<usize> {
        let mut counts = vec![0; self.output_size()];
        // From the input's cells, which a stride of a transposed layer makes many fewer than the output's.
        for cell in 0..self.input_size() {
            for (o, _) in self.readers((cell * self.spacing()) as isize) {
                counts[o] += 1;
            }
        }
        counts
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
        if params.op.is_transposed() { Self::new(direct).ok() } else { None }
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

    /// Whether a window lies on no cell of the input at all.
    pub fn has_empty_window(&self) -> bool {
        Axis::ALL.iter().any(|&axis| self.axis(axis).overlaps().contains(&0))
    }
}

impl BoundLayer<'_> {
    /// An output element of a transposed layer without its bias, by way of the [`direct`](Layer::direct) layer: each
    /// of that layer's windows that read the cell carries its number back, times the weight with which it reads.
    /// `None` where there is no direct layer, or no such element or sample.
    pub fn carried_back(&self, output: OutputIndex) -> Option<f32> {
        let layer = self.layer();
        let direct = layer.direct()?;
        layer.step_of_output(output).filter(|_| self.batch() > 0)?;
        let readers = Axis::ALL.map(|axis| {
            let at = axis.index();
            let readers = direct.axis(axis).readers(output.o[at] as isize);
            readers.filter(|reader| reader.0 < layer.params().input_size[at]).collect::<Vec<_>>()
        });
        let mut total = 0.0;
        for ic in layer.inputs_of(output.oc) {
            let mut sum = 0.0;
            for [z, y, x] in indices([0, 1, 2].map(|at| readers[at].len())) {
                let [(z, kz), (y, ky), (x, kx)] = [readers[0][z], readers[1][y], readers[2][x]];
                sum += self.input_at(ic, [z, y, x]) * self.weight_at(output.oc, ic, [kz, ky, kx])?;
            }
            total += sum;
        }
        Some(total)
    }
}

const fn greatest_common_divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::{AxisPadding, Walk};

    #[test]
    fn cells_that_reach_an_output_cell_are_counted_from_both_sides() {
        let check = |axis: &AxisGeometry| {
            let by_window: Vec<usize> = (0..axis.output_size()).map(|o| axis.overlap(o)).collect();
            assert_eq!(axis.overlaps(), by_window, "{axis:?}");
        };
        for (input, kernel, stride) in [(1, 1, 1), (5, 3, 1), (5, 3, 2), (4, 2, 3), (7, 4, 2)] {
            for (dilation, padding) in [(1, 0), (1, 2), (2, 1), (3, 0)] {
                for walk in [Walk::Floor, Walk::Ceil, Walk::Stretched { output_padding: 0 }] {
                    let numbers = [input, kernel, stride, dilation];
                    AxisGeometry::new(numbers, AxisPadding::both(padding), walk).iter().for_each(check);
                }
            }
        }
    }
}
