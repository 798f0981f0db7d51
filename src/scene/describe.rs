//! Pictures as sentences.

use crate::conv::{Axis, AxisPadding, Dims, Op, Reduction, Source};
use crate::figure::{Figure, Model};
use crate::i18n::{Lang, Made, Msg, OpWord, exact_number};

use super::columns::{joined, shape_text};

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
    let weight = match layer.has_weight() {
        true => weight_shape_text(dims, layer.weight_shape()),
        false => joined(dims.in_use(&layer.params().kernel_size)),
    };
    lang.text(Msg::Summary {
        op: match layer.params().op {
            Op::Conv => OpWord::Conv,
            Op::ConvTranspose => OpWord::ConvTranspose,
            Op::MaxPool => OpWord::MaxPool,
            Op::AvgPool => OpWord::AvgPool,
        },
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

/// What the present step does.
pub fn describe_step(figure: &Figure, model: &Model, lang: Lang) -> String {
    let trace = model.trace(figure.cursor.step);
    let taps_done = figure.cursor.taps_done(trace.taps.len());
    if let (Some(_), Some(tap)) =
        (figure.cursor.taps_done, taps_done.checked_sub(1).and_then(|at| trace.taps.get(at)))
        && taps_done < trace.taps.len()
    {
        let so_far = exact_number(trace.so_far(taps_done));
        if !model.layer.has_weight() {
            return lang.text(Msg::ValueSentence {
                tap: taps_done,
                taps: trace.taps.len(),
                value: &exact_number(tap.input),
                is_max: model.layer.params().op == Op::MaxPool,
                so_far: &so_far,
            });
        }
        return lang.text(Msg::TapSentence {
            tap: taps_done,
            taps: trace.taps.len(),
            input: &exact_number(tap.input),
            weight: &exact_number(tap.weight),
            product: &exact_number(tap.product),
            sum: &so_far,
        });
    }
    let dims = model.layer.params().dims;
    let start = model.layer.window(trace.output.o);
    let bias = trace.bias.map(exact_number);
    let n_from = |is_meant: fn(Source) -> bool| trace.taps.iter().filter(|tap| is_meant(tap.source)).count();
    let is_stretched = model.layer.params().op == Op::ConvTranspose;
    let inserted = is_stretched.then(|| n_from(|source| source == Source::Inserted));
    let sum = exact_number(trace.so_far(trace.taps.len()));
    lang.text(Msg::StepSentence {
        step: trace.step + 1,
        steps: model.layer.step_count(),
        oc: (model.layer.params().out_channels > 1).then_some(trace.output.oc),
        at: dims.in_use(&trace.output.o),
        window: dims.in_use(&start),
        products: trace.taps.len(),
        padded: n_from(Source::is_padding),
        made: match trace.reduction {
            Reduction::Sum => Made::Sum { bias: bias.as_deref(), inserted },
            Reduction::Max { .. } => Made::Largest,
            Reduction::Mean { divisor } => Made::Mean { sum: &sum, divisor },
        },
        total: &exact_number(trace.total),
    })
}
