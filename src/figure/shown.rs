//! How a figure is seen.

use super::{Cover, Cursor, Turn, View};
use crate::conv::{Dims, Layer, Param};

/// How a figure is seen: all of it that its numbers do not depend on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    /// How it is drawn.
    pub view: View,
    /// From where its volume is seen.
    pub turn: Turn,
    /// Where the sweep stands.
    pub cursor: Cursor,
    /// What of it is covered.
    pub cover: Option<Cover>,
}

impl Shown {
    /// That of [`Figure::of`](super::Figure::of) so many dimensions.
    pub fn of(dims: Dims) -> Self {
        let view = match dims {
            Dims::One => View::Flat,
            Dims::Two => View::Tilted,
            Dims::Three => View::Volume,
        };
        Self { view, turn: Turn::default(), cursor: Cursor::START, cover: None }
    }

    /// Takes what a layer has of what is wanted: the view and the step, if they exist, and the turn.
    pub fn take(&mut self, wanted: Self, layer: &Layer) {
        self.turn = wanted.turn;
        self.cover = wanted.cover;
        if wanted.view.fits(layer.params()) {
            self.view = wanted.view;
        }
        let Cursor { step, taps_done } = wanted.cursor;
        if step < layer.step_count() {
            let taps_done = taps_done.map(|done| done.clamp(1, layer.tap_count()));
            self.cursor = Cursor { step, taps_done };
        }
    }

    /// Whether the size of the output is not to be seen.
    pub fn hides_size(&self) -> bool {
        self.cover.is_some_and(Cover::hides_size)
    }

    /// Whether the output element of the present step is not to be seen.
    pub fn hides_value(&self) -> bool {
        self.cover.is_some_and(Cover::hides_value)
    }

    /// Whether a parameter is not to be seen.
    pub fn hides(&self, param: Param) -> bool {
        self.cover.is_some_and(|cover| cover.hides(param))
    }

    /// The view that is drawn: with something covered one whose maps lie beside each other, because the others lay out
    /// and say what follows from the covered thing.
    pub fn drawn_view(&self, dims: Dims) -> View {
        let Some(cover) = self.cover else { return self.view };
        // A strip of one dimension has each output cell above its window, and so as many as there are.
        let is_strip = dims == Dims::One && cover.hides_size();
        match self.view {
            view @ (View::Flat | View::Channels) if !is_strip => view,
            _ => View::Tilted,
        }
    }
}
