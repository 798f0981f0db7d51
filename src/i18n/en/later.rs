//! Messages that are read only when something is opened, pressed or wrong.

use super::{cells_of, name, one_of, place};
use crate::i18n::complaint::AxisWord;
use crate::i18n::msg::{Msg, UncomputedWord};
use crate::i18n::number::grouped;

/// On its own, so that it comes later.
#[inline(never)]
pub(super) fn later(msg: Msg<'_>) -> String {
    match msg {
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
        // See `super::text`.
        Msg::Input
        | Msg::Output
        | Msg::Kernel
        | Msg::PartialMaps
        | Msg::Sum
        | Msg::Bias
        | Msg::Slice { .. }
        | Msg::InputChannel { .. }
        | Msg::OutputChannel { .. }
        | Msg::PaddedTo { .. }
        | Msg::StretchedTo { .. }
        | Msg::MoreChannels { .. }
        | Msg::NeverRead
        | Msg::Summary { .. }
        | Msg::StepSentence { .. }
        | Msg::FieldName(_)
        | Msg::SliderOf { .. }
        | Msg::Explain { .. }
        | Msg::LinkAxes { .. }
        | Msg::StepOf { .. }
        | Msg::OutputAt { .. }
        | Msg::StepsPerSecond { .. } => String::new(),
    }
}
