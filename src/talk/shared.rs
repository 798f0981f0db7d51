//! A lecture as what its windows share: where it stands, and its running order.

use std::rc::Rc;

use super::order::Order;
use super::pair::Shared;
use super::query::encoded;
use super::state::Talk;

/// The key of the running order, which is the last.
const FILE: &str = "&file=";

impl Shared for Talk {
    fn print(&self) -> String {
        // Always with the order: a window that comes late knows nothing of it, and most orders are shorter than a page.
        [&*Self::print(self), FILE, &encoded(&self.order.print_file())].concat()
    }

    fn read(&self, text: &str) -> Option<Self> {
        let (place, file) = text.split_at(text.find(FILE)?);
        // Nearly always it is the same order, and no second copy of it is made.
        if let Ok(talk) = Self::parse(&self.order, place) {
            return Some(talk);
        }
        let (_, file) = form_urlencoded::parse(file.as_bytes()).find(|(key, _)| key == "file")?;
        let order = Rc::new(Order::parse_file(file.as_bytes()).ok()?.order);
        Self::parse(&order, place).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talk::{Act, Item, RoundAct, reduce};

    fn talk(titles: &[&str]) -> Talk {
        let item = |title: &&str| Item {
            title: (*title).to_owned(),
            notes: "a & b\n=1;".to_owned(),
            ask: Some("size".to_owned()),
            ..Item::of("stride=2")
        };
        Talk::new(Rc::new(Order { items: titles.iter().map(item).collect() }))
    }

    #[test]
    fn a_window_with_another_order_takes_it_and_one_with_the_same_keeps_it() {
        let here = talk(&["one", "둘"]);
        let there = reduce(&here, Act::Round(RoundAct::Digit(4))).unwrap();
        let text = Shared::print(&there);
        let read = here.read(&text).unwrap();
        assert_eq!(read, there);
        assert!(Rc::ptr_eq(&read.order, &here.order));
        assert_eq!(talk(&["another"]).read(&text), Some(there));
        assert_eq!(here.read("at=0"), None);
    }
}
