//! Where the numbers come from, and numbers by hand.

use yew::prelude::*;

use super::dispatch::{Dispatch, use_lang};
use super::el::{button, el, fragment, hint, subheading};
use super::fields::{CountField, Radios, Select, ValueField, choice, is_checked};
use super::icons::{Icon, icon};
use super::kept::use_kept;
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
        let onclick = dispatch.on(move |_| Action::ResetEdits(kind));
        button("chip").on_click(onclick).child(lang.label(label))
    };
    let source_radios = Radios {
        group: "values",
        name: lang.label(Label::InputValues),
        class: "",
        choices: sources.iter().map(|(id, label, ..)| ((*id).into(), lang.label(*label).into())).collect(),
        chosen: chosen.unwrap_or_default(),
        on_choice: on_source,
    }
    .view();
    let switch = |id: &'static str, label, is_on, described_by: Option<&'static str>, on_change| {
        let input = el("input")
            .attr("type", "checkbox")
            .attr("id", id)
            .checked(is_on)
            .attr("aria-describedby", described_by)
            .on_change(on_change);
        el("label").class("check check--named").child(input).child(el("span").child(lang.label(label)))
    };
    let on_flip = dispatch.on(|_| Action::FlipKernel);
    let on_paint = dispatch.on(|event| Action::SetBrush(is_checked(&event).then_some(FIRST_PAINT)));
    let kernel_rows = || {
        let seed = match figure.content.kernel {
            KernelSource::Preset(_) => None,
            KernelSource::Seeded(seed) => Some(seed_field(
                "weights-seed",
                Label::KernelSeed,
                seed,
                lang,
                dispatch.on(|seed| Action::SetKernel(KernelSource::Seeded(seed))),
            )),
        };
        fragment()
            .child(subheading(lang.label(Label::KernelValues)))
            .child(html! {
                <Select id="f-weights" name={lang.label(Label::KernelValues)} groups={vec![(None, kernels)]}
                    value={kernel} on_value={on_kernel} />
            })
            .child(seed)
            .child(switch("f-flip", Label::Flip, figure.content.is_flipped, Some("flip-hint"), on_flip))
            .child(hint(lang.label(Label::FlipHint)).attr("id", "flip-hint"))
    };
    el("div")
        .class("values")
        .child(subheading(lang.label(Label::InputValues)))
        .child(source_radios)
        .child(source_field(state, lang, dispatch))
        .child(has_weight.then(kernel_rows))
        .child(switch("f-brush", Label::Paint, state.brush.is_some(), None, on_paint))
        .child(state.brush.map(|value| {
            let on_value = dispatch.on(|value| Action::SetBrush(Some(value)));
            let name = lang.label(Label::PaintValue);
            el("p")
                .class("paint")
                .child(html! {
                    <ValueField id="f-brush-value" {name} {value} {on_value} on_end={Callback::noop()} />
                })
                .child(el("span").class("hint").child(lang.label(Label::PaintHint)))
        }))
        .child(html! { <EditDisclosure model={state.model.clone()} /> })
        .child(is_edited(EditKind::Input).then(|| reset(EditKind::Input, Label::ResetInput)))
        .child(
            (has_weight && is_edited(EditKind::Kernel)).then(|| reset(EditKind::Kernel, Label::ResetKernel)),
        )
        .into()
}

/// What belongs to the chosen source: its sentence, its signal, its digit or its seed.
fn source_field(state: &AppState, lang: Lang, dispatch: &Dispatch) -> Html {
    let content = &state.figure.content;
    let digits = |digit: u8, of: fn(u8) -> InputSource| {
        Radios {
            group: "digit",
            name: lang.label(Label::WhichDigit),
            class: "radios--digits",
            choices: (0..DIGIT_COUNT)
                .map(|digit| (format!("digit-{digit}").into(), digit.to_string().into()))
                .collect(),
            chosen: usize::from(digit),
            on_choice: dispatch.on(move |at| Action::SetInput(of(at as u8))),
        }
        .view()
    };
    match &content.input {
        InputSource::Sentence(sentence) => {
            html! { <SentenceField sentence={sentence.clone()} length={content.params.input_size[2]} /> }
        }
        InputSource::Signal(signal) => html! {
            <Select id="f-signal" name={lang.label(Label::WhichSignal)}
                groups={vec![(None, Signal::ALL.map(|it| (it.name().into(), lang.signal(it).into())).into())]}
                value={signal.name()} on_value={dispatch.on(|name: String| {
                    let signal = Signal::ALL.into_iter().find(|it| it.name() == name);
                    Action::SetInput(InputSource::Signal(signal.unwrap_or(Signal::Step)))
                })} />
        },
        InputSource::Digit(digit) => digits(*digit, InputSource::Digit),
        InputSource::MovingDigit(digit) => digits(*digit, InputSource::MovingDigit),
        InputSource::Seeded(seed) => seed_field(
            "values-seed",
            Label::InputSeed,
            *seed,
            lang,
            dispatch.on(|seed| Action::SetInput(InputSource::Seeded(seed))),
        ),
        InputSource::Zeros | InputSource::Sphere => Html::default(),
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
    let is_open = use_kept(|| false);
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let button = button("disclosure")
        .attr("id", "edit-values")
        .attr("aria-expanded", *is_open)
        .attr("aria-controls", "edit-tables")
        .on_click(onclick)
        .child(lang.label(Label::EditValues));
    let tables = is_open.then(|| html! { <><KernelTables ..props.clone() /><InputMap ..props.clone() /></> });
    let tables = el("div").attr("id", "edit-tables").flag("hidden", !*is_open).child(tables);
    el("div").class("edit").child(button).child(tables).into()
}

/// A seed, and a die for the next.
fn seed_field(id: &str, name: Label, seed: u32, lang: Lang, on_seed: Callback<u32>) -> Html {
    let on_value = on_seed.reform(|value| u32::try_from(value).unwrap_or(u32::MAX));
    let id = format!("f-{id}");
    el("p")
        .class("seed")
        .child(el("label").attr("for", id.clone()).child(lang.label(Label::Seed)))
        .child(html! {
            <CountField {id} name={lang.label(name)} value={seed as usize}
                legal={Legal::Range(0, u32::MAX as usize)} {on_value} on_end={Callback::noop()} />
        })
        .child(
            button("chip")
                .on_click(on_seed.reform(move |_| seed.wrapping_add(1)))
                .child(icon(Icon::Dice))
                .child(el("span").child(lang.label(Label::NewNumbers))),
        )
        .into()
}
