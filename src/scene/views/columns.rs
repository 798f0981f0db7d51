//! The face-on views: input, kernel and output side by side. The view of every channel also shows the maps that are
//! added up.

mod block;

use crate::conv::Dims;
use crate::figure::View;
use crate::scene::frame::{Frame, first_drawn};
use crate::scene::geometry::{Plane, Point};
use crate::scene::item::{Anchor, Ink, Item, Role};
use crate::scene::label::{LABEL_SIZE, joined, kernel_detail, label, operator, shape_text};
use crate::scene::maps::MIN_QUAD_SIDE;
use crate::scene::moving;
use crate::scene::picture::Picture;
use crate::scene::placement::{MapKind, Placement};
use crate::words::Msg;

use self::block::{Block, ROW_GAP};
use super::row::Row;

/// Free space at the border of the picture.
const MARGIN: f32 = 14.0;
/// Height of the labels above the columns.
const HEAD: f32 = 30.0;
/// Largest side of a cell.
const MAX_CELL: f32 = 52.0;
/// Smallest side of a cell: sixteen of the largest maps one above the other are as high as a small window.
const MIN_CELL: f32 = 0.005;
/// Largest side of a kernel's cell beside maps of small cells.
const MAX_KERNEL_CELL: f32 = 20.0;
/// Share of the width that a kernel beside such maps may take, and a bias.
const KERNEL_SHARE: f32 = 0.12;
const BIAS_SHARE: f32 = 0.05;
/// Columns nearer to each other than this have their labels one above the other.
const MIN_LABEL_PITCH: f32 = 72.0;
/// Free space between output maps side by side, and how much larger cells must become by them.
const ABREAST_GAP: f32 = 12.0;
const WORTH_ABREAST: f32 = 1.2;
/// A picture that is higher than wide has the input above the rest where there is one channel.
const STACKED_BELOW: f32 = 620.0;

const MANY: &[Dims] = &[Dims::Two, Dims::Three];

/// The output channel of the step alone.
pub(super) const FLAT: Row =
    Row::new(View::Flat, MANY, |frame, picture| lay_out(frame, false, picture), moving::draw);
/// Every channel.
pub(super) const CHANNELS: Row =
    Row::new(View::Channels, MANY, |frame, picture| lay_out(frame, true, picture), moving::draw);

/// The blocks of a picture with at most so many slices in a line, and the largest cell with which they fit.
struct Layout {
    input: Block,
    kernel: Block,
    output: Block,
    /// Output maps side by side.
    abreast: usize,
    cell: f32,
    /// The cells of kernel and bias; larger than the others where those are small.
    kernel_cell: f32,
    bias_cell: f32,
}

fn lay_out(frame: &Frame<'_>, has_partials: bool, picture: &mut Picture) {
    let layer = &frame.model.layer;
    let is_single = layer.params().in_channels == 1 && layer.params().dims == Dims::Two;
    if !has_partials
        && is_single
        && frame.size.width < STACKED_BELOW
        && frame.size.height > frame.size.width * 0.9
    {
        return lay_out_stacked(frame, picture);
    }
    let output = frame.output();
    let padded_size = frame.shown_size();
    // Pooling has no kernel to show, and no maps that are added up.
    let has_kernel = layer.has_weight();
    let has_sums = has_partials && has_kernel;
    let kernel_size = if has_kernel { layer.params().kernel_size } else { [0; 3] };
    let most = frame.most_channels();
    let first_in = first_drawn(layer.inputs_of(output.oc).start, most);
    let first_out = if has_partials { first_drawn(output.oc, most) } else { output.oc };
    let n_in = most.min(layer.params().in_channels - first_in);
    let n_out = if has_partials { most.min(layer.params().out_channels - first_out) } else { 1 };

    let bias_columns = usize::from(layer.params().bias);
    let n_gaps = (1 + usize::from(has_kernel) + usize::from(has_sums) + bias_columns) as f32;
    let gap = (frame.size.width * 0.05).clamp(14.0, 44.0);
    let free_width = frame.size.width - 2.0 * MARGIN - n_gaps * gap;
    let free_height = frame.size.height - 2.0 * MARGIN - HEAD;
    // Output maps side by side take the width of so many of them.
    let outputs_wide = |output: &Block, abreast: usize| {
        let n = usize::from(has_sums) + abreast;
        let gaps = output.gaps_wide() * n as f32 + (abreast - 1) as f32 * ABREAST_GAP;
        (output.cells_wide() * n, gaps)
    };
    let with_lines_of = |most_per_line: usize, abreast: usize| {
        let input = Block::new(frame.input_slices(), padded_size, most_per_line);
        let kernel = Block::new(frame.kernel_slices(), kernel_size, most_per_line);
        let output = Block::new(frame.output_slices(), frame.output_size(), most_per_line);
        let (outputs, output_gaps) = outputs_wide(&output, abreast);
        let cells_wide = input.cells_wide() + kernel.cells_wide() + outputs + bias_columns;
        let gaps = input.gaps_wide() + kernel.gaps_wide() + output_gaps;
        let cell = ((free_width - gaps) / cells_wide as f32)
            .min(input.fit(frame, n_in, free_height))
            .min(kernel.fit(frame, n_in, free_height))
            .min(output.fit(frame, n_in.max(n_out.div_ceil(abreast)), free_height))
            .clamp(MIN_CELL, MAX_CELL);
        Layout { input, kernel, output, abreast, cell, kernel_cell: cell, bias_cell: cell }
    };
    let larger = |one: Layout, other: Layout| if other.cell > one.cell { other } else { one };
    let layouts = (2..=frame.input_slices().len()).map(|per_line| with_lines_of(per_line, 1));
    let mut layout = layouts.fold(with_lines_of(1, 1), larger);
    if n_out > n_in {
        // Many output maps one above the other would be small beside much free room.
        let per_line = layout.input.per_line();
        let needed = layout.cell * WORTH_ABREAST;
        let abreast = (2..=n_out).map(|abreast| with_lines_of(per_line, abreast));
        let best = abreast.filter(|it| it.cell >= needed).reduce(larger);
        layout = best.unwrap_or(layout);
    }
    if layout.cell < MIN_QUAD_SIDE {
        let Layout { input, kernel, output, abreast, cell, .. } = &layout;
        let row = input.height(frame, *cell).max(output.height(frame, *cell));
        let by_width = free_width * KERNEL_SHARE / kernel.cells_wide().max(1) as f32;
        let by_height = row / (kernel.lines() * kernel.rows).max(1) as f32;
        let kernel_cell = by_width.min(by_height).clamp(*cell, MAX_KERNEL_CELL);
        let bias_cell = MAX_KERNEL_CELL.min(free_width * BIAS_SHARE);
        let aside = kernel.width(kernel_cell) + bias_columns as f32 * bias_cell;
        let (outputs, output_gaps) = outputs_wide(output, *abreast);
        let gaps = input.gaps_wide() + output_gaps;
        let cells_wide = input.cells_wide() + outputs;
        let cell = ((free_width - aside - gaps) / cells_wide as f32)
            .min(input.fit(frame, n_in, free_height))
            .min(output.fit(frame, n_in.max(n_out.div_ceil(*abreast)), free_height))
            .clamp(MIN_CELL, MAX_CELL);
        layout = Layout { cell, kernel_cell: kernel_cell.max(cell), bias_cell, ..layout };
    }
    let Layout { input: input_block, kernel: kernel_block, output: output_block, .. } = &layout;
    let Layout { abreast, cell, kernel_cell, bias_cell, .. } = layout;
    let n_out_rows = n_out.div_ceil(abreast);
    let (output_cells, output_gaps) = outputs_wide(output_block, abreast);
    let kernel_height = kernel_block.height(frame, kernel_cell);
    let row = input_block.height(frame, cell).max(output_block.height(frame, cell)).max(kernel_height);
    let pitch = row + ROW_GAP;
    let used = input_block.width(cell)
        + kernel_block.width(kernel_cell)
        + output_cells as f32 * cell
        + output_gaps
        + bias_columns as f32 * bias_cell
        + n_gaps * gap;
    let output_height = output_block.height(frame, cell);
    let content =
        (n_in as f32 * pitch - ROW_GAP).max(n_out_rows as f32 * (output_height + ROW_GAP) - ROW_GAP);
    let top = MARGIN + HEAD + ((free_height - content) / 2.0).max(0.0);

    let mut x = MARGIN + (frame.size.width - 2.0 * MARGIN - used).max(0.0) / 2.0;
    let middle = top + content / 2.0;
    let in_top = middle - (n_in as f32 * pitch - ROW_GAP) / 2.0;
    let inputs = layer.inputs_of(output.oc);
    // Where the block of a channel begins, and where the name above the first stands.
    let y_of = |height: f32, nth: usize| in_top + nth as f32 * pitch + (row - height) / 2.0;
    let input_height = input_block.height(frame, cell);
    let head = |height: f32| y_of(height, 0) - HEAD * 0.55;

    let more_in = layer.params().in_channels.saturating_sub(most);
    let input_width = input_block.width(cell);
    let detail = |text: String, is_roomy: bool| if is_roomy { text } else { String::new() };
    let dims = layer.params().dims;
    let is_padded = padded_size != layer.params().input_size;
    let padded = (is_padded && input_width > 260.0).then(|| joined(dims.in_use(&padded_size)));
    let input_text = detail(shape_text(dims, layer.input_shape()), input_width > 190.0);
    let is_roomy = input_width > 190.0;
    let at = Point::new(x, head(input_height));
    picture.ground.push(label(
        frame,
        at,
        Anchor::Start,
        Role::Input,
        Msg::Input,
        input_text,
        if is_roomy { more_in } else { 0 },
        padded,
    ));
    if more_in > 0 && !is_roomy {
        // A narrow column has its number of further maps below the last: above stands the next column's name.
        let at = Point::new(x, in_top + n_in as f32 * pitch + ROW_GAP * 0.25);
        picture.ground.push(further(frame, at, more_in));
    }
    for nth in 0..n_in {
        let ic = first_in + nth;
        let at = Point::new(x, y_of(input_height, nth));
        input_block.place(frame, MapKind::Input { ic }, at, cell, !inputs.contains(&ic), picture);
    }
    x += input_width;
    let n_rows = layer.in_channels_per_group().min(n_in);
    let first_row = (inputs.start - first_in) as f32 * pitch;
    let rows_middle = in_top + first_row + (n_rows as f32 * pitch - ROW_GAP) / 2.0;
    operator(if has_kernel { "∗" } else { "→" }, x + gap / 2.0, rows_middle, gap, picture);
    x += gap;

    // Kernels and partial maps stand beside the input maps they belong to.
    let row_of = |fc: usize| (inputs.start + fc).checked_sub(first_in).filter(|&nth| nth < n_in);
    if has_kernel {
        let kernel_width = kernel_block.width(kernel_cell);
        let kernel_text = detail(kernel_detail(frame), kernel_width > 150.0);
        let (kernel_x, anchor) = match kernel_width < MIN_LABEL_PITCH {
            true => (x + kernel_width / 2.0, Anchor::Middle),
            false => (x, Anchor::Start),
        };
        let at = Point::new(kernel_x, head(kernel_height) + first_row);
        picture.ground.push(label(frame, at, anchor, Role::Weight, Msg::Kernel, kernel_text, 0, None));
        for fc in 0..layer.in_channels_per_group() {
            let Some(nth) = row_of(fc) else { break };
            let at = Point::new(x, y_of(kernel_height, nth));
            kernel_block.place(frame, MapKind::Kernel { oc: output.oc, fc }, at, kernel_cell, false, picture);
        }
        x += kernel_width;
        let sign = if has_sums || bias_columns == 0 { "=" } else { "+" };
        operator(sign, x + gap / 2.0, rows_middle, gap, picture);
        x += gap;
    }
    if has_sums {
        let at = Point::new(x, head(output_height) + first_row);
        let name = Msg::PartialMaps;
        picture.ground.push(label(frame, at, Anchor::Start, Role::Output, name, String::new(), 0, None));
        for fc in 0..layer.in_channels_per_group() {
            let Some(nth) = row_of(fc) else { break };
            let at = Point::new(x, y_of(output_height, nth));
            output_block.place(frame, MapKind::Partial { oc: output.oc, fc }, at, cell, false, picture);
        }
        x += output_block.width(cell);
        operator(if bias_columns == 1 { "Σ +" } else { "Σ =" }, x + gap / 2.0, rows_middle, gap, picture);
        x += gap;
    }
    if bias_columns == 1 {
        let plane = Plane::face_on(Point::new(x, middle - bias_cell / 2.0), bias_cell);
        picture.placements.push(Placement::new(MapKind::Bias { oc: output.oc }, plane, [1, 1]));
        let at = Point::new(x + bias_cell / 2.0, middle - bias_cell / 2.0 - HEAD * 0.45);
        let name = Msg::Bias;
        picture.ground.push(label(frame, at, Anchor::Middle, Role::Weight, name, String::new(), 0, None));
        x += bias_cell;
        operator("=", x + gap / 2.0, middle, gap, picture);
        x += gap;
    }
    let out_pitch = output_height + ROW_GAP;
    let out_top = middle - (n_out_rows as f32 * out_pitch - ROW_GAP) / 2.0;
    let more_out = layer.params().out_channels.saturating_sub(most);
    let output_text =
        detail(shape_text(dims, layer.output_shape()), output_block.width(cell) * abreast as f32 > 150.0);
    let at = Point::new(x, out_top - HEAD * 0.55);
    picture.ground.push(label(
        frame,
        at,
        Anchor::Start,
        Role::Output,
        Msg::Output,
        output_text,
        more_out,
        None,
    ));
    for nth in 0..n_out {
        let (row, column) = (nth / abreast, nth % abreast);
        let aside = column as f32 * (output_block.width(cell) + ABREAST_GAP);
        let at = Point::new(x + aside, out_top + row as f32 * out_pitch);
        let kind = MapKind::Output { oc: first_out + nth };
        output_block.place(frame, kind, at, cell, false, picture);
    }
}

/// How many maps are not drawn.
fn further(frame: &Frame<'_>, at: Point, n: usize) -> Item {
    Item::Text {
        at,
        anchor: Anchor::Start,
        size: LABEL_SIZE * 0.8,
        is_bold: false,
        ink: Ink::Role(Role::Muted),
        max_width: f32::MAX,
        text: frame.lang.text(Msg::MoreChannels { n }).into(),
    }
}

/// Input above, kernel and output below: for a narrow, high picture.
fn lay_out_stacked(frame: &Frame<'_>, picture: &mut Picture) {
    let layer = &frame.model.layer;
    let output = frame.output();
    let [_, padded_rows, padded_columns] = frame.shown_size();
    let has_kernel = layer.has_weight();
    let [_, kernel_rows, kernel_columns] = if has_kernel { layer.params().kernel_size } else { [0; 3] };
    let [_, output_rows, output_columns] = frame.output_size();
    let bias_rows = usize::from(layer.params().bias);
    let gap = if has_kernel { 18.0 } else { 0.0 };
    let below_rows = output_rows.max(kernel_rows + bias_rows);
    let free_width = frame.size.width - 2.0 * MARGIN;
    let free_height = frame.size.height - 2.0 * MARGIN - 2.0 * HEAD;
    let cell = (free_width / padded_columns as f32)
        .min((free_width - gap) / (kernel_columns + output_columns) as f32)
        .min((free_height - bias_rows as f32 * HEAD) / (padded_rows + below_rows) as f32)
        .clamp(MIN_CELL, MAX_CELL);
    let width = (padded_columns as f32 * cell).max((kernel_columns + output_columns) as f32 * cell + gap);
    let left = MARGIN + (free_width - width) / 2.0;
    let mut place = |kind, rows, columns, x: f32, y: f32, before| {
        let plane = Plane::face_on(Point::new(x, y), cell);
        picture.placements.push(Placement { before, ..Placement::new(kind, plane, [rows, columns]) });
    };
    let input_y = MARGIN + HEAD;
    let below_y = input_y + padded_rows as f32 * cell + HEAD;
    let output_x = left + kernel_columns as f32 * cell + gap;
    place(MapKind::Input { ic: 0 }, padded_rows, padded_columns, left, input_y, frame.before());
    if has_kernel {
        place(MapKind::Kernel { oc: output.oc, fc: 0 }, kernel_rows, kernel_columns, left, below_y, [0; 3]);
    }
    if bias_rows == 1 {
        place(
            MapKind::Bias { oc: output.oc },
            1,
            1,
            left,
            below_y + kernel_rows as f32 * cell + HEAD,
            [0; 3],
        );
    }
    place(MapKind::Output { oc: output.oc }, output_rows, output_columns, output_x, below_y, [0; 3]);
    let mut name = |x: f32, y: f32, role, msg, detail| {
        let at = Point::new(x, y - HEAD * 0.5);
        picture.ground.push(label(frame, at, Anchor::Start, role, msg, detail, 0, None));
    };
    name(left, input_y, Role::Input, Msg::Input, shape_text(Dims::Two, layer.input_shape()));
    if has_kernel {
        name(left, below_y, Role::Weight, Msg::Kernel, String::new());
    }
    if bias_rows == 1 {
        name(left, below_y + kernel_rows as f32 * cell + HEAD, Role::Weight, Msg::Bias, String::new());
    }
    name(output_x, below_y, Role::Output, Msg::Output, shape_text(Dims::Two, layer.output_shape()));
}
