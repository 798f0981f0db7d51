//! One axis of a layer: everything is solved here, per axis, and combined later.
//!
//! ```text
//! input 5, kernel 3, stride 2, padding 1/1, dilation 1
//!
//!   position  -1   0   1   2   3   4   5
//!             (0)  ■   ■   ■   ■   ■  (0)      padded size 7
//!   o = 0     └────────┘
//!   o = 1               └───────┘ …            output size ⌊(7 − 3) / 2⌋ + 1 = 3
//! ```

use super::padding::{AxisPadding, PaddingMode};
use super::{MAX_PADDING, MAX_SIDE};

/// One value for each spatial axis: depth, height, width.
pub type PerAxis<T> = [T; 3];

/// A spatial axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axis {
    /// The first axis of a 3-D layer: slices, or time in a video.
    Depth,
    /// Rows.
    Height,
    /// Columns; the only axis of a 1-D layer.
    Width,
}

impl Axis {
    /// All axes, in the order in which tensors store them.
    pub const ALL: [Self; 3] = [Self::Depth, Self::Height, Self::Width];

    /// Position in a [`PerAxis`].
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// Number of spatial dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dims {
    /// Sequences: `conv1d`, only [`Axis::Width`].
    One,
    /// Images: `conv2d`, [`Axis::Height`] and [`Axis::Width`].
    Two,
    /// Volumes: `conv3d`, all three axes.
    Three,
}

impl Dims {
    /// The axes in use, outermost first.
    pub const fn axes(self) -> &'static [Axis] {
        match self {
            Self::One => &[Axis::Width],
            Self::Two => &[Axis::Height, Axis::Width],
            Self::Three => &Axis::ALL,
        }
    }

    /// The number itself: 1, 2 or 3.
    pub const fn count(self) -> usize {
        self.axes().len()
    }
}

/// Number of positions of a kernel along one axis:
/// `⌊(padded_size − kernel_extent) / stride⌋ + 1`, or `None` where the kernel does not fit.
///
/// Source: Dumoulin and Visin, "A guide to convolution arithmetic for deep learning", relationships 6 and 15;
/// the same as in `PyTorch`'s `Conv2d`. This is the only place in the repository that knows the formula.
///
/// ```
/// use convoscope::conv::output_size;
/// assert_eq!(output_size(7, 3, 2), Some(3));
/// assert_eq!(output_size(5, 7, 1), None);
/// ```
pub const fn output_size(padded_size: usize, kernel_extent: usize, stride: usize) -> Option<usize> {
    match padded_size.checked_sub(kernel_extent) {
        Some(room) if stride > 0 => Some(room / stride + 1),
        _ => None,
    }
}

/// The solved geometry of one axis. Only a validated layer hands these out, so the kernel always fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AxisGeometry {
    pub(super) input_size: usize,
    pub(super) kernel_size: usize,
    pub(super) stride: usize,
    pub(super) dilation: usize,
    pub(super) padding: AxisPadding,
    pub(super) output_size: usize,
}

impl AxisGeometry {
    /// Solves an axis; `None` where the kernel does not fit into the padded input, a value is 0, or one is
    /// beyond [`MAX_SIDE`](super::MAX_SIDE) or [`MAX_PADDING`](super::MAX_PADDING).
    pub fn new(
        input_size: usize,
        kernel_size: usize,
        stride: usize,
        dilation: usize,
        padding: AxisPadding,
    ) -> Option<Self> {
        let is_usable =
            [input_size, kernel_size, stride, dilation].iter().all(|n| (1..=MAX_SIDE).contains(n));
        if !is_usable || padding.widest() > MAX_PADDING {
            return None;
        }
        let extent = dilation * (kernel_size - 1) + 1;
        let output_size = output_size(padding.padded(input_size), extent, stride)?;
        Some(Self { input_size, kernel_size, stride, dilation, padding, output_size })
    }

    /// Cells of the input, without padding.
    pub const fn input_size(&self) -> usize {
        self.input_size
    }

    /// Cells of the kernel.
    pub const fn kernel_size(&self) -> usize {
        self.kernel_size
    }

    /// Cells the window moves from one output cell to the next.
    pub const fn stride(&self) -> usize {
        self.stride
    }

    /// Distance between neighbouring kernel cells.
    pub const fn dilation(&self) -> usize {
        self.dilation
    }

    /// Cells added before and after the input.
    pub const fn padding(&self) -> AxisPadding {
        self.padding
    }

    /// Cells of the output.
    pub const fn output_size(&self) -> usize {
        self.output_size
    }

    /// Cells from the first to the last the kernel covers: `dilation · (kernel_size − 1) + 1`.
    pub const fn kernel_extent(&self) -> usize {
        self.dilation * (self.kernel_size - 1) + 1
    }

    /// Cells of the input with its padding.
    pub const fn padded_size(&self) -> usize {
        self.padding.padded(self.input_size)
    }

    /// Where kernel cell `k` of output cell `o` reads. Negative, `input_size` and beyond is padding.
    pub const fn position(&self, o: usize, k: usize) -> isize {
        (o * self.stride + k * self.dilation) as isize - self.padding.before as isize
    }

    /// Cells at the end of the padded input that the floor in the size formula leaves over.
    pub const fn leftover(&self) -> usize {
        (self.padded_size() - self.kernel_extent()) % self.stride
    }

    /// The output cells whose window reads `position`, each with the kernel cell that lies on it,
    /// by ascending output cell.
    pub fn readers(&self, position: isize) -> impl DoubleEndedIterator<Item = (usize, usize)> + use<> {
        let this = *self;
        let offset = position.saturating_add(this.padding.before as isize);
        (0..this.kernel_size).rev().filter_map(move |k| {
            let start = usize::try_from(offset.saturating_sub((k * this.dilation) as isize)).ok()?;
            let o = start / this.stride;
            (start % this.stride == 0 && o < this.output_size).then_some((o, k))
        })
    }

    /// Whether any window reads `position`.
    pub fn is_touched(&self, position: isize) -> bool {
        self.readers(position).next().is_some()
    }

    /// For each input cell, whether its value is read at all, directly or as a copy in the padding.
    pub fn read_cells(&self, mode: PaddingMode) -> Vec<bool> {
        let mut read = vec![false; self.input_size];
        let before = self.padding.before as isize;
        for position in -before..(self.input_size + self.padding.after) as isize {
            if let Some(cell) = mode.source(position, self.input_size)
                && self.is_touched(position)
            {
                read[cell] = true;
            }
        }
        read
    }
}

#[cfg(test)]
mod tests;
