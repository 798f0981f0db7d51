//! What every view says of a step.

use super::maps::COVERED;
use crate::conv::{Reduction, Source, StepTrace, Tap};
use crate::figure::{Figure, InputSource, Model, Sentence};
use crate::words::{Lang, Made, Msg, exact_number};

/// What a step, or the part of it that is done, computes.
pub(super) fn describe_trace(figure: &Figure, model: &Model, trace: &StepTrace, lang: Lang) -> String {
    let is_asked = figure.shown.hides_value();
    let taps_done = figure.shown.cursor.taps_done(trace.taps.len());
    if let (Some(_), Some(tap)) =
        (figure.shown.cursor.taps_done, taps_done.checked_sub(1).and_then(|at| trace.taps.get(at)))
        && taps_done < trace.taps.len()
        && !is_asked
    {
        return describe_tap(model, trace, taps_done, tap, lang);
    }
    let dims = model.layer.params().dims;
    let start = model.layer.window(trace.output.o);
    let bias = trace.bias.map(exact_number);
    let n_from = |is_meant: fn(Source) -> bool| trace.taps.iter().filter(|tap| is_meant(tap.source)).count();
    let is_stretched = model.layer.params().op.is_transposed();
    let inserted = is_stretched.then(|| n_from(|source| source == Source::Inserted));
    let unless_asked = |value| if is_asked { COVERED.to_owned() } else { exact_number(value) };
    let sum = unless_asked(trace.so_far(trace.taps.len()));
    let sentence = lang.text(Msg::StepSentence {
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
        total: &unless_asked(trace.total),
    });
    let words = match &figure.content.input {
        InputSource::Sentence(words) => words_under(words, model, trace),
        _ => None,
    };
    let words = words.map(|words| lang.text(Msg::WordsUnder { words: &words }));
    let activated = model.activation().filter(|_| !is_asked).map(|function| {
        lang.text(Msg::Activated {
            name: lang.activation(function),
            sum: &exact_number(trace.total),
            value: &exact_number(function.apply(trace.total)),
        })
    });
    [Some(sentence), words, activated].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A step of which not all is done yet.
pub(super) fn describe_tap(
    model: &Model,
    trace: &StepTrace,
    taps_done: usize,
    tap: &Tap,
    lang: Lang,
) -> String {
    let so_far = exact_number(trace.so_far(taps_done));
    if !model.layer.has_weight() {
        return lang.text(Msg::ValueSentence {
            tap: taps_done,
            taps: trace.taps.len(),
            value: &exact_number(tap.input),
            is_max: model.layer.params().op.is_max(),
            so_far: &so_far,
        });
    }
    lang.text(Msg::TapSentence {
        tap: taps_done,
        taps: trace.taps.len(),
        input: &exact_number(tap.input),
        weight: &exact_number(tap.weight),
        product: &exact_number(tap.product),
        sum: &so_far,
    })
}

/// The words of a sentence that the window reads, with commas.
fn words_under(sentence: &Sentence, model: &Model, trace: &StepTrace) -> Option<String> {
    let first = model.layer.inputs_of(trace.output.oc).start;
    let mut cells: Vec<usize> = trace
        .taps
        .iter()
        .filter(|tap| tap.ic == first)
        .filter_map(|tap| Some(tap.source.cell()?[2]))
        .collect();
    // The kernel of a transposed layer is flipped: its cells are listed from the last.
    cells.sort_unstable();
    let words: Vec<&str> = cells.iter().filter_map(|&at| Some(&**sentence.words().get(at)?)).collect();
    (!words.is_empty()).then(|| words.join(", "))
}
