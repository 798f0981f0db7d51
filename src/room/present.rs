//! `do=present`: one figure after the other on the whole screen, for the last row to read.
//!
//! Nothing stands around the figure but its title. Keys do all, by the table in `keys.rs`; on a touch screen there are
//! buttons too.

mod help;
mod press;
mod ring;
mod swipe;

use std::rc::Rc;

use yew::prelude::*;

use self::help::Help;
use self::press::{Front, FrontChange, Live, use_keys, use_screen};
use self::ring::{other_ring, ring, use_other_ring, use_ring};
use self::swipe::use_swipe;
use super::RoomProps;
use super::address::{Opened, keep_in_address, kept_order, with_pair};
use super::asked::{panel, use_asked};
use super::keys::Wish;
use super::lecture::{Change, Lecture};
use super::said::{problem_sentences, title_of};
use super::windows::use_windows;
use crate::app::Notice;
use crate::scene::can_turn;
use crate::talk::{Act, Role, Screen, Talk};
use crate::ui::effect::use_effect_of;
use crate::ui::el::{El, button, el};
use crate::ui::icons::{Icon, icon};
use crate::ui::{Around, Dispatch, Stage, theme_name, use_document_settings};
use crate::web::{address, dom};
use crate::words::{Lang, RoomLabel, RoomMsg};

/// The least size of a number in a cell, as a share of the height of the screen: what the last row can read.
const LEAST_NUMBER: f32 = 0.025;

/// A lecture in front of a class.
#[component]
pub(super) fn Present(props: &RoomProps) -> Html {
    let opened = use_memo((), |()| Opened::new(&props.query, kept_order));
    let store = {
        let (opened, settings) = (opened.clone(), props.settings);
        use_reducer(move || Lecture::new(opened.order.clone(), opened.at, settings))
    };
    let front = use_reducer(Front::default);
    let lecture = Rc::new((*store).clone());
    let send = use_memo((), |()| {
        let dispatcher = store.dispatcher();
        Callback::from(move |change: Change| dispatcher.dispatch(change))
    });
    let dispatch = use_memo((), |()| Dispatch::new(send.reform(Change::Figure)));
    let tell = use_memo((), |()| {
        let dispatcher = front.dispatcher();
        Callback::from(move |change: FrontChange| dispatcher.dispatch(change))
    });
    let windows =
        use_windows(Role::Audience, &lecture.talk, send.reform(|talk| Change::Take(Box::new(talk))));
    let live = Live::new(&lecture, &front, &send, &tell, &windows);
    let live = use_live(live);
    use_keys(&live);
    use_screen();
    let (node, on_move) = use_ring(front.is_pointing);
    let has_arrows = use_state_eq(|| false);
    let Lecture { talk, state } = &*lecture;
    use_other_ring(&node, talk.pointer);
    let obey = {
        let live = live.clone();
        Callback::from(move |wish: Wish| press::obey(&live.borrow().clone(), wish))
    };
    let [on_down, on_up] = use_swipe(can_turn(&state.figure.shown), obey);
    let lang = state.settings.lang;
    use_document_settings(state.settings);
    use_address(&lecture);
    use_effect_of(lang, |lang| dom::set_title(lang.room(RoomLabel::PresentTitle)));
    let title = title_of(talk.item(), &state.figure, talk.is_hiding(), lang);
    let press = |wish: Wish| {
        let live = live.clone();
        Callback::from(move |_: MouseEvent| press::obey(&live.borrow().clone(), wish.clone()))
    };
    let stage = html! {
        <Stage state={state.clone()} dispatch={(*dispatch).clone()} has_arrows={has_arrows.setter()}
            least_number={LEAST_NUMBER} />
    };
    let asked = use_asked(talk, lang);
    let asked = (*asked).as_ref().map(|asked| {
        let act = send.reform(Change::Act);
        panel(asked, talk, &act, Role::Audience, !windows.has_other(), lang)
    });
    let notes = notes(&lecture, &opened, front.notice, front.is_started);
    let class = if front.is_pointing { "present present--pointing" } else { "present" };
    let whole = el("main")
        .class(class)
        .attr("aria-label", lang.room(RoomLabel::Slide))
        .attr("data-screen", screen_name(talk.screen))
        .attr("data-at", talk.at + 1)
        .attr("data-tick", talk.sweep.tick)
        .attr("data-playing", talk.sweep.is_playing.then_some(""))
        .node(&node)
        .on(|| yew::virtual_dom::ListenerKind::onpointermove, on_move)
        .on(|| yew::virtual_dom::ListenerKind::onpointerdown, on_down)
        .on_pointer_up(on_up)
        .child(head(talk, state, &title, lang))
        .child(el("div").class("present__stage").child(stage).child(other_ring(talk.pointer)))
        .child(asked)
        .child(blank(talk.screen, lang))
        .child(ring())
        .child((!notes.is_empty()).then(|| {
            let lines = notes.into_iter().map(|note| el("p").child(note));
            el("div").class("present__notes").attr("role", "alert").attr("data-test", "notes").children(lines)
        }))
        .child(typed(&front.typed, lang))
        .child((!front.is_started).then(|| hint(&press, lang)))
        .child(touch_buttons(talk, &press, lang))
        .child(
            el("p")
                .class("visually-hidden")
                .attr("aria-live", "polite")
                .attr("data-test", "announced")
                .child(lang.room_text(RoomMsg::Figure {
                    at: talk.at + 1,
                    of: talk.order.len(),
                    title: &title,
                })),
        );
    let around = Around { lang, dispatch: (*dispatch).clone() };
    let on_close = tell.reform(|()| FrontChange::Help(false));
    html! {
        <ContextProvider<Around> context={around}>
            { Html::from(whole) }
            if front.is_helping {
                <Help {lang} {on_close} />
            }
        </ContextProvider<Around>>
    }
}

/// What handlers read: the lecture as it is now, not as it was when they were made.
#[hook]
fn use_live(now: Live) -> Rc<std::cell::RefCell<Live>> {
    let live = {
        let now = now.clone();
        use_mut_ref(move || now)
    };
    live.replace(now);
    live
}

/// Keeps in the address which figure is shown, its colors and its language: whoever loads it again goes on there.
#[hook]
fn use_address(lecture: &Lecture) {
    let settings = lecture.state.settings;
    let is_first = use_mut_ref(|| true);
    let deps = (lecture.talk.at, settings.theme, settings.lang);
    let before = use_mut_ref(|| deps);
    use_effect_of(deps, move |&(at, theme, lang)| {
        let (old_at, old_theme, old_lang) = before.replace((at, theme, lang));
        if is_first.replace(false) {
            return;
        }
        if at != old_at {
            keep_in_address("at", Some(&(at + 1).to_string()));
        }
        if theme != old_theme {
            keep_in_address("theme", Some(theme_name(theme)));
        }
        if lang != old_lang {
            keep_in_address("lang", Some(lang.tag()));
        }
    });
}

pub(super) fn screen_name(screen: Screen) -> &'static str {
    Screen::ALL.into_iter().find(|it| it.1 == screen).map_or("", |it| it.0)
}

/// The title, the sizes, and which figure it is.
fn head(talk: &Talk, state: &crate::app::AppState, title: &str, lang: Lang) -> El {
    let params = state.model.layer.params();
    let joined = |sizes: &[usize; 3]| {
        let in_use = params.dims.in_use(sizes);
        in_use.iter().map(usize::to_string).collect::<Vec<_>>().join("\u{a0}×\u{a0}")
    };
    let sizes = (!talk.is_hiding())
        .then(|| format!("{} → {}", joined(&params.input_size), joined(&state.model.layer.output_size())));
    let count = (talk.order.len() > 1).then(|| format!("{}/{}", talk.at + 1, talk.order.len()));
    el("header")
        .class("present__head")
        .child(match title {
            // Seen nowhere, but whoever hears the document wants a heading.
            "" => {
                el("h1").class("visually-hidden").child(lang.room_text(RoomMsg::Untitled { at: talk.at + 1 }))
            }
            title => el("h1").class("present__title").child(title.to_owned()),
        })
        .child(sizes.map(|sizes| el("p").class("present__sizes").child(sizes)))
        .child(count.map(|count| el("p").class("present__count").attr("data-test", "count").child(count)))
}

/// What covers the figure.
fn blank(screen: Screen, lang: Lang) -> Option<El> {
    let blank = match screen {
        Screen::Figure => return None,
        Screen::Black => el("div").class("present__blank"),
        Screen::White => el("div").class("present__blank present__blank--white"),
        Screen::End => el("div")
            .class("present__blank")
            .child(el("p").class("present__end").child(lang.room(RoomLabel::End)))
            .child(el("p").child(lang.room(RoomLabel::EndHint))),
    };
    Some(blank.attr("data-test", "blank"))
}

/// The number that is being typed.
fn typed(typed: &str, lang: Lang) -> Option<El> {
    (!typed.is_empty()).then(|| {
        el("p")
            .class("present__typed")
            .attr("role", "status")
            .attr("data-test", "typed")
            .child(lang.room_text(RoomMsg::GoTo { typed }))
    })
}

/// All sentences that the lecturer should see before the class does, and what was refused since.
fn notes(lecture: &Lecture, opened: &Opened, notice: Option<RoomLabel>, is_started: bool) -> Vec<String> {
    let lang = lecture.state.settings.lang;
    let mut notes: Vec<String> = notice.into_iter().map(|it| lang.room(it).to_owned()).collect();
    if !is_started {
        notes.extend(problem_sentences(&opened.problems, lang));
        if lecture.talk.order.is_empty() {
            notes.push(lang.room(RoomLabel::EmptyOrder).to_owned());
        }
        if let Some(draft) = &lecture.state.draft {
            notes.extend(lang.problems(draft.params.dims, &draft.problems));
        }
        notes.extend(lecture.state.notices.iter().map(|Notice::Url(problem)| lang.url_problem(problem)));
    }
    notes
}

/// What to do first. It goes with the first press.
fn hint(press: &impl Fn(Wish) -> Callback<MouseEvent>, lang: Lang) -> El {
    let query = with_pair(&with_pair(&address::query(), "at", None), "do", Some("edit"));
    el("div")
        .class("present__hint")
        .attr("data-test", "hint")
        .child(el("p").class("present__by-keys").child(lang.room(RoomLabel::Hint)))
        .child(el("p").class("present__by-finger").child(lang.room(RoomLabel::HintByFinger)))
        .child(
            button("button")
                .attr("data-test", "full-screen")
                .on_click(press(Wish::Start))
                .child(lang.room(RoomLabel::FullScreen)),
        )
        .child(
            button("button")
                .attr("data-test", "help")
                .on_click(press(Wish::Help))
                .child(lang.room(RoomLabel::Keys)),
        )
        .child(
            el("a")
                .class("button")
                .attr("href", format!("?{query}"))
                .attr("data-test", "edit")
                .child(lang.room(RoomLabel::Edit)),
        )
}

/// The buttons of a touch screen.
fn touch_buttons(talk: &Talk, press: &impl Fn(Wish) -> Callback<MouseEvent>, lang: Lang) -> El {
    let play = if talk.sweep.is_playing { Icon::Pause } else { Icon::Play };
    let one = |test: &'static str, label: RoomLabel, sign: Icon, wish: Wish| {
        button("icon-button")
            .attr("data-test", test)
            .attr("aria-label", lang.room(label))
            .attr("title", lang.room(label))
            .on_click(press(wish))
            .child(icon(sign))
    };
    el("div")
        .class("present__buttons")
        .child(one("touch-first", RoomLabel::PreviousFigure, Icon::First, Wish::Act(Act::PreviousFigure)))
        .child(one("touch-back", RoomLabel::Back, Icon::Previous, Wish::Act(Act::Back)))
        .child(one("touch-play", RoomLabel::PlayOrPause, play, Wish::Act(Act::TogglePlay)))
        .child(one("touch-forward", RoomLabel::Forward, Icon::Next, Wish::Act(Act::Forward)))
        .child(one("touch-last", RoomLabel::NextFigure, Icon::Last, Wish::Act(Act::NextFigure)))
}
