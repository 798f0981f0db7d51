//! A pair as the query of an address, and back.

use std::rc::Rc;

use super::link::Link;
use super::pair::{Pair, Side};
use crate::app::{AppState, Settings};
use crate::figure::url::{Parsed, parse, print};

/// The keys of the two figures, each a whole link, and of what links them.
const KEYS: [&str; 2] = ["left", "right"];
const LINK: &str = "link";

/// The figure of a link. Beside another nothing of it is covered: its numbers are said and compared.
pub(super) fn uncovered(link: &str) -> Parsed {
    let mut parsed = parse(link);
    parsed.figure.shown.cover = None;
    parsed
}

impl Pair {
    /// Reads the query of an address. Where it names one figure, that stands on both sides; where it names none, the one
    /// with which the page opens. What cannot be read in one is among the notices of its state.
    pub fn parse(query: &str, settings: Settings) -> Self {
        let value = |name: &str| {
            let pairs = form_urlencoded::parse(query.as_bytes());
            pairs.filter(|(key, _)| key == name).map(|(_, value)| value).last()
        };
        let given = KEYS.map(value);
        let sides = [0, 1].map(|at| {
            let link = given[at].clone().or_else(|| given[1 - at].clone()).unwrap_or_default();
            // An address of the page, or its query alone.
            let link = link.split_once('?').map_or(&*link, |(_, query)| query);
            Rc::new(AppState::new(uncovered(link), settings))
        });
        let wanted = value(LINK);
        let link = Link::ALL.into_iter().find(|it| wanted.as_deref() == Some(it.name())).unwrap_or_default();
        let mut pair = Self { sides, link, edited: Side::Left };
        // The longer sweep says where they stand, unless a link says it of the other.
        let [left, right] = pair.sides.each_ref().map(|side| side.tick().0);
        let lead = match (left, right) {
            (0, 1..) => Side::Right,
            (1.., 0) => Side::Left,
            _ => pair.lead(),
        };
        pair.follow(lead);
        pair
    }

    /// The query of its address, without `?`: both figures, and the link where it is not the usual one.
    pub fn print(&self) -> String {
        let mut query = String::new();
        for (key, side) in KEYS.into_iter().zip(&self.sides) {
            let link: String = form_urlencoded::byte_serialize(print(&side.figure).as_bytes()).collect();
            // Readable, since nothing but these two would be read as something else.
            let link = link.replace("%3D", "=").replace("%3A", ":").replace("%2C", ",").replace("%3B", ";");
            if !query.is_empty() {
                query.push('&');
            }
            query.push_str(key);
            query.push('=');
            query.push_str(&link);
        }
        if self.link != Link::default() {
            query.push_str(&format!("&{LINK}={}", self.link.name()));
        }
        query
    }
}
