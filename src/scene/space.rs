//! Maps as blocks in space, seen from far away: every slice is a plane of cells, and all of them are parallel.

use crate::conv::PerAxis;
use crate::figure::Turn;

use super::geometry::{Plane, Point};

/// What a step of one cell along each axis is on paper, for a cell of side 1.
///
/// ```text
///            ╱ depth (away from the reader)
///           ╱
///          ┼──── width
///          │
///          height
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Projection {
    right: Point,
    down: Point,
    deep: Point,
    /// Whether the first slice is nearer to the reader than the last.
    pub(super) is_first_nearest: bool,
}

impl Projection {
    pub(super) fn new(turn: Turn) -> Self {
        let (yaw_sin, yaw_cos) = sin_cos(turn.yaw().to_radians());
        let (pitch_sin, pitch_cos) = sin_cos(turn.pitch().to_radians());
        Self {
            right: Point::new(yaw_cos, yaw_sin * pitch_sin),
            down: Point::new(0.0, pitch_cos),
            deep: Point::new(yaw_sin, -yaw_cos * pitch_sin),
            is_first_nearest: yaw_cos >= 0.0,
        }
    }

    fn at(&self, [z, y, x]: [f32; 3]) -> Point {
        Point::new(
            x * self.right.x + y * self.down.x + z * self.deep.x,
            x * self.right.y + y * self.down.y + z * self.deep.y,
        )
    }
}

/// Sine and cosine of an angle in radians, by their series within an eighth of a turn.
///
/// The standard functions take any angle to the last bit, and bring tables for that into the page.
fn sin_cos(radians: f32) -> (f32, f32) {
    let quarters = f64::from(radians) / std::f64::consts::FRAC_PI_2;
    let nearest = (quarters + 0.5).floor();
    let x = (quarters - nearest) * std::f64::consts::FRAC_PI_2;
    let (mut sin, mut cos, mut term) = (0.0, 0.0, 1.0);
    for n in 0..7 {
        // x^(2n) ÷ (2n)!, of alternating sign; the next is that of the sine.
        cos += term;
        term *= x / f64::from(2 * n + 1);
        sin += term;
        term *= -x / f64::from(2 * n + 2);
    }
    let (sin, cos) = (sin as f32, cos as f32);
    match nearest as i64 & 3 {
        0 => (sin, cos),
        1 => (cos, -sin),
        2 => (-sin, -cos),
        _ => (-cos, sin),
    }
}

/// A volume on paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Block {
    projection: Projection,
    /// Cells: depth, height, width.
    pub(super) size: PerAxis<usize>,
    /// From a slice to the next, in cells.
    pitch: f32,
    /// Side of a cell.
    cell: f32,
    /// Where the corner of its first cell lies.
    origin: Point,
}

impl Block {
    /// A volume with cells of side 1, at the origin.
    pub(super) fn new(turn: Turn, size: PerAxis<usize>) -> Self {
        let [_, height, width] = size;
        Self {
            projection: Projection::new(turn),
            size,
            pitch: 1.0 + turn.spread() / 100.0 * height.max(width) as f32,
            cell: 1.0,
            origin: Point::default(),
        }
    }

    /// With cells of another side, and the middle of what it covers at another place.
    pub(super) fn placed(mut self, cell: f32, middle: Point) -> Self {
        self.cell = cell;
        self.origin = Point::default();
        let [from, to] = self.bounds();
        self.origin = Point::new(middle.x - (from.x + to.x) / 2.0, middle.y - (from.y + to.y) / 2.0);
        self
    }

    /// Larger or smaller, with every place moved accordingly.
    pub(super) fn scale(&mut self, scale: f32, moved: impl Fn(Point) -> Point) {
        self.cell *= scale;
        self.origin = moved(self.origin);
    }

    /// The upper left and the lower right corner of what it covers.
    pub(super) fn bounds(&self) -> [Point; 2] {
        let [depth, height, width] = self.size.map(|n| n as f32);
        let corners = [0.0, (depth - 1.0).max(0.0)].into_iter().flat_map(|z| {
            [[z, 0.0, 0.0], [z, 0.0, width], [z, height, 0.0], [z, height, width]].map(|at| self.at(at))
        });
        corners.fold(
            [Point::new(f32::MAX, f32::MAX), Point::new(f32::MIN, f32::MIN)],
            |[from, to], corner| {
                [
                    Point::new(from.x.min(corner.x), from.y.min(corner.y)),
                    Point::new(to.x.max(corner.x), to.y.max(corner.y)),
                ]
            },
        )
    }

    /// Width and height of what it covers.
    pub(super) fn extent(&self) -> [f32; 2] {
        let [from, to] = self.bounds();
        [to.x - from.x, to.y - from.y]
    }

    /// A place: slice, row and column, with fractions.
    pub(super) fn at(&self, [z, y, x]: [f32; 3]) -> Point {
        let place = self.projection.at([z * self.pitch, y, x]);
        self.origin.shifted(place.x * self.cell, place.y * self.cell)
    }

    /// A slice.
    pub(super) fn slice(&self, z: f32) -> Plane {
        let scaled = |step: Point| Point::new(step.x * self.cell, step.y * self.cell);
        Plane {
            origin: self.at([z, 0.0, 0.0]),
            right: scaled(self.projection.right),
            down: scaled(self.projection.down),
        }
    }

    /// Its slices, the farthest first: each covers those before it.
    pub(super) fn back_to_front(&self) -> impl DoubleEndedIterator<Item = usize> + use<> {
        let (n, is_first_nearest) = (self.size[0], self.projection.is_first_nearest);
        (0..n).map(move |nth| if is_first_nearest { n - 1 - nth } else { nth })
    }

    /// Whether a slice is nearer to the reader than another.
    pub(super) const fn is_nearer(&self, z: usize, than: usize) -> bool {
        if self.projection.is_first_nearest { z < than } else { z > than }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sines_and_cosines_are_those_of_the_standard_library() {
        for tenths in -7200..=7200_i16 {
            let radians = (f32::from(tenths) / 10.0).to_radians();
            let (sin, cos) = sin_cos(radians);
            let exact = f64::from(radians).sin_cos();
            let is_near = |found: f32, exact: f64| (f64::from(found) - exact).abs() < 6e-8;
            assert!(is_near(sin, exact.0) && is_near(cos, exact.1), "{radians}: {sin}, {cos}");
        }
        assert_eq!(sin_cos(0.0), (0.0, 1.0));
    }

    #[test]
    fn from_the_front_and_level_a_slice_is_seen_face_on() {
        let block = Block::new(Turn::new(0.0, 0.0, 0.0), [3, 2, 4]).placed(10.0, Point::new(20.0, 10.0));
        assert_eq!(block.slice(0.0), Plane::face_on(Point::default(), 10.0));
        // Every slice lies behind the first.
        assert_eq!(block.slice(2.0).origin, Point::default());
        assert_eq!(block.back_to_front().collect::<Vec<_>>(), [2, 1, 0]);
    }

    #[test]
    fn from_behind_the_last_slice_is_nearest_and_left_is_right() {
        let block = Block::new(Turn::new(180.0, 0.0, 0.0), [3, 2, 4]);
        assert!(block.is_nearer(2, 0));
        assert!(block.slice(0.0).right.x < 0.0);
    }

    #[test]
    fn from_above_what_is_farther_lies_higher() {
        let block = Block::new(Turn::new(0.0, 30.0, 0.0), [2, 2, 2]);
        // A step of one cell away, seen from 30° above: sin 30° up.
        assert!((block.at([1.0, 0.0, 0.0]).y + 0.5).abs() < 1e-6);
        // A cell's height: cos 30°.
        assert!((block.at([0.0, 1.0, 0.0]).y - 0.866_025_4).abs() < 1e-6);
    }

    #[test]
    fn gaps_are_shares_of_a_slice() {
        // 150 % of 4 cells, and the slice itself.
        let block = Block::new(Turn::new(90.0, 0.0, 150.0), [2, 3, 4]);
        assert!((block.at([1.0, 0.0, 0.0]).x - 7.0).abs() < 1e-5);
    }

    #[test]
    fn a_block_is_placed_by_the_middle_of_what_it_covers() {
        for yaw in [-140.0, -35.0, 0.0, 35.0, 90.0, 170.0] {
            let block =
                Block::new(Turn::new(yaw, 25.0, 40.0), [3, 5, 4]).placed(12.0, Point::new(100.0, 80.0));
            let [from, to] = block.bounds();
            assert!((from.x + to.x - 200.0).abs() < 1e-3 && (from.y + to.y - 160.0).abs() < 1e-3);
        }
    }
}
