use super::*;
use crate::conv::{LayerParams, Op, OutputIndex};
use crate::figure::url::parse;
use crate::figure::{Model, Target};
use crate::gallery::examples;
use crate::words::Lang;

fn with_picture(query: &str, size: [f32; 2], check: impl Fn(&Frame<'_>, &Picture)) {
    let figure = parse(query).figure;
    let model = Model::new(&figure.content).unwrap();
    let size = Size { width: size[0], height: size[1] };
    let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
    check(&frame, &Picture::new(&frame));
}

#[test]
fn a_plane_is_inverted() {
    let plane = Plane::tilted(Point::new(10.0, 200.0), 30.0);
    let (row, column) = plane.inverse(plane.at(2.5, 4.25));
    assert!((row - 2.5).abs() < 1e-4 && (column - 4.25).abs() < 1e-4);
}

#[test]
fn what_is_drawn_is_found_at_its_place() {
    for view in ["tilted", "flat", "channels", "matrix", "matrix&padding_mode=circular", "matrix&input=9"] {
        with_picture(
            &format!("in_channels=2&out_channels=2&input=5&view={view}"),
            [800.0, 600.0],
            |_, picture| {
                for placement in &picture.placements {
                    let center = placement.plane.at(0.5, placement.columns as f32 - 0.5);
                    assert_eq!(picture.target_at(center), Some(placement.target(0, placement.columns - 1)));
                }
            },
        );
    }
}

#[test]
fn a_picture_stays_in_its_place() {
    for example in examples() {
        // One model for all, so that large outputs are computed once.
        let model = Model::new(&example.figure().content).unwrap();
        for view in ["tilted", "flat", "channels", "ways", "matrix"] {
            let figure = parse(&format!("{}&view={view}", example.query)).figure;
            for [width, height] in [[360.0, 400.0], [800.0, 640.0], [1600.0, 500.0]] {
                let size = Size { width, height };
                let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
                for placement in &Picture::following(&frame, None).placements {
                    let last = placement.corners(placement.rows - 1, placement.columns - 1);
                    for corner in placement.corners(0, 0).into_iter().chain(last) {
                        let is_inside = corner.x >= -1.0
                            && corner.y >= -1.0
                            && corner.x <= width + 1.0
                            && corner.y <= height + 1.0;
                        let kind = placement.kind;
                        assert!(is_inside, "{} {view} {size:?} {kind:?} {corner:?}", example.name);
                    }
                }
            }
        }
    }
}

/// Pictures of more maps may have them fanned out like cards.
const FEW_MAPS: usize = 8;

#[test]
fn planes_of_the_tilted_view_do_not_cover_each_other() {
    for example in examples() {
        with_picture(&format!("{}&view=tilted", example.query), [800.0, 640.0], |frame, picture| {
            let maps: Vec<_> = picture
                .placements
                .iter()
                .filter(|it| !matches!(it.kind, MapKind::Kernel { .. } | MapKind::Bias { .. }))
                .collect();
            let is_near = |one: &Placement, other: &Placement| {
                let [rows, columns] = [one.rows as f32, one.columns as f32];
                let side_by_side = ((1.54 * columns).min(2.0 * rows) + 0.9) * one.plane.right.x;
                one.plane.origin.y == other.plane.origin.y
                    && (one.plane.origin.x - other.plane.origin.x).abs() < 0.99 * side_by_side
            };
            let n_maps = maps.len();
            let is_fanned = (1..n_maps).any(|at| is_near(maps[at - 1], maps[at]));
            if n_maps > FEW_MAPS && is_fanned {
                // Fanned out: each shows some of itself, and nothing covers the map that is being filled.
                for (at, one) in maps.iter().enumerate() {
                    for other in &maps[at + 1..] {
                        let pitch = (one.plane.origin.x - other.plane.origin.x).abs();
                        let is_seen = pitch > 0.2 * one.columns as f32 * one.plane.cell_side();
                        assert!(
                            is_seen || one.plane.origin.y != other.plane.origin.y,
                            "{}: {:?} hides {:?}",
                            example.name,
                            other.kind,
                            one.kind
                        );
                    }
                }
                let top = maps[n_maps - 1];
                assert_eq!(top.kind, MapKind::Output { oc: frame.output().oc }, "{}", example.name);
                return;
            }
            for one in &maps {
                let corners = one.plane.corners(0.05, 0.05, one.rows as f32 - 0.1, one.columns as f32 - 0.1);
                for other in maps.iter().filter(|other| (other.kind, other.z) != (one.kind, one.z)) {
                    for corner in corners {
                        let (row, column) = other.plane.inverse(corner);
                        let is_on = row > 0.0
                            && column > 0.0
                            && row < other.rows as f32
                            && column < other.columns as f32;
                        assert!(!is_on, "{} {:?} on {:?}", example.name, one.kind, other.kind);
                    }
                }
            }
        });
    }
}

#[test]
fn the_window_is_half_way_at_half_time() {
    with_picture("padding=0&step=1", [800.0, 600.0], |frame, picture| {
        let place = |progress| {
            let motion = Motion { from: crate::figure::Cursor::START, progress };
            let moving = picture.moving(frame, motion, &[]);
            match moving.links[0] {
                Item::Line { from, .. } => from,
                ref other => panic!("{other:?}"),
            }
        };
        let (start, half, end) = (place(0.0), place(0.5), place(1.0));
        assert!((half.x - (start.x + end.x) / 2.0).abs() < 0.01);
        assert!(end.x > start.x);
    });
}

#[test]
fn an_output_cell_is_empty_until_the_window_arrives() {
    let figure = parse("step=5").figure;
    let model = Model::new(&figure.content).unwrap();
    let frame = Frame {
        figure: &figure,
        model: &model,
        size: Size { width: 800.0, height: 600.0 },
        lang: Lang::En,
        has_arrived: false,
    };
    let here = OutputIndex { oc: 0, o: [0, 0, 5] };
    assert!(!frame.is_known(here));
    assert!(Frame { has_arrived: true, ..frame }.is_known(here));
    assert!(frame.is_known(OutputIndex { oc: 0, o: [0, 0, 4] }));
}

#[test]
fn pointing_at_an_output_cell_shows_its_window() {
    with_picture("view=flat", [800.0, 600.0], |frame, picture| {
        let motion = Motion::rest(frame.figure.shown.cursor);
        let without = picture.moving(frame, motion, &[]).front.len();
        let target = Target::Output(OutputIndex { oc: 0, o: [0, 2, 2] });
        let with = picture.moving(frame, motion, &[target]).front.len();
        // nine inputs, nine weights, the bias, and the cell itself
        assert_eq!(with - without, 20);
    });
}

#[test]
fn an_item_is_small() {
    assert!(size_of::<Item>() <= 72, "{}", size_of::<Item>());
}

#[test]
fn a_step_is_said() {
    // (13 − 0) + 2 · (14 − 0) + (15 − 0): rows 2 to 4, columns 2 and 4 of the digit
    let figure = parse("step=27").figure;
    let model = Model::new(&figure.content).unwrap();
    assert_eq!(
        describe_step(&figure, &model, Lang::En),
        "Step 28 of 64: output row 3, column 3. The kernel starts at input row 2, column 2: \
         sum of 9 products plus bias 0 = 56."
    );
}

#[test]
fn a_picture_of_another_operation_shows_every_position() {
    for op in [Op::ConvTranspose, Op::MaxPool, Op::AvgPool] {
        for view in ["tilted", "flat", "channels"] {
            let query = format!(
                "view={view}&input=4&kernel=3x2&stride=2&padding=1&in_channels=2&out_channels=2&groups=2&step=5&tap=2"
            );
            let mut figure = parse(&query).figure;
            figure.content.params = LayerParams { op, ceil_mode: true, ..figure.content.params };
            let model = Model::new(&figure.content).unwrap();
            let size = Size { width: 900.0, height: 700.0 };
            let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
            let picture = Picture::new(&frame);
            let input = picture.placement(MapKind::Input { ic: 0 }).unwrap();
            let [_, rows, columns] = model.layer.positions();
            assert_eq!((input.rows, input.columns), (rows.len(), columns.len()), "{op:?} {view}");
            let trace = model.trace(figure.shown.cursor.step);
            for tap in &trace.taps {
                let target = Target::Input { ic: tap.ic, position: tap.position };
                assert!(picture.corners_of(target).is_some(), "{op:?} {view} {target:?}");
            }
            assert!(!picture.moving(&frame, Motion::rest(figure.shown.cursor), &[]).front.is_empty());
        }
    }
}

const NUMERICAL: &str = "input=5&padding=0&bias=0&values=zeros&weights=ones&step=4\
     &set_input=0.0.0:3,3,2,1,0;0.1.0:0,0,1,3,1;0.2.0:3,1,2,2,3;0.3.0:2,0,0,2,2;0.4.0:2,0,0,0,1";

#[test]
fn pooling_has_no_kernel_in_any_picture() {
    for op in ["max_pool", "avg_pool"] {
        for view in ["tilted", "flat", "channels"] {
            for size in [[360.0, 400.0], [800.0, 600.0]] {
                with_picture(&format!("op={op}&in_channels=2&view={view}"), size, |_, picture| {
                    let is_shown = |kind| matches!(kind, MapKind::Input { .. } | MapKind::Output { .. });
                    assert!(picture.placements.iter().all(|it| is_shown(it.kind)), "{op} {view} {size:?}");
                    assert!(picture.placements.iter().any(|it| matches!(it.kind, MapKind::Output { .. })));
                });
            }
        }
    }
}

#[track_caller]
fn check_sentence(query: &str, english: &str, korean: &str) {
    let figure = parse(query).figure;
    let model = Model::new(&figure.content).unwrap();
    assert_eq!(
        [Lang::En, Lang::Ko].map(|lang| describe_step(&figure, &model, lang)),
        [english.to_owned(), korean.to_owned()]
    );
}

#[test]
fn each_operation_says_what_its_step_does() {
    check_sentence(
        &format!("{NUMERICAL}&op=max_pool"),
        "Step 5 of 9: output row 1, column 1. The window starts at input row 1, column 1: largest of 9 values = 3.",
        "9단계 중 5단계: 출력 1행 1열. 창은 입력 1행 1열에서 시작합니다. 값 9개 가운데 가장 큰 값 = 3.",
    );
    check_sentence(
        &format!("{NUMERICAL}&op=avg_pool"),
        "Step 5 of 9: output row 1, column 1. The window starts at input row 1, column 1: sum of 9 values = 11, \
         11 ÷ 9 = 1.2222.",
        "9단계 중 5단계: 출력 1행 1열. 창은 입력 1행 1열에서 시작합니다. 값 9개의 합 = 11, 11 ÷ 9 = 1.2222.",
    );
    check_sentence(
        &format!("{NUMERICAL}&op=max_pool&tap=4"),
        "Value 4 of 9: 1. Largest so far 3.",
        "값 9개 중 4번째: 1. 지금까지의 가장 큰 값 3.",
    );
    // All four cells reach the middle, each with a one.
    check_sentence(
        "op=conv_transpose&input=2&stride=2&padding=0&values=zeros&set_input=0.0.0:1,2;0.1.0:3,4&weights=ones&bias=0\
         &view=ways&step=12",
        "Step 13 of 25: output row 2, column 2. The kernel starts at stretched input row 0, column 0: sum of 9 products, \
         5 on inserted zeros = 10. Scattered: 4 input cells put 4 × 1 + 3 × 1 + 2 × 1 + 1 × 1 = 10 here. Gathered: \
         9 products = 10. The direct layer reads this cell in 4 windows, backwards = 10.",
        "25단계 중 13단계: 출력 2행 2열. 커널은 벌린 입력 0행 0열에서 시작합니다. 곱 9개(그중 5개는 끼워 넣은 0)의 합 = 10. \
         뿌리기: 이 칸에 닿는 입력 칸 4개, 4 × 1 + 3 × 1 + 2 × 1 + 1 × 1 = 10. 모으기: 곱 9개의 합 = 10. 전치하기 전의 \
         합성곱은 창 4개에서 이 칸을 읽고, 거꾸로 더하면 = 10.",
    );
    // 2 × 2 cells, stretched to 3 × 3 with 5 zeros between; the window lies on all of it.
    check_sentence(
        "op=conv_transpose&input=2&stride=2&padding=0&values=zeros&set_input=0.0.0:1,2;0.1.0:3,4&weights=ones&step=12",
        "Step 13 of 25: output row 2, column 2. The kernel starts at stretched input row 0, column 0: sum of 9 products, \
         5 on inserted zeros plus bias 0 = 10.",
        "25단계 중 13단계: 출력 2행 2열. 커널은 벌린 입력 0행 0열에서 시작합니다. 곱 9개(그중 5개는 끼워 넣은 0)의 합에 \
         편향 0 더하기 = 10.",
    );
}

#[test]
fn thumbnails_have_no_words_and_lie_within_their_size() {
    let size = Size { width: 300.0, height: 186.0 };
    for example in examples() {
        let figure = example.figure();
        let model = Model::new(&figure.content).unwrap();
        let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
        let scene = thumbnail(&frame);
        assert_eq!(scene.size, size);
        assert!(scene.items.len() > 3, "{}", example.name);
        for item in &scene.items {
            let points: &[Point] = match item {
                Item::Quad { corners, .. } => corners,
                Item::Line { from, to, .. } => &[*from, *to],
                Item::Curve { points, .. } => points,
                Item::Raster { plane, .. } | Item::Veil { plane, .. } => &[plane.origin],
                Item::Text { .. } | Item::Label { .. } => panic!("{} has words", example.name),
            };
            let is_inside =
                |at: &Point| (0.0..=size.width).contains(&at.x) && (0.0..=size.height).contains(&at.y);
            assert!(points.iter().all(is_inside), "{}: {item:?}", example.name);
        }
    }
}
