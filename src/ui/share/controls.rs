//! What stands in several parts of the panel.

use yew::prelude::*;

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
) -> Html {
    let onclick = {
        let (text, field) = (text.to_owned(), field.clone());
        copy.reform(move |_: MouseEvent| (text.clone(), field.clone()))
    };
    let label = match has_worked {
        Some(true) => lang.label(Label::Copied),
        _ => lang.share(ShareLabel::Copy),
    };
    html! {
        <div class="share__text">
            <textarea ref={field} {id} class="text" {rows} readonly=true spellcheck="false" aria-label={lang.share(name)}
                value={text.to_owned()} />
            <button type="button" class="chip" data-test={format!("{id}-copy")} {onclick}>
                <span role="status">{ label }</span>
            </button>
            <p class="hint" role="status">
                if *has_worked == Some(false) {
                    { lang.share(ShareLabel::CopyByHand) }
                }
            </p>
        </div>
    }
}

/// A checkbox with its name behind it.
pub(super) fn checkbox(
    id: &'static str,
    name: &'static str,
    checked: bool,
    on_choice: Callback<bool>,
) -> Html {
    html! {
        <label class="check" key={id}>
            <input type="checkbox" {id} {checked} onchange={on_choice.reform(|event: Event| is_checked(&event))} />
            <span>{ name }</span>
        </label>
    }
}

/// A list with its name before it.
pub(super) fn list(
    id: &'static str,
    name: &'static str,
    values: Vec<AttrValue>,
    at: usize,
    on_choice: Callback<usize>,
) -> Html {
    let options = values.into_iter().enumerate().map(|(at, text)| (at.to_string().into(), text)).collect();
    html! {
        <div class="share__choice" key={id}>
            <label for={id}>{ name }</label>
            <Select {id} {name} groups={vec![(None, options)]} value={at.to_string()}
                on_value={on_choice.reform(|at: String| at.parse().unwrap_or_default())} />
        </div>
    }
}
