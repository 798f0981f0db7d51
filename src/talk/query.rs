//! Parts of queries as text.

use std::fmt::Write as _;

/// The key of a link that says what is hidden of a figure.
pub(super) const COVER: &str = "cover";

/// A text as a value of a query, readable: only what would be read as something else, or is no plain character, is
/// written by its code.
pub(super) fn encoded(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b' ' => written.push('+'),
            b'%' | b'&' | b'#' | b'+' | b'"' | b'<' | b'>' | b'`' | b'\'' | b'\\' | b'{' | b'}' | b'|'
            | b'^' => {
                push_code(&mut written, byte);
            }
            b'!'..=b'~' => written.push(char::from(byte)),
            _ => push_code(&mut written, byte),
        }
    }
    written
}

fn push_code(written: &mut String, byte: u8) {
    // Writing into a text never fails.
    let _ = write!(written, "%{byte:02X}");
}

/// A query without the pairs of a key.
pub(super) fn without_key(query: &str, key: &str) -> String {
    let is_other = |pair: &&str| pair.split('=').next() != Some(key);
    query.split('&').filter(is_other).collect::<Vec<_>>().join("&")
}

/// Whether a query has a key.
pub(super) fn has_key(query: &str, key: &str) -> bool {
    query.split('&').any(|pair| pair.split('=').next() == Some(key))
}

/// The first characters of a text, and whether that is all of it.
pub(super) fn cut(text: &str, most_chars: usize) -> (&str, bool) {
    match text.char_indices().nth(most_chars) {
        Some((at, _)) => (&text[..at], false),
        None => (text, true),
    }
}

/// The query of a figure that somebody pasted: a link of the page, of a frame or of a lesson, or the query alone. `None` for
/// what is no such text.
pub fn figure_of_link(text: &str) -> Option<String> {
    let query = query_of(text.trim());
    let is_query = !query.is_empty() && !query.contains(char::is_whitespace) && query.contains('=');
    is_query.then(|| query.to_owned())
}

/// The query of an address, or of a query with or without `?`, without what follows a `#`.
pub(super) fn query_of(address: &str) -> &str {
    let before_hash = address.trim().split('#').next().unwrap_or_default();
    match before_hash.split_once('?') {
        Some((_, query)) => query,
        // An address without a query is that of the default figure.
        None if before_hash.contains("://") || before_hash.ends_with(".html") => "",
        None => before_hash,
    }
}
