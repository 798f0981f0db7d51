//! The Content-Security-Policy of the page: nothing but its own files, and of inline code only
//! the parts that are in the document now, each named by its hash.

use anyhow::Result;
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use super::markup;

/// Returns the document with its policy stated right after the character set.
pub(super) fn add(html: &str) -> Result<String> {
    let charset = super::charset(html)?;
    let meta = format!(r#"<meta http-equiv="Content-Security-Policy" content="{}">"#, policy(html));
    let (head, rest) = html.split_at(charset.end());
    Ok([head, &meta, rest].concat())
}

fn policy(html: &str) -> String {
    let scripts = hashes(html, "script");
    let styles = hashes(html, "style");
    [
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
    .join("; ")
}

/// The hash of every inline element called `name`, each after a space.
fn hashes(html: &str, name: &str) -> String {
    markup::elements(html, name)
        .filter(|it| it.attribute("src").is_none())
        .map(|it| format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(it.text))))
        .collect()
}
