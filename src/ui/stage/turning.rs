//! A volume on its way from one turn to another, or following a pointer.
//!
//! The figure knows a turn only once it is over: what lies between stays here.

use crate::figure::Turn;

/// Degrees that a pixel of a drag turns by.
const DEGREES_PER_PIXEL: f32 = 0.4;
/// A pointer that moves less is a click.
const MIN_DRAG: f32 = 5.0;
/// How long the way to another turn takes.
const WAY_MILLIS: f64 = 180.0;

/// See the module.
pub(super) struct Turning {
    shown: Turn,
    from: Turn,
    to: Turn,
    /// Milliseconds on the way so far; none at rest.
    passed: Option<f64>,
    grip: Option<Grip>,
    /// The last drag turned the volume: the click that ends it means nothing else.
    has_turned: bool,
}

/// Where a pointer took hold.
struct Grip {
    at: [f32; 2],
    turn: Turn,
    is_drag: bool,
}

impl Turning {
    pub(super) const fn new(turn: Turn) -> Self {
        Self { shown: turn, from: turn, to: turn, passed: None, grip: None, has_turned: false }
    }

    /// The turn to draw now.
    pub(super) const fn shown(&self) -> Turn {
        self.shown
    }

    /// Whether time changes it.
    pub(super) const fn is_on_its_way(&self) -> bool {
        self.passed.is_some()
    }

    /// Whether it is on its way or follows a pointer.
    pub(super) fn is_turning(&self) -> bool {
        self.is_on_its_way() || self.grip.as_ref().is_some_and(|grip| grip.is_drag)
    }

    /// Goes to another turn, at once if that is wanted. A pointer that holds it keeps it.
    pub(super) fn go_to(&mut self, turn: Turn, is_at_once: bool) {
        if turn == self.to {
            return;
        }
        self.to = turn;
        if is_at_once {
            (self.shown, self.passed) = (turn, None);
        } else {
            (self.from, self.passed) = (self.shown, Some(0.0));
        }
    }

    /// Lets time pass; true where the volume is turned by it.
    pub(super) fn tick(&mut self, millis: f64) -> bool {
        let Some(passed) = self.passed.map(|passed| passed + millis.max(0.0)) else { return false };
        if self.grip.as_ref().is_some_and(|grip| grip.is_drag) {
            self.passed = None;
            return false;
        }
        let t = (passed / WAY_MILLIS).min(1.0) as f32;
        self.passed = (t < 1.0).then_some(passed);
        self.shown = if t < 1.0 { self.from.lerp(self.to, t * t * (3.0 - 2.0 * t)) } else { self.to };
        true
    }

    /// A pointer takes hold.
    pub(super) fn take_hold(&mut self, at: [f32; 2]) {
        self.has_turned = false;
        self.grip = Some(Grip { at, turn: self.shown, is_drag: false });
    }

    /// The pointer that took hold is here now; true where it turns the volume.
    pub(super) fn drag(&mut self, at: [f32; 2]) -> bool {
        let Some(grip) = &mut self.grip else { return false };
        let [right, down] = [at[0] - grip.at[0], at[1] - grip.at[1]];
        grip.is_drag |= right.hypot(down) >= MIN_DRAG;
        if grip.is_drag {
            // What is near goes where the pointer goes.
            self.shown = grip.turn.turned(-right * DEGREES_PER_PIXEL, down * DEGREES_PER_PIXEL);
        }
        grip.is_drag
    }

    /// The pointer lets go; the turn it has made, if it has made one.
    pub(super) fn let_go(&mut self) -> Option<Turn> {
        let is_drag = self.grip.take()?.is_drag;
        self.has_turned = is_drag;
        is_drag.then(|| {
            (self.to, self.passed) = (self.shown.rounded(), None);
            self.shown = self.to;
            self.to
        })
    }

    /// Whether the click that comes now ends a drag. Asked once.
    pub(super) const fn takes_click(&mut self) -> bool {
        core::mem::replace(&mut self.has_turned, false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drag_turns_and_a_click_does_not() {
        let mut turning = Turning::new(Turn::new(0.0, 0.0, 40.0));
        turning.take_hold([100.0, 100.0]);
        assert!(!turning.drag([102.0, 101.0]));
        assert_eq!((turning.let_go(), turning.takes_click()), (None, false));
        turning.take_hold([100.0, 100.0]);
        assert!(turning.drag([50.0, 125.0]));
        // 50 pixels to the left and 25 down, 0.4° each.
        assert_eq!(turning.let_go(), Some(Turn::new(20.0, 10.0, 40.0)));
        assert_eq!([turning.takes_click(), turning.takes_click()], [true, false]);
    }

    #[test]
    fn the_way_to_another_turn_takes_its_time() {
        let mut turning = Turning::new(Turn::new(0.0, 0.0, 40.0));
        turning.go_to(Turn::new(20.0, 0.0, 40.0), false);
        assert!(turning.tick(WAY_MILLIS / 2.0));
        assert_eq!(turning.shown().yaw(), 10.0);
        assert!(turning.tick(WAY_MILLIS) && !turning.is_on_its_way());
        assert_eq!(turning.shown().yaw(), 20.0);
        turning.go_to(Turn::new(0.0, 0.0, 40.0), true);
        assert_eq!((turning.shown().yaw(), turning.is_on_its_way()), (0.0, false));
    }

    #[test]
    fn what_a_drag_has_made_is_not_gone_to_again() {
        let mut turning = Turning::new(Turn::new(0.0, 0.0, 40.0));
        turning.take_hold([0.0, 0.0]);
        turning.drag([10.0, 0.0]);
        let turn = turning.let_go().unwrap();
        turning.go_to(turn, false);
        assert!(!turning.is_on_its_way());
    }
}
