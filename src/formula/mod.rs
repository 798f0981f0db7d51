//! Formulas as trees: symbolic, and with a layer's numbers put in; as MathML and plain text.
//!
//! Each number knows its role, so that a page can colour it as its picture does. Nothing is computed
//! here: results come from `conv`.
//!
//! ```
//! use convoscope::conv::{AxisGeometry, AxisPadding, Walk};
//! use convoscope::formula::output_size_of;
//! let axis = AxisGeometry::new([8, 3, 1, 1], AxisPadding::both(1), Walk::Floor).unwrap();
//! assert_eq!(output_size_of(&axis).to_string(), "⌊(8 + 2·1 − 1·(3 − 1) − 1) / 1⌋ + 1 = 8");
//! ```
#![warn(missing_docs)]

mod cost;
mod mathml;
mod size;
mod text;

#[cfg(test)]
mod tests;

pub use self::cost::{
    multiply_adds, multiply_adds_of, pair_parameters, pair_parameters_of, pair_share, pair_share_of,
    parameters, parameters_of,
};
pub use self::mathml::MathNode;
pub use self::size::{output_size, output_size_of};

/// What a number is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// Nothing in particular.
    #[default]
    Plain,
    /// The input.
    Input,
    /// The kernel.
    Weight,
    /// The output.
    Output,
}

/// A formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// A number.
    Number {
        /// Its value.
        value: u128,
        /// What it is of.
        role: Role,
    },
    /// A name.
    Name {
        /// The name, a parameter of the layer.
        name: &'static str,
        /// What it is of.
        role: Role,
    },
    /// A letter with an index, such as `C_out`.
    Indexed {
        /// The letter.
        base: &'static str,
        /// The index; nothing for none.
        index: &'static str,
        /// What it is of.
        role: Role,
    },
    /// An operator: `+`, `−`, `·` or `=`.
    Op(char),
    /// Parts in a row.
    Row(Vec<Self>),
    /// In parentheses.
    Parens(Box<Self>),
    /// Rounded down.
    Floor(Box<Self>),
    /// Rounded up.
    Ceil(Box<Self>),
    /// A fraction.
    Fraction(Box<[Self; 2]>),
}

impl Formula {
    /// The same with a question mark for the result at its end.
    #[must_use]
    pub fn asked(mut self) -> Self {
        if let Self::Row(parts) = &mut self
            && let Some(result) = parts.last_mut()
        {
            *result = Self::Name { name: "?", role: Role::Output };
        }
        self
    }
}
