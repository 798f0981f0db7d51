//! Language and colors, as the head of a document offers them.

use yew::prelude::*;

use super::el::{El, button, el};
use super::icons::{Icon, sign_button};
use crate::app::Theme;
use crate::words::{Label, Lang};

/// A button for each language.
pub(crate) fn languages(lang: Lang, on_lang: &Callback<Lang>) -> El {
    let language = |it: Lang| {
        button("langs__lang")
            .key(it.tag())
            .attr("lang", it.tag())
            .attr("data-test", format!("lang-{}", it.tag()))
            .attr("aria-pressed", it == lang)
            .on_click(on_lang.reform(move |_| it))
            .child(it.name())
    };
    el("div")
        .class("langs")
        .attr("role", "group")
        .attr("aria-label", lang.label(Label::Language))
        .children(Lang::ALL.map(language))
}

/// A button that shows the colors and goes on to the next.
pub(crate) fn theme_button(theme: Theme, lang: Lang, on_theme: &Callback<Theme>) -> El {
    let (label, icon, next) = match theme {
        Theme::Auto => (Label::ThemeAuto, Icon::Auto, Theme::Light),
        // Offered where a class sees it; elsewhere it comes only by a link.
        Theme::Light | Theme::Projector => (Label::ThemeLight, Icon::Light, Theme::Dark),
        Theme::Dark => (Label::ThemeDark, Icon::Dark, Theme::Auto),
    };
    sign_button("icon-button", "theme", lang, label, icon).on_click(on_theme.reform(move |_| next))
}
