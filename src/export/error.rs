//! Why there is no file.

use crate::conv::Dims;
use crate::figure::Problem;

/// Why there is no file. [`sentence`](Self::sentence) says it to a reader.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ExportError {
    /// The figure has a layer that cannot be shown.
    #[error("the layer is impossible: {problems:?}")]
    Impossible {
        /// Dimensions of the layer.
        dims: Dims,
        /// Everything that is wrong with it.
        problems: Vec<Problem>,
    },
    /// LaTeX has no memory for so many cells.
    #[error("{runs} runs of cells in bitmaps are too many for TeX")]
    TooManyRuns {
        /// Runs of equal cells in its bitmaps.
        runs: usize,
    },
    /// It was not wanted any more.
    #[error("cancelled")]
    Cancelled,
}
