//! The forward pass row by row, many times as fast as the oracle and equal to it bit for bit.
//!
//! The oracle takes one output cell after the other. Here all cells of an output row take their next product at once:
//! each adds its products in the oracle's order, and the values under a kernel row lie side by side in memory.

use super::axis::AxisGeometry;
use super::bound::{BoundLayer, DataError};
use super::dims::Axis;
use super::index::{count, indices, ravel};
use super::layer::Layer;
use super::tensor::{Tensor, Values};

/// What lies at a position of one axis. Padding that repeats a cell is that cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    Cell(usize),
    Inserted,
    Constant,
    Beyond,
}

/// Computes rows of one output map. It keeps the filter's weights, so that it can outlive the [`BoundLayer`] it comes
/// from and go on later.
#[derive(Clone, Debug)]
pub struct MapPass {
    layer: Layer,
    oc: usize,
    /// The weights of its filter, by input channel, kernel depth, height, width; none for pooling.
    filter: Vec<f32>,
    bias: f32,
    /// What lies at each position along the width.
    columns: Vec<Spot>,
    /// How many positions along the width lie before the input's first cell.
    before: usize,
    /// One row of the input.
    cells: Vec<f32>,
    /// The values at the positions along the width, in one line of the padded input.
    line: Vec<f32>,
    /// What one input channel adds to the cells of an output row.
    sums: Vec<f32>,
}

impl BoundLayer<'_> {
    /// The whole output, all samples of the batch: `[batch, out_channels, depth, height, width]`. The same as
    /// [`oracle::forward`](super::oracle::forward), bit for bit.
    pub fn forward(&self) -> Tensor {
        let shape = self.output_shape();
        let [batch, out_channels, depth, height, width] = shape;
        let n_cells = depth * height * width;
        let mut data = vec![0.0; count(shape).unwrap_or(0)];
        let mut map = Vec::with_capacity(n_cells);
        // One pass at a time: each holds its filter, and what lies along the width.
        for (oc, mut pass) in (0..out_channels).filter_map(|oc| Some((oc, self.pass(oc)?))) {
            for n in 0..batch {
                for [z, y] in indices([depth, height]) {
                    pass.append_row(self.input(), [n, z, y], &mut map);
                }
                let start = (n * out_channels + oc) * n_cells;
                data[start..start + n_cells].copy_from_slice(&map);
                map.clear();
            }
        }
        Tensor::from_parts(shape, data)
    }

    /// A pass over the rows of output channel `oc`; `None` where the layer has no such channel.
    pub fn pass(&self, oc: usize) -> Option<MapPass> {
        let layer = self.layer();
        if oc >= layer.params().out_channels {
            return None;
        }
        let kernel = || indices(layer.params().kernel_size);
        let weights = |ic| kernel().filter_map(move |k| self.weight_at(oc, ic, k));
        let positions = layer.axis(Axis::Width).positions();
        Some(MapPass {
            layer: *layer,
            oc,
            filter: layer.inputs_of(oc).flat_map(weights).collect(),
            bias: self.bias_at(oc).unwrap_or(0.0),
            before: positions.start.unsigned_abs(),
            columns: positions.map(|position| spot(layer, Axis::Width, position)).collect(),
            cells: Vec::new(),
            line: Vec::new(),
            sums: Vec::new(),
        })
    }
}

impl MapPass {
    /// The output cells of sample `n` at depth `z` and height `y`, one after the other along the width.
    ///
    /// # Errors
    /// Where there is no such row, or `input` does not have the layer's shape.
    pub fn row(&mut self, input: &dyn Values, row: [usize; 3]) -> Result<Vec<f32>, DataError> {
        self.check(input, row)?;
        let mut totals = Vec::with_capacity(self.layer.output_size()[2]);
        self.append_row(input, row, &mut totals);
        Ok(totals)
    }

    /// What channel `fc` of the filter adds to the cells of a row, before the bias; of pooling before an average is
    /// divided.
    ///
    /// # Errors
    /// Where there is no such channel or row, or `input` does not have the layer's shape.
    pub fn partial_row(
        &mut self,
        input: &dyn Values,
        fc: usize,
        row: [usize; 3],
    ) -> Result<&[f32], DataError> {
        self.check(input, row)?;
        let channels = self.layer.in_channels_per_group();
        if fc >= channels {
            return Err(DataError::FilterChannel { channel: fc, channels });
        }
        self.sum_row(input, fc, row);
        Ok(&self.sums)
    }

    fn check(&self, input: &dyn Values, row: [usize; 3]) -> Result<(), DataError> {
        self.layer.check_input(input)?;
        let [depth, height, _] = self.layer.output_size();
        let size = [input.shape()[0], depth, height];
        match ravel(size, row) {
            Some(_) => Ok(()),
            None => Err(DataError::Row { row, size }),
        }
    }

    fn append_row(&mut self, input: &dyn Values, row: [usize; 3], totals: &mut Vec<f32>) {
        let start = totals.len();
        totals.resize(start + self.layer.output_size()[2], 0.0);
        let totals = &mut totals[start..];
        for fc in 0..self.layer.in_channels_per_group() {
            self.sum_row(input, fc, row);
            for (total, sum) in totals.iter_mut().zip(&self.sums) {
                *total += sum;
            }
        }
        for (x, total) in totals.iter_mut().enumerate() {
            *total += self.bias;
            if self.layer.params().op.is_mean() {
                *total /= self.layer.divisor([row[1], row[2], x]) as f32;
            }
        }
    }

    /// Puts what channel `fc` of the filter adds to a row into `sums`.
    fn sum_row(&mut self, input: &dyn Values, fc: usize, [n, z, y]: [usize; 3]) {
        let layer = self.layer;
        let ic = layer.inputs_of(self.oc).start + fc;
        let [depth, height, width] = layer.params().kernel_size;
        let is_max = layer.params().op.is_max();
        self.sums.clear();
        self.sums.resize(layer.output_size()[2], if is_max { f32::NEG_INFINITY } else { 0.0 });
        let along = *layer.axis(Axis::Width);
        let first = (along.window(0) + self.before as isize).unsigned_abs();
        for kz in 0..depth {
            for ky in 0..height {
                let at = [(Axis::Depth, z, kz), (Axis::Height, y, ky)]
                    .map(|(axis, o, k)| spot(&layer, axis, layer.axis(axis).position(o, k)));
                self.fill_line(input, [n, ic], at);
                for kx in 0..width {
                    let values = &self.line[first + along.offset_in_window(kx)..];
                    let weight = self.filter.get(((fc * depth + kz) * height + ky) * width + kx);
                    reduce(&mut self.sums, values, along.step(), weight.copied(), is_max);
                }
            }
        }
    }

    /// The values along the width at one depth and height of the padded input.
    fn fill_line(&mut self, input: &dyn Values, [n, ic]: [usize; 2], [z, y]: [Spot; 2]) {
        let mode = self.layer.params().padding_mode;
        let is_max = self.layer.params().op.is_max();
        let beyond = if is_max { f32::NEG_INFINITY } else { 0.0 };
        let constant = if is_max { f32::NEG_INFINITY } else { mode.constant() };
        self.line.clear();
        if let (Spot::Cell(z), Spot::Cell(y)) = (z, y) {
            self.cells.clear();
            input.read_row([n, ic, z, y], &mut self.cells);
            let row = &self.cells;
            let value = |spot: &Spot| match *spot {
                Spot::Cell(x) => row[x],
                Spot::Inserted => 0.0,
                Spot::Constant => constant,
                Spot::Beyond => beyond,
            };
            let end = self.before + row.len();
            if self.layer.axis(Axis::Width).spacing() == 1 && end <= self.columns.len() {
                self.line.extend(self.columns[..self.before].iter().map(value));
                self.line.extend_from_slice(row);
                self.line.extend(self.columns[end..].iter().map(value));
            } else {
                self.line.extend(self.columns.iter().map(value));
            }
            return;
        }
        let has = |spot| z == spot || y == spot;
        self.line.extend(self.columns.iter().map(|&x| {
            if has(Spot::Beyond) || x == Spot::Beyond {
                beyond
            } else if has(Spot::Constant) || x == Spot::Constant {
                constant
            } else {
                // Between cells on one axis, whatever the others say.
                0.0
            }
        }));
    }
}

/// Adds, or compares, the next product of every cell of a row.
fn reduce(sums: &mut [f32], values: &[f32], step: usize, weight: Option<f32>, is_max: bool) {
    if is_max {
        for (largest, &value) in sums.iter_mut().zip(values.iter().step_by(step)) {
            if value > *largest {
                *largest = value;
            }
        }
        return;
    }
    // 1 · value is the value, so an average is a sum like any other.
    let weight = weight.unwrap_or(1.0);
    if step == 1 {
        for (sum, &value) in sums.iter_mut().zip(values) {
            *sum += value * weight;
        }
    } else {
        for (sum, &value) in sums.iter_mut().zip(values.iter().step_by(step)) {
            *sum += value * weight;
        }
    }
}

fn spot(layer: &Layer, axis: Axis, position: isize) -> Spot {
    let geometry: &AxisGeometry = layer.axis(axis);
    if geometry.is_beyond(position) {
        return Spot::Beyond;
    }
    match geometry.cell_at(position) {
        Some(cell) => Spot::Cell(cell),
        None if geometry.is_inside(position) => Spot::Inserted,
        None => match layer.params().padding_mode.source(position, geometry.stretched_size()) {
            Some(cell) => Spot::Cell(cell),
            None => Spot::Constant,
        },
    }
}
