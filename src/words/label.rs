//! Words that stand alone: buttons, headings, names, and the sentence that explains a parameter.

macro_rules! labels {
    ($($name:ident),* $(,)?) => {
        /// A text without arguments.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "the English text of each is its documentation")]
        pub enum Label { $($name),* }

        impl Label {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

labels! {
    // Header.
    Title, DocumentTitle, SkipToFigure, Undo, Redo, Examples, Lessons, InClass, Present, Practice, SideBySide, OwnPicture, Share, OpenInTab, Language,
    ThemeAuto, ThemeLight, ThemeDark, Parameters,
    // Views.
    View, Figure,
    Turning, TurnLeft, TurnRight, TurnUp, TurnDown, TurnReset, Spread,
    // Parameters.
    GroupInput, GroupKernel, GroupOutput, GroupValues, Size, Channels, Stride, Padding, Dilation, Groups, Bias,
    HelpInputSize, HelpInChannels, HelpOutChannels, HelpKernelSize, HelpStride, HelpPadding, HelpPaddingMode,
    HelpDilation, HelpGroups, HelpBias,
    Activation, HelpActivation,
    Operation, HelpConv, HelpConvTranspose, HelpMaxPool, HelpAvgPool, GroupWindow, OutputPadding, CeilMode, CountIncludePad, HelpOutputPadding, HelpCeilMode, HelpCountIncludePad,
    HelpPoolChannels, HelpWindowSize, HelpTransposedStride, HelpCropping, HelpPoolPadding,
    PaddingKind, PerSide, Top, Bottom, Left, Right, PaddingMode, PaddingValue,
    // Values.
    InputValues, KernelValues, SourceDigit, SourceRandom, SourceZeros, Seed, InputSeed, KernelSeed, Flip, FlipHint, NewNumbers, WhichDigit,
    EditValues, OutputChannelChoice, InputChannelChoice, Weights, Biases, InputMap, InputMapHint, TooLargeToEdit, Paint,
    PaintValue, PaintHint, ResetInput, ResetKernel,
    // Problems and notices.
    Impossible, LastGoodStays, WhatWorks, FixPaddingInNumbers, FixZeros, Discard, NoticesTitle, Dismiss,
    // Transport.
    Transport, First, Previous, Play, Pause, Next, Last, Scrub, Speed, Loop, StepSize, ByCell, ByMultiplyAdd,
    // A figure with something covered.
    Reveal, Covered, CoveredHint,
    // Keys and gestures.
    PlayOrPause, SelectNothing, Keys, KeysOfPage, KeysOfFigure, Gestures,
    EditInFigure, SpreadMore, SpreadLess, VoiceOnOff, ToneOnOff, OnCell, EditsCell, OnOutputCell,
    GoesToStep, OverAnything, ShowsKin, DragPainting, PaintsCells, DragVolume,
    TurnsVolume, InNumberField, ChangesNumber, InProducts, GoesAmongProducts, FirstHint, FirstHintByFinger,
    // Explanation.
    Explanation, ThisStep, OutputSize, ThisLayer, InCode, SumSoFar, WeightRow, BiasRow, ParameterRow, MultiplyAddRow,
    CopiesKey, NeverReadRow, Nothing, DialectsHeading, DialectsAgree, DialectsDiffer, DialectsDifferInMean, FloorHeading,
    SameOutputHeading, WhyOutputPadding, OutputPaddingChooses, ShowTransposed, InputSizeChoice, OutputSizeChoice,
    PartOfKernel, PartOfWindow, LargestSoFar, ByValue, CopyCode, Copied,
    CodeFramework, WhoHasIt, TypeLayer, TypeLayerHint, Apply, LayerTaken,
    // One and three dimensions.
    Dimensions, HelpDimensions, HelpInputLength, HelpInputVolume, Front,
    Back, SliceChoice, SourceSignal, SourceSphere, SourceMovingDigit, WhichSignal,
    SourceSentence, YourSentence, MadeUpNumbers, FirstSentence,
    CostFormulas, CostLetters, TransposedCostLetters, PairFormulas, MultiplyAddShare, MapsLetter,
    CostHeading, FullLayer, SeparableHeading, SeparableHint, PairChannels, DepthwiseHalf, PointwiseHalf, Together,
    // Gallery.
    Close, SearchExamples, SearchHint, NothingFound, CodeFound, OpenLayer, SectionsOfExamples,
    // Before the page answers, and when it does no more.
    PictureComing, ScriptNeeded, OpenFigure, Crashed, NotLoaded, Reload,
}
