//! A picture that is drawn by hand: one brightness for each pixel.

/// Pixels on a side of the pad.
pub const PAD_SIDE: usize = 128;

/// How wide a line is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tip {
    /// Two pixels.
    Thin,
    /// Six: as wide as a pen writes digits.
    #[default]
    Medium,
    /// Fourteen.
    Thick,
}

impl Tip {
    /// All, from thin to thick.
    pub const ALL: [Self; 3] = [Self::Thin, Self::Medium, Self::Thick];

    /// Half of its width in pixels.
    const fn radius(self) -> f32 {
        match self {
            Self::Thin => 1.0,
            Self::Medium => 3.0,
            Self::Thick => 7.0,
        }
    }
}

/// A drawing, and the pen above it.
#[derive(Clone, Debug, PartialEq)]
pub struct Pad {
    /// How much of each pixel the pen has covered, in rows.
    ink: Vec<u8>,
    /// Whether the ink is black on white, and not white on black as networks learn digits.
    pub is_on_white: bool,
    /// Whether the pen takes ink away.
    pub is_erasing: bool,
    /// How wide its line is.
    pub tip: Tip,
    /// Where it is: column, row.
    pub pen: [f32; 2],
    /// Whether it draws while keys move it.
    pub is_down: bool,
}

impl Default for Pad {
    fn default() -> Self {
        Self {
            ink: vec![0; PAD_SIDE * PAD_SIDE],
            is_on_white: false,
            is_erasing: false,
            tip: Tip::default(),
            pen: [PAD_SIDE as f32 / 2.0; 2],
            is_down: false,
        }
    }
}

impl Pad {
    /// Puts the pen down at a place and draws a point.
    pub fn press(&mut self, at: [f32; 2]) {
        self.pen = within(at);
        self.draw(self.pen, self.pen);
    }

    /// Draws from where the pen is to another place.
    pub fn line_to(&mut self, to: [f32; 2]) {
        let to = within(to);
        self.draw(self.pen, to);
        self.pen = to;
    }

    /// Moves the pen by pixels; it draws where it is down.
    pub fn step(&mut self, [dx, dy]: [f32; 2]) {
        let to = [self.pen[0] + dx, self.pen[1] + dy];
        if self.is_down {
            self.line_to(to);
        } else {
            self.pen = within(to);
        }
    }

    /// Lifts the pen, or puts it down and draws a point.
    pub fn toggle(&mut self) {
        self.is_down = !self.is_down;
        if self.is_down {
            self.press(self.pen);
        }
    }

    /// Takes all ink away.
    pub fn clear(&mut self) {
        self.ink.fill(0);
    }

    /// Its pixels in rows, four bytes each: red, green, blue, opacity.
    pub fn bytes(&self) -> Vec<u8> {
        let shade = |&ink: &u8| if self.is_on_white { u8::MAX - ink } else { ink };
        self.ink.iter().map(shade).flat_map(|it| [it, it, it, u8::MAX]).collect()
    }

    /// Covers what is nearer to the line between two places than the tip is wide.
    fn draw(&mut self, from: [f32; 2], to: [f32; 2]) {
        let radius = self.tip.radius();
        let range = |axis: usize| {
            let (low, high) =
                (from[axis].min(to[axis]) - radius - 1.0, from[axis].max(to[axis]) + radius + 1.0);
            low.max(0.0) as usize..(high.max(0.0) as usize + 1).min(PAD_SIDE)
        };
        for y in range(1) {
            for x in range(0) {
                let distance = distance([x as f32 + 0.5, y as f32 + 0.5], from, to);
                // Its edge is as soft as one pixel.
                let cover = ((radius + 0.5 - distance).clamp(0.0, 1.0) * 255.0) as u8;
                let ink = &mut self.ink[y * PAD_SIDE + x];
                *ink = if self.is_erasing { (*ink).min(u8::MAX - cover) } else { (*ink).max(cover) };
            }
        }
    }
}

fn within(at: [f32; 2]) -> [f32; 2] {
    at.map(|it| if it.is_finite() { it.clamp(0.0, PAD_SIDE as f32) } else { 0.0 })
}

/// How far a point is from a line between two others.
fn distance(point: [f32; 2], from: [f32; 2], to: [f32; 2]) -> f32 {
    let along = [to[0] - from[0], to[1] - from[1]];
    let of = [point[0] - from[0], point[1] - from[1]];
    let length = along[0] * along[0] + along[1] * along[1];
    let share =
        if length > 0.0 { ((of[0] * along[0] + of[1] * along[1]) / length).clamp(0.0, 1.0) } else { 0.0 };
    (of[0] - share * along[0]).hypot(of[1] - share * along[1])
}
