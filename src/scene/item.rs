//! What a picture is made of.

use std::rc::Rc;

use super::geometry::{Plane, Point};

/// What a colour means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Input values.
    Input,
    /// Output values from 0 up.
    Output,
    /// Values below 0.
    Negative,
    /// Weights and the window.
    Weight,
    /// What the window covers.
    Window,
    /// What lies behind everything.
    Paper,
    /// Text and grid.
    Ink,
    /// Quiet text and dashed cells.
    Muted,
    /// Grid of cells that are not known yet.
    Hairline,
    /// Where padding has its values from.
    Copy,
    /// In what a picture differs from the one beside it.
    Differ,
}

/// A colour: of a role, from barely there (0) to full (255).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shade {
    /// What it means.
    pub role: Role,
    /// How strong.
    pub strength: u8,
    /// Seen through the window that lies on it.
    pub is_covered: bool,
}

impl Shade {
    /// A role at full strength.
    pub const fn full(role: Role) -> Self {
        Self { role, strength: u8::MAX, is_covered: false }
    }

    /// The shade of a value: its role by sign, its strength by size against the largest.
    pub fn of_value(value: f32, max_abs: f32, role: Role) -> Self {
        let share = if max_abs > 0.0 { (value.abs() / max_abs).min(1.0) } else { 0.0 };
        let role = if value < 0.0 { Role::Negative } else { role };
        Self { role, strength: (share * 255.0) as u8, is_covered: false }
    }

    /// The same with a share of its strength.
    #[must_use]
    pub fn paler(self, share: f32) -> Self {
        Self { strength: (f32::from(self.strength) * share) as u8, ..self }
    }

    /// The same under the window.
    #[must_use]
    pub const fn covered(self) -> Self {
        Self { is_covered: true, ..self }
    }
}

/// How an area is filled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fill {
    /// Colour.
    pub shade: Shade,
    /// 0 to 1.
    pub opacity: f32,
}

impl Fill {
    /// A covering colour.
    pub const fn solid(shade: Shade) -> Self {
        Self { shade, opacity: 1.0 }
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Colour.
    pub role: Role,
    /// Pixels.
    pub width: f32,
    /// In dashes.
    pub is_dashed: bool,
}

impl Stroke {
    /// A continuous line.
    pub const fn new(role: Role, width: f32) -> Self {
        Self { role, width, is_dashed: false }
    }

    /// A line in dashes.
    pub const fn dashed(role: Role, width: f32) -> Self {
        Self { role, width, is_dashed: true }
    }
}

/// The colour of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Of a role.
    Role(Role),
    /// Readable on a cell of this shade.
    On(Shade),
}

/// Which point of a text lies at its place. Vertically it is always the middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// A shape with its place.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A four-sided area.
    Quad {
        /// Its corners in turn.
        corners: [Point; 4],
        /// Its inside.
        fill: Option<Fill>,
        /// Its border, drawn half inside, half outside.
        stroke: Option<Stroke>,
    },
    /// A line.
    Line {
        /// One end.
        from: Point,
        /// The other.
        to: Point,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A curve of the second degree.
    Curve {
        /// One end, the point to which the curve leaves both ends, the other end.
        points: [Point; 3],
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A short text, never wider than `max_width`.
    Text {
        /// Where.
        at: Point,
        /// Which point of it.
        anchor: Anchor,
        /// Font size in pixels.
        size: f32,
        /// Heavier than usual.
        is_bold: bool,
        /// Colour.
        ink: Ink,
        /// Pixels; longer text is squeezed.
        max_width: f32,
        /// What it says.
        text: Rc<str>,
    },
    /// A name in the colour of its role, and something quiet after it.
    Label {
        /// Where its left end or middle is.
        at: Point,
        /// Which point of it.
        anchor: Anchor,
        /// Font size in pixels.
        size: f32,
        /// Colour of the name.
        role: Role,
        /// The name.
        name: Rc<str>,
        /// What follows.
        detail: Rc<str>,
    },
    /// Cells too small to be drawn one by one.
    Raster {
        /// The plane of the cells.
        plane: Plane,
        /// Cells in a row.
        columns: usize,
        /// The cells row by row.
        shades: Shades,
    },
    /// Cells drawn as a bitmap, through which what lies behind is seen.
    Veil {
        /// The plane of the cells.
        plane: Plane,
        /// Cells in a row.
        columns: usize,
        /// The cells row by row.
        fills: Rc<[Fill]>,
    },
}

/// The shades of many cells, shared between pictures.
#[derive(Clone, Debug)]
pub struct Shades(Rc<[Shade]>);

impl Shades {
    /// Whether they are not only equal but the same in memory.
    pub fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl PartialEq for Shades {
    fn eq(&self, other: &Self) -> bool {
        self.is_same(other) || self.0 == other.0
    }
}

impl FromIterator<Shade> for Shades {
    fn from_iter<T: IntoIterator<Item = Shade>>(shades: T) -> Self {
        Self(shades.into_iter().collect())
    }
}

impl std::ops::Deref for Shades {
    type Target = [Shade];

    fn deref(&self) -> &[Shade] {
        &self.0
    }
}
