//! What a first visitor can do, said beside the transport until something of it has been done.

use yew::prelude::*;

use crate::app::AppState;
use crate::words::{Label, Lang};

/// Whether the hint is wanted: not in a frame, not by those who have tried, and not over a problem.
pub(super) fn is_wanted(state: &AppState, is_embedded: bool) -> bool {
    !state.settings.has_tried && !is_embedded && state.draft.is_none()
}

/// The hint, where it is wanted.
pub(super) fn hint(lang: Lang, is_wanted: bool) -> Html {
    html! {
        if is_wanted {
            <p class="transport__hint" data-test="hint">
                <span class="by-keys">{ lang.label(Label::FirstHint) }</span>
                <span class="by-finger">{ lang.label(Label::FirstHintByFinger) }</span>
            </p>
        }
    }
}
