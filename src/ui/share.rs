//! Giving a figure away, and taking one from a file: the button, its panel, and files dropped on the page.

mod code;
mod controls;
mod files;
mod opening;
mod panel;
mod qr;
mod save;
mod snippet;
mod state;

use std::rc::Rc;

use yew::prelude::*;

use self::opening::use_opening;
use self::panel::Panel;
use super::dispatch::{Around, use_around};
use super::effect::use_effect_of;
use super::el::{button, el, fragment};
use super::icons::{Icon, icon};
use super::kept::use_kept;
use super::keys::{Press, Wish, on_page, shortcuts, title};
use crate::app::Settings;
use crate::figure::{Figure, Model};
use crate::web::drop::on_drop;
use crate::web::keys::on_key;
use crate::words::{Label, ShareLabel};

#[derive(Properties, Clone, Debug)]
pub(super) struct ShareProps {
    pub(super) figure: Rc<Figure>,
    pub(super) model: Rc<Model>,
    pub(super) settings: Settings,
}

impl PartialEq for ShareProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.figure, &other.figure)
            && Rc::ptr_eq(&self.model, &other.model)
            && self.settings == other.settings
    }
}

/// The button that opens the panel. While it stands, files can be dropped on the page.
#[component]
pub(super) fn Share(props: &ShareProps) -> Html {
    let Around { lang, dispatch } = use_around();
    // What goes on behind the panel does not change what it gives away.
    let opened = use_kept(|| None::<ShareProps>);
    let latest = use_mut_ref(|| props.clone());
    latest.replace(props.clone());
    let (said, open, forget) = use_opening(&props.figure, lang, &dispatch);
    let show = {
        let (opened, forget) = (opened.clone(), forget.clone());
        Callback::from(move |()| {
            forget.emit(());
            opened.set(Some(latest.borrow().clone()));
        })
    };
    {
        let (open, show) = (open.clone(), show.clone());
        use_effect_of(lang, move |_| {
            let dropping = on_drop(move |file| open.emit(file));
            let key = on_key(move |event, focus| {
                let is_command = event.ctrl_key() || event.meta_key();
                let press = Press { key: &event.key(), is_command, is_shifted: event.shift_key() };
                let is_wanted = !event.alt_key() && on_page(press, focus) == Some(Wish::Share);
                if is_wanted {
                    show.emit(());
                }
                is_wanted
            });
            (dropping, key)
        });
    }
    let name = lang.label(Label::Share);
    let press = button("share-button")
        .attr("data-test", "share")
        .attr("aria-label", name)
        .attr("title", title(lang, Label::Share))
        .attr("aria-haspopup", "dialog")
        .attr("aria-keyshortcuts", shortcuts(Label::Share))
        .on_click(show.reform(|_| ()))
        .child(icon(Icon::Share))
        .child(el("span").child(name));
    let told = said.as_ref().filter(|_| opened.is_none()).map(|said| {
        let close = button("toast__close")
            .attr("aria-label", lang.label(Label::Close))
            .on_click(forget.reform(|_| ()))
            .child(icon(Icon::Close));
        fragment().child(el("p").child(said.sentence.clone())).child(close)
    });
    let panel = (*opened).clone().map(|ShareProps { figure, model, .. }| {
        let on_close = {
            let opened = opened.clone();
            Callback::from(move |()| opened.set(None))
        };
        html! { <Panel {figure} {model} settings={props.settings} {said} {open} {on_close} /> }
    });
    fragment()
        .child(press)
        .child(el("p").class("drop-here").attr("aria-hidden", "true").child(lang.share(ShareLabel::DropHere)))
        .child(el("div").class("toast").attr("role", "status").attr("data-test", "toast").child(told))
        .child(panel)
        .into()
}
