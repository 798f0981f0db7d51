//! A figure with its numbers: what views and explanations read.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use super::check::{Problem, check};
use super::numbers::Numbers;
use super::output::{Output, Parts, Uncomputed};
use super::{Activation, Cell, Content};
use crate::conv::{BoundLayer, Layer, Operands, OutputIndex, StepTrace, Tensor, Values};

/// The numbers of a figure's [`Content`]. Nothing is computed before it is asked for.
#[derive(Clone, Debug)]
pub struct Model {
    content: Rc<Content>,
    /// The layer.
    pub layer: Layer,
    /// `[1, in_channels, depth, height, width]`.
    pub input: Numbers,
    /// [`Layer::weight_shape`]; `None` for pooling.
    pub weight: Option<Numbers>,
    /// One number per output channel.
    pub bias: Option<Vec<f32>>,
    output: Output,
    max_output: OnceCell<f32>,
    /// The step that was asked for last.
    trace: RefCell<Option<Rc<StepTrace>>>,
}

/// Whether the numbers are the same; what has been computed of them so far does not count.
impl PartialEq for Model {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.content, &other.content) || self.content == other.content
    }
}

impl Model {
    /// The model of a figure's content.
    ///
    /// # Errors
    /// Where the layer is impossible or beyond the limits of a figure.
    pub fn new(content: &Content) -> Result<Self, Vec<Problem>> {
        let layer = check(&content.params)?;
        let content = Rc::new(content.clone());
        Ok(Self {
            layer,
            bias: content.bias_values(&layer),
            input: Numbers::of_input(content.clone(), layer),
            weight: Numbers::of_weight(content.clone(), layer),
            content,
            output: Output::default(),
            max_output: OnceCell::new(),
            trace: RefCell::new(None),
        })
    }

    /// What the numbers depend on.
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// The function after the layer, where there is one: of a convolution, transposed or not.
    pub fn activation(&self) -> Option<Activation> {
        self.content.activation.filter(|_| self.layer.has_weight())
    }

    /// One step taken apart; past the last, the last.
    pub fn trace(&self, step: usize) -> Rc<StepTrace> {
        let step = step.min(self.layer.step_count() - 1);
        if let Some(trace) = self.trace.borrow().as_ref().filter(|trace| trace.step == step) {
            return trace.clone();
        }
        let trace = self.bound().step(step);
        #[expect(
            clippy::expect_used,
            reason = "the step is clamped to those that exist, of which there is one"
        )]
        let trace = Rc::new(trace.expect("a step that exists"));
        *self.trace.borrow_mut() = Some(trace.clone());
        trace
    }

    /// An output cell; `None` where there is none or it is not computed, at all or [yet](Self::compute).
    pub fn output(&self, output: OutputIndex) -> Option<f32> {
        self.output.cell(self.parts(), output)
    }

    /// The whole output, `[1, out_channels, depth, height, width]`, where it is small enough to be computed at once:
    /// up to [`MAX_WHOLE_TAPS`](super::MAX_WHOLE_TAPS) and [`MAX_WHOLE_CELLS`](super::MAX_WHOLE_CELLS).
    pub fn output_tensor(&self) -> Option<&Tensor> {
        self.output.whole(self.parts())
    }

    /// How many cells of an output map are computed so far, in row-major order.
    pub fn computed_cells(&self, oc: usize) -> usize {
        self.output.computed_cells(self.parts(), oc)
    }

    /// Why no output is computed but that of the present step; `None` where output cells are computed.
    pub fn uncomputed(&self) -> Option<Uncomputed> {
        self.parts().uncomputed()
    }

    /// Computes output maps `first..end` down to the cell of the step that the sweep stands at, as far as `budget`
    /// taps go, if the output is not computed whole. True where nothing is left to do.
    pub fn compute(&self, maps: [usize; 2], step: usize, budget: u64) -> bool {
        let last = self.layer.output_of_step(step);
        last.is_none_or(|last| self.output.compute(self.parts(), maps, last, budget))
    }

    /// The largest absolute value of the output, against which colours are measured; of an output that is not
    /// computed whole, that of some cells spread over it.
    pub fn max_output(&self) -> f32 {
        *self.max_output.get_or_init(|| match self.output_tensor() {
            Some(tensor) => tensor.max_abs(),
            None => self.sampled_max_output(),
        })
    }

    fn sampled_max_output(&self) -> f32 {
        /// Samples, if they cost no more than so many taps.
        const SAMPLES: (usize, usize) = (64, 1 << 17);
        let n_samples = (SAMPLES.1 / self.layer.tap_count()).clamp(1, SAMPLES.0) as u64;
        let last = self.layer.step_count() as u64 - 1;
        let step = |at: u64| if n_samples == 1 { last / 2 } else { last * at / (n_samples - 1) };
        let value = |step: u64| self.bound().step(step as usize);
        (0..n_samples).filter_map(|at| value(step(at))).fold(0.0, |max: f32, it| max.max(it.total.abs()))
    }

    /// What channel `fc` of a filter adds to output channel `oc`, `[1, 1, depth, height, width]`, before the bias; of
    /// pooling before an average is divided. `None` where the map is too large.
    pub fn partial_map(&self, oc: usize, fc: usize) -> Option<Rc<Tensor>> {
        self.output.partial(self.parts(), oc, fc)
    }

    fn parts(&self) -> Parts<'_> {
        Parts { bound: self.bound(), input: &self.input }
    }

    /// The layer with its numbers, from which everything is computed.
    pub fn bound(&self) -> BoundLayer<'_> {
        let weight = self.weight.as_ref().map(|it| it as &dyn Values);
        let operands = Operands { input: &self.input, weight, bias: self.bias.as_deref() };
        #[expect(clippy::expect_used, reason = "the numbers are made for this layer")]
        self.layer.bind(operands).expect("numbers that fit")
    }

    /// The largest absolute value of the weight, against which colours are measured; 0 for pooling.
    pub fn max_weight(&self) -> f32 {
        self.weight.as_ref().map_or(0.0, Numbers::max_abs)
    }

    /// The number in a cell; `None` where there is no such cell.
    pub fn value(&self, cell: Cell) -> Option<f32> {
        let index = cell.index_in(&self.layer)?;
        match cell {
            Cell::Input { .. } => Some(self.input.at(index)),
            Cell::Weight { .. } => Some(self.weight.as_ref()?.at(index)),
            Cell::Bias { .. } => self.bias.as_ref()?.get(index[0]).copied(),
        }
    }
}
