//! Arrows to padding that repeats cells: curves from those cells of the input.

use core::cmp::Ordering;

use crate::conv::{Dims, PaddingMode, PerAxis, Source, Tap};
use crate::figure::Target;

use super::frame::{Frame, Motion};
use super::geometry::Point;
use super::item::{Fill, Item, Role, Shade, Stroke};
use super::maps::{MIN_NUMBER_SIDE, MIN_QUAD_SIDE};
use super::picture::{Moving, Picture};
use super::placement::{MapKind, Placement};

/// Width of a curve, on cells with numbers and on smaller ones.
const WIDTH: f32 = 1.5;
const SMALL_WIDTH: f32 = 1.1;
/// A wider line under it parts it from the cells it crosses.
const CASING: f32 = 2.0;
/// More curves than this on one map would bury its cells.
const MAX_ON_A_MAP: usize = 7;
/// The same for a volume, whose slices lie before each other.
const MAX_IN_A_VOLUME: usize = 4;
/// Most copies of a volume of which each is looked at, whether it is seen.
const MAX_LOOKED_AT: usize = 2_048;
/// Windows on more maps than this have curves on the first alone: on the others they are the same.
const MAX_MAPS: usize = 6;
/// From the middle of a cell with a number to the end of a curve, in cells, and of one without.
const RIM: f32 = 0.3;
const SMALL_RIM: f32 = 0.1;
/// How far the control point of a curve stands aside, as a share of its length.
const BEND: f32 = 0.3;
/// Height of an arc above a strip, as a share of its width and at most in cells.
const ARC_SHARE: f32 = 0.3;
const MAX_ARC: f32 = 1.1;
/// Length of an arrow's head, in cells, and its limits in pixels.
const HEAD: f32 = 0.17;
const HEAD_LIMITS: [f32; 2] = [3.5, 7.0];

/// A position in padding and the cell that it repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Copy {
    cell: PerAxis<usize>,
    /// How far apart they are, then how far the position lies outside the input.
    distance: usize,
    outside: usize,
    position: PerAxis<isize>,
}

impl Copy {
    fn of(tap: &Tap, size: PerAxis<usize>) -> Option<Self> {
        let Source::Copied(cell) = tap.source else { return None };
        let position = tap.position;
        let from_cell = |at: usize| position[at].abs_diff(cell[at] as isize);
        let past = |at: usize| (-position[at]).max(position[at] - (size[at] as isize - 1)).max(0);
        Some(Self {
            cell,
            distance: (0..3).map(from_cell).sum(),
            outside: (0..3).map(past).max().unwrap_or(0) as usize,
            position,
        })
    }

    /// Whether nothing in a volume hides the cell or the position.
    fn is_seen(&self, picture: &Picture, ic: usize) -> bool {
        [self.cell.map(|at| at as isize), self.position].into_iter().all(|position| {
            let target = Target::Input { ic, position };
            let large = picture.input_at(ic, position[0]).filter(|it| it.cell_side() >= MIN_QUAD_SIDE);
            let corners = large.and_then(|placement| {
                let (row, column) = placement.cell_of(target)?;
                Some(placement.corners(row, column))
            });
            corners.is_some_and(|corners| picture.target_at(corners[0].lerp(corners[2], 0.5)) == Some(target))
        })
    }
}

/// Whether a layer's padding repeats cells.
const fn has_copies(mode: PaddingMode) -> bool {
    matches!(mode, PaddingMode::Reflect | PaddingMode::Replicate | PaddingMode::Circular)
}

/// Whether a map is a strip: the channels of its input lie one on the other.
fn is_strip(frame: &Frame<'_>, placement: &Placement) -> bool {
    frame.model.layer.params().dims == Dims::One && placement.plane.is_face_on()
}

/// Adds the curves under the window at rest: between its cells and their numbers.
pub(super) fn draw_under_window(picture: &Picture, frame: &Frame<'_>, motion: Motion, moving: &mut Moving) {
    if !motion.is_over() || !has_copies(frame.model.layer.params().padding_mode) {
        return;
    }
    let curves = under_window(picture, frame);
    if curves.is_empty() {
        return;
    }
    // No cell covers a number that is drawn, so these can come last: in a volume, a number that a nearer slice would
    // hide is not drawn.
    let is_text = |item: &Item| matches!(item, Item::Text { .. });
    let (texts, shapes): (Vec<_>, Vec<_>) = std::mem::take(&mut moving.front).into_iter().partition(is_text);
    moving.front = [shapes, curves, texts].concat();
    moving.has_copies = true;
}

/// The curves to the padding under the window: in steps of a product that of the product.
fn under_window(picture: &Picture, frame: &Frame<'_>) -> Vec<Item> {
    let layer = &frame.model.layer;
    let is_input = |it: &&Placement| matches!(it.kind, MapKind::Input { .. });
    let Some(first) = picture.placements.iter().find(is_input) else { return Vec::new() };
    if first.cell_side() < MIN_QUAD_SIDE {
        return Vec::new();
    }
    let is_on_strip = is_strip(frame, first);
    let trace = frame.trace();
    let n_channels = layer.in_channels_per_group();
    let taps = match frame.figure.shown.cursor.taps_done {
        Some(_) => frame.taps_done().checked_sub(1).and_then(|at| trace.taps.get(at..=at)).unwrap_or(&[]),
        // The channels of a strip lie one on the other: the first stands for all.
        None if n_channels > MAX_MAPS || is_on_strip => &trace.taps[..trace.taps.len() / n_channels],
        None => &trace.taps,
    };
    let is_volume = picture.placements.iter().any(|it| it.block.is_some());
    let most = if is_volume { MAX_IN_A_VOLUME } else { MAX_ON_A_MAP };
    let mut items = Vec::new();
    for taps in taps.chunk_by(|one, next| one.ic == next.ic) {
        let ic = taps[0].ic;
        let mut copies: Vec<_> =
            taps.iter().filter_map(|tap| Copy::of(tap, layer.params().input_size)).collect();
        if is_volume {
            // Of very many the nearest to the input: to look whether each is seen would take too long.
            if copies.len() > MAX_LOOKED_AT {
                sort(&mut copies, |one, other| {
                    (one.outside, one.position).cmp(&(other.outside, other.position))
                });
                copies.truncate(MAX_LOOKED_AT);
            }
            copies.retain(|copy| copy.is_seen(picture, ic));
        }
        for copy in readable(copies, most) {
            draw_curve(picture, frame, ic, copy, &mut items);
        }
    }
    items
}

/// Sorts by one of several orders; each as a type of its own would bring all code of sorting again.
fn sort(copies: &mut [Copy], order: fn(&Copy, &Copy) -> Ordering) {
    copies.sort_unstable_by(order);
}

/// As many of the copies among the products of one channel as can be told apart: all; those at the edge of the input; of
/// these the nearest of each cell; some of them, evenly.
fn readable(mut copies: Vec<Copy>, most: usize) -> Vec<Copy> {
    if copies.len() > most {
        let least = copies.iter().map(|copy| copy.outside).min();
        copies.retain(|copy| Some(copy.outside) == least);
    }
    if copies.len() > most {
        sort(&mut copies, Copy::cmp);
        copies.dedup_by_key(|copy| copy.cell);
        sort(&mut copies, |one, other| one.position.cmp(&other.position));
    }
    let every = copies.len().div_ceil(most).max(1);
    copies.into_iter().step_by(every).collect()
}

/// Adds the curve to a position of the padding that is pointed at.
pub(super) fn draw_pointed(picture: &Picture, frame: &Frame<'_>, target: Target, items: &mut Vec<Item>) {
    let Target::Input { ic, position } = target else { return };
    if let Source::Copied(cell) = frame.model.layer.source(position) {
        draw_curve(picture, frame, ic, Copy { cell, distance: 0, outside: 0, position }, items);
    }
}

/// A curve from the cell to its copy, where both are drawn and large enough.
fn draw_curve(picture: &Picture, frame: &Frame<'_>, ic: usize, copy: Copy, items: &mut Vec<Item>) {
    let place = |position: PerAxis<isize>| {
        let placement = picture.input_at(ic, position[0])?;
        let is_input = placement.kind == MapKind::Input { ic };
        let [y, x] = [position[1], position[2]].map(|at| at as f32 + 0.5);
        (is_input && placement.cell_side() >= MIN_QUAD_SIDE)
            .then(|| (placement, placement.place_of_input(y, x)))
    };
    let cell = copy.cell.map(|at| at as isize);
    let (Some((placement, from)), Some((_, to))) = (place(cell), place(copy.position)) else { return };
    let side = placement.cell_side();
    let points = if is_strip(frame, placement) { arc(from, to, side) } else { curve(from, to, side) };
    let width = if side < MIN_NUMBER_SIDE { SMALL_WIDTH } else { WIDTH };
    for (role, width) in [(Role::Paper, CASING * width), (Role::Copy, width)] {
        items.push(Item::Curve { points, stroke: Stroke::new(role, width) });
    }
    items.push(dot(points[0], side));
    items.push(head(points, side));
}

/// From rim to rim, bent to the left as seen from the cell, or upwards.
fn curve(from: Point, to: Point, side: f32) -> [Point; 3] {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx.hypot(dy).max(f32::EPSILON);
    let share = if side < MIN_NUMBER_SIDE { SMALL_RIM } else { RIM };
    let rim = share * side / length;
    let (from, to) = (from.lerp(to, rim), to.lerp(from, rim));
    let (across_x, across_y) = if dx > 0.0 { (dy, -dx) } else { (-dy, dx) };
    let bend = BEND * (1.0 - 2.0 * rim);
    [from, from.lerp(to, 0.5).shifted(bend * across_x, bend * across_y), to]
}

/// Over the top of a strip.
fn arc(from: Point, to: Point, side: f32) -> [Point; 3] {
    let [from, to] = [from, to].map(|at| at.shifted(0.0, -0.5 * side));
    let height = ((to.x - from.x).abs() * ARC_SHARE).min(MAX_ARC * side);
    // A curve of this kind reaches half as high as its control point.
    [from, from.lerp(to, 0.5).shifted(0.0, -2.0 * height), to]
}

fn head_length(side: f32) -> f32 {
    (HEAD * side).clamp(HEAD_LIMITS[0], HEAD_LIMITS[1])
}

/// A small square at the cell.
fn dot(at: Point, side: f32) -> Item {
    let half = head_length(side) * 0.35;
    let corners = [(-half, -half), (half, -half), (half, half), (-half, half)];
    filled(corners.map(|(dx, dy)| at.shifted(dx, dy)))
}

/// The head of an arrow at the end of a curve.
fn head([_, control, tip]: [Point; 3], side: f32) -> Item {
    let (dx, dy) = (tip.x - control.x, tip.y - control.y);
    let scale = head_length(side) / dx.hypot(dy).max(f32::EPSILON);
    let (dx, dy) = (dx * scale, dy * scale);
    let base = tip.shifted(-dx, -dy);
    filled([tip, base.shifted(-0.5 * dy, 0.5 * dx), base, base.shifted(0.5 * dy, -0.5 * dx)])
}

const fn filled(corners: [Point; 4]) -> Item {
    Item::Quad { corners, fill: Some(Fill::solid(Shade::full(Role::Copy))), stroke: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Model;
    use crate::figure::url::parse;
    use crate::scene::{Motion, Size};
    use crate::words::Lang;

    const NONE: [[[isize; 2]; 2]; 0] = [];

    /// Cell and padded position of each curve of a query's step, as rows and columns, read off its picture.
    fn curves(query: &str) -> Vec<[[isize; 2]; 2]> {
        moving(query, &[], 1.0)
    }

    fn moving(query: &str, pointed: &[Target], progress: f32) -> Vec<[[isize; 2]; 2]> {
        let figure = parse(query).figure;
        let model = Model::new(&figure.content).unwrap();
        let size = Size { width: 900.0, height: 640.0 };
        let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
        let picture = Picture::new(&frame);
        let moving = picture.moving(&frame, Motion { from: figure.shown.cursor, progress }, pointed);
        let cell_at = |at: Point| match picture.target_at(at) {
            Some(Target::Input { position: [_, y, x], .. }) => [y, x],
            other => panic!("a curve ends on {other:?}"),
        };
        let ends = moving.front.iter().filter_map(|item| match item {
            Item::Curve { points: [from, _, to], stroke } if stroke.role == Role::Copy => Some([*from, *to]),
            _ => None,
        });
        // An arc ends on the upper edge of its strip.
        let is_strip = model.layer.params().dims == Dims::One;
        let inside = |at: Point| if is_strip { at.shifted(0.0, 1.0) } else { at };
        let mut curves: Vec<_> = ends.map(|ends| ends.map(|at| cell_at(inside(at)))).collect();
        curves.sort_unstable();
        curves
    }

    #[test]
    fn a_curve_leads_from_the_cell_to_the_padding_that_repeats_it() {
        // The first window covers rows and columns −1 to 1 of 4 × 4: five cells of it are padding.
        for view in ["tilted", "flat", "channels"] {
            let of = |mode| curves(&format!("input=4&padding_mode={mode}&view={view}"));
            assert_eq!(
                of("reflect"),
                [
                    [[0, 1], [0, -1]],
                    [[1, 0], [-1, 0]],
                    [[1, 1], [-1, -1]],
                    [[1, 1], [-1, 1]],
                    [[1, 1], [1, -1]]
                ]
            );
            assert_eq!(
                of("replicate"),
                [
                    [[0, 0], [-1, -1]],
                    [[0, 0], [-1, 0]],
                    [[0, 0], [0, -1]],
                    [[0, 1], [-1, 1]],
                    [[1, 0], [1, -1]]
                ]
            );
            assert_eq!(
                of("circular"),
                [
                    [[0, 3], [0, -1]],
                    [[1, 3], [1, -1]],
                    [[3, 0], [-1, 0]],
                    [[3, 1], [-1, 1]],
                    [[3, 3], [-1, -1]]
                ]
            );
            assert_eq!(of("zeros"), NONE);
            assert_eq!(of("constant:2"), NONE);
        }
        assert_eq!(
            curves("dims=1&input=6&padding=2&kernel=5&padding_mode=reflect&view=flat"),
            [[[0, 1], [0, -1]], [[0, 2], [0, -2]]]
        );
        // A window inside the input.
        assert_eq!(curves("input=4&padding_mode=reflect&view=flat&step=5"), NONE);
    }

    #[test]
    fn many_are_thinned_out() {
        // 9 − 1 = 8 cells of padding: the 3 beside the corner remain.
        assert_eq!(
            curves("input=5&padding=2&padding_mode=reflect&view=flat"),
            [[[0, 1], [0, -1]], [[1, 0], [-1, 0]], [[1, 1], [-1, -1]]]
        );
        for mode in ["reflect", "replicate", "circular"] {
            // 25 − 9 = 16: the 4 + 4 − 1 beside the corner.
            let few = curves(&format!("input=8&kernel=5&padding=2&padding_mode={mode}&view=flat"));
            assert_eq!(few.len(), 7, "{few:?}");
            assert!(few.iter().all(|[_, to]| to[0] >= -1 && to[1] >= -1 && to.contains(&-1)));
        }
        // 5 + 5 − 1 beside the corner, of which 4 repeat 2 cells; 7 cells of the input are left.
        let query = "input=8&kernel=7&padding=3&padding_mode=reflect&view=flat";
        assert_eq!(curves(query).len(), 7);
        // 12 + 12 − 1 beside the corner are all different: every fourth.
        assert_eq!(curves("input=16&kernel=21&padding=10&padding_mode=circular&view=flat").len(), 6);
    }

    #[test]
    fn a_product_has_its_own_curve_alone() {
        let at = |tap| curves(&format!("input=4&padding_mode=reflect&view=flat&tap={tap}"));
        assert_eq!(at(1), [[[1, 1], [-1, -1]]]);
        assert_eq!(at(3), [[[1, 1], [-1, 1]]]);
        // The fifth product is that of cell (0, 0), the last that of (1, 1).
        assert_eq!((at(5), at(9)), (vec![], vec![]));
    }

    #[test]
    fn pointing_draws_the_curve_of_any_padding() {
        let query = "input=4&padding_mode=circular&view=flat&step=5";
        let padding = Target::Input { ic: 0, position: [0, 4, 4] };
        assert_eq!(moving(query, &[padding], 1.0), [[[0, 0], [4, 4]]]);
        assert_eq!(moving(query, &[Target::Input { ic: 0, position: [0, 3, 3] }], 1.0), NONE);
        // A window on its way has none.
        assert_eq!(moving("input=4&padding_mode=circular&view=flat", &[], 0.5), NONE);
    }

    #[test]
    fn further_channels_of_a_strip_have_none() {
        let query = "dims=1&in_channels=3&input=6&padding_mode=replicate&view=flat";
        assert_eq!(curves(query), [[[0, 0], [0, -1]]]);
        assert_eq!(curves("in_channels=2&input=4&padding_mode=replicate&view=flat").len(), 10);
    }
}
