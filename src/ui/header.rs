//! The head of the page: its name, examples, undo, share, language, colours.

use std::rc::Rc;

use yew::prelude::*;

use super::address::PageKeys;
use super::copying::use_copying;
use super::dispatch::{Dispatch, use_lang};
use super::gallery::Gallery;
use super::icons::{Icon, icon, logo};
use super::keys::{shortcuts, title};
use super::sheet::Keys;
use crate::app::{Action, AppState, Settings, Theme};
use crate::figure::Figure;
use crate::gallery::example_of;
use crate::web::address;
use crate::words::{Label, Lang};

const TOAST_MILLIS: u32 = 4_000;

#[derive(Properties, Clone, Debug)]
struct ShareProps {
    figure: Rc<Figure>,
    settings: Settings,
    keys: PageKeys,
}

impl PartialEq for ShareProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.figure, &other.figure) && self.settings == other.settings
    }
}

/// The name of the page.
pub(super) fn name(lang: Lang) -> Html {
    html! { <h1 class="header__name">{ logo() }<span>{ lang.label(Label::Title) }</span></h1> }
}

/// What can be pressed in the head of the page: the examples, undo, share, language, colours.
pub(super) fn tools(state: &AppState, keys: PageKeys, dispatch: &Dispatch) -> Html {
    let props = ShareProps { figure: state.figure.clone(), settings: state.settings, keys };
    let lang = props.settings.lang;
    let button = |test: &'static str, label, sign, is_possible: bool, action: fn() -> Action| {
        let name = lang.label(label);
        html! {
            // Not `disabled`: the button that was just pressed for the last time would lose the focus.
            <button type="button" class="icon-button" data-test={test} aria-label={name} title={title(lang, label)} aria-keyshortcuts={shortcuts(label)}
                aria-disabled={(!is_possible).then_some("true")} onclick={dispatch.on(move |_: MouseEvent| action())}>{ icon(sign) }</button>
        }
    };
    let theme = props.settings.theme;
    let (theme_label, theme_icon, next_theme) = match theme {
        Theme::Auto => (Label::ThemeAuto, Icon::Auto, Theme::Light),
        Theme::Light => (Label::ThemeLight, Icon::Light, Theme::Dark),
        Theme::Dark => (Label::ThemeDark, Icon::Dark, Theme::Auto),
    };
    html! {
        <>
            <Examples figure={props.figure.clone()} theme={theme} />
            <div class="header__tools">
                { button("undo", Label::Undo, Icon::Undo, state.can_undo(), || Action::Undo) }
                { button("redo", Label::Redo, Icon::Redo, state.can_redo(), || Action::Redo) }
                <Share ..props />
                <div class="langs" role="group" aria-label={lang.label(Label::Language)}>
                    { for Lang::ALL.map(|it| html! {
                        <button key={it.tag()} type="button" class="langs__lang" lang={it.tag()}
                            data-test={format!("lang-{}", it.tag())} aria-pressed={(it == lang).to_string()}
                            onclick={dispatch.on(move |_: MouseEvent| Action::SetLang(it))}>{ it.name() }</button>
                    }) }
                </div>
                <button type="button" class="icon-button" data-test="theme" aria-label={lang.label(theme_label)}
                    title={lang.label(theme_label)}
                    onclick={dispatch.on(move |_: MouseEvent| Action::SetTheme(next_theme))}>{ icon(theme_icon) }</button>
                <Keys />
            </div>
        </>
    }
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
    let is_open = use_state(|| false);
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(true))
    };
    let on_close = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(false))
    };
    html! {
        <>
            <button type="button" class="examples" data-test="examples" aria-haspopup="dialog" {onclick}>
                { icon(Icon::Gallery) }
                <span>{ lang.label(Label::Examples) }</span>
                if let Some(example) = example_of(&props.figure) {
                    <span class="examples__shown">{ example.title(lang) }</span>
                }
            </button>
            if *is_open {
                <Gallery figure={props.figure.clone()} theme={props.theme} {on_close} />
            }
        </>
    }
}

/// Copies the address of the figure and says so.
#[component]
fn Share(props: &ShareProps) -> Html {
    let lang = use_lang();
    let (has_worked, copy) = use_copying(TOAST_MILLIS);
    let toast = has_worked.map(|worked| if worked { Label::Shared } else { Label::ShareFailed });
    let onclick = {
        let props = props.clone();
        copy.reform(move |_: MouseEvent| {
            address::with_query(&props.keys.query(&props.figure, &props.settings))
        })
    };
    html! {
        <>
            <button type="button" class="share" data-test="share" aria-label={lang.label(Label::Share)} {onclick}>
                { icon(Icon::Share) }<span>{ lang.label(Label::Share) }</span>
            </button>
            <p class="toast" role="status" data-test="toast">{ toast.map(|it| lang.label(it)) }</p>
        </>
    }
}
