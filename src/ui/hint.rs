//! What a first visitor can do, said beside the transport until something of it has been done.

use super::el::{El, el};
use crate::app::AppState;
use crate::words::{Label, Lang};

/// Whether the hint is wanted: not in a frame, not by those who have tried, and not over a problem.
pub(super) fn is_wanted(state: &AppState, is_embedded: bool) -> bool {
    !state.settings.has_tried && !is_embedded && state.draft.is_none()
}

/// The hint, where it is wanted.
pub(super) fn hint(lang: Lang, is_wanted: bool) -> Option<El> {
    is_wanted.then(|| {
        el("p")
            .class("transport__hint")
            .attr("data-test", "hint")
            .child(el("span").class("by-keys").child(lang.label(Label::FirstHint)))
            .child(el("span").class("by-finger").child(lang.label(Label::FirstHintByFinger)))
    })
}
