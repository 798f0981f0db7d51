//! The cells of a map: as numbers while they are large enough, then as colours, then as one bitmap.

use std::rc::Rc;

use crate::conv::{Axis, MatrixRow, OutputIndex, PerAxis, Source, Tensor, matrix_row};
use crate::figure::Target;
use crate::i18n::cell_number;

use super::frame::Frame;
use super::geometry::Point;
use super::item::{Anchor, Fill, Ink, Item, Role, Shade, Stroke};
use super::picture::{MapKind, Placement};

/// Cells of at least this side show their number.
pub(super) const MIN_NUMBER_SIDE: f32 = 17.0;
/// Cells of at least this side are drawn one by one.
const MIN_QUAD_SIDE: f32 = 4.0;
/// Cells of at least this side have a grid.
const MIN_GRID_SIDE: f32 = 7.0;
/// Font size of a number, as a share of the cell's side.
const NUMBER_SHARE: f32 = 0.45;
/// Width of a digit, as a share of the font size, a little above that of common fonts.
const DIGIT_SHARE: f32 = 0.6;
/// Share of a cell's side that a number may fill.
const NUMBER_WIDTH_SHARE: f32 = 0.86;
/// Opacity of maps that take no part.
const FAINT: f32 = 0.35;
/// How much paler padding is that repeats a cell.
const COPY_PALENESS: f32 = 0.45;

/// How a cell looks.
struct Look {
    /// Its value's shade; none for a cell that is not known or is padding.
    shade: Option<Shade>,
    value: Option<f32>,
    is_padding: bool,
    is_never_read: bool,
}

/// Draws maps of one frame; keeps what several cells need.
pub(super) struct MapPainter<'a> {
    frame: Frame<'a>,
    max_input: f32,
    max_weight: f32,
    max_output: f32,
    /// Per axis, whether a window reads a padded position.
    touched: PerAxis<Vec<bool>>,
    /// Per axis, whether an input cell's value is read at all.
    read: PerAxis<Vec<bool>>,
    partial: Option<(usize, Tensor, f32)>,
    /// The rows of the layer's matrix, where it is drawn.
    rows: Vec<MatrixRow>,
}

impl<'a> MapPainter<'a> {
    pub(super) fn new(frame: &Frame<'a>) -> Self {
        let model = frame.model;
        let axes = Axis::ALL.map(|axis| *model.layer.axis(axis));
        let mode = model.layer.params().padding_mode;
        Self {
            frame: *frame,
            max_input: model.input.max_abs(),
            max_weight: model.weight.max_abs(),
            max_output: model.max_output(),
            touched: axes.map(|axis| axis.positions().map(|position| axis.is_touched(position)).collect()),
            read: axes.map(|axis| axis.read_cells(mode)),
            partial: None,
            rows: Vec::new(),
        }
    }

    pub(super) fn draw(&mut self, placement: &Placement, items: &mut Vec<Item>) {
        if let MapKind::Partial { oc, .. } = placement.kind
            && self.partial.as_ref().is_none_or(|(of, ..)| *of != oc)
        {
            let maps = self.frame.model.partial_maps(oc);
            let max = maps.max_abs().max(self.max_output);
            self.partial = Some((oc, maps, max));
        }
        if placement.kind == MapKind::Matrix {
            let model = self.frame.model;
            let row = |step| matrix_row(&model.layer, &model.weight, step);
            self.rows = (0..placement.rows).filter_map(row).collect();
        }
        let side = placement.cell_side();
        if side < MIN_QUAD_SIDE {
            let paper = Shade::full(Role::Paper);
            let shades: Rc<[Shade]> = cells(placement)
                .map(|(row, column)| self.look(placement, row, column).shade.unwrap_or(paper))
                .collect();
            items.push(Item::Raster { plane: placement.plane, columns: placement.columns, shades });
            let corners = placement.plane.corners(0.0, 0.0, placement.rows as f32, placement.columns as f32);
            items.push(Item::Quad { corners, fill: None, stroke: Some(Stroke::new(Role::Muted, 1.0)) });
            return;
        }
        for (row, column) in cells(placement) {
            let look = self.look(placement, row, column);
            draw_cell(placement, [row, column], &look, side, items);
        }
    }

    fn look(&self, placement: &Placement, row: usize, column: usize) -> Look {
        let model = self.frame.model;
        let known = |value: f32, shade| Look {
            shade: Some(shade),
            value: Some(value),
            is_padding: false,
            is_never_read: false,
        };
        let unknown = Look { shade: None, value: None, is_padding: false, is_never_read: false };
        match placement.kind {
            MapKind::Input { ic } => self.input_look(placement, ic, row, column),
            MapKind::Kernel { oc, fc } => {
                let value = model.layer.weight_at(
                    &model.weight,
                    oc,
                    model.layer.inputs_of(oc).start + fc,
                    [placement.z, row, column],
                );
                // Weights have one hue; their sign is in the number.
                known(value, Shade::of_value(value.abs(), self.max_weight, Role::Weight))
            }
            MapKind::Cells { ic, .. } => {
                let value = model.input.get([0, ic, 0, row, column]);
                let shade = Shade::of_value(value, self.max_input, Role::Input);
                Look { is_never_read: !(self.read[1][row] && self.read[2][column]), ..known(value, shade) }
            }
            MapKind::Matrix => match self.rows.get(row) {
                Some(entries) => match entries.entries.binary_search_by_key(&column, |entry| entry.0) {
                    Ok(at) => {
                        let value = entries.entries[at].1;
                        known(value, Shade::of_value(value, self.max_weight, Role::Weight))
                    }
                    Err(_) => unknown,
                },
                None => unknown,
            },
            MapKind::ConstantColumn { .. } => {
                let value = self.rows.get(row).map_or(0.0, |row| row.constant);
                known(value, Shade::of_value(value, self.max_output, Role::Weight))
            }
            MapKind::InputColumn { .. } | MapKind::Windows { .. } => match placement.target(row, column) {
                Target::Input { ic, position } => {
                    let source = model.layer.source(position);
                    let value = model.layer.value_at(&model.input, ic, position);
                    Look {
                        shade: input_shade(source, value, self.max_input),
                        value: Some(value),
                        is_padding: !matches!(source, Source::Input(_)),
                        is_never_read: false,
                    }
                }
                _ => unknown,
            },
            MapKind::Filters { .. } => match placement.target(row, column) {
                Target::Weight { oc, fc, k } => {
                    let ic = model.layer.inputs_of(oc).start + fc;
                    let value = model.layer.weight_at(&model.weight, oc, ic, k);
                    known(value, Shade::of_value(value, self.max_weight, Role::Weight))
                }
                _ => unknown,
            },
            MapKind::BiasColumn { first, per_channel } => {
                let oc = first + row / per_channel;
                let value = model.bias.as_ref().map_or(0.0, |bias| bias[oc]);
                known(value, Shade::of_value(value, self.max_output, Role::Weight))
            }
            MapKind::OutputColumn { .. } | MapKind::Products { .. } => match placement.target(row, column) {
                Target::Output(output) if self.frame.is_known(output) => {
                    model.output(output).map_or(unknown, |value| {
                        known(value, Shade::of_value(value, self.max_output, Role::Output))
                    })
                }
                _ => unknown,
            },
            MapKind::Overlap { .. } => {
                let count = model.layer.overlap([0, row, column]) as f32;
                // No cell is reached by more than the kernel has cells.
                let [_, height, width] = model.layer.params().kernel_size;
                known(count, Shade::of_value(count, (height * width) as f32, Role::Weight))
            }
            MapKind::Bias { oc } => {
                let value = model.bias.as_ref().map_or(0.0, |bias| bias[oc]);
                known(value, Shade::of_value(value.abs(), self.max_output, Role::Weight))
            }
            MapKind::Output { oc } => {
                let output = OutputIndex { oc, o: [placement.z, row, column] };
                if !self.frame.is_known(output) {
                    return unknown;
                }
                model.output(output).map_or(unknown, |value| {
                    known(value, Shade::of_value(value, self.max_output, Role::Output))
                })
            }
            MapKind::Partial { oc, fc } => match &self.partial {
                Some((_, maps, max))
                    if self.frame.is_known(OutputIndex { oc, o: [placement.z, row, column] }) =>
                {
                    let value = maps.get([0, fc, placement.z, row, column]);
                    known(value, Shade::of_value(value, *max, Role::Output))
                }
                _ => unknown,
            },
        }
    }

    fn input_look(&self, placement: &Placement, ic: usize, row: usize, column: usize) -> Look {
        let layer = &self.frame.model.layer;
        let position = placement.position(row, column);
        let is_true =
            |flags: &PerAxis<Vec<bool>>, at: PerAxis<usize>| (0..3).all(|axis| flags[axis][at[axis]]);
        let value = layer.value_at(&self.frame.model.input, ic, position);
        let shade = input_shade(layer.source(position), value, self.max_input);
        match layer.source(position) {
            Source::Input(cell) => Look {
                shade,
                value: Some(value),
                is_padding: false,
                is_never_read: !is_true(&self.read, cell),
            },
            Source::Copied(_) | Source::Constant | Source::Inserted | Source::Beyond => Look {
                shade,
                value: Some(value),
                is_padding: true,
                is_never_read: !is_true(&self.touched, [placement.z, row, column]),
            },
        }
    }
}

/// The shade of a value on the input map: paler where padding repeats it, none where padding is a constant.
pub(super) fn input_shade(source: Source, value: f32, max_abs: f32) -> Option<Shade> {
    let shade = Shade::of_value(value, max_abs, Role::Input);
    match source {
        Source::Input(_) => Some(shade),
        Source::Copied(_) => {
            Some(Shade { strength: (f32::from(shade.strength) * COPY_PALENESS) as u8, ..shade })
        }
        Source::Constant | Source::Inserted | Source::Beyond => None,
    }
}

fn cells(placement: &Placement) -> impl Iterator<Item = (usize, usize)> + use<> {
    let columns = placement.columns;
    (0..placement.rows).flat_map(move |row| (0..columns).map(move |column| (row, column)))
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
