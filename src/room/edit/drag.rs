//! Figures dragged by their handle, with mouse, pen and finger.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::desk::{Edit, Gesture};
use crate::ui::el::El;

/// An attribute of the list while something is dragged in it.
const DRAGGING: &str = "data-dragging";

/// Lets a handle drag its figure. The order changes while it passes the others, all undone together.
pub(super) fn on_drag(handle: El, id: u32, list: &NodeRef, send: &Callback<Edit>) -> El {
    let on_down = {
        let list = list.clone();
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            if let Some(element) = event.target_dyn_into::<Element>() {
                // Refused where the pointer is gone already: then nothing is dragged.
                let _ = element.set_pointer_capture(event.pointer_id());
            }
            if let Some(list) = list.cast::<Element>() {
                let _ = list.set_attribute(DRAGGING, "");
            }
        })
    };
    let on_move = {
        let (list, send) = (list.clone(), send.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(list) = list.cast::<Element>() else { return };
            if event.buttons() & 1 == 1 && list.has_attribute(DRAGGING) {
                let to = place_of(&list, f64::from(event.client_y()), id);
                send.emit(Edit::Move { id, to, gesture: Some(Gesture::Drag(id)) });
            }
        })
    };
    let on_end = {
        let (list, send) = (list.clone(), send.clone());
        Callback::from(move |_: PointerEvent| {
            if let Some(list) = list.cast::<Element>() {
                let _ = list.remove_attribute(DRAGGING);
            }
            send.emit(Edit::End);
        })
    };
    handle
        .on(|| ListenerKind::onpointerdown, on_down)
        .on(|| ListenerKind::onpointermove, on_move)
        .on_pointer_up(on_end.clone())
        .on(|| ListenerKind::onpointercancel, on_end)
}

/// The place that a figure has whose handle is held at this height: after all others whose middle is above it.
fn place_of(list: &Element, y: f64, id: u32) -> usize {
    let own = super::row::handle_id(id);
    let rows = list.children();
    let others = (0..rows.length()).filter_map(|at| rows.item(at)).filter(|row| {
        let handle = row.first_element_child().and_then(|it| it.dyn_into::<Element>().ok());
        handle.is_none_or(|handle| handle.id() != own)
    });
    others
        .filter(|row| {
            let place = row.get_bounding_client_rect();
            place.top() + place.height() / 2.0 < y
        })
        .count()
}
