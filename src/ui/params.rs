//! The parameters of the layer.

use std::rc::Rc;

use yew::prelude::*;

use super::dispatch::{Dispatch, use_dispatch, use_lang};
use super::fields::{CountField, Radios, Row, is_checked};
use super::icons::{Icon, icon};
use super::padding::PaddingRows;
use super::slider::{Slider, slider};
use super::values::Values;
use super::words;
use crate::app::{Action, AppState};
use crate::conv::{Axis, Dims, LayerParams, Op, Param};
use crate::figure::legal_in_figure;
use crate::words::{Field, Label, Lang, Msg};

/// Whatever a problem names.
pub(super) type Marks = Rc<[(Param, Axis)]>;

#[derive(Properties, Clone, Debug)]
pub(super) struct ParamsProps {
    pub(super) state: Rc<AppState>,
}

impl PartialEq for ParamsProps {
    /// Steps and hovering change nothing here.
    fn eq(&self, other: &Self) -> bool {
        let (one, other) = (&self.state, &other.state);
        Rc::ptr_eq(&one.model, &other.model)
            && one.params() == other.params()
            && one.draft.is_some() == other.draft.is_some()
            && one.links == other.links
            && one.figure.input == other.figure.input
            && one.figure.kernel == other.figure.kernel
            && one.figure.is_flipped == other.figure.is_flipped
            && one.brush == other.brush
    }
}

/// What the panel of the parameters has.
pub(super) fn params(state: &Rc<AppState>) -> Html {
    html! { <Params state={state.clone()} /> }
}

#[component]
fn Params(props: &ParamsProps) -> Html {
    let (lang, dispatch) = (use_lang(), use_dispatch());
    let state = &props.state;
    let params = *state.params();
    let marks: Marks = match &state.draft {
        Some(draft) => draft.problems.iter().map(|problem| problem.place()).collect(),
        None => Rc::default(),
    };
    let of = |param| CountOf { param, axis: Axis::Width, params, marks: &marks, lang, dispatch: &dispatch };
    let axes = |param, id: &'static str, title, help| {
        let fields = axis_fields(of(param), id, state.links.is_linked(param));
        html! { <Row {id} {title} {help}>{ fields }</Row> }
    };
    let single = |param, id: &'static str, title, help| {
        html! { <Row {id} {title} {help}>{ single_field(of(param), id) }</Row> }
    };
    let group = |title, rows: Html| {
        html! { <section class="group"><h2 class="heading">{ lang.label(title) }</h2>{ rows }</section> }
    };
    let switch = |id: &'static str, title, help, is_on: bool, action: fn(bool) -> Action| {
        html! {
            <Row {id} {title} {help}>
                <label class="check">
                    <input type="checkbox" id={format!("f-{id}")} checked={is_on} aria-label={lang.label(title)}
                        onchange={dispatch.on(move |event: Event| action(is_checked(&event)))} />
                </label>
            </Row>
        }
    };
    let LayerParams { op, dims, .. } = params;
    let input_help = match dims {
        Dims::One => Label::HelpInputLength,
        Dims::Two => Label::HelpInputSize,
        Dims::Three => Label::HelpInputVolume,
    };
    let help = Help::of(op);
    // An average has no dilation, but a link can ask for one, and then it must be possible to take it back.
    let has_dilation = op != Op::AvgPool || params.dilation != [1; 3];
    html! {
        <>
            <section class="group">{ dimensions(dims, lang, &dispatch) }{ operations(op, lang, &dispatch) }</section>
            { group(Label::GroupInput, html! {
                <>
                    { axes(Param::InputSize, "input", Label::Size, input_help) }
                    { single(Param::InChannels, "in-channels", Label::Channels, help.channels) }
                </>
            }) }
            { group(help.group, html! {
                <>
                    { axes(Param::KernelSize, "kernel", Label::Size, help.size) }
                    { axes(Param::Stride, "stride", Label::Stride, help.stride) }
                    if has_dilation {
                        { axes(Param::Dilation, "dilation", Label::Dilation, Label::HelpDilation) }
                    }
                    <PaddingRows {params} is_linked={state.links.is_linked(Param::Padding)} marks={marks.clone()} />
                </>
            }) }
            { group(Label::GroupOutput, html! {
                <>
                    if Param::OutputPadding.is_of(op) {
                        { axes(Param::OutputPadding, "output-padding", Label::OutputPadding, Label::HelpOutputPadding) }
                    }
                    if Param::OutChannels.is_of(op) {
                        { single(Param::OutChannels, "out-channels", Label::Channels, Label::HelpOutChannels) }
                    }
                    if Param::Groups.is_of(op) {
                        { single(Param::Groups, "groups", Label::Groups, Label::HelpGroups) }
                    }
                    if op.is_pool() {
                        { switch("ceil-mode", Label::CeilMode, Label::HelpCeilMode, params.ceil_mode, Action::SetCeilMode) }
                    } else {
                        { switch("bias", Label::Bias, Label::HelpBias, params.bias, Action::SetBias) }
                    }
                    if op == Op::AvgPool {
                        { switch("count-include-pad", Label::CountIncludePad, Label::HelpCountIncludePad,
                            params.count_include_pad, Action::SetCountIncludePad) }
                    }
                </>
            }) }
            { group(Label::GroupValues, html! { <Values state={state.clone()} /> }) }
        </>
    }
}

/// The numbers of dimensions to choose from.
fn dimensions(shown: Dims, lang: Lang, dispatch: &Dispatch) -> Html {
    let choice = |dims| match dims {
        Dims::One => ("dims-1", Label::DimsOne),
        Dims::Two => ("dims-2", Label::DimsTwo),
        Dims::Three => ("dims-3", Label::DimsThree),
    };
    let radios = Radios {
        group: "dims",
        name: lang.label(Label::Dimensions),
        class: "radios--dims",
        choices: Dims::ALL.map(choice).map(|(id, label)| (id.into(), lang.label(label).into())).into(),
        chosen: Dims::ALL.iter().position(|&it| it == shown).unwrap_or_default(),
        on_choice: dispatch.on(|at: usize| Action::SetDims(Dims::ALL.get(at).copied().unwrap_or(Dims::Two))),
    };
    html! { <Row id="dims" title={Label::Dimensions} help={Label::HelpDimensions}>{ radios.view() }</Row> }
}

/// The operations to choose from.
fn operations(shown: Op, lang: Lang, dispatch: &Dispatch) -> Html {
    let words = |op| match op {
        Op::Conv => (Label::OpConv, Label::HelpConv),
        Op::ConvTranspose => (Label::OpConvTranspose, Label::HelpConvTranspose),
        Op::MaxPool => (Label::OpMaxPool, Label::HelpMaxPool),
        Op::AvgPool => (Label::OpAvgPool, Label::HelpAvgPool),
    };
    let (_, help) = words(shown);
    let choice = |op: Op| (format!("op-{}", op.name()).into(), lang.label(words(op).0).into());
    let radios = Radios {
        group: "op",
        name: lang.label(Label::Operation),
        class: "radios--ops",
        choices: Op::ALL.map(choice).into(),
        chosen: Op::ALL.iter().position(|&it| it == shown).unwrap_or_default(),
        on_choice: dispatch.on(|at: usize| Action::SetOp(Op::ALL.get(at).copied().unwrap_or_default())),
    };
    html! { <Row id="op" title={Label::Operation} {help}>{ radios.view() }</Row> }
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

/// The largest value a slider offers, though larger ones can be typed.
const fn comfortable(param: Param) -> usize {
    match param {
        Param::InputSize => 32,
        Param::KernelSize => 11,
        Param::InChannels | Param::OutChannels | Param::Groups => 16,
        Param::Stride
        | Param::Dilation
        | Param::Padding
        | Param::PaddingBefore
        | Param::PaddingAfter
        | Param::OutputPadding => 8,
    }
}

/// A number of the layer, and whom to tell when it changes.
#[derive(Clone, Copy)]
pub(super) struct CountOf<'a> {
    pub(super) param: Param,
    pub(super) axis: Axis,
    pub(super) params: LayerParams,
    pub(super) marks: &'a Marks,
    pub(super) lang: Lang,
    pub(super) dispatch: &'a Dispatch,
}

impl CountOf<'_> {
    fn value(self) -> usize {
        self.params.get(self.param, self.axis)
    }

    fn on_value(self) -> Callback<usize> {
        let Self { param, axis, .. } = self;
        self.dispatch.on(move |value| Action::SetParam { param, axis, value })
    }

    fn on_end(self) -> Callback<()> {
        self.dispatch.on(|()| Action::EndGesture)
    }
}

/// The field of a number; `id` without its prefix.
pub(super) fn count_field(of: CountOf<'_>, id: &str) -> Html {
    html! {
        <CountField id={format!("f-{id}")}
            name={of.lang.text(Msg::FieldName(words::field(of.params.dims, of.param, of.axis)))} value={of.value()}
            legal={legal_in_figure(&of.params, of.param, of.axis)}
            is_marked={is_marked(of.marks, of.param, of.axis)} on_value={of.on_value()} on_end={of.on_end()} />
    }
}

/// The slider of a number, by the name of one axis or of all.
fn count_slider(of: CountOf<'_>, id: &str, field: Field) -> Html {
    slider(Slider {
        id: format!("f-{id}-slider"),
        name: of.lang.text(Msg::SliderOf { field }),
        value: of.value(),
        legal: &legal_in_figure(&of.params, of.param, of.axis),
        comfortable: comfortable(of.param),
        on_value: of.on_value(),
        on_end: of.on_end(),
    })
}

/// A parameter with one number.
fn single_field(of: CountOf<'_>, id: &str) -> Html {
    html! {
        <>
            <span class="row__fields">{ count_field(of, id) }</span>
            { count_slider(of, id, words::field(of.params.dims, of.param, of.axis)) }
        </>
    }
}

/// Whether a problem names a number; both sides where it names the padding.
fn is_marked(marks: &Marks, param: Param, axis: Axis) -> bool {
    let param = match param {
        Param::PaddingBefore | Param::PaddingAfter => Param::Padding,
        other => other,
    };
    marks.contains(&(param, axis))
}

/// A parameter with a number per axis: a field each, a button that keeps them equal, and one slider while it does.
pub(super) fn axis_fields(of: CountOf<'_>, id: &str, is_linked: bool) -> Html {
    let param = of.param;
    let dims = of.params.dims;
    let axes: Vec<_> = dims
        .axes()
        .iter()
        .map(|&axis| {
            let name = match axis {
                Axis::Depth => "depth",
                Axis::Height => "height",
                Axis::Width => "width",
            };
            (CountOf { axis, ..of }, format!("{id}-{name}"))
        })
        .collect();
    let is_one = axes.len() == 1 || is_linked;
    let n_sliders = if is_one { 1 } else { axes.len() };
    let slider = |(count, id): &(CountOf<'_>, String)| {
        let is_all = axes.len() > 1 && is_linked;
        let field = if is_all { words::on_all_axes(param) } else { words::field(dims, param, count.axis) };
        count_slider(*count, id, field)
    };
    let link = of.dispatch.on(move |_: MouseEvent| Action::SetLinked { param, is_linked: !is_linked });
    let param_id = id;
    let has_depth = dims == Dims::Three;
    let link_name = of.lang.text(Msg::LinkAxes { field: words::on_all_axes(param), has_depth });
    html! {
        <>
            <span class={classes!("row__fields", (axes.len() == 3).then_some("row__fields--three"))}>
                { for axes.iter().enumerate().map(|(nth, (count, id))| html! {
                    <>
                        if nth + 1 == axes.len() && nth > 0 {
                            <button type="button" class="link" id={format!("link-{param_id}")}
                                aria-pressed={is_linked.to_string()} aria-label={link_name.clone()}
                                title={link_name.clone()} onclick={link.clone()}>
                                { icon(if is_linked { Icon::Linked } else { Icon::Unlinked }) }
                            </button>
                        }
                        { count_field(*count, id) }
                    </>
                }) }
            </span>
            { for axes.iter().take(n_sliders).map(slider) }
        </>
    }
}
