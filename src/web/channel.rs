//! Texts between windows of this site.
//!
//! A broadcast channel carries them where the browser has one. Besides, two windows of which one has opened the other
//! talk directly: a document on a disk hears no channel, and an old browser has none. Who sends need not know which of
//! them arrives; who listens hears a text that took both ways twice.
//!
//! ```ignore
//! let channel = Channel::open("lecture", |text| {});
//! channel.send("hello");
//! channel.open_window("?do=notes", "notes")?;
//! ```

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent, Window};

use super::host::own_origin;

/// A window beside this one, which can be dragged to another screen.
const FEATURES: &str = "popup,width=1180,height=760";

/// Why a window does not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoWindow {
    /// The browser does not let the page open one. The reader may do so.
    Blocked,
}

/// Sends and hears texts until dropped.
#[derive(Debug)]
pub struct Channel {
    broadcast: Option<BroadcastChannel>,
    /// The window that this one has opened or was opened by, as far as is known.
    peer: Rc<RefCell<Option<Window>>>,
    _listeners: Vec<EventListener>,
}

impl Channel {
    /// Opens a channel with a name. `on_text` is called with each text that another window of this site sends on one of
    /// the same name, and with those of windows that were opened from here or have opened this one.
    pub fn open(name: &str, on_text: impl Fn(&str) + 'static) -> Self {
        // A browser without them throws here, and so does a frame that may keep nothing.
        let broadcast = super::dom::has_global("BroadcastChannel").then(|| BroadcastChannel::new(name).ok());
        let broadcast = broadcast.flatten();
        let peer = Rc::new(RefCell::new(opener()));
        let on_text = Rc::new(on_text);
        let mut listeners = Vec::new();
        if let Some(broadcast) = &broadcast {
            let on_text = on_text.clone();
            listeners.push(EventListener::new(broadcast, "message", move |event| {
                if let Some(text) = text_of(event) {
                    on_text(&text);
                }
            }));
        }
        if let Some(window) = web_sys::window() {
            let peer = peer.clone();
            listeners.push(EventListener::new(&window, "message", move |event| {
                let Some(from) = sender(event) else { return };
                if let Some(text) = text_of(event) {
                    // A window that was reloaded has forgotten whom it opened, and learns it here.
                    *peer.borrow_mut() = Some(from);
                    on_text(&text);
                }
            }));
        }
        Self { broadcast, peer, _listeners: listeners }
    }

    /// Whether texts reach windows that were not opened from here.
    pub const fn is_broadcast(&self) -> bool {
        self.broadcast.is_some()
    }

    /// Sends a text every way there is. It may be lost: nobody may be there.
    pub fn send(&self, text: &str) {
        let text = JsValue::from_str(text);
        if let Some(broadcast) = &self.broadcast {
            // A text can always be sent.
            let _ = broadcast.post_message(&text);
        }
        if let Some(peer) = &*self.peer.borrow() {
            // A document on a disk has no origin that could be named; its windows know each other by what they say.
            let _ = peer.post_message(&text, own_origin().as_deref().unwrap_or("*"));
        }
    }

    /// Opens a window of this site, or brings the one with this name to the front.
    ///
    /// # Errors
    /// Where the browser does not let the page open one.
    pub fn open_window(&self, address: &str, name: &str) -> Result<(), NoWindow> {
        let opened = web_sys::window()
            .and_then(|window| window.open_with_url_and_target_and_features(address, name, FEATURES).ok()?);
        let opened = opened.ok_or(NoWindow::Blocked)?;
        *self.peer.borrow_mut() = Some(opened);
        Ok(())
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        if let Some(broadcast) = &self.broadcast {
            broadcast.close();
        }
    }
}

/// The window that has opened this one.
fn opener() -> Option<Window> {
    let opener = web_sys::window()?.opener().ok()?;
    // Another window's `Window` is another class: it cannot be asked whether it is one.
    opener.is_object().then(|| opener.unchecked_into())
}

/// The window that has sent an event, where it is one of this site.
fn sender(event: &web_sys::Event) -> Option<Window> {
    let event = event.dyn_ref::<MessageEvent>()?;
    let own = own_origin();
    let own = own.as_deref().unwrap_or("null");
    (event.origin() == own).then(|| event.source().map(JsCast::unchecked_into)).flatten()
}

fn text_of(event: &web_sys::Event) -> Option<String> {
    event.dyn_ref::<MessageEvent>()?.data().as_string()
}
