//! Undo and redo: the previous figure is a figure.

use std::rc::Rc;

use crate::conv::{Axis, Param};
use crate::figure::{Cell, Figure};

/// What an edit belongs to. Edits of one gesture in a row are undone together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// Moving one parameter's slider, typing in its field.
    Param(Param, Axis),
    /// Typing the padding's value.
    PaddingValue,
    /// Typing a sentence.
    Sentence,
    /// Typing one cell's number.
    Cell(Cell),
    /// One stroke of the brush.
    Stroke,
    /// Turning a volume.
    Turn,
    /// Spreading its slices.
    Spread,
    /// Something that stands alone.
    Single,
}

/// Figures to go back to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct History {
    undo: Vec<Rc<Figure>>,
    redo: Vec<Rc<Figure>>,
    open: Option<Gesture>,
    mark: u64,
}

/// More is more than anyone goes back by hand.
const MAX_UNDO: usize = 200;

impl History {
    /// Notes the figure as it is before an edit, unless the edit goes on with the last gesture.
    pub(super) fn note(&mut self, before: &Rc<Figure>, gesture: Gesture) {
        self.redo.clear();
        if self.goes_on(gesture) {
            return;
        }
        self.open = Some(gesture);
        if self.undo.len() == MAX_UNDO {
            self.undo.remove(0);
        }
        self.undo.push(before.clone());
        self.mark += 1;
    }

    /// The figure before the open gesture, if it is this one.
    pub(super) fn before(&self, gesture: Gesture) -> Option<&Rc<Figure>> {
        self.undo.last().filter(|_| self.goes_on(gesture))
    }

    /// Whether an edit of a gesture goes on with the last one.
    fn goes_on(&self, gesture: Gesture) -> bool {
        self.open == Some(gesture) && gesture != Gesture::Single
    }

    /// Forgets the last entry if it is this figure.
    pub(super) fn forget(&mut self, figure: &Rc<Figure>) -> bool {
        let is_last = self.undo.last().is_some_and(|last| Rc::ptr_eq(last, figure));
        if is_last {
            self.undo.pop();
            self.open = None;
            self.mark += 1;
        }
        is_last
    }

    pub(super) const fn end_gesture(&mut self) {
        self.open = None;
    }

    pub(super) const fn has_open_gesture(&self) -> bool {
        self.open.is_some()
    }

    pub(super) fn undo(&mut self, now: &Rc<Figure>) -> Option<Rc<Figure>> {
        let previous = self.undo.pop()?;
        self.redo.push(now.clone());
        self.open = None;
        self.mark += 1;
        Some(previous)
    }

    pub(super) fn redo(&mut self, now: &Rc<Figure>) -> Option<Rc<Figure>> {
        let next = self.redo.pop()?;
        self.undo.push(now.clone());
        self.open = None;
        self.mark += 1;
        Some(next)
    }

    pub(super) const fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    pub(super) const fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    pub(super) const fn mark(&self) -> u64 {
        self.mark
    }
}
