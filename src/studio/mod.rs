//! `picture.html`: a layer over a picture of one's own.
//!
//! The document has a module of its own, so that whoever opens the page does not wait for it.

use yew::prelude::*;

use crate::app::Settings;
use crate::ui::use_document_settings;
use crate::words::Label;

/// See [`Studio`].
#[derive(Properties, Clone, Debug, PartialEq)]
pub struct StudioProps {
    /// The query of the address, without `?`.
    #[prop_or_default]
    pub query: AttrValue,
    /// What is kept beyond a figure.
    #[prop_or_default]
    pub settings: Settings,
}

/// The whole document.
#[component]
pub fn Studio(props: &StudioProps) -> Html {
    use_document_settings(props.settings);
    let lang = props.settings.lang;
    html! {
        <main class="studio" aria-label={lang.label(Label::Figure)}>
            <a href={format!("./?{}", props.query)}>{ lang.label(Label::OpenFigure) }</a>
        </main>
    }
}
