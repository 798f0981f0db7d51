//! The running order while it is edited: a pure state machine with undo.

use std::rc::Rc;

use yew::prelude::*;

use crate::talk::{
    Clicks, Item, MAX_ITEMS, MAX_NOTES_CHARS, MAX_TITLE_CHARS, Order, OrderProblem, ReadOrder,
};

/// Most orders that are kept to go back to.
const MAX_UNDO: usize = 100;

/// A figure of the order with a number that stays its own, however often it is moved.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) id: u32,
    pub(super) item: Item,
}

/// What has been done, for the eye and the ear. Figures are meant by their number, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Moved { id: u32, at: usize },
    Added { id: u32, at: usize },
    Removed { item: Item, at: usize },
    Opened(usize),
    Full,
    Undone,
}

/// The running order while it is edited.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Desk {
    pub(super) rows: Rc<[Row]>,
    /// What was done last.
    pub(super) said: Option<Said>,
    /// What could not be read of what was opened last.
    pub(super) problems: Vec<OrderProblem>,
    before: Vec<Rc<[Row]>>,
    /// Which gesture the last change belongs to: what is typed into one field is undone together, and so is a drag.
    gesture: Option<Gesture>,
    next_id: u32,
}

/// Changes that are undone together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gesture {
    Title(u32),
    Notes(u32),
    Drag(u32),
}

/// What is done.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Edit {
    /// At the end.
    Add(Box<Item>),
    Move {
        id: u32,
        to: usize,
        gesture: Option<Gesture>,
    },
    Duplicate(u32),
    Remove(u32),
    Title(u32, String),
    Notes(u32, String),
    Clicks(u32, Clicks),
    Ask(u32, Option<String>),
    Open(Box<ReadOrder>),
    Clear,
    Undo,
    /// A drag or the typing is over.
    End,
}

impl Desk {
    /// The order of an address or of a visit before.
    pub(super) fn new(read: ReadOrder) -> Self {
        let mut desk = Self { problems: read.problems, ..Self::default() };
        desk.take(read.order);
        desk
    }

    /// As a running order.
    pub(super) fn order(&self) -> Order {
        Order { items: self.rows.iter().map(|row| row.item.clone()).collect() }
    }

    /// Whether there is something to go back to.
    pub(super) fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    /// Where a figure stands, from 0.
    pub(super) fn at(&self, id: u32) -> Option<usize> {
        self.rows.iter().position(|row| row.id == id)
    }

    fn take(&mut self, order: Order) {
        let first = self.next_id;
        self.rows = (first..).zip(order.items).map(|(id, item)| Row { id, item }).collect();
        self.next_id = first + self.rows.len() as u32;
    }

    /// The desk after an edit; `None` where nothing changes.
    pub(super) fn after(&self, edit: Edit) -> Option<Self> {
        let mut next = Self { said: None, gesture: None, ..self.clone() };
        let mut rows = self.rows.to_vec();
        match edit {
            Edit::Add(_) | Edit::Duplicate(_) if rows.len() >= MAX_ITEMS => {
                return Some(Self { said: Some(Said::Full), ..self.clone() });
            }
            Edit::Add(item) => {
                rows.push(Row { id: next.draw(), item: *item });
                next.said = rows.last().map(|row| Said::Added { id: row.id, at: rows.len() });
            }
            Edit::Move { id, to, gesture } => {
                let from = self.at(id)?;
                let to = to.min(rows.len() - 1);
                if from == to {
                    return None;
                }
                let row = rows.remove(from);
                rows.insert(to, row);
                next.said = Some(Said::Moved { id, at: to + 1 });
                next.gesture = gesture;
            }
            Edit::Duplicate(id) => {
                let at = self.at(id)? + 1;
                let item = rows[at - 1].item.clone();
                rows.insert(at, Row { id: next.draw(), item });
                next.said = Some(Said::Added { id: rows[at].id, at: at + 1 });
            }
            Edit::Remove(id) => {
                let at = self.at(id)?;
                next.said = Some(Said::Removed { item: rows.remove(at).item, at });
            }
            Edit::Title(id, title) => {
                rows[self.at(id)?].item.title = title.chars().take(MAX_TITLE_CHARS).collect();
                next.gesture = Some(Gesture::Title(id));
            }
            Edit::Notes(id, notes) => {
                rows[self.at(id)?].item.notes = notes.chars().take(MAX_NOTES_CHARS).collect();
                next.gesture = Some(Gesture::Notes(id));
            }
            Edit::Clicks(id, clicks) => rows[self.at(id)?].item.clicks = clicks,
            Edit::Ask(id, ask) => rows[self.at(id)?].item.ask = ask,
            Edit::Open(read) => {
                next.problems = read.problems;
                next.said = Some(Said::Opened(read.order.len()));
                next.take(read.order);
                rows = next.rows.to_vec();
            }
            Edit::Clear => {
                next.problems.clear();
                rows.clear();
            }
            Edit::Undo => {
                let before = next.before.pop()?;
                next.said = Some(Said::Undone);
                next.rows = before;
                return Some(next);
            }
            Edit::End => return self.gesture.is_some().then_some(Self { said: self.said.clone(), ..next }),
        }
        if *rows == *self.rows && next.said.is_none() {
            return None;
        }
        let goes_on = next.gesture.is_some() && next.gesture == self.gesture;
        if !goes_on {
            next.before.push(self.rows.clone());
            let extra = next.before.len().saturating_sub(MAX_UNDO);
            next.before.drain(..extra);
        }
        next.rows = rows.into();
        Some(next)
    }

    const fn draw(&mut self) -> u32 {
        self.next_id += 1;
        self.next_id - 1
    }
}

impl Reducible for Desk {
    type Action = Edit;

    fn reduce(self: Rc<Self>, edit: Edit) -> Rc<Self> {
        self.after(edit).map_or(self, Rc::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn desk() -> Desk {
        let items = ["a", "b", "c"].map(Item::of).to_vec();
        Desk::new(ReadOrder { order: Order { items }, problems: Vec::new() })
    }

    #[track_caller]
    fn check(desk: &Desk, expected: &str) {
        let names: Vec<_> = desk.rows.iter().map(|row| row.item.figure.clone()).collect();
        assert_eq!(names.concat(), expected);
    }

    #[track_caller]
    fn after(desk: &Desk, edit: Edit) -> Desk {
        desk.after(edit).expect("a change")
    }

    #[test]
    fn a_figure_is_moved_duplicated_and_removed_and_comes_back() {
        let start = desk();
        let moved = after(&start, Edit::Move { id: 0, to: 9, gesture: None });
        check(&moved, "bca");
        assert_eq!(moved.said, Some(Said::Moved { id: 0, at: 3 }));
        let doubled = after(&moved, Edit::Duplicate(1));
        check(&doubled, "bbca");
        let removed = after(&doubled, Edit::Remove(2));
        check(&removed, "bba");
        assert_eq!(removed.said, Some(Said::Removed { item: Item::of("c"), at: 2 }));
        check(&after(&removed, Edit::Undo), "bbca");
        check(&after(&after(&after(&removed, Edit::Undo), Edit::Undo), Edit::Undo), "abc");
        assert_eq!(start.after(Edit::Undo), None);
        assert_eq!(start.after(Edit::Remove(77)), None);
    }

    #[test]
    fn what_is_typed_or_dragged_in_one_go_is_undone_together() {
        let mut typed = desk();
        for title in ["S", "St", "Stride"] {
            typed = after(&typed, Edit::Title(1, title.to_owned()));
        }
        typed = after(&typed, Edit::End);
        typed = after(&typed, Edit::Title(1, "Strides".to_owned()));
        assert_eq!(after(&typed, Edit::Undo).rows[1].item.title, "Stride");
        assert_eq!(after(&after(&typed, Edit::Undo), Edit::Undo).rows[1].item.title, "");
        let mut dragged = desk();
        for to in [1, 2] {
            dragged = after(&dragged, Edit::Move { id: 0, to, gesture: Some(Gesture::Drag(0)) });
        }
        check(&dragged, "bca");
        check(&after(&dragged, Edit::Undo), "abc");
    }

    #[test]
    fn an_order_is_full_at_its_limit() {
        let items = vec![Item::default(); MAX_ITEMS];
        let full = Desk::new(ReadOrder { order: Order { items }, problems: Vec::new() });
        let refused = after(&full, Edit::Add(Box::default()));
        assert_eq!((refused.rows.len(), refused.said), (MAX_ITEMS, Some(Said::Full)));
    }

    #[test]
    fn what_is_opened_can_be_taken_back() {
        let read = Order::parse_link("show=x&show=y&clicks=no");
        let opened = after(&desk(), Edit::Open(Box::new(read)));
        check(&opened, "xy");
        assert_eq!(opened.problems.len(), 1);
        check(&after(&opened, Edit::Undo), "abc");
        check(&after(&opened, Edit::Clear), "");
    }
}
