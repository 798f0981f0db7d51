//! A step of a transposed layer in the other ways, in words.

use crate::conv::{StepTrace, Tap};
use crate::figure::{Figure, Model};
use crate::scene::step_words::describe_tap;
use crate::words::{Lang, ViewMsg, exact_number};

/// Most products that a sentence lists.
const MAX_TERMS: usize = 6;

/// What a transposed layer's step is in the other ways.
pub(super) fn describe(figure: &Figure, model: &Model, trace: &StepTrace, lang: Lang) -> String {
    let stamps: Vec<_> = trace.taps.iter().filter(|tap| tap.source.cell().is_some()).collect();
    let done = figure.shown.cursor.taps_done(trace.taps.len());
    let last = figure.shown.cursor.taps_done.and_then(|_| trace.taps.get(done.checked_sub(1)?));
    let product = last.map(|tap| describe_stamp(model, trace, done, tap, lang));
    if done < trace.taps.len() {
        return product.unwrap_or_default();
    }
    let term = |tap: &&Tap| format!("{} × {}", exact_number(tap.input), exact_number(tap.weight));
    let terms: Vec<_> = stamps.iter().take(MAX_TERMS + 1).map(term).collect();
    let terms = (1..=MAX_TERMS).contains(&terms.len()).then(|| terms.join(" + "));
    // Each by its own way, though they are the same: that is what the view shows.
    let per_channel = trace.taps.len() / trace.channel_sums.len();
    let channels = trace.taps.chunks(per_channel);
    let scattered: f32 = channels
        .map(|taps| taps.iter().filter(|tap| tap.source.cell().is_some()).map(|tap| tap.product).sum::<f32>())
        .sum();
    let gathered = exact_number(trace.so_far(trace.taps.len()));
    let carried_back = model.bound().carried_back(trace.output);
    let carried_back = carried_back.map_or(gathered.clone(), exact_number);
    let sums = lang.view(ViewMsg::WaysSentence {
        stamps: stamps.len(),
        terms: terms.as_deref(),
        products: trace.taps.len(),
        sums: [&exact_number(scattered), &gathered, &carried_back],
    });
    match (product, last) {
        // The step's own sentence has all products together.
        (Some(product), Some(tap)) => {
            format!("{} {product} {sums}", describe_tap(model, trace, done, tap, lang))
        }
        _ => sums,
    }
}

/// What the product that was added last is in the three ways.
fn describe_stamp(model: &Model, trace: &StepTrace, done: usize, tap: &Tap, lang: Lang) -> String {
    let params = model.layer.params();
    let dims = params.dims;
    let n_stamps = |taps: &[Tap]| taps.iter().filter(|tap| tap.source.cell().is_some()).count();
    let cell = tap.source.cell();
    lang.view(ViewMsg::StampSentence {
        cell: cell.as_ref().map(|cell| dims.in_use(cell)),
        nth: [n_stamps(&trace.taps[..done.min(trace.taps.len())]), n_stamps(&trace.taps)],
        position: dims.in_use(&tap.position),
        flipped: dims.in_use(&[0, 1, 2].map(|at| params.kernel_size[at] - 1 - tap.k[at])),
    })
}
