//! A call with its arguments, as text.

use super::spec::all;

/// How a list of numbers is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `3` where all are equal, or `(3, 5)`.
    Short,
    /// `(3, 3)`, `(3,)`.
    Tuple,
    /// `[3, 3]`.
    List,
}

/// A call that is being written.
pub(super) struct Call {
    text: String,
    style: Style,
}

impl Call {
    pub(super) fn new(name: &str, style: Style) -> Self {
        Self { text: format!("{name}("), style }
    }

    /// An argument as it stands.
    pub(super) fn push(&mut self, argument: &str) {
        if !self.text.ends_with('(') {
            self.text.push_str(", ");
        }
        self.text.push_str(argument);
    }

    pub(super) fn set(&mut self, name: &str, value: &str) {
        self.push(name);
        self.text.push('=');
        self.text.push_str(value);
    }

    /// Numbers that are not all `default`.
    pub(super) fn sizes(&mut self, name: &str, values: &[usize], default: usize) {
        if !all(values, default) {
            self.set(name, &numbers(values, self.style));
        }
    }

    pub(super) fn number(&mut self, name: &str, value: usize, default: usize) {
        if value != default {
            self.set(name, &value.to_string());
        }
    }

    /// A switch that is not at its default.
    pub(super) fn switch(&mut self, name: &str, is_on: bool, default: bool) {
        if is_on != default {
            self.set(name, if is_on { "True" } else { "False" });
        }
    }

    pub(super) fn end(mut self) -> String {
        self.text.push(')');
        self.text
    }
}

pub(super) fn numbers(values: &[usize], style: Style) -> String {
    match (style, values) {
        (Style::Short, [first, rest @ ..]) if all(rest, *first) => first.to_string(),
        (Style::Tuple, [only]) => format!("({only},)"),
        (Style::List, _) => format!("[{}]", joined(values)),
        _ => format!("({})", joined(values)),
    }
}

/// The numbers with commas between them.
pub(super) fn joined(values: &[usize]) -> String {
    let texts: Vec<_> = values.iter().map(usize::to_string).collect();
    texts.join(", ")
}

/// `(0, 1), (2, 2)`.
pub(super) fn pairs(pads: &[[usize; 2]]) -> String {
    let texts: Vec<_> = pads.iter().map(|pad| numbers(pad, Style::Tuple)).collect();
    texts.join(", ")
}
