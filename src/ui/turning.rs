//! Buttons that turn a volume, and how far its slices stand apart.

use yew::prelude::*;

use super::dispatch::Dispatch;
use super::icons::{Icon, icon};
use super::slider::RangeInput;
use crate::app::{Action, AppState, Gesture};
use crate::figure::Turn;
use crate::scene::can_turn;
use crate::words::{Label, Lang};

/// Degrees that a button turns by.
const BUTTON_DEGREES: f32 = 15.0;
/// Degrees that a key turns by, and percent by which it spreads.
const KEY_DEGREES: f32 = 5.0;
const KEY_PERCENT: f32 = 10.0;

/// The controls of a view that can be turned; nothing in other views.
pub(super) fn turning(state: &AppState, dispatch: &Dispatch) -> Html {
    if !can_turn(state.figure.shown.view) {
        return Html::default();
    }
    buttons(state.figure.shown.turn, state.settings.lang, dispatch)
}

/// What follows where a volume is turned so much further.
fn turned(turn: Turn, yaw: f32, pitch: f32) -> Action {
    Action::SetTurn { turn: turn.turned(yaw, pitch), gesture: Gesture::Turn }
}

/// What a key does while the stage has the focus: with Shift the arrows turn and Home turns back, plus and minus spread.
pub(super) fn action_of_key(turn: Turn, key: &str, is_shifted: bool) -> Option<Action> {
    let spread = |percent: f32| Action::SetTurn {
        turn: turn.with_spread(turn.spread() + percent),
        gesture: Gesture::Spread,
    };
    match key {
        "ArrowLeft" if is_shifted => Some(turned(turn, KEY_DEGREES, 0.0)),
        "ArrowRight" if is_shifted => Some(turned(turn, -KEY_DEGREES, 0.0)),
        "ArrowUp" if is_shifted => Some(turned(turn, 0.0, -KEY_DEGREES)),
        "ArrowDown" if is_shifted => Some(turned(turn, 0.0, KEY_DEGREES)),
        "Home" if is_shifted => {
            Some(Action::SetTurn { turn: Turn::default().with_spread(turn.spread()), gesture: Gesture::Turn })
        }
        "+" => Some(spread(KEY_PERCENT)),
        "-" | "\u{2212}" => Some(spread(-KEY_PERCENT)),
        _ => None,
    }
}

fn buttons(turn: Turn, lang: Lang, dispatch: &Dispatch) -> Html {
    let button = |id: &'static str, label: Label, sign: Icon, key: &'static str, action: Action| {
        let name = lang.label(label);
        let onclick = dispatch.on(move |_: MouseEvent| action.clone());
        html! {
            <button type="button" class="icon-button" data-test={id} aria-label={name} title={name}
                aria-keyshortcuts={key} {onclick}>{ icon(sign) }</button>
        }
    };
    let reset = Action::SetTurn { turn: Turn::default().with_spread(turn.spread()), gesture: Gesture::Turn };
    let spread = turn.spread().round() as u64;
    let on_position = dispatch.on(move |percent: u64| Action::SetTurn {
        turn: turn.with_spread(percent as f32),
        gesture: Gesture::Spread,
    });
    html! {
        <div class="turning" role="group" aria-label={lang.label(Label::Turning)}>
            { button("turn-left", Label::TurnLeft, Icon::TurnLeft, "Shift+ArrowLeft", turned(turn, BUTTON_DEGREES, 0.0)) }
            { button("turn-right", Label::TurnRight, Icon::TurnRight, "Shift+ArrowRight", turned(turn, -BUTTON_DEGREES, 0.0)) }
            { button("turn-up", Label::TurnUp, Icon::TurnUp, "Shift+ArrowUp", turned(turn, 0.0, -BUTTON_DEGREES)) }
            { button("turn-down", Label::TurnDown, Icon::TurnDown, "Shift+ArrowDown", turned(turn, 0.0, BUTTON_DEGREES)) }
            { button("turn-reset", Label::TurnReset, Icon::TurnReset, "Shift+Home", reset) }
            <label class="turning__spread" for="f-spread">{ lang.label(Label::Spread) }</label>
            <RangeInput id="f-spread" name={lang.label(Label::Spread)} text={format!("{spread} %")} min=0
                max={Turn::MAX_SPREAD as u64} at={spread} {on_position} on_end={dispatch.on(|()| Action::EndGesture)} />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(key: &str, is_shifted: bool, expected: Option<[f32; 3]>) {
        let turn = match action_of_key(Turn::new(20.0, 10.0, 50.0), key, is_shifted) {
            Some(Action::SetTurn { turn, .. }) => Some([turn.yaw(), turn.pitch(), turn.spread()]),
            None => None,
            other => panic!("{other:?}"),
        };
        assert_eq!(turn, expected);
    }

    #[test]
    fn keys_turn_the_near_side_where_they_point() {
        // What is near goes left where the volume turns to the right of its upright axis, and up where it is seen less
        // from above.
        check("ArrowLeft", true, Some([25.0, 10.0, 50.0]));
        check("ArrowRight", true, Some([15.0, 10.0, 50.0]));
        check("ArrowUp", true, Some([20.0, 5.0, 50.0]));
        check("ArrowDown", true, Some([20.0, 15.0, 50.0]));
        check("Home", true, Some([Turn::default().yaw(), Turn::default().pitch(), 50.0]));
        check("+", true, Some([20.0, 10.0, 60.0]));
        check("-", false, Some([20.0, 10.0, 40.0]));
        check("ArrowLeft", false, None);
        check("Home", false, None);
    }
}
