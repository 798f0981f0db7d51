//! What parts before from after: a line over the picture that is dragged, or moved by keys.

use web_sys::{Element, HtmlElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::number::fixed;
use crate::ui::effect::use_effect_of;
use crate::ui::el::el;
use crate::web::dom::set_css;
use crate::words::{Lang, LensLabel, LensMsg};

/// By how much of the width a key moves it, and with Shift or by a page.
const STEP: f64 = 0.02;
const FAR: f64 = 0.1;

#[derive(Properties, PartialEq)]
pub(super) struct DividerProps {
    pub(super) lang: Lang,
    /// Which share of the width is before it.
    pub(super) at: f64,
    /// The picture.
    pub(super) frame: NodeRef,
    pub(super) on_divide: Callback<f64>,
}

/// See the module.
#[component]
pub(super) fn Divider(props: &DividerProps) -> Html {
    let node = use_node_ref();
    let is_held = use_mut_ref(|| false);
    {
        let node = node.clone();
        use_effect_of(props.at, move |at| {
            if let Some(element) = node.cast::<Element>() {
                set_css(&element, "--at", &fixed(*at, 4));
            }
        });
    }
    let divide = {
        let (frame, on_divide) = (props.frame.clone(), props.on_divide.clone());
        move |event: &PointerEvent| {
            let Some(element) = frame.cast::<Element>() else { return };
            let rect = element.get_bounding_client_rect();
            let at = (f64::from(event.client_x()) - rect.left()) / rect.width().max(1.0);
            on_divide.emit(at.clamp(0.0, 1.0));
        }
    };
    let on_down = {
        let (node, is_held) = (node.clone(), is_held.clone());
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            event.stop_propagation();
            *is_held.borrow_mut() = true;
            if let Some(element) = node.cast::<HtmlElement>() {
                // Refused where the pointer is gone already: then there is nothing to follow.
                let _ = element.set_pointer_capture(event.pointer_id());
                let _ = element.focus();
            }
        })
    };
    let on_move = {
        let is_held = is_held.clone();
        Callback::from(move |event: PointerEvent| {
            if *is_held.borrow() {
                divide(&event);
            }
        })
    };
    let on_up = Callback::from(move |_: PointerEvent| *is_held.borrow_mut() = false);
    let on_key = {
        let (at, on_divide) = (props.at, props.on_divide.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(next) = moved(at, &event.key(), event.shift_key()) {
                event.prevent_default();
                on_divide.emit(next);
            }
        })
    };
    let percent = (props.at * 100.0).round() as usize;
    el("div")
        .class("divider")
        .node(&node)
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", props.lang.lens(LensLabel::Divider))
        .attr("aria-orientation", "horizontal")
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", "100")
        .attr("aria-valuenow", percent)
        .attr("aria-valuetext", props.lang.lens_text(LensMsg::DividerAt { percent }))
        .attr("data-test", "divider")
        .on(|| ListenerKind::onpointerdown, on_down)
        .on(|| ListenerKind::onpointermove, on_move)
        .on_pointer_up(on_up.clone())
        .on(|| ListenerKind::onpointercancel, on_up)
        .on_key(on_key)
        .child(el("span").class("divider__grip").attr("aria-hidden", "true"))
        .into()
}

/// Where a key moves it: its value is the share of the input, which is at the left.
fn moved(at: f64, key: &str, is_shifted: bool) -> Option<f64> {
    let step = if is_shifted { FAR } else { STEP };
    let next = match key {
        "ArrowLeft" | "ArrowDown" => at - step,
        "ArrowRight" | "ArrowUp" => at + step,
        "PageDown" => at - FAR,
        "PageUp" => at + FAR,
        "Home" => 0.0,
        "End" => 1.0,
        _ => return None,
    };
    // Whole percents: sums of steps stay on them.
    Some((next.clamp(0.0, 1.0) * 100.0).round() / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_the_line_and_stop_at_the_edges() {
        assert_eq!(moved(0.5, "ArrowRight", false), Some(0.52));
        assert_eq!(moved(0.5, "ArrowUp", true), Some(0.6));
        assert_eq!(moved(0.97, "PageUp", false), Some(1.0));
        assert_eq!(moved(0.01, "ArrowLeft", false), Some(0.0));
        assert_eq!([moved(0.5, "Home", false), moved(0.5, "End", false)], [Some(0.0), Some(1.0)]);
        assert_eq!(moved(0.5, "a", false), None);
    }
}
