//! What is left to say after a panic: plain DOM, since nothing else can be relied upon then.

use super::dom;

/// Shows a banner with a sentence and a button that reloads the page. Shows it once.
pub fn show_banner(sentence: &str, reload: &str) {
    // Nobody is left to whom a failure here could be told.
    let _ = try_show(sentence, reload);
}

fn try_show(sentence: &str, reload: &str) -> Option<()> {
    let document = dom::document()?;
    if document.get_element_by_id("crash").is_some() {
        return None;
    }
    let banner = document.create_element("div").ok()?;
    banner.set_id("crash");
    banner.set_attribute("role", "alert").ok()?;
    let text = document.create_element("p").ok()?;
    text.set_text_content(Some(sentence));
    // A link to its own page loads it again without any script, unless it leads to a place within.
    let link = document.create_element("a").ok()?;
    link.set_attribute("href", web_sys::window()?.location().href().ok()?.split('#').next()?).ok()?;
    link.set_text_content(Some(reload));
    banner.append_child(&text).ok()?;
    banner.append_child(&link).ok()?;
    document.body()?.append_child(&banner).ok()?;
    Some(())
}

/// The language tag of the document.
pub fn document_lang() -> String {
    dom::document()
        .and_then(|document| document.document_element())
        .and_then(|html| html.get_attribute("lang"))
        .unwrap_or_default()
}
