//! Colours of roles.

use super::item::{Fill, Ink, Role, Shade};

/// A colour, 8 bits a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    const fn hex(rgb: u32) -> Self {
        Self((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
    }

    fn mix(self, other: Self, t: f32) -> Self {
        let channel =
            |from: u8, to: u8| (f32::from(from) + (f32::from(to) - f32::from(from)) * t).round() as u8;
        Self(channel(self.0, other.0), channel(self.1, other.1), channel(self.2, other.2))
    }

    /// `#rrggbb`.
    pub fn css(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// Relative luminance (WCAG 2.2).
    fn luminance(self) -> f32 {
        let linear = |channel: u8| {
            let c = f32::from(channel) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

/// Contrast ratio of two colours, 1 to 21 (WCAG 2.2).
pub fn contrast(one: Rgb, other: Rgb) -> f32 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Which colours a picture has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Palette {
    /// On light paper.
    #[default]
    Light,
    /// On dark paper.
    Dark,
    /// On white, for a projector in a bright room: black lines, thicker than usual, and no shade on which black could not
    /// be read from the last row.
    Projector,
}

/// How much the window darkens the cells it covers.
pub(super) const WINDOW_OPACITY: f32 = 0.26;
/// Share of a role's colour in its weakest shade.
const WEAKEST: f32 = 0.1;

impl Palette {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Projector];

    /// The contrast that text needs: that of WCAG 2.2, AA, and for a projector that of AAA.
    pub const fn min_contrast(self) -> f32 {
        match self {
            Self::Light | Self::Dark => 4.5,
            Self::Projector => 7.0,
        }
    }

    /// How many times as thick as usual lines are.
    pub const fn thickness(self) -> f32 {
        match self {
            Self::Light | Self::Dark => 1.0,
            Self::Projector => 1.75,
        }
    }

    /// The full colour of a role. The same numbers stand in `static/css/tokens.css`.
    pub const fn role(self, role: Role) -> Rgb {
        match (self, role) {
            (Self::Light, Role::Input) => Rgb::hex(0x26_8B_D2),
            (Self::Light, Role::Output) => Rgb::hex(0x2A_A1_98),
            (Self::Light, Role::Negative) => Rgb::hex(0x8F_6B_B8),
            (Self::Light, Role::Weight) => Rgb::hex(0xB9_47_1A),
            (Self::Light, Role::Window | Role::Ink) => Rgb::hex(0x07_36_42),
            (Self::Light, Role::Paper) => Rgb::hex(0xFB_FA_F6),
            (Self::Light, Role::Muted) => Rgb::hex(0x5B_6F_75),
            (Self::Light, Role::Hairline) => Rgb::hex(0xD5_CF_C0),
            (Self::Light, Role::Copy) => Rgb::hex(0xA8_12_6E),
            (Self::Light, Role::Differ) => Rgb::hex(0xFF_C9_33),
            (Self::Dark, Role::Input) => Rgb::hex(0x3B_9F_E3),
            (Self::Dark, Role::Output) => Rgb::hex(0x35_B5_A9),
            (Self::Dark, Role::Negative) => Rgb::hex(0xA5_84_CC),
            (Self::Dark, Role::Weight) => Rgb::hex(0xF0_8A_5D),
            (Self::Dark, Role::Window | Role::Ink) => Rgb::hex(0xEA_E6_DA),
            (Self::Dark, Role::Paper) => Rgb::hex(0x0B_1F_26),
            (Self::Dark, Role::Muted) => Rgb::hex(0x93_A6_AB),
            (Self::Dark, Role::Hairline) => Rgb::hex(0x2B_4B_55),
            (Self::Dark, Role::Copy) => Rgb::hex(0xFF_8F_CB),
            (Self::Dark, Role::Differ) => Rgb::hex(0xE0_A8_00),
            (Self::Projector, Role::Input) => Rgb::hex(0x4F_B3_F0),
            (Self::Projector, Role::Output) => Rgb::hex(0x2F_C4_94),
            (Self::Projector, Role::Negative) => Rgb::hex(0xC9_93_EA),
            (Self::Projector, Role::Weight) => Rgb::hex(0xF0_8A_1D),
            (Self::Projector, Role::Window | Role::Ink) => Rgb::hex(0x00_00_00),
            (Self::Projector, Role::Paper) => Rgb::hex(0xFF_FF_FF),
            (Self::Projector, Role::Muted) => Rgb::hex(0x40_40_40),
            (Self::Projector, Role::Hairline) => Rgb::hex(0x8A_8A_8A),
            (Self::Projector, Role::Copy) => Rgb::hex(0xA0_00_60),
            (Self::Projector, Role::Differ) => Rgb::hex(0xD0_8A_00),
        }
    }

    /// The colour of a shade: from a breath of the role on paper to the role itself.
    pub fn shade(self, shade: Shade) -> Rgb {
        let paper = self.role(Role::Paper);
        let share = WEAKEST + (1.0 - WEAKEST) * f32::from(shade.strength) / 255.0;
        let color = paper.mix(self.role(shade.role), share);
        // A projector makes dark colors look alike: there the window is its outline alone.
        let is_darkened = shade.is_covered && self != Self::Projector;
        if is_darkened { color.mix(self.role(Role::Window), WINDOW_OPACITY) } else { color }
    }

    /// The colour of a fill that covers what lies behind it.
    pub fn fill(self, fill: Fill) -> Rgb {
        self.shade(fill.shade)
    }

    /// The colour of a text: on a cell the first of ink, paper, black and white that can be read there.
    pub fn ink(self, ink: Ink) -> Rgb {
        match ink {
            Ink::Role(Role::Output) => readable_on_paper(self, Role::Output),
            Ink::Role(Role::Input) => readable_on_paper(self, Role::Input),
            Ink::Role(Role::Negative) => readable_on_paper(self, Role::Negative),
            Ink::Role(Role::Weight) if self == Self::Projector => readable_on_paper(self, Role::Weight),
            Ink::Role(role) => self.role(role),
            Ink::On(shade) => {
                let ground = self.shade(shade);
                let white = Rgb(255, 255, 255);
                let ink = self.role(Role::Ink);
                let paper = self.role(Role::Paper);
                let best = [ink, paper, white, Rgb(0, 0, 0)];
                best.into_iter().find(|&text| contrast(text, ground) >= self.min_contrast()).unwrap_or(white)
            }
        }
    }
}

/// A role's colour, darker or lighter until it can be read on paper.
fn readable_on_paper(palette: Palette, role: Role) -> Rgb {
    let (paper, ink, full) = (palette.role(Role::Paper), palette.role(Role::Ink), palette.role(role));
    let steps = (0..=20).map(|step| full.mix(ink, step as f32 / 20.0));
    steps.into_iter().find(|&color| contrast(color, paper) >= palette.min_contrast()).unwrap_or(ink)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_can_be_read_on_every_shade() {
        for palette in Palette::ALL {
            for role in [Role::Input, Role::Output, Role::Negative, Role::Weight, Role::Paper] {
                for strength in 0..=255 {
                    for is_covered in [false, true] {
                        let shade = Shade { role, strength, is_covered };
                        let ratio = contrast(palette.ink(Ink::On(shade)), palette.shade(shade));
                        assert!(ratio >= palette.min_contrast(), "{palette:?} {shade:?} {ratio}");
                    }
                }
            }
        }
    }

    #[test]
    fn labels_can_be_read_on_paper() {
        for palette in Palette::ALL {
            for role in
                [Role::Input, Role::Output, Role::Negative, Role::Weight, Role::Muted, Role::Ink, Role::Copy]
            {
                let ratio = contrast(palette.ink(Ink::Role(role)), palette.role(Role::Paper));
                assert!(ratio >= palette.min_contrast(), "{palette:?} {role:?} {ratio}");
            }
        }
    }
}
