//! Why a text is not a layer, and where.

/// Longest text that is read as a layer.
pub const MAX_CODE_CHARS: usize = 2_000;

/// What is wrong with a text that should be a layer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind} at byte {at}")]
pub struct CodeError {
    /// Byte where it is wrong, at a character's begin; the length of the text where something is missing at its end.
    pub at: usize,
    /// How many bytes are wrong; 0 where something is missing.
    pub len: usize,
    /// What is wrong.
    pub kind: CodeErrorKind,
}

/// A kind of [`CodeError`]. Names of the text are cut to a readable length.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeErrorKind {
    /// More than [`MAX_CODE_CHARS`].
    #[error("{chars} characters are too many")]
    TooLong {
        /// How many there are.
        chars: usize,
    },
    /// Something else belongs here.
    #[error("expected {0:?}")]
    Expected(Expected),
    /// A string without its second quote.
    #[error("string without an end")]
    UnterminatedString,
    /// Something after the layer.
    #[error("text after the layer")]
    TextAfter,
    /// No such layer.
    #[error("no layer {name}")]
    UnknownLayer {
        /// What was written.
        name: String,
        /// One that is written alike.
        nearest: Option<String>,
    },
    /// The layer has no such argument.
    #[error("no argument {name}")]
    UnknownArgument {
        /// What was written.
        name: String,
        /// One that is written alike.
        nearest: Option<&'static str>,
    },
    /// An argument is given twice.
    #[error("{name} is given twice")]
    ArgumentTwice {
        /// Which.
        name: &'static str,
    },
    /// The layer needs an argument that is not given.
    #[error("{name} is missing")]
    MissingArgument {
        /// Which.
        name: &'static str,
    },
    /// More arguments without a name than the layer takes.
    #[error("more than {limit} arguments without a name")]
    TooManyArguments {
        /// How many it takes.
        limit: usize,
    },
    /// An argument without a name after one with a name.
    #[error("argument without a name after one with a name")]
    NameMissing,
    /// A value of another kind than the argument's.
    #[error("{argument} is not {wanted:?}")]
    WrongValue {
        /// Of which argument.
        argument: &'static str,
        /// What it takes.
        wanted: Wanted,
    },
    /// A tuple with too few or too many numbers.
    #[error("{argument} has {found} numbers, not {wanted}")]
    TupleLength {
        /// Of which argument.
        argument: &'static str,
        /// How many numbers there are.
        found: usize,
        /// How many axes the layer has.
        wanted: usize,
    },
    /// A number with more digits than anything here can have.
    #[error("number too large")]
    NumberTooLarge,
    /// An argument of the framework that changes the layer to one that cannot be shown.
    #[error("{argument} cannot be shown")]
    CannotBeShown {
        /// Which.
        argument: &'static str,
    },
}

/// What belongs where something else is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// The name of a layer.
    Layer,
    /// The arguments in their parentheses.
    Arguments,
    /// A comma or the closing parenthesis.
    CommaOrEnd,
    /// A value.
    Value,
}

/// What an argument takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A whole number from 0.
    Count,
    /// A whole number, or one for each axis.
    Counts {
        /// Number of axes.
        axes: usize,
    },
    /// `True` or `False`.
    Switch,
    /// One of these words.
    Words(&'static str),
    /// One of these words, or as [`Counts`](Self::Counts).
    WordsOrCounts(&'static str),
}
