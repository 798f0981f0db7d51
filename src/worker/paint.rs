//! Scenes as pixels, on a canvas that is in no document.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, OffscreenCanvas};

use super::refusal::Refusal;
use crate::export::gif::Pixels;
use crate::render::canvas::paint_once;
use crate::scene::{Palette, Role, Scene, Size};

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
    /// Whether width and height are even numbers of pixels, as films want it.
    is_even: bool,
}

impl Sheet {
    pub(super) fn new(scale: Scale, palette: Palette) -> Result<Self, Refusal> {
        let canvas = OffscreenCanvas::new(1, 1).map_err(|_| Refusal::NoCanvas)?;
        Ok(Self { canvas, scale, palette, is_even: false })
    }

    /// A sheet on which paper fills what an odd picture lacks to an even number of pixels.
    pub(super) fn even(scale: Scale, palette: Palette) -> Result<Self, Refusal> {
        Ok(Self { is_even: true, ..Self::new(scale, palette)? })
    }

    /// A sheet whose [`pixels`](Self::pixels) are read often: the browser keeps them where they are read fast.
    pub(super) fn readable(scale: Scale, palette: Palette) -> Result<Self, Refusal> {
        let sheet = Self::new(scale, palette)?;
        let options = Object::new();
        Reflect::set(&options, &"willReadFrequently".into(), &true.into())?;
        // All that ask for the context later get this one.
        sheet.canvas.get_context_with_context_options("2d", &options)?.ok_or(Refusal::NoCanvas)?;
        Ok(sheet)
    }

    /// Paints a scene; the canvas takes its size.
    pub(super) fn paint(&self, scene: &Scene) -> Result<(), Refusal> {
        let [width, height] = self.scale.pixels(scene.size)?;
        // It has all that the painter uses of a canvas in a document.
        let canvas: &HtmlCanvasElement = AsRef::<JsValue>::as_ref(&self.canvas).unchecked_ref();
        let odd = [width, height].map(|it| it % 2.0);
        if !self.is_even || odd == [0.0, 0.0] {
            return Ok(paint_once(canvas, scene, self.scale.0, self.palette)?);
        }
        let size = [width + odd[0], height + odd[1]].map(|it| (it / self.scale.0) as f32);
        let scene = Scene { size: Size { width: size[0], height: size[1] }, items: scene.items.clone() };
        paint_once(canvas, &scene, self.scale.0, self.palette)?;
        let context = self.context()?;
        context.set_global_composite_operation("destination-over")?;
        context.set_fill_style_str(&self.palette.role(Role::Paper).css());
        context.fill_rect(0.0, 0.0, size[0].into(), size[1].into());
        Ok(())
    }

    /// What it shows.
    pub(super) fn pixels(&self) -> Result<Pixels, Refusal> {
        let [width, height] = [self.canvas.width(), self.canvas.height()];
        let image = self.context()?.get_image_data(0.0, 0.0, width.into(), height.into())?;
        let [width, height] = [width, height].map(|it| it.try_into().unwrap_or(u16::MAX));
        Ok(Pixels { width, height, rgba: image.data().0 })
    }

    fn context(&self) -> Result<CanvasRenderingContext2d, Refusal> {
        Ok(self.canvas.get_context("2d")?.ok_or(Refusal::NoCanvas)?.unchecked_into())
    }
}
