//! The page: what to say when it breaks, and mount.

use convoscope::embed::Options;
use convoscope::ui::{Page, PageProps, kept_settings, load_settings};
use convoscope::web::{address, crash, dom};
use convoscope::words::{Label, Lang};

fn main() {
    yew::set_custom_panic_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        let lang = Lang::from_tag(&crash::document_lang()).unwrap_or_default();
        crash::show_banner(lang.label(Label::Crashed), lang.label(Label::Reload));
    }));
    // Not in the document yet: it takes the place of the page that stands there once it is whole.
    let page = dom::document().and_then(|document| document.create_element("div").ok());
    let Some(page) = page else { return };
    let query = address::query();
    let preferred = address::preferred_language(Lang::from_tag);
    let (options, _) = Options::parse(&query);
    // What an embed looks like is its host's affair, whatever was chosen in the page.
    let kept = if options.is_embedded { None } else { kept_settings() };
    let settings = load_settings(kept.as_deref(), &options, preferred);
    yew::Renderer::<Page>::with_root_and_props(page, PageProps { query: query.into(), settings }).render();
}
