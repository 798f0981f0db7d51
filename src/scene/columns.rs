//! The face-on views: input, kernel, output side by side; with every channel, the maps that are added up between.

use crate::conv::Axis;
use crate::i18n::Msg;

use super::MAX_DRAWN_CHANNELS;
use super::frame::Frame;
use super::geometry::{Plane, Point};
use super::item::{Anchor, Ink, Item, Role};
use super::picture::{MapKind, Picture, Placement};
use super::tilted::{LABEL_SIZE, first_drawn, kernel_detail};

/// Free space at the border of the picture.
const MARGIN: f32 = 14.0;
/// Height of the labels above the columns.
const HEAD: f32 = 30.0;
/// Largest side of a cell.
const MAX_CELL: f32 = 52.0;
/// Columns nearer to each other than this have their labels one above the other.
const MIN_LABEL_PITCH: f32 = 72.0;
/// A picture that is higher than wide has the input above the rest where there is one channel.
const STACKED_BELOW: f32 = 620.0;

/// A label with its name and what follows.
#[expect(clippy::too_many_arguments, reason = "all parts of one label")]
pub(super) fn label(
    frame: &Frame<'_>,
    at: Point,
    anchor: Anchor,
    role: Role,
    name: Msg<'_>,
    detail: String,
    more: usize,
    padded: Option<String>,
) -> Item {
    let mut detail = detail;
    if let Some(size) = padded {
        let is_stretched =
            [Axis::Height, Axis::Width].map(|axis| frame.model.layer.axis(axis).spacing()) != [1; 2];
        let msg = if is_stretched { Msg::StretchedTo { size: &size } } else { Msg::PaddedTo { size: &size } };
        detail = format!("{detail}, {}", frame.lang.text(msg));
    }
    if more > 0 {
        detail = format!("{detail} {}", frame.lang.text(Msg::MoreChannels { n: more }));
    }
    Item::Label {
        at,
        anchor,
        size: LABEL_SIZE,
        role,
        name: frame.lang.text(name).into(),
        detail: detail.into(),
    }
}

/// `1 × 8 × 8`: without a batch of 1 and a depth of 1.
pub(super) fn shape_text(shape: [usize; 5]) -> String {
    let [outer, channels, depth, height, width] = shape;
    let mut sizes = vec![channels, height, width];
    if depth > 1 {
        sizes.insert(1, depth);
    }
    if outer > 1 {
        sizes.insert(0, outer);
    }
    let sizes: Vec<_> = sizes.iter().map(usize::to_string).collect();
    sizes.join(" × ")
}

pub(super) fn lay_out(frame: &Frame<'_>, has_partials: bool, picture: &mut Picture) {
    let layer = &frame.model.layer;
    let is_single = layer.params().in_channels == 1;
    if !has_partials
        && is_single
        && frame.size.width < STACKED_BELOW
        && frame.size.height > frame.size.width * 0.9
    {
        return lay_out_stacked(frame, picture);
    }
    let output = frame.output();
    let [_, padded_rows, padded_columns] = frame.shown_size();
    // Pooling has no kernel to show, and no maps that are added up.
    let has_kernel = layer.has_weight();
    let has_sums = has_partials && has_kernel;
    let [_, kernel_rows, kernel_columns] = if has_kernel { layer.params().kernel_size } else { [0; 3] };
    let [_, output_rows, output_columns] = layer.output_size();
    let first_in = first_drawn(layer.inputs_of(output.oc).start);
    let first_out = if has_partials { first_drawn(output.oc) } else { output.oc };
    let n_in = MAX_DRAWN_CHANNELS.min(layer.params().in_channels - first_in);
    let n_out =
        if has_partials { MAX_DRAWN_CHANNELS.min(layer.params().out_channels - first_out) } else { 1 };

    let bias_columns = usize::from(layer.params().bias);
    let n_gaps = (1 + usize::from(has_kernel) + usize::from(has_sums) + bias_columns) as f32;
    let cells_wide =
        padded_columns + kernel_columns + output_columns * (1 + usize::from(has_sums)) + bias_columns;
    let gap = (frame.size.width * 0.05).clamp(14.0, 44.0);
    let row_cells = padded_rows.max(kernel_rows).max(output_rows);
    let row_gap = 8.0;
    let free_width = frame.size.width - 2.0 * MARGIN - n_gaps * gap;
    let free_height = frame.size.height - 2.0 * MARGIN - HEAD;
    let cell_by_width = free_width / cells_wide as f32;
    let fit = |n: usize, rows: usize| (free_height - (n - 1) as f32 * row_gap) / (n * rows) as f32;
    let cell = cell_by_width.min(fit(n_in, row_cells)).min(fit(n_out, output_rows)).clamp(0.5, MAX_CELL);
    let pitch = row_cells as f32 * cell + row_gap;
    let used = cells_wide as f32 * cell + n_gaps * gap;
    let content =
        (n_in as f32 * pitch - row_gap).max(n_out as f32 * (output_rows as f32 * cell + row_gap) - row_gap);
    let top = MARGIN + HEAD + ((free_height - content) / 2.0).max(0.0);

    let mut x = MARGIN + (frame.size.width - 2.0 * MARGIN - used).max(0.0) / 2.0;
    let middle = top + content / 2.0;
    let in_top = middle - (n_in as f32 * pitch - row_gap) / 2.0;
    let inputs = layer.inputs_of(output.oc);
    let place = |kind, rows: usize, columns_: usize, x: f32, nth: usize, is_faint| {
        let y = in_top + nth as f32 * pitch + (row_cells - rows) as f32 * cell / 2.0;
        let before = match kind {
            MapKind::Input { .. } => [frame.before()[1], frame.before()[2]],
            _ => [0; 2],
        };
        Placement {
            kind,
            plane: Plane::face_on(Point::new(x, y), cell),
            rows,
            columns: columns_,
            before,
            is_faint,
        }
    };
    let head = |rows: usize| in_top + (row_cells - rows) as f32 * cell / 2.0 - HEAD * 0.55;

    let more_in = layer.params().in_channels.saturating_sub(MAX_DRAWN_CHANNELS);
    let is_roomy = padded_columns as f32 * cell > 190.0;
    let detail = |text: String, is_roomy: bool| if is_roomy { text } else { String::new() };
    let is_padded = [padded_rows, padded_columns] != layer.input_shape()[3..];
    let padded = (is_padded && padded_columns as f32 * cell > 260.0)
        .then(|| format!("{padded_rows} × {padded_columns}"));
    let input_text = detail(shape_text(layer.input_shape()), is_roomy);
    picture.ground.push(label(
        frame,
        Point::new(x, head(padded_rows)),
        Anchor::Start,
        Role::Input,
        Msg::Input,
        input_text,
        more_in,
        padded,
    ));
    for nth in 0..n_in {
        let ic = first_in + nth;
        picture.placements.push(place(
            MapKind::Input { ic },
            padded_rows,
            padded_columns,
            x,
            nth,
            !inputs.contains(&ic),
        ));
    }
    x += padded_columns as f32 * cell;
    let n_rows = layer.in_channels_per_group().min(n_in);
    let first_row = (inputs.start - first_in) as f32 * pitch;
    let rows_middle = in_top + first_row + (n_rows as f32 * pitch - row_gap) / 2.0;
    operator(if has_kernel { "∗" } else { "→" }, x + gap / 2.0, rows_middle, gap, picture);
    x += gap;

    // Kernels and partial maps stand beside the input maps they belong to.
    let row_of = |fc: usize| (inputs.start + fc).checked_sub(first_in).filter(|&nth| nth < n_in);
    if has_kernel {
        let kernel_width = kernel_columns as f32 * cell;
        let kernel_text = detail(kernel_detail(frame), kernel_width > 150.0);
        let (kernel_x, anchor) = match kernel_width < MIN_LABEL_PITCH {
            true => (x + kernel_width / 2.0, Anchor::Middle),
            false => (x, Anchor::Start),
        };
        let at = Point::new(kernel_x, head(kernel_rows) + first_row);
        picture.ground.push(label(frame, at, anchor, Role::Weight, Msg::Kernel, kernel_text, 0, None));
        for fc in 0..layer.in_channels_per_group() {
            let Some(nth) = row_of(fc) else { break };
            picture.placements.push(place(
                MapKind::Kernel { oc: output.oc, fc },
                kernel_rows,
                kernel_columns,
                x,
                nth,
                false,
            ));
        }
        x += kernel_columns as f32 * cell;
        operator(
            if has_sums || bias_columns == 0 { "=" } else { "+" },
            x + gap / 2.0,
            rows_middle,
            gap,
            picture,
        );
        x += gap;
    }
    if has_sums {
        let at = Point::new(x, head(output_rows) + first_row);
        picture.ground.push(label(
            frame,
            at,
            Anchor::Start,
            Role::Output,
            Msg::PartialMaps,
            String::new(),
            0,
            None,
        ));
        for fc in 0..layer.in_channels_per_group() {
            let Some(nth) = row_of(fc) else { break };
            picture.placements.push(place(
                MapKind::Partial { oc: output.oc, fc },
                output_rows,
                output_columns,
                x,
                nth,
                false,
            ));
        }
        x += output_columns as f32 * cell;
        operator(if bias_columns == 1 { "Σ +" } else { "Σ =" }, x + gap / 2.0, rows_middle, gap, picture);
        x += gap;
    }
    if bias_columns == 1 {
        let plane = Plane::face_on(Point::new(x, middle - cell / 2.0), cell);
        picture.placements.push(Placement {
            kind: MapKind::Bias { oc: output.oc },
            plane,
            rows: 1,
            columns: 1,
            before: [0; 2],
            is_faint: false,
        });
        let at = Point::new(x + cell / 2.0, middle - cell / 2.0 - HEAD * 0.45);
        picture.ground.push(label(
            frame,
            at,
            Anchor::Middle,
            Role::Weight,
            Msg::Bias,
            String::new(),
            0,
            None,
        ));
        x += cell;
        operator("=", x + gap / 2.0, middle, gap, picture);
        x += gap;
    }
    let out_pitch = output_rows as f32 * cell + row_gap;
    let out_top = middle - (n_out as f32 * out_pitch - row_gap) / 2.0;
    let more_out = layer.params().out_channels.saturating_sub(MAX_DRAWN_CHANNELS);
    let output_text = detail(shape_text(layer.output_shape()), output_columns as f32 * cell > 150.0);
    picture.ground.push(label(
        frame,
        Point::new(x, out_top - HEAD * 0.55),
        Anchor::Start,
        Role::Output,
        Msg::Output,
        output_text,
        more_out,
        None,
    ));
    for nth in 0..n_out {
        let plane = Plane::face_on(Point::new(x, out_top + nth as f32 * out_pitch), cell);
        let kind = MapKind::Output { oc: first_out + nth };
        picture.placements.push(Placement {
            kind,
            plane,
            rows: output_rows,
            columns: output_columns,
            before: [0; 2],
            is_faint: false,
        });
    }
}

fn operator(sign: &str, x: f32, y: f32, gap: f32, picture: &mut Picture) {
    picture.ground.push(Item::Text {
        at: Point::new(x, y),
        anchor: Anchor::Middle,
        size: (gap * 0.6).min(22.0),
        is_bold: false,
        ink: Ink::Role(Role::Muted),
        max_width: gap,
        text: sign.into(),
    });
}

/// Input above, kernel and output below: for a narrow, high picture.
fn lay_out_stacked(frame: &Frame<'_>, picture: &mut Picture) {
    let layer = &frame.model.layer;
    let output = frame.output();
    let [_, padded_rows, padded_columns] = frame.shown_size();
    let has_kernel = layer.has_weight();
    let [_, kernel_rows, kernel_columns] = if has_kernel { layer.params().kernel_size } else { [0; 3] };
    let [_, output_rows, output_columns] = layer.output_size();
    let bias_rows = usize::from(layer.params().bias);
    let gap = if has_kernel { 18.0 } else { 0.0 };
    let below_rows = output_rows.max(kernel_rows + bias_rows);
    let free_width = frame.size.width - 2.0 * MARGIN;
    let free_height = frame.size.height - 2.0 * MARGIN - 2.0 * HEAD;
    let cell = (free_width / padded_columns as f32)
        .min((free_width - gap) / (kernel_columns + output_columns) as f32)
        .min((free_height - bias_rows as f32 * HEAD) / (padded_rows + below_rows) as f32)
        .clamp(0.5, MAX_CELL);
    let width = (padded_columns as f32 * cell).max((kernel_columns + output_columns) as f32 * cell + gap);
    let left = MARGIN + (free_width - width) / 2.0;
    let mut place = |kind, rows, columns, x: f32, y: f32, before| {
        let plane = Plane::face_on(Point::new(x, y), cell);
        picture.placements.push(Placement { kind, plane, rows, columns, before, is_faint: false });
    };
    let input_y = MARGIN + HEAD;
    let below_y = input_y + padded_rows as f32 * cell + HEAD;
    let output_x = left + kernel_columns as f32 * cell + gap;
    place(
        MapKind::Input { ic: 0 },
        padded_rows,
        padded_columns,
        left,
        input_y,
        [frame.before()[1], frame.before()[2]],
    );
    if has_kernel {
        place(MapKind::Kernel { oc: output.oc, fc: 0 }, kernel_rows, kernel_columns, left, below_y, [0; 2]);
    }
    if bias_rows == 1 {
        place(
            MapKind::Bias { oc: output.oc },
            1,
            1,
            left,
            below_y + kernel_rows as f32 * cell + HEAD,
            [0; 2],
        );
    }
    place(MapKind::Output { oc: output.oc }, output_rows, output_columns, output_x, below_y, [0; 2]);
    let mut name = |x: f32, y: f32, role, msg, detail| {
        let at = Point::new(x, y - HEAD * 0.5);
        picture.ground.push(label(frame, at, Anchor::Start, role, msg, detail, 0, None));
    };
    name(left, input_y, Role::Input, Msg::Input, shape_text(layer.input_shape()));
    if has_kernel {
        name(left, below_y, Role::Weight, Msg::Kernel, String::new());
    }
    if bias_rows == 1 {
        name(left, below_y + kernel_rows as f32 * cell + HEAD, Role::Weight, Msg::Bias, String::new());
    }
    name(output_x, below_y, Role::Output, Msg::Output, shape_text(layer.output_shape()));
}
