//! The gallery.

mod volumes;

use crate::i18n::{Caption, Section};

pub(in crate::i18n) const fn section(section: Section) -> &'static str {
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
pub(in crate::i18n) const fn caption(caption: Caption) -> (&'static str, &'static str) {
    match caption {
        Caption::NoPaddingNoStrides => (
            "No padding, no strides",
            "A 3 × 3 kernel has only 2 × 2 places on a 4 × 4 input: the output is smaller.",
        ),
        Caption::ArbitraryPaddingNoStrides => (
            "Arbitrary padding, no strides",
            "An even kernel of 4 with padding 2 makes 6 × 6 of 5 × 5: one more, not the same.",
        ),
        Caption::SamePaddingNoStrides => {
            ("Half padding, no strides", "Padding of half the kernel, here 1 for 3 × 3, keeps the size.")
        }
        Caption::FullPaddingNoStrides => (
            "Full padding, no strides",
            "With padding kernel − 1 every overlap counts, down to one corner: the output grows.",
        ),
        Caption::NoPaddingStrides => {
            ("No padding, strides", "At stride 2 the window skips every second place: 5 × 5 becomes 2 × 2.")
        }
        Caption::PaddingStrides => (
            "Padding, strides",
            "With padding 1 the skipping window begins outside the input: 5 × 5 becomes 3 × 3.",
        ),
        Caption::PaddingStridesOdd => (
            "Padding, strides (odd)",
            "6 × 6 gives 3 × 3 as 5 × 5 does: the last row and column of padding are never reached.",
        ),
        Caption::Dilation => (
            "No padding, no stride, dilation",
            "At dilation 2 nine weights span 5 × 5 cells: the kernel sees wider for the same work.",
        ),
        Caption::NoPaddingNoStridesTransposed => (
            "No padding, no strides, transposed",
            "The way back from 2 × 2 to 4 × 4: the input is padded by kernel − 1, the kernel turned round.",
        ),
        Caption::ArbitraryPaddingNoStridesTransposed => (
            "Arbitrary padding, no strides, transposed",
            "The way back from 6 × 6 to 5 × 5: padding of the convolution is cropped here.",
        ),
        Caption::SamePaddingNoStridesTransposed => {
            ("Half padding, no strides, transposed", "Half padding keeps the size in both directions.")
        }
        Caption::FullPaddingNoStridesTransposed => (
            "Full padding, no strides, transposed",
            "The way back from full padding needs none: 7 × 7 becomes 5 × 5.",
        ),
        Caption::NoPaddingStridesTransposed => (
            "No padding, strides, transposed",
            "A stride becomes zeros between the cells of the input: 2 × 2 is stretched to 3 × 3 and gives 5 × 5.",
        ),
        Caption::PaddingStridesTransposed => (
            "Padding, strides, transposed",
            "Stretched by the stride, cropped by the padding: 3 × 3 gives 5 × 5.",
        ),
        Caption::PaddingStridesOddTransposed => (
            "Padding, strides, transposed (odd)",
            "3 × 3 could come from 5 × 5 or 6 × 6: output padding 1 asks for the larger.",
        ),
        Caption::NumericalNoPaddingNoStrides => (
            "No padding, no strides, with numbers",
            "Nine products are added up for every cell of the output.",
        ),
        Caption::NumericalPaddingStrides => (
            "Padding, strides, with numbers",
            "Products with padding are 0, so the corners add up fewer numbers.",
        ),
        Caption::NumericalAveragePooling => (
            "Average pooling, with numbers",
            "Every cell of the output is the mean of nine values; no weights.",
        ),
        Caption::NumericalMaxPooling => (
            "Max pooling, with numbers",
            "Every cell of the output is the largest of nine values; no weights.",
        ),
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
        Caption::ScatterAndGather => (
            "Scatter, gather, and the convolution behind",
            "A transposed layer stamps, or gathers from a stretched input, or runs a convolution backwards: one sum.",
        ),
        Caption::StampOfOneCell => (
            "The stamp of one cell",
            "One product at a time: its input cell puts the whole kernel, times its value, onto the output.",
        ),
        Caption::Checkerboard => (
            "A checkerboard",
            "Kernel 3 is not divisible by stride 2: cells get 1, 2 or 4 contributions, which shows as a pattern.",
        ),
        Caption::EvenOverlap => (
            "Even overlap",
            "Kernel 4 is divisible by stride 2: away from the border every cell gets 4 contributions.",
        ),
        Caption::NoOverlap => (
            "No overlap",
            "Kernel 2 and stride 2: the stamps lie side by side, and each output cell has one input cell.",
        ),
        Caption::OutputPadding => (
            "Output padding",
            "It crops one row and column less at the end, and so says which of several input sizes to return to.",
        ),
        Caption::TransposedWithDilation => (
            "Transposed with dilation",
            "The stamps have gaps: with dilation 2 each covers 5 × 5 cells and fills 9 of them.",
        ),
        Caption::TransposedWithGroups => (
            "Transposed with groups",
            "Each output channel gets the stamps of its own two input channels alone.",
        ),
        Caption::MatrixOfATransposedLayer => (
            "The transposed matrix",
            "A transposed layer is the matrix of a convolution with rows and columns exchanged: here 16 × 4.",
        ),
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
        Caption::TransposedStampsKernel => (
            "One cell stamps the kernel",
            "A single 1 in the input: the output is the kernel itself, put down at its place.",
        ),
        Caption::TransposedLeavesGaps => (
            "A stride larger than the kernel",
            "Stamps no longer touch: rows and columns between them stay 0.",
        ),
        Caption::MaxPoolHalves => {
            ("Max pooling halves", "The largest of each 2 × 2 block stays: 6 × 6 becomes 3 × 3.")
        }
        Caption::MaxPoolOverlapping => (
            "Overlapping max pooling",
            "Window 3, stride 2, as in AlexNet: neighbors share a row or column, and often the winner.",
        ),
        Caption::MaxPoolPaddingIsMinusInfinity => (
            "Padding of −∞",
            "Padding never wins: with negative values the largest is still one of them, not 0.",
        ),
        Caption::MaxPoolCeilMode => (
            "Rounding up",
            "With ceil_mode the last window may reach beyond the end: 6 × 6 gives 3 × 3, not 2 × 2.",
        ),
        Caption::MaxPoolDilated => {
            ("Dilated max pooling", "The largest of nine cells that stand two apart: a wider look with gaps.")
        }
        Caption::AveragePoolWithPadding => (
            "Average that counts padding",
            "At the corner four values are divided by nine: the border comes out too small.",
        ),
        Caption::AveragePoolWithoutPadding => {
            ("Average without padding", "The same corner divided by four: only cells of the input count.")
        }
        Caption::AveragePoolAsMatrix => (
            "An average as a matrix",
            "Averaging is linear: each row of C holds 1 ÷ the number of cells, 4 in a corner and 9 inside.",
        ),
        Caption::GlobalAveragePool => {
            ("Global average pooling", "A window as large as the map: each channel becomes one number.")
        }
        Caption::LargeInput => {
            ("A 32 × 32 input", "From far away the output is a picture too: the map of where edges are.")
        }
        Caption::LargerThanNumbers => (
            "A 96 × 96 input",
            "Nine thousand steps of the same few products: this is why it is fast on a graphics card.",
        ),
        Caption::AlexnetConv1 => (
            "AlexNet’s first layer, 11 × 11",
            "A large kernel with stride 4: 224 cells per side become 55 at once.",
        ),
        Caption::VggSecond => (
            "VGG’s second layer, 64 to 64 channels",
            "Small kernels at full size are dear: 1.8 thousand million multiply-adds, more than AlexNet’s whole body.",
        ),
        Caption::VggConv5 => (
            "VGG’s last convolution, 512 to 512 channels",
            "Few cells and many channels: one output value is made of 4608 products.",
        ),
        Caption::VggFullyConnected => (
            "VGG’s fully connected layer as a convolution",
            "A kernel as large as its input has one place to go: 103 million weights, each used once.",
        ),
        Caption::InceptionRow => (
            "Inception’s 1 × 7 kernel",
            "A row now and a column later see 7 × 7 cells with 14 weights instead of 49.",
        ),
        Caption::ResnetStem => (
            "ResNet’s stem, 7 × 7 with stride 2",
            "A photograph of three colors becomes 64 maps of half its side.",
        ),
        Caption::ResnetConv4 => (
            "ResNet’s 3 × 3, 256 to 256 channels",
            "ResNet-34 repeats it most: on 14 × 14 cells nearly all its work goes over channels.",
        ),
        Caption::UnetUpConvolution => (
            "U-Net’s up-convolution",
            "Kernel and stride are both 2, so the stamps meet without overlap and the map doubles.",
        ),
        Caption::MobilenetDepthwise => (
            "MobileNet’s depthwise layer",
            "Each of 32 maps has one kernel of its own: 288 weights where a full layer has 9216.",
        ),
        Caption::VitPatches => (
            "ViT’s patches",
            "Stride equals kernel size: the windows tile the picture, and each patch becomes 768 numbers.",
        ),
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
