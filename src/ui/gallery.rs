//! The gallery: every example with a picture, found by words, by parameters, or by a layer in code.

mod card;
mod keys;
mod offer;

use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::HtmlElement;
use yew::prelude::*;

use self::card::card;
use self::keys::go_among_cards;
use self::offer::{Typed, offer};
use super::dispatch::{Around, use_around};
use super::fields::typed;
use super::icons::{Icon, icon};
use super::modal::{Modal, use_modal};
use crate::app::{Action, Theme};
use crate::figure::Figure;
use crate::gallery::{Example, Search, Section, example_of};
use crate::scene::Palette;
use crate::web::dom;
use crate::web::media::Preference;
use crate::words::{Label, Lang, Msg};

const TITLE_ID: &str = "gallery-title";

#[derive(Properties, Clone, Debug, PartialEq)]
pub(super) struct GalleryProps {
    /// The figure shown.
    pub(super) figure: Rc<Figure>,
    pub(super) theme: Theme,
    pub(super) on_close: Callback<()>,
}

/// The gallery, open. It has the focus until it is closed, and gives it back then.
#[component]
pub(super) fn Gallery(props: &GalleryProps) -> Html {
    let Around { lang, dispatch } = use_around();
    let (dialog, field) = (use_node_ref(), use_node_ref());
    let text = use_state(String::new);
    let palette = use_palette(props.theme);
    use_modal(&dialog, true, Some(field.clone()), TITLE_ID);
    let Modal { close, on_press, on_key } = Modal::new(&dialog);
    let open = {
        let close = close.clone();
        Callback::from(move |action: Action| {
            dispatch.send(action);
            close.emit(());
        })
    };
    let search = Search::new(&text);
    let found = search.found();
    let typed_layer = Typed::new(&text, &props.figure.content.params);
    let onkeydown = {
        let (dialog, offer, open) = (dialog.clone(), typed_layer.clone(), open.clone());
        Callback::from(move |event: KeyboardEvent| {
            match (&*event.key(), &offer) {
                ("Enter", Some(Typed::Layer(params))) if is_search(&event) => {
                    event.prevent_default();
                    open.emit(Action::SetLayerInCode(**params));
                }
                (key, _) => {
                    if let Some(dialog) = dialog.cast::<HtmlElement>()
                        && go_among_cards(&dialog, key, is_search(&event), &event)
                    {
                        event.prevent_default();
                    }
                }
            }
            on_key.emit(event);
        })
    };
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| text.set(typed(&event)))
    };
    let current = example_of(&props.figure);
    let sections: Vec<_> = Section::ALL
        .into_iter()
        .filter_map(|section| {
            let of_it: Vec<_> = found.iter().filter(|it| it.section == section).copied().collect();
            (!of_it.is_empty()).then_some((section, of_it))
        })
        .collect();
    let card = |example: &&'static Example| {
        let is_current = current.is_some_and(|it| it.name == example.name);
        card(example, is_current, palette, lang, &open)
    };
    html! {
        <dialog ref={dialog} class="gallery" aria-labelledby={TITLE_ID} data-test="gallery" onclick={on_press} {onkeydown}
            onclose={props.on_close.reform(|_: Event| ())}>
            <div class="gallery__sheet">
                <div class="gallery__head">
                    <h2 id={TITLE_ID} tabindex="-1">{ lang.label(Label::Examples) }</h2>
                    <input ref={field} id="gallery-search" class="text gallery__search" type="search"
                        autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
                        aria-label={lang.label(Label::SearchExamples)} placeholder={lang.label(Label::SearchHint)}
                        value={(*text).clone()} {oninput} />
                    <button type="button" class="icon-button" data-test="gallery-close"
                        aria-label={lang.label(Label::Close)} title={lang.label(Label::Close)}
                        onclick={close.reform(|_: MouseEvent| ())}>{ icon(Icon::Close) }</button>
                    <p class="hint gallery__count" role="status" data-test="gallery-count">
                        { said(lang, &search, found.len(), typed_layer.as_ref()) }
                    </p>
                </div>
                if !sections.is_empty() {
                    { contents(lang, &sections) }
                }
                <div class="gallery__body">
                    if let Some(typed) = &typed_layer {
                        { offer(typed, &text, &open, lang) }
                    }
                    { for sections.iter().map(|(section, of_it)| html! {
                        <section key={section_id(*section)} aria-labelledby={section_id(*section)}>
                            <h3 id={section_id(*section)} class="gallery__section" tabindex="-1">
                                { section.name(lang) }
                            </h3>
                            <ul class="gallery__grid">{ for of_it.iter().map(card) }</ul>
                        </section>
                    }) }
                </div>
            </div>
        </dialog>
    }
}

fn is_search(event: &KeyboardEvent) -> bool {
    event.target_dyn_into::<web_sys::HtmlInputElement>().is_some()
}

/// What a search has found, for the eye and the ear.
fn said(lang: Lang, search: &Search, n: usize, offer: Option<&Typed>) -> String {
    match (n, offer) {
        (0, Some(Typed::Layer(_))) => lang.label(Label::CodeFound).to_owned(),
        (0, Some(Typed::Wrong(_))) => String::new(),
        (0, None) => lang.label(Label::NothingFound).to_owned(),
        (n, _) => lang.text(Msg::Examples { n, is_search: !search.is_empty() }),
    }
}

/// The sections to go to.
fn contents(lang: Lang, sections: &[(Section, Vec<&'static Example>)]) -> Html {
    let item = |(section, of_it): &(Section, Vec<&'static Example>)| {
        let id = section_id(*section);
        let onclick = {
            let id = id.clone();
            Callback::from(move |_: MouseEvent| {
                dom::scroll_to(&id);
                dom::focus(&id);
            })
        };
        html! {
            <li key={id}>
                <button type="button" class="gallery__link" {onclick}>
                    <span>{ section.name(lang) }</span><small>{ of_it.len() }</small>
                </button>
            </li>
        }
    };
    html! {
        <nav class="gallery__contents" aria-label={lang.label(Label::SectionsOfExamples)}>
            <ul>{ for sections.iter().map(item) }</ul>
        </nav>
    }
}

fn section_id(section: Section) -> String {
    format!("gallery-{}", section as usize)
}

/// The colours of the page as they are now.
#[hook]
fn use_palette(theme: Theme) -> Palette {
    let is_dark = use_state(|| Preference::Dark.is_wanted());
    {
        let is_dark = is_dark.clone();
        use_effect_with((), move |()| {
            let listener: Option<EventListener> = Preference::Dark.on_change(move |now| is_dark.set(now));
            move || drop(listener)
        });
    }
    match theme {
        Theme::Dark => Palette::Dark,
        Theme::Auto if *is_dark => Palette::Dark,
        _ => Palette::Light,
    }
}
