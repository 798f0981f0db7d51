//! The way with panels: the windows of eight output cells are copied side by side, then all filters are multiplied with
//! them. The copy is paid once for all filters, so it is for many output channels.
//!
//! Of a kernel of one cell the windows are the input itself, which is copied from where it is.
#![allow(unsafe_code, reason = "reads by address, checked once for a panel")]

use crate::band::{Band, Block};
use crate::gemm::{Begin, COLUMNS, Filters, Sums};
use crate::lanes::F4;
use crate::shape::Shape;

/// Most numbers of a window that are multiplied at once: a panel of them stays in the nearest cache.
const MOST_DEPTH: usize = 768;

/// The filters and a panel.
#[derive(Debug)]
pub(crate) struct Packed {
    /// Where the numbers of a window are, from its first one on, in the order of the weights.
    places: Vec<usize>,
    /// How far the last of them is.
    reach: usize,
    /// Of each group, each part of a window's numbers.
    filters: Vec<Filters>,
    panel: Vec<f32>,
}

impl Packed {
    pub(crate) fn new(places: Vec<usize>) -> Self {
        let reach = places.iter().max().copied().unwrap_or(0);
        let panel = vec![0.0; places.len().min(MOST_DEPTH) * COLUMNS];
        Self { places, reach, filters: Vec::new(), panel }
    }

    /// Takes the weights of all groups, in the order of frameworks.
    pub(crate) fn pack(&mut self, shape: &Shape, weight: &[f32]) {
        let taps = shape.taps();
        self.filters.clear();
        for weight in weight.chunks(taps * shape.group_outputs) {
            for first in (0..taps).step_by(MOST_DEPTH) {
                let depth = (taps - first).min(MOST_DEPTH);
                let at = |filter: usize, place: usize| weight[filter * taps + first + place];
                self.filters.push(Filters::new(shape.group_outputs, depth, at));
            }
        }
    }

    /// Computes a block of one group's output from what the band was filled with.
    pub(crate) fn run(
        &mut self,
        shape: &Shape,
        (band, block): (&Band, &Block),
        group: usize,
        bias: &[f32],
        output: &mut [f32],
    ) {
        let [_, height, width] = shape.output;
        let [stride_z, stride_y, _] = shape.layer.stride;
        let rows = block.rows.len();
        let from = |cell: usize| {
            let (row, x) = (cell / width, cell % width);
            (row / rows * stride_z * band.plane()) + (row % rows * stride_y * band.row()) + x
        };
        let cells = block.planes.len() * rows * width;
        let first = (block.planes.start * height + block.rows.start) * width;
        self.columns(shape, (band.numbers(), &from), [first, cells], group, bias, output);
    }

    /// Computes some cells of one group's output from the input itself: kernels of one cell, no padding, no strides.
    pub(crate) fn run_points(
        &mut self,
        shape: &Shape,
        input: &[f32],
        [first, cells]: [usize; 2],
        group: usize,
        bias: &[f32],
        output: &mut [f32],
    ) {
        let input = &input[group * shape.group_inputs * shape.input_map()..];
        let from = |cell: usize| first + cell;
        self.columns(shape, (input, &from), [first, cells], group, bias, output);
    }

    /// Computes `cells` output cells from the cell `first` on, whose windows begin at `from(0)`, `from(1)` and so on.
    fn columns(
        &mut self,
        shape: &Shape,
        (numbers, from): (&[f32], &dyn Fn(usize) -> usize),
        [first, cells]: [usize; 2],
        group: usize,
        bias: &[f32],
        output: &mut [f32],
    ) {
        let channels = group * shape.group_outputs..(group + 1) * shape.group_outputs;
        let map = shape.output_map();
        let output = &mut output[channels.start * map..channels.end * map];
        let n_parts = shape.taps().div_ceil(MOST_DEPTH);
        for (part, places) in self.places.chunks(MOST_DEPTH).enumerate() {
            let filters = &self.filters[group * n_parts + part];
            for at in (0..cells).step_by(COLUMNS) {
                let columns = (cells - at).min(COLUMNS);
                let froms: [usize; COLUMNS] =
                    std::array::from_fn(|column| from(at + column.min(columns - 1)));
                let last = froms.iter().max().copied().unwrap_or(0) + self.reach;
                assert!(last < numbers.len(), "a window is outside");
                // SAFETY: just checked; the panel is as deep as a part.
                unsafe { fill(&mut self.panel, places, numbers, froms) };
                let begin = if part == 0 { Begin::Bias(&bias[channels.clone()]) } else { Begin::SoFar };
                filters.multiply(
                    &self.panel,
                    begin,
                    &mut Sums { maps: output, first: first + at, map, columns },
                );
            }
        }
    }
}

/// Copies the windows that begin at `froms` side by side.
///
/// # Safety
/// All of them lie inside the numbers.
unsafe fn fill(panel: &mut [f32], places: &[usize], numbers: &[f32], froms: [usize; COLUMNS]) {
    let is_row = froms.iter().enumerate().all(|(i, &from)| from == froms[0] + i);
    if is_row {
        for (&place, to) in places.iter().zip(panel.chunks_exact_mut(COLUMNS)) {
            // SAFETY: promised by the caller, and the eight lie side by side.
            unsafe {
                let from = numbers.as_ptr().add(froms[0] + place);
                F4::load(from).store(to.as_mut_ptr());
                F4::load(from.add(4)).store(to.as_mut_ptr().add(4));
            }
        }
        return;
    }
    for (&place, to) in places.iter().zip(panel.chunks_exact_mut(COLUMNS)) {
        for (to, from) in to.iter_mut().zip(froms) {
            // SAFETY: promised by the caller.
            *to = unsafe { *numbers.get_unchecked(from + place) };
        }
    }
}
