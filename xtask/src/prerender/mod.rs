//! Finishes the `index.html` that Trunk wrote, so that the page shows its first figure and can be
//! trusted before any WebAssembly arrives.
//!
//! Runs as Trunk's `post_build` hook, for `trunk build`, `trunk serve` and `cargo xtask build` alike:
//! 1. the first picture takes the place of its mark;
//! 2. styles move into the document, which saves a round trip;
//! 3. the WebAssembly is fetched by the document itself, at once and in every engine only once;
//! 4. the script that loads it loses comments and hashes, see [`glue`], and in a release moves into the document,
//!    see [`inline`];
//! 5. of a release, what the page needs to answer comes first, then what draws, and the rest later, see
//!    [`crate::split`];
//! 6. the document states a Content-Security-Policy that names its own inline parts by hash.

mod glue;
mod inline;
mod late;
mod markup;
mod policy;

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};
use convoscope::figure::{Figure, Model};
use convoscope::i18n::Lang;
use convoscope::render::svg;
use convoscope::scene::{Frame, Picture, Size, describe_figure, describe_step};

use crate::{
    split,
    tools::{WASM_TARGET, process},
};
use markup::Element;

/// Where `index.html` wants the picture. An element, because minifying removes comments.
const PICTURE_MARK: &str = "first-picture";

/// A first picture: the class by which the page's styles show the one that fits, and its size.
const PICTURES: [(&str, Size); 2] = [
    ("first-picture first-picture--wide", Size { width: 800.0, height: 640.0 }),
    ("first-picture first-picture--narrow", Size { width: 360.0, height: 360.0 }),
];

/// The default figure as inline SVG, once for wide and once for narrow pages, and its step as a sentence.
pub fn first_picture() -> Result<String> {
    let figure = Figure::default();
    let Ok(model) = Model::new(&figure) else { bail!("the default figure cannot be shown") };
    let (title, sentence) = (describe_figure(&model, Lang::En), describe_step(&figure, &model, Lang::En));
    let mut html = String::new();
    for (class, size) in PICTURES {
        let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
        let scene = Picture::new(&frame).scene(&frame);
        html.push_str(&svg::write(&scene, svg::Colors::Adaptive { class }, &title, &sentence));
    }
    html.push_str(&format!("<p class=\"first-picture__sentence\">{sentence}</p>"));
    Ok(html)
}

/// The functions that come later, see [`crate::split`]: those that `cargo xtask watch` did not see. Any other, such as
/// one that is new, comes first.
const LATE: &str = include_str!("late.txt");

/// Of those that come first the functions that only draw frames, which come after the others.
const DRAWING: &str = include_str!("drawing.txt");

/// Where those lists are.
pub fn list_paths() -> [PathBuf; 2] {
    ["late.txt", "drawing.txt"].map(|it| process::root().join("xtask/src/prerender").join(it))
}

/// Where the build that is being finished has its WebAssembly as it was linked.
fn linked_path() -> Result<PathBuf> {
    // The build and we are of one target folder: in `debug/` of it is this program.
    let program = env::current_exe()?;
    let target = program.ancestors().nth(2).context("this program is not in a target folder")?;
    Ok(target.join(WASM_TARGET).join("release/convoscope.wasm"))
}

/// What becomes of the WebAssembly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It stays in one part.
    Whole,
    /// It is cut in parts.
    Split,
    /// It tells what it calls; `names.txt` beside it has a line with the name of each function.
    Watched,
}

/// Finishes the build in `folder` in place.
pub fn finish_folder(folder: &Path, kind: Kind) -> Result<()> {
    let index = folder.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let html = shrink_glue(&html, folder, kind)?;
    let mut inlined = Vec::new();
    let html = finish(&html, &first_picture()?, |name| {
        let path = folder.join(name);
        let css = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        inlined.push(path);
        Ok(css)
    })?;
    fs::write(&index, html)?;
    for path in inlined {
        fs::remove_file(path)?;
    }
    Ok(())
}

/// Makes the script that loads the WebAssembly smaller, with the names that both share, and returns the document that
/// knows what became of it.
fn shrink_glue(html: &str, folder: &Path, kind: Kind) -> Result<String> {
    let file = |key: &str, value: &str| -> Result<(Element<'_>, String)> {
        let found = markup::elements(html, "link").find(|it| it.attribute(key) == Some(value));
        let link = found.with_context(|| format!("index.html has no link with {key}={value}"))?;
        let name =
            link.attribute("href").context("a link without an address")?.trim_start_matches("./").to_owned();
        Ok((link, name))
    };
    let ((script_link, script_name), (_, wasm_name)) = (file("rel", "modulepreload")?, file("as", "fetch")?);
    let reading = |path: &Path| format!("cannot read {}", path.display());
    let (script_path, wasm_path) = (folder.join(&script_name), folder.join(&wasm_name));
    let script = fs::read_to_string(&script_path).with_context(|| reading(&script_path))?;
    let wasm = fs::read(&wasm_path).with_context(|| reading(&wasm_path))?;
    let (script, mut wasm) = glue::shorten(&glue::without_sync(&script)?, &wasm)?;
    let mut script = glue::strip(&script);
    match kind {
        Kind::Whole => {}
        Kind::Split => {
            let linked = linked_path()?;
            let linked = fs::read(&linked).with_context(|| reading(&linked))?;
            let parts = split::split(&wasm, Some(&linked), split::LOAD, is_not_of(LATE))?;
            let rest = parts.rest;
            let drawing = split::split(&parts.first, None, split::LOAD_DRAWING, is_not_of(DRAWING))?;
            let (first, ranges) = split::append(&drawing.first, &drawing.rest)?;
            fs::remove_file(&script_path)?;
            fs::remove_file(&wasm_path)?;
            // Trunk's name is that of the whole, which may be cut elsewhere: hosts and browsers keep files by their
            // names, and the parts of two cuts do not fit.
            let stem = format!("convoscope-{}", glue::digest(&[&first, &rest]));
            let files = late::Files {
                first: &format!("{stem}_bg.wasm"),
                ranges,
                is_drawing: &drawing.is_loaded,
                is_loaded: &parts.is_loaded,
                rest: &format!("{stem}_rest.wasm"),
            };
            let script = late::add_loader(&script, &files)?;
            fs::write(folder.join(files.first), first)?;
            fs::write(folder.join(files.rest), rest)?;
            return Ok(inline::script(html, &script_name, &script)?.replace(&wasm_name, files.first));
        }
        Kind::Watched => {
            let (watched, names) = split::watch(&wasm)?;
            fs::write(folder.join("names.txt"), names.join("\n"))?;
            script = late::add_watcher(&script)?;
            wasm = watched;
        }
    }
    fs::write(&script_path, &script)?;
    fs::write(&wasm_path, &wasm)?;
    Ok(match script_link.attribute("integrity") {
        Some(old) => html.replace(old, &glue::integrity(script.as_bytes())),
        None => html.to_owned(),
    })
}

/// Whether a function's name is not on a list.
fn is_not_of(list: &'static str) -> impl Fn(&str) -> bool {
    let list: BTreeSet<_> = list.lines().collect();
    move |name| !list.contains(&*split::stable_name(name))
}

/// Finishes one document; `read_css` returns the text of a style sheet of the build by its name.
pub fn finish(html: &str, picture: &str, read_css: impl FnMut(&str) -> Result<String>) -> Result<String> {
    let html = insert_picture(html, picture)?;
    let html = inline_styles(&html, read_css)?;
    let html = fetch_early(&html)?;
    // `trunk serve` rewrites its reload script while serving: no hash can name it.
    let is_reloading = html.contains("__TRUNK_");
    if is_reloading { Ok(html) } else { policy::add(&html) }
}

fn insert_picture(html: &str, picture: &str) -> Result<String> {
    let mark = markup::elements(html, "template")
        .find(|it| it.attribute("id") == Some(PICTURE_MARK))
        .with_context(|| format!("index.html has no <template id=\"{PICTURE_MARK}\"></template>"))?;
    Ok(mark.replaced_in(html, picture))
}

fn inline_styles(html: &str, mut read_css: impl FnMut(&str) -> Result<String>) -> Result<String> {
    let mut html = html.to_owned();
    loop {
        let Some(link) = markup::elements(&html, "link").find(is_stylesheet) else {
            // One element needs one hash in the policy.
            return Ok(html.replace("</style><style>", "\n"));
        };
        let href = link.attribute("href").context("a style sheet without an address")?;
        let css = read_css(href.trim_start_matches("./"))?;
        ensure!(!css.contains("</style"), "{href} would end its own <style> element");
        html = link.replaced_in(&html, &format!("<style>{}</style>", css.trim()));
    }
}

/// Replaces the preload of the WebAssembly: WebKit does not use what it preloaded and fetches the
/// file again, Chromium warns of the integrity that it ignores.
fn fetch_early(html: &str) -> Result<String> {
    let Some(preload) = markup::elements(html, "link").find(|it| it.attribute("as") == Some("fetch")) else {
        return Ok(html.to_owned());
    };
    let address = preload.attribute("href").context("a preload without an address")?;
    let quoted = format!("'{address}'");
    ensure!(html.matches(&quoted).count() == 1, "the page's script does not load {address}");
    let html = preload.split(html).map(|it| it.replace(&quoted, "wasmResponse")).concat();
    // Before the styles, so that it is asked for while those still arrive.
    let charset = charset(&html)?.end();
    let (head, rest) = html.split_at(charset);
    Ok(format!("{head}<script>const wasmResponse = fetch({quoted});</script>{rest}"))
}

/// The element that states the document's character set, which is its first.
fn charset(html: &str) -> Result<Element<'_>> {
    let mut metas = markup::elements(html, "meta");
    metas.find(|it| it.attribute("charset").is_some()).context("index.html does not state its character set")
}

fn is_stylesheet(link: &Element<'_>) -> bool {
    link.attribute("rel") == Some("stylesheet")
}

#[cfg(test)]
mod tests;
