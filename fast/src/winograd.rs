//! Winograd's way for kernels of 3 × 3 that move by one: a square of 6 × 6 cells of the input gives a square of 4 × 4 cells of
//! the output by 36 products for each pair of channels, where the plain way takes 144.
//!
//! ```text
//!   input, 6 × 6 ─▶ BᵀdB: 36 numbers ─┐
//!                                     ├─ 36 products, added over input channels ─▶ AᵀmA: output, 4 × 4
//!   kernel, 3 × 3 ─▶ GgGᵀ: 36 numbers ┘
//! ```
//!
//! Each of the 36 is a multiplication of matrices: filters × input channels times input channels × squares. A. Lavin,
//! S. Gray, "Fast algorithms for convolutional neural networks", CVPR 2016, has B, G and A. The detour rounds more often: its
//! error is several times that of the plain sum, see `tests/it/fast.rs`.
//!
//! A kernel with gaps (dilation `d`) is a kernel without gaps on every `d`-th cell, so the squares of a spaced kernel are
//! spaced too. Four squares beside each other are computed at once; rows in `4·d` phases have what they need side by side.

use crate::band::{Band, Block};
use crate::gemm::{Begin, COLUMNS, Filters, Sums};
use crate::lanes::F4;
use crate::shape::Shape;

/// Cells of a square of the input, on a side.
const SEEN: usize = 6;

/// Cells of a square of the output, on a side.
pub(crate) const MADE: usize = 4;

/// Products of a square.
const POINTS: usize = SEEN * SEEN;

/// Squares that are computed together; their transforms stay in the nearer caches.
const SQUARES: usize = 16;

/// The transformed filters, and room for the transforms of some squares.
#[derive(Debug)]
pub(crate) struct Winograd {
    /// Of each group, each of the 36.
    filters: Vec<Filters>,
    /// `[36, panels, input channels, 8]`
    seen: Vec<f32>,
    /// `[36, output channels, squares]`
    made: Vec<f32>,
}

/// Four squares beside each other.
#[derive(Clone, Copy, Debug, Default)]
struct Four {
    /// Where the first cell of the first square is in the band.
    from: usize,
    /// The first cell's place in the output: plane, row, column.
    to: [usize; 3],
}

/// Cells from a square to the next, along a row.
pub(crate) const fn phases(shape: &Shape) -> usize {
    MADE * shape.layer.dilation[2]
}

/// Squares in a row that has one of the `dilation` beginnings, rounded up to whole vectors.
fn squares(shape: &Shape) -> usize {
    shape.output[2].div_ceil(phases(shape)).next_multiple_of(4)
}

/// Whether a layer has such kernels.
pub(crate) fn fits(shape: &Shape) -> bool {
    shape.layer.kernel == [1, 3, 3] && shape.layer.stride[1..] == [1, 1]
}

/// Products of whole vectors that this way takes for a group, and those that the plain way takes.
pub(crate) fn costs(shape: &Shape) -> [usize; 2] {
    let [_, height, width] = shape.output;
    let [_, spacing, _] = shape.layer.dilation;
    let rows = height.div_ceil(MADE * spacing) * spacing;
    let squares = rows * squares(shape) * shape.layer.dilation[2];
    [squares * POINTS, height * width.next_multiple_of(4) * 9]
}

impl Winograd {
    /// A band with room for whole squares.
    pub(crate) fn band(shape: &Shape) -> Band {
        let width = (squares(shape) + 1) * phases(shape);
        Band::new(shape, phases(shape), width, MADE * shape.layer.dilation[1])
    }

    pub(crate) fn new(shape: &Shape) -> Self {
        let seen = vec![0.0; POINTS * SQUARES * shape.group_inputs];
        Self { filters: Vec::new(), seen, made: vec![0.0; POINTS * SQUARES * shape.group_outputs] }
    }

    /// Takes the weights of all groups, in the order of frameworks.
    pub(crate) fn pack(&mut self, shape: &Shape, weight: &[f32]) {
        let Shape { group_inputs, group_outputs, .. } = *shape;
        self.filters.clear();
        for weight in weight.chunks(9 * group_inputs * group_outputs) {
            let transformed: Vec<_> = weight.chunks_exact(9).map(transform_kernel).collect();
            self.filters.extend((0..POINTS).map(|point| {
                Filters::new(group_outputs, group_inputs, |filter, channel| {
                    transformed[filter * group_inputs + channel][point]
                })
            }));
        }
    }

    /// Rows below the last window's that squares see too.
    pub(crate) fn more(shape: &Shape, block: &Block) -> usize {
        block.rows.len().next_multiple_of(MADE * shape.layer.dilation[1]) - block.rows.len()
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
        let [_, space_y, space_x] = shape.layer.dilation;
        let mut fours = Vec::new();
        for (at_z, z) in block.planes.clone().enumerate() {
            let from_z = at_z * shape.layer.stride[0];
            for first in (0..block.rows.len()).step_by(MADE * space_y) {
                // Beginnings beyond the last row have no cell.
                for row in first..(first + space_y).min(block.rows.len()) {
                    for begin in 0..space_x {
                        fours.extend((0..squares(shape)).step_by(4).filter_map(|square| {
                            let x = square * phases(shape) + begin;
                            let from = band.place(0, from_z, row, x);
                            (x < shape.output[2]).then_some(Four { from, to: [z, block.rows.start + row, x] })
                        }));
                    }
                }
            }
        }
        let channels = group * shape.group_outputs..(group + 1) * shape.group_outputs;
        let output = &mut output[channels.start * shape.output_map()..channels.end * shape.output_map()];
        let filters = &self.filters[group * POINTS..(group + 1) * POINTS];
        for fours in fours.chunks(SQUARES / 4) {
            see(shape, band, fours, &mut self.seen);
            let panels = fours.len().div_ceil(COLUMNS / 4);
            let panel = shape.group_inputs * COLUMNS;
            for (point, filters) in filters.iter().enumerate() {
                for at in 0..panels {
                    let seen = &self.seen[(point * (SQUARES / COLUMNS) + at) * panel..][..panel];
                    let first = point * shape.group_outputs * SQUARES + at * COLUMNS;
                    let maps = &mut self.made;
                    filters.multiply(
                        seen,
                        Begin::Zero,
                        &mut Sums { maps, first, map: SQUARES, columns: COLUMNS },
                    );
                }
            }
            make(shape, (fours, block.rows.end), &self.made, &bias[channels.clone()], output);
        }
    }
}

/// Transforms what some squares see, of every input channel.
fn see(shape: &Shape, band: &Band, fours: &[Four], seen: &mut [f32]) {
    let [_, space_y, space_x] = shape.layer.dilation;
    let panel = shape.group_inputs * COLUMNS;
    let columns: [usize; SEEN] = std::array::from_fn(|x| x * space_x);
    for (at, four) in fours.iter().enumerate() {
        let begin = four.to[2] % phases(shape);
        let places = columns.map(|x| band.place(0, 0, 0, begin + x) - band.place(0, 0, 0, begin));
        for channel in 0..shape.group_inputs {
            let from = four.from + band.place(channel, 0, 0, 0);
            let rows: [[F4; SEEN]; SEEN] = std::array::from_fn(|y| {
                let row = from + y * space_y * band.row();
                transform_seen(places.map(|place| load(band.numbers(), row + place)))
            });
            let to = at / 2 * panel + channel * COLUMNS + at % 2 * 4;
            for x in 0..SEEN {
                let column = transform_seen(rows.map(|row| row[x]));
                for (y, numbers) in column.into_iter().enumerate() {
                    store(numbers, seen, (y * SEEN + x) * (SQUARES / COLUMNS) * panel + to);
                }
            }
        }
    }
}

/// Transforms the sums back and writes those cells that are in the output.
fn make(shape: &Shape, (fours, end): (&[Four], usize), made: &[f32], bias: &[f32], output: &mut [f32]) {
    let [_, height, width] = shape.output;
    let [_, space_y, space_x] = shape.layer.dilation;
    for (channel, &bias) in bias.iter().enumerate() {
        let map = &mut output[channel * shape.output_map()..][..shape.output_map()];
        for (at, four) in fours.iter().enumerate() {
            let from = |point: usize| (point * shape.group_outputs + channel) * SQUARES + at * 4;
            let rows: [[F4; MADE]; SEEN] = std::array::from_fn(|y| {
                transform_made(std::array::from_fn(|x| load(made, from(y * SEEN + x))))
            });
            let [z, first_y, first_x] = four.to;
            let columns: [[F4; MADE]; MADE] = std::array::from_fn(|x| transform_made(rows.map(|row| row[x])));
            for row in 0..MADE {
                let y = first_y + row * space_y;
                if y >= end {
                    break;
                }
                let lanes = columns.map(|column| column[row].plus(F4::splat(bias)).lanes());
                let to = &mut map[(z * height + y) * width..][..width];
                if space_x == 1 && first_x + 4 * MADE <= width {
                    for (i, to) in to[first_x..first_x + 4 * MADE].iter_mut().enumerate() {
                        *to = lanes[i % MADE][i / MADE];
                    }
                    continue;
                }
                for i in 0..4 * MADE {
                    if let Some(to) = to.get_mut(first_x + i * space_x) {
                        *to = lanes[i % MADE][i / MADE];
                    }
                }
            }
        }
    }
}

/// Bᵀ times six.
#[inline(always)]
fn transform_seen([a, b, c, d, e, f]: [F4; SEEN]) -> [F4; SEEN] {
    let times = |factor: f32, it: F4| it.times(F4::splat(factor));
    let (even, odd) = (e.minus(times(4.0, c)), d.minus(times(4.0, b)));
    let (far_even, far_odd) = (e.minus(c), times(2.0, d.minus(b)));
    [
        times(4.0, a.minus(c)).plus(e.minus(c)),
        even.plus(odd),
        even.minus(odd),
        far_even.plus(far_odd),
        far_even.minus(far_odd),
        times(4.0, b.minus(d)).plus(f.minus(d)),
    ]
}

/// Aᵀ times six.
#[inline(always)]
fn transform_made([a, b, c, d, e, f]: [F4; SEEN]) -> [F4; MADE] {
    let times = |factor: f32, it: F4| it.times(F4::splat(factor));
    let (sum, difference, far_sum, far_difference) = (b.plus(c), b.minus(c), d.plus(e), d.minus(e));
    [
        a.plus(sum).plus(far_sum),
        difference.plus(times(2.0, far_difference)),
        sum.plus(times(4.0, far_sum)),
        difference.plus(times(8.0, far_difference)).plus(f),
    ]
}

/// G times a kernel times Gᵀ, rounded once.
fn transform_kernel(kernel: &[f32]) -> [f32; POINTS] {
    let transform = |[a, b, c]: [f64; 3]| {
        let (near, far) = ((a + c) / 6.0, a / 24.0 + c / 6.0);
        [a / 4.0, -near - b / 6.0, b / 6.0 - near, far + b / 12.0, far - b / 12.0, c]
    };
    let at = |y: usize, x: usize| f64::from(kernel[y * 3 + x]);
    let rows: [[f64; SEEN]; 3] = [0, 1, 2].map(|y| transform([at(y, 0), at(y, 1), at(y, 2)]));
    let columns: [[f64; SEEN]; SEEN] =
        std::array::from_fn(|x| transform([rows[0][x], rows[1][x], rows[2][x]]));
    std::array::from_fn(|point| columns[point % SEEN][point / SEEN] as f32)
}

/// Four numbers of a slice.
#[inline(always)]
fn load(from: &[f32], at: usize) -> F4 {
    F4::of(&from[at..at + 4])
}

/// Four numbers into a slice.
#[inline(always)]
fn store(numbers: F4, to: &mut [f32], at: usize) {
    numbers.put(&mut to[at..at + 4]);
}
