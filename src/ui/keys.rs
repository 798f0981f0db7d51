//! The keys: one table by which they are obeyed, shown on the sheet of keys, and named beside buttons.

use crate::app::{Action, AppState, Told};
use crate::figure::{Cell, Target, Turn};
use crate::scene::can_turn;
use crate::web::keys::Focus;
use crate::words::{Label, Lang};

use super::turns::{spread_by, turned_back, turned_by};

/// Degrees that a key turns by, and percent by which it spreads.
const DEGREES: f32 = 5.0;
const PERCENT: f32 = 10.0;

/// What is held down with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// Neither Ctrl nor ⌘; Shift does not matter.
    Nothing,
    Shift,
    /// Ctrl or ⌘.
    Command,
    /// Shift with Ctrl or ⌘.
    ShiftCommand,
}

impl Held {
    /// What an event has.
    const fn is(self, is_command: bool, is_shifted: bool) -> bool {
        match self {
            Self::Nothing => !is_command,
            Self::Shift => !is_command && is_shifted,
            Self::Command => is_command && !is_shifted,
            Self::ShiftCommand => is_command && is_shifted,
        }
    }
}

/// What a key does.
#[derive(Clone, Copy)]
enum Does {
    /// It does this from everywhere but these, which have the key themselves.
    Page(fn() -> Action, &'static [Focus]),
    /// It opens a sheet, from everywhere but these.
    Sheet(fn() -> Wish, &'static [Focus]),
    /// It does this while the figure has the focus, where that makes sense.
    Stage(fn(&AppState) -> Option<Action>),
}

/// A row of the table.
pub(super) struct Key {
    /// As browsers call it; letters in lower case.
    name: &'static str,
    held: Held,
    /// What it does, in words.
    pub(super) label: Label,
    does: Does,
}

/// What is being typed has its letters, and a text of lines all keys.
const TYPED: &[Focus] = &[Focus::Line, Focus::Text];
const TEXT: &[Focus] = &[Focus::Text];
/// Controls that Space presses.
const PRESSED: &[Focus] = &[Focus::Button, Focus::Choice, Focus::Line, Focus::Text];
/// Controls that arrows change.
const CHANGED: &[Focus] = &[Focus::Radio, Focus::Choice, Focus::Line, Focus::Text];
/// Controls that Home and End change.
const ENDED: &[Focus] = &[Focus::Choice, Focus::Line, Focus::Text];

const fn key(name: &'static str, held: Held, label: Label, does: Does) -> Key {
    Key { name, held, label, does }
}

/// All keys, in the order in which the sheet shows them.
pub(super) const KEYS: &[Key] = {
    use Does::{Page, Sheet, Stage};
    use Held::{Command, Nothing, Shift, ShiftCommand};
    &[
        key(" ", Nothing, Label::PlayOrPause, Page(|| Action::TogglePlay, PRESSED)),
        key("ArrowRight", Nothing, Label::Next, Page(|| Action::StepBy(1), CHANGED)),
        key("ArrowDown", Nothing, Label::Next, Page(|| Action::StepBy(1), CHANGED)),
        // A presenter's clicker works wherever the last click went.
        key("PageDown", Nothing, Label::Next, Page(|| Action::StepBy(1), TEXT)),
        key("ArrowLeft", Nothing, Label::Previous, Page(|| Action::StepBy(-1), CHANGED)),
        key("ArrowUp", Nothing, Label::Previous, Page(|| Action::StepBy(-1), CHANGED)),
        key("PageUp", Nothing, Label::Previous, Page(|| Action::StepBy(-1), TEXT)),
        key("Home", Nothing, Label::First, Page(|| Action::First, ENDED)),
        key("End", Nothing, Label::Last, Page(|| Action::Last, ENDED)),
        key("z", Command, Label::Undo, Page(|| Action::Undo, TYPED)),
        key("z", ShiftCommand, Label::Redo, Page(|| Action::Redo, TYPED)),
        key("y", Command, Label::Redo, Page(|| Action::Redo, TYPED)),
        key("Escape", Nothing, Label::SelectNothing, Page(|| Action::Select(None), TYPED)),
        key("?", Nothing, Label::Keys, Sheet(|| Wish::ShowKeys, TYPED)),
        // What browsers would save is not the figure.
        key("s", Command, Label::Share, Sheet(|| Wish::Share, &[])),
        key("r", Nothing, Label::Reveal, Stage(reveal)),
        key("Enter", Nothing, Label::EditInFigure, Stage(edit_first)),
        key("ArrowLeft", Shift, Label::TurnLeft, Stage(|state| turn(state, [1.0, 0.0]))),
        key("ArrowRight", Shift, Label::TurnRight, Stage(|state| turn(state, [-1.0, 0.0]))),
        key("ArrowUp", Shift, Label::TurnUp, Stage(|state| turn(state, [0.0, -1.0]))),
        key("ArrowDown", Shift, Label::TurnDown, Stage(|state| turn(state, [0.0, 1.0]))),
        key("Home", Shift, Label::TurnReset, Stage(|state| volume(state).map(turned_back))),
        key("+", Nothing, Label::SpreadMore, Stage(|state| spread(state, PERCENT))),
        key("-", Nothing, Label::SpreadLess, Stage(|state| spread(state, -PERCENT))),
        key("v", Nothing, Label::VoiceOnOff, Stage(|state| told(state, |it| it.voice ^= true))),
        key("t", Nothing, Label::ToneOnOff, Stage(|state| told(state, |it| it.tone ^= true))),
    ]
};

/// Uncovers what is covered.
fn reveal(state: &AppState) -> Option<Action> {
    state.figure.shown.cover.map(|_| Action::Reveal)
}

/// How what is shown is turned, where it can be.
fn volume(state: &AppState) -> Option<Turn> {
    can_turn(&state.figure.shown).then_some(state.figure.shown.turn)
}

fn turn(state: &AppState, [yaw, pitch]: [f32; 2]) -> Option<Action> {
    volume(state).map(|turn| turned_by(turn, yaw * DEGREES, pitch * DEGREES))
}

fn spread(state: &AppState, percent: f32) -> Option<Action> {
    volume(state).map(|turn| spread_by(turn, percent))
}

/// Another choice of what is heard. The reader may have hands on the keys of the figure and no sight of a switch.
#[expect(clippy::unnecessary_wraps, reason = "a row of the table")]
fn told(state: &AppState, change: fn(&mut Told)) -> Option<Action> {
    let mut told = state.settings.told;
    change(&mut told);
    Some(Action::SetTold(told))
}

/// Edits the first input cell under the window that is not padding.
fn edit_first(state: &AppState) -> Option<Action> {
    let trace = state.model.trace(state.figure.shown.cursor.step);
    let inside = trace.taps.iter().find_map(|tap| Some((tap.ic, tap.source.cell()?)));
    let (ic, i) = inside.unwrap_or((0, [0; 3]));
    let target: Target = Cell::Input { ic, i }.target();
    state.selected.is_none().then_some(Action::Select(Some(target)))
}

/// A key with what is held down.
#[derive(Clone, Copy)]
pub(crate) struct Press<'a> {
    pub(crate) key: &'a str,
    pub(crate) is_command: bool,
    pub(crate) is_shifted: bool,
}

impl Press<'_> {
    fn is(self, key: &Key) -> bool {
        // Some keyboards have a true minus.
        let name = if self.key == "\u{2212}" { "-" } else { self.key };
        key.name.eq_ignore_ascii_case(name) && key.held.is(self.is_command, self.is_shifted)
    }
}

/// What a key of the page asks for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Wish {
    Act(Box<Action>),
    ShowKeys,
    Share,
}

/// What follows from a key pressed where something else may have the focus.
pub(crate) fn on_page(press: Press<'_>, focus: Focus) -> Option<Wish> {
    KEYS.iter().filter(|key| press.is(key)).find_map(|key| match key.does {
        Does::Page(action, others) if !others.contains(&focus) => Some(Wish::Act(Box::new(action()))),
        Does::Sheet(wish, others) if !others.contains(&focus) => Some(wish()),
        Does::Page(..) | Does::Sheet(..) | Does::Stage(_) => None,
    })
}

/// What follows from a key pressed on the figure.
pub(super) fn on_stage(press: Press<'_>, state: &AppState) -> Option<Action> {
    KEYS.iter().filter(|key| press.is(key)).find_map(|key| match key.does {
        Does::Stage(action) => action(state),
        Does::Page(..) | Does::Sheet(..) => None,
    })
}

impl Key {
    /// Whether it works only while the figure has the focus.
    pub(super) const fn is_of_stage(&self) -> bool {
        matches!(self.does, Does::Stage(_))
    }

    /// What is pressed, as it is printed on keyboards, one text for each key held or pressed.
    pub(super) fn caps(&self) -> Vec<&'static str> {
        let held: &[&str] = match self.held {
            Held::Nothing => &[],
            Held::Shift => &["Shift"],
            Held::Command => &["Ctrl/⌘"],
            Held::ShiftCommand => &["Ctrl/⌘", "Shift"],
        };
        let name = match self.name {
            " " => "Space",
            "ArrowLeft" => "←",
            "ArrowRight" => "→",
            "ArrowUp" => "↑",
            "ArrowDown" => "↓",
            "PageUp" => "Page Up",
            "PageDown" => "Page Down",
            "Escape" => "Esc",
            "s" => "S",
            "z" => "Z",
            "y" => "Y",
            "v" => "V",
            "t" => "T",
            other => other,
        };
        held.iter().copied().chain([name]).collect()
    }
}

/// What a button does, with the first key that does it too.
pub(super) fn title(lang: Lang, label: Label) -> String {
    let name = lang.label(label);
    match KEYS.iter().find(|key| key.label == label) {
        Some(key) => format!("{name} ({})", key.caps().join(" + ")),
        None => name.to_owned(),
    }
}

/// All keys that do something, as `aria-keyshortcuts` names them.
pub(super) fn shortcuts(label: Label) -> Option<String> {
    let of_it = KEYS.iter().filter(|key| key.label == label);
    let shortcut = |key: &Key| {
        let held = match key.held {
            Held::Nothing => "",
            Held::Shift => "Shift+",
            Held::Command => "Control+",
            Held::ShiftCommand => "Control+Shift+",
        };
        let name = match key.name {
            " " => "Space",
            "+" => "Plus",
            other => other,
        };
        format!("{held}{name}")
    };
    Some(of_it.map(shortcut).collect::<Vec<_>>().join(" ")).filter(|keys| !keys.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Settings;
    use crate::figure::View;
    use crate::figure::url::parse;

    fn press<'a>(key: &'a str, modifiers: &str) -> Press<'a> {
        Press { key, is_command: modifiers.contains("ctrl"), is_shifted: modifiers.contains("shift") }
    }

    #[track_caller]
    fn check(key: &str, modifiers: &str, focus: Focus, expected: Option<Action>) {
        assert_eq!(on_page(press(key, modifiers), focus), expected.map(|action| Wish::Act(Box::new(action))));
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
        check("ArrowLeft", "", Focus::Radio, None);
        check("ArrowLeft", "", Focus::Text, None);
        check("PageDown", "", Focus::Text, None);
        check("z", "ctrl", Focus::Line, None);
        check("ArrowLeft", "", Focus::Line, None);
        check("PageDown", "", Focus::Line, Some(Action::StepBy(1)));
        assert_eq!(on_page(press("?", "shift"), Focus::Line), None);
    }

    #[test]
    fn undo_and_redo_have_three_keys() {
        check("z", "ctrl", Focus::Choice, Some(Action::Undo));
        check("Z", "ctrl shift", Focus::Page, Some(Action::Redo));
        check("y", "ctrl", Focus::Page, Some(Action::Redo));
        check("z", "", Focus::Page, None);
    }

    #[test]
    fn a_question_mark_shows_the_keys() {
        assert_eq!(on_page(press("?", "shift"), Focus::Page), Some(Wish::ShowKeys));
        assert_eq!(on_page(press("?", ""), Focus::Button), Some(Wish::ShowKeys));
    }

    #[test]
    fn each_row_of_the_table_does_something_and_no_two_the_same_key() {
        let states =
            ["dims=3&view=volume", "cover=value"].map(|it| AppState::new(parse(it), Settings::default()));
        for key in KEYS {
            let modifiers = match key.held {
                Held::Nothing => "",
                Held::Shift => "shift",
                Held::Command => "ctrl",
                Held::ShiftCommand => "ctrl shift",
            };
            let press = press(key.name, modifiers);
            let does = match key.is_of_stage() {
                true => states.iter().any(|state| on_stage(press, state).is_some()),
                false => on_page(press, Focus::Page).is_some(),
            };
            assert!(does, "{:?}", key.caps());
            let same = |other: &&Key| {
                (other.name, other.held, other.is_of_stage()) == (key.name, key.held, key.is_of_stage())
            };
            assert_eq!(KEYS.iter().filter(same).count(), 1, "{:?}", key.caps());
        }
    }

    #[track_caller]
    fn check_turn(key: &str, modifiers: &str, expected: Option<[f32; 3]>) {
        let mut state = AppState::new(parse("dims=3&view=volume"), Settings::default());
        std::rc::Rc::make_mut(&mut state.figure).shown.turn = Turn::new(20.0, 10.0, 50.0);
        let turn = match on_stage(press(key, modifiers), &state) {
            Some(Action::SetTurn { turn, .. }) => Some([turn.yaw(), turn.pitch(), turn.spread()]),
            None => None,
            other => panic!("{other:?}"),
        };
        assert_eq!(turn, expected);
        std::rc::Rc::make_mut(&mut state.figure).shown.view = View::Channels;
        assert_eq!(on_stage(press(key, modifiers), &state), None);
    }

    #[test]
    fn keys_turn_the_near_side_where_they_point() {
        // What is near goes left where the volume turns to the right of its upright axis, and up where it is seen less
        // from above.
        check_turn("ArrowLeft", "shift", Some([25.0, 10.0, 50.0]));
        check_turn("ArrowRight", "shift", Some([15.0, 10.0, 50.0]));
        check_turn("ArrowUp", "shift", Some([20.0, 5.0, 50.0]));
        check_turn("ArrowDown", "shift", Some([20.0, 15.0, 50.0]));
        check_turn("Home", "shift", Some([Turn::default().yaw(), Turn::default().pitch(), 50.0]));
        check_turn("+", "shift", Some([20.0, 10.0, 60.0]));
        check_turn("-", "", Some([20.0, 10.0, 40.0]));
        check_turn("\u{2212}", "", Some([20.0, 10.0, 40.0]));
        check_turn("ArrowLeft", "", None);
        check_turn("Home", "", None);
    }

    #[test]
    fn buttons_name_the_keys_of_the_table() {
        assert_eq!(shortcuts(Label::Next).as_deref(), Some("ArrowRight ArrowDown PageDown"));
        assert_eq!(shortcuts(Label::TurnReset).as_deref(), Some("Shift+Home"));
        assert_eq!(title(Lang::En, Label::Undo), "Undo (Ctrl/⌘ + Z)");
        assert_eq!(shortcuts(Label::Share).as_deref(), Some("Control+s"));
        assert_eq!(shortcuts(Label::Examples), None);
    }
}
