//! English.

mod code;

use super::complaint::{AxisWord, Complaint, Field, Quantity};
use super::label::Label;
use super::msg::Msg;

pub(super) fn text(msg: Msg<'_>) -> String {
    match msg {
        Msg::Input => "Input".into(),
        Msg::Output => "Output".into(),
        Msg::Kernel => "Kernel".into(),
        Msg::PartialMaps => "Partial maps".into(),
        Msg::Sum => "Sum".into(),
        Msg::Bias => "Bias".into(),
        Msg::InputChannel { ic } => format!("in {ic}"),
        Msg::OutputChannel { oc } => format!("out {oc}"),
        Msg::PaddedTo { size } => format!("padded to {size}"),
        Msg::MoreChannels { n } => format!("+ {n} more"),
        Msg::NeverRead => "never read".into(),
        Msg::Summary { input, weight, output, stride, padding, dilation } => format!(
            "A convolution layer: input {input}, weight {weight}, stride {stride}, padding {padding}, \
             dilation {dilation}, output {output}."
        ),
        Msg::StepSentence { step, steps, oc, y, x, window, products, padded, bias, total } => {
            let channel = oc.map_or(String::new(), |oc| format!("channel {oc}, "));
            let on_padding = match padded {
                0 => String::new(),
                _ => format!(", {padded} on padding"),
            };
            let bias = bias.map_or(String::new(), |bias| format!(" plus bias {bias}"));
            let s = if products == 1 { "" } else { "s" };
            format!(
                "Step {step} of {steps}: output {channel}row {y}, column {x}. The kernel starts at input row {}, \
                 column {}: sum of {products} product{s}{on_padding}{bias} = {total}.",
                minus(window[0]),
                minus(window[1]),
            )
        }
        Msg::TapSentence { tap, taps, input, weight, product, sum } => {
            format!("Product {tap} of {taps}: {input} times {weight} = {product}. Sum so far {sum}.")
        }
        Msg::FieldName(field) => name(field),
        Msg::FixSet { field, from, to } => format!("{} {from} → {to}", name(field)),
        Msg::FixPaddingInNumbers => "Padding in numbers".into(),
        Msg::FixZeros => "Fill the padding with 0".into(),
        Msg::LinkAxes { field } => format!("{}: keep height and width equal", name(field)),
        Msg::SliderOf { field } => format!("{}, slider", name(field)),
        Msg::Explain { name } => format!("What is this: {name}"),
        Msg::Digit { digit } => format!("Handwritten {digit}"),
        Msg::WeightCell { pair, y, x } => {
            let pair = pair.map_or(String::new(), |[oc, fc]| format!("out {oc}, in {fc}, "));
            format!("Weight {pair}row {y}, column {x}")
        }
        Msg::BiasCell { oc } => format!("Bias of output channel {oc}"),
        Msg::InputCell { ic, y, x } => format!("Input channel {ic}, row {y}, column {x}"),
        Msg::StepOf { step, steps } => format!("step {step} of {steps}"),
        Msg::ProductOf { tap, taps } => format!("product {tap} of {taps}"),
        Msg::OutputAt { oc, y, x } => {
            let channel = oc.map_or(String::new(), |oc| format!(" {oc}"));
            format!("output{channel} ({y}, {x})")
        }
        Msg::StepsPerSecond { n } => format!("{n} / s"),
        Msg::SumOf { products, bias } => {
            let s = if products == 1 { "" } else { "s" };
            let bias = bias.map_or(String::new(), |bias| format!(" + bias {bias}"));
            format!("sum of {products} product{s}{bias}")
        }
        Msg::ChannelSum { ic } => format!("input channel {ic}"),
        Msg::FurtherChannels { n: 1 } => "1 more channel".into(),
        Msg::FurtherChannels { n } => format!("{n} more channels"),
        Msg::ProductsNotListed { n } => format!("{n} products, too many to list"),
        Msg::ProductCell { input, weight, product, is_padding } => {
            let padding = if is_padding { " (padding)" } else { "" };
            format!("{input}{padding} times {weight} = {product}")
        }
        Msg::CellsNeverRead { n, of } => format!("{n} of {of} cells"),
    }
}

fn minus(n: isize) -> String {
    n.to_string().replace('-', "\u{2212}")
}

/// The name of a field, with a capital.
fn name(Field { quantity, axis }: Field) -> String {
    let size = match axis {
        None => "size",
        Some(axis) => axis_word(axis),
    };
    let side = |height, width| match axis {
        Some(AxisWord::Height) => height,
        Some(AxisWord::Width) => width,
        Some(AxisWord::Depth) | None => "one side",
    };
    let along = axis.map_or(String::new(), |axis| format!(" in {}", axis_word(axis)));
    match quantity {
        Quantity::InputSize => format!("Input {size}"),
        Quantity::InChannels => "Input channels".into(),
        Quantity::OutChannels => "Output channels".into(),
        Quantity::KernelSize => format!("Kernel {size}"),
        Quantity::Stride => format!("Stride{along}"),
        Quantity::Padding => format!("Padding{along}"),
        Quantity::PaddingBefore => format!("Padding at the {}", side("top", "left")),
        Quantity::PaddingAfter => format!("Padding at the {}", side("bottom", "right")),
        Quantity::Dilation => format!("Dilation{along}"),
        Quantity::Groups => "Groups".into(),
        Quantity::OutputPadding => format!("Output padding{along}"),
    }
}

const fn axis_word(axis: AxisWord) -> &'static str {
    match axis {
        AxisWord::Depth => "depth",
        AxisWord::Height => "height",
        AxisWord::Width => "width",
    }
}

/// What an axis counts, with its number.
fn cells(n: usize, axis: AxisWord) -> String {
    let (one, many) = match axis {
        AxisWord::Depth => ("slice", "slices"),
        AxisWord::Height => ("row", "rows"),
        AxisWord::Width => ("column", "columns"),
    };
    format!("{n} {}", if n == 1 { one } else { many })
}

pub(super) fn complain(complaint: Complaint<'_>) -> String {
    match complaint {
        Complaint::Zero { field } => format!("{} is 0, it must be at least 1.", name(field)),
        Complaint::TooLarge { field, value, limit } => {
            format!("{} is {value}, the most this page can show is {limit}.", name(field))
        }
        Complaint::KernelLargerThanInput { axis, kernel_extent, padded_size } => format!(
            "The kernel spans {}, but the padded input has only {padded_size}.",
            cells(kernel_extent, axis)
        ),
        Complaint::GroupsDoNotDivide { is_input, channels, groups } => {
            let which = if is_input { "input" } else { "output" };
            let s = if channels == 1 { "" } else { "s" };
            format!("{channels} {which} channel{s} cannot be split evenly into {groups} groups.")
        }
        Complaint::SameNeedsUnitStride { axis, stride } => format!(
            "Padding “same” keeps the size, so it needs stride 1, but the stride in {} is {stride}.",
            axis_word(axis)
        ),
        Complaint::ReflectTooWide { axis, padding, size } => format!(
            "Reflected padding must be smaller than the input: {padding} cells of padding in {}, but the input has only {}.",
            axis_word(axis),
            cells(size, axis)
        ),
        Complaint::CircularTooWide { axis, padding, size } => format!(
            "Circular padding cannot be larger than the input: {padding} cells of padding in {}, but the input has only {}.",
            axis_word(axis),
            cells(size, axis)
        ),
        Complaint::PaddingNotInCells { is_pool } => {
            let what = if is_pool { "Pooling" } else { "A transposed convolution" };
            format!("{what} takes its padding in cells, not by name: PyTorch has no name for it.")
        }
        Complaint::TransposedNeedsZeros => {
            "A transposed convolution takes only zeros as padding, as in PyTorch.".into()
        }
        Complaint::NothingLeft { axis, cropped, size } => {
            format!("Padding crops {cropped} of the output's {} and leaves nothing.", cells(size, axis))
        }
        Complaint::OutputPaddingTooLarge { axis, output_padding, stride, dilation } => format!(
            "Output padding must be smaller than the stride or the dilation, as in PyTorch: it is \
             {output_padding} in {}, the stride {stride}, the dilation {dilation}.",
            axis_word(axis)
        ),
        Complaint::PoolPaddingTooWide { axis, padding, kernel_size } => format!(
            "Padding of a pooling can be at most half the kernel, as in PyTorch: it is {padding} in {}, \
             the kernel {kernel_size}.",
            axis_word(axis)
        ),
        Complaint::AverageNotDilated { axis, dilation } => format!(
            "Average pooling has no dilation, as in PyTorch: it must be 1, but in {} it is {dilation}.",
            axis_word(axis)
        ),
        Complaint::PaddingValueNotFinite => "The padding value must be a finite number.".into(),
        Complaint::UnusedAxis { axis } => {
            format!("This layer has no {}, so its sizes there must be 1.", axis_word(axis))
        }
        Complaint::TooManyMultiplyAdds { n, limit } => {
            format!("This layer needs {n} multiply-adds, the page computes at most {limit}.")
        }
        Complaint::TooManyOutputCells { n, limit } => {
            format!("The output has {n} cells, the page shows at most {limit}.")
        }
        Complaint::CountEmpty => "Type a whole number.".into(),
        Complaint::CountNotANumber { text } => {
            format!("“{text}” is not a number. Type a whole number such as 3.")
        }
        Complaint::CountNegative { text } => format!("{text} is negative. Type 0 or more."),
        Complaint::CountNotWhole { text } => format!("{text} is not whole. Type a whole number such as 3."),
        Complaint::CountTooLarge { text } => format!("{text} is larger than anything this page can show."),
        Complaint::ValueEmpty => "Type a number.".into(),
        Complaint::ValueNotANumber => "This is not a number. Type one such as −1.5.".into(),
        Complaint::ValueTooLarge { limit } => {
            format!("Too large: type a number between −{limit} and {limit}.")
        }
        Complaint::WordIsNoValue { line, word } => format!("Line {line}: “{word}” is not a number."),
        Complaint::WordTooLarge { line, word, limit } => {
            format!("Line {line}: {word} is too large, the most is {limit}.")
        }
        Complaint::WrongColumns { line, found, expected } => {
            let s = if found == 1 { "" } else { "s" };
            format!("Line {line} has {found} number{s}, the input has {}.", cells(expected, AxisWord::Width))
        }
        Complaint::WrongRows { found, expected } => {
            let s = if found == 1 { "" } else { "s" };
            format!(
                "There are {found} line{s} of numbers, the input has {}.",
                cells(expected, AxisWord::Height)
            )
        }
        Complaint::LinkTooLong { bytes, limit } => {
            format!(
                "The link has {bytes} characters, more than the {limit} a figure can need. It was not read."
            )
        }
        Complaint::LinkValue { key, value, expected } => {
            format!("The link says {key}={value}, which is not understood; {key}={expected} would be.")
        }
        Complaint::LinkStep { step, steps } => {
            format!("The link asks for step {}, but there are only {steps}.", step.saturating_add(1))
        }
        Complaint::LinkTooManyEdits { limit } => {
            format!("The link sets more than {limit} numbers by hand; the rest was left out.")
        }
        Complaint::Code(complaint) => code::complain(complaint),
    }
}

pub(super) const fn label(label: Label) -> &'static str {
    match label {
        Label::Title => "Convoscope",
        Label::DocumentTitle => "Convoscope: see what a convolution layer does",
        Label::SkipToFigure => "Skip to the figure",
        Label::Undo => "Undo",
        Label::Redo => "Redo",
        Label::Examples => "Examples",
        Label::ArithmeticExamples => "Convolution arithmetic",
        Label::MoreExamples => "One thing at a time",
        Label::Share => "Share",
        Label::Shared => "The address of this figure is copied.",
        Label::ShareFailed => "Copying is not allowed here. The address bar holds this figure.",
        Label::Language => "Language",
        Label::Theme => "Colors",
        Label::ThemeAuto => "Colors: as the system",
        Label::ThemeLight => "Colors: light",
        Label::ThemeDark => "Colors: dark",
        Label::Parameters => "Parameters of the layer",
        Label::View => "View",
        Label::ViewTilted => "Tilted",
        Label::ViewFlat => "Flat",
        Label::ViewChannels => "Channels",
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
        Label::HelpInputSize => "Rows and columns of each input map. Think of an image.",
        Label::HelpInChannels => {
            "How many maps the input has, such as 3 for red, green and blue. Every one gets a kernel of its own."
        }
        Label::HelpOutChannels => {
            "How many maps the layer makes. Each has a filter of its own, and you choose how many."
        }
        Label::HelpKernelSize => {
            "Rows and columns of the moving window. Its numbers, the weights, are what the layer learns."
        }
        Label::HelpStride => "How far the window moves at each step. A larger stride makes a smaller output.",
        Label::HelpPadding => {
            "Cells added around the input. With them the output need not shrink: 1 keeps the size for a 3 × 3 kernel."
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
        Label::PaddingKind => "How padding is given",
        Label::PaddingNumbers => "in numbers",
        Label::PaddingValid => "valid: none",
        Label::PaddingSame => "same: keeps the size",
        Label::PaddingFull => "full: every overlap",
        Label::PaddingCausal => "causal: only before",
        Label::PerSide => "Each side",
        Label::Top => "Top",
        Label::Bottom => "Bottom",
        Label::Left => "Left",
        Label::Right => "Right",
        Label::PaddingMode => "Filled with",
        Label::ModeZeros => "zeros",
        Label::ModeConstant => "a number",
        Label::ModeReflect => "reflect",
        Label::ModeReplicate => "replicate",
        Label::ModeCircular => "circular",
        Label::PaddingValue => "Padding value",
        Label::InputValues => "Input values",
        Label::KernelValues => "Kernel values",
        Label::SourceDigit => "Digit",
        Label::SourceRandom => "Random",
        Label::SourceZeros => "Zeros",
        Label::Seed => "Seed",
        Label::InputSeed => "Seed of the input",
        Label::KernelSeed => "Seed of the kernel",
        Label::NewNumbers => "New numbers",
        Label::WhichDigit => "Which digit",
        Label::SobelX => "Sobel, vertical edges",
        Label::SobelY => "Sobel, horizontal edges",
        Label::Laplacian => "Laplacian",
        Label::Sharpen => "Sharpen",
        Label::Emboss => "Emboss",
        Label::BoxBlur => "Box blur",
        Label::GaussianBlur => "Gaussian blur",
        Label::Identity => "Identity",
        Label::Ones => "Ones",
        Label::EditValues => "Edit values",
        Label::OutputChannelChoice => "Output channel",
        Label::InputChannelChoice => "Input channel",
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
        Label::NoticesTitle => "Parts of the link could not be read",
        Label::Dismiss => "Dismiss",
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
        Label::Invitation => "Press play to watch the kernel sweep over the input",
        Label::Explanation => "Explanation",
        Label::ThisStep => "This step",
        Label::OutputSize => "Output size",
        Label::ThisLayer => "This layer",
        Label::InCode => "In code",
        Label::SumSoFar => "sum so far",
        Label::WeightRow => "weight",
        Label::BiasRow => "bias",
        Label::ParameterRow => "parameters",
        Label::MultiplyAddRow => "multiply-adds",
        Label::NeverReadRow => "never read",
        Label::Nothing => "nothing",
        Label::CopyCode => "Copy",
        Label::Copied => "Copied",
        Label::CodeFramework => "Framework",
        Label::TypeLayer => "Type or paste a layer",
        Label::TypeLayerHint => "One call of PyTorch or Keras, such as nn.Conv2d(3, 8, 3).",
        Label::Apply => "Apply",
        Label::LayerTaken => "The parameters are those of this layer now.",
        Label::Height => "height",
        Label::Width => "width",
        Label::Output => "output",
        Label::PaddedCell => "padding",
        Label::Value => "Value",
        Label::Crashed => {
            "The page has stopped because of an error in it. Your figure is kept in the address: reload to go on."
        }
        Label::NotLoaded => {
            "A part of the page could not be loaded. Connect to the network and reload: your figure is in the address."
        }
        Label::Reload => "Reload",
        Label::ExNoPadding => "No padding, no strides",
        Label::ExArbitraryPadding => "Arbitrary padding, no strides",
        Label::ExSamePadding => "Half (same) padding, no strides",
        Label::ExFullPadding => "Full padding, no strides",
        Label::ExNoPaddingStrides => "No padding, strides",
        Label::ExPaddingStrides => "Padding, strides",
        Label::ExPaddingStridesOdd => "Padding, strides (odd)",
        Label::ExDilation => "No padding, no strides, dilation",
        Label::ExNumerical => "With numbers, no padding",
        Label::ExNumericalStrides => "With numbers, padding and strides",
        Label::ExFirst => "Handwritten 3, vertical edges",
        Label::ExVerticalEdges => "Vertical edges, half way",
        Label::ExHorizontalEdges => "Horizontal edges",
        Label::ExBlur => "Gaussian blur",
        Label::ExRectangular => "A kernel that is not square",
        Label::ExStrideByAxis => "A stride for each axis",
        Label::ExOneSided => "Padding on one side",
        Label::ExReflect => "Reflected padding",
        Label::ExReplicate => "Replicated padding",
        Label::ExCircular => "Circular padding",
        Label::ExPaddingOne => "Padding with ones",
        Label::ExMultiplyAdds => "One multiply-add at a time, on a 0",
        Label::ExChannels => "Channels: 3 in, 2 out",
        Label::ExChannelsTilted => "Channels: 3 in, 2 out, tilted",
        Label::ExGroups => "Two groups",
        Label::ExDepthwise => "Depthwise",
        Label::ExPointwise => "Pointwise: a 1 × 1 kernel",
        Label::ExSixteen => "Sixteen channels",
        Label::ExNeverRead => "Cells that are never read",
        Label::ExLarge => "A 32 × 32 input",
        Label::ExVeryLarge => "A 96 × 96 input",
    }
}
