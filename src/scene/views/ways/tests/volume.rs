use super::*;

/// Of a depth as many slices of each map as have room for numbers, else those of the step.
#[test]
fn a_volume_shows_all_slices_or_those_of_the_step() {
    let query = "dims=3&op=conv_transpose&input=2&kernel=2&stride=2&padding=0&values=seed5&weights=seed2&view=ways&step=37";
    let slices = |size| {
        with_picture(query, size, |_, picture| {
            let of = |is_meant: fn(&MapKind) -> bool| {
                let of_kind = picture.placements.iter().filter(|it| is_meant(&it.kind));
                of_kind.map(|it| it.z).collect::<Vec<_>>()
            };
            [
                of(|it| matches!(it, MapKind::Overlap { .. })),
                of(|it| matches!(it, MapKind::Cells { .. })),
                of(|it| matches!(it, MapKind::Input { .. })),
                of(|it| matches!(it, MapKind::Kernel { .. })),
            ]
        })
    };
    // 4 × 4 × 4 cells: step 37 is in slice 2, which slice 1 of the input alone reaches; stretched, with a slice of
    // padding before, it is the fourth of five, and the window begins on the slice of zeros before it.
    let phone = Size { width: 360.0, height: 1160.0 };
    assert_eq!(slices(phone), [vec![2], vec![1, 1], vec![2, 3], vec![0, 1]]);
    assert_eq!(slices(DESKTOP), [vec![0, 1, 2, 3], vec![0, 1, 0, 1], vec![0, 1, 2, 3, 4], vec![0, 1]]);
}

/// At every step and product of small volumes: what reaches the output cell is drawn and lit where it lies.
#[test]
fn every_product_of_a_volume_has_its_place() {
    let layers = [
        "input=2&kernel=2&stride=2&padding=0",
        "input=2&stride=2&padding=1&output_padding=1",
        "input=3x2x2&kernel=2x3x2&stride=2x1x2&padding=0&dilation=2x1x1",
        "input=2&in_channels=2&out_channels=2&groups=2&kernel=2&stride=2x1x1&padding=0",
    ];
    for layer in layers {
        let figure =
            parse(&format!("dims=3&op=conv_transpose&{layer}&values=seed5&weights=seed2&view=ways")).figure;
        let model = Model::new(&figure.content).unwrap();
        for size in [DESKTOP, Size { width: 360.0, height: 1160.0 }] {
            let mut cell_sides = Vec::new();
            for step in 0..model.layer.step_count() {
                let trace = model.trace(step);
                let mut figure = figure.clone();
                figure.shown.cursor.step = step;
                let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
                let picture = Picture::new(&frame);
                cell_sides.push(picture.placements[0].plane.cell_side());
                let count =
                    |target| picture.placements.iter().filter(|it| it.cell_of(target).is_some()).count();
                // Three outputs and the counts.
                assert_eq!(count(Target::Output(trace.output)), 4, "{layer} {step}");
                for tap in &trace.taps {
                    let input = count(Target::Input { ic: tap.ic, position: tap.position });
                    let is_cell = matches!(tap.source, crate::conv::Source::Input(_));
                    assert_eq!(input, if is_cell { 3 } else { 1 }, "{layer} {step} {tap:?}");
                    let fc = tap.ic - model.layer.inputs_of(trace.output.oc).start;
                    // The kernel and the flipped kernel.
                    assert_eq!(count(Target::Weight { oc: trace.output.oc, fc, k: tap.k }), 2);
                }
                for n in 1..=trace.taps.len() {
                    figure.shown.cursor.taps_done = Some(n);
                    let frame =
                        Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
                    let front = picture.moving(&frame, Motion::rest(figure.shown.cursor), &[]).front;
                    let tap = &trace.taps[n - 1];
                    let is_cell = matches!(tap.source, crate::conv::Source::Input(_));
                    let input = Target::Input { ic: tap.ic, position: tap.position };
                    let framed = |is_meant: fn(&MapKind) -> bool| {
                        let places = picture.placements.iter().filter(|it| is_meant(&it.kind));
                        places.filter(|it| in_cell(it, input, &front).1).count()
                    };
                    let cells = framed(|it| matches!(it, MapKind::Cells { .. }));
                    assert_eq!(cells, if is_cell { 2 } else { 0 }, "{layer} {step} {n}");
                    assert_eq!(framed(|it| matches!(it, MapKind::Input { .. })), 1, "{layer} {step} {n}");
                }
            }
            // Nothing is laid out anew on the way.
            assert!(
                cell_sides.iter().all(|side| (side - cell_sides[0]).abs() < 0.01),
                "{layer} {cell_sides:?}"
            );
        }
    }
}

/// A stamp reaches the slices before and behind: on each it has that slice of the kernel.
#[test]
fn a_stamp_of_a_volume_lies_on_several_slices() {
    let query = "dims=3&op=conv_transpose&input=2&kernel=2&stride=2&padding=0&bias=0&values=ones&weights=ones&view=ways\
         &set_input=0.0.0.0:3,3;0.0.1.0:3,3;0.1.0.0:3,3;0.1.1.0:3,3&step=0&tap=1";
    with_picture(query, Size { width: 2400.0, height: 2400.0 }, |frame, picture| {
        let front = picture.moving(frame, Motion::rest(frame.figure.shown.cursor), &[]).front;
        let at = |z: usize, panel: usize| {
            let outputs =
                picture.placements.iter().filter(|it| matches!(it.kind, MapKind::Output { .. }) && it.z == z);
            let map = outputs.clone().nth(panel).unwrap();
            let cell = |y, x| in_cell(map, Target::Output(OutputIndex { oc: 0, o: [z, y, x] }), &front).0;
            [cell(0, 0), cell(0, 1), cell(1, 1), cell(2, 2)].map(|texts| texts.join(" "))
        };
        // The first output cell is the first input cell's alone: the others lie on padding.
        assert_eq!(at(0, 0), ["3 +3", "+3", "+3", ""]);
        assert_eq!(at(1, 0), ["+3", "+3", "+3", ""]);
        assert_eq!(at(2, 0), ["", "", "", ""]);
        // The direct layer's window has the weights.
        assert_eq!(at(1, 2), ["1", "1", "1", ""]);
    });
}
