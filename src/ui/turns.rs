//! What follows where a volume is turned, by a button or a key.

use crate::app::{Action, Gesture};
use crate::figure::Turn;

/// What follows where a volume is turned so much further.
pub(super) fn turned_by(turn: Turn, yaw: f32, pitch: f32) -> Action {
    Action::SetTurn { turn: turn.turned(yaw, pitch), gesture: Gesture::Turn }
}

/// What follows where a volume is turned back to the start.
pub(super) fn turned_back(turn: Turn) -> Action {
    Action::SetTurn { turn: Turn::default().with_spread(turn.spread()), gesture: Gesture::Turn }
}

/// What follows where its slices stand so much further apart.
pub(super) fn spread_by(turn: Turn, percent: f32) -> Action {
    Action::SetTurn { turn: turn.with_spread(turn.spread() + percent), gesture: Gesture::Spread }
}
