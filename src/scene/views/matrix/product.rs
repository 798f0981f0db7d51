//! What moves in the view of a layer as a matrix product.

use crate::conv::Tap;
use crate::figure::{Cursor, Target};

use crate::scene::frame::{Frame, Motion};
use crate::scene::geometry::Point;
use crate::scene::item::{Item, Role, Shade, Stroke};
use crate::scene::looks::max_entry;
use crate::scene::maps::MIN_NUMBER_SIDE;
use crate::scene::moving::{between, draw_running_sum, mark_current_weight};
use crate::scene::picture::{Moving, Picture};
use crate::scene::placement::{MapKind, Placement};
use crate::scene::unrolled::ravel;
use crate::scene::window::{WINDOW_STROKE, covered_shade, darkened, draw_covered, draw_windows};

/// Border of what stands beside the row in what is added to it.
const BESIDE_STROKE: Stroke = Stroke::new(Role::Weight, 1.25);

pub(super) fn draw(picture: &Picture, frame: &Frame<'_>, motion: Motion) -> Moving {
    let mut moving = Moving::default();
    let items = &mut moving.front;
    let t = motion.eased();
    let trace = frame.trace();
    let taps = || trace.taps.iter().enumerate();
    let is_of_it = |it: &Placement| matches!(it.kind, MapKind::Matrix | MapKind::InputColumn { .. });
    let has_matrix = picture.placements.iter().any(is_of_it);
    let row = has_matrix.then(|| frame.model.bound().matrix_row(trace.step)).flatten();
    // The sum of the weights with which the output element reads an input element.
    let entry = |column| row.as_ref().map_or(0.0, |row| row.entry(column));
    draw_windows(picture, frame, motion, items);
    mark_current_weight(picture, frame, items);
    for placement in &picture.placements {
        match placement.kind {
            MapKind::Matrix => {
                let max = max_entry(frame.model);
                for (n, tap) in taps() {
                    if let Some(column) = input_index(frame, tap) {
                        let weight = entry(column);
                        let shade = Shade::of_value(weight, max, Role::Weight).covered();
                        let at = [trace.step, column];
                        light(placement, frame, at, n, shade, [Some(weight), None], t, items);
                    }
                }
            }
            MapKind::InputColumn { .. } => {
                for (n, tap) in taps() {
                    if let Some(row) = input_index(frame, tap) {
                        let values = [Some(tap.input), Some(entry(row))];
                        light(placement, frame, [row, 0], n, shade_of(frame, tap), values, t, items);
                    }
                }
            }
            MapKind::Filters { first, first_tap, .. } => {
                let row = trace.output.oc.wrapping_sub(first);
                for (n, tap) in taps() {
                    let max = frame.model.max_weight();
                    let shade = Shade::of_value(tap.weight, max, Role::Weight).covered();
                    let at = [row, n.wrapping_sub(first_tap)];
                    light(placement, frame, at, n, shade, [Some(tap.weight), None], t, items);
                }
            }
            MapKind::Windows { first_tap, first_cell, .. } => {
                let Some(cell) = ravel(0, frame.model.layer.output_size(), trace.output.o) else { continue };
                let column = cell.wrapping_sub(first_cell);
                for (n, tap) in taps() {
                    let values = [Some(tap.input), Some(tap.weight)];
                    let at = [n.wrapping_sub(first_tap), column];
                    light(placement, frame, at, n, shade_of(frame, tap), values, t, items);
                }
            }
            _ => {}
        }
    }
    for placement in &picture.placements {
        let corners = |cursor| lit(placement, frame, cursor);
        let Some(to) = corners(frame.figure.shown.cursor) else { continue };
        let place = between(corners(motion.from).unwrap_or(to), to, t);
        let is_output = matches!(
            placement.kind,
            MapKind::Output { .. } | MapKind::OutputColumn { .. } | MapKind::Products { .. }
        );
        let is_beside = matches!(placement.kind, MapKind::ConstantColumn { .. } | MapKind::BiasColumn { .. });
        let stroke = if is_beside { BESIDE_STROKE } else { WINDOW_STROKE };
        items.push(Item::Quad { corners: place, fill: None, stroke: Some(stroke) });
        if is_output {
            draw_running_sum(frame, place, t, items);
        }
    }
    moving
}

/// What is framed on a map: a row, a column or a cell.
fn lit(placement: &Placement, frame: &Frame<'_>, cursor: Cursor) -> Option<[Point; 4]> {
    let output = frame.output_at(cursor);
    let plane = &placement.plane;
    let inside = |n: usize, of: usize| (n < of).then_some(n as f32);
    let row = |n: usize| Some(plane.corners(inside(n, placement.rows)?, 0.0, 1.0, placement.columns as f32));
    match placement.kind {
        MapKind::Matrix | MapKind::OutputColumn { .. } | MapKind::ConstantColumn { .. } => row(cursor.step),
        MapKind::BiasColumn { first, per_channel: 1 } => row(output.oc.wrapping_sub(first)),
        MapKind::BiasColumn { .. } => row(cursor.step),
        MapKind::Filters { first, .. } => row(output.oc.wrapping_sub(first)),
        MapKind::Windows { first_cell, .. } => {
            let n_cells: usize = frame.model.layer.output_size().iter().product();
            let column = inside((cursor.step % n_cells).wrapping_sub(first_cell), placement.columns)?;
            Some(plane.corners(0.0, column, placement.rows as f32, 1.0))
        }
        MapKind::Output { .. } | MapKind::Products { .. } => {
            let (row, column) = placement.cell_of(Target::Output(output))?;
            Some(placement.corners(row, column))
        }
        _ => None,
    }
}

/// Which input element a product reads; `None` for what is no element.
fn input_index(frame: &Frame<'_>, tap: &Tap) -> Option<usize> {
    ravel(tap.ic, frame.model.layer.params().input_size, tap.source.cell()?)
}

fn shade_of(frame: &Frame<'_>, tap: &Tap) -> Shade {
    covered_shade(tap.source, tap.input, frame.model.input.max_abs())
}

/// Draws a cell anew in which product `n` takes part, at rest with its numbers.
#[expect(clippy::too_many_arguments, reason = "where, which and how it looks")]
fn light(
    placement: &Placement,
    frame: &Frame<'_>,
    [row, column]: [usize; 2],
    n: usize,
    shade: Shade,
    values: [Option<f32>; 2],
    t: f32,
    items: &mut Vec<Item>,
) {
    if row >= placement.rows || column >= placement.columns {
        return;
    }
    let (corners, side) = (placement.corners(row, column), placement.plane.cell_side());
    let stroke = frame.is_current(n).then_some(WINDOW_STROKE);
    if t < 1.0 || side < MIN_NUMBER_SIDE || !frame.is_done(n) {
        items.push(darkened(corners, frame.is_done(n), stroke));
        return;
    }
    draw_covered(corners, side, shade, values, stroke, items);
}
