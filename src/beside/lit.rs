//! The cells in which two pictures differ at a step.

use std::collections::HashSet;

use super::link::counterpart;
use super::pair::{Pair, Side};
use crate::conv::{OutputIndex, PerAxis, Source, indices};
use crate::figure::Target;

/// Most cells of a map or window that are compared: what is larger is too small to be told apart.
pub const MAX_LIT_CELLS: usize = 4096;

/// In what two pictures differ at the step at which they stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Difference {
    /// The cells that differ, on the left and on the right: output cells that have another value on the other side or
    /// are not there, and input cells that only this window covers.
    pub lit: [Vec<Target>; 2],
    /// How many of them are input cells.
    pub covered_alone: [usize; 2],
    /// How many output cells are there on both sides, are known on both, and differ.
    pub other_values: usize,
    /// How many are there on both sides and known on both.
    pub known: usize,
}

impl Pair {
    /// In what the pictures differ at this step.
    pub fn difference(&self) -> Difference {
        let mut found = Difference::default();
        for side in Side::ALL {
            let (lit, alone) = (self.covered_alone(side), side.index());
            found.covered_alone[alone] = lit.len();
            found.lit[alone] = lit;
            let outputs = self.outputs(side);
            if side == Side::Left {
                found.known = outputs.iter().filter(|it| it.1.is_some()).count();
                found.other_values = outputs.iter().filter(|it| it.1 == Some(true)).count();
            }
            let differ = outputs.into_iter().filter(|(_, differs)| differs.unwrap_or(true));
            found.lit[alone].extend(differ.map(|(output, _)| Target::Output(output)));
        }
        found
    }

    /// The known cells of a side's present output channel, with whether the other side has another value there; `None`
    /// where it does not have the cell. Cells that the other side does not know yet are left out.
    fn outputs(&self, side: Side) -> Vec<(OutputIndex, Option<bool>)> {
        let [one, other] = [side, side.other()].map(|it| self.side(it));
        let layers = [&one.model.layer, &other.model.layer];
        let size = layers[0].output_size();
        let oc = match layers[0].output_of_step(one.figure.shown.cursor.step) {
            Some(output) if size.iter().product::<usize>() <= MAX_LIT_CELLS => output.oc,
            _ => return Vec::new(),
        };
        let compared = |o: PerAxis<usize>| {
            let output = OutputIndex { oc, o };
            let value = known(one, output)?;
            match counterpart(self.link, output, layers) {
                None => Some((output, None)),
                Some(there) => Some((output, Some(known(other, there)? != value))),
            }
        };
        indices(size).filter_map(compared).collect()
    }

    /// The input cells, with those of the padding, that the present window of a side covers and the other's does not.
    fn covered_alone(&self, side: Side) -> Vec<Target> {
        let [own, others] = [side, side.other()].map(|it| self.covered(it));
        let others: HashSet<_> = others.into_iter().map(|(place, _)| place).collect();
        own.into_iter().filter(|(place, _)| !others.contains(place)).map(|(_, target)| target).collect()
    }

    /// What the present window of a side covers: the place on the input, and what is drawn there.
    fn covered(&self, side: Side) -> Vec<((usize, PerAxis<isize>), Target)> {
        let state = self.side(side);
        let layer = &state.model.layer;
        if layer.tap_count() > MAX_LIT_CELLS {
            return Vec::new();
        }
        let trace = state.model.trace(state.figure.shown.cursor.step);
        let is_stretched = layer.params().op.is_transposed();
        let place = |tap: &crate::conv::Tap| {
            let at = match tap.source {
                // Zeros between the cells are no cells of the input.
                _ if !is_stretched => tap.position,
                Source::Input(cell) => cell.map(|at| at as isize),
                _ => return None,
            };
            Some(((tap.ic, at), Target::Input { ic: tap.ic, position: tap.position }))
        };
        trace.taps.iter().filter_map(place).collect()
    }
}

/// The value of an output cell, where the sweep has come so far.
fn known(side: &crate::app::AppState, output: OutputIndex) -> Option<f32> {
    let layer = &side.model.layer;
    let step = layer.step_of_output(output)?;
    let cursor = side.figure.shown.cursor;
    cursor.is_computed(step, layer.tap_count()).then(|| side.model.output(output))?
}
