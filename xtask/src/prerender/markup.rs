//! Documents read and rewritten by `lol_html`.

use std::borrow::Cow;

use anyhow::{Context, Result};
use lol_html::html_content::ContentType;
use lol_html::{ElementContentHandlers, RewriteStrSettings, Selector, element, rewrite_str, text};

/// What to do with the elements that a selector selects.
pub(super) type Handler<'h> = (Cow<'h, Selector>, ElementContentHandlers<'h>);

/// The document after `handlers` have seen it.
pub(super) fn rewrite<'h>(html: &str, handlers: Vec<Handler<'h>>) -> Result<String> {
    let none = RewriteStrSettings::new();
    let settings = handlers.into_iter().fold(none, RewriteStrSettings::append_element_content_handler);
    rewrite_str(html, settings).context("the document cannot be read")
}

/// The texts within the elements that a selector selects, in order.
pub(super) fn texts(html: &str, selector: &str) -> Result<Vec<String>> {
    let (mut texts, mut text) = (Vec::new(), String::new());
    let handler = text!(selector, |chunk| {
        text.push_str(chunk.as_str());
        if chunk.last_in_text_node() {
            texts.push(std::mem::take(&mut text));
        }
        Ok(())
    });
    rewrite(html, vec![handler])?;
    Ok(texts)
}

/// The document with `content` after the element that a selector selects.
///
/// # Errors
/// Where there is no such element, or more than one.
pub(super) fn insert_after(html: &str, selector: &str, content: &str) -> Result<String> {
    change_one(html, selector, |element| element.after(content, ContentType::Html))
}

/// The document with `content` in place of the element that a selector selects.
///
/// # Errors
/// Where there is no such element, or more than one.
pub(super) fn replace(html: &str, selector: &str, content: &str) -> Result<String> {
    change_one(html, selector, |element| element.replace(content, ContentType::Html))
}

/// The document with one element changed.
///
/// # Errors
/// Where there is no such element, or more than one.
pub(super) fn change_one(
    html: &str,
    selector: &str,
    change: impl Fn(&mut lol_html::html_content::Element<'_, '_>),
) -> Result<String> {
    let mut n_found = 0;
    let handler = element!(selector, |element| {
        n_found += 1;
        change(element);
        Ok(())
    });
    let changed = rewrite(html, vec![handler])?;
    anyhow::ensure!(n_found == 1, "the document has {n_found} elements {selector}, not one");
    Ok(changed)
}
