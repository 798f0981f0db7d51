//! The page: what to say when it breaks, and mount.

use convoscope::ui::{Page, PageProps, say_crashes, settings_of_visit};
use convoscope::web::{address, dom};

fn main() {
    say_crashes();
    // Not in the document yet: it takes the place of the page that stands there once it is whole.
    let page = dom::document().and_then(|document| document.create_element("div").ok());
    let Some(page) = page else { return };
    let props = PageProps { query: address::query().into(), settings: settings_of_visit() };
    yew::Renderer::<Page>::with_root_and_props(page, props).render();
}
