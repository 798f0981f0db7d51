//! An array of numbers as a file holds it.

use super::error::ReadError;
use crate::figure::is_value;
use crate::figure::url::MAX_SAVED_EDITS;

/// Most axes that a tensor of a layer has.
pub(super) const MAX_AXES: usize = 5;

/// An array with at least one number, and no more than a figure holds; every number is one that a cell can hold.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Array {
    pub(super) shape: Vec<usize>,
    /// In row-major order.
    pub(super) values: Vec<f32>,
}

impl Array {
    /// An array from as many numbers as its shape has.
    pub(super) fn new(shape: Vec<usize>, values: Vec<f32>) -> Result<Self, ReadError> {
        let count = count(&shape)?;
        if values.len() != count {
            return Err(ReadError::WrongLength { expected: count, found: values.len() });
        }
        if let Some(at) = values.iter().position(|&value| !is_value(value)) {
            return Err(ReadError::NoValue { at: place_of(&shape, at), value: values[at] });
        }
        // −0 would be printed with a sign that nobody sees in a cell.
        Ok(Self { shape, values: values.into_iter().map(|value| value + 0.0).collect() })
    }
}

/// How many numbers a shape has, if a figure holds so many.
pub(super) fn count(shape: &[usize]) -> Result<usize, ReadError> {
    if shape.is_empty() || shape.len() > MAX_AXES {
        return Err(ReadError::Axes { found: shape.len() });
    }
    if shape.contains(&0) {
        return Err(ReadError::Empty);
    }
    let count = shape.iter().fold(1, |count: u128, &n| count.saturating_mul(n as u128));
    if count > MAX_SAVED_EDITS as u128 {
        return Err(ReadError::TooManyNumbers { found: count });
    }
    Ok(count as usize)
}

/// The indices of the number at a place in row-major order.
fn place_of(shape: &[usize], at: usize) -> Vec<usize> {
    let mut rest = at;
    let mut place: Vec<usize> = shape
        .iter()
        .rev()
        .map(|&n| {
            let index = rest % n;
            rest /= n;
            index
        })
        .collect();
    place.reverse();
    place
}
