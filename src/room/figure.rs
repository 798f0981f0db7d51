//! A figure with a state of its own, of which a document may have several.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{AppState, Settings};
use crate::figure::url::parse;
use crate::ui::{Dispatch, Store};

/// The state of the figure of a link, and where wishes about it go. The state lives as long as the component; another
/// figure comes into it by [`Action::Restore`](crate::app::Action::Restore).
#[hook]
pub(super) fn use_figure(query: &AttrValue, settings: Settings) -> (Rc<AppState>, Dispatch) {
    let store = {
        let query = query.clone();
        use_reducer(move || Store::new(AppState::new(parse(&query), settings)))
    };
    let dispatcher = store.dispatcher();
    let dispatch =
        use_memo((), move |()| Dispatch::new(Callback::from(move |action| dispatcher.dispatch(action))));
    (store.state(), (*dispatch).clone())
}
