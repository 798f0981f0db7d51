//! The place of a number that can be edited.

use crate::conv::PerAxis;

/// A number that can be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cell {
    /// A cell of the input.
    Input {
        /// Input channel.
        ic: usize,
        /// Depth, height, width.
        i: PerAxis<usize>,
    },
    /// A weight.
    Weight {
        /// Output channel.
        oc: usize,
        /// Channel within the filter: `0..in_channels / groups`.
        fc: usize,
        /// Depth, height, width.
        k: PerAxis<usize>,
    },
    /// The bias of an output channel.
    Bias {
        /// Output channel.
        oc: usize,
    },
}
