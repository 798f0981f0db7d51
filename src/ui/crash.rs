//! What a reader sees when a module of ours breaks.

use crate::web::crash;
use crate::words::{Label, Lang};

/// From now on a panic is told to the reader, in the language of the document.
pub fn say_crashes() {
    yew::set_custom_panic_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        let lang = Lang::from_tag(&crash::document_lang()).unwrap_or_default();
        crash::show_banner(lang.label(Label::Crashed), lang.label(Label::Reload));
    }));
}
