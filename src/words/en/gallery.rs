//! The gallery.

mod arithmetic;
mod networks;
mod pooling;
mod transposed;
mod volumes;

use crate::words::{Caption, Section};

pub(in crate::words) const fn section(section: Section) -> &'static str {
    match section {
        Section::Arithmetic => "Convolution arithmetic",
        Section::ArithmeticTransposed => "Convolution arithmetic: transposed",
        Section::ArithmeticNumerical => "Convolution arithmetic: with numbers",
        Section::Operation => "What a convolution does",
        Section::Kernel => "Kernel and output size",
        Section::Padding => "Padding",
        Section::StrideAndDilation => "Stride and dilation",
        Section::Channels => "Channels and groups",
        Section::Transposed => "Transposed convolution",
        Section::Pooling => "Pooling",
        Section::Sequences => "Sequences (1-D)",
        Section::Volumes => "Volumes (3-D)",
        Section::RealLayers => "Real layers",
    }
}

/// Title and sentence.
pub(in crate::words) const fn caption(caption: Caption) -> (&'static str, &'static str) {
    match caption {
        Caption::NoPaddingNoStrides => arithmetic::NO_PADDING_NO_STRIDES,
        Caption::ArbitraryPaddingNoStrides => arithmetic::ARBITRARY_PADDING_NO_STRIDES,
        Caption::SamePaddingNoStrides => arithmetic::SAME_PADDING_NO_STRIDES,
        Caption::FullPaddingNoStrides => arithmetic::FULL_PADDING_NO_STRIDES,
        Caption::NoPaddingStrides => arithmetic::NO_PADDING_STRIDES,
        Caption::PaddingStrides => arithmetic::PADDING_STRIDES,
        Caption::PaddingStridesOdd => arithmetic::PADDING_STRIDES_ODD,
        Caption::Dilation => arithmetic::DILATION,
        Caption::NoPaddingNoStridesTransposed => arithmetic::NO_PADDING_NO_STRIDES_TRANSPOSED,
        Caption::ArbitraryPaddingNoStridesTransposed => arithmetic::ARBITRARY_PADDING_NO_STRIDES_TRANSPOSED,
        Caption::SamePaddingNoStridesTransposed => arithmetic::SAME_PADDING_NO_STRIDES_TRANSPOSED,
        Caption::FullPaddingNoStridesTransposed => arithmetic::FULL_PADDING_NO_STRIDES_TRANSPOSED,
        Caption::NoPaddingStridesTransposed => arithmetic::NO_PADDING_STRIDES_TRANSPOSED,
        Caption::PaddingStridesTransposed => arithmetic::PADDING_STRIDES_TRANSPOSED,
        Caption::PaddingStridesOddTransposed => arithmetic::PADDING_STRIDES_ODD_TRANSPOSED,
        Caption::NumericalNoPaddingNoStrides => arithmetic::NUMERICAL_NO_PADDING_NO_STRIDES,
        Caption::NumericalPaddingStrides => arithmetic::NUMERICAL_PADDING_STRIDES,
        Caption::NumericalAveragePooling => arithmetic::NUMERICAL_AVERAGE_POOLING,
        Caption::NumericalMaxPooling => arithmetic::NUMERICAL_MAX_POOLING,
        Caption::FirstPicture => (
            "A handwritten 3",
            "The kernel begins at the top left: multiply what lies on top of each other, add up.",
        ),
        Caption::VerticalEdges => (
            "Vertical edges",
            "A kernel with − on one side and + on the other is large where dark meets bright, left to right.",
        ),
        Caption::HorizontalEdges => {
            ("Horizontal edges", "The same kernel turned by a quarter finds edges that lie flat.")
        }
        Caption::Blur => ("Blur", "A kernel of shares that add up to 1 mixes each cell with its neighbors."),
        Caption::MultiplyAdds => (
            "One multiply-add at a time",
            "An output cell grows product by product: step through the sum itself.",
        ),
        Caption::LocalFeature => (
            "A kernel that looks for an ×",
            "The sum is largest where the input looks like the kernel: the × answers 5, the + answers −3.",
        ),
        Caption::SameAnswerEverywhere => (
            "The same answer everywhere",
            "One kernel goes over all of the input, so the same shape gives the same numbers wherever it stands.",
        ),
        Caption::IdentityKernel => {
            ("The kernel that copies", "1 in the middle and 0 around it: the output is the input.")
        }
        Caption::BiasAlone => {
            ("Bias alone", "Where all products are 0, the bias is left: one number, added to every cell.")
        }
        Caption::Correlation => (
            "Correlation: the kernel as it is",
            "A layer does not turn its kernel, so a single 1 is answered by the kernel turned by 180°.",
        ),
        Caption::ConvolutionOfMathematics => (
            "The convolution of mathematics",
            "The same kernel, turned by 180° first: now a single 1 is answered by the kernel as it was.",
        ),
        Caption::GradientOfTheKernel => (
            "How a kernel learns",
            "The gradient of the weights is a convolution too: the errors of the output, as far apart as the stride, go over the input.",
        ),
        Caption::RectangularKernel => (
            "A kernel that is not square",
            "A 1 × 5 kernel looks along the row only; each axis has its own size.",
        ),
        Caption::KernelShrinksOutput => (
            "A larger kernel, a smaller output",
            "A 5 × 5 kernel without padding takes 4 rows and 4 columns: 8 × 8 becomes 4 × 4.",
        ),
        Caption::KernelAsLargeAsInput => (
            "A kernel as large as the input",
            "There is one place for it, so the output is one number: a fully connected layer.",
        ),
        Caption::EvenKernelSamePadding => (
            "An even kernel with same padding",
            "A 2 × 2 kernel has no middle: same padding puts 0 before and 1 after.",
        ),
        Caption::OneSidedPadding => (
            "Padding at top and left only",
            "Each side has its own padding: here 2 before and 0 after, so no window looks ahead.",
        ),
        Caption::ReflectPadding => (
            "Reflected padding",
            "The padding mirrors the input at its edge, without repeating the edge itself.",
        ),
        Caption::ReplicatePadding => {
            ("Replicated padding", "The padding repeats the nearest cell of the input.")
        }
        Caption::CircularPadding => (
            "Circular padding",
            "The padding continues at the opposite side, as if the input were wrapped around.",
        ),
        Caption::PaddingValueOne => (
            "Padding with ones",
            "Padding need not be 0: any number can stand around the input, and it counts.",
        ),
        Caption::PaddingKeepsSize => (
            "Padding keeps the size",
            "An odd kernel keeps the size with half of itself around the input: 2 for 5 × 5.",
        ),
        Caption::PaddingGrowsOutput => (
            "More padding than needed",
            "Padding 3 for a 3 × 3 kernel makes the output larger than the input: 4 × 4 becomes 8 × 8.",
        ),
        Caption::WindowWhollyInPadding => (
            "A window wholly in the padding",
            "It sees nothing of the input: all products are 0 and only the bias comes out.",
        ),
        Caption::SamePaddingWithStride => (
            "Same padding at stride 2",
            "TensorFlow halves 6 to 3 with one cell of padding: none before, one after.",
        ),
        Caption::StrideDiffersByAxis => (
            "A stride for each axis",
            "Stride 1 down and 3 across: the output keeps its rows and loses two columns of three.",
        ),
        Caption::CellsNeverRead => (
            "Cells that are never read",
            "A stride larger than the kernel jumps over cells: their values change nothing.",
        ),
        Caption::StrideWithoutOverlap => (
            "Windows side by side",
            "A stride as large as the kernel: no overlap, every cell is read exactly once.",
        ),
        Caption::FloorLeavesCells => (
            "What rounding down loses",
            "(6 − 3) ÷ 2 is 1.5, rounded down: the last row and column are never read.",
        ),
        Caption::DilationSeesWider => (
            "Dilation sees wider",
            "Dilation 2 spreads nine weights over 5 × 5 cells; padding 2 keeps the size.",
        ),
        Caption::DilationSameParameters => (
            "Same weights, wider still",
            "Dilation 3 spans 7 × 7 cells with the same nine weights and the same work.",
        ),
        Caption::DilationOverdone => (
            "Dilation overdone",
            "A window that spans 7 of 8 cells has only two places per axis: little output is left.",
        ),
        Caption::DilationByAxis => (
            "A dilation for each axis",
            "Side by side down, three apart across: 3 rows and 7 columns are spanned.",
        ),
        Caption::StrideAndDilationMissCells => (
            "Stride 2 and dilation 2",
            "Both step by two, so only every second row and column is ever read: 25 of 81 cells.",
        ),
        Caption::StrideAndShift => (
            "A stride and a shift",
            "The same shape stands 5 cells further, no multiple of stride 2: it meets other weights and gets another answer.",
        ),
        Caption::ThreeToTwoChannels => (
            "3 channels in, 2 out",
            "Every pair of input and output channel has a kernel of its own: 6 kernels, their maps added up.",
        ),
        Caption::ThreeToTwoChannelsTilted => (
            "3 channels in, 2 out, tilted",
            "The window goes through all input channels at once and fills one cell of one output channel.",
        ),
        Caption::SixteenChannels => (
            "Sixteen channels",
            "16 in and 16 out are 256 kernels: channels, not pixels, make a layer large.",
        ),
        Caption::Pointwise => (
            "Pointwise: a 1 × 1 kernel",
            "It sees no neighbors: every cell mixes the channels at its own place.",
        ),
        Caption::Groups => {
            ("Two groups", "Channels are split into halves that never see each other: half the weights.")
        }
        Caption::Depthwise => (
            "Depthwise",
            "As many groups as channels: each channel is convolved alone, nothing is added across.",
        ),
        Caption::ScatterAndGather => transposed::SCATTER_AND_GATHER,
        Caption::StampOfOneCell => transposed::STAMP_OF_ONE_CELL,
        Caption::Checkerboard => transposed::CHECKERBOARD,
        Caption::EvenOverlap => transposed::EVEN_OVERLAP,
        Caption::NoOverlap => transposed::NO_OVERLAP,
        Caption::OutputPadding => transposed::OUTPUT_PADDING,
        Caption::TransposedWithDilation => transposed::TRANSPOSED_WITH_DILATION,
        Caption::TransposedWithGroups => transposed::TRANSPOSED_WITH_GROUPS,
        Caption::GradientOfAStridedLayer => transposed::GRADIENT_OF_A_STRIDED_LAYER,
        Caption::MatrixOfATransposedLayer => transposed::MATRIX_OF_A_TRANSPOSED_LAYER,
        Caption::MatrixOfAConvolution => (
            "A convolution as a matrix",
            "3 × 3 on 4 × 4 is a 4 × 16 matrix: each row has the same nine weights, shifted.",
        ),
        Caption::MatrixWithStride => (
            "Stride in the matrix",
            "With stride 2 the weights move two columns from row to row: the matrix has fewer rows.",
        ),
        Caption::MatrixOfCircularPadding => (
            "Circular padding in the matrix",
            "What leaves a row at one end comes back at the other: no weight is lost.",
        ),
        Caption::MatrixAndPaddingWithOnes => (
            "What padding with ones adds",
            "Padding that is not 0 adds a column c that does not depend on the input.",
        ),
        Caption::WindowsAsColumns => (
            "im2col: windows as columns",
            "Each window becomes a column, each filter a row: how fast libraries compute a convolution.",
        ),
        Caption::OneFilterThreeChannels => (
            "3 channels in, 1 out",
            "One filter has a kernel per input channel; their three maps are added into one.",
        ),
        Caption::FourFilters => (
            "Four filters, one input",
            "Each output channel has a filter of its own: four views of the same digit.",
        ),
        Caption::OneBiasPerChannel => (
            "One bias per output channel",
            "−20, 0 and 20: each is added to every cell of its own map, and to no other.",
        ),
        Caption::DepthwiseMultiplier => (
            "Depthwise with multiplier 2",
            "Two filters for each channel alone: 2 channels become 4, still nothing is mixed.",
        ),
        Caption::SeparableDepthwise => (
            "Separable, first half: depthwise",
            "3 × 3 in each channel alone, 27 weights: neighbors are mixed, channels are not.",
        ),
        Caption::SeparablePointwise => (
            "Separable, second half: pointwise",
            "It takes the first half’s output and mixes channels: 12 weights, 39 in all instead of 108.",
        ),
        Caption::TransposedStampsKernel => transposed::TRANSPOSED_STAMPS_KERNEL,
        Caption::TransposedLeavesGaps => transposed::TRANSPOSED_LEAVES_GAPS,
        Caption::LinearInterpolation => transposed::LINEAR_INTERPOLATION,
        Caption::MaxPoolHalves => pooling::MAX_POOL_HALVES,
        Caption::MaxPoolOverlapping => pooling::MAX_POOL_OVERLAPPING,
        Caption::MaxPoolPaddingIsMinusInfinity => pooling::MAX_POOL_PADDING_IS_MINUS_INFINITY,
        Caption::MaxPoolCeilMode => pooling::MAX_POOL_CEIL_MODE,
        Caption::MaxPoolDilated => pooling::MAX_POOL_DILATED,
        Caption::AveragePoolWithPadding => pooling::AVERAGE_POOL_WITH_PADDING,
        Caption::AveragePoolWithoutPadding => pooling::AVERAGE_POOL_WITHOUT_PADDING,
        Caption::AveragePoolAsMatrix => pooling::AVERAGE_POOL_AS_MATRIX,
        Caption::GlobalAveragePool => pooling::GLOBAL_AVERAGE_POOL,
        Caption::LargeInput => networks::LARGE_INPUT,
        Caption::LargerThanNumbers => networks::LARGER_THAN_NUMBERS,
        Caption::AlexnetConv1 => networks::ALEXNET_CONV1,
        Caption::VggSecond => networks::VGG_SECOND,
        Caption::VggConv5 => networks::VGG_CONV5,
        Caption::VggFullyConnected => networks::VGG_FULLY_CONNECTED,
        Caption::InceptionRow => networks::INCEPTION_ROW,
        Caption::ResnetStem => networks::RESNET_STEM,
        Caption::ResnetConv4 => networks::RESNET_CONV4,
        Caption::UnetUpConvolution => networks::UNET_UP_CONVOLUTION,
        Caption::MobilenetDepthwise => networks::MOBILENET_DEPTHWISE,
        Caption::VitPatches => networks::VIT_PATCHES,
        Caption::Conv1d => {
            ("A difference finds the step", "The kernel −1 0 1 answers only where a signal changes.")
        }
        Caption::Conv1dCausal => {
            ("Causal padding", "All padding stands before: no output sees what comes after it.")
        }
        Caption::Conv1dChannels => (
            "Channels of a sequence",
            "The window covers every channel: each has weights of its own, and what they give is added up.",
        ),
        Caption::Conv1dTransposed => {
            ("Transposed, one row of cells", "Zeros between the cells, and 5 cells become 11.")
        }
        Caption::MaxPool1d => {
            ("Max pooling of a sequence", "Each window keeps its largest value: half the cells remain.")
        }
        Caption::Conv3d => volumes::DIGITS,
        Caption::Conv1dSentence => (
            "Over the words of a sentence",
            "Each word is a column of made-up numbers; the kernel reads three words at once.",
        ),
        Caption::MovingAverage => (
            "A moving average",
            "The mean of five neighbors leaves the wave and takes most of the noise away.",
        ),
        Caption::Conv1dDilatedCausal => (
            "Causal and dilated",
            "Two weights four cells apart: a long look back for little work, as in WaveNet.",
        ),
        Caption::Conv1dStride => {
            ("Every second window", "Stride 2 sets the outputs two cells apart: 13 cells become 6.")
        }
        Caption::Conv3dSphere => volumes::BALL,
        Caption::Conv3dSphereTurned => volumes::BALL_TURNED,
        Caption::Conv3dSphereApart => volumes::BALL_APART,
        Caption::Conv3dVideo => volumes::VIDEO,
        Caption::Conv3dStride => volumes::STRIDE,
        Caption::Conv3dChannels => volumes::CHANNELS,
        Caption::MaxPool3d => volumes::MAX_POOL,
        Caption::ConvTranspose3d => volumes::TRANSPOSED,
        Caption::ScatterAndGather3d => volumes::WAYS,
    }
}
