//! Formula → plain text.

use std::fmt;

use super::Formula;
use crate::number::grouped;

impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number { value, .. } => f.write_str(&grouped(*value, "\u{202f}")),
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
