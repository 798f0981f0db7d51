//! The plain way: a tile of the output is kept in registers while its window's products are added.
//!
//! ```text
//!             4·V cells of a row
//!           ┌────┬────┐
//!        M  │ F4 │ F4 │   one vector of the input times one weight of each of the
//!    output ├────┼────┤   M channels: V loads and M weights for M·V products
//!  channels │ F4 │ F4 │
//!           └────┴────┘
//! ```
//!
//! A window is a list of places, one for each of its numbers, so kernels of any size, spacing and number of axes are one
//! loop. Few output channels, or one for each group, are fastest so.
#![allow(unsafe_code, reason = "reads and writes by address, checked once for a block")]

use crate::band::{Band, Block};
use crate::gemm::tiles;
use crate::lanes::F4;
use crate::shape::Shape;

/// Most output channels of a tile.
const MOST: usize = 4;

/// The filters as tiles read them.
#[derive(Debug)]
pub(crate) struct Direct {
    /// Where the numbers of a window are, from its first one on, in the order of the weights.
    places: Vec<usize>,
    /// How many output channels the tiles of a group have, one after the other.
    tiles: Vec<usize>,
    /// Tile by tile: for each number of the window a weight for each channel of the tile.
    weights: Vec<f32>,
}

/// One group's share of a block.
struct Part<'a> {
    shape: &'a Shape,
    band: &'a Band,
    block: &'a Block,
    places: &'a [usize],
}

impl Direct {
    pub(crate) fn new(shape: &Shape, places: Vec<usize>) -> Self {
        Self { places, tiles: tiles(shape.group_outputs, MOST), weights: Vec::new() }
    }

    /// Takes the weights of all groups, in the order of frameworks.
    pub(crate) fn pack(&mut self, shape: &Shape, weight: &[f32]) {
        let taps = shape.taps();
        self.weights.clear();
        self.weights.reserve(weight.len());
        let mut first = 0;
        for &size in std::iter::repeat_n(&self.tiles, shape.layer.groups).flatten() {
            for tap in 0..taps {
                self.weights.extend((first..first + size).map(|channel| weight[channel * taps + tap]));
            }
            first += size;
        }
    }

    /// Computes a block of one group's output from what the band was filled with.
    pub(crate) fn run(
        &self,
        shape: &Shape,
        (band, block): (&Band, &Block),
        group: usize,
        bias: &[f32],
        output: &mut [f32],
    ) {
        let part = Part { shape, band, block, places: &self.places };
        let mut channel = group * shape.group_outputs;
        let mut weights = &self.weights[channel * shape.taps()..];
        for &size in &self.tiles {
            let bias = &bias[channel..channel + size];
            let output = &mut output[channel * shape.output_map()..][..size * shape.output_map()];
            match size {
                1 => part.tiles::<1, 4>(weights, bias, output),
                2 => part.tiles::<2, 4>(weights, bias, output),
                3 => part.tiles::<3, 3>(weights, bias, output),
                _ => part.tiles::<4, 2>(weights, bias, output),
            }
            weights = &weights[size * shape.taps()..];
            channel += size;
        }
    }
}

impl Part<'_> {
    /// The block of `M` output channels, in tiles of `V` vectors.
    fn tiles<const M: usize, const V: usize>(&self, weights: &[f32], bias: &[f32], output: &mut [f32]) {
        let Self { shape, band, block, places } = *self;
        let [_, height, width] = shape.output;
        let [stride_z, stride_y, _] = shape.layer.stride;
        let map = shape.output_map();
        let reach = places.iter().max().map_or(0, |it| it + 1);
        let last_row = (block.planes.len() - 1) * stride_z * band.plane()
            + (block.rows.len() - 1) * stride_y * band.row();
        // A vector begins in the row at most, so it ends three numbers behind it.
        assert!(band.readable(last_row + reach + width + 2) > 0, "the band is too short");
        assert!(weights.len() >= M * places.len() && bias.len() >= M && output.len() >= M * map, "too short");
        assert!(block.planes.end <= shape.output[0] && block.rows.end <= height, "the block is outside");
        let bias: [f32; M] = std::array::from_fn(|m| bias[m]);
        let (weights, output) = (weights.as_ptr(), output.as_mut_ptr());
        for (at_z, z) in block.planes.clone().enumerate() {
            for (at_y, y) in block.rows.clone().enumerate() {
                let from = at_z * stride_z * band.plane() + at_y * stride_y * band.row();
                // SAFETY: the asserts above: the last row's last window ends inside the band, and this row of each of
                // the `M` maps lies in the output.
                unsafe {
                    let from = band.numbers().as_ptr().add(from);
                    let to = output.add((z * height + y) * width);
                    row::<M, V>(places, weights, &bias, from, [to, to.add(width)], map);
                }
            }
        }
    }
}

/// One row of `M` maps, whose first one ends at `end`, and which are `map` numbers apart.
///
/// # Safety
/// The row's windows lie in what can be read from `from` on, and so do three numbers more. There are `M` weights for
/// each place. The rows can be written.
#[inline(always)]
unsafe fn row<const M: usize, const V: usize>(
    places: &[usize],
    weights: *const f32,
    bias: &[f32; M],
    from: *const f32,
    [to, end]: [*mut f32; 2],
    map: usize,
) {
    // SAFETY: promised by the caller; tiles begin inside the row, and those that reach beyond it are cut.
    unsafe {
        let width = end.offset_from_unsigned(to);
        let mut x = 0;
        while x + 4 * V <= width {
            store(tile::<M, V>(places, weights, bias, from.add(x)), to.add(x), map);
            x += 4 * V;
        }
        if x == width {
            return;
        }
        if width >= 4 * V && width - x > 4 * (V - 1) {
            // The last tile begins where it fits: some cells are computed twice, to the same numbers.
            x = width - 4 * V;
            store(tile::<M, V>(places, weights, bias, from.add(x)), to.add(x), map);
            return;
        }
        while x + 4 <= width {
            store(tile::<M, 1>(places, weights, bias, from.add(x)), to.add(x), map);
            x += 4;
        }
        if x < width && width >= 4 {
            x = width - 4;
            store(tile::<M, 1>(places, weights, bias, from.add(x)), to.add(x), map);
        } else if x < width {
            let sums = tile::<M, 1>(places, weights, bias, from.add(x));
            for (m, [sums]) in sums.into_iter().enumerate() {
                for (lane, sum) in sums.lanes().into_iter().enumerate().take(width - x) {
                    to.add(m * map + x + lane).write(sum);
                }
            }
        }
    }
}

/// The sums of a tile.
///
/// # Safety
/// `4 · V` numbers can be read at each place from `from` on, and `M` weights for each.
#[inline(always)]
unsafe fn tile<const M: usize, const V: usize>(
    places: &[usize],
    weights: *const f32,
    bias: &[f32; M],
    from: *const f32,
) -> [[F4; V]; M] {
    let mut sums: [[F4; V]; M] = std::array::from_fn(|m| [F4::splat(bias[m]); V]);
    let mut weight = weights;
    for &place in places {
        // SAFETY: promised by the caller.
        unsafe {
            let cells: [F4; V] = std::array::from_fn(|v| F4::load(from.add(place + 4 * v)));
            for sums in &mut sums {
                let factor = F4::splat(*weight);
                weight = weight.add(1);
                for (sum, cell) in sums.iter_mut().zip(cells) {
                    *sum = sum.plus_product(cell, factor);
                }
            }
        }
    }
    sums
}

/// Writes the sums of a tile.
///
/// # Safety
/// All of them have room.
#[inline(always)]
unsafe fn store<const M: usize, const V: usize>(sums: [[F4; V]; M], to: *mut f32, map: usize) {
    for (m, sums) in sums.into_iter().enumerate() {
        for (v, sum) in sums.into_iter().enumerate() {
            // SAFETY: promised by the caller.
            unsafe { sum.store(to.add(m * map + 4 * v)) }
        }
    }
}
