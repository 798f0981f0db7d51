//! What comes after the layer: the map that an activation makes of the output channel of the step, and its curve.
//!
//! It stands beside the picture of the layer, which its view lays out in the room that is left, so no view need know
//! of it. In one dimension the strips of the flat views have it above their output.

use crate::conv::{Axis, Dims};
use crate::figure::{Activation, View};

use super::frame::Frame;
use super::function::{activation_curve, activation_point, activation_reach};
use super::geometry::{Plane, Point, Size};
use super::item::{Anchor, Item, Role, Stroke};
use super::label::{LABEL_SIZE, joined, operator};
use super::picture::{Moving, Picture};
use super::placement::{MapKind, Placement};
use super::window::WINDOW_STROKE;
use crate::words::Msg;

/// Free space at the border, and between the layer and what comes after it.
const MARGIN: f32 = 14.0;
/// Room of the arrow before the map.
const ARROW: f32 = 30.0;
/// Height of the name above the map.
const HEAD: f32 = 26.0;
/// Largest side of a cell.
const MAX_CELL: f32 = 44.0;
/// Share of the width, or of the height of a narrow picture, that it takes.
const SHARE: f32 = 0.26;
const NARROW_SHARE: f32 = 0.24;
/// Pictures narrower than this have it below.
const MIN_WIDTH: f32 = 560.0;
/// Largest side of the curve, and the least that shows anything.
const MAX_CURVE: f32 = 130.0;
const MIN_CURVE: f32 = 46.0;
/// Half the side of the point on the curve.
const DOT: f32 = 3.5;

/// The function whose map the strips of one dimension show themselves, above their output.
pub(super) fn in_strips(frame: &Frame<'_>) -> Option<Activation> {
    frame.model.activation().filter(|_| has_own_strips(frame))
}

/// Where the map after the layer has its place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Right,
    Below,
}

fn side(frame: &Frame<'_>) -> Option<Side> {
    // Its place and its size are those of the output.
    frame.model.activation().filter(|_| !frame.figure.shown.hides_size())?;
    if has_own_strips(frame) {
        None
    } else if frame.size.width >= MIN_WIDTH {
        Some(Side::Right)
    } else {
        Some(Side::Below)
    }
}

/// Whether the view lays out the map after the layer itself: as one more strip.
fn has_own_strips(frame: &Frame<'_>) -> bool {
    frame.model.layer.params().dims == Dims::One
        && matches!(frame.figure.shown.drawn_view(Dims::One), View::Flat | View::Channels)
}

/// Room of the map after the layer: its left upper corner and its size.
fn room(frame: &Frame<'_>, side: Side) -> (Point, Size) {
    let Size { width, height } = frame.size;
    match side {
        Side::Right => {
            let own = width * SHARE;
            (Point::new(width - own, 0.0), Size { width: own, height })
        }
        Side::Below => {
            let own = height * NARROW_SHARE;
            (Point::new(0.0, height - own), Size { width, height: own })
        }
    }
}

/// The frame in which the view lays the layer out: smaller where a map after it stands beside or below.
pub(super) fn frame_of_layer<'a>(frame: &Frame<'a>) -> Frame<'a> {
    let Some(side) = side(frame) else { return *frame };
    let (_, own) = room(frame, side);
    let Size { width, height } = frame.size;
    let size = match side {
        Side::Right => Size { width: width - own.width, height },
        Side::Below => Size { width, height: height - own.height },
    };
    Frame { size, ..*frame }
}

/// Places the map and its curve beside or below a layer that is laid out.
pub(super) fn lay_out(frame: &Frame<'_>, picture: &mut Picture) {
    picture.size = frame.size;
    let (Some(function), Some(side)) = (frame.model.activation(), side(frame)) else { return };
    let (corner, own) = room(frame, side);
    let output = frame.output();
    let [_, rows, columns] = frame.model.layer.output_size();
    let [n_rows, n_columns] = [rows, columns].map(|n| n as f32);
    let free = Size { width: own.width - MARGIN - ARROW, height: own.height - MARGIN - HEAD };
    // The curve stands below the map, or beside it where there is more room.
    let curve = match side {
        Side::Right => (free.height * 0.3).min(free.width * 0.8).min(MAX_CURVE),
        Side::Below => (free.width * 0.3).min(free.height).min(MAX_CURVE),
    };
    let curve = if curve < MIN_CURVE { 0.0 } else { curve };
    let taken = if curve > 0.0 { curve + MARGIN } else { 0.0 };
    let [map_width, map_height] = match side {
        Side::Right => [free.width, free.height - taken - MARGIN],
        Side::Below => [free.width - taken, free.height],
    };
    // Where the output is seen face on, its rows go on in those of the map.
    let beside = picture.placement(MapKind::Output { oc: output.oc }).copied();
    let beside = beside.filter(|it| side == Side::Right && it.z == output.o[Axis::Depth.index()]);
    let most = beside.filter(|it| it.plane.is_face_on()).map_or(MAX_CELL, |it| it.cell_side());
    let cell = (map_width / n_columns).min(map_height / n_rows).min(most).max(0.005);
    let size = Size { width: cell * n_columns, height: cell * n_rows };
    let x = corner.x + ARROW + ((map_width - size.width) / 2.0).max(0.0);
    let y = match side {
        Side::Right => {
            // As high as the output, so that the eye goes straight to it, and as low as the curve has room.
            let wanted = beside.map_or(own.height / 2.0 - size.height / 2.0, |it| {
                let corners = it.plane.corners(0.0, 0.0, it.rows as f32, it.columns as f32);
                corners[0].lerp(corners[2], 0.5).y - size.height / 2.0
            });
            wanted.min(own.height - MARGIN - taken - size.height).max(MARGIN + HEAD)
        }
        Side::Below => corner.y + HEAD + ((map_height - size.height) / 2.0).max(0.0),
    };
    let plane = Plane::face_on(Point::new(x, y), cell);
    picture.placements.push(Placement {
        z: output.o[Axis::Depth.index()],
        is_above: true,
        ..Placement::new(MapKind::Activated { oc: output.oc }, plane, [rows, columns])
    });
    operator("→", x - ARROW / 2.0, y + size.height / 2.0, ARROW, picture);
    let name_width = frame.lang.activation(function).chars().count() as f32 * LABEL_SIZE * 0.6;
    let name_x = x.min(corner.x + own.width - MARGIN - name_width).max(corner.x + 2.0);
    picture.ground.push(name(frame, function, Point::new(name_x, y - HEAD * 0.5), size.width));
    if curve > 0.0 {
        let at = match side {
            Side::Right => Point::new(x + (size.width - curve) / 2.0, y + size.height + MARGIN),
            Side::Below => Point::new(x + size.width + MARGIN, y + (size.height - curve) / 2.0),
        };
        draw_curve(frame, function, at, curve, picture);
    }
}

/// The name of the function, and which channel and slice of the output it is of where there is room.
pub(super) fn name(frame: &Frame<'_>, function: Activation, at: Point, width: f32) -> Item {
    let layer = &frame.model.layer;
    let detail = match layer.params().out_channels {
        1 => joined(layer.params().dims.in_use(&layer.output_size())),
        _ => frame.lang.text(Msg::OutputChannel { oc: frame.output().oc }),
    };
    let name = frame.lang.activation(function);
    let needed = (name.chars().count() + detail.chars().count() + 1) as f32 * LABEL_SIZE * 0.6;
    let detail = if needed <= width.max(110.0) { detail } else { String::new() };
    Item::Label {
        at,
        anchor: Anchor::Start,
        size: LABEL_SIZE,
        role: Role::Output,
        name: name.into(),
        detail: detail.into(),
    }
}

/// The axes and the line; and, once the sum is there, the point on it.
fn draw_curve(frame: &Frame<'_>, function: Activation, at: Point, side: f32, picture: &mut Picture) {
    let reach = activation_reach(function, frame.model);
    let half = side / 2.0;
    let center = at.shifted(half, half);
    let place = |[x, y]: [f32; 2]| center.shifted(x * half, -y * half);
    let axis = Stroke::new(Role::Hairline, 1.0);
    for ends in [[[-1.0, 0.0], [1.0, 0.0]], [[0.0, -1.0], [0.0, 1.0]]] {
        let [from, to] = ends.map(place);
        picture.ground.push(Item::Line { from, to, stroke: axis });
    }
    let mut points = activation_curve(function, reach).map(place);
    let mut from = points.next().unwrap_or(center);
    for to in points {
        picture.ground.push(Item::Line { from, to, stroke: Stroke::new(Role::Output, 2.0) });
        from = to;
    }
    let output = frame.output();
    if frame.is_known(output) {
        let value = frame.trace().total;
        let point @ [x, y] = activation_point(function, reach, value);
        let dashed = Stroke::dashed(Role::Muted, 1.0);
        let dot = place(point);
        picture.ground.push(Item::Line { from: place([x, 0.0]), to: dot, stroke: dashed });
        picture.ground.push(Item::Line { from: place([0.0, y]), to: dot, stroke: dashed });
        let stroke = Stroke::new(Role::Weight, 2.0 * DOT);
        picture.ground.push(Item::Line { from: dot.shifted(-DOT, 0.0), to: dot.shifted(DOT, 0.0), stroke });
    }
}

/// The frame of the cell that the step fills.
pub(super) fn draw(picture: &Picture, frame: &Frame<'_>, moving: &mut Moving) {
    if frame.model.activation().is_none() {
        return;
    }
    let Some(placement) = picture.placement(MapKind::Activated { oc: frame.output().oc }) else { return };
    let output = frame.output();
    if placement.z != output.o[Axis::Depth.index()] {
        return;
    }
    let [_, row, column] = output.o;
    let corners = placement.corners(row, column);
    moving.front.push(Item::Quad { corners, fill: None, stroke: Some(WINDOW_STROKE) });
}

#[cfg(test)]
mod tests;
