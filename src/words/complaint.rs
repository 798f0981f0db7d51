//! What is wrong, with the field and the numbers, for sentences that also say what would work.

/// Why a layer has not a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoView {
    /// Only a transposed convolution has it.
    OnlyTransposed,
    /// Max pooling has it not: the largest of several values is no sum of products.
    LargestIsNoSum,
    /// Average pooling of so many cells has it not.
    LargeAverage {
        /// The most input or output cells with which it has.
        limit: usize,
    },
    /// Only a layer of three dimensions has it.
    OnlyInThreeDimensions,
}

/// A spatial axis, as a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the words")]
pub enum AxisWord {
    Depth,
    Height,
    Width,
    /// The only axis of one dimension.
    Length,
}

/// A parameter, as a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the words")]
pub enum Quantity {
    InputSize,
    InChannels,
    OutChannels,
    KernelSize,
    Stride,
    Padding,
    PaddingBefore,
    PaddingAfter,
    Dilation,
    Groups,
    OutputPadding,
}

/// The name of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Of which parameter.
    pub quantity: Quantity,
    /// On which axis; `None` for all, or where there are none.
    pub axis: Option<AxisWord>,
}

/// Something that is wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Complaint<'a> {
    /// A parameter is 0.
    Zero {
        /// Which.
        field: Field,
    },
    /// A parameter is beyond what the page computes with.
    TooLarge {
        /// Which.
        field: Field,
        /// Its value.
        value: usize,
        /// The most there can be.
        limit: usize,
    },
    /// The kernel is larger than the padded input.
    KernelLargerThanInput {
        /// Where.
        axis: AxisWord,
        /// What the kernel spans.
        kernel_extent: usize,
        /// What the padded input has.
        padded_size: usize,
    },
    /// Groups do not divide the channels.
    GroupsDoNotDivide {
        /// Whether those of the input.
        is_input: bool,
        /// How many channels.
        channels: usize,
        /// How many groups.
        groups: usize,
    },
    /// `same` with a stride.
    SameNeedsUnitStride {
        /// Where.
        axis: AxisWord,
        /// The stride.
        stride: usize,
    },
    /// More reflected padding than there is input.
    ReflectTooWide {
        /// Where.
        axis: AxisWord,
        /// Cells of padding.
        padding: usize,
        /// Cells of input.
        size: usize,
    },
    /// More circular padding than there is input.
    CircularTooWide {
        /// Where.
        axis: AxisWord,
        /// Cells of padding.
        padding: usize,
        /// Cells of input.
        size: usize,
    },
    /// Padding by a name other than `valid` where only a convolution takes it.
    PaddingNotInCells {
        /// Whether of a pooling, else of a transposed convolution.
        is_pool: bool,
    },
    /// A transposed convolution with a padding mode other than `zeros`.
    TransposedNeedsZeros,
    /// Padding crops the whole output of a transposed convolution.
    NothingLeft {
        /// Where.
        axis: AxisWord,
        /// Cells that are cropped.
        cropped: usize,
        /// Cells there are before that.
        size: usize,
    },
    /// `output_padding` is below neither stride nor dilation.
    OutputPaddingTooLarge {
        /// Where.
        axis: AxisWord,
        /// Cells of output padding.
        output_padding: usize,
        /// The stride.
        stride: usize,
        /// The dilation.
        dilation: usize,
    },
    /// More padding than half of a pooling's kernel.
    PoolPaddingTooWide {
        /// Where.
        axis: AxisWord,
        /// Cells of padding.
        padding: usize,
        /// Cells of the kernel.
        kernel_size: usize,
    },
    /// An average pooling with dilation.
    AverageNotDilated {
        /// Where.
        axis: AxisWord,
        /// The dilation.
        dilation: usize,
    },
    /// The padding value is infinite or no number.
    PaddingValueNotFinite,
    /// An axis that the layer does not have is set.
    UnusedAxis {
        /// Which.
        axis: AxisWord,
    },
    /// Too many products in a step.
    TooManyStepTaps {
        /// How many.
        n: u128,
        /// The most there can be.
        limit: u128,
    },
    /// Too much to keep.
    TooManyOutputCells {
        /// How many.
        n: u128,
        /// The most there can be.
        limit: u128,
    },
    /// Nothing was typed where a whole number belongs.
    CountEmpty,
    /// No number was typed where a whole number belongs.
    CountNotANumber {
        /// What was typed.
        text: &'a str,
    },
    /// A negative number was typed where a count belongs.
    CountNegative {
        /// What was typed.
        text: &'a str,
    },
    /// A fraction was typed where a count belongs.
    CountNotWhole {
        /// What was typed.
        text: &'a str,
    },
    /// A number with more digits than any limit was typed.
    CountTooLarge {
        /// What was typed.
        text: &'a str,
    },
    /// Nothing was typed where a value belongs.
    ValueEmpty,
    /// No number was typed where a value belongs.
    ValueNotANumber,
    /// A value with too large a size was typed.
    ValueTooLarge {
        /// The largest size.
        limit: &'a str,
    },
    /// A sentence has no word.
    SentenceEmpty,
    /// A sentence is too long.
    SentenceTooLong {
        /// How many words it has, where those are too many, else it has too many characters.
        words: Option<usize>,
        /// The most there can be.
        limit: usize,
    },
    /// A word among rows of numbers is no value.
    WordIsNoValue {
        /// Line, from 1.
        line: usize,
        /// The word.
        word: &'a str,
    },
    /// A value among rows of numbers is too large.
    WordTooLarge {
        /// Line, from 1.
        line: usize,
        /// The word.
        word: &'a str,
        /// The largest size.
        limit: &'a str,
    },
    /// A row of numbers has not as many as the input has columns.
    WrongColumns {
        /// Line, from 1.
        line: usize,
        /// How many numbers it has.
        found: usize,
        /// How many it needs.
        expected: usize,
    },
    /// There are not as many rows of numbers as the input has rows.
    WrongRows {
        /// How many there are.
        found: usize,
        /// How many are needed.
        expected: usize,
    },
    /// A link is too long.
    LinkTooLong {
        /// Its length.
        bytes: usize,
        /// The most there can be.
        limit: usize,
    },
    /// A part of a link could not be read.
    LinkValue {
        /// The key.
        key: &'a str,
        /// The value.
        value: &'a str,
        /// One that would be read.
        expected: &'a str,
    },
    /// A link names a step that does not exist.
    LinkStep {
        /// The step, from 0.
        step: usize,
        /// How many there are.
        steps: usize,
    },
    /// A link names a product that a step has not.
    LinkTap {
        /// The product, from 1.
        tap: usize,
        /// How many there are.
        taps: usize,
    },
    /// A link sets numbers where the layer has none.
    LinkEditsOutside {
        /// How many.
        n: usize,
    },
    /// A link asks for a view that its layer has not.
    LinkView {
        /// The view, as the page names it.
        view: &'a str,
        /// Why not.
        why: NoView,
    },
    /// A link sets too many numbers.
    LinkTooManyEdits {
        /// The most there can be.
        limit: usize,
    },
    /// A text is not a layer.
    Code(CodeComplaint<'a>),
}

/// Something that is wrong with a layer in code. Names are those of the code, the same in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeComplaint<'a> {
    /// It is too long.
    TooLong {
        /// How many characters it has.
        chars: usize,
        /// The most there can be.
        limit: usize,
    },
    /// The name of a layer belongs here.
    NoLayer,
    /// The arguments belong here.
    NoArguments,
    /// A comma or the end of the arguments belongs here.
    NoComma,
    /// A value belongs here.
    NoValue,
    /// A string does not end.
    OpenString,
    /// Something follows the layer.
    TextAfter,
    /// There is no such layer.
    UnknownLayer {
        /// What was written.
        name: &'a str,
        /// One that is written alike.
        nearest: Option<&'a str>,
    },
    /// There is no such argument.
    UnknownArgument {
        /// What was written.
        name: &'a str,
        /// One that is written alike.
        nearest: Option<&'a str>,
    },
    /// An argument is given twice.
    Twice {
        /// Which.
        name: &'a str,
    },
    /// An argument is missing.
    Missing {
        /// Which.
        name: &'a str,
    },
    /// Too many values have no name.
    TooManyValues {
        /// The most there can be.
        limit: usize,
    },
    /// A value without a name follows one with a name.
    NameMissing,
    /// An argument is no count.
    NotACount {
        /// Which.
        name: &'a str,
    },
    /// An argument is neither a count nor one for each axis.
    NotCounts {
        /// Which.
        name: &'a str,
        /// How many axes there are.
        axes: usize,
    },
    /// An argument is neither True nor False.
    NotASwitch {
        /// Which.
        name: &'a str,
    },
    /// An argument is none of its words.
    NotAWord {
        /// Which.
        name: &'a str,
        /// The words, as in code.
        words: &'a str,
        /// Whether a number would do too.
        or_counts: bool,
    },
    /// A tuple has another length than the layer has axes.
    TupleLength {
        /// Of which argument.
        name: &'a str,
        /// Its length.
        found: usize,
        /// How many axes there are.
        axes: usize,
    },
    /// A number is too large for everything.
    NumberTooLarge,
    /// An argument makes a layer that the page cannot show.
    CannotBeShown {
        /// Which.
        name: &'a str,
    },
    /// Arguments that have no effect on the page. The layer is read.
    NoEffect {
        /// Their names.
        names: &'a str,
    },
}
