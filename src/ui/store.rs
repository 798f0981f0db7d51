//! The state of a figure behind a reducer of Yew.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Action, AppState, reduce};

/// The state of a figure behind a reducer.
#[derive(Clone, Debug)]
pub struct Store(Rc<AppState>);

impl Store {
    /// One that begins with this.
    pub fn new(state: AppState) -> Self {
        Self(Rc::new(state))
    }

    /// The state as it is now.
    pub fn state(&self) -> Rc<AppState> {
        self.0.clone()
    }
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match reduce(&self.0, action) {
            Some(next) => Rc::new(Self(Rc::new(next))),
            // The same store: nobody renders.
            None => self,
        }
    }
}
