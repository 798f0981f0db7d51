//! The root: the store, what surrounds it, and how the parts stand.

use std::rc::Rc;

use yew::prelude::*;

use super::address::{PageKeys, use_address};
use super::dispatch::{Dispatch, use_dispatch, use_lang};
use super::explain::Explain;
use super::fields::Radios;
use super::header::{Header, HeaderProps};
use super::keys::use_keys;
use super::notices::Notices;
use super::params::Params;
use super::problems::{FIGURE_ID, Problems};
use super::settings::{STORAGE_KEY, print_settings, theme_name};
use super::stage::Stage;
use super::transport::{Transport, TransportProps};
use crate::app::{Action, AppState, Settings, Theme, reduce};
use crate::figure::View;
use crate::figure::url::parse;
use crate::i18n::{Label, Lang};
use crate::web::{dom, storage};

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
    use_keys(&dispatch);
    use_document(state.settings);
    use_storage(state.settings);
    html! {
        <ContextProvider<Lang> context={state.settings.lang}>
            <ContextProvider<Dispatch> context={dispatch.clone()}>
                <div class="app">
                    <a class="skip" href="#figure">{ state.settings.lang.label(Label::SkipToFigure) }</a>
                    <Header ..HeaderProps::of(&state, keys) />
                    <Params state={state.clone()} />
                    <main class="figure">
                        <Notices notices={state.notices.clone()} />
                        <Views view={state.figure.view} />
                        <div class="figure__stage" id={FIGURE_ID} tabindex="-1">
                            <Stage state={state.clone()} {dispatch} />
                            <Problems draft={state.draft.clone()} />
                        </div>
                        <Transport ..TransportProps::of(&state) />
                    </main>
                    <Explain state={state.clone()} />
                </div>
            </ContextProvider<Dispatch>>
        </ContextProvider<Lang>>
    }
}

#[derive(Properties, PartialEq)]
struct ViewsProps {
    view: View,
}

/// The views, as tabs.
#[component]
fn Views(props: &ViewsProps) -> Html {
    let (lang, dispatch) = (use_lang(), use_dispatch());
    let choice = |view| match view {
        View::Tilted => ("view-tilted", Label::ViewTilted),
        View::Flat => ("view-flat", Label::ViewFlat),
        View::Channels => ("view-channels", Label::ViewChannels),
    };
    let choices: Vec<_> = View::ALL
        .map(choice)
        .map(|(id, label)| (AttrValue::Static(id), AttrValue::Static(lang.label(label))))
        .to_vec();
    html! {
        <Radios class="radios--tabs" group="view" name={lang.label(Label::View)} {choices}
            chosen={View::ALL.iter().position(|&it| it == props.view).unwrap_or_default()}
            on_choice={dispatch.on(|at: usize| Action::SetView(View::ALL[at.min(View::ALL.len() - 1)]))} />
    }
}

/// Tells the document its language and colours, and that it is ready.
#[hook]
fn use_document(settings: Settings) {
    use_effect_with(settings.lang, |lang| {
        dom::set_html_attribute("lang", lang.tag());
        dom::set_title(lang.label(Label::DocumentTitle));
    });
    use_effect_with(settings.theme, |&theme| match theme {
        Theme::Auto => dom::remove_html_attribute("data-theme"),
        _ => dom::set_html_attribute("data-theme", theme_name(theme)),
    });
    use_effect_with((), |()| dom::set_html_attribute("data-ready", "true"));
}

/// Keeps the settings once the reader changes them.
#[hook]
fn use_storage(settings: Settings) {
    let is_first = use_mut_ref(|| true);
    use_effect_with(settings, move |settings| {
        if !is_first.replace(false) {
            storage::set(STORAGE_KEY, &print_settings(settings));
        }
    });
}

/// The kept settings as text.
pub fn kept_settings() -> Option<String> {
    storage::get(STORAGE_KEY)
}
