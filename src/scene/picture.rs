//! Where everything lies.

use crate::conv::{Dims, OutputIndex, PerAxis};
use crate::figure::{Target, View};

use super::frame::{Frame, Motion};
use super::geometry::{Plane, Point, Size};
use super::item::Item;
use super::unrolled::{Windows, output, ravel, unravel};
use super::views::matrix::product;
use super::views::ways::stamps;
use super::views::{columns, matrix, strips, tilted, volume, ways};
use super::{maps, moving};

/// Most taps that are computed for one picture while the page answers: a few milliseconds.
pub(super) const MAX_TAPS_AT_ONCE: u64 = 1 << 22;

/// What a map of cells shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapKind {
    /// An input channel with its padding.
    Input {
        /// Which.
        ic: usize,
    },
    /// A kernel.
    Kernel {
        /// Output channel.
        oc: usize,
        /// Channel within the filter.
        fc: usize,
    },
    /// A kernel as it lies on the stretched input of a transposed layer: turned about on every axis.
    Flipped {
        /// Output channel.
        oc: usize,
        /// Channel within the filter.
        fc: usize,
        /// Its slices.
        depth: usize,
    },
    /// What one input channel adds to an output channel.
    Partial {
        /// Output channel.
        oc: usize,
        /// Channel within the filter.
        fc: usize,
    },
    /// An output channel.
    Output {
        /// Which.
        oc: usize,
    },
    /// An input channel without padding, and not stretched.
    Cells {
        /// Which.
        ic: usize,
        /// How far apart its cells are where it is stretched.
        spacing: PerAxis<usize>,
    },
    /// How many stamps of a transposed layer reach each cell of an output channel.
    Overlap {
        /// Which.
        oc: usize,
    },
    /// The layer as a matrix: a row for each output element, a column for each input element.
    Matrix,
    /// All input elements one below the other.
    InputColumn {
        /// Cells of a channel.
        size: PerAxis<usize>,
        /// How far apart its cells are where it is stretched.
        spacing: PerAxis<usize>,
    },
    /// All output elements one below the other.
    OutputColumn {
        /// Cells of a channel.
        size: PerAxis<usize>,
    },
    /// What padding with a constant adds to each output element.
    ConstantColumn {
        /// Cells of an output channel.
        size: PerAxis<usize>,
    },
    /// The bias of each row.
    BiasColumn {
        /// The first row's channel.
        first: usize,
        /// Rows of a channel.
        per_channel: usize,
    },
    /// Filters, one in a row.
    Filters {
        /// The first row's output channel.
        first: usize,
        /// The first column's product.
        first_tap: usize,
        /// Cells of a kernel.
        kernel: PerAxis<usize>,
    },
    /// Windows, one in a column.
    Windows {
        /// The first row's product.
        first_tap: usize,
        /// The first column's output cell.
        first_cell: usize,
        /// What they read.
        windows: Windows,
    },
    /// Filters times windows: output channels, one in a row.
    Products {
        /// The first row's output channel.
        first: usize,
        /// The first column's output cell.
        first_cell: usize,
        /// Cells of a channel.
        size: PerAxis<usize>,
    },
    /// A bias.
    Bias {
        /// Of which output channel.
        oc: usize,
    },
}

/// A map and where it lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// What it shows.
    pub kind: MapKind,
    /// Where its cells lie.
    pub plane: Plane,
    /// Rows of cells.
    pub rows: usize,
    /// Columns of cells.
    pub columns: usize,
    /// Which slice of a depth it shows, 0 where there is none.
    pub z: usize,
    /// Slices, rows and columns of padding before the input's first cell.
    pub before: PerAxis<usize>,
    /// Share of a column's width that a cell takes, in the middle of it; 1 but where columns are spread apart.
    pub share: f32,
    /// Drawn faintly: it takes no part in this step's output channel, or would hide what does.
    pub is_faint: bool,
}

/// A place counted from the other end of every axis.
fn turned_about(at: PerAxis<usize>, size: PerAxis<usize>) -> PerAxis<usize> {
    [0, 1, 2].map(|axis| (size[axis] - 1).saturating_sub(at[axis]))
}

impl Placement {
    /// A map face on, in reading direction, the first slice, without padding: everything else by struct update.
    pub(super) const fn new(kind: MapKind, plane: Plane, [rows, columns]: [usize; 2]) -> Self {
        Self { kind, plane, rows, columns, z: 0, before: [0; 3], share: 1.0, is_faint: false }
    }

    /// The position of the padded input that a cell of an input map shows.
    pub(super) fn position(&self, row: usize, column: usize) -> PerAxis<isize> {
        let cell = [self.z, row, column];
        [0, 1, 2].map(|at| cell[at] as isize - self.before[at] as isize)
    }

    /// What its cell at a row and column is.
    pub fn target(&self, row: usize, column: usize) -> Target {
        let cell = [self.z, row, column];
        match self.kind {
            MapKind::Input { ic } => Target::Input { ic, position: self.position(row, column) },
            MapKind::Kernel { oc, fc } => Target::Weight { oc, fc, k: cell },
            MapKind::Partial { oc, fc } => Target::Partial { oc, fc, o: cell },
            MapKind::Flipped { oc, fc, depth } => {
                Target::Weight { oc, fc, k: turned_about(cell, [depth, self.rows, self.columns]) }
            }
            MapKind::Cells { ic, spacing } => {
                Target::Input { ic, position: [0, 1, 2].map(|at| (cell[at] * spacing[at]) as isize) }
            }
            MapKind::Output { oc } | MapKind::Overlap { oc } => Target::Output(OutputIndex { oc, o: cell }),
            MapKind::Bias { oc } => Target::Bias { oc },
            MapKind::Matrix => Target::Entry { row, column },
            MapKind::InputColumn { size, spacing } => {
                let (ic, i) = unravel(row, size);
                Target::Input { ic, position: [0, 1, 2].map(|at| (i[at] * spacing[at]) as isize) }
            }
            MapKind::OutputColumn { size } | MapKind::ConstantColumn { size } => {
                Target::Output(output(row, size))
            }
            MapKind::BiasColumn { first, per_channel } => Target::Bias { oc: first + row / per_channel },
            MapKind::Filters { first, first_tap, kernel } => {
                let (fc, k) = unravel(first_tap + column, kernel);
                Target::Weight { oc: first + row, fc, k }
            }
            MapKind::Windows { first_tap, first_cell, windows } => {
                windows.target(first_tap + row, first_cell + column)
            }
            MapKind::Products { first, first_cell, size } => {
                let (_, o) = unravel(first_cell + column, size);
                Target::Output(OutputIndex { oc: first + row, o })
            }
        }
    }

    /// The row and column of a thing on this map.
    pub fn cell_of(&self, target: Target) -> Option<(usize, usize)> {
        let [z, row, column] = match (self.kind, target) {
            (MapKind::Input { ic }, Target::Input { ic: of, position }) if ic == of => {
                let shifted = |at: usize| usize::try_from(position[at] + self.before[at] as isize).ok();
                [shifted(0)?, shifted(1)?, shifted(2)?]
            }
            (MapKind::Kernel { oc, fc }, Target::Weight { oc: of, fc: of_fc, k })
                if (oc, fc) == (of, of_fc) =>
            {
                k
            }
            (MapKind::Flipped { oc, fc, depth }, Target::Weight { oc: of, fc: of_fc, k })
                if (oc, fc) == (of, of_fc) =>
            {
                turned_about(k, [depth, self.rows, self.columns])
            }
            (MapKind::Partial { oc, fc }, Target::Partial { oc: of, fc: of_fc, o })
                if (oc, fc) == (of, of_fc) =>
            {
                o
            }
            (MapKind::Cells { ic, spacing }, Target::Input { ic: of, position }) if ic == of => {
                let cell = |at: usize| {
                    let position = usize::try_from(position[at]).ok()?;
                    position.is_multiple_of(spacing[at]).then(|| position / spacing[at])
                };
                [cell(0)?, cell(1)?, cell(2)?]
            }
            (MapKind::Output { oc } | MapKind::Overlap { oc }, Target::Output(of)) if oc == of.oc => of.o,
            (MapKind::Bias { oc }, Target::Bias { oc: of }) if oc == of => [0; 3],
            (MapKind::Matrix, Target::Entry { row, column }) => [0, row, column],
            (MapKind::OutputColumn { size }, Target::Output(of)) => [0, ravel(of.oc, size, of.o), 0],
            (MapKind::Products { first, first_cell, size }, Target::Output(of)) => {
                [0, of.oc.checked_sub(first)?, ravel(0, size, of.o).checked_sub(first_cell)?]
            }
            (MapKind::Filters { first, first_tap, kernel }, Target::Weight { oc, fc, k }) => {
                [0, oc.checked_sub(first)?, ravel(fc, kernel, k).checked_sub(first_tap)?]
            }
            // A thing that may stand there several times: where it stands first.
            (MapKind::InputColumn { .. } | MapKind::Windows { .. }, Target::Input { .. })
            | (MapKind::BiasColumn { .. }, Target::Bias { .. }) => {
                let cells = (0..self.rows).flat_map(|row| (0..self.columns).map(move |column| (row, column)));
                return cells.into_iter().find(|&(row, column)| self.target(row, column) == target);
            }
            _ => return None,
        };
        (z == self.z && row < self.rows && column < self.columns).then_some((row, column))
    }

    /// What lies at a place of its plane.
    fn target_at(&self, point: Point) -> Option<Target> {
        let (row, column) = self.plane.inverse(point);
        let is_inside = row >= 0.0 && column >= 0.0 && row < self.rows as f32 && column < self.columns as f32;
        is_inside.then(|| self.target(row as usize, column as usize))
    }

    /// The corners of a cell.
    pub fn corners(&self, row: usize, column: usize) -> [Point; 4] {
        let free = (1.0 - self.share) / 2.0;
        self.plane.corners(row as f32, column as f32 + free, 1.0, self.share)
    }

    /// The side of a square that a cell has room for.
    pub(super) fn cell_side(&self) -> f32 {
        let right = Point::new(self.plane.right.x * self.share, self.plane.right.y * self.share);
        Plane { right, ..self.plane }.cell_side()
    }

    /// Where the cells of its input begin and end, in rows and columns.
    pub(super) fn place_of_input(&self, y: f32, x: f32) -> Point {
        self.plane.at(y + self.before[1] as f32, x + self.before[2] as f32)
    }
}

/// The still part of a picture, and where everything lies.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its size.
    pub size: Size,
    /// All maps, in drawing order.
    pub placements: Vec<Placement>,
    /// Lies under the links.
    pub ground: Vec<Item>,
    /// Lies on the links.
    pub planes: Vec<Item>,
    /// Whether all output cells are drawn that are known and can be computed; where not, the next picture
    /// [following](Self::following) has more of them.
    pub is_complete: bool,
    pub(super) bitmaps: Vec<maps::Bitmap>,
    /// The blocks of the volume view.
    pub(super) volume: Option<volume::Volume>,
}

/// The moving part of a picture at one moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moving {
    /// Between ground and planes.
    pub links: Vec<Item>,
    /// On everything.
    pub front: Vec<Item>,
    /// Whether curves lead to padding under the window.
    pub has_copies: bool,
}

/// A whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Its size.
    pub size: Size,
    /// Everything, in drawing order.
    pub items: Vec<Item>,
}

impl Picture {
    pub(super) const fn empty(frame: &Frame<'_>) -> Self {
        Self {
            size: frame.size,
            placements: Vec::new(),
            ground: Vec::new(),
            planes: Vec::new(),
            is_complete: true,
            bitmaps: Vec::new(),
            volume: None,
        }
    }

    /// Lays a figure out.
    pub fn new(frame: &Frame<'_>) -> Self {
        Self::draw(frame, None, u64::MAX)
    }

    /// Lays a figure out that follows on another of the same numbers. Computes as much of its output as takes a few
    /// milliseconds, and draws bitmaps again that have not changed.
    pub fn following(frame: &Frame<'_>, before: Option<&Self>) -> Self {
        Self::draw(frame, before, MAX_TAPS_AT_ONCE)
    }

    fn draw(frame: &Frame<'_>, before: Option<&Self>, budget: u64) -> Self {
        let mut picture = Self::laid_out(frame);
        picture.draw_maps(frame, before, budget);
        picture
    }

    /// Places and labels, without what is in the maps.
    pub(super) fn laid_out(frame: &Frame<'_>) -> Self {
        let mut picture = Self::empty(frame);
        match frame.figure.view {
            View::Flat | View::Channels if frame.model.layer.params().dims == Dims::One => {
                strips::lay_out(frame, &mut picture);
            }
            View::Tilted => tilted::lay_out(frame, &mut picture),
            View::Flat => columns::lay_out(frame, false, &mut picture),
            View::Channels => columns::lay_out(frame, true, &mut picture),
            View::Ways => ways::lay_out(frame, &mut picture),
            View::Matrix => matrix::lay_out(frame, &mut picture),
            View::Volume => volume::lay_out(frame, &mut picture),
        }
        picture
    }

    /// Draws the cells of every map at its place, computing for at most `budget` taps.
    pub(super) fn draw_maps(&mut self, frame: &Frame<'_>, before: Option<&Self>, budget: u64) {
        self.is_complete = self.compute(frame, budget);
        if self.volume.is_some() {
            return self.paint_volume(frame, None);
        }
        let mut painter = maps::MapPainter::new(frame, before);
        for placement in &self.placements {
            let is_above =
                frame.figure.view == View::Tilted && matches!(placement.kind, MapKind::Output { .. });
            let items = if is_above { &mut self.planes } else { &mut self.ground };
            painter.draw(placement, items);
        }
        self.bitmaps = painter.into_bitmaps();
    }

    /// Computes the output maps that are drawn. True where nothing is left to do.
    fn compute(&self, frame: &Frame<'_>, budget: u64) -> bool {
        let drawn = self.placements.iter().filter_map(|placement| match placement.kind {
            MapKind::Output { oc } => Some(oc),
            _ => None,
        });
        let (first, last) = drawn.fold((usize::MAX, 0), |(first, last), oc| (first.min(oc), last.max(oc)));
        frame.model.compute([first, last + 1], frame.figure.cursor.step, budget)
    }

    /// What moves, and what is pointed at, at one moment.
    pub fn moving(&self, frame: &Frame<'_>, motion: Motion, pointed: &[Target]) -> Moving {
        let mut moving = match frame.figure.view {
            View::Ways => stamps::draw(self, frame, motion),
            View::Matrix => product::draw(self, frame, motion),
            _ => moving::draw(self, frame, motion),
        };
        for &target in pointed {
            moving::draw_pointed(self, frame, target, &mut moving.front);
        }
        moving
    }

    /// The whole picture, at rest.
    pub fn scene(&self, frame: &Frame<'_>) -> Scene {
        let moving = self.moving(frame, Motion::rest(frame.figure.cursor), &[]);
        let parts = [self.ground.clone(), moving.links, self.planes.clone(), moving.front];
        Scene { size: self.size, items: parts.concat() }
    }

    /// What lies at a place.
    pub fn target_at(&self, point: Point) -> Option<Target> {
        let under = || {
            let nearest_first = self.placements.iter().rev();
            nearest_first.filter_map(|placement| Some((placement, placement.target_at(point)?)))
        };
        if let Some(volume) = &self.volume {
            // The window is drawn before all that hides it, and glass is looked through.
            let through_glass = under().find(|(placement, _)| !placement.is_faint);
            let on_top = under().find(|(_, target)| volume.is_under_window(*target));
            return on_top.or(through_glass).or_else(|| under().next()).map(|(_, target)| target);
        }
        under().next().map(|(_, target)| target)
    }

    /// Where a thing lies: the corners of its cell.
    pub fn corners_of(&self, target: Target) -> Option<[Point; 4]> {
        self.placements.iter().find_map(|placement| {
            let (row, column) = placement.cell_of(target)?;
            Some(placement.corners(row, column))
        })
    }

    /// The first map of a kind.
    pub(super) fn placement(&self, kind: MapKind) -> Option<&Placement> {
        self.placements.iter().find(|placement| placement.kind == kind)
    }

    /// The map of an input channel at a depth, which is negative in padding.
    pub(super) fn input_at(&self, ic: usize, depth: isize) -> Option<&Placement> {
        let is_meant = |it: &&Placement| it.kind == MapKind::Input { ic } && it.position(0, 0)[0] == depth;
        self.placements.iter().find(is_meant)
    }
}
