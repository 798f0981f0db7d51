//! Where the blocks of a volume lie.

use crate::conv::Axis;
use crate::scene::frame::Frame;
use crate::scene::geometry::{Plane, Point};
use crate::scene::item::{Anchor, Item, Role};
use crate::scene::label::{kernel_detail, label, shape_text};
use crate::scene::picture::Picture;
use crate::scene::placement::{Comb, MapKind, Placement};
use crate::scene::space::Block;
use crate::words::Msg;

/// Most channels drawn as blocks; the others are counted.
const MAX_BLOCKS: usize = 4;
/// About as many slices of a block are drawn at most.
const MAX_SLICES: usize = 32;
/// Free space at the border of the picture.
const MARGIN: f32 = 14.0;
/// Height of a label above a block.
const HEAD: f32 = 28.0;
/// Width of a character of a label, a little above that of common fonts.
const LABEL_WIDTH: f32 = 8.5;
/// Distance between blocks of different kinds side by side at most and as a share of the width, and between channels.
const MAX_GAP: f32 = 30.0;
const GAP_SHARE: f32 = 0.04;
const ROW_GAP: f32 = 12.0;
/// Largest side of a cell of input and output, and of the kernel.
const MAX_CELL: f32 = 52.0;
const MAX_KERNEL_CELL: f32 = 40.0;
/// Share of the width, and of a narrow picture's height, that the kernel may take.
const KERNEL_WIDTH_SHARE: f32 = 0.36;
const KERNEL_HEIGHT_SHARE: f32 = 0.36;
/// Pictures of a smaller width and a greater height for it have the input above the rest.
const STACKED_BELOW: f32 = 560.0;
const STACKED_ABOVE: f32 = 1.2;

/// Where everything goes.
struct Layout {
    cell: f32,
    kernel_cell: f32,
    /// The middle of the first input block and from one to the next, of the first kernel, of the output.
    input: Point,
    input_step: Point,
    kernel: Point,
    kernel_step: Point,
    output: Point,
}

/// Whether input and output stand one above the other.
pub(super) fn is_stacked(frame: &Frame<'_>) -> bool {
    frame.size.width < STACKED_BELOW && frame.size.height > frame.size.width * STACKED_ABOVE
}

/// Places the slices of all blocks, the farthest first, and their labels.
pub(super) fn lay_out(frame: &Frame<'_>, picture: &mut Picture) {
    let layer = &frame.model.layer;
    let turn = frame.figure.shown.turn;
    let output = frame.output();
    let inputs = layer.inputs_of(output.oc);
    let n_blocks = layer.in_channels_per_group().min(MAX_BLOCKS);
    let unit = |size| Block::new(turn, size);
    let (input, result) = (unit(frame.shown_size()), unit(layer.output_size()));
    let kernel = layer.has_weight().then(|| unit(layer.params().kernel_size));
    let layout = match is_stacked(frame) {
        true => stacked(frame, n_blocks, &input, kernel.as_ref(), &result),
        false => in_two_columns(frame, n_blocks, &input, kernel.as_ref(), &result),
    };

    let mut blocks = Vec::new();
    for nth in 0..n_blocks {
        let steps = nth as f32;
        let at = layout.input.shifted(layout.input_step.x * steps, layout.input_step.y * steps);
        blocks.push((MapKind::Input { ic: inputs.start + nth }, input.placed(layout.cell, at)));
        if let Some(kernel) = kernel {
            let at = layout.kernel.shifted(layout.kernel_step.x * steps, layout.kernel_step.y * steps);
            blocks.push((MapKind::Kernel { oc: output.oc, fc: nth }, kernel.placed(layout.kernel_cell, at)));
        }
    }
    blocks.push((MapKind::Output { oc: output.oc }, result.placed(layout.cell, layout.output)));
    for (kind, block) in &blocks {
        let is_input = matches!(kind, MapKind::Input { .. });
        let before = if is_input { frame.before() } else { [0; 3] };
        let under_window = Axis::ALL.map(|axis| {
            let at = axis.index();
            Comb::under_window(layer.axis(axis), output.o[at], before[at])
        });
        let [_, rows, columns] = block.size;
        let slices = block.back_to_front().filter(|&z| is_drawn(frame, *kind, block.size[0], z));
        picture.placements.extend(slices.map(|z| Placement {
            z,
            before,
            is_above: matches!(kind, MapKind::Output { .. }),
            // The window is drawn before all that hides it.
            in_front: (is_input && under_window[0].contains(z)).then_some([under_window[1], under_window[2]]),
            block: Some(*block),
            ..Placement::new(*kind, block.slice(z as f32), [rows, columns])
        }));
    }
    place_labels(frame, &blocks, picture);
    if layer.params().bias && layer.has_weight() {
        place_bias(frame, &blocks, picture);
    }
}

/// Whether a slice is drawn: all of them, or of a deep volume some, and those that matter at this step, or of many of
/// those some.
fn is_drawn(frame: &Frame<'_>, kind: MapKind, depth: usize, z: usize) -> bool {
    let layer = &frame.model.layer;
    let output = frame.output();
    let is_chosen = |n: usize, of: usize| n.is_multiple_of(of.div_ceil(MAX_SLICES));
    let current = frame.current_tap().map(|[_, kz, ..]| kz);
    let matters = match kind {
        MapKind::Input { .. } => {
            let axis = layer.axis(Axis::Depth);
            let k = axis.kernel_cell_at(output.o[0], z as isize - frame.before()[0] as isize);
            let n = axis.kernel_size();
            k.is_some_and(|k| k == 0 || k + 1 == n || current == Some(k) || is_chosen(k, n))
        }
        MapKind::Output { .. } => z == output.o[0],
        _ => current == Some(z) || z + 1 == depth,
    };
    matters || is_chosen(z, depth)
}

/// The input at the left with its channels below each other; at the right the output, below it the kernel.
fn in_two_columns(
    frame: &Frame<'_>,
    n: usize,
    input: &Block,
    kernel: Option<&Block>,
    output: &Block,
) -> Layout {
    let ([in_width, in_height], [out_width, out_height]) = (input.extent(), output.extent());
    let [kernel_width, kernel_height] = kernel.map_or([0.0; 2], Block::extent);
    let gap = gap(frame);
    let free_width = frame.size.width - 2.0 * MARGIN - gap;
    let free_height = frame.size.height - 2.0 * MARGIN - HEAD;
    let kernels_gap = (n - 1) as f32 * ROW_GAP;
    let kernel_cell = match kernel {
        Some(_) => ((free_width * KERNEL_WIDTH_SHARE - kernels_gap) / (n as f32 * kernel_width))
            .min(free_height * KERNEL_HEIGHT_SHARE / kernel_height)
            .clamp(1.0, MAX_KERNEL_CELL),
        None => 0.0,
    };
    let kernels_width = n as f32 * kernel_width * kernel_cell + kernels_gap;
    let below = match kernel {
        Some(_) => HEAD + ROW_GAP + kernel_height * kernel_cell + bias_height(frame),
        None => 0.0,
    };
    let each = (free_height - (n - 1) as f32 * ROW_GAP) / n as f32;
    let cell = (free_width / (in_width + out_width))
        .min((free_width - kernels_width) / in_width)
        .min(each / in_height)
        .min((free_height - below) / out_height)
        .clamp(0.2, MAX_CELL);
    let right_width = (out_width * cell).max(kernels_width);
    let used = in_width * cell + gap + right_width;
    let left = MARGIN + (frame.size.width - 2.0 * MARGIN - used).max(0.0) / 2.0;
    let right = left + used - right_width / 2.0;
    let middle = MARGIN + HEAD + free_height / 2.0;
    let input_step = in_height * cell + ROW_GAP;
    // What is free stands above, between and below output and kernel.
    let free = (free_height - out_height * cell - below).max(0.0) / if kernel.is_some() { 3.0 } else { 2.0 };
    let top = MARGIN + HEAD + free;
    let kernel_top = top + out_height * cell + free + HEAD + ROW_GAP;
    let kernel_step = kernel_width * kernel_cell + ROW_GAP;
    let last = (n - 1) as f32 / 2.0;
    Layout {
        cell,
        kernel_cell,
        input: Point::new(left + in_width * cell / 2.0, middle - last * input_step),
        input_step: Point::new(0.0, input_step),
        kernel: Point::new(right - last * kernel_step, kernel_top + kernel_height * kernel_cell / 2.0),
        kernel_step: Point::new(kernel_step, 0.0),
        output: Point::new(right, top + out_height * cell / 2.0),
    }
}

fn gap(frame: &Frame<'_>) -> f32 {
    (frame.size.width * GAP_SHARE).min(MAX_GAP)
}

/// Height of the bias below the kernel.
fn bias_height(frame: &Frame<'_>) -> f32 {
    if frame.model.layer.params().bias { ROW_GAP + bias_side(frame) } else { 0.0 }
}

fn bias_side(frame: &Frame<'_>) -> f32 {
    (frame.size.height * 0.06).clamp(17.0, 30.0)
}

/// The input's channels side by side, below them kernel and output.
fn stacked(frame: &Frame<'_>, n: usize, input: &Block, kernel: Option<&Block>, output: &Block) -> Layout {
    let ([in_width, in_height], [out_width, out_height]) = (input.extent(), output.extent());
    let [kernel_width, kernel_height] = kernel.map_or([0.0; 2], Block::extent);
    let free_width = frame.size.width - 2.0 * MARGIN;
    let free_height = frame.size.height - 2.0 * MARGIN - 2.0 * HEAD;
    let most_kernel_height = free_height * KERNEL_HEIGHT_SHARE / n as f32 - ROW_GAP;
    let kernel_cell = match kernel {
        Some(_) => (free_width * KERNEL_WIDTH_SHARE / kernel_width)
            .min(most_kernel_height / kernel_height)
            .clamp(1.0, MAX_KERNEL_CELL),
        None => 0.0,
    };
    let gap = gap(frame);
    let beside = if kernel.is_some() { kernel_width * kernel_cell + gap } else { 0.0 };
    let between = (n - 1) as f32 * ROW_GAP;
    let kernel_step = kernel_height * kernel_cell + ROW_GAP;
    let kernels_height = n as f32 * kernel_step - ROW_GAP + bias_height(frame);
    let cell = ((free_width - between) / (n as f32 * in_width))
        .min((free_width - beside) / out_width)
        .min(free_height / (in_height + out_height))
        .min((free_height - kernels_height) / in_height)
        .clamp(0.2, MAX_CELL);
    let below = (out_height * cell).max(kernels_height);
    let top = MARGIN + HEAD + (free_height - in_height * cell - below).max(0.0) / 2.0;
    let below_middle = top + in_height * cell + HEAD + below / 2.0;
    let input_step = in_width * cell + ROW_GAP;
    let last = (n - 1) as f32 / 2.0;
    let middle = frame.size.width / 2.0;
    let used = beside + out_width * cell;
    let left = MARGIN + (free_width - used).max(0.0) / 2.0;
    Layout {
        cell,
        kernel_cell,
        input: Point::new(middle - last * input_step, top + in_height * cell / 2.0),
        input_step: Point::new(input_step, 0.0),
        kernel: Point::new(
            left + kernel_width * kernel_cell / 2.0,
            below_middle - last * kernel_step - bias_height(frame) / 2.0,
        ),
        kernel_step: Point::new(0.0, kernel_step),
        output: Point::new(left + used - out_width * cell / 2.0, below_middle),
    }
}

fn place_labels(frame: &Frame<'_>, blocks: &[(MapKind, Block)], picture: &mut Picture) {
    let layer = &frame.model.layer;
    let dims = layer.params().dims;
    let mut is_labelled = [false; 3];
    for (kind, block) in blocks {
        let (nth, role, name, detail, more) = match kind {
            MapKind::Input { .. } => {
                let more = layer.params().in_channels.saturating_sub(MAX_BLOCKS);
                (0, Role::Input, Msg::Input, shape_text(dims, layer.input_shape()), more)
            }
            MapKind::Kernel { .. } => (1, Role::Weight, Msg::Kernel, kernel_detail(frame), 0),
            _ => (2, Role::Output, Msg::Output, shape_text(dims, layer.output_shape()), 0),
        };
        if core::mem::replace(&mut is_labelled[nth], true) {
            continue;
        }
        let [from, to] = block.bounds();
        let room = if nth == 1 { (to.x - from.x).max(110.0) } else { frame.size.width - from.x };
        let width = (detail.chars().count() + frame.lang.text(name).chars().count() + 1) as f32 * LABEL_WIDTH;
        let detail = if width > room { String::new() } else { detail };
        let at = Point::new(from.x, from.y - HEAD * 0.5);
        picture.ground.push(label(frame, at, Anchor::Start, role, name, detail, more, None));
    }
}

/// The bias below the last kernel.
fn place_bias(frame: &Frame<'_>, blocks: &[(MapKind, Block)], picture: &mut Picture) {
    let last = blocks.iter().rev().find(|(kind, _)| matches!(kind, MapKind::Kernel { .. }));
    let Some((_, block)) = last else { return };
    let [from, to] = block.bounds();
    let side = bias_side(frame);
    let y = (to.y + ROW_GAP).min(frame.size.height - MARGIN - side);
    let x = (from.x + to.x) / 2.0;
    let oc = frame.output().oc;
    let plane = Plane::face_on(Point::new(x + 4.0, y), side);
    picture.placements.push(Placement::new(MapKind::Bias { oc }, plane, [1, 1]));
    let at = Point::new(x - 4.0, y + side / 2.0);
    let item: Item = label(frame, at, Anchor::End, Role::Weight, Msg::Bias, String::new(), 0, None);
    picture.ground.push(item);
}
