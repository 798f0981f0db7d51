//! Scenes as pixels, on a canvas that is in no document.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlCanvasElement, OffscreenCanvas};

use super::refusal::Refusal;
use crate::render::canvas::paint_once;
use crate::scene::{Palette, Scene, Size};

/// Longest side of a bitmap, in pixels: what every engine paints.
const MAX_SIDE: f64 = 8192.0;
/// Most pixels of a bitmap: what every engine paints, phones too.
const MAX_AREA: f64 = 16_777_216.0;

/// Pixels of a bitmap for one CSS pixel.
#[derive(Clone, Copy)]
pub(super) struct Scale(f64);

impl Scale {
    /// What is offered goes from a half to eight.
    pub(super) fn new(scale: f64) -> Result<Self, Refusal> {
        if (0.25..=8.0).contains(&scale) { Ok(Self(scale)) } else { Err(Refusal::BadScale) }
    }

    /// Width and height of a bitmap, if a browser paints so many pixels.
    fn pixels(self, size: Size) -> Result<[f64; 2], Refusal> {
        let [width, height] = [size.width, size.height].map(|it| (f64::from(it) * self.0).round());
        if width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_AREA {
            return Err(Refusal::ManyPixels { width: width as u128, height: height as u128 });
        }
        Ok([width, height])
    }
}

/// Paints scenes one after the other on the same canvas.
pub(super) struct Sheet {
    pub(super) canvas: OffscreenCanvas,
    scale: Scale,
    palette: Palette,
}

impl Sheet {
    pub(super) fn new(scale: Scale, palette: Palette) -> Result<Self, Refusal> {
        let canvas = OffscreenCanvas::new(1, 1).map_err(|_| Refusal::NoCanvas)?;
        Ok(Self { canvas, scale, palette })
    }

    /// Paints a scene; the canvas takes its size.
    pub(super) fn paint(&self, scene: &Scene) -> Result<(), Refusal> {
        self.scale.pixels(scene.size)?;
        // It has all that the painter uses of a canvas in a document.
        let canvas: &HtmlCanvasElement = AsRef::<JsValue>::as_ref(&self.canvas).unchecked_ref();
        Ok(paint_once(canvas, scene, self.scale.0, self.palette)?)
    }
}
