//! Questions as files for other tools: plain text for a poll, GIFT for Moodle, an H5P package.
//!
//! ```
//! use convoscope::question::export::{Kind, Sheet, write};
//! use convoscope::question::{Level, Topic, draw};
//! use convoscope::words::Lang;
//! let questions: Vec<_> = (1..=3).filter_map(|seed| draw(Level::Two, Topic::Size, seed)).collect();
//! let sheet = Sheet { questions: &questions, lang: Lang::En, page: "https://example.org/" };
//! let gift = String::from_utf8(write(Kind::Gift, &sheet)?)?;
//! assert_eq!(gift.matches("\n=").count(), 3);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod gift;
mod h5p;
mod sheet;
mod text;
mod zip;

#[cfg(test)]
mod tests;

pub use self::sheet::{MAX_QUESTIONS, Sheet, SheetError};

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Plain text, the right answer last: to paste into the lecturer's own poll tool.
    Text,
    /// Moodle's GIFT.
    Gift,
    /// An H5P package with a question set. The site that takes it has the libraries.
    H5p,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Text, Self::Gift, Self::H5p];

    /// Its name in requests.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Gift => "gift",
            Self::H5p => "h5p",
        }
    }

    /// What the file is called.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Text => "questions.txt",
            Self::Gift => "questions.gift.txt",
            Self::H5p => "questions.h5p",
        }
    }

    /// As browsers call its type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Text | Self::Gift => "text/plain;charset=utf-8",
            Self::H5p => "application/zip",
        }
    }
}

/// Writes a file.
///
/// # Errors
/// Where there are no questions, or too many.
pub fn write(kind: Kind, sheet: &Sheet<'_>) -> Result<Vec<u8>, SheetError> {
    match sheet.questions.len() {
        0 => return Err(SheetError::Empty),
        count if count > MAX_QUESTIONS => return Err(SheetError::TooMany { count }),
        _ => {}
    }
    match kind {
        Kind::Text => Ok(text::write(sheet).into_bytes()),
        Kind::Gift => Ok(gift::write(sheet).into_bytes()),
        Kind::H5p => h5p::write(sheet),
    }
}
