//! The Content-Security-Policy of the page: nothing but its own files, and of inline code only
//! the parts that are in the document now, each named by its hash.

use anyhow::Result;
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use super::markup;

/// Where a document finds what it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the files beside it.
    Site,
    /// In itself; it asks nobody for anything.
    OneFile,
}

/// Returns the document with its policy stated right after the character set.
pub(super) fn add(html: &str, place: Place) -> Result<String> {
    let meta = format!(r#"<meta http-equiv="Content-Security-Policy" content="{}">"#, policy(html, place)?);
    markup::insert_after(html, super::CHARSET, &meta)
}

fn policy(html: &str, place: Place) -> Result<String> {
    // Blocks of data are no scripts.
    let scripts = hashes(html, "script:not([src]):not([type='text/plain'])")?;
    let styles = hashes(html, "style")?;
    let parts = match place {
        Place::Site => vec![
            "default-src 'none'".to_owned(),
            format!("script-src 'self' 'wasm-unsafe-eval'{scripts}"),
            format!("style-src 'self'{styles}"),
            "img-src 'self' data: blob:".to_owned(),
            "font-src 'self'".to_owned(),
            "connect-src 'self'".to_owned(),
            "manifest-src 'self'".to_owned(),
            "worker-src 'self'".to_owned(),
            "base-uri 'none'".to_owned(),
            "form-action 'none'".to_owned(),
        ],
        Place::OneFile => vec![
            "default-src 'none'".to_owned(),
            format!("script-src 'wasm-unsafe-eval'{scripts}"),
            format!("style-src{styles}"),
            "img-src data: blob:".to_owned(),
            "worker-src blob:".to_owned(),
            "base-uri 'none'".to_owned(),
            "form-action 'none'".to_owned(),
        ],
    };
    Ok(parts.join("; "))
}

/// The hash of the text of every element that a selector selects, each after a space.
fn hashes(html: &str, selector: &str) -> Result<String> {
    let hash = |text: &String| format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)));
    Ok(markup::texts(html, selector)?.iter().map(hash).collect())
}
