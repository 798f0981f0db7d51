use crate::conv::Param;
use crate::figure::{Activation, Cell, KernelPreset};
use crate::pixels::{Action, State, Work, reduce};

fn work(query: &str, actions: impl IntoIterator<Item = Action>) -> Work {
    let state = actions.into_iter().fold(State::new(query), |state, it| reduce(&state, it).unwrap_or(state));
    Work::new(&state)
}

#[test]
fn a_layer_is_said_in_numbers() {
    let work = work("kernel=5x3&stride=2x1&dilation=1x2&padding=2x1&in_channels=3&out_channels=2", []);
    let expected = [3, 2, 1, 1, 300, 400, 1, 5, 3, 1, 2, 1, 1, 1, 2, 0, 2, 1, 0, 2, 1, 0];
    assert_eq!((work.said, work.weight.len(), work.bias.len()), (expected, 2 * 3 * 15, 2));
    assert_eq!(work.maps, [0, 1]);
}

#[test]
fn the_map_that_is_shown_large_comes_first() {
    let work = work("", [Action::Set(Param::OutChannels, 4), Action::ShowMap(2)]);
    assert_eq!(work.maps, [2, 0, 1, 3]);
}

/// Sobel has negative weights, and what `ReLU` leaves of its map keeps its colors. A mean has none, and after a sigmoid
/// nothing is below 0.
#[test]
fn a_map_has_two_colors_where_it_may_be_negative() {
    let is_signed = |actions: Vec<Action>| work("", actions).is_signed;
    assert_eq!(is_signed(vec![]), [true]);
    assert_eq!(is_signed(vec![Action::SetActivation(Some(Activation::Sigmoid))]), [false]);
    assert_eq!(is_signed(vec![Action::SetActivation(Some(Activation::Relu))]), [true]);
    let blur = Action::SetPreset(KernelPreset::BoxBlur);
    assert_eq!(is_signed(vec![blur.clone()]), [false]);
    assert_eq!(is_signed(vec![blur, Action::SetValue(Cell::Bias { oc: 0 }, -1.0)]), [true]);
}
