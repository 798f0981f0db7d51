//! The tensors of a figure, and how large they may be in a file.

use crate::figure::MAX_STORED_CELLS;

/// Most numbers of one tensor in a file: 16 MB as 32-bit floats.
pub const MAX_CELLS: u64 = MAX_STORED_CELLS;
/// Most products, or values under the window, of an output that is computed for a file: some ten seconds.
pub const MAX_TAPS: u128 = 1 << 32;

/// A tensor of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// `[1, in_channels, depth, height, width]`.
    Input,
    /// [`Layer::weight_shape`](crate::conv::Layer::weight_shape).
    Weight,
    /// One number per output channel.
    Bias,
    /// `[1, out_channels, depth, height, width]`.
    Output,
}

impl Part {
    /// What it is called in files and in English.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Weight => "weight",
            Self::Bias => "bias",
            Self::Output => "output",
        }
    }
}
