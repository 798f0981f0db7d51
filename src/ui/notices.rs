//! What the reader should know of the link that was opened.

use std::rc::Rc;

use yew::prelude::*;

use super::dispatch::{use_dispatch, use_lang};
use super::words;
use crate::app::{Action, Notice};
use crate::i18n::Label;

/// Most sentences that are worth reading.
const MAX_SENTENCES: usize = 5;

#[derive(Properties, PartialEq)]
pub(super) struct NoticesProps {
    pub(super) notices: Rc<[Notice]>,
}

/// The notices, until they are dismissed.
#[component]
pub(super) fn Notices(props: &NoticesProps) -> Html {
    let (lang, dispatch) = (use_lang(), use_dispatch());
    if props.notices.is_empty() {
        return Html::default();
    }
    html! {
        <div class="notice" role="status" data-test="notices">
            <h2 class="notice__title">{ lang.label(Label::NoticesTitle) }</h2>
            { for props.notices.iter().take(MAX_SENTENCES).map(|it| html! { <p>{ words::notice(lang, it) }</p> }) }
            <p class="notice__foot">
                <button type="button" class="text-button" data-test="dismiss"
                    onclick={dispatch.on(|_: MouseEvent| Action::DismissNotices)}>{ lang.label(Label::Dismiss) }</button>
            </p>
        </div>
    }
}
