//! From where a volume is seen, and how far apart its slices stand.

/// How a volume is turned and spread. Angles are in degrees; neither is ever outside its range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    yaw: f32,
    pitch: f32,
    spread: f32,
}

impl Default for Turn {
    /// From the left and above, the slices a little apart. Links leave it out, so it never changes.
    fn default() -> Self {
        Self { yaw: 25.0, pitch: 30.0, spread: 40.0 }
    }
}

impl Turn {
    /// Farthest a volume is seen from above or from below: farther, its slices would be lines.
    pub const MAX_PITCH: f32 = 70.0;
    /// Widest gap between slices, in percent of a slice's larger side.
    pub const MAX_SPREAD: f32 = 200.0;

    /// A turn about the upright axis (`yaw`, to the right, from −180 exclusive to 180), seen from above (`pitch`), with
    /// gaps between the slices of `spread` percent of their larger side. The yaw goes round; the others end at their
    /// limits.
    #[must_use]
    pub fn new(yaw: f32, pitch: f32, spread: f32) -> Self {
        let or_none = |value: f32| if value.is_finite() { value } else { 0.0 };
        // Adding 0 takes the sign from a zero, which links could not keep.
        Self {
            // From −180 exclusive: a half turn has one name.
            yaw: 180.0 - (180.0 - or_none(yaw)).rem_euclid(360.0) + 0.0,
            pitch: or_none(pitch).clamp(-Self::MAX_PITCH, Self::MAX_PITCH) + 0.0,
            spread: or_none(spread).clamp(0.0, Self::MAX_SPREAD) + 0.0,
        }
    }

    /// About the upright axis, above −180 and up to 180.
    pub const fn yaw(self) -> f32 {
        self.yaw
    }

    /// From above; negative is from below.
    pub const fn pitch(self) -> f32 {
        self.pitch
    }

    /// Gap between slices, in percent of a slice's larger side.
    pub const fn spread(self) -> f32 {
        self.spread
    }

    /// Turned further.
    #[must_use]
    pub fn turned(self, yaw: f32, pitch: f32) -> Self {
        Self::new(self.yaw + yaw, self.pitch + pitch, self.spread)
    }

    /// With other gaps.
    #[must_use]
    pub fn with_spread(self, spread: f32) -> Self {
        Self::new(self.yaw, self.pitch, spread)
    }

    /// In whole degrees and percents, as a figure keeps it and a link writes it.
    #[must_use]
    pub fn rounded(self) -> Self {
        Self::new(self.yaw.round(), self.pitch.round(), self.spread.round())
    }

    /// On the way to another turn, the short way round; `t` from 0 to 1.
    #[must_use]
    pub fn lerp(self, to: Self, t: f32) -> Self {
        let short_way = 180.0 - (180.0 - (to.yaw - self.yaw)).rem_euclid(360.0);
        Self::new(
            self.yaw + short_way * t,
            self.pitch + (to.pitch - self.pitch) * t,
            self.spread + (to.spread - self.spread) * t,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_yaw_goes_round_and_the_rest_ends() {
        let turn = Turn::new(190.0, 90.0, -1.0);
        assert_eq!((turn.yaw(), turn.pitch(), turn.spread()), (-170.0, Turn::MAX_PITCH, 0.0));
        assert_eq!(Turn::new(-180.0, 0.0, 0.0), Turn::new(180.0, 0.0, 0.0));
        assert_eq!(Turn::new(170.0, 0.0, 0.0).turned(20.0, -5.0), Turn::new(-170.0, -5.0, 0.0));
        assert_eq!(Turn::new(f32::NAN, f32::INFINITY, f32::NAN), Turn::new(0.0, 0.0, 0.0));
    }

    #[test]
    fn the_short_way_is_taken() {
        let (from, to) = (Turn::new(170.0, 0.0, 0.0), Turn::new(-170.0, 20.0, 100.0));
        assert_eq!(from.lerp(to, 0.5), Turn::new(180.0, 10.0, 50.0));
        assert_eq!(from.lerp(to, 1.0), to);
    }
}
