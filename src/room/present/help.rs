//! The sheet of keys.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::room::keys::{Group, KEYS, Key};
use crate::ui::el::{El, el};
use crate::ui::modal::{Modal, head, use_modal};
use crate::words::{Label, Lang, RoomLabel};

const TITLE_ID: &str = "room-keys";

#[derive(Properties, Clone, Debug, PartialEq)]
pub(super) struct HelpProps {
    pub(super) lang: Lang,
    pub(super) on_close: Callback<()>,
}

/// The sheet, open.
#[component]
pub(super) fn Help(props: &HelpProps) -> Html {
    let lang = props.lang;
    let dialog = use_node_ref();
    use_modal(&dialog, true, None, TITLE_ID);
    let Modal { close, on_press, on_key } = Modal::new(&dialog);
    let group = |heading: RoomLabel, group: Group| {
        let keys: Vec<&Key> = KEYS.iter().filter(|key| key.group == group).collect();
        let rows = keys.chunk_by(|one, other| one.label == other.label);
        el("section")
            .child(el("h3").class("heading").child(lang.room(heading)))
            .child(el("dl").class("sheet__rows").children(rows.map(|alike| row(alike, lang))))
    };
    let groups = el("div")
        .class("sheet__groups")
        .child(group(RoomLabel::KeysOfLecture, Group::Lecture))
        .child(group(RoomLabel::KeysOfStep, Group::Figure))
        .child(group(RoomLabel::KeysOfScreen, Group::Screen));
    let head = head(TITLE_ID, lang.room(RoomLabel::Keys), "keys-close", lang.label(Label::Close), &close);
    el("dialog")
        .node(&dialog)
        .class("sheet")
        .attr("aria-labelledby", TITLE_ID)
        .attr("data-test", "key-sheet")
        .on_click(on_press)
        .on_key(on_key)
        .on(|| ListenerKind::onclose, props.on_close.reform(|_: Event| ()))
        .child(el("div").class("sheet__body").child(head).child(groups))
        .into()
}

/// Keys that do the same, and what that is.
fn row(alike: &[&Key], lang: Lang) -> El {
    let caps = alike.iter().flat_map(|key| key.caps());
    let caps = caps.map(|cap| el("span").class("sheet__key").child(el("kbd").child(cap)));
    el("div").child(el("dt").children(caps)).child(el("dd").child(lang.room(alike[0].label)))
}
