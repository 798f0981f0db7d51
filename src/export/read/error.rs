//! Why a file is not read.

use crate::conv::Op;
use crate::export::part::Part;
use crate::figure::ValueError;

/// Why a file is not read. [`sentence`](Self::sentence) says it to a reader.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ReadError {
    /// It is larger than any that is read.
    #[error("{bytes} bytes")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// It holds no numbers.
    #[error("nothing in it")]
    Empty,
    /// It is of a kind that is not read.
    #[error("a file of type {kind}")]
    OtherFile {
        /// Which.
        kind: &'static str,
    },
    /// It is neither NPY nor text in UTF-8.
    #[error("neither NPY nor UTF-8")]
    NotText,
    /// It is no JSON.
    #[error("no JSON, line {line}, column {column}")]
    Json {
        /// Where, from 1.
        line: usize,
        /// Where, from 1.
        column: usize,
    },
    /// It is JSON, but no saved figure.
    #[error("no field convoscope, or a wrong one")]
    NoFigure,
    /// A newer page wrote it.
    #[error("version {version}")]
    Newer {
        /// The version of the file.
        version: u64,
    },
    /// The header of an NPY file cannot be read.
    #[error("NPY header: {0:?}")]
    Header(String),
    /// An NPY file of a version that is not known.
    #[error("NPY version {0}")]
    NpyVersion(u8),
    /// An NPY file of numbers that are not read.
    #[error("NPY type {0:?}")]
    NumberType(String),
    /// There are more or fewer numbers than the shape says.
    #[error("{found} numbers where the shape has {expected}")]
    WrongLength {
        /// As many as the shape has.
        expected: usize,
        /// As many as there are.
        found: usize,
    },
    /// No tensor of a layer has so many axes.
    #[error("{found} axes")]
    Axes {
        /// How many.
        found: usize,
    },
    /// It has several samples, and a figure has one.
    #[error("a batch of {found}")]
    Batch {
        /// How many.
        found: usize,
    },
    /// A figure does not hold so many numbers.
    #[error("{found} numbers")]
    TooManyNumbers {
        /// How many.
        found: u128,
    },
    /// A number that no cell can hold.
    #[error("{value} at {at:?}")]
    NoValue {
        /// Its indices, from 0.
        at: Vec<usize>,
        /// What it is.
        value: f32,
    },
    /// An axis is longer than a figure shows.
    #[error("{size} on an axis, at most {limit}")]
    Side {
        /// Its size.
        size: usize,
        /// The largest that is shown.
        limit: usize,
    },
    /// A word in a text is no value.
    #[error("line {line}: {word:?}: {why}")]
    Word {
        /// Where, from 1.
        line: usize,
        /// The word, cut to a readable length.
        word: String,
        /// What is wrong with it.
        why: ValueError,
    },
    /// The rows of a grid are not equally long.
    #[error("line {line}: {found} numbers, expected {expected}")]
    Columns {
        /// Where, from 1.
        line: usize,
        /// How many numbers the row has.
        found: usize,
        /// As many as the first row of the grid has.
        expected: usize,
    },
    /// The grids of a file are not equally large, or one is missing.
    #[error("line {line}: a grid that does not belong to the others")]
    Grids {
        /// Where it begins, from 1.
        line: usize,
    },
    /// The layer has no such tensor.
    #[error("{op:?} has no {part:?}")]
    NoSuchTensor {
        /// The tensor.
        part: Part,
        /// What the layer does.
        op: Op,
    },
    /// A tensor does not have a shape that the layer can have.
    #[error("{part:?} of shape {shape:?}")]
    Shape {
        /// The tensor.
        part: Part,
        /// Its shape.
        shape: Vec<usize>,
    },
}
