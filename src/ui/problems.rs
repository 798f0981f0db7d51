//! Why a layer is impossible, and what would work.

use yew::prelude::*;

use super::dispatch::Dispatch;
use crate::app::{Action, Draft};
use crate::web::dom;
use crate::words::{Label, Lang};

/// Where the focus goes when there is nothing left to repair.
pub(super) const FIGURE_ID: &str = "figure";

/// Most ways out that are offered.
const MAX_FIXES: usize = 4;

/// The problems of the layer that was asked for. Its live region is always there, so that it is heard when it fills.
pub(super) fn problems(draft: Option<&Draft>, lang: Lang, dispatch: &Dispatch) -> Html {
    html! {
        <div class="problems" role="alert">{ draft.map(|draft| impossible(draft, lang, dispatch)) }</div>
    }
}

/// Why a layer is impossible, and the fixes.
fn impossible(draft: &Draft, lang: Lang, dispatch: &Dispatch) -> Html {
    // The button that was pressed is gone then: the focus goes on to the figure.
    let repair = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.send(action.clone());
            dom::focus(FIGURE_ID);
        })
    };
    let fix = |fix: &crate::conv::Fix| {
        let params = fix.params;
        html! {
            <li>
                <button type="button" class="chip chip--fix" data-test="fix"
                    onclick={repair(Action::SetLayer(params))}>{ lang.fix(fix) }</button>
            </li>
        }
    };
    let sentences = lang.problems(draft.params.dims, &draft.problems);
    html! {
        <div class="notice notice--problem" data-test="problems">
            <h2 class="notice__title">{ lang.label(Label::Impossible) }</h2>
            { for sentences.into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
            if !draft.fixes.is_empty() {
                <p class="notice__label" id="fixes">{ lang.label(Label::WhatWorks) }</p>
                <ul class="notice__fixes" aria-labelledby="fixes">
                    { for draft.fixes.iter().take(MAX_FIXES).map(fix) }
                </ul>
            }
            <p class="notice__foot">
                <span>{ lang.label(Label::LastGoodStays) }</span>
                <button type="button" class="text-button" data-test="discard"
                    onclick={repair(Action::DiscardDraft)}>{ lang.label(Label::Discard) }</button>
            </p>
        </div>
    }
}
