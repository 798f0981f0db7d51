//! What the numbers of a figure depend on.

use super::{Activation, Edits, KernelPreset, Sentence, Signal};
use crate::conv::{Dims, LayerParams, Padding};

/// What the numbers of a figure depend on: the layer, and where its input, weight and bias come from.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// The layer; whoever keeps a figure keeps one that [`check`](super::check) accepts.
    pub params: LayerParams,
    /// Where the input's numbers come from.
    pub input: InputSource,
    /// Where the weight's and the bias's numbers come from.
    pub kernel: KernelSource,
    /// Whether the kernel of that source is turned by 180°: then the layer does what mathematics calls a convolution,
    /// and without it, as all frameworks do, a cross-correlation.
    pub is_flipped: bool,
    /// Numbers changed by hand, on top of the sources. Those outside the present shapes wait there unused.
    pub edits: Edits,
    /// The function that the output goes through after the layer. Pooling has none: there it waits without effect.
    pub activation: Option<Activation>,
}

impl Content {
    /// That of [`Figure::of`](super::Figure::of) so many dimensions.
    pub fn of(dims: Dims) -> Self {
        let (input_size, input) = match dims {
            Dims::One => ([1, 1, 16], InputSource::Signal(Signal::Step)),
            Dims::Two => ([1, 8, 8], InputSource::Digit(3)),
            Dims::Three => ([4, 8, 8], InputSource::Digit(3)),
        };
        Self {
            params: LayerParams {
                kernel_size: dims.on_axes(|_| 3, 1),
                padding: Padding::symmetric(dims.on_axes(|_| 1, 0)),
                ..LayerParams::new(dims, input_size)
            },
            input,
            kernel: KernelSource::Preset(KernelPreset::SobelX),
            is_flipped: false,
            edits: Edits::default(),
            activation: None,
        }
    }
}

/// Where the input's numbers come from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum InputSource {
    /// Integers from 0 to 9 made from a seed: a cell's number depends on nothing but its place and the seed.
    Seeded(u32),
    /// A handwritten digit of 8 × 8 cells from 0 to 16, enlarged by whole numbers and centered on zeros;
    /// further channels show the digits that follow.
    Digit(u8),
    /// A signal with a name along the width; further channels show those that follow.
    Signal(Signal),
    /// The words of a sentence as columns of one dimension, whose channels are made-up whole numbers from −2 to 2; 0
    /// beyond the last word.
    Sentence(Sentence),
    /// A ball of integers, 9 in its middle and 0 at its surface, as large as the smallest side in use. Without depth it
    /// is its middle slice, a disc.
    Sphere,
    /// A handwritten digit that moves right by a column from frame to frame, in the middle of the middle frame; the
    /// depth counts the frames. Without depth it stands still.
    MovingDigit(u8),
    /// All 0: paper to write on.
    Zeros,
}

/// Where the weight's and the bias's numbers come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KernelSource {
    /// Integers from −2 to 2 (bias: −3 to 3) made from a seed.
    Seeded(u32),
    /// A kernel with a name for every pair of channels, bias 0; output channel `i` takes the `i`-th kernel after
    /// the named one, so that each map shows something else.
    Preset(KernelPreset),
}
