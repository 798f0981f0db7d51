//! How a matrix numbers the cells of a layer, which have three axes and channels.

use crate::conv::{Axis, Layer, OutputIndex, PerAxis, ravel as place_of, unravel as index_of};
use crate::figure::Target;

/// Channels of so many cells, as many as are asked for: how many there are does not change where they lie.
const fn channels([depth, height, width]: PerAxis<usize>) -> [usize; 4] {
    [usize::MAX, depth, height, width]
}

/// The channel and the cell that have a number. A layer has no channel without cells, so each number has both.
pub(super) fn unravel(number: usize, size: PerAxis<usize>) -> (usize, PerAxis<usize>) {
    let [channel, cell @ ..] = index_of(channels(size), number).unwrap_or_default();
    (channel, cell)
}

/// The number of a cell of a channel; `None` for a cell that a channel does not have.
pub(super) fn ravel(channel: usize, size: PerAxis<usize>, [z, y, x]: PerAxis<usize>) -> Option<usize> {
    place_of(channels(size), [channel, z, y, x])
}

/// An output element by its number.
pub(super) fn output(number: usize, size: PerAxis<usize>) -> OutputIndex {
    let (oc, o) = unravel(number, size);
    OutputIndex { oc, o }
}

/// The windows of one group of a layer written one beside the other: which position a product reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Windows {
    first_input: usize,
    kernel: PerAxis<usize>,
    output: PerAxis<usize>,
    start: PerAxis<isize>,
    step: PerAxis<usize>,
    dilation: PerAxis<usize>,
    is_flipped: bool,
}

impl Windows {
    /// The windows that make output channel `oc`.
    pub(super) fn new(layer: &Layer, oc: usize) -> Self {
        let each = |get: &dyn Fn(Axis) -> usize| Axis::ALL.map(get);
        Self {
            first_input: layer.inputs_of(oc).start,
            kernel: layer.params().kernel_size,
            output: layer.output_size(),
            start: layer.window([0; 3]),
            step: each(&|axis| layer.axis(axis).step()),
            dilation: each(&|axis| layer.axis(axis).dilation()),
            is_flipped: layer.axis(Axis::Width).is_transposed(),
        }
    }

    /// What product `tap` of the window at output cell number `cell` reads.
    pub(super) fn target(&self, tap: usize, cell: usize) -> Target {
        let (fc, k) = unravel(tap, self.kernel);
        let (_, o) = unravel(cell, self.output);
        let position = [0, 1, 2].map(|at| {
            let k = if self.is_flipped { self.kernel[at] - 1 - k[at] } else { k[at] };
            self.start[at] + (o[at] * self.step[at] + k * self.dilation[at]) as isize
        });
        Target::Input { ic: self.first_input + fc, position }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Model;
    use crate::figure::url::parse;

    #[test]
    fn numbers_and_places_are_each_others_inverse() {
        for number in 0..48 {
            let (channel, cell) = unravel(number, [2, 3, 4]);
            assert_eq!(ravel(channel, [2, 3, 4], cell), Some(number));
        }
    }

    #[track_caller]
    fn check(query: &str) {
        let model = Model::new(&parse(query).figure.content).unwrap();
        let size = model.layer.output_size();
        for step in 0..model.layer.step_count() {
            let trace = model.trace(step);
            assert_eq!(output(step, size), trace.output);
            let windows = Windows::new(&model.layer, trace.output.oc);
            for (n, tap) in trace.taps.iter().enumerate() {
                let read = Target::Input { ic: tap.ic, position: tap.position };
                assert_eq!(windows.target(n, step % size.iter().product::<usize>()), read);
            }
        }
    }

    #[test]
    fn windows_read_what_the_traces_say() {
        check("dims=3&input=3x4x3&kernel=2x3x1&padding=0x1x0&stride=1x2x1&dilation=2x1x1");
        check("in_channels=4&out_channels=2&groups=2&input=4x5&kernel=2x3&stride=2x1&dilation=1x2");
        check(
            "op=conv_transpose&in_channels=2&input=3x4&kernel=2x3&stride=2&dilation=1x2&output_padding=1x0",
        );
    }
}
