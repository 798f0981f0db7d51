//! Maps of cells, and where they lie.

use crate::conv::{AxisGeometry, OutputIndex, PerAxis};
use crate::figure::Target;

use super::geometry::{Plane, Point};
use super::space::Block;
use super::unrolled::{Windows, output, ravel, unravel};

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
    /// What an activation makes of an output channel.
    Activated {
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
    /// Drawn faintly: it takes no part in this step's output channel.
    pub is_faint: bool,
    /// Drawn as glass: it would hide what takes part, and is looked through.
    pub is_glass: bool,
    /// Whether its cells lie above the links.
    pub is_above: bool,
    /// Its cells that are seen through all that hides them: those of a window, by row and by column.
    pub(super) in_front: Option<[Comb; 2]>,
    /// The block of whose slices it is one.
    pub(super) block: Option<Block>,
}

/// Every so many cells along an axis, as those of a kernel lie on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Comb {
    first: isize,
    step: usize,
    n: usize,
}

impl Comb {
    /// The cells under the window of an output cell, on a map that shows so many cells before the first of the input.
    pub(super) fn under_window(axis: &AxisGeometry, o: usize, before: usize) -> Self {
        Self { first: axis.window(o) + before as isize, step: axis.dilation(), n: axis.kernel_size() }
    }

    /// One cell alone.
    pub(super) const fn of_one(cell: usize) -> Self {
        Self { first: cell as isize, step: 1, n: 1 }
    }

    /// Its cells, in their order.
    pub(super) fn cells(self) -> impl Iterator<Item = isize> {
        (0..self.n).map(move |k| self.first + (k * self.step) as isize)
    }

    /// Whether one of its cells, moved by so much, lies between two places.
    pub(super) fn meets(&self, moved: f32, [from, to]: [f32; 2]) -> bool {
        let first = self.first as f32 + moved;
        let nearest = ((from - first) / self.step as f32).ceil().max(0.0);
        // Around the first that may be inside, whatever was rounded.
        [nearest - 1.0, nearest, nearest + 1.0].into_iter().any(|k| {
            let place = first + k * self.step as f32;
            (0.0..self.n as f32).contains(&k) && from <= place && place < to
        })
    }

    /// Whether a cell is one of them.
    pub(super) fn contains(&self, cell: usize) -> bool {
        usize::try_from(cell as isize - self.first)
            .is_ok_and(|offset| offset.is_multiple_of(self.step) && offset / self.step < self.n)
    }
}

/// A place counted from the other end of every axis.
fn turned_about(at: PerAxis<usize>, size: PerAxis<usize>) -> PerAxis<usize> {
    [0, 1, 2].map(|axis| (size[axis] - 1).saturating_sub(at[axis]))
}

impl Placement {
    /// A map face on, in reading direction, the first slice, without padding: everything else by struct update.
    pub(super) const fn new(kind: MapKind, plane: Plane, [rows, columns]: [usize; 2]) -> Self {
        Self {
            kind,
            plane,
            rows,
            columns,
            z: 0,
            before: [0; 3],
            share: 1.0,
            is_faint: false,
            is_glass: false,
            is_above: false,
            in_front: None,
            block: None,
        }
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
            MapKind::Output { oc } | MapKind::Activated { oc } | MapKind::Overlap { oc } => {
                Target::Output(OutputIndex { oc, o: cell })
            }
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
            (MapKind::OutputColumn { size }, Target::Output(of)) => [0, ravel(of.oc, size, of.o)?, 0],
            (MapKind::Products { first, first_cell, size }, Target::Output(of)) => {
                [0, of.oc.checked_sub(first)?, ravel(0, size, of.o)?.checked_sub(first_cell)?]
            }
            (MapKind::Filters { first, first_tap, kernel }, Target::Weight { oc, fc, k }) => {
                [0, oc.checked_sub(first)?, ravel(fc, kernel, k)?.checked_sub(first_tap)?]
            }
            // An output cell lies on its own map: the activated one is found by pointing alone.
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

    /// The row and column at a place of its plane.
    pub(super) fn cell_at(&self, point: Point) -> Option<[usize; 2]> {
        let (row, column) = self.plane.inverse(point);
        let is_inside = row >= 0.0 && column >= 0.0 && row < self.rows as f32 && column < self.columns as f32;
        is_inside.then_some([row as usize, column as usize])
    }

    /// Whether a cell is seen through all that hides it.
    pub(super) fn is_in_front(&self, [row, column]: [usize; 2]) -> bool {
        self.in_front.is_some_and(|[rows, columns]| rows.contains(row) && columns.contains(column))
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
