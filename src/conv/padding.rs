//! Padding as wished ([`Padding`]) and as resolved on one axis ([`AxisPadding`]), and what fills it.

use super::dims::PerAxis;

/// Cells added on the two sides of one axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct AxisPadding {
    /// Cells before the first.
    pub before: usize,
    /// Cells after the last.
    pub after: usize,
}

impl AxisPadding {
    /// The same number of cells on both sides.
    pub const fn both(cells: usize) -> Self {
        Self { before: cells, after: cells }
    }

    /// Whether both sides have the same number of cells.
    pub const fn is_symmetric(self) -> bool {
        self.before == self.after
    }

    /// Size of an axis of `input_size` cells with this padding. Saturates, since nothing here is checked yet.
    pub const fn padded(self, input_size: usize) -> usize {
        self.before.saturating_add(input_size).saturating_add(self.after)
    }

    /// The larger side.
    pub(super) const fn widest(self) -> usize {
        if self.before > self.after { self.before } else { self.after }
    }
}

/// How much padding is wished for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Padding {
    /// None: `padding='valid'`.
    Valid,
    /// The output is as large as the input: `padding='same'` of `PyTorch`, which needs stride 1.
    /// An odd cell goes to the end (`torch/nn/modules/conv.py`, `_reversed_padding_repeated_twice`).
    Same,
    /// The fewest cells with which the output has `⌈input_size / stride⌉` cells, an odd one at the end:
    /// `padding='same'` of Keras and TensorFlow (`tf.nn`, "Notes on padding"), `auto_pad="SAME_UPPER"` of ONNX.
    /// Depends on the input's size.
    SameUpper,
    /// The same with the odd cell at the beginning: `auto_pad="SAME_LOWER"` of ONNX.
    SameLower,
    /// Every position in which kernel and input overlap: `dilation · (kernel_size − 1)` on both sides.
    Full,
    /// No output cell sees what comes after it: `dilation · (kernel_size − 1)` before, nothing after,
    /// on every axis in use (Keras: `padding='causal'`, 1-D only).
    Causal,
    /// So many cells.
    Explicit(PerAxis<AxisPadding>),
}

impl Padding {
    /// No padding, said in numbers.
    pub const ZERO: Self = Self::Explicit([AxisPadding::both(0); 3]);

    /// So many cells on both sides of each axis.
    pub fn symmetric(cells: PerAxis<usize>) -> Self {
        Self::Explicit(cells.map(AxisPadding::both))
    }

    /// All that have a name.
    pub const NAMED: [Self; 6] =
        [Self::Valid, Self::Same, Self::SameUpper, Self::SameLower, Self::Full, Self::Causal];

    /// Its name; `None` for one in numbers.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Valid => Some("valid"),
            Self::Same => Some("same"),
            Self::SameUpper => Some("same_upper"),
            Self::SameLower => Some("same_lower"),
            Self::Full => Some("full"),
            Self::Causal => Some("causal"),
            Self::Explicit(_) => None,
        }
    }

    /// Whether it depends on the input's size and the stride.
    pub const fn follows_input(self) -> bool {
        matches!(self, Self::SameUpper | Self::SameLower)
    }

    /// The cells on one axis, for a kernel that reaches `reach = dilation · (kernel_size − 1)` cells further
    /// than its first and moves by `stride` over `input_size` cells.
    pub(super) const fn resolve(
        self,
        axis_index: usize,
        reach: usize,
        input_size: usize,
        stride: usize,
    ) -> AxisPadding {
        // Cells that the last of ⌈input_size / stride⌉ windows lacks.
        let last = match input_size.checked_sub(1) {
            Some(last) if stride > 0 => last / stride * stride,
            _ => 0,
        };
        let lacking = last.saturating_add(reach).saturating_add(1).saturating_sub(input_size);
        match self {
            Self::Valid => AxisPadding::both(0),
            Self::Same => AxisPadding { before: reach / 2, after: reach - reach / 2 },
            Self::SameUpper => AxisPadding { before: lacking / 2, after: lacking - lacking / 2 },
            Self::SameLower => AxisPadding { before: lacking - lacking / 2, after: lacking / 2 },
            Self::Full => AxisPadding::both(reach),
            Self::Causal => AxisPadding { before: reach, after: 0 },
            Self::Explicit(cells) => cells[axis_index],
        }
    }
}

/// What stands in the padding: `padding_mode`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum PaddingMode {
    /// 0.
    #[default]
    Zeros,
    /// One number everywhere.
    Constant(f32),
    /// The input mirrored at its edge, the edge not repeated: `3 2 | 1 2 3 | 2 1`. Needs padding < size.
    Reflect,
    /// The edge cell again and again: `1 1 | 1 2 3 | 3 3`.
    Replicate,
    /// The input from its other end: `2 3 | 1 2 3 | 1 2`. Needs padding ≤ size.
    Circular,
}

impl PaddingMode {
    /// The input cell whose value stands at `position` of an axis with `size` cells;
    /// `None` in padding that no cell fills, and on an axis without cells.
    ///
    /// ```
    /// use convoscope::conv::PaddingMode;
    /// assert_eq!(PaddingMode::Reflect.source(-2, 3), Some(2));
    /// assert_eq!(PaddingMode::Zeros.source(-2, 3), None);
    /// ```
    pub fn source(self, position: isize, size: usize) -> Option<usize> {
        let last = isize::try_from(size).ok()?.checked_sub(1).filter(|&last| last >= 0)?;
        let cell = match self {
            Self::Zeros | Self::Constant(_) => position,
            Self::Replicate => position.clamp(0, last),
            Self::Circular => position.rem_euclid(last + 1),
            Self::Reflect if position < 0 => position.checked_neg()?,
            Self::Reflect if position > last => last - (position - last),
            Self::Reflect => position,
        };
        usize::try_from(cell).ok().filter(|&cell| cell < size)
    }

    /// Its name in links, and in `torch.nn` where that has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zeros => "zeros",
            Self::Constant(_) => "constant",
            Self::Reflect => "reflect",
            Self::Replicate => "replicate",
            Self::Circular => "circular",
        }
    }

    /// The number in padding that no cell fills.
    pub const fn constant(self) -> f32 {
        match self {
            Self::Constant(value) => value,
            _ => 0.0,
        }
    }

    /// Most cells of padding that this mode can fill on one side of an axis with `size` cells.
    pub(super) fn widest_padding(self, size: usize) -> usize {
        match self {
            Self::Reflect => size.saturating_sub(1).min(super::MAX_PADDING),
            Self::Circular => size.min(super::MAX_PADDING),
            Self::Zeros | Self::Constant(_) | Self::Replicate => super::MAX_PADDING,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(mode: PaddingMode, expected: [usize; 7]) {
        // positions −2 … 4 of an axis with three cells
        let cells: Vec<_> = (-2..5).map(|position| mode.source(position, 3).unwrap()).collect();
        assert_eq!(cells, expected);
    }

    #[test]
    fn modes_fill_as_torch_does() {
        check(PaddingMode::Reflect, [2, 1, 0, 1, 2, 1, 0]);
        check(PaddingMode::Replicate, [0, 0, 0, 1, 2, 2, 2]);
        check(PaddingMode::Circular, [1, 2, 0, 1, 2, 0, 1]);
        assert_eq!(PaddingMode::Constant(1.0).source(-1, 3), None);
    }

    #[test]
    fn same_padding_puts_the_odd_cell_at_the_end() {
        assert_eq!(Padding::Same.resolve(2, 3, 5, 1), AxisPadding { before: 1, after: 2 });
    }

    #[test]
    fn causal_padding_is_all_before() {
        assert_eq!(Padding::Causal.resolve(2, 4, 9, 1), AxisPadding { before: 4, after: 0 });
    }

    /// `tf.nn`, "Notes on padding", and the table of ONNX's `auto_pad`.
    #[test]
    fn same_by_the_size_of_the_input_pads_what_the_last_window_lacks() {
        let pads = |padding: Padding, reach, size, stride| {
            let pad = padding.resolve(2, reach, size, stride);
            (pad.before, pad.after)
        };
        // Three windows of 3 cells, 2 apart, cover 7 cells.
        assert_eq!(pads(Padding::SameUpper, 2, 6, 2), (0, 1));
        assert_eq!(pads(Padding::SameLower, 2, 6, 2), (1, 0));
        assert_eq!(pads(Padding::SameUpper, 2, 7, 2), (1, 1));
        // Windows that do not even meet need no padding.
        assert_eq!(pads(Padding::SameUpper, 0, 6, 2), (0, 0));
        assert_eq!(pads(Padding::SameUpper, 3, 5, 1), (1, 2));
        // Nothing here is checked yet.
        assert_eq!(pads(Padding::SameUpper, 2, 0, 0), (1, 2));
    }
}
