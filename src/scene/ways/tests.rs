use crate::conv::OutputIndex;
use crate::figure::url::parse;
use crate::figure::{Model, Target};
use crate::i18n::Lang;
use crate::scene::item::{Item, Stroke};
use crate::scene::window::WINDOW_STROKE;
use crate::scene::{Frame, MapKind, Motion, Picture, Placement, Size, describe_step};

/// 1 2 over 3 4, stretched by 2, with a kernel of ones: in the middle of the 5 × 5 output all four stamps meet.
const MIDDLE: &str = "op=conv_transpose&input=2&stride=2&padding=0&values=zeros&set_input=0.0.0:1,2;0.1.0:3,4\
     &weights=ones&bias=0&view=ways&step=12";

const DESKTOP: Size = Size { width: 1000.0, height: 700.0 };

fn with_picture<T>(query: &str, size: Size, take: impl Fn(&Frame<'_>, &Picture) -> T) -> T {
    let figure = parse(query).figure;
    let model = Model::new(&figure).unwrap();
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
        let front = picture.moving(frame, Motion::rest(frame.figure.cursor), &[]).front;
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
        let front = picture.moving(frame, Motion::rest(frame.figure.cursor), &[]).front;
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
    let model = Model::new(&figure).unwrap();
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
