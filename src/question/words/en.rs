//! English.

#[cfg(feature = "export")]
use super::numbers::FileWords;
use super::numbers::Numbers;
use crate::conv::{Op, Param};
use crate::question::Ask;
use crate::question::answer::Form;
use crate::question::draw::Topic;
use crate::question::features::Feature;
use crate::question::level::Level;
use crate::question::mistake::Mistake;
use crate::question::poll::{Advice, MAX_HANDS, PollError};
use crate::question::refused::{MAX_MAP_CELLS, NoQuestion};
use crate::words::Lang;

#[cfg(feature = "export")]
pub(super) const FILE: FileWords =
    FileWords { title: "Convolution: predict, then reveal", figure: "The figure", check: "Check" };

pub(super) fn prompt(ask: Ask, axes: &str, at: &str, oc: Option<usize>, param: &str) -> String {
    let channel = oc.map_or(String::new(), |oc| format!(" of channel {oc}"));
    match ask {
        Ask::Size => format!("How large is the output? Say {axes}."),
        Ask::Formula => format!("What comes out of the formula for the size of the output? Say {axes}."),
        Ask::Value => format!("Which number stands at ({at}) of the output{channel}?"),
        Ask::Map => format!("Which map{channel} comes out?"),
        Ask::Param(Param::Stride | Param::Padding | Param::Dilation) => {
            format!("Which {} made this output?", param.to_lowercase())
        }
        Ask::Param(_) => format!("{param} of this layer: how many?"),
    }
}

pub(super) const fn name(mistake: Mistake) -> &'static str {
    match mistake {
        Mistake::OneSide => "padding on one side only",
        Mistake::PaddingForgotten => "padding forgotten",
        Mistake::PlusOneForgotten => "+ 1 forgotten",
        Mistake::MinusOneForgotten => "− 1 forgotten",
        Mistake::RoundedUp => "rounded up",
        Mistake::RoundedDown => "rounded down",
        Mistake::DilationIgnored => "kernel not widened by the dilation",
        Mistake::DilationTimesKernel => "dilation times the whole kernel",
        Mistake::StrideIgnored => "stride ignored",
        Mistake::SizeKept => "size of the input kept",
        Mistake::AxesSwapped => "height and width interchanged",
        Mistake::DirectFormula => "formula of a direct layer",
        Mistake::TransposedFormula => "formula of a transposed layer",
        Mistake::CropAdded => "padding added instead of cropped",
        Mistake::OutputPaddingForgotten => "output_padding forgotten",
        Mistake::BiasLeftOut => "bias left out",
        Mistake::BiasPerChannel => "bias added for each channel",
        Mistake::KernelFlipped => "kernel flipped",
        Mistake::KernelTransposed => "rows and columns of the kernel interchanged",
        Mistake::FirstChannelOnly => "only the first channel counted",
        Mistake::ChannelsMultiplied => "channels multiplied",
        Mistake::GroupsIgnored => "groups ignored",
        Mistake::WindowOffByOne => "window one cell too far",
        Mistake::PlaceSwapped => "row and column interchanged",
        Mistake::ZerosInPadding => "zeros read in the padding",
        Mistake::WeightsIgnored => "weights ignored",
        Mistake::SignsLost => "minus signs lost",
        Mistake::NotDivided => "sum not divided",
        Mistake::LargestForMean => "largest value instead of the mean",
        Mistake::MeanForLargest => "mean instead of the largest value",
        Mistake::PaddingMiscounted => "padding counted wrongly in the mean",
        Mistake::GapCounted => "cells in the gap counted",
        Mistake::BothSides => "both sides counted together",
        Mistake::KernelAnswered => "size of the kernel answered",
        Mistake::RatioAnswered => "input divided by output",
        Mistake::ExtentAnswered => "gaps of the kernel counted",
        Mistake::PaddingIncluded => "padding counted with the input",
        Mistake::OutputAnswered => "size of the output answered",
        Mistake::OtherChannels => "channels of the other side counted",
        Mistake::GroupSize => "channels of a group counted",
        Mistake::Near => "near the right answer",
    }
}

fn cells(n: usize) -> String {
    if n == 1 { "1 cell".to_owned() } else { format!("{n} cells") }
}

pub(super) fn mistake(mistake: Mistake, n: &Numbers) -> String {
    let what = what(mistake, n);
    if n.is_map { what } else { format!("{what} The right answer is {}.", n.right) }
}

pub(super) fn what(mistake: Mistake, n: &Numbers) -> String {
    let a = &n.axis;
    let is_transposed = a.is_transposed();
    let (input, kernel, stride, dilation) = (a.input_size(), a.kernel_size(), a.stride(), a.dilation());
    let (before, after) = (a.padding().before, a.padding().after);
    let (padded, extent) = (a.padded_size(), a.kernel_extent());
    match mistake {
        Mistake::OneSide if is_transposed => format!(
            "Padding crops both sides of the output: {before} at the beginning and {after} at the end."
        ),
        Mistake::OneSide => format!(
            "Padding stands on both sides: the window walks over {input} + {before} + {after} = {padded} cells."
        ),
        Mistake::PaddingForgotten if is_transposed => format!(
            "Padding crops the output of a transposed layer: {before} at the beginning and {after} at the end."
        ),
        Mistake::PaddingForgotten if n.asks_for_value => format!(
            "The padding counts too: the first window begins {} before the input.",
            cells(before)
        ),
        Mistake::PaddingForgotten => format!(
            "The padding counts too: the window walks over {input} + {before} + {after} = {padded} cells, not {input}."
        ),
        Mistake::PlusOneForgotten if is_transposed => {
            "The kernel of the last cell reaches further than its first cell: that is the + 1 at the end.".to_owned()
        }
        Mistake::PlusOneForgotten => format!(
            "The window stands at its first place and then moves {} times: {} + 1 = {}.",
            n.cells - 1,
            n.cells - 1,
            n.cells
        ),
        Mistake::MinusOneForgotten if is_transposed => {
            format!("From the first to the last of {input} cells there are {input} − 1 steps of {stride}.")
        }
        Mistake::MinusOneForgotten => format!(
            "The kernel covers {} itself, so {padded} − {extent} = {} are left to move over.",
            cells(extent),
            padded - extent
        ),
        Mistake::RoundedUp => format!(
            "({padded} − {extent}) / {stride} is not whole. A window that does not fit is not taken: {} at the end left over, and it is rounded down.",
            if a.leftover() == 1 { "1 cell is".to_owned() } else { format!("{} cells are", a.leftover()) }
        ),
        Mistake::RoundedDown => {
            "With ceil_mode a last window may reach beyond the padded input: it is rounded up.".to_owned()
        }
        Mistake::DilationIgnored => format!(
            "With dilation {dilation}, the {kernel} cells of the kernel cover {dilation} · ({kernel} − 1) + 1 = {}.",
            cells(extent)
        ),
        Mistake::DilationTimesKernel => format!(
            "Between {kernel} cells there are {kernel} − 1 distances: the kernel covers {dilation} · ({kernel} − 1) + 1 = {extent} cells, not {dilation} · {kernel} = {}.",
            dilation * kernel
        ),
        Mistake::StrideIgnored if is_transposed => {
            format!("With stride {stride}, the cells of the input are stretched until they stand {stride} apart.")
        }
        Mistake::StrideIgnored => format!("With stride {stride}, the window moves by {stride} cells, not by one."),
        Mistake::SizeKept => {
            "The output is as large as the input only if stride and padding are chosen for that.".to_owned()
        }
        Mistake::AxesSwapped => "The height comes first, then the width.".to_owned(),
        Mistake::DirectFormula => format!(
            "This layer is transposed: its stride {stride} multiplies the input instead of dividing it."
        ),
        Mistake::TransposedFormula => "This layer is not transposed: its kernel makes the output smaller.".to_owned(),
        Mistake::CropAdded => format!(
            "Padding of a transposed layer is cropped from the output: {before} + {after} are subtracted, not added."
        ),
        Mistake::OutputPaddingForgotten => {
            format!("output_padding makes the output longer at its end, by {}.", cells(a.output_padding()))
        }
        Mistake::BiasLeftOut => format!("After all products, the bias {} is added.", n.bias),
        Mistake::BiasPerChannel => format!(
            "The bias {} is added once, not once for each of the {} input channels.",
            n.bias, n.channels
        ),
        Mistake::KernelFlipped if n.op == Op::ConvTranspose => {
            "Each input cell stamps the kernel as it stands. So who gathers the sum turns the kernel by 180°.".to_owned()
        }
        Mistake::KernelFlipped => {
            "The kernel lies on the input as it stands. All frameworks do it so; mathematics turns it by 180°."
                .to_owned()
        }
        Mistake::KernelTransposed => {
            "The rows of the kernel lie on the rows of the input, not on its columns.".to_owned()
        }
        Mistake::FirstChannelOnly if n.channels == 2 => {
            "Both input channels count: their sums are added.".to_owned()
        }
        Mistake::FirstChannelOnly => {
            format!("All {} input channels count: their sums are added.", n.channels)
        }
        Mistake::ChannelsMultiplied if n.asks_for_value => {
            format!("The sums of the {} channels are added, not multiplied.", n.channels)
        }
        Mistake::ChannelsMultiplied => format!(
            "{} is the number of kernels: one for each pair of an input and an output channel.",
            n.wrong
        ),
        Mistake::GroupsIgnored => format!(
            "With {} groups, an output channel reads only the input channels of its own group.",
            n.groups
        ),
        Mistake::WindowOffByOne => format!(
            "The window of output column {} begins at input column {}; this one lay one cell further to the right.",
            n.place[1], n.start
        ),
        Mistake::PlaceSwapped if n.is_map => {
            "Rows stay rows: this map is mirrored along its diagonal.".to_owned()
        }
        Mistake::PlaceSwapped => {
            format!("({}, {}) is row {}, column {}: the row comes first.", n.place[0], n.place[1], n.place[0], n.place[1])
        }
        Mistake::ZerosInPadding => {
            "The padding of this layer is not zero: look at the numbers outside of the input.".to_owned()
        }
        Mistake::WeightsIgnored => {
            "Each value is multiplied by the weight that lies on it. Only then all are added.".to_owned()
        }
        Mistake::SignsLost => "A product with a negative weight is subtracted.".to_owned(),
        Mistake::NotDivided => format!("A mean is the sum divided by the number of values, here {}.", n.divisor),
        Mistake::LargestForMean => {
            "Average pooling takes the mean of the window, not its largest value.".to_owned()
        }
        Mistake::MeanForLargest => "Max pooling takes the largest value of the window, not the mean.".to_owned(),
        Mistake::PaddingMiscounted => {
            format!("Which cells count in the mean is set by count_include_pad: here the sum is divided by {}.", n.divisor)
        }
        Mistake::GapCounted => format!(
            "{} counts the cells in between. {} is the distance from one place to the next.",
            n.wrong, n.param
        ),
        Mistake::BothSides => format!("{} cells are both sides together. Padding says how many on each side.", n.wrong),
        Mistake::KernelAnswered => format!("{} is the size of the kernel.", n.wrong),
        Mistake::RatioAnswered => format!(
            "{} is the input divided by the output. The window moves from its first to its last place in {} steps.",
            n.wrong,
            n.cells - 1
        ),
        Mistake::ExtentAnswered => format!("{} cells are covered by the kernel with its gaps.", n.wrong),
        Mistake::PaddingIncluded => format!("{} cells are the input with its padding.", n.wrong),
        Mistake::OutputAnswered => format!("{} is the size of the output.", n.wrong),
        Mistake::OtherChannels => format!("{} are the channels of the other side.", n.wrong),
        Mistake::GroupSize => format!("{} are the channels of one group.", n.wrong),
        Mistake::Near => "This is near. Count or add once more, place by place.".to_owned(),
    }
}

pub(super) const fn form(form: Form) -> &'static str {
    match form {
        Form::Counts { axes: 1 } => "a whole number, such as 3",
        Form::Counts { .. } => "such as 3 × 4; one number stands for all axes",
        Form::Value => "a number, such as −1.5",
        Form::Map { .. } => "all numbers row by row, with spaces between them",
    }
}

pub(super) fn unreadable(found: &str, wanted: Form) -> String {
    let begin = match found {
        "" => "Nothing is typed yet.".to_owned(),
        found => format!("“{found}” cannot be read as an answer."),
    };
    match wanted {
        Form::Map { rows, columns } => {
            format!("{begin} Type {rows} rows of {columns} numbers, with spaces between them.")
        }
        Form::Counts { .. } | Form::Value => format!("{begin} Type {}.", form(wanted)),
    }
}

pub(super) fn refused(why: NoQuestion) -> String {
    match why {
        NoQuestion::Impossible => {
            "This layer is impossible, so nothing can be asked about it. Choose another figure.".to_owned()
        }
        NoQuestion::NotFinite => {
            "This window sees nothing but padding, so its largest value is no number. Choose another step."
                .to_owned()
        }
        NoQuestion::MapTooLarge { cells } => format!(
            "A map of {cells} cells cannot be compared at a glance. Maps of up to {MAX_MAP_CELLS} cells can be asked for."
        ),
        NoQuestion::NoSuchParam { param } => {
            let name = Lang::En.param(param, None, crate::conv::Dims::Two);
            format!("This layer does not have the parameter “{name}”. Ask for another one.")
        }
        NoQuestion::CannotBeTold { param } => {
            let name = Lang::En.param(param, None, crate::conv::Dims::Two);
            format!(
                "“{name}” cannot be told from this figure: other values would look the same. Make the input or the kernel larger."
            )
        }
        NoQuestion::UnevenPadding => {
            "The padding differs on its two sides, so it is not one number. Make it the same on both sides."
                .to_owned()
        }
    }
}

pub(super) const fn advice(advice: Advice) -> &'static str {
    match advice {
        Advice::ExplainAnew => {
            "Fewer than 35 % are right. Give a hint or explain it again, then let them vote again."
        }
        Advice::Discuss => {
            "Between 35 and 70 % are right. Let them convince a neighbor who chose otherwise, then vote again."
        }
        Advice::GoOn => "More than 70 % are right. Reveal it, explain it shortly, and go on.",
    }
}

pub(super) fn poll_error(error: PollError) -> String {
    match error {
        PollError::Nobody => "Nobody has voted yet. Type how many chose each answer.".to_owned(),
        PollError::NotAllPercent { sum } => {
            format!(
                "The percents make {sum} together. They should make about 100; or type the number of hands."
            )
        }
        PollError::TooMany => format!("No answer can have more than {MAX_HANDS} hands."),
    }
}

pub(super) const fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::All => "All",
        Topic::Size => "Size of the output",
        Topic::Value => "One value",
        Topic::Map => "A whole map",
        Topic::Parameter => "A parameter",
        Topic::Channels => "Channels",
        Topic::Transposed => "Transposed",
        Topic::Pooling => "Pooling",
    }
}

pub(super) const fn level(level: Level) -> &'static str {
    match level {
        Level::One => "Nothing but the window: no padding, stride 1.",
        Level::Two => "One thing more: padding, a stride or a bias.",
        Level::Three => "Two things at once. The axes may differ, and the formula may round.",
        Level::Four => "Three things at once. Dilation and several channels come in.",
        Level::Five => "Four things at once. Groups and other kinds of padding come in.",
    }
}

pub(super) const fn feature(feature: Feature) -> &'static str {
    match feature {
        Feature::Padding => "padding",
        Feature::Stride => "stride",
        Feature::Floor => "rounding down",
        Feature::NotSquare => "height and width that differ",
        Feature::Dilation => "dilation",
        Feature::Uneven => "padding that differs on its two sides",
        Feature::OutputPadding => "output_padding",
        Feature::Bias => "bias",
        Feature::Channels => "several channels",
        Feature::Groups => "groups",
        Feature::PaddingMode => "padding that is not zeros",
        Feature::Transposed => "transposed layer",
    }
}
