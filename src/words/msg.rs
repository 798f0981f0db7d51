//! What the page says in sentences and with numbers.

use std::ops::Range;

use crate::conv::{Axis, Dims, Op};

/// What becomes of the values under the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made<'a> {
    /// They are multiplied with the weights and added up.
    Sum {
        /// The bias, where there is one.
        bias: Option<&'a str>,
        /// How many are zeros between the cells of a stretched input; `None` where it is not stretched.
        inserted: Option<usize>,
    },
    /// The largest is taken.
    Largest,
    /// They are added up and divided.
    Mean {
        /// Their sum.
        sum: &'a str,
        /// By how many.
        divisor: usize,
    },
}

/// Something the page says, with what it says it of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Msg<'a> {
    // Beside the full layer.
    /// What a layer is called by its groups.
    LayerInGroups {
        /// How many.
        groups: usize,
    },
    /// What a layer costs as a share of the full one.
    ShareOfFull {
        /// Of its parameters, in percent.
        parameters: &'a str,
        /// Of its multiply-adds, in percent.
        multiply_adds: &'a str,
    },

    // In the gallery.
    /// How many examples there are, or were found.
    Examples {
        /// How many.
        n: usize,
        /// Whether they were looked for.
        is_search: bool,
    },

    // In pictures.
    /// Label of the input.
    Input,
    /// Label of the output.
    Output,
    /// Label of a kernel.
    Kernel,
    /// Label of the maps that are added up.
    PartialMaps,
    /// Label of the sum of the partial maps.
    Sum,
    /// Label of the bias.
    Bias,
    /// Name of a map that is one slice of a depth.
    Slice {
        /// Which, from 0; negative is padding.
        z: isize,
    },
    /// Label of one output channel.
    OutputChannel {
        /// Which, from 0.
        oc: usize,
    },
    /// After a shape: its size with the padding.
    PaddedTo {
        /// Such as `10 × 10`.
        size: &'a str,
    },
    /// After a shape: its size with the zeros between its cells and the padding.
    StretchedTo {
        /// Such as `10 × 10`.
        size: &'a str,
    },
    /// Maps that are not drawn.
    MoreChannels {
        /// How many.
        n: usize,
    },
    // In sentences.
    /// What a figure shows, for those who do not see it.
    Summary {
        /// What it does.
        op: Op,
        /// Shape of the input, such as `1 × 8 × 8`.
        input: &'a str,
        /// Shape of the weight; of pooling the size of its window.
        weight: &'a str,
        /// Shape of the output.
        output: &'a str,
        /// Stride, such as `1 × 1`.
        stride: &'a str,
        /// Padding.
        padding: &'a str,
        /// Dilation.
        dilation: &'a str,
    },
    /// What a step does.
    StepSentence {
        /// Which, from 1.
        step: usize,
        /// Of how many.
        steps: usize,
        /// Output channel, where there are several.
        oc: Option<usize>,
        /// Output index per axis, outermost first.
        at: &'a [usize],
        /// First input index under the kernel per axis; negative is padding.
        window: &'a [isize],
        /// How many values or products.
        products: usize,
        /// How many of them lie on padding.
        padded: usize,
        /// What becomes of them.
        made: Made<'a>,
        /// The output.
        total: &'a str,
    },
    /// A function with its argument put in.
    FunctionOf {
        /// What it is called.
        name: &'a str,
        /// What is put in.
        value: &'a str,
    },
    /// After a step's sentence: what the function after the layer makes of its sum.
    Activated {
        /// What it is called.
        name: &'a str,
        /// The sum.
        sum: &'a str,
        /// The value of the function.
        value: &'a str,
    },
    /// After a step's sentence: the words of a sentence under the window.
    WordsUnder {
        /// With commas.
        words: &'a str,
    },
    /// How many words a sentence has, where the input has other columns too or fewer.
    WordsInColumns {
        /// How many words.
        words: usize,
        /// How many columns.
        columns: usize,
    },
    /// What a step of one multiply-add does.
    TapSentence {
        /// Which product, from 1.
        tap: usize,
        /// Of how many.
        taps: usize,
        /// The input value.
        input: &'a str,
        /// The weight.
        weight: &'a str,
        /// Their product.
        product: &'a str,
        /// The sum so far.
        sum: &'a str,
    },
    /// What a step of one value of a pooling does.
    ValueSentence {
        /// Which value, from 1.
        tap: usize,
        /// Of how many.
        taps: usize,
        /// The value.
        value: &'a str,
        /// Whether the largest is wanted, or the sum.
        is_max: bool,
        /// The largest or the sum so far.
        so_far: &'a str,
    },
    // On the page.
    /// Name of the button that keeps all axes equal.
    LinkAxes {
        /// The parameter's name.
        name: &'a str,
        /// Whether depth is one of them, beside height and width.
        has_depth: bool,
    },
    /// Name of a slider.
    SliderOf {
        /// The parameter's name.
        name: &'a str,
    },
    /// Name of the button that explains a parameter.
    Explain {
        /// The parameter's name.
        name: &'a str,
    },
    /// Name of a weight's field.
    WeightCell {
        /// Output channel and channel of the filter, where there are several.
        pair: Option<[usize; 2]>,
        /// Kernel index per axis, outermost first.
        at: &'a [usize],
    },
    /// Name of a bias's field.
    BiasCell {
        /// Output channel.
        oc: usize,
    },
    /// Name of an input cell's field.
    InputCell {
        /// Input channel.
        ic: usize,
        /// Index per axis, outermost first.
        at: &'a [usize],
    },
    /// Where the sweep stands.
    StepOf {
        /// Which output element, from 1.
        step: usize,
        /// Of how many.
        steps: usize,
    },
    /// Where the sweep stands within an element.
    ProductOf {
        /// Which product, from 1.
        tap: usize,
        /// Of how many.
        taps: usize,
    },
    /// Where the sweep stands within an element of a pooling.
    ValueOf {
        /// Which value, from 1.
        tap: usize,
        /// Of how many.
        taps: usize,
    },
    /// Which output element is computed.
    OutputAt {
        /// Output channel, where there are several.
        oc: Option<usize>,
        /// Index per axis, outermost first.
        at: &'a [usize],
    },
    /// A speed.
    StepsPerSecond {
        /// How many, as text.
        n: &'a str,
    },
    /// Before the total: what was added up.
    SumOf {
        /// How many products.
        products: usize,
        /// The bias, where there is one.
        bias: Option<&'a str>,
    },
    /// Before the total of a max pooling.
    LargestOf {
        /// Of how many values.
        values: usize,
    },
    /// Before the total of an average pooling.
    MeanOf {
        /// The sum of the values.
        sum: &'a str,
        /// By how many it is divided.
        divisor: usize,
    },
    /// Before the sum of one channel's products.
    ChannelSum {
        /// Input channel.
        ic: usize,
    },
    /// What several input channels add to an output element.
    ChannelSums {
        /// The first.
        first: usize,
        /// The last.
        last: usize,
    },
    /// After a layer was read from code: arguments that have no effect on the page.
    NoEffect {
        /// Their names.
        names: &'a str,
    },
    /// In a label: the maps stay empty.
    NotComputed,
    /// Of a list that shows only its beginning.
    FirstBiases {
        /// How many are shown.
        n: usize,
        /// How many there are.
        of: usize,
    },
    /// Where in the kernel or the window some cells lie, or one.
    CellsOfKernel {
        /// From where to where per axis, outermost first.
        at: &'a [Range<usize>],
    },
    /// One product, for those who do not see its cell.
    ProductCell {
        /// The input value.
        input: &'a str,
        /// The weight.
        weight: &'a str,
        /// Their product.
        product: &'a str,
        /// Whether the value is padding.
        is_padding: bool,
        /// The input cell that the padding repeats.
        copied: Option<&'a [usize]>,
        /// Whether it is a zero between the cells of a stretched input.
        is_inserted: bool,
    },
    /// One value of a pooling, for those who do not see its cell.
    ValueCell {
        /// The value.
        value: &'a str,
        /// Whether it is padding.
        is_padding: bool,
        /// Whether it is the largest.
        is_winner: bool,
    },
    /// What a dialect's padding does.
    PadsAndOutput {
        /// Cells before and after on each axis, such as `0/1 · 0/1`.
        pads: &'a str,
        /// Size of the output.
        output: &'a str,
        /// Whether the cells are taken from the output.
        is_cropping: bool,
    },
    /// What the floor in the size formula leaves over.
    LeftOver {
        /// How many cells.
        n: usize,
        /// Where; `None` on each axis alike.
        axis: Option<Axis>,
        /// Of how many dimensions the layer is.
        dims: Dims,
    },
    /// The inputs that give the same output.
    SameOutput {
        /// The smallest.
        from: usize,
        /// The largest, above it.
        to: usize,
        /// The output's cells.
        output: usize,
        /// Where; `None` on each axis alike.
        axis: Option<Axis>,
        /// Of how many dimensions the layer is.
        dims: Dims,
    },
    /// The sizes among which `output_padding` chooses.
    WayBack {
        /// The smallest.
        from: usize,
        /// The largest.
        to: usize,
        /// The transposed layer's input's cells.
        input: usize,
        /// Where; `None` on each axis alike.
        axis: Option<Axis>,
        /// Of how many dimensions the layer is.
        dims: Dims,
    },
    /// How many cells no window reads.
    CellsNeverRead {
        /// How many.
        n: usize,
        /// Of how many.
        of: usize,
    },
}
