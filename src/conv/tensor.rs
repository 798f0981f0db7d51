//! Numbers with a shape.

/// A dense tensor of five axes in row-major order: feature maps are `[1, C, D, H, W]`, a weight is
/// `[out_channels, in_channels / groups, D, H, W]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tensor {
    shape: [usize; 5],
    data: Vec<f32>,
}

impl Tensor {
    /// A tensor whose every element is computed from its index.
    pub fn from_fn(shape: [usize; 5], mut element: impl FnMut([usize; 5]) -> f32) -> Self {
        let mut data = Vec::with_capacity(shape.iter().product());
        for n in 0..shape[0] {
            for c in 0..shape[1] {
                for z in 0..shape[2] {
                    for y in 0..shape[3] {
                        data.extend((0..shape[4]).map(|x| element([n, c, z, y, x])));
                    }
                }
            }
        }
        Self { shape, data }
    }

    /// A tensor from its elements in row-major order; `None` where their number is not the shape's.
    pub fn from_data(shape: [usize; 5], data: Vec<f32>) -> Option<Self> {
        let count = shape.into_iter().try_fold(1, usize::checked_mul)?;
        (count == data.len()).then_some(Self { shape, data })
    }

    /// Its shape.
    pub const fn shape(&self) -> [usize; 5] {
        self.shape
    }

    /// Its elements in row-major order.
    pub fn data(&self) -> &[f32] {
        &self.data
    }

    /// Position of an element in [`data`](Self::data).
    pub const fn offset(&self, index: [usize; 5]) -> usize {
        let [_, c, z, y, x] = self.shape;
        (((index[0] * c + index[1]) * z + index[2]) * y + index[3]) * x + index[4]
    }

    /// One element.
    ///
    /// # Panics
    /// Where the index is outside the shape.
    pub fn get(&self, index: [usize; 5]) -> f32 {
        self.data[self.offset(index)]
    }

    /// Largest absolute value; 0 for an empty tensor.
    pub fn max_abs(&self) -> f32 {
        self.data.iter().fold(0.0, |max, value| max.max(value.abs()))
    }
}

/// Numbers that are found by their index: stored, as in a [`Tensor`], or computed when they are asked for.
pub trait Values {
    /// The number at an index of a tensor of five axes.
    ///
    /// # Panics
    /// May panic where there is none.
    fn at(&self, index: [usize; 5]) -> f32;
}

impl Values for Tensor {
    fn at(&self, index: [usize; 5]) -> f32 {
        self.get(index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_must_fill_the_shape() {
        let tensor = Tensor::from_data([1, 2, 1, 1, 2], vec![1.0, 2.0, -3.0, 4.0]).unwrap();
        assert_eq!((tensor.get([0, 1, 0, 0, 0]), tensor.max_abs()), (-3.0, 4.0));
        assert_eq!(Tensor::from_data([1, 2, 1, 1, 2], vec![1.0; 3]), None);
        // 2^64 and 2^32 elements are not none, though the product wraps to 0.
        assert_eq!(Tensor::from_data([1 << 16, 1 << 16, 1 << 16, 1 << 16, 1], Vec::new()), None);
        assert_eq!(Tensor::from_data([1, 1, 1, 1 << 16, 1 << 16], Vec::new()), None);
    }
}
