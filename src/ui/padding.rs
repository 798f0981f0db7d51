//! Padding: by name, in numbers for both sides or for each, and what fills it.

use yew::prelude::*;

use super::counts::{CountOf, axis_fields, count_field};
use super::dispatch::Dispatch;
use super::fields::{Row, Select, ValueField};
use crate::app::Action;
use crate::conv::{Axis, Dims, Edit, Op, Padding, PaddingMode, Param};
use crate::words::{Label, Lang};

/// The rows of the padding. `wants_sides`: whether the reader wants a number for each side.
pub(super) fn padding_rows(of: CountOf<'_>, is_linked: bool, wants_sides: &UseStateHandle<bool>) -> Html {
    let CountOf { params, lang, dispatch, .. } = of;
    let pads = params.explicit_padding();
    let is_symmetric = pads.iter().all(|pad| pad.is_symmetric());
    let shows_sides = **wants_sides || !is_symmetric;
    let on_kind = dispatch.on(move |name: String| {
        let named = Padding::NAMED.into_iter().find(|padding| padding.name() == Some(&*name));
        Action::EditLayer(Edit::Padding(named.unwrap_or(Padding::Explicit(pads))))
    });
    // What a link asks for though the operation has it not is shown, so that it can be taken back.
    let offered = Padding::NAMED.into_iter().filter(|&it| it.is_of(params.op) || it == params.padding);
    let kind_of = |padding: Padding| padding.name().unwrap_or("numbers");
    let kinds: Vec<_> = std::iter::once(Padding::Explicit(pads))
        .chain(offered)
        .map(|padding| (kind_of(padding).into(), lang.padding(padding).into()))
        .collect();
    let kind = kind_of(params.padding);
    let is_conv = params.op == Op::Conv;
    let has_mode = is_conv || params.op == Op::ConvTranspose && params.padding_mode != PaddingMode::Zeros;
    let help = match params.op {
        Op::Conv => Label::HelpPadding,
        Op::ConvTranspose => Label::HelpCropping,
        Op::MaxPool | Op::AvgPool => Label::HelpPoolPadding,
    };
    // Sides that differ cannot be hidden: hiding them would change the layer.
    let toggle_sides = {
        let wants_sides = wants_sides.clone();
        Callback::from(move |_: MouseEvent| wants_sides.set(!shows_sides))
    };
    let side = |param, axis, id: &'static str, title| {
        html! {
            <label class="side" for={format!("f-padding-{id}")}>
                <span>{ lang.label(title) }</span>
                { count_field(CountOf { param, axis, ..of }, &format!("padding-{id}")) }
            </label>
        }
    };
    html! {
        <>
            <Row id="padding" title={Label::Padding} {help}>
                if shows_sides {
                    <div class="sides">
                        if params.dims == Dims::Three {
                            { side(Param::PaddingBefore, Axis::Depth, "front", Label::Front) }
                            { side(Param::PaddingAfter, Axis::Depth, "back", Label::Back) }
                        }
                        if params.dims != Dims::One {
                            { side(Param::PaddingBefore, Axis::Height, "top", Label::Top) }
                            { side(Param::PaddingAfter, Axis::Height, "bottom", Label::Bottom) }
                        }
                        { side(Param::PaddingBefore, Axis::Width, "left", Label::Left) }
                        { side(Param::PaddingAfter, Axis::Width, "right", Label::Right) }
                    </div>
                } else {
                    { axis_fields(of, "padding", is_linked) }
                }
                <span class="row__more">
                    <Select id="f-padding-kind" name={lang.label(Label::PaddingKind)} groups={vec![(None, kinds)]}
                        value={kind} on_value={on_kind} />
                    <button type="button" class="chip" id="padding-sides" aria-pressed={shows_sides.to_string()}
                        disabled={!is_symmetric} onclick={toggle_sides}>{ lang.label(Label::PerSide) }</button>
                </span>
            </Row>
            if has_mode {
                <Row id="padding-mode" title={Label::PaddingMode} help={Label::HelpPaddingMode}>
                    { mode_fields(params.padding_mode, lang, dispatch) }
                </Row>
            }
        </>
    }
}

/// What can stand in the padding. A number is first one that shows the difference at once.
const MODES: [PaddingMode; 5] = [
    PaddingMode::Zeros,
    PaddingMode::Constant(1.0),
    PaddingMode::Reflect,
    PaddingMode::Replicate,
    PaddingMode::Circular,
];

fn mode_fields(mode: PaddingMode, lang: Lang, dispatch: &Dispatch) -> Html {
    let name = |mode| match mode {
        PaddingMode::Zeros => "zeros",
        PaddingMode::Constant(_) => "constant",
        PaddingMode::Reflect => "reflect",
        PaddingMode::Replicate => "replicate",
        PaddingMode::Circular => "circular",
    };
    let choices = MODES.map(|mode| (name(mode).into(), lang.padding_mode(mode).into())).into();
    let on_mode = dispatch.on(move |chosen: String| {
        let mode = MODES.into_iter().find(|&mode| name(mode) == chosen);
        Action::EditLayer(Edit::PaddingMode(mode.unwrap_or_default()))
    });
    html! {
        <span class="row__wide">
            <Select id="f-padding-mode" name={lang.label(Label::PaddingMode)} groups={vec![(None, choices)]}
                value={name(mode)}
                on_value={on_mode} />
            if let PaddingMode::Constant(value) = mode {
                <ValueField id="f-padding-value" name={lang.label(Label::PaddingValue)} {value}
                    on_value={dispatch.on(|value| Action::EditLayer(Edit::PaddingMode(PaddingMode::Constant(value))))}
                    on_end={dispatch.on(|()| Action::EndGesture)} />
            }
        </span>
    }
}
