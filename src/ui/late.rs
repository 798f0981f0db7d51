//! What may be shown a moment later.
//!
//! A panel that does not have to be there for the first answer is built by a function of its own, with
//! `#[inline(never)]`, which the page calls once all code is there. So the panel's code comes with the rest, see
//! [`web::parts`](crate::web::parts), and can grow without a later first answer.

use yew::prelude::*;

use crate::web::parts;

/// Whether all code is there; renders again when it has come.
#[hook]
pub(super) fn use_whole() -> bool {
    let is_whole = use_state_eq(parts::is_whole);
    {
        let is_whole = is_whole.clone();
        use_effect_with((), move |()| {
            let arrive = move || is_whole.set(parts::is_whole());
            // It may have arrived between rendering and now.
            arrive();
            let listener = parts::on_arrival(arrive);
            move || drop(listener)
        });
    }
    *is_whole
}
