//! A figure with its numbers: what views and explanations read.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use super::check::{Problem, check};
use super::numbers::Numbers;
use super::{Cell, Figure};
use crate::conv::{Layer, OutputIndex, StepTrace, Tensor, Values, forward, partial_maps};

/// The numbers of a figure: all that depends on its layer, sources and edits, and not on view or step. Nothing is
/// computed before it is asked for.
#[derive(Clone, Debug)]
pub struct Model {
    /// The layer.
    pub layer: Layer,
    /// `[1, in_channels, depth, height, width]`.
    pub input: Numbers,
    /// [`Layer::weight_shape`].
    pub weight: Numbers,
    /// One number per output channel.
    pub bias: Option<Vec<f32>>,
    output: OnceCell<Option<Tensor>>,
    max_output: OnceCell<f32>,
    /// The step that was asked for last.
    trace: RefCell<Option<Rc<StepTrace>>>,
}

/// Whether the numbers are the same; what has been computed of them so far does not count.
impl PartialEq for Model {
    fn eq(&self, other: &Self) -> bool {
        (&self.input, &self.weight) == (&other.input, &other.weight)
    }
}

impl Model {
    /// The model of a figure.
    ///
    /// # Errors
    /// Where the layer is impossible or beyond the limits of a figure.
    pub fn new(figure: &Figure) -> Result<Self, Vec<Problem>> {
        let layer = check(&figure.params)?;
        let figure = Rc::new(figure.clone());
        Ok(Self {
            layer,
            bias: figure.bias_values(&layer),
            input: Numbers::of_input(figure.clone(), layer),
            weight: Numbers::of_weight(figure, layer),
            output: OnceCell::new(),
            max_output: OnceCell::new(),
            trace: RefCell::new(None),
        })
    }

    /// One step taken apart; past the last, the last.
    pub fn trace(&self, step: usize) -> Rc<StepTrace> {
        let step = step.min(self.layer.step_count() - 1);
        if let Some(trace) = self.trace.borrow().as_ref().filter(|trace| trace.step == step) {
            return trace.clone();
        }
        let trace = self.layer.step(step, &self.input, &self.weight, self.bias.as_deref());
        #[expect(
            clippy::expect_used,
            reason = "the step is clamped to those that exist, of which there is one"
        )]
        let trace = Rc::new(trace.expect("a step that exists"));
        *self.trace.borrow_mut() = Some(trace.clone());
        trace
    }

    /// An output cell; `None` where there is none or it is not computed.
    pub fn output(&self, OutputIndex { oc, o: [z, y, x] }: OutputIndex) -> Option<f32> {
        let index = [0, oc, z, y, x];
        let exists = index.iter().zip(self.layer.output_shape()).all(|(&at, size)| at < size);
        self.output_tensor().filter(|_| exists).map(|tensor| tensor.get(index))
    }

    /// The whole output, `[1, out_channels, depth, height, width]`, where it is small enough to be computed at once.
    pub fn output_tensor(&self) -> Option<&Tensor> {
        let compute = || {
            let (input, weight) = (self.input.tensor()?, self.weight.tensor()?);
            Some(forward(&self.layer, input, weight, self.bias.as_deref()))
        };
        self.output.get_or_init(compute).as_ref()
    }

    /// The largest absolute value of the output, against which colours are measured.
    pub fn max_output(&self) -> f32 {
        *self.max_output.get_or_init(|| self.output_tensor().map_or(0.0, Tensor::max_abs))
    }

    /// The maps that are added up to an output channel, see [`partial_maps`].
    pub fn partial_maps(&self, oc: usize) -> Tensor {
        partial_maps(&self.layer, &self.input, &self.weight, oc)
    }

    /// The number in a cell; `None` where there is no such cell.
    pub fn value(&self, cell: Cell) -> Option<f32> {
        match cell {
            Cell::Input { ic, i: [z, y, x] } => {
                let index = [0, ic, z, y, x];
                let exists = index.iter().zip(self.layer.input_shape()).all(|(&at, size)| at < size);
                exists.then(|| self.input.at(index))
            }
            Cell::Weight { oc, fc, k } => {
                let is_channel = oc < self.layer.params().out_channels;
                let ic = is_channel.then(|| self.layer.inputs_of(oc).start)?.checked_add(fc)?;
                Some(self.weight.at(self.layer.weight_index(oc, ic, k)?))
            }
            Cell::Bias { oc } => self.bias.as_ref()?.get(oc).copied(),
        }
    }
}
