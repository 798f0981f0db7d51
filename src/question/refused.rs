//! Why a figure is no question.

use crate::conv::Param;

/// Most cells of a map that is asked for: four of them have to be told apart at a glance.
pub const MAX_MAP_CELLS: usize = 36;

/// Why there is no question about a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoQuestion {
    /// The layer is impossible.
    #[error("the layer is impossible")]
    Impossible,
    /// The value is no number: −∞, where a max pooling sees nothing but padding.
    #[error("the value is not finite")]
    NotFinite,
    /// The map has too many cells.
    #[error("a map of {cells} cells has more than {MAX_MAP_CELLS}")]
    MapTooLarge {
        /// How many.
        cells: usize,
    },
    /// The operation does not have the parameter.
    #[error("the layer has no {param:?}")]
    NoSuchParam {
        /// Which.
        param: Param,
    },
    /// Other values of the parameter give the same figure.
    #[error("{param:?} cannot be told from the figure")]
    CannotBeTold {
        /// Which.
        param: Param,
    },
    /// The padding differs on its two sides, so it is not one number.
    #[error("the padding differs on its two sides")]
    UnevenPadding,
}
