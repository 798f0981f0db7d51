//! What a picture takes is bounded by what is visible, however large the layer of a link: counted, not timed.

use convoscope::conv::{Dims, Op};
use convoscope::figure::{Model, Target, View, url};
use convoscope::render::svg::{Colors, write};
use convoscope::scene::{Frame, Item, Motion, Palette, Picture, Point, Size, thumbnail};
use convoscope::words::Lang;
use proptest::prelude::*;

use crate::strategies::config;

/// Most items of a picture, still and moving.
const MAX_ITEMS: usize = 60_000;
/// Most pixels of all its bitmaps.
const MAX_PIXELS: usize = 1 << 19;
/// Most bytes of it as an SVG.
const MAX_SVG: usize = 16_000_000;

const SIZES: [[f32; 2]; 3] = [[360.0, 420.0], [800.0, 600.0], [1920.0, 1080.0]];

fn places(item: &Item) -> Vec<Point> {
    match item {
        Item::Quad { corners, .. } => corners.to_vec(),
        Item::Line { from, to, .. } => vec![*from, *to],
        Item::Curve { points, .. } => points.to_vec(),
        Item::Text { at, .. } | Item::Label { at, .. } => vec![*at],
        Item::Raster { plane, .. } | Item::Veil { plane, .. } => vec![plane.origin, plane.right, plane.down],
    }
}

#[track_caller]
fn check_items(items: &[Item], what: &str) {
    let pixels = items.iter().map(|item| match item {
        Item::Raster { shades, .. } => shades.len(),
        Item::Veil { fills, .. } => fills.len(),
        _ => 0,
    });
    let pixels: usize = pixels.sum();
    assert!(
        items.len() <= MAX_ITEMS && pixels <= MAX_PIXELS,
        "{what}: {} items, {pixels} pixels",
        items.len()
    );
    for item in items {
        let is_finite = places(item).iter().all(|at| at.x.is_finite() && at.y.is_finite());
        assert!(is_finite, "{what}: {item:?}");
        if let Item::Text { size, max_width, .. } = item {
            assert!(*size > 0.0 && *max_width > 0.0, "{what}: {item:?}");
        }
    }
}

/// Draws a link in one view, or the one that its layer has instead, in every way.
#[track_caller]
fn check(query: &str, view: &str, [width, height]: [f32; 2], is_late: bool) {
    let mut figure = url::parse(&format!("{query}&view={view}")).figure;
    let model = Model::new(&figure.content).unwrap();
    if is_late {
        figure.shown.cursor.step = model.layer.step_count() - 1;
    }
    let what = format!("{query}&view={view} {width} x {height} {is_late}");
    let size = Size { width, height };
    let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
    let picture = Picture::following(&frame, None);
    let scene = picture.scene(&frame);
    check_items(&scene.items, &what);
    let output = model.layer.output_of_step(figure.shown.cursor.step).unwrap();
    let pointed = [Target::Output(output), Target::Input { ic: 0, position: [0; 3] }];
    let from = convoscope::figure::Cursor::START;
    for motion in [Motion { from, progress: 0.4 }, Motion { from, progress: 1.0 }] {
        let moving = picture.moving(&frame, motion, &pointed);
        check_items(&[moving.links, moving.front].concat(), &what);
    }
    check_items(&picture.turned(&frame).ground, &what);
    check_items(&Picture::following(&frame, Some(&picture)).ground, &what);
    let svg = write(&scene, Colors::Fixed(Palette::Light), "", "");
    assert!(svg.len() <= MAX_SVG, "{what}: {} bytes", svg.len());
    let small = Frame { size: Size { width: 300.0, height: 186.0 }, ..frame };
    check_items(&thumbnail(&small).items, &what);
}

#[test]
fn links_that_took_seconds_are_bounded() {
    for query in [
        "dims=3&input=783",
        "dims=3&input=783&in_channels=665",
        "dims=3&input=1024&kernel=64&stride=16",
        "dims=3&input=512",
        "dims=3&in_channels=11&kernel=3x4x3&stride=4x2x2&padding=1024",
        "dims=3&input=80&kernel=64&padding=40&padding_mode=circular",
        "dims=3&input=1024x4x4&kernel=1024x4x4",
        "dims=3&op=conv_transpose&input=64&stride=3&kernel=64",
        "op=conv_transpose&input=1024&stride=1024&kernel=4",
        "in_channels=1024&out_channels=1024&input=16&kernel=16",
        "dims=3&op=max_pool&input=100&kernel=64&padding=32",
        "dims=1&input=1024&padding=1024&in_channels=16",
    ] {
        for view in ["volume", "channels", "ways"] {
            check(query, view, SIZES[1], false);
        }
    }
}

/// Parameters up to the limits of a figure, most of them small or at a limit.
fn queries() -> impl Strategy<Value = String> {
    let side = || prop_oneof![1_usize..12, 1_usize..1025, Just(1024)];
    let few = || prop_oneof![4 => 1_usize..5, 1 => 1_usize..65, 1 => Just(1024)];
    let axes = |dims: Dims, all: [usize; 3]| {
        let used: Vec<_> = all[3 - dims.axes().len()..].iter().map(usize::to_string).collect();
        used.join("x")
    };
    let dims = prop::sample::select(Dims::ALL.to_vec());
    let numbers = ([side(), side(), side()], [few(), few(), few()], [few(), few(), few()], [few(), few()]);
    let padding = prop_oneof![Just(0_usize), 0_usize..4, 0_usize..1025];
    let op = prop::sample::select(Op::ALL.to_vec());
    let mode = prop::sample::select(vec!["zeros", "reflect", "circular", "constant:2"]);
    let queries = (dims, numbers, padding, op, mode, few()).prop_map(move |(dims, numbers, padding, op, mode, dilation)| {
        let (input, kernel, stride, [ins, outs]) = numbers;
        let op = match op {
            Op::Conv => "conv",
            Op::ConvTranspose => "conv_transpose",
            Op::MaxPool => "max_pool",
            Op::AvgPool => "avg_pool",
        };
        let kernel = [0, 1, 2].map(|at| kernel[at].min(input[at]));
        let [n, input, kernel, stride] =
            [dims.axes().len().to_string(), axes(dims, input), axes(dims, kernel), axes(dims, stride)];
        format!(
            "dims={n}&op={op}&input={input}&kernel={kernel}&stride={stride}&padding={padding}&dilation={dilation}\
             &padding_mode={mode}&in_channels={ins}&out_channels={outs}"
        )
    });
    queries.prop_filter("a figure accepts it", |query| url::parse(query).impossible.is_none())
}

proptest! {
    #![proptest_config(config(32))]

    #[test]
    fn no_link_makes_a_picture_large(query in queries(), view in 0..View::ALL.len(), size in 0_usize..3, late: bool) {
        check(&query, View::ALL[view].name(), SIZES[size], late);
    }
}

#[test]
fn a_picture_far_too_small_has_no_text_of_negative_size() {
    for query in [
        "",
        "dims=1&in_channels=3&values=text:a+cat+sat",
        "dims=3",
        "op=conv_transpose&stride=2",
        "in_channels=40",
    ] {
        for view in View::ALL {
            for size in [[1.0, 1.0], [8.0, 300.0], [300.0, 8.0], [40.0, 40.0], [90.0, 60.0]] {
                check(query, view.name(), size, true);
            }
        }
    }
}
