//! What the browser keeps for this page. It may refuse, and then nothing is kept.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
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
