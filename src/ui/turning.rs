//! Buttons that turn a volume, and how far its slices stand apart.

use yew::prelude::*;

use super::dispatch::Dispatch;
use super::el::el;
use super::icons::{Icon, sign_button};
use super::slider::RangeInput;
use super::turns::{turned_back, turned_by};
use crate::app::{Action, AppState, Gesture};
use crate::figure::Turn;
use crate::scene::can_turn;
use crate::words::{Label, Lang};

/// Degrees that a button turns by.
const BUTTON_DEGREES: f32 = 15.0;

/// The controls of a view that can be turned; nothing in other views.
pub(super) fn turning(state: &AppState, dispatch: &Dispatch) -> Html {
    if !can_turn(&state.figure.shown) {
        return Html::default();
    }
    buttons(state.figure.shown.turn, state.settings.lang, dispatch)
}

fn buttons(turn: Turn, lang: Lang, dispatch: &Dispatch) -> Html {
    let button = |id, label, sign, action: Action| {
        sign_button("icon-button", id, lang, label, sign).on_click(dispatch.on(move |_| action.clone()))
    };
    let spread = turn.spread().round() as u64;
    let on_position = dispatch.on(move |percent: u64| Action::SetTurn {
        turn: turn.with_spread(percent as f32),
        gesture: Gesture::Spread,
    });
    let by = |right, down| turned_by(turn, right, down);
    let name = lang.label(Label::Spread);
    el("div")
        .class("turning")
        .attr("role", "group")
        .attr("aria-label", lang.label(Label::Turning))
        .child(button("turn-left", Label::TurnLeft, Icon::TurnLeft, by(BUTTON_DEGREES, 0.0)))
        .child(button("turn-right", Label::TurnRight, Icon::TurnRight, by(-BUTTON_DEGREES, 0.0)))
        .child(button("turn-up", Label::TurnUp, Icon::TurnUp, by(0.0, -BUTTON_DEGREES)))
        .child(button("turn-down", Label::TurnDown, Icon::TurnDown, by(0.0, BUTTON_DEGREES)))
        .child(button("turn-reset", Label::TurnReset, Icon::TurnReset, turned_back(turn)))
        .child(el("label").class("turning__spread").attr("for", "f-spread").child(name))
        .child(html! {
            <RangeInput id="f-spread" {name} text={format!("{spread} %")} min=0 max={Turn::MAX_SPREAD as u64}
                at={spread} {on_position} on_end={dispatch.on(|()| Action::EndGesture)} />
        })
        .into()
}
