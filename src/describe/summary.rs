//! The whole page at a glance, in four parts.

use super::sentences;
use crate::app::AppState;
use crate::scene::{describe_figure, describe_step};
use crate::words::{Label, SaidLabel, SaidMsg};

/// What stands around the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The head of the page: examples, undo, sharing.
    pub has_head: bool,
    /// The controls of the layer.
    pub has_params: bool,
    /// The step taken apart, formulas and code.
    pub has_explanation: bool,
    /// Whether keys pressed anywhere move the figure.
    pub has_keys: bool,
}

impl Parts {
    /// All of it.
    pub const ALL: Self = Self { has_head: true, has_params: true, has_explanation: true, has_keys: true };
}

/// The page at a glance: what is there, what can be changed, how it stands, and what to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// What is there.
    pub stage: String,
    /// What can be changed, in the order in which it stands.
    pub controls: String,
    /// How it stands now. While it plays, without the step, which would be another before it is read.
    pub present: String,
    /// What suits what has been done so far.
    pub next: &'static str,
}

impl Summary {
    /// The summary of a state.
    pub fn of(state: &AppState, around: Parts) -> Self {
        let lang = state.settings.lang;
        let figure = &state.figure;
        let op = figure.content.params.op;
        let controls = [
            (around.has_head, SaidLabel::ControlsHead),
            (around.has_params, SaidLabel::ControlsParams),
            (true, SaidLabel::ControlsPlayer),
            (around.has_explanation, SaidLabel::ControlsExplain),
        ];
        let controls = controls.into_iter().filter(|it| it.0).map(|it| lang.said(it.1).to_owned());
        Self {
            stage: lang.said_text(SaidMsg::Stage { op, view: lang.view_name(figure.shown.view) }),
            controls: sentences(controls),
            present: present(state),
            next: lang.said(next(state, around)),
        }
    }
}

fn present(state: &AppState) -> String {
    let lang = state.settings.lang;
    let mut texts = vec![describe_figure(&state.figure, &state.model, lang)];
    if state.is_playing {
        texts.push(lang.said(SaidLabel::Playing).to_owned());
    } else {
        texts.push(lang.said(SaidLabel::Paused).to_owned());
        texts.push(describe_step(&state.figure, &state.model, lang));
    }
    if let Some(draft) = &state.draft {
        texts.push(lang.label(Label::Impossible).to_owned());
        texts.extend(lang.problems(draft.params.dims, &draft.problems));
        texts.push(lang.label(Label::LastGoodStays).to_owned());
    }
    sentences(texts)
}

/// What suits what has been done so far.
fn next(state: &AppState, around: Parts) -> SaidLabel {
    if state.draft.is_some() {
        SaidLabel::NextFix
    } else if state.selected.is_some() {
        SaidLabel::NextEdit
    } else if state.figure.shown.cover.is_some() {
        SaidLabel::NextReveal
    } else if !around.has_keys {
        SaidLabel::NextButtons
    } else if state.is_playing {
        SaidLabel::NextPause
    } else if state.is_at_end() && state.tick().1 > 1 && around.has_params {
        SaidLabel::NextEnd
    } else if state.settings.has_tried && around.has_params {
        SaidLabel::NextTried
    } else {
        SaidLabel::NextStart
    }
}
