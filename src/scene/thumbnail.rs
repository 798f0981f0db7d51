//! A figure as small as a stamp: its maps alone, as large as they fit.

use super::draw::MAX_TAPS_AT_ONCE;
use super::frame::Frame;
use super::geometry::{Plane, Point, Size};
use super::item::Item;
use super::picture::{Picture, Scene};
use super::placement::Placement;
use super::views;

/// The picture from which the places are taken, large enough for its own layout to have no narrow form.
const LAID_OUT: Size = Size { width: 800.0, height: 600.0 };
/// Free space at the border.
const MARGIN: f32 = 8.0;
/// Largest side of a cell.
const MAX_CELL: f32 = 30.0;

/// The figure of a frame at rest, in the frame's size: the maps of its view without words and numbers, the kernel only
/// where it stands between them, and the window with its lines.
pub fn thumbnail(frame: &Frame<'_>) -> Scene {
    let large = Frame { size: LAID_OUT, ..*frame };
    let mut picture = Picture::laid_out(&large);
    picture.ground.clear();
    picture.planes.clear();
    let is_shown = views::of(frame).is_in_thumbnail;
    picture.placements.retain(|it| is_shown(it.kind));
    fit(&mut picture, frame.size);
    picture.size = frame.size;
    picture.paint(&large, None, MAX_TAPS_AT_ONCE);
    let mut scene = picture.scene(&large);
    scene.items.retain(|item| !matches!(item, Item::Text { .. } | Item::Label { .. }));
    scene
}

/// Moves and scales all planes alike, so that together they fill a size.
fn fit(picture: &mut Picture, size: Size) {
    let placements = &mut picture.placements;
    let corners = placements
        .iter()
        .flat_map(|it| it.plane.corners(0.0, 0.0, it.rows as f32, it.columns as f32))
        .collect::<Vec<_>>();
    let bounds = |of: fn(&Point) -> f32| {
        corners
            .iter()
            .map(of)
            .fold([f32::INFINITY, f32::NEG_INFINITY], |[least, most], it| [least.min(it), most.max(it)])
    };
    let ([left, right], [top, bottom]) = (bounds(|it| it.x), bounds(|it| it.y));
    let largest = placements.iter().map(|it| it.plane.cell_side()).fold(0.0, f32::max);
    let scale = ((size.width - 2.0 * MARGIN) / (right - left))
        .min((size.height - 2.0 * MARGIN) / (bottom - top))
        .min(MAX_CELL / largest);
    if !scale.is_finite() {
        return;
    }
    let [center_x, center_y] = [(left + right) / 2.0, (top + bottom) / 2.0];
    let moved = |at: Point| {
        Point::new(
            (at.x - center_x) * scale + size.width / 2.0,
            (at.y - center_y) * scale + size.height / 2.0,
        )
    };
    for Placement { plane, block, .. } in placements {
        let scaled = |by: Point| Point::new(by.x * scale, by.y * scale);
        *plane = Plane { origin: moved(plane.origin), right: scaled(plane.right), down: scaled(plane.down) };
        if let Some(block) = block {
            block.scale(scale, moved);
        }
    }
}
