//! Pictures as sentences.

use crate::conv::{Axis, AxisPadding, Dims};
use crate::figure::{Figure, Model};
use crate::words::{Lang, Msg};

use super::label::{joined, shape_text};
use super::step_words::describe_trace;
use super::views;

/// What a figure shows: its layer and its shapes.
pub fn describe_figure(model: &Model, lang: Lang) -> String {
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
        input: &shape_text(dims, layer.input_shape()),
        weight: &weight,
        output: &shape_text(dims, layer.output_shape()),
        stride: &axes(&|axis| layer.axis(axis).stride().to_string()),
        padding: &axes(&padding),
        dilation: &axes(&|axis| layer.axis(axis).dilation().to_string()),
    })
}

/// A weight has both its channels even where there is one.
pub fn weight_shape_text(dims: Dims, [oc, ic, size @ ..]: [usize; 5]) -> String {
    joined(&[&[oc, ic], dims.in_use(&size)].concat())
}

/// What the present step does, and what the view shows of it beyond that.
pub fn describe_step(figure: &Figure, model: &Model, lang: Lang) -> String {
    let trace = model.trace(figure.shown.cursor.step);
    let mut text = describe_trace(figure, model, &trace, lang);
    let row = views::row(figure.shown.view, model.layer.params().dims);
    if let Some(more) = (row.sentence)(figure, model, &trace, lang) {
        text.push(' ');
        text.push_str(&more);
    }
    text
}
