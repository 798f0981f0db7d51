//! Padding: by name, in numbers for both sides or for each, and what fills it.

use yew::prelude::*;

use super::counts::{CountOf, axis_fields, count_field};
use super::dispatch::Dispatch;
use super::el::{button, el, fragment};
use super::fields::{Row, Select, ValueField};
use super::kept::Kept;
use crate::app::Action;
use crate::conv::{Axis, Edit, Op, Padding, PaddingMode, Param};
use crate::words::{Label, Lang};

/// The rows of the padding. `wants_sides`: whether the reader wants a number for each side.
pub(super) fn padding_rows(of: CountOf<'_>, is_linked: bool, wants_sides: &Kept<bool>) -> Html {
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
    // What a link asks for though the operation has it not is shown here too.
    let has_other_mode = params.op.is_transposed() && params.padding_mode != PaddingMode::Zeros;
    let has_mode = params.op.facts().has_padding_mode || has_other_mode;
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
        el("label")
            .class("side")
            .attr("for", format!("f-padding-{id}"))
            .child(el("span").child(lang.label(title)))
            .child(count_field(CountOf { param, axis, ..of }, &format!("padding-{id}")))
    };
    let sides = || {
        let (before, after) = (Param::PaddingBefore, Param::PaddingAfter);
        let of_axis = |axis| match axis {
            Axis::Depth => [("front", Label::Front), ("back", Label::Back)],
            Axis::Height => [("top", Label::Top), ("bottom", Label::Bottom)],
            Axis::Width => [("left", Label::Left), ("right", Label::Right)],
        };
        params.dims.axes().iter().fold(el("div").class("sides"), |sides, &axis| {
            let [first, last] = of_axis(axis);
            sides.child(side(before, axis, first.0, first.1)).child(side(after, axis, last.0, last.1))
        })
    };
    let fields = if shows_sides { sides().into() } else { axis_fields(of, "padding", is_linked) };
    let more = el("span")
        .class("row__more")
        .child(html! {
            <Select id="f-padding-kind" name={lang.label(Label::PaddingKind)} groups={vec![(None, kinds)]}
                value={kind} on_value={on_kind} />
        })
        .child(
            button("chip")
                .attr("id", "padding-sides")
                .attr("aria-pressed", shows_sides)
                .flag("disabled", !is_symmetric)
                .on_click(toggle_sides)
                .child(lang.label(Label::PerSide)),
        );
    fragment()
        .child(html! {
            <Row id="padding" title={Label::Padding} {help}>{ Html::from(fragment().child(fields).child(more)) }</Row>
        })
        .child(has_mode.then(|| html! {
            <Row id="padding-mode" title={Label::PaddingMode} help={Label::HelpPaddingMode}>
                { mode_fields(params.padding_mode, lang, dispatch) }
            </Row>
        }))
        .into()
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
    let value_field = match mode {
        PaddingMode::Constant(value) => Some(html! {
            <ValueField id="f-padding-value" name={lang.label(Label::PaddingValue)} {value}
                on_value={dispatch.on(|value| Action::EditLayer(Edit::PaddingMode(PaddingMode::Constant(value))))}
                on_end={dispatch.on(|()| Action::EndGesture)} />
        }),
        _ => None,
    };
    el("span")
        .class("row__wide")
        .child(html! {
            <Select id="f-padding-mode" name={lang.label(Label::PaddingMode)} groups={vec![(None, choices)]}
                value={name(mode)} on_value={on_mode} />
        })
        .child(value_field)
        .into()
}
