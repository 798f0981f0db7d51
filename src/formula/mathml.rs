//! Formula → MathML, as data: a page turns it into elements, a document into text.

use std::borrow::Cow;
use std::fmt;

use super::{Formula, Role};
use crate::number::grouped;

/// An element of MathML Core.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MathNode {
    /// Its name.
    pub tag: &'static str,
    /// What it is of.
    pub role: Role,
    /// Its text, in a leaf.
    pub text: Cow<'static, str>,
    /// Its elements.
    pub children: Vec<Self>,
}

impl MathNode {
    const fn leaf(tag: &'static str, role: Role, text: Cow<'static, str>) -> Self {
        Self { tag, role, text, children: Vec::new() }
    }

    const fn branch(tag: &'static str, children: Vec<Self>) -> Self {
        Self { tag, role: Role::Plain, text: Cow::Borrowed(""), children }
    }

    const fn fence(text: &'static str) -> Self {
        Self::leaf("mo", Role::Plain, Cow::Borrowed(text))
    }
}

impl Formula {
    /// As MathML, what stands within `<math>`.
    pub fn to_mathml(&self) -> MathNode {
        match self {
            Self::Number { value, role } => {
                MathNode::leaf("mn", *role, Cow::Owned(grouped(*value, "\u{202f}")))
            }
            Self::Name { name, role } => MathNode::leaf("mtext", *role, Cow::Borrowed(name)),
            Self::Indexed { base, index, role } => {
                let leaf = |tag, text| MathNode::leaf(tag, *role, Cow::Borrowed(text));
                match *index {
                    "" => leaf("mi", base),
                    index => MathNode::branch("msub", vec![leaf("mi", base), leaf("mtext", index)]),
                }
            }
            Self::Op(op) => MathNode::leaf("mo", Role::Plain, Cow::Owned(op.to_string())),
            Self::Row(parts) => MathNode::branch("mrow", parts.iter().map(Self::to_mathml).collect()),
            Self::Parens(inner) => {
                MathNode::branch("mrow", vec![MathNode::fence("("), inner.to_mathml(), MathNode::fence(")")])
            }
            Self::Floor(inner) => {
                MathNode::branch("mrow", vec![MathNode::fence("⌊"), inner.to_mathml(), MathNode::fence("⌋")])
            }
            Self::Ceil(inner) => {
                MathNode::branch("mrow", vec![MathNode::fence("⌈"), inner.to_mathml(), MathNode::fence("⌉")])
            }
            Self::Fraction(parts) => MathNode::branch("mfrac", parts.iter().map(Self::to_mathml).collect()),
        }
    }
}

impl fmt::Display for MathNode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // No text of a formula needs escaping: names, numbers, operators.
        write!(f, "<{}>{}", self.tag, self.text)?;
        self.children.iter().try_for_each(|child| child.fmt(f))?;
        write!(f, "</{}>", self.tag)
    }
}
