//! Which step of one figure belongs to which step of the other.

use crate::conv::{AxisGeometry, Layer, OutputIndex};
use crate::figure::Cursor;

/// How the two sweeps are linked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Link {
    /// The windows lie on the same place of the input, or as near to it as there is one.
    #[default]
    Window,
    /// Both fill the same output cell; where one side does not have it, the cell at the same share of its map.
    Cell,
    /// Both are at the step with the same number, the shorter sweep at its last one at most.
    Step,
    /// Each goes by itself.
    Free,
}

impl Link {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Window, Self::Cell, Self::Step, Self::Free];

    /// Its name in links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Window => "window",
            Self::Cell => "cell",
            Self::Step => "step",
            Self::Free => "free",
        }
    }

    /// Where the other sweep stands while one stands at `cursor`; `None` where each goes by itself.
    pub fn follow(self, cursor: Cursor, [from, to]: [&Layer; 2]) -> Option<Cursor> {
        let step = match self {
            Self::Free => return None,
            Self::Step => cursor.step.min(to.step_count() - 1),
            Self::Window | Self::Cell => {
                let output = from.output_of_step(cursor.step)?;
                to.step_of_output(self.nearest(output, [from, to]))?
            }
        };
        // As much of its products as of the other's, and all of them at the same time.
        let taps_done = cursor.taps_done.map(|done| {
            let [n, of] = [to.tap_count() as u64, from.tap_count() as u64];
            ((done as u64).saturating_mul(n).div_ceil(of) as usize).clamp(1, to.tap_count())
        });
        Some(Cursor { step, taps_done })
    }

    /// The output cell that belongs to an output cell of the other figure.
    fn nearest(self, output: OutputIndex, [from, to]: [&Layer; 2]) -> OutputIndex {
        let of_share = |at: usize, n: usize, of: usize| if at < n { at } else { at * n / of.max(1) };
        let (sizes, of) = (to.output_size(), from.output_size());
        let oc = of_share(output.oc, to.params().out_channels, from.params().out_channels);
        let o = [0, 1, 2].map(|at| {
            let has_windows = self == Self::Window;
            let axis = crate::conv::Axis::ALL[at];
            match has_windows {
                true => under_same_place(output.o[at], [from.axis(axis), to.axis(axis)]),
                // Of maps of two sizes the same share, so that both come to their ends together.
                false if sizes[at] != of[at] => (2 * output.o[at] + 1) * sizes[at] / (2 * of[at]),
                false => output.o[at],
            }
        });
        OutputIndex { oc, o }
    }
}

/// Where the middle of a window lies, in cells of the input: as twice the place times the distance of the cells.
fn middle(axis: &AxisGeometry, o: usize) -> i64 {
    2 * axis.window(o) as i64 + axis.kernel_extent() as i64 - 1
}

/// The window of the other layer whose middle is nearest to that of one, along an axis: the first of two.
fn under_same_place(o: usize, [from, to]: [&AxisGeometry; 2]) -> usize {
    // On inputs of two sizes at the same share of each.
    let place = middle(from, o) as f64 / (2 * from.spacing()) as f64;
    let place = match (from.input_size(), to.input_size()) {
        (one, other) if one == other => place,
        (one, other) => (place + 0.5) * other as f64 / one as f64 - 0.5,
    };
    let place = place * (2 * to.spacing()) as f64;
    let last = to.output_size().saturating_sub(1);
    let step = (middle(to, 1) - middle(to, 0)).max(1) as f64;
    let nearest = ((place - middle(to, 0) as f64) / step - 0.5).ceil();
    // No place lies so far that a float would not hold it.
    (nearest.max(0.0) as usize).min(last)
}

/// The output cell of the other figure that is the very same: over the same place of the input where the windows are
/// linked, else with the same index. `None` where the other does not have it.
pub fn counterpart(link: Link, output: OutputIndex, [from, to]: [&Layer; 2]) -> Option<OutputIndex> {
    let sizes = to.output_size();
    if output.oc >= to.params().out_channels {
        return None;
    }
    if link != Link::Window || from.params().input_size != to.params().input_size {
        return (0..3).all(|at| output.o[at] < sizes[at]).then_some(output);
    }
    let mut o = [0; 3];
    for axis in crate::conv::Axis::ALL {
        let (one, other) = (from.axis(axis), to.axis(axis));
        let at = under_same_place(output.o[axis.index()], [one, other]);
        let [one_place, other_place] = [middle(one, output.o[axis.index()]), middle(other, at)];
        if one_place * other.spacing() as i64 != other_place * one.spacing() as i64 {
            return None;
        }
        o[axis.index()] = at;
    }
    Some(OutputIndex { oc: output.oc, o })
}
