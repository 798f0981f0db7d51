//! What a lecturer does.

use super::order::Order;
use super::round::RoundAct;
use super::state::{Screen, Spot, Sweep};

/// Something that a lecturer does in front of a class, in whichever window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// The clicker's forward: the next step or the next figure, as [`Clicks`](super::Clicks) says. What is hidden is shown
    /// before its figure is left.
    Forward,
    /// The clicker's back: the step before, or the figure before as it was left.
    Back,
    /// The figure with this number, from 0; nothing where there is none.
    GoTo(usize),
    /// The next figure, whatever is left of this one.
    NextFigure,
    /// The figure before.
    PreviousFigure,
    /// So many steps on, or back where there are fewer than none.
    StepBy(i64),
    /// The first step.
    FirstStep,
    /// The last step.
    LastStep,
    /// Play or pause. Play at the end begins anew.
    TogglePlay,
    /// An empty screen, or the figure again where it was empty like this.
    Blank(Screen),
    /// Points at a place, or at nothing.
    Point(Option<Spot>),
    /// Shows what was hidden of the figure, or the answer.
    Reveal,
    /// Something is done with the question about the figure, until its answer is shown.
    Round(RoundAct),
    /// Something is done with the timer.
    Timer(TimerAct),
    /// The figure stands like this now: what was done on the stage itself, or what time has brought.
    Stand {
        /// Its query.
        figure: String,
        /// How far its sweep is.
        sweep: Sweep,
    },
    /// Another running order. The figure that is shown stays, as long as there are so many.
    SetOrder(Box<Order>),
}

/// Something that is done with the timer, at a time of day in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimerAct {
    /// It counts on.
    Start(u64),
    /// It stops.
    Stop(u64),
    /// It begins anew from nothing, counting or not as before.
    Reset(u64),
}
