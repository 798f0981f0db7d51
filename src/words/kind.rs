//! Kinds of layers that readers look for by a name.

use crate::conv::{Op, PaddingMode};

/// A kind of layer that has a name of its own, in this book or in another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// By its operation.
    Op(Op),
    /// Its channels are split into groups.
    Grouped,
    /// As many groups as input channels.
    Depthwise,
    /// A kernel of one cell.
    Pointwise,
    /// A stride above 1.
    Strided,
    /// A dilation above 1.
    Dilated,
    /// Padding.
    Padded,
    /// What stands in the padding.
    PaddingMode(PaddingMode),
    /// A bias.
    Biased,
}
