//! What a host asks for.

use super::{MARK, VERSION, options};
use crate::app::Theme;
use crate::words::Lang;

/// Longest text of a message that is read: a figure's link is never longer.
pub const MAX_TEXT_BYTES: usize = crate::figure::url::MAX_QUERY_BYTES;

/// Largest whole number that every host writes exactly: 2⁵³ − 1.
const MAX_WHOLE: f64 = 9_007_199_254_740_991.0;

/// A field of a message, as the host sent it.
#[derive(Clone, Debug, PartialEq)]
pub enum Field {
    /// A text.
    Text(String),
    /// A text longer than [`MAX_TEXT_BYTES`], which is not kept.
    LongText,
    /// A number, possibly none.
    Number(f64),
    /// Anything else that is there.
    Other,
}

/// What a host asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Play; at the last step from the first.
    Play,
    /// Pause.
    Pause,
    /// Play or pause.
    Toggle,
    /// One place forward.
    Next,
    /// One place back.
    Previous,
    /// The first place.
    First,
    /// The last place.
    Last,
    /// An output element, from 0. Whether there is such a step depends on the layer.
    Seek {
        /// Which.
        step: usize,
    },
    /// Another figure, as a link says it.
    Open {
        /// The query of the link, without `?`.
        figure: String,
    },
    /// A `change` report of what is shown now.
    Get,
    /// Other colors.
    Theme(Theme),
    /// Another language.
    Lang(Lang),
}

/// Why a message is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// It is of another version.
    #[error("This page reads messages of version {VERSION}: write convoscope: {VERSION}.")]
    Version,
    /// It has no type, or one that is not known.
    #[error("There is no message of type {0:?}. The types are {names}.", names = Request::NAMES.join(", "))]
    Type(String),
    /// A field is not there or not of its form.
    #[error("A message of type {message} needs {field}: {expected}.")]
    Field {
        /// The type of the message.
        message: &'static str,
        /// The field.
        field: &'static str,
        /// What it is to be.
        expected: &'static str,
    },
    /// A text is longer than any figure.
    #[error("The text in {field} is longer than {MAX_TEXT_BYTES} bytes, and no figure needs so many.")]
    TooLong {
        /// The field.
        field: &'static str,
    },
    /// The layer has no such step.
    #[error("There is no step {step}: this layer has {steps}, counted from 0.")]
    NoSuchStep {
        /// The step that was asked for.
        step: usize,
        /// How many there are.
        steps: usize,
    },
}

/// Most characters of an unknown type that are said.
const MAX_QUOTED_CHARS: usize = 40;

impl Request {
    /// The types of messages, as [`read`](Self::read) knows them.
    pub const NAMES: [&'static str; 12] = [
        "play", "pause", "toggle", "next", "previous", "first", "last", "seek", "open", "get", "theme",
        "lang",
    ];

    /// Reads a message field by field; `None` where it is none of this page's.
    ///
    /// # Errors
    /// Where it is one of this page's and cannot be read.
    pub fn read(field: &dyn Fn(&str) -> Option<Field>) -> Option<Result<Self, RequestError>> {
        let version = field(MARK)?;
        Some(if version == Field::Number(VERSION.into()) {
            Self::of_this_version(field)
        } else {
            Err(RequestError::Version)
        })
    }

    fn of_this_version(field: &dyn Fn(&str) -> Option<Field>) -> Result<Self, RequestError> {
        let name = match field("type") {
            Some(Field::Text(name)) => name,
            _ => String::new(),
        };
        Ok(match &*name {
            "play" => Self::Play,
            "pause" => Self::Pause,
            "toggle" => Self::Toggle,
            "next" => Self::Next,
            "previous" => Self::Previous,
            "first" => Self::First,
            "last" => Self::Last,
            "seek" => match field("step") {
                Some(Field::Number(step)) if (0.0..=MAX_WHOLE).contains(&step) && step.fract() == 0.0 => {
                    // Where a `usize` is smaller, it is the largest, which no layer has.
                    Self::Seek { step: step as usize }
                }
                _ => return Err(misread("seek", "step", "a whole number from 0")),
            },
            "open" => Self::Open {
                figure: text(field, "open", "figure", "the query of a figure's link, such as \"stride=2\"")?,
            },
            "get" => Self::Get,
            "theme" => {
                let expected = "\"light\", \"dark\" or \"auto\"";
                let name = text(field, "theme", "theme", expected)?;
                Self::Theme(options::theme(&name).ok_or(misread("theme", "theme", expected))?)
            }
            "lang" => {
                let expected = "\"en\" or \"ko\"";
                let tag = text(field, "lang", "lang", expected)?;
                Self::Lang(Lang::from_tag(&tag).ok_or(misread("lang", "lang", expected))?)
            }
            _ => return Err(RequestError::Type(name.chars().take(MAX_QUOTED_CHARS).collect())),
        })
    }
}

const fn misread(message: &'static str, field: &'static str, expected: &'static str) -> RequestError {
    RequestError::Field { message, field, expected }
}

fn text(
    field: &dyn Fn(&str) -> Option<Field>,
    message: &'static str,
    name: &'static str,
    expected: &'static str,
) -> Result<String, RequestError> {
    match field(name) {
        Some(Field::Text(text)) if text.len() <= MAX_TEXT_BYTES => Ok(text),
        Some(Field::Text(_) | Field::LongText) => Err(RequestError::TooLong { field: name }),
        _ => Err(misread(message, name, expected)),
    }
}
