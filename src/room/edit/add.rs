//! Where figures come from: the examples, found by words, and links.

use yew::prelude::*;

use crate::figure::Cursor;
use crate::figure::url::{KEYS, parse, print};
use crate::gallery::{Example, Search};
use crate::scene::Palette;
use crate::talk::{Item, figure_of_link};
use crate::ui::Thumbnail;
use crate::ui::el::{El, button, el, hint};
use crate::ui::fields::typed;
use crate::ui::kept::use_kept;
use crate::words::{Lang, Msg, RoomLabel};

const LINK_ID: &str = "add-link";

/// See [`Add`].
#[derive(Properties, Clone, Debug, PartialEq)]
pub(super) struct AddProps {
    pub(super) lang: Lang,
    pub(super) palette: Palette,
    pub(super) on_add: Callback<Item>,
}

/// All that can be added.
#[component]
pub(super) fn Add(props: &AddProps) -> Html {
    let AddProps { lang, palette, on_add } = props.clone();
    let text = use_kept(String::new);
    let link = use_kept(String::new);
    let is_refused = use_kept(|| false);
    let search = Search::new(&text);
    let found = search.found();
    let count = match found.len() {
        0 => lang.room(RoomLabel::NothingFound).to_owned(),
        n => lang.text(Msg::Examples { n, is_search: !search.is_empty() }),
    };
    let field = el("input")
        .class("text")
        .attr("type", "search")
        .attr("data-test", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-label", lang.room(RoomLabel::Search))
        .attr("placeholder", lang.room(RoomLabel::AddExampleHint))
        .value((*text).clone())
        .on_input(Callback::from(move |event: InputEvent| text.set(typed(&event))));
    let cards = found.into_iter().map(|example| card(example, palette, lang, &on_add));
    let add_link = {
        let (link, is_refused, on_add) = (link.clone(), is_refused.clone(), on_add.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match figure_of_link(&link).filter(|query| is_figure(query)) {
                Some(query) => {
                    is_refused.set(false);
                    link.set(String::new());
                    on_add.emit(Item::of(print(&parse(&query).figure)));
                }
                None => is_refused.set(true),
            }
        })
    };
    let link_field = el("input")
        .attr("id", LINK_ID)
        .class("text")
        .attr("type", "text")
        .attr("inputmode", "url")
        .attr("data-test", "link")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", "https://…")
        .attr("aria-describedby", "add-link-hint")
        .attr("aria-invalid", is_refused.then_some("true"))
        .value((*link).clone())
        .on_input(Callback::from(move |event: InputEvent| link.set(typed(&event))));
    let from_link = el("form")
        .class("edit__from-link")
        .on(|| yew::virtual_dom::ListenerKind::onsubmit, add_link)
        .child(el("label").attr("for", LINK_ID).class("edit__label").child(lang.room(RoomLabel::AddLink)))
        .child(
            el("div").class("edit__link-row").child(link_field).child(
                button("edit__tool")
                    .attr("type", "submit")
                    .attr("data-test", "add-link")
                    .child(lang.room(RoomLabel::Add)),
            ),
        )
        .child(hint(lang.room(RoomLabel::AddLinkHint)).attr("id", "add-link-hint"))
        .child(is_refused.then(|| {
            el("p").class("edit__problem").attr("role", "alert").child(lang.room(RoomLabel::NotALink))
        }));
    el("section")
        .class("edit__add")
        .attr("aria-label", lang.room(RoomLabel::AddFigure))
        .child(el("h2").class("heading").child(lang.room(RoomLabel::AddFigure)))
        .child(from_link)
        .child(el("p").class("edit__label").child(lang.room(RoomLabel::AddExample)))
        .child(field)
        .child(hint(count).attr("role", "status"))
        .child(el("ul").class("edit__examples").children(cards))
        .into()
}

/// Whether a query says something of a figure. An address without any is that of the default figure, which nobody pastes.
fn is_figure(query: &str) -> bool {
    form_urlencoded::parse(query.as_bytes()).any(|(key, _)| KEYS.iter().any(|it| it.name == key))
}

fn card(example: &'static Example, palette: Palette, lang: Lang, on_add: &Callback<Item>) -> El {
    let add = on_add.reform(move |_: MouseEvent| {
        // An example stands where it is seen best; a lecture begins at the beginning.
        let mut figure = example.figure();
        figure.shown.cursor = Cursor { step: 0, ..figure.shown.cursor };
        Item::of(print(&figure))
    });
    let button = button("card")
        .attr("data-example", example.name)
        .on_click(add)
        .child(html! { <Thumbnail query={example.query} {palette} /> })
        .child(el("span").class("card__title").child(example.title(lang)))
        .child(el("span").class("edit__plus").attr("aria-hidden", "true").child("+"));
    el("li").key(example.name).child(button)
}
