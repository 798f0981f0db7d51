//! What the reader should know of the link that was opened.

use yew::prelude::*;

use super::dispatch::Dispatch;
use super::problems::FIGURE_ID;
use crate::app::{Action, Notice};
use crate::web::dom;
use crate::words::{Label, Lang};

/// Most sentences that are worth reading.
const MAX_SENTENCES: usize = 5;

/// The notices, until they are dismissed.
pub(super) fn notices(notices: &[Notice], lang: Lang, dispatch: &Dispatch) -> Html {
    if notices.is_empty() { Html::default() } else { some_notices(notices, lang, dispatch) }
}

fn notice(lang: Lang, notice: &Notice) -> String {
    let Notice::Url(problem) = notice;
    lang.url_problem(problem)
}

fn some_notices(notices: &[Notice], lang: Lang, dispatch: &Dispatch) -> Html {
    let on_dismiss = dispatch.on(|_: MouseEvent| {
        // The button goes away with the notice.
        dom::focus(FIGURE_ID);
        Action::DismissNotices
    });
    html! {
        <div class="notice" role="status" data-test="notices">
            <h2 class="notice__title">{ lang.label(Label::NoticesTitle) }</h2>
            { for notices.iter().take(MAX_SENTENCES).map(|it| html! { <p>{ notice(lang, it) }</p> }) }
            <p class="notice__foot">
                <button type="button" class="text-button" data-test="dismiss"
                    onclick={on_dismiss}>{ lang.label(Label::Dismiss) }</button>
            </p>
        </div>
    }
}
