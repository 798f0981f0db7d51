//! The page: mounts the root component.

use yew::{Html, component, html};

#[component]
fn App() -> Html {
    html! { <h1>{ "Convoscope" }</h1> }
}

fn main() {
    console_error_panic_hook::set_once();
    let Some(document) = web_sys::window().and_then(|it| it.document()) else { return };
    let Some(root) = document.get_element_by_id("app") else { return };
    root.set_inner_html("");
    yew::Renderer::<App>::with_root(root).render();
    if let Some(html) = document.document_element() {
        // The attribute is written by name alone: it cannot fail.
        let _ = html.set_attribute("data-ready", "true");
    }
}
