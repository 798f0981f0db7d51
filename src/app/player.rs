//! Time within a step: the window glides, then rests.

/// Longest time in which the window moves from one place to the next.
pub const GLIDE_MILLIS: f64 = 300.0;
/// Part of a step in which the window moves, where steps are short.
const GLIDE_SHARE: f64 = 0.6;

/// Keeps the time of the present step. Owned by the stage.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Player {
    elapsed_millis: f64,
}

/// What a moment of time brings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// How far the window is on its way to the present place, 0 to 1.
    pub progress: f32,
    /// The step is over.
    pub is_over: bool,
}

impl Player {
    /// How long the window moves in a step of such a length.
    pub const fn glide_millis(step_millis: f64) -> f64 {
        GLIDE_MILLIS.min(step_millis * GLIDE_SHARE)
    }

    /// Begins a step.
    pub const fn begin(&mut self) {
        self.elapsed_millis = 0.0;
    }

    /// Lets time pass. A pause of the browser (a hidden tab) counts as one step at most.
    pub fn tick(&mut self, passed_millis: f64, steps_per_sec: f64) -> Tick {
        let step_millis = 1000.0 / steps_per_sec;
        self.elapsed_millis = (self.elapsed_millis + passed_millis.max(0.0)).min(step_millis);
        Tick {
            progress: (self.elapsed_millis / Self::glide_millis(step_millis)).min(1.0) as f32,
            is_over: self.elapsed_millis >= step_millis,
        }
    }
}
