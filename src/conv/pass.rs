//! The forward pass row by row, many times as fast as the oracle and equal to it bit for bit.
//!
//! The oracle takes one output cell after the other. Here all cells of an output row take their next product at once:
//! each adds its products in the oracle's order, and the values under a kernel row lie side by side in memory.

use super::axis::AxisGeometry;
use super::dims::Axis;
use super::layer::Layer;
use super::params::Op;
use super::tensor::{Tensor, Values};

/// What lies at a position of one axis. Padding that repeats a cell is that cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    Cell(usize),
    Inserted,
    Constant,
    Beyond,
}

/// Computes rows of one output map.
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
    /// The values at these positions, in one line of the padded input.
    line: Vec<f32>,
    /// What one input channel adds to the cells of an output row.
    sums: Vec<f32>,
}

impl MapPass {
    /// A pass over output channel `oc`, whose bias is `bias`.
    ///
    /// # Panics
    /// Where `oc` is not one of the layer's channels or `weight` has not its shape.
    pub fn new(layer: &Layer, weight: &dyn Values, bias: Option<f32>, oc: usize) -> Self {
        let [depth, height, width] = layer.params().kernel_size;
        let mut filter = Vec::new();
        if layer.has_weight() {
            filter.reserve(layer.tap_count());
            for ic in layer.inputs_of(oc) {
                for kz in 0..depth {
                    for ky in 0..height {
                        filter.extend((0..width).map(|kx| layer.weight_at(weight, oc, ic, [kz, ky, kx])));
                    }
                }
            }
        }
        let positions = layer.axis(Axis::Width).positions();
        Self {
            layer: *layer,
            oc,
            filter,
            bias: bias.unwrap_or(0.0),
            before: positions.start.unsigned_abs(),
            columns: positions.map(|position| spot(layer, Axis::Width, position)).collect(),
            line: Vec::new(),
            sums: Vec::new(),
        }
    }

    /// The output cells at depth `z` and height `y`, one after the other along the width.
    ///
    /// # Panics
    /// Where there is no such row or `input` has not the shape [`Layer::input_shape`].
    pub fn row(&mut self, input: &Tensor, z: usize, y: usize) -> Vec<f32> {
        let inputs = self.layer.inputs_of(self.oc);
        let mut totals = vec![0.0; self.layer.output_size()[2]];
        for fc in 0..inputs.len() {
            let sums = self.partial_row(input, fc, z, y);
            for (total, sum) in totals.iter_mut().zip(sums) {
                *total += sum;
            }
        }
        for (x, total) in totals.iter_mut().enumerate() {
            *total += self.bias;
            if self.layer.params().op == Op::AvgPool {
                *total /= self.layer.divisor([z, y, x]) as f32;
            }
        }
        totals
    }

    /// What channel `fc` of the filter adds to the cells of a row, before the bias; of pooling before an average is
    /// divided.
    ///
    /// # Panics
    /// Where there is no such channel or row or `input` has not the shape [`Layer::input_shape`].
    pub fn partial_row(&mut self, input: &Tensor, fc: usize, z: usize, y: usize) -> &[f32] {
        let layer = self.layer;
        let ic = layer.inputs_of(self.oc).start + fc;
        let [depth, height, width] = layer.params().kernel_size;
        let is_max = layer.params().op == Op::MaxPool;
        self.sums.clear();
        self.sums.resize(layer.output_size()[2], if is_max { f32::NEG_INFINITY } else { 0.0 });
        let along = *layer.axis(Axis::Width);
        let first = (along.window(0) + self.before as isize).unsigned_abs();
        for kz in 0..depth {
            for ky in 0..height {
                let at = [(Axis::Depth, z, kz), (Axis::Height, y, ky)]
                    .map(|(axis, o, k)| spot(&layer, axis, layer.axis(axis).position(o, k)));
                self.fill_line(input, ic, at);
                for kx in 0..width {
                    let values = &self.line[first + along.offset_in_window(kx)..];
                    let weight = self.filter.get(((fc * depth + kz) * height + ky) * width + kx);
                    reduce(&mut self.sums, values, along.step(), weight.copied(), is_max);
                }
            }
        }
        &self.sums
    }

    /// The values along the width at one depth and height of the padded input.
    fn fill_line(&mut self, input: &Tensor, ic: usize, [z, y]: [Spot; 2]) {
        let mode = self.layer.params().padding_mode;
        let is_max = self.layer.params().op == Op::MaxPool;
        let beyond = if is_max { f32::NEG_INFINITY } else { 0.0 };
        let constant = if is_max { f32::NEG_INFINITY } else { mode.constant() };
        self.line.clear();
        if let (Spot::Cell(z), Spot::Cell(y)) = (z, y) {
            let row = input.offset([0, ic, z, y, 0]);
            let row = &input.data()[row..row + self.layer.params().input_size[2]];
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
