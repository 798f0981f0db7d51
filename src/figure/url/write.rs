//! Figure → query.

use std::fmt::Write as _;

use crate::conv::{AxisPadding, Dims, LayerParams, PaddingMode, PerAxis};
use crate::figure::dims::has_place;
use crate::figure::{Cell, Figure, InputSource, KernelSource, Turn};
use crate::number::print_decimal;

/// The query of a figure, without `?`: only what differs from [`Figure::of`] so many dimensions, so empty for the default
/// figure.
pub fn print(figure: &Figure) -> String {
    let dims = figure.content.params.dims;
    let mut default = Figure::of(dims);
    if let InputSource::Sentence(sentence) = &figure.content.input {
        default.content.params.input_size[2] = sentence.words().len();
    }
    let mut pairs: Vec<(&str, String)> = Vec::new();
    let mut push = |key, value: String, default: String| {
        if value != default {
            pairs.push((key, value));
        }
    };
    let (now, was) = (&figure.content.params, &default.content.params);
    push("dims", dims.count().to_string(), Dims::Two.count().to_string());
    push("op", now.op.name().to_owned(), was.op.name().to_owned());
    let mut number =
        |key, get: fn(&LayerParams) -> usize| push(key, get(now).to_string(), get(was).to_string());
    number("in_channels", |params| params.in_channels);
    number("out_channels", |params| params.out_channels);
    number("groups", |params| params.groups);
    let mut sizes =
        |key, get: fn(&LayerParams) -> [usize; 3]| push(key, size(dims, get(now)), size(dims, get(was)));
    sizes("input", |params| params.input_size);
    sizes("kernel", |params| params.kernel_size);
    sizes("stride", |params| params.stride);
    sizes("dilation", |params| params.dilation);
    sizes("output_padding", |params| params.output_padding);
    push("padding", padding(now), padding(was));
    push("padding_mode", padding_mode(now.padding_mode), padding_mode(was.padding_mode));
    push("ceil_mode", flag(now.ceil_mode), flag(was.ceil_mode));
    push("count_include_pad", flag(now.count_include_pad), flag(was.count_include_pad));
    push("bias", flag(now.bias), flag(was.bias));
    push("values", input_source(&figure.content.input), input_source(&default.content.input));
    push("weights", kernel_source(figure.content.kernel), kernel_source(default.content.kernel));
    push("flip", flag(figure.content.is_flipped), flag(default.content.is_flipped));
    let [input, weight, bias] = edits(figure);
    push("set_input", input, String::new());
    push("set_weight", weight, String::new());
    push("set_bias", bias, String::new());
    push("view", figure.shown.view.name().to_owned(), default.shown.view.name().to_owned());
    let turned = |turn: Turn| format!("{},{}", print_decimal(turn.yaw()), print_decimal(turn.pitch()));
    push("turn", turned(figure.shown.turn), turned(default.shown.turn));
    push("spread", print_decimal(figure.shown.turn.spread()), print_decimal(default.shown.turn.spread()));
    push("step", figure.shown.cursor.step.to_string(), "0".to_owned());
    push("tap", figure.shown.cursor.taps_done.map_or(String::new(), |done| done.to_string()), String::new());
    let pairs: Vec<_> = pairs.into_iter().map(|(key, value)| format!("{key}={value}")).collect();
    pairs.join("&")
}

fn flag(is_set: bool) -> String {
    u8::from(is_set).to_string()
}

fn size(dims: Dims, values: PerAxis<usize>) -> String {
    axes(dims, &values.map(|n| n.to_string()))
}

/// The values of the axes in use, or the one that all of them have.
fn axes(dims: Dims, texts: &PerAxis<String>) -> String {
    match dims.in_use(texts) {
        [first, others @ ..] if others.iter().all(|text| text == first) => first.clone(),
        texts => texts.join("x"),
    }
}

fn padding(params: &LayerParams) -> String {
    let axis = |AxisPadding { before, after }| match before == after {
        true => before.to_string(),
        false => format!("{before}.{after}"),
    };
    match params.padding.name() {
        Some(name) => name.to_owned(),
        None => axes(params.dims, &params.explicit_padding().map(axis)),
    }
}

fn padding_mode(mode: PaddingMode) -> String {
    match mode {
        PaddingMode::Zeros => "zeros".to_owned(),
        PaddingMode::Reflect => "reflect".to_owned(),
        PaddingMode::Replicate => "replicate".to_owned(),
        PaddingMode::Circular => "circular".to_owned(),
        PaddingMode::Constant(value) => format!("constant:{}", print_decimal(value)),
    }
}

fn input_source(source: &InputSource) -> String {
    match source {
        InputSource::Seeded(seed) => format!("seed{seed}"),
        InputSource::Digit(digit) => format!("digit{digit}"),
        InputSource::Signal(signal) => signal.name().to_owned(),
        InputSource::Sentence(sentence) => {
            let text: String = form_urlencoded::byte_serialize(sentence.text().as_bytes()).collect();
            format!("{SENTENCE}{text}")
        }
        InputSource::Sphere => "sphere".to_owned(),
        InputSource::MovingDigit(digit) => format!("moving_digit{digit}"),
        InputSource::Zeros => "zeros".to_owned(),
    }
}

fn kernel_source(source: KernelSource) -> String {
    match source {
        KernelSource::Seeded(seed) => format!("seed{seed}"),
        KernelSource::Preset(preset) => preset.name().to_owned(),
    }
}

/// Before a sentence.
pub(super) const SENTENCE: &str = "text:";

/// The edits of input, weight and bias, neighbours along the last index as one run.
fn edits(figure: &Figure) -> [String; 3] {
    let mut texts = [const { String::new() }; 3];
    let mut last: Option<(usize, Vec<usize>)> = None;
    let dims = figure.content.params.dims;
    for (cell, value) in figure.content.edits.iter().filter(|&(cell, _)| has_place(cell, dims)) {
        let value = print_decimal(value);
        let (kind, place) = match cell {
            Cell::Input { ic, i } => (0, [&[ic], dims.in_use(&i)].concat()),
            Cell::Weight { oc, fc, k } => (1, [&[oc, fc], dims.in_use(&k)].concat()),
            Cell::Bias { oc } => (2, vec![oc]),
        };
        let text = &mut texts[kind];
        let goes_on = last.as_ref().is_some_and(|(last_kind, last_place)| {
            let (before, end) = place.split_at(place.len() - 1);
            *last_kind == kind && last_place.split_at(place.len() - 1) == (before, &[end[0].wrapping_sub(1)])
        });
        if !goes_on {
            let place: Vec<_> = place.iter().map(usize::to_string).collect();
            let separator = if text.is_empty() { "" } else { ";" };
            // Writing to a String cannot fail.
            let _ = write!(text, "{separator}{}:{value}", place.join("."));
        } else {
            let _ = write!(text, ",{value}");
        }
        last = Some((kind, place));
    }
    texts
}
