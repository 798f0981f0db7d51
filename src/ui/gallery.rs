//! The gallery: every example with a picture, found by words, by parameters, or by a layer in code.

mod card;
mod keys;
mod offer;

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

pub(crate) use self::card::Thumbnail;
use self::card::card;
use self::keys::go_among_cards;
use self::offer::{Typed, offer};
use super::dispatch::{Around, use_around};
use super::effect::use_effect_of;
use super::el::{El, button, el, hint};
use super::fields::typed;
use super::icons::{Icon, sign_button};
use super::kept::use_kept;
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
    let text = use_kept(String::new);
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
                ("Enter", Some(Typed::Layer(read))) if is_search(&event) => {
                    event.prevent_default();
                    let (params, activation) = (read.params, read.activation);
                    open.emit(Action::SetLayerInCode { params, activation });
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
    let search_field = el("input")
        .node(&field)
        .attr("id", "gallery-search")
        .class("text gallery__search")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "search")
        .attr("aria-label", lang.label(Label::SearchExamples))
        .attr("placeholder", lang.label(Label::SearchHint))
        .value((*text).clone())
        .on_input(oninput);
    let count = hint(said(lang, &search, found.len(), typed_layer.as_ref()))
        .class("gallery__count")
        .attr("role", "status")
        .attr("data-test", "gallery-count");
    let head = el("div")
        .class("gallery__head")
        .child(el("h2").attr("id", TITLE_ID).attr("tabindex", "-1").child(lang.label(Label::Examples)))
        .child(search_field)
        .child(
            sign_button("icon-button", "gallery-close", lang, Label::Close, Icon::Close)
                .on_click(close.reform(|_| ())),
        )
        .child(count);
    let section = |(section, of_it): &(Section, Vec<&'static Example>)| {
        let id = section_id(*section);
        let heading = el("h3")
            .attr("id", id.clone())
            .class("gallery__section")
            .attr("tabindex", "-1")
            .child(section.name(lang));
        let cards = el("ul").class("gallery__grid").children(of_it.iter().map(card));
        el("section").key(&*id).attr("aria-labelledby", id).child(heading).child(cards)
    };
    let body = el("div")
        .class("gallery__body")
        .child(lessons(lang))
        .child(typed_layer.as_ref().map(|typed| offer(typed, &text, &open, lang)))
        .children(sections.iter().map(section));
    let sheet = el("div")
        .class("gallery__sheet")
        .child(head)
        .child((!sections.is_empty()).then(|| contents(lang, &sections)))
        .child(body);
    el("dialog")
        .node(&dialog)
        .class("gallery")
        .attr("aria-labelledby", TITLE_ID)
        .attr("data-test", "gallery")
        .on_click(on_press)
        .on_key(onkeydown)
        .on(|| ListenerKind::onclose, props.on_close.reform(|_: Event| ()))
        .child(sheet)
        .into()
}

fn is_search(event: &KeyboardEvent) -> bool {
    event.target_dyn_into::<web_sys::HtmlInputElement>().is_some()
}

/// A link to the lessons, which stand beside the page.
pub(super) fn lessons(lang: Lang) -> El {
    el("a")
        .class("lessons")
        .attr("href", format!("docs/{}/index.html", lang.tag()))
        .attr("data-test", "lessons")
        .child(lang.label(Label::Lessons))
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
fn contents(lang: Lang, sections: &[(Section, Vec<&'static Example>)]) -> El {
    let item = |(section, of_it): &(Section, Vec<&'static Example>)| {
        let id = section_id(*section);
        let onclick = {
            let id = id.clone();
            Callback::from(move |_: MouseEvent| {
                dom::scroll_to(&id);
                dom::focus(&id);
            })
        };
        let button = button("gallery__link")
            .on_click(onclick)
            .child(el("span").child(section.name(lang)))
            .child(el("small").child(of_it.len().to_string()));
        el("li").key(id).child(button)
    };
    el("nav")
        .class("gallery__contents")
        .attr("aria-label", lang.label(Label::SectionsOfExamples))
        .child(el("ul").children(sections.iter().map(item)))
}

fn section_id(section: Section) -> String {
    format!("gallery-{}", section as usize)
}

/// The colours of the page as they are now.
#[hook]
pub(crate) fn use_palette(theme: Theme) -> Palette {
    let is_dark = use_kept(|| Preference::Dark.is_wanted());
    {
        let is_dark = is_dark.clone();
        use_effect_of((), move |()| Preference::Dark.on_change(move |now| is_dark.set(now)));
    }
    match theme {
        Theme::Dark => Palette::Dark,
        Theme::Projector => Palette::Projector,
        Theme::Auto if *is_dark => Palette::Dark,
        _ => Palette::Light,
    }
}
