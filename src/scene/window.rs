//! The window on one slice of an input map.

use crate::conv::{Axis, Source};
use crate::figure::Cursor;
use crate::words::cell_number;

use super::frame::{Frame, Motion};
use super::geometry::Point;
use super::item::{Anchor, Fill, Ink, Item, Role, Shade, Stroke};
use super::look::input_shade;
use super::maps::{MIN_NUMBER_SIDE, MIN_QUAD_SIDE, number};
use super::picture::Picture;
use super::placement::{MapKind, Placement};
use super::theme::WINDOW_OPACITY;

/// How much it darkens the cells whose products are not added up yet.
pub(super) const WAITING_OPACITY: f32 = 0.08;
/// Border of the window and of the cell it fills.
pub(super) const WINDOW_STROKE: Stroke = Stroke::new(Role::Weight, 2.5);
/// Border of the largest value under the window of a max pooling.
pub(super) const WINNER_STROKE: Stroke = Stroke::new(Role::Output, 3.5);
/// Cells of at least this side show the weight beside the value.
pub(super) const MIN_WEIGHT_SIDE: f32 = 26.0;

/// The window on one slice of an input map, on its way from one place to the next.
pub(super) struct Window<'a> {
    frame: &'a Frame<'a>,
    /// Where it comes from and where it goes: a slice, and the first row and column under the kernel.
    ends: [(&'a Placement, [f32; 2]); 2],
    /// How far it is on its way, 0 to 1.
    t: f32,
    /// Channel within the filter.
    pub(super) fc: usize,
    /// Slice of the kernel.
    kz: usize,
}

impl<'a> Window<'a> {
    /// The window on its way; `None` where the slice it goes to is not drawn.
    fn new(picture: &'a Picture, frame: &'a Frame<'a>, motion: Motion, [fc, kz]: [usize; 2]) -> Option<Self> {
        let layer = &frame.model.layer;
        let ic = layer.inputs_of(frame.output().oc).start + fc;
        let end = |cursor: Cursor| {
            let [z, y, x] = layer.window(frame.output_at(cursor).o);
            let depth = z + layer.axis(Axis::Depth).offset_in_window(kz) as isize;
            Some((picture.input_at(ic, depth)?, [y as f32, x as f32]))
        };
        let to = end(frame.figure.shown.cursor)?;
        let from = end(motion.from).unwrap_or(to);
        Some(Self { frame, ends: [from, to], t: motion.eased(), fc, kz })
    }

    /// The place at a row and column of the window.
    fn at(&self, row: f32, column: f32) -> Point {
        let [from, to] = self.ends.map(|(placement, [y, x])| placement.place_of_input(y + row, x + column));
        from.lerp(to, self.t)
    }

    fn quad(&self, row: f32, column: f32, rows: f32, columns: f32) -> [Point; 4] {
        let (end_row, end_column) = (row + rows, column + columns);
        [
            self.at(row, column),
            self.at(row, end_column),
            self.at(end_row, end_column),
            self.at(end_row, column),
        ]
    }

    /// The corners of its frame.
    pub(super) fn corners(&self) -> [Point; 4] {
        let [rows, columns] =
            [Axis::Height, Axis::Width].map(|axis| self.frame.model.layer.axis(axis).kernel_extent() as f32);
        self.quad(0.0, 0.0, rows, columns)
    }

    /// The corners of a kernel cell.
    fn cell(&self, ky: usize, kx: usize) -> [Point; 4] {
        let layer = &self.frame.model.layer;
        let offset = |axis, k| layer.axis(axis).offset_in_window(k) as f32;
        self.quad(offset(Axis::Height, ky), offset(Axis::Width, kx), 1.0, 1.0)
    }

    /// Whether the cells it lies on are too small to be drawn one by one.
    pub(super) fn is_on_bitmap(&self) -> bool {
        self.ends[1].0.cell_side() < MIN_QUAD_SIDE
    }

    /// Darkens small cells together: the rows of the kernel whose products are added up, and the others.
    fn darken(&self, items: &mut Vec<Item>) {
        let columns = self.frame.model.layer.axis(Axis::Width).kernel_extent() as f32;
        for (from, to, opacity) in shares_of_slice(self.frame, self.fc, self.kz) {
            let corners = self.quad(from, 0.0, to - from, columns);
            let fill = Some(Fill { shade: Shade::full(Role::Window), opacity });
            items.push(Item::Quad { corners, fill, stroke: None });
        }
    }

    /// Draws the cells under the kernel.
    pub(super) fn draw(&self, items: &mut Vec<Item>) {
        if self.is_on_bitmap() {
            return self.darken(items);
        }
        let frame = self.frame;
        let layer = &frame.model.layer;
        let [kernel_slices, kernel_rows, kernel_columns] = layer.params().kernel_size;
        let is_apart = [Axis::Height, Axis::Width].iter().any(|&axis| layer.axis(axis).dilation() > 1);
        let side = self.ends[1].0.cell_side();
        let taps_before = (self.fc * kernel_slices + self.kz) * kernel_rows * kernel_columns;
        let output = frame.output();
        let ic = layer.inputs_of(output.oc).start + self.fc;
        let max_input = frame.model.input.max_abs();
        let is_asked = frame.figure.shown.hides_value();
        for ky in 0..kernel_rows {
            for kx in 0..kernel_columns {
                let tap = taps_before + ky * kernel_columns + kx;
                let corners = self.cell(ky, kx);
                let stroke = match (frame.is_current(tap), is_apart) {
                    (true, _) => Some(WINDOW_STROKE),
                    (false, true) => Some(Stroke::new(Role::Weight, 1.25)),
                    (false, false) => None,
                };
                if self.t < 1.0 || side < MIN_NUMBER_SIDE || !frame.is_done(tap) {
                    items.push(darkened(corners, frame.is_done(tap), stroke));
                    continue;
                }
                // At rest the covered cell is drawn anew: its value has room for the weight, and both can be read.
                let k = [self.kz, ky, kx];
                let position = layer.position(output.o, k);
                let value = frame.model.bound().value_at(ic, position);
                let shade = covered_shade(layer.source(position), value, max_input);
                // Who is asked for the sum lays the kernel on the input.
                let weight = frame.model.bound().weight_at(output.oc, ic, k).filter(|_| !is_asked);
                draw_covered(corners, side, shade, [Some(value), weight], stroke, items);
            }
        }
    }

    /// Marks the largest value of a max pooling, where it lies on this slice and the window rests.
    pub(super) fn draw_winner(&self, items: &mut Vec<Item>) {
        let frame = self.frame;
        if !frame.model.layer.params().op.is_max() || self.t < 1.0 || frame.figure.shown.hides_value() {
            return;
        }
        let [_, rows, columns] = frame.model.layer.params().kernel_size;
        let Some(winner) = frame.trace().winner(frame.taps_done()) else { return };
        if winner / columns / rows == self.kz {
            let corners = self.cell(winner / columns % rows, winner % columns);
            items.push(Item::Quad { corners, fill: None, stroke: Some(WINNER_STROKE) });
        }
    }
}

/// Rows of a slice of the window from where to where, and how much they are darkened: those of the kernel whose products
/// are added up, and the others.
pub(super) fn shares_of_slice(
    frame: &Frame<'_>,
    fc: usize,
    kz: usize,
) -> impl Iterator<Item = (f32, f32, f32)> {
    let layer = &frame.model.layer;
    let [kernel_slices, kernel_rows, kernel_columns] = layer.params().kernel_size;
    let before = (fc * kernel_slices + kz) * kernel_rows * kernel_columns;
    let done = frame.taps_done().saturating_sub(before) / kernel_columns;
    let share = done.min(kernel_rows) as f32 / kernel_rows as f32;
    let rows = layer.axis(Axis::Height).kernel_extent() as f32;
    // The kernel of a transposed layer is walked over backwards.
    let is_flipped = layer.axis(Axis::Height).is_transposed();
    let split = if is_flipped { rows * (1.0 - share) } else { rows * share };
    let opacities = [WINDOW_OPACITY, WAITING_OPACITY];
    let [above, below] = if is_flipped { [opacities[1], opacities[0]] } else { opacities };
    [(0.0, split, above), (split, rows, below)].into_iter().filter(|(from, to, _)| to > from)
}

/// The windows on all input maps of the filter that are drawn, by channel and slice of the kernel.
pub(super) fn windows<'a>(picture: &'a Picture, frame: &'a Frame<'a>, motion: Motion) -> Vec<Window<'a>> {
    let layer = &frame.model.layer;
    let output = frame.output();
    let inputs = layer.inputs_of(output.oc);
    // A channel and a slice of the kernel are one number.
    let depth = layer.params().kernel_size[0];
    let under = |placement: &Placement| {
        let MapKind::Input { ic } = placement.kind else { return None };
        let z = placement.position(0, 0)[0];
        let kz = layer.axis(Axis::Depth).kernel_cell_at(output.o[0], z)?;
        inputs.contains(&ic).then(|| (ic - inputs.start) * depth + kz)
    };
    let mut maps: Vec<usize> = picture.placements.iter().filter_map(under).collect();
    maps.sort_unstable();
    maps.dedup();
    let window = |map| Window::new(picture, frame, motion, [map / depth, map % depth]);
    maps.into_iter().filter_map(window).collect()
}

/// Draws the window on every input map of the filter, with its frame.
pub(super) fn draw_windows(picture: &Picture, frame: &Frame<'_>, motion: Motion, items: &mut Vec<Item>) {
    for window in windows(picture, frame, motion) {
        window.draw(items);
        items.push(Item::Quad { corners: window.corners(), fill: None, stroke: Some(WINDOW_STROKE) });
    }
}

/// A cell that takes part, while the window moves, its product waits or there is no room for numbers.
pub(super) const fn darkened(corners: [Point; 4], is_done: bool, stroke: Option<Stroke>) -> Item {
    let opacity = if is_done { WINDOW_OPACITY } else { WAITING_OPACITY };
    Item::Quad { corners, fill: Some(Fill { shade: Shade::full(Role::Window), opacity }), stroke }
}

/// The shade of a position of the input under the window at rest.
pub(super) fn covered_shade(source: Source, value: f32, max_input: f32) -> Shade {
    input_shade(source, value, max_input).unwrap_or(Shade::full(Role::Paper)).covered()
}

/// A cell under the window at rest: its value, and the weight that it is multiplied with where there is room.
pub(super) fn draw_covered(
    corners: [Point; 4],
    side: f32,
    shade: Shade,
    values: [Option<f32>; 2],
    stroke: Option<Stroke>,
    items: &mut Vec<Item>,
) {
    let stroke = stroke.unwrap_or(Stroke::new(Role::Ink, 1.0));
    items.push(Item::Quad { corners, fill: Some(Fill::solid(shade)), stroke: Some(stroke) });
    draw_numbers(corners, side, shade, values, items);
}

/// The numbers of such a cell.
pub(super) fn draw_numbers(
    corners: [Point; 4],
    side: f32,
    shade: Shade,
    [value, weight]: [Option<f32>; 2],
    items: &mut Vec<Item>,
) {
    let center = corners[0].lerp(corners[2], 0.5);
    let weight = weight.filter(|_| side >= MIN_WEIGHT_SIDE);
    let lift = if weight.is_some() { side * 0.13 } else { 0.0 };
    if let Some(value) = value {
        items.push(number(center.shifted(0.0, -lift), value, side, Ink::On(shade), true));
    }
    if let Some(weight) = weight {
        items.push(weight_badge(center.shifted(0.0, side * 0.27), weight, side, Ink::On(shade)));
    }
}

/// `×−1` below the value it multiplies.
pub(super) fn weight_badge(at: Point, weight: f32, side: f32, ink: Ink) -> Item {
    badge(at, format!("×{}", cell_number(weight)), side, ink)
}

/// A small text below a number in a cell of this side.
pub(super) fn badge(at: Point, text: String, side: f32, ink: Ink) -> Item {
    let max_width = side * 0.8;
    let size = (side * 0.28).clamp(8.0, 15.0).min(max_width / (text.chars().count() as f32 * 0.58));
    Item::Text { at, anchor: Anchor::Middle, size, is_bold: false, ink, max_width, text: text.into() }
}
