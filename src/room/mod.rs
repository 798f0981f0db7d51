//! `class.html`: figures in front of a class.
//!
//! The document has a module of its own, so that whoever opens the page does not wait for it. Its figures are shown by
//! the page's own stage, each with a state of its own, so all that holds in the page holds here: keys, languages,
//! descriptions, reduced motion.
//!
//! What it does is said by the key `do` of its address, see [`Route`].

mod compare;
mod figure;
mod route;

use yew::prelude::*;

use self::compare::Compare;
use self::figure::use_figure;
use crate::app::Settings;
use crate::ui::{Around, Stage, use_document_settings};
use crate::words::Label;

pub use self::route::Route;

/// See [`Room`].
#[derive(Properties, Clone, Debug, PartialEq)]
pub struct RoomProps {
    /// The query of the address, without `?`.
    #[prop_or_default]
    pub query: AttrValue,
    /// What is kept beyond a figure.
    #[prop_or_default]
    pub settings: Settings,
}

/// The whole document.
#[component]
pub fn Room(props: &RoomProps) -> Html {
    match Route::of(&props.query) {
        Route::Compare => html! { <Compare ..props.clone() /> },
        Route::Present => html! { <Present ..props.clone() /> },
    }
}

/// The figure of the address, on the whole window.
#[component]
fn Present(props: &RoomProps) -> Html {
    let (state, dispatch) = use_figure(&props.query, props.settings);
    let has_arrows = use_state_eq(|| false);
    use_document_settings(state.settings);
    let lang = state.settings.lang;
    html! {
        <ContextProvider<Around> context={Around { lang, dispatch: dispatch.clone() }}>
            <main class="room" aria-label={lang.label(Label::Figure)}>
                <Stage state={state.clone()} dispatch={dispatch.clone()} has_arrows={has_arrows.setter()} />
            </main>
        </ContextProvider<Around>>
    }
}
