//! The head of the page: its name, examples, undo, share, language, colours.

use std::rc::Rc;

use form_urlencoded::byte_serialize;
use yew::prelude::*;

use super::address::link;
use super::chosen::{languages, theme_button};
use super::dispatch::{Dispatch, use_lang};
use super::el::{El, button, el, fragment};
use super::gallery::{Gallery, lessons};
use super::icons::{Icon, icon, logo, sign_button};
use super::kept::use_kept;
use super::share::{Share, ShareProps};
use super::sheet::Keys;
use super::sound::Sound;
use crate::app::{Action, AppState, Theme};
use crate::embed::Options;
use crate::figure::Figure;
use crate::gallery::example_of;
use crate::words::{Label, Lang};

/// The name of the page.
pub(super) fn name(lang: Lang) -> Html {
    el("h1").class("header__name").child(logo()).child(el("span").child(lang.label(Label::Title))).into()
}

/// What can be pressed in the head of the page: the examples, undo, share, language, colours.
pub(super) fn tools(state: &AppState, options: &Options, dispatch: &Dispatch) -> Html {
    let props =
        ShareProps { figure: state.figure.clone(), model: state.model.clone(), settings: state.settings };
    let lang = props.settings.lang;
    let tool = |test, label, sign, is_possible: bool, action: fn() -> Action| {
        // Not `disabled`: the button that was just pressed for the last time would lose the focus.
        sign_button("icon-button", test, lang, label, sign)
            .attr("aria-disabled", (!is_possible).then_some("true"))
            .on_click(dispatch.on(move |_| action()))
    };
    let settings = props.settings;
    let theme = settings.theme;
    let examples = html! { <Examples figure={props.figure.clone()} theme={theme} /> };
    let tools = el("div")
        .class("header__tools")
        .child(tool("undo", Label::Undo, Icon::Undo, state.can_undo(), || Action::Undo))
        .child(tool("redo", Label::Redo, Icon::Redo, state.can_redo(), || Action::Redo))
        .child(html! { <Share ..props /> })
        .child(languages(lang, &dispatch.on(Action::SetLang)))
        .child(theme_button(theme, lang, &dispatch.on(Action::SetTheme)))
        .child(html! { <Sound told={settings.told} /> })
        .child(html! { <Keys is_listening={!options.is_embedded} /> });
    let in_class = (!options.is_embedded).then(|| in_class(&link(&state.figure), lang));
    fragment().child(examples).child(lessons(lang)).child(in_class).child(tools).into()
}

const IN_CLASS_ID: &str = "in-class";

/// What else can be done with the figure of a link: a button, and what it opens. The browser opens and closes it.
fn in_class(figure: &str, lang: Lang) -> El {
    let quoted: String = byte_serialize(figure.as_bytes()).collect();
    let place = |label, address: String| {
        el("a").class("in-class__place").attr("href", address).child(lang.label(label))
    };
    let places = el("div")
        .class("in-class__places")
        .attr("id", IN_CLASS_ID)
        .attr("popover", "auto")
        .child(place(Label::Present, format!("class.html?do=present&{figure}")))
        .child(place(Label::Practice, "class.html?do=practise".to_owned()))
        .child(place(Label::SideBySide, format!("class.html?do=compare&left={quoted}")))
        .child(place(Label::OwnPicture, format!("picture.html?{figure}")));
    let button = button("lessons in-class")
        .attr("data-test", "in-class")
        .attr("popovertarget", IN_CLASS_ID)
        .attr("aria-label", lang.label(Label::InClass))
        .child(icon(Icon::Screen))
        .child(el("span").child(lang.label(Label::InClass)));
    fragment().child(button).child(places)
}

#[derive(Properties, Clone, Debug)]
struct ExamplesProps {
    figure: Rc<Figure>,
    theme: Theme,
}

impl PartialEq for ExamplesProps {
    /// Steps do not make another example.
    fn eq(&self, other: &Self) -> bool {
        self.theme == other.theme
            && (Rc::ptr_eq(&self.figure, &other.figure)
                || self.figure.shown.view == other.figure.shown.view
                    && self.figure.content == other.figure.content)
    }
}

/// Opens the gallery, and says which of its figures is shown.
#[component]
fn Examples(props: &ExamplesProps) -> Html {
    let lang = use_lang();
    let is_open = use_kept(|| false);
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(true))
    };
    let on_close = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(false))
    };
    let shown = example_of(&props.figure).map(|it| el("span").class("examples__shown").child(it.title(lang)));
    let button = button("examples")
        .attr("data-test", "examples")
        .attr("aria-haspopup", "dialog")
        .on_click(onclick)
        .child(icon(Icon::Gallery))
        .child(el("span").child(lang.label(Label::Examples)))
        .child(shown);
    let gallery = is_open.then(|| {
        html! { <Gallery figure={props.figure.clone()} theme={props.theme} {on_close} /> }
    });
    fragment().child(button).child(gallery).into()
}
