//! Formulas as elements.

use yew::prelude::*;
use yew::virtual_dom::VTag;

use crate::formula::{Formula, MathNode, Role};

/// A formula in a line.
pub(super) fn math(formula: &Formula) -> Html {
    html! { <math class="math" display="inline">{ element(&formula.to_mathml()) }</math> }
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
    if node.text.is_empty() {
        tag.add_children(node.children.iter().map(element));
    } else {
        tag.add_child(Html::from(node.text.clone().into_owned()));
    }
    tag.into()
}
