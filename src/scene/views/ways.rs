//! A transposed layer in three ways, side by side and in step, and how often each output cell is reached.
//!
//! ```text
//! scatter  input · kernel → output       gather   stretched input → output
//! direct   output-sized → input-sized    overlap  counts
//! ```
//!
//! One step is one output cell in all panels: the cell is framed in every map of the output's size. Gathering shows
//! its window. Scattering lights the input cells whose stamp reaches the cell, frames their stamps, and multiplies each
//! value with the weight that lands there. The direct layer has the same numbers and is read backwards: it frames the
//! windows that read the cell. In steps of one product, the stamp of the product's input cell is drawn with its numbers,
//! the direct layer's window with its weights, and the flipped kernel shows which of its cells lies on which cell of the
//! stretched input. A product on an inserted zero or on padding has no stamp: only gathering multiplies by it.
//!
//! All slices of a depth are drawn if their numbers can be read. Otherwise only those of the step are drawn: the slice
//! of the output that it writes to, and the slices of the input that reach it. If even these have no room for numbers in
//! all panels, each panel that has room gets larger cells. A note below says what is left out.

mod panel;
mod sentence;
mod stamps;
#[cfg(test)]
mod tests;

use crate::conv::{Axis, Dims};
use crate::figure::View;
use crate::scene::frame::{Frame, MAX_DRAWN_SLICES};
use crate::scene::geometry::Point;
use crate::scene::item::{Anchor, Role};
use crate::scene::label::{joined, label};
use crate::scene::maps::MIN_NUMBER_SIDE;
use crate::scene::overlap::describe_overlap;
use crate::scene::picture::Picture;
use crate::scene::placement::MapKind;
use crate::scene::prose::Prose;
use crate::words::{Msg, ViewMsg};

use self::panel::{Column, Group, Panel};
use super::row::Row;

/// Free space at the border of the picture and between panels.
const MARGIN: f32 = 16.0;
const PANEL_GAP: f32 = 30.0;
/// Between panels one above the other at least.
const MIN_PANEL_GAP: f32 = 18.0;
/// Narrower pictures have the panels one above the other.
const MIN_GRID_WIDTH: f32 = 620.0;
/// Font sizes of headings and sentences.
const HEADING_SIZE: f32 = 15.0;
const HINT_SIZE: f32 = 13.0;
/// Space above what is said of the whole picture.
const NOTE_GAP: f32 = 8.0;
/// Largest side of a cell, and of one that is larger than those of another panel.
const MAX_CELL: f32 = 44.0;
const MAX_OWN_CELL: f32 = 26.0;
/// Pictures with less room than this for a row of cells have headings alone.
const MIN_CELL_WITH_HINTS: f32 = 12.0;
/// Most input channels that are drawn.
const MAX_INPUTS: usize = 4;

pub(super) const ROW: Row = Row {
    sentence: |figure, model, trace, lang| Some(sentence::describe(figure, model, trace, lang)),
    is_tall: true,
    ..Row::new(View::Ways, &Dims::ALL, lay_out, stamps::draw)
};

/// Panels with the cell they have room for.
struct Layout {
    panels: Vec<Panel>,
    width: f32,
    n_columns: usize,
    cell: f32,
    /// The cell of each panel.
    cells: Vec<f32>,
    has_hint: bool,
    /// What is left out; no words where nothing is.
    note: Option<Prose>,
}

fn lay_out(frame: &Frame<'_>, picture: &mut Picture) {
    let whole = || Layout::new(frame, &Slices::whole(frame), false);
    let layout = match frame.model.layer.params().dims {
        // A strip is long and low: its maps are one below the other where that makes them larger.
        Dims::One => {
            let (beside, below) = (whole(), Layout::new(frame, &Slices::whole(frame), true));
            if below.cell > beside.cell { below } else { beside }
        }
        Dims::Two => whole(),
        Dims::Three => {
            let slices = frame.shown_size()[0].max(frame.model.layer.output_size()[0]);
            let readable =
                (slices <= MAX_DRAWN_SLICES).then(whole).filter(|layout| layout.cell >= MIN_NUMBER_SIDE);
            readable.unwrap_or_else(|| Layout::new(frame, &Slices::of_step(frame), false))
        }
    };
    layout.draw(frame, picture);
}

/// The slices of a depth that are drawn of each map, ascending.
struct Slices {
    input: Vec<usize>,
    /// Of the stretched input with its padding.
    stretched: Vec<usize>,
    kernel: Vec<usize>,
    output: Vec<usize>,
}

impl Slices {
    fn whole(frame: &Frame<'_>) -> Self {
        Self {
            input: (0..frame.model.layer.params().input_size[0]).collect(),
            stretched: (0..frame.shown_size()[0]).collect(),
            kernel: frame.kernel_slices().collect(),
            output: (0..frame.model.layer.output_size()[0]).collect(),
        }
    }

    /// Of what the layer has and the view cannot draw whole.
    fn note(&self, frame: &Frame<'_>) -> Option<Prose> {
        let layer = &frame.model.layer;
        let part = |n: usize, of: usize| (n < of).then_some([n, of]);
        let n_inputs = layer.in_channels_per_group();
        let is_step = self.output.len() < layer.output_size()[0];
        let channels = part(n_inputs.min(MAX_INPUTS), n_inputs);
        let kernel_slices = part(self.kernel.len(), layer.params().kernel_size[0]);
        let is_whole = !is_step && channels.is_none() && kernel_slices.is_none();
        let words = || frame.lang.view(ViewMsg::Drawn { is_step, channels, kernel_slices });
        (!is_whole).then(|| Prose::new(&words(), HINT_SIZE, frame.size.width - 2.0 * MARGIN))
    }

    /// The slice that the step writes to, and those from which it is made. Every step has as many, so that nothing is
    /// laid out anew while the window moves.
    fn of_step(frame: &Frame<'_>) -> Self {
        let depth = frame.model.layer.axis(Axis::Depth);
        let z = frame.output().o[0];
        let window = depth.window(z);
        let within = ((depth.kernel_extent() - 1) / depth.spacing() + 1).min(depth.input_size());
        let reached = window.max(0).unsigned_abs().div_ceil(depth.spacing());
        let first = reached.min(depth.input_size() - within);
        let before = frame.before()[0] as isize;
        let mut stretched: Vec<_> = frame
            .kernel_slices()
            .filter_map(|k| usize::try_from(depth.position(z, k) + before).ok())
            .collect();
        stretched.sort_unstable();
        Self {
            input: (first..first + within.min(MAX_DRAWN_SLICES)).collect(),
            stretched,
            kernel: frame.kernel_slices().collect(),
            output: vec![z],
        }
    }
}

/// The largest number up to `most` for which something holds, by halving.
fn largest(most: f32, holds: impl Fn(f32) -> bool) -> f32 {
    if holds(most) {
        return most;
    }
    let (mut fits, mut too_large) = (0.0, most);
    for _ in 0..16 {
        let middle = (fits + too_large) / 2.0;
        if holds(middle) { fits = middle } else { too_large = middle }
    }
    fits
}

impl Layout {
    /// The largest cells with which all panels fit; maps beside each other, or below.
    fn new(frame: &Frame<'_>, slices: &Slices, is_stacked: bool) -> Self {
        // Strips are low: one above the other they can be twice as large.
        let is_strip = frame.model.layer.params().dims == Dims::One;
        let is_grid = frame.size.width >= MIN_GRID_WIDTH && !is_strip;
        let n_columns = if is_grid { 2 } else { 1 };
        let width = (frame.size.width - 2.0 * MARGIN - (n_columns - 1) as f32 * PANEL_GAP) / n_columns as f32;
        let mut panels = panels(frame, slices, is_grid, width);
        if is_stacked {
            panels.iter_mut().for_each(Panel::stack);
        }
        let mut layout = Self {
            panels,
            width,
            n_columns,
            cell: 0.0,
            cells: Vec::new(),
            has_hint: true,
            note: slices.note(frame),
        };
        let free = layout.free(frame) - (layout.n_rows() - 1) as f32 * MIN_PANEL_GAP;
        let is_wide_enough = |cell| layout.panels.iter().all(|it| it.per_line(cell, width).is_some());
        let by_width = largest(MAX_CELL, is_wide_enough);
        let by_height = |has_hint| {
            largest(MAX_CELL, |cell| is_wide_enough(cell) && layout.height(cell, has_hint) <= free)
        };
        let with_hint = by_height(true);
        let has_hint = with_hint >= MIN_CELL_WITH_HINTS.min(by_width);
        let cell = if has_hint { with_hint } else { by_height(false) };
        layout.has_hint = has_hint;
        layout.cell = cell.max(0.1);
        layout.cells = layout.own_cells(frame);
        layout
    }

    /// Height of what is above the note.
    fn free(&self, frame: &Frame<'_>) -> f32 {
        frame.size.height - 2.0 * MARGIN - self.note.as_ref().map_or(0.0, |note| note.height() + NOTE_GAP)
    }

    /// The cells of the panels: all the same, but where these have no room for numbers, larger ones in the panels in
    /// which numbers have room beside the others: first in as many as can be, then as large as can be.
    fn own_cells(&self, frame: &Frame<'_>) -> Vec<f32> {
        let Self { cell, has_hint, .. } = *self;
        let mut cells = vec![cell; self.panels.len()];
        if frame.model.layer.params().dims != Dims::Three || cell >= MIN_NUMBER_SIDE {
            return cells;
        }
        let gaps = (self.n_rows() - 1) as f32 * MIN_PANEL_GAP;
        let mut spare = (self.free(frame) - self.height(cell, has_hint) - gaps).max(0.0);
        for most in [MIN_NUMBER_SIDE, MAX_OWN_CELL] {
            for (row, cells) in self.panels.chunks(self.n_columns).zip(cells.chunks_mut(self.n_columns)) {
                let height = self.tallest(row, cells);
                for (panel, cell) in row.iter().zip(cells.iter_mut()) {
                    let own = largest(most, |cell| {
                        let is_wide_enough = panel.per_line(cell, self.width).is_some();
                        is_wide_enough && panel.height(cell, self.width) <= height + spare
                    });
                    if own >= MIN_NUMBER_SIDE {
                        *cell = own;
                    }
                }
                spare -= self.tallest(row, cells) - height;
            }
        }
        cells
    }

    /// Height of the maps of a row, each panel with its cell.
    fn tallest(&self, row: &[Panel], cells: &[f32]) -> f32 {
        row.iter().zip(cells).map(|(panel, &cell)| panel.height(cell, self.width)).fold(0.0, f32::max)
    }

    fn n_rows(&self) -> usize {
        self.panels.len() / self.n_columns
    }

    /// Heights of a row's heads and of its maps.
    fn row(&self, row: &[Panel], cell: f32, has_hint: bool) -> [f32; 2] {
        let tallest = |of: &dyn Fn(&Panel) -> f32| row.iter().map(of).fold(0.0, f32::max);
        [tallest(&|it| it.head(has_hint)), tallest(&|it| it.height(cell, self.width))]
    }

    /// Of all rows.
    fn height(&self, cell: f32, has_hint: bool) -> f32 {
        self.panels.chunks(self.n_columns).flat_map(|row| self.row(row, cell, has_hint)).sum()
    }

    fn draw(&self, frame: &Frame<'_>, picture: &mut Picture) {
        let Self { cell, has_hint, width, .. } = *self;
        let n_rows = self.n_rows() as f32;
        let rows = || self.panels.chunks(self.n_columns).zip(self.cells.chunks(self.n_columns));
        let heights = rows().map(|(row, cells)| self.row(row, cell, has_hint)[0] + self.tallest(row, cells));
        let spare = (self.free(frame) - heights.sum::<f32>()) / n_rows;
        let row_gap = spare.clamp(0.0, PANEL_GAP * 1.4);
        let mut y = MARGIN + ((spare - row_gap) * n_rows / 2.0).clamp(0.0, 24.0);
        for (row, cells) in rows() {
            let [head, _] = self.row(row, cell, has_hint);
            for (n, (panel, &cell)) in row.iter().zip(cells).enumerate() {
                let at = Point::new(MARGIN + n as f32 * (width + PANEL_GAP), y);
                panel.place(frame, at, head, [cell, width], has_hint, picture);
            }
            y += head + self.tallest(row, cells) + row_gap;
        }
        if let Some(note) = &self.note {
            let top = frame.size.height - MARGIN - note.height();
            note.draw(Point::new(MARGIN, top), Role::Muted, false, &mut picture.ground);
        }
    }
}

/// The panels, in rows.
fn panels(frame: &Frame<'_>, slices: &Slices, is_grid: bool, width: f32) -> Vec<Panel> {
    let (layer, lang) = (&frame.model.layer, frame.lang);
    let dims = layer.params().dims;
    let oc = frame.output().oc;
    let inputs = layer.inputs_of(oc);
    let n_inputs = inputs.len().min(MAX_INPUTS);
    // Of channels that are left out the note tells.
    let name =
        |role, msg, detail: String| label(frame, Point::default(), Anchor::Start, role, msg, detail, 0, None);
    let size = |size: [usize; 3]| joined(dims.in_use(&size));
    let spacing = Axis::ALL.map(|axis| layer.axis(axis).spacing());
    let (input_size, output_size) = (layer.params().input_size, layer.output_size());
    let shown_size = frame.shown_size();
    let [kernel_depth, ..] = layer.params().kernel_size;
    let group = |kinds, slices: &[usize], [_, rows, columns]: [usize; 3], name| {
        let has_numbers = dims == Dims::Three;
        Group { kinds, slices: slices.to_vec(), rows, columns, before: [0; 3], has_numbers, name }
    };
    let column = |group, sign| Column { groups: vec![group], sign };
    let cells = |name, sign| {
        let kinds = inputs.clone().take(n_inputs).map(|ic| MapKind::Cells { ic, spacing }).collect();
        column(group(kinds, &slices.input, input_size, name), sign)
    };
    let output =
        |name, sign| column(group(vec![MapKind::Output { oc }], &slices.output, output_size, name), sign);
    let kernels = |kind: fn(usize, usize, usize) -> MapKind, detail| {
        let kinds = (0..n_inputs).map(|fc| kind(oc, fc, kernel_depth)).collect();
        group(kinds, &slices.kernel, layer.params().kernel_size, name(Role::Weight, Msg::Kernel, detail))
    };
    let kernel = || {
        let mut column = column(kernels(|oc, fc, _| MapKind::Kernel { oc, fc }, String::new()), "→");
        if layer.params().bias {
            let name = name(Role::Weight, Msg::Bias, String::new());
            let bias = group(vec![MapKind::Bias { oc }], &[0], [1; 3], name);
            column.groups.push(Group { has_numbers: false, ..bias });
        }
        column
    };
    let flipped =
        || kernels(|oc, fc, depth| MapKind::Flipped { oc, fc, depth }, lang.view(ViewMsg::FlippedKernel));
    let panel = |heading: ViewMsg<'_>, hint: String, columns| Panel {
        heading: Prose::new(&lang.view(heading), HEADING_SIZE, width),
        hint: Prose::new(&hint, HINT_SIZE, width),
        columns,
    };
    let input_name = || name(Role::Input, Msg::Input, size(input_size));
    let channel = match layer.params().out_channels {
        1 => String::new(),
        _ => format!(", {}", lang.text(Msg::OutputChannel { oc })),
    };
    let output_name = || name(Role::Output, Msg::Output, size(output_size) + &channel);
    let its = |role, msg, detail| name(role, msg, format!("= {}", lang.view(detail)));

    // Where room is scarce the kernel stands beside the counts.
    let mut scatter = vec![cells(input_name(), if is_grid { "×" } else { "→" }), output(output_name(), "")];
    let counts = group(vec![MapKind::Overlap { oc }], &slices.output, output_size, output_name());
    let mut overlap = vec![column(counts, "")];
    if is_grid {
        scatter.insert(1, kernel());
    } else {
        overlap.push(kernel());
    }
    let stretched = Group {
        before: frame.before(),
        ..group(
            inputs.clone().take(n_inputs).map(|ic| MapKind::Input { ic }).collect(),
            &slices.stretched,
            shown_size,
            name(Role::Input, Msg::Input, lang.text(Msg::StretchedTo { size: &size(shown_size) })),
        )
    };
    // Strips have room beside each other, all others below the output, which is lower than the stretched input.
    let mut gather = vec![column(stretched, "→"), output(output_name(), "")];
    if dims == Dims::One {
        gather.insert(1, column(flipped(), "→"));
        gather[0].sign = "×";
    } else {
        gather[1].groups.push(flipped());
    }
    let direct_hint = match layer.direct() {
        Some(direct) => {
            lang.view(ViewMsg::DirectHint { input: &size(output_size), output: &size(direct.output_size()) })
        }
        None => String::new(),
    };
    let direct = vec![
        output(its(Role::Output, Msg::Output, ViewMsg::AsItsInput), "→"),
        cells(its(Role::Input, Msg::Input, ViewMsg::AsItsOutput), ""),
    ];
    vec![
        panel(ViewMsg::Scatter, lang.view(ViewMsg::ScatterHint), scatter),
        panel(ViewMsg::Gather, lang.view(ViewMsg::GatherHint), gather),
        panel(ViewMsg::Direct, direct_hint, direct),
        panel(ViewMsg::OverlapTitle, describe_overlap(layer, lang).unwrap_or_default(), overlap),
    ]
}
