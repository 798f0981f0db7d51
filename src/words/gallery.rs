//! The words of the gallery: what each figure is called, and the one thing it teaches.

macro_rules! captions {
    ($($name:ident),* $(,)?) => {
        /// The words of a figure in the gallery; its name in other spelling is the figure's, so that
        /// `DilationOverdone` belongs to `dilation_overdone`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "the English text of each is its documentation")]
        pub enum Caption { $($name),* }

        impl Caption {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

captions! {
    // conv_arithmetic.
    NoPaddingNoStrides, ArbitraryPaddingNoStrides, SamePaddingNoStrides, FullPaddingNoStrides, NoPaddingStrides,
    PaddingStrides, PaddingStridesOdd, Dilation,
    NoPaddingNoStridesTransposed, ArbitraryPaddingNoStridesTransposed, SamePaddingNoStridesTransposed,
    FullPaddingNoStridesTransposed, NoPaddingStridesTransposed, PaddingStridesTransposed,
    PaddingStridesOddTransposed,
    NumericalNoPaddingNoStrides, NumericalPaddingStrides, NumericalAveragePooling, NumericalMaxPooling,
    // What a convolution does.
    FirstPicture, VerticalEdges, HorizontalEdges, Blur, MultiplyAdds,
    LocalFeature, SameAnswerEverywhere, IdentityKernel, BiasAlone, Correlation, ConvolutionOfMathematics,
    GradientOfTheKernel,
    // Kernel.
    RectangularKernel,
    KernelShrinksOutput, KernelAsLargeAsInput, EvenKernelSamePadding,
    // Padding.
    OneSidedPadding, ReflectPadding, ReplicatePadding, CircularPadding, PaddingValueOne,
    PaddingKeepsSize, PaddingGrowsOutput, WindowWhollyInPadding, SamePaddingWithStride,
    // Stride and dilation.
    StrideDiffersByAxis, CellsNeverRead,
    StrideWithoutOverlap, FloorLeavesCells, DilationSeesWider, DilationSameParameters, DilationOverdone,
    DilationByAxis, StrideAndDilationMissCells, StrideAndShift,
    // Channels and groups.
    ThreeToTwoChannels, ThreeToTwoChannelsTilted, SixteenChannels, Pointwise, Groups, Depthwise,
    OneFilterThreeChannels, FourFilters, OneBiasPerChannel, DepthwiseMultiplier, SeparableDepthwise,
    SeparablePointwise,
    // Transposed convolution.
    TransposedStampsKernel, TransposedLeavesGaps, LinearInterpolation,
    // Transposed layers in three ways.
    ScatterAndGather, StampOfOneCell, Checkerboard, EvenOverlap, NoOverlap,
    OutputPadding, TransposedWithDilation, TransposedWithGroups, MatrixOfATransposedLayer, GradientOfAStridedLayer,
    // Layers as a matrix.
    MatrixOfAConvolution, MatrixWithStride, MatrixOfCircularPadding,
    MatrixAndPaddingWithOnes, WindowsAsColumns,
    // Pooling.
    MaxPoolHalves, MaxPoolOverlapping, MaxPoolPaddingIsMinusInfinity, MaxPoolCeilMode, MaxPoolDilated,
    AveragePoolWithPadding, AveragePoolWithoutPadding, AveragePoolAsMatrix, GlobalAveragePool,
    // Sizes as in practice.
    LargeInput, LargerThanNumbers,
    AlexnetConv1, VggSecond, VggConv5, VggFullyConnected, InceptionRow, ResnetStem, ResnetConv4,
    UnetUpConvolution, MobilenetDepthwise, VitPatches,
    // Sequences.
    Conv1d, Conv1dCausal, Conv1dSentence, MovingAverage, Conv1dDilatedCausal, Conv1dStride, Conv1dChannels, Conv1dTransposed, MaxPool1d,
    // Volumes.
    Conv3d, Conv3dSphere, Conv3dSphereTurned, Conv3dSphereApart, Conv3dVideo, Conv3dStride,
    Conv3dChannels, MaxPool3d, ConvTranspose3d, ScatterAndGather3d,
}

/// What stands at a figure of the gallery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaptionText {
    /// What it is called.
    pub title: &'static str,
    /// One sentence: what it teaches.
    pub sentence: &'static str,
}

/// A part of the gallery, in the order in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// The convolutions of conv_arithmetic.
    Arithmetic,
    /// Its transposed convolutions.
    ArithmeticTransposed,
    /// Its figures with numbers.
    ArithmeticNumerical,
    /// What a convolution does.
    Operation,
    /// The kernel, and the size of the output.
    Kernel,
    /// Padding.
    Padding,
    /// Stride and dilation.
    StrideAndDilation,
    /// Channels and groups.
    Channels,
    /// Transposed convolution.
    Transposed,
    /// Pooling.
    Pooling,
    /// Sequences: one dimension.
    Sequences,
    /// Volumes: three dimensions.
    Volumes,
    /// Layers of real networks, and their sizes.
    RealLayers,
}

impl Section {
    /// All, in their order.
    pub const ALL: [Self; 13] = [
        Self::Arithmetic,
        Self::ArithmeticTransposed,
        Self::ArithmeticNumerical,
        Self::Operation,
        Self::Kernel,
        Self::Padding,
        Self::StrideAndDilation,
        Self::Channels,
        Self::Transposed,
        Self::Pooling,
        Self::Sequences,
        Self::Volumes,
        Self::RealLayers,
    ];
}
