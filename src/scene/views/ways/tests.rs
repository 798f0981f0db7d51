mod room;
mod volume;

use crate::conv::OutputIndex;
use crate::figure::url::parse;
use crate::figure::{Model, Target};
use crate::scene::describe_overlap;
use crate::scene::item::{Item, Stroke};
use crate::scene::window::WINDOW_STROKE;
use crate::scene::{Frame, MapKind, Motion, Picture, Placement, Size, describe_step};
use crate::words::{Lang, ViewMsg};

/// 1 2 over 3 4, stretched by 2, with a kernel of ones: in the middle of the 5 × 5 output all four stamps meet.
const MIDDLE: &str = "op=conv_transpose&input=2&stride=2&padding=0&values=zeros&set_input=0.0.0:1,2;0.1.0:3,4\
     &weights=ones&bias=0&view=ways&step=12";

const DESKTOP: Size = Size { width: 1000.0, height: 700.0 };

fn with_picture<T>(query: &str, size: Size, take: impl Fn(&Frame<'_>, &Picture) -> T) -> T {
    let figure = parse(query).figure;
    let model = Model::new(&figure.content).unwrap();
    let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
    take(&frame, &Picture::new(&frame))
}

/// The texts that the moving part draws into a cell, and whether the window's border goes round it.
fn in_cell(placement: &Placement, of: Target, front: &[Item]) -> (Vec<String>, bool) {
    let Some((row, column)) = placement.cell_of(of) else { return (Vec::new(), false) };
    let corners = placement.corners(row, column);
    let is_inside = |at: &crate::scene::Point| {
        (corners[0].x..corners[2].x).contains(&at.x) && (corners[0].y..corners[2].y).contains(&at.y)
    };
    let texts = front.iter().filter_map(|item| match item {
        Item::Text { at, text, .. } if is_inside(at) => Some(text.to_string()),
        _ => None,
    });
    let is_framed = front.iter().any(|item| {
        matches!(item, Item::Quad { corners: of, stroke: Some(stroke), .. }
            if *of == corners && *stroke == WINDOW_STROKE)
    });
    (texts.collect(), is_framed)
}

#[test]
fn a_product_stands_in_its_cells_in_every_way() {
    // The third product is that of the kernel's upper right corner, which lies on the cell of 3: 4 + 3 by then.
    with_picture(&format!("{MIDDLE}&tap=3"), DESKTOP, |frame, picture| {
        let front = picture.moving(frame, Motion::rest(frame.figure.shown.cursor), &[]).front;
        let of = |is_meant: fn(&MapKind) -> bool, target| {
            let places = picture.placements.iter().filter(|it| is_meant(&it.kind));
            places.map(|it| in_cell(it, target, &front)).collect::<Vec<_>>()
        };
        let middle = Target::Output(OutputIndex { oc: 0, o: [0, 2, 2] });
        let cell = |texts: &[&str]| (texts.iter().map(|&it| it.into()).collect::<Vec<String>>(), true);
        // Scattered: the sum with what the stamp adds. Gathered: the sum. Direct: the weight that reads the cell.
        let outputs = of(|it| matches!(it, MapKind::Output { .. }), middle);
        assert_eq!(outputs, [cell(&["7", "+3"]), cell(&["7"]), cell(&["1"])]);
        assert_eq!(of(|it| matches!(it, MapKind::Overlap { .. }), middle), [cell(&["2/4"])]);
        // The input cell of 3, scattered and of the direct layer, and on the stretched input.
        let input = Target::Input { ic: 0, position: [0, 2, 0] };
        assert_eq!(
            of(|it| matches!(it, MapKind::Cells { .. }), input),
            [cell(&["3", "×1"]), cell(&["3", "×1"])]
        );
        assert_eq!(of(|it| matches!(it, MapKind::Input { .. }), input), [cell(&["3", "×1"])]);
        let weight = Target::Weight { oc: 0, fc: 0, k: [0, 0, 2] };
        assert_eq!(of(|it| matches!(it, MapKind::Kernel { .. }), weight), [cell(&["1"])]);
        assert_eq!(of(|it| matches!(it, MapKind::Flipped { .. }), weight), [cell(&["1"])]);
    });
}

#[test]
fn a_product_on_a_zero_is_gathered_alone() {
    // The second product lies between the cells of 4 and 3.
    with_picture(&format!("{MIDDLE}&tap=2"), DESKTOP, |frame, picture| {
        let front = picture.moving(frame, Motion::rest(frame.figure.shown.cursor), &[]).front;
        let weight = Target::Weight { oc: 0, fc: 0, k: [0, 0, 1] };
        let is_lit = |kind| in_cell(picture.placement(kind).unwrap(), weight, &front).1;
        assert!(is_lit(MapKind::Flipped { oc: 0, fc: 0, depth: 1 }));
        assert!(!is_lit(MapKind::Kernel { oc: 0, fc: 0 }));
        let cells: Vec<_> =
            picture.placements.iter().filter(|it| matches!(it.kind, MapKind::Cells { .. })).collect();
        let lit = |stroke: Stroke| {
            let corners = |it: &Placement| [0, 1, 2, 3].map(|n| it.corners(n / 2, n % 2));
            let all: Vec<_> = cells.iter().flat_map(|it| corners(it)).collect();
            let is_one = |item: &&Item| matches!(item, Item::Quad { corners, stroke: Some(of), .. } if all.contains(corners) && *of == stroke);
            front.iter().filter(is_one).count()
        };
        assert_eq!(lit(WINDOW_STROKE), 0);
    });
}

#[test]
fn the_flipped_kernel_has_the_weights_turned_about() {
    with_picture("op=conv_transpose&kernel=2x3&weights=seed3&view=ways", DESKTOP, |_, picture| {
        let flipped = picture.placement(MapKind::Flipped { oc: 0, fc: 0, depth: 1 }).unwrap();
        assert_eq!((flipped.rows, flipped.columns), (2, 3));
        assert_eq!(flipped.target(0, 0), Target::Weight { oc: 0, fc: 0, k: [0, 1, 2] });
        assert_eq!(flipped.target(1, 0), Target::Weight { oc: 0, fc: 0, k: [0, 0, 2] });
        assert_eq!(flipped.cell_of(Target::Weight { oc: 0, fc: 0, k: [0, 1, 1] }), Some((0, 1)));
    });
}

#[track_caller]
fn check_sentence(query: &str, english: &str, korean: &str) {
    let figure = parse(query).figure;
    let model = Model::new(&figure.content).unwrap();
    let said = [Lang::En, Lang::Ko].map(|lang| describe_step(&figure, &model, lang));
    assert_eq!(said, [english, korean]);
}

#[test]
fn a_product_is_told_in_every_way() {
    check_sentence(
        &format!("{MIDDLE}&tap=3"),
        "Product 3 of 9: 3 times 1 = 3. Sum so far 7. Scattered: the stamp of input row 1, column 0 puts it here, stamp \
         2 of 4. Gathered: stretched input row 2, column 0, under row 2, column 0 of the flipped kernel. The direct \
         layer reads this cell in its window for row 1, column 0.",
        "곱 9개 중 3번째: 3 곱하기 1 = 3. 지금까지의 합 7. 뿌리기: 입력 1행 0열의 도장이 이 칸에 찍은 값으로, 도장 4개 중 \
         2번째입니다. 모으기: 벌린 입력 2행 0열에 뒤집은 커널의 2행 0열이 놓여 있습니다. 전치하기 전의 합성곱은 1행 0열을 \
         맡은 창에서 이 칸을 읽습니다.",
    );
    check_sentence(
        &format!("{MIDDLE}&tap=2"),
        "Product 2 of 9: 0 times 1 = 0. Sum so far 4. Scattered: no stamp puts it here. Gathered: a zero at stretched \
         input row 2, column 1, under row 2, column 1 of the flipped kernel. The direct layer has no window that reads \
         this cell with this weight.",
        "곱 9개 중 2번째: 0 곱하기 1 = 0. 지금까지의 합 4. 뿌리기: 이 곱을 찍는 도장이 없습니다. 모으기: 벌린 입력 2행 1열의 \
         0에 뒤집은 커널의 2행 1열이 놓여 있습니다. 전치하기 전의 합성곱에는 이 칸을 이 가중치로 읽는 창이 없습니다.",
    );
    // The last product completes the cell: 4 + 3 + 2 + 1.
    check_sentence(
        &format!("{MIDDLE}&tap=9"),
        "Step 13 of 25: output row 2, column 2. The kernel starts at stretched input row 0, column 0: sum of 9 products, \
         5 on inserted zeros = 10. Product 9 of 9: 1 times 1 = 1. Sum so far 10. Scattered: the stamp of input row 0, \
         column 0 puts it here, stamp 4 of 4. Gathered: stretched input row 0, column 0, under row 0, column 0 of the \
         flipped kernel. The direct layer reads this cell in its window for row 0, column 0. Scattered: 4 input cells \
         put 4 × 1 + 3 × 1 + 2 × 1 + 1 × 1 = 10 here. Gathered: 9 products = 10. The direct layer reads this cell in 4 \
         windows, backwards = 10.",
        "25단계 중 13단계: 출력 2행 2열. 커널은 벌린 입력 0행 0열에서 시작합니다. 곱 9개(그중 5개는 끼워 넣은 0)의 합 = 10. \
         곱 9개 중 9번째: 1 곱하기 1 = 1. 지금까지의 합 10. 뿌리기: 입력 0행 0열의 도장이 이 칸에 찍은 값으로, 도장 4개 중 \
         4번째입니다. 모으기: 벌린 입력 0행 0열에 뒤집은 커널의 0행 0열이 놓여 있습니다. 전치하기 전의 합성곱은 0행 0열을 \
         맡은 창에서 이 칸을 읽습니다. 뿌리기: 이 칸에 닿는 입력 칸 4개, 4 × 1 + 3 × 1 + 2 × 1 + 1 × 1 = 10. 모으기: 곱 \
         9개의 합 = 10. 전치하기 전의 합성곱은 창 4개에서 이 칸을 읽고, 거꾸로 더하면 = 10.",
    );
    // One axis: 1 2 stretched to 1 0 2; the kernel's first cell lies on the 2.
    check_sentence(
        "dims=1&op=conv_transpose&input=2&stride=2&padding=0&values=zeros&set_input=0.0:1,2&weights=ones&bias=0\
         &view=ways&step=2&tap=1",
        "Product 1 of 3: 2 times 1 = 2. Sum so far 2. Scattered: the stamp of input cell 1 puts it here, stamp 1 of 2. \
         Gathered: stretched input cell 2, under cell 2 of the flipped kernel. The direct layer reads this cell in its \
         window for cell 1.",
        "곱 3개 중 1번째: 2 곱하기 1 = 2. 지금까지의 합 2. 뿌리기: 입력 1번 칸의 도장이 이 칸에 찍은 값으로, 도장 2개 중 \
         1번째입니다. 모으기: 벌린 입력 2번 칸에 뒤집은 커널의 2번 칸이 놓여 있습니다. 전치하기 전의 합성곱은 1번 칸을 맡은 \
         창에서 이 칸을 읽습니다.",
    );
}

/// The output cell's sum is in all three panels, and what reaches it is lit: 4 of 9 products lie on input cells.
#[test]
fn three_ways_are_in_step() {
    let query =
        "op=conv_transpose&input=3&stride=2&padding=1&values=seed1&weights=seed1&bias=0&view=ways&step=18";
    for size in [[1000.0, 700.0], [360.0, 1160.0]] {
        with_picture(query, Size { width: size[0], height: size[1] }, |frame, picture| {
            let count = |is_meant: fn(&MapKind) -> bool| {
                picture.placements.iter().filter(|it| is_meant(&it.kind)).count()
            };
            assert_eq!(count(|it| matches!(it, MapKind::Output { .. })), 3);
            assert_eq!(count(|it| matches!(it, MapKind::Cells { .. })), 2);
            assert_eq!(count(|it| matches!(it, MapKind::Overlap { .. } | MapKind::Kernel { .. })), 2);
            let moving = picture.moving(frame, Motion::rest(frame.figure.shown.cursor), &[]);
            let frames = |target| {
                let places = picture.placements.iter().filter_map(|it| Some((it, it.cell_of(target)?)));
                let corners: Vec<_> = places.map(|(it, (row, column))| it.corners(row, column)).collect();
                let is_drawn =
                    |item: &&Item| matches!(item, Item::Quad { corners: of, .. } if corners.contains(of));
                moving.front.iter().filter(is_drawn).count()
            };
            // Framed on three outputs and on the counts.
            assert_eq!(frames(Target::Output(OutputIndex { oc: 0, o: [0, 3, 3] })), 4);
            // Scattering, gathering, direct.
            assert_eq!(frames(Target::Input { ic: 0, position: [0, 2, 2] }), 3);
            // A zero between cells takes part in gathering alone, a cell that is not reached in nothing.
            assert_eq!(frames(Target::Input { ic: 0, position: [0, 2, 3] }), 1);
            assert_eq!(frames(Target::Input { ic: 0, position: [0, 0, 0] }), 0);
        });
    }
}

#[test]
fn a_product_shows_the_stamp_it_is_from() {
    let query =
        "op=conv_transpose&input=3&stride=2&padding=1&values=ones&weights=seed1&bias=0&view=ways&step=18";
    let texts = |tap: usize| {
        let figure =
            parse(&format!("{query}&tap={tap}&set_input=0.0.0:1,1,1;0.1.0:1,1,1;0.2.0:1,1,1")).figure;
        let model = Model::new(&figure.content).unwrap();
        let size = Size { width: 1000.0, height: 700.0 };
        let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
        let picture = Picture::new(&frame);
        let moving = picture.moving(&frame, Motion::rest(figure.shown.cursor), &[]);
        let is_plus = |item: &Item| matches!(item, Item::Text { text, .. } if text.starts_with('+'));
        moving.front.iter().filter(|&item| is_plus(item)).count()
    };
    // The kernel of seed 1 is 1 −1 2, 0 −2 0, 1 1 2. The last product is that of the cell in the middle of the input,
    // whose whole stamp lies on the output; the first that of the corner cell, cropped to its first 2 × 2.
    assert_eq!([texts(9), texts(1)], [5, 1]);
    // The second product lies on an inserted zero.
    assert_eq!(texts(2), 0);
}

#[track_caller]
fn check_overlap(query: &str, english: &str, korean: &str) {
    let model = Model::new(&parse(&format!("op=conv_transpose&{query}")).figure.content).unwrap();
    let texts = [Lang::En, Lang::Ko].map(|lang| describe_overlap(&model.layer, lang).unwrap());
    assert_eq!(texts, [english, korean]);
}

#[test]
fn the_rule_of_overlaps_has_this_layers_numbers() {
    check_overlap(
        "kernel=3&stride=2",
        "Kernel 3 is not divisible by stride 2: cells get 1, 2 or 4 contributions, in a checkerboard pattern.",
        "커널 크기 3이 스트라이드 2로 나누어떨어지지 않습니다. 칸마다 1, 2, 4번으로 서로 다르게 채워져 바둑판무늬가 생깁니다.",
    );
    check_overlap(
        "kernel=4&stride=2",
        "Kernel 4 is divisible by stride 2: away from the border every cell gets 4 contributions.",
        "커널 크기 4가 스트라이드 2로 나누어떨어지므로, 가장자리를 빼면 모든 칸이 4번씩 겹칩니다.",
    );
    check_overlap(
        "kernel=2&stride=2&padding=0",
        "Kernel 2 is divisible by stride 2: away from the border every cell gets 1 contribution, so stamps do not overlap.",
        "커널 크기 2가 스트라이드 2로 나누어떨어지므로, 가장자리를 빼면 모든 칸이 1번씩 채워져 겹치지 않습니다.",
    );
    // 5 cells on every other: 3 or 2 on an axis, at the border 2 or 1.
    check_overlap(
        "kernel=5&stride=2",
        "Kernel 5 is not divisible by stride 2: cells get between 1 and 9 contributions, in a checkerboard pattern.",
        "커널 크기 5가 스트라이드 2로 나누어떨어지지 않습니다. 칸마다 1번에서 9번까지 서로 다르게 채워져 바둑판무늬가 \
         생깁니다.",
    );
    check_overlap(
        "kernel=2&stride=2&dilation=2&padding=0",
        "Dilation 2 and stride 2 are both divisible by 2: cells get 0, 1, 2 or 4 contributions, in a checkerboard pattern.",
        "딜레이션 2, 스트라이드 2가 모두 2로 나누어떨어집니다. 칸마다 0, 1, 2, 4번으로 서로 다르게 채워져 바둑판무늬가 \
         생깁니다.",
    );
    check_overlap(
        "kernel=2x3&stride=2&padding=0",
        "In height, kernel 2 is divisible by stride 2; in width, kernel 3 is not divisible by stride 2: cells get 1 or 2 \
         contributions, in stripes.",
        "세로로 커널 크기 2가 스트라이드 2로 나누어떨어지고, 가로로 커널 크기 3이 스트라이드 2로 나누어떨어지지 않습니다. 칸마다 \
         1, 2번으로 서로 다르게 채워져 줄무늬가 생깁니다.",
    );
}

#[test]
fn one_axis_has_stripes_and_no_checkerboard() {
    check_overlap(
        "dims=1&input=4&kernel=3&stride=2",
        "Kernel 3 is not divisible by stride 2: cells get 1 or 2 contributions, in stripes.",
        "커널 크기 3이 스트라이드 2로 나누어떨어지지 않습니다. 칸마다 1, 2번으로 서로 다르게 채워져 줄무늬가 생깁니다.",
    );
    // One cell, cropped to its middle.
    check_overlap(
        "dims=1&input=1&kernel=3&stride=2&padding=1",
        "Kernel 3 is not divisible by stride 2, but the output is so small that all cells get 1 contribution.",
        "커널 크기 3이 스트라이드 2로 나누어떨어지지 않습니다. 하지만 출력이 작아 모든 칸이 1번씩 채워집니다.",
    );
}

#[test]
fn the_rule_of_a_volume_speaks_of_every_axis() {
    // 1 or 2 on an axis.
    check_overlap(
        "dims=3&input=3&kernel=3&stride=2",
        "Kernel 3 is not divisible by stride 2: cells get 1, 2, 4 or 8 contributions, in a checkerboard pattern.",
        "커널 크기 3이 스트라이드 2로 나누어떨어지지 않습니다. 칸마다 1, 2, 4, 8번으로 서로 다르게 채워져 바둑판무늬가 \
         생깁니다.",
    );
    check_overlap(
        "dims=3&input=2&kernel=2&stride=2&padding=0",
        "Kernel 2 is divisible by stride 2: away from the border every cell gets 1 contribution, so stamps do not overlap.",
        "커널 크기 2가 스트라이드 2로 나누어떨어지므로, 가장자리를 빼면 모든 칸이 1번씩 채워져 겹치지 않습니다.",
    );
    check_overlap(
        "dims=3&input=3&kernel=3x2x2&stride=2&padding=0",
        "In depth, kernel 3 is not divisible by stride 2; in height and width, kernel 2 is divisible by stride 2: cells \
         get 1 or 2 contributions, and this changes from slice to slice.",
        "깊이 방향으로 커널 크기 3이 스트라이드 2로 나누어떨어지지 않고, 세로와 가로로 커널 크기 2가 스트라이드 2로 \
         나누어떨어집니다. 칸마다 1, 2번으로 서로 다르게 채워져 단면마다 번갈아 달라집니다.",
    );
    check_overlap(
        "dims=3&input=3&kernel=2x3x2&stride=2&padding=0&dilation=1x1x2",
        "In depth, kernel 2 is divisible by stride 2; in height, kernel 3 is not divisible by stride 2; in width, dilation \
         2 and stride 2 are both divisible by 2: cells get 0, 1, 2 or 4 contributions, in a checkerboard pattern.",
        "깊이 방향으로 커널 크기 2가 스트라이드 2로 나누어떨어지고, 세로로 커널 크기 3이 스트라이드 2로 나누어떨어지지 않고, \
         가로로 딜레이션 2, 스트라이드 2가 모두 2로 나누어떨어집니다. 칸마다 0, 1, 2, 4번으로 서로 다르게 채워져 바둑판무늬가 \
         생깁니다.",
    );
}
