use super::*;
use crate::figure::Cell;

#[track_caller]
fn check_round_trip(query: &str) {
    let parsed = parse(query);
    assert_eq!((parsed.problems, parsed.impossible), (vec![], None));
    assert_eq!(print(&parsed.figure), query);
}

#[test]
fn links_of_the_first_version_keep_working() {
    check_round_trip("");
    check_round_trip("in_channels=4&out_channels=6&groups=2&input=9x7&kernel=3x2&stride=2x1&dilation=2");
    check_round_trip("padding=same&padding_mode=reflect&bias=0");
    check_round_trip("weights=emboss&flip=1");
    check_round_trip("padding=0.1x2&padding_mode=constant:-1.5");
    check_round_trip("values=seed7&weights=gaussian-blur&view=channels&step=3&tap=5");
    check_round_trip("values=zeros&set_input=0.1.2:5,7;0.2.0:1&set_weight=0.0.1.1:4.5&set_bias=0:-1");
}

#[test]
fn every_operation_goes_round() {
    check_round_trip("op=conv_transpose&kernel=4&stride=2&output_padding=1x0");
    check_round_trip("op=max_pool&stride=2&padding=0&ceil_mode=1");
    check_round_trip("op=avg_pool&count_include_pad=0");
    // What an operation does not have is kept and has no effect.
    check_round_trip("op=max_pool&out_channels=5&bias=0");
    assert_eq!(print(&parse("op=conv&output_padding=0&ceil_mode=0&count_include_pad=1").figure), "");
}

#[test]
fn one_and_three_dimensions_go_round() {
    check_round_trip("dims=1");
    check_round_trip(
        "dims=1&in_channels=2&input=9&kernel=5&stride=2&dilation=3&padding=4.0&values=sine&view=tilted",
    );
    check_round_trip("dims=1&op=conv_transpose&stride=3&output_padding=2&padding=0&values=noisy-sine");
    check_round_trip("dims=1&padding=causal&set_input=0.3:1,2&set_weight=0.0.2:7");
    check_round_trip("dims=3");
    check_round_trip("dims=3&input=5&kernel=1x3x3&stride=2x1x1&padding=0x1x1.0&values=seed2");
    check_round_trip("dims=3&op=conv_transpose&stride=2&output_padding=1x0x1");
    check_round_trip("dims=3&set_input=0.1.2.3:5,7;0.2.0.0:1&set_weight=0.0.2.1.0:4");
}

#[test]
fn sentences_go_round_in_any_script() {
    check_round_trip("dims=1&in_channels=4&values=text:the+cat+sat");
    check_round_trip("dims=1&input=5&values=text:the+cat+sat");
    check_round_trip("dims=1&values=text:%EA%B3%A0%EC%96%91%EC%9D%B4%EA%B0%80+100%25+%26+%23%2B");
    let parsed = parse("dims=1&values=text:고양이가 앉았다");
    assert_eq!((parsed.figure.content.params.input_size[2], parsed.problems), (2, vec![]));
    assert_eq!(parse("dims=1&values=text:").problems, [UrlProblem::Sentence(SentenceError::Empty)]);
    assert!(matches!(parse("values=text:a").problems[..], [UrlProblem::BadValue { key: "values", .. }]));
    // 5 + 2 − 3 + 1 = 5
    assert_eq!(
        parse("dims=1&values=text:a+b+c+d+e&step=5").problems,
        [UrlProblem::NoSuchStep { step: 5, steps: 5 }]
    );
}

#[test]
fn the_dimensions_count_wherever_they_stand() {
    let parsed = parse("input=2x9x7&dims=4&dims=3&stride=2x1");
    assert_eq!(print(&parsed.figure), "dims=3&input=2x9x7");
    let said: Vec<_> = parsed.problems.iter().map(UrlProblem::to_string).collect();
    assert_eq!(said, ["dims=4 is not read, expected 1", "stride=2x1 is not read, expected 2"]);
    assert_eq!(print(&parse("dims=1&input=8x8&set_input=0.1.2:5").figure), "dims=1");
}

#[test]
fn runs_do_not_cross_kinds_or_rows() {
    let mut figure = Figure::default();
    figure.content.edits.insert(Cell::Input { ic: 0, i: [0, 0, 7] }, 1.0);
    figure.content.edits.insert(Cell::Input { ic: 0, i: [0, 1, 0] }, 2.0);
    figure.content.edits.insert(Cell::Bias { oc: 0 }, 3.0);
    assert_eq!(print(&figure), "set_input=0.0.7:1;0.1.0:2&set_bias=0:3");
}

#[test]
fn a_volume_goes_round() {
    check_round_trip("dims=3&values=sphere&turn=-120,-10&spread=100&step=3");
    check_round_trip("dims=3&values=moving_digit7&view=tilted");
    assert_eq!(print(&parse("dims=3&view=volume&turn=-180,0").figure), "dims=3&turn=180,0");
    for query in ["turn=10", "turn=181,0", "turn=0,71", "turn=1.5,0", "turn=--1,0", "spread=201", "spread=-1"]
    {
        let parsed = parse(query);
        assert_eq!(parsed.problems.len(), 1, "{query}");
        assert_eq!(parsed.figure, Figure::default(), "{query}");
    }
}

#[test]
fn a_volume_of_two_dimensions_is_said() {
    let parsed = parse("view=volume&kernel=5");
    assert_eq!(parsed.problems, [UrlProblem::ViewDoesNotFit { view: View::Volume, op: Op::Conv }]);
    assert_eq!(print(&parsed.figure), "kernel=5");
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_kept() {
    let parsed =
        parse("kernel=big&stride=2&padding=-1&values=digit10&foo=bar&op=Conv&output_padding=x&ceil_mode=yes");
    let keys: Vec<_> = parsed
        .problems
        .iter()
        .map(|problem| match problem {
            UrlProblem::BadValue { key, .. } => *key,
            other => panic!("{other}"),
        })
        .collect();
    assert_eq!(keys, ["kernel", "padding", "values", "op", "output_padding", "ceil_mode"]);
    assert_eq!(print(&parsed.figure), "stride=2");
}

#[test]
fn an_impossible_layer_is_kept_beside_the_default() {
    let parsed = parse("kernel=30&view=flat");
    assert_eq!(parsed.figure.shown.view, View::Flat);
    assert_eq!(parsed.figure.content.params, Figure::default().content.params);
    let Impossible { params, problems, .. } = parsed.impossible.unwrap();
    assert_eq!(params.kernel_size, [1, 30, 30]);
    assert_eq!(problems.len(), 2);
}

#[test]
fn a_step_beyond_the_last_is_said() {
    assert_eq!(parse("step=64").problems, [UrlProblem::NoSuchStep { step: 64, steps: 64 }]);
}

#[test]
fn a_product_beyond_the_last_is_said() {
    for (query, tap) in [("tap=10", 10), ("tap=0", 0)] {
        assert_eq!(parse(query).problems, [UrlProblem::NoSuchTap { tap, taps: 9 }]);
    }
    assert_eq!(parse("tap=9").problems, []);
    assert_eq!(parse("tap=10").figure.shown.cursor.taps_done, Some(9));
}

#[test]
fn numbers_outside_the_layer_are_said_and_kept() {
    // Of 8 × 8 cells row 8 and column 9 are none, of a 3 × 3 kernel row 3 is none.
    let parsed =
        parse("set_input=0.8.0:1,2;0.0.9:4;0.7.7:1&set_weight=0.0.3.0:5;1.0.0.0:2;0.0.2.2:1&set_bias=0:1,2");
    assert_eq!(parsed.problems, [UrlProblem::EditsOutside { count: 6 }]);
    assert_eq!(parsed.figure.content.edits.len(), 9);
    // Pooling has no weight for which a larger layer would have a place.
    assert_eq!(parse("op=max_pool&set_weight=0.0.9.0:5").problems, []);
}

#[test]
fn a_view_that_does_not_fit_the_layer_is_said() {
    check_round_trip("op=conv_transpose&view=ways");
    // Keys come in any order.
    assert_eq!(parse("view=ways&op=conv_transpose").problems, []);
    let parsed = parse("view=ways&stride=2");
    assert_eq!(parsed.problems, [UrlProblem::ViewDoesNotFit { view: View::Ways, op: Op::Conv }]);
    assert_eq!(print(&parsed.figure), "stride=2");
    // The layer that stands in for an impossible one does not have every view.
    let parsed = parse("view=ways&op=conv_transpose&stride=0");
    assert_eq!((parsed.problems.len(), parsed.figure), (0, Figure::default()));
}

#[test]
fn a_hundred_kilobytes_are_refused_as_a_whole() {
    let parsed = parse(&"x".repeat(100_000));
    assert_eq!(parsed.problems, [UrlProblem::TooLong { bytes: 100_000 }]);
    assert_eq!(parsed.figure, Figure::default());
}

#[test]
fn quoted_garbage_is_cut() {
    let parsed = parse(&format!("kernel={}", "é".repeat(100)));
    let UrlProblem::BadValue { value, .. } = &parsed.problems[0] else { panic!() };
    assert_eq!(value.chars().count(), 41);
}

/// A figure with so many numbers set by hand.
fn edited(count: usize) -> Figure {
    let mut figure = parse("input=100x100").figure;
    let cell = |n: usize| (Cell::Input { ic: 0, i: [0, n / 100, n % 100] }, (n + 1) as f32);
    figure.content.edits.extend((0..count).map(cell));
    figure
}

#[test]
fn more_numbers_than_a_link_holds_are_reported_and_a_file_holds_them() {
    let most = edited(MAX_EDITS);
    assert_eq!(parse(&print(&most)), Parsed { figure: most.clone(), impossible: None, problems: vec![] });
    let more = edited(MAX_EDITS + 1);
    let Parsed { figure, problems, .. } = parse(&print(&more));
    assert_eq!((figure, problems), (most, vec![UrlProblem::TooManyEdits { most: MAX_EDITS }]));
    assert_eq!(parse_saved(&print(&more)).figure, more);
    let all = edited(10_000);
    let query = print(&all);
    assert_eq!(parse(&query).problems, [UrlProblem::TooLong { bytes: query.len() }]);
    assert_eq!(parse_saved(&query), Parsed { figure: all, impossible: None, problems: vec![] });
}
