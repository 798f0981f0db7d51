//! Finishes the `index.html` that Trunk wrote, so that the whole page is seen with its first figure and can be
//! trusted before any WebAssembly arrives.
//!
//! Runs as Trunk's `post_build` hook, for `trunk build`, `trunk serve` and `cargo xtask build` alike:
//! 1. the page in every language, rendered by its own code, takes the place of its mark, see [`page`];
//! 2. styles move into the document, which saves a round trip;
//! 3. the WebAssembly is fetched by the document itself, once it is whole, and in every engine only once;
//! 4. the worker gets names that change with it, and the document says where it is, see [`worker`];
//! 5. the documents beside the page are made in the same way, see [`beside`], and what computes pictures beside them, see
//!    [`fast`];
//! 6. a release also gets smaller scripts, and documents with everything inside, see [`one_file`];
//! 7. a release also gets the service worker that opens it without a network, see [`offline`];
//! 8. each document states a Content-Security-Policy that names its own inline parts by hash.

mod beside;
mod convolve;
pub mod fast;
mod markup;
pub mod offline;
mod one_file;
mod page;
mod policy;
mod scripts;
mod wasm;
mod worker;

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use convoscope::embed::Part;
use convoscope::figure::url::KEYS;
use convoscope::words::Lang;
use lol_html::{element, html_content::ContentType, text};

pub use page::{WholePage, whole_page};

/// Where `index.html` wants the page. An element, because minifying removes comments.
const PAGE_MARK: &str = "template#page";

/// The element that states the document's character set, which is its first.
const CHARSET: &str = "meta[charset]";

/// The documents that a release also has as one file.
const WHOLE: [&str; 2] = ["index", "class"];

/// What a build is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// To be looked at while one works on it.
    Debug,
    /// To be put on a host.
    Release,
}

/// Finishes the build in `folder` in place.
pub fn finish_folder(folder: &Path, build: Build) -> Result<()> {
    let index = folder.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let worker = worker::Parts::take(folder, build)?;
    let worker_name = worker.as_ref().map(|it| it.write(folder)).transpose()?;
    let mut inlined = Vec::new();
    let document = finish(&html, &whole_page()?, worker_name.as_deref(), |name| {
        let path = folder.join(name);
        let css = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        inlined.push(path);
        Ok(css)
    })?;
    for path in inlined {
        fs::remove_file(path)?;
    }
    if let Some(files) = &document.files {
        wasm::ensure_whole(&files.wasm, &fs::read(folder.join(&files.wasm))?)?;
    }
    if let (Build::Release, Some(files)) = (build, &document.files) {
        let path = folder.join(&files.script);
        fs::write(&path, scripts::minify(&fs::read_to_string(&path)?, scripts::Kind::Module)?)?;
    }
    let mut documents = vec![("index", document)];
    for name in beside::NAMES {
        let computes = name == "picture" && folder.join("picture.js").exists();
        let told =
            if computes { fast::write(folder)? + &convolve::write(folder, build)? } else { String::new() };
        let document = beside::finish(folder, name, [worker_name.as_deref(), Some(&told)], build)?;
        documents.extend(document.map(|it| (name, it)));
    }
    for (name, mut document) in documents {
        // While one works on the page, every reload is to show what has changed.
        if build == Build::Release {
            if let (Some(files), Some(worker), true) = (&document.files, &worker, WHOLE.contains(&name)) {
                write_one_file(folder, name, &document.html, files, worker)?;
            }
            document.html = offline::keep(&document.html)?;
        }
        fs::write(folder.join(format!("{name}.html")), document.with_policy(policy::Place::Site)?)?;
    }
    if build == Build::Release { offline::write(folder) } else { Ok(()) }
}

/// Writes a document as one file, if there is what joins scripts.
fn write_one_file(
    folder: &Path,
    name: &str,
    html: &str,
    files: &Files,
    worker: &worker::Parts,
) -> Result<()> {
    let name = one_file::name(name);
    let Some(script) = scripts::join(&files.start, folder)? else {
        println!("Without npm's packages there is no {name}: `npm ci` installs them.");
        return Ok(());
    };
    let wasm = fs::read(folder.join(&files.wasm))?;
    let inside = one_file::Inside { script: &script, wasm: &wasm, worker };
    let html = one_file::join(html, &files.fetching, &inside)?;
    fs::write(folder.join(name), policy::add(&html, policy::Place::OneFile)?)?;
    Ok(())
}

/// A finished document, without its policy.
#[derive(Debug)]
struct Document {
    html: String,
    /// What it fetches; none where it fetches nothing.
    files: Option<Files>,
}

/// The files that a document fetches.
#[derive(Debug)]
struct Files {
    wasm: String,
    script: String,
    /// The module in the document, which imports that script.
    start: String,
    /// The script in the document that names the WebAssembly and the worker.
    fetching: String,
}

impl Document {
    fn with_policy(&self, place: policy::Place) -> Result<String> {
        // `trunk serve` rewrites its reload script while serving: no hash can name it.
        let is_reloading = self.html.contains("__TRUNK_");
        if is_reloading { Ok(self.html.clone()) } else { policy::add(&self.html, place) }
    }
}

/// Finishes one document; `read_css` returns the text of a style sheet of the build by its name.
fn finish(
    html: &str,
    page: &WholePage,
    worker: Option<&str>,
    read_css: impl FnMut(&str) -> Result<String>,
) -> Result<Document> {
    let html = inline_styles(html, &page.styles, read_css)?;
    let (html, files) = fetch_early(&html, worker)?;
    let html = markup::change_one(&html, "html", |it| {
        for (name, value) in known() {
            // A good name: it cannot fail.
            let _ = it.set_attribute(name, &value);
        }
    })?;
    let html = markup::replace(&html, "title", &page.title)?;
    let html = markup::replace(&html, PAGE_MARK, &page.body)?;
    Ok(Document { html, files })
}

/// What `static/first.js` must know of links before the page's own code is there: the languages, the keys of figures, and
/// the parts of the page, each as its names with `/` between, and before it where it is shown if nothing is said: `+`
/// everywhere, `*` in an embed, `-` in the page by itself, `.` nowhere.
fn known() -> [(&'static str, String); 3] {
    let part = |part: Part| {
        let sign = match [false, true].map(|is_embedded| part.is_default(is_embedded)) {
            [true, true] => '+',
            [false, true] => '*',
            [true, false] => '-',
            [false, false] => '.',
        };
        format!("{sign}{}", part.names().join("/"))
    };
    [
        ("data-langs", Lang::ALL.map(Lang::tag).join(" ")),
        ("data-keys", KEYS.iter().map(|key| key.name).collect::<Vec<_>>().join(" ")),
        ("data-parts", Part::ALL.map(part).join(" ")),
    ]
}

/// The script that fetches the WebAssembly once it is needed, and says where the worker is.
fn fetching(wasm: &str, worker: Option<&str>) -> String {
    let mut script = format!("const wasmResponse = needed.then(() => fetch('{wasm}'));");
    if let Some(worker) = worker {
        script.push_str(&format!("window.workerAddress = './{worker}';"));
    }
    script
}

/// The document with one style element in place of its style sheets, which ends with `more`.
fn inline_styles(html: &str, more: &str, mut read_css: impl FnMut(&str) -> Result<String>) -> Result<String> {
    let mut styles = String::new();
    let handler = element!("link[rel=stylesheet]", |link| {
        let href = link.get_attribute("href").context("a style sheet without an address")?;
        let css = read_css(href.trim_start_matches("./"))?;
        if css.contains("</style") {
            return Err(format!("{href} would end its own <style> element").into());
        }
        styles.push_str(css.trim());
        styles.push('\n');
        link.remove();
        Ok(())
    });
    let html = markup::rewrite(html, vec![handler])?;
    markup::insert_after(&html, "title", &format!("<style>{styles}{more}</style>"))
}

/// Replaces the preload of the WebAssembly: WebKit does not use what it preloaded and fetches the
/// file again, Chromium warns of the integrity that it ignores. The preload of the script goes too, since the script
/// is asked for at the end of the document, after all that is to be seen first.
fn fetch_early(html: &str, worker: Option<&str>) -> Result<(String, Option<Files>)> {
    let mut address = None;
    let preload = element!("link[as=fetch]", |link| {
        address = link.get_attribute("href");
        link.remove();
        Ok(())
    });
    let module = element!("link[rel=modulepreload]", |link| {
        link.remove();
        Ok(())
    });
    let html = markup::rewrite(html, vec![preload, module])?;
    let Some(address) = address else { return Ok((html, None)) };
    let quoted = format!("'{address}'");
    // As Trunk writes it. WebKit reports a module that fails to no listener, so the page is told here.
    let start_call = format!("init({{ module_or_path: {quoted} }})");
    let told = "init({ module_or_path: wasmResponse }).catch(notLoaded)";
    let (mut start, mut n_found) = (String::new(), 0);
    let mut text_of_script = String::new();
    let handler = text!("script", |chunk| {
        text_of_script.push_str(chunk.as_str());
        if chunk.last_in_text_node() {
            let text = std::mem::take(&mut text_of_script);
            let changed = text.replace(&start_call, told);
            chunk.replace(&changed, ContentType::Html);
            if changed != text {
                n_found += text.matches(&start_call).count();
                start = changed;
            }
        } else {
            chunk.remove();
        }
        Ok(())
    });
    let html = markup::rewrite(&html, vec![handler])?;
    ensure!(n_found == 1, "the page's script does not load {address}");
    // At the end of the body: on a slow line the file would take half of it from the page that is to be seen first.
    // The page's script is a module, which runs once the whole document is read.
    // In a frame it is fetched when the host wants, see `static/early.js`.
    let fetching = fetching(&address, worker);
    let html = markup::change_one(&html, "body", |body| {
        body.append(&format!("<script>{fetching}</script>"), ContentType::Html);
    })?;
    let script = start.split_once("from './").and_then(|(_, rest)| rest.split_once('\''));
    let script = script.context("the page's script imports nothing")?.0.to_owned();
    let wasm = address.trim_start_matches("./").to_owned();
    Ok((html, Some(Files { wasm, script, start, fetching })))
}

#[cfg(test)]
mod tests;
