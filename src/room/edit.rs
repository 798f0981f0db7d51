//! `do=edit`: the running order of a lecture, put together from examples and links.
//!
//! It is kept in this browser with every change. Its link and its file take it along.

mod add;
mod desk;
mod drag;
mod files;
mod row;

use std::rc::Rc;

use yew::prelude::*;

use self::add::{Add, AddProps};
use self::desk::{Desk, Edit as Change, Said};
use self::files::{Files, use_drop, use_kept_order};
use self::row::{handle_id, row};
use super::RoomProps;
use super::address::{KEPT, kept_order};
use super::said::{problem_sentences, title_of};
use crate::figure::url::KEYS;
use crate::talk::{Item, MAX_ITEMS, MAX_LINK_BYTES, Order, ReadOrder};
use crate::ui::effect::use_effect_of;
use crate::ui::el::{button, el};
use crate::ui::icons::{Icon, icon};
use crate::ui::kept::use_kept;
use crate::ui::{use_document_settings, use_palette};
use crate::web::{address, clipboard, dom};
use crate::words::{Lang, RoomLabel, RoomMsg};

/// The running order, to be edited.
#[component]
pub(super) fn Edit(props: &RoomProps) -> Html {
    let settings = props.settings;
    let lang = settings.lang;
    let desk = {
        let query = props.query.clone();
        use_reducer(move || open(&query, kept_order()))
    };
    let send = {
        let dispatcher = desk.dispatcher();
        use_memo((), move |()| Callback::from(move |change: Change| dispatcher.dispatch(change)))
    };
    let send = (*send).clone();
    use_document_settings(settings);
    use_effect_of(lang, |lang| dom::set_title(lang.room(RoomLabel::EditTitle)));
    use_start();
    use_focus(desk.said.clone());
    let palette = use_palette(settings.theme);
    let order = Rc::new(desk.order());
    let is_kept = use_kept_order(&order);
    // Whether the link was copied, and why a file was not read.
    let is_copied = use_kept(|| None::<bool>);
    let refused = use_kept(|| None::<String>);
    let saved = use_mut_ref(|| None);
    let files = Files::new(lang, &send, &refused, &saved);
    use_drop(&files);
    {
        let is_copied = is_copied.clone();
        // A copied link is of the order as it was.
        use_effect_of(order.clone(), move |_| {
            if is_copied.is_some() {
                is_copied.set(None);
            }
        });
    }
    let list = use_node_ref();
    let link = order.print_link();
    let rows = desk.rows.iter().enumerate().map(|(at, it)| {
        row(it, at, desk.rows.len(), name_of(&it.item, at, lang), palette, lang, &send, &list)
    });
    let list = el("ol").class("edit__list").node(&list).attr("data-test", "order").children(rows);
    let empty = order.is_empty().then(|| {
        el("p").class("edit__empty").attr("data-test", "empty").child(lang.room(RoomLabel::NoFigures))
    });
    let notes = {
        let mut notes = problem_sentences(&desk.problems, lang);
        notes.extend((*refused).clone());
        if let Err(too_long) = link {
            notes.push(lang.room_text(RoomMsg::LinkTooLong { bytes: too_long.bytes, most: MAX_LINK_BYTES }));
        }
        if !is_kept {
            notes.push(lang.room(RoomLabel::NotKept).to_owned());
        }
        notes.extend(
            (*is_copied).filter(|is_copied| !is_copied).map(|_| lang.room(RoomLabel::CopyByHand).to_owned()),
        );
        notes
    };
    let said = match (&desk.said, *is_copied) {
        (_, Some(true)) => lang.room(RoomLabel::Copied).to_owned(),
        (Some(said), _) => sentence(said, &desk, lang),
        (None, _) => String::new(),
    };
    let copy = {
        let link = link.clone().ok().map(|link| address::with_query(&format!("do=present&{link}")));
        Callback::from(move |_: MouseEvent| {
            let is_copied = is_copied.clone();
            if let Some(link) = &link {
                clipboard::copy(link, None, move |it| is_copied.set(Some(it)));
            }
        })
    };
    let present = match (&link, is_kept) {
        (Ok(link), _) => Some(format!("?do=present&{link}")),
        (Err(_), true) => Some(format!("?do=present&{KEPT}=1")),
        (Err(_), false) => None,
    };
    let undo = button("edit__tool")
        .attr("data-test", "undo")
        .attr("aria-disabled", (!desk.can_undo()).then_some("true"))
        .on_click(send.reform(|_| Change::Undo))
        .child(icon(Icon::Undo))
        .child(lang.room(RoomLabel::Undo));
    let tool = |test: &'static str, label: RoomLabel, is_possible: bool, on_click: Callback<MouseEvent>| {
        button("edit__tool")
            .attr("data-test", test)
            .attr("aria-disabled", (!is_possible).then_some("true"))
            .on_click(on_click)
            .child(lang.room(label))
    };
    let present = el("a")
        .class("edit__present")
        .attr("data-test", "present")
        .attr("href", present.filter(|_| !order.is_empty()))
        .attr("role", order.is_empty().then_some("link"))
        .attr("aria-disabled", order.is_empty().then_some("true"))
        .child(icon(Icon::Play))
        .child(lang.room(RoomLabel::Present));
    let head = el("header")
        .class("edit__head")
        .child(
            el("div")
                .child(el("h1").class("edit__title").child(lang.room(RoomLabel::Order)))
                .child(el("p").class("hint").child(lang.room(RoomLabel::OrderHint))),
        )
        .child(present)
        .child(
            el("div")
                .class("edit__tools")
                .child(undo)
                .child(tool("copy-link", RoomLabel::CopyLink, link.is_ok() && !order.is_empty(), copy))
                .child(tool("save-file", RoomLabel::SaveFile, !order.is_empty(), files.save(&order)))
                .child(files.open_button())
                .child(tool(
                    "new-order",
                    RoomLabel::NewOrder,
                    !order.is_empty(),
                    send.reform(|_| Change::Clear),
                )),
        );
    let notes = (!notes.is_empty()).then(|| {
        el("div")
            .class("edit__notes")
            .attr("role", "alert")
            .attr("data-test", "notes")
            .children(notes.into_iter().map(|note| el("p").child(note)))
    });
    let count = lang.room_text(RoomMsg::Count { n: order.len() });
    let add = AddProps { lang, palette, on_add: send.reform(|item: Item| Change::Add(Box::new(item))) };
    el("main")
        .class("edit")
        .child(head)
        .child(notes)
        .child(el("p").class("edit__said").attr("role", "status").attr("data-test", "said").child(said))
        .child(
            el("div")
                .class("edit__parts")
                .child(
                    el("section")
                        .class("edit__order")
                        .attr("aria-label", lang.room(RoomLabel::Order))
                        .child(el("h2").class("heading").attr("data-test", "count").child(count))
                        .child(empty)
                        .child(list),
                )
                .child(html! { <Add ..add /> }),
        )
        .into()
}

/// The order of an address: its own, else the kept one. A figure that the address has, but no order, is added to the
/// kept one, so that a figure of the page comes into the lecture by a link.
fn open(query: &str, kept: Option<ReadOrder>) -> Desk {
    let pairs = || form_urlencoded::parse(query.as_bytes());
    let has_order = pairs().any(|(key, _)| key == "show");
    let has_figure = pairs().any(|(key, _)| KEYS.iter().any(|it| it.name == key));
    let kept = Desk::new(kept.unwrap_or_default());
    let own = Order::parse_link(query);
    let change = match () {
        () if has_order && own.order != kept.order() => Some(Change::Open(Box::new(own))),
        () if has_figure && !has_order && !kept.order().items.contains(&own.order.items[0]) => {
            Some(Change::Add(Box::new(own.order.items[0].clone())))
        }
        () => None,
    };
    change.and_then(|change| kept.after(change)).unwrap_or(kept)
}

/// What a figure is called in the list: as above it, else by its number.
fn name_of(item: &Item, at: usize, lang: Lang) -> String {
    let title = title_of(Some(item), &item.parsed().figure, false, lang);
    if title.is_empty() { lang.room_text(RoomMsg::Untitled { at: at + 1 }) } else { title }
}

fn sentence(said: &Said, desk: &Desk, lang: Lang) -> String {
    let name = |id: u32, at: usize| {
        let untitled = || lang.room_text(RoomMsg::Untitled { at });
        desk.at(id).map_or_else(untitled, |at| name_of(&desk.rows[at].item, at, lang))
    };
    match said {
        Said::Moved { id, at } => {
            lang.room_text(RoomMsg::Moved { name: &name(*id, *at), at: *at, of: desk.rows.len() })
        }
        Said::Added { id, at } => lang.room_text(RoomMsg::Added { name: &name(*id, *at), at: *at }),
        Said::Removed { item, at } => lang.room_text(RoomMsg::Removed { name: &name_of(item, *at, lang) }),
        Said::Opened(n) => lang.room_text(RoomMsg::Opened { n: *n }),
        Said::Full => lang.room_text(RoomMsg::Full { most: MAX_ITEMS }),
        Said::Undone => lang.room_text(RoomMsg::Count { n: desk.rows.len() }),
    }
}

/// Once what the address had is on the desk, the address has it no more: loaded again, it must not be added again.
#[hook]
fn use_start() {
    use_effect_of((), |()| {
        let query = address::query();
        let stays =
            |pair: &&str| ["do", "lang", "theme"].contains(&pair.split('=').next().unwrap_or_default());
        let query = query.split('&').filter(stays).collect::<Vec<_>>().join("&");
        // Where the browser refuses, the figure is there twice at worst.
        let _ = address::replace(&query);
    });
}

/// A figure that was moved by a key keeps the focus, which a browser takes from what is moved in the document.
#[hook]
fn use_focus(said: Option<Said>) {
    use_effect_of(said, |said| {
        if let Some(Said::Moved { id, .. }) = said {
            dom::focus(&handle_id(*id));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, expected: &[&str]) {
        let kept = || Some(Order::parse_link("show=kernel=5"));
        let desk = open(query, kept());
        let figures: Vec<_> = desk.order().items.into_iter().map(|it| it.figure).collect();
        assert_eq!(figures, expected);
    }

    #[test]
    fn an_address_adds_to_what_is_kept_or_takes_its_place() {
        check("do=edit", &["kernel=5"]);
        check("do=edit&stride=2", &["kernel=5", "stride=2"]);
        check("do=edit&kernel=5", &["kernel=5"]);
        check("do=edit&show=stride=2&show=input=9", &["stride=2", "input=9"]);
        assert!(
            open("show=stride=2", Some(Order::parse_link("show=kernel=5"))).can_undo(),
            "nothing is lost"
        );
        assert_eq!(open("do=edit", None).order(), Order::default());
    }
}
