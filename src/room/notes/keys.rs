//! The keys of the lecturer's window: those of the class's window, as far as they are of the lecture.

use web_sys::KeyboardEvent;

use crate::room::asked::round_act;
use crate::talk::{Act, Screen};
use crate::web::keys::Focus;

/// What a key press does; `None` where it is nobody's or of what has the focus.
pub(super) fn act(event: &KeyboardEvent, focus: Focus, asks: bool) -> Option<Act> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    act_of(&event.key(), event.shift_key(), focus, asks)
}

fn act_of(key: &str, is_shifted: bool, focus: Focus, asks: bool) -> Option<Act> {
    // A clicker works wherever the last press went.
    match (key, is_shifted) {
        ("PageDown", false) => return Some(Act::Forward),
        ("PageUp", false) => return Some(Act::Back),
        ("PageDown", true) => return Some(Act::NextFigure),
        ("PageUp", true) => return Some(Act::PreviousFigure),
        _ => {}
    }
    if matches!(focus, Focus::Line | Focus::Text | Focus::Choice | Focus::Radio) {
        return None;
    }
    if asks && let Some(act) = round_act(key, focus) {
        return Some(Act::Round(act));
    }
    Some(match (key, key.as_bytes()) {
        (_, [digit @ b'1'..=b'9']) => Act::GoTo(usize::from(digit - b'1')),
        (" ", _) if focus != Focus::Button => Act::TogglePlay,
        ("ArrowRight" | "ArrowDown", _) => Act::StepBy(1),
        ("ArrowLeft" | "ArrowUp", _) => Act::StepBy(-1),
        ("Home", _) => Act::FirstStep,
        ("End", _) => Act::LastStep,
        ("b" | "B" | ".", _) => Act::Blank(Screen::Black),
        ("w" | "W" | ",", _) => Act::Blank(Screen::White),
        ("s" | "S", _) => Act::Reveal,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talk::RoundAct;

    #[track_caller]
    fn check(key: &str, focus: Focus, asks: bool, expected: Option<Act>) {
        assert_eq!(act_of(key, false, focus, asks), expected);
    }

    #[test]
    fn digits_count_hands_where_something_is_asked_and_jump_where_not() {
        check("3", Focus::Page, true, Some(Act::Round(RoundAct::Digit(3))));
        check("3", Focus::Page, false, Some(Act::GoTo(2)));
        check("0", Focus::Page, false, None);
        check("Enter", Focus::Page, false, None);
        check("Enter", Focus::Page, true, Some(Act::Round(RoundAct::Next)));
    }

    #[test]
    fn what_has_the_focus_keeps_its_keys_and_a_clicker_always_works() {
        check("3", Focus::Line, true, None);
        check("Enter", Focus::Button, true, None);
        check(" ", Focus::Button, false, None);
        check("PageDown", Focus::Line, false, Some(Act::Forward));
        check("b", Focus::Button, false, Some(Act::Blank(Screen::Black)));
    }
}
