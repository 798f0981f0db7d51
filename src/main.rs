//! The page: what to say when it breaks, and mount.

use convoscope::ui::{Page, PageProps, kept_settings, load_settings};
use convoscope::web::{address, crash, dom};
use convoscope::words::{Label, Lang};

fn main() {
    yew::set_custom_panic_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        let lang = Lang::from_tag(&crash::document_lang()).unwrap_or_default();
        crash::show_banner(lang.label(Label::Crashed), lang.label(Label::Reload));
    }));
    let Some(root) = dom::document().and_then(|document| document.get_element_by_id("app")) else { return };
    let query = address::query();
    let preferred = address::preferred_language(Lang::from_tag);
    let settings = load_settings(kept_settings().as_deref(), &query, preferred);
    root.set_inner_html("");
    yew::Renderer::<Page>::with_root_and_props(root, PageProps { query: query.into(), settings }).render();
}
