//! Play, step, scrub.

use std::rc::Rc;

use yew::prelude::*;

use super::dispatch::{Around, Dispatch, use_around};
use super::el::{El, el, fragment};
use super::fields::{Radios, Select};
use super::hint::{hint, is_wanted};
use super::icons::{Icon, sign_button};
use super::slider::RangeInput;
use crate::app::{Action, AppState, Settings, Speed};
use crate::figure::{Figure, Model};
use crate::scene::describe_step;
use crate::words::{Label, Lang, Msg, exact_number};

#[derive(Properties, Clone, Debug)]
pub(super) struct TransportProps {
    pub(super) figure: Rc<Figure>,
    pub(super) model: Rc<Model>,
    pub(super) tick: u64,
    pub(super) n_ticks: u64,
    pub(super) is_playing: bool,
    pub(super) settings: Settings,
    pub(super) has_hint: bool,
}

impl TransportProps {
    pub(super) fn of(state: &AppState, is_embedded: bool) -> Self {
        let (tick, n_ticks) = state.tick();
        Self {
            figure: state.figure.clone(),
            model: state.model.clone(),
            tick,
            n_ticks,
            is_playing: state.is_playing,
            settings: state.settings,
            has_hint: is_wanted(state, is_embedded),
        }
    }
}

impl PartialEq for TransportProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.figure, &other.figure)
            && Rc::ptr_eq(&self.model, &other.model)
            && self.is_playing == other.is_playing
            && (self.settings, self.has_hint) == (other.settings, other.has_hint)
    }
}

/// The transport, and where the sweep stands.
#[component]
pub(super) fn Transport(props: &TransportProps) -> Html {
    let Around { lang, dispatch } = use_around();
    let to_store = dispatch.on(|action| action);
    let scrubber = (!props.figure.shown.hides_size()).then(|| html! {
        <RangeInput id="scrub" name={lang.label(Label::Scrub)} min={0} max={props.n_ticks.saturating_sub(1)}
            text={describe_step(&props.figure, &props.model, lang)} at={props.tick}
            on_position={dispatch.on(Action::Seek)} on_end={Callback::noop()} />
    });
    let dock = el("div")
        .class("transport__dock")
        .child(hint(lang, props.has_hint))
        .child(scrubber)
        .child(buttons(props.is_playing, lang, &to_store))
        .child(place(props, lang));
    let how = el("div").class("transport__how").child(step_size(props, lang, &dispatch)).child(pace(
        props.settings,
        lang,
        &to_store,
    ));
    el("section")
        .class("transport")
        .attr("aria-label", lang.label(Label::Transport))
        .child(dock)
        .child(how)
        .into()
}

/// In which steps.
fn step_size(props: &TransportProps, lang: Lang, dispatch: &Dispatch) -> Html {
    let by_product = if props.model.layer.has_weight() { Label::ByMultiplyAdd } else { Label::ByValue };
    let step_sizes = [("step-cell", Label::ByCell), ("step-multiply-add", by_product)];
    Radios {
        group: "step-size",
        name: lang.label(Label::StepSize),
        class: "radios--small",
        choices: step_sizes.map(|(id, label)| (id.into(), lang.label(label).into())).to_vec(),
        chosen: usize::from(props.figure.shown.cursor.taps_done.is_some()),
        on_choice: dispatch.on(|at| Action::SetByMultiplyAdds(at == 1)),
    }
    .view()
}

/// First, back, play or pause, on, last.
pub(crate) fn buttons(is_playing: bool, lang: Lang, on_action: &Callback<Action>) -> El {
    let button = |test, label, sign, action: fn() -> Action| {
        sign_button("transport__button", test, lang, label, sign)
            .on_click(on_action.reform(move |_| action()))
    };
    let (label, icon) = if is_playing { (Label::Pause, Icon::Pause) } else { (Label::Play, Icon::Play) };
    let play = sign_button("transport__play", "play", lang, Label::PlayOrPause, icon)
        .attr("aria-label", lang.label(label))
        .on_click(on_action.reform(|_| Action::TogglePlay));
    el("div")
        .class("transport__buttons")
        .child(button("first", Label::First, Icon::First, || Action::First))
        .child(button("prev", Label::Previous, Icon::Previous, || Action::StepBy(-1)))
        .child(play)
        .child(button("next", Label::Next, Icon::Next, || Action::StepBy(1)))
        .child(button("last", Label::Last, Icon::Last, || Action::Last))
}

/// How fast, and whether again and again.
pub(crate) fn pace(settings: Settings, lang: Lang, on_action: &Callback<Action>) -> El {
    let Settings { speed, is_looping, .. } = settings;
    let speeds = Speed::all().map(|speed| {
        let n = exact_number(speed.steps_per_sec() as f32);
        (speed.index().to_string().into(), lang.text(Msg::StepsPerSecond { n: &n }).into())
    });
    let on_value = on_action.reform(|at: String| Action::SetSpeed(Speed::at(at.parse().unwrap_or_default())));
    let speed = html! {
        <Select id="speed" name={lang.label(Label::Speed)} groups={vec![(None, speeds.collect())]}
            value={speed.index().to_string()} {on_value} />
    };
    let repeat = sign_button("transport__button", "loop", lang, Label::Loop, Icon::Loop)
        .attr("aria-pressed", is_looping)
        .on_click(on_action.reform(move |_| Action::SetLooping(!is_looping)));
    fragment().child(speed).child(repeat)
}

/// Which step of how many, and which output element it computes.
fn place(props: &TransportProps, lang: Lang) -> El {
    let layer = &props.model.layer;
    let cursor = props.figure.shown.cursor;
    if props.figure.shown.hides_size() {
        // How many steps there are is the size.
        return el("p").class("transport__place").attr("data-test", "step").attr("data-step", props.tick);
    }
    let mut words = vec![lang.text(Msg::StepOf { step: cursor.step + 1, steps: layer.step_count() })];
    if let Some(done) = cursor.taps_done {
        let (tap, taps) = (done, layer.tap_count());
        words.push(lang.text(match layer.has_weight() {
            true => Msg::ProductOf { tap, taps },
            false => Msg::ValueOf { tap, taps },
        }));
    }
    if let Some(output) = layer.output_of_step(cursor.step) {
        let oc = (layer.params().out_channels > 1).then_some(output.oc);
        words.push(lang.text(Msg::OutputAt { oc, at: layer.params().dims.in_use(&output.o) }));
    }
    el("p")
        .class("transport__place")
        .attr("data-test", "step")
        .attr("data-step", props.tick)
        .attr("data-steps", props.n_ticks)
        .children(words.into_iter().map(|word| el("span").child(word)))
}
