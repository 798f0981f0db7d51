//! What was typed, as a message repeats it.

/// A text cut to at most `most` characters, with `…` where something is missing.
pub(super) fn quoted(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
