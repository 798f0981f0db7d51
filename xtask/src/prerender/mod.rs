//! Finishes the `index.html` that Trunk wrote, so that the page shows its first figure and can be
//! trusted before any WebAssembly arrives.
//!
//! Runs as Trunk's `post_build` hook, for `trunk build`, `trunk serve` and `cargo xtask build` alike:
//! 1. the first picture takes the place of its mark;
//! 2. styles move into the document, which saves a round trip;
//! 3. the WebAssembly is fetched by the document itself, at once and in every engine only once;
//! 4. the script that loads it loses comments, see [`glue`], and moves into the document, see [`inline`];
//! 5. the document states a Content-Security-Policy that names its own inline parts by hash.

mod glue;
mod inline;
mod markup;
mod policy;

use std::{fs, path::Path};

use anyhow::{Context, Result, bail, ensure};
use convoscope::figure::{Figure, Model};
use convoscope::render::svg;
use convoscope::scene::{Frame, Picture, Size, describe_figure, describe_step};
use convoscope::words::Lang;

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
    let Ok(model) = Model::new(&figure.content) else { bail!("the default figure cannot be shown") };
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

/// Finishes the build in `folder` in place.
pub fn finish_folder(folder: &Path) -> Result<()> {
    let index = folder.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let html = shrink_glue(&html, folder)?;
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

/// Takes out of the script that loads the WebAssembly what the page does not use, moves it into the document and returns
/// the document.
fn shrink_glue(html: &str, folder: &Path) -> Result<String> {
    let link = markup::elements(html, "link").find(|it| it.attribute("rel") == Some("modulepreload"));
    let link = link.context("index.html has no link with rel=modulepreload")?;
    let name =
        link.attribute("href").context("a link without an address")?.trim_start_matches("./").to_owned();
    let path = folder.join(&name);
    let script = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let script = glue::strip(&glue::without_sync(&script)?);
    let html = inline::script(html, &name, &script)?;
    fs::remove_file(&path)?;
    Ok(html)
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
