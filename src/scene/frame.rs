//! What a picture is drawn from.

use core::ops::Range;
use std::rc::Rc;

use crate::conv::{Axis, OutputIndex, PerAxis, StepTrace};
use crate::figure::{Cover, Cursor, Figure, Model};
use crate::words::Lang;

use super::geometry::Size;

/// Most maps of input and of output that are drawn; the others are counted.
pub(super) const MAX_DRAWN_CHANNELS: usize = 16;
/// Most slices of a depth that are drawn of a map: those about the window.
pub(super) const MAX_DRAWN_SLICES: usize = 8;

/// Cells per axis of an output map whose size is covered, whatever its size is.
const COVERED_SIDE: usize = 4;

/// What a picture is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// Its numbers.
    pub model: &'a Model,
    /// The place there is, in CSS pixels.
    pub size: Size,
    /// The language of the labels.
    pub lang: Lang,
    /// Whether the window has arrived at its place; the output cell it is about to fill is empty until then.
    pub has_arrived: bool,
}

/// A moment of the window's way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Motion {
    /// Where it comes from.
    pub from: Cursor,
    /// How far it is on its way to where the figure's cursor stands, 0 to 1.
    pub progress: f32,
}

impl Motion {
    /// At rest.
    pub const fn rest(cursor: Cursor) -> Self {
        Self { from: cursor, progress: 1.0 }
    }

    /// Whether the window has arrived.
    pub(super) fn is_over(self) -> bool {
        self.eased() >= 1.0
    }

    /// Progress that starts and ends gently.
    pub(super) fn eased(self) -> f32 {
        let t = self.progress.clamp(0.0, 1.0);
        t * t * (3.0 - 2.0 * t)
    }
}

/// The first channel drawn, so that the present one is among the `most` that are.
pub(super) const fn first_drawn(channel: usize, most: usize) -> usize {
    channel / most * most
}

impl Frame<'_> {
    /// The output element the sweep stands at.
    pub(super) fn output(&self) -> OutputIndex {
        self.output_at(self.figure.shown.cursor)
    }

    /// The output element of a cursor, the first where there is none.
    pub(super) fn output_at(&self, cursor: Cursor) -> OutputIndex {
        self.model.layer.output_of_step(cursor.step).unwrap_or(OutputIndex { oc: 0, o: [0; 3] })
    }

    /// The present step taken apart.
    pub(super) fn trace(&self) -> Rc<StepTrace> {
        self.model.trace(self.figure.shown.cursor.step)
    }

    /// How many of a step's products are added up.
    pub(super) fn taps_done(&self) -> usize {
        self.figure.shown.cursor.taps_done(self.model.layer.tap_count())
    }

    /// Whether a product of the step, by its number, is added up by now.
    pub(super) fn is_done(&self, tap: usize) -> bool {
        tap < self.taps_done()
    }

    /// Whether it is the one that was added last, in steps of one product.
    pub(super) fn is_current(&self, tap: usize) -> bool {
        self.figure.shown.cursor.taps_done.is_some() && tap + 1 == self.taps_done()
    }

    /// The product that was added last, in steps of one product: its channel within the filter, and its kernel cell.
    pub(super) fn current_tap(&self) -> Option<[usize; 4]> {
        self.figure.shown.cursor.taps_done?;
        let tap = self.taps_done().checked_sub(1)?;
        let [depth, rows, columns] = self.model.layer.params().kernel_size;
        Some([
            tap / (depth * rows * columns),
            tap / columns / rows % depth,
            tap / columns % rows,
            tap % columns,
        ])
    }

    /// Cells of the output per axis, as they are drawn: always the same where the size is covered.
    pub(super) fn output_size(&self) -> PerAxis<usize> {
        let layer = &self.model.layer;
        match self.figure.shown.hides_size() {
            true => layer.params().dims.on_axes(|_| COVERED_SIDE, 1),
            false => layer.output_size(),
        }
    }

    /// Whether an output element is covered.
    pub(super) fn is_covered(&self, output: OutputIndex) -> bool {
        match self.figure.shown.cover {
            Some(Cover::Size | Cover::Formula | Cover::Map) => true,
            Some(Cover::Value) => output == self.output(),
            Some(Cover::Param(_)) | None => false,
        }
    }

    /// Whether an output element is known by now and not covered.
    pub(super) fn is_known(&self, output: OutputIndex) -> bool {
        if self.is_covered(output) {
            return false;
        }
        let Some(step) = self.model.layer.step_of_output(output) else { return false };
        let cursor = self.figure.shown.cursor;
        cursor.is_computed(step, self.model.layer.tap_count()) && (self.has_arrived || step != cursor.step)
    }

    /// How many cells of an output channel are known by now, in row-major order.
    pub(super) fn known_cells(&self, oc: usize) -> usize {
        let layer = &self.model.layer;
        let map: usize = layer.output_size().iter().product();
        let cursor = self.figure.shown.cursor;
        let is_known = cursor.is_computed(cursor.step, layer.tap_count())
            && self.has_arrived
            && !self.figure.shown.hides_value();
        if self.figure.shown.hides_size() || self.figure.shown.cover == Some(Cover::Map) {
            return 0;
        }
        let n_known = cursor.step + usize::from(is_known);
        n_known.saturating_sub(oc * map).min(map)
    }

    /// The slices of a map with so many that are drawn: all, or those about the slices of the window, which begins at
    /// `first` and reaches over `extent` of them.
    pub(super) fn drawn_slices(first: usize, extent: usize, slices: usize) -> Range<usize> {
        let n_drawn = slices.min(MAX_DRAWN_SLICES);
        // By pages that overlap, so that they stay while the window moves within one.
        let page = n_drawn.saturating_sub(extent).max(1);
        let start = (first / page * page).min(slices - n_drawn);
        start..start + n_drawn
    }

    /// The slices of the input map that are drawn.
    pub(super) fn input_slices(&self) -> Range<usize> {
        let depth = self.model.layer.axis(Axis::Depth);
        let first = self.model.layer.window(self.output().o)[0] + self.before()[0] as isize;
        Self::drawn_slices(first.unsigned_abs(), depth.kernel_extent(), self.shown_size()[0])
    }

    /// Most channels that are drawn of a map: the fewer the more slices each has.
    pub(super) fn most_channels(&self) -> usize {
        let slices = self.input_slices().len().max(self.output_slices().len());
        (MAX_DRAWN_CHANNELS / slices).max(1)
    }

    /// The slices of the output and partial maps that are drawn.
    pub(super) fn output_slices(&self) -> Range<usize> {
        let slices = self.output_size()[0];
        Self::drawn_slices(self.output().o[0].min(slices - 1), 1, slices)
    }

    /// The slices of the kernel that are drawn.
    pub(super) fn kernel_slices(&self) -> Range<usize> {
        let slices = self.model.layer.params().kernel_size[0];
        0..slices.min(MAX_DRAWN_SLICES)
    }

    /// Cells that an input map shows before the first of the input, per axis.
    pub(super) fn before(&self) -> PerAxis<usize> {
        self.model.layer.positions().map(|positions| positions.start.unsigned_abs())
    }

    /// Cells that an input map shows, per axis: with padding, and stretched as the layer stretches them.
    pub(super) fn shown_size(&self) -> PerAxis<usize> {
        self.model.layer.positions().map(Iterator::count)
    }
}
