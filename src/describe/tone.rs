//! How a value sounds.

use crate::conv::OutputIndex;
use crate::figure::{Figure, Model};

/// The tone of the least value of a map: A below the middle C.
const LOWEST_HERTZ: f32 = 220.0;
/// How many octaves lie between the least and the largest value of a map.
const OCTAVES: f32 = 2.0;
/// Most cells of a map whose range is looked up at each step; of a larger one all values up to the largest are taken.
const MAX_CELLS: usize = 1 << 14;

/// A tone for the value of a step: its pitch says how large the value is within its map, its side in which column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tone {
    /// How high, from 220 for the least value of the map to 880 for the largest.
    pub hertz: f32,
    /// From where, −1 for the first column to 1 for the last.
    pub pan: f32,
}

impl Tone {
    /// The tone of the present step: of its value, or of the sum so far where a step is one multiply-add.
    /// `None` where something is covered, which it could give away, and where the value is no number.
    pub fn of(figure: &Figure, model: &Model) -> Option<Self> {
        if figure.shown.cover.is_some() {
            return None;
        }
        let cursor = figure.shown.cursor;
        let trace = model.trace(cursor.step);
        let taps_done = cursor.taps_done(trace.taps.len());
        let value = if taps_done < trace.taps.len() { trace.so_far(taps_done) } else { trace.total };
        let [least, largest] = range(model, trace.output);
        let share = match largest > least {
            true => ((value - least) / (largest - least)).clamp(0.0, 1.0),
            false => 0.5,
        };
        let columns = model.layer.output_size()[2];
        let pan = match columns {
            0 | 1 => 0.0,
            2.. => 2.0 * trace.output.o[2] as f32 / (columns - 1) as f32 - 1.0,
        };
        let hertz = LOWEST_HERTZ * (share * OCTAVES).exp2();
        hertz.is_finite().then_some(Self { hertz, pan })
    }
}

/// The least and the largest value of the map in which an output cell lies.
fn range(model: &Model, output: OutputIndex) -> [f32; 2] {
    let n_cells: usize = model.layer.output_size().iter().product();
    let map = match model.output_tensor() {
        Some(tensor) if n_cells <= MAX_CELLS => tensor.as_slice().chunks_exact(n_cells).nth(output.oc),
        Some(_) | None => None,
    };
    let whole = |map: &[f32]| {
        map.iter().fold([f32::INFINITY, f32::NEG_INFINITY], |[least, largest], &value| {
            [least.min(value), largest.max(value)]
        })
    };
    map.map_or_else(|| [-model.max_output(), model.max_output()], whole)
}
