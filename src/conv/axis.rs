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
//!
//! A transposed axis is the same picture over another row of cells: the input is stretched by `stride − 1` zeros
//! between its cells, the flipped kernel moves over it by one cell at a time.
//!
//! ```text
//! input 3, kernel 3, stride 2, padding 1/1, transposed
//!
//!   position  -1   0   1   2   3   4   5
//!             (0)  ■   0   ■   0   ■  (0)      stretched size (3 − 1) · 2 + 1 = 5, borders 3 − 1 − 1 = 1
//!   o = 0     └────────┘
//!   o = 1          └────────┘ …                output size (7 − 3) / 1 + 1 = 5
//! ```

use core::ops::{Range, RangeInclusive};

use super::padding::{AxisPadding, PaddingMode};
use super::{MAX_PADDING, MAX_SIDE};

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

/// Which row of cells the windows of an axis walk over, and where they end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Walk {
    /// Over the padded input, as long as the whole window fits.
    Floor,
    /// Over the padded input, as long as a window starts within the input or the padding before it: `ceil_mode`.
    Ceil,
    /// Over the stretched input, one cell at a time: transposed.
    Stretched {
        /// Cells by which the output is longer at its end.
        output_padding: usize,
    },
}

/// The solved geometry of one axis. It has at least one output cell.
///
/// Positions count the cells of the stretched input from its first; where nothing is stretched, those of the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AxisGeometry {
    input_size: usize,
    kernel_size: usize,
    stride: usize,
    dilation: usize,
    padding: AxisPadding,
    walk: Walk,
    output_size: usize,
}

impl AxisGeometry {
    /// Solves an axis from its input size, kernel size, stride and dilation. A transposed axis has
    /// `(input_size − 1) · stride − before − after + kernel_extent + output_padding` output cells
    /// (`torch.nn.ConvTranspose1d`, section "Shape").
    ///
    /// `None` where no window is left, a value is 0 or beyond [`MAX_SIDE`](super::MAX_SIDE) or
    /// [`MAX_PADDING`](super::MAX_PADDING), or `output_padding` is neither below `stride` nor below `dilation`.
    pub fn new(numbers: [usize; 4], padding: AxisPadding, walk: Walk) -> Option<Self> {
        let is_usable = numbers.iter().all(|n| (1..=MAX_SIDE).contains(n));
        let [input_size, kernel_size, stride, dilation] = numbers;
        let is_too_long = match walk {
            Walk::Stretched { output_padding } => output_padding >= stride.max(dilation),
            Walk::Floor | Walk::Ceil => false,
        };
        if !is_usable || padding.widest() > MAX_PADDING || is_too_long {
            return None;
        }
        let mut axis = Self { input_size, kernel_size, stride, dilation, padding, walk, output_size: 0 };
        let padded = usize::try_from(axis.stretched_size() as isize + axis.before() + axis.after()).ok()?;
        axis.output_size = match walk {
            Walk::Floor | Walk::Stretched { .. } => output_size(padded, axis.kernel_extent(), axis.step())?,
            Walk::Ceil => {
                // The ceiling is the floor with stride − 1 cells more. Windows that would start after the input are
                // left out: `PyTorch`, aten/src/ATen/native/Pool.h, `pooling_output_shape_pad_lr`.
                let rounded_up = output_size(padded + stride - 1, axis.kernel_extent(), stride)?;
                rounded_up.min(output_size(input_size + padding.before, 1, stride)?)
            }
        };
        Some(axis)
    }

    /// Cells of the input, without padding.
    pub const fn input_size(&self) -> usize {
        self.input_size
    }

    /// Cells of the kernel.
    pub const fn kernel_size(&self) -> usize {
        self.kernel_size
    }

    /// The layer's stride: how far the window moves, or when transposed how far the input is stretched.
    pub const fn stride(&self) -> usize {
        self.stride
    }

    /// Distance between neighbouring kernel cells.
    pub const fn dilation(&self) -> usize {
        self.dilation
    }

    /// The layer's padding: cells added before and after the input, or when transposed cropped from the output.
    pub const fn padding(&self) -> AxisPadding {
        self.padding
    }

    /// Cells by which a transposed axis's output is longer at its end; 0 elsewhere.
    pub const fn output_padding(&self) -> usize {
        match self.walk {
            Walk::Stretched { output_padding } => output_padding,
            Walk::Floor | Walk::Ceil => 0,
        }
    }

    /// Whether the axis is that of a transposed convolution.
    pub const fn is_transposed(&self) -> bool {
        matches!(self.walk, Walk::Stretched { .. })
    }

    /// Whether the axis is that of a pooling with `ceil_mode`.
    pub const fn has_ceil_mode(&self) -> bool {
        matches!(self.walk, Walk::Ceil)
    }

    /// Whether `ceil_mode` leaves out a last window, because it would start after the input.
    pub const fn leaves_a_window_out(&self) -> bool {
        let next = self.output_size * self.stride + self.kernel_extent();
        self.has_ceil_mode()
            && next < self.input_size + self.padding.before + self.padding.after + self.stride
    }

    /// Cells of the output.
    pub const fn output_size(&self) -> usize {
        self.output_size
    }

    /// Cells from the first to the last the kernel covers: `dilation · (kernel_size − 1) + 1`.
    pub const fn kernel_extent(&self) -> usize {
        self.dilation * (self.kernel_size - 1) + 1
    }

    /// Positions from one input cell to the next: the stride when transposed, 1 elsewhere.
    pub const fn spacing(&self) -> usize {
        if self.is_transposed() { self.stride } else { 1 }
    }

    /// Positions from one window to the next: 1 when transposed, the stride elsewhere.
    pub const fn step(&self) -> usize {
        if self.is_transposed() { 1 } else { self.stride }
    }

    /// Cells of the input with the zeros between them: `(input_size − 1) · spacing + 1`.
    pub const fn stretched_size(&self) -> usize {
        (self.input_size - 1) * self.spacing() + 1
    }

    /// Cells of padding before the stretched input: of a transposed axis `dilation · (kernel_size − 1) − padding`.
    /// Negative where the padding crops even the stretched input: so many of its cells no window reads.
    pub const fn before(&self) -> isize {
        self.border(self.padding.before)
    }

    /// Cells of padding after the stretched input, of a transposed axis `output_padding` more; may be negative
    /// like [`before`](Self::before).
    pub const fn after(&self) -> isize {
        self.border(self.padding.after) + self.output_padding() as isize
    }

    const fn border(&self, padding: usize) -> isize {
        if self.is_transposed() {
            (self.kernel_extent() - 1) as isize - padding as isize
        } else {
            padding as isize
        }
    }

    /// Cells of the stretched input with its padding, cropped cells left out.
    pub const fn padded_size(&self) -> usize {
        (self.stretched_size() as isize + self.before() + self.after()).unsigned_abs()
    }

    /// Cells past the padded input that the last window reaches with `ceil_mode`; 0 elsewhere.
    pub const fn beyond(&self) -> usize {
        self.windows_end().saturating_sub(self.padded_size())
    }

    /// Cells at the end of the padded input that no window reaches: what the floor in the size formula leaves over.
    pub const fn leftover(&self) -> usize {
        self.padded_size().saturating_sub(self.windows_end())
    }

    /// Cells from the first window's start to the last window's end.
    const fn windows_end(&self) -> usize {
        (self.output_size - 1) * self.step() + self.kernel_extent()
    }

    /// All input sizes that give this output size while all else stays: a stride makes them many, which is why a
    /// transposed layer has `output_padding` to say to which of them it leads back. Limits of padding modes, which
    /// depend on the input size too, are left aside.
    pub fn input_sizes_for_output(&self) -> RangeInclusive<usize> {
        let below_next = self.least_input(self.output_size + 1).saturating_sub(1);
        self.least_input(self.output_size)..=below_next.min(MAX_SIDE)
    }

    /// The least input size that gives `output_size` cells or more.
    fn least_input(&self, output_size: usize) -> usize {
        let (before, after) = (self.padding.before as isize, self.padding.after as isize);
        let (extent, stride) = (self.kernel_extent() as isize, self.stride as isize);
        let moves = output_size as isize - 1;
        let least = match self.walk {
            Walk::Floor => moves * stride + extent - before - after,
            Walk::Ceil => {
                let rounded_up = (moves - 1) * stride + extent - before - after + 1;
                rounded_up.max(moves * stride - before + 1)
            }
            Walk::Stretched { output_padding } => {
                let cells = moves + 1 + before + after - extent - output_padding as isize;
                // Division that rounds up.
                1 - (-cells).div_euclid(stride)
            }
        };
        usize::try_from(least).unwrap_or(0).max(1)
    }

    /// Every position there is something at: the stretched input, cropped cells too, its padding, and what lies
    /// [`beyond`](Self::beyond).
    pub fn positions(&self) -> Range<isize> {
        let end = self.stretched_size() as isize + (self.after() + self.beyond() as isize).max(0);
        -self.before().max(0)..end
    }

    /// The first position that the window of output cell `o` covers.
    pub const fn window(&self, o: usize) -> isize {
        (o * self.step()) as isize - self.before()
    }

    /// How far from the window's first position kernel cell `k` lies. A transposed axis has its kernel flipped.
    ///
    /// # Panics
    /// Where a transposed axis has no kernel cell `k`.
    pub const fn offset_in_window(&self, k: usize) -> usize {
        if self.is_transposed() { (self.kernel_size - 1 - k) * self.dilation } else { k * self.dilation }
    }

    /// Where kernel cell `k` of output cell `o` reads; `k` counts the weight's cells as they are stored.
    ///
    /// # Panics
    /// Where a transposed axis has no kernel cell `k`.
    pub const fn position(&self, o: usize, k: usize) -> isize {
        self.window(o) + self.offset_in_window(k) as isize
    }

    /// The input cell at a position; `None` between cells, in padding and beyond.
    pub fn cell_at(&self, position: isize) -> Option<usize> {
        let position = usize::try_from(position).ok()?;
        let (cell, rest) = match self.spacing() {
            // Nearly always; a division costs more than all else here.
            1 => (position, 0),
            spacing => (position / spacing, position % spacing),
        };
        (rest == 0 && cell < self.input_size).then_some(cell)
    }

    /// Whether a position lies on the stretched input, on a cell or between two.
    pub fn is_inside(&self, position: isize) -> bool {
        usize::try_from(position).is_ok_and(|position| position < self.stretched_size())
    }

    /// Whether a position lies past the padded input of an axis with `ceil_mode`.
    pub fn is_beyond(&self, position: isize) -> bool {
        self.walk == Walk::Ceil && position >= self.stretched_size() as isize + self.after()
    }

    /// How many kernel cells of output cell `o` read positions of a kind.
    pub(super) fn count_in_window(&self, o: usize, is_counted: impl Fn(isize) -> bool) -> usize {
        (0..self.kernel_size).filter(|&k| is_counted(self.position(o, k))).count()
    }

    /// The kernel cell with which output cell `o` reads `position`.
    pub fn kernel_cell_at(&self, o: usize, position: isize) -> Option<usize> {
        let offset = usize::try_from(position.checked_sub(self.window(o))?).ok()?;
        let place = offset / self.dilation;
        let is_on_a_cell = offset % self.dilation == 0 && place < self.kernel_size;
        is_on_a_cell.then(|| if self.is_transposed() { self.kernel_size - 1 - place } else { place })
    }

    /// The output cell that reads `position` with kernel cell `k`; `None` where there is none, or no such `k`.
    pub fn output_cell_at(&self, position: isize, k: usize) -> Option<usize> {
        if k >= self.kernel_size {
            return None;
        }
        let start = position.saturating_add(self.before()).saturating_sub(self.offset_in_window(k) as isize);
        let start = usize::try_from(start).ok()?;
        let o = start / self.step();
        (start % self.step() == 0 && o < self.output_size).then_some(o)
    }

    /// The output cells whose window reads `position`, each with the kernel cell that lies on it,
    /// by ascending output cell.
    pub fn readers(&self, position: isize) -> impl DoubleEndedIterator<Item = (usize, usize)> + use<> {
        let this = *self;
        (0..this.kernel_size).rev().filter_map(move |place| {
            let k = if this.is_transposed() { this.kernel_size - 1 - place } else { place };
            Some((this.output_cell_at(position, k)?, k))
        })
    }

    /// Whether any window reads `position`.
    pub fn is_touched(&self, position: isize) -> bool {
        self.readers(position).next().is_some()
    }

    /// For each input cell, whether its value is read at all, directly or as a copy in the padding.
    pub fn read_cells(&self, mode: PaddingMode) -> Vec<bool> {
        let mut read = vec![false; self.input_size];
        for position in self.positions() {
            let cell = if self.is_inside(position) {
                self.cell_at(position)
            } else {
                // A mode that copies cells knows no stretched input.
                mode.source(position, self.stretched_size())
            };
            if let Some(cell) = cell
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
