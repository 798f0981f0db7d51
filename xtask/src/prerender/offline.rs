//! The service worker of a build, which opens the documents without a network.
//!
//! `static/offline.js` is its code; here it learns which files there are, each with the hash of its content, and gets a
//! name for all of them together.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use lol_html::html_content::ContentType;
use sha2::{Digest, Sha256};

use super::scripts::{self, Kind};
use super::{markup, worker};
use crate::tools::process;

/// The name of the service worker beside the documents; it is for ever, as browsers ask for it again by it.
pub const NAME: &str = "offline.js";

/// Files of `static/` by which a browser offers to keep the page like a program of the device.
const MANIFEST: [&str; 4] =
    ["convoscope.webmanifest", "icon/icon.svg", "icon/icon-192.png", "icon/icon-512.png"];

/// The document with what asks for it: the service worker, and the manifest.
pub(super) fn keep(html: &str) -> Result<String> {
    let script = scripts::minify(include_str!("../../../static/keep.js"), Kind::Classic)?;
    let html = markup::change_one(html, "body", |body| {
        body.append(&format!("<script>{script}</script>"), ContentType::Html);
    })?;
    let links = "<link rel=\"manifest\" href=\"./convoscope.webmanifest\">\
                 <link rel=\"apple-touch-icon\" href=\"./icon-192.png\">";
    markup::insert_after(&html, super::CHARSET, links)
}

/// What is for other people's pages, or whole by itself.
fn is_for_others(name: &str) -> bool {
    name == "conv-scope.js"
        || name == "widget.mjs"
        || name.starts_with("convoscope") && name.ends_with(".html")
}

/// Writes it for all files in a folder. The files must not change any more.
pub(super) fn write(folder: &Path) -> Result<()> {
    for file in MANIFEST {
        let from = process::root().join("static").join(file);
        let name = from.file_name().context("a file without a name")?;
        fs::copy(&from, folder.join(name)).with_context(|| format!("cannot copy {}", from.display()))?;
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            let name = entry.file_name().into_string().ok().context("a file whose name is no text")?;
            files.push((name, fs::read(entry.path())?));
        }
    }
    let script = script(files.iter().map(|(name, raw)| (name.as_str(), raw.as_slice())))?;
    Ok(fs::write(folder.join(NAME), scripts::minify(&script, Kind::Classic)?)?)
}

/// The service worker of a site with these files, each by its name and its content.
///
/// # Errors
/// Where there is no document among them.
pub fn script<'f>(files: impl Iterator<Item = (&'f str, &'f [u8])>) -> Result<String> {
    let mut rows: Vec<String> = files
        .filter(|(name, _)| !name.contains('/') && *name != NAME && !is_for_others(name))
        .map(|(name, raw)| {
            // Hosts answer for the folder everywhere, and not everywhere for the document's own name.
            let name = if name == "index.html" { "./" } else { name };
            format!("{name:?}: \"sha256-{}\"", BASE64_STANDARD.encode(Sha256::digest(raw)))
        })
        .collect();
    ensure!(rows.iter().any(|row| row.starts_with("\"./\"")), "there is no index.html");
    rows.sort();
    let version = worker::hash(&rows.iter().map(String::as_bytes).collect::<Vec<_>>());
    Ok(format!(
        "const version = {version:?};\nconst files = {{ {} }};\n{}",
        rows.join(", "),
        include_str!("../../../static/offline.js")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: (&str, &[u8]) = ("index.html", b"<p>1");

    #[test]
    fn a_service_worker_knows_the_files_of_the_documents_and_no_others() {
        let others: [(&str, &[u8]); 5] = [
            ("page-0123456789abcdef.js", b"1"),
            ("docs/index.html", b"2"),
            ("conv-scope.js", b"3"),
            ("convoscope.html", b"4"),
            (NAME, b"5"),
        ];
        let script = script(others.into_iter().chain([DOCUMENT])).unwrap();
        let head = script.lines().nth(1).unwrap();
        // `printf '<p>1' | openssl dgst -sha256 -binary | base64`
        assert!(head.contains("\"./\": \"sha256-4b6o9PY3/C9K4RHKtXpvJxQluWOp7K1zl+M5FIrJHCg=\""), "{head}");
        assert!(head.contains("page-0123456789abcdef.js"), "{head}");
        assert_eq!(head.matches("sha256-").count(), 2, "{head}");
    }

    #[test]
    fn a_version_changes_with_any_content_and_with_nothing_else() {
        let version = |files: &[(&'static str, &'static [u8])]| {
            script(files.iter().copied()).unwrap().lines().next().unwrap().to_owned()
        };
        let other: (&str, &[u8]) = ("class.html", b"a");
        assert_eq!(version(&[DOCUMENT, other]), version(&[other, DOCUMENT]));
        assert_ne!(version(&[DOCUMENT, other]), version(&[DOCUMENT, ("class.html", b"b")]));
        assert!(script([other].into_iter()).is_err());
    }
}
