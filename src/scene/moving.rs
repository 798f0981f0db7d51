//! The windows of a moment, their links, and what is pointed at.

use crate::conv::{Axis, OutputIndex, PerAxis};
use crate::figure::{Kin, Target, View};

use super::copies;
use super::frame::{Frame, Motion};
use super::geometry::{Plane, Point};
use super::item::{Fill, Ink, Item, Role, Shade, Stroke};
use super::maps::{MIN_NUMBER_SIDE, MIN_QUAD_SIDE, input_shade, number};
use super::picture::{MapKind, Moving, Picture, Placement};
use super::views::volume;
use super::window::{WINDOW_STROKE, Window, weight_badge};

/// Lines from the window to the cell it fills.
pub(super) const LINK_STROKE: Stroke = Stroke::new(Role::Weight, 1.25);
/// Windows on more maps than this have one line each, as those on maps of small cells.
const MAX_FULLY_LINKED: usize = 6;
/// Border of what is kin to the thing pointed at.
const KIN_STROKE: Stroke = Stroke::new(Role::Weight, 2.0);
/// Border of the thing pointed at.
const POINTED_STROKE: Stroke = Stroke::new(Role::Ink, 3.0);
/// Share of a narrow picture's width that the lens may take, and its largest cell.
const LENS_SHARE: f32 = 0.29;
const MAX_LENS_SIDE: f32 = 36.0;
/// Distance of the lens from the corner.
const LENS_MARGIN: f32 = 12.0;
/// Wider pictures have no free corner, and larger cells.
const MAX_LENS_PICTURE_WIDTH: f32 = 560.0;
/// A pointed thing with more kin than this is shown by its own border alone: a border per cell would say nothing.
const MAX_KIN: usize = 4096;

pub(super) fn draw(picture: &Picture, frame: &Frame<'_>, motion: Motion) -> Moving {
    let mut moving = Moving::default();
    match &picture.volume {
        Some(volume) => volume::draw(picture, volume, frame, motion, &mut moving),
        None => draw_windows(picture, frame, motion, &mut moving),
    }
    moving
}

/// The windows on the maps of all views but that of a volume.
fn draw_windows(picture: &Picture, frame: &Frame<'_>, motion: Motion, moving: &mut Moving) {
    let t = motion.eased();
    let ends = [motion.from, frame.figure.cursor];
    let tip = gliding(picture, ends.map(|end| Target::Output(frame.output_at(end))), t);
    let is_strip = frame.is_strip();
    let is_crowded = frame.model.layer.in_channels_per_group() > MAX_FULLY_LINKED;
    let mut strip = None::<[Point; 4]>;
    for fc in 0..frame.model.layer.in_channels_per_group() {
        for kz in 0..frame.model.layer.params().kernel_size[0] {
            let window = Window::new(picture, frame, ends, t, [fc, kz]);
            let Some(window) = window else { continue };
            window.draw(&mut moving.front);
            let corners = window.corners();
            if is_strip {
                strip = Some(strip.map_or(corners, |[a, b, ..]| [a, b, corners[2], corners[3]]));
            } else {
                moving.front.push(Item::Quad { corners, fill: None, stroke: Some(WINDOW_STROKE) });
            }
            window.draw_winner(&mut moving.front);
            if let (View::Tilted, Some(tip)) = (frame.figure.view, tip) {
                if is_crowded || window.is_on_bitmap() {
                    let [from, to] = [corners, tip].map(|corners| corners[0].lerp(corners[2], 0.5));
                    moving.links.push(Item::Line { from, to, stroke: LINK_STROKE });
                } else {
                    for (from, to) in corners.into_iter().zip(tip) {
                        moving.links.push(Item::Line { from, to, stroke: LINK_STROKE });
                    }
                }
            }
        }
        draw_partial_link(picture, frame, fc, tip, &mut moving.front);
        mark_weight(picture, frame, fc, &mut moving.front);
    }
    if t >= 1.0 && copies::has_copies(frame.model.layer.params().padding_mode) {
        copies::draw_under_window(picture, frame, moving);
    }
    if let Some(corners) = strip {
        // The channels of a strip lie one on the other: one frame goes round all of them.
        moving.front.push(Item::Quad { corners, fill: None, stroke: Some(WINDOW_STROKE) });
        if let Some(tip) = tip {
            moving.links.extend(link_strips(picture, frame, motion, corners, tip));
        }
    }
    if let Some(corners) = tip {
        moving.front.push(Item::Quad { corners, fill: None, stroke: Some(WINDOW_STROKE) });
        draw_running_sum(frame, corners, t, &mut moving.front);
    }
    if t >= 1.0 {
        draw_lens(picture, frame, &mut moving.front);
    }
}

/// The corners of a cell on the way from where it is at one cursor to where it is at the other.
pub(super) fn gliding(picture: &Picture, ends: [Target; 2], t: f32) -> Option<[Point; 4]> {
    let to = picture.corners_of(ends[1])?;
    let from = picture.corners_of(ends[0]).unwrap_or(to);
    Some(between(from, to, t))
}

/// The corners of a cell on its way.
pub(super) fn between(from: [Point; 4], to: [Point; 4], t: f32) -> [Point; 4] {
    [0, 1, 2, 3].map(|at| from[at].lerp(to[at], t))
}

/// From the window on strips up to the cell it fills: the lowest of the partial maps where they are shown, else the output.
fn link_strips(
    picture: &Picture,
    frame: &Frame<'_>,
    motion: Motion,
    window: [Point; 4],
    tip: [Point; 4],
) -> [Item; 2] {
    let partial = picture.placements.iter().rev().find_map(|placement| match placement.kind {
        MapKind::Partial { oc, fc } => Some((oc, fc)),
        _ => None,
    });
    let lowest = partial.and_then(|(oc, fc)| {
        let ends = [motion.from, frame.figure.cursor];
        gliding(
            picture,
            ends.map(|end| Target::Partial { oc, fc, o: frame.output_at(end).o }),
            motion.eased(),
        )
    });
    let end = lowest.unwrap_or(tip);
    [(window[0], end[3]), (window[1], end[2])].map(|(from, to)| Item::Line { from, to, stroke: LINK_STROKE })
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
    if !frame.is_strip() {
        items.push(Item::Line { from, to, stroke: LINK_STROKE });
    }
    items.push(Item::Quad { corners, fill: None, stroke: Some(WINDOW_STROKE) });
}

/// The weight whose product was added last.
pub(super) fn mark_weight(picture: &Picture, frame: &Frame<'_>, fc: usize, items: &mut Vec<Item>) {
    if frame.figure.cursor.taps_done.is_none() {
        return;
    }
    let [depth, rows, columns] = frame.model.layer.params().kernel_size;
    let Some(tap) = frame.taps_done().checked_sub(1) else { return };
    if tap / (depth * rows * columns) != fc {
        return;
    }
    let k: PerAxis<usize> = [tap / columns / rows % depth, tap / columns % rows, tap % columns];
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
    let [depth, rows, columns] = layer.params().kernel_size;
    let side = (frame.size.width * LENS_SHARE / rows.max(columns) as f32).min(MAX_LENS_SIDE);
    // A window of several slices would not be shown by one of them.
    let is_needed =
        depth == 1 && frame.figure.view == View::Tilted && placement.plane.cell_side() < MIN_NUMBER_SIDE;
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
pub(super) fn draw_running_sum(frame: &Frame<'_>, corners: [Point; 4], t: f32, items: &mut Vec<Item>) {
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

/// One border around all kin on a map of small cells: the window of an output cell, the output cells that read a
/// position of the input.
fn frame_kin(placement: &Placement, frame: &Frame<'_>, target: Target, items: &mut Vec<Item>) {
    let layer = &frame.model.layer;
    let spans = Axis::ALL.map(|axis| {
        let (at, axis) = (axis.index(), layer.axis(axis));
        let before = placement.before[at] as f32;
        match (target, placement.kind) {
            (
                Target::Output(OutputIndex { oc, o }) | Target::Partial { oc, o, .. },
                MapKind::Input { ic },
            ) if layer.inputs_of(oc).contains(&ic) => {
                let start = axis.window(o[at]) as f32 + before;
                Some([start, start + axis.kernel_extent() as f32])
            }
            (Target::Input { ic, position }, MapKind::Output { oc }) if layer.inputs_of(oc).contains(&ic) => {
                let mut readers = axis.readers(position[at]).map(|(o, _)| o as f32);
                let first = readers.next()?;
                Some([first, readers.next_back().unwrap_or(first) + 1.0])
            }
            _ => None,
        }
    });
    if let [Some([front, back]), Some([top, bottom]), Some([left, right])] = spans
        && (front..back).contains(&(placement.z as f32))
    {
        let corners = placement.plane.corners(top, left, bottom - top, right - left);
        items.push(Item::Quad { corners, fill: None, stroke: Some(KIN_STROKE) });
    }
}

pub(super) fn draw_pointed(picture: &Picture, frame: &Frame<'_>, target: Target, items: &mut Vec<Item>) {
    let kin = Kin::new(frame.model, target);
    let first = items.len();
    // The thing itself may stand in several places, and lies on top.
    let mut pointed = Vec::new();
    for placement in &picture.placements {
        if placement.cell_side() < MIN_QUAD_SIDE {
            frame_kin(placement, frame, target, items);
            continue;
        }
        for row in 0..placement.rows {
            for column in 0..placement.columns {
                let other = placement.target(row, column);
                let stroke = match other == target {
                    true => POINTED_STROKE,
                    false if kin.contains(other, frame.figure.cursor) => KIN_STROKE,
                    false => continue,
                };
                let frame =
                    Item::Quad { corners: placement.corners(row, column), fill: None, stroke: Some(stroke) };
                if other == target { pointed.push(frame) } else { items.push(frame) }
            }
        }
    }
    if items.len() - first > MAX_KIN {
        items.truncate(first);
    }
    items.append(&mut pointed);
    copies::draw_pointed(picture, frame, target, items);
}
