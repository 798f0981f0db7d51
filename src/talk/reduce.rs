//! What follows from what a lecturer does.

use super::act::{Act, TimerAct};
use super::order::Clicks;
use super::query::{COVER, has_key, without_key};
use super::state::{Screen, Sweep, Talk};
use super::timer::Timer;

/// The lecture after something was done; `None` where nothing changes.
pub fn reduce(talk: &Talk, act: Act) -> Option<Talk> {
    let mut next = talk.clone();
    match act {
        // An empty screen ends with whatever goes on, and nothing is missed.
        Act::Forward | Act::Back | Act::StepBy(_) | Act::TogglePlay if talk.is_blank() => {
            next.screen = Screen::Figure;
        }
        Act::Back if talk.screen == Screen::End => next.screen = Screen::Figure,
        Act::Forward | Act::StepBy(1..) | Act::TogglePlay | Act::NextFigure if talk.screen == Screen::End => {
        }
        Act::Forward => next.forward(),
        Act::Back => next.back(),
        Act::GoTo(at) if at < talk.order.len() => next.show(at),
        Act::GoTo(_) => {}
        Act::NextFigure => next.go_on(),
        Act::PreviousFigure if talk.screen == Screen::End => next.screen = Screen::Figure,
        Act::PreviousFigure if talk.at > 0 => next.show(talk.at - 1),
        Act::PreviousFigure => {}
        Act::StepBy(steps) => next.step(|tick, _| tick.saturating_add_signed(steps)),
        Act::FirstStep => next.step(|_, _| 0),
        Act::LastStep => next.step(|_, ticks| ticks),
        Act::TogglePlay => next.toggle_play(),
        Act::Blank(screen) => {
            // Nobody sees it play.
            next.sweep.is_playing = false;
            next.screen = if talk.screen == screen { Screen::Figure } else { screen };
        }
        Act::Point(spot) => next.pointer = spot,
        Act::Reveal => next.reveal(),
        Act::Round(act) => {
            if talk.asks()
                && let Some(round) = talk.round.reduce(act)
            {
                next.round = round;
            }
        }
        Act::Timer(act) => next.timer = after(talk.timer, act),
        Act::Stand { figure, sweep } => {
            next.has_played |= sweep.is_playing;
            next.is_revealed |= has_key(&talk.figure, COVER) && !has_key(&figure, COVER);
            next.figure = figure.into();
            next.sweep = sweep;
        }
        Act::SetOrder(order) => {
            let is_same_figure =
                order.items.get(talk.at).map(|it| &it.figure) == talk.item().map(|it| &it.figure);
            next.order = (*order).into();
            if !is_same_figure || talk.at >= next.order.len() {
                next.show(talk.at);
            }
        }
    }
    (next != *talk).then_some(next)
}

impl Talk {
    /// Whether the screen was emptied.
    fn is_blank(&self) -> bool {
        matches!(self.screen, Screen::Black | Screen::White)
    }

    /// Whether a question about the figure waits for its answer.
    pub fn asks(&self) -> bool {
        !self.is_revealed
            && self.screen == Screen::Figure
            && self.item().is_some_and(|item| item.ask.is_some())
    }

    /// Whether something of the figure waits to be shown.
    pub fn is_hiding(&self) -> bool {
        !self.is_revealed
            && (has_key(&self.figure, COVER) || self.item().is_some_and(|item| item.ask.is_some()))
    }

    fn forward(&mut self) {
        match self.item().map(|item| item.clicks).unwrap_or_default() {
            Clicks::Steps if !self.is_at_last_step() => self.step(|tick, _| tick + 1),
            Clicks::Play if !self.has_played && self.sweep.ticks > 1 => self.toggle_play(),
            Clicks::Steps | Clicks::Play | Clicks::Stay if self.is_hiding() => self.reveal(),
            Clicks::Steps | Clicks::Play | Clicks::Stay => self.go_on(),
        }
    }

    fn back(&mut self) {
        let clicks = self.item().map(|item| item.clicks).unwrap_or_default();
        if clicks == Clicks::Steps && self.sweep.tick > 0 {
            self.step(|tick, _| tick.saturating_sub(1));
        } else if self.at > 0 {
            self.show(self.at - 1);
            // As it was left, so that forward goes on from here.
            self.reveal();
            let clicks = self.item().map(|item| item.clicks).unwrap_or_default();
            if clicks != Clicks::Stay {
                self.step(|_, ticks| ticks);
                self.has_played = true;
            }
        }
    }

    /// The next figure, or what comes after the last.
    fn go_on(&mut self) {
        if self.at + 1 < self.order.len() {
            self.show(self.at + 1);
        } else {
            self.sweep.is_playing = false;
            self.screen = Screen::End;
        }
    }

    fn step(&mut self, place: impl FnOnce(u64, u64) -> u64) {
        let figure = self.figure.clone();
        self.screen = Screen::Figure;
        self.stand_at(&figure, place);
    }

    fn toggle_play(&mut self) {
        if self.sweep.is_playing {
            self.sweep.is_playing = false;
            return;
        }
        if self.is_at_last_step() {
            self.step(|_, _| 0);
        }
        self.has_played = true;
        self.sweep = Sweep { is_playing: true, ..self.sweep };
    }

    fn reveal(&mut self) {
        self.is_revealed = true;
        if has_key(&self.figure, COVER) {
            self.figure = without_key(&self.figure, COVER).into();
        }
    }
}

/// The timer after something was done with it.
fn after(timer: Timer, act: TimerAct) -> Timer {
    match act {
        TimerAct::Start(now) => Timer { started_at: Some(timer.started_at.unwrap_or(now)), ..timer },
        TimerAct::Stop(now) => Timer { kept_millis: timer.elapsed(now), started_at: None },
        TimerAct::Reset(now) => Timer { kept_millis: 0, started_at: timer.started_at.map(|_| now) },
    }
}
