//! The document: a [`Figure`] is everything that can be seen, as one value.
//!
//! A preset is a figure, a link is a figure in a URL, undo is the previous figure, an export is a figure
//! rendered elsewhere. Knows nothing of pictures or the page.
//!
//! ```text
//! Figure ──Model::new──▶ Model (layer, input, weight, bias)
//!    ▲                      ├─trace(step)──▶ StepTrace
//!    │                      └─output(index)──▶ an output cell
//!    └── url::parse / url::print
//! ```
#![warn(missing_docs)]

mod check;
mod count;
mod cursor;
mod decimal;
mod dialect;
mod digits;
mod dims;
mod edits;
mod kernels;
mod model;
mod numbers;
mod output;
mod rows;
mod sentence;
mod signals;
mod target;
mod turn;
mod values;
mod view;

pub mod code;
pub mod url;

use crate::conv::{Dims, LayerParams, Padding, PerAxis};

pub use self::check::{
    MAX_FIGURE_CHANNELS, MAX_FIGURE_PADDING, MAX_FIGURE_SIDE, MAX_OUTPUT_CELLS, MAX_STEP_TAPS, Problem,
    check, fixes, legal_in_figure, with_room,
};
pub use self::count::{CountError, parse_count};
pub use self::cursor::Cursor;
pub use self::decimal::{parse_decimal, print_decimal};
pub use self::dialect::Dialect;
pub use self::digits::DIGIT_COUNT;
pub use self::dims::with_dims;
pub use self::edits::Edits;
pub use self::kernels::KernelPreset;
pub use self::model::Model;
pub use self::numbers::{MAX_STORED_CELLS, Numbers};
pub use self::output::{MAX_MAP_CELLS, MAX_MAP_TAPS, MAX_WHOLE_CELLS, MAX_WHOLE_TAPS, Uncomputed};
pub use self::rows::{RowsError, parse_rows, print_rows};
pub use self::sentence::{MAX_SENTENCE_CHARS, MAX_WORDS, Sentence, SentenceError};
pub use self::signals::Signal;
pub use self::target::{Kin, Target};
pub use self::turn::Turn;
pub use self::values::{MAX_ABS_VALUE, ValueError, parse_value};
pub use self::view::{MAX_MATRIX_SIDE, View, has_small_matrix};

/// Everything that can be seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The layer; whoever keeps a figure keeps one that [`check`] accepts.
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
    /// How it is drawn.
    pub view: View,
    /// From where its volume is seen.
    pub turn: Turn,
    /// Where the sweep stands.
    pub cursor: Cursor,
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

/// A number that can be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cell {
    /// A cell of the input.
    Input {
        /// Input channel.
        ic: usize,
        /// Depth, height, width.
        i: PerAxis<usize>,
    },
    /// A weight.
    Weight {
        /// Output channel.
        oc: usize,
        /// Channel within the filter: `0..in_channels / groups`.
        fc: usize,
        /// Depth, height, width.
        k: PerAxis<usize>,
    },
    /// The bias of an output channel.
    Bias {
        /// Output channel.
        oc: usize,
    },
}

impl Default for Figure {
    /// A handwritten digit, a kernel for vertical edges, stride 1, padding 1, paused at the first step.
    fn default() -> Self {
        Self::of(Dims::Two)
    }
}

impl Figure {
    /// The figure of so many dimensions with which everything begins, a 3-wide kernel that compares the two sides, stride
    /// 1, padding 1, paused at the first step: over a signal that jumps, a handwritten digit, or four of them in a row.
    ///
    /// Links leave out what equals this figure, so it never changes.
    pub fn of(dims: Dims) -> Self {
        let (input_size, input, view) = match dims {
            Dims::One => ([1, 1, 16], InputSource::Signal(Signal::Step), View::Flat),
            Dims::Two => ([1, 8, 8], InputSource::Digit(3), View::Tilted),
            Dims::Three => ([4, 8, 8], InputSource::Digit(3), View::Volume),
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
            view,
            turn: Turn::default(),
            cursor: Cursor::START,
        }
    }

    /// Whether it has the layer and the numbers of another; view, turn and step may differ.
    pub fn has_layer_of(&self, other: &Self) -> bool {
        self.params == other.params
            && self.input == other.input
            && (self.kernel, self.is_flipped) == (other.kernel, other.is_flipped)
            && self.edits == other.edits
    }
}
