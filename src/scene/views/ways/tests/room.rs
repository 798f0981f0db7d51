//! What is drawn where there is little room, and what is said of the rest.

use super::*;

/// The words of the whole picture, which stand last.
#[track_caller]
fn check_note(query: &str, lang: Lang, note: &str) {
    let figure = parse(query).figure;
    let model = Model::new(&figure.content).unwrap();
    let frame = Frame { figure: &figure, model: &model, size: DESKTOP, lang, has_arrived: true };
    let picture = Picture::new(&frame);
    let text = |item: &Item| match item {
        Item::Text { text, .. } => Some(text.to_string()),
        _ => None,
    };
    let words: Vec<_> = picture.ground.iter().filter_map(text).collect();
    let is_said = |part: &str| words.iter().any(|it| it == part);
    if note.is_empty() {
        let drawn = lang.view(ViewMsg::Drawn { is_step: true, channels: None, kernel_slices: None });
        let beginning = drawn.split(':').next().unwrap_or_default();
        assert!(!words.iter().any(|it| it.starts_with(beginning)), "{words:?}");
    } else {
        assert!(is_said(note), "{words:?}");
    }
}

#[test]
fn what_is_left_out_is_said() {
    let deep = "op=conv_transpose&dims=3&input=2x3x3&in_channels=6&kernel=9x2x2&stride=2&view=ways";
    let six = "op=conv_transpose&in_channels=6&input=3&stride=2&view=ways";
    for lang in Lang::ALL {
        check_note(&six.replace("=6", "=4"), lang, "");
        // All slices have room.
        check_note("op=conv_transpose&dims=3&input=2&kernel=2&stride=2&padding=0&view=ways", lang, "");
    }
    check_note(
        deep,
        Lang::En,
        "Drawn here: only the slices of this step; 4 of 6 input channels; 8 of 9 kernel slices.",
    );
    check_note(
        deep,
        Lang::Ko,
        "여기에 그린 것: 이 단계의 단면만, 입력 채널 6개 가운데 4개, 커널 단면 9장 가운데 8장.",
    );
    check_note(six, Lang::En, "Drawn here: 4 of 6 input channels.");
    check_note(six, Lang::Ko, "여기에 그린 것: 입력 채널 6개 가운데 4개.");
}

#[test]
fn panels_with_room_have_cells_with_numbers_of_their_own() {
    let query = "op=conv_transpose&dims=3&input=3x4x4&kernel=3&stride=2&view=ways&step=";
    let stage = Size { width: 792.0, height: 660.0 };
    let layout = |step: usize| {
        with_picture(&format!("{query}{step}"), stage, |_, picture| {
            let side = |is_meant: fn(&MapKind) -> bool| {
                let of_kind = picture.placements.iter().filter(|it| is_meant(&it.kind));
                of_kind.map(Placement::cell_side).collect::<Vec<_>>()
            };
            for placement in &picture.placements {
                let corners = placement.corners(placement.rows - 1, placement.columns - 1);
                assert!(corners[2].x <= stage.width && corners[2].y <= stage.height, "{:?}", placement.kind);
            }
            [
                side(|it| matches!(it, MapKind::Cells { .. })),
                side(|it| matches!(it, MapKind::Kernel { .. })),
                side(|it| matches!(it, MapKind::Overlap { .. })),
                side(|it| matches!(it, MapKind::Input { .. })),
            ]
        })
    };
    let [cells, kernel, counts, stretched] = layout(100);
    for side in [&cells, &kernel, &counts].into_iter().flatten() {
        assert!(*side >= crate::scene::maps::MIN_NUMBER_SIDE, "{side}");
    }
    // Three slices of 9 × 9 have no room for numbers, and are as large as they can be.
    assert!(stretched.iter().all(|&side| (8.0..17.0).contains(&side)), "{stretched:?}");
    // No step lays anything out anew.
    for step in [0, 1, 50, 180, 244] {
        assert_eq!(layout(step), [cells.clone(), kernel.clone(), counts.clone(), stretched.clone()]);
    }
}
