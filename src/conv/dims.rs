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

    /// Those of the values that belong to the axes in use, outermost first.
    pub fn in_use<T>(self, values: &PerAxis<T>) -> &[T] {
        &values[values.len() - self.count()..]
    }

    /// A value for each axis in use, and one for all others.
    pub fn on_axes<T: Copy>(self, used: impl Fn(Axis) -> T, unused: T) -> PerAxis<T> {
        Axis::ALL.map(|axis| if self.axes().contains(&axis) { used(axis) } else { unused })
    }
}
