//! What follows from a change.

use super::sentences;
use crate::app::AppState;
use crate::conv::{Axis, Layer, Param};
use crate::scene::{describe_figure, describe_step, joined};
use crate::words::{Label, Lang, Msg, SaidLabel, SaidMsg, exact_number};

/// What follows from another layer or other numbers.
pub(super) fn of_content(before: &AppState, after: &AppState, is_other: bool) -> String {
    let lang = after.settings.lang;
    if is_other {
        let figure = describe_figure(&after.figure, &after.model, lang);
        return sentences([figure, describe_step(&after.figure, &after.model, lang)]);
    }
    let (was, is) = (&before.model.layer, &after.model.layer);
    let mut texts = Vec::new();
    if before.draft.is_some() && after.draft.is_none() {
        texts.push(lang.said(SaidLabel::LayerWorks).to_owned());
    }
    let shown = &after.figure.shown;
    if was.params() != is.params() && !shown.hides_size() && !shown.hides(Param::OutChannels) {
        texts.push(output_size(was, is, lang));
    }
    // It gives away sizes and parameters.
    if was.params() != is.params() && shown.cover.is_none() {
        texts.extend(left_over(is, lang));
    }
    if !shown.hides_value() {
        texts.push(value(before, after));
    }
    sentences(texts)
}

/// How large the output is, and whether that is new.
fn output_size(was: &Layer, is: &Layer, lang: Lang) -> String {
    let dims = is.params().dims;
    let size = joined(dims.in_use(&is.output_size()));
    let maps = is.output_shape()[1];
    let msg = match was.output_shape() == is.output_shape() && was.params().dims == dims {
        true => SaidMsg::OutputStays { size: &size },
        false => SaidMsg::OutputNow { maps, size: &size },
    };
    lang.said_text(msg)
}

/// The cells that no window reaches at the end of each axis; said once where the axes are alike.
fn left_over(layer: &Layer, lang: Lang) -> Vec<String> {
    let dims = layer.params().dims;
    let n = |axis: Axis| layer.axis(axis).leftover();
    let axes = dims.axes();
    let said = |n, axis| lang.text(Msg::LeftOver { n, axis, dims });
    if axes.len() > 1 && axes.iter().all(|&axis| n(axis) == n(axes[0]) && n(axis) > 0) {
        return vec![said(n(axes[0]), None)];
    }
    axes.iter().filter(|&&axis| n(axis) > 0).map(|&axis| said(n(axis), Some(axis))).collect()
}

/// What the present step gives, and whether that is new.
fn value(before: &AppState, after: &AppState) -> String {
    let total = |state: &AppState| {
        let sum = state.model.trace(state.figure.shown.cursor.step).total;
        state.model.activation().map_or(sum, |function| function.apply(sum))
    };
    let (was, is) = (total(before), total(after));
    let value = exact_number(is);
    after.settings.lang.said_text(match was == is {
        true => SaidMsg::ValueStays { value: &value },
        false => SaidMsg::ValueNow { value: &value },
    })
}

/// Why the layer that was asked for is impossible. The page shows it as an alert, which a screen reader says by itself.
pub(super) fn refusal(before: &AppState, after: &AppState) -> String {
    let lang = after.settings.lang;
    let Some(draft) = after.draft.as_ref().filter(|_| before.draft != after.draft) else {
        return String::new();
    };
    let title = lang.label(Label::Impossible).to_owned();
    let problems = lang.problems(draft.params.dims, &draft.problems);
    let foot = lang.label(Label::LastGoodStays).to_owned();
    sentences([title].into_iter().chain(problems).chain([foot]))
}
