//! Where the numbers come from, and numbers by hand.

use yew::prelude::*;

use super::dispatch::{Dispatch, use_lang};
use super::fields::{CountField, Radios, Select, ValueField, choice, is_checked};
use super::icons::{Icon, icon};
use super::sentence::{SentenceField, first_sentence};
use super::tables::{InputMap, KernelTables, ModelProps};
use crate::app::{Action, AppState, EditKind};
use crate::conv::{Dims, Legal};
use crate::figure::{DIGIT_COUNT, InputSource, KernelPreset, KernelSource, Signal};
use crate::words::{Label, Lang};

/// Seed of numbers that are asked for without one.
const FIRST_SEED: u32 = 1;

/// The value with which painting begins.
const FIRST_PAINT: f32 = 9.0;

/// The group of the values.
pub(super) fn values(state: &AppState, lang: Lang, dispatch: &Dispatch) -> Html {
    let figure = &state.figure;
    let has_weight = !state.params().op.is_pool();
    let (is_row, is_volume) =
        (figure.content.params.dims == Dims::One, figure.content.params.dims == Dims::Three);
    // A link can ask for a digit in one dimension, of which one row is left: then it is among the choices.
    let sources: Vec<_> = [
        (
            "values-sentence",
            Label::SourceSentence,
            first_sentence(lang).unwrap_or(InputSource::Zeros),
            is_row,
        ),
        ("values-signal", Label::SourceSignal, InputSource::Signal(Signal::Step), is_row),
        ("values-digit", Label::SourceDigit, InputSource::Digit(3), !is_row),
        ("values-sphere", Label::SourceSphere, InputSource::Sphere, is_volume),
        ("values-moving-digit", Label::SourceMovingDigit, InputSource::MovingDigit(3), is_volume),
        ("values-random", Label::SourceRandom, InputSource::Seeded(FIRST_SEED), true),
        ("values-zeros", Label::SourceZeros, InputSource::Zeros, true),
    ]
    .into_iter()
    .filter(|(_, _, source, is_offered)| *is_offered || is_same_kind(source, &figure.content.input))
    .collect();
    let chosen = sources.iter().position(|(_, _, source, _)| is_same_kind(source, &figure.content.input));
    let of_source: Vec<_> = sources.iter().map(|(_, _, source, _)| source.clone()).collect();
    let on_source = dispatch
        .on(move |at: usize| Action::SetInput(of_source.get(at).cloned().unwrap_or(InputSource::Zeros)));
    let dims = figure.content.params.dims;
    // A link can ask for a kernel of two dimensions in one: then it is among the choices.
    let is_offered = |preset: &KernelPreset| {
        KernelPreset::all_of(dims).contains(preset) || figure.content.kernel == KernelSource::Preset(*preset)
    };
    let mut kernels: Vec<_> = KernelPreset::ALL
        .into_iter()
        .filter(is_offered)
        .map(|preset| (preset.name().into(), lang.kernel(preset, dims).into()))
        .collect();
    kernels.push(choice(lang, "seed", Label::SourceRandom));
    let kernel = match figure.content.kernel {
        KernelSource::Preset(preset) => preset.name(),
        KernelSource::Seeded(_) => "seed",
    };
    let on_kernel = dispatch.on(|name: String| {
        let preset = KernelPreset::ALL.into_iter().find(|preset| preset.name() == name);
        Action::SetKernel(preset.map_or(KernelSource::Seeded(FIRST_SEED), KernelSource::Preset))
    });
    let is_edited = |kind: EditKind| figure.content.edits.iter().any(|(cell, _)| kind.contains(cell));
    let reset = |kind, label| {
        html! {
            <button type="button" class="chip" onclick={dispatch.on(move |_: MouseEvent| Action::ResetEdits(kind))}>
                { lang.label(label) }
            </button>
        }
    };
    let moves = matches!(figure.content.input, InputSource::MovingDigit(_));
    let source_radios = Radios {
        group: "values",
        name: lang.label(Label::InputValues),
        class: "",
        choices: sources.iter().map(|(id, label, ..)| ((*id).into(), lang.label(*label).into())).collect(),
        chosen: chosen.unwrap_or_default(),
        on_choice: on_source,
    }
    .view();
    html! {
        <div class="values">
            <h3 class="subheading">{ lang.label(Label::InputValues) }</h3>
            { source_radios }
            if let InputSource::Sentence(sentence) = &figure.content.input {
                <SentenceField sentence={sentence.clone()} length={figure.content.params.input_size[2]} />
            }
            if let InputSource::Signal(signal) = figure.content.input {
                <Select id="f-signal" name={lang.label(Label::WhichSignal)}
                    groups={vec![(None, Signal::ALL.map(|it| (it.name().into(), lang.signal(it).into())).into())]}
                    value={signal.name()} on_value={dispatch.on(|name: String| {
                        let signal = Signal::ALL.into_iter().find(|it| it.name() == name);
                        Action::SetInput(InputSource::Signal(signal.unwrap_or(Signal::Step)))
                    })} />
            }
            if let InputSource::Digit(digit) | InputSource::MovingDigit(digit) = figure.content.input {
                {
                    Radios {
                        group: "digit",
                        name: lang.label(Label::WhichDigit),
                        class: "radios--digits",
                        choices: (0..DIGIT_COUNT)
                            .map(|digit| (format!("digit-{digit}").into(), digit.to_string().into()))
                            .collect(),
                        chosen: usize::from(digit),
                        on_choice: dispatch.on(move |at| {
                            let of = if moves { InputSource::MovingDigit } else { InputSource::Digit };
                            Action::SetInput(of(at as u8))
                        }),
                    }
                    .view()
                }
            }
            if let InputSource::Seeded(seed) = figure.content.input {
                { seed_field("values-seed", Label::InputSeed, seed, lang, dispatch.on(|seed| Action::SetInput(InputSource::Seeded(seed)))) }
            }
            if has_weight {
                <h3 class="subheading">{ lang.label(Label::KernelValues) }</h3>
                <Select id="f-weights" name={lang.label(Label::KernelValues)} groups={vec![(None, kernels)]}
                    value={kernel} on_value={on_kernel} />
                if let KernelSource::Seeded(seed) = figure.content.kernel {
                    { seed_field("weights-seed", Label::KernelSeed, seed, lang, dispatch.on(|seed| Action::SetKernel(KernelSource::Seeded(seed)))) }
                }
                <label class="check check--named">
                    <input type="checkbox" id="f-flip" checked={figure.content.is_flipped} aria-describedby="flip-hint"
                        onchange={dispatch.on(|_: Event| Action::FlipKernel)} />
                    <span>{ lang.label(Label::Flip) }</span>
                </label>
                <p class="hint" id="flip-hint">{ lang.label(Label::FlipHint) }</p>
            }
            <label class="check check--named">
                <input type="checkbox" id="f-brush" checked={state.brush.is_some()}
                    onchange={dispatch.on(|event: Event| Action::SetBrush(is_checked(&event).then_some(FIRST_PAINT)))} />
                <span>{ lang.label(Label::Paint) }</span>
            </label>
            if let Some(value) = state.brush {
                <p class="paint">
                    <ValueField id="f-brush-value" name={lang.label(Label::PaintValue)} {value}
                        on_value={dispatch.on(|value| Action::SetBrush(Some(value)))} on_end={Callback::noop()} />
                    <span class="hint">{ lang.label(Label::PaintHint) }</span>
                </p>
            }
            <EditDisclosure model={state.model.clone()} />
            if is_edited(EditKind::Input) {
                { reset(EditKind::Input, Label::ResetInput) }
            }
            if has_weight && is_edited(EditKind::Kernel) {
                { reset(EditKind::Kernel, Label::ResetKernel) }
            }
        </div>
    }
}

/// Whether two sources differ in no more than a digit, a signal or a seed.
fn is_same_kind(one: &InputSource, other: &InputSource) -> bool {
    core::mem::discriminant(one) == core::mem::discriminant(other)
}

/// Tables of all numbers, made only when they are opened.
#[component]
fn EditDisclosure(props: &ModelProps) -> Html {
    let lang = use_lang();
    let is_open = use_state(|| false);
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    html! {
        <div class="edit">
            <button type="button" class="disclosure" id="edit-values" aria-expanded={is_open.to_string()}
                aria-controls="edit-tables" {onclick}>{ lang.label(Label::EditValues) }</button>
            <div id="edit-tables" hidden={!*is_open}>
                if *is_open {
                    <KernelTables ..props.clone() />
                    <InputMap ..props.clone() />
                }
            </div>
        </div>
    }
}

/// A seed, and a die for the next.
fn seed_field(id: &str, name: Label, seed: u32, lang: Lang, on_seed: Callback<u32>) -> Html {
    let on_value = on_seed.reform(|value| u32::try_from(value).unwrap_or(u32::MAX));
    html! {
        <p class="seed">
            <label for={format!("f-{id}")}>{ lang.label(Label::Seed) }</label>
            <CountField id={format!("f-{id}")} name={lang.label(name)} value={seed as usize}
                legal={Legal::Range(0, u32::MAX as usize)} {on_value} on_end={Callback::noop()} />
            <button type="button" class="chip" onclick={on_seed.reform(move |_: MouseEvent| seed.wrapping_add(1))}>
                { icon(Icon::Dice) }<span>{ lang.label(Label::NewNumbers) }</span>
            </button>
        </p>
    }
}
