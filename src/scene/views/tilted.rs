//! The tilted view: sheared planes, the input below, the output above, as in `conv_arithmetic`'s figures.

mod lens;

use core::ops::Range;

use crate::conv::Dims;
use crate::figure::View;
use crate::scene::frame::{Frame, MAX_DRAWN_CHANNELS, Motion, first_drawn};
use crate::scene::geometry::{Plane, Point};
use crate::scene::item::{Anchor, Item, Role};
use crate::scene::label::{
    LABEL_SIZE, SLICE_NAME_WIDTH, joined, kernel_detail, label, shape_text, slice_name,
};
use crate::scene::maps::MIN_QUAD_SIDE;
use crate::scene::moving::{self, LINK_STROKE, tip};
use crate::scene::picture::{Moving, Picture};
use crate::scene::placement::{MapKind, Placement};
use crate::scene::window::windows;
use crate::words::Msg;

use super::row::Row;

/// Free space at the border of the picture.
const MARGIN: f32 = 14.0;
/// Height of a label with the space around it.
const LABEL_HEIGHT: f32 = 26.0;
/// Largest side of a cell.
const MAX_CELL: f32 = 54.0;
/// The least such share where cells are drawn one by one.
const MIN_READABLE_SHARE: f32 = 0.3;
/// More kernels than this do not stand one above the other.
const MAX_KERNELS_IN_COLUMN: usize = 6;
/// Space between kernels.
const KERNEL_GAP: f32 = 16.0;
/// Cells of free space between the planes of input and output.
const GAP_CELLS: f32 = 1.1;
/// Windows on more maps than this have one line each, as those on maps of small cells.
const MAX_FULLY_LINKED: usize = 6;
/// Narrower pictures have the kernel in a corner instead of beside the planes.
const MIN_WIDTH_FOR_KERNEL_BESIDE: f32 = 560.0;

/// How near to each other planes that are fanned out may lie, as a share of their distance side by side: the more there
/// are, the nearer.
fn fanned_share(n: usize) -> f32 {
    (1.2 / n as f32).clamp(0.15, 0.6)
}

pub(super) const ROW: Row = Row {
    // Kernels stand aside.
    is_in_thumbnail: |kind| !matches!(kind, MapKind::Kernel { .. } | MapKind::Bias { .. }),
    ..Row::new(View::Tilted, &Dims::ALL, lay_out, draw)
};

/// The windows, a lens where their cells are small, and lines from each to the cell that it fills.
fn draw(picture: &Picture, frame: &Frame<'_>, motion: Motion) -> Moving {
    let mut moving = moving::draw(picture, frame, motion);
    if let Some(tip) = tip(picture, frame, motion) {
        let n_maps = frame.model.layer.in_channels_per_group();
        for window in windows(picture, frame, motion) {
            let corners = window.corners();
            if n_maps > MAX_FULLY_LINKED || window.is_on_bitmap() {
                let [from, to] = [corners, tip].map(|corners| corners[0].lerp(corners[2], 0.5));
                moving.links.push(Item::Line { from, to, stroke: LINK_STROKE });
                continue;
            }
            for (from, to) in corners.into_iter().zip(tip) {
                moving.links.push(Item::Line { from, to, stroke: LINK_STROKE });
            }
        }
    }
    if motion.is_over() {
        lens::draw(picture, frame, &mut moving.front);
    }
    moving
}

/// Width and height of a tilted plane in cells.
fn extent(rows: f32, columns: f32) -> [f32; 2] {
    [columns + 0.7 * rows, 0.5 * columns + 0.65 * rows]
}

/// Distance between the centers of two planes side by side that do not cover each other, in cells.
fn pitch(rows: f32, columns: f32) -> f32 {
    (1.54 * columns).min(2.0 * rows) + 0.9
}

fn lay_out(frame: &Frame<'_>, picture: &mut Picture) {
    let layer = &frame.model.layer;
    let [_, padded_rows, padded_columns] = frame.shown_size();
    let [_, output_rows, output_columns] = frame.output_size();
    let most = frame.most_channels();
    let output = frame.output();
    let first_out = first_drawn(output.oc, most);
    let first_in = first_drawn(layer.inputs_of(output.oc).start, most);
    let [pr, pc, or, oc] = [padded_rows, padded_columns, output_rows, output_columns].map(|n| n as f32);
    let row_cells =
        |n: usize, rows: f32, columns: f32, pitch: f32| extent(rows, columns)[0] + (n - 1) as f32 * pitch;

    // Planes side by side: channels, and of each the slices of its depth.
    let planes = |first: usize, channels: usize, slices: Range<usize>| -> Vec<[usize; 2]> {
        let drawn = first..channels.min(first + most);
        drawn.flat_map(|channel| slices.clone().map(move |z| [channel, z])).collect()
    };
    let input_planes = planes(first_in, layer.params().in_channels, frame.input_slices());
    let output_planes = planes(first_out, layer.params().out_channels, frame.output_slices());
    let (n_in_here, n_out_here) = (input_planes.len(), output_planes.len());
    let is_wide = frame.size.width >= MIN_WIDTH_FOR_KERNEL_BESIDE;
    let n_planes = n_in_here.max(n_out_here) as f32;
    let kernel_side = kernel_cell(frame, is_wide).min(44.0 / n_planes.sqrt());
    let kernel_columns = n_kernel_columns(drawn_kernels(frame).len(), is_wide) as f32;
    let kernel_width = kernel_side * layer.params().kernel_size[2] as f32;
    let kernel_width = kernel_columns * (kernel_width + KERNEL_GAP) - KERNEL_GAP;
    let aside = if is_wide && layer.has_weight() { kernel_width.max(96.0) + 28.0 } else { 0.0 };

    // In cells: the planes as close as they can be without covering each other.
    let lift = ((pr + or) / 2.0).min((pc + oc) / 2.0 / 0.7) + GAP_CELLS;
    // Strips side by side rise past each other: half of what one is further to the right it is further down.
    let is_strip = layer.params().dims == Dims::One;
    let aside_cells = (n_in_here - 1) as f32 * pitch(pr, pc) + (n_out_here - 1) as f32 * pitch(or, oc);
    let lift = if is_strip { lift + 0.25 * aside_cells } else { lift };
    // Side by side, or as near to each other as a share of that.
    let width_cells = |share: fn(usize) -> f32| {
        let input = row_cells(n_in_here, pr, pc, share(n_in_here) * pitch(pr, pc));
        input.max(row_cells(n_out_here, or, oc, share(n_out_here) * pitch(or, oc)))
    };
    let height_cells = extent(pr, pc)[1] / 2.0 + lift + extent(or, oc)[1] / 2.0;
    let free_width = (frame.size.width - 2.0 * MARGIN - aside).max(40.0);
    let free_height = (frame.size.height - 2.0 * MARGIN - 1.2 * LABEL_HEIGHT).max(40.0);
    let fit = |share| (free_width / width_cells(share)).min(free_height / height_cells).min(MAX_CELL);
    // Planes whose cells would be too small to be told apart are fanned out like cards instead.
    let side_by_side = fit(|_| 1.0);
    let is_fanned = !is_strip && side_by_side < MIN_QUAD_SIDE;
    let cell = match is_fanned.then(|| fit(|n| fanned_share(n).max(MIN_READABLE_SHARE))) {
        None => side_by_side,
        Some(cell) if cell >= MIN_QUAD_SIDE => cell,
        // Bitmaps alone may hide so much of each other.
        Some(cell) => cell.max(fit(fanned_share).min(0.99 * MIN_QUAD_SIDE)),
    };
    let pitch_of = |n: usize, rows: f32, columns: f32| match n {
        _ if !is_fanned => pitch(rows, columns),
        1 => 0.0,
        n => pitch(rows, columns).min((free_width / cell - extent(rows, columns)[0]) / (n - 1) as f32),
    };
    let (in_pitch, out_pitch) = (pitch_of(n_in_here, pr, pc), pitch_of(n_out_here, or, oc));

    // In a narrow picture the planes stand at the left: the corners at the right are for kernel and lens.
    let center = |row_cells: f32| match is_wide {
        true => MARGIN + free_width / 2.0,
        false => MARGIN + row_cells * cell / 2.0,
    };
    let input_x = center(row_cells(n_in_here, pr, pc, in_pitch));
    let output_x = center(row_cells(n_out_here, or, oc, out_pitch));
    let top = MARGIN + LABEL_HEIGHT * 0.6 + (free_height - height_cells * cell) / 2.0;
    let output_y = top + extent(or, oc)[1] / 2.0 * cell;
    let input_y = output_y + lift * cell;

    let plane_at = |x: f32, y: f32, rows: f32, columns: f32| {
        let mut plane = Plane::tilted(Point::new(0.0, 0.0), cell);
        let center = plane.at(rows / 2.0, columns / 2.0);
        plane.origin = Point::new(x - center.x, y - center.y);
        plane
    };
    let inputs = layer.inputs_of(output.oc);
    for (nth, [ic, z]) in input_planes.into_iter().enumerate() {
        let x = input_x + (nth as f32 - (n_in_here - 1) as f32 / 2.0) * in_pitch * cell;
        let plane = plane_at(x, input_y, pr, pc);
        picture.placements.push(Placement {
            z,
            before: frame.before(),
            is_faint: !inputs.contains(&ic),
            ..Placement::new(MapKind::Input { ic }, plane, [padded_rows, padded_columns])
        });
    }
    let mut output_planes: Vec<_> = output_planes.into_iter().enumerate().collect();
    if is_fanned {
        // The map that is being filled lies on top.
        let is_filled = |&(_, plane): &(usize, [usize; 2])| plane == [output.oc, output.o[0]];
        let (filled, rest): (Vec<_>, Vec<_>) = output_planes.into_iter().partition(is_filled);
        output_planes = [rest, filled].concat();
    }
    for (nth, [channel, z]) in output_planes {
        let x = output_x + (nth as f32 - (n_out_here - 1) as f32 / 2.0) * out_pitch * cell;
        let plane = plane_at(x, output_y, or, oc);
        let kind = MapKind::Output { oc: channel };
        picture.placements.push(Placement {
            z,
            is_above: true,
            ..Placement::new(kind, plane, [output_rows, output_columns])
        });
    }
    let has_slices = layer.params().dims == Dims::Three;
    if has_slices && in_pitch.min(out_pitch) * cell >= SLICE_NAME_WIDTH {
        for placement in &picture.placements {
            let corner = whole(placement)[3].shifted(-4.0, 2.0);
            picture.ground.push(slice_name(frame, placement, corner, Anchor::End));
        }
    }
    place_labels(frame, picture, is_wide, has_slices);
    if layer.has_weight() {
        place_kernels(frame, picture, is_wide, kernel_side);
    }
}

fn place_labels(frame: &Frame<'_>, picture: &mut Picture, is_wide: bool, has_slices: bool) {
    let dims = frame.model.layer.params().dims;
    let shape = frame.model.layer.output_shape();
    let more = frame.model.layer.params().out_channels.saturating_sub(frame.most_channels());
    let outputs = picture.placements.iter().filter(|it| matches!(it.kind, MapKind::Output { .. }));
    let leftmost = |one: &&Placement, other: &&Placement| one.plane.origin.x.total_cmp(&other.plane.origin.x);
    if let Some(placement) = outputs.min_by(leftmost) {
        let corners = whole(placement);
        // Above the left corner there is free space under the rising edge: the label stays clear of its end.
        let text = shape_text(dims, shape);
        let width = (text.chars().count() + 8) as f32 * LABEL_SIZE * 0.55;
        let rise = (0.5 * width).min(corners[0].y - corners[1].y);
        let at = Point::new(corners[0].x.max(MARGIN), (corners[0].y - rise - LABEL_SIZE).max(MARGIN));
        picture.planes.push(label(
            frame,
            at,
            Anchor::Start,
            Role::Output,
            Msg::Output,
            shape_text(dims, shape),
            more,
            None,
        ));
    }
    let shape = frame.model.layer.input_shape();
    let more = frame.model.layer.params().in_channels.saturating_sub(frame.most_channels());
    let padded_size = frame.shown_size();
    let is_padded = padded_size != frame.model.layer.params().input_size;
    // In a narrow picture the lens stands where the end of a long label would be.
    let padded = (is_padded && is_wide).then(|| joined(dims.in_use(&padded_size)));
    let first_input = picture.placements.iter().find(|it| matches!(it.kind, MapKind::Input { .. }));
    if let Some(placement) = first_input {
        let corners = whole(placement);
        // Below the left corner the plane falls to the right: the label stays at the bottom left.
        // Where the planes are fanned out, below the corners of all of them.
        let is_low = placement.cell_side() < MIN_QUAD_SIDE;
        let below = match has_slices {
            true => LABEL_HEIGHT,
            false if is_low => 4.0 + LABEL_SIZE * 0.7,
            false => 4.0,
        };
        let y = (corners[3].y + below).min(frame.size.height - LABEL_SIZE);
        picture.ground.push(label(
            frame,
            Point::new(MARGIN, y),
            Anchor::Start,
            Role::Input,
            Msg::Input,
            shape_text(dims, shape),
            more,
            padded,
        ));
    }
}

fn whole(placement: &Placement) -> [Point; 4] {
    placement.plane.corners(0.0, 0.0, placement.rows as f32, placement.columns as f32)
}

/// Kernels that are drawn one below the other: of each channel the slices of its depth.
fn drawn_kernels(frame: &Frame<'_>) -> Vec<[usize; 2]> {
    let channels = 0..frame.model.layer.in_channels_per_group();
    let kernels = channels.flat_map(|fc| frame.kernel_slices().map(move |z| [fc, z]));
    kernels.take(MAX_DRAWN_CHANNELS).collect()
}

/// In how many columns the kernels stand: many of them in a square where there is room.
const fn n_kernel_columns(n: usize, is_wide: bool) -> usize {
    if is_wide && n > MAX_KERNELS_IN_COLUMN { n.isqrt() } else { 1 }
}

/// Side of a kernel's cell.
fn kernel_cell(frame: &Frame<'_>, is_wide: bool) -> f32 {
    let layer = &frame.model.layer;
    let [_, rows, columns] = layer.params().kernel_size.map(|n| n as f32);
    let n = drawn_kernels(frame).len();
    let n_columns = n_kernel_columns(n, is_wide);
    let [across, n] = [n_columns, n.div_ceil(n_columns)].map(|n| n as f32);
    let [most_width, most_height] = match is_wide {
        true => [170.0 / across, (frame.size.height - 3.0 * LABEL_HEIGHT) / n - LABEL_HEIGHT],
        false => [frame.size.width * 0.2, frame.size.height * 0.2 / n - 6.0],
    };
    (most_width / columns).min(most_height / rows).clamp(2.0, 44.0)
}

fn place_kernels(frame: &Frame<'_>, picture: &mut Picture, is_wide: bool, cell: f32) {
    let layer = &frame.model.layer;
    let oc = frame.output().oc;
    let [_, rows, columns] = layer.params().kernel_size;
    let kernels = drawn_kernels(frame);
    let n = kernels.len();
    let has_bias = layer.params().bias;
    let gap = if is_wide { KERNEL_GAP } else { 6.0 };
    let n_columns = n_kernel_columns(n, is_wide);
    let n_rows = n.div_ceil(n_columns) as f32;
    let kernel_height = rows as f32 * cell;
    let bias_side = cell.clamp(18.0, 36.0);
    let bias_height = if has_bias { bias_side + gap + LABEL_HEIGHT * 0.8 } else { 0.0 };
    let total = n_rows * (kernel_height + gap) - gap + bias_height;
    let width = columns as f32 * cell;
    let x = frame.size.width - MARGIN - width;
    let top = match is_wide {
        true => (frame.size.height - total) / 2.0 + LABEL_HEIGHT / 2.0,
        // The output plane leaves the upper right corner free.
        false => MARGIN + LABEL_HEIGHT * 0.8,
    };
    let detail = if is_wide { kernel_detail(frame) } else { String::new() };
    let label_at = Point::new(frame.size.width - MARGIN, top - LABEL_HEIGHT / 2.0);
    picture.ground.push(label(frame, label_at, Anchor::End, Role::Weight, Msg::Kernel, detail, 0, None));
    for (nth, [fc, z]) in kernels.into_iter().enumerate() {
        let (row, from_right) = (nth / n_columns, n_columns - 1 - nth % n_columns);
        let x = x - from_right as f32 * (width + gap);
        let y = top + row as f32 * (kernel_height + gap);
        let plane = Plane::face_on(Point::new(x, y), cell);
        let kind = MapKind::Kernel { oc, fc };
        picture.placements.push(Placement { z, ..Placement::new(kind, plane, [rows, columns]) });
    }
    if has_bias {
        let y = top + n_rows * (kernel_height + gap) + LABEL_HEIGHT * 0.8 - gap / 2.0;
        let right = frame.size.width - MARGIN;
        let plane = Plane::face_on(Point::new(right - bias_side, y), bias_side);
        picture.placements.push(Placement::new(MapKind::Bias { oc }, plane, [1, 1]));
        let at = Point::new(right - bias_side - 8.0, y + bias_side / 2.0);
        picture.ground.push(label(frame, at, Anchor::End, Role::Weight, Msg::Bias, String::new(), 0, None));
    }
}
