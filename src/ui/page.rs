//! The root: the store, what surrounds it, and how the parts stand.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::address::use_address;
use super::covered::covered;
use super::dispatch::{Around, Dispatch};
use super::effect::use_effect_of;
use super::explain::explanation;
use super::fields::Radios;
use super::header::{name, tools};
use super::host::{out, use_host};
use super::notices::notices;
use super::params::params;
use super::print::{print_picture, use_print};
use super::problems::{FIGURE_ID, problems};
use super::settings::{use_document_settings, use_kept_settings};
use super::stage::Stage;
use super::store::Store;
use super::summary::Glance;
use super::transport::{Transport, TransportProps};
use super::turning::turning;
use crate::app::{Action, AppState, Settings};
use crate::describe::Parts;
use crate::embed::{Keys, Options, Part};
use crate::figure::url::parse;
use crate::figure::{Shown, View};
use crate::scene::{describe_step, is_tall};
use crate::web::{dom, early};
use crate::words::Label;

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
    let options = use_memo((), |()| Rc::new(Options::parse(&props.query).0));
    let options = &*options;
    let store = {
        let props = props.clone();
        use_reducer(move || Store::new(start(&props)))
    };
    let dispatcher = store.dispatcher();
    let is_readonly = options.is_embedded && options.is_readonly;
    let dispatch = use_memo((), move |()| {
        Dispatch::new(Callback::from(move |action: Action| {
            if !is_readonly || action.is_reading() {
                dispatcher.dispatch(action);
            }
        }))
    });
    let dispatch = (*dispatch).clone();
    let state = store.state();
    use_address(&state, options, &dispatch);
    let lang = state.settings.lang;
    use_document(&state, options);
    use_kept_settings(state.settings, !options.is_embedded);
    // Whether there is room for arrows is known when the stage has drawn them.
    let has_arrows = use_state_eq(|| false);
    let whole = use_node_ref();
    // Before the page takes its place: then it answers what has been sent until now.
    use_host(&state, options, &dispatch, &whole);
    use_start(&whole);
    use_print(&state);
    let parts = options.parts;
    html! {
        <ContextProvider<Around> context={Around { lang, dispatch: dispatch.clone() }}>
            <div class="app" ref={whole}>
                <a class="skip" href="#figure">{ lang.label(Label::SkipToFigure) }</a>
                // Without the rest of it the name is heard and not seen.
                <header class="header">
                    { name(lang) }
                    if parts.has(Part::Header) {
                        { tools(&state, options, &dispatch) }
                    }
                </header>
                <Glance state={state.clone()} parts={parts_of(options)} />
                if parts.has_any(&[Part::Params, Part::Values]) {
                    <aside class="panel params" aria-label={lang.label(Label::Parameters)}>
                        <fieldset class="bare" disabled={is_readonly}>{ params(&state) }</fieldset>
                    </aside>
                }
                <main class="figure">
                    { notices(&state.notices, lang, &dispatch) }
                    { views(&state, &dispatch) }
                    <div class={stage_class(drawn_view(&state))} id={FIGURE_ID} tabindex="-1">
                        { print_picture() }
                        <Stage state={state.clone()} dispatch={dispatch.clone()} has_arrows={has_arrows.setter()} />
                        <fieldset class="bare" disabled={is_readonly}>
                            { problems(state.draft.as_deref(), lang, &dispatch) }
                        </fieldset>
                    </div>
                    { covered(&state, &dispatch) }
                    { turning(&state, &dispatch) }
                    <Transport ..TransportProps::of(&state, options.is_embedded) />
                    if parts.has(Part::Sentence) {
                        // Who does not see it hears it from the stage.
                        <p class="figure__sentence" aria-hidden="true" data-test="shown-sentence">
                            { describe_step(&state.figure, &state.model, lang) }
                        </p>
                    }
                    { out(&state, options) }
                </main>
                if parts.has_any(&[Part::Products, Part::Formula, Part::Costs, Part::Code]) {
                    <aside class="panel explain" aria-label={lang.label(Label::Explanation)}>
                        { explanation(&state, *has_arrows, is_readonly) }
                    </aside>
                }
            </div>
        </ContextProvider<Around>>
    }
}

/// The state with which the page opens: what cannot be read of its figure or of what its host says is told alike.
fn start(props: &PageProps) -> AppState {
    let mut parsed = parse(&props.query);
    parsed.problems.extend(Options::parse(&props.query).1.into_iter().map(Into::into));
    AppState::new(parsed, props.settings)
}

/// What stands around the figure.
fn parts_of(options: &Options) -> Parts {
    let has_any = |parts: &[Part]| options.parts.has_any(parts);
    Parts {
        has_head: options.parts.has(Part::Header),
        has_params: has_any(&[Part::Params, Part::Values]) && !(options.is_embedded && options.is_readonly),
        has_explanation: has_any(&[Part::Products, Part::Formula, Part::Costs, Part::Code]),
        has_keys: !options.is_embedded || options.keys != Keys::None,
    }
}

/// On a phone the stage of a view with parts one above the other is as high as they need.
fn stage_class(view: View) -> &'static str {
    if is_tall(view) { "figure__stage figure__stage--tall" } else { "figure__stage" }
}

/// The view that is drawn, which may be another than the figure's own where something is covered.
fn drawn_view(state: &AppState) -> View {
    state.figure.shown.drawn_view(state.figure.content.params.dims)
}

/// The views, as tabs.
fn views(state: &AppState, dispatch: &Dispatch) -> Html {
    let (figure, lang) = (&state.figure, state.settings.lang);
    let dims = figure.content.params.dims;
    let is_drawn = |view| Shown { view, ..figure.shown }.drawn_view(dims) == view;
    let fits = |view: &View| view.fits(&figure.content.params) && is_drawn(*view);
    let offered: Vec<View> = View::ALL.iter().copied().filter(fits).collect();
    let choices = offered
        .iter()
        .map(|&view| (format!("view-{}", view.name()).into(), lang.view_name(view).into()))
        .collect();
    let chosen = offered.iter().position(|&it| it == drawn_view(state)).unwrap_or_default();
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

/// Tells the document its language, its colours, which parts are hidden, and which view is shown: its styles follow.
#[hook]
fn use_document(state: &AppState, options: &Rc<Options>) {
    use_document_settings(state.settings);
    use_effect_of(state.settings.lang, |lang| dom::set_title(lang.label(Label::DocumentTitle)));
    use_effect_of(drawn_view(state), |view| dom::set_html_attribute("data-view", view.name()));
    use_effect_of(options.parts, |parts| {
        dom::set_html_attribute("data-hidden", &parts.names(false).collect::<Vec<_>>().join(" "));
    });
}
