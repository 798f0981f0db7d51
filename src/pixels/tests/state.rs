use crate::conv::{Op, Param};
use crate::figure::{Activation, Cell, KernelPreset};
use crate::pixels::{Action, Channels, Refusal, Sample, Source, State, reduce};

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state.clone(), |state, action| reduce(&state, action).unwrap_or(state))
}

fn show(size: [usize; 2]) -> Action {
    Action::Show { source: Source::Pasted, size, reduced_from: None, channels: None }
}

const WEIGHT: Cell = Cell::Weight { oc: 0, fc: 0, k: [0, 1, 1] };

#[test]
fn the_layer_of_a_link_goes_over_the_first_sample() {
    let state = State::new("kernel=5&stride=2&in_channels=3&out_channels=40&activation=relu");
    let params = state.params();
    assert_eq!((params.kernel_size, params.stride), ([1, 5, 5], [1, 2, 2]));
    assert_eq!((params.input_size, params.in_channels), ([1, 300, 400], 3));
    assert_eq!(params.out_channels, 16, "as many as there is room for");
    assert_eq!(state.model.activation(), Some(Activation::Relu));
    assert_eq!(state.source, Source::Sample(Sample::Shapes));
    // What does not run over pictures gives the first layer.
    for query in ["op=max_pool", "op=transposed", "dims=1", "dims=3"] {
        assert_eq!(State::new(query).params().op, Op::Conv, "{query}");
        assert_eq!(State::new(query).params().kernel_size, [1, 3, 3], "{query}");
    }
}

#[test]
fn another_picture_keeps_the_layer_where_it_fits() {
    let state = after(&State::new(""), [Action::Set(Param::KernelSize, 7), Action::Set(Param::Padding, 3)]);
    let large = after(&state, [show([60, 80])]);
    assert_eq!((large.params().kernel_size, large.map_size()), ([1, 7, 7], [60, 80]));
    assert_eq!(large.place, [30, 40]);
    // 1 + 2 · 3 cells have room for a kernel of 7.
    assert_eq!(after(&state, [show([1, 1])]).map_size(), [1, 1]);
    // Without padding they have not.
    let bare = after(&state, [Action::Set(Param::Padding, 0), show([3, 2])]);
    assert_eq!((bare.params().kernel_size, bare.map_size()), ([1, 3, 3], [3, 2]));
}

#[test]
fn the_channels_are_those_of_the_picture() {
    let rgb = after(&State::new(""), [Action::SetChannels(Channels::Rgb), Action::SetDepthwise(true)]);
    assert_eq!((rgb.params().in_channels, rgb.params().groups, rgb.params().out_channels), (3, 3, 3));
    let grey = after(&rgb, [Action::SetChannels(Channels::Grey)]);
    assert_eq!((grey.params().in_channels, grey.params().groups), (1, 1));
    // Undo brings the layer back, not the picture.
    let back = after(&grey, [Action::Undo]);
    assert_eq!((back.params().in_channels, back.params().out_channels), (1, 1));
    let numbers = Action::Show {
        source: Source::Numbers("a.npy".into()),
        size: [9, 9],
        reduced_from: None,
        channels: Some(Channels::Rgb),
    };
    let numbers = after(&grey, [numbers]);
    assert_eq!(numbers.params().in_channels, 3);
    assert_eq!(reduce(&numbers, Action::SetChannels(Channels::Grey)), None, "the file says so");
}

#[test]
fn what_is_impossible_is_refused_and_the_layer_stays() {
    let state = State::new("");
    for (param, value) in [(Param::KernelSize, 32), (Param::OutChannels, 17), (Param::Stride, 0)] {
        let refused = after(&state, [Action::Set(param, value)]);
        assert!(matches!(refused.refusal, Some(Refusal::Layer(_))), "{param:?}");
        assert_eq!(refused.model, state.model);
        assert_eq!(
            after(&refused, [Action::Set(Param::Stride, 2)]).refusal,
            None,
            "the next change forgets it"
        );
    }
}

#[test]
fn a_gesture_is_one_entry() {
    let drag = [1.0, 2.0, 3.0].map(|value| Action::SetValue(WEIGHT, value));
    let state =
        after(&State::new(""), drag.into_iter().chain([Action::EndGesture, Action::SetValue(WEIGHT, 4.0)]));
    let weight = |state: &State| state.model.weight.as_ref().unwrap().get([0, 0, 0, 1, 1]);
    assert_eq!(weight(&state), 4.0);
    let once = after(&state, [Action::Undo]);
    let twice = after(&once, [Action::Undo]);
    assert_eq!((weight(&once), weight(&twice), twice.can_undo()), (3.0, 0.0, false));
    assert_eq!(weight(&after(&twice, [Action::Redo, Action::Redo])), 4.0);
    assert_eq!(weight(&after(&state, [Action::SetPreset(KernelPreset::Identity)])), 1.0);
}

#[test]
fn the_window_stays_on_the_output() {
    let state = after(&State::new(""), [Action::Place([9999, 9999])]);
    assert_eq!(state.place, [299, 399]);
    assert_eq!(after(&state, [Action::Move([-10, 1])]).place, [289, 399]);
    // (300 + 2 − 3) / 2 + 1 = 150 rows, 200 columns.
    assert_eq!(after(&state, [Action::Set(Param::Stride, 2)]).place, [149, 199]);
    assert_eq!(reduce(&state, Action::Place([299, 399])), None);
}
