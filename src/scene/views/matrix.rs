//! The layer as one matrix product.
//!
//! ```text
//! small:  C · x (+ c) (+ b) = y      a row of C per output cell, a column per input cell
//! larger:         X                  im2col: a column of X is one window from top to bottom,
//!             W   Y                  a row of W one filter; a row and a column meet in Y
//! ```
//!
//! One step is one row of C, or one row of W and one column of X. `C` of a transposed layer is the transpose of that
//! of the convolution it transposes, and named so.

mod product;
mod sentence;

use crate::conv::{Axis, Dims, PaddingMode};
use crate::figure::{MAX_MATRIX_SIDE, View, has_small_matrix};
use crate::scene::frame::Frame;
use crate::scene::geometry::{Plane, Point, Size};
use crate::scene::item::{Anchor, Item, Role};
use crate::scene::label::{LABEL_SIZE, label, operator};
use crate::scene::picture::Picture;
use crate::scene::placement::{MapKind, Placement};
use crate::scene::prose::Prose;
use crate::scene::unrolled::Windows;
use crate::words::{Msg, ViewMsg, exact_number};

use self::sentence::has_constant;
use super::row::Row;

/// Free space at the border of the picture.
const MARGIN: f32 = 16.0;
/// Font sizes of heading and sentence.
const HEADING_SIZE: f32 = 15.0;
const HINT_SIZE: f32 = 13.0;
/// Height of a name with the space under it.
const NAME: f32 = 26.0;
/// Space between the factors, and for the sign between them.
const GAP: f32 = 24.0;
/// Largest side of a cell.
const MAX_CELL: f32 = 38.0;
/// Wider pictures have the maps beside the matrices.
const MIN_WIDTH_FOR_MAPS: f32 = 620.0;
/// Share of the width that the maps take, and the most.
const MAPS_SHARE: f32 = 0.26;
const MAX_MAPS_WIDTH: f32 = 220.0;
/// Most input channels among the maps.
const MAX_MAPS: usize = 2;
/// Pictures lower than this have no sentence.
const MIN_HEIGHT_WITH_HINT: f32 = 300.0;
/// A cell of a window this large shows its number well: so many windows are drawn.
const GOOD_CELL: f32 = 21.0;
/// Fewest windows, most products of a window and most filters that are drawn at a time.
const MIN_WINDOWS: usize = 6;
const MAX_TAPS: usize = 72;
const MAX_FILTERS: usize = 24;

pub(super) const ROW: Row = Row {
    sentence: |_, model, trace, lang| Some(sentence::describe(model, trace, lang)),
    // The matrices alone.
    is_in_thumbnail: |kind| {
        !matches!(
            kind,
            MapKind::Bias { .. } | MapKind::Input { .. } | MapKind::Kernel { .. } | MapKind::Output { .. }
        )
    },
    ..Row::new(View::Matrix, &Dims::ALL, lay_out, product::draw)
};

fn lay_out(frame: &Frame<'_>, picture: &mut Picture) {
    let layer = &frame.model.layer;
    let has_maps = frame.size.width >= MIN_WIDTH_FOR_MAPS && layer.params().dims != Dims::Three;
    let maps_width = if has_maps { (frame.size.width * MAPS_SHARE).min(MAX_MAPS_WIDTH) } else { 0.0 };
    let left = if has_maps { MARGIN + maps_width + 1.6 * GAP } else { MARGIN };
    let width = frame.size.width - left - MARGIN;
    let heading = Prose::new(&frame.lang.view(ViewMsg::MatrixTitle), HEADING_SIZE, width);
    heading.draw(Point::new(left, MARGIN), Role::Ink, true, &mut picture.ground);
    let mut top = MARGIN + heading.height() + 4.0;
    if frame.size.height >= MIN_HEIGHT_WITH_HINT {
        let hint = Prose::new(&hint(frame), HINT_SIZE, width);
        hint.draw(Point::new(left, top), Role::Muted, false, &mut picture.ground);
        top += hint.height();
    }
    top += 6.0;
    if has_maps {
        place_maps(frame, Point::new(MARGIN, MARGIN), maps_width, picture);
    }
    let room = Size { width, height: frame.size.height - top - MARGIN };
    match has_small_matrix(layer) {
        true => place_whole(frame, Point::new(left, top), room, picture),
        false => place_windows(frame, Point::new(left, top), room, picture),
    }
}

fn hint(frame: &Frame<'_>) -> String {
    let (layer, lang) = (&frame.model.layer, frame.lang);
    let n_inputs: usize = layer.input_shape().into_iter().fold(1, usize::saturating_mul);
    let (rows, columns) = (layer.step_count(), n_inputs);
    if !has_small_matrix(layer) {
        return lang.view(ViewMsg::UnrolledHint { rows, columns, limit: MAX_MATRIX_SIDE });
    }
    let size = |size: [usize; 3]| {
        let axes = layer.params().dims.axes();
        axes.iter().map(|axis| size[axis.index()].to_string()).collect::<Vec<_>>().join(" × ")
    };
    let mut text = match layer.direct() {
        Some(direct) if direct.output_size() == layer.params().input_size => {
            lang.view(ViewMsg::TransposeHint {
                input: &size(direct.params().input_size),
                output: &size(direct.output_size()),
                rows,
                columns,
            })
        }
        _ if layer.params().op.is_mean() => lang.view(ViewMsg::MeanHint { rows, columns }),
        _ => lang.view(ViewMsg::MatrixHint { rows, columns }),
    };
    let mut add = |msg| {
        text.push(' ');
        text.push_str(&lang.view(msg));
    };
    match layer.params().padding_mode {
        PaddingMode::Constant(value) if has_constant(layer) => {
            add(ViewMsg::ConstantHint { value: &exact_number(value) });
        }
        PaddingMode::Reflect | PaddingMode::Replicate | PaddingMode::Circular => add(ViewMsg::CopiesHint),
        _ => {}
    }
    text
}

/// A letter with what follows.
fn name(at: Point, anchor: Anchor, role: Role, letter: &str, detail: String) -> Item {
    Item::Label { at, anchor, size: LABEL_SIZE, role, name: letter.into(), detail: detail.into() }
}

/// The maps as everywhere: input, kernel, output, one above the other.
fn place_maps(frame: &Frame<'_>, at: Point, width: f32, picture: &mut Picture) {
    let layer = &frame.model.layer;
    let oc = frame.output().oc;
    let inputs = layer.inputs_of(oc);
    let n = inputs.len().min(MAX_MAPS);
    let [_, shown_rows, shown_columns] = frame.shown_size();
    let [_, kernel_rows, kernel_columns] = layer.params().kernel_size;
    let [_, rows, columns] = layer.output_size();
    // An average has no kernel to show.
    let n_kernels = if layer.has_weight() { n } else { 0 };
    let cells_high = n * shown_rows + n_kernels * kernel_rows + rows;
    let cells_wide = shown_columns.max(kernel_columns).max(columns);
    let free = frame.size.height - 2.0 * MARGIN - 3.0 * NAME - 2.0 * (n as f32) * 8.0;
    let cell = (width / cells_wide as f32).min(free / cells_high as f32).clamp(0.2, MAX_CELL * 0.8);
    let mut y = at.y;
    let mut column = |role, msg, kinds: Vec<MapKind>, [rows, columns]: [usize; 2], before, more| {
        let place = Point::new(at.x, y + NAME * 0.5);
        picture.ground.push(label(frame, place, Anchor::Start, role, msg, String::new(), more, None));
        y += NAME;
        for kind in kinds {
            let plane = Plane::face_on(Point::new(at.x, y), cell);
            picture.placements.push(Placement { before, ..Placement::new(kind, plane, [rows, columns]) });
            y += rows as f32 * cell + 8.0;
        }
    };
    let before = [0, frame.before()[1], frame.before()[2]];
    let (maps, more) = (inputs.clone().take(n).map(|ic| MapKind::Input { ic }).collect(), inputs.len() - n);
    column(Role::Input, Msg::Input, maps, [shown_rows, shown_columns], before, more);
    if n_kernels > 0 {
        let kernels = (0..n_kernels).map(|fc| MapKind::Kernel { oc, fc }).collect();
        column(Role::Weight, Msg::Kernel, kernels, [kernel_rows, kernel_columns], [0; 3], 0);
    }
    column(Role::Output, Msg::Output, vec![MapKind::Output { oc }], [rows, columns], [0; 3], 0);
}

/// C · x = y, side by side.
fn place_whole(frame: &Frame<'_>, at: Point, room: Size, picture: &mut Picture) {
    let layer = &frame.model.layer;
    let n_outputs = layer.step_count();
    let n_inputs: usize = layer.input_shape().iter().product();
    let size = layer.output_size();
    let spacing = Axis::ALL.map(|axis| layer.axis(axis).spacing());
    let input = MapKind::InputColumn { size: layer.params().input_size, spacing };
    let letter = if layer.params().op.is_transposed() { "Cᵀ" } else { "C" };
    let detail = format!("{n_outputs} × {n_inputs}");
    let mut parts = vec![
        (MapKind::Matrix, n_outputs, n_inputs, letter, detail, Role::Weight, "·"),
        (input, n_inputs, 1, "x", String::new(), Role::Input, "="),
        (MapKind::OutputColumn { size }, n_outputs, 1, "y", String::new(), Role::Output, ""),
    ];
    if layer.params().bias {
        let per_channel = size.iter().product();
        let bias = MapKind::BiasColumn { first: 0, per_channel };
        parts.insert(2, (bias, n_outputs, 1, "b", String::new(), Role::Weight, "="));
        parts[1].6 = "+";
    }
    if has_constant(layer) {
        parts[1].6 = "+";
        let sign = if layer.params().bias { "+" } else { "=" };
        let constants = MapKind::ConstantColumn { size };
        parts.insert(2, (constants, n_outputs, 1, "c", String::new(), Role::Ink, sign));
    }
    let cells_wide: usize = parts.iter().map(|part| part.2).sum();
    let cells_high = n_outputs.max(n_inputs);
    let gaps = (parts.len() - 1) as f32 * GAP;
    let cell = ((room.width - gaps) / cells_wide as f32)
        .min((room.height - NAME) / cells_high as f32)
        .clamp(0.02, MAX_CELL);
    let used = cells_wide as f32 * cell + gaps;
    let mut x = at.x + ((room.width - used) / 2.0).clamp(0.0, 2.0 * GAP);
    let middle = at.y + NAME + cells_high as f32 * cell / 2.0;
    for (kind, rows, columns, letter, detail, role, sign) in parts {
        let y = middle - rows as f32 * cell / 2.0;
        picture.ground.push(name(Point::new(x, y - NAME * 0.45), Anchor::Start, role, letter, detail));
        let plane = Plane::face_on(Point::new(x, y), cell);
        picture.placements.push(Placement::new(kind, plane, [rows, columns]));
        x += columns as f32 * cell;
        operator(sign, x + GAP / 2.0, middle, GAP, picture);
        x += GAP;
    }
}

/// A part of a row of things, such that the present one is in it: the first, and how many.
fn page(at: usize, of: usize, most: usize) -> (usize, usize) {
    let first = at / most * most;
    (first, most.min(of - first))
}

/// W beside Y, X above Y.
fn place_windows(frame: &Frame<'_>, at: Point, room: Size, picture: &mut Picture) {
    let layer = &frame.model.layer;
    let output = frame.output();
    let size = layer.output_size();
    let n_cells: usize = size.iter().product();
    let present = frame.figure.shown.cursor.step % n_cells;
    let n_taps = layer.tap_count();
    let present_tap = frame.taps_done().saturating_sub(1).min(n_taps - 1);
    let present_tap = if frame.figure.shown.cursor.taps_done.is_some() { present_tap } else { 0 };
    let (first_tap, taps) = page(present_tap, n_taps, MAX_TAPS);
    let per_group = layer.out_channels_per_group();
    let group = layer.group_of_output(output.oc) * per_group;
    let (first_filter, filters) = page(output.oc - group, per_group, MAX_FILTERS);
    let first_filter = group + first_filter;
    let most = ((room.width - 2.0 * GAP) / GOOD_CELL) as usize;
    let bias = usize::from(layer.params().bias);
    let most = most.saturating_sub(taps + bias).max(MIN_WINDOWS);
    let (first_cell, cells) = page(present, n_cells, most);

    let gaps = GAP + if bias == 1 { GAP } else { 0.0 };
    let cell = ((room.width - gaps) / (taps + bias + cells) as f32)
        .min((room.height - 2.0 * NAME) / (taps + filters) as f32)
        .clamp(0.2, MAX_CELL);
    let used = (taps + bias + cells) as f32 * cell + gaps;
    let left = at.x + ((room.width - used) / 2.0).clamp(0.0, 2.0 * GAP);
    let x_of_y = left + (taps + bias) as f32 * cell + gaps;
    let x_top = at.y + NAME;
    let y_top = x_top + taps as f32 * cell + NAME;
    let mut place = |kind, x: f32, y: f32, [rows, columns]: [usize; 2], role, letter, detail| {
        // Above the right column there is room to the left alone.
        let right = x + columns as f32 * cell;
        let (x_of_name, anchor) = if x >= x_of_y { (right, Anchor::End) } else { (x, Anchor::Start) };
        picture.ground.push(name(Point::new(x_of_name, y - NAME * 0.45), anchor, role, letter, detail));
        let plane = Plane::face_on(Point::new(x, y), cell);
        picture.placements.push(Placement::new(kind, plane, [rows, columns]));
    };
    let part = |first: usize, n: usize, of: usize| match n == of {
        true => String::new(),
        false => format!(" ({})", frame.lang.view(ViewMsg::Part { first: first + 1, last: first + n, of })),
    };
    let shape = |rows: usize, columns: usize, part: String| format!("{rows} × {columns}{part}");
    let kernel = layer.params().kernel_size;
    place(
        MapKind::Filters { first: first_filter, first_tap, kernel },
        left,
        y_top,
        [filters, taps],
        Role::Weight,
        "W",
        shape(per_group, n_taps, part(first_tap, taps, n_taps)),
    );
    if bias == 1 {
        let x = left + taps as f32 * cell + GAP;
        let kind = MapKind::BiasColumn { first: first_filter, per_channel: 1 };
        place(kind, x, y_top, [filters, 1], Role::Weight, "b", String::new());
    }
    place(
        MapKind::Windows { first_tap, first_cell, windows: Windows::new(layer, output.oc) },
        x_of_y,
        x_top,
        [taps, cells],
        Role::Input,
        "X",
        shape(n_taps, n_cells, part(first_cell, cells, n_cells)),
    );
    place(
        MapKind::Products { first: first_filter, first_cell, size },
        x_of_y,
        y_top,
        [filters, cells],
        Role::Output,
        "Y",
        shape(per_group, n_cells, String::new()),
    );
    let middle = y_top + filters as f32 * cell / 2.0;
    let sign = |sign, x: f32, picture: &mut Picture| operator(sign, x, middle, GAP, picture);
    if bias == 1 {
        sign("+", left + taps as f32 * cell + GAP / 2.0, picture);
    }
    sign("=", x_of_y - GAP / 2.0, picture);
}

#[cfg(test)]
mod tests;
