//! An embed plays only while it is seen.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::Element;

use crate::app::{Action, AppState};
use crate::ui::dispatch::Dispatch;
use crate::web::host::{is_document_shown, on_document_shown};
use crate::web::media::Preference;
use crate::web::visible::Watch;

/// Pauses the sweep when the embed is seen no more, and lets it go on when it is seen again. Until dropped.
pub(super) struct Sight {
    _watch: Option<Watch>,
    _on_shown: Option<EventListener>,
}

/// What is known of whether the embed is seen.
struct Seen {
    state: Rc<RefCell<Rc<AppState>>>,
    dispatch: Dispatch,
    is_in_view: Cell<bool>,
    /// Whether it is to play as soon as it is seen.
    is_due: Cell<bool>,
}

impl Sight {
    /// `state` is always the present one.
    pub(super) fn new(
        whole: &Element,
        plays_itself: bool,
        state: &Rc<RefCell<Rc<AppState>>>,
        dispatch: &Dispatch,
    ) -> Self {
        let is_due = plays_itself && !Preference::ReducedMotion.is_wanted();
        let seen = Rc::new(Seen {
            state: state.clone(),
            dispatch: dispatch.clone(),
            is_in_view: Cell::new(false),
            is_due: Cell::new(is_due),
        });
        let for_watch = seen.clone();
        // Without an observer it never plays by itself.
        let watch = Watch::new(whole, move |is_in_view| {
            for_watch.is_in_view.set(is_in_view);
            for_watch.follow();
        });
        Self { _watch: watch.ok(), _on_shown: on_document_shown(move |_| seen.follow()) }
    }
}

impl Seen {
    fn follow(&self) {
        let is_seen = self.is_in_view.get() && is_document_shown();
        if is_seen {
            if self.is_due.take() {
                self.dispatch.send(Action::Play);
            }
        } else if self.state.borrow().is_playing {
            self.is_due.set(true);
            self.dispatch.send(Action::Pause);
        }
    }
}
