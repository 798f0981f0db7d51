//! Formula → LaTeX.

use super::Formula;
use super::text::digits;

impl Formula {
    /// As LaTeX for math mode.
    pub fn to_latex(&self) -> String {
        match self {
            Self::Number { value, .. } => digits(*value, "\\,"),
            Self::Name { name, .. } => format!("\\text{{{}}}", name.replace('_', "\\_")),
            Self::Indexed { base, index: "", .. } => (*base).to_owned(),
            Self::Indexed { base, index, .. } => format!("{base}_{{\\text{{{index}}}}}"),
            Self::Op('·') => " \\cdot ".to_owned(),
            Self::Op('−') => " - ".to_owned(),
            Self::Op(op) => format!(" {op} "),
            Self::Row(parts) => parts.iter().map(Self::to_latex).collect(),
            Self::Parens(inner) => format!("({})", inner.to_latex()),
            Self::Floor(inner) => {
                format!("\\left\\lfloor {} \\right\\rfloor", inner.to_latex())
            }
            Self::Ceil(inner) => format!("\\left\\lceil {} \\right\\rceil", inner.to_latex()),
            Self::Fraction(parts) => format!("\\frac{{{}}}{{{}}}", parts[0].to_latex(), parts[1].to_latex()),
        }
    }
}
