//! Fingers on the figure: a swipe goes to another figure, a tap at the edge one press on or back.

use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use crate::room::keys::Wish;
use crate::talk::Act;

/// How far a finger moves in a swipe, in CSS pixels, and how far at most in a tap.
const SWIPE: i32 = 56;
const TAP: i32 = 10;
/// Part of the width at each edge where a tap goes on or back.
const EDGE: f64 = 0.07;

/// What a finger asks for that went down and came up at these places of a window so wide.
fn wish_of([x, y]: [i32; 2], [to_x, to_y]: [i32; 2], width: f64) -> Option<Wish> {
    let (right, down) = (to_x - x, to_y - y);
    let share = f64::from(x) / width.max(1.0);
    if right.abs() >= SWIPE && right.abs() > 2 * down.abs() {
        return Some(Wish::Act(if right < 0 { Act::NextFigure } else { Act::PreviousFigure }));
    }
    let is_tap = right.abs().max(down.abs()) <= TAP;
    match share {
        share if is_tap && share < EDGE => Some(Wish::Act(Act::Back)),
        share if is_tap && share > 1.0 - EDGE => Some(Wish::Act(Act::Forward)),
        _ => None,
    }
}

/// What listens to fingers that go down and come up. A figure that a drag turns keeps its drags.
#[hook]
pub(super) fn use_swipe(is_turning: bool, obey: Callback<Wish>) -> [Callback<PointerEvent>; 2] {
    let start = use_mut_ref(|| None::<[i32; 2]>);
    let place = |event: &PointerEvent| [event.client_x(), event.client_y()];
    let on_down = {
        let start = start.clone();
        Callback::from(move |event: PointerEvent| {
            let is_canvas = event.target_dyn_into::<Element>().is_some_and(|it| it.tag_name() == "CANVAS");
            let is_button = event
                .target_dyn_into::<Element>()
                .is_some_and(|it| it.closest("button, a, input").is_ok_and(|it| it.is_some()));
            let counts = event.pointer_type() == "touch"
                && event.is_primary()
                && !is_button
                && !(is_turning && is_canvas);
            start.replace(counts.then(|| place(&event)));
        })
    };
    let on_up = Callback::from(move |event: PointerEvent| {
        let width = web_sys::window().and_then(|it| it.inner_width().ok()?.as_f64()).unwrap_or_default();
        if let Some(wish) = start.take().and_then(|from| wish_of(from, place(&event), width)) {
            obey.emit(wish);
        }
    });
    [on_down, on_up]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finger_swipes_and_taps_at_the_edges() {
        let next = Some(Wish::Act(Act::NextFigure));
        assert_eq!(wish_of([300, 400], [200, 410], 390.0), next);
        assert_eq!(wish_of([100, 400], [200, 410], 390.0), Some(Wish::Act(Act::PreviousFigure)));
        assert_eq!(wish_of([100, 400], [200, 500], 390.0), None, "that scrolls");
        assert_eq!(wish_of([5, 400], [7, 401], 390.0), Some(Wish::Act(Act::Back)));
        assert_eq!(wish_of([385, 400], [385, 400], 390.0), Some(Wish::Act(Act::Forward)));
        assert_eq!(wish_of([200, 400], [200, 400], 390.0), None);
    }
}
