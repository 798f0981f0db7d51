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
        Label::Lessons => "Lessons",
        Label::InClass => "In class",
        Label::Present => "Present",
        Label::Practice => "Practice",
        Label::SideBySide => "Side by side",
        Label::OwnPicture => "Own picture",
        Label::Share => "Share",
        Label::OpenInTab => "Open in a tab",
        Label::Language => "Language",
        Label::ThemeAuto => "Colors: system",
        Label::ThemeLight => "Colors: light",
        Label::ThemeDark => "Colors: dark",
        Label::Parameters => "Parameters of the layer",
        Label::View => "View",
        Label::Turning => "Turn the volume",
        Label::TurnLeft => "Turn left",
        Label::TurnRight => "Turn right",
        Label::TurnUp => "Turn up",
        Label::TurnDown => "Turn down",
        Label::TurnReset => "Reset the angle",
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
        Label::Activation => "Activation",
        Label::Operation => "Operation",
        Label::GroupWindow => "Window",
        Label::OutputPadding => "Output padding",
        Label::CeilMode => "Round up",
        Label::CountIncludePad => "Count padding",
        Label::PaddingKind => "Type of padding",
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
        Label::PlayOrPause => "Play or pause",
        Label::Reveal => "Reveal",
        Label::Covered => "Something is covered: say your answer first.",
        Label::CoveredHint => "This is shown when you have revealed what is covered.",
        Label::SelectNothing => "Close the editor of a number",
        Label::Keys => "Keys and gestures",
        Label::KeysOfPage => "Keys",
        Label::KeysOfFigure => "Keys while the figure has the focus",
        Label::Gestures => "Mouse, finger and fields",
        Label::EditInFigure => "Change a number in the figure",
        Label::SpreadMore => "Spread the slices",
        Label::SpreadLess => "Bring the slices together",
        Label::VoiceOnOff => "Read changes aloud, or stop",
        Label::ToneOnOff => "A tone for each value, or none",
        Label::OnCell => "Click or tap an input cell or a weight",
        Label::EditsCell => "Change its number",
        Label::OnOutputCell => "Click or tap an output cell",
        Label::GoesToStep => "Go to its step",
        Label::OverAnything => "Point at a cell, a weight or a product",
        Label::ShowsKin => "See what it is computed with",
        Label::DragPainting => "Drag over the input while “Paint the input” is on",
        Label::PaintsCells => "Paint numbers",
        Label::DragVolume => "Drag a volume",
        Label::TurnsVolume => "Turn it",
        Label::InNumberField => "↑ and ↓ in the field of a number",
        Label::ChangesNumber => "Next or previous number that works",
        Label::InProducts => "Arrow keys in the products of this step",
        Label::GoesAmongProducts => "Go from product to product",
        Label::FirstHint => "Press play or an arrow key. Click a cell to change its number.",
        Label::FirstHintByFinger => "Press play. Tap a cell to change its number.",
        Label::Explanation => "Explanation",
        Label::Dimensions => "Dimensions",
        Label::HelpInputSize => "Rows and columns of each input map. Think of an image.",
        Label::HelpInChannels => {
            "How many maps the input has: 3 for red, green and blue. Each map has its own kernel."
        }
        Label::HelpOutChannels => {
            "How many maps the layer makes. You choose the number. Each map has its own filter."
        }
        Label::HelpKernelSize => {
            "How many cells the moving window has along each axis. The layer learns its numbers, the weights."
        }
        Label::HelpStride => "How far the window moves at each step. A larger stride makes a smaller output.",
        Label::HelpPadding => {
            "Cells added around the input. They keep the output from shrinking: padding 1 keeps the size for a kernel of size 3."
        }
        Label::HelpPaddingMode => {
            "The values in the padding: 0, another number, or input cells that are mirrored, repeated or wrapped around."
        }
        Label::HelpDilation => {
            "The distance between kernel cells: with 1 they touch, with 2 there are gaps. The kernel covers more cells with the same work."
        }
        Label::HelpGroups => {
            "Splits the channels into this many groups. Each group is convolved on its own. With as many groups as channels, the layer is depthwise."
        }
        Label::HelpBias => "One number per output channel, added to every cell of its map.",
        Label::HelpActivation => {
            "A function after the layer. Each output cell goes through it by itself; the sizes stay as they are."
        }
        Label::HelpDimensions => {
            "How many axes the window moves along: 1 for text and sound, 2 for images, 3 for video and scans."
        }
        Label::HelpInputLength => {
            "Cells of each input channel. Think of the words of a sentence or the samples of a sound."
        }
        Label::HelpInputVolume => {
            "Slices, rows and columns of each input channel. Think of the frames of a video."
        }
        Label::HelpConv => {
            "Each value under the window is multiplied by its weight. The sum is one output cell."
        }
        Label::HelpConvTranspose => {
            "A convolution in reverse: each input cell is spread over as many output cells as the kernel has, so the output grows."
        }
        Label::HelpMaxPool => "Each output cell is the largest value under the window. Nothing is learned.",
        Label::HelpAvgPool => {
            "Each output cell is the mean of the values under the window. Nothing is learned."
        }
        Label::HelpOutputPadding => {
            "Cells added to the output at the end of each axis. A convolution with a stride gives the same output size for \
             several input sizes. Output padding chooses which of them to return to."
        }
        Label::HelpCeilMode => {
            "ceil_mode: the last window may reach past the end if it starts in the input or in the padding before it."
        }
        Label::HelpCountIncludePad => {
            "count_include_pad: whether the mean counts cells of padding as zeros or leaves them out."
        }
        Label::HelpPoolChannels => {
            "How many maps the input has. Pooling works on each map alone, so the output has the same number."
        }
        Label::HelpWindowSize => {
            "How many cells the moving window has along each axis. Their values become one value."
        }
        Label::HelpTransposedStride => {
            "How far apart the input cells are placed, with zeros between them. A larger stride makes a larger output."
        }
        Label::HelpCropping => {
            "The padding of the convolution that this layer reverses. Here it removes this many cells from each side of the output."
        }
        Label::HelpPoolPadding => {
            "Cells added around the input. They are never the maximum. A mean counts them as 0 or leaves them out."
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
        Label::Flip => "Rotate the kernel by 180°",
        Label::FlipHint => {
            "In mathematics, a convolution rotates the kernel by 180° first. Deep learning does not, but still calls it a convolution."
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
        Label::InputMapHint => "One row per line. Put spaces or commas between numbers. You can paste rows.",
        Label::TooLargeToEdit => {
            "The map is too large for a table. Select a cell in the figure to change it."
        }
        Label::Paint => "Paint the input",
        Label::PaintValue => "Painted value",
        Label::PaintHint => "Drag over the input in the figure.",
        Label::ResetInput => "Undo all changes to the input",
        Label::ResetKernel => "Undo all changes to the kernel",
        Label::Impossible => "This layer is impossible",
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
        Label::PartOfKernel => "Part of the kernel",
        Label::PartOfWindow => "Part of the window",
        Label::LargestSoFar => "largest so far",
        Label::ByValue => "Value by value",
        Label::WeightRow => "weight",
        Label::BiasRow => "bias",
        Label::ParameterRow => "parameters",
        Label::MultiplyAddRow => "multiply-adds",
        Label::CopiesKey => {
            "Arrows in the figure lead from an input cell to the padding that repeats it. If there are many, only the nearest are drawn."
        }
        Label::NeverReadRow => "never read",
        Label::Nothing => "nothing",
        Label::DialectsHeading => "“Same” in each framework",
        Label::DialectsAgree => "For this layer, all frameworks pad the same cells.",
        Label::DialectsDiffer => {
            "They pad different cells, so windows start in different places and values differ."
        }
        Label::DialectsDifferInMean => {
            "They pad different cells, or only PyTorch counts padding in the mean."
        }
        Label::FloorHeading => "What rounding down loses",
        Label::SameOutputHeading => "Inputs with the same output",
        Label::WhyOutputPadding => "Why output padding exists",
        Label::OutputPaddingChooses => {
            "The output alone does not say which of them it came from. That is why a transposed convolution has output padding."
        }
        Label::ShowTransposed => "Show the transposed layer",
        Label::InputSizeChoice => "Input size",
        Label::OutputSizeChoice => "Output size",
        Label::CopyCode => "Copy",
        Label::Copied => "Copied",
        Label::CodeFramework => "Framework",
        Label::WhoHasIt => "Which frameworks have this layer",
        Label::TypeLayer => "Type or paste a layer",
        Label::TypeLayerHint => "A layer in PyTorch or Keras, such as nn.Conv2d(3, 8, 3).",
        Label::Apply => "Apply",
        Label::LayerTaken => "The parameters are now those of this layer.",
        Label::SourceSentence => "Sentence",
        Label::YourSentence => "Your sentence",
        Label::MadeUpNumbers => {
            "Each word is a column of numbers, its embedding. These numbers are made up from the letters. A trained network learns its own."
        }
        Label::FirstSentence => "the cat sat on the mat",
        Label::CostFormulas => "How it is counted",
        Label::CostLetters => {
            "C is a number of channels, k the kernel size and o the output size. An index names an axis."
        }
        Label::TransposedCostLetters => {
            "C is a number of channels, k the kernel size and i the input size. An index names an axis."
        }
        Label::PairFormulas => "How the pair is counted",
        Label::MultiplyAddShare => "share of the multiply-adds",
        Label::MapsLetter => "m is the number of maps that the depthwise layer makes from each channel.",
        Label::CostHeading => "Compared with the full layer",
        Label::FullLayer => "Full layer, 1 group",
        Label::SeparableHeading => "As a separable pair",
        Label::SeparableHint => {
            "A depthwise layer mixes neighbors, then a 1 × 1 kernel mixes channels. A full layer does both at once."
        }
        Label::PairChannels => "Output channels of the pair",
        Label::DepthwiseHalf => "Depthwise",
        Label::PointwiseHalf => "Pointwise, 1 × 1",
        Label::Together => "Total",
        Label::Close => "Close",
        Label::SearchExamples => "Search the examples",
        Label::SearchHint => "depthwise, stride 2, nn.Conv2d(3, 8, 3)",
        Label::NothingFound => {
            "No example has all of these words. Try fewer words, a parameter such as stride 2, or a layer in code."
        }
        Label::CodeFound => "This is a layer in code.",
        Label::OpenLayer => "Open this layer",
        Label::SectionsOfExamples => "Sections",
        Label::Crashed => {
            "The page stopped because of an error. The address keeps your figure: reload to continue."
        }
        Label::PictureComing => "The picture of this link is on its way.",
        Label::ScriptNeeded => {
            "This is the opening figure, because no script may run here. With JavaScript and WebAssembly the page shows the figure of its address, and the kernel moves."
        }
        Label::OpenFigure => "Open the figure",
        Label::NotLoaded => {
            "The page could not be loaded completely. Connect to the network and reload. The address keeps your figure."
        }
        Label::Reload => "Reload",
    }
}
