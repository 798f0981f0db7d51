//! How a figure is seen.

use super::{Cursor, Turn, View};
use crate::conv::Dims;

/// How a figure is seen: all of it that its numbers do not depend on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    /// How it is drawn.
    pub view: View,
    /// From where its volume is seen.
    pub turn: Turn,
    /// Where the sweep stands.
    pub cursor: Cursor,
}

impl Shown {
    /// That of [`Figure::of`](super::Figure::of) so many dimensions.
    pub fn of(dims: Dims) -> Self {
        let view = match dims {
            Dims::One => View::Flat,
            Dims::Two => View::Tilted,
            Dims::Three => View::Volume,
        };
        Self { view, turn: Turn::default(), cursor: Cursor::START }
    }
}
