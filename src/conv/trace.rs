//! One output element taken apart: where each of its products comes from.

use super::bound::BoundLayer;
use super::dims::{Axis, PerAxis};
use super::index::{indices, ravel, unravel};
use super::layer::Layer;
use super::op::Combine;

/// An output element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OutputIndex {
    /// Output channel.
    pub oc: usize,
    /// Cell: depth, height, width.
    pub o: PerAxis<usize>,
}

/// Where a tap reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// A cell of the input.
    Input(PerAxis<usize>),
    /// Padding that repeats this cell of the input.
    Copied(PerAxis<usize>),
    /// Padding with the constant value: that of the padding mode, −∞ for the maximum, 0 for the average.
    Constant,
    /// A zero between the cells of a stretched input.
    Inserted,
    /// Past the padded input, where a window of `ceil_mode` may end: −∞ for the maximum, nothing for the average.
    Beyond,
}

impl Source {
    /// Whether the tap lies outside the input; between its cells is inside.
    pub const fn is_padding(self) -> bool {
        matches!(self, Self::Copied(_) | Self::Constant | Self::Beyond)
    }

    /// The input cell whose value is read.
    pub const fn cell(self) -> Option<PerAxis<usize>> {
        match self {
            Self::Input(cell) | Self::Copied(cell) => Some(cell),
            Self::Constant | Self::Inserted | Self::Beyond => None,
        }
    }
}

/// One product of a step; one value under the window of a pooling, which multiplies by nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tap {
    /// Input channel.
    pub ic: usize,
    /// Kernel cell: depth, height, width, as the weight stores it.
    pub k: PerAxis<usize>,
    /// Where the kernel cell lies on the input, or the stretched input; outside it is padding.
    pub position: PerAxis<isize>,
    /// Where the value comes from.
    pub source: Source,
    /// The value under the kernel cell.
    pub input: f32,
    /// The weight; 1 for pooling.
    pub weight: f32,
    /// `input · weight`.
    pub product: f32,
}

/// What becomes of the products of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reduction {
    /// They are added up: convolution, transposed or not.
    Sum,
    /// The largest is taken.
    Max {
        /// Which of the taps it is: the first in row-major order where several are largest.
        winner: usize,
    },
    /// They are added up and divided.
    Mean {
        /// By how many: the window's cells in the input, and in the padding with `count_include_pad`. 1 where there are
        /// none, so that the mean is 0.
        divisor: usize,
    },
}

/// One step: an output element with everything it is made of, computed when asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct StepTrace {
    /// Which step: output elements in row-major order, channels outermost.
    pub step: usize,
    /// Which element.
    pub output: OutputIndex,
    /// Its products, by input channel, then kernel depth, height, width as the weight stores them. The window of a
    /// transposed layer is walked over backwards thereby.
    pub taps: Vec<Tap>,
    /// What becomes of them.
    pub reduction: Reduction,
    /// The sum of the products of each input channel it sees, in the order of `taps`; of a max pooling the largest.
    pub channel_sums: Vec<f32>,
    /// Its channel's bias.
    pub bias: Option<f32>,
    /// The sums added in order, then the bias; of an average pooling divided.
    pub total: f32,
}

impl StepTrace {
    /// What the first `done` products come to: added up within each channel, then channel by channel, or of a max
    /// pooling the largest of them. Without the bias, and not divided.
    pub fn so_far(&self, done: usize) -> f32 {
        let taps = &self.taps[..done.min(self.taps.len())];
        if let Reduction::Max { .. } = self.reduction {
            return taps.get(first_largest(taps)).map_or(f32::NEG_INFINITY, |tap| tap.product);
        }
        let per_channel = self.taps.len() / self.channel_sums.len();
        taps.chunks(per_channel).map(|taps| taps.iter().map(|tap| tap.product).sum::<f32>()).sum()
    }

    /// Which of the first `done` values of a max pooling is the largest, the first of several; `None` for other
    /// operations.
    pub fn winner(&self, done: usize) -> Option<usize> {
        match self.reduction {
            Reduction::Max { .. } if done > 0 => Some(first_largest(&self.taps[..done.min(self.taps.len())])),
            _ => None,
        }
    }
}

impl Layer {
    /// The output element of a step; `None` past the last.
    pub fn output_of_step(&self, step: usize) -> Option<OutputIndex> {
        let [oc, o @ ..] = unravel(self.sample_shape(), step)?;
        Some(OutputIndex { oc, o })
    }

    /// The step that computes an output element; `None` for one that does not exist, or whose number `usize`
    /// cannot hold.
    pub fn step_of_output(&self, OutputIndex { oc, o: [z, y, x] }: OutputIndex) -> Option<usize> {
        ravel(self.sample_shape(), [oc, z, y, x])
    }

    /// Channels and cells of the output of one sample.
    fn sample_shape(&self) -> [usize; 4] {
        let [depth, height, width] = self.output_size();
        [self.params().out_channels, depth, height, width]
    }

    /// Where kernel cell `k` lies for output cell `o`.
    pub fn position(&self, o: PerAxis<usize>, k: PerAxis<usize>) -> PerAxis<isize> {
        Axis::ALL.map(|axis| self.axis(axis).position(o[axis.index()], k[axis.index()]))
    }

    /// The first position that the window of output cell `o` covers, on every axis.
    pub fn window(&self, o: PerAxis<usize>) -> PerAxis<isize> {
        Axis::ALL.map(|axis| self.axis(axis).window(o[axis.index()]))
    }

    /// Where the value at a position of the padded input comes from.
    pub fn source(&self, position: PerAxis<isize>) -> Source {
        let mode = self.params().padding_mode;
        let mut cell = [0; 3];
        let (mut is_copied, mut is_padding, mut is_inserted) = (false, false, false);
        for axis in Axis::ALL {
            let (at, geometry) = (axis.index(), self.axis(axis));
            if geometry.is_beyond(position[at]) {
                return Source::Beyond;
            }
            if let Some(found) = geometry.cell_at(position[at]) {
                cell[at] = found;
            } else if geometry.is_inside(position[at]) {
                is_inserted = true;
            } else if let Some(found) = mode.source(position[at], geometry.stretched_size()) {
                cell[at] = found;
                is_copied = true;
            } else {
                is_padding = true;
            }
        }
        if is_padding {
            Source::Constant
        } else if is_inserted {
            Source::Inserted
        } else if is_copied {
            Source::Copied(cell)
        } else {
            Source::Input(cell)
        }
    }

    /// By how much the sum at output cell `o` of an average pooling is divided: the cells of its window that count, or
    /// 1 where none does. The mean of nothing is then 0, as in ONNX Runtime.
    pub(super) fn divisor(&self, o: PerAxis<usize>) -> usize {
        let counts_padding = self.params().count_include_pad;
        let counted = Axis::ALL.map(|axis| {
            let geometry = self.axis(axis);
            geometry.count_in_window(o[axis.index()], |position| {
                if counts_padding { !geometry.is_beyond(position) } else { geometry.is_inside(position) }
            })
        });
        counted.into_iter().product::<usize>().max(1)
    }
}

impl BoundLayer<'_> {
    /// The value at a position of the padded input, in the present sample.
    ///
    /// # Panics
    /// May panic where there is no such input channel, or no sample at all.
    pub fn value_at(&self, ic: usize, position: PerAxis<isize>) -> f32 {
        let cell = |axis: Axis| self.layer().axis(axis).cell_at(position[axis.index()]);
        // Most positions are cells of the input: no need to know more.
        if let [Some(z), Some(y), Some(x)] = Axis::ALL.map(cell) {
            return self.input_at(ic, [z, y, x]);
        }
        self.value_of(ic, self.layer().source(position))
    }

    /// The value that a source has.
    fn value_of(&self, ic: usize, source: Source) -> f32 {
        let params = self.layer().params();
        match source {
            Source::Input(cell) | Source::Copied(cell) => self.input_at(ic, cell),
            Source::Constant | Source::Beyond if params.op.is_max() => f32::NEG_INFINITY,
            Source::Constant => params.padding_mode.constant(),
            Source::Inserted | Source::Beyond => 0.0,
        }
    }

    /// Takes one step of the present sample apart; `None` past the last, and where there is no sample at all.
    pub fn step(&self, step: usize) -> Option<StepTrace> {
        let layer = self.layer();
        let output = layer.output_of_step(step).filter(|_| self.batch() > 0)?;
        let mut taps = Vec::with_capacity(layer.tap_count());
        let mut channel_sums = Vec::with_capacity(layer.in_channels_per_group());
        for ic in layer.inputs_of(output.oc) {
            let mut sum = 0.0;
            for k in indices(layer.params().kernel_size) {
                let position = layer.position(output.o, k);
                let source = layer.source(position);
                let input = self.value_of(ic, source);
                let weight = self.factor(output.oc, ic, k);
                let product = input * weight;
                sum += product;
                taps.push(Tap { ic, k, position, source, input, weight, product });
            }
            channel_sums.push(sum);
        }
        let reduction = match layer.params().op.facts().combine {
            Combine::Sum => Reduction::Sum,
            Combine::Max => Reduction::Max { winner: first_largest(&taps) },
            Combine::Mean => Reduction::Mean { divisor: layer.divisor(output.o) },
        };
        if let Reduction::Max { winner } = reduction {
            channel_sums = vec![taps[winner].product];
        }
        let bias = self.bias_at(output.oc);
        let sum = channel_sums.iter().fold(0.0, |total, sum| total + sum) + bias.unwrap_or(0.0);
        let total = if let Reduction::Mean { divisor } = reduction { sum / divisor as f32 } else { sum };
        Some(StepTrace { step, output, taps, reduction, channel_sums, bias, total })
    }
}

/// The largest of the products, of several equal ones the first. All are numbers or −∞, since inputs are numbers.
fn first_largest(taps: &[Tap]) -> usize {
    let larger = |best: usize, at: usize| if taps[at].product > taps[best].product { at } else { best };
    (0..taps.len()).fold(0, larger)
}

#[cfg(test)]
mod tests;
