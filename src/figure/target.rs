//! Things that can be pointed at, and their kin.

use super::{Cell, Cursor, Model};
use crate::conv::{Axis, Layer, OutputIndex, PerAxis};

#[cfg(test)]
mod tests;

/// A thing in a picture or an explanation that can be pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A position of the padded input; outside the input it is padding.
    Input {
        /// Input channel.
        ic: usize,
        /// Depth, height, width.
        position: PerAxis<isize>,
    },
    /// A weight.
    Weight {
        /// Output channel.
        oc: usize,
        /// Channel within the filter.
        fc: usize,
        /// Depth, height, width.
        k: PerAxis<usize>,
    },
    /// The bias of an output channel.
    Bias {
        /// Output channel.
        oc: usize,
    },
    /// A cell of the map that one input channel adds to an output channel.
    Partial {
        /// Output channel.
        oc: usize,
        /// Channel within the filter.
        fc: usize,
        /// Depth, height, width.
        o: PerAxis<usize>,
    },
    /// An output cell.
    Output(OutputIndex),
    /// An entry of the layer as a matrix, see [`matrix_row`](crate::conv::BoundLayer::matrix_row).
    Entry {
        /// The number of the output element: its step.
        row: usize,
        /// The number of the input element.
        column: usize,
    },
    /// A product of the step the figure stands at, counted as in its trace.
    Tap(usize),
}

impl Target {
    /// The number that can be edited here; padding that repeats a cell leads to that cell, an entry of the matrix to
    /// its weight, where it has one and that is alone.
    pub fn cell(self, model: &Model) -> Option<Cell> {
        match self {
            Self::Input { ic, position } => {
                let i = model.layer.source(position).cell()?;
                Some(Cell::Input { ic, i })
            }
            Self::Weight { oc, fc, k } => Some(Cell::Weight { oc, fc, k }),
            Self::Bias { oc } => Some(Cell::Bias { oc }),
            Self::Entry { row, column } if model.layer.has_weight() => {
                let kin = Kin::new(model, self);
                let (output, ic, i) = kin.entry(row, column)?;
                let mut weights = kin.weights_between(output, ic, i);
                let only = weights.next().filter(|_| weights.next().is_none())?;
                Some(Cell::Weight { oc: output.oc, fc: ic - model.layer.inputs_of(output.oc).start, k: only })
            }
            Self::Entry { .. } | Self::Partial { .. } | Self::Output(_) | Self::Tap(_) => None,
        }
    }
}

impl Cell {
    /// The thing that shows this number.
    pub fn target(self) -> Target {
        match self {
            Self::Input { ic, i } => Target::Input { ic, position: i.map(|at| at as isize) },
            Self::Weight { oc, fc, k } => Target::Weight { oc, fc, k },
            Self::Bias { oc } => Target::Bias { oc },
        }
    }

    /// Where its tensor holds it: the input's as `[0, channel, depth, height, width]`, the weight's as
    /// [`Layer::weight_index`], of the biases only the first index counts. `None` where the layer has no such number.
    pub fn index_in(self, layer: &Layer) -> Option<[usize; 5]> {
        let params = layer.params();
        match self {
            Self::Input { ic, i: [z, y, x] } => {
                let index = [0, ic, z, y, x];
                let exists = index.iter().zip(layer.input_shape()).all(|(&at, size)| at < size);
                exists.then_some(index)
            }
            Self::Weight { oc, fc, k } => {
                let first = (oc < params.out_channels).then(|| layer.inputs_of(oc).start)?;
                layer.weight_index(oc, first.checked_add(fc)?, k)
            }
            Self::Bias { oc } => (params.bias && oc < params.out_channels).then_some([oc, 0, 0, 0, 0]),
        }
    }
}

/// Everything that belongs to a thing: to an output cell its window and weights, to an input cell every output that
/// uses it and every weight it meets, to a weight every pair it joins.
#[derive(Clone, Copy, Debug)]
pub struct Kin<'a> {
    model: &'a Model,
    of: Target,
}

impl<'a> Kin<'a> {
    /// The kin of a thing; of a product, that of its input cell and its weight in this step alone.
    pub const fn new(model: &'a Model, of: Target) -> Self {
        Self { model, of }
    }

    /// Whether a thing is kin, or the thing itself.
    pub fn contains(&self, other: Target, cursor: Cursor) -> bool {
        let layer = &self.model.layer;
        if self.of == other {
            return true;
        }
        match (self.of, other) {
            (Target::Entry { row, column }, other) | (other, Target::Entry { row, column }) => {
                self.meets_entry([row, column], other, cursor)
            }
            (Target::Output(output), other) => self.makes(output, None, other),
            (Target::Partial { oc, fc, o }, other) => self.makes(OutputIndex { oc, o }, Some(fc), other),
            (Target::Bias { oc }, Target::Output(output)) => output.oc == oc,
            (Target::Input { ic, position }, Target::Output(output)) => {
                layer.inputs_of(output.oc).contains(&ic) && self.reads(position, output.o)
            }
            (Target::Input { ic, position }, Target::Partial { oc, fc, o }) => {
                layer.inputs_of(oc).start + fc == ic && self.reads(position, o)
            }
            (Target::Input { ic, position }, Target::Weight { oc, fc, k }) => {
                layer.inputs_of(oc).start + fc == ic && self.lies_on(position, k)
            }
            // Padding and the cell it repeats are one number.
            (Target::Input { ic, position }, Target::Input { ic: other_ic, position: other }) => {
                ic == other_ic && self.same_number(position, other)
            }
            (Target::Weight { oc, fc, k }, Target::Input { ic, position }) => {
                layer.inputs_of(oc).start + fc == ic && self.lies_on(position, k)
            }
            (Target::Weight { oc, .. }, Target::Output(output)) => output.oc == oc,
            (Target::Weight { oc, fc, .. }, Target::Partial { oc: other_oc, fc: other_fc, .. }) => {
                (oc, fc) == (other_oc, other_fc)
            }
            (Target::Tap(tap), other) => self.is_of_tap(tap, other, cursor),
            _ => false,
        }
    }

    /// Whether `other` takes part in an output cell, or in what one channel adds to it.
    fn makes(&self, output: OutputIndex, only: Option<usize>, other: Target) -> bool {
        let layer = &self.model.layer;
        let inputs = layer.inputs_of(output.oc);
        let is_included = |fc: usize| only.is_none_or(|only| only == fc);
        match other {
            Target::Input { ic, position } => {
                inputs.contains(&ic) && is_included(ic - inputs.start) && self.reads(position, output.o)
            }
            Target::Weight { oc, fc, .. } => oc == output.oc && is_included(fc),
            Target::Bias { oc } => oc == output.oc && only.is_none(),
            Target::Partial { oc, fc, o } => oc == output.oc && o == output.o && is_included(fc),
            Target::Output(other) => only.is_some() && other == output,
            Target::Tap(_) | Target::Entry { .. } => false,
        }
    }

    fn is_of_tap(&self, tap: usize, other: Target, cursor: Cursor) -> bool {
        let Some((output, fc, k)) = self.tap(tap, cursor) else { return false };
        let layer = &self.model.layer;
        match other {
            Target::Input { ic, position } => {
                ic == layer.inputs_of(output.oc).start + fc && position == layer.position(output.o, k)
            }
            Target::Weight { oc, fc: other_fc, k: other_k } => (oc, other_fc, other_k) == (output.oc, fc, k),
            Target::Output(other) => other == output,
            Target::Partial { oc, fc: other_fc, o } => (oc, other_fc, o) == (output.oc, fc, output.o),
            Target::Bias { .. } | Target::Tap(_) | Target::Entry { .. } => false,
        }
    }

    /// Whether an entry of the matrix that holds weights belongs to a thing: its output, its input cell wherever that
    /// is repeated, its weights.
    fn meets_entry(&self, [row, column]: [usize; 2], other: Target, cursor: Cursor) -> bool {
        let layer = &self.model.layer;
        let Some((output, ic, i)) = self.entry(row, column) else { return false };
        let first = layer.inputs_of(output.oc).start;
        let is_joined = match other {
            Target::Output(other) => other == output,
            Target::Partial { oc, fc, o } => (OutputIndex { oc, o }, first + fc) == (output, ic),
            Target::Input { ic: of, position } => of == ic && layer.source(position).cell() == Some(i),
            Target::Weight { oc, fc, k } => {
                return (oc, first + fc) == (output.oc, ic)
                    && layer.source(layer.position(output.o, k)).cell() == Some(i);
            }
            Target::Tap(tap) => {
                return self.tap(tap, cursor).is_some_and(|(of, fc, k)| {
                    (of, first + fc) == (output, ic)
                        && layer.source(layer.position(output.o, k)).cell() == Some(i)
                });
            }
            Target::Bias { .. } | Target::Entry { .. } => false,
        };
        is_joined && self.weights_between(output, ic, i).next().is_some()
    }

    /// The output element, the input channel and the input cell of an entry of the matrix.
    fn entry(&self, row: usize, column: usize) -> Option<(OutputIndex, usize, PerAxis<usize>)> {
        let layer = &self.model.layer;
        let [depth, height, width] = layer.params().input_size;
        let (rest, x) = (column / width, column % width);
        let (rest, y) = (rest / height, rest % height);
        let (ic, z) = (rest / depth, rest % depth);
        Some((layer.output_of_step(row)?, ic, [z, y, x]))
    }

    /// The kernel cells with which an output element reads a cell of an input channel: several where padding repeats
    /// the cell.
    fn weights_between(
        &self,
        output: OutputIndex,
        ic: usize,
        i: PerAxis<usize>,
    ) -> impl Iterator<Item = PerAxis<usize>> + use<'a> {
        let layer = &self.model.layer;
        let is_product = !layer.params().op.is_max();
        let is_seen = is_product && layer.inputs_of(output.oc).contains(&ic);
        let [depth, height, width] = if is_seen { layer.params().kernel_size } else { [0; 3] };
        let cells =
            (0..depth).flat_map(move |z| (0..height).flat_map(move |y| (0..width).map(move |x| [z, y, x])));
        cells.filter(move |&k| layer.source(layer.position(output.o, k)).cell() == Some(i))
    }

    /// Output element, channel of the filter and kernel cell of a product of the present step.
    fn tap(&self, tap: usize, cursor: Cursor) -> Option<(OutputIndex, usize, PerAxis<usize>)> {
        let layer = &self.model.layer;
        let output = layer.output_of_step(cursor.step)?;
        let [depth, height, width] = layer.params().kernel_size;
        let (rest, kx) = (tap / width, tap % width);
        let (rest, ky) = (rest / height, rest % height);
        let (fc, kz) = (rest / depth, rest % depth);
        (fc < layer.in_channels_per_group()).then_some((output, fc, [kz, ky, kx]))
    }

    /// Whether output cell `o` reads a position.
    fn reads(&self, position: PerAxis<isize>, o: PerAxis<usize>) -> bool {
        Axis::ALL.into_iter().all(|axis| {
            let at = axis.index();
            self.model.layer.axis(axis).kernel_cell_at(o[at], position[at]).is_some()
        })
    }

    /// Whether kernel cell `k` lies on a position in any window.
    fn lies_on(&self, position: PerAxis<isize>, k: PerAxis<usize>) -> bool {
        Axis::ALL.into_iter().all(|axis| {
            let at = axis.index();
            self.model.layer.axis(axis).output_cell_at(position[at], k[at]).is_some()
        })
    }

    fn same_number(&self, one: PerAxis<isize>, other: PerAxis<isize>) -> bool {
        let cell = |position| self.model.layer.source(position).cell();
        cell(one).is_some() && cell(one) == cell(other)
    }
}
