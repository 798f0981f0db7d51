//! What was typed and is not a layer, or not even a number.

use std::rc::Rc;

use crate::conv::{Change, Fix, LayerParams, Param};
use crate::figure::{Figure, Problem, check, fixes, parse_decimal, with_room};

/// A layer that was asked for and cannot be shown, with all that is wrong and the nearest that can.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The layer that was asked for.
    pub params: LayerParams,
    /// Everything that is wrong with it, at least one thing.
    pub problems: Vec<Problem>,
    /// Layers near it that can be shown.
    pub fixes: Vec<Fix>,
    /// The figure before the gesture, where the gesture went through layers that could be shown: who types 20 has
    /// typed 2 on the way.
    pub(super) before: Option<Rc<Figure>>,
}

impl Draft {
    /// A draft; `None` for a layer that can be shown. `before` is the figure to go back to, if not the present one.
    pub fn new(params: LayerParams, before: Option<Rc<Figure>>) -> Option<Self> {
        let problems = check(&params).err()?;
        Some(Self { params, problems, fixes: fixes(&params), before })
    }

    /// Puts first the layer as it is on an input on which its window has places to go, instead of the nearest input on
    /// which it has one: for a layer whose input was not asked for.
    pub(super) fn prefer_another_input(&mut self) {
        let Some(fix) = with_room(&self.params) else { return };
        let is_of_input = |change: &Change| matches!(change, Change::Set { param: Param::InputSize, .. });
        self.fixes.retain(|nearest| !nearest.changes.iter().all(is_of_input));
        self.fixes.insert(0, fix);
    }
}

/// Why a text is not a count.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
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
pub fn parse_count(text: &str) -> Result<usize, FieldError> {
    let text = text.trim();
    let quoted = || match text.char_indices().nth(MAX_QUOTED_CHARS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    };
    if text.is_empty() {
        return Err(FieldError::Empty);
    }
    let digits = text.strip_prefix('+').unwrap_or(text);
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        // u32, so that what is too large here is so on every machine.
        return match digits.parse::<u32>() {
            Ok(count) => Ok(count as usize),
            Err(_) => Err(FieldError::TooLarge { text: quoted() }),
        };
    }
    match parse_decimal(&text.replace('\u{2212}', "-").replace(',', ".")) {
        Some(number) if number < 0.0 => Err(FieldError::Negative { text: quoted() }),
        Some(number) if number.is_finite() && number.fract() != 0.0 => {
            Err(FieldError::NotWhole { text: quoted() })
        }
        Some(number) if (0.0..1e9).contains(&number) => Ok(number as usize),
        Some(number) if number >= 1e9 => Err(FieldError::TooLarge { text: quoted() }),
        _ => Err(FieldError::NotANumber { text: quoted() }),
    }
}
