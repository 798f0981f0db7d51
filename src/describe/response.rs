//! What a change is answered with.

use std::rc::Rc;

use super::change::{self, Change};
use super::{follow, sentences, tells_each_step};
use crate::app::{AppState, Told};
use crate::scene::describe_step;
use crate::words::{Msg, SaidLabel};

/// What a change is answered with: what was changed, and what follows from it. Either may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// What was changed, with its new value: `Stride: 2.`
    pub own: String,
    /// What follows: `The output is now 4 × 4.`
    pub around: String,
    /// Why the layer is impossible. The page itself shows this as an alert.
    pub refusal: String,
    /// Whether `around` names what was changed too, as the sentence of a step does.
    is_own_in_around: bool,
}

impl Response {
    /// What is answered where one state has become another, however many actions lay between.
    ///
    /// What is pointed at is not answered, and while it plays fast, steps are not.
    pub fn of(before: &AppState, after: &AppState) -> Self {
        let lang = after.settings.lang;
        let mut own = Vec::new();
        let mut response = Self { refusal: follow::refusal(before, after), ..Self::default() };
        let content = match Rc::ptr_eq(&before.figure, &after.figure) && before.draft == after.draft {
            true => Change::None,
            false => change::of_content(before, after),
        };
        let is_other = matches!(content, Change::Other);
        match content {
            Change::None => {}
            Change::Other => own.push(lang.said(SaidLabel::OtherLayer).to_owned()),
            Change::Some(changes) => own.extend(changes),
        }
        own.extend(change::of_shown(before, after));
        let is_revealed = before.figure.shown.cover.is_some() && after.figure.shown.cover.is_none();
        if is_revealed && !is_other {
            own.push(lang.said(SaidLabel::Revealed).to_owned());
        }
        let has_other_numbers = before.model != after.model;
        if is_revealed || is_other {
            response.around = follow::of_content(before, after, true);
        } else if has_other_numbers || (before.draft.is_some() && after.draft.is_none()) {
            response.around = follow::of_content(before, after, false);
        } else if let Some(place) = moved(before, after) {
            let is_over = before.is_playing && !after.is_playing && after.is_at_end();
            let over = is_over.then(|| lang.said(SaidLabel::Over).to_owned());
            let step = describe_step(&after.figure, &after.model, lang);
            response.around = sentences(over.into_iter().chain([step]));
            response.is_own_in_around = own.is_empty();
            own.extend(place);
        }
        response.own = sentences(own);
        response
    }

    /// What of it is said with these settings. A refusal is said where nothing else says it.
    pub fn said(&self, told: Told, says_refusal: bool) -> String {
        let hides_own = told.around && self.is_own_in_around;
        let parts =
            [(told.own && !hides_own, &self.own), (told.around, &self.around), (says_refusal, &self.refusal)];
        sentences(parts.into_iter().filter(|it| it.0).map(|it| it.1.clone()))
    }
}

/// Where the sweep stands now, if it has gone there in a way that is told; without words where only its sentence is
/// another.
fn moved(before: &AppState, after: &AppState) -> Option<Option<String>> {
    if after.is_playing && !tells_each_step(after.settings.speed) {
        return None;
    }
    let (was, is) = (before.figure.shown, after.figure.shown);
    let has_stopped = before.is_playing && !after.is_playing;
    if was.cursor == is.cursor && !has_stopped {
        // Some views say something of their own.
        let sentence = |state: &AppState| describe_step(&state.figure, &state.model, after.settings.lang);
        return (was.view != is.view && sentence(before) != sentence(after)).then_some(None);
    }
    // How many steps there are gives sizes and parameters away.
    if is.cover.is_some_and(|cover| !cover.hides_value()) {
        return Some(None);
    }
    let lang = after.settings.lang;
    let layer = &after.model.layer;
    let mut words = vec![lang.text(Msg::StepOf { step: is.cursor.step + 1, steps: layer.step_count() })];
    if let Some(done) = is.cursor.taps_done {
        let (tap, taps) = (done, layer.tap_count());
        words.push(lang.text(match layer.has_weight() {
            true => Msg::ProductOf { tap, taps },
            false => Msg::ValueOf { tap, taps },
        }));
    }
    if let Some(output) = layer.output_of_step(is.cursor.step) {
        let oc = (layer.params().out_channels > 1).then_some(output.oc);
        words.push(lang.text(Msg::OutputAt { oc, at: layer.params().dims.in_use(&output.o) }));
    }
    Some(Some(words.join(", ")))
}
