//! The cells of a map: as numbers while they are large enough, then as colours, then as one bitmap.

use crate::conv::OutputIndex;
use crate::figure::{Cover, Target};
use crate::words::cell_number;

use super::frame::Frame;
use super::geometry::Point;
use super::item::{Anchor, Fill, Ink, Item, Role, Shade, Shades, Stroke};
use super::look::{Bitmap, Look};
use super::looks::Looks;
use super::picture::Picture;
use super::placement::{MapKind, Placement};

/// What stands where something is covered.
pub(super) const COVERED: &str = "?";

/// Cells of at least this side show their number.
pub(super) const MIN_NUMBER_SIDE: f32 = 17.0;
/// Cells of at least this side are drawn one by one.
pub(super) const MIN_QUAD_SIDE: f32 = MIN_GRID_SIDE;
/// Cells of at least this side have a grid, without which they are a bitmap.
const MIN_GRID_SIDE: f32 = 7.0;
/// Font size of a number, as a share of the cell's side.
const NUMBER_SHARE: f32 = 0.45;
/// Width of a digit, as a share of the font size, a little above that of common fonts.
const DIGIT_SHARE: f32 = 0.6;
/// Share of a cell's side that a number may fill.
const NUMBER_WIDTH_SHARE: f32 = 0.86;
/// Opacity of maps that take no part.
const FAINT: f32 = 0.35;

/// Most pixels of all bitmaps of a picture: the work that a picture takes does not depend on how many cells a layer has.
const MAX_PIXELS: usize = 1 << 19;

/// Rows and columns of a map's bitmap: one for each cell, but none smaller than a pixel, and no more than `most` in all.
pub(super) fn pixels(placement: &Placement, most: usize) -> [usize; 2] {
    let length = |side: Point| side.x.hypot(side.y);
    let sides = [(placement.rows, placement.plane.down), (placement.columns, placement.plane.right)];
    let [rows, columns] = sides.map(|(n, side)| ((n as f32 * length(side)).ceil() as usize).clamp(1, n));
    if rows * columns <= most {
        return [rows, columns];
    }
    let share = (most as f32 / (rows * columns) as f32).sqrt();
    let rows = ((rows as f32 * share) as usize).max(1);
    [rows, columns.min((most / rows).max(1))]
}

/// The most pixels that each of some bitmaps may have, so that together they have no more than `of`: small ones are left
/// as they are.
pub(super) fn most_pixels<'a>(bitmaps: impl Iterator<Item = &'a Placement>, of: usize) -> usize {
    let mut wanted: Vec<usize> = bitmaps.map(|it| pixels(it, usize::MAX).iter().product()).collect();
    wanted.sort_unstable();
    let (mut left, n) = (of, wanted.len());
    for (at, &wanted) in wanted.iter().enumerate() {
        let share = left / (n - at);
        if wanted > share {
            return share.max(1);
        }
        left -= wanted;
    }
    of
}

/// Draws the maps of one frame.
pub(super) struct MapPainter<'a> {
    pub(super) looks: Looks<'a>,
    /// Most pixels of a bitmap.
    most_pixels: usize,
    /// A picture of the same numbers whose bitmaps can be used again.
    before: Option<&'a Picture>,
    /// The bitmaps drawn.
    bitmaps: Vec<Bitmap>,
}

/// Draws the cells of all maps, each where it lies.
pub(super) fn paint(picture: &mut Picture, frame: &Frame<'_>, before: Option<&Picture>) {
    let mut painter = MapPainter::new(frame, before);
    let bitmaps = picture.placements.iter().filter(|it| it.cell_side() < MIN_QUAD_SIDE);
    painter.most_pixels = most_pixels(bitmaps, MAX_PIXELS);
    for placement in &picture.placements {
        painter.draw(placement, if placement.is_above { &mut picture.planes } else { &mut picture.ground });
    }
    picture.kept.bitmaps = painter.bitmaps;
}

impl<'a> MapPainter<'a> {
    pub(super) fn new(frame: &Frame<'a>, before: Option<&'a Picture>) -> Self {
        Self { looks: Looks::new(frame), most_pixels: MAX_PIXELS, before, bitmaps: Vec::new() }
    }

    pub(super) fn draw(&mut self, placement: &Placement, items: &mut Vec<Item>) {
        let shown = &self.looks.frame.figure.shown;
        let is_output = matches!(placement.kind, MapKind::Output { .. } | MapKind::Partial { .. });
        if is_output && shown.hides_size() {
            return draw_open(placement, self.looks.frame, items);
        }
        self.looks.prepare(placement);
        let side = placement.cell_side();
        if side < MIN_QUAD_SIDE {
            return self.draw_bitmap(placement, items);
        }
        for (row, column) in cells(placement) {
            let look = self.looks.of(placement, row, column);
            let look = Look { is_never_read: self.looks.is_never_read(placement, row, column), ..look };
            draw_cell(placement, [row, column], &look, side, items);
        }
        self.draw_questions(placement, items);
    }

    /// Draws a question mark for each covered cell, or one for a map of small cells.
    fn draw_questions(&self, placement: &Placement, items: &mut Vec<Item>) {
        let frame = &self.looks.frame;
        if !frame.figure.shown.hides_value() {
            return;
        }
        let is_asked = |row, column| match placement.target(row, column) {
            Target::Output(output) => frame.is_covered(output),
            Target::Partial { oc, o, .. } => frame.is_covered(OutputIndex { oc, o }),
            _ => false,
        };
        let side = placement.cell_side();
        if side < MIN_NUMBER_SIDE {
            if frame.figure.shown.cover == Some(Cover::Map) && is_asked(0, 0) {
                items.push(question(placement, COVERED));
            }
            return;
        }
        for (row, column) in cells(placement).filter(|&(row, column)| is_asked(row, column)) {
            let at = placement.plane.at(row as f32 + 0.5, column as f32 + 0.5);
            items.push(text(at, COVERED.to_owned(), side, Ink::Role(Role::Muted), true));
        }
    }

    /// Draws the cells of a map as the pixels of a bitmap: all of them, or as many of them as there are pixels.
    fn draw_bitmap(&mut self, placement: &Placement, items: &mut Vec<Item>) {
        let (rows, columns) = (placement.rows as f32, placement.columns as f32);
        let corners = placement.plane.corners(0.0, 0.0, rows, columns);
        let border = Some(Stroke::new(Role::Muted, 1.0));
        let known = self.known_cells(placement);
        if known == Some(0) {
            let fill = Some(Fill::solid(Shade::full(Role::Paper)));
            items.push(Item::Quad { corners, fill, stroke: border });
            return self.draw_questions(placement, items);
        }
        let [n_rows, n_columns] = pixels(placement, self.most_pixels);
        let shades = self.kept(placement, known).unwrap_or_else(|| {
            let paper = Shade::full(Role::Paper);
            let cell = |row: usize, column: usize| {
                self.looks.of(
                    placement,
                    row * placement.rows / n_rows,
                    column * placement.columns / n_columns,
                )
            };
            (0..n_rows * n_columns)
                .map(|at| cell(at / n_columns, at % n_columns).shade.unwrap_or(paper))
                .map(|shade| if placement.is_faint { shade.paler(FAINT) } else { shade })
                .collect()
        });
        if let Some(known) = known {
            self.bitmaps.push(Bitmap { placement: *placement, known, shades: shades.clone() });
        }
        let (down, right) = (rows / n_rows as f32, columns / n_columns as f32);
        let plane = placement.plane.scaled(down, right);
        items.push(Item::Raster { plane, columns: n_columns, shades });
        items.push(Item::Quad { corners, fill: None, stroke: border });
    }

    /// How many cells of a map are known, in row-major order, all of what is no output; `None` where a map depends on
    /// more than that.
    fn known_cells(&self, placement: &Placement) -> Option<usize> {
        match placement.kind {
            MapKind::Input { .. } | MapKind::Kernel { .. } | MapKind::Bias { .. } => Some(usize::MAX),
            MapKind::Output { oc } | MapKind::Activated { oc } => {
                Some(self.looks.frame.known_cells(oc).min(self.looks.frame.model.computed_cells(oc)))
            }
            MapKind::Partial { oc, .. } => Some(self.looks.frame.known_cells(oc)),
            _ => None,
        }
    }

    /// The bitmap of a map that looks the same in the picture before.
    fn kept(&self, placement: &Placement, known: Option<usize>) -> Option<Shades> {
        let known = known?;
        let same = |it: &&Bitmap| it.placement == *placement && it.known == known;
        self.before?.kept.bitmaps.iter().find(same).map(|it| it.shades.clone())
    }
}

fn cells(placement: &Placement) -> impl Iterator<Item = (usize, usize)> + use<> {
    let columns = placement.columns;
    (0..placement.rows).flat_map(move |row| (0..columns).map(move |column| (row, column)))
}

/// Draws a map whose size is covered: it begins at its first cell, and has no end.
fn draw_open(placement: &Placement, frame: Frame<'_>, items: &mut Vec<Item>) {
    for (row, column) in cells(placement) {
        let fill = Some(Fill::solid(Shade::full(Role::Paper)));
        let stroke = Some(Stroke::new(Role::Hairline, 1.0));
        items.push(Item::Quad { corners: placement.corners(row, column), fill, stroke });
    }
    let [first, right, _, below] =
        placement.plane.corners(0.0, 0.0, placement.rows as f32, placement.columns as f32);
    for to in [right, below] {
        items.push(Item::Line { from: first, to, stroke: Stroke::new(Role::Ink, 1.5) });
    }
    items.push(question(placement, &covered_size(frame)));
}

/// `? × ?`, for each axis in use.
pub(super) fn covered_size(frame: Frame<'_>) -> String {
    vec![COVERED; frame.model.layer.params().dims.count()].join(" × ")
}

/// What is asked of a map, in its middle.
fn question(placement: &Placement, asked: &str) -> Item {
    let corners = placement.plane.corners(0.0, 0.0, placement.rows as f32, placement.columns as f32);
    let [from, to] = [corners[0], corners[1]];
    let width = (to.x - from.x).hypot(to.y - from.y);
    let size = (width / (asked.chars().count() as f32)).clamp(14.0, 34.0);
    Item::Text {
        at: corners[0].lerp(corners[2], 0.5),
        anchor: Anchor::Middle,
        size,
        is_bold: true,
        ink: Ink::Role(Role::Output),
        max_width: f32::MAX,
        text: asked.into(),
    }
}

fn draw_cell(
    placement: &Placement,
    [row, column]: [usize; 2],
    look: &Look,
    side: f32,
    items: &mut Vec<Item>,
) {
    let corners = placement.corners(row, column);
    let is_input = matches!(placement.kind, MapKind::Input { .. });
    let opacity = if placement.is_faint { FAINT } else { 1.0 };
    let fill = match look.shade {
        Some(shade) => Some(Fill { shade, opacity }),
        // What is not known yet covers what lies behind it; padding does not.
        None => (!is_input).then(|| Fill::solid(Shade::full(Role::Paper))),
    };
    let stroke = (side >= MIN_GRID_SIDE).then(|| match (look.is_padding, look.shade) {
        (true, _) => Stroke::dashed(Role::Muted, 1.0),
        (false, Some(_)) if placement.is_faint => Stroke::new(Role::Hairline, 1.0),
        (false, Some(_)) => Stroke::new(Role::Ink, 1.0),
        // Nothing stands there, and nothing will.
        (false, None) if placement.kind == MapKind::Matrix => Stroke::new(Role::Hairline, 1.0),
        (false, None) => Stroke::new(Role::Muted, 1.0),
    });
    items.push(Item::Quad { corners, fill, stroke });
    if look.is_never_read && side >= MIN_GRID_SIDE {
        items.push(Item::Line { from: corners[1], to: corners[3], stroke: Stroke::new(Role::Muted, 1.0) });
    }
    if let Some(value) = look.value
        && side >= MIN_NUMBER_SIDE
        && !placement.is_faint
        && !(look.is_padding && look.is_never_read)
    {
        let ink = match look.shade {
            Some(shade) if !look.is_padding => Ink::On(shade),
            _ => Ink::Role(Role::Muted),
        };
        let at = placement.plane.at(row as f32 + 0.5, column as f32 + 0.5);
        items.push(number(at, value, side, ink, false));
    }
}

/// A number in a cell of this side.
pub(super) fn number(at: Point, value: f32, side: f32, ink: Ink, is_bold: bool) -> Item {
    text(at, cell_number(value), side, ink, is_bold)
}

/// A short text in a cell of this side.
pub(super) fn text(at: Point, text: String, side: f32, ink: Ink, is_bold: bool) -> Item {
    let max_width = side * NUMBER_WIDTH_SHARE;
    let size = (side * NUMBER_SHARE).min(max_width / (text.chars().count() as f32 * DIGIT_SHARE));
    Item::Text { at, anchor: Anchor::Middle, size, is_bold, ink, max_width, text: text.into() }
}
