//! Two figures and what links them.

use std::rc::Rc;

use super::link::Link;
use crate::app::{self, Action, AppState};

/// One of the two figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Side {
    /// The left one, on a phone the upper one.
    #[default]
    Left,
    /// The right one.
    Right,
}

impl Side {
    /// Both, in their order.
    pub const ALL: [Self; 2] = [Self::Left, Self::Right];

    /// Its place in [`ALL`](Self::ALL).
    pub const fn index(self) -> usize {
        match self {
            Self::Left => 0,
            Self::Right => 1,
        }
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// Two figures side by side. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The left figure and the right one.
    pub sides: [Rc<AppState>; 2],
    /// How their sweeps are linked.
    pub link: Link,
    /// The side that was edited last: undo is of it.
    pub edited: Side,
}

/// Something that happens to a pair.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// On one side. If it moves the sweep there, the other follows.
    On(Side, Action),
    /// By the transport: of both, or of the side whose sweep is longer.
    Transport(Action),
    /// Another link between the sweeps.
    SetLink(Link),
    /// Left becomes right.
    Swap,
    /// Two other figures, as links; both begin at their first step.
    Open([String; 2]),
    /// The figure before the last edit, or the one after it.
    Undo(Action),
}

impl Pair {
    /// The side by which the transport goes: that with more steps, so that no step of either is left out.
    pub fn lead(&self) -> Side {
        let [left, right] = self.sides.each_ref().map(|side| side.tick().1);
        if right > left { Side::Right } else { Side::Left }
    }

    /// The state of a side.
    pub const fn side(&self, side: Side) -> &Rc<AppState> {
        &self.sides[side.index()]
    }

    /// Whether a sweep plays.
    pub fn is_playing(&self) -> bool {
        self.sides.iter().any(|side| side.is_playing)
    }

    /// Lets something happen on one side alone; true where something has changed.
    fn act(&mut self, side: Side, action: Action) -> bool {
        let next = app::reduce(self.side(side), action);
        let is_other = next.is_some();
        if let Some(next) = next {
            self.sides[side.index()] = Rc::new(next);
        }
        is_other
    }

    /// Brings the other side to where it belongs while `side` stands where it stands.
    pub(super) fn follow(&mut self, side: Side) {
        let [from, to] = [side, side.other()].map(|it| self.side(it).clone());
        let cursor = from.figure.shown.cursor;
        let layers = [&from.model.layer, &to.model.layer];
        let Some(wanted) = self.link.follow(cursor, layers) else { return };
        let other = side.other();
        self.act(other, Action::SetByMultiplyAdds(wanted.taps_done.is_some()));
        self.act(other, Action::Seek(wanted.tick(&to.model.layer)));
    }

    /// Lets the longer sweep play, since the other follows; where none plays now, nothing.
    fn let_lead_play(&mut self, is_playing: bool) {
        if self.link == Link::Free || !is_playing {
            return;
        }
        let lead = self.lead();
        self.act(lead.other(), Action::Pause);
        // Not from the beginning, if it has come to its end by following.
        if !self.side(lead).is_at_end() {
            self.act(lead, Action::Play);
        }
    }

    /// What belongs to the reader is the same on both sides.
    fn share_settings(&mut self, from: Side) {
        let settings = self.side(from).settings;
        let other = &mut self.sides[from.other().index()];
        if other.settings != settings {
            Rc::make_mut(other).settings = settings;
        }
    }
}

/// The pair after an act; `None` where nothing changes.
pub fn reduce(pair: &Pair, act: Act) -> Option<Pair> {
    let mut next = pair.clone();
    match act {
        Act::On(side, action) => {
            let is_edit = !action.is_reading() && !matches!(action, Action::Select(_) | Action::SetBrush(_));
            let is_pointing = matches!(action, Action::Hover(_));
            if !next.act(side, action) {
                return None;
            }
            if is_edit {
                next.edited = side;
            }
            if !is_pointing {
                let [before, after] = [pair.side(side), next.side(side)];
                let has_moved = before.figure.shown.cursor != after.figure.shown.cursor;
                if has_moved || !Rc::ptr_eq(&before.model, &after.model) {
                    // Whoever goes elsewhere stops; an edit on the way stops nothing.
                    let is_playing = next.side(side).is_playing || (is_edit && pair.is_playing());
                    next.follow(side);
                    next.let_lead_play(is_playing);
                }
            }
            next.share_settings(side);
        }
        Act::Transport(action) if pair.link == Link::Free => {
            // Of each by itself; what is set is set for both.
            let has_changed = Side::ALL.map(|side| next.act(side, action.clone()));
            if has_changed == [false; 2] {
                return None;
            }
        }
        Act::Transport(action) => {
            let lead = pair.lead();
            if let Action::SetByMultiplyAdds(_) = action {
                next.act(lead.other(), action.clone());
            }
            return reduce(&next, Act::On(lead, action));
        }
        Act::SetLink(link) => {
            if link == pair.link {
                return None;
            }
            next.link = link;
            next.follow(pair.lead());
            next.let_lead_play(pair.is_playing());
        }
        Act::Swap => {
            next.sides.swap(0, 1);
            next.edited = pair.edited.other();
        }
        Act::Open(links) => {
            for (side, link) in Side::ALL.into_iter().zip(links) {
                let settings = pair.side(side).settings;
                let parsed = crate::figure::url::parse(&link);
                next.sides[side.index()] = Rc::new(AppState::new(parsed, settings));
            }
            next.edited = Side::Left;
            next.follow(next.lead());
        }
        Act::Undo(action) => return reduce(pair, Act::On(pair.edited, action)),
    }
    Some(next)
}
