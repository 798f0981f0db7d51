//! What all dialogs have alike: they open above the page, and Escape, a button or a press beside them closes them.

use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use super::effect::use_effect_of;
use super::el::{button, el};
use super::icons::{Icon, icon};
use crate::web::dom;
use crate::web::media::Preference;

/// What an open dialog listens to.
pub(crate) struct Modal {
    /// Closes it. The browser gives the focus back.
    pub(crate) close: Callback<()>,
    /// Closes it where the press is beside its sheet.
    pub(crate) on_press: Callback<MouseEvent>,
    /// Keeps keys from the page, and closes it on Escape.
    pub(crate) on_key: Callback<KeyboardEvent>,
}

impl Modal {
    pub(crate) fn new(dialog: &NodeRef) -> Self {
        let close = {
            let dialog = dialog.clone();
            Callback::from(move |()| {
                if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                    dialog.close();
                }
            })
        };
        // A press beside the sheet hits the dialog itself.
        let on_press = {
            let (dialog, close) = (dialog.clone(), close.clone());
            Callback::from(move |event: MouseEvent| {
                let target = event.target_dyn_into::<HtmlDialogElement>();
                if target.is_some() && target == dialog.cast::<HtmlDialogElement>() {
                    close.emit(());
                }
            })
        };
        let on_key = {
            let close = close.clone();
            Callback::from(move |event: KeyboardEvent| {
                event.stop_propagation();
                // Not every engine closes a dialog by itself where a key is stopped.
                if event.key() == "Escape" {
                    event.prevent_default();
                    close.emit(());
                }
            })
        };
        Self { close, on_press, on_key }
    }
}

/// Opens the dialog once it stands. Whoever types gets the field; a finger would only get a keyboard over the sheet,
/// and gets the title.
#[hook]
pub(crate) fn use_modal(dialog: &NodeRef, is_open: bool, field: Option<NodeRef>, title: &'static str) {
    let dialog = dialog.clone();
    use_effect_of(is_open, move |&is_open| {
        let Some(dialog) = dialog.cast::<HtmlDialogElement>().filter(|_| is_open) else { return };
        // It fails only where it is open already.
        let _ = dialog.show_modal();
        let Some(field) = field else { return };
        match field.cast::<HtmlElement>() {
            Some(field) if !Preference::CoarsePointer.is_wanted() => {
                // Nothing is lost where the browser does not want to.
                let _ = field.focus();
            }
            _ => dom::focus(title),
        }
    });
}

/// The head of a sheet: its title, and the button that closes it.
pub(crate) fn head(
    title: &'static str,
    name: &'static str,
    close_test: &'static str,
    close_name: &'static str,
    close: &Callback<()>,
) -> Html {
    let button = button("icon-button")
        .attr("data-test", close_test)
        .attr("aria-label", close_name)
        .attr("title", close_name)
        .on_click(close.reform(|_| ()))
        .child(icon(Icon::Close));
    el("div")
        .class("sheet__head")
        .child(el("h2").attr("id", title).attr("tabindex", "-1").child(name))
        .child(button)
        .into()
}
