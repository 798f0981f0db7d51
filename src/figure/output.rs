//! The output of a figure, as far as it is computed. A small output is computed whole. Of a large one, the maps that
//! are drawn are computed row by row, as far as the sweep has come.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use super::numbers::Numbers;
use crate::conv::{BoundLayer, Layer, MapPass, OutputIndex, Tensor, indices, ravel};

/// Most taps, products or values under the window of all steps, of an output that is computed whole. Each weight counts as
/// eight more, because reading it takes as long. A picture waits for it, so it is some 20 ms on a desktop computer.
pub const MAX_WHOLE_TAPS: u128 = 1 << 22;
/// Most taps of a map of one input channel that is computed.
const MAX_PARTIAL_TAPS: u128 = 1 << 20;
/// Most cells of an output that is computed whole.
pub const MAX_WHOLE_CELLS: usize = 1 << 20;
/// Most taps of an output map that is computed: a second or less on a desktop computer.
pub const MAX_MAP_TAPS: u128 = 1 << 28;
/// Most cells of an output map that is computed: with all that are kept at once, 64 MB.
pub const MAX_MAP_CELLS: u64 = 1 << 20;
/// How many products take as long as it takes to read a weight.
const TAPS_OF_A_WEIGHT: u64 = 8;
/// Maps that are kept at once: as many as a picture draws.
const MAX_KEPT_MAPS: usize = 16;

/// Why a figure shows no output but that of the present step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uncomputed {
    /// A map would take too long.
    Taps {
        /// Products of all its cells.
        taps: u128,
    },
    /// The input, which every map is made from, takes too much memory.
    InputCells {
        /// How many.
        cells: u64,
    },
    /// The maps would take too much memory.
    MapCells {
        /// Of each map.
        cells: u64,
    },
}

/// See the module.
#[derive(Clone, Debug, Default)]
pub(super) struct Output {
    whole: OnceCell<Option<Tensor>>,
    maps: RefCell<Vec<Map>>,
    partials: RefCell<Vec<(usize, usize, Rc<Tensor>)>>,
    /// What computes them, for the output channel asked for last.
    partial_pass: RefCell<Option<(usize, MapPass)>>,
}

/// The first rows of an output map.
#[derive(Clone, Debug)]
struct Map {
    oc: usize,
    pass: MapPass,
    cells: Vec<f32>,
}

/// What an output is computed from.
#[derive(Clone, Copy)]
pub(super) struct Parts<'a> {
    pub(super) bound: BoundLayer<'a>,
    pub(super) input: &'a Numbers,
}

impl<'a> Parts<'a> {
    fn layer(&self) -> &'a Layer {
        self.bound.layer()
    }

    fn map_cells(&self) -> u64 {
        self.layer().output_size().iter().fold(1, |cells: u64, &n| cells.saturating_mul(n as u64))
    }

    fn map_taps(&self) -> u128 {
        self.layer().all_taps() / self.layer().params().out_channels as u128
    }

    pub(super) fn uncomputed(&self) -> Option<Uncomputed> {
        let (taps, cells) = (self.map_taps(), self.map_cells());
        if taps > MAX_MAP_TAPS {
            Some(Uncomputed::Taps { taps })
        } else if self.input.count() > super::MAX_STORED_CELLS {
            Some(Uncomputed::InputCells { cells: self.input.count() })
        } else if cells > MAX_MAP_CELLS {
            Some(Uncomputed::MapCells { cells })
        } else {
            None
        }
    }

    fn is_whole(&self) -> bool {
        let layer = self.layer();
        let filters = if layer.has_weight() { layer.params().out_channels as u128 } else { 0 };
        let weights = filters * layer.tap_count() as u128;
        layer.all_taps() + weights * u128::from(TAPS_OF_A_WEIGHT) <= MAX_WHOLE_TAPS
            && self.layer().step_count() <= MAX_WHOLE_CELLS
            && self.input.count() <= super::MAX_STORED_CELLS
    }
}

impl Output {
    /// All of it, where it is small enough.
    pub(super) fn whole(&self, parts: Parts<'_>) -> Option<&Tensor> {
        let compute = || {
            // Read many times, so kept.
            parts.input.tensor()?;
            parts.is_whole().then(|| parts.bound.forward())
        };
        self.whole.get_or_init(compute).as_ref()
    }

    /// A cell that is computed.
    pub(super) fn cell(&self, parts: Parts<'_>, OutputIndex { oc, o }: OutputIndex) -> Option<f32> {
        if parts.is_whole() {
            return self.whole(parts)?.get([0, oc, o[0], o[1], o[2]]);
        }
        let maps = self.maps.borrow();
        let map = maps.iter().find(|map| map.oc == oc)?;
        map.cells.get(ravel(parts.layer().output_size(), o)?).copied()
    }

    /// How many cells of a map are computed.
    pub(super) fn computed_cells(&self, parts: Parts<'_>, oc: usize) -> usize {
        if parts.is_whole() {
            return parts.layer().output_size().iter().product();
        }
        self.maps.borrow().iter().find(|map| map.oc == oc).map_or(0, |map| map.cells.len())
    }

    /// Computes the rows of maps `first..end` down to the cell of the last step that is shown, for at most about
    /// `budget` taps. True where nothing is left to do.
    pub(super) fn compute(
        &self,
        parts: Parts<'_>,
        [first, end]: [usize; 2],
        last: OutputIndex,
        budget: u64,
    ) -> bool {
        if parts.is_whole() || parts.uncomputed().is_some() {
            return true;
        }
        let [depth, height, width] = parts.layer().output_size();
        let row_taps = (parts.layer().tap_count() as u64).saturating_mul(width as u64);
        // To read a weight from its source takes as long as some products.
        let filter_taps = parts.layer().tap_count() as u64 * TAPS_OF_A_WEIGHT;
        let mut left = budget;
        let mut maps = self.maps.borrow_mut();
        for oc in first..end.min(last.oc + 1) {
            let n_rows = if oc < last.oc { depth * height } else { last.o[0] * height + last.o[1] + 1 };
            let at = match maps.iter().position(|map| map.oc == oc) {
                Some(at) => at,
                None => {
                    if left < filter_taps && left < budget {
                        return false;
                    }
                    left = left.saturating_sub(filter_taps);
                    maps.retain(|map| (first..end).contains(&map.oc));
                    let Some(pass) = parts.bound.pass(oc) else { return true };
                    maps.push(Map { oc, pass, cells: Vec::new() });
                    maps.len() - 1
                }
            };
            let map = &mut maps[at];
            while map.cells.len() < n_rows * width {
                // One row always, so that something is left of every budget.
                if left < row_taps && left < budget {
                    return false;
                }
                let Some(input) = parts.input.tensor() else { return true };
                let row = map.cells.len() / width;
                let Ok(cells) = map.pass.row(input, [0, row / height, row % height]) else { return true };
                map.cells.extend(cells);
                left = left.saturating_sub(row_taps);
            }
        }
        true
    }

    /// What channel `fc` of a filter adds to output channel `oc`, `[1, 1, depth, height, width]`; `None` where a map
    /// is too large for that.
    pub(super) fn partial(&self, parts: Parts<'_>, oc: usize, fc: usize) -> Option<Rc<Tensor>> {
        if parts.uncomputed().is_some() || parts.map_taps() / self.n_partials(parts) > MAX_PARTIAL_TAPS {
            return None;
        }
        let known = |kept: &[(usize, usize, Rc<Tensor>)]| {
            kept.iter().find(|kept| (kept.0, kept.1) == (oc, fc)).map(|kept| kept.2.clone())
        };
        if let Some(map) = known(&self.partials.borrow()) {
            return Some(map);
        }
        let input = parts.input.tensor()?;
        let [depth, height, width] = parts.layer().output_size();
        let mut pass = self.partial_pass.borrow_mut();
        let pass = match pass.take() {
            Some(same) if same.0 == oc => pass.insert(same),
            _ => pass.insert((oc, parts.bound.pass(oc)?)),
        };
        let mut cells = Vec::with_capacity(depth * height * width);
        for [z, y] in indices([depth, height]) {
            cells.extend_from_slice(pass.1.partial_row(input, fc, [0, z, y]).ok()?);
        }
        let map = Rc::new(Tensor::new([1, 1, depth, height, width], cells).ok()?);
        let mut kept = self.partials.borrow_mut();
        kept.retain(|kept| kept.0 == oc);
        if kept.len() >= MAX_KEPT_MAPS {
            kept.clear();
        }
        kept.push((oc, fc, map.clone()));
        Some(map)
    }

    fn n_partials(&self, parts: Parts<'_>) -> u128 {
        parts.layer().in_channels_per_group() as u128
    }
}
