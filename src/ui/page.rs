//! The root: the store, what surrounds it, and how the parts stand.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::address::{PageKeys, use_address};
use super::dispatch::{Around, Dispatch};
use super::effect::use_effect_of;
use super::explain::explanation;
use super::fields::Radios;
use super::header::{name, tools};
use super::notices::notices;
use super::params::params;
use super::print::{print_picture, use_print};
use super::problems::{FIGURE_ID, problems};
use super::settings::{STORAGE_KEY, print_settings, theme_name};
use super::stage::Stage;
use super::transport::{Transport, TransportProps};
use super::turning::turning;
use crate::app::{Action, AppState, Settings, Theme, reduce};
use crate::figure::View;
use crate::figure::url::parse;
use crate::scene::is_tall;
use crate::web::{dom, early, storage};
use crate::words::Label;

/// The state behind a reducer.
struct Store(Rc<AppState>);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match reduce(&self.0, action) {
            Some(next) => Rc::new(Self(Rc::new(next))),
            // The same store: nobody renders.
            None => self,
        }
    }
}

/// See [`Page`].
#[derive(Properties, Clone, Debug, PartialEq)]
pub struct PageProps {
    /// The query of the address, without `?`.
    #[prop_or_default]
    pub query: AttrValue,
    /// What is kept beyond a figure.
    #[prop_or_default]
    pub settings: Settings,
}

/// The page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let store = {
        let props = props.clone();
        use_reducer(move || Store(Rc::new(AppState::new(parse(&props.query), props.settings))))
    };
    let dispatcher = store.dispatcher();
    let dispatch =
        use_memo((), move |()| Dispatch::new(Callback::from(move |action| dispatcher.dispatch(action))));
    let dispatch = (*dispatch).clone();
    let keys = *use_memo(props.query.clone(), |query| PageKeys::of(query));
    let state = store.0.clone();
    use_address(&state, keys, &dispatch);
    let lang = state.settings.lang;
    use_document(state.settings);
    use_storage(state.settings);
    // Whether there is room for arrows is known when the stage has drawn them.
    let has_arrows = use_state_eq(|| false);
    let whole = use_node_ref();
    use_start(&whole);
    use_print(&state);
    html! {
        <ContextProvider<Around> context={Around { lang, dispatch: dispatch.clone() }}>
            <div class="app" ref={whole}>
                <a class="skip" href="#figure">{ lang.label(Label::SkipToFigure) }</a>
                <header class="header">
                    { name(lang) }
                    { tools(&state, &dispatch) }
                </header>
                <aside class="panel params" aria-label={lang.label(Label::Parameters)}>
                    { params(&state) }
                </aside>
                <main class="figure">
                    { notices(&state.notices, lang, &dispatch) }
                    { views(&state, &dispatch) }
                    <div class={stage_class(state.figure.shown.view)} id={FIGURE_ID} tabindex="-1">
                        { print_picture() }
                        <Stage state={state.clone()} dispatch={dispatch.clone()} has_arrows={has_arrows.setter()} />
                        { problems(state.draft.as_deref(), lang, &dispatch) }
                    </div>
                    { turning(&state, &dispatch) }
                    <Transport ..TransportProps::of(&state, keys.is_embedded) />
                </main>
                <aside class="panel explain" aria-label={lang.label(Label::Explanation)}>
                    { explanation(&state, *has_arrows) }
                </aside>
            </div>
        </ContextProvider<Around>>
    }
}

/// On a phone the stage of a view with parts one above the other is as high as they need.
fn stage_class(view: View) -> &'static str {
    if is_tall(view) { "figure__stage figure__stage--tall" } else { "figure__stage" }
}

/// The views, as tabs.
fn views(state: &AppState, dispatch: &Dispatch) -> Html {
    let (figure, lang) = (&state.figure, state.settings.lang);
    let offered: Vec<View> =
        View::ALL.iter().copied().filter(|view| view.fits(&figure.content.params)).collect();
    let choices = offered
        .iter()
        .map(|&view| (format!("view-{}", view.name()).into(), lang.view_name(view).into()))
        .collect();
    let chosen = offered.iter().position(|&it| it == figure.shown.view).unwrap_or_default();
    let on_choice =
        dispatch.on(move |at: usize| Action::SetView(offered.get(at).copied().unwrap_or_default()));
    Radios { group: "view", name: lang.label(Label::View), class: "radios--tabs", choices, chosen, on_choice }
        .view()
}

/// Takes the place of the page that stands in the document once everything is rendered and listens.
#[hook]
fn use_start(whole: &NodeRef) {
    let whole = whole.clone();
    use_effect_of((), move |()| {
        if let Some(root) = whole.cast::<Element>().and_then(|whole| whole.parent_element()) {
            early::take_over(&root);
        }
    });
}

/// Tells the document its language and colours.
#[hook]
fn use_document(settings: Settings) {
    use_effect_of(settings.lang, |lang| {
        dom::set_html_attribute("lang", lang.tag());
        dom::set_title(lang.label(Label::DocumentTitle));
    });
    use_effect_of(settings.theme, |&theme| match theme {
        Theme::Auto => dom::remove_html_attribute("data-theme"),
        _ => dom::set_html_attribute("data-theme", theme_name(theme)),
    });
}

/// Keeps the settings once the reader changes them.
#[hook]
fn use_storage(settings: Settings) {
    let is_first = use_mut_ref(|| true);
    use_effect_of(settings, move |settings| {
        if !is_first.replace(false) {
            storage::set(STORAGE_KEY, &print_settings(settings));
        }
    });
}

/// The kept settings as text.
pub fn kept_settings() -> Option<String> {
    storage::get(STORAGE_KEY)
}
