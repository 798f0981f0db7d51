//! Numbers with a shape.

use core::ops::Index;

use super::index::{count, indices, ravel};

/// Dense numbers in row-major order, with five axes.
///
/// # Shapes
/// - input and output: `[batch, channels, depth, height, width]`
/// - weight of a convolution: `[out_channels, in_channels / groups, depth, height, width]`
/// - weight of a transposed convolution: `[in_channels, out_channels / groups, depth, height, width]`
///
/// Axes that a layer does not use have size 1, see [`Dims::shape`](super::Dims::shape).
#[derive(Clone, Debug, PartialEq)]
pub struct Tensor {
    shape: [usize; 5],
    data: Vec<f32>,
}

/// A shape and a number of elements that do not belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{found} elements do not fill the shape {shape:?}")]
pub struct ElementsError {
    /// The shape that was asked for.
    pub shape: [usize; 5],
    /// The number of elements.
    pub found: usize,
}

impl Tensor {
    /// A tensor from its elements in row-major order.
    ///
    /// # Errors
    /// Where their number is not that of the shape.
    pub fn new(shape: [usize; 5], data: Vec<f32>) -> Result<Self, ElementsError> {
        if count(shape) == Some(data.len()) {
            Ok(Self { shape, data })
        } else {
            Err(ElementsError { shape, found: data.len() })
        }
    }

    /// A tensor whose every element is computed from its index, in row-major order.
    pub fn from_fn(shape: [usize; 5], element: impl FnMut([usize; 5]) -> f32) -> Self {
        let mut data = Vec::with_capacity(count(shape).unwrap_or(0));
        data.extend(indices(shape).map(element));
        Self { shape, data }
    }

    /// A tensor from as many elements as its shape has.
    pub(super) fn from_parts(shape: [usize; 5], data: Vec<f32>) -> Self {
        debug_assert_eq!(count(shape), Some(data.len()));
        Self { shape, data }
    }

    /// Its shape.
    pub const fn shape(&self) -> [usize; 5] {
        self.shape
    }

    /// Its elements in row-major order.
    pub fn as_slice(&self) -> &[f32] {
        &self.data
    }

    /// Its elements in row-major order, to be changed in place.
    pub fn as_mut_slice(&mut self) -> &mut [f32] {
        &mut self.data
    }

    /// Its elements in row-major order, without a copy.
    pub fn into_vec(self) -> Vec<f32> {
        self.data
    }

    /// One element; `None` where the index is outside the shape on any axis.
    pub fn get(&self, index: [usize; 5]) -> Option<f32> {
        ravel(self.shape, index).map(|place| self.data[place])
    }

    /// Largest absolute value; 0 for an empty tensor.
    pub fn max_abs(&self) -> f32 {
        self.data.iter().fold(0.0, |max, value| max.max(value.abs()))
    }
}

impl TryFrom<([usize; 5], Vec<f32>)> for Tensor {
    type Error = ElementsError;

    fn try_from((shape, data): ([usize; 5], Vec<f32>)) -> Result<Self, ElementsError> {
        Self::new(shape, data)
    }
}

/// # Panics
/// Where the index is outside the shape on any axis.
impl Index<[usize; 5]> for Tensor {
    type Output = f32;

    fn index(&self, index: [usize; 5]) -> &f32 {
        match ravel(self.shape, index) {
            Some(place) => &self.data[place],
            None => panic!("index {index:?} is outside the shape {:?}", self.shape),
        }
    }
}

/// Numbers that are found by their index: stored, as in a [`Tensor`], or computed when they are asked for.
pub trait Values {
    /// The shape of the tensor whose elements they are.
    fn shape(&self) -> [usize; 5];

    /// The number at an index within the shape.
    ///
    /// # Panics
    /// May panic outside the shape.
    fn at(&self, index: [usize; 5]) -> f32;

    /// Appends the numbers along the width that begin with `[n, c, z, y, 0]`.
    ///
    /// # Panics
    /// May panic outside the shape.
    fn read_row(&self, [n, c, z, y]: [usize; 4], row: &mut Vec<f32>) {
        row.extend((0..self.shape()[4]).map(|x| self.at([n, c, z, y, x])));
    }
}

impl Values for Tensor {
    fn shape(&self) -> [usize; 5] {
        self.shape
    }

    fn at(&self, index: [usize; 5]) -> f32 {
        self[index]
    }

    fn read_row(&self, [n, c, z, y]: [usize; 4], row: &mut Vec<f32>) {
        let width = self.shape[4];
        if let Some(start) = ravel(self.shape, [n, c, z, y, 0]) {
            row.extend_from_slice(&self.data[start..start + width]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_must_fill_the_shape() {
        let tensor = Tensor::new([1, 2, 1, 1, 2], vec![1.0, 2.0, -3.0, 4.0]).unwrap();
        assert_eq!((tensor[[0, 1, 0, 0, 0]], tensor.max_abs()), (-3.0, 4.0));
        let error = Tensor::new([1, 2, 1, 1, 2], vec![1.0; 3]).unwrap_err();
        assert_eq!(error.to_string(), "3 elements do not fill the shape [1, 2, 1, 1, 2]");
        // 2^64 and 2^32 elements are not none, though the product wraps to 0.
        assert!(Tensor::new([1 << 16, 1 << 16, 1 << 16, 1 << 16, 1], Vec::new()).is_err());
        assert!(Tensor::new([1, 1, 1, 1 << 16, 1 << 16], Vec::new()).is_err());
        assert_eq!(Tensor::try_from(([0, 3, 1, 1, 1], Vec::new())).map(Tensor::into_vec), Ok(vec![]));
    }

    #[test]
    fn past_an_axis_there_is_no_neighbor() {
        let tensor = Tensor::from_fn([1, 2, 1, 2, 2], |[_, c, _, y, x]| (c * 4 + y * 2 + x) as f32);
        assert_eq!(tensor.as_slice(), [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]);
        assert_eq!(tensor.get([0, 1, 0, 1, 0]), Some(6.0));
        for outside in [[1, 0, 0, 0, 0], [0, 2, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 2, 0], [0, 0, 0, 0, 2]] {
            assert_eq!(tensor.get(outside), None);
        }
    }

    #[test]
    #[should_panic(expected = "index [0, 0, 0, 0, 2] is outside the shape [1, 2, 1, 2, 2]")]
    fn an_index_outside_is_refused_loudly() {
        let _ = Tensor::from_fn([1, 2, 1, 2, 2], |_| 0.0)[[0, 0, 0, 0, 2]];
    }
}
