//! Messages.

use super::counts::{cells_of, one_of, place, places};
use crate::conv::{Axis, Dims, Op};
use crate::words::number::minus;
use crate::words::{Made, Msg};

pub(super) fn text(msg: Msg<'_>) -> String {
    match msg {
        Msg::Input => "Input".into(),
        Msg::Output => "Output".into(),
        Msg::Kernel => "Kernel".into(),
        Msg::PartialMaps => "Partial maps".into(),
        Msg::Sum => "Sum".into(),
        Msg::Bias => "Bias".into(),
        Msg::Slice { z } => format!("slice {}", minus(&z)),
        Msg::OutputChannel { oc } => format!("out {oc}"),
        Msg::PaddedTo { size } => format!("padded to {size}"),
        Msg::StretchedTo { size } => format!("stretched to {size}"),
        Msg::MoreChannels { n } => format!("+ {n} more"),
        Msg::Summary { op, input, weight, output, stride, padding, dilation } => {
            let (layer, weight_word) = match op {
                Op::Conv => ("A convolution layer", "weight"),
                Op::ConvTranspose => ("A transposed convolution layer", "weight"),
                Op::MaxPool => ("A max pooling layer", "window"),
                Op::AvgPool => ("An average pooling layer", "window"),
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
                1.. => format!(", {padded} on padding"),
            };
            let s = if products == 1 { "" } else { "s" };
            let window_word = if matches!(made, Made::Sum { .. }) { "kernel" } else { "window" };
            let input =
                if matches!(made, Made::Sum { inserted: Some(_), .. }) { "stretched input" } else { "input" };
            let result = match made {
                Made::Sum { bias, inserted } => {
                    let on_zeros = match inserted {
                        Some(n @ 1..) => format!(", {n} on inserted zeros"),
                        Some(0) | None => String::new(),
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
        Msg::FunctionOf { name, value } => format!("{name}({value})"),
        Msg::Activated { name, sum, value } => format!("After the layer: {name}({sum}) = {value}."),
        Msg::LinkAxes { name, has_depth } => {
            let axes = if has_depth { "depth, height and width" } else { "height and width" };
            format!("{name}: keep {axes} equal")
        }
        Msg::SliderOf { name } => format!("{name}, slider"),
        Msg::Explain { name } => format!("What is this: {name}"),
        Msg::StepOf { step, steps } => format!("step {step} of {steps}"),
        Msg::OutputAt { oc, at } => {
            let channel = oc.map_or(String::new(), |oc| format!(" {oc}"));
            format!("output{channel} ({})", at.iter().map(usize::to_string).collect::<Vec<_>>().join(", "))
        }
        Msg::StepsPerSecond { n } => format!("{n} / s"),
        Msg::WordsUnder { words } => format!("Words under the window: {words}."),
        Msg::WordsInColumns { words, columns } => {
            let s = if words == 1 { "" } else { "s" };
            match columns > words {
                true => format!("{words} word{s} in {columns} columns. The other columns are 0."),
                false => format!("{words} word{s}. The input takes the first {columns}."),
            }
        }
        Msg::TapSentence { tap, taps, input, weight, product, sum } => {
            format!("Product {tap} of {taps}: {input} times {weight} = {product}. Sum so far {sum}.")
        }
        Msg::ValueSentence { tap, taps, value, is_max, so_far } => {
            let what = if is_max { "Largest" } else { "Sum" };
            format!("Value {tap} of {taps}: {value}. {what} so far {so_far}.")
        }
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
                "This layer has {parameters} of the parameters and {multiply_adds} of the multiply-adds of the full layer."
            )
        }
        Msg::Examples { n, is_search: false } => format!("{n} examples"),
        Msg::Examples { n: 1, is_search: true } => "1 example found".into(),
        Msg::Examples { n, is_search: true } => format!("{n} examples found"),
        Msg::ChannelSum { ic } => format!("input channel {ic}"),
        Msg::ChannelSums { first, last } if first == last => format!("input channel {first}"),
        Msg::ChannelSums { first, last } => format!("input channels {first}–{last} together"),
        Msg::NoEffect { names } => format!("These arguments have no effect here: {names}."),
        Msg::NotComputed => "not computed".into(),
        Msg::FirstBiases { n, of } => {
            format!(
                "The first {n} of {of} biases. To change the bias of the present channel, select it in the figure."
            )
        }
        Msg::CellsOfKernel { at } => places(at),
        Msg::ProductCell { input, weight, product, is_padding, copied, is_inserted } => {
            let kind = match (copied, is_padding, is_inserted) {
                (Some(cell), ..) => format!(" (padding that repeats {})", place(cell)),
                (None, true, _) => " (padding)".to_owned(),
                (None, false, true) => " (inserted)".to_owned(),
                (None, false, false) => String::new(),
            };
            format!("{input}{kind} times {weight} = {product}")
        }
        Msg::ValueCell { value, is_padding, is_winner } => {
            let padding = if is_padding { " (padding)" } else { "" };
            let winner = if is_winner { ", the largest" } else { "" };
            format!("{value}{padding}{winner}")
        }
        Msg::PadsAndOutput { pads, output, is_cropping: false } => format!("pads {pads}, gives {output}"),
        Msg::PadsAndOutput { pads, output, is_cropping: true } => format!("crops {pads}, gives {output}"),
        Msg::LeftOver { n, axis, dims } => {
            let place = match (axis, dims) {
                (None, _) => "at the end of each axis",
                (Some(Axis::Depth), _) => "at the back",
                (Some(Axis::Height), _) => "at the bottom",
                (Some(Axis::Width), Dims::One) => "at the end",
                (Some(Axis::Width), Dims::Two | Dims::Three) => "on the right",
            };
            format!("Rounding down leaves {} {place} that no window reaches.", cells_of(n, axis, dims))
        }
        Msg::SameOutput { from, to, output, axis, dims } => {
            format!("An input of {} gives an output of {output}.", one_of(from, to, axis, dims))
        }
        Msg::WayBack { from, to, input, axis, dims } => format!(
            "The convolution with the same kernel, stride and padding turns {} into {input}. Output padding chooses which \
             size comes back.",
            one_of(from, to, axis, dims)
        ),
        Msg::CellsNeverRead { n, of } => format!("{n} of {of} cells"),
    }
}
