//! The values of a strip as a curve, beside its cells.

use crate::conv::OutputIndex;

use crate::scene::frame::Frame;
use crate::scene::geometry::Point;
use crate::scene::item::{Item, Role, Stroke};
use crate::scene::picture::Picture;
use crate::scene::placement::{MapKind, Placement};

/// Free space between a curve and the cells or names above and below it.
const GAP: f32 = 8.0;
/// Half the side of the square that marks a value that stands alone.
const DOT: f32 = 2.0;
/// Most values that a curve goes through, more than a screen has pixels in a row: of more it takes some, evenly.
const MAX_POINTS: usize = 4096;

/// Draws the values of a strip between two heights: those that are known, padding too, with a line at 0.
pub(super) fn draw(frame: &Frame<'_>, placement: &Placement, [top, bottom]: [f32; 2], picture: &mut Picture) {
    let values: Vec<(usize, Option<f32>)> =
        columns(placement).map(|column| (column, value(frame, placement, column))).collect();
    // Of the output all values count, known or not, so that the curve does not change its height as it grows.
    let (least, most) = range(frame, placement);
    let (top, bottom) = (top + GAP, bottom - GAP);
    let height_of = |value: f32| match most > least {
        true => bottom - (value - least) / (most - least) * (bottom - top),
        false => bottom,
    };
    let point = |column: usize, value: f32| {
        Point::new(placement.plane.at(0.5, column as f32 + 0.5).x, height_of(value))
    };
    let role = if matches!(placement.kind, MapKind::Input { .. }) { Role::Input } else { Role::Output };
    let line = |from, to, stroke| Item::Line { from, to, stroke };
    let ends = [0.0, placement.columns as f32]
        .map(|column| Point::new(placement.plane.at(0.0, column).x, height_of(0.0)));
    picture.ground.push(line(ends[0], ends[1], Stroke::new(Role::Hairline, 1.0)));
    for pair in values.windows(2) {
        if let [(column, Some(from)), (next, Some(to))] = *pair {
            picture.ground.push(line(point(column, from), point(next, to), Stroke::new(role, 2.0)));
        }
    }
    // The first value of an output has no neighbor yet.
    if let [(_, Some(first)), rest @ ..] = &*values
        && rest.first().is_none_or(|(_, second)| second.is_none())
    {
        let at = point(0, *first);
        picture.ground.push(line(at.shifted(-DOT, 0.0), at.shifted(DOT, 0.0), Stroke::new(role, 2.0 * DOT)));
    }
}

/// The columns that a curve goes through, the first and the last among them.
fn columns(placement: &Placement) -> impl Iterator<Item = usize> {
    let n_points = placement.columns.min(MAX_POINTS);
    let (last, last_point) = (placement.columns.saturating_sub(1), n_points.saturating_sub(1).max(1));
    (0..n_points).map(move |nth| nth * last / last_point)
}

/// The value in a column, if it is known.
fn value(frame: &Frame<'_>, placement: &Placement, column: usize) -> Option<f32> {
    match placement.kind {
        MapKind::Input { ic } => {
            let value = frame.model.bound().value_at(ic, placement.position(0, column));
            // The padding of a max pooling is −∞.
            Some(value).filter(|value| value.is_finite())
        }
        MapKind::Output { oc } => {
            let output = OutputIndex { oc, o: [0, 0, column] };
            frame.is_known(output).then(|| frame.model.output(output))?
        }
        _ => None,
    }
}

/// The least and the largest value that may stand on a strip, with 0.
fn range(frame: &Frame<'_>, placement: &Placement) -> (f32, f32) {
    let all = columns(placement).filter_map(|column| match placement.kind {
        MapKind::Output { oc } => frame.model.output(OutputIndex { oc, o: [0, 0, column] }),
        _ => value(frame, placement, column),
    });
    all.fold((0.0, 0.0), |(least, most): (f32, f32), value| (least.min(value), most.max(value)))
}
