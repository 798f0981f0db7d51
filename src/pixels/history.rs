//! Undo by gesture.

use std::rc::Rc;

use crate::conv::Param;
use crate::figure::{Cell, Content};

/// Longest list: contents share what they have in common.
const MAX_ENTRIES: usize = 200;

/// What is changed by one gesture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Touched {
    /// Something that is chosen at once.
    Choice,
    /// A parameter.
    Param(Param),
    /// A number.
    Value(Cell),
}

/// The layers before and after the present one.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct History {
    past: Vec<Rc<Content>>,
    future: Vec<Rc<Content>>,
    open: Option<Touched>,
}

impl History {
    /// Notes what was before a change, unless the change goes on with the gesture of the last one.
    pub(super) fn note(&mut self, before: &Content, touched: Touched) {
        let goes_on = touched != Touched::Choice && self.open == Some(touched);
        self.open = Some(touched);
        if goes_on {
            return;
        }
        self.future.clear();
        if self.past.len() == MAX_ENTRIES {
            self.past.remove(0);
        }
        self.past.push(Rc::new(before.clone()));
    }

    pub(super) const fn end_gesture(&mut self) {
        self.open = None;
    }

    pub(super) fn undo(&mut self, now: &Content) -> Option<Rc<Content>> {
        self.open = None;
        let before = self.past.pop()?;
        self.future.push(Rc::new(now.clone()));
        Some(before)
    }

    pub(super) fn redo(&mut self, now: &Content) -> Option<Rc<Content>> {
        self.open = None;
        let after = self.future.pop()?;
        self.past.push(Rc::new(now.clone()));
        Some(after)
    }

    pub(super) const fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub(super) const fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
