//! What the browser keeps for this page. It may refuse, and then nothing is kept.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// A text that is kept as long as this tab, also while it is loaded again.
pub fn get_of_tab(key: &str) -> Option<String> {
    web_sys::window()?.session_storage().ok()??.get_item(key).ok()?
}

/// Keeps a text as long as this tab; whether the browser did.
pub fn set_of_tab(key: &str, text: &str) -> bool {
    let storage = web_sys::window().and_then(|window| window.session_storage().ok()?);
    storage.is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// A kept text.
pub fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps a text, where that is allowed and there is room.
pub fn set(key: &str, text: &str) {
    if let Some(storage) = storage() {
        // Refused in private windows and where the disk is full: settings are then those of this visit.
        let _ = storage.set_item(key, text);
    }
}

/// Keeps a text, and says whether the browser did.
pub fn keep(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}
