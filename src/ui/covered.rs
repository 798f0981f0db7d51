//! A figure with something covered: it says so, and has a button that reveals it.

use super::dispatch::Dispatch;
use super::el::{El, button, el};
use super::keys::title;
use crate::app::{Action, AppState};
use crate::words::Label;

/// Shown while something is covered.
pub(super) fn covered(state: &AppState, dispatch: &Dispatch) -> Option<El> {
    state.figure.shown.cover.map(|_| {
        let lang = state.settings.lang;
        let reveal = button("chip chip--fix")
            .attr("data-test", "reveal")
            .attr("title", title(lang, Label::Reveal))
            .on_click(dispatch.on(|_| Action::Reveal))
            .child(lang.label(Label::Reveal));
        el("div").class("covered").child(el("p").child(lang.label(Label::Covered))).child(reveal)
    })
}

/// What stands in place of that which follows from the covered thing.
pub(super) fn instead(heading: Label, lang: crate::words::Lang) -> El {
    super::el::group(lang.label(heading)).child(super::el::hint(lang.label(Label::CoveredHint)))
}
