//! Frames, which wait for the code that draws.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_render::{AnimationFrame, request_animation_frame};

use super::parts;

/// A frame that has been asked for. It does not come once this is dropped.
#[derive(Debug)]
pub struct Frame {
    _due: Rc<RefCell<Option<Due>>>,
}

/// What brings the frame.
#[derive(Debug)]
enum Due {
    Frame {
        _frame: AnimationFrame,
    },
    /// The code that draws is still on its way.
    Code {
        _listener: Option<EventListener>,
    },
}

/// Calls back in the next frame, with the time in milliseconds, in which all code that draws is there.
pub fn request(callback: impl FnOnce(f64) + 'static) -> Frame {
    request_boxed(Box::new(callback))
}

fn request_boxed(callback: Box<dyn FnOnce(f64)>) -> Frame {
    let due = Rc::new(RefCell::new(None));
    let first = if parts::can_draw() {
        Due::Frame { _frame: request_animation_frame(callback) }
    } else {
        let (weak, mut callback) = (Rc::downgrade(&due), Some(callback));
        let listener = parts::on_arrival(move || {
            if let (Some(due), Some(callback)) = (weak.upgrade(), callback.take()) {
                due.replace(Some(Due::Frame { _frame: request_animation_frame(callback) }));
            }
        });
        Due::Code { _listener: listener }
    };
    due.replace(Some(first));
    Frame { _due: due }
}
