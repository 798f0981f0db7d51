//! The time of day, and the timer of the lecture.

use gloo_timers::callback::Interval;
use yew::prelude::*;

use crate::room::asked::{now_millis, time_text};
use crate::talk::{Act, Timer, TimerAct};
use crate::ui::effect::use_effect_of;
use crate::ui::el::{button, el};
use crate::words::{Lang, LectureLabel};

/// How often it is looked at the clock.
const LOOK_MILLIS: u32 = 250;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct TimesProps {
    pub(super) act: Callback<Act>,
    pub(super) timer: Timer,
    pub(super) lang: Lang,
}

/// Both times. They are read from the clock, never counted, so they are right after a sleep.
#[component]
pub(super) fn Times(props: &TimesProps) -> Html {
    let TimesProps { act: send, timer, lang } = props;
    let second = use_state_eq(|| 0);
    {
        let second = second.setter();
        use_effect_of((), move |()| Interval::new(LOOK_MILLIS, move || second.set(now_millis() / 1_000)));
    }
    let now = now_millis();
    let date = js_sys::Date::new_0();
    let clock = format!("{}:{:02}", date.get_hours(), date.get_minutes());
    let is_running = timer.started_at.is_some();
    let (label, act): (_, fn(u64) -> TimerAct) = match is_running {
        true => (LectureLabel::Stop, TimerAct::Stop),
        false => (LectureLabel::Start, TimerAct::Start),
    };
    let press = |test: &'static str, label: LectureLabel, act: fn(u64) -> TimerAct| {
        button("chip")
            .attr("data-test", test)
            .on_click(send.reform(move |_| Act::Timer(act(now_millis()))))
            .child(lang.lecture(label))
    };
    let timer = el("span")
        .class("notes__timer")
        .attr("role", "timer")
        .attr("aria-label", lang.lecture(LectureLabel::Timer))
        .attr("data-test", "timer")
        .child(time_text(timer.elapsed(now)));
    el("div")
        .class("notes__times")
        .child(timer)
        .child(press("timer-run", label, act))
        .child(press("timer-reset", LectureLabel::Reset, TimerAct::Reset))
        .child(
            el("span")
                .class("notes__clock")
                .attr("aria-label", lang.lecture(LectureLabel::Clock))
                .attr("role", "img")
                .child(clock),
        )
        .into()
}
