//! Buttons that turn a volume, and how far its slices stand apart.

use yew::prelude::*;

use super::dispatch::Dispatch;
use super::icons::{Icon, icon};
use super::keys::{shortcuts, title};
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
    if !can_turn(state.figure.shown.view) {
        return Html::default();
    }
    buttons(state.figure.shown.turn, state.settings.lang, dispatch)
}

fn buttons(turn: Turn, lang: Lang, dispatch: &Dispatch) -> Html {
    let button = |id: &'static str, label: Label, sign: Icon, action: Action| {
        let name = lang.label(label);
        let onclick = dispatch.on(move |_: MouseEvent| action.clone());
        html! {
            <button type="button" class="icon-button" data-test={id} aria-label={name} title={title(lang, label)}
                aria-keyshortcuts={shortcuts(label)} {onclick}>{ icon(sign) }</button>
        }
    };
    let spread = turn.spread().round() as u64;
    let on_position = dispatch.on(move |percent: u64| Action::SetTurn {
        turn: turn.with_spread(percent as f32),
        gesture: Gesture::Spread,
    });
    html! {
        <div class="turning" role="group" aria-label={lang.label(Label::Turning)}>
            { button("turn-left", Label::TurnLeft, Icon::TurnLeft, turned_by(turn, BUTTON_DEGREES, 0.0)) }
            { button("turn-right", Label::TurnRight, Icon::TurnRight, turned_by(turn, -BUTTON_DEGREES, 0.0)) }
            { button("turn-up", Label::TurnUp, Icon::TurnUp, turned_by(turn, 0.0, -BUTTON_DEGREES)) }
            { button("turn-down", Label::TurnDown, Icon::TurnDown, turned_by(turn, 0.0, BUTTON_DEGREES)) }
            { button("turn-reset", Label::TurnReset, Icon::TurnReset, turned_back(turn)) }
            <label class="turning__spread" for="f-spread">{ lang.label(Label::Spread) }</label>
            <RangeInput id="f-spread" name={lang.label(Label::Spread)} text={format!("{spread} %")} min=0
                max={Turn::MAX_SPREAD as u64} at={spread} {on_position} on_end={dispatch.on(|()| Action::EndGesture)} />
        </div>
    }
}
