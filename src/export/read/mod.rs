//! A file of the reader → a figure: a saved figure, an array of numbers as NPY, a grid of numbers as CSV.
//!
//! ```text
//! bytes ─┬─ {…}  saved::read ────────────────────────────▶ query
//!        ├─ NPY  npy::read ─┐
//!        └─ text csv::read ─┴─▶ arrays ─ place(present) ─▶ query
//! ```
//!
//! Whatever the bytes are, a query comes out that [`url::parse_saved`](crate::figure::url::parse_saved) reads, or one
//! typed error; and no work that is not bounded by [`MAX_FILE_BYTES`] and
//! [`MAX_SAVED_EDITS`](crate::figure::url::MAX_SAVED_EDITS).

mod array;
mod csv;
mod error;
mod npy;
mod place;
mod saved;
mod sentence;

use self::array::Array;
pub use self::error::ReadError;
use super::npy::MAGIC;
use super::part::Part;
use crate::figure::{Figure, url};

/// Largest file that is read.
pub const MAX_FILE_BYTES: usize = 10_000_000;

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The figure as a query for [`url::parse_saved`], which tells what of it cannot be shown.
    pub query: String,
    /// What of the present figure it replaces; nothing where it is a whole figure.
    pub parts: Vec<Part>,
}

/// What begins with these bytes is no file of numbers, and what it is.
const OTHERS: [(&[u8], &str); 6] = [
    (b"PK\x03\x04", "ZIP"),
    (b"\x89PNG", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"GIF8", "GIF"),
    (b"%PDF", "PDF"),
    (b"\x89HDF", "HDF5"),
];

/// Reads a file. Numbers become the input, weight or bias of the present figure: by the name of the file, else by the
/// shape they have.
///
/// # Errors
/// Where it is none of the files that are read, or says something impossible.
pub fn read(bytes: &[u8], name: &str, present: &Figure) -> Result<Opened, ReadError> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len() });
    }
    if bytes.starts_with(MAGIC) {
        return tensors(vec![(None, npy::read(bytes)?)], name, present);
    }
    if let Some((_, kind)) = OTHERS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(ReadError::OtherFile { kind });
    }
    let text = str::from_utf8(bytes).map_err(|_| ReadError::NotText)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    match text.trim_start().chars().next() {
        None => Err(ReadError::Empty),
        Some('{') => Ok(Opened { query: saved::read(text)?, parts: Vec::new() }),
        Some(_) => tensors(csv::read(text)?, name, present),
    }
}

/// The shape and the numbers, in row-major order, of a file that `numpy.save` wrote.
///
/// # Errors
/// Where it is none, says something impossible, or holds more than a figure does.
pub fn npy(bytes: &[u8]) -> Result<(Vec<usize>, Vec<f32>), ReadError> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len() });
    }
    let Array { shape, values } = npy::read(bytes)?;
    Ok((shape, values))
}

fn tensors(arrays: Vec<(Option<Part>, Array)>, name: &str, present: &Figure) -> Result<Opened, ReadError> {
    let mut figure = present.clone();
    let mut parts = Vec::new();
    for (part, array) in arrays {
        let part = part.unwrap_or_else(|| place::part_of(name, &array, &figure));
        place::place(part, &array, &mut figure)?;
        parts.push(part);
    }
    let found = figure.content.edits.len();
    if found > url::MAX_SAVED_EDITS {
        return Err(ReadError::TooManyNumbers { found: found as u128 });
    }
    place::rest(&mut figure);
    Ok(Opened { query: url::print(&figure), parts })
}
