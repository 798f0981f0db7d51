//! The parameters of both figures side by side: what can be changed in place, what follows from it, what differs.

use yew::prelude::*;

use crate::app::{Action, AppState};
use crate::beside::{Name, Pair, Row, Side};
use crate::conv::{Axis, Param};
use crate::figure::legal_in_figure;
use crate::ui::Dispatch;
use crate::ui::el::{El, el};
use crate::ui::fields::CountField;
use crate::words::{BesideLabel, BesideMsg, Label, Lang, grouped};

/// The rows as a list; on a narrow window they wrap.
pub(super) fn parameters(pair: &Pair, dispatches: &[Dispatch; 2], lang: Lang) -> El {
    let item = |row: Row| {
        let name = name_of(pair, row.name, lang);
        let values = Side::ALL.map(|side| value(pair, &row, side, &name, &dispatches[side.index()], lang));
        let [left, right] = values;
        el("li")
            .key(key_of(row.name))
            .class("differ")
            .class_if("differ--differs", row.differs())
            .attr("data-test", format!("row-{}", key_of(row.name)))
            .child(el("span").class("differ__name").attr("aria-hidden", "true").child(name.clone()))
            .child(left)
            .child(el("span").class("differ__bar").attr("aria-hidden", "true").child("|"))
            .child(right)
    };
    el("ul")
        .class("compare__rows")
        .attr("aria-label", lang.beside(BesideLabel::Differences))
        .children(pair.rows().into_iter().map(item))
}

/// A field, or the fact in words.
fn value(pair: &Pair, row: &Row, side: Side, name: &str, dispatch: &Dispatch, lang: Lang) -> El {
    let is_left = side == Side::Left;
    let state = pair.side(side);
    let full = lang.beside_text(BesideMsg::Of { name, is_left });
    let cell = el("span").class("differ__value");
    let (Name::Param(param), Some(count)) = (row.name, row.counts[side.index()]) else {
        let said = said(row, side, state, lang);
        return cell
            .child(el("span").class("visually-hidden").child(format!("{full}: ")))
            .child(el("b").child(said));
    };
    let params = *state.params();
    let axis = if param.is_per_axis() { params.dims.axes()[0] } else { Axis::Width };
    let on_value = dispatch.on(move |value| Action::SetParam { param, axis, value });
    let on_end = dispatch.on(|()| Action::EndGesture);
    let is_marked =
        state.draft.as_ref().is_some_and(|draft| draft.problems.iter().any(|it| it.place().0 == param));
    cell.child(html! {
        <CountField id={format!("{}-{}", if is_left { "left" } else { "right" }, key_of(row.name))} name={full}
            value={count} legal={legal_in_figure(&params, param, axis)} {is_marked} {on_value} {on_end} />
    })
}

/// A fact as it is read.
fn said(row: &Row, side: Side, state: &AppState, lang: Lang) -> String {
    let content = &state.figure.content;
    let text = &row.values[side.index()];
    if text.is_empty() {
        return "–".to_owned();
    }
    let yes = |is: bool| lang.beside(if is { BesideLabel::Yes } else { BesideLabel::No }).to_owned();
    match row.name {
        Name::Op => lang.op(content.params.op).to_owned(),
        Name::Param(Param::Padding) if content.params.padding.name().is_some() => {
            lang.padding(content.params.padding).to_owned()
        }
        Name::Param(_) | Name::Output => text.replace('x', " × "),
        Name::PaddingMode => lang.padding_mode(content.params.padding_mode).to_owned(),
        Name::Bias => yes(content.params.bias),
        Name::Activation => content.activation.map_or_else(
            || lang.beside(BesideLabel::None).to_owned(),
            |function| lang.activation(function).to_owned(),
        ),
        Name::Parameters | Name::MultiplyAdds => text.parse().map_or_else(|_| text.clone(), grouped),
    }
}

fn name_of(pair: &Pair, name: Name, lang: Lang) -> String {
    let dims = pair.side(Side::Left).figure.content.params.dims;
    match name {
        Name::Op => lang.label(Label::Operation).to_owned(),
        Name::Param(param) => lang.param(param, None, dims),
        Name::PaddingMode => lang.label(Label::PaddingMode).to_owned(),
        Name::Bias => lang.label(Label::Bias).to_owned(),
        Name::Activation => lang.label(Label::Activation).to_owned(),
        Name::Output => lang.label(Label::OutputSize).to_owned(),
        Name::Parameters => lang.label(Label::ParameterRow).to_owned(),
        Name::MultiplyAdds => lang.label(Label::MultiplyAddRow).to_owned(),
    }
}

/// By what a row is known.
const fn key_of(name: Name) -> &'static str {
    match name {
        Name::Op => "op",
        Name::Param(Param::InputSize) => "input",
        Name::Param(Param::InChannels) => "in-channels",
        Name::Param(Param::KernelSize) => "kernel",
        Name::Param(Param::Stride) => "stride",
        Name::Param(Param::Padding) => "padding",
        Name::Param(Param::PaddingBefore) => "padding-before",
        Name::Param(Param::PaddingAfter) => "padding-after",
        Name::Param(Param::Dilation) => "dilation",
        Name::Param(Param::Groups) => "groups",
        Name::Param(Param::OutChannels) => "out-channels",
        Name::Param(Param::OutputPadding) => "output-padding",
        Name::PaddingMode => "padding-mode",
        Name::Bias => "bias",
        Name::Activation => "activation",
        Name::Output => "output",
        Name::Parameters => "parameters",
        Name::MultiplyAdds => "multiply-adds",
    }
}
