//! Answers, and how they are read from what somebody types.

use super::Ask;
use crate::conv::{Dims, PerAxis};
use crate::figure::Cover;
use crate::number::Decimal;
use crate::words::exact_number;

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Cells per axis in use, outermost first: of a size, or of a parameter. One alone where there are no axes.
    Counts(Vec<usize>),
    /// An output element.
    Value(f32),
    /// An output map.
    Map {
        /// Cells in a row.
        columns: usize,
        /// Row by row.
        values: Vec<f32>,
    },
}

impl Answer {
    /// A number for each axis in use.
    pub(super) fn per_axis(dims: Dims, values: PerAxis<usize>) -> Self {
        Self::Counts(dims.in_use(&values).to_vec())
    }

    /// As it stands in a choice: `3 × 3`, `17`; a parameter that is the same on all axes is one number. A map has its rows
    /// in lines.
    pub fn text(&self, ask: Ask) -> String {
        match self {
            Self::Counts(counts) => match (&**counts, ask) {
                ([first, others @ ..], Cover::Param(_)) if others.iter().all(|it| it == first) => {
                    first.to_string()
                }
                (counts, _) => counts.iter().map(usize::to_string).collect::<Vec<_>>().join(" × "),
            },
            Self::Value(value) => exact_number(*value),
            Self::Map { columns, values } => {
                let row = |row: &[f32]| row.iter().map(|&it| exact_number(it)).collect::<Vec<_>>().join(" ");
                values.chunks((*columns).max(1)).map(row).collect::<Vec<_>>().join("\n")
            }
        }
    }

    /// Whether a typed answer is this one: exactly, or to the four decimals that the page shows.
    pub(super) fn is(&self, typed: &Self) -> bool {
        let is_near = |shown: f32, typed: f32| shown == typed || exact_number(shown) == exact_number(typed);
        match (self, typed) {
            (Self::Counts(one), Self::Counts(other)) => match &**other {
                // One number stands for all axes.
                [all] => one.iter().all(|it| it == all),
                other => one == other,
            },
            (Self::Value(one), Self::Value(other)) => is_near(*one, *other),
            (Self::Map { values: one, .. }, Self::Map { values: other, .. }) => {
                one.len() == other.len() && one.iter().zip(other).all(|(&one, &other)| is_near(one, other))
            }
            _ => false,
        }
    }
}

/// What would be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A count for each of so many axes, or one for all.
    Counts {
        /// How many axes.
        axes: usize,
    },
    /// A number.
    Value,
    /// So many numbers.
    Map {
        /// Rows.
        rows: usize,
        /// Numbers in a row.
        columns: usize,
    },
}

/// A typed text that is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{found:?} is no {wanted:?}")]
pub struct Unreadable {
    /// What was typed, cut to a readable length.
    pub found: String,
    /// What would be read.
    pub wanted: Form,
}

/// Longest text that is read.
const MAX_CHARS: usize = 2_000;
/// Longest part of it that a message repeats.
const MAX_QUOTED: usize = 24;

/// Reads what somebody types: `3x3`, `3 × 3`, `3`, `−1,5`, full-width digits.
pub(super) fn read(text: &str, wanted: Form) -> Result<Answer, Unreadable> {
    let unreadable = || {
        let found = text.trim();
        let cut = found.chars().count() > MAX_QUOTED;
        let found: String = found.chars().take(MAX_QUOTED).chain(cut.then_some('…')).collect();
        Unreadable { found, wanted }
    };
    if text.chars().count() > MAX_CHARS {
        return Err(unreadable());
    }
    let plain: String = text.trim().chars().map(plain).collect();
    let numbers = |is_between: fn(char) -> bool| -> Option<Vec<f32>> {
        let parts = plain.split(is_between).filter(|part| !part.is_empty());
        parts.map(|part| Some(Decimal::parse(part)?.to_f32() + 0.0)).collect()
    };
    match wanted {
        Form::Counts { axes } => {
            let is_between = |c: char| {
                c.is_whitespace() || matches!(c, 'x' | '×' | '*' | '·' | ';' | ',' | '(' | ')' | '[' | ']')
            };
            let counts = plain.split(is_between).filter(|part| !part.is_empty());
            let counts: Option<Vec<usize>> =
                counts.map(|part| part.parse::<u32>().ok().map(|n| n as usize)).collect();
            counts.filter(|it| it.len() == axes || it.len() == 1).map(Answer::Counts)
        }
        Form::Value => {
            let text = one_point(&plain);
            let value = Decimal::parse(&text).map(|it| it.to_f32() + 0.0);
            value.filter(|it| it.is_finite()).map(Answer::Value)
        }
        Form::Map { rows, columns } => {
            numbers(|c| c.is_whitespace() || matches!(c, ';' | ',' | '[' | ']' | '|'))
                .filter(|values| values.len() == rows * columns && values.iter().all(|it| it.is_finite()))
                .map(|values| Answer::Map { columns, values })
        }
    }
    .ok_or_else(unreadable)
}

/// A full-width sign as the plain one, every minus as a hyphen, letters in lower case.
fn plain(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c).to_ascii_lowercase(),
        '\u{3000}' => ' ',
        '\u{2212}' | '\u{2013}' | '\u{2010}' => '-',
        other => other.to_ascii_lowercase(),
    }
}

/// A decimal comma as a point; commas between thousands, where there is a point too or there are several, are dropped.
fn one_point(text: &str) -> String {
    let text = text.replace(['\u{202f}', '\u{a0}', ' '], "");
    if text.contains('.') || text.matches(',').count() > 1 {
        text.replace(',', "")
    } else {
        text.replace(',', ".")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: Form = Form::Counts { axes: 2 };

    #[track_caller]
    fn check(form: Form, texts: &[&str], expected: &Answer) {
        for text in texts {
            let read = read(text, form).unwrap();
            assert!(expected.is(&read), "{text:?} is read as {read:?}");
        }
    }

    #[test]
    fn sizes_are_read_as_people_write_them() {
        let three = Answer::Counts(vec![3, 3]);
        check(
            TWO,
            &["3x3", "3×3", "3 3", "3", " 3 X 3 ", "3*3", "3,3", "(3, 3)", "３×３", "３ｘ３", "３"],
            &three,
        );
        check(TWO, &["4x12", "4 × 12"], &Answer::Counts(vec![4, 12]));
        assert!(!three.is(&read("3x4", TWO).unwrap()));
    }

    #[test]
    fn values_have_a_comma_or_a_point() {
        check(Form::Value, &["-1.5", "−1,5", "-1,50", "－１．５"], &Answer::Value(-1.5));
        check(Form::Value, &["1234.5", "1,234.5"], &Answer::Value(1234.5));
        check(Form::Value, &["0.3333", "0,3333"], &Answer::Value(1.0 / 3.0));
        assert!(!Answer::Value(1.0 / 3.0).is(&read("0.33", Form::Value).unwrap()));
    }

    #[test]
    fn maps_are_rows_of_numbers() {
        let map = Answer::Map { columns: 2, values: vec![1.0, -2.0, 3.0, 0.0] };
        let form = Form::Map { rows: 2, columns: 2 };
        check(form, &["1 -2\n3 0", "1 −2; 3 0", "[[1, -2], [3, 0]]", "1 | -2 | 3 | 0"], &map);
        assert!(read("1 2 3", form).is_err());
    }

    #[test]
    fn what_is_no_answer_says_what_would_be_read() {
        for text in ["", "three", "3.5x2", "-3", "3x3x3", "99999999999x2", "3x"] {
            let error = read(text, TWO);
            if text == "3x" {
                assert_eq!(error, Ok(Answer::Counts(vec![3])));
                continue;
            }
            assert_eq!(error.unwrap_err().wanted, TWO, "{text:?}");
        }
        assert_eq!(read("a".repeat(60).as_str(), Form::Value).unwrap_err().found.chars().count(), 25);
        assert!(read("1e99", Form::Value).is_err() && read(&"1 ".repeat(4000), TWO).is_err());
    }
}
