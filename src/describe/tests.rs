mod tone;

use super::*;
use crate::app::{Action, AppState, EditKind, Gesture, Settings, Speed, Theme, Told, reduce};
use crate::conv::{Axis, Dims, Edit, Op, OutputIndex, Padding, PaddingMode, Param};
use crate::figure::url::parse;
use crate::figure::{Activation, Cell, Figure, InputSource, KernelPreset, KernelSource, Model, Turn, View};
use crate::words::Lang;

/// 4 × 4 without padding: the steps give 56, 1, 46, 16, see `tests/e2e`.
const SMALL: &str = "input=4&padding=0";

fn open(query: &str) -> AppState {
    AppState::new(parse(query), Settings::default())
}

fn after(state: &AppState, actions: impl IntoIterator<Item = Action>) -> AppState {
    actions.into_iter().fold(state.clone(), |state, action| reduce(&state, action).unwrap_or(state))
}

/// What the last of some actions is answered with.
#[track_caller]
fn check(query: &str, actions: Vec<Action>, own: &str, around: &str) {
    let mut actions = actions;
    let last = actions.pop().expect("an action");
    let before = after(&open(query), actions);
    let response = Response::of(&before, &after(&before, [last]));
    assert_eq!((&*response.own, &*response.around), (own, around));
}

fn set(param: Param, value: usize) -> Action {
    Action::SetParam { param, axis: Axis::Width, value }
}

const CELL: Cell = Cell::Input { ic: 0, i: [0, 1, 2] };

#[test]
fn a_parameter_is_answered_by_its_value_and_by_the_output() {
    // ⌊(8 + 2 − 3) / 2⌋ + 1 = 4. The digit begins with 0 0 and 0 4, so the first window gives 2 · 0 + 4. Of the padded 10, the windows end at 3 + 3 · 2 = 9: one row and one column are left.
    check(
        "",
        vec![set(Param::Stride, 2)],
        "Stride: 2.",
        "The output is now 4 × 4. Rounding down leaves 1 cell at the end of each axis that no window reaches. This step still gives 4.",
    );
    // 4 + 0 − 3 + 1 = 2 as before: only the number of maps is another.
    check(
        SMALL,
        vec![set(Param::OutChannels, 3)],
        "Output channels: 3.",
        "The output is now 3 maps of 2 × 2. This step still gives 56.",
    );
    check(
        SMALL,
        vec![Action::EditLayer(Edit::Bias(false))],
        "Bias: off.",
        "The output stays 2 × 2. This step still gives 56.",
    );
    check(
        "",
        vec![Action::SetLinked { param: Param::Stride, is_linked: false }],
        "Stride: keep height and width equal: off.",
        "",
    );
    let unlinked = Action::SetLinked { param: Param::KernelSize, is_linked: false };
    check(
        SMALL,
        vec![unlinked, set(Param::KernelSize, 2)],
        "Kernel width: 2.",
        // 4 − 2 + 1 = 3. Two columns of the kernel are −1 1 / −2 2 / −1 1: (0 − 0) + 2 · (6 − 0) + (5 − 0) = 17.
        "The output is now 2 × 3. This step now gives 17.",
    );
}

#[test]
fn padding_is_told_by_its_name_its_sides_and_what_fills_it() {
    let padding = |it| Action::EditLayer(Edit::Padding(it));
    check(
        "input=4",
        vec![padding(Padding::Valid)],
        "Type of padding: valid: none.",
        "The output is now 2 × 2. This step now gives 56.",
    );
    check(
        SMALL,
        vec![set(Param::PaddingBefore, 1)],
        "Padding at the left: 1.",
        // The window begins in the padding: (0 − 0) + 2 · (6 − 0) + (5 − 0) = 17, minus nothing on its left.
        "The output is now 2 × 3. This step now gives 17.",
    );
    check(
        "input=4",
        vec![Action::EditLayer(Edit::PaddingMode(PaddingMode::Replicate))],
        "Filled with: replicate.",
        // 0 0 0 / 0 0 0 / 0 0 6 under the window, as with zeros.
        "The output stays 4 × 4. This step still gives 6.",
    );
    check(
        "input=4",
        vec![Action::EditLayer(Edit::PaddingMode(PaddingMode::Constant(2.0)))],
        "Padding value: 2.",
        // 2 2 2 / 2 0 0 / 2 0 6: (2 − 2) + 2 · (0 − 2) + (6 − 2) = 0.
        "The output stays 4 × 4. This step now gives 0.",
    );
}

#[test]
fn an_impossible_layer_is_refused_and_its_end_is_told() {
    let before = open("");
    let kernel = set(Param::KernelSize, 30);
    let stuck = after(&before, [kernel]);
    let response = Response::of(&before, &stuck);
    assert_eq!((&*response.own, &*response.around), ("Kernel size: 30.", ""));
    assert!(response.refusal.starts_with("This layer is impossible."), "{}", response.refusal);
    assert!(response.refusal.ends_with("The figure still shows the last layer that works."));
    let all = Told { own: true, around: true, voice: true, tone: true };
    assert_eq!(response.said(all, false), "Kernel size: 30.");
    assert_eq!(response.said(all, true), format!("Kernel size: 30. {}", response.refusal));
    check(
        "",
        vec![set(Param::KernelSize, 30), Action::DiscardDraft],
        "Kernel size: 3.",
        "The layer works again. This step still gives 4.",
    );
    let fixed = Action::SetLayer(stuck.draft.as_ref().unwrap().fixes[0].params);
    check(
        "values=zeros",
        vec![set(Param::KernelSize, 30), fixed],
        "Kernel size: 10.",
        // 8 + 2 − 10 + 1 = 1.
        "The layer works again. The output is now 1 × 1. This step still gives 0.",
    );
}

#[test]
fn numbers_are_told_with_what_they_change() {
    let gesture = Gesture::Single;
    check(
        SMALL,
        vec![Action::SetCell { cell: CELL, value: 15.0, gesture }],
        "Input channel 0, row 1, column 2: 15.",
        // 2 · (15 − 14) more than 56.
        "This step now gives 58.",
    );
    let far = Cell::Input { ic: 0, i: [0, 3, 3] };
    check(
        SMALL,
        vec![Action::SetCell { cell: far, value: 0.0, gesture }],
        "Input channel 0, row 3, column 3: 0.",
        "This step still gives 56.",
    );
    let cells = Action::SetCells(vec![(CELL, 1.0), (far, 2.0)]);
    check(SMALL, vec![cells.clone()], "2 numbers changed.", "This step now gives 30.");
    check(
        SMALL,
        vec![cells, Action::ResetEdits(EditKind::Input)],
        "2 numbers changed.",
        "This step now gives 56.",
    );
    // tanh(56) is 1 in an `f32`.
    check(
        SMALL,
        vec![Action::SetActivation(Some(Activation::Tanh))],
        "Activation: tanh.",
        "This step now gives 1.",
    );
    check(
        SMALL,
        vec![Action::SetActivation(Some(Activation::Relu)), Action::SetActivation(None)],
        "Activation: off.",
        "This step still gives 56.",
    );
    check(SMALL, vec![Action::FlipKernel], "Kernel rotated by 180°: on.", "This step now gives −56.");
    check(
        SMALL,
        vec![Action::SetKernel(KernelSource::Preset(KernelPreset::Identity))],
        "Kernel values: Identity.",
        "This step now gives 6.",
    );
    check(
        SMALL,
        vec![Action::SetInput(InputSource::Zeros)],
        "Input values: Zeros.",
        "This step now gives 0.",
    );
    check(
        SMALL,
        vec![Action::Select(Some(CELL.target()))],
        "The editor of a number is open: Input channel 0, row 1, column 2.",
        "",
    );
    check(
        SMALL,
        vec![Action::Select(Some(CELL.target())), Action::Select(None)],
        "The editor is closed.",
        "",
    );
    check(SMALL, vec![Action::SetBrush(Some(9.0))], "Painting: 9.", "");
    check(SMALL, vec![Action::SetBrush(Some(9.0)), Action::SetBrush(None)], "Painting: off.", "");
}

const STEP_2: &str = "Step 2 of 4: output row 0, column 1. The kernel starts at input row 0, column 1: sum of 9 products plus bias 0 = 1.";
const STEP_4: &str = "Step 4 of 4: output row 1, column 1. The kernel starts at input row 1, column 1: sum of 9 products plus bias 0 = 16.";

#[test]
fn a_step_is_told_by_its_sentence() {
    let place = "step 2 of 4, output (0, 1).";
    check(SMALL, vec![Action::StepBy(1)], place, STEP_2);
    check(SMALL, vec![Action::Seek(1)], place, STEP_2);
    check(SMALL, vec![Action::SeekOutput(OutputIndex { oc: 0, o: [0, 0, 1] })], place, STEP_2);
    check(SMALL, vec![Action::Last, Action::First, Action::StepBy(1)], place, STEP_2);
    check(SMALL, vec![Action::Last], "step 4 of 4, output (1, 1).", STEP_4);
    let first = "Product 1 of 9: 0 times −1 = 0. Sum so far 0.";
    let by_product = "Size of a step: By multiply-add. step 1 of 4, product 1 of 9, output (0, 0).";
    check(SMALL, vec![Action::SetByMultiplyAdds(true)], by_product, first);
}

#[test]
fn a_sentence_that_names_the_step_is_not_said_twice() {
    let before = open(SMALL);
    let response = Response::of(&before, &after(&before, [Action::StepBy(1)]));
    let told = |own, around| response.said(Told { own, around, voice: false, tone: false }, false);
    assert_eq!(told(true, true), STEP_2);
    assert_eq!(told(false, true), STEP_2);
    assert_eq!(told(true, false), "step 2 of 4, output (0, 1).");
    assert_eq!(told(false, false), "");
    // With something else it is: the other is not in the sentence.
    let both = after(&before, [Action::StepBy(1), Action::SetTheme(Theme::Dark)]);
    let response = Response::of(&before, &both);
    assert!(response.said(Told { own: true, ..Told::default() }, false).starts_with("Colors: dark. step 2"));
}

#[test]
fn playing_fast_tells_no_step_until_it_stops() {
    check(SMALL, vec![Action::TogglePlay], "Play.", "");
    check(SMALL, vec![Action::Play], "Play.", "");
    check(SMALL, vec![Action::Play, Action::Advance], "", "");
    let step_2 = "Pause. step 2 of 4, output (0, 1).";
    check(SMALL, vec![Action::Play, Action::Advance, Action::Pause], step_2, STEP_2);
    let over = format!("This was the last step. {STEP_4}");
    check(
        SMALL,
        vec![Action::Last, Action::StepBy(-1), Action::Play, Action::Advance, Action::Advance],
        "Pause. step 4 of 4, output (1, 1).",
        &over,
    );
    let slow = vec![Action::SetSpeed(Speed::at(0)), Action::Play, Action::Advance];
    check(SMALL, slow, "step 2 of 4, output (0, 1).", STEP_2);
}

#[test]
fn what_is_seen_and_set_is_told_by_its_name() {
    check(SMALL, vec![Action::SetView(View::Flat)], "View: Flat.", "");
    // This view has a sentence of its own.
    let before = open(SMALL);
    let matrix = Response::of(&before, &after(&before, [Action::SetView(View::Matrix)]));
    assert!(
        matrix.around.starts_with("Step 1 of 4:") && matrix.around.len() > STEP_2.len(),
        "{}",
        matrix.around
    );
    let turn = Action::SetTurn { turn: Turn::new(30.0, -10.0, 50.0), gesture: Gesture::Single };
    check("dims=3", vec![turn], "Turned 30° to the right, seen −10° from above, spread 50 %.", "");
    check("", vec![Action::SetLang(Lang::Ko)], "언어: 한국어.", "");
    check("", vec![Action::SetTheme(Theme::Dark)], "Colors: dark.", "");
    check("", vec![Action::SetSpeed(Speed::at(3))], "Speed: 4 / s.", "");
    check("", vec![Action::SetLooping(true)], "Loop: on.", "");
    let told = Told { voice: true, ..Told::default() };
    check("", vec![Action::SetTold(told)], "Read aloud: on.", "");
    check("zz=1", vec![Action::DismissNotices], "", "");
    check("", vec![Action::Hover(Some(CELL.target()))], "", "");
    check("", vec![Action::EndGesture], "", "");
}

#[test]
fn undoing_tells_what_comes_back() {
    let stride = || set(Param::Stride, 2);
    check(
        SMALL,
        vec![set(Param::InputSize, 7), Action::EndGesture, stride(), Action::Undo],
        "Stride: 1.",
        // 7 − 3 + 1 = 5. Under the window 4 15 8 / 0 0 0 / 0 0 6: (8 − 4) + 2 · 0 + (6 − 0) = 10.
        "The output is now 5 × 5. This step still gives 10.",
    );
    check(
        SMALL,
        vec![set(Param::InputSize, 7), Action::EndGesture, stride(), Action::Undo, Action::Redo],
        "Stride: 2.",
        "The output is now 3 × 3. This step still gives 10.",
    );
}

#[test]
fn another_figure_is_told_as_a_whole() {
    let query = "op=max_pool&kernel=2&stride=2&padding=0&input=6&values=seed5";
    let figure = parse(query).figure;
    let model = Model::new(&figure.content).unwrap();
    let whole = format!(
        "{} {}",
        crate::scene::describe_figure(&figure, &model, Lang::En),
        crate::scene::describe_step(&figure, &model, Lang::En)
    );
    check("", vec![Action::Open(Box::new(figure))], "Another figure.", &whole);
    check("", vec![Action::Restore(Box::new(parse(query)))], "Another figure.", &whole);
    // One kind of layer is a change like others.
    check(
        SMALL,
        vec![Action::EditLayer(Edit::Op(Op::MaxPool))],
        "Operation: Max pool.",
        // The largest of 0 0 13, 0 6 14, 0 5 15.
        "The output stays 2 × 2. This step now gives 15.",
    );
    let params = figure_of("op=avg_pool&kernel=2&stride=2&padding=0").content.params;
    let code =
        Response::of(&open(""), &after(&open(""), [Action::SetLayerInCode { params, activation: None }]));
    assert_eq!(code.own, "Another figure.");
    let deep = Response::of(&open(""), &after(&open(""), [Action::SetDims(Dims::Three)]));
    assert!(deep.own.starts_with("Dimensions: 3-D."), "{}", deep.own);
    assert!(deep.around.starts_with("The output is now 4 × 8 × 8."), "{}", deep.around);
}

#[test]
fn nothing_of_what_is_covered_is_told_until_it_is_revealed() {
    // ⌊(8 + 2 − 3) / 2⌋ + 1 = 4 of 16 steps.
    let told = |query: &str, actions: Vec<Action>| {
        let before = open(query);
        let state = after(&before, actions);
        let Response { own, around, .. } = Response::of(&before, &state);
        let summary = Summary::of(&state, Parts::ALL);
        assert_eq!(Tone::of(&state.figure, &state.model), None);
        format!("{own} {around} {} {}", summary.present, summary.next)
    };
    let size = told("cover=size", vec![set(Param::Stride, 2), Action::StepBy(1)]);
    assert!(size.contains("Stride: 2.") && !size.contains("4 ×") && !size.contains("16"), "{size}");
    assert!(!size.contains("Rounding down") && size.contains("Reveal"), "{size}");
    let value = told(&format!("{SMALL}&cover=value"), vec![Action::FlipKernel]);
    assert!(value.starts_with("Kernel rotated by 180°: on.") && !value.contains("56"), "{value}");
    let stride = told("cover=stride", vec![set(Param::Stride, 2)]);
    assert!(!stride.contains("Stride: 2") && !stride.contains("stride 2"), "{stride}");
    assert!(stride.contains("The output is now 4 × 4."), "{stride}");
    let whole = "A convolution layer: input 1 × 4 × 4, weight 1 × 1 × 3 × 3, stride 1, padding 0, dilation 1, \
                 output 1 × 2 × 2. Step 1 of 4: output row 0, column 0. The kernel starts at input row 0, column 0: sum \
                 of 9 products plus bias 0 = 56.";
    check(&format!("{SMALL}&cover=value"), vec![Action::Reveal], "Nothing is covered any more.", whole);
}

fn figure_of(query: &str) -> Figure {
    parse(query).figure
}

/// A new kind of action is put into one of the tests above, and its name here.
#[test]
fn every_kind_of_action_is_in_a_test() {
    let source = include_str!("tests.rs");
    let kinds = include_str!("../app/action.rs").split("pub enum Action {").nth(1).unwrap();
    let kinds = kinds.split("\n}\n").next().unwrap();
    let names: Vec<&str> = kinds
        .lines()
        .filter(|line| line.starts_with("    ") && line.as_bytes()[4].is_ascii_uppercase())
        .map(|line| line.trim().split(['(', ' ', ',', '{']).next().unwrap())
        .collect();
    assert!(names.len() > 30, "{names:?}");
    for name in names {
        let is_used = source.contains(&format!("Action::{name}")) || name == "SetParam";
        assert!(is_used, "nothing tests what is told of Action::{name}");
    }
}

#[test]
fn whatever_happens_is_told_in_both_languages_and_in_whole_sentences() {
    for example in crate::gallery::examples() {
        for lang in Lang::ALL {
            let before = AppState::new(parse(SMALL), Settings { lang, ..Settings::default() });
            let opened = after(&before, [Action::Open(Box::new(parse(example.query).figure))]);
            let response = Response::of(&before, &opened);
            let stepped =
                Response::of(&opened, &after(&opened, [Action::StepBy(1), Action::SetLooping(true)]));
            for text in [response.said(Told::default(), true), stepped.own, stepped.around] {
                assert!(text.is_empty() || text.ends_with('.'), "{}: {text}", example.name);
                assert!(!text.contains("..") && !text.contains("  "), "{}: {text}", example.name);
            }
            let summary = Summary::of(&opened, Parts::ALL);
            for text in [&*summary.stage, &summary.controls, &summary.present, summary.next] {
                assert!(text.ends_with('.') && !text.contains(".."), "{}: {text}", example.name);
                let is_korean = text.chars().any(|it| ('가'..='힣').contains(&it));
                assert_eq!(is_korean, lang == Lang::Ko, "{}: {text}", example.name);
            }
        }
    }
}

#[track_caller]
fn check_next(state: &AppState, around: Parts, expected: &str) {
    let next = Summary::of(state, around).next;
    assert!(next.starts_with(expected), "{next}");
}

#[test]
fn the_hint_suits_what_has_been_done() {
    let state = open(SMALL);
    check_next(&state, Parts::ALL, "Press Space to play");
    check_next(&after(&state, [Action::StepBy(1)]), Parts::ALL, "Change a parameter");
    check_next(&after(&state, [Action::Play]), Parts::ALL, "Press Space to pause");
    check_next(&after(&state, [Action::Last]), Parts::ALL, "This is the last step");
    check_next(&after(&state, [Action::Select(Some(CELL.target()))]), Parts::ALL, "Type a number");
    check_next(&after(&state, [set(Param::KernelSize, 30)]), Parts::ALL, "Choose one of the layers");
    check_next(&state, Parts { has_keys: false, ..Parts::ALL }, "Press play");
}

#[test]
fn the_summary_says_the_present_state() {
    let summary = Summary::of(&open(SMALL), Parts::ALL);
    assert_eq!(
        summary.present,
        "A convolution layer: input 1 × 4 × 4, weight 1 × 1 × 3 × 3, stride 1, padding 0, dilation 1, output 1 × 2 × 2. \
         The figure is paused. Step 1 of 4: output row 0, column 0. The kernel starts at input row 0, column 0: \
         sum of 9 products plus bias 0 = 56."
    );
    assert!(summary.stage.ends_with("The view is “Tilted”."), "{}", summary.stage);
    let playing = Summary::of(&after(&open(SMALL), [Action::Play]), Parts::ALL).present;
    assert!(playing.ends_with("output 1 × 2 × 2. The figure is playing."), "{playing}");
    let stuck = Summary::of(&after(&open(SMALL), [set(Param::KernelSize, 30)]), Parts::ALL).present;
    assert!(stuck.contains("This layer is impossible.") && stuck.contains("30"), "{stuck}");
    let bare = Parts { has_head: false, has_params: false, has_explanation: false, has_keys: false };
    let controls = Summary::of(&open(SMALL), bare).controls;
    assert!(
        controls.starts_with("After the figure is the player") && !controls.contains("code"),
        "{controls}"
    );
}
