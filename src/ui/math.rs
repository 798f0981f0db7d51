//! Formulas as elements.

use yew::Html;

use super::el::{El, el};
use crate::formula::{Formula, MathNode, Role};

/// A formula in a line.
pub(super) fn math(formula: &Formula) -> Html {
    el("math").class("math").attr("display", "inline").child(element(&formula.to_mathml())).into()
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
    let piece = |piece| {
        let math = math(&Formula::Row(piece));
        el("span").class("math-lines__piece").attr("aria-hidden", "true").child(math)
    };
    el("span")
        .class("math-lines")
        .attr("role", "math")
        .attr("aria-label", formula.to_string())
        .children(pieces.into_iter().map(piece))
        .into()
}

fn element(node: &MathNode) -> El {
    let class = match node.role {
        Role::Plain => None,
        Role::Input => Some("is-input"),
        Role::Weight => Some("is-weight"),
        Role::Output => Some("is-output"),
    };
    // At the beginning of a line it would be taken for a sign, without space after it.
    let is_infix = matches!(&*node.text, "+" | "−");
    let tag = el(node.tag).class(class).attr("form", is_infix.then_some("infix"));
    if node.text.is_empty() {
        tag.children(node.children.iter().map(element))
    } else {
        tag.child(node.text.clone().into_owned())
    }
}
