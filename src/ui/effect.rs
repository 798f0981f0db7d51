//! Effects that go one way.
//!
//! Yew's `use_effect_with` is compiled anew for each effect, half a kilobyte each. Here what an effect depends on and
//! what it does are boxed first, so that it is compiled once.

use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;

/// Runs an effect after rendering where `deps` have changed since the last time. What it returns, such as a listener, is
/// kept until it runs again or the component goes, and dropped then.
#[hook]
pub(crate) fn use_effect_of<D, G, F>(deps: D, effect: F)
where
    D: PartialEq + 'static,
    G: 'static,
    F: FnOnce(&D) -> G + 'static,
{
    let deps = Rc::new(deps);
    let kept = Deps(deps.clone());
    use_boxed(kept, Box::new(move || Box::new(effect(&deps))));
}

#[hook]
fn use_boxed(deps: Deps, effect: Box<dyn FnOnce() -> Box<dyn Any>>) {
    use_effect_with(deps, move |_| {
        let kept = effect();
        move || drop(kept)
    });
}

/// What an effect depends on, of whatever type.
struct Deps(Rc<dyn Same>);

impl PartialEq for Deps {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same(&*other.0)
    }
}

trait Same: Any {
    fn is_same(&self, other: &dyn Any) -> bool;
}

impl<D: PartialEq + 'static> Same for D {
    fn is_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref().is_some_and(|other| self == other)
    }
}
