//! What the motions of views share: the windows on input maps, and the cell that is being filled.

use crate::figure::{Cursor, Target};

use super::copies;
use super::frame::{Frame, Motion};
use super::geometry::{Plane, Point};
use super::item::{Ink, Item, Role, Stroke};
use super::maps::{MIN_NUMBER_SIDE, number};
use super::picture::{Moving, Picture};
use super::placement::MapKind;
use super::window::{WINDOW_STROKE, Window, windows};

/// Lines from the window to the cell it fills.
pub(super) const LINK_STROKE: Stroke = Stroke::new(Role::Weight, 1.25);
/// The motion of a view whose maps lie beside each other: each window in its frame, and the cell that they fill.
pub(super) fn draw(picture: &Picture, frame: &Frame<'_>, motion: Motion) -> Moving {
    let mut moving = Moving::default();
    let tip = tip(picture, frame, motion);
    let windows = windows(picture, frame, motion);
    for fc in drawn_channels(picture, frame, &windows) {
        for window in windows.iter().filter(|it| it.fc == fc) {
            window.draw(&mut moving.front);
            moving.front.push(Item::Quad {
                corners: window.corners(),
                fill: None,
                stroke: Some(WINDOW_STROKE),
            });
            window.draw_winner(&mut moving.front);
        }
        if let (Some(corners), Some(tip)) = (partial_cell(picture, frame, fc), tip) {
            let (from, to) = (corners[1].lerp(corners[2], 0.5), tip[0].lerp(tip[3], 0.5));
            moving.front.push(Item::Line { from, to, stroke: LINK_STROKE });
            moving.front.push(Item::Quad { corners, fill: None, stroke: Some(WINDOW_STROKE) });
        }
        mark_weight(picture, frame, fc, &mut moving.front);
    }
    copies::draw_under_window(picture, frame, motion, &mut moving);
    if let Some(tip) = tip {
        draw_tip(frame, tip, motion, &mut moving.front);
    }
    moving
}

/// The channels of the filter of which anything is drawn: an input map, a kernel or a partial map.
pub(super) fn drawn_channels(picture: &Picture, frame: &Frame<'_>, windows: &[Window<'_>]) -> Vec<usize> {
    let oc = frame.output().oc;
    let of_maps = picture.placements.iter().filter_map(|placement| match placement.kind {
        MapKind::Partial { oc: of, fc } | MapKind::Kernel { oc: of, fc } => (of == oc).then_some(fc),
        _ => None,
    });
    let mut channels: Vec<_> = windows.iter().map(|window| window.fc).chain(of_maps).collect();
    channels.sort_unstable();
    channels.dedup();
    channels
}

/// The output cell that is being filled, on its way from the one before.
pub(super) fn tip(picture: &Picture, frame: &Frame<'_>, motion: Motion) -> Option<[Point; 4]> {
    let is_seen = !frame.figure.shown.hides_size();
    is_seen.then(|| gliding(picture, frame, motion, |cursor| Target::Output(frame.output_at(cursor))))?
}

/// The frame of the output cell, and the sum so far in it.
pub(super) fn draw_tip(frame: &Frame<'_>, tip: [Point; 4], motion: Motion, items: &mut Vec<Item>) {
    items.push(Item::Quad { corners: tip, fill: None, stroke: Some(WINDOW_STROKE) });
    draw_running_sum(frame, tip, motion.eased(), items);
}

/// The present cell of a partial map.
pub(super) fn partial_cell(picture: &Picture, frame: &Frame<'_>, fc: usize) -> Option<[Point; 4]> {
    let output = frame.output();
    if frame.figure.shown.hides_size() {
        return None;
    }
    picture.corners_of(Target::Partial { oc: output.oc, fc, o: output.o })
}

/// The corners of a cell on the way from where it is at one cursor to where it is at the other.
pub(super) fn gliding(
    picture: &Picture,
    frame: &Frame<'_>,
    motion: Motion,
    target: impl Fn(Cursor) -> Target,
) -> Option<[Point; 4]> {
    let to = picture.corners_of(target(frame.figure.shown.cursor))?;
    let from = picture.corners_of(target(motion.from)).unwrap_or(to);
    Some(between(from, to, motion.eased()))
}

/// The corners of a cell on its way.
pub(super) fn between(from: [Point; 4], to: [Point; 4], t: f32) -> [Point; 4] {
    [0, 1, 2, 3].map(|at| from[at].lerp(to[at], t))
}

/// Marks the weight whose product was added last, if it is one of this channel.
pub(super) fn mark_weight(picture: &Picture, frame: &Frame<'_>, fc: usize, items: &mut Vec<Item>) {
    if frame.current_tap().is_some_and(|[of, ..]| of == fc) {
        mark_current_weight(picture, frame, items);
    }
}

/// Marks the weight whose product was added last.
pub(super) fn mark_current_weight(picture: &Picture, frame: &Frame<'_>, items: &mut Vec<Item>) {
    let Some([fc, k @ ..]) = frame.current_tap() else { return };
    if let Some(corners) = picture.corners_of(Target::Weight { oc: frame.output().oc, fc, k }) {
        items.push(Item::Quad { corners, fill: None, stroke: Some(WINDOW_STROKE) });
    }
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
    if frame.figure.shown.hides_value() || done >= n_taps || t < 1.0 || side < MIN_NUMBER_SIDE {
        return;
    }
    let sum = frame.trace().so_far(done);
    items.push(number(corners[0].lerp(corners[2], 0.5), sum, side, Ink::Role(Role::Muted), true));
}
