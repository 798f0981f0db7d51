//! One transport for both figures: it goes by the longer sweep.

use yew::prelude::*;

use crate::app::{Action, Settings, Speed};
use crate::beside::{Act, Pair, Side};
use crate::ui::el::{El, el};
use crate::ui::fields::Select;
use crate::ui::icons::{Icon, sign_button};
use crate::ui::slider::RangeInput;
use crate::words::{Label, Lang, Msg, exact_number};

/// Play, step, scrub, speed, loop.
pub(super) fn transport(pair: &Pair, both: &Callback<Act>, lang: Lang) -> El {
    let lead = pair.side(pair.lead());
    let (tick, n_ticks) = lead.tick();
    let on = |action: fn() -> Action| both.reform(move |_: MouseEvent| Act::Transport(action()));
    let button = |test, label, sign, action: fn() -> Action| {
        sign_button("transport__button", test, lang, label, sign).on_click(on(action))
    };
    let (play_label, play_icon) =
        if pair.is_playing() { (Label::Pause, Icon::Pause) } else { (Label::Play, Icon::Play) };
    let play = sign_button("transport__play", "play", lang, Label::PlayOrPause, play_icon)
        .attr("aria-label", lang.label(play_label))
        .on_click(on(|| Action::TogglePlay));
    let buttons = el("div")
        .class("transport__buttons")
        .child(button("first", Label::First, Icon::First, || Action::First))
        .child(button("prev", Label::Previous, Icon::Previous, || Action::StepBy(-1)))
        .child(play)
        .child(button("next", Label::Next, Icon::Next, || Action::StepBy(1)))
        .child(button("last", Label::Last, Icon::Last, || Action::Last));
    let steps = lang.text(Msg::StepOf { step: tick as usize + 1, steps: n_ticks as usize });
    let scrubber = html! {
        <RangeInput id="scrub" name={lang.label(Label::Scrub)} min={0} max={n_ticks.saturating_sub(1)}
            text={steps.clone()} at={tick} on_position={both.reform(|at| Act::Transport(Action::Seek(at)))}
            on_end={Callback::noop()} />
    };
    let place = el("p")
        .class("transport__place")
        .attr("data-test", "step")
        .attr("data-step", tick)
        .attr("data-steps", n_ticks)
        .child(el("span").child(steps));
    el("section")
        .class("transport")
        .attr("aria-label", lang.label(Label::Transport))
        .child(el("div").class("transport__dock").child(scrubber).child(buttons).child(place))
        .child(el("div").class("transport__how").child(how(pair, both, lang)))
}

/// How fast, and whether again and again.
fn how(pair: &Pair, both: &Callback<Act>, lang: Lang) -> El {
    let Settings { speed, is_looping, .. } = pair.side(Side::Left).settings;
    let speeds = Speed::all().map(|speed| {
        let n = exact_number(speed.steps_per_sec() as f32);
        (speed.index().to_string().into(), lang.text(Msg::StepsPerSecond { n: &n }).into())
    });
    let on_speed =
        both.reform(|at: String| Act::Transport(Action::SetSpeed(Speed::at(at.parse().unwrap_or_default()))));
    let speed = html! {
        <Select id="speed" name={lang.label(Label::Speed)} groups={vec![(None, speeds.collect())]}
            value={speed.index().to_string()} on_value={on_speed} />
    };
    let repeat = sign_button("transport__button", "loop", lang, Label::Loop, Icon::Loop)
        .attr("aria-pressed", is_looping)
        .on_click(both.reform(move |_: MouseEvent| Act::Transport(Action::SetLooping(!is_looping))));
    crate::ui::el::fragment().child(speed).child(repeat)
}
