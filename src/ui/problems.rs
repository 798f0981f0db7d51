//! Why a layer is impossible, and what would work.

use yew::prelude::*;

use super::dispatch::Dispatch;
use super::el::{El, button, el, fragment};
use crate::app::{Action, Draft};
use crate::web::dom;
use crate::words::{Label, Lang};

/// Where the focus goes when there is nothing left to repair.
pub(super) const FIGURE_ID: &str = "figure";

/// Most ways out that are offered.
const MAX_FIXES: usize = 4;

/// The problems of the layer that was asked for. Its live region is always there, so that it is heard when it fills.
pub(super) fn problems(draft: Option<&Draft>, lang: Lang, dispatch: &Dispatch) -> Html {
    let impossible = draft.map(|draft| impossible(draft, lang, dispatch));
    el("div").class("problems").attr("role", "alert").child(impossible).into()
}

/// Why a layer is impossible, and the fixes.
fn impossible(draft: &Draft, lang: Lang, dispatch: &Dispatch) -> El {
    // The button that was pressed is gone then: the focus goes on to the figure.
    let repair = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.send(action.clone());
            dom::focus(FIGURE_ID);
        })
    };
    let fix = |fix: &crate::conv::Fix| {
        let button = button("chip chip--fix")
            .attr("data-test", "fix")
            .on_click(repair(Action::SetLayer(fix.params)))
            .child(lang.fix(fix));
        el("li").child(button)
    };
    let sentences = lang.problems(draft.params.dims, &draft.problems);
    let fixes = (!draft.fixes.is_empty()).then(|| {
        let label = el("p").class("notice__label").attr("id", "fixes").child(lang.label(Label::WhatWorks));
        let list = el("ul").class("notice__fixes").attr("aria-labelledby", "fixes");
        fragment().child(label).child(list.children(draft.fixes.iter().take(MAX_FIXES).map(fix)))
    });
    let discard = button("text-button")
        .attr("data-test", "discard")
        .on_click(repair(Action::DiscardDraft))
        .child(lang.label(Label::Discard));
    notice(lang.label(Label::Impossible), sentences)
        .class("notice--problem")
        .attr("data-test", "problems")
        .child(fixes)
        .child(
            el("p")
                .class("notice__foot")
                .child(el("span").child(lang.label(Label::LastGoodStays)))
                .child(discard),
        )
}

/// Something that the reader should know: a title and sentences.
pub(super) fn notice(title: &'static str, sentences: impl IntoIterator<Item = String>) -> El {
    el("div")
        .class("notice")
        .child(el("h2").class("notice__title").child(title))
        .children(sentences.into_iter().map(|sentence| el("p").child(sentence)))
}
