//! What the panel of the explanation has.

use std::rc::Rc;

use yew::prelude::*;

use super::code::Code;
use super::costs::costs;
use super::covered::instead;
use super::dialects::dialects;
use super::dispatch::{Around, use_around};
use super::el::fragment;
use super::facts::{asked_size, facts};
use super::floor::floor;
use super::step::ThisStep;
use crate::app::AppState;
use crate::conv::Layer;
use crate::figure::Cover;
use crate::words::Label;

/// The step, the layer in numbers, the layer in code. Where `disabled`, nothing that it has changes the layer.
pub(super) fn explanation(state: &Rc<AppState>, has_arrows: bool, disabled: bool) -> Html {
    let (shown, lang) = (&state.figure.shown, state.settings.lang);
    let covers_param = matches!(shown.cover, Some(Cover::Param(_)));
    html! {
        <>
            if shown.hides_value() {
                { Html::from(instead(Label::ThisStep, lang)) }
            } else {
                <ThisStep state={state.clone()} {has_arrows} />
            }
            <fieldset class="bare" {disabled}>
                if shown.cover == Some(Cover::Formula) {
                    { asked_size(&state.model.layer, lang) }
                } else if covers_param || shown.hides_size() {
                    { Html::from(instead(Label::OutputSize, lang)) }
                } else {
                    <ThisLayer layer={state.model.layer} />
                }
                if covers_param {
                    { Html::from(instead(Label::InCode, lang)) }
                } else {
                    <Code shown={*state.model.layer.params()} asked={*state.params()}
                        activation={state.figure.content.activation} />
                }
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
