use crate::conv::{Dims, LayerParams, Op, Padding};
use crate::figure::{Figure, InputSource, KernelPreset, KernelSource, Model, Target, Turn};
use crate::scene::item::{Item, Role};
use crate::scene::{Frame, MapKind, Motion, Picture, Point, Size};
use crate::words::Lang;

/// 3 × 3 × 3 over a ball of 5 × 5 × 5, in the middle of the way.
fn ball() -> Figure {
    ball_under(LayerParams { kernel_size: [3; 3], bias: false, ..LayerParams::new(Dims::Three, [5; 3]) })
}

fn ball_under(params: LayerParams) -> Figure {
    let mut figure = Figure::of(Dims::Three);
    figure.content.params = params;
    figure.content.input = InputSource::Sphere;
    figure.content.kernel = KernelSource::Preset(KernelPreset::Laplacian);
    figure.shown.cursor.step = 13;
    figure
}

fn turned(turn: Turn) -> Figure {
    let mut figure = ball();
    figure.shown.turn = turn;
    figure
}

fn with_picture<T>(figure: &Figure, size: [f32; 2], check: impl Fn(&Frame<'_>, &Picture) -> T) -> T {
    let model = Model::new(&figure.content).unwrap();
    let size = Size { width: size[0], height: size[1] };
    let frame = Frame { figure, model: &model, size, lang: Lang::En, has_arrived: true };
    check(&frame, &Picture::new(&frame))
}

fn layers() -> Vec<LayerParams> {
    let three = |kernel: usize, input: usize| LayerParams {
        kernel_size: [kernel; 3],
        ..LayerParams::new(Dims::Three, [input; 3])
    };
    vec![
        three(3, 5),
        LayerParams { padding: Padding::symmetric([1; 3]), stride: [2, 1, 1], ..three(3, 5) },
        LayerParams { op: Op::ConvTranspose, stride: [2; 3], ..three(3, 3) },
        LayerParams { op: Op::MaxPool, stride: [2; 3], ..three(2, 6) },
        LayerParams { in_channels: 6, out_channels: 2, dilation: [2, 1, 1], ..three(3, 6) },
        three(3, 20),
    ]
}

#[test]
fn a_volume_stays_in_its_place_however_it_is_turned() {
    for size in [[332.0, 420.0], [766.0, 620.0], [1600.0, 500.0]] {
        for params in layers() {
            for (yaw, pitch) in [(25.0, 30.0), (-120.0, -70.0), (90.0, 0.0), (180.0, 70.0), (-35.0, 10.0)] {
                for spread in [0.0, 40.0, 200.0] {
                    let mut figure = ball_under(params);
                    figure.shown.turn = Turn::new(yaw, pitch, spread);
                    with_picture(&figure, size, |_, picture| {
                        for placement in &picture.placements {
                            let [rows, columns] = [placement.rows as f32, placement.columns as f32];
                            for corner in placement.plane.corners(0.0, 0.0, rows, columns) {
                                let is_inside = (-1.0..=size[0] + 1.0).contains(&corner.x)
                                    && (-1.0..=size[1] + 1.0).contains(&corner.y);
                                let kind = placement.kind;
                                assert!(is_inside, "{params:?} {size:?} {yaw} {spread} {kind:?} {corner:?}");
                            }
                        }
                    });
                }
            }
        }
    }
}

#[test]
fn every_cell_has_one_place_and_is_found_there_when_spread_apart() {
    // Straight from the side nothing hides anything.
    let figure = turned(Turn::new(50.0, 20.0, 200.0));
    with_picture(&figure, [766.0, 620.0], |frame, picture| {
        let [depth, rows, columns] = frame.model.layer.params().input_size;
        for (z, y, x) in
            (0..depth).flat_map(|z| (0..rows).flat_map(move |y| (0..columns).map(move |x| (z, y, x))))
        {
            let target = Target::Input { ic: 0, position: [z, y, x].map(|at| at as isize) };
            let corners = picture.corners_of(target).unwrap();
            assert_eq!(picture.target_at(corners[0].lerp(corners[2], 0.5)), Some(target));
        }
    });
}

#[test]
fn the_window_is_found_before_all_that_hides_it() {
    with_picture(&turned(Turn::new(0.0, 0.0, 0.0)), [766.0, 620.0], |frame, picture| {
        // Face on, the five slices lie on each other; the window of the middle output begins at (1, 1, 1), so of its
        // slices the first is nearest.
        let target = |z| Target::Input { ic: 0, position: [z, 2, 2] };
        let corners = picture.corners_of(target(2)).unwrap();
        assert_eq!(picture.target_at(corners[0].lerp(corners[2], 0.5)), Some(target(1)));
        // Beside the window slice 0 is glass before the others, and 1 is looked at.
        let beside = |z| Target::Input { ic: 0, position: [z, 0, 0] };
        let corners = picture.corners_of(beside(0)).unwrap();
        let found = picture.target_at(corners[0].lerp(corners[2], 0.5));
        assert!(is_glass(picture, 0));
        let nearest = (0..5).find(|&z| !is_glass(picture, z)).unwrap_or(0);
        assert_eq!(found, Some(beside(nearest as isize)), "{}", frame.figure.shown.cursor.step);
    });
}

fn is_glass(picture: &Picture, z: usize) -> bool {
    let is_input = |kind| matches!(kind, MapKind::Input { .. });
    picture.placements.iter().any(|it| is_input(it.kind) && it.z == z && it.is_glass)
}

#[test]
fn what_hides_the_window_is_glass_and_nothing_else() {
    with_picture(&ball(), [766.0, 620.0], |_, picture| {
        // The window lies on slices 1, 2 and 3: 0 hides it, 1 and 2 hide its far slices, 3 and 4 hide nothing of it.
        assert_eq!([0, 1, 2, 3, 4].map(|z| is_glass(picture, z)), [true, true, true, false, false]);
    });
    let from_behind = turned(Turn::new(180.0, 30.0, 40.0));
    with_picture(&from_behind, [766.0, 620.0], |_, picture| {
        assert_eq!([0, 1, 2, 3, 4].map(|z| is_glass(picture, z)), [false, false, true, true, true]);
    });
    let apart = turned(Turn::new(60.0, 0.0, 200.0));
    with_picture(&apart, [766.0, 620.0], |_, picture| {
        assert_eq!([0, 1, 2, 3, 4].map(|z| is_glass(picture, z)), [false; 5]);
    });
}

#[test]
fn the_farthest_slice_is_drawn_first() {
    let order = |yaw| {
        let figure = turned(Turn::new(yaw, 30.0, 40.0));
        with_picture(&figure, [766.0, 620.0], |_, picture| {
            let inputs = picture.placements.iter().filter(|it| matches!(it.kind, MapKind::Input { .. }));
            inputs.map(|it| it.z).collect::<Vec<_>>()
        })
    };
    assert_eq!(order(25.0), [4, 3, 2, 1, 0]);
    assert_eq!(order(-155.0), [0, 1, 2, 3, 4]);
}

#[test]
fn numbers_are_drawn_where_nothing_hides_them() {
    // Spread wide apart every number of input, kernel and output so far can be read: 125 + 27 + 14, of which the window's
    // 27 are drawn anew with their values and weights, and so is the output of this step.
    let figure = turned(Turn::new(-50.0, 35.0, 110.0));
    let [n_texts, window] = with_picture(&figure, [1800.0, 1400.0], |frame, picture| {
        let count = |items: &[Item]| items.iter().filter(|it| matches!(it, Item::Text { .. })).count();
        let moving = picture.moving(frame, Motion::rest(figure.shown.cursor), &[]);
        [count(&picture.ground) + count(&picture.planes), count(&moving.front)]
    });
    assert_eq!([n_texts, window], [125 - 27 + 27 + 14, 2 * 27 + 1]);
}

#[test]
fn a_turned_picture_is_the_same_figure_from_elsewhere() {
    let (start, end) = (ball(), turned(Turn::new(-100.0, 10.0, 80.0)));
    let model = Model::new(&start.content).unwrap();
    let size = Size { width: 766.0, height: 620.0 };
    let frame = |figure| Frame { figure, model: &model, size, lang: Lang::En, has_arrived: true };
    let turned = Picture::new(&frame(&start)).turned(&frame(&end));
    let anew = Picture::new(&frame(&end));
    assert_eq!(turned.placements, anew.placements);
    let texts = |items: &[Item]| {
        items.iter().filter(|it| matches!(it, Item::Text { .. })).cloned().collect::<Vec<_>>()
    };
    assert_eq!([texts(&turned.ground), texts(&turned.planes)], [texts(&anew.ground), texts(&anew.planes)]);
    assert!(turned.ground.len() < anew.ground.len());
}

#[test]
fn a_deep_volume_leaves_slices_out_but_none_that_matters() {
    let params = LayerParams { kernel_size: [3; 3], ..LayerParams::new(Dims::Three, [100, 5, 5]) };
    let mut figure = ball_under(params);
    figure.shown.cursor.step = 41 * 9;
    with_picture(&figure, [766.0, 620.0], |frame, picture| {
        let inputs = picture.placements.iter().filter(|it| matches!(it.kind, MapKind::Input { .. }));
        let drawn: Vec<_> = inputs.map(|it| it.z).collect();
        // Every fourth, and 41 to 43 under the window.
        assert_eq!(drawn.len(), 25 + 3);
        assert!([41, 42, 43].iter().all(|z| drawn.contains(z)));
        assert!(picture.corners_of(Target::Output(frame.output())).is_some());
    });
}

#[test]
fn a_large_volume_is_drawn_as_bitmaps() {
    let params = LayerParams { kernel_size: [3; 3], ..LayerParams::new(Dims::Three, [24; 3]) };
    let figure = ball_under(params);
    with_picture(&figure, [766.0, 620.0], |_, picture| {
        let n_bitmaps = picture.ground.iter().filter(|it| matches!(it, Item::Veil { .. })).count();
        assert_eq!(n_bitmaps, 24);
        assert!(picture.ground.len() < 200, "{}", picture.ground.len());
    });
}

/// Cell and padded position of each curve, read off the picture, in which nothing may hide anything.
fn curves(query: &str) -> Vec<[[isize; 3]; 2]> {
    let figure = crate::figure::url::parse(&format!("dims=3&view=volume&{query}")).figure;
    with_picture(&figure, [1400.0, 900.0], |frame, picture| {
        let moving = picture.moving(frame, Motion { from: figure.shown.cursor, progress: 1.0 }, &[]);
        let is_curve = |item: &Item| matches!(item, Item::Curve { .. });
        let is_text = |item: &Item| matches!(item, Item::Text { .. });
        let first_text = moving.front.iter().position(is_text).unwrap_or(usize::MAX);
        assert!(moving.front.iter().rposition(is_curve).is_none_or(|last| last < first_text));
        assert_eq!(moving.has_copies, moving.front.iter().any(is_curve));
        let cell_at = |at: Point| match picture.target_at(at) {
            Some(Target::Input { position, .. }) => position,
            other => panic!("a curve ends on {other:?}"),
        };
        let ends = moving.front.iter().filter_map(|item| match item {
            Item::Curve { points: [from, _, to], stroke } if stroke.role == Role::Copy => Some([*from, *to]),
            _ => None,
        });
        ends.map(|ends| ends.map(cell_at)).collect()
    })
}

#[test]
fn a_few_curves_lead_to_the_padding_under_the_window() {
    // The first window covers −1 to 1 on each axis: 27 − 8 cells of padding, which repeat 7 cells; of the nearest to
    // each, in their order, every second.
    let of = |mode| curves(&format!("input=3&padding_mode={mode}&turn=50,20&spread=200"));
    assert_eq!(
        of("reflect"),
        [[[1, 0, 0], [-1, 0, 0]], [[1, 1, 0], [-1, 1, 0]], [[0, 1, 0], [0, -1, 0]], [[0, 0, 1], [0, 0, -1]]]
    );
    assert!((3..=4).contains(&of("replicate").len()) && (3..=4).contains(&of("circular").len()));
    assert!(of("zeros").is_empty());
    // Window and input are the same cells.
    assert!(curves("input=3&padding_mode=reflect&step=13").is_empty());
    // One axis alone is padded, so none has to be left out.
    assert_eq!(
        curves("input=3&kernel=2x1x1&padding=1.0x0x0&padding_mode=circular&turn=50,20&spread=200"),
        [[[2, 0, 0], [-1, 0, 0]]]
    );
}
