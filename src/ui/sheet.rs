//! The sheet of keys and gestures, and the button that opens it. It listens to the keys of the page.

use yew::prelude::*;

use super::dispatch::{Around, use_around};
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

/// A button with the sheet it opens.
#[component]
pub(super) fn Keys() -> Html {
    let Around { lang, dispatch } = use_around();
    let dialog = use_node_ref();
    let is_open = use_state(|| false);
    {
        let is_open = is_open.clone();
        use_effect_with((), move |()| {
            let listener = on_key(move |event, focus| {
                if event.alt_key() {
                    return false;
                }
                let key = event.key();
                let is_command = event.ctrl_key() || event.meta_key();
                match on_page(Press { key: &key, is_command, is_shifted: event.shift_key() }, focus) {
                    Some(Wish::Act(action)) => dispatch.send(*action),
                    Some(Wish::ShowKeys) => is_open.set(true),
                    None => return false,
                }
                true
            });
            move || drop(listener)
        });
    }
    use_modal(&dialog, *is_open, None, TITLE_ID);
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(true))
    };
    let name = lang.label(Label::Keys);
    html! {
        <>
            <button type="button" class="icon-button keys-button" data-test="keys" aria-label={name}
                title={title(lang, Label::Keys)} aria-haspopup="dialog"
                aria-keyshortcuts={shortcuts(Label::Keys)} {onclick}>{ "?" }</button>
            if *is_open {
                { sheet(&dialog, lang, Callback::from(move |_: Event| is_open.set(false))) }
            }
        </>
    }
}

/// The dialog. The browser gives the focus back when it closes.
fn sheet(dialog: &NodeRef, lang: Lang, onclose: Callback<Event>) -> Html {
    let Modal { close, on_press, on_key } = Modal::new(dialog);
    html! {
        <dialog ref={dialog.clone()} class="sheet" aria-labelledby={TITLE_ID} data-test="key-sheet"
            onclick={on_press} onkeydown={on_key} {onclose}>
            <div class="sheet__body">
                { head(TITLE_ID, lang.label(Label::Keys), "keys-close", lang.label(Label::Close), &close) }
                <div class="sheet__groups">
                { group(lang, Label::KeysOfPage, rows_of(lang, false)) }
                { group(lang, Label::Gestures, GESTURES.map(|[with, does]| row(html! { lang.label(with) }, lang.label(does))).into_iter().collect()) }
                { group(lang, Label::KeysOfFigure, rows_of(lang, true)) }
                </div>
            </div>
        </dialog>
    }
}

fn group(lang: Lang, heading: Label, rows: Html) -> Html {
    html! { <section><h3 class="heading">{ lang.label(heading) }</h3><dl class="sheet__rows">{ rows }</dl></section> }
}

fn row(with: Html, does: &'static str) -> Html {
    html! { <div><dt>{ with }</dt><dd>{ does }</dd></div> }
}

/// The keys of the page or those of the figure, a row for what several do alike.
fn rows_of(lang: Lang, is_of_stage: bool) -> Html {
    let keys: Vec<&Key> = KEYS.iter().filter(|key| key.is_of_stage() == is_of_stage).collect();
    let cap = |key: &&Key| {
        let caps = key.caps();
        html! { <span class="sheet__key">{ for caps.into_iter().map(|cap| html! { <kbd>{ cap }</kbd> }) }</span> }
    };
    keys.chunk_by(|one, other| one.label == other.label)
        .map(|alike| row(alike.iter().map(cap).collect(), lang.label(alike[0].label)))
        .collect()
}
