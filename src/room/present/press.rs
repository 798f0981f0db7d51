//! Keys and buttons of a lecture, and what the browser does for them.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Action, Speed, Theme};
use crate::room::asked::round_act;
use crate::room::keys::{Wish, wish_of};
use crate::room::lecture::{Change, Lecture};
use crate::room::windows::Windows;
use crate::talk::{Act, Screen};
use crate::ui::effect::use_effect_of;
use crate::web::keys::on_key;
use crate::web::{fullscreen, host};
use crate::words::{Lang, RoomLabel};

/// Most figures that one digit goes to.
const MAX_BY_ONE_DIGIT: usize = 9;

/// What only this window shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Front {
    /// Whether a key or a button has been pressed.
    pub(super) is_started: bool,
    /// Whether the full screen has been asked for.
    pub(super) has_asked: bool,
    /// The number of a figure that is being typed.
    pub(super) typed: String,
    /// Whether the pointer is drawn large.
    pub(super) is_pointing: bool,
    /// Whether the sheet of keys is open.
    pub(super) is_helping: bool,
    /// What was refused.
    pub(super) notice: Option<RoomLabel>,
}

/// What changes it.
pub(super) enum FrontChange {
    Pressed { has_asked: bool },
    Typed(String),
    TogglePointer,
    Help(bool),
    Refused(RoomLabel),
}

impl Reducible for Front {
    type Action = FrontChange;

    fn reduce(self: Rc<Self>, change: FrontChange) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            FrontChange::Pressed { has_asked } => {
                next.is_started = true;
                next.has_asked |= has_asked;
                next.notice = None;
            }
            FrontChange::Typed(typed) => next.typed = typed,
            FrontChange::TogglePointer => next.is_pointing = !self.is_pointing,
            FrontChange::Help(is_helping) => next.is_helping = is_helping,
            FrontChange::Refused(label) => next.notice = Some(label),
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

/// What a handler knows and may do.
#[derive(Clone, Debug)]
pub(super) struct Live {
    lecture: Rc<Lecture>,
    front: Rc<Front>,
    send: Callback<Change>,
    tell: Callback<FrontChange>,
    windows: Windows,
}

impl Live {
    pub(super) fn new(
        lecture: &Rc<Lecture>,
        front: &Front,
        send: &Callback<Change>,
        tell: &Callback<FrontChange>,
        windows: &Windows,
    ) -> Self {
        Self {
            lecture: lecture.clone(),
            front: Rc::new(front.clone()),
            send: send.clone(),
            tell: tell.clone(),
            windows: windows.clone(),
        }
    }

    fn act(&self, act: Act) {
        self.send.emit(Change::Act(act));
    }

    /// Asks for the full screen, and says where it is refused.
    fn fill_screen(&self) {
        let tell = self.tell.clone();
        fullscreen::request(move |is_given| {
            if !is_given {
                tell.emit(FrontChange::Refused(RoomLabel::NoFullScreen));
            }
        });
    }

    /// Goes to a figure by the digits typed so far and one more.
    fn type_digit(&self, digit: u8) {
        let typed = format!("{}{digit}", self.front.typed);
        let n_items = self.lecture.talk.order.len();
        if n_items <= MAX_BY_ONE_DIGIT {
            self.go_to(&typed);
        } else if typed.len() <= n_items.to_string().len() {
            self.tell.emit(FrontChange::Typed(typed));
        }
    }

    fn go_to(&self, typed: &str) {
        self.tell.emit(FrontChange::Typed(String::new()));
        if let Some(at) = typed.parse::<usize>().ok().and_then(|number| number.checked_sub(1)) {
            self.act(Act::GoTo(at));
        }
    }

    /// Out of what is open, the innermost first.
    fn leave(&self) {
        let Lecture { talk, state } = &*self.lecture;
        if !self.front.typed.is_empty() {
            self.tell.emit(FrontChange::Typed(String::new()));
        } else if state.selected.is_some() {
            self.send.emit(Change::Figure(Action::Select(None)));
        } else if matches!(talk.screen, Screen::Black | Screen::White) {
            self.act(Act::Blank(talk.screen));
        } else {
            fullscreen::exit();
        }
    }

    fn change_speed(&self, change: fn(usize) -> usize) {
        let speed = Speed::at(change(self.lecture.state.settings.speed.index()));
        self.send.emit(Change::Figure(Action::SetSpeed(speed)));
    }
}

/// Does what a key or a button asks for. The first press also asks for the full screen: before it a browser gives none.
pub(super) fn obey(live: &Live, wish: Wish) {
    let asks_itself = matches!(wish, Wish::FullScreen | Wish::Start | Wish::Leave | Wish::Help | Wish::Notes);
    let asks_first = !asks_itself && !live.front.has_asked && !fullscreen::is_on();
    live.tell.emit(FrontChange::Pressed {
        has_asked: asks_first || matches!(wish, Wish::Start | Wish::FullScreen),
    });
    if asks_first {
        live.fill_screen();
    }
    let settings = live.lecture.state.settings;
    match wish {
        Wish::Act(act) => {
            live.tell.emit(FrontChange::Typed(String::new()));
            live.act(act);
        }
        Wish::FullScreen if fullscreen::is_on() => fullscreen::exit(),
        Wish::FullScreen | Wish::Start => live.fill_screen(),
        Wish::Leave => live.leave(),
        Wish::Help => live.tell.emit(FrontChange::Help(true)),
        Wish::Notes => {
            if live.windows.open_other().is_err() {
                live.tell.emit(FrontChange::Refused(RoomLabel::NoNotesWindow));
            }
        }
        Wish::Pointer => live.tell.emit(FrontChange::TogglePointer),
        Wish::NextColors => {
            let next = match settings.theme {
                Theme::Auto => Theme::Light,
                Theme::Light => Theme::Dark,
                Theme::Dark => Theme::Projector,
                Theme::Projector => Theme::Auto,
            };
            live.send.emit(Change::Figure(Action::SetTheme(next)));
        }
        Wish::NextLanguage => {
            let at = Lang::ALL.iter().position(|&it| it == settings.lang).unwrap_or_default();
            let next = Lang::ALL[(at + 1) % Lang::ALL.len()];
            live.send.emit(Change::Figure(Action::SetLang(next)));
        }
        Wish::Faster => live.change_speed(|at| at + 1),
        Wish::Slower => live.change_speed(|at| at.saturating_sub(1)),
        Wish::Digit(digit) => live.type_digit(digit),
        Wish::Enter if live.front.typed.is_empty() => live.act(Act::Forward),
        Wish::Enter => live.go_to(&live.front.typed),
    }
}

/// Listens to the keys of the document.
#[hook]
pub(super) fn use_keys(live: &Rc<RefCell<Live>>) {
    let live = live.clone();
    use_effect_of((), move |()| {
        on_key(move |event, focus| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return false;
            }
            let now = live.borrow().clone();
            // What is asked takes the digits, which otherwise go to a figure.
            let of_round = now.lecture.talk.asks().then(|| round_act(&event.key(), focus)).flatten();
            let of_round = of_round.map(|act| Wish::Act(Act::Round(act)));
            let wish = of_round.or_else(|| wish_of(&event.key(), focus));
            wish.map(|wish| obey(&now, wish)).is_some()
        })
    });
}

/// Keeps the screen awake while the lecture is seen.
#[hook]
pub(super) fn use_screen() {
    use_effect_of((), move |()| {
        let awake = Rc::new(RefCell::new(Some(fullscreen::Awake::new())));
        let listener = {
            let awake = awake.clone();
            host::on_document_shown(move |is_shown| {
                // The browser has taken it back.
                awake.replace(is_shown.then(fullscreen::Awake::new));
            })
        };
        (awake, listener)
    });
}
