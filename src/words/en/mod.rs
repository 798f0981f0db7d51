//! English.

mod code;
mod views;
mod words;

use super::complaint::{AxisWord, Complaint, Field, NoView, Quantity};
use super::msg::{Made, Msg, OpWord, UncomputedWord};
use super::number::{gigabytes, grouped};

pub(super) use self::views::view;
pub(super) use self::words::label;

pub(super) fn text(msg: Msg<'_>) -> String {
    match msg {
        Msg::Input => "Input".into(),
        Msg::Output => "Output".into(),
        Msg::Kernel => "Kernel".into(),
        Msg::PartialMaps => "Partial maps".into(),
        Msg::Sum => "Sum".into(),
        Msg::Bias => "Bias".into(),
        Msg::Slice { z } => format!("slice {}", minus(&z)),
        Msg::InputChannel { ic } => format!("in {ic}"),
        Msg::OutputChannel { oc } => format!("out {oc}"),
        Msg::PaddedTo { size } => format!("padded to {size}"),
        Msg::StretchedTo { size } => format!("stretched to {size}"),
        Msg::MoreChannels { n } => format!("+ {n} more"),
        Msg::NeverRead => "never read".into(),
        Msg::Summary { op, input, weight, output, stride, padding, dilation } => {
            let (layer, weight_word) = match op {
                OpWord::Conv => ("A convolution layer", "weight"),
                OpWord::ConvTranspose => ("A transposed convolution layer", "weight"),
                OpWord::MaxPool => ("A max pooling layer", "window"),
                OpWord::AvgPool => ("An average pooling layer", "window"),
            };
            format!(
                "{layer}: input {input}, {weight_word} {weight}, stride {stride}, padding {padding}, \
                 dilation {dilation}, output {output}."
            )
        }
        Msg::StepSentence { step, steps, oc, at, window, products, padded, made, total } => {
            let channel = oc.map_or(String::new(), |oc| format!("channel {oc}, "));
            let on_padding = match padded {
                0 => String::new(),
                _ => format!(", {padded} on padding"),
            };
            let s = if products == 1 { "" } else { "s" };
            let window_word = if matches!(made, Made::Sum { .. }) { "kernel" } else { "window" };
            let input =
                if matches!(made, Made::Sum { inserted: Some(_), .. }) { "stretched input" } else { "input" };
            let result = match made {
                Made::Sum { bias, inserted } => {
                    let on_zeros = match inserted {
                        Some(n @ 1..) => format!(", {n} on inserted zeros"),
                        _ => String::new(),
                    };
                    let bias = bias.map_or(String::new(), |bias| format!(" plus bias {bias}"));
                    format!("sum of {products} product{s}{on_zeros}{on_padding}{bias} = {total}")
                }
                Made::Largest => format!("largest of {products} value{s}{on_padding} = {total}"),
                Made::Mean { sum, divisor } => {
                    format!("sum of {products} value{s}{on_padding} = {sum}, {sum} ÷ {divisor} = {total}")
                }
            };
            format!(
                "Step {step} of {steps}: output {channel}{}. The {window_word} starts at {input} {}: {result}.",
                place(at),
                place(window),
            )
        }
        Msg::FieldName(field) => name(field),
        Msg::LinkAxes { field, has_depth } => {
            let axes = if has_depth { "depth, height and width" } else { "height and width" };
            format!("{}: keep {axes} equal", name(field))
        }
        Msg::SliderOf { field } => format!("{}, slider", name(field)),
        Msg::Explain { name } => format!("What is this: {name}"),
        Msg::StepOf { step, steps } => format!("step {step} of {steps}"),
        Msg::OutputAt { oc, at } => {
            let channel = oc.map_or(String::new(), |oc| format!(" {oc}"));
            format!("output{channel} ({})", at.iter().map(usize::to_string).collect::<Vec<_>>().join(", "))
        }
        Msg::StepsPerSecond { n } => format!("{n} / s"),
        Msg::WordsUnder { words } => format!("Words under it: {words}."),
        Msg::WordsInColumns { words, columns } => {
            let s = if words == 1 { "" } else { "s" };
            match columns > words {
                true => format!("{words} word{s} in {columns} columns: the rest is 0."),
                false => format!("{words} word{s}, of which the input takes {columns}."),
            }
        }
        Msg::TapSentence { tap, taps, input, weight, product, sum } => {
            format!("Product {tap} of {taps}: {input} times {weight} = {product}. Sum so far {sum}.")
        }
        Msg::ValueSentence { tap, taps, value, is_max, so_far } => {
            let what = if is_max { "Largest" } else { "Sum" };
            format!("Value {tap} of {taps}: {value}. {what} so far {so_far}.")
        }
        Msg::FixSet { field, from, to } => format!("{} {from} → {to}", name(field)),
        Msg::FixPaddingInNumbers => "Padding in numbers".into(),
        Msg::FixZeros => "Fill the padding with 0".into(),
        Msg::Digit { digit } => format!("Handwritten {digit}"),
        Msg::WeightCell { pair, at } => {
            let pair = pair.map_or(String::new(), |[oc, fc]| format!("out {oc}, in {fc}, "));
            format!("Weight {pair}{}", place(at))
        }
        Msg::BiasCell { oc } => format!("Bias of output channel {oc}"),
        Msg::InputCell { ic, at } => format!("Input channel {ic}, {}", place(at)),
        Msg::ProductOf { tap, taps } => format!("product {tap} of {taps}"),
        Msg::ValueOf { tap, taps } => format!("value {tap} of {taps}"),
        Msg::SumOf { products, bias } => {
            let s = if products == 1 { "" } else { "s" };
            let bias = bias.map_or(String::new(), |bias| format!(" + bias {bias}"));
            format!("sum of {products} product{s}{bias}")
        }
        Msg::LargestOf { values: 1 } => "max of 1 value".into(),
        Msg::LargestOf { values } => format!("max of {values} values"),
        Msg::MeanOf { sum, divisor } => format!("mean = {sum} ÷ {divisor}"),
        Msg::LayerInGroups { groups } => format!("This layer, {groups} groups"),
        Msg::ShareOfFull { parameters, multiply_adds } => {
            format!(
                "{parameters} of the parameters and {multiply_adds} of the multiply-adds of the full layer."
            )
        }
        Msg::Examples { n, is_search: false } => format!("{n} examples"),
        Msg::Examples { n: 1, is_search: true } => "1 example found".into(),
        Msg::Examples { n, is_search: true } => format!("{n} examples found"),
        Msg::ChannelSum { ic } => format!("input channel {ic}"),
        Msg::ChannelSums { first, last } if first == last => format!("input channel {first}"),
        Msg::ChannelSums { first, last } => format!("input channels {first}–{last} together"),
        Msg::Uncomputed { what, n, limit } => {
            let what = match what {
                UncomputedWord::Products => {
                    "one of them takes {n} products, and this page computes at most {limit}"
                }
                UncomputedWord::Values => {
                    "one of them takes {n} values, and this page goes through at most {limit}"
                }
                UncomputedWord::Input => {
                    "the input has {n} values, and this page keeps at most {limit} in memory"
                }
                UncomputedWord::Map => {
                    "one of them has {n} values, and this page keeps at most {limit} of each in memory"
                }
            };
            let what = what.replace("{n}", &grouped(n)).replace("{limit}", &grouped(limit));
            format!("The output maps stay empty: {what}. The value of each step is computed.")
        }
        Msg::NotComputed => "not computed".into(),
        Msg::FirstBiases { n, of } => {
            format!(
                "The first {n} of {of}. Select the bias in the figure to change that of the present channel."
            )
        }
        Msg::FurtherChannels { n: 1 } => "1 more channel".into(),
        Msg::FurtherChannels { n } => format!("{n} more channels"),
        Msg::MoreProducts { n } => format!("… {} more products", grouped(n as u128)),
        Msg::ProductCell { input, weight, product, is_padding, copied, is_inserted } => {
            let kind = match (copied, is_padding, is_inserted) {
                (Some(cell), ..) => format!(" (padding that repeats {})", place(cell)),
                (None, true, _) => " (padding)".to_owned(),
                (None, false, true) => " (inserted)".to_owned(),
                (None, false, false) => String::new(),
            };
            format!("{input}{kind} times {weight} = {product}")
        }
        Msg::MoreValues { n } => format!("… {} more values", grouped(n as u128)),
        Msg::ValueCell { value, is_padding, is_winner } => {
            let padding = if is_padding { " (padding)" } else { "" };
            let winner = if is_winner { ", the largest" } else { "" };
            format!("{value}{padding}{winner}")
        }
        Msg::PadsAndOutput { pads, output, is_cropping: false } => format!("pads {pads}, gives {output}"),
        Msg::PadsAndOutput { pads, output, is_cropping: true } => format!("crops {pads}, gives {output}"),
        Msg::LeftOver { n, axis } => {
            let place = match axis {
                None => "at the end of each axis",
                Some(AxisWord::Depth) => "at the back",
                Some(AxisWord::Height) => "at the bottom",
                Some(AxisWord::Width) => "on the right",
                Some(AxisWord::Length) => "at the end",
            };
            let them = if n == 1 { "it" } else { "them" };
            format!("Rounding down leaves {} over {place}: no window reaches {them}.", cells_of(n, axis))
        }
        Msg::SameOutput { from, to, output, axis } => {
            format!("Inputs of {} give {output}.", one_of(from, to, axis))
        }
        Msg::WayBack { from, to, input, axis } => format!(
            "The convolution with the same kernel, stride and padding takes {} to {input}. Output padding says which of \
             them comes back.",
            one_of(from, to, axis)
        ),
        Msg::CellsNeverRead { n, of } => format!("{n} of {of} cells"),
    }
}

fn minus(n: &impl ToString) -> String {
    n.to_string().replace('-', "\u{2212}")
}

/// An index per axis in words: `row 1, column 2`.
fn place<T: ToString>(at: &[T]) -> String {
    let words: &[&str] = match at.len() {
        1 => &["cell"],
        2 => &["row", "column"],
        _ => &["slice", "row", "column"],
    };
    words.iter().zip(at).map(|(word, n)| format!("{word} {}", minus(n))).collect::<Vec<_>>().join(", ")
}

/// The name of a field, with a capital.
fn name(Field { quantity, axis }: Field) -> String {
    let size = match axis {
        None => "size",
        Some(axis) => axis_word(axis),
    };
    let side = |depth, height, width| match axis {
        Some(AxisWord::Depth) => depth,
        Some(AxisWord::Height) => height,
        Some(AxisWord::Width | AxisWord::Length) => width,
        None => "one side",
    };
    let along = axis.map_or(String::new(), in_axis);
    match quantity {
        Quantity::InputSize => format!("Input {size}"),
        Quantity::InChannels => "Input channels".into(),
        Quantity::OutChannels => "Output channels".into(),
        Quantity::KernelSize => {
            format!("Kernel {}", if axis == Some(AxisWord::Length) { "size" } else { size })
        }
        Quantity::Stride => format!("Stride{along}"),
        Quantity::Padding => format!("Padding{along}"),
        Quantity::PaddingBefore => format!("Padding at the {}", side("front", "top", "left")),
        Quantity::PaddingAfter => format!("Padding at the {}", side("back", "bottom", "right")),
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
        AxisWord::Length => "length",
    }
}

/// ` in width`; nothing where there is one axis.
fn in_axis(axis: AxisWord) -> String {
    match axis {
        AxisWord::Length => String::new(),
        _ => format!(" in {}", axis_word(axis)),
    }
}

/// What an axis counts, with its number.
fn cells(n: usize, axis: AxisWord) -> String {
    let (one, many) = match axis {
        AxisWord::Depth => ("slice", "slices"),
        AxisWord::Height => ("row", "rows"),
        AxisWord::Width => ("column", "columns"),
        AxisWord::Length => ("cell", "cells"),
    };
    format!("{n} {}", if n == 1 { one } else { many })
}

/// Cells of an axis, or of each.
fn cells_of(n: usize, axis: Option<AxisWord>) -> String {
    match axis {
        Some(axis) => cells(n, axis),
        None if n == 1 => "1 cell".into(),
        None => format!("{n} cells"),
    }
}

fn one_of(from: usize, to: usize, axis: Option<AxisWord>) -> String {
    match to.saturating_sub(from) {
        0 => cells_of(to, axis),
        1 => format!("{from} or {}", cells_of(to, axis)),
        _ => format!("{from} to {}", cells_of(to, axis)),
    }
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
            "Padding “same” keeps the size, so it needs stride 1, but the stride{} is {stride}.",
            in_axis(axis)
        ),
        Complaint::ReflectTooWide { axis, padding, size } => format!(
            "Reflected padding must be smaller than the input: {padding} cells of padding{}, but the input has only {}.",
            in_axis(axis),
            cells(size, axis)
        ),
        Complaint::CircularTooWide { axis, padding, size } => format!(
            "Circular padding cannot be larger than the input: {padding} cells of padding{}, but the input has only {}.",
            in_axis(axis),
            cells(size, axis)
        ),
        Complaint::PaddingNotInCells { is_pool } => {
            let what = if is_pool { "Pooling" } else { "A transposed convolution" };
            format!("{what} takes its padding in cells, not by this name: no framework has it there.")
        }
        Complaint::TransposedNeedsZeros => {
            "A transposed convolution takes only zeros as padding, as in PyTorch.".into()
        }
        Complaint::NothingLeft { axis, cropped, size } => {
            format!("Padding crops {cropped} of the output's {} and leaves nothing.", cells(size, axis))
        }
        Complaint::OutputPaddingTooLarge { axis, output_padding, stride, dilation } => format!(
            "Output padding must be smaller than the stride or the dilation, as in PyTorch: it is \
             {output_padding}{}, the stride {stride}, the dilation {dilation}.",
            in_axis(axis)
        ),
        Complaint::PoolPaddingTooWide { axis, padding, kernel_size } => format!(
            "Padding of a pooling can be at most half the kernel, as in PyTorch: it is {padding}{}, \
             the kernel {kernel_size}.",
            in_axis(axis)
        ),
        Complaint::AverageNotDilated { axis, dilation } => format!(
            "Average pooling has no dilation, as in PyTorch: it must be 1, but it is {dilation}{}.",
            in_axis(axis)
        ),
        Complaint::PaddingValueNotFinite => "The padding value must be a finite number.".into(),
        Complaint::UnusedAxis { axis } => {
            format!("This layer has no {}, so its sizes there must be 1.", axis_word(axis))
        }
        Complaint::TooManyStepTaps { n, limit } => format!(
            "One output value would be made of {} products; this page keeps at most {} of them in memory.",
            grouped(n),
            grouped(limit)
        ),
        Complaint::TooManyOutputCells { n, limit } => format!(
            "The output would have {} values, {} GB as 32-bit floats; this page counts at most {}, {} GB.",
            grouped(n),
            gigabytes(n),
            grouped(limit),
            gigabytes(limit)
        ),
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
        Complaint::SentenceEmpty => "Type at least one word, such as: the cat sat.".into(),
        Complaint::SentenceTooLong { words: Some(words), limit } => {
            format!("This sentence has {words} words, the figure shows at most {limit}. Make it shorter.")
        }
        Complaint::SentenceTooLong { words: None, limit } => {
            format!("This text is longer than {limit} characters. Make it shorter.")
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
        Complaint::LinkTap { tap, taps } => {
            format!("The link asks for multiply-add {tap} of a step, but each has {taps}.")
        }
        Complaint::LinkEditsOutside { n } => {
            let (numbers, lie) = if n == 1 { ("number", "lies") } else { ("numbers", "lie") };
            format!(
                "{n} {numbers} that the link sets {lie} outside this layer, and will show when it is large enough."
            )
        }
        Complaint::LinkView { view, why } => {
            let why = match why {
                NoView::OnlyTransposed => "which only a transposed convolution has",
                NoView::LargestIsNoSum => {
                    "which max pooling has not: the largest of several values is no matrix product"
                }
                NoView::LargeAverage { limit } => &format!(
                    "which average pooling has with at most {limit} input and output cells, and this one has more"
                ),
                NoView::OnlyInThreeDimensions => "which only a layer of three dimensions has",
            };
            format!("The link asks for the view “{view}”, {why}; the first view is shown instead.")
        }
        Complaint::LinkTooManyEdits { limit } => {
            format!("The link sets more than {limit} numbers by hand; the rest was left out.")
        }
        Complaint::Code(complaint) => code::complain(complaint),
    }
}
