//! How the cells of maps look: their values as shades.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::conv::{Axis, BoundLayer, Layer, MatrixRow, OutputIndex, PerAxis, Source, Tensor, largest_share};
use crate::figure::{Model, Target};

use super::frame::{Frame, MAX_DRAWN_CHANNELS};
use super::function::max_activated;
use super::item::{Role, Shade};
use super::look::{Look, input_shade};
use super::placement::{MapKind, Placement};

/// The largest absolute value of an entry of the layer as a matrix.
pub(super) fn max_entry(model: &Model) -> f32 {
    largest_share(&model.layer).unwrap_or_else(|| model.max_weight())
}

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

/// Which positions and cells are read by any window, per axis.
struct Reading {
    /// Whether a window reads a padded position.
    touched: PerAxis<Vec<bool>>,
    /// Whether an input cell's value is read at all.
    read: PerAxis<Vec<bool>>,
}

impl Reading {
    fn new(layer: &Layer) -> Self {
        let axes = Axis::ALL.map(|axis| *layer.axis(axis));
        let mode = layer.params().padding_mode;
        Self {
            touched: axes.map(|axis| axis.positions().map(|position| axis.is_touched(position)).collect()),
            read: axes.map(|axis| axis.read_cells(mode)),
        }
    }
}

/// The looks of the cells of one frame; keeps what several cells need.
pub(super) struct Looks<'a> {
    pub(super) frame: Frame<'a>,
    bound: BoundLayer<'a>,
    max_input: f32,
    max_weight: f32,
    max_output: f32,
    reading: OnceCell<Reading>,
    /// Per axis, how many stamps of a transposed layer reach each output cell.
    overlaps: OnceCell<PerAxis<Vec<usize>>>,
    partial: Option<Partials>,
    /// The rows of the layer's matrix, where it is drawn.
    rows: Vec<MatrixRow>,
}

impl<'a> Looks<'a> {
    pub(super) fn new(frame: &Frame<'a>) -> Self {
        let model = frame.model;
        Self {
            frame: *frame,
            max_input: model.input.max_abs(),
            max_weight: model.max_weight(),
            bound: model.bound(),
            max_output: model.max_output(),
            reading: OnceCell::new(),
            overlaps: OnceCell::new(),
            partial: None,
            rows: Vec::new(),
        }
    }

    /// Computes what all cells of a map need, and those of the maps that come after it.
    pub(super) fn prepare(&mut self, placement: &Placement) {
        if let MapKind::Partial { oc, .. } = placement.kind
            && self.partial.as_ref().is_none_or(|partial| partial.oc != oc)
        {
            self.partial = Some(Partials::new(self.frame.model, oc, self.max_output));
        }
        if placement.kind == MapKind::Matrix {
            let model = self.frame.model;
            let row = |step| self.bound.matrix_row(step);
            self.rows = (0..placement.rows).filter_map(row).collect();
            self.max_weight = max_entry(model);
        }
    }

    /// How a cell looks.
    pub(super) fn of(&self, placement: &Placement, row: usize, column: usize) -> Look {
        let model = self.frame.model;
        match placement.kind {
            MapKind::Input { ic } => self.input_look(ic, placement.position(row, column)),
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
            MapKind::Activated { oc } => {
                let output = OutputIndex { oc, o: [placement.z, row, column] };
                let value = model.output(output).filter(|_| self.frame.is_known(output));
                let activated = value.zip(model.activation()).map(|(value, function)| {
                    (function.apply(value), max_activated(function, self.max_output))
                });
                activated.map_or(Look::UNKNOWN, |(value, max)| {
                    Look::known(value, Shade::of_value(value, max, Role::Output))
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
                Look::known(value, Shade::of_value(value, self.max_input, Role::Input))
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
                Target::Input { ic, position } => self.input_look(ic, position),
                _ => Look::UNKNOWN,
            },
            MapKind::Filters { .. } => match placement.target(row, column) {
                Target::Weight { oc, fc, k } => {
                    let ic = model.layer.inputs_of(oc).start + fc;
                    self.bound.weight_at(oc, ic, k).map_or(Look::UNKNOWN, |value| {
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
                let axes = Axis::ALL.map(|axis| *model.layer.axis(axis));
                let overlaps = self.overlaps.get_or_init(|| axes.map(|axis| axis.overlaps()));
                let count = (overlaps[0][placement.z] * overlaps[1][row] * overlaps[2][column]) as f32;
                // No cell is reached by more than the kernel has cells.
                let most: usize = model.layer.params().kernel_size.iter().product();
                Look::known(count, Shade::of_value(count, most as f32, Role::Weight))
            }
            MapKind::Input { .. }
            | MapKind::Kernel { .. }
            | MapKind::Bias { .. }
            | MapKind::Output { .. }
            | MapKind::Activated { .. }
            | MapKind::Partial { .. } => Look::UNKNOWN,
        }
    }

    /// Weights have one hue; their sign is in the number.
    fn weight_look(&self, oc: usize, fc: usize, k: PerAxis<usize>) -> Look {
        let ic = self.frame.model.layer.inputs_of(oc).start + fc;
        self.bound.weight_at(oc, ic, k).map_or(Look::UNKNOWN, |value| {
            Look::known(value, Shade::of_value(value.abs(), self.max_weight, Role::Weight))
        })
    }

    fn input_look(&self, ic: usize, position: PerAxis<isize>) -> Look {
        let Model { layer, input, .. } = self.frame.model;
        let source = layer.source(position);
        let value = match source.cell() {
            Some([z, y, x]) => input.get([0, ic, z, y, x]),
            None => self.bound.value_at(ic, position),
        };
        let is_padding = !matches!(source, Source::Input(_));
        let shade = input_shade(source, value, self.max_input);
        Look { shade, value: Some(value), is_padding, is_never_read: false }
    }

    /// Whether no window reads a cell of an input map, directly or as a copy in the padding.
    pub(super) fn is_never_read(&self, placement: &Placement, row: usize, column: usize) -> bool {
        if self.frame.figure.shown.hides_size() {
            // What is left over is what the size is rounded down by.
            return false;
        }
        let layer = &self.frame.model.layer;
        let cell = [placement.z, row, column];
        let (is_cell, at) = match placement.kind {
            MapKind::Cells { .. } => (true, cell),
            MapKind::Input { .. } => match layer.source(placement.position(row, column)) {
                Source::Input(cell) => (true, cell),
                _ => (false, cell),
            },
            _ => return false,
        };
        let Reading { touched, read } = self.reading.get_or_init(|| Reading::new(layer));
        let flags = if is_cell { read } else { touched };
        !(0..3).all(|axis| flags[axis][at[axis]])
    }
}
