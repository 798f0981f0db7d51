//! What the reader should know of the link that was opened.

use yew::Html;

use super::dispatch::Dispatch;
use super::el::{button, el};
use super::problems::{FIGURE_ID, notice};
use crate::app::{Action, Notice};
use crate::web::dom;
use crate::words::{Label, Lang};

/// Most sentences that are worth reading.
const MAX_SENTENCES: usize = 5;

/// The notices, until they are dismissed.
pub(super) fn notices(notices: &[Notice], lang: Lang, dispatch: &Dispatch) -> Html {
    if notices.is_empty() { Html::default() } else { some_notices(notices, lang, dispatch) }
}

fn some_notices(notices: &[Notice], lang: Lang, dispatch: &Dispatch) -> Html {
    let on_dismiss = dispatch.on(|_| {
        // The button goes away with the notice.
        dom::focus(FIGURE_ID);
        Action::DismissNotices
    });
    let sentences = notices.iter().take(MAX_SENTENCES).map(|Notice::Url(problem)| lang.url_problem(problem));
    let dismiss = button("text-button")
        .attr("data-test", "dismiss")
        .on_click(on_dismiss)
        .child(lang.label(Label::Dismiss));
    notice(lang.label(Label::NoticesTitle), sentences)
        .attr("role", "status")
        .attr("data-test", "notices")
        .child(el("p").class("notice__foot").child(dismiss))
        .into()
}
