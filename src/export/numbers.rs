//! The numbers of a figure as tensors that are small enough for a file.

use std::borrow::Cow;

use super::error::ExportError;
use super::job::Job;
use super::part::{MAX_CELLS, MAX_TAPS, Part};
use super::watch::{Watch, tell};
use crate::conv::{Op, Tensor, indices};
use crate::figure::Numbers;

/// A tensor with the axes that frameworks give it.
#[derive(Clone, Debug)]
pub(super) struct Array<'a> {
    /// Without the axes that the layer does not use.
    pub(super) shape: Vec<usize>,
    /// In row-major order.
    pub(super) values: Cow<'a, [f32]>,
}

impl Job<'_> {
    /// A tensor of the figure; computes the output, and tells how much of it is done.
    pub(super) fn array(&self, part: Part, watch: Watch<'_>) -> Result<Array<'_>, ExportError> {
        let (tensor, outer) = match part {
            Part::Input => (Cow::Borrowed(whole(part, &self.model.input)?), 2),
            Part::Weight => {
                let weight = self.model.weight.as_ref();
                (Cow::Borrowed(whole(part, weight.ok_or(self.has_no(part))?)?), 2)
            }
            Part::Output if self.covers_output() => return Err(ExportError::Covered),
            Part::Output => (self.output(watch)?, 2),
            Part::Bias => {
                let bias = self.model.bias.as_deref().ok_or(self.has_no(part))?;
                return Ok(Array { shape: vec![bias.len()], values: Cow::Borrowed(bias) });
            }
        };
        let [first, second, size @ ..] = tensor.shape();
        let shape = [&[first, second][..outer], self.model.layer.params().dims.in_use(&size)].concat();
        let values = match tensor {
            Cow::Borrowed(tensor) => Cow::Borrowed(tensor.as_slice()),
            Cow::Owned(tensor) => Cow::Owned(tensor.into_vec()),
        };
        Ok(Array { shape, values })
    }

    /// The tensors that the layer has, in order.
    pub(super) fn parts(&self) -> impl Iterator<Item = Part> {
        let (has_weight, has_bias) = (self.model.weight.is_some(), self.model.bias.is_some());
        let all = [
            (Part::Input, true),
            (Part::Weight, has_weight),
            (Part::Bias, has_bias),
            (Part::Output, !self.covers_output()),
        ];
        all.into_iter().filter(|(_, is_there)| *is_there).map(|(part, _)| part)
    }

    /// Whether the output, or its size, is not to be seen.
    fn covers_output(&self) -> bool {
        self.figure.shown.hides_value() || self.figure.shown.hides_size()
    }

    fn has_no(&self, part: Part) -> ExportError {
        ExportError::NoSuchTensor { part, op: self.op() }
    }

    fn op(&self) -> Op {
        self.model.layer.params().op
    }

    fn output(&self, watch: Watch<'_>) -> Result<Cow<'_, Tensor>, ExportError> {
        let layer = &self.model.layer;
        let [_, channels, depth, height, width] = layer.output_shape();
        let cells =
            [channels, depth, height, width].iter().fold(1, |cells: u64, &n| cells.saturating_mul(n as u64));
        if cells > MAX_CELLS {
            return Err(ExportError::TooManyNumbers { part: Part::Output, count: cells });
        }
        if layer.all_taps() > MAX_TAPS {
            return Err(ExportError::TooManyTaps { taps: layer.all_taps() });
        }
        if let Some(output) = self.model.output_tensor() {
            return Ok(Cow::Borrowed(output));
        }
        whole(Part::Input, &self.model.input)?;
        let bound = self.model.bound();
        let mut values = Vec::with_capacity(channels * depth * height * width);
        for oc in 0..channels {
            let Some(mut pass) = bound.pass(oc) else { continue };
            for [z, y] in indices([depth, height]) {
                tell(watch, oc * depth * height + z * height + y, channels * depth * height)?;
                values.extend(pass.row(&self.model.input, [0, z, y]).unwrap_or_default());
            }
        }
        // As many as the layer has: every row of every map.
        let shape = layer.output_shape();
        let tensor = Tensor::new(shape, values);
        tensor.map(Cow::Owned).map_err(|_| ExportError::TooManyNumbers { part: Part::Output, count: cells })
    }
}

/// All numbers of an operand.
fn whole(part: Part, numbers: &Numbers) -> Result<&Tensor, ExportError> {
    numbers.tensor().ok_or_else(|| ExportError::TooManyNumbers { part, count: numbers.count() })
}
