use std::ops::ControlFlow;

use super::*;
use crate::figure::url::parse;
use crate::scene::{Rgb, Size};

/// A picture of four colors, `n` of which says where a square lies.
fn square(at: usize) -> Vec<u8> {
    let mut rgba = [10, 20, 30, 255].repeat(8 * 6);
    rgba[4 * at..4 * at + 3].copy_from_slice(&[200, 100, 50]);
    rgba
}

fn decoded(bytes: &[u8]) -> Vec<(u16, [u16; 4], Vec<u8>)> {
    let mut options = gif::DecodeOptions::new();
    options.set_color_output(gif::ColorOutput::RGBA);
    let mut decoder = options.read_info(bytes).unwrap();
    let mut frames = Vec::new();
    while let Some(frame) = decoder.read_next_frame().unwrap() {
        let place = [frame.left, frame.top, frame.width, frame.height];
        frames.push((frame.delay, place, frame.buffer.to_vec()));
    }
    frames
}

#[test]
fn only_what_changed_is_kept_and_equal_pictures_are_one() {
    let mut colors = Colors::default();
    colors.add_pixels(&square(9));
    let mut encoder = Encoder::new([8, 6], &colors, true).unwrap();
    for (at, start_millis) in [(9, 0.0), (9, 100.0), (10, 204.0), (10, 300.0)] {
        encoder.add(&square(at), start_millis).unwrap();
    }
    let frames = decoded(&encoder.finish(1_000.0).unwrap());
    assert_eq!(frames.len(), 2);
    assert_eq!((frames[0].0, frames[0].1), (20, [0, 0, 8, 6]));
    assert_eq!(frames[0].2, square(9));
    // The square moves by one pixel to the right: two pixels change.
    assert_eq!((frames[1].0, frames[1].1), (80, [1, 1, 2, 1]));
    assert_eq!(frames[1].2, [10, 20, 30, 255, 200, 100, 50, 255]);
}

#[test]
fn colors_of_items_are_exact_and_those_of_edges_the_nearest() {
    let mut colors = Colors::default();
    // More mixed colors than there is room for, each of one pixel.
    let edges: Vec<u8> = (0..400_u32).flat_map(|n| [(n % 256) as u8, (n / 2) as u8, 7, 255]).collect();
    colors.add_pixels(&edges);
    let figure = parse("").figure;
    let look = Look::default();
    let scene = Job::new(&figure, &look).unwrap().still();
    colors.add_scene(&scene, Palette::Light);
    let palette = colors.palette();
    assert!(palette.len() <= colors::MOST);
    let n_edges = palette.iter().filter(|color| color.2 == 7).count();
    assert_eq!(n_edges, 16, "of {}", palette.len());
    for item in &scene.items {
        if let crate::scene::Item::Quad { fill: Some(fill), .. } = item {
            assert!(palette.contains(&Palette::Light.fill(*fill)), "{fill:?}");
        }
    }
    assert!(palette.contains(&Rgb(0, 0, 7)));
}

#[test]
fn a_picture_of_another_size_is_refused() {
    let mut encoder = Encoder::new([8, 6], &Colors::default(), false).unwrap();
    assert!(matches!(encoder.add(&[0; 16], 0.0), Err(ExportError::Painting(_))));
    let scene = Scene { size: Size { width: 800.0, height: 600.0 }, items: Vec::new() };
    assert_eq!(size(&scene, 1.5), Ok([1200, 900]));
    for scale in [0.0, -1.0, f32::NAN, 1e9, f32::INFINITY] {
        assert!(matches!(size(&scene, scale), Err(ExportError::TooManyPixels { .. })), "{scale}");
    }
}

#[test]
fn the_painter_and_the_watcher_can_stop_it() {
    let figure = parse("input=3").figure;
    let look = Look::default();
    let failed =
        write(&figure, &look, &mut |_, _| Err("no canvas".to_owned()), &mut |_| ControlFlow::Continue(()));
    assert_eq!(failed, Err(ExportError::Painting("no canvas".to_owned())));
    let mut seen = 0;
    let mut paint = |_: &Scene, _: Palette| Ok(Pixels { width: 8, height: 6, rgba: square(3) });
    let stopped = write(&figure, &look, &mut paint, &mut |progress| {
        seen = progress.done;
        if progress.done == 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!((stopped, seen), (Err(ExportError::Cancelled), 5));
}
