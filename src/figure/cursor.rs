//! Where a sweep stands.

use crate::conv::Layer;

/// Where a sweep stands, and in which size of step it goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cursor {
    /// The output element, as [`Layer::output_of_step`] counts.
    pub step: usize,
    /// How many of its products are added up so far, where the sweep goes one multiply-add at a time;
    /// `None` where it goes by whole output elements.
    pub taps_done: Option<usize>,
}

impl Cursor {
    /// The first output element, whole.
    pub const START: Self = Self { step: 0, taps_done: None };

    /// How many of `tap_count` products are added up.
    pub fn taps_done(self, tap_count: usize) -> usize {
        self.taps_done.map_or(tap_count, |done| done.min(tap_count))
    }

    /// Whether the element at `step` is known by now.
    pub fn is_computed(self, step: usize, tap_count: usize) -> bool {
        step < self.step || (step == self.step && self.taps_done(tap_count) == tap_count)
    }

    /// Places on the way from the first to the last: one per output element, or per multiply-add.
    pub fn tick_count(self, layer: &Layer) -> u64 {
        (layer.step_count() as u64).saturating_mul(self.ticks_per_step(layer))
    }

    /// Which of [`tick_count`](Self::tick_count) places this is.
    pub fn tick(self, layer: &Layer) -> u64 {
        match self.taps_done {
            Some(done) => {
                let within = done.clamp(1, layer.tap_count()) - 1;
                self.step as u64 * layer.tap_count() as u64 + within as u64
            }
            None => self.step as u64,
        }
    }

    /// The place with a number, the last where the number is larger; the size of step stays.
    #[must_use]
    pub fn at_tick(self, tick: u64, layer: &Layer) -> Self {
        let tick = tick.min(self.tick_count(layer).saturating_sub(1));
        let per_step = self.ticks_per_step(layer);
        let (step, within) = ((tick / per_step) as usize, (tick % per_step) as usize);
        Self { step, taps_done: self.taps_done.map(|_| within + 1) }
    }

    /// The same element by whole elements or by multiply-adds, from the first.
    #[must_use]
    pub fn by_multiply_adds(self, is_wanted: bool) -> Self {
        Self { step: self.step, taps_done: is_wanted.then_some(1) }
    }

    fn ticks_per_step(self, layer: &Layer) -> u64 {
        if self.taps_done.is_some() { layer.tap_count() as u64 } else { 1 }
    }
}
