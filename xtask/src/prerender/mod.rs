//! Finishes the `index.html` that Trunk wrote, so that the whole page is seen with its first figure and can be
//! trusted before any WebAssembly arrives.
//!
//! Runs as Trunk's `post_build` hook, for `trunk build`, `trunk serve` and `cargo xtask build` alike:
//! 1. the page in every language, rendered by its own code, takes the place of its mark, see [`page`];
//! 2. styles move into the document, which saves a round trip;
//! 3. the WebAssembly is fetched by the document itself, once it is whole, and in every engine only once;
//! 4. the document states a Content-Security-Policy that names its own inline parts by hash.

mod markup;
mod page;
mod policy;

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use convoscope::words::Lang;
use lol_html::{element, html_content::ContentType, text};

pub use page::{WholePage, whole_page};

/// Where `index.html` wants the page. An element, because minifying removes comments.
const PAGE_MARK: &str = "template#page";

/// The element that states the document's character set, which is its first.
const CHARSET: &str = "meta[charset]";

/// Finishes the build in `folder` in place.
pub fn finish_folder(folder: &Path) -> Result<()> {
    let index = folder.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let mut inlined = Vec::new();
    let html = finish(&html, &whole_page()?, |name| {
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

/// Finishes one document; `read_css` returns the text of a style sheet of the build by its name.
pub fn finish(html: &str, page: &WholePage, read_css: impl FnMut(&str) -> Result<String>) -> Result<String> {
    let html = inline_styles(html, &page.styles, read_css)?;
    let html = fetch_early(&html)?;
    let langs = Lang::ALL.map(Lang::tag).join(" ");
    let html = markup::change_one(&html, "html", |it| {
        // A good name: it cannot fail.
        let _ = it.set_attribute("data-langs", &langs);
    })?;
    let html = markup::replace(&html, "title", &page.title)?;
    let html = markup::replace(&html, PAGE_MARK, &page.body)?;
    // `trunk serve` rewrites its reload script while serving: no hash can name it.
    let is_reloading = html.contains("__TRUNK_");
    if is_reloading { Ok(html) } else { policy::add(&html) }
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
fn fetch_early(html: &str) -> Result<String> {
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
    let Some(address) = address else { return Ok(html) };
    let quoted = format!("'{address}'");
    // As Trunk writes it. WebKit reports a module that fails to no listener, so the page is told here.
    let start_call = format!("init({{ module_or_path: {quoted} }})");
    let told = "init({ module_or_path: wasmResponse }).catch(notLoaded)";
    let (mut script, mut n_found) = (String::new(), 0);
    let start = text!("script", |chunk| {
        script.push_str(chunk.as_str());
        if chunk.last_in_text_node() {
            n_found += script.matches(&start_call).count();
            chunk.replace(&script.replace(&start_call, told), ContentType::Html);
            script.clear();
        } else {
            chunk.remove();
        }
        Ok(())
    });
    let html = markup::rewrite(&html, vec![start])?;
    ensure!(n_found == 1, "the page's script does not load {address}");
    // At the end of the body: on a slow line the file would take half of it from the page that is to be seen first.
    // The page's script is a module, which runs once the whole document is read.
    let fetch = format!("<script>const wasmResponse = fetch({quoted});</script>");
    markup::change_one(&html, "body", |body| body.append(&fetch, ContentType::Html))
}

#[cfg(test)]
mod tests;
