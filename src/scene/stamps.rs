//! What moves in the view of a transposed layer in three ways.

use crate::conv::{Axis, PerAxis, Source, Tap};
use crate::figure::Target;
use crate::i18n::cell_number;

use super::frame::{Frame, Motion};
use super::geometry::Point;
use super::item::{Fill, Ink, Item, Role, Shade, Stroke};
use super::maps::{MIN_NUMBER_SIDE, number, text};
use super::moving::{between, draw_running_sum, mark_weight};
use super::picture::{MapKind, Moving, Picture, Placement};
use super::window::{WINDOW_STROKE, covered_shade, darkened, draw_covered, draw_windows};

/// Border of a stamp that reaches the present output cell, and of the input cell it comes from.
const STAMP_STROKE: Stroke = Stroke::new(Role::Weight, 1.25);
/// More frames than this say nothing.
const MAX_FRAMES: usize = 25;

/// Which of the output maps is that of the gathering panel.
const GATHER: usize = 1;

/// A product that lies on an input cell: what that cell's stamp puts onto the present output cell.
struct Stamp<'a> {
    tap: &'a Tap,
    cell: PerAxis<usize>,
    is_done: bool,
    /// The product that was added last, in steps of one product.
    is_current: bool,
}

#[inline(never)]
pub(super) fn draw(picture: &Picture, frame: &Frame<'_>, motion: Motion) -> Moving {
    let mut moving = Moving::default();
    let items = &mut moving.front;
    let layer = &frame.model.layer;
    let output = frame.output();
    let t = motion.eased();
    let trace = frame.trace();
    let stamps: Vec<Stamp<'_>> = trace
        .taps
        .iter()
        .enumerate()
        .filter_map(|(n, tap)| match tap.source {
            Source::Input(cell) => {
                Some(Stamp { tap, cell, is_done: frame.is_done(n), is_current: frame.is_current(n) })
            }
            _ => None,
        })
        .collect();
    let outputs: Vec<_> =
        picture.placements.iter().filter(|it| matches!(it.kind, MapKind::Output { .. })).collect();
    let cells = picture.placements.iter().filter(|it| matches!(it.kind, MapKind::Cells { .. }));
    for placement in cells {
        for stamp in &stamps {
            light(placement, frame, stamp, t, items);
        }
    }
    draw_windows(picture, frame, motion, items);
    for fc in 0..layer.in_channels_per_group() {
        mark_weight(picture, frame, fc, items);
    }
    mark_weights(picture, frame, &stamps, items);
    // Scatter, gather, direct: see `ways`.
    let (scatter, direct) = (outputs.first(), outputs.get(GATHER + 1));
    let current = stamps.iter().find(|stamp| stamp.is_current && t >= 1.0);
    if let (Some(scatter), Some(stamp)) = (scatter, current) {
        draw_stamp(scatter, frame, stamp, true, items);
    }
    if let (Some(direct), Some(stamp)) = (direct, current) {
        draw_stamp(direct, frame, stamp, false, items);
    }
    for placement in [scatter, direct].into_iter().flatten() {
        draw_frames(placement, frame, &stamps, items);
    }
    let counts = picture.placement(MapKind::Overlap { oc: output.oc });
    for (n, placement) in outputs.into_iter().chain(counts).enumerate() {
        let corners = |cursor| {
            let (row, column) = placement.cell_of(Target::Output(frame.output_at(cursor)))?;
            Some(placement.corners(row, column))
        };
        let Some(to) = corners(frame.figure.cursor) else { continue };
        let tip = between(corners(motion.from).unwrap_or(to), to, t);
        items.push(Item::Quad { corners: tip, fill: None, stroke: Some(WINDOW_STROKE) });
        // Under a stamp the cell has the number of the stamp.
        if matches!(placement.kind, MapKind::Output { .. }) && (current.is_none() || n == GATHER) {
            draw_running_sum(frame, tip, t, items);
        }
    }
    moving
}

/// An input cell whose stamp reaches the output cell, with the weight that lands there.
fn light(placement: &Placement, frame: &Frame<'_>, stamp: &Stamp<'_>, t: f32, items: &mut Vec<Item>) {
    let of = Target::Input { ic: stamp.tap.ic, position: stamp.tap.position };
    let Some((row, column)) = placement.cell_of(of) else { return };
    let (corners, side) = (placement.corners(row, column), placement.plane.cell_side());
    let stroke = if stamp.is_current { WINDOW_STROKE } else { STAMP_STROKE };
    if t < 1.0 || side < MIN_NUMBER_SIDE || !stamp.is_done {
        items.push(darkened(corners, stamp.is_done, Some(stroke)));
        return;
    }
    let shade = covered_shade(stamp.tap.source, stamp.tap.input, frame.model.input.max_abs());
    draw_covered(corners, side, shade, [Some(stamp.tap.input), Some(stamp.tap.weight)], Some(stroke), items);
}

/// The weights that land on the output cell: of a stride, only every so many.
fn mark_weights(picture: &Picture, frame: &Frame<'_>, stamps: &[Stamp<'_>], items: &mut Vec<Item>) {
    let output = frame.output();
    let first = frame.model.layer.inputs_of(output.oc).start;
    for stamp in stamps.iter().filter(|stamp| stamp.is_done && !stamp.is_current) {
        let weight = Target::Weight { oc: output.oc, fc: stamp.tap.ic - first, k: stamp.tap.k };
        if let Some(corners) = picture.corners_of(weight) {
            items.push(Item::Quad { corners, fill: None, stroke: Some(WINDOW_STROKE) });
        }
    }
}

/// Where an input cell's stamp begins on the output, in rows and columns; what is negative is cropped.
fn stamp_start(frame: &Frame<'_>, cell: PerAxis<usize>) -> [isize; 2] {
    [Axis::Height, Axis::Width].map(|axis| {
        let geometry = frame.model.layer.axis(axis);
        (cell[axis.index()] * geometry.stride()) as isize - geometry.padding().before as isize
    })
}

/// The stamp of an input cell: its products, or the weights of the direct layer's window there.
fn draw_stamp(
    placement: &Placement,
    frame: &Frame<'_>,
    stamp: &Stamp<'_>,
    has_products: bool,
    items: &mut Vec<Item>,
) {
    let layer = &frame.model.layer;
    let [start_row, start_column] = stamp_start(frame, stamp.cell);
    let [height, width] = [Axis::Height, Axis::Width].map(|axis| layer.axis(axis));
    let side = placement.plane.cell_side();
    let oc = frame.output().oc;
    let max_weight = frame.model.weight.max_abs();
    let max = if has_products { max_weight * stamp.tap.input.abs() } else { max_weight };
    for ky in 0..height.kernel_size() {
        for kx in 0..width.kernel_size() {
            let row = usize::try_from(start_row + (ky * height.dilation()) as isize);
            let column = usize::try_from(start_column + (kx * width.dilation()) as isize);
            let (Ok(row), Ok(column)) = (row, column) else { continue };
            if row >= placement.rows || column >= placement.columns {
                continue;
            }
            let weight = layer.weight_at(&frame.model.weight, oc, stamp.tap.ic, [0, ky, kx]);
            let value = if has_products { weight * stamp.tap.input } else { weight };
            let shade = Shade::of_value(value, max, Role::Weight);
            let corners = placement.corners(row, column);
            let stroke = Some(Stroke::new(Role::Ink, 1.0));
            items.push(Item::Quad { corners, fill: Some(Fill::solid(shade)), stroke });
            if side >= MIN_NUMBER_SIDE {
                let center = corners[0].lerp(corners[2], 0.5);
                items.push(signed(center, value, has_products, side, shade));
            }
        }
    }
}

/// What is added, with its sign; a weight as it is.
fn signed(at: Point, value: f32, is_added: bool, side: f32, shade: Shade) -> Item {
    match is_added && value > 0.0 {
        true => text(at, format!("+{}", cell_number(value)), side, Ink::On(shade), true),
        false => number(at, value, side, Ink::On(shade), true),
    }
}

/// The frames of the stamps that reach the output cell, as far as they lie on the output.
fn draw_frames(placement: &Placement, frame: &Frame<'_>, stamps: &[Stamp<'_>], items: &mut Vec<Item>) {
    let first = frame.model.layer.inputs_of(frame.output().oc).start;
    // The stamps of one place in all channels have one frame.
    let has_current = stamps.iter().any(|stamp| stamp.is_current);
    let is_drawn = |stamp: &&Stamp<'_>| stamp.is_done && !stamp.is_current && stamp.tap.ic == first;
    let shown: Vec<_> = if has_current { Vec::new() } else { stamps.iter().filter(is_drawn).collect() };
    if shown.len() > MAX_FRAMES {
        return;
    }
    for stamp in shown.into_iter().chain(stamps.iter().filter(|stamp| stamp.is_current)) {
        let start = stamp_start(frame, stamp.cell);
        let sides =
            [Axis::Height, Axis::Width].map(|axis| frame.model.layer.axis(axis).kernel_extent() as isize);
        let most = [placement.rows, placement.columns];
        let [(top, bottom), (left, right)] = [0, 1].map(|at| {
            let end = (start[at] + sides[at]).clamp(0, most[at] as isize);
            (start[at].clamp(0, most[at] as isize) as f32, end as f32)
        });
        let corners = placement.plane.corners(top, left, bottom - top, right - left);
        let stroke = if stamp.is_current { WINDOW_STROKE } else { STAMP_STROKE };
        items.push(Item::Quad { corners, fill: None, stroke: Some(stroke) });
    }
}
