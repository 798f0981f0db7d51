//! The head of the document: its name, the way back, undo, language, colors.

use std::rc::Rc;

use yew::prelude::*;

use super::desk::{Desk, DeskAction};
use super::hub::Hub;
use super::{link, on};
use crate::app::{Settings, Theme};
use crate::pixels::Action;
use crate::ui::effect::use_effect_of;
use crate::ui::el::{button, el};
use crate::ui::icons::{Icon, logo, sign_button};
use crate::ui::{keep_settings, print_settings};
use crate::words::{Label, Lang, StudioLabel};

/// Keeps language and colors for the next visit.
#[hook]
pub(super) fn use_kept_settings(settings: Settings) {
    let is_first = use_mut_ref(|| true);
    use_effect_of(print_settings(&settings), move |_| {
        // What a link asks for is not a choice.
        if !is_first.replace(false) {
            keep_settings(&settings);
        }
    });
}

/// See the module.
pub(super) fn header(desk: &Desk, hub: &Rc<Hub>) -> Html {
    let lang = desk.settings.lang;
    let tool = |test, label, sign, is_possible: bool, action: fn() -> Action| {
        sign_button("icon-button", test, lang, label, sign)
            .attr("aria-disabled", (!is_possible).then_some("true"))
            .on_click(on(hub, move |_| DeskAction::Do(action())))
    };
    let (theme_label, theme_icon, next_theme) = match desk.settings.theme {
        Theme::Auto => (Label::ThemeAuto, Icon::Auto, Theme::Light),
        Theme::Light | Theme::Projector => (Label::ThemeLight, Icon::Light, Theme::Dark),
        Theme::Dark => (Label::ThemeDark, Icon::Dark, Theme::Auto),
    };
    let language = |it: Lang| {
        button("langs__lang")
            .key(it.tag())
            .attr("lang", it.tag())
            .attr("data-test", format!("lang-{}", it.tag()))
            .attr("aria-pressed", it == lang)
            .on_click(on(hub, move |_| DeskAction::SetLang(it)))
            .child(it.name())
    };
    let languages = el("div")
        .class("langs")
        .attr("role", "group")
        .attr("aria-label", lang.label(Label::Language))
        .children(Lang::ALL.map(language));
    let theme = sign_button("icon-button", "theme", lang, theme_label, theme_icon)
        .on_click(on(hub, move |_| DeskAction::SetTheme(next_theme)));
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
        .child(languages)
        .child(theme);
    el("header").class("header").child(name).child(back).child(tools).into()
}
