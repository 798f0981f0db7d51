//! One edit of a layer, whoever makes it: a control, a fix, a line of code.

use super::dims::Axis;
use super::op::Op;
use super::padding::{Padding, PaddingMode};
use super::params::{LayerParams, Param};

/// One edit of a layer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Edit {
    /// A parameter gets a value.
    Set {
        /// Which.
        param: Param,
        /// Where; the width for a parameter without axes.
        axis: Axis,
        /// What it becomes.
        to: usize,
    },
    /// The layer does something else. Paddings with a name that the operation does not take become the same padding in
    /// numbers, and a padding mode that it does not take becomes zeros.
    Op(Op),
    /// The padding is chosen.
    Padding(Padding),
    /// The padding by name becomes the same padding in numbers.
    PaddingInNumbers,
    /// What fills the padding is chosen.
    PaddingMode(PaddingMode),
    /// There is a bias or not.
    Bias(bool),
    /// Windows may reach beyond the padded input or not.
    CeilMode(bool),
    /// A mean counts padding or not.
    CountIncludePad(bool),
}

impl LayerParams {
    /// The same layer with one edit. It may be impossible: [`Layer::new`](super::Layer::new) decides.
    #[must_use]
    pub fn apply(mut self, edit: impl Into<Edit>) -> Self {
        match edit.into() {
            Edit::Set { param, axis, to } => return self.with(param, axis, to),
            Edit::Op(op) => {
                if !self.padding.is_of(op) {
                    self = self.apply(Edit::PaddingInNumbers);
                }
                // Pooling has none, and keeps it for the next operation.
                if op.facts().has_weight && !op.facts().has_padding_mode {
                    self.padding_mode = PaddingMode::Zeros;
                }
                self.op = op;
            }
            Edit::Padding(padding) => self.padding = padding,
            Edit::PaddingInNumbers => self.padding = Padding::Explicit(self.explicit_padding()),
            Edit::PaddingMode(mode) => self.padding_mode = mode,
            Edit::Bias(bias) => self.bias = bias,
            Edit::CeilMode(ceil_mode) => self.ceil_mode = ceil_mode,
            Edit::CountIncludePad(counts) => self.count_include_pad = counts,
        }
        self
    }
}
