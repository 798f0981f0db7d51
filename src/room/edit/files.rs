//! The running order as a file, and as this browser keeps it.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Blob, File};
use yew::prelude::*;

use super::desk::Edit;
use crate::room::address::STORAGE_KEY;
use crate::room::said::file_sentence;
use crate::talk::{FILE_EXTENSION, MAX_FILE_BYTES, Order};
use crate::ui::effect::use_effect_of;
use crate::ui::el::{El, el};
use crate::ui::kept::Kept;
use crate::web::{download, drop as dropping, files, storage};
use crate::words::{Lang, RoomLabel};

const FIELD_ID: &str = "open-order";

/// What reads and writes files.
#[derive(Clone)]
pub(super) struct Files {
    lang: Lang,
    send: Callback<Edit>,
    /// Why the last file was not read.
    refused: Kept<Option<String>>,
    /// The file that was saved last: the browser reads it later.
    saved: Rc<RefCell<Option<download::ObjectUrl>>>,
}

impl Files {
    pub(super) fn new(
        lang: Lang,
        send: &Callback<Edit>,
        refused: &Kept<Option<String>>,
        saved: &Rc<RefCell<Option<download::ObjectUrl>>>,
    ) -> Self {
        Self { lang, send: send.clone(), refused: refused.clone(), saved: saved.clone() }
    }

    /// Saves the order.
    pub(super) fn save(&self, order: &Rc<Order>) -> Callback<MouseEvent> {
        let (order, kept) = (order.clone(), self.saved.clone());
        Callback::from(move |_| {
            let parts = js_sys::Array::of1(&order.print_file().into());
            let saved = Blob::new_with_str_sequence(&parts)
                .map_err(crate::web::JsError::from)
                .and_then(|file| download::save(&file, &format!("lecture.{FILE_EXTENSION}")));
            match saved {
                Ok(address) => drop(kept.replace(Some(address))),
                Err(error) => web_sys::console::error_1(&error.to_string().into()),
            }
        })
    }

    /// Opens a file.
    fn open(&self, file: &File) {
        let this = self.clone();
        files::read(file, MAX_FILE_BYTES, move |bytes| {
            let read = bytes.as_deref().map_or(Err(crate::talk::FileError::NotAnOrder), Order::parse_file);
            match read {
                Ok(read) => {
                    this.refused.set(None);
                    this.send.emit(Edit::Open(Box::new(read)));
                }
                Err(error) => this.refused.set(Some(file_sentence(error, this.lang))),
            }
        });
    }

    /// A button that opens a file: a label of the field, which browsers draw each in its own way.
    pub(super) fn open_button(&self) -> El {
        let this = self.clone();
        let on_change = Callback::from(move |event: Event| {
            if let Some(file) = files::chosen(&event) {
                this.open(&file);
            }
        });
        let field = el("input")
            .attr("id", FIELD_ID)
            .class("edit__file")
            .attr("type", "file")
            .attr("accept", ".txt,text/plain")
            .attr("data-test", "open-file")
            .attr("aria-label", self.lang.room(RoomLabel::OpenFile))
            .on_change(on_change);
        el("label").class("edit__tool").child(field).child(self.lang.room(RoomLabel::OpenFile))
    }
}

/// Opens what is dropped on the document.
#[hook]
pub(super) fn use_drop(files: &Files) {
    let files = files.clone();
    use_effect_of(files.lang, move |_| {
        dropping::on_drop(move |file| match file {
            Some(file) => files.open(&file),
            None => files.refused.set(Some(file_sentence(crate::talk::FileError::NotAnOrder, files.lang))),
        })
    });
}

/// Keeps the order in this browser with every change; whether it does.
#[hook]
pub(super) fn use_kept_order(order: &Rc<Order>) -> bool {
    let is_kept = use_state_eq(|| true);
    {
        let is_kept = is_kept.setter();
        use_effect_of(order.clone(), move |order| {
            is_kept.set(storage::keep(STORAGE_KEY, &order.print_file()));
        });
    }
    *is_kept
}
