//! The state machine: one [`AppState`], one [`Action`], one [`reduce`]. Knows nothing of browsers and components.
//!
//! ```text
//! component ──Action──▶ reduce(state) ──▶ state' ──▶ components, stage, URL
//! ```
//!
//! Components do not compute the next state: they send an action. Time that flows (60 Hz) stays in the stage with its
//! [`Player`]. Only whole steps come here.
#![warn(missing_docs)]

mod action;
mod draft;
mod edit;
mod history;
mod links;
mod player;
mod reduce;
mod state;

#[cfg(test)]
mod tests;

pub use self::action::{Action, EditKind};
pub use self::draft::Draft;
pub use self::history::Gesture;
pub use self::links::Links;
pub use self::player::{GLIDE_MILLIS, Player, Tick};
pub use self::reduce::reduce;
pub use self::state::{AppState, Notice, Settings, Speed, Theme, Told};
