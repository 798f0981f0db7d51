//! The lecturer's window: the figure as the class sees it, what comes next, notes, the answer, and the time.

mod keys;
mod times;

use std::rc::Rc;

use yew::prelude::*;

use self::times::Times;
use super::RoomProps;
use super::address::{Opened, kept_order};
use super::asked::{panel, use_asked};
use super::lecture::{Change, Lecture};
use super::present::screen_name;
use super::windows::{Windows, use_windows};
use crate::app::AppState;
use crate::talk::{Act, Item, Role, Screen, Talk};
use crate::ui::effect::use_effect_of;
use crate::ui::el::{El, button, el, fragment, hint};
use crate::ui::kept::{Kept, use_kept};
use crate::ui::{Around, Dispatch, Stage, Thumbnail, use_document_settings, use_palette};
use crate::web::channel::NoWindow;
use crate::web::keys::on_key;
use crate::words::{Lang, LectureLabel, LectureMsg};

/// The whole window.
#[component]
pub(super) fn Notes(props: &RoomProps) -> Html {
    let lecture = {
        let props = props.clone();
        use_reducer(move || {
            let opened = Opened::new(&props.query, kept_order);
            Lecture::new(opened.order, opened.at, props.settings)
        })
    };
    let dispatcher = lecture.dispatcher();
    let (act, take, dispatch) = &*use_memo((), move |()| {
        let [a, b, c] = [dispatcher.clone(), dispatcher.clone(), dispatcher];
        let act = Callback::from(move |act| a.dispatch(Change::Act(act)));
        let take = Callback::from(move |talk: Talk| b.dispatch(Change::Take(Box::new(talk))));
        let dispatch = Dispatch::new(Callback::from(move |action| c.dispatch(Change::Figure(action))));
        (act, take, dispatch)
    });
    let windows = use_windows(Role::Lecturer, &lecture.talk, take.clone());
    let talk = &lecture.talk;
    let state = use_followed(&lecture.state, windows.has_other());
    let has_arrows = use_state_eq(|| false);
    let is_blocked = use_kept(|| false);
    use_document_settings(state.settings);
    let palette = use_palette(state.settings.theme);
    let lang = state.settings.lang;
    {
        let send = act.clone();
        // Keys mean something else where something is asked.
        use_effect_of(talk.asks(), move |&asks| {
            on_key(move |event, focus| {
                let act = keys::act(event, focus, asks);
                act.map(|act| send.emit(act)).is_some()
            })
        });
    }
    let asked = use_asked(talk, lang);
    let asked = (*asked).as_ref().map(|it| panel(it, talk, act, Role::Lecturer, false, lang));
    let stage = html! {
        <Stage state={state.clone()} dispatch={dispatch.clone()} has_arrows={has_arrows.setter()} />
    };
    let next = match talk.next_item() {
        Some(item) => next_item(item, html! { <Thumbnail query={item.figure.clone()} {palette} /> }),
        None => hint(lang.lecture(LectureLabel::LastFigure)),
    };
    let now = part("notes__now", LectureLabel::Now, lang)
        .child(title(talk))
        .child(el("div").class("notes__stage").child(stage).child(screen_note(talk.screen, lang)))
        .child(place(talk, lang))
        .child(controls(act, talk, lang));
    let beside = el("div")
        .class("notes__beside")
        .child(asked)
        .child(part("notes__next", LectureLabel::Next, lang).child(next))
        .child(part("notes__text", LectureLabel::Notes, lang).child(notes(talk.item(), lang)));
    let whole = el("main")
        .class("notes")
        .attr("data-test", "notes")
        .attr("data-at", talk.at + 1)
        .attr("data-tick", talk.sweep.tick)
        .attr("data-screen", screen_name(talk.screen))
        .child(head(&windows, talk, act, &is_blocked, lang))
        .child(el("div").class("notes__parts").child(now).child(beside));
    let context = Around { lang, dispatch: dispatch.clone() };
    html! { <ContextProvider<Around> {context}>{ Html::from(whole) }</ContextProvider<Around>> }
}

/// The figure as it is, but still where another window drives its sweep: two clocks would pull at the same window.
#[hook]
fn use_followed(state: &Rc<AppState>, is_driven: bool) -> Rc<AppState> {
    let shown = use_memo((Rc::as_ptr(state), is_driven), |_| {
        let mut shown = state.clone();
        if is_driven && shown.is_playing {
            Rc::make_mut(&mut shown).is_playing = false;
        }
        shown
    });
    Rc::clone(&shown)
}

fn part(class: &'static str, label: LectureLabel, lang: Lang) -> El {
    el("section")
        .class("notes__part")
        .class(class)
        .child(el("h2").class("heading").child(lang.lecture(label)))
}

/// Whether the class sees something, and the time.
fn head(windows: &Windows, talk: &Talk, act: &Callback<Act>, is_blocked: &Kept<bool>, lang: Lang) -> El {
    let has_class = windows.has_other();
    let label = if has_class { LectureLabel::InStep } else { LectureLabel::Alone };
    let status = el("p")
        .class("notes__status")
        .class_if("notes__status--alone", !has_class)
        .attr("role", "status")
        .attr("data-test", "class-window")
        .attr("data-there", has_class)
        .child(lang.lecture(label));
    let open = (!has_class).then(|| {
        let (windows, is_blocked) = (windows.clone(), is_blocked.clone());
        let open = Callback::from(move |_: MouseEvent| {
            is_blocked.set(windows.open_other() == Err(NoWindow::Blocked));
        });
        button("chip")
            .attr("data-test", "open-class")
            .on_click(open)
            .child(lang.lecture(LectureLabel::OpenClass))
    });
    let blocked = (**is_blocked && !has_class).then(|| {
        let address = windows.address(Role::Audience);
        el("p")
            .class("notes__blocked")
            .attr("role", "alert")
            .child(lang.lecture(LectureLabel::Blocked))
            .child(" ")
            .child(el("a").attr("href", address.clone()).attr("target", "_blank").child(address))
    });
    let times = html! { <Times act={act.clone()} {lang} timer={talk.timer} /> };
    el("header")
        .class("notes__head")
        .child(el("h1").class("notes__title").child(lang.lecture(LectureLabel::Title)))
        .child(status)
        .child(open)
        .child(times)
        .child(blocked)
}

fn title(talk: &Talk) -> Option<El> {
    let item = talk.item().filter(|item| !item.title.is_empty())?;
    Some(el("p").class("notes__name").attr("data-test", "now-title").child(item.title.clone()))
}

/// What the class sees in place of the figure.
fn screen_note(screen: Screen, lang: Lang) -> Option<El> {
    let said = match screen {
        Screen::Figure => return None,
        Screen::Black | Screen::White => LectureLabel::EmptyScreen,
        Screen::End => LectureLabel::AfterLast,
    };
    Some(
        el("p")
            .class("notes__screen")
            .attr("role", "status")
            .attr("data-test", "screen")
            .child(lang.lecture(said)),
    )
}

/// Where the lecture is.
fn place(talk: &Talk, lang: Lang) -> El {
    let figure = lang.lecture_text(LectureMsg::Place { at: talk.at + 1, of: talk.order.len() });
    let step = lang.lecture_text(LectureMsg::Step { at: talk.sweep.tick + 1, of: talk.sweep.ticks });
    el("p")
        .class("notes__place")
        .attr("data-test", "place")
        .child(el("b").child(figure))
        .child(el("span").child(step))
}

fn next_item(item: &Item, picture: Html) -> El {
    let title = if item.title.is_empty() { item.figure.clone() } else { item.title.clone() };
    fragment().child(picture).child(el("p").class("notes__name").attr("data-test", "next-title").child(title))
}

/// The notes, a paragraph for each line.
fn notes(item: Option<&Item>, lang: Lang) -> El {
    match item.filter(|item| !item.notes.is_empty()) {
        Some(item) => el("div")
            .class("notes__lines")
            .attr("data-test", "notes-text")
            .children(item.notes.lines().map(|line| el("p").child(line.to_owned()))),
        None => hint(lang.lecture(LectureLabel::NoNotes)),
    }
}

/// Buttons for all that keys do.
fn controls(send: &Callback<Act>, talk: &Talk, lang: Lang) -> El {
    let press =
        |class: &'static str, label: LectureLabel, test: &'static str, keys: &'static str, act: Act| {
            let act = Rc::new(act);
            button(class)
                .attr("data-test", test)
                .attr("aria-keyshortcuts", keys)
                .on_click(send.reform(move |_| (*act).clone()))
                .child(lang.lecture(label))
        };
    let play = if talk.sweep.is_playing { LectureLabel::Pause } else { LectureLabel::Play };
    let pressed = |screen: Screen| talk.screen == screen;
    el("div")
        .class("notes__controls")
        .attr("role", "group")
        .attr("aria-label", lang.lecture(LectureLabel::Controls))
        .child(press("chip notes__big", LectureLabel::Back, "back", "PageUp", Act::Back))
        .child(press(
            "chip notes__big notes__forward",
            LectureLabel::Forward,
            "forward",
            "PageDown",
            Act::Forward,
        ))
        .child(press(
            "chip",
            LectureLabel::PreviousFigure,
            "previous-figure",
            "Shift+PageUp",
            Act::PreviousFigure,
        ))
        .child(press("chip", LectureLabel::NextFigure, "next-figure", "Shift+PageDown", Act::NextFigure))
        .child(press("chip", play, "play", "Space", Act::TogglePlay))
        .child(
            press("chip", LectureLabel::Black, "black", "b", Act::Blank(Screen::Black))
                .attr("aria-pressed", pressed(Screen::Black)),
        )
        .child(
            press("chip", LectureLabel::White, "white", "w", Act::Blank(Screen::White))
                .attr("aria-pressed", pressed(Screen::White)),
        )
        .child(
            press("chip", LectureLabel::ShowAnswer, "reveal", "s", Act::Reveal)
                .flag("disabled", !talk.is_hiding()),
        )
}
