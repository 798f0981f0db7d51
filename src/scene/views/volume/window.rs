//! The window as a box of cells in the input, and its beam to the output cell.

use crate::conv::{Axis, PerAxis};
use crate::scene::copies;
use crate::scene::frame::{Frame, Motion};
use crate::scene::geometry::{Plane, Point};
use crate::scene::item::{Fill, Ink, Item, Role, Shade, Stroke};
use crate::scene::maps::{MIN_NUMBER_SIDE, number};
use crate::scene::moving::{LINK_STROKE, draw_tip, mark_weight, tip};
use crate::scene::picture::{Moving, Picture};
use crate::scene::placement::MapKind;
use crate::scene::space::Block;
use crate::scene::window::{
    WINDOW_STROKE, WINNER_STROKE, covered_shade, darkened, draw_numbers, shares_of_slice,
};

use super::layout::is_stacked;
use super::paint::number_side;

/// Border of the window on each of its slices, and the edges between them.
const SLICE_STROKE: Stroke = Stroke::new(Role::Weight, 1.5);
const EDGE_STROKE: Stroke = Stroke::new(Role::Weight, 1.25);
/// Windows of more cells than this in all channels are drawn slice by slice, and of more slices than this some.
const MAX_CELLS: usize = 2_048;
const MAX_SLICES: usize = 32;
/// From the middle of a cell to the corners of the place its value and weight take, in cells.
const NUMBERS_REACH: f32 = 0.3;

/// Draws the window, its beam and the cell it fills.
pub(super) fn draw(picture: &Picture, frame: &Frame<'_>, motion: Motion) -> Moving {
    let mut moving = Moving::default();
    let output = frame.output();
    let tip = tip(picture, frame, motion);
    for (fc, ic) in frame.model.layer.inputs_of(output.oc).enumerate() {
        let Some(block) = block(picture, MapKind::Input { ic }) else { break };
        let window = Window { frame, block, start: start(frame, motion), fc };
        if let Some(tip) = tip {
            window.draw_beam(tip, is_stacked(frame), &mut moving.links);
        }
        window.draw(motion, &mut moving.front);
        mark_weight(picture, frame, fc, &mut moving.front);
    }
    copies::draw_under_window(picture, frame, motion, &mut moving);
    if let Some(tip) = tip {
        if motion.is_over() && frame.is_known(output) {
            draw_result(picture, frame, tip, &mut moving.front);
        }
        draw_tip(frame, tip, motion, &mut moving.front);
    }
    moving
}

/// The block of a map.
fn block(picture: &Picture, kind: MapKind) -> Option<Block> {
    picture.placement(kind)?.block
}

/// The cell that is filled, before all that hides it.
fn draw_result(picture: &Picture, frame: &Frame<'_>, corners: [Point; 4], items: &mut Vec<Item>) {
    let output = frame.output();
    let Some(value) = frame.model.output(output) else { return };
    let shade = Shade::of_value(value, frame.model.max_output(), Role::Output);
    items.push(Item::Quad { corners, fill: Some(Fill::solid(shade)), stroke: None });
    let block = block(picture, MapKind::Output { oc: output.oc });
    let side = block.map_or(0.0, |block| number_side(&block.slice(0.0)));
    if side >= MIN_NUMBER_SIDE {
        items.push(number(corners[0].lerp(corners[2], 0.5), value, side, Ink::On(shade), true));
    }
}

/// The first place under the window on its way, counted like slices, rows and columns.
fn start(frame: &Frame<'_>, motion: Motion) -> [f32; 3] {
    let before = frame.before();
    let ends = [motion.from, frame.figure.shown.cursor];
    let [from, to] = ends.map(|cursor| frame.model.layer.window(frame.output_at(cursor).o));
    [0, 1, 2].map(|at| {
        let (from, to) = (from[at] as f32, to[at] as f32);
        from + (to - from) * motion.eased() + before[at] as f32
    })
}

/// The edges between two slices: those on the outline of the box, the others would cross its cells.
fn draw_edges(behind: [Point; 4], here: [Point; 4], items: &mut Vec<Item>) {
    let step = |from: Point, to: Point| Point::new(to.x - from.x, to.y - from.y);
    let plane =
        Plane { origin: behind[0], right: step(behind[0], behind[1]), down: step(behind[0], behind[3]) };
    let (down, right) = plane.inverse(here[0]);
    for (at, is_inner) in [
        (down > 0.0 && right > 0.0) || (down < 0.0 && right < 0.0),
        (down > 0.0 && right < 0.0) || (down < 0.0 && right > 0.0),
    ]
    .into_iter()
    .cycle()
    .take(4)
    .enumerate()
    {
        if !is_inner {
            items.push(Item::Line { from: behind[at], to: here[at], stroke: EDGE_STROKE });
        }
    }
}

struct Window<'a> {
    frame: &'a Frame<'a>,
    block: Block,
    start: [f32; 3],
    fc: usize,
}

impl Window<'_> {
    /// Cells from the first to the last under the window.
    fn extent(&self) -> [f32; 3] {
        Axis::ALL.map(|axis| self.frame.model.layer.axis(axis).kernel_extent() as f32)
    }

    fn corner(&self, is_end: [bool; 3]) -> Point {
        let extent = self.extent();
        // A box of slices ends with its last slice, not behind it.
        let length = [extent[0] - 1.0, extent[1], extent[2]];
        self.block.at([0, 1, 2].map(|at| self.start[at] + if is_end[at] { length[at] } else { 0.0 }))
    }

    /// From the side of the box that faces the output to the corners of the output cell.
    fn draw_beam(&self, tip: [Point; 4], is_stacked: bool, items: &mut Vec<Item>) {
        let middle = |corners: &[Point; 4]| corners[0].lerp(corners[2], 0.5);
        let sides = [false, true].map(|is_end| {
            [[false, false], [false, true], [true, true], [true, false]].map(|[deep, other]| {
                self.corner(if is_stacked { [deep, is_end, other] } else { [deep, other, is_end] })
            })
        });
        let distance = |from: Point, to: Point| (from.x - to.x).hypot(from.y - to.y);
        let to = middle(&tip);
        let side = match distance(middle(&sides[0]), to) < distance(middle(&sides[1]), to) {
            true => sides[0],
            false => sides[1],
        };
        // Both have their corners in turn: of the ways to join them, the one with the shortest lines.
        let joined = (0..4).flat_map(|way| {
            [[0, 1, 2, 3].map(|at| (at + way) % 4), [0, 1, 2, 3].map(|at| (way + 4 - at) % 4)]
        });
        let length = |order: &[usize; 4]| -> f32 {
            side.iter().zip(order).map(|(from, &at)| distance(*from, tip[at])).sum()
        };
        let Some(order) = joined.min_by(|one, other| length(one).total_cmp(&length(other))) else { return };
        for (from, at) in side.into_iter().zip(order) {
            items.push(Item::Line { from, to: tip[at], stroke: LINK_STROKE });
        }
    }

    fn draw(&self, motion: Motion, items: &mut Vec<Item>) {
        let layer = &self.frame.model.layer;
        // From the farthest slice on, each with the edges that lead to it, so that it hides what lies behind.
        let [_, rows, columns] = self.extent();
        let corners = |kz: usize| {
            let z = self.start[0] + layer.axis(Axis::Depth).offset_in_window(kz) as f32;
            self.block.slice(z).corners(self.start[1], self.start[2], rows, columns)
        };
        let mut behind: Option<[Point; 4]> = None;
        let n_slices = layer.axis(Axis::Depth).kernel_size();
        let is_drawn =
            |kz: &usize| *kz == 0 || *kz + 1 == n_slices || kz.is_multiple_of(n_slices.div_ceil(MAX_SLICES));
        for kz in self.back_to_front().filter(is_drawn) {
            let here = corners(kz);
            if let Some(behind) = behind {
                draw_edges(behind, here, items);
            }
            if self.is_large() {
                self.darken_slice(kz, items);
            } else {
                self.draw_slice(kz, motion, items);
            }
            items.push(Item::Quad { corners: here, fill: None, stroke: Some(SLICE_STROKE) });
            behind = Some(here);
        }
        if let Some(corners) = behind {
            items.push(Item::Quad { corners, fill: None, stroke: Some(WINDOW_STROKE) });
        }
        if layer.params().op.is_max()
            && motion.is_over()
            && let Some(winner) = self.frame.trace().winner(self.frame.taps_done())
        {
            let [_, rows, columns] = layer.params().kernel_size;
            let k = [winner / (rows * columns), winner / columns % rows, winner % columns];
            items.push(Item::Quad { corners: self.cell(k), fill: None, stroke: Some(WINNER_STROKE) });
        }
    }

    /// Kernel slices, the farthest first.
    fn back_to_front(&self) -> impl DoubleEndedIterator<Item = usize> + use<> {
        let depth = self.frame.model.layer.axis(Axis::Depth);
        let n = depth.kernel_size();
        let is_first_nearest = self.block.is_nearer(0, 1) != depth.is_transposed();
        (0..n).map(move |nth| if is_first_nearest { n - 1 - nth } else { nth })
    }

    /// Where a kernel cell lies: slice, row and column of its corner.
    fn place(&self, k: PerAxis<usize>) -> [f32; 3] {
        Axis::ALL.map(|axis| {
            let at = axis.index();
            self.start[at] + self.frame.model.layer.axis(axis).offset_in_window(k[at]) as f32
        })
    }

    fn cell(&self, k: PerAxis<usize>) -> [Point; 4] {
        let [z, y, x] = self.place(k);
        self.block.slice(z).corners(y, x, 1.0, 1.0)
    }

    /// Whether its cells are too many to be drawn one by one.
    fn is_large(&self) -> bool {
        self.frame.model.layer.tap_count() > MAX_CELLS
    }

    /// Darkens a slice as one: the rows of the kernel whose products are added up, and the others.
    fn darken_slice(&self, kz: usize, items: &mut Vec<Item>) {
        let depth = self.frame.model.layer.axis(Axis::Depth);
        let plane = self.block.slice(self.start[0] + depth.offset_in_window(kz) as f32);
        let [_, _, columns] = self.extent();
        for (from, to, opacity) in shares_of_slice(self.frame, self.fc, kz) {
            let corners = plane.corners(self.start[1] + from, self.start[2], to - from, columns);
            let fill = Some(Fill { shade: Shade::full(Role::Window), opacity });
            items.push(Item::Quad { corners, fill, stroke: None });
        }
    }

    fn draw_slice(&self, kz: usize, motion: Motion, items: &mut Vec<Item>) {
        let layer = &self.frame.model.layer;
        let [depth, rows, columns] = layer.params().kernel_size;
        let oc = self.frame.output().oc;
        let ic = layer.inputs_of(oc).start + self.fc;
        let side = number_side(&self.block.slice(0.0));
        let is_apart = [Axis::Height, Axis::Width].iter().any(|&axis| layer.axis(axis).dilation() > 1);
        for ky in 0..rows {
            for kx in 0..columns {
                let k = [kz, ky, kx];
                let tap = ((self.fc * depth + kz) * rows + ky) * columns + kx;
                let stroke = match (self.frame.is_current(tap), is_apart) {
                    (true, _) => Some(WINDOW_STROKE),
                    (false, true) => Some(EDGE_STROKE),
                    (false, false) => None,
                };
                let corners = self.cell(k);
                if !motion.is_over() || !self.frame.is_done(tap) {
                    items.push(darkened(corners, self.frame.is_done(tap), stroke));
                    continue;
                }
                // At rest the covered cell is drawn anew, before all that hides it.
                let position = layer.position(self.frame.output().o, k);
                let value = self.frame.model.bound().value_at(ic, position);
                let shade = covered_shade(layer.source(position), value, self.frame.model.input.max_abs());
                let grid = (side >= 8.0).then_some(Stroke::new(Role::Ink, 0.8));
                items.push(Item::Quad { corners, fill: Some(Fill::solid(shade)), stroke: stroke.or(grid) });
                if side < MIN_NUMBER_SIDE || self.is_hidden(k) {
                    continue;
                }
                let weight = self.frame.model.bound().weight_at(oc, ic, k);
                draw_numbers(corners, side, shade, [Some(value), weight], items);
            }
        }
    }

    /// Whether a nearer slice of the window covers part of the place of a cell's numbers.
    fn is_hidden(&self, k: PerAxis<usize>) -> bool {
        let layer = &self.frame.model.layer;
        let [z, y, x] = self.place(k);
        let plane = self.block.slice(z);
        let reach = NUMBERS_REACH;
        let corners = [[-reach, -reach], [-reach, reach], [reach, -reach], [reach, reach]];
        let nearer = self.back_to_front().rev().take_while(|&other| other != k[0]);
        let is_on_a_cell = |axis: Axis, offset: f32| {
            let geometry = layer.axis(axis);
            offset >= 0.0
                && offset < geometry.kernel_extent() as f32
                && (offset as usize).is_multiple_of(geometry.dilation())
        };
        nearer.into_iter().any(|other| {
            let over = self.block.slice(self.place([other, k[1], k[2]])[0]);
            corners.iter().any(|[down, right]| {
                let (row, column) = over.inverse(plane.at(y + 0.5 + down, x + 0.5 + right));
                is_on_a_cell(Axis::Height, row - self.start[1])
                    && is_on_a_cell(Axis::Width, column - self.start[2])
            })
        })
    }
}
