//! A lecture with the figure that it shows: one reducer for both.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Action, AppState, Settings, reduce as reduce_figure};
use crate::figure::url::parse;
use crate::talk::{Act, Order, Talk, follow, reduce, stand};

/// A lecture with the figure that it shows. Whatever changes one, the other follows.
#[derive(Clone, Debug)]
pub(super) struct Lecture {
    pub(super) talk: Talk,
    /// The state of its figure.
    pub(super) state: Rc<AppState>,
}

/// What changes a lecture.
#[derive(Clone, Debug)]
pub(super) enum Change {
    /// Something that the lecturer does.
    Act(Act),
    /// Something that is done on the stage, or that time brings.
    Figure(Action),
    /// Where another window stands.
    Take(Box<Talk>),
}

impl Lecture {
    pub(super) fn new(order: Rc<Order>, at: usize, settings: Settings) -> Self {
        let talk = Talk::new(order);
        let talk = reduce(&talk, Act::GoTo(at)).unwrap_or(talk);
        let state = AppState::new(parse(&talk.figure), settings);
        let state = Rc::new(follow(&state, &talk));
        Self { talk, state }
    }

    /// The lecture after a change; `None` where nothing changes.
    fn after(&self, change: Change) -> Option<Self> {
        match change {
            Change::Act(act) => Some(self.with(reduce(&self.talk, act)?)),
            Change::Take(talk) => (*talk != self.talk).then(|| self.with(*talk)),
            Change::Figure(action) => {
                let state = reduce_figure(&self.state, action)?;
                let act = stand(&state, &self.talk);
                let talk = act.and_then(|act| reduce(&self.talk, act)).unwrap_or_else(|| self.talk.clone());
                Some(Self { talk, state: Rc::new(state) })
            }
        }
    }

    fn with(&self, talk: Talk) -> Self {
        let is_same = talk.figure == self.talk.figure && talk.sweep == self.talk.sweep;
        let state = if is_same { self.state.clone() } else { Rc::new(follow(&self.state, &talk)) };
        Self { talk, state }
    }
}

impl Reducible for Lecture {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        match self.after(change) {
            Some(next) => Rc::new(next),
            // The same lecture: nobody renders.
            None => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talk::Item;

    #[track_caller]
    fn after(lecture: &Lecture, change: Change) -> Lecture {
        lecture.after(change).expect("a change")
    }

    #[test]
    fn the_figure_and_the_lecture_follow_each_other() {
        let items = ["input=4&padding=0", "kernel=5"].map(Item::of).to_vec();
        let lecture = Lecture::new(Rc::new(Order { items }), 0, Settings::default());
        let stepped = after(&lecture, Change::Act(Act::Forward));
        assert_eq!(stepped.state.tick(), (1, 4));
        assert!(Rc::ptr_eq(&stepped.state.model, &lecture.state.model));
        let clicked = after(&stepped, Change::Figure(Action::Last));
        assert_eq!((clicked.talk.sweep.tick, &*clicked.talk.figure), (3, "input=4&padding=0&step=3"));
        let next = after(&clicked, Change::Act(Act::Forward));
        assert_eq!(next.talk.at, 1);
        assert_eq!(next.state.figure.content.params.kernel_size, [1, 5, 5]);
        assert!(next.after(Change::Take(Box::new(next.talk.clone()))).is_none());
        let taken = after(&next, Change::Take(Box::new(clicked.talk)));
        assert_eq!(taken.state.tick(), (3, 4));
    }

    #[test]
    fn an_address_may_begin_within_the_order() {
        let items = ["stride=2", "kernel=5"].map(Item::of).to_vec();
        let order = Rc::new(Order { items });
        assert_eq!(Lecture::new(order.clone(), 1, Settings::default()).talk.at, 1);
        assert_eq!(Lecture::new(order, 9, Settings::default()).talk.at, 0);
    }
}
