//! The pointer, drawn large: a ring that follows the mouse or a finger, and is gone while they rest.
//!
//! It moves with every event of the pointer, so it is moved here and not by the state of the lecture. Where another window
//! points, that window's ring is drawn at its place.

use gloo_timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use crate::talk::Spot;
use crate::ui::effect::use_effect_of;
use crate::ui::el::{El, el};
use crate::web::dom::set_css;

/// How long the ring is seen after the last movement.
const SEEN_MILLIS: u32 = 1_500;
/// An attribute of the lecture while its pointer moves.
const MOVING: &str = "data-moving";

/// Where the pointer moves, and what listens to it there.
#[hook]
pub(super) fn use_ring(is_pointing: bool) -> (NodeRef, Callback<PointerEvent>) {
    let node = use_node_ref();
    let pending = use_mut_ref(|| None::<Timeout>);
    let on_move = {
        let node = node.clone();
        Callback::from(move |event: PointerEvent| {
            let Some(element) = node.cast::<Element>() else { return };
            if is_pointing {
                set_css(&element, "--ring-x", &format!("{}px", event.client_x()));
                set_css(&element, "--ring-y", &format!("{}px", event.client_y()));
            }
            // Such a name cannot fail.
            let _ = element.set_attribute(MOVING, "");
            let timeout = Timeout::new(SEEN_MILLIS, move || {
                let _ = element.remove_attribute(MOVING);
            });
            pending.replace(Some(timeout));
        })
    };
    (node, on_move)
}

/// Moves the ring of another window to where it points.
#[hook]
pub(super) fn use_other_ring(node: &NodeRef, spot: Option<Spot>) {
    let node = node.clone();
    use_effect_of(spot, move |spot| {
        if let Some((element, spot)) = node.cast::<Element>().zip(*spot) {
            for (name, share) in ["--other-x", "--other-y"].into_iter().zip(spot.shares()) {
                set_css(&element, name, &format!("{}%", share * 100.0));
            }
        }
    });
}

/// The ring of this window.
pub(super) fn ring() -> El {
    el("span").class("present__ring").attr("aria-hidden", "true")
}

/// The ring of another window, where it points; its place is counted in the stage.
pub(super) fn other_ring(spot: Option<Spot>) -> Option<El> {
    spot.map(|_| el("span").class("present__ring present__ring--other").attr("aria-hidden", "true"))
}
