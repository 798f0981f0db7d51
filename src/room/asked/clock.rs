//! How long the class has thought or talked.

use gloo_timers::callback::Interval;
use yew::prelude::*;

use crate::ui::effect::use_effect_of;
use crate::ui::el::el;

/// How often it is looked at the clock.
const LOOK_MILLIS: u32 = 250;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct ClockProps {
    /// When it was started, in milliseconds of the time of day.
    pub(super) started_at: u64,
}

/// The time since the clock was started. It is read and never counted, so it is right after a sleep.
#[component]
pub(super) fn Clock(props: &ClockProps) -> Html {
    let second = use_state_eq(|| 0);
    {
        let second = second.setter();
        use_effect_of((), move |()| Interval::new(LOOK_MILLIS, move || second.set(now_millis() / 1_000)));
    }
    let passed = now_millis().saturating_sub(props.started_at);
    el("span")
        .class("asked__clock")
        .attr("role", "timer")
        .attr("data-test", "asked-time")
        .child(time_text(passed))
        .into()
}

/// The time of day in milliseconds.
pub(in crate::room) fn now_millis() -> u64 {
    js_sys::Date::now() as u64
}

/// Milliseconds as minutes and seconds, with hours where there are any.
pub(in crate::room) fn time_text(millis: u64) -> String {
    let seconds = millis / 1_000;
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

#[cfg(test)]
mod tests {
    use super::time_text;

    #[test]
    fn times_are_said_as_clocks_do() {
        assert_eq!(time_text(59_999), "0:59");
        assert_eq!(time_text(754_000), "12:34");
        assert_eq!(time_text(3_600_000), "1:00:00");
        assert_eq!(time_text(5_025_900), "1:23:45");
    }
}
