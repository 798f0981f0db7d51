//! The parameters of the layer.

use std::rc::Rc;

use yew::prelude::*;

use super::dispatch::{use_dispatch, use_lang};
use super::fields::{CountField, Row, is_checked};
use super::icons::{Icon, icon};
use super::padding::PaddingRows;
use super::slider::Slider;
use super::values::Values;
use super::words;
use crate::app::{Action, AppState};
use crate::conv::{Axis, LayerParams, Param};
use crate::figure::legal_in_figure;
use crate::i18n::{Label, Msg};

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
            && one.brush == other.brush
    }
}

/// The panel of the parameters.
#[component]
pub(super) fn Params(props: &ParamsProps) -> Html {
    let (lang, dispatch) = (use_lang(), use_dispatch());
    let state = &props.state;
    let params = *state.params();
    let marks: Marks = match &state.draft {
        Some(draft) => draft.problems.iter().map(|problem| problem.place()).collect(),
        None => Rc::default(),
    };
    let axes = |param, id: &'static str, title, help| {
        let is_linked = state.links.is_linked(param);
        html! {
            <Row {id} {title} {help}>
                <AxisFields {param} {id} {params} {is_linked} marks={marks.clone()} />
            </Row>
        }
    };
    let single = |param, id: &'static str, title, help| {
        html! { <Row {id} {title} {help}><SingleField {param} {id} {params} marks={marks.clone()} /></Row> }
    };
    let group = |title, rows: Html| {
        html! { <section class="group"><h2 class="heading">{ lang.label(title) }</h2>{ rows }</section> }
    };
    html! {
        <aside class="panel params" aria-label={lang.label(Label::Parameters)}>
            { group(Label::GroupInput, html! {
                <>
                    { axes(Param::InputSize, "input", Label::Size, Label::HelpInputSize) }
                    { single(Param::InChannels, "in-channels", Label::Channels, Label::HelpInChannels) }
                </>
            }) }
            { group(Label::GroupKernel, html! {
                <>
                    { axes(Param::KernelSize, "kernel", Label::Size, Label::HelpKernelSize) }
                    { axes(Param::Stride, "stride", Label::Stride, Label::HelpStride) }
                    { axes(Param::Dilation, "dilation", Label::Dilation, Label::HelpDilation) }
                    <PaddingRows {params} is_linked={state.links.is_linked(Param::Padding)} marks={marks.clone()} />
                </>
            }) }
            { group(Label::GroupOutput, html! {
                <>
                    { single(Param::OutChannels, "out-channels", Label::Channels, Label::HelpOutChannels) }
                    { single(Param::Groups, "groups", Label::Groups, Label::HelpGroups) }
                    <Row id="bias" title={Label::Bias} help={Label::HelpBias}>
                        <label class="check">
                            <input type="checkbox" id="f-bias" checked={params.bias} aria-label={lang.label(Label::Bias)}
                                onchange={dispatch.on(|event: Event| Action::SetBias(is_checked(&event)))} />
                        </label>
                    </Row>
                </>
            }) }
            { group(Label::GroupValues, html! { <Values state={state.clone()} /> }) }
        </aside>
    }
}

/// The largest value a slider offers, though larger ones can be typed.
const fn comfortable(param: Param) -> usize {
    match param {
        Param::InputSize => 32,
        Param::KernelSize => 11,
        Param::InChannels | Param::OutChannels | Param::Groups => 16,
        Param::Stride | Param::Dilation | Param::Padding | Param::PaddingBefore | Param::PaddingAfter => 8,
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct SingleFieldProps {
    pub(super) param: Param,
    pub(super) id: AttrValue,
    pub(super) params: LayerParams,
    pub(super) marks: Marks,
    #[prop_or(Axis::Width)]
    pub(super) axis: Axis,
    #[prop_or(true)]
    pub(super) has_slider: bool,
}

/// A parameter with one number, or one number of a parameter.
#[component]
pub(super) fn SingleField(props: &SingleFieldProps) -> Html {
    let (lang, dispatch) = (use_lang(), use_dispatch());
    let SingleFieldProps { param, axis, params, .. } = *props;
    let field = words::field(param, axis);
    let id = format!("f-{}", props.id);
    let value = params.get(param, axis);
    let legal = legal_in_figure(&params, param, axis);
    let on_value = dispatch.on(move |value| Action::SetParam { param, axis, value });
    let on_end = dispatch.on(|()| Action::EndGesture);
    html! {
        <>
            <span class="row__fields">
                <CountField id={id.clone()} name={lang.text(Msg::FieldName(field))} {value} legal={legal.clone()}
                    is_marked={is_marked(&props.marks, param, axis)} on_value={on_value.clone()}
                    on_end={on_end.clone()} />
            </span>
            if props.has_slider {
                <Slider id={format!("{id}-slider")} name={lang.text(Msg::SliderOf { field })} {value} {legal}
                    comfortable={comfortable(param)} {on_value} {on_end} />
            }
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

#[derive(Properties, PartialEq)]
pub(super) struct AxisFieldsProps {
    pub(super) param: Param,
    pub(super) id: AttrValue,
    pub(super) params: LayerParams,
    pub(super) is_linked: bool,
    pub(super) marks: Marks,
}

/// A parameter with a number per axis: a field each, a button that keeps them equal, and one slider while it does.
#[component]
pub(super) fn AxisFields(props: &AxisFieldsProps) -> Html {
    let (lang, dispatch) = (use_lang(), use_dispatch());
    let AxisFieldsProps { param, params, is_linked, .. } = *props;
    let on_end = dispatch.on(|()| Action::EndGesture);
    let on_value = |axis| dispatch.on(move |value| Action::SetParam { param, axis, value });
    let name_of = |axis| match axis {
        Axis::Height => "height",
        Axis::Width | Axis::Depth => "width",
    };
    let id_of = |axis| format!("f-{}-{}", props.id, name_of(axis));
    let field = |axis| {
        html! {
            <CountField id={id_of(axis)} name={lang.text(Msg::FieldName(words::field(param, axis)))}
                value={params.get(param, axis)} legal={legal_in_figure(&params, param, axis)}
                is_marked={is_marked(&props.marks, param, axis)} on_value={on_value(axis)} on_end={on_end.clone()} />
        }
    };
    let slider = |axis| {
        let field = if is_linked { words::both(param) } else { words::field(param, axis) };
        html! {
            <Slider id={format!("{}-slider", id_of(axis))} name={lang.text(Msg::SliderOf { field })}
                value={params.get(param, axis)} legal={legal_in_figure(&params, param, axis)}
                comfortable={comfortable(param)} on_value={on_value(axis)} on_end={on_end.clone()} />
        }
    };
    let link = dispatch.on(move |_: MouseEvent| Action::SetLinked { param, is_linked: !is_linked });
    let link_name = lang.text(Msg::LinkAxes { field: words::both(param) });
    html! {
        <>
            <span class="row__fields">
                { field(Axis::Height) }
                <button type="button" class="link" id={format!("link-{}", props.id)}
                    aria-pressed={is_linked.to_string()} aria-label={link_name.clone()} title={link_name}
                    onclick={link}>
                    { icon(if is_linked { Icon::Linked } else { Icon::Unlinked }) }
                </button>
                { field(Axis::Width) }
            </span>
            { slider(Axis::Height) }
            if !is_linked {
                { slider(Axis::Width) }
            }
        </>
    }
}
