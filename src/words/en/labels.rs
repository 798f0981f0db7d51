//! Texts without arguments.

use crate::words::Label;

pub(super) const fn label(label: Label) -> &'static str {
    match label {
        Label::Title => "Convoscope",
        Label::DocumentTitle => "Convoscope: see what a convolution layer does",
        Label::SkipToFigure => "Skip to the figure",
        Label::Undo => "Undo",
        Label::Redo => "Redo",
        Label::Examples => "Examples",
        Label::Share => "Share",
        Label::Language => "Language",
        Label::Theme => "Colors",
        Label::ThemeAuto => "Colors: as the system",
        Label::ThemeLight => "Colors: light",
        Label::ThemeDark => "Colors: dark",
        Label::Parameters => "Parameters of the layer",
        Label::View => "View",
        Label::Turning => "Turn the volume",
        Label::TurnLeft => "Turn left",
        Label::TurnRight => "Turn right",
        Label::TurnUp => "Turn up",
        Label::TurnDown => "Turn down",
        Label::TurnReset => "Turn back to the start",
        Label::Spread => "Spread",
        Label::Figure => "Figure",
        Label::GroupInput => "Input",
        Label::GroupKernel => "Kernel",
        Label::GroupOutput => "Output",
        Label::GroupValues => "Values",
        Label::Size => "Size",
        Label::Channels => "Channels",
        Label::Stride => "Stride",
        Label::Padding => "Padding",
        Label::Dilation => "Dilation",
        Label::Groups => "Groups",
        Label::Bias => "Bias",
        Label::Operation => "Operation",
        Label::GroupWindow => "Window",
        Label::OutputPadding => "Output padding",
        Label::CeilMode => "Round up",
        Label::CountIncludePad => "Count padding",
        Label::PaddingKind => "How padding is given",
        Label::PerSide => "Each side",
        Label::Top => "Top",
        Label::Bottom => "Bottom",
        Label::Left => "Left",
        Label::Right => "Right",
        Label::PaddingMode => "Filled with",
        Label::PaddingValue => "Padding value",
        Label::NoticesTitle => "Parts of the link could not be read",
        Label::Transport => "Steps",
        Label::First => "First step",
        Label::Previous => "Step back",
        Label::Play => "Play",
        Label::Pause => "Pause",
        Label::Next => "Step forward",
        Label::Last => "Last step",
        Label::Scrub => "Position in the sweep",
        Label::Speed => "Speed",
        Label::Loop => "Loop",
        Label::StepSize => "Size of a step",
        Label::ByCell => "Cell by cell",
        Label::ByMultiplyAdd => "By multiply-add",
        Label::Invitation => "Press play to watch the kernel sweep",
        Label::PoolInvitation => "Press play to watch the window sweep",
        Label::Explanation => "Explanation",
        Label::Dimensions => "Dimensions",
        Label::Shared => "The address of this figure is copied.",
        Label::ShareFailed => "Copying is not allowed here. The address bar holds this figure.",
        Label::HelpInputSize => "Rows and columns of each input map. Think of an image.",
        Label::HelpInChannels => {
            "How many maps the input has, such as 3 for red, green and blue. Every one gets a kernel of its own."
        }
        Label::HelpOutChannels => {
            "How many maps the layer makes. Each has a filter of its own, and you choose how many."
        }
        Label::HelpKernelSize => {
            "How many cells the moving window has along each axis. Its numbers, the weights, are what the layer learns."
        }
        Label::HelpStride => "How far the window moves at each step. A larger stride makes a smaller output.",
        Label::HelpPadding => {
            "Cells added around the input. With them the output need not shrink: 1 keeps the size for a kernel of size 3."
        }
        Label::HelpPaddingMode => {
            "What stands in the padding: 0, another number, or cells of the input mirrored, repeated or wrapped around."
        }
        Label::HelpDilation => {
            "The distance between kernel cells: 1 is side by side, 2 leaves gaps. It sees wider for the same work."
        }
        Label::HelpGroups => {
            "Channels are split into so many groups that do not see each other. As many groups as channels is depthwise."
        }
        Label::HelpBias => "One number per output channel, added to every cell of its map.",
        Label::HelpDimensions => {
            "Along how many axes the window moves: 1 for text and sound, 2 for images, 3 for video and scans."
        }
        Label::HelpInputLength => {
            "Cells of each input channel. Think of the words of a sentence, or of a sound."
        }
        Label::HelpInputVolume => {
            "Slices, rows and columns of each input channel. Think of the frames of a video."
        }
        Label::HelpConv => {
            "Each output cell is the sum of the values under the window, each times its weight."
        }
        Label::HelpConvTranspose => {
            "A convolution the other way round: each input cell spreads over a kernel's worth of output, so the output grows."
        }
        Label::HelpMaxPool => "Each output cell is the largest value under the window. Nothing is learned.",
        Label::HelpAvgPool => {
            "Each output cell is the mean of the values under the window. Nothing is learned."
        }
        Label::HelpOutputPadding => {
            "Cells added to the output at the end of each axis: with a stride, several input sizes have the same output in \
             a convolution, and this chooses which one to go back to."
        }
        Label::HelpCeilMode => {
            "ceil_mode: a last window that reaches beyond the end is taken too, where it starts in the input or the \
             padding before it."
        }
        Label::HelpCountIncludePad => {
            "count_include_pad: whether cells of padding count as zeros in the mean, or not at all."
        }
        Label::HelpPoolChannels => {
            "How many maps the input has. Pooling treats each alone, so the output has as many."
        }
        Label::HelpWindowSize => {
            "How many cells the moving window has along each axis. Their values become one."
        }
        Label::HelpTransposedStride => {
            "How far apart the input cells are set, with zeros between them. A larger stride makes a larger output."
        }
        Label::HelpCropping => {
            "The padding of the convolution that this one turns round: here it cuts so many cells off every side of the output."
        }
        Label::HelpPoolPadding => {
            "Cells added around the input, at most half the window. They are never the maximum; in a mean they count as 0 or not at all."
        }
        Label::Front => "Front",
        Label::Back => "Back",
        Label::InputValues => "Input values",
        Label::KernelValues => "Kernel values",
        Label::SourceDigit => "Digit",
        Label::SourceSignal => "Signal",
        Label::SourceSphere => "Ball",
        Label::SourceMovingDigit => "Video",
        Label::SourceRandom => "Random",
        Label::SourceZeros => "Zeros",
        Label::Seed => "Seed",
        Label::InputSeed => "Seed of the input",
        Label::Flip => "Turn the kernel by 180°",
        Label::FlipHint => {
            "Mathematics turns the kernel before it slides it. Deep learning does not, and calls it convolution all the same."
        }
        Label::KernelSeed => "Seed of the kernel",
        Label::NewNumbers => "New numbers",
        Label::WhichSignal => "Which signal",
        Label::WhichDigit => "Which digit",
        Label::EditValues => "Edit values",
        Label::OutputChannelChoice => "Output channel",
        Label::InputChannelChoice => "Input channel",
        Label::SliceChoice => "Slice",
        Label::Weights => "Weights",
        Label::Biases => "Biases",
        Label::InputMap => "Input map",
        Label::InputMapHint => "One row per line, numbers between spaces or commas. Rows can be pasted.",
        Label::TooLargeToEdit => "Too large for a table: select a cell in the figure to change it.",
        Label::Paint => "Paint the input",
        Label::PaintValue => "Painted value",
        Label::PaintHint => "Drag over the input in the figure.",
        Label::ResetInput => "Undo all changes of the input",
        Label::ResetKernel => "Undo all changes of the kernel",
        Label::Impossible => "This layer cannot be",
        Label::LastGoodStays => "The figure still shows the last layer that works.",
        Label::WhatWorks => "What would work",
        Label::Discard => "Back to the last layer that works",
        Label::FixPaddingInNumbers => "Padding in numbers",
        Label::FixZeros => "Fill the padding with 0",
        Label::Dismiss => "Dismiss",
        Label::ThisStep => "This step",
        Label::OutputSize => "Output size",
        Label::ThisLayer => "This layer",
        Label::InCode => "In code",
        Label::SumSoFar => "sum so far",
        Label::LargestSoFar => "largest so far",
        Label::ByValue => "Value by value",
        Label::WeightRow => "weight",
        Label::BiasRow => "bias",
        Label::ParameterRow => "parameters",
        Label::MultiplyAddRow => "multiply-adds",
        Label::CopiesKey => {
            "Arrows in the figure lead from a cell of the input to the padding that repeats it; of many, only the nearest are drawn."
        }
        Label::NeverReadRow => "never read",
        Label::Nothing => "nothing",
        Label::DialectsHeading => "“Same” in each framework",
        Label::DialectsAgree => "For this layer all of them mean the same cells.",
        Label::DialectsDiffer => "They choose other cells, so windows start elsewhere and values differ.",
        Label::DialectsDifferInMean => {
            "They choose other cells, or PyTorch alone counts padding in the mean."
        }
        Label::FloorHeading => "What rounding down loses",
        Label::SameOutputHeading => "Inputs with the same output",
        Label::WhyOutputPadding => "Why output padding exists",
        Label::OutputPaddingChooses => {
            "The output alone does not say which of them it came from: that is why a transposed convolution has output padding."
        }
        Label::ShowTransposed => "Show the transposed layer",
        Label::InputSizeChoice => "Input size",
        Label::OutputSizeChoice => "Output size",
        Label::CopyCode => "Copy",
        Label::Copied => "Copied",
        Label::CodeFramework => "Framework",
        Label::TypeLayer => "Type or paste a layer",
        Label::TypeLayerHint => "One call of PyTorch or Keras, such as nn.Conv2d(3, 8, 3).",
        Label::Apply => "Apply",
        Label::LayerTaken => "The parameters are those of this layer now.",
        Label::Output => "output",
        Label::PaddedCell => "padding",
        Label::SourceSentence => "Sentence",
        Label::YourSentence => "Your sentence",
        Label::MadeUpNumbers => {
            "Each word is a column of numbers, its embedding. These are made up from the letters: a trained network has learned its own."
        }
        Label::FirstSentence => "the cat sat on the mat",
        Label::Value => "Value",
        Label::CostFormulas => "How it is counted",
        Label::CostLetters => {
            "C counts channels, k is the size of the kernel, o that of the output; an index names an axis."
        }
        Label::TransposedCostLetters => {
            "C counts channels, k is the size of the kernel, i that of the input; an index names an axis."
        }
        Label::PairFormulas => "How the pair is counted",
        Label::MultiplyAddShare => "share of the multiply-adds",
        Label::MapsLetter => "m is how many maps the depthwise layer makes of each channel.",
        Label::CostHeading => "Beside the full layer",
        Label::FullLayer => "Full layer, 1 group",
        Label::SeparableHeading => "As a separable pair",
        Label::SeparableHint => {
            "Depthwise mixes neighbors, a 1 × 1 kernel after it mixes channels; a full layer does both at once."
        }
        Label::PairChannels => "Channels at the end",
        Label::DepthwiseHalf => "Depthwise",
        Label::PointwiseHalf => "Pointwise, 1 × 1",
        Label::Together => "Together",
        Label::Close => "Close",
        Label::SearchExamples => "Search the examples",
        Label::SearchHint => "depthwise, stride 2, nn.Conv2d(3, 8, 3)",
        Label::NothingFound => {
            "No example has all of these words. Try fewer, a parameter such as stride 2, or a layer in code."
        }
        Label::CodeFound => "This is a layer in code.",
        Label::OpenLayer => "Open this layer",
        Label::SectionsOfExamples => "Sections",
        Label::Crashed => {
            "The page has stopped because of an error in it. Your figure is kept in the address: reload to go on."
        }
        Label::PictureComing => "The picture of this link is on its way.",
        Label::ScriptNeeded => {
            "This is the first figure. To move the kernel and to change the layer, turn on JavaScript and WebAssembly."
        }
        Label::NotLoaded => {
            "The page could not be loaded completely. Connect to the network and reload: your figure is in the address."
        }
        Label::Reload => "Reload",
    }
}
