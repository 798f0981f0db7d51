//! The keys of a lecture: one table by which they are obeyed, and shown on the sheet of keys.

use crate::talk::{Act, Screen};
use crate::web::keys::Focus;
use crate::words::RoomLabel;

/// What a key asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Something that every window of the lecture shows.
    Act(Act),
    /// The whole screen, or not any more.
    FullScreen,
    /// The whole screen, as a clicker's button to start asks for it.
    Start,
    /// Out of whatever is open: the number being typed, an empty screen, the full screen.
    Leave,
    Help,
    Notes,
    Pointer,
    NextColors,
    NextLanguage,
    Faster,
    Slower,
    /// A digit of the number of a figure.
    Digit(u8),
    /// The number is complete.
    Enter,
}

/// Which keys stand together on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    Lecture,
    Figure,
    Screen,
}

/// A row of the table.
pub(super) struct Key {
    /// As browsers call them; letters in lower case.
    names: &'static [&'static str],
    pub(super) group: Group,
    pub(super) label: RoomLabel,
    wish: fn() -> Wish,
    /// Where something that has the focus uses them itself.
    others: &'static [Focus],
}

/// What is being typed has its letters, and a text of lines all keys.
const TYPED: &[Focus] = &[Focus::Line, Focus::Text];
const TEXT: &[Focus] = &[Focus::Text];
/// Controls that Space and Enter press.
const PRESSED: &[Focus] = &[Focus::Button, Focus::Choice, Focus::Line, Focus::Text];
/// Controls that arrows change.
const CHANGED: &[Focus] = &[Focus::Radio, Focus::Choice, Focus::Line, Focus::Text];

const fn key(
    names: &'static [&'static str],
    group: Group,
    label: RoomLabel,
    wish: fn() -> Wish,
    others: &'static [Focus],
) -> Key {
    Key { names, group, label, wish, others }
}

/// All keys but the digits, in the order in which the sheet shows them.
pub(super) const KEYS: &[Key] = {
    use Group::{Figure, Lecture, Screen as OfScreen};
    &[
        // A presenter's clicker works wherever the last click went.
        key(&["PageDown"], Lecture, RoomLabel::Forward, || Wish::Act(Act::Forward), TEXT),
        key(&["PageUp"], Lecture, RoomLabel::Back, || Wish::Act(Act::Back), TEXT),
        key(&["]"], Lecture, RoomLabel::NextFigure, || Wish::Act(Act::NextFigure), TYPED),
        key(&["["], Lecture, RoomLabel::PreviousFigure, || Wish::Act(Act::PreviousFigure), TYPED),
        key(&["Enter"], Lecture, RoomLabel::Jump, || Wish::Enter, PRESSED),
        key(&["s"], Lecture, RoomLabel::Reveal, || Wish::Act(Act::Reveal), TYPED),
        key(&["n"], Lecture, RoomLabel::Notes, || Wish::Notes, TYPED),
        key(&[" "], Figure, RoomLabel::PlayOrPause, || Wish::Act(Act::TogglePlay), PRESSED),
        key(&["ArrowRight", "ArrowDown"], Figure, RoomLabel::StepOn, || Wish::Act(Act::StepBy(1)), CHANGED),
        key(&["ArrowLeft", "ArrowUp"], Figure, RoomLabel::StepBack, || Wish::Act(Act::StepBy(-1)), CHANGED),
        key(&["Home"], Figure, RoomLabel::FirstStep, || Wish::Act(Act::FirstStep), CHANGED),
        key(&["End"], Figure, RoomLabel::LastStep, || Wish::Act(Act::LastStep), CHANGED),
        key(&["+", "="], Figure, RoomLabel::Faster, || Wish::Faster, TYPED),
        key(&["-", "\u{2212}"], Figure, RoomLabel::Slower, || Wish::Slower, TYPED),
        key(&["b", "."], OfScreen, RoomLabel::Black, || Wish::Act(Act::Blank(Screen::Black)), TYPED),
        key(&["w", ","], OfScreen, RoomLabel::White, || Wish::Act(Act::Blank(Screen::White)), TYPED),
        key(&["f"], OfScreen, RoomLabel::FullScreen, || Wish::FullScreen, TYPED),
        // What a clicker's button to start sends; a browser would load the page again.
        key(&["F5"], OfScreen, RoomLabel::FullScreen, || Wish::Start, &[]),
        key(&["Escape"], OfScreen, RoomLabel::LeaveFullScreen, || Wish::Leave, TYPED),
        key(&["p"], OfScreen, RoomLabel::Pointer, || Wish::Pointer, TYPED),
        key(&["c"], OfScreen, RoomLabel::NextColors, || Wish::NextColors, TYPED),
        key(&["l"], OfScreen, RoomLabel::NextLanguage, || Wish::NextLanguage, TYPED),
        key(&["?"], OfScreen, RoomLabel::Help, || Wish::Help, TYPED),
    ]
};

/// What follows from a key pressed where something else may have the focus.
pub(super) fn wish_of(name: &str, focus: Focus) -> Option<Wish> {
    if let [digit @ b'0'..=b'9'] = name.as_bytes() {
        return (!TYPED.contains(&focus)).then_some(Wish::Digit(digit - b'0'));
    }
    let is_meant = |key: &&Key| key.names.iter().any(|it| it.eq_ignore_ascii_case(name));
    KEYS.iter().find(is_meant).filter(|key| !key.others.contains(&focus)).map(|key| (key.wish)())
}

impl Key {
    /// What is pressed, as it is printed on keyboards.
    pub(super) fn caps(&self) -> Vec<&'static str> {
        let cap = |name: &&'static str| match *name {
            " " => Some("Space"),
            "ArrowLeft" => Some("←"),
            "ArrowRight" => Some("→"),
            "ArrowUp" => Some("↑"),
            "ArrowDown" => Some("↓"),
            "PageUp" => Some("Page Up"),
            "PageDown" => Some("Page Down"),
            "Escape" => Some("Esc"),
            "Enter" => Some("1 … 9"),
            // On the same keys, or known only to clickers.
            "=" | "\u{2212}" | "." | "," => None,
            "s" => Some("S"),
            "n" => Some("N"),
            "b" => Some("B"),
            "w" => Some("W"),
            "f" => Some("F"),
            "p" => Some("P"),
            "c" => Some("C"),
            "l" => Some("L"),
            other => Some(other),
        };
        self.names.iter().filter_map(cap).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_clickers_send_is_obeyed() {
        for (key, expected) in [
            ("PageDown", Wish::Act(Act::Forward)),
            ("PageUp", Wish::Act(Act::Back)),
            ("b", Wish::Act(Act::Blank(Screen::Black))),
            (".", Wish::Act(Act::Blank(Screen::Black))),
            ("F5", Wish::Start),
            ("Escape", Wish::Leave),
        ] {
            assert_eq!(wish_of(key, Focus::Page), Some(expected), "{key}");
        }
        assert_eq!(wish_of("PageDown", Focus::Line), Some(Wish::Act(Act::Forward)));
    }

    #[test]
    fn what_is_focused_keeps_its_keys() {
        assert_eq!(wish_of(" ", Focus::Button), None);
        assert_eq!(wish_of("b", Focus::Line), None);
        assert_eq!(wish_of("7", Focus::Line), None);
        assert_eq!(wish_of("7", Focus::Button), Some(Wish::Digit(7)));
        assert_eq!(wish_of("ArrowLeft", Focus::Choice), None);
        assert_eq!(wish_of("Tab", Focus::Page), None);
    }

    #[test]
    fn no_two_rows_have_the_same_key_and_each_is_shown() {
        let names: Vec<_> = KEYS.iter().flat_map(|key| key.names).collect();
        for (at, name) in names.iter().enumerate() {
            assert!(!names[at + 1..].contains(name), "{name}");
            assert!(wish_of(name, Focus::Page).is_some(), "{name}");
        }
        assert!(KEYS.iter().all(|key| !key.caps().is_empty()));
    }
}
