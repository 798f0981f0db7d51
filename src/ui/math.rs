//! Formulas as elements.

use yew::prelude::*;
use yew::virtual_dom::VTag;

use crate::formula::{Formula, MathNode, Role};

/// A formula in a line.
pub(super) fn math(formula: &Formula) -> Html {
    html! { <math class="math" display="inline">{ element(&formula.to_mathml()) }</math> }
}

/// A formula that may be broken before each `+`, `−` and `=`, which browsers do not do within MathML.
pub(super) fn math_in_lines(formula: &Formula) -> Html {
    let Formula::Row(parts) = formula else { return math(formula) };
    let is_break = |part: &Formula| matches!(part, Formula::Op('+' | '−' | '='));
    let mut pieces: Vec<Vec<Formula>> = Vec::new();
    for part in parts {
        match pieces.last_mut() {
            Some(piece) if !is_break(part) => piece.push(part.clone()),
            _ => pieces.push(vec![part.clone()]),
        }
    }
    html! {
        <span class="math-lines" role="math" aria-label={formula.to_string()}>
            { for pieces.into_iter().map(|piece| html! {
                <span class="math-lines__piece" aria-hidden="true">{ math(&Formula::Row(piece)) }</span>
            }) }
        </span>
    }
}

fn element(node: &MathNode) -> Html {
    let class = match node.role {
        Role::Plain => None,
        Role::Input => Some("is-input"),
        Role::Weight => Some("is-weight"),
        Role::Output => Some("is-output"),
    };
    let mut tag = VTag::new(node.tag);
    if let Some(class) = class {
        tag.add_attribute("class", class);
    }
    if matches!(&*node.text, "+" | "−") {
        // At the beginning of a line it would be taken for a sign, without space after it.
        tag.add_attribute("form", "infix");
    }
    if node.text.is_empty() {
        tag.add_children(node.children.iter().map(element));
    } else {
        tag.add_child(Html::from(node.text.clone().into_owned()));
    }
    tag.into()
}
