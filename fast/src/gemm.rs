//! Matrices multiplied: filters times the columns of a panel, a tile at a time.
//!
//! A panel has the numbers of eight columns side by side, so that they are read one after the other, whatever the layer
//! is; filters lie in the same order:
//!
//! ```text
//!                      panel: depth × 8
//!                     ┌────┬────┐
//!                     │ F4 │ F4 │ ← one step further for each product
//!                     ├────┼────┤
//!                     ┆    ┆    ┆
//!    filters          └────┴────┘
//!   ┌─┬─┄┄┄             8 columns
//! M │ │               ┌────┬────┐
//!   │ │               │ sums    │ M × 8, in registers
//!   └─┴─┄┄┄           └────┴────┘
//! ```
#![allow(unsafe_code, reason = "reads and writes by address, checked once for a panel")]

use crate::lanes::F4;

/// Columns of a panel.
pub(crate) const COLUMNS: usize = 8;

/// Vectors of a panel's row.
const VECTORS: usize = COLUMNS / 4;

/// Most filters of a tile: eight sums, two vectors of cells and a weight stay in sixteen registers; twelve sums do not,
/// and are half as fast.
const MOST: usize = 4;

/// Into how many filters for each tile a number of filters is split, as evenly as possible: 5 are 2 and 3, not 4 and 1.
pub(crate) fn tiles(filters: usize, most: usize) -> Vec<usize> {
    let n_tiles = filters.div_ceil(most);
    (0..n_tiles).map(|it| (filters + it) / n_tiles).collect()
}

/// Filters in the order in which tiles read them.
#[derive(Debug)]
pub(crate) struct Filters {
    tiles: Vec<usize>,
    depth: usize,
    numbers: Vec<f32>,
}

/// What the sums begin with.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Begin<'a> {
    /// 0.
    Zero,
    /// The bias of each filter.
    Bias(&'a [f32]),
    /// What was computed so far.
    SoFar,
}

/// Where the sums go.
#[derive(Debug)]
pub(crate) struct Sums<'a> {
    /// All maps.
    pub(crate) maps: &'a mut [f32],
    /// Where the first column of the first filter is.
    pub(crate) first: usize,
    /// From one filter to the next.
    pub(crate) map: usize,
    /// Columns that are wanted, up to [`COLUMNS`].
    pub(crate) columns: usize,
}

impl Filters {
    /// So many filters of so many numbers, each read by `at(filter, place)`.
    pub(crate) fn new(filters: usize, depth: usize, at: impl Fn(usize, usize) -> f32) -> Self {
        let tiles = tiles(filters, MOST);
        let mut numbers = Vec::with_capacity(filters * depth);
        let mut first = 0;
        for &size in &tiles {
            for place in 0..depth {
                numbers.extend((first..first + size).map(|filter| at(filter, place)));
            }
            first += size;
        }
        Self { tiles, depth, numbers }
    }

    /// All filters times a panel, which has a row of eight for each of a filter's numbers.
    pub(crate) fn multiply(&self, panel: &[f32], begin: Begin<'_>, sums: &mut Sums<'_>) {
        let Self { tiles, depth, numbers } = self;
        let filters = numbers.len().checked_div(*depth).unwrap_or(0);
        assert!(panel.len() >= depth * COLUMNS, "the panel is too short");
        let end = sums.first + filters.saturating_sub(1) * sums.map + sums.columns;
        assert!(sums.columns <= COLUMNS && end <= sums.maps.len(), "the maps are too short");
        if let Begin::Bias(bias) = begin {
            assert!(bias.len() >= filters, "too few biases");
        }
        let mut first = 0;
        for &size in tiles {
            // SAFETY: the asserts above; tiles are as many filters as there are.
            unsafe {
                let from = numbers.as_ptr().add(first * depth);
                let to = sums.maps.as_mut_ptr().add(sums.first + first * sums.map);
                let tile = Tile { depth: *depth, filters: from, panel: panel.as_ptr(), to, map: sums.map };
                let begin = match begin {
                    Begin::Bias(bias) => Begin::Bias(&bias[first..first + size]),
                    begin => begin,
                };
                match size {
                    1 => tile.run::<1>(begin, sums.columns),
                    2 => tile.run::<2>(begin, sums.columns),
                    3 => tile.run::<3>(begin, sums.columns),
                    _ => tile.run::<4>(begin, sums.columns),
                }
            }
            first += size;
        }
    }
}

/// Some filters times a panel.
struct Tile {
    depth: usize,
    filters: *const f32,
    panel: *const f32,
    to: *mut f32,
    map: usize,
}

impl Tile {
    /// # Safety
    /// There are `M` filters and a panel, both as deep as said, and room for `columns` numbers in each of `M` maps.
    #[inline(always)]
    unsafe fn run<const M: usize>(self, begin: Begin<'_>, columns: usize) {
        let Self { depth, filters, panel, to, map } = self;
        let mut sums = [[F4::splat(0.0); VECTORS]; M];
        // SAFETY: promised by the caller.
        unsafe {
            match begin {
                Begin::Zero => {}
                Begin::Bias(bias) => {
                    for (sums, &bias) in sums.iter_mut().zip(bias) {
                        *sums = [F4::splat(bias); VECTORS];
                    }
                }
                Begin::SoFar => {
                    for (m, sums) in sums.iter_mut().enumerate() {
                        *sums = read(to.add(m * map), columns);
                    }
                }
            }
            let (mut cell, mut filter) = (panel, filters);
            for _ in 0..depth {
                let cells: [F4; VECTORS] = std::array::from_fn(|v| F4::load(cell.add(4 * v)));
                for (m, sums) in sums.iter_mut().enumerate() {
                    let factor = F4::splat(*filter.add(m));
                    for (sum, cell) in sums.iter_mut().zip(cells) {
                        *sum = sum.plus_product(cell, factor);
                    }
                }
                cell = cell.add(COLUMNS);
                filter = filter.add(M);
            }
            for (m, sums) in sums.into_iter().enumerate() {
                write(sums, to.add(m * map), columns);
            }
        }
    }
}

/// The first columns from an address, 0 in the others.
///
/// # Safety
/// They are there.
#[inline(always)]
unsafe fn read(from: *const f32, columns: usize) -> [F4; VECTORS] {
    // SAFETY: promised by the caller.
    unsafe {
        if columns == COLUMNS {
            return std::array::from_fn(|v| F4::load(from.add(4 * v)));
        }
        let mut all = [0.0; COLUMNS];
        std::ptr::copy_nonoverlapping(from, all.as_mut_ptr(), columns);
        std::array::from_fn(|v| F4::load(all.as_ptr().add(4 * v)))
    }
}

/// The first columns to an address.
///
/// # Safety
/// There is room for them.
#[inline(always)]
unsafe fn write(sums: [F4; VECTORS], to: *mut f32, columns: usize) {
    let mut all = [0.0; COLUMNS];
    // SAFETY: promised by the caller.
    unsafe {
        if columns == COLUMNS {
            for (v, sum) in sums.into_iter().enumerate() {
                sum.store(to.add(4 * v));
            }
            return;
        }
        for (v, sum) in sums.into_iter().enumerate() {
            sum.store(all.as_mut_ptr().add(4 * v));
        }
        std::ptr::copy_nonoverlapping(all.as_ptr(), to, columns);
    }
}
