//! Arrow keys among the cards.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

const CARDS: &str = ".card";

/// Moves the focus from card to card, or from the search to the first; false where the key means something else.
pub(super) fn go_among_cards(within: &Element, key: &str, is_search: bool, event: &KeyboardEvent) -> bool {
    let cards = cards(within);
    let at = event.target_dyn_into::<HtmlElement>().and_then(|it| cards.iter().position(|card| *card == it));
    let next = match (key, at) {
        ("ArrowDown" | "Enter", None) if is_search => Some(0),
        ("ArrowRight", Some(at)) => Some(at + 1),
        ("ArrowLeft", Some(at)) => at.checked_sub(1),
        ("Home", Some(_)) => Some(0),
        ("End", Some(_)) => cards.len().checked_sub(1),
        ("ArrowDown" | "ArrowUp", Some(at)) => {
            let places: Vec<_> = cards
                .iter()
                .map(|card| {
                    let bounds = card.get_bounding_client_rect();
                    [bounds.x(), bounds.y()]
                })
                .collect();
            beyond(&places, at, key == "ArrowDown")
        }
        _ => return false,
    };
    if let Some(card) = next.and_then(|next| cards.get(next)) {
        // Nothing is lost where the browser does not want to.
        let _ = card.focus();
    }
    // At the end of the way the sheet shall not scroll instead.
    at.is_some() || next.is_some()
}

fn cards(within: &Element) -> Vec<HtmlElement> {
    let Ok(nodes) = within.query_selector_all(CARDS) else { return Vec::new() };
    (0..nodes.length()).filter_map(|at| nodes.item(at)?.dyn_into().ok()).collect()
}

/// The place in the next row down or up that is nearest to the side.
fn beyond(places: &[[f64; 2]], at: usize, is_down: bool) -> Option<usize> {
    let [x, y] = *places.get(at)?;
    let distance = |place: [f64; 2]| if is_down { place[1] - y } else { y - place[1] };
    let nearest_row = places.iter().map(|&it| distance(it)).filter(|&it| it > 1.0).min_by(f64::total_cmp)?;
    let in_row = places.iter().enumerate().filter(|(_, it)| (distance(**it) - nearest_row).abs() < 1.0);
    let aside = |place: &[f64; 2]| (place[0] - x).abs();
    in_row.min_by(|(_, one), (_, other)| aside(one).total_cmp(&aside(other))).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn up_and_down_stay_in_their_column() {
        // 0 1 2
        // 3 4
        // 5 6 7   (another section)
        let places = [[0., 0.], [10., 0.], [20., 0.], [0., 9.], [10., 9.], [0., 30.], [10., 30.], [20., 30.]];
        assert_eq!(beyond(&places, 1, true), Some(4));
        assert_eq!(beyond(&places, 2, true), Some(4));
        assert_eq!(beyond(&places, 4, true), Some(6));
        assert_eq!(beyond(&places, 7, false), Some(4));
        assert_eq!(beyond(&places, 6, true), None);
        assert_eq!(beyond(&places, 0, false), None);
    }
}
