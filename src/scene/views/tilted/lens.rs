//! A window of a narrow tilted picture face on.

use crate::scene::frame::Frame;
use crate::scene::geometry::{Plane, Point};
use crate::scene::item::{Fill, Ink, Item, Role, Shade, Stroke};
use crate::scene::look::input_shade;
use crate::scene::maps::{MIN_NUMBER_SIDE, number};
use crate::scene::picture::Picture;
use crate::scene::placement::MapKind;
use crate::scene::window::{WINDOW_STROKE, weight_badge};

/// Share of a narrow picture's width that the lens may take, and its largest cell.
const LENS_SHARE: f32 = 0.29;
const MAX_LENS_SIDE: f32 = 36.0;
/// Distance of the lens from the corner.
const LENS_MARGIN: f32 = 12.0;
/// Wider pictures have no free corner, and larger cells.
const MAX_LENS_PICTURE_WIDTH: f32 = 560.0;

/// Where the cells of a tilted input are too small for numbers: the window of the first channel face on, in the lower
/// right corner that the planes leave free.
pub(super) fn draw(picture: &Picture, frame: &Frame<'_>, items: &mut Vec<Item>) {
    let layer = &frame.model.layer;
    let output = frame.output();
    let ic = layer.inputs_of(output.oc).start;
    let Some(placement) = picture.placement(MapKind::Input { ic }) else { return };
    let [depth, rows, columns] = layer.params().kernel_size;
    let side = (frame.size.width * LENS_SHARE / rows.max(columns) as f32).min(MAX_LENS_SIDE);
    // A window of several slices would not be shown by one of them.
    let is_needed = depth == 1 && placement.plane.cell_side() < MIN_NUMBER_SIDE;
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
            let value = frame.model.bound().value_at(ic, position);
            let shade = input_shade(layer.source(position), value, frame.model.input.max_abs());
            let shade = shade.unwrap_or(Shade::full(Role::Paper));
            let corners = plane.corners(ky as f32, kx as f32, 1.0, 1.0);
            let stroke = Some(Stroke::new(Role::Ink, 1.0));
            items.push(Item::Quad { corners, fill: Some(Fill::solid(shade)), stroke });
            let center = plane.at(ky as f32 + 0.5, kx as f32 + 0.5);
            if !layer.has_weight() || frame.figure.shown.hides_value() {
                items.push(number(center, value, side, Ink::On(shade), true));
                continue;
            }
            items.push(number(center.shifted(0.0, -side * 0.14), value, side, Ink::On(shade), true));
            if let Some(weight) = frame.model.bound().weight_at(output.oc, ic, [0, ky, kx]) {
                items.push(weight_badge(
                    center.shifted(0.0, side * 0.27),
                    weight,
                    side * 1.1,
                    Ink::On(shade),
                ));
            }
        }
    }
    let corners = plane.corners(0.0, 0.0, rows as f32, columns as f32);
    items.push(Item::Quad { corners, fill: None, stroke: Some(WINDOW_STROKE) });
}
