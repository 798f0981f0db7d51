//! One figure of the running order: its picture, its texts, and what can be done with it.

use yew::prelude::*;

use super::desk::{Edit, Row};
use super::drag::on_drag;
use crate::conv::Param;
use crate::scene::Palette;
use crate::talk::{Clicks, MAX_NOTES_CHARS, MAX_TITLE_CHARS};
use crate::ui::Thumbnail;
use crate::ui::el::{El, button, el};
use crate::ui::fields::{Select, typed};
use crate::ui::icons::{Icon, icon};
use crate::words::{Lang, RoomLabel};

/// The element that keeps the focus when a figure is moved.
pub(super) fn handle_id(id: u32) -> String {
    format!("handle-{id}")
}

/// The sign of a copy.
const TWICE: &str = "×2";

/// One figure. `name` is what it is called where it has no title of its own.
#[expect(clippy::too_many_arguments, reason = "all that a row shows")]
pub(super) fn row(
    row: &Row,
    at: usize,
    n_rows: usize,
    name: String,
    palette: Palette,
    lang: Lang,
    send: &Callback<Edit>,
    list: &NodeRef,
) -> El {
    let id = row.id;
    let item = &row.item;
    let handle = button("edit__handle")
        .attr("id", handle_id(id))
        .attr("data-test", "handle")
        .attr("aria-label", format!("{}. {name}. {}", at + 1, lang.room(RoomLabel::Handle)))
        .attr("title", lang.room(RoomLabel::Handle))
        .attr("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown")
        .child(el("span").class("edit__number").child((at + 1).to_string()));
    let handle = on_drag(handle, id, list, send);
    let title = el("input")
        .class("text edit__name")
        .attr("type", "text")
        .attr("data-test", "title")
        .attr("autocomplete", "off")
        .attr("maxlength", MAX_TITLE_CHARS)
        .attr("aria-label", lang.room(RoomLabel::Title))
        .attr("placeholder", name.clone())
        .value(item.title.clone())
        .on_input(send.reform(move |event: InputEvent| Edit::Title(id, typed(&event))))
        .on_blur(send.reform(|_| Edit::End));
    let clicks = html! {
        <Select id={None::<AttrValue>} name={lang.room(RoomLabel::Clicks)} test="clicks"
            groups={vec![(None, CLICKS.map(|(clicks, label)| (clicks.name().into(), lang.room(label).into())).to_vec())]}
            value={item.clicks.name()}
            on_value={send.reform(move |name: String| Edit::Clicks(id, Clicks::of_name(&name).unwrap_or_default()))} />
    };
    let asks = ASKS.iter().map(|&(name, label)| (name.into(), lang.room(label).into()));
    let dims = item.parsed().figure.content.params.dims;
    let params = PARAMS.iter().map(|&(name, param)| (name.into(), lang.param(param, None, dims).into()));
    let ask = html! {
        <Select id={None::<AttrValue>} name={lang.room(RoomLabel::Ask)} test="ask"
            groups={vec![(None, asks.chain(params).collect::<Vec<_>>())]}
            value={item.ask.clone().unwrap_or_default()}
            on_value={send.reform(move |name: String| Edit::Ask(id, Some(name).filter(|it| !it.is_empty())))} />
    };
    let notes = el("textarea")
        .class("text edit__notes-field")
        .attr("data-test", "item-notes")
        .attr("rows", "3")
        .attr("maxlength", MAX_NOTES_CHARS)
        .attr("aria-label", lang.room(RoomLabel::NotesOfFigure))
        .attr("placeholder", lang.room(RoomLabel::NotesHint))
        .value(item.notes.clone())
        .on_input(send.reform(move |event: InputEvent| Edit::Notes(id, typed(&event))))
        .on_blur(send.reform(|_| Edit::End));
    let tool = |test: &'static str, label: RoomLabel, sign: El, is_possible: bool, edit: Edit| {
        button("icon-button")
            .attr("data-test", test)
            // What is seen is part of the name, for who says it aloud.
            .attr(
                "aria-label",
                match test {
                    "duplicate" => format!("{} {TWICE}: {name}", lang.room(label)),
                    _ => format!("{}: {name}", lang.room(label)),
                },
            )
            .attr("title", lang.room(label))
            .attr("aria-disabled", (!is_possible).then_some("true"))
            .on_click(send.reform(move |_| edit.clone()))
            .child(sign)
    };
    let sign = |text: &'static str| el("span").attr("aria-hidden", "true").child(text);
    let moved = |to: usize| Edit::Move { id, to, gesture: None };
    let tools = el("div")
        .class("edit__row-tools")
        .child(tool("up", RoomLabel::MoveUp, sign("↑"), at > 0, moved(at.saturating_sub(1))))
        .child(tool("down", RoomLabel::MoveDown, sign("↓"), at + 1 < n_rows, moved(at + 1)))
        .child(tool("duplicate", RoomLabel::Duplicate, sign(TWICE), true, Edit::Duplicate(id)))
        .child(tool(
            "remove",
            RoomLabel::Remove,
            el("span").child(icon(Icon::Close)),
            true,
            Edit::Remove(id),
        ));
    let more = el("details")
        .class("edit__more")
        .attr("open", (!item.notes.is_empty()).then_some(""))
        .child(el("summary").attr("data-test", "more").child(lang.room(RoomLabel::NotesOfFigure)))
        .child(notes)
        .child(
            el("a")
                .attr("href", format!("./?{}", item.figure))
                .attr("target", "_blank")
                .attr("rel", "noopener")
                .child(lang.room(RoomLabel::OpenFigure)),
        );
    let problems = item.parsed().problems;
    let problems =
        problems.first().map(|problem| el("p").class("edit__problem").child(lang.url_problem(problem)));
    el("li")
        .key(id.to_string())
        .class("edit__row")
        .attr("data-test", "row")
        .on_key(on_key(id, at, send))
        .child(handle)
        .child(html! { <Thumbnail query={item.figure.clone()} {palette} /> })
        .child(
            el("div")
                .class("edit__fields")
                .child(title)
                .child(labelled(RoomLabel::Clicks, clicks, lang))
                .child(labelled(RoomLabel::Ask, ask, lang))
                .child(problems)
                .child(more),
        )
        .child(tools)
}

const CLICKS: [(Clicks, RoomLabel); 3] = [
    (Clicks::Steps, RoomLabel::ClicksSteps),
    (Clicks::Play, RoomLabel::ClicksPlay),
    (Clicks::Stay, RoomLabel::ClicksStay),
];

/// What may be asked of a figure, by the names of the key `ask`; of the layer's parameters, those that one sees.
const ASKS: [(&str, RoomLabel); 5] = [
    ("", RoomLabel::AskNothing),
    ("size", RoomLabel::AskSize),
    ("value", RoomLabel::AskValue),
    ("map", RoomLabel::AskMap),
    ("formula", RoomLabel::AskFormula),
];
const PARAMS: [(&str, Param); 4] = [
    ("kernel", Param::KernelSize),
    ("stride", Param::Stride),
    ("padding", Param::Padding),
    ("dilation", Param::Dilation),
];

fn labelled(label: RoomLabel, control: Html, lang: Lang) -> El {
    el("label").class("edit__clicks").child(el("span").child(lang.room(label))).child(control)
}

/// Alt with an arrow moves a figure from whatever is focused in it; Delete on its handle takes it out.
fn on_key(id: u32, at: usize, send: &Callback<Edit>) -> Callback<KeyboardEvent> {
    let send = send.clone();
    Callback::from(move |event: KeyboardEvent| {
        let is_handle =
            event.target_dyn_into::<web_sys::Element>().is_some_and(|it| it.id() == handle_id(id));
        let edit = match (&*event.key(), event.alt_key()) {
            ("ArrowUp", true) if at > 0 => Edit::Move { id, to: at - 1, gesture: None },
            ("ArrowDown", true) => Edit::Move { id, to: at + 1, gesture: None },
            ("Delete", false) if is_handle => Edit::Remove(id),
            _ => return,
        };
        event.prevent_default();
        send.emit(edit);
    })
}
