//! Where things lie: input, padding, window and map in one plane, counted in cells of the input.
//!
//! ```text
//!   input 6, kernel 3, stride 2, no padding: 2 places
//!
//!   0   1   2   3   4   5   6
//!   ├───┼───┼───┼───┼───┼───┤     input
//!   └─────┬─────┘                 window of place 0, its middle at 1.5
//!       ├─┴─────┼───────┤         map: each cell as wide as the stride, its middle that of its window
//! ```
//!
//! So a cell of a map lies over the part of the picture that it comes from, and a map can be laid over its input.

use crate::conv::{Axis, Layer};

/// A rectangle of the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    /// Its left edge.
    pub(super) x: f64,
    /// Its upper edge.
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Area {
    pub(super) const fn middle(self) -> [f64; 2] {
        [self.x + self.width / 2.0, self.y + self.height / 2.0]
    }

    /// The smallest rectangle that holds both.
    fn with(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let right = (self.x + self.width).max(other.x + other.width);
        let bottom = (self.y + self.height).max(other.y + other.height);
        Self { x, y, width: right - x, height: bottom - y }
    }

    /// Where a rectangle lies in this one, as shares of its width and height.
    pub(super) fn shares(self, of: Self) -> Self {
        Self {
            x: (of.x - self.x) / self.width,
            y: (of.y - self.y) / self.height,
            width: of.width / self.width,
            height: of.height / self.height,
        }
    }
}

/// A 2-D layer on its input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Plane {
    layer: Layer,
}

impl Plane {
    pub(super) const fn new(layer: Layer) -> Self {
        Self { layer }
    }

    pub(super) const fn layer(&self) -> Layer {
        self.layer
    }

    /// The input.
    pub(super) fn input(&self) -> Area {
        let [_, height, width] = self.layer.params().input_size;
        Area { x: 0.0, y: 0.0, width: width as f64, height: height as f64 }
    }

    /// Input, padding and map: all that is shown.
    pub(super) fn whole(&self) -> Area {
        let [_, rows, columns] = self.layer.positions();
        let padded = Area {
            x: columns.start as f64,
            y: rows.start as f64,
            width: columns.len() as f64,
            height: rows.len() as f64,
        };
        padded.with(self.map())
    }

    /// The map over the input.
    pub(super) fn map(&self) -> Area {
        let [_, height, width] = self.layer.output_size();
        let first = self.cell([0; 2]);
        Area { width: first.width * width as f64, height: first.height * height as f64, ..first }
    }

    /// The window of an output cell.
    pub(super) fn window(&self, [y, x]: [usize; 2]) -> Area {
        let [_, y, x] = self.layer.window([0, y, x]);
        let [height, width] = [Axis::Height, Axis::Width].map(|it| self.layer.params().kernel_extent(it));
        Area { x: x as f64, y: y as f64, width: width as f64, height: height as f64 }
    }

    /// An output cell: as large as the stride, in the middle of its window.
    pub(super) fn cell(&self, place: [usize; 2]) -> Area {
        let [x, y] = self.window(place).middle();
        let [_, height, width] = self.layer.params().stride.map(|n| n as f64);
        Area { x: x - width / 2.0, y: y - height / 2.0, width, height }
    }

    /// The output cell whose window has its middle next to a point. Of a point beyond all, the nearest.
    pub(super) fn place_at(&self, [x, y]: [f64; 2]) -> [usize; 2] {
        let map = self.map();
        let [_, rows, columns] = self.layer.output_size();
        let along = |share: f64, n: usize| ((share * n as f64).floor().max(0.0) as usize).min(n - 1);
        let place = map.shares(Area { x, y, width: 0.0, height: 0.0 });
        [along(place.y, rows), along(place.x, columns)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::{Dims, LayerParams, Padding};

    fn plane(input: [usize; 2], kernel: usize, stride: usize, padding: usize, dilation: usize) -> Plane {
        let dims = Dims::Two;
        let params = LayerParams {
            kernel_size: dims.sizes(&[kernel]).unwrap(),
            stride: dims.sizes(&[stride]).unwrap(),
            padding: Padding::symmetric(dims.cells(&[padding]).unwrap()),
            dilation: dims.sizes(&[dilation]).unwrap(),
            ..LayerParams::new(dims, dims.sizes(&input).unwrap())
        };
        Plane::new(Layer::new(params).unwrap())
    }

    const fn area(x: f64, y: f64, width: f64, height: f64) -> Area {
        Area { x, y, width, height }
    }

    #[test]
    fn a_cell_lies_in_the_middle_of_its_window() {
        // ⌊(6 − 3) / 2⌋ + 1 = 2 columns, ⌊(5 − 3) / 2⌋ + 1 = 2 rows.
        let plane = plane([5, 6], 3, 2, 0, 1);
        assert_eq!(plane.window([1, 0]), area(0.0, 2.0, 3.0, 3.0));
        assert_eq!(plane.cell([1, 0]), area(0.5, 2.5, 2.0, 2.0));
        assert_eq!(plane.map(), area(0.5, 0.5, 4.0, 4.0));
        assert_eq!(plane.whole(), area(0.0, 0.0, 6.0, 5.0));
    }

    #[test]
    fn a_map_of_the_same_size_lies_over_its_input() {
        // Padding 1 for a kernel of 3: 8 by 8 cells again.
        let plane = plane([8, 8], 3, 1, 1, 1);
        assert_eq!(plane.map(), plane.input());
        assert_eq!(plane.whole(), area(-1.0, -1.0, 10.0, 10.0));
    }

    #[test]
    fn a_point_is_that_of_the_cell_over_it() {
        for plane in [plane([9, 7], 3, 1, 1, 1), plane([9, 12], 3, 2, 2, 2), plane([9, 9], 5, 3, 0, 1)] {
            let [_, rows, columns] = plane.layer.output_size();
            for (y, x) in (0..rows).flat_map(|y| (0..columns).map(move |x| (y, x))) {
                assert_eq!(plane.place_at(plane.cell([y, x]).middle()), [y, x]);
            }
            assert_eq!(plane.place_at([-100.0, 1e6]), [rows - 1, 0]);
        }
    }
}
