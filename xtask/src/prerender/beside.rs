//! The documents beside the page, `class.html` and `picture.html`, each with a module of its own.
//!
//! They are written in `static/` as they are read: with their style sheets and scripts by name. Here these move into the
//! document, as those of the page do, and the two files that Trunk wrote of the module get names that change with them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use convoscope::words::{Label, Lang};
use lol_html::{element, html_content::ContentType};

use super::scripts::{self, Kind};
use super::{Build, Document, Files, inline_styles, known, markup, wasm, worker};
use crate::tools::process;

/// Their names: that of the binary in `index.html` too.
pub(super) const NAMES: [&str; 2] = ["class", "picture"];

/// Finishes one of them; none where Trunk wrote no module for it. `worker` is the name of the worker's script, which
/// every document may ask for, `told` a script that says what else it may fetch.
pub(super) fn finish(
    folder: &Path,
    name: &str,
    [worker, told]: [Option<&str>; 2],
    build: Build,
) -> Result<Option<Document>> {
    let [glue, module] = [format!("{name}.js"), format!("{name}_bg.wasm")].map(|it| folder.join(it));
    if !glue.exists() {
        return Ok(None);
    }
    let mut files = take_module(folder, name, [&glue, &module], worker, build)?;
    files.fetching.push_str(told.unwrap_or_default());
    let root = process::root().join("static");
    let read = |file: &str| {
        fs::read_to_string(root.join(file)).with_context(|| format!("{name}.html wants static/{file}"))
    };
    let html = inline_styles(&read(&format!("{name}.html"))?, "", read)?;
    let html = inline_scripts(&html, read)?;
    let html = markup::change_one(&html, "html", |it| {
        for (name, value) in known() {
            // A good name: it cannot fail.
            let _ = it.set_attribute(name, &value);
        }
    })?;
    let html = markup::change_one(&html, "body", |body| {
        body.append(&not_loaded(), ContentType::Html);
        body.append(&format!("<script type=\"module\">{}</script>", files.start), ContentType::Html);
        body.append(&format!("<script>{}</script>", files.fetching), ContentType::Html);
    })?;
    Ok(Some(Document { html, files: Some(files) }))
}

/// Gives the files of a module names that change with them.
fn take_module(
    folder: &Path,
    name: &str,
    [glue, module]: [&Path; 2],
    worker: Option<&str>,
    build: Build,
) -> Result<Files> {
    let mut script = fs::read_to_string(glue)?;
    if build == Build::Release {
        script = scripts::minify(&script, Kind::Module)?;
    }
    let bytes = fs::read(module).with_context(|| format!("cannot read {}", module.display()))?;
    wasm::ensure_whole(name, &bytes)?;
    let hash = worker::hash(&[script.as_bytes(), &bytes]);
    let files = Files {
        wasm: format!("{name}-{hash}_bg.wasm"),
        script: format!("{name}-{hash}.js"),
        start: format!(
            "import init from './{name}-{hash}.js';init({{ module_or_path: wasmResponse }}).catch(notLoaded);"
        ),
        fetching: super::fetching(&format!("./{name}-{hash}_bg.wasm"), worker),
    };
    fs::write(folder.join(&files.script), script)?;
    fs::write(folder.join(&files.wasm), bytes)?;
    fs::remove_file(glue)?;
    fs::remove_file(module)?;
    Ok(files)
}

/// What is said where the module does not come or no script runs, in every language.
fn not_loaded() -> String {
    let said = |label: Label| {
        let part = |lang: Lang| format!("<p lang=\"{}\">{}</p>", lang.tag(), lang.label(label));
        Lang::ALL.map(part).concat()
    };
    let reload =
        Lang::ALL.map(|lang| format!("<span lang=\"{}\">{}</span>", lang.tag(), lang.label(Label::Reload)));
    format!(
        "<noscript>{}</noscript><div id=\"not-loaded\" role=\"alert\" hidden>{}<a class=\"button\" href=\"\">{}</a></div>",
        said(Label::ScriptNeeded),
        said(Label::NotLoaded),
        reload.concat(),
    )
}

/// The document with the text of each script in its place.
fn inline_scripts(html: &str, read: impl Fn(&str) -> Result<String>) -> Result<String> {
    let handler = element!("script[src]", |it| {
        let text = read(&it.get_attribute("src").context("a script without an address")?)?;
        it.remove_attribute("src");
        it.append(&text, ContentType::Html);
        Ok(())
    });
    markup::rewrite(html, vec![handler])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_holds_its_styles_and_scripts_and_names_its_module() {
        let folder = tempfile::tempdir().unwrap();
        for name in NAMES {
            assert!(
                finish(folder.path(), name, [None; 2], Build::Debug).unwrap().is_none(),
                "no module, no document"
            );
            fs::write(folder.path().join(format!("{name}.js")), "export default 1;").unwrap();
            let module = [&b"\0asm\x01\0\0\0"[..], &[0, 2, 1, b'a']].concat();
            fs::write(folder.path().join(format!("{name}_bg.wasm")), module).unwrap();
            let Document { html, files } =
                finish(folder.path(), name, [Some("worker-1.js"), Some("told()")], Build::Debug)
                    .unwrap()
                    .unwrap();
            let files = files.unwrap();
            assert!(folder.path().join(&files.script).exists() && folder.path().join(&files.wasm).exists());
            for part in [
                "<style>",
                "--paper:",
                "window.notLoaded",
                "data-keys=\"dims ",
                &files.script,
                "worker-1.js';told()",
            ] {
                assert!(html.contains(part), "no {part:?} in {html}");
            }
            assert!(!html.contains("rel=\"stylesheet\"") && !html.contains(" src="), "{html}");
        }
    }
}
