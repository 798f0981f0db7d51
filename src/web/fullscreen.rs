//! The whole screen for the document, and a screen that stays awake.

use gloo_events::EventListener;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::dom;
use super::promise::{call, on_answer};

/// The names that browsers have for it: the second is that of older Safari.
const REQUEST: [&str; 2] = ["requestFullscreen", "webkitRequestFullscreen"];
const EXIT: [&str; 2] = ["exitFullscreen", "webkitExitFullscreen"];
const ELEMENT: [&str; 2] = ["fullscreenElement", "webkitFullscreenElement"];

/// Whether the document has the whole screen.
pub fn is_on() -> bool {
    let Some(document) = dom::document() else { return false };
    let has = |name: &str| Reflect::get(&document, &JsValue::from_str(name)).is_ok_and(|it| it.is_object());
    ELEMENT.iter().any(|name| has(name))
}

/// Asks for the whole screen, and says whether it was given. A browser gives it only while a press of a key or a button is
/// answered, and may refuse for reasons of its own.
pub fn request(done: impl FnOnce(bool) + 'static) {
    let root = dom::document().and_then(|document| document.document_element());
    let answer = root.and_then(|root| call(&root, REQUEST));
    match answer.and_then(|it| it.dyn_into::<Promise>().ok()) {
        Some(promise) => tell(&promise, done),
        // Older browsers promise nothing.
        None => done(is_on()),
    }
}

/// Gives the screen back.
pub fn exit() {
    if let Some(document) = dom::document().filter(|_| is_on())
        && let Some(promise) = call(&document, EXIT).and_then(|it| it.dyn_into::<Promise>().ok())
    {
        // It may have been given back in the meantime.
        tell(&promise, |_| ());
    }
}

/// Calls back with whether the document has the whole screen, whenever that changes, until dropped.
#[must_use]
pub fn on_change(callback: impl Fn(bool) + 'static) -> Option<EventListener> {
    let document = dom::document()?;
    Some(EventListener::new(&document, "fullscreenchange", move |_| callback(is_on())))
}

/// A screen that does not go dark, until dropped. Browsers without such a wish, and those that refuse, let it go dark as
/// always.
#[derive(Debug, Default)]
pub struct Awake {
    lock: std::rc::Rc<std::cell::RefCell<Option<JsValue>>>,
}

impl Awake {
    /// Asks for it. A browser takes it back when the document is not seen, so ask again when it is.
    pub fn new() -> Self {
        let awake = Self::default();
        let asked = (|| {
            let navigator = web_sys::window()?.navigator();
            let wake_lock = Reflect::get(&navigator, &"wakeLock".into()).ok().filter(JsValue::is_object)?;
            let request: Function = Reflect::get(&wake_lock, &"request".into()).ok()?.dyn_into().ok()?;
            request.call1(&wake_lock, &"screen".into()).ok()?.dyn_into::<Promise>().ok()
        })();
        if let Some(promise) = asked {
            let lock = std::rc::Rc::downgrade(&awake.lock);
            on_answer(&promise, move |given| match (lock.upgrade(), given) {
                (Some(lock), Some(given)) => drop(lock.replace(Some(given))),
                // It came too late.
                (None, Some(given)) => release(&given),
                (_, None) => {}
            });
        }
        awake
    }
}

impl Drop for Awake {
    fn drop(&mut self) {
        if let Some(lock) = self.lock.take() {
            release(&lock);
        }
    }
}

fn release(lock: &JsValue) {
    if let Some(promise) = call(lock, ["release"]).and_then(|it| it.dyn_into::<Promise>().ok()) {
        tell(&promise, |_| ());
    }
}

fn tell(promise: &Promise, done: impl FnOnce(bool) + 'static) {
    on_answer(promise, |given| done(given.is_some()));
}
