//! A layer with its numbers: everything that computes begins here, and shapes are checked here, once.

use core::fmt;

use super::dims::PerAxis;
use super::layer::Layer;
use super::tensor::Values;

/// The numbers of a layer. All three may be stored or computed when they are asked for.
#[derive(Clone, Copy)]
pub struct Operands<'a> {
    /// `[batch, in_channels, depth, height, width]`: [`Layer::input_shape`] with any number of samples, 0 too.
    pub input: &'a dyn Values,
    /// [`Layer::weight_shape`]; `None` for pooling.
    pub weight: Option<&'a dyn Values>,
    /// One number per output channel where the layer has a bias, else `None`.
    pub bias: Option<&'a [f32]>,
}

impl fmt::Debug for Operands<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Operands")
            .field("input", &self.input.shape())
            .field("weight", &self.weight.map(Values::shape))
            .field("bias", &self.bias)
            .finish()
    }
}

/// One of the operands of a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operand {
    /// [`Operands::input`].
    Input,
    /// [`Operands::weight`].
    Weight,
    /// [`Operands::bias`].
    Bias,
}

/// Why numbers do not belong to a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DataError {
    /// The input or the weight has another shape. Of the input any batch is right, which `wanted` gives as 1.
    #[error("{operand:?} has the shape {found:?}, the layer needs {wanted:?}")]
    Shape {
        /// Which.
        operand: Operand,
        /// The shape that the layer needs.
        wanted: [usize; 5],
        /// The shape that it has.
        found: [usize; 5],
    },
    /// The bias has more or fewer numbers than the layer has output channels.
    #[error("Bias has {found} numbers, the layer needs {wanted}")]
    BiasLength {
        /// The layer's output channels.
        wanted: usize,
        /// The numbers that were given.
        found: usize,
    },
    /// The layer needs an operand that was not given.
    #[error("{operand:?} is missing")]
    Missing {
        /// Which.
        operand: Operand,
    },
    /// An operand was given to a layer that has none: pooling has no weight, `bias: false` no bias.
    #[error("{operand:?} was given to a layer that has none")]
    Unwanted {
        /// Which.
        operand: Operand,
    },
    /// There is no such row of the output.
    #[error("there is no row {row:?}: samples, depth and height are {size:?}")]
    Row {
        /// Sample, depth and height.
        row: [usize; 3],
        /// How many there are of each.
        size: [usize; 3],
    },
    /// An output channel sees no such input channel.
    #[error("there is no channel {channel} in a filter of {channels}")]
    FilterChannel {
        /// The channel, counted within the filter.
        channel: usize,
        /// How many there are.
        channels: usize,
    },
}

/// A layer with numbers that fit it. Steps, rows and traces are those of one [sample](Self::sample) of the batch, the
/// first at the beginning.
#[derive(Clone, Copy, Debug)]
pub struct BoundLayer<'a> {
    layer: &'a Layer,
    operands: Operands<'a>,
    sample: usize,
}

impl Layer {
    /// Gives the layer its numbers, from where everything is computed: [`BoundLayer`].
    ///
    /// # Errors
    /// Where an operand is missing, not wanted, or has another shape than the layer's.
    pub fn bind<'a>(&'a self, operands: Operands<'a>) -> Result<BoundLayer<'a>, DataError> {
        self.check_input(operands.input)?;
        match (self.weight_shape(), operands.weight.map(Values::shape)) {
            (Some(_), None) => return Err(DataError::Missing { operand: Operand::Weight }),
            (None, Some(_)) => return Err(DataError::Unwanted { operand: Operand::Weight }),
            (Some(wanted), Some(found)) if wanted != found => {
                return Err(DataError::Shape { operand: Operand::Weight, wanted, found });
            }
            _ => {}
        }
        let channels = self.params().out_channels;
        match (self.params().bias, operands.bias.map(<[f32]>::len)) {
            (true, None) => Err(DataError::Missing { operand: Operand::Bias }),
            (false, Some(_)) => Err(DataError::Unwanted { operand: Operand::Bias }),
            (true, Some(found)) if found != channels => {
                Err(DataError::BiasLength { wanted: channels, found })
            }
            _ => Ok(BoundLayer { layer: self, operands, sample: 0 }),
        }
    }

    /// Whether an input has the layer's shape, whatever its batch.
    pub(super) fn check_input(&self, input: &dyn Values) -> Result<(), DataError> {
        let (wanted, found) = (self.input_shape(), input.shape());
        match wanted[1..] == found[1..] {
            true => Ok(()),
            false => Err(DataError::Shape { operand: Operand::Input, wanted, found }),
        }
    }
}

impl<'a> BoundLayer<'a> {
    /// The layer.
    pub const fn layer(&self) -> &'a Layer {
        self.layer
    }

    /// Samples of the batch.
    pub fn batch(&self) -> usize {
        self.operands.input.shape()[0]
    }

    /// The same layer at another sample of the batch; `None` where there is none.
    pub fn sample(self, sample: usize) -> Option<Self> {
        (sample < self.batch()).then_some(Self { sample, ..self })
    }

    /// Shape of the output of all samples: `[batch, out_channels, depth, height, width]`.
    pub fn output_shape(&self) -> [usize; 5] {
        let [_, c, z, y, x] = self.layer.output_shape();
        [self.batch(), c, z, y, x]
    }

    /// A number of the input, in the present sample.
    pub(super) fn input_at(&self, ic: usize, [z, y, x]: PerAxis<usize>) -> f32 {
        self.operands.input.at([self.sample, ic, z, y, x])
    }

    /// The input of all samples.
    pub(super) const fn input(&self) -> &'a dyn Values {
        self.operands.input
    }

    /// The weight with which input channel `ic` goes into output channel `oc` at kernel cell `k`; `None` for pooling,
    /// which has none, and where the two channels do not meet.
    pub fn weight_at(&self, oc: usize, ic: usize, k: PerAxis<usize>) -> Option<f32> {
        let index = self.layer.weight_index(oc, ic, k)?;
        Some(self.operands.weight?.at(index))
    }

    /// The weight where it is known that there is one; 1 for pooling.
    pub(super) fn factor(&self, oc: usize, ic: usize, k: PerAxis<usize>) -> f32 {
        self.weight_at(oc, ic, k).unwrap_or(1.0)
    }

    /// The bias of an output channel; `None` where the layer has none, or no such channel.
    pub fn bias_at(&self, oc: usize) -> Option<f32> {
        self.operands.bias?.get(oc).copied()
    }
}

#[cfg(test)]
mod tests;
