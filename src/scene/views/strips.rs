//! One dimension: the output above, the input below, each a strip with its channels as rows. They are aligned so that
//! an output cell stands above the middle of its window.

mod curve;

use crate::conv::{Axis, Dims};
use crate::figure::{InputSource, Target, View};
use crate::scene::after;
use crate::scene::copies;
use crate::scene::frame::{Frame, Motion, first_drawn};
use crate::scene::geometry::{Plane, Point};
use crate::scene::item::{Anchor, Ink, Item, Role};
use crate::scene::label::{joined, kernel_detail, label, shape_text};
use crate::scene::moving::{LINK_STROKE, draw_tip, drawn_channels, gliding, mark_weight, partial_cell, tip};
use crate::scene::picture::{Moving, Picture};
use crate::scene::placement::{MapKind, Placement};
use crate::scene::window::{WINDOW_STROKE, windows};
use crate::words::Msg;

use super::row::Row;

/// Free space at the border of the picture.
const MARGIN: f32 = 14.0;
/// Height of a label above a strip.
const HEAD: f32 = 28.0;
/// Largest side of a cell.
const MAX_CELL: f32 = 52.0;
/// Largest width of a column with a word.
const MAX_WORD_CELL: f32 = 80.0;
/// Kernels have cells of at least this side where there is room, so that their numbers can be read.
const WANTED_KERNEL_CELL: f32 = 26.0;
/// Share of the height that the kernel may take.
const KERNEL_SHARE: f32 = 0.25;
/// Height of the words below an input.
const WORD_HEIGHT: f32 = 22.0;
const WORD_SIZE: f32 = 13.0;
/// Width of a letter, as a share of the font size; of Hangul, kana and ideographs twice that.
const LETTER_SHARE: f32 = 0.56;
/// Smallest share of its size to which a word is squeezed before it is cut.
const LEAST_SQUEEZE: f32 = 0.72;
/// Share of the free height that each of the two curves takes, and what it is at least and at most.
const CURVE_SHARE: f32 = 0.3;
const MIN_CURVE_HEIGHT: f32 = 34.0;
const MAX_CURVE_HEIGHT: f32 = 96.0;
/// Free space below the kernel.
const KERNEL_GAP: f32 = 8.0;
/// Free space between kernel and bias, with room for the name of the bias.
const BIAS_GAP: f32 = 36.0;
/// Free space below an output for the lines from the window, in cells, and at most in pixels.
const LINK_CELLS: f32 = 1.4;
const MAX_LINK_HEIGHT: f32 = 120.0;

/// The flat view of one dimension.
pub(super) const FLAT: Row =
    Row::new(View::Flat, &[Dims::One], |frame, picture| lay_out(frame, false, picture), draw);
/// With the maps that are added up.
pub(super) const CHANNELS: Row =
    Row::new(View::Channels, &[Dims::One], |frame, picture| lay_out(frame, true, picture), draw);

/// The windows in one frame, for the channels of a strip lie one on the other, and the cell that they fill.
fn draw(picture: &Picture, frame: &Frame<'_>, motion: Motion) -> Moving {
    let mut moving = Moving::default();
    let tip = tip(picture, frame, motion);
    let mut all = None::<[Point; 4]>;
    let windows = windows(picture, frame, motion);
    for fc in drawn_channels(picture, frame, &windows) {
        for window in windows.iter().filter(|it| it.fc == fc) {
            window.draw(&mut moving.front);
            let corners = window.corners();
            all = Some(all.map_or(corners, |[a, b, ..]| [a, b, corners[2], corners[3]]));
            window.draw_winner(&mut moving.front);
        }
        if let (Some(corners), Some(_)) = (partial_cell(picture, frame, fc), tip) {
            moving.front.push(Item::Quad { corners, fill: None, stroke: Some(WINDOW_STROKE) });
        }
        mark_weight(picture, frame, fc, &mut moving.front);
    }
    copies::draw_under_window(picture, frame, motion, &mut moving);
    if let Some(corners) = all {
        moving.front.push(Item::Quad { corners, fill: None, stroke: Some(WINDOW_STROKE) });
        if let Some(tip) = tip {
            moving.links.extend(link(picture, frame, motion, corners, tip));
        }
    }
    if let Some(tip) = tip {
        draw_tip(frame, tip, motion, &mut moving.front);
    }
    moving
}

/// From the window on strips up to the cell it fills: the lowest of the partial maps where they are shown, else the output.
fn link(
    picture: &Picture,
    frame: &Frame<'_>,
    motion: Motion,
    window: [Point; 4],
    tip: [Point; 4],
) -> [Item; 2] {
    let partial = picture.placements.iter().rev().find_map(|placement| match placement.kind {
        MapKind::Partial { oc, fc } => Some((oc, fc)),
        _ => None,
    });
    let lowest = partial.and_then(|(oc, fc)| {
        gliding(picture, frame, motion, |cursor| Target::Partial { oc, fc, o: frame.output_at(cursor).o })
    });
    let end = lowest.unwrap_or(tip);
    [(window[0], end[3]), (window[1], end[2])].map(|(from, to)| Item::Line { from, to, stroke: LINK_STROKE })
}

fn lay_out(frame: &Frame<'_>, has_partials: bool, picture: &mut Picture) {
    let layer = &frame.model.layer;
    let params = layer.params();
    let output = frame.output();
    let most = frame.most_channels();
    let first_in = first_drawn(layer.inputs_of(output.oc).start, most);
    let first_out = first_drawn(output.oc, most);
    let n_in = most.min(params.in_channels - first_in);
    let n_out = most.min(params.out_channels - first_out);
    let has_kernel = layer.has_weight();
    let n_kernels = if has_kernel { layer.in_channels_per_group().min(most) } else { 0 };
    let n_partials = if has_partials { n_kernels } else { 0 };
    let axis = layer.axis(Axis::Width);
    let [_, _, n_positions] = frame.shown_size();
    let [_, _, n_outputs] = layer.output_size();
    let kernel_columns = params.kernel_size[2];

    let free_width = frame.size.width - 2.0 * MARGIN;
    let words = match &frame.figure.content.input {
        InputSource::Sentence(sentence) => sentence.words(),
        _ => &[],
    };
    let word_height = if words.is_empty() { 0.0 } else { WORD_HEIGHT };
    let after = after::in_strips(frame);
    let n_after = usize::from(after.is_some());
    let n_heads = 2 + n_after + usize::from(has_kernel) + usize::from(n_partials > 0);
    let kernel_gap = if has_kernel { KERNEL_GAP } else { 0.0 };
    let free_height = frame.size.height - 2.0 * MARGIN - n_heads as f32 * HEAD - kernel_gap - word_height;
    let bias_width = if params.bias { BIAS_GAP } else { 0.0 };
    let kernel_room = (free_width - bias_width) / (kernel_columns + usize::from(params.bias)) as f32;
    let kernel_room = kernel_room.min(free_height * KERNEL_SHARE / n_kernels.max(1) as f32);
    let kernel_height = |cell: f32| kernel_room.min(cell.max(WANTED_KERNEL_CELL)) * n_kernels as f32;
    let rows = (n_in + n_out + n_partials + n_after) as f32 + LINK_CELLS;
    let by_width = (free_width / n_positions as f32).min(MAX_CELL);
    let cell = ((free_height - kernel_height(by_width)) / rows).min(by_width).max(0.5);
    let kernel_cell = kernel_room.min(cell.max(WANTED_KERNEL_CELL));
    let left_over = (free_height - kernel_height(cell) - cell * rows).max(0.0);
    // Curves above the output and below the input, where there is one of each and room for both.
    let has_curves = params.in_channels == 1 && params.out_channels == 1 && words.is_empty();
    let curve_height = Some((left_over * CURVE_SHARE).min(MAX_CURVE_HEIGHT))
        .filter(|&height| has_curves && height >= MIN_CURVE_HEIGHT)
        .unwrap_or(0.0);
    let left_over = left_over - 2.0 * curve_height;
    let link_height = (LINK_CELLS * cell + left_over * 0.5).min(MAX_LINK_HEIGHT.max(LINK_CELLS * cell));
    let used = free_height - left_over + link_height - LINK_CELLS * cell;

    // Columns of words are wider than high where that lets more of a word be read.
    let widest = if words.is_empty() { cell } else { MAX_WORD_CELL };
    let width = (free_width / n_positions as f32).min(widest).max(cell);
    let left = MARGIN + (free_width - n_positions as f32 * width) / 2.0;
    let dims = params.dims;
    let mut y = MARGIN + ((free_height - used) / 2.0).max(0.0) + HEAD;
    let name = |picture: &mut Picture, at: Point, role, name: Msg<'_>, detail: String, more, padded| {
        let at = at.shifted(0.0, -HEAD * 0.5);
        picture.ground.push(label(frame, at, Anchor::Start, role, name, detail, more, padded));
    };
    if has_kernel {
        let top = Point::new(left, y);
        name(picture, top, Role::Weight, Msg::Kernel, kernel_detail(frame), 0, None);
        for fc in 0..n_kernels {
            let plane = Plane::face_on(top.shifted(0.0, fc as f32 * kernel_cell), kernel_cell);
            let kind = MapKind::Kernel { oc: output.oc, fc };
            picture.placements.push(Placement::new(kind, plane, [1, kernel_columns]));
        }
        if params.bias {
            let row = (n_kernels - 1) as f32 / 2.0 * kernel_cell;
            let at = top.shifted(kernel_columns as f32 * kernel_cell + BIAS_GAP, row);
            let plane = Plane::face_on(at, kernel_cell);
            picture.placements.push(Placement::new(MapKind::Bias { oc: output.oc }, plane, [1, 1]));
            let beside = Point::new(at.x + kernel_cell + 8.0, at.y + kernel_cell / 2.0);
            let words = label(frame, beside, Anchor::Start, Role::Weight, Msg::Bias, String::new(), 0, None);
            picture.ground.push(words);
        }
        y += n_kernels as f32 * kernel_cell + KERNEL_GAP + HEAD;
    }

    // An output cell is as wide as an input cell, also where a stride sets the next one further on.
    let step = if n_outputs > 1 { axis.window(1) - axis.window(0) } else { 1 } as f32;
    let middle = (axis.window(0) + frame.before()[2] as isize) as f32 + axis.kernel_extent() as f32 / 2.0;
    let over_windows = |kind, y: f32| {
        let origin = Point::new(left + (middle - step / 2.0) * width, y);
        let plane = Plane { origin, right: Point::new(step * width, 0.0), down: Point::new(0.0, cell) };
        Placement { share: 1.0 / step, ..Placement::new(kind, plane, [1, n_outputs]) }
    };
    if let Some(function) = after {
        let placement = over_windows(MapKind::Activated { oc: output.oc }, y);
        let at = Point::new(left, y - HEAD * 0.5);
        picture.ground.push(after::name(frame, function, at, free_width));
        picture.placements.push(placement);
        y += cell + HEAD;
    }
    let more_out = params.out_channels.saturating_sub(most);
    let output_text = shape_text(dims, layer.output_shape());
    name(picture, Point::new(left, y), Role::Output, Msg::Output, output_text, more_out, None);
    y += curve_height;
    for nth in 0..n_out {
        let placement = over_windows(MapKind::Output { oc: first_out + nth }, y);
        if curve_height > 0.0 {
            curve::draw(frame, &placement, [y - curve_height, y], picture);
        }
        picture.placements.push(placement);
        y += cell;
    }
    if n_partials > 0 {
        y += HEAD;
        name(picture, Point::new(left, y), Role::Output, Msg::PartialMaps, String::new(), 0, None);
        for fc in 0..n_partials {
            picture.placements.push(over_windows(MapKind::Partial { oc: output.oc, fc }, y));
            y += cell;
        }
    }
    y += link_height;
    let inputs = layer.inputs_of(output.oc);
    for nth in 0..n_in {
        let ic = first_in + nth;
        let origin = Point::new(left, y + nth as f32 * cell);
        let plane = Plane { origin, right: Point::new(width, 0.0), down: Point::new(0.0, cell) };
        let placement = Placement {
            before: frame.before(),
            is_faint: !inputs.contains(&ic),
            ..Placement::new(MapKind::Input { ic }, plane, [1, n_positions])
        };
        if curve_height > 0.0 {
            curve::draw(frame, &placement, [y + cell, y + cell + curve_height], picture);
        }
        picture.placements.push(placement);
    }
    y += n_in as f32 * cell;
    for (column, word) in (0..n_positions).filter_map(|column| {
        let position = column as isize - frame.before()[2] as isize;
        let at = axis.cell_at(position)?;
        Some((column, words.get(at)?))
    }) {
        let at = Point::new(left + (column as f32 + 0.5) * width, y + WORD_HEIGHT * 0.5);
        // A stretched input has room beside its cells.
        picture.ground.extend(word_below(word, at, width * axis.spacing() as f32));
    }
    y += word_height + curve_height;
    let more_in = params.in_channels.saturating_sub(most);
    let padded_size = frame.shown_size();
    let padded = (padded_size != params.input_size).then(|| joined(dims.in_use(&padded_size)));
    let input_text = shape_text(dims, layer.input_shape());
    // Below the strip: above it the lines from the window would go through its name.
    let below = Point::new(left, y + HEAD);
    name(picture, below, Role::Input, Msg::Input, input_text, more_in, padded);
}

/// A word under its column: smaller where it is long, cut where that is not enough, and none where no letter has room.
fn word_below(word: &str, at: Point, width: f32) -> Option<Item> {
    let max_width = width - 2.0;
    let letters = |c: char| if ('\u{1100}'..='\u{FFEF}').contains(&c) { 2.0 } else { 1.0 };
    let least = WORD_SIZE * LEAST_SQUEEZE * LETTER_SHARE;
    if max_width < least {
        return None;
    }
    let mut text = String::new();
    let mut needed = 0.0;
    for c in word.chars() {
        if needed + letters(c) > max_width / least {
            // One letter says more than dots alone.
            while text.chars().count() > 1 && needed + 1.0 > max_width / least {
                needed -= text.pop().map_or(0.0, letters);
            }
            text.push('…');
            needed += 1.0;
            break;
        }
        text.push(c);
        needed += letters(c);
    }
    let size = WORD_SIZE.min(max_width / (needed * LETTER_SHARE)).max(WORD_SIZE * LEAST_SQUEEZE);
    let ink = Ink::Role(Role::Ink);
    Some(Item::Text { at, anchor: Anchor::Middle, size, is_bold: false, ink, max_width, text: text.into() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::OutputIndex;
    use crate::figure::url::parse;
    use crate::figure::{Model, Target};
    use crate::scene::Size;
    use crate::words::Lang;

    #[track_caller]
    fn with_picture(query: &str, check: impl Fn(&Frame<'_>, &Picture)) {
        let figure = parse(query).figure;
        let model = Model::new(&figure.content).unwrap();
        let size = Size { width: 720.0, height: 480.0 };
        let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
        check(&frame, &Picture::new(&frame));
    }

    #[test]
    fn an_output_cell_stands_above_the_middle_of_its_window() {
        for query in [
            "dims=1",
            "dims=1&input=13&stride=3&dilation=2&padding=causal",
            "dims=1&op=conv_transpose&stride=2&input=5",
            "dims=1&op=max_pool&stride=2&ceil_mode=1&view=channels&in_channels=3",
            "dims=1&in_channels=4&values=text:the+cat+sat&kernel=2&padding=0&view=channels",
        ] {
            with_picture(query, |frame, picture| {
                let layer = &frame.model.layer;
                let kernel = layer.params().kernel_size[2];
                for x in 0..layer.output_size()[2] {
                    let o = [0, 0, x];
                    let output = picture.corners_of(Target::Output(OutputIndex { oc: 0, o })).unwrap();
                    let under = |k| {
                        let position = layer.position(o, [0, 0, k]);
                        picture.corners_of(Target::Input { ic: 0, position }).unwrap()
                    };
                    let ends = [under(0), under(kernel - 1)];
                    let middle = (ends[0][0].x + ends[1][1].x) / 2.0;
                    assert!((output[0].lerp(output[2], 0.5).x - middle).abs() < 0.01, "{query} {x}");
                    // As wide as an input cell, whatever the stride.
                    assert!(
                        (output[1].x - output[0].x - (ends[0][1].x - ends[0][0].x)).abs() < 0.01,
                        "{query}"
                    );
                }
            });
        }
    }

    #[test]
    fn each_word_stands_under_its_column() {
        let query = "dims=1&in_channels=2&values=text:the+incomprehensibilities+고양이가";
        with_picture(query, |frame, picture| {
            let texts: Vec<_> = picture
                .ground
                .iter()
                .filter_map(|item| match item {
                    Item::Text { at, text, ink: Ink::Role(Role::Ink), .. } => Some((at.x, &**text)),
                    _ => None,
                })
                .collect();
            let center = |x| {
                let corners = picture.corners_of(Target::Input { ic: 1, position: [0, 0, x] }).unwrap();
                corners[0].lerp(corners[2], 0.5).x
            };
            assert_eq!(texts.len(), 3, "{texts:?}");
            for (x, (at, _)) in texts.iter().enumerate() {
                assert!((at - center(x as isize)).abs() < 0.01);
            }
            assert_eq!((texts[0].1, texts[2].1), ("the", "고양이가"));
            assert!(texts[1].1.starts_with("incompre") && texts[1].1.ends_with('…'), "{}", texts[1].1);
            assert!(frame.model.input.max_abs() <= 2.0);
        });
    }
}
