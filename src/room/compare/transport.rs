//! One transport for both figures: it goes by the longer sweep.

use yew::prelude::*;

use crate::app::Action;
use crate::beside::{Act, Pair, Side};
use crate::ui::el::{El, el};
use crate::ui::slider::RangeInput;
use crate::ui::transport::{buttons, pace};
use crate::words::{Label, Lang, Msg};

/// Play, step, scrub, speed, loop.
pub(super) fn transport(pair: &Pair, both: &Callback<Act>, lang: Lang) -> El {
    let lead = pair.side(pair.lead());
    let (tick, n_ticks) = lead.tick();
    let on_action = both.reform(Act::Transport);
    let steps = lang.text(Msg::StepOf { step: tick as usize + 1, steps: n_ticks as usize });
    let scrubber = html! {
        <RangeInput id="scrub" name={lang.label(Label::Scrub)} min={0} max={n_ticks.saturating_sub(1)}
            text={steps.clone()} at={tick} on_position={on_action.reform(Action::Seek)}
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
        .child(
            el("div")
                .class("transport__dock")
                .child(scrubber)
                .child(buttons(pair.is_playing(), lang, &on_action))
                .child(place),
        )
        .child(el("div").class("transport__how").child(pace(
            pair.side(Side::Left).settings,
            lang,
            &on_action,
        )))
}
