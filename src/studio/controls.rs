//! The layer over the picture.

use std::rc::Rc;

use yew::prelude::*;

use super::desk::{Desk, DeskAction};
use super::hub::Hub;
use super::on;
use crate::conv::{Axis, Dims, Legal, PaddingMode, Param};
use crate::figure::{Activation, KernelPreset, KernelSource};
use crate::pixels::{Action, legal};
use crate::ui::el::{El, el, fragment, group, hint};
use crate::ui::fields::{CountField, Row, Select, is_checked};
use crate::ui::slider::{Slider, slider};
use crate::words::{Label, Msg, StudioLabel};

/// The largest value a slider offers, though larger ones can be typed.
const fn comfortable(param: Param) -> usize {
    match param {
        Param::KernelSize => 15,
        _ => 8,
    }
}

/// The parameters that can be set, with the prefix of their identifiers.
const COUNTS: [(Param, &str, Label, Label); 4] = [
    (Param::KernelSize, "kernel", Label::Size, Label::HelpKernelSize),
    (Param::Stride, "stride", Label::Stride, Label::HelpStride),
    (Param::Padding, "padding", Label::Padding, Label::HelpPadding),
    (Param::Dilation, "dilation", Label::Dilation, Label::HelpDilation),
];

/// Modes of padding that a list offers; one with another number comes from a link.
const MODES: [PaddingMode; 4] =
    [PaddingMode::Zeros, PaddingMode::Reflect, PaddingMode::Replicate, PaddingMode::Circular];

/// See the module.
pub(super) fn controls(desk: &Desk, hub: &Rc<Hub>) -> Html {
    let lang = desk.settings.lang;
    let label = |it| lang.studio(it);
    let rows = COUNTS.map(|(param, id, title, help)| {
        html! { <Row key={id} {id} {title} {help}>{ count(desk, hub, param, id) }</Row> }
    });
    let maps = el("div")
        .class("row")
        .child(el("span").class("row__name").child(label(StudioLabel::Maps)))
        .child(count(desk, hub, Param::OutChannels, "maps"));
    let params = desk.state.params();
    let depthwise = (params.in_channels > 1).then(|| {
        let input = el("input")
            .attr("type", "checkbox")
            .attr("id", "f-depthwise")
            .checked(params.groups > 1)
            .on_change(on(hub, |event| DeskAction::Do(Action::SetDepthwise(is_checked(&event)))));
        el("label")
            .class("check studio__check")
            .child(input)
            .child(el("span").child(label(StudioLabel::Depthwise)))
    });
    group(label(StudioLabel::Layer))
        .class("studio__layer")
        .child(named(label(StudioLabel::Kernel), kernel(desk, hub)))
        .child((params.out_channels > 1).then(|| hint(label(StudioLabel::KernelHint))))
        .children(rows)
        .child(named(lang.label(Label::PaddingMode), mode(desk, hub)))
        .child(maps)
        .child(depthwise)
        .child(named(label(StudioLabel::Activation), activation(desk, hub)))
        .into()
}

fn named(name: &'static str, field: Html) -> El {
    el("div").class("row").child(el("span").class("row__name").child(name)).child(field)
}

/// A field and a slider over all that is legal.
fn count(desk: &Desk, hub: &Rc<Hub>, param: Param, id: &str) -> Html {
    let lang = desk.settings.lang;
    let axis = Axis::Width;
    let name = lang.param(param, None, Dims::Two);
    let value = desk.state.params().get(param, axis);
    let legal: Legal = legal(&desk.state, param);
    let on_value = on(hub, move |value| DeskAction::Do(Action::Set(param, value)));
    let on_end = on(hub, |()| DeskAction::Do(Action::EndGesture));
    let slider = slider(Slider {
        id: format!("f-{id}-slider"),
        name: lang.text(Msg::SliderOf { name: &name }),
        value,
        legal: &legal,
        comfortable: comfortable(param),
        on_value: on_value.clone(),
        on_end: on_end.clone(),
    });
    let field = html! { <CountField id={format!("f-{id}")} {name} {value} {legal} {on_value} {on_end} /> };
    fragment().child(el("span").class("row__fields").child(field)).child(slider).into()
}

/// The kernel by name; one of a link whose numbers come from a seed has none.
fn kernel(desk: &Desk, hub: &Rc<Hub>) -> Html {
    let lang = desk.settings.lang;
    let value = match desk.state.model.content().kernel {
        KernelSource::Preset(preset) => preset.name(),
        KernelSource::Seeded(_) => "",
    };
    let mut options: Vec<_> = KernelPreset::all_of(Dims::Two)
        .iter()
        .map(|it| (AttrValue::Static(it.name()), AttrValue::Static(lang.kernel(*it, Dims::Two))))
        .collect();
    if value.is_empty() {
        options.insert(0, ("".into(), lang.label(Label::SourceRandom).into()));
    }
    let on_value = on(hub, |name: String| {
        let preset = KernelPreset::ALL.into_iter().find(|it| it.name() == name);
        DeskAction::Do(Action::SetPreset(preset.unwrap_or(KernelPreset::SobelX)))
    });
    select("f-preset", lang.studio(StudioLabel::Kernel), options, value, on_value)
}

fn mode(desk: &Desk, hub: &Rc<Hub>) -> Html {
    let lang = desk.settings.lang;
    let now = desk.state.params().padding_mode;
    let extra = (!MODES.contains(&now)).then_some(now);
    let options = MODES.into_iter().chain(extra).map(|it| (it.name().into(), lang.padding_mode(it).into()));
    let on_value = on(hub, move |chosen: String| {
        let mode = MODES.into_iter().chain(extra).find(|it| it.name() == chosen);
        DeskAction::Do(Action::SetPaddingMode(mode.unwrap_or_default()))
    });
    select("f-padding-mode", lang.label(Label::PaddingMode), options.collect(), now.name(), on_value)
}

fn activation(desk: &Desk, hub: &Rc<Hub>) -> Html {
    let lang = desk.settings.lang;
    let none = (AttrValue::Static(""), AttrValue::Static(lang.studio(StudioLabel::NoActivation)));
    let others = Activation::ALL.map(|it| (it.name().into(), name_of_activation(it).into()));
    let now = desk.state.model.activation().map_or("", Activation::name);
    let on_value = on(hub, |chosen: String| {
        let activation = Activation::ALL.into_iter().find(|it| it.name() == chosen);
        DeskAction::Do(Action::SetActivation(activation))
    });
    let options = std::iter::once(none).chain(others).collect();
    select("f-activation", lang.studio(StudioLabel::Activation), options, now, on_value)
}

/// As every framework writes it, in every language.
const fn name_of_activation(activation: Activation) -> &'static str {
    match activation {
        Activation::Relu => "ReLU",
        Activation::LeakyRelu => "LeakyReLU (0.01)",
        Activation::Sigmoid => "Sigmoid",
        Activation::Tanh => "Tanh",
    }
}

fn select(
    id: &'static str,
    name: &'static str,
    options: Vec<(AttrValue, AttrValue)>,
    value: &'static str,
    on_value: Callback<String>,
) -> Html {
    html! { <Select {id} {name} groups={vec![(None, options)]} {value} {on_value} /> }
}
