//! The head of the document: its name, the way back, undo, language, colors.

use std::rc::Rc;

use yew::prelude::*;

use super::desk::{Desk, DeskAction};
use super::hub::Hub;
use super::{link, on};
use crate::pixels::Action;
use crate::ui::chosen::{languages, theme_button};
use crate::ui::el::el;
use crate::ui::icons::{Icon, logo, sign_button};
use crate::words::{Label, StudioLabel};

/// See the module.
pub(super) fn header(desk: &Desk, hub: &Rc<Hub>) -> Html {
    let lang = desk.settings.lang;
    let tool = |test, label, sign, is_possible: bool, action: fn() -> Action| {
        sign_button("icon-button", test, lang, label, sign)
            .attr("aria-disabled", (!is_possible).then_some("true"))
            .on_click(on(hub, move |_| DeskAction::Do(action())))
    };
    let query = link::query(&desk.state);
    let back = if query.is_empty() { "./".to_owned() } else { format!("./?{query}") };
    let name =
        el("h1").class("header__name").child(logo()).child(el("span").child(lang.studio(StudioLabel::Title)));
    let back = el("a")
        .class("studio__back")
        .attr("href", back)
        .attr("data-test", "back")
        .child(lang.studio(StudioLabel::BackToFigure));
    let tools = el("div")
        .class("header__tools")
        .child(tool("undo", Label::Undo, Icon::Undo, desk.state.can_undo(), || Action::Undo))
        .child(tool("redo", Label::Redo, Icon::Redo, desk.state.can_redo(), || Action::Redo))
        .child(languages(lang, &on(hub, DeskAction::SetLang)))
        .child(theme_button(desk.settings.theme, lang, &on(hub, DeskAction::SetTheme)));
    el("header").class("header").child(name).child(back).child(tools).into()
}
