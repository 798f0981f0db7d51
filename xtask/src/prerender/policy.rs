//! The Content-Security-Policy of the page: nothing but its own files, and of inline code only
//! the parts that are in the document now, each named by its hash.

use anyhow::Result;
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use super::markup;

/// Returns the document with its policy stated right after the character set.
pub(super) fn add(html: &str) -> Result<String> {
    let meta = format!(r#"<meta http-equiv="Content-Security-Policy" content="{}">"#, policy(html)?);
    markup::insert_after(html, super::CHARSET, &meta)
}

fn policy(html: &str) -> Result<String> {
    let scripts = hashes(html, "script:not([src])")?;
    let styles = hashes(html, "style")?;
    Ok([
        "default-src 'none'".to_owned(),
        format!("script-src 'self' 'wasm-unsafe-eval'{scripts}"),
        format!("style-src 'self'{styles}"),
        "img-src 'self' data:".to_owned(),
        "font-src 'self'".to_owned(),
        "connect-src 'self'".to_owned(),
        "manifest-src 'self'".to_owned(),
        "worker-src 'self'".to_owned(),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
    ]
    .join("; "))
}

/// The hash of the text of every element that a selector selects, each after a space.
fn hashes(html: &str, selector: &str) -> Result<String> {
    let hash = |text: &String| format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)));
    Ok(markup::texts(html, selector)?.iter().map(hash).collect())
}
