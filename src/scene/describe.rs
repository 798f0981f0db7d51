//! Pictures as sentences.

use crate::conv::{Axis, AxisPadding};
use crate::figure::{Figure, Model};
use crate::i18n::{Lang, Msg, exact_number};

use super::columns::shape_text;

/// What a figure shows: its layer and its shapes.
pub fn describe_figure(model: &Model, lang: Lang) -> String {
    let layer = &model.layer;
    let two = |text: &dyn Fn(Axis) -> String| match (text(Axis::Height), text(Axis::Width)) {
        (height, width) if height == width => height,
        (height, width) => format!("{height} × {width}"),
    };
    let padding = |axis| match layer.axis(axis).padding() {
        AxisPadding { before, after } if before == after => before.to_string(),
        AxisPadding { before, after } => format!("{before}+{after}"),
    };
    lang.text(Msg::Summary {
        input: &shape_text(layer.input_shape()),
        weight: &weight_shape_text(layer.weight_shape()),
        output: &shape_text(layer.output_shape()),
        stride: &two(&|axis| layer.axis(axis).stride().to_string()),
        padding: &two(&padding),
        dilation: &two(&|axis| layer.axis(axis).dilation().to_string()),
    })
}

/// A weight has four axes even where it has one output channel.
fn weight_shape_text([oc, ic, _, height, width]: [usize; 5]) -> String {
    format!("{oc} × {ic} × {height} × {width}")
}

/// What the present step does.
pub fn describe_step(figure: &Figure, model: &Model, lang: Lang) -> String {
    let trace = model.trace(figure.cursor.step);
    let taps_done = figure.cursor.taps_done(trace.taps.len());
    if let (Some(_), Some(tap)) =
        (figure.cursor.taps_done, taps_done.checked_sub(1).and_then(|at| trace.taps.get(at)))
        && taps_done < trace.taps.len()
    {
        let sum: f32 = trace.taps.iter().take(taps_done).map(|tap| tap.product).sum();
        return lang.text(Msg::TapSentence {
            tap: taps_done,
            taps: trace.taps.len(),
            input: &exact_number(tap.input),
            weight: &exact_number(tap.weight),
            product: &exact_number(tap.product),
            sum: &exact_number(sum),
        });
    }
    let [_, y, x] = trace.output.o;
    let start = model.layer.window(trace.output.o);
    let bias = trace.bias.map(exact_number);
    lang.text(Msg::StepSentence {
        step: trace.step + 1,
        steps: model.layer.step_count(),
        oc: (model.layer.params().out_channels > 1).then_some(trace.output.oc),
        y,
        x,
        window: [start[1], start[2]],
        products: trace.taps.len(),
        padded: trace.taps.iter().filter(|tap| tap.source.is_padding()).count(),
        bias: bias.as_deref(),
        total: &exact_number(trace.total),
    })
}
