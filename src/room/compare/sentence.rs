//! What both figures do at a step, in words.

use super::tools::chosen;
use crate::app::AppState;
use crate::beside::{Difference, Pair, READY};
use crate::ui::el::{El, el};
use crate::words::{BesideMsg, Lang, Msg, exact_number};

/// Both steps, what each window covers alone, and how many output cells differ.
pub(super) fn sentence(pair: &Pair, difference: &Difference, lang: Lang) -> String {
    let [left, right] = pair.sides.each_ref().map(|side| value(side, lang));
    let step =
        lang.beside_text(BesideMsg::Step { left: &left, right: &right, alone: difference.covered_alone });
    match difference.known {
        0 => step,
        of => {
            let differ = lang.beside_text(BesideMsg::Differ { n: difference.other_values, of });
            format!("{step} {differ}")
        }
    }
}

/// The output cell of a side and its value, or the sum so far.
fn value(side: &AppState, lang: Lang) -> String {
    let layer = &side.model.layer;
    let cursor = side.figure.shown.cursor;
    let trace = side.model.trace(cursor.step);
    let oc = (layer.params().out_channels > 1).then_some(trace.output.oc);
    let cell = lang.text(Msg::OutputAt { oc, at: layer.params().dims.in_use(&trace.output.o) });
    let done = cursor.taps_done(trace.taps.len());
    let is_complete = done >= trace.taps.len();
    let sum = if is_complete { trace.total } else { trace.so_far(done) };
    let mut value = exact_number(sum);
    if let Some(function) = side.model.activation().filter(|_| is_complete) {
        let (name, activated) = (lang.activation(function), exact_number(function.apply(sum)));
        value = format!("{value}, {} = {activated}", lang.text(Msg::FunctionOf { name, value: &value }));
    }
    lang.beside_text(BesideMsg::Value { cell: &cell, value: &value })
}

/// What to look at in a ready pair.
pub(super) fn hint_of(pair: &Pair, lang: Lang) -> Option<El> {
    let ready = READY.get(chosen(pair)?)?;
    Some(el("p").class("compare__hint").attr("data-test", "look").child(ready.words.get(lang)[1]))
}
