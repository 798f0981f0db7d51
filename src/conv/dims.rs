//! Spatial axes, and how many of them are in use.

/// One value for each spatial axis: depth, height, width.
pub type PerAxis<T> = [T; 3];

/// A spatial axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axis {
    /// The first axis of a 3-D layer: slices, or time in a video.
    Depth,
    /// Rows.
    Height,
    /// Columns; the only axis of a 1-D layer.
    Width,
}

impl Axis {
    /// All axes, in the order in which tensors store them.
    pub const ALL: [Self; 3] = [Self::Depth, Self::Height, Self::Width];

    /// Position in a [`PerAxis`].
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// A list that has neither one number nor one for each axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{found} numbers where {wanted} are wanted")]
pub struct AxesError {
    /// The numbers that were given.
    pub found: usize,
    /// One for each axis.
    pub wanted: usize,
}

/// Number of spatial dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dims {
    /// Sequences: `conv1d`, only [`Axis::Width`].
    One,
    /// Images: `conv2d`, [`Axis::Height`] and [`Axis::Width`].
    Two,
    /// Volumes: `conv3d`, all three axes.
    Three,
}

impl Dims {
    /// All of them, the fewest first.
    pub const ALL: [Self; 3] = [Self::One, Self::Two, Self::Three];

    /// The axes in use, outermost first.
    pub const fn axes(self) -> &'static [Axis] {
        match self {
            Self::One => &[Axis::Width],
            Self::Two => &[Axis::Height, Axis::Width],
            Self::Three => &Axis::ALL,
        }
    }

    /// The number itself: 1, 2 or 3.
    pub const fn count(self) -> usize {
        self.axes().len()
    }

    /// Sizes, strides or dilations as `PyTorch` takes them: one number for all axes in use, or one for each, outermost
    /// first. Axes that are not in use get 1.
    ///
    /// # Errors
    /// Where there is neither one number nor one for each axis in use.
    pub fn sizes(self, values: &[usize]) -> Result<PerAxis<usize>, AxesError> {
        self.spread(values, 1)
    }

    /// Cells of padding or of `output_padding`, as [`sizes`](Self::sizes) but 0 on axes that are not in use.
    ///
    /// # Errors
    /// Where there is neither one number nor one for each axis in use.
    pub fn cells(self, values: &[usize]) -> Result<PerAxis<usize>, AxesError> {
        self.spread(values, 0)
    }

    fn spread(self, values: &[usize], unused: usize) -> Result<PerAxis<usize>, AxesError> {
        let first = Axis::ALL.len() - self.count();
        match values {
            &[value] => Ok(self.on_axes(|_| value, unused)),
            _ if values.len() == self.count() => {
                Ok(self.on_axes(|axis| values[axis.index() - first], unused))
            }
            _ => Err(AxesError { found: values.len(), wanted: self.count() }),
        }
    }

    /// The shape of a tensor with five axes, from one that has only the axes in use: `[1, 3, 8, 8]` of a 2-D layer is
    /// `[1, 3, 1, 8, 8]`. A shape without a batch, `[3, 8, 8]`, is a batch of one.
    ///
    /// # Errors
    /// Where there are neither two axes nor one more than those in use.
    pub fn shape(self, shape: &[usize]) -> Result<[usize; 5], AxesError> {
        let axes = shape.len().checked_sub(self.count());
        let (batch, channels) = match (axes, shape) {
            (Some(1), &[channels, ..]) => (1, channels),
            (Some(2), &[batch, channels, ..]) => (batch, channels),
            _ => return Err(AxesError { found: shape.len(), wanted: self.count() + 2 }),
        };
        let [depth, height, width] = self.sizes(&shape[shape.len() - self.count()..])?;
        Ok([batch, channels, depth, height, width])
    }

    /// Those of the values that belong to the axes in use, outermost first.
    pub fn in_use<T>(self, values: &PerAxis<T>) -> &[T] {
        &values[values.len() - self.count()..]
    }

    /// A value for each axis in use, and one for all others.
    pub fn on_axes<T: Copy>(self, used: impl Fn(Axis) -> T, unused: T) -> PerAxis<T> {
        Axis::ALL.map(|axis| if self.axes().contains(&axis) { used(axis) } else { unused })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_stands_for_all_axes() {
        assert_eq!(Dims::Two.sizes(&[3]), Ok([1, 3, 3]));
        assert_eq!(Dims::Two.sizes(&[3, 5]), Ok([1, 3, 5]));
        assert_eq!(Dims::Three.cells(&[1, 2, 3]), Ok([1, 2, 3]));
        assert_eq!(Dims::One.cells(&[2]), Ok([0, 0, 2]));
        assert_eq!(Dims::Three.sizes(&[3, 5]), Err(AxesError { found: 2, wanted: 3 }));
        assert_eq!(Dims::Two.sizes(&[]), Err(AxesError { found: 0, wanted: 2 }));
    }

    #[test]
    fn a_shape_gets_the_axes_that_it_lacks() {
        assert_eq!(Dims::Two.shape(&[4, 3, 8, 9]), Ok([4, 3, 1, 8, 9]));
        assert_eq!(Dims::One.shape(&[3, 9]), Ok([1, 3, 1, 1, 9]));
        assert_eq!(Dims::Three.shape(&[2, 3, 7, 8, 9]), Ok([2, 3, 7, 8, 9]));
        for wrong in [&[8, 9][..], &[1, 4, 3, 8, 9], &[]] {
            assert_eq!(Dims::Two.shape(wrong), Err(AxesError { found: wrong.len(), wanted: 4 }));
        }
    }
}
