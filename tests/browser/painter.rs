//! The canvas painter: what it paints is what a fresh painter would.

use convoscope::figure::{Cursor, Figure, Model, url};
use convoscope::render::canvas::CanvasPainter;
use convoscope::scene::{Frame, Motion, Moving, Palette, Picture, Point, Role, Size};
use convoscope::words::Lang;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

const SIZE: Size = Size { width: 480.0, height: 360.0 };
const RATIO: f64 = 2.0;

type Paint = fn(&mut CanvasPainter, &Picture, &Moving, f64, Palette) -> Result<(), JsValue>;

struct Canvas {
    element: HtmlCanvasElement,
    painter: CanvasPainter,
}

impl Canvas {
    fn new() -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let element: HtmlCanvasElement = document.create_element("canvas").unwrap().unchecked_into();
        Self { painter: CanvasPainter::new(element.clone()).unwrap(), element }
    }

    fn paint(&mut self, query: &str, step: usize, palette: Palette) -> Picture {
        self.paint_by(CanvasPainter::paint, query, step, palette)
    }

    fn paint_by(&mut self, paint: Paint, query: &str, step: usize, palette: Palette) -> Picture {
        let mut figure: Figure = url::parse(query).figure;
        figure.shown.cursor = Cursor { step, ..figure.shown.cursor };
        let model = Model::new(&figure.content).unwrap();
        let frame = Frame { figure: &figure, model: &model, size: SIZE, lang: Lang::En, has_arrived: true };
        let picture = Picture::new(&frame);
        let moving = picture.moving(&frame, Motion::rest(figure.shown.cursor), &[]);
        paint(&mut self.painter, &picture, &moving, RATIO, palette).unwrap();
        picture
    }

    fn pixels(&self) -> Vec<u8> {
        let [width, height] = [self.element.width(), self.element.height()].map(f64::from);
        self.context().get_image_data(0.0, 0.0, width, height).unwrap().data().0
    }

    fn pixel(&self, at: Point) -> [u8; 4] {
        let [x, y] = [at.x, at.y].map(|it| (f64::from(it) * RATIO).floor());
        self.context().get_image_data(x, y, 1.0, 1.0).unwrap().data().0.try_into().unwrap()
    }

    fn context(&self) -> CanvasRenderingContext2d {
        self.element.get_context("2d").unwrap().unwrap().unchecked_into()
    }
}

#[wasm_bindgen_test]
fn the_bitmap_is_as_sharp_as_the_screen() {
    let mut canvas = Canvas::new();
    canvas.paint("", 0, Palette::Light);
    assert_eq!([canvas.element.width(), canvas.element.height()], [960, 720]);
}

#[wasm_bindgen_test]
fn a_cell_has_its_colour_beside_its_number() {
    for (palette, query) in [(Palette::Light, "view=flat"), (Palette::Dark, "view=flat")] {
        let mut canvas = Canvas::new();
        let picture = canvas.paint(query, 0, palette);
        // Row 0, column 4 of the digit is 16, its largest value.
        let input = picture.placements[0];
        let at = input.plane.at(1.0 + 0.12, 5.0 + 0.12);
        let expected = palette.role(Role::Input);
        assert_eq!(canvas.pixel(at), [expected.0, expected.1, expected.2, 255]);
    }
}

/// Repainting only what changed differs from a fresh picture by the blending of shared borders alone.
#[wasm_bindgen_test]
fn steps_repaint_to_what_a_fresh_painter_paints() {
    for query in [
        "",
        "view=flat",
        "in_channels=2&out_channels=2&input=4&view=channels",
        "input=128&view=flat",
        "input=5&padding=2&padding_mode=reflect&view=flat",
    ] {
        let mut stepping = Canvas::new();
        for step in [0, 1, 2, 3, 9, 4, 12, 11] {
            stepping.paint(query, step, Palette::Light);
        }
        let mut fresh = Canvas::new();
        fresh.paint(query, 11, Palette::Light);
        assert_alike(&stepping, &fresh, query);
    }
}

#[wasm_bindgen_test]
fn a_passing_picture_is_the_same_and_leaves_nothing_behind() {
    for query in ["dims=3&input=4x5x6&view=volume", "dims=3&input=16&values=sphere&view=volume", ""] {
        let mut fresh = Canvas::new();
        fresh.paint(query, 11, Palette::Light);
        let mut passing = Canvas::new();
        passing.paint_by(CanvasPainter::paint_passing, query, 5, Palette::Dark);
        passing.paint_by(CanvasPainter::paint_passing, query, 11, Palette::Light);
        assert_alike(&passing, &fresh, query);
        passing.paint_by(CanvasPainter::paint_passing, query, 3, Palette::Light);
        passing.paint(query, 11, Palette::Light);
        assert_alike(&passing, &fresh, query);
    }
}

/// All but few bytes of their bitmaps are nearly the same.
#[track_caller]
fn assert_alike(one: &Canvas, other: &Canvas, query: &str) {
    let (one, other) = (one.pixels(), other.pixels());
    let n_far = one.iter().zip(&other).filter(|(one, other)| one.abs_diff(**other) > 96).count();
    assert!(n_far * 10_000 < other.len(), "{query}: {n_far} of {} bytes differ", other.len());
}
