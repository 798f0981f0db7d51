//! What pictures say beyond the names of their maps.

use crate::conv::Axis;

/// Whether the stamps of a transposed layer overlap evenly, and why. Numbers as text, such as `3` or `3 × 2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlap<'a> {
    /// Away from the border every cell gets the same number of contributions.
    Even {
        /// Kernel size.
        kernel: &'a str,
        /// Stride.
        stride: &'a str,
        /// How many contributions.
        each: usize,
    },
    /// They are not the same number everywhere.
    Uneven {
        /// The rule on each axis, those that are alike together.
        rules: &'a [AxisRule],
        /// What that looks like.
        pattern: Pattern,
    },
}

/// Why the stamps of a transposed layer overlap evenly or not along some of its axes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisRule {
    /// Along which, where not along all.
    pub axes: Vec<Axis>,
    /// Why.
    pub rule: Rule,
}

/// Why stamps overlap evenly along an axis, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The kernel is divisible by the stride.
    Divisible {
        /// Kernel size.
        kernel: usize,
        /// Stride.
        stride: usize,
    },
    /// The kernel is not divisible by the stride.
    NotDivisible {
        /// Kernel size.
        kernel: usize,
        /// Stride.
        stride: usize,
    },
    /// Kernel cells lie apart by a distance that shares a divisor with the stride.
    DilationShares {
        /// Distance between kernel cells.
        dilation: usize,
        /// Stride.
        stride: usize,
        /// The divisor.
        divisor: usize,
    },
}

/// What uneven overlaps look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Uneven along one axis of a map.
    Stripes,
    /// Uneven along the depth alone.
    Slices,
    /// Uneven along several axes.
    Checkerboard,
    /// There are too few cells to see any.
    None,
}

/// Something that a view says in its picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewMsg<'a> {
    /// Heading: every input cell stamps the kernel.
    Scatter,
    /// What scattering does.
    ScatterHint,
    /// Heading: a window over the stretched input.
    Gather,
    /// What gathering does.
    GatherHint,
    /// After the name of the kernel that gathers.
    FlippedKernel,
    /// Heading: the convolution that the layer transposes.
    Direct,
    /// What that convolution has to do with the layer.
    DirectHint {
        /// Its input's size, such as `5 × 5`.
        input: &'a str,
        /// Its output's size.
        output: &'a str,
    },
    /// After the name of the output: the input of the direct layer.
    AsItsInput,
    /// After the name of the input: the output of the direct layer.
    AsItsOutput,
    /// What of a layer is drawn where not all is: at least one thing.
    Drawn {
        /// Of each depth only the slices of the step.
        is_step: bool,
        /// How many of how many input channels.
        channels: Option<[usize; 2]>,
        /// How many of how many slices of the kernel.
        kernel_slices: Option<[usize; 2]>,
    },
    /// Heading: how many stamps reach each output cell.
    OverlapTitle,
    /// The rule, with this layer's numbers.
    OverlapRule {
        /// What it comes to.
        overlap: Overlap<'a>,
        /// The fewest and the most contributions, and all numbers between that occur, where they are few: ascending.
        counts: &'a [usize],
    },
    /// Heading: the layer as a matrix.
    MatrixTitle,
    /// What the matrix of a convolution is.
    MatrixHint {
        /// Its rows.
        rows: usize,
        /// Its columns.
        columns: usize,
    },
    /// What the matrix of an average pooling is.
    MeanHint {
        /// Its rows.
        rows: usize,
        /// Its columns.
        columns: usize,
    },
    /// What the matrix of a transposed layer is.
    TransposeHint {
        /// Input size of the convolution that it transposes, such as `4 × 4`.
        input: &'a str,
        /// That layer's output size.
        output: &'a str,
        /// Rows of this layer's matrix.
        rows: usize,
        /// Its columns.
        columns: usize,
    },
    /// What padding with a value adds.
    ConstantHint {
        /// The value.
        value: &'a str,
    },
    /// What padding does that repeats cells.
    CopiesHint,
    /// What windows and filters as matrices are.
    UnrolledHint {
        /// Rows of the whole matrix.
        rows: usize,
        /// Its columns.
        columns: usize,
        /// The most rows or columns with which it is drawn.
        limit: usize,
    },
    /// After a shape: the part that is drawn, counted from 1.
    Part {
        /// The first.
        first: usize,
        /// The last.
        last: usize,
        /// Of how many.
        of: usize,
    },
    /// The row of a step, as a sentence.
    RowSentence {
        /// Which, from 1.
        row: usize,
        /// Of how many.
        rows: usize,
        /// How many of its entries hold a weight.
        entries: usize,
        /// How many entries it has.
        columns: usize,
        /// What padding with a constant adds, where it adds anything.
        constant: Option<&'a str>,
        /// The row times the input.
        product: &'a str,
    },
    /// The row of a step of an average pooling, as a sentence.
    MeanRowSentence {
        /// Which, from 1.
        row: usize,
        /// Of how many.
        rows: usize,
        /// How many of its entries are 1 ÷ divisor.
        entries: usize,
        /// How many entries it has.
        columns: usize,
        /// By what the sum is divided.
        divisor: usize,
        /// The row times the input.
        product: &'a str,
    },
    /// The filter and the window of a step, as a sentence.
    WindowSentence {
        /// The filter, from 1.
        filter: usize,
        /// The window, from 1.
        window: usize,
        /// Of how many.
        windows: usize,
        /// How many numbers each has.
        taps: usize,
        /// Their product.
        product: &'a str,
    },
    /// The three sums of a step, as a sentence.
    WaysSentence {
        /// How many input cells reach the output cell.
        stamps: usize,
        /// Their products, such as `3 × 1 + 2 × −1`; none where there are many.
        terms: Option<&'a str>,
        /// All products under the window.
        products: usize,
        /// The sum, without the bias, of each way: scattered, gathered, by way of the direct layer.
        sums: [&'a str; 3],
    },
    /// What a product of a step is in the three ways, as a sentence. Places have as many numbers as the layer has axes.
    StampSentence {
        /// The input cell whose stamp it is; `None` where the product lies on a zero.
        cell: Option<&'a [usize]>,
        /// Which of the stamps that reach the output cell, from 1, and of how many.
        nth: [usize; 2],
        /// Where it lies on the stretched input; negative in the padding before.
        position: &'a [isize],
        /// The cell of the flipped kernel.
        flipped: &'a [usize],
    },
}
