//! NPY, as `numpy.save` writes it: versions 1 to 3; `<f4`, `<f8`, `<i4`, `<i8`, `|u1` and `|b1`; in both orders.

use super::array::{Array, count};
use super::error::ReadError;
use crate::export::npy::MAGIC;

/// Longest part of a header that an error repeats.
const MAX_QUOTED_CHARS: usize = 60;

/// The types of numbers that are read.
#[derive(Clone, Copy)]
enum Type {
    F4,
    F8,
    I4,
    I8,
    U1,
    B1,
}

impl Type {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "<f4" => Self::F4,
            "<f8" => Self::F8,
            "<i4" => Self::I4,
            "<i8" => Self::I8,
            "|u1" => Self::U1,
            "|b1" => Self::B1,
            _ => return None,
        })
    }

    const fn bytes(self) -> usize {
        match self {
            Self::U1 | Self::B1 => 1,
            Self::F4 | Self::I4 => 4,
            Self::F8 | Self::I8 => 8,
        }
    }

    /// The number in as many bytes as it has.
    fn read(self, bytes: &[u8]) -> f32 {
        let four = || bytes.try_into().unwrap_or_default();
        let eight = || bytes.try_into().unwrap_or_default();
        match self {
            Self::F4 => f32::from_le_bytes(four()),
            Self::F8 => f64::from_le_bytes(eight()) as f32,
            Self::I4 => i32::from_le_bytes(four()) as f32,
            Self::I8 => i64::from_le_bytes(eight()) as f32,
            Self::U1 => bytes.first().copied().unwrap_or_default().into(),
            Self::B1 => f32::from(bytes.first().is_some_and(|&it| it != 0)),
        }
    }
}

/// Reads a file that begins with [`MAGIC`].
pub(super) fn read(bytes: &[u8]) -> Result<Array, ReadError> {
    let cut = || ReadError::Header("…".to_owned());
    let rest = bytes.strip_prefix(MAGIC).ok_or_else(cut)?;
    let (&[major, _minor], rest) = rest.split_first_chunk().ok_or_else(cut)?;
    let (length, rest) = match major {
        1 => rest.split_first_chunk().map(|(&length, rest)| (u16::from_le_bytes(length) as usize, rest)),
        2 | 3 => rest.split_first_chunk().map(|(&length, rest)| (u32::from_le_bytes(length) as usize, rest)),
        _ => return Err(ReadError::NpyVersion(major)),
    }
    .ok_or_else(cut)?;
    let (header, data) = rest.split_at_checked(length).ok_or_else(cut)?;
    let header = String::from_utf8_lossy(header);
    let Header { descr, is_fortran, shape } = Header::read(&header)
        .ok_or_else(|| ReadError::Header(header.trim().chars().take(MAX_QUOTED_CHARS).collect()))?;
    let of = Type::named(descr)
        .ok_or_else(|| ReadError::NumberType(descr.chars().take(MAX_QUOTED_CHARS).collect()))?;
    // Before anything is made of it: a header may say any size.
    let expected = count(&shape)?;
    let found = data.len() / of.bytes();
    if found != expected || data.len() % of.bytes() != 0 {
        return Err(ReadError::WrongLength { expected, found });
    }
    let values: Vec<f32> = data.chunks_exact(of.bytes()).map(|bytes| of.read(bytes)).collect();
    let values = if is_fortran { in_rows(&shape, &values) } else { values };
    Array::new(shape, values)
}

/// Numbers whose first index runs fastest, so that the last does.
fn in_rows(shape: &[usize], values: &[f32]) -> Vec<f32> {
    let mut strides = Vec::with_capacity(shape.len());
    let mut stride = 1;
    for &n in shape {
        strides.push(stride);
        stride *= n;
    }
    let mut index = vec![0; shape.len()];
    let mut ordered = Vec::with_capacity(values.len());
    for _ in 0..values.len() {
        let at: usize = index.iter().zip(&strides).map(|(&at, &stride)| at * stride).sum();
        ordered.push(values[at]);
        for axis in (0..shape.len()).rev() {
            index[axis] += 1;
            if index[axis] < shape[axis] {
                break;
            }
            index[axis] = 0;
        }
    }
    ordered
}

/// What a header says.
struct Header<'t> {
    descr: &'t str,
    is_fortran: bool,
    shape: Vec<usize>,
}

impl<'t> Header<'t> {
    /// Reads a literal of Python with the three keys that the format has, in any order.
    fn read(text: &'t str) -> Option<Self> {
        let mut rest = text.trim().strip_prefix('{')?.trim_start();
        let (mut descr, mut is_fortran, mut shape) = (None, None, None);
        while !rest.starts_with('}') {
            let (key, after) = quoted(rest)?;
            let value = after.trim_start().strip_prefix(':')?.trim_start();
            let after = match key {
                "descr" => {
                    let (text, after) = quoted(value)?;
                    descr = Some(text);
                    after
                }
                "fortran_order" => {
                    let (is, after) = match value.strip_prefix("True") {
                        Some(after) => (true, after),
                        None => (false, value.strip_prefix("False")?),
                    };
                    is_fortran = Some(is);
                    after
                }
                "shape" => {
                    let (sizes, after) = value.strip_prefix('(')?.split_once(')')?;
                    shape = Some(read_shape(sizes)?);
                    after
                }
                _ => return None,
            };
            let after = after.trim_start();
            rest = match after.strip_prefix(',') {
                Some(after) => after.trim_start(),
                None if after.starts_with('}') => after,
                None => return None,
            };
        }
        if rest != "}" {
            return None;
        }
        Some(Self { descr: descr?, is_fortran: is_fortran?, shape: shape? })
    }
}

/// A text in quotation marks, and what follows.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let quote = text.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    text[1..].split_once(quote)
}

/// Whole numbers between commas. Those of Python 2 may end in `L`.
fn read_shape(text: &str) -> Option<Vec<usize>> {
    let sizes = text.split(',').map(str::trim).filter(|size| !size.is_empty());
    sizes
        .map(|size| {
            let digits = size.strip_suffix('L').unwrap_or(size);
            let is_plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
            // What is too large for a number here is too large for a figure too.
            is_plain.then(|| digits.parse().unwrap_or(usize::MAX))
        })
        .collect()
}
