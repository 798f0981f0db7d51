//! What of a figure is covered: then it is a question.

use crate::conv::Param;

/// What of a figure is covered until it is revealed. Nothing that a figure shows or says has it, nor what gives it away;
/// the link has the whole figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cover {
    /// The size of the output, and with it the numbers in the formula.
    Size,
    /// The output element of the present step.
    Value,
    /// Every output element.
    Map,
    /// A parameter of the layer.
    Param(Param),
    /// The result of the formula of the size: the numbers in it are seen.
    Formula,
}

impl Cover {
    /// Whether the size of the output is not to be seen.
    pub const fn hides_size(self) -> bool {
        matches!(self, Self::Size | Self::Formula)
    }

    /// Whether the output element of the present step is not to be seen.
    pub const fn hides_value(self) -> bool {
        matches!(self, Self::Value | Self::Map)
    }

    /// Whether a parameter is not to be seen. Both sides of a padding are the padding.
    pub fn hides(self, param: Param) -> bool {
        let whole = |param| match param {
            Param::PaddingBefore | Param::PaddingAfter => Param::Padding,
            other => other,
        };
        matches!(self, Self::Param(covered) if whole(covered) == whole(param))
    }
}
