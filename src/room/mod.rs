//! `class.html`: figures in front of a class.
//!
//! The document has a module of its own, so that whoever opens the page does not wait for it. Its figures are shown by
//! the page's own stage, each with a state of its own, so all that holds in the page holds here: keys, languages,
//! descriptions, reduced motion.
//!
//! What it does is said by the key `do` of its address, see [`Route`].

mod address;
mod asked;
mod compare;
mod edit;
mod figure;
mod keys;
mod lecture;
mod notes;
mod practise;
mod present;
mod questions;
mod route;
mod said;
mod windows;

use yew::prelude::*;

use self::compare::Compare;
use self::edit::Edit;
use self::present::Present;
use crate::app::Settings;

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
        Route::Edit => html! { <Edit ..props.clone() /> },
        Route::Practise => html! { <practise::Practise ..props.clone() /> },
        Route::Notes => html! { <notes::Notes ..props.clone() /> },
        Route::Present => html! { <Present ..props.clone() /> },
    }
}
