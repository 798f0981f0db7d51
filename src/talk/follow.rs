//! The state of a figure and the lecture that shows it, each after the other.

use std::rc::Rc;

use super::Act;
use super::state::{Sweep, Talk};
use crate::app::AppState;
use crate::figure::Figure;
use crate::figure::url::{parse, print};

/// The state of the figure that a lecture shows, made from the one before: numbers that stay are not computed again, and
/// the window glides from one step to the next.
pub fn follow(state: &AppState, talk: &Talk) -> AppState {
    let mut next = if *print(&state.figure) == *talk.figure {
        state.clone()
    } else {
        let parsed = parse(&talk.figure);
        if parsed.impossible.is_none() && parsed.figure.content == state.figure.content {
            let figure = Figure { content: state.figure.content.clone(), shown: parsed.figure.shown };
            let mut next = state.clone();
            next.figure = Rc::new(figure);
            next
        } else {
            AppState::new(parsed, state.settings)
        }
    };
    next.is_playing = talk.sweep.is_playing;
    next
}

/// What a lecture is told of its figure; `None` where it knows.
pub fn stand(state: &AppState, talk: &Talk) -> Option<Act> {
    let (tick, ticks) = state.tick();
    let sweep = Sweep { tick, ticks, is_playing: state.is_playing };
    let figure = print(&state.figure);
    (sweep != talk.sweep || figure != *talk.figure).then_some(Act::Stand { figure, sweep })
}
