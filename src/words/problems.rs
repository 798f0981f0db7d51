//! Problems and the changes that solve them, as lists of sentences: what is the same in every language.

use super::{Label, Lang, Msg};
use crate::conv::{Axis, Change, ConvError, Dims, Fix};
use crate::figure::{Cell, Model, Problem};

impl Lang {
    /// Why a layer with this number of dimensions is impossible.
    pub fn error(self, error: &ConvError, dims: Dims) -> String {
        self.catalogue().conv_error(error, dims, false)
    }

    /// Each problem of a layer with this number of dimensions as a sentence. What is wrong with all axes in the same way
    /// is said once.
    pub fn problems(self, dims: Dims, problems: &[Problem]) -> Vec<String> {
        let mut sentences = Vec::new();
        for &problem in problems {
            let is_on = |&axis: &Axis| on_axis(problem, axis).is_some_and(|it| problems.contains(&it));
            let on_all_axes = dims.axes().len() > 1 && dims.axes().iter().all(is_on);
            push_new(&mut sentences, self.catalogue().problem(&problem, dims, on_all_axes));
        }
        sentences
    }

    /// A fix as a list of its changes. A change that is the same on all axes is said once.
    pub fn fix(self, fix: &Fix) -> String {
        let dims = fix.params.dims;
        let mut changes = Vec::new();
        for &change in &fix.changes {
            let said = match change {
                Change::Set { param, axis, from, to } => {
                    let is_on = |&axis| fix.changes.contains(&Change::Set { param, axis, from, to });
                    let on_all_axes = dims.axes().len() > 1 && dims.axes().iter().all(is_on);
                    let name = self.param(param, (!on_all_axes).then_some(axis), dims);
                    format!("{name} {from} → {to}")
                }
                Change::PaddingInNumbers => self.label(Label::FixPaddingInNumbers).to_owned(),
                Change::ZerosMode => self.label(Label::FixZeros).to_owned(),
            };
            push_new(&mut changes, said);
        }
        changes.join(", ")
    }

    /// The name of a number that can be edited.
    pub fn cell(self, model: &Model, cell: Cell) -> String {
        let dims = model.layer.params().dims;
        match cell {
            Cell::Input { ic, i } => self.text(Msg::InputCell { ic, at: dims.in_use(&i) }),
            Cell::Weight { oc, fc, k } => {
                let n_kernels = model.layer.weight_shape().map_or(0, |[first, second, ..]| first * second);
                let pair = [oc, model.layer.inputs_of(oc).start + fc];
                let pair = (n_kernels > 1).then_some(pair);
                self.text(Msg::WeightCell { pair, at: dims.in_use(&k) })
            }
            Cell::Bias { oc } => self.text(Msg::BiasCell { oc }),
        }
    }
}

fn push_new(said: &mut Vec<String>, sentence: String) {
    if !said.contains(&sentence) {
        said.push(sentence);
    }
}

/// The same problem on an axis, where a sentence for all axes can be made of it.
fn on_axis(problem: Problem, axis: Axis) -> Option<Problem> {
    let Problem::Layer(error) = problem else { return None };
    Some(Problem::Layer(match error {
        ConvError::Zero { param, .. } if param.is_per_axis() => ConvError::Zero { param, axis },
        ConvError::TooLarge { param, value, limit, .. } if param.is_per_axis() => {
            ConvError::TooLarge { param, axis, value, limit }
        }
        _ => return None,
    }))
}
