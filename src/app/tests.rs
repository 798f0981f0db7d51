mod activation;
mod sweep;

use std::rc::Rc;

use super::*;
use crate::conv::{Axis, Dims, Edit, LayerParams, Op, Padding, PaddingMode, Param};
use crate::figure::url::{parse, print};
use crate::figure::{Cell, Cursor, InputSource, Sentence};

fn open(query: &str) -> AppState {
    AppState::new(parse(query), Settings::default())
}

#[track_caller]
fn act(state: &AppState, action: Action) -> AppState {
    reduce(state, action).expect("a change")
}

fn set(param: Param, axis: Axis, value: usize) -> Action {
    Action::SetParam { param, axis, value }
}

#[track_caller]
fn check_query(state: &AppState, query: &str) {
    assert_eq!(print(&state.figure), query);
}

#[test]
fn linked_axes_change_together() {
    let state = act(&open(""), set(Param::KernelSize, Axis::Height, 5));
    check_query(&state, "kernel=5");
    let state = act(&state, Action::SetLinked { param: Param::KernelSize, is_linked: false });
    let state = act(&state, set(Param::KernelSize, Axis::Height, 3));
    check_query(&state, "kernel=3x5");
    let state = act(&state, Action::SetLinked { param: Param::KernelSize, is_linked: true });
    check_query(&state, "");
}

#[test]
fn a_link_with_different_axes_opens_unlinked() {
    let state = open("stride=2x1");
    assert!(!state.links.is_linked(Param::Stride));
    assert!(state.links.is_linked(Param::KernelSize));
}

#[test]
fn an_impossible_layer_leaves_the_figure_and_can_be_repaired() {
    let state = act(&open(""), set(Param::KernelSize, Axis::Height, 30));
    check_query(&state, "");
    let draft = state.draft.clone().unwrap();
    assert_eq!((draft.problems.len(), state.params().kernel_size), (2, [1, 30, 30]));
    let fixed = act(&state, Action::SetLayer(draft.fixes[0].params));
    assert!(fixed.draft.is_none());
    check_query(&fixed, "kernel=10");
    let discarded = act(&state, Action::DiscardDraft);
    assert!(discarded.draft.is_none());
    check_query(&discarded, "");
}

#[test]
fn code_of_a_kernel_larger_than_the_input_is_kept_on_a_larger_input() {
    let start = open("input=5&padding=0");
    let stem = LayerParams { in_channels: 3, out_channels: 64, kernel_size: [1, 7, 7], ..*start.params() };
    let fixed = |action| {
        let state = act(&start, action);
        let draft = state.draft.clone().unwrap();
        let of_input = draft.fixes.iter().filter(|fix| fix.params.kernel_size == [1, 7, 7]);
        let of_input = of_input.filter(|fix| fix.params.padding == stem.padding);
        assert_eq!(of_input.count(), 1);
        act(&state, Action::SetLayer(draft.fixes[0].params))
    };
    // 7 + 2 rows and columns: the window has 3 · 3 places.
    let state = fixed(Action::SetLayerInCode { params: stem, activation: None });
    check_query(&state, "in_channels=3&out_channels=64&input=9&kernel=7&padding=0");
    check_query(&act(&state, Action::Undo), "input=5&padding=0");
    // What is set by hand is changed as little as can be.
    check_query(&fixed(Action::SetLayer(stem)), "in_channels=3&out_channels=64&input=5&kernel=5&padding=0");
}

#[test]
fn a_draft_is_completed_field_by_field() {
    let state = act(&open(""), set(Param::Groups, Axis::Width, 2));
    let state = act(&state, set(Param::InChannels, Axis::Width, 4));
    assert!(state.draft.is_some());
    let state = act(&state, set(Param::OutChannels, Axis::Width, 6));
    check_query(&state, "in_channels=4&out_channels=6&groups=2");
}

#[test]
fn a_slider_drag_is_one_step_back() {
    let mut state = open("");
    for size in 9..14 {
        state = act(&state, set(Param::InputSize, Axis::Height, size));
    }
    assert_eq!(state.history_mark(), 1);
    state = act(&state, Action::EndGesture);
    state = act(&state, set(Param::InputSize, Axis::Height, 20));
    assert_eq!(state.history_mark(), 2);
    state = act(&state, Action::Undo);
    check_query(&state, "input=13");
    state = act(&state, Action::Undo);
    check_query(&state, "");
    assert!(!state.can_undo());
    state = act(&state, Action::Redo);
    check_query(&state, "input=13");
}

#[test]
fn undo_takes_an_impossible_layer_back_before_anything_else() {
    let state = act(&open(""), set(Param::KernelSize, Axis::Height, 5));
    let state = act(&state, set(Param::Stride, Axis::Height, 0));
    assert!(state.draft.is_some() && state.can_undo());
    let state = act(&state, Action::Undo);
    assert!(state.draft.is_none());
    check_query(&state, "kernel=5");
    check_query(&act(&state, Action::Undo), "");
}

#[test]
fn undo_keeps_the_view() {
    let state = act(&open(""), set(Param::Stride, Axis::Height, 2));
    let state = act(&state, Action::SetView(crate::figure::View::Flat));
    check_query(&act(&state, Action::Undo), "view=flat");
}

#[test]
fn a_view_that_no_longer_fits_gives_way_and_comes_back() {
    let state = open("op=conv_transpose&view=ways&stride=2");
    let marks = state.history_mark();
    let state = act(&state, Action::EditLayer(Edit::Op(Op::Conv)));
    check_query(&state, "stride=2");
    assert_eq!(state.history_mark(), marks + 1);
    let back = act(&state, Action::Undo);
    check_query(&back, "op=conv_transpose&stride=2&view=ways");
    let again = act(&back, Action::Redo);
    check_query(&again, "stride=2");
    // The view is not offered, and not taken.
    assert_eq!(reduce(&again, Action::SetView(crate::figure::View::Ways)), None);
    // Among layers that have the view, going back keeps what is shown now.
    let state = act(&open("op=conv_transpose&view=ways"), set(Param::Stride, Axis::Height, 2));
    let state = act(&state, Action::SetView(crate::figure::View::Flat));
    check_query(&act(&state, Action::Undo), "op=conv_transpose&view=flat");
}

#[test]
fn turning_a_volume_is_undone_by_gesture() {
    use crate::figure::Turn;
    let turn = |state: &AppState, yaw| {
        let turn = Turn::new(yaw, 10.0, 40.0);
        act(state, Action::SetTurn { turn, gesture: Gesture::Turn })
    };
    let start = open("dims=3");
    let state = turn(&turn(&start, 30.2), 40.0);
    check_query(&state, "dims=3&turn=40,10");
    // Turning takes no new numbers.
    assert!(Rc::ptr_eq(&state.model, &start.model));
    let spread =
        Action::SetTurn { turn: state.figure.shown.turn.with_spread(100.0), gesture: Gesture::Spread };
    let state = act(&state, spread);
    check_query(&state, "dims=3&turn=40,10&spread=100");
    let state = act(&state, Action::Undo);
    check_query(&state, "dims=3&turn=40,10");
    let state = act(&state, Action::Undo);
    check_query(&state, "dims=3");
    // Nor does undoing it.
    assert!(Rc::ptr_eq(&state.model, &start.model));
}

#[test]
fn a_volume_is_shown_in_three_dimensions_alone() {
    use crate::figure::View;
    assert!(reduce(&open(""), Action::SetView(View::Volume)).is_none());
    let state = open("view=flat&dims=3");
    let state = act(&state, Action::SetView(View::Volume));
    check_query(&state, "dims=3");
    let flat = parse("input=5").figure;
    let state = act(&state, Action::Open(Box::new(flat)));
    check_query(&state, "input=5");
    check_query(&act(&state, Action::Undo), "dims=3");
}

#[test]
fn an_edited_weight_changes_the_sum_and_goes_back() {
    let cell = Cell::Weight { oc: 0, fc: 0, k: [0, 1, 2] };
    let before = open("step=27");
    let after = act(&before, Action::SetCell { cell, value: 5.0, gesture: Gesture::Cell(cell) });
    assert_eq!(after.model.value(cell), Some(5.0));
    assert_ne!(after.model.trace(27).total, before.model.trace(27).total);
    let reset = act(&after, Action::ResetEdits(EditKind::Kernel));
    assert_eq!(*reset.figure, *before.figure);
}

#[test]
fn nothing_wanted_twice_changes_anything() {
    let state = open("");
    assert_eq!(reduce(&state, Action::Pause), None);
    assert_eq!(reduce(&state, Action::First), None);
    assert_eq!(reduce(&state, Action::Undo), None);
    assert_eq!(reduce(&state, Action::EndGesture), None);
    assert_eq!(reduce(&state, set(Param::Stride, Axis::Height, 1)), None);
    assert_eq!(reduce(&state, Action::EditLayer(Edit::Padding(state.figure.content.params.padding))), None);
}

#[test]
fn padding_by_name_links_nothing_wrongly() {
    let state = act(&open("kernel=3x5&padding=0"), Action::EditLayer(Edit::Padding(Padding::Same)));
    assert!(!state.links.is_linked(Param::Padding));
    check_query(&state, "kernel=3x5&padding=same");
}

#[test]
fn another_operation_takes_over_what_it_can() {
    let state = act(
        &open("padding=same&padding_mode=reflect&stride=1"),
        Action::EditLayer(Edit::Op(Op::ConvTranspose)),
    );
    check_query(&state, "op=conv_transpose");
    assert!(state.draft.is_none());
    let state = act(&open("dilation=2&padding=1&stride=2"), Action::EditLayer(Edit::Op(Op::AvgPool)));
    check_query(&state, "op=avg_pool&stride=2&dilation=2");
    let state = act(&open("padding=2"), Action::EditLayer(Edit::Op(Op::MaxPool)));
    check_query(&state, "op=max_pool&padding=2");
    // Names that pooling has too are kept, others become numbers: 5 − 1 cells before.
    let state = act(&open("padding=same_upper&stride=2"), Action::EditLayer(Edit::Op(Op::MaxPool)));
    check_query(&state, "op=max_pool&stride=2&padding=same_upper");
    let state = act(&open("kernel=5&padding=causal"), Action::EditLayer(Edit::Op(Op::MaxPool)));
    check_query(&state, "op=max_pool&kernel=5&padding=4.0");
    // An output padding that is too wide is explained, not changed.
    let state = act(&open("output_padding=1"), Action::EditLayer(Edit::Op(Op::ConvTranspose)));
    assert!(state.draft.is_some());
    assert_eq!(state.params().op, Op::ConvTranspose);
}

#[test]
fn switches_of_pooling_are_kept_in_the_link() {
    let state = act(&open("op=avg_pool"), Action::EditLayer(Edit::CeilMode(true)));
    let state = act(&state, Action::EditLayer(Edit::CountIncludePad(false)));
    check_query(&state, "op=avg_pool&ceil_mode=1&count_include_pad=0");
}

#[test]
fn the_window_glides_then_rests() {
    let mut player = Player::default();
    assert_eq!(player.tick(150.0, 1.0), Tick { progress: 0.5, is_over: false });
    assert_eq!(player.tick(500.0, 1.0), Tick { progress: 1.0, is_over: false });
    assert_eq!(player.tick(1e9, 1.0), Tick { progress: 1.0, is_over: true });
}

#[test]
fn typing_through_a_small_number_is_taken_back_as_a_whole() {
    // "20" is typed over 3: first 2, which is a layer, then 20, which is none.
    let state = act(&open(""), set(Param::KernelSize, Axis::Height, 2));
    check_query(&state, "kernel=2");
    let state = act(&state, set(Param::KernelSize, Axis::Height, 20));
    assert!(state.draft.is_some());
    // The press on the button takes the focus from the field.
    let left = act(&state, Action::EndGesture);
    for action in [Action::DiscardDraft, Action::Undo] {
        for state in [&state, &left] {
            let back = act(state, action.clone());
            check_query(&back, "");
            assert!(back.draft.is_none() && !back.can_undo() && !back.can_redo());
        }
    }
}

#[test]
fn what_was_done_before_the_impossible_layer_stays() {
    let state = act(&open(""), set(Param::KernelSize, Axis::Height, 2));
    let state = act(&state, Action::EndGesture);
    let state = act(&state, set(Param::KernelSize, Axis::Height, 20));
    let back = act(&state, Action::DiscardDraft);
    check_query(&back, "kernel=2");
    // An edit while the draft waits is kept as well.
    let state = act(
        &act(&open(""), set(Param::KernelSize, Axis::Height, 2)),
        set(Param::KernelSize, Axis::Height, 20),
    );
    let state = act(&state, Action::EditLayer(Edit::Bias(false)));
    check_query(&act(&state, Action::DiscardDraft), "kernel=2");
}

#[test]
fn typing_a_size_keeps_the_step() {
    // Step 19 of 8 × 8 is cell (2, 3); on the way from 8 to 12 the input is 1 × 1.
    let state = open("step=19");
    let state = act(&state, set(Param::InputSize, Axis::Height, 1));
    assert_eq!(state.figure.shown.cursor.step, 0);
    let state = act(&state, set(Param::InputSize, Axis::Height, 12));
    assert_eq!(state.figure.shown.cursor.step, 2 * 12 + 3);
    // A step taken on the way counts.
    let state = act(&open("step=19"), set(Param::InputSize, Axis::Height, 4));
    let state = act(&state, Action::First);
    let state = act(&state, set(Param::InputSize, Axis::Height, 12));
    assert_eq!(state.figure.shown.cursor.step, 0);
}

#[test]
fn an_example_opens_at_its_own_step() {
    let example = parse("kernel=5&step=40").figure;
    let state = act(&open("step=3"), Action::Open(Box::new(example.clone())));
    assert_eq!(state.figure.shown.cursor, example.shown.cursor);
    check_query(&act(&state, Action::Undo), "step=3");
}

#[test]
fn other_dimensions_are_one_step_back_and_axes_are_linked_anew() {
    let state = act(&open("input=6x9&step=20"), Action::SetDims(Dims::One));
    check_query(&state, "dims=1&input=9&step=2");
    assert_eq!(state.history_mark(), 1);
    let square = act(&state, Action::SetDims(Dims::Two));
    assert!(square.links.is_linked(Param::InputSize));
    check_query(&act(&act(&square, Action::Undo), Action::Undo), "input=6x9&step=20");
    let volume = act(&state, Action::SetDims(Dims::Three));
    assert!(!volume.links.is_linked(Param::InputSize) && volume.links.is_linked(Param::KernelSize));
}

#[test]
fn sentences_typed_one_after_the_other_are_one_step_back() {
    let sentence = |text| Action::SetInput(InputSource::Sentence(Sentence::new(text).unwrap()));
    let mut state = act(&open("dims=1"), sentence("the cat"));
    for text in ["the cat s", "the cat sa", "the cat sat"] {
        state = act(&state, sentence(text));
    }
    assert_eq!(state.history_mark(), 2);
    let before = act(&state, Action::Undo);
    check_query(&before, "dims=1&in_channels=4&values=text:the+cat");
    check_query(&act(&before, Action::Undo), "dims=1");
}

#[test]
fn an_impossible_link_keeps_its_step_for_the_layer_that_is_found() {
    use crate::figure::View;
    let fixed = |state: &AppState| {
        let fix = state.draft.as_ref().unwrap().fixes[0].params;
        act(state, Action::SetLayer(fix))
    };
    let state = open("stride=0&step=2&tap=7&view=flat");
    // What is shown instead has no step of the link's.
    assert_eq!(state.figure.shown.cursor, Cursor::START);
    let state = fixed(&state);
    assert_eq!(state.figure.shown.cursor, Cursor { step: 2, taps_done: Some(7) });
    assert_eq!(state.figure.shown.view, View::Flat);
    // Another impossible layer on the way to a possible one.
    let on_the_way = act(
        &open("stride=0&step=2"),
        Action::SetLayer(state.params().with(Param::KernelSize, Axis::Width, 40)),
    );
    assert_eq!(fixed(&on_the_way).figure.shown.cursor.step, 2);
    // A view that the layer shown instead does not have.
    let state = fixed(&open("op=conv_transpose&stride=0&view=ways&step=1"));
    assert_eq!((state.figure.shown.view, state.figure.shown.cursor.step), (View::Ways, 1));
    // A step that the layer found does not have, and one that was wanted before the reader went elsewhere.
    assert_eq!(fixed(&open("stride=0&step=1000")).figure.shown.cursor.step, 0);
    assert_ne!(fixed(&act(&open("stride=0&step=2"), Action::Seek(1))).figure.shown.cursor.step, 2);
}

#[test]
fn a_layer_of_two_dimensions_takes_no_sentence() {
    let sentence = Sentence::new("the cat").unwrap();
    assert_eq!(reduce(&open(""), Action::SetInput(InputSource::Sentence(sentence))), None);
}

#[test]
fn no_cell_takes_a_number_beyond_the_limit() {
    let cell = Cell::Bias { oc: 0 };
    for value in [1e7, -1e30, f32::INFINITY, f32::NAN] {
        assert_eq!(reduce(&open(""), Action::SetCell { cell, value, gesture: Gesture::Single }), None);
        assert_eq!(reduce(&open(""), Action::SetCells(vec![(cell, value)])), None);
        let mode = Edit::PaddingMode(PaddingMode::Constant(value));
        assert_eq!(reduce(&open(""), Action::EditLayer(mode)), None);
    }
}

#[test]
fn play_goes_on_and_begins_anew_at_the_end() {
    let state = act(&open("input=4&padding=0&step=3"), Action::Play);
    assert_eq!((state.tick().0, state.is_playing), (0, true));
    assert!(reduce(&state, Action::Play).is_none());
}

#[test]
fn what_a_reader_may_do_changes_no_number() {
    let start = open("dims=3&view=volume&op=conv_transpose");
    let turn = Action::SetTurn { turn: crate::figure::Turn::new(1.0, 2.0, 3.0), gesture: Gesture::Turn };
    let reading = [
        Action::StepBy(1),
        Action::Last,
        Action::SetView(crate::figure::View::Ways),
        turn,
        Action::SetByMultiplyAdds(true),
    ];
    for action in reading {
        assert!(action.is_reading());
        assert!(Rc::ptr_eq(&act(&start, action).model, &start.model));
    }
    let cell = Cell::Bias { oc: 0 };
    let edits = [
        set(Param::Stride, Axis::Height, 2),
        Action::FlipKernel,
        Action::SetCell { cell, value: 5.0, gesture: Gesture::Single },
        Action::Undo,
        Action::Open(Box::default()),
    ];
    assert!(edits.iter().all(|action| !action.is_reading()));
}

#[test]
fn what_is_covered_is_revealed_and_the_step_stays() {
    let state = AppState::new(parse("cover=size&step=5"), Settings::default());
    let next = reduce(&state, Action::Reveal).unwrap();
    assert_eq!(next.figure.shown.cover, None);
    assert_eq!(next.figure.shown.cursor, state.figure.shown.cursor);
    assert!(Rc::ptr_eq(&next.model, &state.model));
    assert!(!next.can_undo());
    assert_eq!(reduce(&next, Action::Reveal), None);
    // An edit leaves the cover where it is, and undoing it too.
    let edited = reduce(&state, Action::EditLayer(Edit::Bias(false))).unwrap();
    assert!(edited.figure.shown.hides_size());
    assert!(reduce(&edited, Action::Undo).unwrap().figure.shown.hides_size());
}
