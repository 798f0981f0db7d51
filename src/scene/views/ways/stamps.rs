//! What moves in the view of a transposed layer in three ways.

use crate::conv::{Axis, PerAxis, Source, Tap};
use crate::figure::Target;
use crate::words::cell_number;

use crate::scene::frame::{Frame, Motion};
use crate::scene::geometry::Point;
use crate::scene::item::{Fill, Ink, Item, Role, Shade, Stroke};
use crate::scene::maps::{MIN_NUMBER_SIDE, MIN_QUAD_SIDE, number, text};
use crate::scene::moving::{between, draw_running_sum};
use crate::scene::picture::{Moving, Picture};
use crate::scene::placement::{MapKind, Placement};
use crate::scene::window::{
    MIN_WEIGHT_SIDE, WINDOW_STROKE, badge, covered_shade, darkened, draw_covered, draw_windows,
};

/// Border of a stamp that reaches the present output cell, and of the input cell it comes from.
const STAMP_STROKE: Stroke = Stroke::new(Role::Weight, 1.25);
/// More products than this of a step are not looked at one by one.
const MAX_STAMPS: usize = 1 << 14;
/// More frames than this say nothing.
const MAX_FRAMES: usize = 25;

/// How strong the cells of a stamp are that fall onto other output cells than the present one.
const ASIDE: f32 = 0.45;

/// A product that lies on an input cell: what that cell's stamp puts onto the present output cell.
struct Stamp<'a> {
    tap: &'a Tap,
    cell: PerAxis<usize>,
    is_done: bool,
    /// The product that was added last, in steps of one product.
    is_current: bool,
}

pub(super) fn draw(picture: &Picture, frame: &Frame<'_>, motion: Motion) -> Moving {
    let mut moving = Moving::default();
    let items = &mut moving.front;
    let t = motion.eased();
    // More products than this have no room for numbers: their cells are framed together.
    let is_readable = frame.model.layer.tap_count() <= MAX_STAMPS;
    let trace = is_readable.then(|| frame.trace());
    let taps = trace.as_ref().map_or(&[][..], |trace| &trace.taps);
    let stamps: Vec<Stamp<'_>> = taps
        .iter()
        .enumerate()
        .filter_map(|(n, tap)| match tap.source {
            Source::Input(cell) => {
                Some(Stamp { tap, cell, is_done: frame.is_done(n), is_current: frame.is_current(n) })
            }
            _ => None,
        })
        .collect();
    let of_kind = |is_meant: fn(&MapKind) -> bool| {
        picture.placements.iter().filter(move |it| is_meant(&it.kind)).collect::<Vec<_>>()
    };
    for placement in of_kind(|it| matches!(it, MapKind::Cells { .. })) {
        if !is_readable || placement.plane.cell_side() < MIN_QUAD_SIDE {
            light_together(placement, frame, items);
            continue;
        }
        for stamp in &stamps {
            light(placement, frame, stamp, t, items);
        }
    }
    draw_windows(picture, frame, motion, items);
    for placement in of_kind(|it| matches!(it, MapKind::Kernel { .. } | MapKind::Flipped { .. })) {
        mark_weights(placement, frame, taps, items);
    }
    // As many slices in each panel: scatter, gather, direct, see `ways`.
    let outputs = of_kind(|it| matches!(it, MapKind::Output { .. }));
    let mut panels = outputs.chunks((outputs.len() / 3).max(1));
    let [scatter, gather, direct] = [(); 3].map(|()| panels.next().unwrap_or_default());
    let current = stamps.iter().find(|stamp| stamp.is_current && t >= 1.0);
    for (panel, has_products) in [(scatter, true), (direct, false)] {
        for placement in panel {
            if let Some(stamp) = current {
                draw_stamp(placement, frame, stamp, has_products, items);
            }
            draw_frames(placement, frame, &stamps, items);
        }
    }
    let counts = of_kind(|it| matches!(it, MapKind::Overlap { .. }));
    for (panel, maps) in [Some(scatter), Some(gather), Some(direct), None].into_iter().enumerate() {
        for placement in maps.unwrap_or(&counts) {
            let corners = |cursor| {
                let (row, column) = placement.cell_of(Target::Output(frame.output_at(cursor)))?;
                Some(placement.corners(row, column))
            };
            let Some(to) = corners(frame.figure.shown.cursor) else { continue };
            let tip = between(corners(motion.from).unwrap_or(to), to, t);
            match (panel, current) {
                (SCATTER, Some(stamp)) => draw_sum_with(frame, stamp, tip, items),
                // Under the direct layer's window the cell has its weight.
                (DIRECT, Some(_)) => {}
                (OVERLAP, _) => draw_count(frame, taps, &stamps, tip, t, items),
                _ => draw_running_sum(frame, tip, t, items),
            }
            items.push(Item::Quad { corners: tip, fill: None, stroke: Some(WINDOW_STROKE) });
        }
    }
    moving
}

/// Numbers of panels.
const SCATTER: usize = 0;
const DIRECT: usize = 2;
const OVERLAP: usize = 3;

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

/// The input cells whose stamps reach the output cell, as one.
fn light_together(placement: &Placement, frame: &Frame<'_>, items: &mut Vec<Item>) {
    let MapKind::Cells { ic, .. } = placement.kind else { return };
    let layer = &frame.model.layer;
    let output = frame.output();
    let reaching = Axis::ALL.map(|axis| {
        let geometry = layer.axis(axis);
        let start = geometry.window(output.o[axis.index()]);
        let end = start + geometry.kernel_extent() as isize;
        let first_from = |at: isize| at.max(0).unsigned_abs().div_ceil(geometry.spacing());
        [first_from(start), first_from(end).min(geometry.input_size())]
    });
    let [[from_slice, to_slice], [from_row, to_row], [from, to]] = reaching;
    let is_reached = layer.inputs_of(output.oc).contains(&ic)
        && (from_slice..to_slice).contains(&placement.z)
        && from_row < to_row
        && from < to;
    if is_reached {
        let [row, column, rows, columns] = [from_row, from, to_row - from_row, to - from].map(|n| n as f32);
        let corners = placement.plane.corners(row, column, rows, columns);
        items.push(darkened(corners, true, Some(STAMP_STROKE)));
    }
}

/// The weights that land on the output cell: of a stride, only every so many. In steps of one product that of the
/// product stands out, and on the flipped kernel even where it lies on a zero.
fn mark_weights(placement: &Placement, frame: &Frame<'_>, taps: &[Tap], items: &mut Vec<Item>) {
    let oc = frame.output().oc;
    let first = frame.model.layer.inputs_of(oc).start;
    let by_products = frame.figure.shown.cursor.taps_done.is_some();
    let side = placement.plane.cell_side();
    let is_flipped = matches!(placement.kind, MapKind::Flipped { .. });
    let mut current = None;
    for (n, tap) in taps.iter().enumerate().filter(|&(n, _)| frame.is_done(n)) {
        let is_current = frame.is_current(n);
        if side < MIN_QUAD_SIDE && !is_current {
            continue;
        }
        if !(matches!(tap.source, Source::Input(_)) || is_current && is_flipped) {
            continue;
        }
        let weight = Target::Weight { oc, fc: tap.ic - first, k: tap.k };
        let Some((row, column)) = placement.cell_of(weight) else { continue };
        let stroke = if by_products && !is_current { STAMP_STROKE } else { WINDOW_STROKE };
        let quad = Item::Quad { corners: placement.corners(row, column), fill: None, stroke: Some(stroke) };
        // It lies on its neighbours' borders.
        if is_current { current = Some((row, column, tap.weight)) } else { items.push(quad) }
    }
    if let Some((row, column, weight)) = current {
        let shade = Shade::of_value(weight.abs(), frame.model.max_weight(), Role::Weight).covered();
        let corners = placement.corners(row, column);
        items.push(Item::Quad { corners, fill: Some(Fill::solid(shade)), stroke: Some(WINDOW_STROKE) });
        if side >= MIN_NUMBER_SIDE {
            items.push(number(corners[0].lerp(corners[2], 0.5), weight, side, Ink::On(shade), true));
        }
    }
}

/// The sum so far under a stamp, with what the stamp adds to it.
fn draw_sum_with(frame: &Frame<'_>, stamp: &Stamp<'_>, corners: [Point; 4], items: &mut Vec<Item>) {
    let side = corners[1].x - corners[0].x;
    if side < MIN_NUMBER_SIDE {
        return;
    }
    let (model, output) = (frame.model, frame.output());
    let known = model.output(output).filter(|_| frame.is_known(output));
    let shade = match known {
        Some(value) => Shade::of_value(value, model.max_output(), Role::Output),
        None => Shade::full(Role::Paper),
    };
    items.push(Item::Quad { corners, fill: Some(Fill::solid(shade)), stroke: None });
    let sum = known.unwrap_or_else(|| frame.trace().so_far(frame.taps_done()));
    let center = corners[0].lerp(corners[2], 0.5);
    let has_share = side >= MIN_WEIGHT_SIDE;
    let lift = if has_share { side * 0.13 } else { 0.0 };
    items.push(number(center.shifted(0.0, -lift), sum, side, Ink::On(shade), true));
    if has_share {
        let below = center.shifted(0.0, side * 0.27);
        items.push(badge(below, with_sign(stamp.tap.product), side, Ink::On(shade)));
    }
}

/// In steps of one product: how many of the stamps that reach the output cell are there by now, in the channel of the
/// product, whose count the cell has.
fn draw_count(
    frame: &Frame<'_>,
    taps: &[Tap],
    stamps: &[Stamp<'_>],
    corners: [Point; 4],
    t: f32,
    items: &mut Vec<Item>,
) {
    let side = corners[1].x - corners[0].x;
    let layer = &frame.model.layer;
    let shown = frame.figure.shown.cursor.taps_done;
    let last = shown.and_then(|_| taps.get(frame.taps_done().checked_sub(1)?));
    let Some(last) = last.filter(|_| t >= 1.0 && side >= MIN_NUMBER_SIDE) else { return };
    let (done, of) = stamps
        .iter()
        .filter(|stamp| stamp.tap.ic == last.ic)
        .fold((0, 0), |(done, of), stamp| (done + usize::from(stamp.is_done), of + 1));
    if of == 0 {
        return;
    }
    let most: usize = layer.params().kernel_size.iter().product();
    let shade = Shade::of_value(layer.overlap(frame.output().o) as f32, most as f32, Role::Weight);
    items.push(Item::Quad { corners, fill: Some(Fill::solid(shade)), stroke: None });
    let center = corners[0].lerp(corners[2], 0.5);
    items.push(text(center, format!("{done}/{of}"), side, Ink::On(shade), true));
}

/// Where an input cell's stamp begins on the output, in slices, rows and columns; what is negative is cropped.
fn stamp_start(frame: &Frame<'_>, cell: PerAxis<usize>) -> PerAxis<isize> {
    Axis::ALL.map(|axis| {
        let geometry = frame.model.layer.axis(axis);
        (cell[axis.index()] * geometry.stride()) as isize - geometry.padding().before as isize
    })
}

/// The slice of the kernel that a stamp beginning at a slice of the output puts onto another.
fn kernel_slice(frame: &Frame<'_>, start: isize, z: usize) -> Option<usize> {
    let depth = frame.model.layer.axis(Axis::Depth);
    let offset = usize::try_from(z as isize - start).ok()?;
    let k = offset / depth.dilation();
    (offset.is_multiple_of(depth.dilation()) && k < depth.kernel_size()).then_some(k)
}

/// The stamp of an input cell on a slice: its products, or the weights of the direct layer's window there.
fn draw_stamp(
    placement: &Placement,
    frame: &Frame<'_>,
    stamp: &Stamp<'_>,
    has_products: bool,
    items: &mut Vec<Item>,
) {
    let layer = &frame.model.layer;
    let [start_slice, start_row, start_column] = stamp_start(frame, stamp.cell);
    let Some(kz) = kernel_slice(frame, start_slice, placement.z) else { return };
    let [height, width] = [Axis::Height, Axis::Width].map(|axis| layer.axis(axis));
    let side = placement.plane.cell_side();
    if side < MIN_QUAD_SIDE {
        // Its frame says where it lies.
        return;
    }
    let output = frame.output();
    let max_weight = frame.model.max_weight();
    let max = if has_products { max_weight * stamp.tap.input.abs() } else { max_weight };
    for ky in 0..height.kernel_size() {
        for kx in 0..width.kernel_size() {
            let row = usize::try_from(start_row + (ky * height.dilation()) as isize);
            let column = usize::try_from(start_column + (kx * width.dilation()) as isize);
            let (Ok(row), Ok(column)) = (row, column) else { continue };
            if row >= placement.rows || column >= placement.columns {
                continue;
            }
            let weight = frame.model.bound().weight_at(output.oc, stamp.tap.ic, [kz, ky, kx]);
            let Some(weight) = weight else { continue };
            let value = if has_products { weight * stamp.tap.input } else { weight };
            let shade = Shade::of_value(value, max, Role::Weight);
            let is_here = [placement.z, row, column] == output.o;
            if is_here && has_products && side >= MIN_NUMBER_SIDE {
                // There stands the sum, see below.
                continue;
            }
            let shade = if is_here { shade } else { shade.paler(ASIDE) };
            let corners = placement.corners(row, column);
            let stroke = Some(Stroke::new(Role::Ink, 1.0));
            items.push(Item::Quad { corners, fill: Some(Fill::solid(shade)), stroke });
            if side >= MIN_NUMBER_SIDE {
                let center = corners[0].lerp(corners[2], 0.5);
                items.push(match has_products {
                    true => text(center, with_sign(value), side, Ink::On(shade), is_here),
                    false => number(center, value, side, Ink::On(shade), is_here),
                });
            }
        }
    }
}

/// What is added, with its sign.
fn with_sign(value: f32) -> String {
    if value > 0.0 { format!("+{}", cell_number(value)) } else { cell_number(value) }
}

/// The frames of the stamps that reach the output cell, as far as they lie on this slice of the output: in steps of one
/// product those by now, and on them that of the product.
fn draw_frames(placement: &Placement, frame: &Frame<'_>, stamps: &[Stamp<'_>], items: &mut Vec<Item>) {
    let first = frame.model.layer.inputs_of(frame.output().oc).start;
    // The stamps of one place in all channels have one frame.
    let current = stamps.iter().find(|stamp| stamp.is_current);
    let channel = current.map_or(first, |stamp| stamp.tap.ic);
    let is_drawn = |stamp: &&Stamp<'_>| stamp.is_done && !stamp.is_current && stamp.tap.ic == channel;
    let mut shown: Vec<_> = stamps.iter().filter(is_drawn).collect();
    if shown.len() > MAX_FRAMES {
        shown.clear();
    }
    for stamp in shown.into_iter().chain(current) {
        let [start_slice, start_row, start_column] = stamp_start(frame, stamp.cell);
        if kernel_slice(frame, start_slice, placement.z).is_none() {
            continue;
        }
        let span = |start: isize, axis, most: usize| {
            let end = start + frame.model.layer.axis(axis).kernel_extent() as isize;
            [start, end].map(|at| at.clamp(0, most as isize) as f32)
        };
        let [top, bottom] = span(start_row, Axis::Height, placement.rows);
        let [left, right] = span(start_column, Axis::Width, placement.columns);
        let corners = placement.plane.corners(top, left, bottom - top, right - left);
        let stroke = if stamp.is_current { WINDOW_STROKE } else { STAMP_STROKE };
        items.push(Item::Quad { corners, fill: None, stroke: Some(stroke) });
    }
}
