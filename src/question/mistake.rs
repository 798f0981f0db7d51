//! The mistakes that people make, by name.

/// A mistake with a name. Each is computed for a figure, see `wrong`: an answer is what somebody gets who makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mistake {
    /// Padding was added on one side only.
    OneSide,
    /// Padding was left out.
    PaddingForgotten,
    /// The first window was not counted: the `+ 1` of the formula.
    PlusOneForgotten,
    /// The first or the last cell was counted twice: the `− 1` of the formula.
    MinusOneForgotten,
    /// A rest was rounded up: a window that does not fit was counted.
    RoundedUp,
    /// A rest was rounded down though `ceil_mode` rounds up.
    RoundedDown,
    /// The kernel was taken as if its cells stood side by side.
    DilationIgnored,
    /// The kernel was taken as `dilation · kernel` cells wide.
    DilationTimesKernel,
    /// The window was moved by one cell, or the input was not stretched.
    StrideIgnored,
    /// The output was taken to be as large as the input.
    SizeKept,
    /// Height and width were interchanged.
    AxesSwapped,
    /// A transposed layer was taken for a direct one.
    DirectFormula,
    /// A direct layer was taken for a transposed one.
    TransposedFormula,
    /// Padding of a transposed layer was added, not cropped.
    CropAdded,
    /// `output_padding` was left out.
    OutputPaddingForgotten,
    /// The bias was left out.
    BiasLeftOut,
    /// The bias was added once for each input channel.
    BiasPerChannel,
    /// The kernel was turned by 180° on its way, as mathematics has it.
    KernelFlipped,
    /// Rows and columns of the kernel were interchanged.
    KernelTransposed,
    /// Only the first input channel was counted.
    FirstChannelOnly,
    /// The sums of the channels were multiplied, or the numbers of channels.
    ChannelsMultiplied,
    /// The channels of another group were read.
    GroupsIgnored,
    /// The window was laid one cell too far to the right.
    WindowOffByOne,
    /// Row and column of the output cell were interchanged.
    PlaceSwapped,
    /// Zeros were read in padding that has other numbers.
    ZerosInPadding,
    /// The values were added without the weights.
    WeightsIgnored,
    /// The minus signs of the weights were lost.
    SignsLost,
    /// The sum was not divided.
    NotDivided,
    /// The largest value was taken instead of the mean.
    LargestForMean,
    /// The mean was taken instead of the largest value.
    MeanForLargest,
    /// The mean was taken over the cells of the input alone, or over the padding too.
    PaddingMiscounted,
    /// The cells in the gaps were counted, not the distance.
    GapCounted,
    /// Both sides were counted together.
    BothSides,
    /// The size of the kernel was answered.
    KernelAnswered,
    /// The input was divided by the output.
    RatioAnswered,
    /// The cells that the kernel covers were counted, gaps too.
    ExtentAnswered,
    /// The cells of the padding were counted with the input.
    PaddingIncluded,
    /// The size of the output was answered.
    OutputAnswered,
    /// The channels of the other side were counted.
    OtherChannels,
    /// The channels of one group were counted.
    GroupSize,
    /// No mistake with a name: a number near the right one, where too few mistakes give another answer.
    Near,
}

impl Mistake {
    /// All of them.
    pub const ALL: [Self; 41] = [
        Self::OneSide,
        Self::PaddingForgotten,
        Self::PlusOneForgotten,
        Self::MinusOneForgotten,
        Self::RoundedUp,
        Self::RoundedDown,
        Self::DilationIgnored,
        Self::DilationTimesKernel,
        Self::StrideIgnored,
        Self::SizeKept,
        Self::AxesSwapped,
        Self::DirectFormula,
        Self::TransposedFormula,
        Self::CropAdded,
        Self::OutputPaddingForgotten,
        Self::BiasLeftOut,
        Self::BiasPerChannel,
        Self::KernelFlipped,
        Self::KernelTransposed,
        Self::FirstChannelOnly,
        Self::ChannelsMultiplied,
        Self::GroupsIgnored,
        Self::WindowOffByOne,
        Self::PlaceSwapped,
        Self::ZerosInPadding,
        Self::WeightsIgnored,
        Self::SignsLost,
        Self::NotDivided,
        Self::LargestForMean,
        Self::MeanForLargest,
        Self::PaddingMiscounted,
        Self::GapCounted,
        Self::BothSides,
        Self::KernelAnswered,
        Self::RatioAnswered,
        Self::ExtentAnswered,
        Self::PaddingIncluded,
        Self::OutputAnswered,
        Self::OtherChannels,
        Self::GroupSize,
        Self::Near,
    ];

    /// Those that are made where a size is asked for, the likeliest first.
    ///
    /// What the layer has beyond the plain formula is what goes wrong: padding is written as one number and counts
    /// twice; `+ 1` stands outside of the brackets; the floor is not seen in a figure that divides; the dilation acts on
    /// `kernel − 1`. After these come the confusions with another layer, and those of readers who do not compute at all.
    pub const OF_SIZE: &'static [Self] = &[
        Self::OneSide,
        Self::PlusOneForgotten,
        Self::CropAdded,
        Self::RoundedUp,
        Self::RoundedDown,
        Self::DilationTimesKernel,
        Self::PaddingForgotten,
        Self::DilationIgnored,
        Self::OutputPaddingForgotten,
        Self::DirectFormula,
        Self::MinusOneForgotten,
        Self::StrideIgnored,
        Self::AxesSwapped,
        Self::SizeKept,
        Self::TransposedFormula,
    ];

    /// Those that are made where a value or a map is asked for, the likeliest first.
    ///
    /// What is added last is forgotten first: the bias, then the other channels. Who has learned the convolution of
    /// mathematics turns the kernel. Then the window stands wrong, by stride, padding or dilation; at last come slips in
    /// reading and adding.
    pub const OF_VALUE: &'static [Self] = &[
        Self::BiasLeftOut,
        Self::KernelFlipped,
        Self::FirstChannelOnly,
        Self::GroupsIgnored,
        Self::NotDivided,
        Self::MeanForLargest,
        Self::LargestForMean,
        Self::StrideIgnored,
        Self::DilationIgnored,
        Self::ZerosInPadding,
        Self::PaddingForgotten,
        Self::PaddingMiscounted,
        Self::ChannelsMultiplied,
        Self::BiasPerChannel,
        Self::PlaceSwapped,
        Self::WindowOffByOne,
        Self::KernelTransposed,
        Self::SignsLost,
        Self::WeightsIgnored,
    ];

    /// Those that are made where a parameter is asked for, the likeliest first: what else can be counted in the figure.
    pub const OF_PARAM: &'static [Self] = &[
        Self::GapCounted,
        Self::BothSides,
        Self::ExtentAnswered,
        Self::PaddingIncluded,
        Self::RatioAnswered,
        Self::KernelAnswered,
        Self::ChannelsMultiplied,
        Self::OtherChannels,
        Self::GroupSize,
        Self::OutputAnswered,
    ];
}
