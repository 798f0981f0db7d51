//! A map as rows of numbers, as a person types or pastes it.

use super::quote::quoted;
use super::values::{ValueError, parse_value};
use crate::number::print_decimal;

/// Longest part of a word that a message repeats.
const MAX_QUOTED_CHARS: usize = 24;

/// Why a text is not the rows of a map. Lines count from 1; empty lines count, but need no numbers.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RowsError {
    /// A word is no value.
    #[error("line {line}: {word:?}: {why}")]
    Word {
        /// Where.
        line: usize,
        /// The word, cut to a readable length.
        word: String,
        /// What is wrong with it.
        why: ValueError,
    },
    /// A line does not have as many numbers as the map has columns.
    #[error("line {line}: {found} numbers, expected {expected}")]
    Columns {
        /// Where.
        line: usize,
        /// How many numbers it has.
        found: usize,
        /// How many it needs.
        expected: usize,
    },
    /// There are not as many lines of numbers as the map has rows.
    #[error("{found} lines, expected {expected}")]
    Rows {
        /// How many there are.
        found: usize,
        /// How many are needed.
        expected: usize,
    },
}

/// Reads a map of `height` rows and `width` columns: a line per row, numbers between spaces, tabs, commas or
/// semicolons; brackets, as other programs print them, are skipped.
///
/// # Errors
/// The first thing that is not as it should be.
pub fn parse_rows(text: &str, height: usize, width: usize) -> Result<Vec<f32>, RowsError> {
    let mut values = Vec::with_capacity(height * width);
    let mut n_rows = 0;
    for (at, line) in text.lines().enumerate() {
        let line_number = at + 1;
        let words = line
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '[' | ']'))
            .filter(|word| !word.is_empty());
        let mut found = 0;
        for word in words {
            let value = parse_value(word).map_err(|why| RowsError::Word {
                line: line_number,
                word: quoted(word, MAX_QUOTED_CHARS),
                why,
            })?;
            found += 1;
            if n_rows < height && found <= width {
                values.push(value);
            }
        }
        if found == 0 {
            continue;
        }
        if found != width {
            return Err(RowsError::Columns { line: line_number, found, expected: width });
        }
        n_rows += 1;
    }
    match n_rows == height {
        true => Ok(values),
        false => Err(RowsError::Rows { found: n_rows, expected: height }),
    }
}

/// The rows of a map as text.
pub fn print_rows(values: &[f32], width: usize) -> String {
    let row = |row: &[f32]| row.iter().map(|&value| print_decimal(value)).collect::<Vec<_>>().join(" ");
    values.chunks(width.max(1)).map(row).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_as_other_programs_print_them() {
        assert_eq!(parse_rows("[[1, 2],\n [−3, 4.5]]\n\n", 2, 2), Ok(vec![1., 2., -3., 4.5]));
        assert_eq!(parse_rows("1\t2\n3;4", 2, 2), Ok(vec![1., 2., 3., 4.]));
        assert_eq!(print_rows(&[1., 2., -3., 4.5], 2), "1 2\n-3 4.5");
    }

    #[test]
    fn mistakes_are_named_by_line_and_word() {
        let word = |line, word: &str, why| Err(RowsError::Word { line, word: word.to_owned(), why });
        assert_eq!(parse_rows("1 2\n3 x", 2, 2), word(2, "x", ValueError::NotANumber));
        assert_eq!(parse_rows("1 2e30\n3 4", 2, 2), word(1, "2e30", ValueError::TooLarge));
        assert_eq!(parse_rows("1 2\n3", 2, 2), Err(RowsError::Columns { line: 2, found: 1, expected: 2 }));
        assert_eq!(parse_rows("1 2", 2, 2), Err(RowsError::Rows { found: 1, expected: 2 }));
        assert_eq!(parse_rows("", 2, 2), Err(RowsError::Rows { found: 0, expected: 2 }));
    }
}
