//! Painting on a canvas: the still layers are kept as bitmaps and repainted only where they changed.

mod bitmaps;
mod brush;
mod context;
mod still;

use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use self::bitmaps::Bitmaps;
use self::brush::{Brush, Colors, Look};
use self::context::context_of;
use self::still::StillLayer;
use crate::scene::{Moving, Palette, Picture, Scene, Size};

/// Paints pictures on one canvas, sharp at any pixel ratio.
#[derive(Debug)]
pub struct CanvasPainter {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    ground: StillLayer,
    planes: StillLayer,
    look: Look,
    colors: Colors,
}

impl CanvasPainter {
    /// A painter of a canvas.
    ///
    /// # Errors
    /// Where the browser gives no 2-D context.
    pub fn new(canvas: HtmlCanvasElement) -> Result<Self, JsValue> {
        let context = context_of(&canvas)?;
        let look = Look { size: Size::default(), pixel_ratio: 1.0, palette: Palette::Light };
        let (ground, planes) = (StillLayer::beside(&canvas)?, StillLayer::beside(&canvas)?);
        Ok(Self { canvas, context, ground, planes, look, colors: Colors::default() })
    }

    /// Paints a picture at one moment.
    ///
    /// # Errors
    /// Where the browser refuses to draw.
    pub fn paint(
        &mut self,
        picture: &Picture,
        moving: &Moving,
        pixel_ratio: f64,
        palette: Palette,
    ) -> Result<(), JsValue> {
        let is_fresh = self.take_look(Look { size: picture.size, pixel_ratio, palette })?;
        self.ground.update(&picture.ground, self.look, is_fresh, &mut self.colors)?;
        self.planes.update(&picture.planes, self.look, is_fresh, &mut self.colors)?;
        self.clear();
        self.stamp(&self.ground.canvas)?;
        let mut bitmaps = Bitmaps::default();
        Brush::new(&self.context, self.look, &mut self.colors, &mut bitmaps).draw(&moving.links)?;
        self.stamp(&self.planes.canvas)?;
        Brush::new(&self.context, self.look, &mut self.colors, &mut bitmaps).draw(&moving.front)
    }

    /// The same for a picture that is another one in the next frame: nothing of it is kept to be copied, which costs
    /// more than it saves then.
    ///
    /// # Errors
    /// Where the browser refuses to draw.
    pub fn paint_passing(
        &mut self,
        picture: &Picture,
        moving: &Moving,
        pixel_ratio: f64,
        palette: Palette,
    ) -> Result<(), JsValue> {
        if self.take_look(Look { size: picture.size, pixel_ratio, palette })? {
            // What was kept is gone with the old size.
            for layer in [&mut self.ground, &mut self.planes] {
                layer.forget();
            }
        }
        self.clear();
        for (layer, still, moving) in [
            (&mut self.ground, &picture.ground, &moving.links),
            (&mut self.planes, &picture.planes, &moving.front),
        ] {
            let mut brush = Brush::new(&self.context, self.look, &mut self.colors, &mut layer.bitmaps);
            brush.draw(still)?;
            brush.draw(moving)?;
            layer.bitmaps.forget_unused();
        }
        Ok(())
    }

    /// Paints for a look from now on. True if it is another one, for which nothing is painted yet.
    fn take_look(&mut self, look: Look) -> Result<bool, JsValue> {
        if look == self.look {
            return Ok(false);
        }
        self.look = look;
        self.colors = Colors::default();
        for (canvas, context) in [
            (&self.canvas, &self.context),
            (&self.ground.canvas, &self.ground.context),
            (&self.planes.canvas, &self.planes.context),
        ] {
            // A new size clears the bitmap and its transform.
            canvas.set_width((f64::from(look.size.width) * look.pixel_ratio).round() as u32);
            canvas.set_height((f64::from(look.size.height) * look.pixel_ratio).round() as u32);
            context.set_transform(look.pixel_ratio, 0.0, 0.0, look.pixel_ratio, 0.0, 0.0)?;
        }
        Ok(true)
    }

    fn clear(&self) {
        let Size { width, height } = self.look.size;
        self.context.clear_rect(0.0, 0.0, width.into(), height.into());
    }

    /// Copies a layer pixel by pixel.
    fn stamp(&self, layer: &HtmlCanvasElement) -> Result<(), JsValue> {
        self.context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0)?;
        if layer.width() > 0 && layer.height() > 0 {
            self.context.draw_image_with_html_canvas_element(layer, 0.0, 0.0)?;
        }
        let ratio = self.look.pixel_ratio;
        self.context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0)
    }
}

/// Paints a scene once on a canvas that nothing moves on; sets the size of its bitmap.
///
/// # Errors
/// Where the browser gives no 2-D context or refuses to draw.
pub fn paint_once(
    canvas: &HtmlCanvasElement,
    scene: &Scene,
    pixel_ratio: f64,
    palette: Palette,
) -> Result<(), JsValue> {
    let look = Look { size: scene.size, pixel_ratio, palette };
    let context = context_of(canvas)?;
    // A new size clears the bitmap and its transform.
    canvas.set_width((f64::from(look.size.width) * pixel_ratio).round() as u32);
    canvas.set_height((f64::from(look.size.height) * pixel_ratio).round() as u32);
    context.set_transform(pixel_ratio, 0.0, 0.0, pixel_ratio, 0.0, 0.0)?;
    Brush::new(&context, look, &mut Colors::default(), &mut Bitmaps::default()).draw(&scene.items)
}
