//! Points, sizes, and planes of cells.

/// A place in CSS pixels, from the upper left.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

impl Point {
    /// A point.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// This point moved by `dx` and `dy`.
    #[must_use]
    pub const fn shifted(self, dx: f32, dy: f32) -> Self {
        Self { x: self.x + dx, y: self.y + dy }
    }

    /// The point on the way from this to another, `t` from 0 to 1.
    #[must_use]
    pub fn lerp(self, to: Self, t: f32) -> Self {
        Self { x: self.x + (to.x - self.x) * t, y: self.y + (to.y - self.y) * t }
    }
}

/// A size in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// A grid of cells on a plane: cell `(row, column)` begins at `origin + column · right + row · down`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plane {
    /// The corner at which cell `(0, 0)` begins.
    pub origin: Point,
    /// From a column to the next.
    pub right: Point,
    /// From a row to the next.
    pub down: Point,
}

impl Plane {
    /// A plane seen face on.
    pub const fn face_on(origin: Point, cell: f32) -> Self {
        Self { origin, right: Point::new(cell, 0.0), down: Point::new(0.0, cell) }
    }

    /// A plane in the shear of `conv_arithmetic`'s figures (`TikZ`: `yslant=0.5, xslant=-0.7`).
    pub const fn tilted(origin: Point, cell: f32) -> Self {
        Self { origin, right: Point::new(cell, -0.5 * cell), down: Point::new(0.7 * cell, 0.65 * cell) }
    }

    /// The same plane with cells as high and wide as so many of its own.
    #[must_use]
    pub const fn scaled(self, rows: f32, columns: f32) -> Self {
        Self {
            origin: self.origin,
            right: Point::new(self.right.x * columns, self.right.y * columns),
            down: Point::new(self.down.x * rows, self.down.y * rows),
        }
    }

    /// The place at a row and column, fractions between the cells' corners.
    pub fn at(&self, row: f32, column: f32) -> Point {
        Point {
            x: self.origin.x + column * self.right.x + row * self.down.x,
            y: self.origin.y + column * self.right.y + row * self.down.y,
        }
    }

    /// The corners of a rectangle of cells, from its first clockwise.
    pub fn corners(&self, row: f32, column: f32, rows: f32, columns: f32) -> [Point; 4] {
        [
            self.at(row, column),
            self.at(row, column + columns),
            self.at(row + rows, column + columns),
            self.at(row + rows, column),
        ]
    }

    /// Row and column, with fractions, of a place.
    pub fn inverse(&self, point: Point) -> (f32, f32) {
        let (dx, dy) = (point.x - self.origin.x, point.y - self.origin.y);
        let area = self.right.x * self.down.y - self.right.y * self.down.x;
        let column = (dx * self.down.y - dy * self.down.x) / area;
        let row = (self.right.x * dy - self.right.y * dx) / area;
        (row, column)
    }

    /// Whether rows are level and columns upright.
    pub fn is_face_on(&self) -> bool {
        self.right.y == 0.0 && self.down.x == 0.0
    }

    /// The side of a square that a cell has room for; of a slanted cell, of a square of its area.
    pub fn cell_side(&self) -> f32 {
        if self.is_face_on() {
            return self.right.x.min(self.down.y);
        }
        (self.right.x * self.down.y - self.right.y * self.down.x).abs().sqrt()
    }
}
