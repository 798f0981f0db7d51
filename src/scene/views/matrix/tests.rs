use super::*;
use crate::conv::OutputIndex;
use crate::figure::url::parse;
use crate::figure::{Model, Target};
use crate::scene::item::Fill;
use crate::scene::looks::max_entry;
use crate::scene::{Motion, describe_step};
use crate::words::Lang;

fn with_picture(query: &str, [width, height]: [f32; 2], check: impl Fn(&Frame<'_>, &Picture)) {
    let figure = parse(query).figure;
    let model = Model::new(&figure.content).unwrap();
    let size = Size { width, height };
    let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
    check(&frame, &Picture::new(&frame));
}

/// The size of each map of numbers that is no map of the layer itself.
fn sizes(picture: &Picture) -> Vec<[usize; 2]> {
    let is_a_factor = |it: &&Placement| {
        !matches!(it.kind, MapKind::Input { .. } | MapKind::Kernel { .. } | MapKind::Output { .. })
    };
    picture.placements.iter().filter(is_a_factor).map(|it| [it.rows, it.columns]).collect()
}

#[track_caller]
fn check_sizes(query: &str, expected: &[[usize; 2]]) {
    for size in [[1000.0, 700.0], [360.0, 400.0]] {
        with_picture(&format!("{query}&view=matrix"), size, |_, picture| {
            assert_eq!(sizes(picture), expected);
        });
    }
}

#[test]
fn small_layers_are_one_matrix_times_a_column() {
    // The matrix of Dumoulin and Visin, "A guide to convolution arithmetic", section 4.1, and its transpose.
    check_sizes("input=4&padding=0&bias=0", &[[4, 16], [16, 1], [4, 1]]);
    check_sizes("op=conv_transpose&input=2&padding=0&bias=0", &[[16, 4], [4, 1], [16, 1]]);
    // With what padding adds and with the bias.
    check_sizes("input=3&padding_mode=constant:2", &[[9, 9], [9, 1], [9, 1], [9, 1], [9, 1]]);
    // No padding, nothing that it adds.
    check_sizes("input=4&padding=0&padding_mode=constant:2&bias=0", &[[4, 16], [16, 1], [4, 1]]);
    check_sizes("input=10&bias=0", &[[100, 100], [100, 1], [100, 1]]);
}

#[test]
fn larger_layers_are_filters_times_windows() {
    with_picture("input=11&bias=0&view=matrix", [1000.0, 700.0], |_, picture| {
        let sizes = sizes(picture);
        assert_eq!(sizes[0], [1, 9]);
        let [rows, windows] = sizes[1];
        assert!(rows == 9 && (MIN_WINDOWS..121).contains(&windows));
        assert_eq!(sizes[2], [1, windows]);
    });
    // The part that is drawn holds the present window, filter and product.
    let query = "in_channels=64&out_channels=64&input=16&step=9000&tap=500&view=matrix";
    with_picture(query, [1000.0, 700.0], |frame, picture| {
        let trace = frame.trace();
        let tap = &trace.taps[499];
        let weight = Target::Weight { oc: trace.output.oc, fc: tap.ic, k: tap.k };
        let input = Target::Input { ic: tap.ic, position: tap.position };
        for target in [Target::Output(trace.output), weight, input] {
            assert!(picture.corners_of(target).is_some(), "{target:?}");
        }
    });
}

#[test]
fn the_row_of_the_step_is_lit_with_what_it_meets() {
    with_picture(
        "input=4&padding=0&weights=ones&bias=0&view=matrix&step=2",
        [1000.0, 700.0],
        |frame, picture| {
            let moving = picture.moving(frame, Motion::rest(frame.figure.shown.cursor), &[]);
            let lit = |target| {
                let corners = picture.corners_of(target);
                let is_it = |item: &&Item| {
                    matches!(item, Item::Quad { corners: of, fill: Some(Fill { shade, .. }), .. }
                    if Some(*of) == corners && shade.is_covered)
                };
                moving.front.iter().filter(is_it).count()
            };
            // Step 2 is output cell (1, 0): rows 1 to 3, columns 0 to 2 of the input.
            for column in 0..16 {
                let is_read = (1..4).contains(&(column / 4)) && column % 4 < 3;
                assert_eq!(lit(Target::Entry { row: 2, column }), usize::from(is_read), "{column}");
                assert_eq!(lit(Target::Entry { row: 1, column }), 0);
            }
            let output = Target::Output(OutputIndex { oc: 0, o: [0, 1, 0] });
            let places = picture.placements.iter().filter(|it| it.cell_of(output).is_some()).count();
            assert_eq!(places, 2, "the map and the column");
        },
    );
}

#[test]
fn an_entry_leads_to_its_weight() {
    with_picture("input=4&padding=0&view=matrix", [1000.0, 700.0], |frame, picture| {
        let entry = Target::Entry { row: 3, column: 15 };
        let corners = picture.corners_of(entry).unwrap();
        assert_eq!(picture.target_at(corners[0].lerp(corners[2], 0.5)), Some(entry));
        // The last row's last column: the kernel's last cell.
        let cell = crate::figure::Cell::Weight { oc: 0, fc: 0, k: [0, 2, 2] };
        assert_eq!(entry.cell(frame.model), Some(cell));
        assert_eq!(Target::Entry { row: 3, column: 0 }.cell(frame.model), None);
    });
}

#[track_caller]
fn check_sentence(query: &str, english: &str, korean: &str) {
    let figure = parse(&format!("{query}&view=matrix")).figure;
    let model = Model::new(&figure.content).unwrap();
    for (lang, expected) in [(Lang::En, english), (Lang::Ko, korean)] {
        let sentence = describe_step(&figure, &model, lang);
        assert!(sentence.ends_with(expected), "{sentence}");
    }
}

#[test]
fn a_step_says_its_row() {
    // 5 + 6 + 8 + 9
    check_sentence(
        "input=3&kernel=2&padding=0&values=zeros&set_input=0.0.0:1,2,3;0.1.0:4,5,6;0.2.0:7,8,9&weights=ones&bias=0&step=3",
        "Row 4 of 4 of the matrix: 4 of 9 entries hold weights; times the input = 28.",
        "행렬의 4행 중 4번째 행: 성분 9개 중 4개가 가중치이고, 입력과 곱하면 = 28.",
    );
    // The first window lies with five of nine cells on padding.
    check_sentence(
        "input=2&values=zeros&set_input=0.0.0:1,1;0.1.0:1,1&weights=ones&padding_mode=constant:3&bias=0",
        "Row 1 of 4 of the matrix: 4 of 4 entries hold weights; times the input = 4, padding adds 15.",
        "행렬의 4행 중 1번째 행: 성분 4개 중 4개가 가중치이고, 입력과 곱하면 = 4, 패딩이 더하는 값 15.",
    );
    check_sentence(
        "input=11&kernel=1&padding=0&values=zeros&weights=ones&set_input=0.0.2:7&bias=0&step=2",
        "Row 1 of W times column 3 of 121 of X, 1 product = 7.",
        "W의 1번째 행과 X의 열 121개 중 3번째 열의 곱, 항 1개 = 7.",
    );
}

#[test]
fn an_average_has_shares_in_its_rows() {
    check_sizes("op=avg_pool&input=4&kernel=2&stride=2&padding=0", &[[4, 16], [16, 1], [4, 1]]);
    with_picture("op=avg_pool&input=4&view=matrix", [1000.0, 700.0], |frame, picture| {
        assert_eq!(max_entry(frame.model), 1.0 / 9.0);
        // Among the maps there is no kernel.
        assert!(!picture.placements.iter().any(|it| matches!(it.kind, MapKind::Kernel { .. })));
    });
    // Of 1 2 / 4 5, divided by 4 and not by 9.
    let query = "op=avg_pool&input=3&values=zeros&set_input=0.0.0:1,2,3;0.1.0:4,5,6;0.2.0:7,8,9";
    check_sentence(
        &format!("{query}&count_include_pad=0"),
        "Row 1 of 9 of the matrix: 4 of 9 entries are 1 ÷ 4; times the input = 3.",
        "행렬의 9행 중 1번째 행: 성분 9개 중 4개가 1 ÷ 4이고, 입력과 곱하면 = 3.",
    );
    check_sentence(
        query,
        "Row 1 of 9 of the matrix: 4 of 9 entries are 1 ÷ 9; times the input = 1.3333.",
        "행렬의 9행 중 1번째 행: 성분 9개 중 4개가 1 ÷ 9이고, 입력과 곱하면 = 1.3333.",
    );
}
