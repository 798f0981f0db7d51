//! State that goes one way.
//!
//! Yew's `use_state` is compiled anew for each type of state, a kilobyte each. Here the state is boxed, so that it is
//! compiled once.

use std::any::Any;
use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

/// What a component remembers, as it was when it was rendered.
pub(crate) struct Kept<T> {
    value: Rc<T>,
    setter: UseStateSetter<Rc<dyn Any>>,
}

impl<T: 'static> Kept<T> {
    /// Remembers another value: the component is rendered again.
    pub(crate) fn set(&self, value: T) {
        self.setter.set(Rc::new(value));
    }
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), setter: self.setter.clone() }
    }
}

impl<T> Deref for Kept<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Remembers a value while the component lives, at first what `first` gives.
#[hook]
#[expect(clippy::expect_used, reason = "Yew gives back what this very call of the hook has put in")]
pub(crate) fn use_kept<T: 'static>(first: fn() -> T) -> Kept<T> {
    let handle = use_any(Box::new(move || Rc::new(first())));
    let value = Rc::clone(&handle).downcast().expect("state of another type");
    Kept { value, setter: handle.setter() }
}

#[hook]
fn use_any(first: Box<dyn FnOnce() -> Rc<dyn Any>>) -> UseStateHandle<Rc<dyn Any>> {
    use_state(first)
}
