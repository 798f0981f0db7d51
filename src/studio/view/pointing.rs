//! Mouse, finger, pen and keys on a picture: where the window goes, and what is enlarged.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};
use yew::{Callback, NodeRef};

use super::plane::{Area, Plane};
use super::sight::Sight;
use super::walk::Way;
use crate::conv::Layer;

/// How much a turn of the wheel, in its own units, enlarges.
const WHEEL_PER_DOUBLING: f64 = 240.0;
/// What a key enlarges by.
pub(super) const KEY_FACTOR: f64 = 1.5;
/// Pixels that a finger goes sideways before it moves the window; one that goes up or down scrolls.
const FINGER_SLOP_PX: f64 = 8.0;

/// What can be wished for on a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Wish {
    /// The window there.
    Place([usize; 2]),
    /// That part of the plane.
    Sight(Sight),
    /// The pictures so many times as large, around the window.
    Zoom(f64),
    /// The walk begins, or ends.
    Walk,
}

/// What a picture knows while something is done on it.
#[derive(Clone)]
pub(super) struct Ground {
    pub(super) frame: NodeRef,
    pub(super) layer: Layer,
    pub(super) plane: Plane,
    pub(super) sight: Sight,
    pub(super) place: [usize; 2],
    pub(super) on_wish: Callback<Wish>,
    pub(super) held: Rc<RefCell<Held>>,
}

/// The pointers on a picture.
#[derive(Debug, Default)]
pub(super) struct Held {
    /// Where each is, and where it began.
    pointers: Vec<(i32, [f64; 2], [f64; 2])>,
    /// Whether the window goes with the only one.
    has_window: bool,
    /// Whether two have been there since none was.
    was_pinch: bool,
}

impl Ground {
    /// A place on the screen as shares of the picture.
    fn shares(&self, [x, y]: [f64; 2]) -> Option<[f64; 2]> {
        let rect = self.frame.cast::<Element>()?.get_bounding_client_rect();
        Some([(x - rect.left()) / rect.width(), (y - rect.top()) / rect.height()])
    }

    fn seen(&self) -> Area {
        self.sight.area(self.plane.whole())
    }

    /// Wishes for the window at a place on the screen.
    fn place_at(&self, at: [f64; 2]) {
        let Some([x, y]) = self.shares(at) else { return };
        let seen = self.seen();
        let point = [seen.x + x * seen.width, seen.y + y * seen.height];
        self.go(self.plane.place_at(point));
    }

    fn go(&self, place: [usize; 2]) {
        if place != self.place {
            self.on_wish.emit(Wish::Place(place));
        }
    }

    /// Wishes for what is seen to be enlarged around a point that is given as shares of it.
    fn zoom(&self, factor: f64, about: [f64; 2]) {
        let Some(element) = self.frame.cast::<Element>() else { return };
        let sight = self.sight.zoomed(factor, about, element.client_width().into(), self.plane.whole().width);
        if sight != self.sight {
            self.on_wish.emit(Wish::Sight(sight));
        }
    }

    pub(super) fn on_down(&self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let at = point(event);
        let mut held = self.held.borrow_mut();
        held.pointers.retain(|it| it.0 != event.pointer_id());
        held.pointers.push((event.pointer_id(), at, at));
        if held.pointers.len() > 1 {
            (held.was_pinch, held.has_window) = (true, false);
            return;
        }
        let is_finger = event.pointer_type() == "touch";
        // A finger beside the window may want to scroll.
        held.has_window = !is_finger || is_on(event, ".pane__window");
        let has_window = held.has_window;
        drop(held);
        if has_window {
            self.follow(event);
        }
        if !is_finger {
            self.place_at(at);
        }
    }

    pub(super) fn on_move(&self, event: &PointerEvent) {
        let at = point(event);
        let mut held = self.held.borrow_mut();
        let Some(found) = held.pointers.iter().position(|it| it.0 == event.pointer_id()) else { return };
        let before: Vec<_> = held.pointers.iter().map(|it| it.1).collect();
        held.pointers[found].1 = at;
        if let [one, other] = held.pointers[..] {
            drop(held);
            return self.pinch([before[0], before[1]], [one.1, other.1]);
        }
        let from = held.pointers[found].2;
        let [sideways, down] = [0, 1].map(|axis| (at[axis] - from[axis]).abs());
        if !held.has_window && !held.was_pinch && sideways > FINGER_SLOP_PX && sideways > down {
            held.has_window = true;
        }
        let has_window = held.has_window;
        drop(held);
        if has_window {
            self.place_at(at);
        }
    }

    pub(super) fn on_up(&self, event: &PointerEvent) {
        let mut held = self.held.borrow_mut();
        held.pointers.retain(|it| it.0 != event.pointer_id());
        held.has_window = false;
    }

    pub(super) fn on_click(&self, event: &MouseEvent) {
        // The click after two fingers is none.
        if !std::mem::take(&mut self.held.borrow_mut().was_pinch) {
            self.place_at([event.client_x(), event.client_y()].map(f64::from));
        }
    }

    /// Two fingers: what was between them stays between them.
    fn pinch(&self, before: [[f64; 2]; 2], after: [[f64; 2]; 2]) {
        let middle = |[one, other]: [[f64; 2]; 2]| [0, 1].map(|axis| (one[axis] + other[axis]) / 2.0);
        let apart = |[one, other]: [[f64; 2]; 2]| (one[0] - other[0]).hypot(one[1] - other[1]).max(1.0);
        let (Some(from), Some(to)) = (self.shares(middle(before)), self.shares(middle(after))) else {
            return;
        };
        let Some(element) = self.frame.cast::<Element>() else { return };
        let sight = self.sight.panned([from[0] - to[0], from[1] - to[1]]).zoomed(
            apart(after) / apart(before),
            to,
            element.client_width().into(),
            self.plane.whole().width,
        );
        self.on_wish.emit(Wish::Sight(sight));
    }

    pub(super) fn on_wheel(&self, event: &WheelEvent) {
        // With all in sight the wheel scrolls down as it does everywhere.
        if event.delta_y() > 0.0 && self.sight.is_whole() {
            return;
        }
        event.prevent_default();
        let lines = if event.delta_mode() == WheelEvent::DOM_DELTA_LINE { 40.0 } else { 1.0 };
        let factor = (-event.delta_y() * lines / WHEEL_PER_DOUBLING).exp2();
        if let Some(about) = self.shares([event.client_x(), event.client_y()].map(f64::from)) {
            self.zoom(factor, about);
        }
    }

    pub(super) fn on_key(&self, event: &KeyboardEvent) {
        if event.alt_key() {
            return;
        }
        let (key, is_command) = (event.key(), event.ctrl_key() || event.meta_key());
        if let Some(way) = Way::of_key(&key, event.shift_key(), is_command) {
            self.go(way.from(self.place, &self.layer));
        } else if !is_command {
            match &*key {
                "+" | "=" => self.on_wish.emit(Wish::Zoom(KEY_FACTOR)),
                "-" | "\u{2212}" => self.on_wish.emit(Wish::Zoom(1.0 / KEY_FACTOR)),
                "0" => self.on_wish.emit(Wish::Sight(Sight::default())),
                " " => self.on_wish.emit(Wish::Walk),
                _ => return,
            }
        } else {
            return;
        }
        event.prevent_default();
        event.stop_propagation();
    }

    /// Keeps what a pointer does for the picture, wherever it goes.
    fn follow(&self, event: &PointerEvent) {
        if let Some(element) = self.frame.cast::<Element>() {
            // Refused where the pointer is gone already: then there is nothing to follow.
            let _ = element.set_pointer_capture(event.pointer_id());
        }
    }
}

fn point(event: &PointerEvent) -> [f64; 2] {
    [event.client_x(), event.client_y()].map(f64::from)
}

/// Whether an event is that of an element, or of one within.
fn is_on(event: &PointerEvent, selector: &str) -> bool {
    let element = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
}
