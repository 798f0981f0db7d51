//! What may be wrong with a running order or with what another window says.

use super::order::{MAX_ITEMS, MAX_NOTES_CHARS, MAX_TITLE_CHARS, Order};

/// A running order that was read, and what of it could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadOrder {
    /// The order.
    pub order: Order,
    /// What was left out.
    pub problems: Vec<OrderProblem>,
}

/// A text of a figure in a running order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextField {
    /// Its title.
    Title,
    /// Its notes.
    Notes,
    /// What is asked about it.
    Ask,
}

impl TextField {
    /// Most characters that are read of it.
    pub const fn most(self) -> usize {
        match self {
            Self::Title | Self::Ask => MAX_TITLE_CHARS,
            Self::Notes => MAX_NOTES_CHARS,
        }
    }
}

/// A part of a running order that could not be read. Figures and lines are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OrderProblem {
    /// The link is longer than any that is read.
    #[error("the link has {bytes} bytes")]
    TooLong {
        /// Its length.
        bytes: usize,
    },
    /// There are more figures than an order may have. The first [`MAX_ITEMS`] are taken.
    #[error("{items} figures are more than {MAX_ITEMS}")]
    TooManyItems {
        /// How many there are.
        items: usize,
    },
    /// What clicks do is none of the names that there are.
    #[error("figure {item}: clicks are not {value:?}")]
    BadClicks {
        /// Of which figure.
        item: usize,
        /// What was said, cut to a readable length.
        value: String,
    },
    /// A text is longer than it may be, and was cut.
    #[error("figure {item}: the {field:?} is cut")]
    Cut {
        /// Of which figure.
        item: usize,
        /// Which text.
        field: TextField,
    },
    /// A line of a file says nothing that is known.
    #[error("line {line} says nothing that is known: {text:?}")]
    UnknownLine {
        /// Which.
        line: usize,
        /// What it says, cut to a readable length.
        text: String,
    },
}

/// Why a file is no running order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// It does not begin as one does, or is no text.
    #[error("it is no running order")]
    NotAnOrder,
    /// It was written by a newer version.
    #[error("it has version {version}")]
    TooNew {
        /// Its version.
        version: u64,
    },
    /// It is larger than any that is read.
    #[error("it has {bytes} bytes")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
}

/// The running order needs a longer link than every server reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the link has {bytes} bytes")]
pub struct LinkTooLong {
    /// Its length.
    pub bytes: usize,
}

/// Why a text is no [`Talk`](super::Talk).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TalkError {
    /// It is of another running order.
    #[error("it is of another running order")]
    OtherOrder,
    /// A part is missing or wrong.
    #[error("{0} is missing or wrong")]
    Part(&'static str),
}
