//! How a picture is made: the view lays it out, what is known is computed, the view paints it.

use crate::figure::Target;

use super::after;
use super::frame::{Frame, Motion};
use super::picture::{Moving, Picture, Scene};
use super::placement::MapKind;
use super::pointed::draw_pointed;
use super::views;

/// Most taps that are computed for one picture while the page answers: a few milliseconds.
pub(super) const MAX_TAPS_AT_ONCE: u64 = 1 << 22;

impl Picture {
    /// Lays a figure out.
    pub fn new(frame: &Frame<'_>) -> Self {
        Self::draw(frame, None, u64::MAX)
    }

    /// Lays a figure out that follows on another of the same numbers. Computes as much of its output as takes a few
    /// milliseconds, and draws bitmaps again that have not changed.
    pub fn following(frame: &Frame<'_>, before: Option<&Self>) -> Self {
        Self::draw(frame, before, MAX_TAPS_AT_ONCE)
    }

    /// The same figure from elsewhere, while it is being turned; anew where its view cannot be.
    #[must_use]
    pub fn turned(&self, frame: &Frame<'_>) -> Self {
        let Some(paint) = views::of(frame).paint_turned else { return Self::new(frame) };
        let mut picture = Self { is_complete: self.is_complete, ..Self::laid_out(frame) };
        paint(&mut picture, frame, self);
        picture
    }

    fn draw(frame: &Frame<'_>, before: Option<&Self>, budget: u64) -> Self {
        let mut picture = Self::laid_out(frame);
        picture.paint(frame, before, budget);
        picture
    }

    /// Places and labels, without what is in the maps.
    pub(super) fn laid_out(frame: &Frame<'_>) -> Self {
        let mut picture = Self::empty(frame);
        (views::of(frame).lay_out)(&after::frame_of_layer(frame), &mut picture);
        after::lay_out(frame, &mut picture);
        picture
    }

    /// Draws the cells of every map at its place, computing for at most `budget` taps.
    pub(super) fn paint(&mut self, frame: &Frame<'_>, before: Option<&Self>, budget: u64) {
        self.is_complete = self.compute(frame, budget);
        (views::of(frame).paint)(self, frame, before);
    }

    /// Computes the output maps that are drawn. True where nothing is left to do.
    fn compute(&self, frame: &Frame<'_>, budget: u64) -> bool {
        let drawn = self.placements.iter().filter_map(|placement| match placement.kind {
            MapKind::Output { oc } => Some(oc),
            _ => None,
        });
        let (first, last) = drawn.fold((usize::MAX, 0), |(first, last), oc| (first.min(oc), last.max(oc)));
        frame.model.compute([first, last + 1], frame.figure.shown.cursor.step, budget)
    }

    /// What moves, and what is pointed at, at one moment.
    pub fn moving(&self, frame: &Frame<'_>, motion: Motion, pointed: &[Target]) -> Moving {
        let mut moving = (views::of(frame).moving)(self, &after::frame_of_layer(frame), motion);
        after::draw(self, frame, &mut moving);
        for &target in pointed {
            draw_pointed(self, frame, target, &mut moving.front);
        }
        moving
    }

    /// The whole picture, at rest.
    pub fn scene(&self, frame: &Frame<'_>) -> Scene {
        let moving = self.moving(frame, Motion::rest(frame.figure.shown.cursor), &[]);
        let parts = [self.ground.clone(), moving.links, self.planes.clone(), moving.front];
        Scene { size: self.size, items: parts.concat() }
    }
}
