//! Keys of the whole page.

use yew::prelude::*;

use super::dispatch::Dispatch;
use crate::app::Action;
use crate::web::keys::{Focus, on_key};

/// A key with what is held down.
#[derive(Clone, Copy)]
struct Press<'a> {
    key: &'a str,
    is_command: bool,
    is_shifted: bool,
    focus: Focus,
}

fn action(press: Press<'_>) -> Option<Action> {
    let Press { key, is_command, is_shifted, focus } = press;
    if is_command {
        return match key {
            _ if matches!(focus, Focus::Line | Focus::Text) => None,
            "z" | "Z" if is_shifted => Some(Action::Redo),
            "z" | "Z" => Some(Action::Undo),
            "y" | "Y" => Some(Action::Redo),
            _ => None,
        };
    }
    match (key, focus) {
        (_, Focus::Text) => None,
        // A presenter's clicker works wherever the last click went.
        ("PageDown", _) => Some(Action::StepBy(1)),
        ("PageUp", _) => Some(Action::StepBy(-1)),
        (_, Focus::Line) => None,
        ("Escape", _) => Some(Action::Select(None)),
        (_, Focus::Choice) => None,
        (" ", Focus::Page | Focus::Radio) => Some(Action::TogglePlay),
        ("ArrowRight" | "ArrowDown" | "ArrowLeft" | "ArrowUp", Focus::Radio) => None,
        ("ArrowRight" | "ArrowDown", _) => Some(Action::StepBy(1)),
        ("ArrowLeft" | "ArrowUp", _) => Some(Action::StepBy(-1)),
        ("Home", _) => Some(Action::First),
        ("End", _) => Some(Action::Last),
        _ => None,
    }
}

/// Listens to the keys of the page as long as its component lives.
#[hook]
pub(super) fn use_keys(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = on_key(move |event, focus| {
            if event.alt_key() {
                return false;
            }
            let key = event.key();
            let is_command = event.ctrl_key() || event.meta_key();
            let press = Press { key: &key, is_command, is_shifted: event.shift_key(), focus };
            let action = action(press);
            let is_ours = action.is_some();
            if let Some(action) = action {
                dispatch.send(action);
            }
            is_ours
        });
        move || drop(listener)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(key: &str, modifiers: &str, focus: Focus, expected: Option<Action>) {
        let is_command = modifiers.contains("ctrl");
        let is_shifted = modifiers.contains("shift");
        assert_eq!(action(Press { key, is_command, is_shifted, focus }), expected);
    }

    #[test]
    fn a_presenter_and_a_reader_step() {
        check("PageDown", "", Focus::Page, Some(Action::StepBy(1)));
        check("PageDown", "", Focus::Choice, Some(Action::StepBy(1)));
        check(" ", "", Focus::Radio, Some(Action::TogglePlay));
        check("ArrowLeft", "", Focus::Button, Some(Action::StepBy(-1)));
        check(" ", "", Focus::Page, Some(Action::TogglePlay));
        check("End", "", Focus::Page, Some(Action::Last));
    }

    #[test]
    fn what_is_focused_keeps_its_keys() {
        check(" ", "", Focus::Button, None);
        check("ArrowLeft", "", Focus::Choice, None);
        check("ArrowLeft", "", Focus::Text, None);
        check("z", "ctrl", Focus::Line, None);
        check("ArrowLeft", "", Focus::Line, None);
        check("PageDown", "", Focus::Line, Some(Action::StepBy(1)));
    }

    #[test]
    fn undo_and_redo_have_three_keys() {
        check("z", "ctrl", Focus::Choice, Some(Action::Undo));
        check("Z", "ctrl shift", Focus::Page, Some(Action::Redo));
        check("y", "ctrl", Focus::Page, Some(Action::Redo));
    }
}
