//! A transposed layer in three ways, side by side and in step, and how often each output cell is reached.
//!
//! ```text
//! scatter  input · kernel → output       gather   stretched input → output
//! direct   output-sized → input-sized    overlap  counts
//! ```
//!
//! One step is one output cell in all panels: the cell is framed in every map of the output's size. Gathering shows
//! its window; scattering lights the input cells whose stamp reaches it, frames their stamps, and multiplies each
//! with the weight that lands there; the direct layer, drawn with the same numbers and read against its direction,
//! frames the windows that read the cell. In steps of one product the stamp of the product's input cell is drawn with
//! its numbers, and the direct layer's window with its weights. A product that lies on an inserted zero or on padding
//! has no stamp: only gathering multiplies by it.

use crate::conv::{Axis, Dims};
use crate::i18n::{Msg, ViewMsg};

use super::columns::{label, operator};
use super::describe::describe_overlap;
use super::frame::Frame;
use super::geometry::{Plane, Point};
use super::item::{Anchor, Item, Role};
use super::picture::{MapKind, Picture, Placement};
use super::prose::{Prose, estimate};

/// Free space at the border of the picture and between panels.
const MARGIN: f32 = 16.0;
const PANEL_GAP: f32 = 30.0;
/// Narrower pictures have the panels one above the other.
const MIN_GRID_WIDTH: f32 = 620.0;
/// Font sizes of headings and sentences.
const HEADING_SIZE: f32 = 15.0;
const HINT_SIZE: f32 = 13.0;
/// Height of a map's name with the space under it.
const NAME: f32 = 27.0;
/// Space between a panel's maps, and between maps one above the other.
const MAP_GAP: f32 = 26.0;
const ROW_GAP: f32 = 8.0;
/// Largest side of a cell.
const MAX_CELL: f32 = 44.0;
/// Pictures with less room than this for a row of cells have headings alone.
const MIN_CELL_WITH_HINTS: f32 = 12.0;
/// Most input channels that are drawn.
pub(super) const MAX_INPUTS: usize = 4;

/// One map or column of maps of a panel.
struct Column {
    kinds: Vec<MapKind>,
    rows: usize,
    columns: usize,
    before: [usize; 3],
    name: Item,
    /// The sign after it.
    sign: &'static str,
}

struct Panel {
    heading: Prose,
    hint: Prose,
    bias_name: Item,
    columns: Vec<Column>,
}

impl Panel {
    fn head(&self, has_hint: bool) -> f32 {
        self.heading.height() + if has_hint { self.hint.height() + 4.0 } else { 0.0 } + NAME
    }

    fn cells_wide(&self) -> usize {
        self.columns.iter().map(|it| it.columns).sum()
    }

    fn gaps(&self) -> f32 {
        (self.columns.len() - 1) as f32 * MAP_GAP
    }

    /// Cells and fixed pixels from the top of the highest column to its bottom.
    fn height(&self, cell: f32) -> f32 {
        let height = |it: &Column| {
            let n = it.kinds.len() as f32;
            let below = it.kinds.iter().filter(|kind| matches!(kind, MapKind::Bias { .. })).count() as f32;
            (n - below) * it.rows as f32 * cell + (n - 1.0) * ROW_GAP + below * (NAME + cell)
        };
        self.columns.iter().map(height).fold(0.0, f32::max)
    }
}

#[inline(never)]
pub(super) fn lay_out(frame: &Frame<'_>, picture: &mut Picture) {
    // Strips are low: one above the other they can be twice as large.
    let is_strip = frame.model.layer.params().dims == Dims::One;
    let is_grid = frame.size.width >= MIN_GRID_WIDTH && !is_strip;
    let n_columns = if is_grid { 2 } else { 1 };
    let width = (frame.size.width - 2.0 * MARGIN - (n_columns - 1) as f32 * PANEL_GAP) / n_columns as f32;
    let panels = panels(frame, is_grid, width);
    let by_width =
        panels.iter().map(|it| (width - it.gaps()) / it.cells_wide() as f32).fold(MAX_CELL, f32::min);
    let total = |cell: f32, has_hint: bool| {
        let row = |row: &[Panel]| {
            let tallest = |of: &dyn Fn(&Panel) -> f32| row.iter().map(of).fold(0.0, f32::max);
            tallest(&|it| it.head(has_hint)) + tallest(&|it| it.height(cell))
        };
        panels.chunks(n_columns).map(row).sum::<f32>()
    };
    let n_rows = panels.len() / n_columns;
    let free = frame.size.height - 2.0 * MARGIN - (n_rows - 1) as f32 * PANEL_GAP * 0.6;
    // The largest side with which all rows fit, by halving.
    let by_height = |has_hint| {
        let (mut fits, mut too_large) = (0.0, MAX_CELL);
        for _ in 0..12 {
            let middle = (fits + too_large) / 2.0;
            if total(middle, has_hint) <= free { fits = middle } else { too_large = middle }
        }
        fits
    };
    let has_hint = by_height(true) >= MIN_CELL_WITH_HINTS.min(by_width);
    let cell = by_width.min(by_height(has_hint)).max(0.1);
    let spare = (frame.size.height - 2.0 * MARGIN - total(cell, has_hint)) / n_rows as f32;
    let row_gap = spare.clamp(0.0, PANEL_GAP * 1.4);
    let mut y = MARGIN + ((spare - row_gap) * n_rows as f32 / 2.0).clamp(0.0, 24.0);
    for row in panels.chunks(n_columns) {
        let head = row.iter().map(|it| it.head(has_hint)).fold(0.0, f32::max);
        for (n, panel) in row.iter().enumerate() {
            let at = Point::new(MARGIN + n as f32 * (width + PANEL_GAP), y);
            place(panel, at, head, cell, has_hint, picture);
        }
        y += head + row.iter().map(|it| it.height(cell)).fold(0.0, f32::max) + row_gap;
    }
}

fn place(panel: &Panel, at: Point, head: f32, cell: f32, has_hint: bool, picture: &mut Picture) {
    panel.heading.draw(at, Role::Ink, true, &mut picture.ground);
    if has_hint {
        let below = at.shifted(0.0, panel.heading.height() + 4.0);
        panel.hint.draw(below, Role::Muted, false, &mut picture.ground);
    }
    let (top, height) = (at.y + head, panel.height(cell));
    let mut x = at.x;
    for (n, column) in panel.columns.iter().enumerate() {
        let mut y = top;
        let is_last = n + 1 == panel.columns.len();
        let room = if is_last { f32::MAX } else { column.columns as f32 * cell + MAP_GAP - 6.0 };
        picture.ground.push(named(&column.name, Point::new(x, y - NAME * 0.45), room));
        for &kind in &column.kinds {
            let (mut rows, mut columns) = (column.rows, column.columns);
            if let MapKind::Bias { .. } = kind {
                y += NAME;
                picture.ground.push(named(&panel.bias_name, Point::new(x, y - NAME * 0.45), f32::MAX));
                (rows, columns) = (1, 1);
            }
            let plane = Plane::face_on(Point::new(x, y), cell);
            let before = if let MapKind::Input { .. } = kind { column.before } else { [0; 3] };
            picture.placements.push(Placement { before, ..Placement::new(kind, plane, [rows, columns]) });
            y += rows as f32 * cell + ROW_GAP;
        }
        x += column.columns as f32 * cell;
        if !is_last {
            operator(
                column.sign,
                x + MAP_GAP / 2.0,
                top + height.min(y - top - ROW_GAP) / 2.0,
                MAP_GAP,
                picture,
            );
        }
        x += MAP_GAP;
    }
}

/// A name at its place, without what follows where that has no room.
fn named(item: &Item, to: Point, room: f32) -> Item {
    let mut item = item.clone();
    if let Item::Label { at, name, detail, size, .. } = &mut item {
        *at = to;
        if estimate(&format!("{name} {detail}"), *size) > room {
            *detail = "".into();
        }
    }
    item
}

/// The panels, in rows.
fn panels(frame: &Frame<'_>, is_grid: bool, width: f32) -> Vec<Panel> {
    let (layer, lang) = (&frame.model.layer, frame.lang);
    let oc = frame.output().oc;
    let inputs = layer.inputs_of(oc);
    let n_inputs = inputs.len().min(MAX_INPUTS);
    let more = inputs.len() - n_inputs;
    let [_, rows, columns] = layer.params().input_size;
    let [_, out_rows, out_columns] = layer.output_size();
    let [_, shown_rows, shown_columns] = frame.shown_size();
    let [_, kernel_rows, kernel_columns] = layer.params().kernel_size;
    let name = |role, msg, detail: String, more| {
        label(frame, Point::default(), Anchor::Start, role, msg, detail, more, None)
    };
    let size = |rows: usize, columns: usize| match layer.params().dims {
        Dims::One => columns.to_string(),
        _ => format!("{rows} × {columns}"),
    };
    let spacing = [Axis::Height, Axis::Width].map(|axis| layer.axis(axis).spacing());
    let column = |kinds: Vec<MapKind>, [rows, columns]: [usize; 2], name, sign| Column {
        kinds,
        rows,
        columns,
        before: [0, frame.before()[1], frame.before()[2]],
        name,
        sign,
    };
    let cells = |name, sign| {
        let kinds = inputs.clone().take(n_inputs).map(|ic| MapKind::Cells { ic, spacing }).collect();
        column(kinds, [rows, columns], name, sign)
    };
    let output = |name, sign| column(vec![MapKind::Output { oc }], [out_rows, out_columns], name, sign);
    let kernel = || {
        let mut kinds: Vec<_> = (0..n_inputs).map(|fc| MapKind::Kernel { oc, fc }).collect();
        if layer.params().bias {
            kinds.push(MapKind::Bias { oc });
        }
        column(kinds, [kernel_rows, kernel_columns], name(Role::Weight, Msg::Kernel, String::new(), 0), "→")
    };
    let panel = |heading: ViewMsg<'_>, hint: String, columns| Panel {
        heading: Prose::new(&lang.view(heading), HEADING_SIZE, width),
        hint: Prose::new(&hint, HINT_SIZE, width),
        bias_name: name(Role::Weight, Msg::Bias, String::new(), 0),
        columns,
    };
    let input_name = || name(Role::Input, Msg::Input, size(rows, columns), more);
    let channel = match layer.params().out_channels {
        1 => String::new(),
        _ => format!(", {}", lang.text(Msg::OutputChannel { oc })),
    };
    let output_name = || name(Role::Output, Msg::Output, size(out_rows, out_columns) + &channel, 0);
    let its = |role, msg, detail| name(role, msg, format!("= {}", lang.view(detail)), 0);

    // Where room is scarce the kernel stands beside the counts.
    let mut scatter = vec![cells(input_name(), if is_grid { "×" } else { "→" }), output(output_name(), "")];
    let counts = Column {
        before: [0; 3],
        ..column(vec![MapKind::Overlap { oc }], [out_rows, out_columns], output_name(), "")
    };
    let mut overlap = vec![counts];
    if is_grid {
        scatter.insert(1, kernel());
    } else {
        overlap.push(kernel());
    }
    let direct_hint = match layer.direct() {
        Some(direct) => lang.view(ViewMsg::DirectHint {
            input: &size(out_rows, out_columns),
            output: &size(direct.output_size()[1], direct.output_size()[2]),
        }),
        None => String::new(),
    };
    vec![
        panel(ViewMsg::Scatter, lang.view(ViewMsg::ScatterHint), scatter),
        panel(
            ViewMsg::Gather,
            lang.view(ViewMsg::GatherHint),
            vec![
                column(
                    inputs.clone().take(n_inputs).map(|ic| MapKind::Input { ic }).collect(),
                    [shown_rows, shown_columns],
                    name(
                        Role::Input,
                        Msg::Input,
                        lang.text(Msg::StretchedTo { size: &size(shown_rows, shown_columns) }),
                        more,
                    ),
                    "→",
                ),
                output(output_name(), ""),
            ],
        ),
        panel(
            ViewMsg::Direct,
            direct_hint,
            vec![
                output(its(Role::Output, Msg::Output, ViewMsg::AsItsInput), "→"),
                cells(its(Role::Input, Msg::Input, ViewMsg::AsItsOutput), ""),
            ],
        ),
        panel(ViewMsg::OverlapTitle, describe_overlap(layer, lang).unwrap_or_default(), overlap),
    ]
}
