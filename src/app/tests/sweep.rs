use super::*;

#[test]
fn play_ends_at_the_last_step_and_begins_anew() {
    let mut state = act(&open("input=4&padding=0"), Action::TogglePlay);
    for _ in 0..3 {
        state = act(&state, Action::Advance);
    }
    assert!(state.is_at_end() && state.is_playing);
    state = act(&state, Action::Advance);
    assert!(!state.is_playing);
    state = act(&state, Action::TogglePlay);
    assert_eq!((state.figure.shown.cursor.step, state.is_playing), (0, true));
    let looping = act(&act(&state, Action::SetLooping(true)), Action::Last);
    let looping = act(&act(&looping, Action::Advance), Action::Last);
    assert_eq!(looping.tick(), (3, 4));
}

#[test]
fn steps_of_one_multiply_add() {
    let state = act(&open("step=2"), Action::SetByMultiplyAdds(true));
    assert_eq!(state.tick(), (18, 64 * 9));
    let state = act(&state, Action::StepBy(-1));
    assert_eq!(state.figure.shown.cursor, Cursor { step: 1, taps_done: Some(9) });
    assert_eq!(act(&state, Action::SetByMultiplyAdds(false)).tick(), (1, 64));
}

#[test]
fn the_sweep_stays_at_its_cell_when_the_output_grows() {
    let state = act(&open("step=27"), set(Param::InputSize, Axis::Height, 10));
    assert_eq!(state.model.layer.output_of_step(state.figure.shown.cursor.step).unwrap().o, [0, 3, 3]);
    let state = act(&state, set(Param::InputSize, Axis::Height, 3));
    assert_eq!(state.model.layer.output_of_step(state.figure.shown.cursor.step).unwrap().o, [0, 2, 2]);
}
