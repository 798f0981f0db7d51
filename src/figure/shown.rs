//! How a figure is seen.

use super::{Cursor, Turn, View};
use crate::conv::{Dims, Layer};

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

    /// Takes what a layer has of what is wanted: the view and the step, if they exist, and the turn.
    pub fn take(&mut self, wanted: Self, layer: &Layer) {
        self.turn = wanted.turn;
        if wanted.view.fits(layer.params()) {
            self.view = wanted.view;
        }
        let Cursor { step, taps_done } = wanted.cursor;
        if step < layer.step_count() {
            let taps_done = taps_done.map(|done| done.clamp(1, layer.tap_count()));
            self.cursor = Cursor { step, taps_done };
        }
    }
}
