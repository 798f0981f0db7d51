//! The window, its links, and what is pointed at.

use crate::conv::{Axis, Op, PerAxis};
use crate::figure::{Cursor, Kin, Target, View};
use crate::i18n::cell_number;

use super::frame::{Frame, Motion};
use super::geometry::{Plane, Point};
use super::item::{Anchor, Fill, Ink, Item, Role, Shade, Stroke};
use super::maps::{MIN_NUMBER_SIDE, input_shade, number};
use super::picture::{MapKind, Moving, Picture, Placement};
use super::theme::WINDOW_OPACITY;

/// How much it darkens the cells whose products are not added up yet.
const WAITING_OPACITY: f32 = 0.08;
/// Border of the window and of the cell it fills.
const WINDOW_STROKE: Stroke = Stroke::new(Role::Weight, 2.5);
/// Border of the largest value under the window of a max pooling.
const WINNER_STROKE: Stroke = Stroke::new(Role::Output, 3.5);
/// Lines from the window to the cell it fills.
const LINK_STROKE: Stroke = Stroke::new(Role::Weight, 1.25);
/// Border of what is kin to the thing pointed at.
const KIN_STROKE: Stroke = Stroke::new(Role::Weight, 2.0);
/// Border of the thing pointed at.
const POINTED_STROKE: Stroke = Stroke::new(Role::Ink, 3.0);
/// Cells of at least this side show the weight beside the value.
const MIN_WEIGHT_SIDE: f32 = 26.0;
/// Share of a narrow picture's width that the lens may take, and its largest cell.
const LENS_SHARE: f32 = 0.29;
const MAX_LENS_SIDE: f32 = 36.0;
/// Distance of the lens from the corner.
const LENS_MARGIN: f32 = 12.0;
/// Wider pictures have no free corner, and larger cells.
const MAX_LENS_PICTURE_WIDTH: f32 = 560.0;
/// A pointed thing with more kin than this is shown by its own border alone: a border per cell would say nothing.
const MAX_KIN: usize = 4096;

pub(super) fn draw(picture: &Picture, frame: &Frame<'_>, motion: Motion, pointed: &[Target]) -> Moving {
    let mut moving = Moving::default();
    let t = motion.eased();
    let (from, to) = (motion.from, frame.figure.cursor);
    let output = frame.output();
    let tip = tip(picture, frame, from, to, t);
    for (fc, ic) in frame.model.layer.inputs_of(output.oc).enumerate() {
        let Some(placement) = picture.placement(MapKind::Input { ic }) else { continue };
        let frame_corners = draw_window(placement, frame, [from, to], t, fc, &mut moving.front);
        if let (View::Tilted, Some(tip)) = (frame.figure.view, tip) {
            for (from, to) in frame_corners.into_iter().zip(tip) {
                moving.links.push(Item::Line { from, to, stroke: LINK_STROKE });
            }
        }
        draw_partial_link(picture, frame, fc, tip, &mut moving.front);
        mark_weight(picture, frame, fc, &mut moving.front);
    }
    if let Some(corners) = tip {
        moving.front.push(Item::Quad { corners, fill: None, stroke: Some(WINDOW_STROKE) });
        draw_running_sum(frame, corners, t, &mut moving.front);
    }
    if t >= 1.0 {
        draw_lens(picture, frame, &mut moving.front);
    }
    for &target in pointed {
        draw_pointed(picture, frame, target, &mut moving.front);
    }
    moving
}

/// The corners of the output cell on the way from one cursor to the other.
fn tip(picture: &Picture, frame: &Frame<'_>, from: Cursor, to: Cursor, t: f32) -> Option<[Point; 4]> {
    let to = picture.corners_of(Target::Output(frame.output_at(to)))?;
    let from = picture.corners_of(Target::Output(frame.output_at(from))).unwrap_or(to);
    Some([0, 1, 2, 3].map(|at| from[at].lerp(to[at], t)))
}

/// The first position under the kernel, between two places.
fn window_start(frame: &Frame<'_>, [from, to]: [Cursor; 2], t: f32) -> [f32; 2] {
    let start = |cursor| {
        let position = frame.model.layer.window(frame.output_at(cursor).o);
        [position[1] as f32, position[2] as f32]
    };
    let (from, to) = (start(from), start(to));
    [0, 1].map(|at| from[at] + (to[at] - from[at]) * t)
}

/// Draws the window on an input map; gives the corners of its frame.
fn draw_window(
    placement: &Placement,
    frame: &Frame<'_>,
    cursors: [Cursor; 2],
    t: f32,
    fc: usize,
    items: &mut Vec<Item>,
) -> [Point; 4] {
    let layer = &frame.model.layer;
    let [y, x] = window_start(frame, cursors, t);
    let [height, width] = [Axis::Height, Axis::Width].map(|axis| layer.axis(axis));
    let [_, kernel_rows, kernel_columns] = layer.params().kernel_size;
    let is_apart = height.dilation() > 1 || width.dilation() > 1;
    let side = placement.plane.cell_side();
    let at = |row: f32, column: f32| placement.place_of_input(y + row, x + column);
    let taps_before = fc * kernel_rows * kernel_columns;
    let done = frame.taps_done();
    let oc = frame.output().oc;
    let ic = layer.inputs_of(oc).start + fc;
    let max_input = frame.model.input.max_abs();
    for ky in 0..kernel_rows {
        for kx in 0..kernel_columns {
            let (row, column) = (height.offset_in_window(ky) as f32, width.offset_in_window(kx) as f32);
            let tap = taps_before + ky * kernel_columns + kx;
            let opacity = if tap < done { WINDOW_OPACITY } else { WAITING_OPACITY };
            let corners =
                [at(row, column), at(row, column + 1.0), at(row + 1.0, column + 1.0), at(row + 1.0, column)];
            let is_current = frame.figure.cursor.taps_done.is_some() && tap + 1 == done;
            let stroke = match (is_current, is_apart) {
                (true, _) => Some(WINDOW_STROKE),
                (false, true) => Some(Stroke::new(Role::Weight, 1.25)),
                (false, false) => None,
            };
            if t < 1.0 || side < MIN_NUMBER_SIDE || tap >= done {
                items.push(Item::Quad {
                    corners,
                    fill: Some(Fill { shade: Shade::full(Role::Window), opacity }),
                    stroke,
                });
                continue;
            }
            // At rest the covered cell is drawn anew: its value has room for the weight, and both can be read.
            let position = layer.position(frame.output().o, [0, ky, kx]);
            let value = layer.value_at(&frame.model.input, ic, position);
            let shade = input_shade(layer.source(position), value, max_input);
            let shade = shade.unwrap_or(Shade::full(Role::Paper)).covered();
            let stroke = stroke.unwrap_or(Stroke::new(Role::Ink, 1.0));
            items.push(Item::Quad { corners, fill: Some(Fill::solid(shade)), stroke: Some(stroke) });
            let center = at(row + 0.5, column + 0.5);
            let has_weight = layer.has_weight() && side >= MIN_WEIGHT_SIDE;
            let lift = if has_weight { side * 0.13 } else { 0.0 };
            items.push(number(center.shifted(0.0, -lift), value, side, Ink::On(shade), true));
            if has_weight {
                let weight = layer.weight_at(&frame.model.weight, oc, ic, [0, ky, kx]);
                items.push(weight_badge(center.shifted(0.0, side * 0.27), weight, side, Ink::On(shade)));
            }
        }
    }
    let (rows, columns) = (height.kernel_extent() as f32, width.kernel_extent() as f32);
    let corners = [at(0.0, 0.0), at(0.0, columns), at(rows, columns), at(rows, 0.0)];
    items.push(Item::Quad { corners, fill: None, stroke: Some(WINDOW_STROKE) });
    if layer.params().op == Op::MaxPool
        && t >= 1.0
        && let Some(winner) = frame.trace().winner(done)
    {
        let [ky, kx] = [winner / kernel_columns, winner % kernel_columns];
        let (row, column) = (height.offset_in_window(ky) as f32, width.offset_in_window(kx) as f32);
        let corners =
            [at(row, column), at(row, column + 1.0), at(row + 1.0, column + 1.0), at(row + 1.0, column)];
        items.push(Item::Quad { corners, fill: None, stroke: Some(WINNER_STROKE) });
    }
    corners
}

/// `×−1` below the value it multiplies.
fn weight_badge(at: Point, weight: f32, side: f32, ink: Ink) -> Item {
    let text = format!("×{}", cell_number(weight));
    let max_width = side * 0.8;
    let size = (side * 0.28).clamp(8.0, 15.0).min(max_width / (text.chars().count() as f32 * 0.58));
    Item::Text { at, anchor: Anchor::Middle, size, is_bold: false, ink, max_width, text: text.into() }
}

/// From the present cell of a partial map to the output cell.
fn draw_partial_link(
    picture: &Picture,
    frame: &Frame<'_>,
    fc: usize,
    tip: Option<[Point; 4]>,
    items: &mut Vec<Item>,
) {
    let output = frame.output();
    let target = Target::Partial { oc: output.oc, fc, o: output.o };
    let (Some(corners), Some(tip)) = (picture.corners_of(target), tip) else { return };
    let (from, to) = (corners[1].lerp(corners[2], 0.5), tip[0].lerp(tip[3], 0.5));
    items.push(Item::Line { from, to, stroke: LINK_STROKE });
    items.push(Item::Quad { corners, fill: None, stroke: Some(WINDOW_STROKE) });
}

/// The weight whose product was added last.
fn mark_weight(picture: &Picture, frame: &Frame<'_>, fc: usize, items: &mut Vec<Item>) {
    if frame.figure.cursor.taps_done.is_none() {
        return;
    }
    let [_, rows, columns] = frame.model.layer.params().kernel_size;
    let Some(tap) = frame.taps_done().checked_sub(1) else { return };
    if tap / (rows * columns) != fc {
        return;
    }
    let within = tap % (rows * columns);
    let k: PerAxis<usize> = [0, within / columns, within % columns];
    if let Some(corners) = picture.corners_of(Target::Weight { oc: frame.output().oc, fc, k }) {
        items.push(Item::Quad { corners, fill: None, stroke: Some(WINDOW_STROKE) });
    }
}

/// Where the cells of a tilted input are too small for numbers: the window of the first channel face on, in the lower
/// right corner that the planes leave free.
fn draw_lens(picture: &Picture, frame: &Frame<'_>, items: &mut Vec<Item>) {
    let layer = &frame.model.layer;
    let output = frame.output();
    let ic = layer.inputs_of(output.oc).start;
    let Some(placement) = picture.placement(MapKind::Input { ic }) else { return };
    let [_, rows, columns] = layer.params().kernel_size;
    let side = (frame.size.width * LENS_SHARE / rows.max(columns) as f32).min(MAX_LENS_SIDE);
    let is_needed = frame.figure.view == View::Tilted && placement.plane.cell_side() < MIN_NUMBER_SIDE;
    if !is_needed || side < MIN_NUMBER_SIDE || frame.size.width > MAX_LENS_PICTURE_WIDTH {
        return;
    }
    let origin = Point::new(
        frame.size.width - LENS_MARGIN - columns as f32 * side,
        frame.size.height - LENS_MARGIN - rows as f32 * side,
    );
    let plane = Plane::face_on(origin, side);
    for ky in 0..rows {
        for kx in 0..columns {
            let position = layer.position(output.o, [0, ky, kx]);
            let value = layer.value_at(&frame.model.input, ic, position);
            let shade = input_shade(layer.source(position), value, frame.model.input.max_abs());
            let shade = shade.unwrap_or(Shade::full(Role::Paper));
            let corners = plane.corners(ky as f32, kx as f32, 1.0, 1.0);
            let stroke = Some(Stroke::new(Role::Ink, 1.0));
            items.push(Item::Quad { corners, fill: Some(Fill::solid(shade)), stroke });
            let center = plane.at(ky as f32 + 0.5, kx as f32 + 0.5);
            if !layer.has_weight() {
                items.push(number(center, value, side, Ink::On(shade), true));
                continue;
            }
            items.push(number(center.shifted(0.0, -side * 0.14), value, side, Ink::On(shade), true));
            let weight = layer.weight_at(&frame.model.weight, output.oc, ic, [0, ky, kx]);
            items.push(weight_badge(center.shifted(0.0, side * 0.27), weight, side * 1.1, Ink::On(shade)));
        }
    }
    let corners = plane.corners(0.0, 0.0, rows as f32, columns as f32);
    items.push(Item::Quad { corners, fill: None, stroke: Some(WINDOW_STROKE) });
}

/// The sum so far, in the output cell that is being filled.
fn draw_running_sum(frame: &Frame<'_>, corners: [Point; 4], t: f32, items: &mut Vec<Item>) {
    let (done, n_taps) = (frame.taps_done(), frame.model.layer.tap_count());
    let side = Plane {
        origin: corners[0],
        right: Point::new(corners[1].x - corners[0].x, corners[1].y - corners[0].y),
        down: Point::new(corners[3].x - corners[0].x, corners[3].y - corners[0].y),
    }
    .cell_side();
    if done >= n_taps || t < 1.0 || side < MIN_NUMBER_SIDE {
        return;
    }
    let sum = frame.trace().so_far(done);
    items.push(number(corners[0].lerp(corners[2], 0.5), sum, side, Ink::Role(Role::Muted), true));
}

fn draw_pointed(picture: &Picture, frame: &Frame<'_>, target: Target, items: &mut Vec<Item>) {
    let kin = Kin::new(frame.model, target);
    let first = items.len();
    for placement in &picture.placements {
        for row in 0..placement.rows {
            for column in 0..placement.columns {
                let other = placement.target(row, column);
                if other != target && kin.contains(other, frame.figure.cursor) {
                    items.push(Item::Quad {
                        corners: placement.corners(row, column),
                        fill: None,
                        stroke: Some(KIN_STROKE),
                    });
                }
            }
        }
    }
    if items.len() - first > MAX_KIN {
        items.truncate(first);
    }
    if let Some(corners) = picture.corners_of(target) {
        items.push(Item::Quad { corners, fill: None, stroke: Some(POINTED_STROKE) });
    }
}
