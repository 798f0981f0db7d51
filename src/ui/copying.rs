//! Copies a text, and shows for a while whether it worked.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::kept::use_kept;
use crate::web::clipboard;

/// Whether the last copy worked, for `millis` after it, and what copies a text. Where it stands in a field that can be
/// selected, it is selected there if all else fails.
#[hook]
pub(super) fn use_copying(millis: u32) -> (Option<bool>, Callback<(String, NodeRef)>) {
    let has_worked = use_kept(|| None::<bool>);
    let timeout = use_mut_ref(|| None::<Timeout>);
    let shown = *has_worked;
    let copy = Callback::from(move |(text, field): (String, NodeRef)| {
        let (has_worked, timeout) = (has_worked.clone(), timeout.clone());
        clipboard::copy(&text, field.cast(), move |worked| {
            has_worked.set(Some(worked));
            let later = Timeout::new(millis, move || has_worked.set(None));
            *timeout.borrow_mut() = Some(later);
        });
    });
    (shown, copy)
}
