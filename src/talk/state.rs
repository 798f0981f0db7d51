//! Where a lecture stands.

use std::rc::Rc;

use super::order::{Item, Order};
use super::query::{COVER, has_key};
use super::round::Round;
use super::timer::Timer;
use crate::figure::check;
use crate::figure::url::{parse, print};

/// All that a window must know to show what another one shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    /// The running order.
    pub order: Rc<Order>,
    /// Which of its figures is shown, from 0.
    pub at: usize,
    /// The query of the figure as it is now: at its step, with what was changed or uncovered in front of the class.
    pub figure: Rc<str>,
    /// How far its sweep is.
    pub sweep: Sweep,
    /// Whether its sweep has been played since it is shown.
    pub has_played: bool,
    /// Whether what was hidden of it is shown.
    pub is_revealed: bool,
    /// How far the question about it is; at its beginning where nothing is asked.
    pub round: Round,
    /// What is on the screen.
    pub screen: Screen,
    /// Where the lecturer points.
    pub pointer: Option<Spot>,
    /// The time of the lecture.
    pub timer: Timer,
}

/// How far a sweep is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sweep {
    /// The place it stands at, from 0.
    pub tick: u64,
    /// How many there are.
    pub ticks: u64,
    /// Whether it plays.
    pub is_playing: bool,
}

/// What is on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The figure.
    #[default]
    Figure,
    /// Nothing, black.
    Black,
    /// Nothing, white.
    White,
    /// What comes after the last figure.
    End,
}

impl Screen {
    /// All, each with its name.
    pub const ALL: [(&'static str, Self); 4] =
        [("figure", Self::Figure), ("black", Self::Black), ("white", Self::White), ("end", Self::End)];
}

/// A place on the figure's stage, in ten-thousandths of its width and height from the top left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// To the right.
    pub x: u16,
    /// Down.
    pub y: u16,
}

impl Spot {
    /// Parts that a side has.
    pub const PARTS: f64 = 10_000.0;

    /// The place at these shares of width and height.
    pub fn at(x: f64, y: f64) -> Self {
        let part = |share: f64| (share.clamp(0.0, 1.0) * Self::PARTS).round() as u16;
        Self { x: part(x), y: part(y) }
    }

    /// Its shares of width and height.
    pub fn shares(self) -> [f64; 2] {
        [self.x, self.y].map(|it| f64::from(it) / Self::PARTS)
    }
}

/// The figure of an item as it is shown first: what is asked about it is covered.
fn asked_figure(item: &Item) -> String {
    match &item.ask {
        Some(ask) if !has_key(&item.figure, COVER) => {
            let and = if item.figure.is_empty() { "" } else { "&" };
            format!("{}{and}{COVER}={ask}", item.figure)
        }
        _ => item.figure.clone(),
    }
}

impl Talk {
    /// The beginning of a lecture: its first figure.
    pub fn new(order: Rc<Order>) -> Self {
        let mut talk = Self {
            order,
            at: 0,
            figure: "".into(),
            sweep: Sweep::default(),
            has_played: false,
            is_revealed: false,
            round: Round::default(),
            screen: Screen::Figure,
            pointer: None,
            timer: Timer::default(),
        };
        talk.show(0);
        talk
    }

    /// The figure of the order that is shown; `None` where the order is empty.
    pub fn item(&self) -> Option<&Item> {
        self.order.items.get(self.at)
    }

    /// The one after it.
    pub fn next_item(&self) -> Option<&Item> {
        self.order.items.get(self.at + 1)
    }

    /// Whether its sweep stands at its last place.
    pub const fn is_at_last_step(&self) -> bool {
        self.sweep.tick + 1 >= self.sweep.ticks
    }

    /// Shows a figure of the order as its link says, the last where there are not so many.
    pub(super) fn show(&mut self, at: usize) {
        self.at = at.min(self.order.len().saturating_sub(1));
        let figure = self.item().map(asked_figure).unwrap_or_default();
        (self.has_played, self.is_revealed, self.screen) = (false, false, Screen::Figure);
        (self.pointer, self.round) = (None, Round::default());
        self.stand_at(&figure, |tick, _| tick);
    }

    /// Shows a figure at the step that `place` makes of its own and the number of its places.
    pub(super) fn stand_at(&mut self, figure: &str, place: impl FnOnce(u64, u64) -> u64) {
        let mut figure = parse(figure).figure;
        let Ok(layer) = check(&figure.content.params) else { unreachable!("what is parsed can be shown") };
        let cursor = figure.shown.cursor;
        let ticks = cursor.tick_count(&layer);
        let tick = place(cursor.tick(&layer), ticks).min(ticks.saturating_sub(1));
        figure.shown.cursor = cursor.at_tick(tick, &layer);
        self.figure = print(&figure).into();
        self.sweep = Sweep { tick, ticks, is_playing: false };
    }
}
