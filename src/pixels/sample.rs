//! Pictures of the page's own: drawn by arithmetic, but for one photograph.

use crate::figure::digit_cell;

/// A picture to begin with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sample {
    /// A ball, a box and a triangle on a table, in color.
    #[default]
    Shapes,
    /// Bars and rings of every direction and width.
    Lines,
    /// Handwritten digits, white on black.
    Digits,
    /// A cat: a photograph, which is a file of the page, see `static/pictures/`.
    Cat,
}

impl Sample {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Shapes, Self::Cat, Self::Lines, Self::Digits];

    /// Its name in attributes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Shapes => "shapes",
            Self::Lines => "lines",
            Self::Digits => "digits",
            Self::Cat => "cat",
        }
    }

    /// Height and width.
    pub const fn size(self) -> [usize; 2] {
        match self {
            Self::Shapes | Self::Cat => [300, 400],
            Self::Lines => [256, 384],
            Self::Digits => [84, 140],
        }
    }

    /// Its pixels in rows, four bytes each: red, green, blue, opacity; `None` for a file.
    pub fn bytes(self) -> Option<Vec<u8>> {
        let [height, width] = self.size();
        let color: fn(f32, f32) -> [f32; 3] = match self {
            Self::Shapes => shapes,
            Self::Lines => lines,
            Self::Digits => digits,
            Self::Cat => return None,
        };
        let mut bytes = Vec::with_capacity(4 * height * width);
        for y in 0..height {
            for x in 0..width {
                let mut sum = [0.0; 3];
                // Four places of each pixel, so that edges are smooth.
                for (dy, dx) in [(0.25, 0.25), (0.25, 0.75), (0.75, 0.25), (0.75, 0.75)] {
                    let part = color(x as f32 + dx, y as f32 + dy);
                    sum = [0, 1, 2].map(|at| sum[at] + part[at] / 4.0);
                }
                bytes.extend(sum.map(|it| (it.clamp(0.0, 1.0) * 255.0).round() as u8));
                bytes.push(u8::MAX);
            }
        }
        Some(bytes)
    }
}

/// A light from the upper left falls on a ball, a box and a pyramid on a table in front of a wall.
fn shapes(x: f32, y: f32) -> [f32; 3] {
    let from_ball = [(x - 122.0) / 74.0, (y - 168.0) / 74.0];
    let depth = 1.0 - from_ball[0] * from_ball[0] - from_ball[1] * from_ball[1];
    if depth > 0.0 {
        let light = (-0.55 * from_ball[0] - 0.6 * from_ball[1] + 0.58 * depth.sqrt()).max(0.0);
        let shine = light.powi(24) * 0.7;
        return [0.16 + 0.78 * light + shine, 0.05 + 0.28 * light + shine, 0.05 + 0.2 * light + shine];
    }
    // A pyramid of two faces.
    let down = (y - 92.0) / 158.0;
    if (0.0..1.0).contains(&down) {
        let (left, ridge, right) = (302.0 - 72.0 * down, 302.0 + 26.0 * down, 302.0 + 74.0 * down);
        if x > left && x < right {
            return if x < ridge { [0.2, 0.55, 0.86] } else { [0.1, 0.3, 0.52] };
        }
    }
    // A box with stripes.
    if (176.0..250.0).contains(&x) && (176.0..262.0).contains(&y) {
        let is_stripe = ((x - y) / 9.0).rem_euclid(2.0) < 1.0;
        return if is_stripe { [0.97, 0.83, 0.36] } else { [0.87, 0.62, 0.16] };
    }
    if y < 206.0 {
        let light = 0.93 - 0.0011 * x - 0.0008 * y;
        return [light, light * 0.97, light * 0.9];
    }
    // Shadows lie to the right of what stands.
    let shadow = |cx: f32, cy: f32, rx: f32, ry: f32| {
        let [dx, dy] = [(x - cx) / rx, (y - cy) / ry];
        (1.0 - dx * dx - dy * dy).clamp(0.0, 1.0)
    };
    let dark = shadow(152.0, 240.0, 92.0, 18.0)
        .max(shadow(240.0, 262.0, 70.0, 14.0))
        .max(shadow(330.0, 250.0, 84.0, 14.0));
    let board = if ((y - 206.0) / 24.0).floor() as i32 % 2 == 0 { 0.03 } else { 0.0 };
    let light = (0.62 + board + 0.0008 * (y - 206.0)) * (1.0 - 0.55 * dark.min(0.8));
    [light, light * 0.8, light * 0.58]
}

/// Left: bars that get narrower, upright above, lying below. Right: rings that get narrower outwards.
fn lines(x: f32, y: f32) -> [f32; 3] {
    let is_white = if x < 128.0 {
        let along = if y < 128.0 { x } else { y - 128.0 };
        (along * along / 900.0 + along / 24.0).rem_euclid(2.0) < 1.0
    } else {
        let [dx, dy] = [x - 256.0, y - 128.0];
        ((dx * dx + dy * dy) / 1100.0).rem_euclid(2.0) < 1.0 && dx * dx + dy * dy < 122.0 * 122.0
    };
    [f32::from(u8::from(is_white)); 3]
}

/// Fifteen digits of 28 pixels, as networks learn to read them.
fn digits(x: f32, y: f32) -> [f32; 3] {
    let (column, row) = ((x / 28.0) as usize, (y / 28.0) as usize);
    let digit = row * 5 + column;
    // A cell of eight in the middle 24 of 28 pixels, blended with its neighbors.
    let [fx, fy] = [(x % 28.0 - 2.0) / 3.0 - 0.5, (y % 28.0 - 2.0) / 3.0 - 0.5];
    let at = |cx: f32, cy: f32| match (0.0..8.0).contains(&cx) && (0.0..8.0).contains(&cy) {
        true => f32::from(digit_cell(digit, cy as usize, cx as usize)) / 16.0,
        false => 0.0,
    };
    let (x0, y0) = (fx.floor(), fy.floor());
    let (tx, ty) = (fx - x0, fy - y0);
    let above = at(x0, y0) * (1.0 - tx) + at(x0 + 1.0, y0) * tx;
    let below = at(x0, y0 + 1.0) * (1.0 - tx) + at(x0 + 1.0, y0 + 1.0) * tx;
    // As a pen writes: dark quickly at the edge of the line.
    [((above * (1.0 - ty) + below * ty) * 1.8 - 0.3).clamp(0.0, 1.0); 3]
}
