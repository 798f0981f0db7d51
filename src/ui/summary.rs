//! The page at a glance, for those who do not see it: four parts under headings, always true, and said only to who asks.

use std::rc::Rc;

use yew::prelude::*;

use super::el::{El, el};
use crate::app::AppState;
use crate::describe::{Parts, Summary};
use crate::words::{Lang, SaidLabel};

#[derive(Clone, Debug, Properties)]
pub(crate) struct GlanceProps {
    pub(crate) state: Rc<AppState>,
    pub(crate) parts: Parts,
}

impl PartialEq for GlanceProps {
    /// While it plays the summary names no step; what is pointed at it never names.
    fn eq(&self, other: &Self) -> bool {
        let (one, two) = (&self.state, &other.state);
        let draft = |state: &AppState| state.draft.as_ref().map(Rc::as_ptr);
        let is_playing_on = one.is_playing
            && Rc::ptr_eq(&one.model, &two.model)
            && one.figure.shown.view == two.figure.shown.view;
        self.parts == other.parts
            && one.is_playing == two.is_playing
            && (is_playing_on || Rc::ptr_eq(&one.figure, &two.figure))
            && draft(one) == draft(two)
            && one.selected.is_some() == two.selected.is_some()
            && one.settings.has_tried == two.settings.has_tried
            && one.settings.lang == two.settings.lang
    }
}

/// The page at a glance.
#[component]
pub(crate) fn Glance(props: &GlanceProps) -> Html {
    let lang = props.state.settings.lang;
    let Summary { stage, controls, present, next } = Summary::of(&props.state, props.parts);
    el("section")
        .class("summary visually-hidden")
        .attr("aria-label", lang.said(SaidLabel::Summary))
        .attr("data-test", "summary")
        .child(part(lang, SaidLabel::Stage, stage))
        .child(part(lang, SaidLabel::Controls, controls))
        .child(part(lang, SaidLabel::Present, present))
        .child(part(lang, SaidLabel::Next, next.to_owned()))
        .into()
}

fn part(lang: Lang, heading: SaidLabel, text: String) -> El {
    el("div").child(el("h2").child(lang.said(heading))).child(el("p").child(text))
}
