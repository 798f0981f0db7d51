//! A layer as a matrix: one row per output element, one column per input element.
//!
//! `output = matrix · input + constant + bias`, all flattened in row-major order. Every row of a convolution has the
//! same weights in different places. The matrix of a transposed layer is the transpose of a convolution's, which is
//! what the name means. An average divides, so its rows hold 1 / divisor; a maximum has no matrix.

use super::bound::BoundLayer;
use super::index::{indices, ravel, unravel};
use super::layer::Layer;
use super::tensor::Values;

/// One row of the matrix: from which input elements an output element is made, and with which weights.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixRow {
    /// Place of an input element in [`Tensor::as_slice`](super::Tensor::as_slice) and its weight, by ascending position. A weight may be 0.
    /// Where padding repeats a cell, the cell's weight is the sum of all weights that meet its value, added in the
    /// order of the taps.
    pub entries: Vec<(usize, f32)>,
    /// What padding with a constant adds, whatever the input. The bias is not in it.
    pub constant: f32,
}

impl MatrixRow {
    /// The weight of an input element, 0 where the output does not depend on it.
    pub fn entry(&self, input_index: usize) -> f32 {
        match self.entries.binary_search_by_key(&input_index, |entry| entry.0) {
            Ok(at) => self.entries[at].1,
            Err(_) => 0.0,
        }
    }

    /// The row times the input of one sample: the output element without [`constant`](Self::constant) and bias. Of an
    /// average pooling, which divides once, only up to rounding where the divisor is no power of two. `None` where the
    /// input lacks an element of the row.
    pub fn times(&self, input: &dyn Values) -> Option<f32> {
        let shape = input.shape();
        let product = |(at, weight): (usize, f32)| Some(weight * input.at(unravel(shape, at)?));
        self.entries.iter().try_fold(0.0, |sum, &entry| Some(sum + product(entry)?))
    }
}

impl BoundLayer<'_> {
    /// The row of the layer's matrix for the output element of a step; `None` past the last step, and for max pooling,
    /// since the largest of several values is no matrix product.
    pub fn matrix_row(&self, step: usize) -> Option<MatrixRow> {
        let layer = self.layer();
        if layer.params().op.is_max() {
            return None;
        }
        let output = layer.output_of_step(step)?;
        let share = (layer.params().op.is_mean()).then(|| 1.0 / layer.divisor(output.o) as f32);
        let mut row = MatrixRow { entries: Vec::new(), constant: 0.0 };
        for ic in layer.inputs_of(output.oc) {
            for k in indices(layer.params().kernel_size) {
                let weight = share.unwrap_or_else(|| self.factor(output.oc, ic, k));
                let source = layer.source(layer.position(output.o, k));
                match source.cell() {
                    Some([z, y, x]) => row.add(ravel(layer.input_shape(), [0, ic, z, y, x])?, weight),
                    None if source.is_padding() => {
                        row.constant += weight * layer.params().padding_mode.constant();
                    }
                    None => {}
                }
            }
        }
        Some(row)
    }
}

/// The largest entry of the matrix of an average pooling: 1 / the least divisor. `None` for other operations.
pub fn largest_share(layer: &Layer) -> Option<f32> {
    if !layer.params().op.is_mean() {
        return None;
    }
    let map = layer.output_size().iter().product();
    let outputs = (0..map).filter_map(|step| layer.output_of_step(step));
    let least = outputs.map(|output| layer.divisor(output.o)).min()?;
    Some(1.0 / least as f32)
}

impl MatrixRow {
    fn add(&mut self, input_index: usize, weight: f32) {
        match self.entries.binary_search_by_key(&input_index, |entry| entry.0) {
            Ok(at) => self.entries[at].1 += weight,
            Err(at) => self.entries.insert(at, (input_index, weight)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::{Dims, LayerParams, Op, Operands, Padding, PaddingMode, Tensor};

    fn row(params: LayerParams, weight: &[f32], step: usize) -> MatrixRow {
        let layer = Layer::new(LayerParams { kernel_size: [1, 1, 3], bias: false, ..params }).unwrap();
        let input = Tensor::from_fn(layer.input_shape(), |_| 1.0);
        let weight = layer.weight_shape().map(|shape| Tensor::new(shape, weight.to_vec()).unwrap());
        let weight = weight.as_ref().map(|it| it as &dyn Values);
        layer.bind(Operands { input: &input, weight, bias: None }).unwrap().matrix_row(step).unwrap()
    }

    #[test]
    fn padding_is_folded_onto_the_cells_it_repeats() {
        let params = LayerParams { padding: Padding::Same, ..LayerParams::new(Dims::One, [1, 1, 4]) };
        let with = |padding_mode| row(LayerParams { padding_mode, ..params }, &[1.0, 10.0, 100.0], 0);
        assert_eq!(with(PaddingMode::Zeros).entries, [(0, 10.0), (1, 100.0)]);
        assert_eq!(with(PaddingMode::Replicate).entries, [(0, 11.0), (1, 100.0)]);
        assert_eq!(with(PaddingMode::Reflect).entries, [(0, 10.0), (1, 101.0)]);
        assert_eq!(with(PaddingMode::Circular).entries, [(0, 10.0), (1, 100.0), (3, 1.0)]);
        let constant = with(PaddingMode::Constant(5.0));
        assert_eq!((constant.entry(1), constant.entry(2), constant.constant), (100.0, 0.0, 5.0));
    }

    #[test]
    fn a_row_of_an_average_holds_shares() {
        let average = |count_include_pad| LayerParams {
            op: Op::AvgPool,
            count_include_pad,
            padding: Padding::symmetric([0, 0, 1]),
            ..LayerParams::new(Dims::One, [1, 1, 4])
        };
        // Three cells, of the first window one in padding, which counts or does not and adds nothing.
        let third = 1.0 / 3.0;
        assert_eq!(row(average(true), &[], 0).entries, [(0, third), (1, third)]);
        assert_eq!(row(average(false), &[], 0).entries, [(0, 0.5), (1, 0.5)]);
        assert_eq!(row(average(false), &[], 1).entries, [(0, third), (1, third), (2, third)]);
        // The second window would cover cells 2 to 4 of four: what lies beyond does not count.
        let ceil =
            LayerParams { ceil_mode: true, stride: [1, 1, 2], padding: Padding::ZERO, ..average(true) };
        let last = row(ceil, &[], 1);
        assert_eq!(last.entries, [(2, 0.5), (3, 0.5)]);
        assert_eq!(last.constant, 0.0);
        let largest =
            |params| largest_share(&Layer::new(LayerParams { kernel_size: [1, 1, 3], ..params }).unwrap());
        assert_eq!(largest(average(true)), Some(third));
        assert_eq!(largest(average(false)), Some(0.5));
        assert_eq!(largest(LayerParams { op: Op::MaxPool, ..average(false) }), None);
    }

    #[test]
    fn a_transposed_row_is_a_column_of_the_direct_matrix() {
        // direct: 5 cells, kernel 3, stride 2 give 2; transposed: 2 give 5, and output 2 is in both windows
        let params = LayerParams {
            op: Op::ConvTranspose,
            stride: [1, 1, 2],
            ..LayerParams::new(Dims::One, [1, 1, 2])
        };
        assert_eq!(row(params, &[1.0, 10.0, 100.0], 2).entries, [(0, 100.0), (1, 1.0)]);
        assert_eq!(row(params, &[1.0, 10.0, 100.0], 3).entries, [(1, 10.0)]);
    }
}
