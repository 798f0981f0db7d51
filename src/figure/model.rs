//! A figure with its numbers: what views and explanations read.

use super::check::{Problem, check};
use super::{Cell, Figure};
use crate::conv::{Layer, StepTrace, Tensor, forward, partial_maps};

/// The numbers of a figure: all that depends on its layer, sources and edits, and not on view or step.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The layer.
    pub layer: Layer,
    /// `[1, in_channels, depth, height, width]`.
    pub input: Tensor,
    /// [`Layer::weight_shape`].
    pub weight: Tensor,
    /// One number per output channel.
    pub bias: Option<Vec<f32>>,
    /// `[1, out_channels, depth, height, width]`.
    pub output: Tensor,
}

impl Model {
    /// Computes a figure's numbers.
    ///
    /// # Errors
    /// Where the layer is impossible or beyond the limits of a figure.
    pub fn new(figure: &Figure) -> Result<Self, Vec<Problem>> {
        let layer = check(&figure.params)?;
        let input = figure.input_tensor(&layer);
        let weight = figure.weight_tensor(&layer);
        let bias = figure.bias_values(&layer);
        let output = forward(&layer, &input, &weight, bias.as_deref());
        Ok(Self { layer, input, weight, bias, output })
    }

    /// One step taken apart; past the last, the last.
    pub fn trace(&self, step: usize) -> StepTrace {
        let step = step.min(self.layer.step_count() - 1);
        let trace = self.layer.step(step, &self.input, &self.weight, self.bias.as_deref());
        #[expect(
            clippy::expect_used,
            reason = "the step is clamped to those that exist, of which there is one"
        )]
        trace.expect("a step that exists")
    }

    /// The maps that are added up to an output channel, see [`partial_maps`].
    pub fn partial_maps(&self, oc: usize) -> Tensor {
        partial_maps(&self.layer, &self.input, &self.weight, oc)
    }

    /// The number in a cell; `None` where there is no such cell.
    pub fn value(&self, cell: Cell) -> Option<f32> {
        let get = |tensor: &Tensor, index: [usize; 5]| {
            let exists = index.iter().zip(tensor.shape()).all(|(&at, size)| at < size);
            exists.then(|| tensor.get(index))
        };
        match cell {
            Cell::Input { ic, i: [z, y, x] } => get(&self.input, [0, ic, z, y, x]),
            Cell::Weight { oc, fc, k } => {
                let is_channel = oc < self.layer.params().out_channels;
                let ic = is_channel.then(|| self.layer.inputs_of(oc).start)?.checked_add(fc)?;
                Some(self.weight.get(self.layer.weight_index(oc, ic, k)?))
            }
            Cell::Bias { oc } => self.bias.as_ref()?.get(oc).copied(),
        }
    }
}
