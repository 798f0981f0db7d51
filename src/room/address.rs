//! The running order of an address: in the address itself, or kept in this browser.

use std::rc::Rc;

use crate::talk::{Order, OrderProblem, ReadOrder};
use crate::web::{address, storage};

/// Where the running order is kept that was edited last.
pub(super) const STORAGE_KEY: &str = "convoscope-talk";

/// The key of an address whose running order is the kept one: it may be too long for a link.
pub(super) const KEPT: &str = "kept";

/// What an address asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Opened {
    pub(super) order: Rc<Order>,
    /// Which figure comes first, from 0.
    pub(super) at: usize,
    pub(super) problems: Vec<OrderProblem>,
}

impl Opened {
    /// Reads an address. `kept` gives the order that is kept.
    pub(super) fn new(query: &str, kept: impl FnOnce() -> Option<ReadOrder>) -> Self {
        let value = |name: &str| {
            let pairs = form_urlencoded::parse(query.as_bytes()).filter(|(key, _)| key == name);
            pairs.last().map(|it| it.1.into_owned())
        };
        let kept = value(KEPT).is_some().then(kept).flatten();
        let ReadOrder { order, problems } = kept.unwrap_or_else(|| Order::parse_link(query));
        let number = value("at").and_then(|text| text.parse::<usize>().ok());
        let at = number.unwrap_or(1).saturating_sub(1).min(order.len().saturating_sub(1));
        Self { order: Rc::new(order), at, problems }
    }
}

/// The order that this browser keeps.
pub(super) fn kept_order() -> Option<ReadOrder> {
    Order::parse_file(storage::get(STORAGE_KEY)?.as_bytes()).ok()
}

/// A query with another value of a key, at its end; without the key where there is no value.
pub(super) fn with_pair(query: &str, key: &str, value: Option<&str>) -> String {
    let is_other = |pair: &&str| !pair.is_empty() && pair.split('=').next() != Some(key);
    let new = value.map(|value| format!("{key}={value}"));
    let others = query.split('&').filter(is_other).map(str::to_owned);
    others.chain(new).collect::<Vec<_>>().join("&")
}

/// Changes a key of the present address, so that a document that is loaded again stands where it stood.
pub(super) fn keep_in_address(key: &str, value: Option<&str>) {
    let query = with_pair(&address::query(), key, value);
    // A browser refuses after very many calls; then the address stays behind.
    let _ = address::replace(&query);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_its_order_or_the_kept_one() {
        let kept = || Some(Order::parse_link("show=kernel=7"));
        let opened = Opened::new("do=present&show=stride=2&show=kernel=5&at=2", kept);
        assert_eq!((opened.order.len(), opened.at), (2, 1));
        let opened = Opened::new("do=present&kept=1", kept);
        assert_eq!(opened.order.items[0].figure, "kernel=7");
        assert_eq!(Opened::new("kept=1", || None).order.items[0].figure, "");
        assert_eq!(Opened::new("at=99", kept).at, 0);
    }

    #[test]
    fn a_pair_is_changed_and_the_rest_stays() {
        assert_eq!(with_pair("do=present&at=2&show=a=1", "at", Some("3")), "do=present&show=a=1&at=3");
        assert_eq!(with_pair("at=2", "at", None), "");
    }
}
