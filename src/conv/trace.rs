//! One output element taken apart: where each of its products comes from.

use super::axis::PerAxis;
use super::layer::Layer;
use super::tensor::Tensor;

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
    /// Padding with the constant value.
    Constant,
}

impl Source {
    /// Whether the tap lies outside the input.
    pub const fn is_padding(self) -> bool {
        !matches!(self, Self::Input(_))
    }

    /// The input cell whose value is read.
    pub const fn cell(self) -> Option<PerAxis<usize>> {
        match self {
            Self::Input(cell) | Self::Copied(cell) => Some(cell),
            Self::Constant => None,
        }
    }
}

/// One product of a step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tap {
    /// Input channel.
    pub ic: usize,
    /// Kernel cell: depth, height, width.
    pub k: PerAxis<usize>,
    /// Where the kernel cell lies on the input; outside it is padding.
    pub position: PerAxis<isize>,
    /// Where the value comes from.
    pub source: Source,
    /// The value under the kernel cell.
    pub input: f32,
    /// The weight.
    pub weight: f32,
    /// `input · weight`.
    pub product: f32,
}

/// One step: an output element with everything it is made of, computed when asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct StepTrace {
    /// Which step: output elements in row-major order, channels outermost.
    pub step: usize,
    /// Which element.
    pub output: OutputIndex,
    /// Its products, by input channel, then kernel depth, height, width.
    pub taps: Vec<Tap>,
    /// The sum of the products of each input channel it sees, in the order of `taps`.
    pub channel_sums: Vec<f32>,
    /// Its channel's bias.
    pub bias: Option<f32>,
    /// The sums added in order, then the bias.
    pub total: f32,
}

impl Layer {
    /// The output element of a step; `None` past the last.
    pub fn output_of_step(&self, step: usize) -> Option<OutputIndex> {
        let [depth, height, width] = self.output_size();
        let (rest, x) = (step / width, step % width);
        let (rest, y) = (rest / height, rest % height);
        let (oc, z) = (rest / depth, rest % depth);
        (oc < self.params().out_channels).then_some(OutputIndex { oc, o: [z, y, x] })
    }

    /// The step that computes an output element; `None` for one that does not exist, or whose number `usize`
    /// cannot hold.
    pub fn step_of_output(&self, output: OutputIndex) -> Option<usize> {
        let [depth, height, width] = self.output_size();
        let OutputIndex { oc, o: [z, y, x] } = output;
        let exists = oc < self.params().out_channels && z < depth && y < height && x < width;
        let row_major = |rest: usize, (size, at): (usize, usize)| rest.checked_mul(size)?.checked_add(at);
        [(depth, z), (height, y), (width, x)].into_iter().try_fold(oc, row_major).filter(|_| exists)
    }

    /// Where kernel cell `k` lies for output cell `o`.
    pub fn position(&self, o: PerAxis<usize>, k: PerAxis<usize>) -> PerAxis<isize> {
        let mut position = [0; 3];
        for (at, axis) in super::Axis::ALL.into_iter().enumerate() {
            position[at] = self.axis(axis).position(o[at], k[at]);
        }
        position
    }

    /// Where the value at a position of the padded input comes from.
    pub fn source(&self, position: PerAxis<isize>) -> Source {
        let params = self.params();
        let mut cell = [0; 3];
        let mut is_inside = true;
        for at in 0..3 {
            let size = params.input_size[at];
            match params.padding_mode.source(position[at], size) {
                Some(found) => cell[at] = found,
                None => return Source::Constant,
            }
            is_inside &= usize::try_from(position[at]).is_ok_and(|position| position < size);
        }
        if is_inside { Source::Input(cell) } else { Source::Copied(cell) }
    }

    /// The value at a position of the padded input.
    ///
    /// # Panics
    /// Where `input` has not the shape [`Layer::input_shape`].
    pub fn value_at(&self, input: &Tensor, ic: usize, position: PerAxis<isize>) -> f32 {
        match self.source(position).cell() {
            Some([z, y, x]) => input.get([0, ic, z, y, x]),
            None => self.params().padding_mode.constant(),
        }
    }

    /// Takes one step apart; `None` past the last.
    ///
    /// # Panics
    /// Where a tensor has not the layer's shape; `bias` has one number per output channel.
    pub fn step(
        &self,
        step: usize,
        input: &Tensor,
        weight: &Tensor,
        bias: Option<&[f32]>,
    ) -> Option<StepTrace> {
        let output = self.output_of_step(step)?;
        let [depth, height, width] = self.params().kernel_size;
        let mut taps = Vec::with_capacity(self.tap_count());
        let mut channel_sums = Vec::with_capacity(self.in_channels_per_group());
        for (filter_channel, ic) in self.inputs_of(output.oc).enumerate() {
            let mut sum = 0.0;
            for kz in 0..depth {
                for ky in 0..height {
                    for kx in 0..width {
                        let k = [kz, ky, kx];
                        let position = self.position(output.o, k);
                        let value = self.value_at(input, ic, position);
                        let weight = weight.get([output.oc, filter_channel, kz, ky, kx]);
                        let product = value * weight;
                        sum += product;
                        let source = self.source(position);
                        taps.push(Tap { ic, k, position, source, input: value, weight, product });
                    }
                }
            }
            channel_sums.push(sum);
        }
        let bias = bias.map(|bias| bias[output.oc]);
        let total = channel_sums.iter().fold(0.0, |total, sum| total + sum) + bias.unwrap_or(0.0);
        Some(StepTrace { step, output, taps, channel_sums, bias, total })
    }
}

#[cfg(test)]
mod tests;
