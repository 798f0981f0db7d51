//! The figure.

use std::rc::Rc;

use yew::prelude::*;

use super::dispatch::Dispatch;
use crate::app::AppState;

/// See [`Stage`].
#[derive(Properties, Clone, Debug)]
pub struct StageProps {
    /// What is shown.
    pub state: Rc<AppState>,
    /// Where actions go.
    pub dispatch: Dispatch,
}

impl PartialEq for StageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state) && self.dispatch == other.dispatch
    }
}

/// The picture of the figure.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let _ = props;
    html! { <div class="stage" /> }
}
