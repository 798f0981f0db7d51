//! A figure as the query of a URL: flat readable keys, short for common figures.
//!
//! [`KEYS`] is the table of keys; `docs/links.md` is made from it.
//!
//! What is left out is as in [`Figure::of`] so many dimensions. Unknown keys are ignored, so that a page may have keys of its own
//! and an old page can open a newer link. What cannot be read is reported and left as in the default figure.

mod cells;
mod forms;
mod keys;
mod read;
mod sources;
mod write;

#[cfg(test)]
mod tests;

use super::check::Problem;
use super::sentence::SentenceError;
use super::values::MAX_ABS_VALUE;
use super::{Figure, Shown, View};
use crate::conv::{LayerParams, Op};

pub use self::keys::{KEYS, Key};
pub use self::read::{parse, parse_saved};
pub use self::write::print;

/// Longest query that is read: several times what a figure with every cell edited needs.
pub const MAX_QUERY_BYTES: usize = 32_768;
/// Most edited numbers that are read from a link.
pub const MAX_EDITS: usize = 4_096;
/// Longest query that is read where it is no link, see [`parse_saved`].
pub const MAX_SAVED_BYTES: usize = 10_000_000;
/// Most edited numbers that are read there: an image of 3 × 256 × 256 has fewer.
pub const MAX_SAVED_EDITS: usize = 262_144;

/// What a query says.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// The figure, one that can be shown.
    pub figure: Figure,
    /// The layer that was asked for where it cannot be shown; `figure` has the default's layer then.
    pub impossible: Option<Impossible>,
    /// What could not be read.
    pub problems: Vec<UrlProblem>,
}

/// A layer that a query asks for and that cannot be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Impossible {
    /// The layer.
    pub params: LayerParams,
    /// Why it cannot be shown.
    pub problems: Vec<Problem>,
    /// How it was to be seen: a layer near it may have that view and that step.
    pub shown: Shown,
}

/// Why a value is not read.
enum Refused<'t> {
    /// This part of it is not of its key's form.
    Form(&'t str),
    /// No cell can hold this number.
    TooLarge(&'t str),
    Sentence(SentenceError),
    /// There are more edits than any query may have.
    TooManyEdits,
}

/// A part of a query that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UrlProblem {
    /// The whole query is too long to be a figure.
    #[error("query of {bytes} bytes is longer than {MAX_QUERY_BYTES}")]
    TooLong {
        /// Its length.
        bytes: usize,
    },
    /// A value is not of its key's form.
    #[error("{key}={value} is not read, expected {expected}")]
    BadValue {
        /// The key.
        key: &'static str,
        /// The value, cut to a readable length.
        value: String,
        /// A value that would be read.
        expected: &'static str,
    },
    /// No cell can hold a number.
    #[error("{key}={value}: no number may be larger than {MAX_ABS_VALUE}")]
    NumberTooLarge {
        /// The key.
        key: &'static str,
        /// The number, or the value it stands in, cut to a readable length.
        value: String,
    },
    /// There is no such step.
    #[error("step {step} does not exist, there are {steps}")]
    NoSuchStep {
        /// The step asked for.
        step: usize,
        /// How many there are.
        steps: usize,
    },
    /// There are not so many products in a step.
    #[error("tap {tap} does not exist, a step has {taps}")]
    NoSuchTap {
        /// The product asked for, from 1.
        tap: usize,
        /// How many there are.
        taps: usize,
    },
    /// Numbers are set outside the layer; they are kept for a larger one.
    #[error("{count} numbers are set outside the layer")]
    EditsOutside {
        /// How many.
        count: usize,
    },
    /// The view is not one of this layer, see [`View::fits`].
    #[error("a {op:?} layer has no view {view:?}")]
    ViewDoesNotFit {
        /// The view asked for.
        view: View,
        /// What the layer does.
        op: Op,
    },
    /// A sentence that a figure does not show.
    #[error(transparent)]
    Sentence(SentenceError),
    /// More numbers are set than are read.
    #[error("more than {most} numbers are set")]
    TooManyEdits {
        /// How many are read.
        most: usize,
    },
}
