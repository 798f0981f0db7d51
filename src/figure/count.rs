//! Counts as a person types them.

use super::quote::quoted;
use crate::number::Decimal;

/// Why a text is not a count.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CountError {
    /// Nothing was typed.
    #[error("empty")]
    Empty,
    /// It is no number.
    #[error("{text:?} is no number")]
    NotANumber {
        /// What was typed, cut to a readable length.
        text: String,
    },
    /// It is below 0.
    #[error("{text} is negative")]
    Negative {
        /// What was typed.
        text: String,
    },
    /// It has a fraction.
    #[error("{text} is not whole")]
    NotWhole {
        /// What was typed.
        text: String,
    },
    /// It is a number of more digits than any limit.
    #[error("{text} is too large")]
    TooLarge {
        /// What was typed.
        text: String,
    },
}

/// Longest part of a text that a message repeats.
const MAX_QUOTED_CHARS: usize = 24;

/// Reads a count as a person types it.
///
/// # Errors
/// Where the text is empty, no number, negative, not whole, or has more digits than a count can have.
pub fn parse_count(text: &str) -> Result<usize, CountError> {
    let text = text.trim();
    let quoted = || quoted(text, MAX_QUOTED_CHARS);
    if text.is_empty() {
        return Err(CountError::Empty);
    }
    let digits = text.strip_prefix('+').unwrap_or(text);
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        // u32, so that what is too large here is so on every machine.
        return match digits.parse::<u32>() {
            Ok(count) => Ok(count as usize),
            Err(_) => Err(CountError::TooLarge { text: quoted() }),
        };
    }
    match Decimal::parse(&text.replace('\u{2212}', "-").replace(',', ".")) {
        None => Err(CountError::NotANumber { text: quoted() }),
        Some(number) if number.is_negative() => Err(CountError::Negative { text: quoted() }),
        Some(number) if !number.is_whole() => Err(CountError::NotWhole { text: quoted() }),
        // Up to here every whole number is a float.
        Some(number) if number.to_f32() < 16_777_216.0 => Ok(number.to_f32() as usize),
        Some(_) => Err(CountError::TooLarge { text: quoted() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_as_typed() {
        assert_eq!(parse_count(" 12 "), Ok(12));
        assert_eq!(parse_count("1e2"), Ok(100));
        assert_eq!(parse_count("1000000000"), Ok(1_000_000_000));
        assert_eq!(parse_count(""), Err(CountError::Empty));
        assert_eq!(parse_count("three"), Err(CountError::NotANumber { text: "three".to_owned() }));
        assert_eq!(parse_count("-1"), Err(CountError::Negative { text: "-1".to_owned() }));
        assert_eq!(parse_count("-0"), Ok(0));
        assert_eq!(parse_count("16777215.0"), Ok(16_777_215));
        assert_eq!(parse_count("100000000.5"), Err(CountError::NotWhole { text: "100000000.5".to_owned() }));
        assert_eq!(parse_count("1e400"), Err(CountError::TooLarge { text: "1e400".to_owned() }));
        assert_eq!(parse_count("2.5"), Err(CountError::NotWhole { text: "2.5".to_owned() }));
        assert_eq!(parse_count("99999999999"), Err(CountError::TooLarge { text: "99999999999".to_owned() }));
        assert!(parse_count(&"9".repeat(1000)).is_err());
    }
}
