//! The slices of a map, beside and below each other.

use core::ops::Range;

use crate::conv::{Dims, PerAxis};

use crate::scene::frame::Frame;
use crate::scene::geometry::{Plane, Point};
use crate::scene::item::Anchor;
use crate::scene::label::slice_name;
use crate::scene::picture::Picture;
use crate::scene::placement::{MapKind, Placement};

/// Free space between channels.
pub(super) const ROW_GAP: f32 = 8.0;
/// Free space between slices side by side.
const SLICE_GAP: f32 = 8.0;
/// Height of the number of a slice with the space around it.
const SLICE_HEAD: f32 = 18.0;

/// The maps of one kind for one pair of channels: a slice, or several in lines.
pub(super) struct Block {
    slices: Range<usize>,
    /// Of a slice.
    pub(super) rows: usize,
    columns: usize,
    /// Slices in a line.
    per_line: usize,
}

impl Block {
    pub(super) fn new(
        slices: Range<usize>,
        [_, rows, columns]: PerAxis<usize>,
        most_per_line: usize,
    ) -> Self {
        let per_line = most_per_line.min(slices.len()).max(1);
        Self { slices, rows, columns, per_line }
    }

    /// Slices in a line.
    pub(super) const fn per_line(&self) -> usize {
        self.per_line
    }

    pub(super) fn lines(&self) -> usize {
        self.slices.len().div_ceil(self.per_line)
    }

    pub(super) fn cells_wide(&self) -> usize {
        self.per_line * self.columns
    }

    /// Free space between its slices, from left to right.
    pub(super) fn gaps_wide(&self) -> f32 {
        (self.per_line - 1) as f32 * SLICE_GAP
    }

    pub(super) fn width(&self, cell: f32) -> f32 {
        self.cells_wide() as f32 * cell + self.gaps_wide()
    }

    /// Space above each line, for the number of a slice.
    fn head(frame: &Frame<'_>) -> f32 {
        if frame.model.layer.params().dims == Dims::Three { SLICE_HEAD } else { 0.0 }
    }

    pub(super) fn height(&self, frame: &Frame<'_>, cell: f32) -> f32 {
        (self.lines() * self.rows) as f32 * cell + self.lines() as f32 * Self::head(frame)
    }

    /// The largest cell with which `n` of them fit one above the other.
    pub(super) fn fit(&self, frame: &Frame<'_>, n: usize, height: f32) -> f32 {
        let heads = (n * self.lines()) as f32 * Self::head(frame);
        let rows = n * self.lines() * self.rows;
        (height - (n - 1) as f32 * ROW_GAP - heads) / rows.max(1) as f32
    }

    /// Places its slices from an upper left corner on.
    pub(super) fn place(
        &self,
        frame: &Frame<'_>,
        kind: MapKind,
        at: Point,
        cell: f32,
        is_faint: bool,
        picture: &mut Picture,
    ) {
        let head = Self::head(frame);
        for (nth, z) in self.slices.clone().enumerate() {
            let (line, column) = (nth / self.per_line, nth % self.per_line);
            let x = at.x + column as f32 * (self.columns as f32 * cell + SLICE_GAP);
            let y = at.y + line as f32 * (self.rows as f32 * cell + head) + head;
            let before = if matches!(kind, MapKind::Input { .. }) { frame.before() } else { [0; 3] };
            let plane = Plane::face_on(Point::new(x, y), cell);
            let placement =
                Placement { z, before, is_faint, ..Placement::new(kind, plane, [self.rows, self.columns]) };
            if head > 0.0 {
                let corner = Point::new(x, y - head * 0.45);
                picture.ground.push(slice_name(frame, &placement, corner, Anchor::Start));
            }
            picture.placements.push(placement);
        }
    }
}
