//! What the panel of the explanation has.

use std::rc::Rc;

use yew::prelude::*;

use super::code::Code;
use super::costs::costs;
use super::dialects::dialects;
use super::dispatch::{Around, use_around};
use super::el::fragment;
use super::facts::facts;
use super::floor::floor;
use super::step::ThisStep;
use crate::app::AppState;
use crate::conv::Layer;

/// The step, the layer in numbers, the layer in code. Where `disabled`, nothing that it has changes the layer.
pub(super) fn explanation(state: &Rc<AppState>, has_arrows: bool, disabled: bool) -> Html {
    html! {
        <>
            <ThisStep state={state.clone()} {has_arrows} />
            <fieldset class="bare" {disabled}>
                <ThisLayer layer={state.model.layer} />
                <Code shown={*state.model.layer.params()} asked={*state.params()}
                    activation={state.figure.content.activation} />
            </fieldset>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ThisLayerProps {
    layer: Layer,
}

/// What stays while the sweep goes on: a component, so that no step makes it anew.
#[component]
fn ThisLayer(props: &ThisLayerProps) -> Html {
    let Around { lang, dispatch } = use_around();
    let layer = &props.layer;
    fragment()
        .child(facts(layer, lang))
        .child(costs(layer, lang))
        .child(floor(layer, lang, &dispatch))
        .child(dialects(*layer.params(), lang, &dispatch))
        .into()
}
