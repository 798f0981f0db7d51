//! Pictures as sentences.

use crate::conv::{Axis, AxisPadding, Dims, Param};
use crate::figure::{Figure, Model};
use crate::words::{Label, Lang, Msg};

use super::label::{joined, shape_text};
use super::maps::COVERED;
use super::step_words::describe_trace;
use super::views;

/// What a figure shows: its layer and its shapes, without what is covered.
pub fn describe_figure(figure: &Figure, model: &Model, lang: Lang) -> String {
    let is_hidden = |params: &[Param]| params.iter().any(|&param| figure.shown.hides(param));
    let unless = |is_hidden: bool, text: String| if is_hidden { COVERED.to_owned() } else { text };
    let layer = &model.layer;
    let dims = layer.params().dims;
    let axes =
        |text: &dyn Fn(Axis) -> String| match &*dims.axes().iter().map(|&it| text(it)).collect::<Vec<_>>() {
            [first, others @ ..] if others.iter().all(|other| other == first) => first.clone(),
            texts => texts.join(" × "),
        };
    let padding = |axis| match layer.axis(axis).padding() {
        AxisPadding { before, after } if before == after => before.to_string(),
        AxisPadding { before, after } => format!("{before}+{after}"),
    };
    let weight = match layer.weight_shape() {
        Some(shape) => weight_shape_text(dims, shape),
        None => joined(dims.in_use(&layer.params().kernel_size)),
    };
    lang.text(Msg::Summary {
        op: layer.params().op,
        input: &unless(
            is_hidden(&[Param::InputSize, Param::InChannels]),
            shape_text(dims, layer.input_shape()),
        ),
        weight: &unless(
            is_hidden(&[Param::KernelSize, Param::InChannels, Param::OutChannels, Param::Groups]),
            weight,
        ),
        output: &unless(
            figure.shown.hides_size() || is_hidden(&[Param::OutChannels]),
            shape_text(dims, layer.output_shape()),
        ),
        stride: &unless(is_hidden(&[Param::Stride]), axes(&|axis| layer.axis(axis).stride().to_string())),
        padding: &unless(is_hidden(&[Param::Padding]), axes(&padding)),
        dilation: &unless(
            is_hidden(&[Param::Dilation]),
            axes(&|axis| layer.axis(axis).dilation().to_string()),
        ),
    })
}

/// A weight has both its channels even where there is one.
pub fn weight_shape_text(dims: Dims, [oc, ic, size @ ..]: [usize; 5]) -> String {
    joined(&[&[oc, ic], dims.in_use(&size)].concat())
}

/// What the present step does, and what the view shows of it beyond that.
pub fn describe_step(figure: &Figure, model: &Model, lang: Lang) -> String {
    if figure.shown.cover.is_some_and(|cover| !cover.hides_value()) {
        // Where the window stands, and how many steps there are, gives sizes and parameters away.
        return lang.label(Label::Covered).to_owned();
    }
    let trace = model.trace(figure.shown.cursor.step);
    let mut text = describe_trace(figure, model, &trace, lang);
    let dims = model.layer.params().dims;
    let row = views::row(figure.shown.drawn_view(dims), dims);
    if let Some(more) = (row.sentence)(figure, model, &trace, lang) {
        text.push(' ');
        text.push_str(&more);
    }
    text
}
