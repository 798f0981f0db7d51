//! A convolution in numbers, nothing of it checked.

/// A convolution layer. The three axes are depth, height and width.
///
/// # Shapes
/// - input `[in_channels, input[0], input[1], input[2]]`
/// - weight `[out_channels, in_channels / groups, kernel[0], kernel[1], kernel[2]]`
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layer {
    /// Maps of the input.
    pub in_channels: usize,
    /// Maps of the output.
    pub out_channels: usize,
    /// Into how many groups the channels are split.
    pub groups: usize,
    /// Cells of the input.
    pub input: [usize; 3],
    /// Cells of the kernel.
    pub kernel: [usize; 3],
    /// How far the window moves.
    pub stride: [usize; 3],
    /// Distance between kernel cells.
    pub dilation: [usize; 3],
    /// Cells of padding before the first.
    pub before: [usize; 3],
    /// Cells of padding after the last.
    pub after: [usize; 3],
    /// What stands in the padding.
    pub pad: Pad,
}

/// What stands in the padding.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Pad {
    /// 0.
    #[default]
    Zeros,
    /// One number everywhere.
    Constant(f32),
    /// The input mirrored at its edge, the edge not repeated. Needs padding < size.
    Reflect,
    /// The edge cell again and again.
    Replicate,
    /// The input from its other end. Needs padding ≤ size.
    Circular,
}

impl Pad {
    /// The number in padding that no cell fills.
    pub(crate) const fn constant(self) -> f32 {
        match self {
            Self::Constant(value) => value,
            Self::Zeros | Self::Reflect | Self::Replicate | Self::Circular => 0.0,
        }
    }

    /// Most cells of padding on one side of an axis with `size` cells.
    pub(crate) const fn widest(self, size: usize) -> usize {
        match self {
            Self::Reflect => size.saturating_sub(1),
            Self::Circular => size,
            Self::Zeros | Self::Constant(_) | Self::Replicate => usize::MAX,
        }
    }

    /// The cell that stands at `place` of an axis of `size` cells with `before` cells of padding before them, counted
    /// from the first cell of padding; `None` where no cell does. The padding is no wider than [`Self::widest`].
    pub(crate) const fn cell(self, place: usize, before: usize, size: usize) -> Option<usize> {
        if before <= place && place - before < size {
            return Some(place - before);
        }
        let is_before = place < before;
        match self {
            Self::Zeros | Self::Constant(_) => None,
            Self::Replicate => Some(if is_before { 0 } else { size - 1 }),
            Self::Reflect if is_before => Some(before - place),
            Self::Reflect => Some(2 * (size - 1) - (place - before)),
            Self::Circular if is_before => Some(size - (before - place)),
            Self::Circular => Some(place - before - size),
        }
    }
}

impl Layer {
    /// A layer of one channel that changes nothing: an input of one cell and a kernel of one cell. What a layer is made
    /// from by naming what it has else.
    pub const ONE: Self = Self {
        in_channels: 1,
        out_channels: 1,
        groups: 1,
        input: [1; 3],
        kernel: [1; 3],
        stride: [1; 3],
        dilation: [1; 3],
        before: [0; 3],
        after: [0; 3],
        pad: Pad::Zeros,
    };

    /// A layer over pictures of `[height, width]` with a square kernel and the same padding on all sides.
    pub const fn square(
        [in_channels, out_channels]: [usize; 2],
        [height, width]: [usize; 2],
        kernel: usize,
        padding: usize,
    ) -> Self {
        Self {
            in_channels,
            out_channels,
            input: [1, height, width],
            kernel: [1, kernel, kernel],
            before: [0, padding, padding],
            after: [0, padding, padding],
            ..Self::ONE
        }
    }
}
