//! The slices of blocks: colored by value, the paler the more transparent, with numbers where nothing hides them.

use std::rc::Rc;

use crate::conv::{Axis, PerAxis, Source};
use crate::figure::Target;
use crate::scene::frame::Frame;
use crate::scene::geometry::Plane;
use crate::scene::item::{Fill, Ink, Item, Role, Shade, Stroke};
use crate::scene::look::{Look, SliceLooks};
use crate::scene::looks::Looks;
use crate::scene::maps::{MIN_NUMBER_SIDE, MapPainter, most_pixels, number, pixels};
use crate::scene::picture::Picture;
use crate::scene::placement::{Comb, MapKind, Placement};
use crate::scene::space::Block;

/// Cells of at least this side are drawn one by one, in blocks of at most so many.
const MIN_QUAD_SIDE: f32 = 5.0;
const MAX_QUADS: usize = 2_048;
/// Most pixels of all bitmaps.
const MAX_PIXELS: usize = 1 << 17;
/// Cells of at least this side have a grid.
const MIN_GRID_SIDE: f32 = 8.0;
/// Opacity of the smallest and of the largest value of a slice that others may cover, and of glass.
const OPACITY: [f32; 2] = [0.22, 0.95];
const GLASS_OPACITY: [f32; 2] = [0.03, 0.42];
/// Lines of a slice.
const EDGE: Stroke = Stroke::new(Role::Ink, 1.0);
const GRID: Stroke = Stroke::new(Role::Muted, 0.6);
const GLASS_GRID: Stroke = Stroke::new(Role::Hairline, 0.6);
const UNKNOWN_EDGE: Stroke = Stroke::new(Role::Muted, 0.8);
const PADDING_EDGE: Stroke = Stroke::dashed(Role::Muted, 0.7);
/// From the middle of a cell to the corners of the place a number takes, in cells.
const NUMBER_REACH: [f32; 2] = [0.2, 0.36];

/// The side of the largest number that a cell of a plane has room for: the lesser of its heights.
pub(super) fn number_side(plane: &Plane) -> f32 {
    let area = plane.right.x * plane.down.y - plane.right.y * plane.down.x;
    area.abs() / plane.right.x.hypot(plane.right.y).max(plane.down.x.hypot(plane.down.y)).max(f32::EPSILON)
}

/// Draws every block: input and kernel below the links, the output above them. While the volume is turned, with what
/// its cells showed before.
pub(super) fn paint(picture: &mut Picture, frame: &Frame<'_>, before: Option<&Picture>) {
    let mut painter = MapPainter::new(frame, None);
    let most = most_pixels(picture.placements.iter().filter(|it| is_small(it)), MAX_PIXELS);
    let Picture { placements, ground, planes, kept, .. } = picture;
    kept.looks = match before {
        Some(before) => before.kept.looks.clone(),
        None => looks(&painter.looks, placements, most),
    };
    // What the slices of the block at hand share.
    let mut part = None::<Part<'_>>;
    for placement in placements.iter_mut() {
        let items = if placement.is_above { &mut *planes } else { &mut *ground };
        let looks = kept.looks.iter().find(|it| (it.kind, it.z) == (placement.kind, placement.z));
        let (Some(block), Some(slice)) = (placement.block, looks) else {
            painter.draw(placement, items);
            continue;
        };
        let part = match part.take() {
            Some(same) if same.kind == placement.kind => part.insert(same),
            _ => part.insert(Part::new(frame, placement.kind, block, &kept.looks)),
        };
        placement.is_glass = part.is_glass(placement);
        let slice = Slice {
            placement: *placement,
            looks: slice,
            over: if is_small(placement) { Vec::new() } else { part.over(frame, placement) },
            filled: part.filled,
            is_coarse: before.is_some(),
        };
        slice.paint(frame, items);
    }
}

/// What the slices of a block share.
struct Part<'a> {
    kind: MapKind,
    block: Block,
    /// What the cells of all its slices show.
    looks: Vec<&'a SliceLooks>,
    /// What matters at this step: slices, rows and columns. None where nothing does.
    focus: Option<[Comb; 3]>,
    /// The cells that are more than an outline.
    filled: [PerAxis<usize>; 2],
}

impl<'a> Part<'a> {
    fn new(frame: &Frame<'_>, kind: MapKind, block: Block, looks: &'a [SliceLooks]) -> Self {
        let filled = filled(frame, kind, &block);
        Self {
            kind,
            block,
            looks: looks.iter().filter(|it| it.kind == kind).collect(),
            focus: focus(frame, kind),
            filled,
        }
    }

    /// Whether a slice hides what matters at this step.
    fn is_glass(&self, placement: &Placement) -> bool {
        let ([from, to], Some([slices, rows, columns])) = (self.filled, self.focus) else { return false };
        let reach = if matches!(self.kind, MapKind::Input { .. }) { [0.1; 2] } else { [0.45; 2] };
        let Placement { z, plane, .. } = *placement;
        let is_hidden = |of: isize| {
            // The slices are parallel: what lies on one is on the other so many rows and columns further.
            let (down, right) = plane.inverse(self.block.at([of as f32, 0.0, 0.0]));
            let meets = |comb: Comb, moved: f32, reach: f32, axis: usize| {
                let place = |aside: f32| moved + 0.5 + aside;
                let filled = [from[axis] as f32, to[axis] as f32];
                comb.meets(place(-reach), filled) || comb.meets(place(reach), filled)
            };
            meets(rows, down, reach[0], 1) && meets(columns, right, reach[1], 2)
        };
        (from[0]..to[0]).contains(&z)
            && slices
                .cells()
                .any(|of| usize::try_from(of).is_ok_and(|n| self.block.is_nearer(z, n)) && is_hidden(of))
    }

    /// What lies before a slice: the window at rest, and the slices that are nearer.
    fn over(&self, frame: &Frame<'_>, placement: &Placement) -> Vec<Over<'a>> {
        let origin = placement.plane.origin;
        let window = window_slices(frame, self.kind, &self.block);
        let window = window.into_iter().map(|(plane, size)| Over {
            shift: plane.inverse(origin),
            size,
            columns: 0,
            looks: None,
        });
        let nearer = self.looks.iter().filter(|it| self.block.is_nearer(it.z, placement.z));
        let nearer = nearer.map(|it| Over {
            shift: self.block.slice(it.z as f32).inverse(origin),
            size: [placement.rows as f32, placement.columns as f32],
            columns: placement.columns,
            looks: Some(&it.looks),
        });
        window.chain(nearer).collect()
    }
}

/// What the cells of every slice show: of large blocks as many of them as are drawn.
fn looks(looks: &Looks<'_>, placements: &[Placement], most: usize) -> Vec<SliceLooks> {
    let of = |placement: &Placement| {
        let Placement { rows, columns, .. } = *placement;
        let size = if is_small(placement) { pixels(placement, most) } else { [rows, columns] };
        let look =
            |at: usize| looks.of(placement, at / size[1] * rows / size[0], at % size[1] * columns / size[1]);
        let looks = (0..size[0] * size[1]).map(look).collect();
        SliceLooks { kind: placement.kind, z: placement.z, size, looks }
    };
    placements.iter().filter(|it| it.block.is_some()).map(of).collect()
}

/// Whether a slice is one of so many cells that they are drawn as the pixels of bitmaps.
fn is_small(placement: &Placement) -> bool {
    placement.block.is_some_and(|block| block.size.iter().product::<usize>() > MAX_QUADS)
}

/// Something parallel to a slice that may hide parts of it.
struct Over<'a> {
    /// From a row and column of the slice to those that lie on the same place here.
    shift: (f32, f32),
    size: [f32; 2],
    columns: usize,
    /// Its cells, of which some hide nothing; none where it hides all.
    looks: Option<&'a [Look]>,
}

impl Over<'_> {
    fn hides(&self, row: f32, column: f32) -> bool {
        let (row, column) = (row + self.shift.0, column + self.shift.1);
        let is_inside = row >= 0.0 && column >= 0.0 && row < self.size[0] && column < self.size[1];
        is_inside
            && self
                .looks
                .is_none_or(|looks| looks[row as usize * self.columns + column as usize].shade.is_some())
    }
}

/// The cells that matter at this step: those under the window, the weight whose product was added last, the cell that is
/// filled.
fn focus(frame: &Frame<'_>, kind: MapKind) -> Option<[Comb; 3]> {
    let output = frame.output();
    match kind {
        MapKind::Input { .. } => Some(Axis::ALL.map(|axis| {
            let at = axis.index();
            Comb::under_window(frame.model.layer.axis(axis), output.o[at], frame.before()[at])
        })),
        MapKind::Kernel { fc, .. } => {
            let [_, k @ ..] = frame.current_tap().filter(|[of, ..]| *of == fc)?;
            Some(k.map(Comb::of_one))
        }
        _ => Some(output.o.map(Comb::of_one)),
    }
}

/// Four places around the middle of a cell, so far down and to the right.
fn corners([down, right]: [f32; 2]) -> [[f32; 2]; 4] {
    [[-down, -right], [-down, right], [down, -right], [down, right]]
}

/// The slices of the window at rest, as planes that begin with it, and their rows and columns; of an input alone.
fn window_slices(frame: &Frame<'_>, kind: MapKind, block: &Block) -> Vec<(Plane, [f32; 2])> {
    if !matches!(kind, MapKind::Input { .. }) {
        return Vec::new();
    }
    let layer = &frame.model.layer;
    let start = layer.window(frame.output().o);
    let [z, y, x] = [0, 1, 2].map(|at| start[at] as f32 + frame.before()[at] as f32);
    let size = [Axis::Height, Axis::Width].map(|axis| layer.axis(axis).kernel_extent() as f32);
    let depth = layer.axis(Axis::Depth);
    let offsets = (0..depth.kernel_size()).map(|k| depth.offset_in_window(k) as f32);
    offsets
        .map(|offset| {
            let plane = block.slice(z + offset);
            (Plane { origin: plane.at(y, x), ..plane }, size)
        })
        .collect()
}

/// The cells that are more than an outline: of the input those without padding.
fn filled(frame: &Frame<'_>, kind: MapKind, block: &Block) -> [PerAxis<usize>; 2] {
    match kind {
        MapKind::Input { .. } => {
            let from = frame.before();
            let size = Axis::ALL.map(|axis| frame.model.layer.axis(axis).stretched_size());
            [from, [0, 1, 2].map(|at| (from[at] + size[at]).min(block.size[at]))]
        }
        _ => [[0; 3], block.size],
    }
}

struct Slice<'a> {
    placement: Placement,
    looks: &'a SliceLooks,
    over: Vec<Over<'a>>,
    /// The cells that are more than an outline.
    filled: [PerAxis<usize>; 2],
    /// Drawn as a bitmap with a grid.
    is_coarse: bool,
}

impl Slice<'_> {
    fn paint(&self, frame: &Frame<'_>, items: &mut Vec<Item>) {
        let Placement { kind, z, rows, columns, plane, is_glass, .. } = self.placement;
        let [from, to] = self.filled;
        let is_inside = (from[0]..to[0]).contains(&z);
        if [from[1], from[2], to[1], to[2]] != [0, 0, rows, columns] || !is_inside {
            let corners = plane.corners(0.0, 0.0, rows as f32, columns as f32);
            items.push(Item::Quad { corners, fill: None, stroke: Some(PADDING_EDGE) });
        }
        let side = plane.cell_side();
        let is_small = side < MIN_QUAD_SIDE || is_small(&self.placement);
        let is_empty = self.looks.looks.iter().all(|look| look.shade.is_none());
        if is_small || self.is_coarse {
            self.paint_as_bitmap(items);
        }
        if !is_small {
            if self.is_coarse && is_inside && side >= MIN_GRID_SIDE {
                self.paint_grid(is_glass || is_empty, items);
            }
            for row in 0..rows {
                for column in 0..columns {
                    self.paint_cell(frame, row, column, side, items);
                }
            }
        }
        if is_inside {
            let [row, column, to_row, to_column] = [from[1], from[2], to[1], to[2]].map(|n| n as f32);
            let corners = plane.corners(row, column, to_row - row, to_column - column);
            let stroke = match (is_glass, is_empty && matches!(kind, MapKind::Output { .. })) {
                (true, _) => Stroke { role: Role::Muted, ..EDGE },
                (false, true) => UNKNOWN_EDGE,
                (false, false) => EDGE,
            };
            items.push(Item::Quad { corners, fill: None, stroke: Some(stroke) });
        }
    }

    fn look(&self, row: usize, column: usize) -> Look {
        self.looks.looks[row * self.placement.columns + column]
    }

    fn fill(&self, shade: Shade) -> Fill {
        let [least, most] = if self.placement.is_glass { GLASS_OPACITY } else { OPACITY };
        Fill { shade, opacity: least + (most - least) * f32::from(shade.strength) / 255.0 }
    }

    fn paint_as_bitmap(&self, items: &mut Vec<Item>) {
        let Placement { plane, rows, columns, .. } = self.placement;
        let [n_rows, n_columns] = self.looks.size;
        let clear = Fill { shade: Shade::full(Role::Paper), opacity: 0.0 };
        let fill = |look: &Look| look.shade.map_or(clear, |shade| self.fill(shade));
        let fills: Rc<[Fill]> = self.looks.looks.iter().map(fill).collect();
        if fills.iter().any(|fill| fill.opacity > 0.0) {
            let plane = plane.scaled(rows as f32 / n_rows as f32, columns as f32 / n_columns as f32);
            items.push(Item::Veil { plane, columns: n_columns, fills });
        }
    }

    /// The lines between the cells.
    fn paint_grid(&self, is_pale: bool, items: &mut Vec<Item>) {
        let [[_, row, column], [_, to_row, to_column]] = self.filled;
        let stroke = if is_pale { GLASS_GRID } else { GRID };
        let plane = &self.placement.plane;
        let mut line = |from: [usize; 2], to: [usize; 2]| {
            let [from, to] = [from, to].map(|[row, column]| plane.at(row as f32, column as f32));
            items.push(Item::Line { from, to, stroke });
        };
        (row + 1..to_row).for_each(|row| line([row, column], [row, to_column]));
        (column + 1..to_column).for_each(|column| line([row, column], [to_row, column]));
    }

    fn paint_cell(&self, frame: &Frame<'_>, row: usize, column: usize, side: f32, items: &mut Vec<Item>) {
        let Placement { plane, is_glass, .. } = self.placement;
        let Look { shade, value, is_padding, .. } = self.look(row, column);
        let number_side = number_side(&plane);
        let shown = value.filter(|_| {
            number_side >= MIN_NUMBER_SIDE && !is_glass && !is_padding && !self.is_hidden(row, column)
        });
        if self.is_coarse && shown.is_none() {
            return;
        }
        if is_padding && shade.is_none() && !self.is_inserted(frame, row, column) {
            // Padding of one value is an outline: its cells would hide the volume behind a grid.
            return;
        }
        let fill = shade.map(|shade| if shown.is_some() { Fill::solid(shade) } else { self.fill(shade) });
        let stroke = (side >= MIN_GRID_SIDE).then_some(
            match (is_padding && shade.is_some(), is_glass || shade.is_none()) {
                (true, _) => Stroke { is_dashed: true, ..GRID },
                (false, true) => GLASS_GRID,
                (false, false) => GRID,
            },
        );
        items.push(Item::Quad { corners: self.placement.corners(row, column), fill, stroke });
        if let (Some(value), Some(shade)) = (shown, shade) {
            let at = plane.at(row as f32 + 0.5, column as f32 + 0.5);
            items.push(number(at, value, number_side, Ink::On(shade), false));
        }
    }

    /// Whether a cell is one of the zeros between the cells of a stretched input.
    fn is_inserted(&self, frame: &Frame<'_>, row: usize, column: usize) -> bool {
        match self.placement.target(row, column) {
            Target::Input { position, .. } => frame.model.layer.source(position) == Source::Inserted,
            _ => false,
        }
    }

    /// Whether something covers part of the place of a cell's number.
    fn is_hidden(&self, row: usize, column: usize) -> bool {
        let places = corners(NUMBER_REACH);
        self.over.iter().any(|over| {
            places
                .iter()
                .any(|[down, right]| over.hides(row as f32 + 0.5 + down, column as f32 + 0.5 + right))
        })
    }
}
