//! Formula → plain text.

use std::fmt;

use super::Formula;

impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number { value, .. } => f.write_str(&digits(*value, "\u{202f}")),
            Self::Name { name, .. } => f.write_str(name),
            Self::Indexed { base, index: "", .. } => f.write_str(base),
            Self::Indexed { base, index, .. } => write!(f, "{base}_{index}"),
            Self::Op('·') => f.write_str("·"),
            Self::Op(op) => write!(f, " {op} "),
            Self::Row(parts) => parts.iter().try_for_each(|part| part.fmt(f)),
            Self::Parens(inner) => write!(f, "({inner})"),
            Self::Floor(inner) => write!(f, "⌊{inner}⌋"),
            Self::Ceil(inner) => write!(f, "⌈{inner}⌉"),
            Self::Fraction(parts) => {
                for (at, part) in parts.iter().enumerate() {
                    if at > 0 {
                        f.write_str(" / ")?;
                    }
                    match part {
                        Self::Row(_) => write!(f, "({part})")?,
                        _ => part.fmt(f)?,
                    }
                }
                Ok(())
            }
        }
    }
}

/// A number with its digits in groups of three, `gap` between them.
pub(super) fn digits(value: u128, gap: &str) -> String {
    let digits = value.to_string();
    let mut text = String::with_capacity(2 * digits.len());
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(gap);
        }
        text.push(digit);
    }
    text
}
