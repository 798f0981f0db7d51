//! How components send actions, and which language they speak.

use yew::prelude::*;

use crate::app::Action;
use crate::words::Lang;

/// Sends actions to the store. The same for the whole life of the page, so it makes nobody render again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dispatch(Callback<Action>);

impl Dispatch {
    /// One that sends to `callback`.
    pub const fn new(callback: Callback<Action>) -> Self {
        Self(callback)
    }

    /// Sends an action.
    pub fn send(&self, action: Action) {
        self.0.emit(action);
    }

    /// A callback that sends what `action` makes of an event.
    pub fn on<E: 'static>(&self, action: impl Fn(E) -> Action + 'static) -> Callback<E> {
        self.0.reform(action)
    }
}

/// What every component knows of the page: its language, and where wishes go.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Around {
    /// The language.
    pub lang: Lang,
    /// Where wishes go.
    pub dispatch: Dispatch,
}

/// What is around a component; outside of a page the default language, and wishes that go nowhere.
#[hook]
pub fn use_around() -> Around {
    use_context().unwrap_or_default()
}

/// The page's [`Dispatch`].
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_around().dispatch
}

/// The page's language.
#[hook]
pub fn use_lang() -> Lang {
    use_around().lang
}
