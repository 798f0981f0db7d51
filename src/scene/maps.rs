//! The cells of a map: as numbers while they are large enough, then as colours, then as one bitmap.

use std::rc::Rc;

use crate::conv::{Axis, MatrixRow, OutputIndex, PerAxis, Source, Tensor, largest_share};
use crate::figure::{Model, Target};
use crate::words::cell_number;

use super::frame::{Frame, MAX_DRAWN_CHANNELS};
use super::geometry::Point;
use super::item::{Anchor, Fill, Ink, Item, Role, Shade, Shades, Stroke};
use super::look::{Bitmap, Look, input_shade};
use super::picture::Picture;
use super::placement::{MapKind, Placement};

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

/// The maps that are added up to an output channel, those that are drawn.
struct Partials {
    oc: usize,
    maps: Vec<Option<Rc<Tensor>>>,
    /// The largest absolute value of them and of the output.
    max: f32,
}

impl Partials {
    fn new(model: &Model, oc: usize, max_output: f32) -> Self {
        let n_drawn = model.layer.in_channels_per_group().min(MAX_DRAWN_CHANNELS);
        let maps: Vec<_> = (0..n_drawn).map(|fc| model.partial_map(oc, fc)).collect();
        let max = maps.iter().flatten().fold(max_output, |max, map| max.max(map.max_abs()));
        Self { oc, maps, max }
    }
}

/// Rows and columns of a map's bitmap: one for each cell, but none smaller than a pixel.
fn pixels(placement: &Placement) -> [usize; 2] {
    let length = |side: Point| side.x.hypot(side.y);
    [(placement.rows, placement.plane.down), (placement.columns, placement.plane.right)].map(|(n, side)| {
        let n_pixels = (n as f32 * length(side)).ceil() as usize;
        n_pixels.clamp(1, n)
    })
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
    partial: Option<Partials>,
    /// A picture of the same numbers whose bitmaps can be used again.
    before: Option<&'a Picture>,
    /// The bitmaps drawn.
    bitmaps: Vec<Bitmap>,
    /// The rows of the layer's matrix, where it is drawn.
    rows: Vec<MatrixRow>,
}

/// Draws the cells of all maps, each where it lies.
pub(super) fn paint(picture: &mut Picture, frame: &Frame<'_>, before: Option<&Picture>) {
    let mut painter = MapPainter::new(frame, before);
    for placement in &picture.placements {
        painter.draw(placement, if placement.is_above { &mut picture.planes } else { &mut picture.ground });
    }
    picture.kept.bitmaps = painter.bitmaps;
}

/// The largest absolute value of an entry of the layer as a matrix.
pub(super) fn max_entry(model: &Model) -> f32 {
    largest_share(&model.layer).unwrap_or_else(|| model.max_weight())
}

impl<'a> MapPainter<'a> {
    pub(super) fn new(frame: &Frame<'a>, before: Option<&'a Picture>) -> Self {
        let model = frame.model;
        let axes = Axis::ALL.map(|axis| *model.layer.axis(axis));
        let mode = model.layer.params().padding_mode;
        Self {
            frame: *frame,
            max_input: model.input.max_abs(),
            max_weight: model.max_weight(),
            max_output: model.max_output(),
            touched: axes.map(|axis| axis.positions().map(|position| axis.is_touched(position)).collect()),
            read: axes.map(|axis| axis.read_cells(mode)),
            partial: None,
            before,
            bitmaps: Vec::new(),
            rows: Vec::new(),
        }
    }

    pub(super) fn draw(&mut self, placement: &Placement, items: &mut Vec<Item>) {
        if let MapKind::Partial { oc, .. } = placement.kind
            && self.partial.as_ref().is_none_or(|partial| partial.oc != oc)
        {
            self.partial = Some(Partials::new(self.frame.model, oc, self.max_output));
        }
        if placement.kind == MapKind::Matrix {
            let model = self.frame.model;
            let row = |step| model.bound().matrix_row(step);
            self.rows = (0..placement.rows).filter_map(row).collect();
            self.max_weight = max_entry(model);
        }
        let side = placement.cell_side();
        if side < MIN_QUAD_SIDE {
            return self.draw_bitmap(placement, items);
        }
        for (row, column) in cells(placement) {
            let look = self.look(placement, row, column);
            draw_cell(placement, [row, column], &look, side, items);
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
            return;
        }
        let [n_rows, n_columns] = pixels(placement);
        let shades = self.kept(placement, known).unwrap_or_else(|| {
            let paper = Shade::full(Role::Paper);
            let cell = |row: usize, column: usize| {
                self.look(placement, row * placement.rows / n_rows, column * placement.columns / n_columns)
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
            MapKind::Output { oc } => {
                Some(self.frame.known_cells(oc).min(self.frame.model.computed_cells(oc)))
            }
            MapKind::Partial { oc, .. } => Some(self.frame.known_cells(oc)),
            _ => None,
        }
    }

    /// The bitmap of a map that looks the same in the picture before.
    fn kept(&self, placement: &Placement, known: Option<usize>) -> Option<Shades> {
        let known = known?;
        let same = |it: &&Bitmap| it.placement == *placement && it.known == known;
        self.before?.kept.bitmaps.iter().find(same).map(|it| it.shades.clone())
    }

    /// How a cell looks.
    pub(super) fn look(&self, placement: &Placement, row: usize, column: usize) -> Look {
        let model = self.frame.model;
        match placement.kind {
            MapKind::Input { ic } => self.input_look(placement, ic, row, column),
            MapKind::Kernel { oc, fc } => self.weight_look(oc, fc, [placement.z, row, column]),
            MapKind::Bias { oc } => {
                let value = model.bias.as_ref().map_or(0.0, |bias| bias[oc]);
                Look::known(value, Shade::of_value(value.abs(), self.max_output, Role::Weight))
            }
            MapKind::Output { oc } => {
                let output = OutputIndex { oc, o: [placement.z, row, column] };
                if !self.frame.is_known(output) {
                    return Look::UNKNOWN;
                }
                model.output(output).map_or(Look::UNKNOWN, |value| {
                    Look::known(value, Shade::of_value(value, self.max_output, Role::Output))
                })
            }
            MapKind::Partial { oc, fc } => {
                let is_known = self.frame.is_known(OutputIndex { oc, o: [placement.z, row, column] });
                let partial = self.partial.as_ref().filter(|partial| is_known && partial.oc == oc);
                let value = partial.and_then(|partial| {
                    let value = partial.maps.get(fc)?.as_ref()?.get([0, 0, placement.z, row, column])?;
                    Some((value, partial.max))
                });
                value.map_or(Look::UNKNOWN, |(value, max)| {
                    Look::known(value, Shade::of_value(value, max, Role::Output))
                })
            }
            _ => self.look_in_matrix(placement, row, column),
        }
    }

    /// The look of a cell that only the view of the matrix, or that of three ways, has.
    fn look_in_matrix(&self, placement: &Placement, row: usize, column: usize) -> Look {
        let model = self.frame.model;
        match placement.kind {
            MapKind::Cells { ic, .. } => {
                let value = model.input.get([0, ic, placement.z, row, column]);
                let shade = Shade::of_value(value, self.max_input, Role::Input);
                Look {
                    is_never_read: !(self.read[0][placement.z] && self.read[1][row] && self.read[2][column]),
                    ..Look::known(value, shade)
                }
            }
            MapKind::Flipped { .. } => match placement.target(row, column) {
                Target::Weight { oc, fc, k } => self.weight_look(oc, fc, k),
                _ => Look::UNKNOWN,
            },
            MapKind::Matrix => match self.rows.get(row) {
                Some(entries) => match entries.entries.binary_search_by_key(&column, |entry| entry.0) {
                    Ok(at) => {
                        let value = entries.entries[at].1;
                        Look::known(value, Shade::of_value(value, self.max_weight, Role::Weight))
                    }
                    Err(_) => Look::UNKNOWN,
                },
                None => Look::UNKNOWN,
            },
            MapKind::ConstantColumn { .. } => {
                let value = self.rows.get(row).map_or(0.0, |row| row.constant);
                Look::known(value, Shade::of_value(value, self.max_output, Role::Weight))
            }
            MapKind::InputColumn { .. } | MapKind::Windows { .. } => match placement.target(row, column) {
                Target::Input { ic, position } => {
                    let source = model.layer.source(position);
                    let value = model.bound().value_at(ic, position);
                    Look {
                        shade: input_shade(source, value, self.max_input),
                        value: Some(value),
                        is_padding: !matches!(source, Source::Input(_)),
                        is_never_read: false,
                    }
                }
                _ => Look::UNKNOWN,
            },
            MapKind::Filters { .. } => match placement.target(row, column) {
                Target::Weight { oc, fc, k } => {
                    let ic = model.layer.inputs_of(oc).start + fc;
                    model.bound().weight_at(oc, ic, k).map_or(Look::UNKNOWN, |value| {
                        Look::known(value, Shade::of_value(value, self.max_weight, Role::Weight))
                    })
                }
                _ => Look::UNKNOWN,
            },
            MapKind::BiasColumn { first, per_channel } => {
                let oc = first + row / per_channel;
                let value = model.bias.as_ref().map_or(0.0, |bias| bias[oc]);
                Look::known(value, Shade::of_value(value, self.max_output, Role::Weight))
            }
            MapKind::OutputColumn { .. } | MapKind::Products { .. } => match placement.target(row, column) {
                Target::Output(output) if self.frame.is_known(output) => {
                    model.output(output).map_or(Look::UNKNOWN, |value| {
                        Look::known(value, Shade::of_value(value, self.max_output, Role::Output))
                    })
                }
                _ => Look::UNKNOWN,
            },
            MapKind::Overlap { .. } => {
                let count = model.layer.overlap([placement.z, row, column]) as f32;
                // No cell is reached by more than the kernel has cells.
                let most: usize = model.layer.params().kernel_size.iter().product();
                Look::known(count, Shade::of_value(count, most as f32, Role::Weight))
            }
            MapKind::Input { .. }
            | MapKind::Kernel { .. }
            | MapKind::Bias { .. }
            | MapKind::Output { .. }
            | MapKind::Partial { .. } => Look::UNKNOWN,
        }
    }

    /// Weights have one hue; their sign is in the number.
    fn weight_look(&self, oc: usize, fc: usize, k: PerAxis<usize>) -> Look {
        let model = self.frame.model;
        let ic = model.layer.inputs_of(oc).start + fc;
        model.bound().weight_at(oc, ic, k).map_or(Look::UNKNOWN, |value| {
            Look::known(value, Shade::of_value(value.abs(), self.max_weight, Role::Weight))
        })
    }

    fn input_look(&self, placement: &Placement, ic: usize, row: usize, column: usize) -> Look {
        let layer = &self.frame.model.layer;
        let position = placement.position(row, column);
        let is_true =
            |flags: &PerAxis<Vec<bool>>, at: PerAxis<usize>| (0..3).all(|axis| flags[axis][at[axis]]);
        let value = self.frame.model.bound().value_at(ic, position);
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
