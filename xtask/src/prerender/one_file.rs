//! `convoscope.html`, the page as one file that fetches nothing, and `convoscope-class.html`, what is for a class.
//!
//! A frame with `sandbox="allow-scripts"` may not fetch even the files of its own page, and neither may a document
//! that is opened from a disk. So everything stands in the document: the script in the place of its import, the
//! WebAssembly as text, and the worker as a text of which the page makes an address when it wants a worker.
//! WebAssembly is compressed before it becomes text: a third of the bytes on a disk, a quarter less on the way.

use anyhow::{Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use flate2::{Compression, write::GzEncoder};
use lol_html::{element, html_content::ContentType, text};
use std::io::Write;

use super::{markup, worker};

/// The name of the file that is a whole document.
pub(super) fn name(document: &str) -> String {
    match document {
        "index" => "convoscope.html".to_owned(),
        _ => format!("convoscope-{document}.html"),
    }
}

/// In the place of what fetches.
const BEGINNING: &str = include_str!("../../../static/one-file.js");

/// What stands in the document instead of in files of its own.
#[derive(Debug)]
pub(super) struct Inside<'a> {
    /// The script of the page, which imports nothing any more.
    pub(super) script: &'a str,
    pub(super) wasm: &'a [u8],
    pub(super) worker: &'a worker::Parts,
}

/// The document of a build with everything inside. `fetching` is the script in it that names files.
pub(super) fn join(html: &str, fetching: &str, inside: &Inside<'_>) -> Result<String> {
    let wasm = base64_of_gzip(inside.wasm)?;
    let worker = inside.worker.whole(&format!("inflate({:?})", base64_of_gzip(&inside.worker.wasm)?));
    for script in [inside.script, &worker, BEGINNING] {
        let script = script.to_ascii_lowercase();
        ensure!(
            !script.contains("</script") && !script.contains("<!--"),
            "a script would end its own element"
        );
    }
    // Blocks of data are no scripts: a browser neither runs them nor asks the policy about them.
    let beginning = format!(
        "<script type=\"text/plain\" id=\"module-code\">{wasm}</script>\
         <script type=\"text/plain\" id=\"worker-code\">{worker}</script><script>{BEGINNING}</script>"
    );
    let whole = html.replacen(&format!("<script>{fetching}</script>"), &beginning, 1);
    ensure!(whole != html, "the document has no script that fetches its files");
    replace_module(&whole, inside.script)
}

/// The document with `script` as its module.
fn replace_module(html: &str, script: &str) -> Result<String> {
    let mut n_found = 0;
    let start = element!("script[type=module]", |it| {
        n_found += 1;
        it.append(script, ContentType::Html);
        Ok(())
    });
    let old = text!("script[type=module]", |chunk| {
        chunk.remove();
        Ok(())
    });
    let html = markup::rewrite(html, vec![start, old])?;
    ensure!(n_found == 1, "the document has {n_found} modules, not one");
    Ok(html)
}

fn base64_of_gzip(bytes: &[u8]) -> Result<String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(BASE64_STANDARD.encode(encoder.finish()?))
}
