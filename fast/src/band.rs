//! A part of the input with its padding around it, so that no loop over a kernel asks where the input ends.
//!
//! A row is kept as its *phases*: with `phases = 2` first its even cells, then its odd ones. A window that moves by two
//! then finds the cells of neighboring windows side by side, as vectors of four want them:
//!
//! ```text
//!   padded row                0 1 2 3 4 5 6 7 8 9
//!   in two phases             0 2 4 6 8 . 1 3 5 7 9 .
//!   cell x is at              (x mod 2) · phase + x div 2
//! ```

use std::ops::Range;

use crate::shape::Shape;

/// Numbers that may be read beyond the last one: a vector begins in the last cell at most.
const SLACK: usize = 64;

/// Numbers that stay in the nearer caches of a processor, with room for the rest: 512 kB.
const MOST_NUMBERS: usize = 1 << 17;

/// Rows of the output: some of one plane, or some whole planes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) planes: Range<usize>,
    pub(crate) rows: Range<usize>,
}

/// The part of the input that a block of the output sees.
#[derive(Debug)]
pub(crate) struct Band {
    channels: usize,
    planes: usize,
    rows: usize,
    phases: usize,
    /// Cells of one phase of a row.
    phase: usize,
    /// Planes and rows of the output that a block has at most.
    block: [usize; 2],
    numbers: Vec<f32>,
}

impl Band {
    /// Room for as many rows of the output as stay near the processor, one at least. `phases` of a row are kept apart;
    /// a row has `width` cells, no fewer than windows see; a block has a multiple of `step` rows, or all there are.
    pub(crate) fn new(shape: &Shape, phases: usize, width: usize, step: usize) -> Self {
        let [depth, height, _] = shape.output;
        let [stride_z, stride_y, _] = shape.layer.stride;
        let phase = width.div_ceil(phases);
        let row = shape.group_inputs * phases * phase;
        let seen = |outputs: usize, stride: usize, axis: usize| (outputs - 1) * stride + shape.extent(axis);
        let fits =
            |planes: usize, rows: usize| planes.saturating_mul(rows).saturating_mul(row) <= MOST_NUMBERS;
        let steps = height.div_ceil(step);
        let n_rows = |steps: usize| (steps * step).min(height.next_multiple_of(step));
        // The last that fits; they fit up to some number and not beyond.
        let last = |count: usize, fits: &dyn Fn(usize) -> bool| {
            let (mut low, mut high) = (1, count);
            while low < high {
                let middle = low + (high - low).div_ceil(2);
                if fits(middle) { low = middle } else { high = middle - 1 }
            }
            low
        };
        let one = seen(1, stride_z, 0);
        let steps_at_once = last(steps, &|it| fits(one, seen(n_rows(it), stride_y, 1)));
        let (block_rows, mut block_planes) = (n_rows(steps_at_once), 1);
        let rows = seen(block_rows, stride_y, 1);
        if steps_at_once == steps {
            block_planes = last(depth, &|it| fits(seen(it, stride_z, 0), rows));
        }
        let planes = seen(block_planes, stride_z, 0);
        let numbers = vec![0.0; planes * rows * row + SLACK];
        let channels = shape.group_inputs;
        Self { channels, planes, rows, phases, phase, block: [block_planes, block_rows], numbers }
    }

    /// Cuts rows of the output, counted through all planes, into blocks.
    pub(crate) fn blocks(&self, rows: Range<usize>, height: usize) -> Vec<Block> {
        let [most_planes, most_rows] = self.block;
        let (mut blocks, mut row) = (Vec::new(), rows.start);
        while row < rows.end {
            let (plane, first, left) = (row / height, row % height, rows.end - row);
            let (planes, n_rows) = if first == 0 && left >= height && most_rows >= height {
                ((left / height).min(most_planes), height)
            } else {
                (1, most_rows.min(height - first).min(left))
            };
            blocks.push(Block { planes: plane..plane + planes, rows: first..first + n_rows });
            row += planes * n_rows;
        }
        blocks
    }

    /// Numbers from one row to the next.
    pub(crate) const fn row(&self) -> usize {
        self.phases * self.phase
    }

    /// Numbers from one plane to the next.
    pub(crate) const fn plane(&self) -> usize {
        self.rows * self.row()
    }

    /// Where a cell is: its channel in the group, its plane and row in the band, its place in the padded row.
    pub(crate) const fn place(&self, channel: usize, plane: usize, row: usize, x: usize) -> usize {
        (channel * self.planes + plane) * self.plane()
            + row * self.row()
            + x % self.phases * self.phase
            + x / self.phases
    }

    /// Where the numbers of a window are, from its first one on, in the order of the weights.
    pub(crate) fn window(&self, shape: &Shape) -> Vec<usize> {
        let [depth, height, width] = shape.layer.kernel;
        let [step_z, step_y, step_x] = shape.layer.dilation;
        let mut places = Vec::with_capacity(shape.taps());
        for channel in 0..shape.group_inputs {
            for z in 0..depth {
                for y in 0..height {
                    places
                        .extend((0..width).map(|x| self.place(channel, z * step_z, y * step_y, x * step_x)));
                }
            }
        }
        places
    }

    /// The numbers, and as many behind them as a vector may reach.
    pub(crate) fn numbers(&self) -> &[f32] {
        &self.numbers
    }

    /// How many of the numbers may be read from `from` on.
    pub(crate) fn readable(&self, from: usize) -> usize {
        self.numbers.len().saturating_sub(from)
    }

    /// Copies what a block sees of the input channels of a group. `more` rows below the last window's are 0.
    pub(crate) fn fill(&mut self, shape: &Shape, input: &[f32], group: usize, block: &Block, more: usize) {
        let layer = &shape.layer;
        let seen = |range: &Range<usize>, axis: usize| {
            let first = range.start * layer.stride[axis];
            first..first + (range.len() - 1) * layer.stride[axis] + shape.extent(axis)
        };
        let (planes, rows) = (seen(&block.planes, 0), seen(&block.rows, 1));
        let ends = [0, 1].map(|axis| layer.before[axis] + layer.input[axis] + layer.after[axis]);
        for channel in 0..self.channels {
            let map = &input[(group * self.channels + channel) * shape.input_map()..][..shape.input_map()];
            for (at_plane, plane) in planes.clone().enumerate() {
                for (at_row, row) in (rows.start..(rows.end + more).min(rows.start + self.rows)).enumerate() {
                    let at = self.place(channel, at_plane, at_row, 0);
                    let length = self.row();
                    let to = &mut self.numbers[at..at + length];
                    if plane >= ends[0] || row >= ends[1] {
                        to.fill(0.0);
                        continue;
                    }
                    let z = layer.pad.cell(plane, layer.before[0], layer.input[0]);
                    let y = layer.pad.cell(row, layer.before[1], layer.input[1]);
                    match z.zip(y) {
                        Some((z, y)) => {
                            let width = layer.input[2];
                            copy_row(
                                shape,
                                &map[(z * layer.input[1] + y) * width..][..width],
                                to,
                                self.phases,
                            );
                        }
                        None => to.fill(layer.pad.constant()),
                    }
                }
            }
        }
    }
}

/// One row with its padding, in phases.
fn copy_row(shape: &Shape, from: &[f32], to: &mut [f32], phases: usize) {
    let layer = &shape.layer;
    let (before, size, phase) = (layer.before[2], from.len(), to.len() / phases);
    let place = |x: usize| x % phases * phase + x / phases;
    let seen = shape.padded_width();
    let padding = |x: usize| layer.pad.cell(x, before, size).map_or(layer.pad.constant(), |cell| from[cell]);
    for x in 0..before.min(seen) {
        to[place(x)] = padding(x);
    }
    for x in before + size..seen {
        to[place(x)] = padding(x);
    }
    for x in seen..to.len() {
        to[place(x)] = 0.0;
    }
    let inner = size.min(seen.saturating_sub(before));
    if phases == 1 {
        to[before.min(seen)..][..inner].copy_from_slice(&from[..inner]);
        return;
    }
    for first in 0..phases.min(inner) {
        let to = &mut to[place(before + first)..];
        let from = &from[first..inner];
        match phases {
            // As constants, so that they become shuffles of vectors.
            2 => spread::<2>(from, to),
            4 => spread::<4>(from, to),
            _ => to.iter_mut().zip(from.iter().step_by(phases)).for_each(|(to, from)| *to = *from),
        }
    }
}

/// Every `N`-th number.
fn spread<const N: usize>(from: &[f32], to: &mut [f32]) {
    for (to, from) in to.iter_mut().zip(from.chunks(N)) {
        *to = from[0];
    }
}
