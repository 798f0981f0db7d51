//! Where a lecture stands as text, for another window: pairs as in a query.
//!
//! The running order is not in it, because it is long and seldom changes: its [mark](Order::mark) is, so that a window
//! with another order knows that it must ask for it.

use std::rc::Rc;

use super::order::Order;
use super::problem::TalkError;
use super::query::encoded;
use super::round::Round;
use super::state::{Screen, Spot, Sweep, Talk};
use super::timer::Timer;
use crate::figure::url::MAX_QUERY_BYTES;

impl Talk {
    /// Writes where the lecture stands.
    pub fn print(&self) -> String {
        let screen = Screen::ALL.into_iter().find(|it| it.1 == self.screen).map_or("figure", |it| it.0);
        let mut text = format!(
            "order={:x}&at={}&tick={}&ticks={}&playing={}&played={}&revealed={}&round={}&screen={screen}&kept={}",
            self.order.mark(),
            self.at,
            self.sweep.tick,
            self.sweep.ticks,
            u8::from(self.sweep.is_playing),
            u8::from(self.has_played),
            u8::from(self.is_revealed),
            self.round.print(),
            self.timer.kept_millis,
        );
        if let Some(started) = self.timer.started_at {
            text.push_str(&format!("&started={started}"));
        }
        if let Some(Spot { x, y }) = self.pointer {
            text.push_str(&format!("&pointer={x}.{y}"));
        }
        text.push_str(&format!("&figure={}", encoded(&self.figure)));
        text
    }

    /// Reads where a lecture of an order stands.
    ///
    /// # Errors
    /// Where the text is of another order, or a part of it is missing or wrong.
    pub fn parse(order: &Rc<Order>, text: &str) -> Result<Self, TalkError> {
        // The figure may be written with up to three characters for each of its own.
        if text.len() > 4 * MAX_QUERY_BYTES {
            return Err(TalkError::Part("figure"));
        }
        let value = |name: &'static str| {
            let found = form_urlencoded::parse(text.as_bytes()).find(|(key, _)| key == name);
            found.map(|it| it.1)
        };
        let needed = |name: &'static str| value(name).ok_or(TalkError::Part(name));
        let number = |name: &'static str| needed(name)?.parse::<u64>().map_err(|_| TalkError::Part(name));
        let flag = |name: &'static str| match &*needed(name)? {
            "0" => Ok(false),
            "1" => Ok(true),
            _ => Err(TalkError::Part(name)),
        };
        let mark = u64::from_str_radix(&needed("order")?, 16).map_err(|_| TalkError::Part("order"))?;
        if mark != order.mark() {
            return Err(TalkError::OtherOrder);
        }
        let at = number("at")? as usize;
        if at >= order.len().max(1) {
            return Err(TalkError::Part("at"));
        }
        let (tick, ticks) = (number("tick")?, number("ticks")?);
        if tick >= ticks {
            return Err(TalkError::Part("tick"));
        }
        let screen = needed("screen")?;
        let screen = Screen::ALL.into_iter().find(|it| it.0 == screen).ok_or(TalkError::Part("screen"))?.1;
        let started_at = match value("started") {
            Some(text) => Some(text.parse().map_err(|_| TalkError::Part("started"))?),
            None => None,
        };
        let pointer =
            value("pointer").map(|text| spot(&text).ok_or(TalkError::Part("pointer"))).transpose()?;
        Ok(Self {
            order: order.clone(),
            at,
            figure: (*needed("figure")?).into(),
            sweep: Sweep { tick, ticks, is_playing: flag("playing")? },
            has_played: flag("played")?,
            is_revealed: flag("revealed")?,
            round: Round::parse(&needed("round")?).ok_or(TalkError::Part("round"))?,
            screen,
            pointer,
            timer: Timer { kept_millis: number("kept")?, started_at },
        })
    }
}

fn spot(text: &str) -> Option<Spot> {
    let (x, y) = text.split_once('.')?;
    let part = |text: &str| text.parse::<u16>().ok().filter(|&it| f64::from(it) <= Spot::PARTS);
    Some(Spot { x: part(x)?, y: part(y)? })
}
