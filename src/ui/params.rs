//! The parameters of the layer.

use std::rc::Rc;

use yew::prelude::*;

use super::counts::{CountOf, axis_fields, single_field};
use super::dispatch::{Around, Dispatch, use_around};
use super::el::{el, fragment, group};
use super::fields::{Radios, Row, Select, choice, is_checked};
use super::kept::use_kept;
use super::padding::padding_rows;
use super::values::values;
use crate::app::{Action, AppState};
use crate::conv::{Axis, Dims, Edit, LayerParams, Op, Param};
use crate::figure::Activation;
use crate::words::{Label, Lang};

#[derive(Properties, Clone, Debug)]
struct ParamsProps {
    state: Rc<AppState>,
}

impl PartialEq for ParamsProps {
    /// Steps and hovering change nothing here.
    fn eq(&self, other: &Self) -> bool {
        let (one, other) = (&self.state, &other.state);
        Rc::ptr_eq(&one.model, &other.model)
            && one.params() == other.params()
            && one.draft.is_some() == other.draft.is_some()
            && one.links == other.links
            && one.figure.content.input == other.figure.content.input
            && one.figure.content.kernel == other.figure.content.kernel
            && one.figure.content.is_flipped == other.figure.content.is_flipped
            && one.figure.content.activation == other.figure.content.activation
            && one.brush == other.brush
            && one.figure.shown.cover == other.figure.shown.cover
    }
}

/// What the panel of the parameters has.
pub(super) fn params(state: &Rc<AppState>) -> Html {
    html! { <Params state={state.clone()} /> }
}

#[component]
fn Params(props: &ParamsProps) -> Html {
    let Around { lang, dispatch } = use_around();
    let wants_sides = use_kept(|| false);
    let state = &props.state;
    let params = *state.params();
    let marks: Vec<(Param, Axis)> = match &state.draft {
        Some(draft) => draft.problems.iter().map(|problem| problem.place()).collect(),
        None => Vec::new(),
    };
    let of = |param| CountOf { param, axis: Axis::Width, params, marks: &marks, lang, dispatch: &dispatch };
    let unless_covered = |param, fields: &dyn Fn() -> Html| match state.figure.shown.hides(param) {
        true => Html::from(el("span").class("row__fields row__covered").child("?")),
        false => fields(),
    };
    let axes = |param, id: &'static str, title, help| {
        let fields = unless_covered(param, &|| axis_fields(of(param), id, state.links.is_linked(param)));
        html! { <Row {id} {title} {help}>{ fields }</Row> }
    };
    let single = |param, id: &'static str, title, help| {
        let fields = unless_covered(param, &|| single_field(of(param), id));
        html! { <Row {id} {title} {help}>{ fields }</Row> }
    };
    let titled = |title| group(lang.label(title));
    let switch = |id: &'static str, title, help, is_on: bool, action: fn(bool) -> Action| {
        let input = el("input")
            .attr("type", "checkbox")
            .attr("id", format!("f-{id}"))
            .checked(is_on)
            .attr("aria-label", lang.label(title))
            .on_change(dispatch.on(move |event| action(is_checked(&event))));
        let field = el("label").class("check").child(input);
        html! { <Row {id} {title} {help}>{ Html::from(field) }</Row> }
    };
    let LayerParams { op, dims, .. } = params;
    let input_help = match dims {
        Dims::One => Label::HelpInputLength,
        Dims::Two => Label::HelpInputSize,
        Dims::Three => Label::HelpInputVolume,
    };
    let help = Help::of(op);
    fragment()
        .child(
            el("section")
                .class("group")
                .child(dimensions(dims, lang, &dispatch))
                .child(operations(op, lang, &dispatch)),
        )
        .child(
            titled(Label::GroupInput)
                .child(axes(Param::InputSize, "input", Label::Size, input_help))
                .child(single(Param::InChannels, "in-channels", Label::Channels, help.channels)),
        )
        .child(
            titled(help.group)
                .child(axes(Param::KernelSize, "kernel", Label::Size, help.size))
                .child(axes(Param::Stride, "stride", Label::Stride, help.stride))
                .child(axes(Param::Dilation, "dilation", Label::Dilation, Label::HelpDilation))
                .child(match state.figure.shown.hides(Param::Padding) {
                    true => axes(Param::Padding, "padding", Label::Padding, Label::HelpPadding),
                    false => {
                        padding_rows(of(Param::Padding), state.links.is_linked(Param::Padding), &wants_sides)
                    }
                }),
        )
        .child(
            titled(Label::GroupOutput)
                .child(Param::OutputPadding.is_of(op).then(|| {
                    let (title, help) = (Label::OutputPadding, Label::HelpOutputPadding);
                    axes(Param::OutputPadding, "output-padding", title, help)
                }))
                .child(Param::OutChannels.is_of(op).then(|| {
                    single(Param::OutChannels, "out-channels", Label::Channels, Label::HelpOutChannels)
                }))
                .child(
                    Param::Groups
                        .is_of(op)
                        .then(|| single(Param::Groups, "groups", Label::Groups, Label::HelpGroups)),
                )
                .child(if op.is_pool() {
                    switch("ceil-mode", Label::CeilMode, Label::HelpCeilMode, params.ceil_mode, |is_on| {
                        Action::EditLayer(Edit::CeilMode(is_on))
                    })
                } else {
                    switch("bias", Label::Bias, Label::HelpBias, params.bias, |is_on| {
                        Action::EditLayer(Edit::Bias(is_on))
                    })
                })
                .child((!op.is_pool()).then(|| activation(state.figure.content.activation, lang, &dispatch)))
                .child(op.is_mean().then(|| {
                    let (title, help) = (Label::CountIncludePad, Label::HelpCountIncludePad);
                    switch("count-include-pad", title, help, params.count_include_pad, |is_on| {
                        Action::EditLayer(Edit::CountIncludePad(is_on))
                    })
                })),
        )
        .child(titled(Label::GroupValues).child(values(state, lang, &dispatch)))
        .into()
}

/// The numbers of dimensions to choose from.
fn dimensions(shown: Dims, lang: Lang, dispatch: &Dispatch) -> Html {
    let id = |dims| match dims {
        Dims::One => "dims-1",
        Dims::Two => "dims-2",
        Dims::Three => "dims-3",
    };
    let radios = Radios {
        group: "dims",
        name: lang.label(Label::Dimensions),
        class: "radios--dims",
        choices: Dims::ALL.map(|it| (id(it).into(), lang.dims(it).into())).into(),
        chosen: Dims::ALL.iter().position(|&it| it == shown).unwrap_or_default(),
        on_choice: dispatch.on(|at: usize| Action::SetDims(Dims::ALL.get(at).copied().unwrap_or(Dims::Two))),
    };
    html! { <Row id="dims" title={Label::Dimensions} help={Label::HelpDimensions}>{ radios.view() }</Row> }
}

/// The operations to choose from.
fn operations(shown: Op, lang: Lang, dispatch: &Dispatch) -> Html {
    let help = match shown {
        Op::Conv => Label::HelpConv,
        Op::ConvTranspose => Label::HelpConvTranspose,
        Op::MaxPool => Label::HelpMaxPool,
        Op::AvgPool => Label::HelpAvgPool,
    };
    let choice = |op: Op| (format!("op-{}", op.name()).into(), lang.op(op).into());
    let radios = Radios {
        group: "op",
        name: lang.label(Label::Operation),
        class: "radios--ops",
        choices: Op::ALL.map(choice).into(),
        chosen: Op::ALL.iter().position(|&it| it == shown).unwrap_or_default(),
        on_choice: dispatch
            .on(|at: usize| Action::EditLayer(Edit::Op(Op::ALL.get(at).copied().unwrap_or_default()))),
    };
    html! { <Row id="op" title={Label::Operation} {help}>{ radios.view() }</Row> }
}

/// The functions after the layer to choose from.
fn activation(shown: Option<Activation>, lang: Lang, dispatch: &Dispatch) -> Html {
    let name = |function: Activation| (function.name().into(), lang.activation(function).into());
    let mut choices = vec![choice(lang, "", Label::Nothing)];
    choices.extend(Activation::ALL.map(name));
    let value = shown.map_or("", Activation::name);
    let on_value = dispatch
        .on(|name: String| Action::SetActivation(Activation::ALL.into_iter().find(|it| it.name() == name)));
    html! {
        <Row id="activation" title={Label::Activation} help={Label::HelpActivation}>
            <Select id="f-activation" name={lang.label(Label::Activation)} groups={vec![(None, choices)]} {value}
                {on_value} />
        </Row>
    }
}

/// What rows that several operations have mean for one of them.
struct Help {
    /// Heading of the rows of the window.
    group: Label,
    channels: Label,
    size: Label,
    stride: Label,
}

impl Help {
    const fn of(op: Op) -> Self {
        let (group, channels, size) = match op.is_pool() {
            true => (Label::GroupWindow, Label::HelpPoolChannels, Label::HelpWindowSize),
            false => (Label::GroupKernel, Label::HelpInChannels, Label::HelpKernelSize),
        };
        let stride = match op {
            Op::ConvTranspose => Label::HelpTransposedStride,
            _ => Label::HelpStride,
        };
        Self { group, channels, size, stride }
    }
}
