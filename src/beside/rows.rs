//! The parameters of both figures side by side.

use super::pair::Pair;
use crate::app::AppState;
use crate::conv::{Axis, Param};
use crate::figure::facts;

/// What a row is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Name {
    /// What the layer does.
    Op,
    /// A number of the layer that can be changed in place.
    Param(Param),
    /// What fills the padding.
    PaddingMode,
    /// Whether there is a bias.
    Bias,
    /// The function after the layer.
    Activation,
    /// The size of an output map; it follows from the others, as do the next two.
    Output,
    /// How many numbers are learned.
    Parameters,
    /// Of one forward pass.
    MultiplyAdds,
}

/// A fact of both figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Of what.
    pub name: Name,
    /// What it is on the left and on the right, as links and [`facts`] say it; nothing where a side does not have it.
    pub values: [String; 2],
    /// The number on each side, where it can be changed in place and is the same on all axes.
    pub counts: [Option<usize>; 2],
}

impl Row {
    /// Whether the two sides differ.
    pub fn differs(&self) -> bool {
        self.values[0] != self.values[1]
    }
}

/// The rows in their order: the name, the key of its fact, and whether it stands there where both sides are alike.
const ROWS: [(Name, &str, bool); 15] = [
    (Name::Op, "op", false),
    (Name::Param(Param::InputSize), "input", false),
    (Name::Param(Param::InChannels), "in_channels", false),
    (Name::Param(Param::KernelSize), "kernel", true),
    (Name::Param(Param::Stride), "stride", true),
    (Name::Param(Param::Padding), "padding", true),
    (Name::Param(Param::Dilation), "dilation", true),
    (Name::PaddingMode, "padding_mode", false),
    (Name::Param(Param::OutputPadding), "output_padding", false),
    (Name::Param(Param::OutChannels), "out_channels", true),
    (Name::Param(Param::Groups), "groups", true),
    (Name::Bias, "bias", false),
    (Name::Activation, "activation", false),
    (Name::Output, "output", true),
    (Name::Parameters, "parameters", true),
];
const LAST: (Name, &str, bool) = (Name::MultiplyAdds, "multiply_adds", true);

impl Pair {
    /// The facts of both figures: those that can be changed in place, those that follow, and of all others those that
    /// differ.
    pub fn rows(&self) -> Vec<Row> {
        let said = self.sides.each_ref().map(|side| facts(&side.figure, &side.model));
        let value = |of: usize, key: &str| {
            let fact = said[of].iter().find(|fact| fact.0 == key);
            fact.map_or_else(String::new, |fact| fact.1.clone())
        };
        ROWS.into_iter()
            .chain([LAST])
            .map(|(name, key, is_always)| {
                let of = |at: usize| if has(&self.sides[at], name) { value(at, key) } else { String::new() };
                let counts = self.sides.each_ref().map(|side| count(side, name));
                (Row { name, values: [of(0), of(1)], counts }, is_always)
            })
            .filter(|(row, is_always)| *is_always || row.differs())
            .map(|(row, _)| row)
            .collect()
    }
}

/// Whether the operation of a side has such a thing.
fn has(side: &AppState, name: Name) -> bool {
    let op = side.figure.content.params.op;
    match name {
        Name::Param(param) => param.is_of(op),
        Name::PaddingMode => op.facts().has_padding_mode,
        Name::Bias | Name::Activation => !op.is_pool(),
        Name::Op | Name::Output | Name::Parameters | Name::MultiplyAdds => true,
    }
}

/// The number of a parameter in the fields of a side.
fn count(side: &AppState, name: Name) -> Option<usize> {
    let (Name::Param(param), params) = (name, side.params()) else { return None };
    if !param.is_of(params.op) {
        return None;
    }
    if !param.is_per_axis() {
        return Some(params.get(param, Axis::Width));
    }
    let mut counts = params.dims.axes().iter().map(|&axis| params.get(param, axis));
    let first = counts.next()?;
    let sides = params.dims.axes().iter().all(|&axis| {
        param != Param::Padding
            || params.get(Param::PaddingBefore, axis) == params.get(Param::PaddingAfter, axis)
    });
    (sides && counts.all(|it| it == first)).then_some(first)
}
