//! Links: old ones keep working, every figure comes back as it was, and the docs list every key.

use std::fmt::Write as _;

use convoscope::conv::{Dims, Layer, LayerParams, Op, Padding};
use convoscope::figure::url::{KEYS, UrlProblem, parse, print};
use convoscope::figure::{
    Activation, Cell, Content, Cover, Cursor, DIGIT_COUNT, Figure, InputSource, KernelPreset, KernelSource,
    MAX_ABS_VALUE, Sentence, Shown, Signal, Turn, View, check, fixes,
};
use expect_test::expect_file;
use proptest::prelude::*;

use super::strategies::{config, small, wide};

/// Each line is a link, and behind a tab what it is written as where that differs: links of the examples and tests of
/// every version so far, as they were read then. Lines are added, never changed.
const LINKS: &str = include_str!("../data/links.txt");

#[test]
fn links_of_every_version_are_read_as_they_were() {
    assert!(LINKS.lines().count() > 300);
    for line in LINKS.lines() {
        let (link, written) = line.split_once('\t').unwrap_or((line, line));
        let parsed = parse(link);
        assert_eq!((parsed.problems, parsed.impossible), (vec![], None), "{link}");
        assert_eq!(print(&parsed.figure), written);
        assert_eq!(parse(written).figure, parsed.figure, "{link}");
    }
}

#[test]
fn the_docs_list_every_key() {
    let mut text = String::from(
        "# Links\n\n\
        A link says what the page shows: the query of its address holds a figure, key by key, as in `?kernel=5&stride=2`.\n\
        What is left out is as in the figure with which the page opens; `?dims=1` and `?dims=3` have figures of their own.\n\
        Keys come in any order. Unknown keys are ignored, and old links keep working.\n\
        If a key cannot be read, the page says so and shows the rest.\n\n\
        | key | value | examples |\n|---|---|---|\n",
    );
    for key in KEYS {
        let mut examples = key.examples.to_vec();
        examples.dedup();
        let examples: Vec<_> = examples.iter().map(|example| format!("`{example}`")).collect();
        let _ = writeln!(text, "| `{}` | {} | {} |", key.name, key.values, examples.join(", "));
    }
    text.push_str(
        "\nCells per axis are height x width; with `dims=3` depth x height x width, with `dims=1` the width alone.\n\
        One number stands for all axes.\n\
        A place is an index per axis in the same order, from 0: row.column, slice.row.column, or column.\n\
        A number by hand or in the padding lies between -1000000 and 1000000.\n\
        A sentence is percent-encoded, and a space may be `+`; without `input` the input is as long as the sentence has words.\n",
    );
    expect_file!["../../docs/links.md"].assert_eq(&text);
}

#[test]
fn a_key_lists_every_name_that_it_takes() {
    let check = |key: &str, names: &[&str]| {
        let row = KEYS.iter().find(|row| row.name == key).unwrap();
        for name in names {
            assert!(row.values.contains(&format!("`{name}`")), "{key} does not list {name}");
        }
    };
    check("op", &Op::ALL.map(Op::name));
    check("padding", &Padding::NAMED.into_iter().filter_map(Padding::name).collect::<Vec<_>>());
    check("view", &View::ALL.iter().map(|view| view.name()).collect::<Vec<_>>());
}

#[test]
fn the_examples_of_an_error_can_be_read() {
    for dims in Dims::ALL {
        for key in KEYS {
            let query = format!("dims={}&{}={}", dims.count(), key.name, key.example(dims));
            let problems = parse(&query).problems;
            let is_misread = |problem: &UrlProblem| {
                matches!(problem, UrlProblem::BadValue { .. } | UrlProblem::NumberTooLarge { .. })
            };
            assert!(!problems.iter().any(is_misread), "{query}: {problems:?}");
        }
    }
}

fn values() -> impl Strategy<Value = f32> {
    prop_oneof![
        (-99_i16..99).prop_map(f32::from),
        -MAX_ABS_VALUE..=MAX_ABS_VALUE,
        any::<f32>().prop_filter("values", |value| value.abs() <= MAX_ABS_VALUE),
        Just(-0.0),
        Just(MAX_ABS_VALUE),
    ]
}

/// Sentences in any script, with whatever characters are let in.
fn sentences() -> impl Strategy<Value = Sentence> {
    let texts = prop_oneof![
        "\\PC{1,40}",
        ".{1,20}",
        "[a-z&+%#=;:,.?'\" \t\n\r]{1,40}",
        "[가-힣ぁ-ん一-十 。,]{1,30}",
        "[\u{590}-\u{6ff} ]{1,30}",
    ];
    texts.prop_filter_map("sentences", |text| Sentence::new(&text).ok()).boxed()
}

fn inputs(dims: Dims) -> impl Strategy<Value = InputSource> {
    let other = prop_oneof![
        any::<u32>().prop_map(InputSource::Seeded),
        (0..DIGIT_COUNT).prop_map(InputSource::Digit),
        (0..DIGIT_COUNT).prop_map(InputSource::MovingDigit),
        prop::sample::select(Signal::ALL.to_vec()).prop_map(InputSource::Signal),
        Just(InputSource::Sphere),
        Just(InputSource::Zeros),
    ];
    if dims == Dims::One {
        prop_oneof![sentences().prop_map(InputSource::Sentence), other].boxed()
    } else {
        other.boxed()
    }
}

fn kernels() -> impl Strategy<Value = KernelSource> {
    prop_oneof![
        any::<u32>().prop_map(KernelSource::Seeded),
        prop::sample::select(KernelPreset::ALL.to_vec()).prop_map(KernelSource::Preset),
    ]
}

/// Cells in and beyond a small layer.
fn cells(dims: Dims) -> impl Strategy<Value = Cell> {
    let place = [0..6_usize, 0..6, 0..6].prop_map(move |place| {
        let mut used = [0; 3];
        for axis in dims.axes() {
            used[axis.index()] = place[axis.index()];
        }
        used
    });
    prop_oneof![
        (0..3_usize, place.clone()).prop_map(|(ic, i)| Cell::Input { ic, i }),
        (0..3_usize, 0..3_usize, place).prop_map(|(oc, fc, k)| Cell::Weight { oc, fc, k }),
        (0..5_usize).prop_map(|oc| Cell::Bias { oc }),
    ]
}

/// Layers that a figure can show.
fn layers() -> impl Strategy<Value = LayerParams> {
    prop_oneof![small(), wide()]
        .prop_filter_map("layers of figures", |params| match check(&params) {
            Ok(_) => Some(params),
            Err(_) => Some(fixes(&params).first()?.params),
        })
        // On the heap, as is the next: the strategies of a whole figure are too large for the stack of a test.
        .boxed()
}

fn contents() -> impl Strategy<Value = Content> {
    layers()
        .prop_flat_map(|params| {
            let edits = prop::collection::vec((cells(params.dims), values()), 0..20);
            let activations = prop::option::of(prop::sample::select(Activation::ALL.to_vec()));
            (Just(params), inputs(params.dims), kernels(), any::<bool>(), activations, edits).prop_map(
                |(params, input, kernel, is_flipped, activation, cells)| {
                    let mut content =
                        Content { params, input, kernel, is_flipped, activation, ..Content::of(params.dims) };
                    content.edits.extend(cells);
                    content
                },
            )
        })
        .boxed()
}

pub(crate) fn figures() -> impl Strategy<Value = Figure> {
    let turns = [-400.0_f32..400.0, -90.0..90.0, -1.0..201.0];
    let taps = prop::option::of(any::<prop::sample::Index>());
    let views = prop::sample::select(View::ALL.to_vec());
    let names = ["size", "value", "map", "formula", "stride", "padding", "groups"];
    let covers = prop::option::weighted(0.3, prop::sample::select(names.map(Cover::of_name).to_vec()));
    (contents(), views, turns, any::<prop::sample::Index>(), taps, covers).prop_map(
        |(content, view, [yaw, pitch, spread], step, taps_done, cover)| {
            let cover = cover.flatten();
            let layer = Layer::new(content.params).unwrap();
            let cursor = Cursor {
                step: step.index(layer.step_count()),
                taps_done: taps_done.map(|tap| 1 + tap.index(layer.tap_count())),
            };
            let turn = Turn::new(yaw, pitch, spread).rounded();
            let view = view.or_default(&content.params);
            Figure { content, shown: Shown { view, turn, cursor, cover } }
        },
    )
}

/// A figure goes into a link and comes back, and so does the link.
#[track_caller]
fn check_round_trip(figure: &Figure) {
    let query = print(figure);
    let parsed = parse(&query);
    assert_eq!(parsed.impossible, None, "{query}");
    let is_other = |problem: &UrlProblem| !matches!(problem, UrlProblem::EditsOutside { .. });
    assert!(!parsed.problems.iter().any(is_other), "{query}: {:?}", parsed.problems);
    assert_eq!(&parsed.figure, figure, "{query}");
    assert_eq!(print(&parsed.figure), query);
}

/// Values of which some can be read for some keys.
fn texts() -> impl Strategy<Value = String> {
    let known: Vec<String> = KEYS.iter().flat_map(|key| key.examples).map(str::to_owned).collect();
    prop_oneof![
        6 => prop::sample::select(known),
        2 => "[0-9]{1,2}(x[0-9]{1,2}){0,2}",
        1 => "-?[0-9]{1,3},-?[0-9]{1,3}",
        1 => "-?0",
        1 => "(seed|digit|moving_digit|constant:|text:)[-0-9.e]{0,6}",
        1 => "text:(%[0-9A-F]{2}|[a-z가-힣+]){0,12}",
        1 => "[0-4](\\.[0-4]){0,4}:-?[0-9.]{1,4}(,-?[0-9e.]{1,3}){0,3}",
        1 => ".{0,8}",
    ]
}

fn queries() -> impl Strategy<Value = String> {
    let names: Vec<_> = KEYS.iter().map(|key| key.name).collect();
    let own = (0..KEYS.len(), 0..3_usize)
        .prop_map(|(key, dims)| format!("{}={}", KEYS[key].name, KEYS[key].examples[dims]));
    let dims = (1..=3_usize).prop_map(|dims| format!("dims={dims}"));
    let other = (prop::sample::select(names), texts()).prop_map(|(name, text)| format!("{name}={text}"));
    let pairs = prop_oneof![3 => own, 2 => dims, 5 => other];
    prop::collection::vec(pairs, 0..10).prop_map(|pairs| pairs.join("&"))
}

proptest! {
    #![proptest_config(config(800))]

    #[test]
    fn every_figure_goes_round(figure in figures()) {
        check_round_trip(&figure);
    }

    #[test]
    fn what_any_query_is_read_as_goes_round(query in queries()) {
        check_round_trip(&parse(&query).figure);
    }
}

#[test]
fn what_once_came_back_as_another_figure_goes_round() {
    for query in [
        "dims=3&spread=-0",
        "dims=3&turn=-0,-0",
        "dims=1&values=text:a+b&dims=2",
        "dims=3&dims=1&values=text:a%09b%0Ac&dims=2&view=flat",
        "dims=1&values=text:a+b+c&values=digit3",
        "padding_mode=constant:-0",
        "set_input=0.0.0:-0",
    ] {
        check_round_trip(&parse(query).figure);
    }
}

#[test]
fn a_number_that_no_cell_can_hold_is_refused_with_its_limit() {
    let nines = "9".repeat(400);
    for query in [
        "set_input=0.0.0:1e7".to_owned(),
        format!("set_input=0.0.0:{nines}"),
        format!("set_input=0.0.0:1,2,{nines}.{nines}"),
        "set_weight=0.0.0.0:-1000001".to_owned(),
        "set_bias=0:1e99999999999".to_owned(),
        "padding_mode=constant:1e38".to_owned(),
        format!("padding_mode=constant:-{nines}"),
    ] {
        let parsed = parse(&query);
        let [problem @ UrlProblem::NumberTooLarge { .. }] = &parsed.problems[..] else {
            panic!("{query}: {:?}", parsed.problems)
        };
        assert!(problem.to_string().contains("1000000"), "{problem}");
        assert_eq!(parsed.figure, Figure::default());
    }
    for word in ["inf", "-inf", "NaN", "infinity", "1e", "0x1"] {
        let problems = parse(&format!("set_input=0.0.0:{word}")).problems;
        assert!(matches!(problems[..], [UrlProblem::BadValue { .. }]), "{word}: {problems:?}");
    }
    // So many digits that the page once made NaN of them.
    let parsed = parse(&format!("set_input=0.0.0:{nines}e-400"));
    assert_eq!(
        (parsed.problems.len(), parsed.figure.content.edits.iter().next().map(|it| it.1)),
        (0, Some(1.0))
    );
}
