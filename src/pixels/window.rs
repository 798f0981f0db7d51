//! The numbers under the window, of a picture that only the worker has.

use crate::conv::{Layer, Operands, OutputIndex, StepTrace, Values, indices};
use crate::figure::Model;

/// The cells of the picture that a window reads.
#[derive(Clone, Debug, PartialEq)]
pub struct Window {
    /// Where on the output: height, width.
    pub place: [usize; 2],
    /// Their places in `[channels, height, width]`, in order, once each.
    pub cells: Vec<u32>,
}

impl Window {
    /// The window at a place of the output, of all channels.
    pub fn new(layer: &Layer, place: [usize; 2]) -> Self {
        let [_, channels, _, height, width] = layer.input_shape();
        let [_, kernel_height, kernel_width] = layer.params().kernel_size;
        let o = [0, place[0], place[1]];
        let mut cells = Vec::new();
        for [_, _, _, ky, kx] in indices([1, 1, 1, kernel_height, kernel_width]) {
            let source = layer.source(layer.position(o, [0, ky, kx]));
            if let Some([_, y, x]) = source.cell() {
                cells.extend((0..channels).map(|ic| ((ic * height + y) * width + x) as u32));
            }
        }
        cells.sort_unstable();
        cells.dedup();
        Self { place, cells }
    }
}

/// Numbers of a picture that are known here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Known {
    /// `[1, channels, 1, height, width]`.
    shape: [usize; 5],
    /// In the order of the places.
    values: Vec<(u32, f32)>,
    /// What the fast core gives at the place that was asked for, of each map, after the activation.
    pub outputs: Vec<f32>,
    /// That place: height, width.
    pub place: [usize; 2],
}

impl Known {
    /// Numbers at places of the picture that `layer` runs over.
    pub fn new(layer: &Layer, cells: &[u32], values: &[f32], place: [usize; 2], outputs: Vec<f32>) -> Self {
        let mut values: Vec<_> = cells.iter().copied().zip(values.iter().copied()).collect();
        values.sort_unstable_by_key(|it| it.0);
        Self { shape: layer.input_shape(), values, outputs, place }
    }

    /// A number of the picture, if it is known.
    pub fn get(&self, ic: usize, [y, x]: [usize; 2]) -> Option<f32> {
        let [_, channels, _, height, width] = self.shape;
        if ic >= channels || y >= height || x >= width {
            return None;
        }
        let cell = ((ic * height + y) * width + x) as u32;
        let at = self.values.binary_search_by_key(&cell, |it| it.0).ok()?;
        Some(self.values[at].1)
    }

    /// The step of the layer at the place that was asked for, taken apart; `None` where not all of its numbers are known,
    /// or they belong to another layer.
    pub fn trace(&self, model: &Model, oc: usize) -> Option<StepTrace> {
        self.trace_at(model, oc, self.place)
    }

    /// The same at any place.
    pub fn trace_at(&self, model: &Model, oc: usize, [y, x]: [usize; 2]) -> Option<StepTrace> {
        let layer = &model.layer;
        if layer.input_shape() != self.shape {
            return None;
        }
        let weight = model.weight.as_ref().map(|it| it as &dyn Values);
        let bound = layer.bind(Operands { input: self, weight, bias: model.bias.as_deref() }).ok()?;
        let trace = bound.step(layer.step_of_output(OutputIndex { oc, o: [0, y, x] })?)?;
        trace.taps.iter().all(|tap| !tap.input.is_nan()).then_some(trace)
    }
}

impl Values for Known {
    fn shape(&self) -> [usize; 5] {
        self.shape
    }

    fn at(&self, [_, c, _, y, x]: [usize; 5]) -> f32 {
        self.get(c, [y, x]).unwrap_or(f32::NAN)
    }
}
