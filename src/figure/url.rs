//! A figure as the query of a URL: flat readable keys, short for common figures.
//!
//! | key | value | example |
//! |---|---|---|
//! | `dims` | `1`, `2` or `3` spatial dimensions | `1` |
//! | `op` | `conv`, `conv_transpose`, `max_pool`, `avg_pool` | `conv_transpose` |
//! | `input` | a number per axis | `8x8`, `8`, `4x8x8` |
//! | `in_channels`, `out_channels`, `groups` | a number | `3` |
//! | `kernel`, `stride`, `dilation` | a number per axis | `3`, `3x5` |
//! | `padding` | a name, or per axis one number or before.after | `same`, `1`, `1x2`, `0.1x0.1` |
//! | `padding_mode` | `zeros`, `reflect`, `replicate`, `circular`, `constant` or `constant:`value | `constant:1` |
//! | `output_padding` | a number per axis, of a transposed layer | `1`, `1x0` |
//! | `ceil_mode` | `0` or `1`, of pooling | `1` |
//! | `count_include_pad` | `0` or `1`, of average pooling | `0` |
//! | `bias` | `0` or `1` | `0` |
//! | `values` | `digit`0…9, `seed`n, `zeros`; of one dimension `step`, `sine`, `noisy-sine`, `spike`, `text:`sentence; of three `sphere`, `moving_digit`0…9 | `digit3` |
//! | `weights` | a kernel's name or `seed`n | `sobel-x` |
//! | `flip` | `1` where that kernel is turned by 180°, `0` | `1` |
//! | `set_input` | runs along the width: channel.place:values | `0.1.2:5,7` |
//! | `set_weight` | output channel.channel of the filter.place:values | `0.0.1.1:4` |
//! | `set_bias` | output channel:values | `0:1,-1` |
//! | `view` | `tilted`, `flat`, `channels`; `ways` of a transposed layer; `matrix` of a convolution, transposed or not, and of a small average pooling; `volume` in three dimensions | `flat` |
//! | `turn` | of a volume: degrees to the right, degrees from above | `25,30`, `-120,10` |
//! | `spread` | of a volume: gaps between slices in percent of a slice, 0 to 200 | `100` |
//! | `step` | output element, from 0 | `26` |
//! | `tap` | products added up so far, for a sweep by multiply-adds | `4` |
//!
//! A number per axis is height x width; with `dims=3` depth x height x width, with `dims=1` the length alone. One number
//! stands for all axes. A place is an index per axis in the same order, from 0: row.column, slice.row.column, or column.
//!
//! A sentence is percent-encoded, a space may be `+`; without `input` the input is as long as the sentence has words.
//!
//! What is left out is as in [`Figure::of`] so many dimensions. Unknown keys are ignored, so that a page may have keys of its own
//! and an old page can open a newer link. What cannot be read is reported and left as in the default figure.

mod read;
mod write;

#[cfg(test)]
mod tests;

use super::check::Problem;
use super::sentence::SentenceError;
use super::{Figure, View};
use crate::conv::{LayerParams, Op};

pub use self::read::parse;
pub use self::write::print;

/// Longest query that is read: several times what a figure with every cell edited needs.
pub const MAX_QUERY_BYTES: usize = 32_768;
/// Most edited numbers that are read.
pub const MAX_EDITS: usize = 4_096;

/// What a query says.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// The figure, one that can be shown.
    pub figure: Figure,
    /// The layer that was asked for where it cannot be shown, and why; `figure` has the default's layer then.
    pub impossible: Option<(LayerParams, Vec<Problem>)>,
    /// What could not be read.
    pub problems: Vec<UrlProblem>,
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
    /// More numbers are set than a figure holds.
    #[error("more than {MAX_EDITS} numbers are set")]
    TooManyEdits,
}
