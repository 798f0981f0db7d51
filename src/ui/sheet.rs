//! The sheet of keys and gestures, and the button that opens it. It listens to the keys of the page.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::dispatch::{Around, use_around};
use super::effect::use_effect_of;
use super::el::{El, button, el, fragment};
use super::kept::use_kept;
use super::keys::{KEYS, Key, Press, Wish, on_page, shortcuts, title};
use super::modal::{Modal, head, use_modal};
use crate::web::keys::on_key;
use crate::words::{Label, Lang};

const TITLE_ID: &str = "keys-title";

/// What can be done with a pointer or in fields: what there is to do it with, and what follows.
const GESTURES: [[Label; 2]; 7] = [
    [Label::OnCell, Label::EditsCell],
    [Label::OnOutputCell, Label::GoesToStep],
    [Label::OverAnything, Label::ShowsKin],
    [Label::DragPainting, Label::PaintsCells],
    [Label::DragVolume, Label::TurnsVolume],
    [Label::InNumberField, Label::ChangesNumber],
    [Label::InProducts, Label::GoesAmongProducts],
];

#[derive(Properties, PartialEq)]
pub(super) struct KeysProps {
    /// Whether it listens to the keys of the page; in a frame the host says who has them.
    pub(super) is_listening: bool,
}

/// A button with the sheet it opens.
#[component]
pub(super) fn Keys(props: &KeysProps) -> Html {
    let Around { lang, dispatch } = use_around();
    let dialog = use_node_ref();
    let is_open = use_kept(|| false);
    {
        let is_open = is_open.clone();
        use_effect_of(props.is_listening, move |&is_listening| {
            is_listening.then(|| {
                on_key(move |event, focus| {
                    if event.alt_key() {
                        return false;
                    }
                    let key = event.key();
                    let is_command = event.ctrl_key() || event.meta_key();
                    match on_page(Press { key: &key, is_command, is_shifted: event.shift_key() }, focus) {
                        Some(Wish::Act(action)) => dispatch.send(*action),
                        Some(Wish::ShowKeys) => is_open.set(true),
                        // The panel listens for itself.
                        Some(Wish::Share) | None => return false,
                    }
                    true
                })
            })
        });
    }
    use_modal(&dialog, *is_open, None, TITLE_ID);
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(true))
    };
    let button = button("icon-button keys-button")
        .attr("data-test", "keys")
        .attr("aria-label", lang.label(Label::Keys))
        .attr("title", title(lang, Label::Keys))
        .attr("aria-haspopup", "dialog")
        .attr("aria-keyshortcuts", shortcuts(Label::Keys))
        .on_click(onclick)
        .child("?");
    let sheet = is_open.then(|| {
        let is_open = is_open.clone();
        sheet(&dialog, lang, Callback::from(move |_| is_open.set(false)))
    });
    fragment().child(button).child(sheet).into()
}

/// The dialog. The browser gives the focus back when it closes.
fn sheet(dialog: &NodeRef, lang: Lang, onclose: Callback<Event>) -> El {
    let Modal { close, on_press, on_key } = Modal::new(dialog);
    let head = head(TITLE_ID, lang.label(Label::Keys), "keys-close", lang.label(Label::Close), &close);
    let gestures = GESTURES.map(|[with, does]| pair(el("dt").child(lang.label(with)), lang.label(does)));
    let groups = el("div")
        .class("sheet__groups")
        .child(group(lang, Label::KeysOfPage, keys(lang, false)))
        .child(group(lang, Label::Gestures, gestures.into()))
        .child(group(lang, Label::KeysOfFigure, keys(lang, true)));
    el("dialog")
        .node(dialog)
        .class("sheet")
        .attr("aria-labelledby", TITLE_ID)
        .attr("data-test", "key-sheet")
        .on_click(on_press)
        .on_key(on_key)
        .on(|| ListenerKind::onclose, onclose)
        .child(el("div").class("sheet__body").child(head).child(groups))
}

fn group(lang: Lang, heading: Label, pairs: Vec<El>) -> El {
    el("section")
        .child(el("h3").class("heading").child(lang.label(heading)))
        .child(el("dl").class("sheet__rows").children(pairs))
}

/// What something is done with, and what follows.
fn pair(with: El, does: &'static str) -> El {
    el("div").child(with).child(el("dd").child(does))
}

/// The keys of the page or those of the figure, a pair for what several do alike.
fn keys(lang: Lang, is_of_stage: bool) -> Vec<El> {
    let keys: Vec<&Key> = KEYS.iter().filter(|key| key.is_of_stage() == is_of_stage).collect();
    let caps = |key: &&Key| {
        let caps = key.caps().into_iter().map(|cap| el("kbd").child(cap));
        el("span").class("sheet__key").children(caps)
    };
    keys.chunk_by(|one, other| one.label == other.label)
        .map(|alike| pair(el("dt").children(alike.iter().map(caps)), lang.label(alike[0].label)))
        .collect()
}
