//! What stands in several parts of the panel.

use yew::prelude::*;

use crate::ui::el::{El, button, el, hint};
use crate::ui::fields::{Select, is_checked};
use crate::words::{Label, Lang, ShareLabel};

/// A text in a field that can be selected, and a button that copies it and says so for a while.
pub(super) fn text_to_copy(
    id: &'static str,
    name: ShareLabel,
    text: &str,
    rows: &'static str,
    field: &NodeRef,
    (has_worked, copy): &(Option<bool>, Callback<(String, NodeRef)>),
    lang: Lang,
) -> El {
    let onclick = {
        let (text, field) = (text.to_owned(), field.clone());
        copy.reform(move |_: MouseEvent| (text.clone(), field.clone()))
    };
    let label = match has_worked {
        Some(true) => lang.label(Label::Copied),
        _ => lang.share(ShareLabel::Copy),
    };
    let area = el("textarea")
        .node(field)
        .attr("id", id)
        .class("text")
        .attr("rows", rows)
        .flag("readonly", true)
        .attr("spellcheck", "false")
        .attr("aria-label", lang.share(name))
        .value(text.to_owned());
    let button = button("chip")
        .attr("data-test", [id, "-copy"].concat())
        .on_click(onclick)
        .child(el("span").attr("role", "status").child(label));
    let by_hand = (*has_worked == Some(false)).then(|| lang.share(ShareLabel::CopyByHand));
    el("div").class("share__text").child(area).child(button).child(hint(by_hand).attr("role", "status"))
}

/// A checkbox with its name behind it.
pub(super) fn checkbox(id: &'static str, name: &'static str, checked: bool, on_choice: Callback<bool>) -> El {
    let input = el("input")
        .attr("type", "checkbox")
        .attr("id", id)
        .checked(checked)
        .on_change(on_choice.reform(|event: Event| is_checked(&event)));
    el("label").class("check").key(id).child(input).child(el("span").child(name))
}

/// A list with its name before it.
pub(super) fn list(
    id: &'static str,
    name: &'static str,
    values: Vec<AttrValue>,
    at: usize,
    on_choice: Callback<usize>,
) -> El {
    let options = values.into_iter().enumerate().map(|(at, text)| (at.to_string().into(), text)).collect();
    let select = html! {
        <Select {id} {name} groups={vec![(None, options)]} value={at.to_string()}
            on_value={on_choice.reform(|at: String| at.parse().unwrap_or_default())} />
    };
    el("div").class("share__choice").key(id).child(el("label").attr("for", id).child(name)).child(select)
}
