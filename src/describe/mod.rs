//! What those who listen are told: the whole page at a glance, what each change does, and how a value sounds.
//!
//! ```text
//! AppState ────────────▶ Summary    four parts: stage, controls, present state, hint
//! AppState, AppState ──▶ Response   what was changed, and what follows from it
//! Figure, Model ───────▶ Tone       pitch for the value, side for the column
//! ```
//!
//! All three are pure functions of states that the page has anyway, in the reader's language. Whatever a figure covers is
//! told by none of them.
#![warn(missing_docs)]

mod change;
mod follow;
mod response;
mod summary;
mod tone;

#[cfg(test)]
mod tests;

pub use self::response::Response;
pub use self::summary::{Parts, Summary};
pub use self::tone::Tone;

use crate::app::Speed;

/// Steps faster than this are not told while playing: speech would lag behind.
const MAX_TOLD_STEPS_PER_SEC: f64 = 0.5;

/// Whether each step is told while it plays so fast.
pub fn tells_each_step(speed: Speed) -> bool {
    speed.steps_per_sec() <= MAX_TOLD_STEPS_PER_SEC
}

/// Texts as sentences, one after the other.
fn sentences(texts: impl IntoIterator<Item = String>) -> String {
    let end = |mut text: String| {
        if !text.ends_with(['.', '?', '!']) {
            text.push('.');
        }
        text
    };
    texts.into_iter().filter(|text| !text.is_empty()).map(end).collect::<Vec<_>>().join(" ")
}
