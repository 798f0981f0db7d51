//! Maps as small bitmaps, which are kept as long as they are drawn.

use wasm_bindgen::{Clamped, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

use super::context::{canvas_beside, context_of};
use crate::scene::{Fill, Palette, Plane, Shades};

/// The bitmaps of one still layer, for one palette.
#[derive(Debug, Default)]
pub(super) struct Bitmaps {
    kept: Vec<Bitmap>,
    /// Veils are written on it one after the other: making a canvas costs more than painting it.
    scratch: Option<HtmlCanvasElement>,
}

#[derive(Debug)]
struct Bitmap {
    shades: Shades,
    canvas: HtmlCanvasElement,
    is_drawn: bool,
}

impl Bitmaps {
    /// Draws cells as the pixels of a bitmap, stretched over their plane.
    pub(super) fn draw(
        &mut self,
        context: &CanvasRenderingContext2d,
        palette: Palette,
        plane: &Plane,
        columns: usize,
        shades: &Shades,
    ) -> Result<(), JsValue> {
        let at = match self.kept.iter().position(|it| it.shades.is_same(shades)) {
            Some(at) => at,
            None => {
                let canvas = bitmap(context, palette, columns, shades)?;
                self.kept.push(Bitmap { shades: shades.clone(), canvas, is_drawn: false });
                self.kept.len() - 1
            }
        };
        self.kept[at].is_drawn = true;
        stretch(context, &self.kept[at].canvas, plane)
    }

    /// Draws cells as pixels through which what lies behind is seen; they change too often to be kept.
    pub(super) fn draw_veil(
        &mut self,
        context: &CanvasRenderingContext2d,
        palette: Palette,
        plane: &Plane,
        columns: usize,
        fills: &[Fill],
    ) -> Result<(), JsValue> {
        let canvas = match &self.scratch {
            Some(canvas) => canvas.clone(),
            None => beside(context)?,
        };
        canvas.set_width(columns as u32);
        canvas.set_height((fills.len() / columns) as u32);
        let pixels: Vec<u8> = fills
            .iter()
            .flat_map(|&fill| {
                let color = palette.fill(fill);
                [color.0, color.1, color.2, (fill.opacity * 255.0).round() as u8]
            })
            .collect();
        write(&canvas, &pixels, columns)?;
        stretch(context, &canvas, plane)?;
        self.scratch = Some(canvas);
        Ok(())
    }

    /// Forgets what has not been drawn since this was called last.
    pub(super) fn forget_unused(&mut self) {
        self.kept.retain_mut(|bitmap| std::mem::take(&mut bitmap.is_drawn));
    }

    /// Forgets all of them.
    pub(super) fn clear(&mut self) {
        self.kept.clear();
    }
}

fn bitmap(
    context: &CanvasRenderingContext2d,
    palette: Palette,
    columns: usize,
    shades: &Shades,
) -> Result<HtmlCanvasElement, JsValue> {
    let canvas = beside(context)?;
    canvas.set_width(columns as u32);
    canvas.set_height((shades.len() / columns) as u32);
    let mut pixels = Vec::with_capacity(shades.len() * 4);
    // Neighbours are often alike.
    let mut last = None;
    for &shade in shades.iter() {
        let color = match last {
            Some((of, color)) if of == shade => color,
            _ => palette.shade(shade),
        };
        last = Some((shade, color));
        pixels.extend([color.0, color.1, color.2, u8::MAX]);
    }
    write(&canvas, &pixels, columns)?;
    Ok(canvas)
}

fn beside(context: &CanvasRenderingContext2d) -> Result<HtmlCanvasElement, JsValue> {
    canvas_beside(&context.canvas().ok_or("a context without a canvas")?)
}

fn write(canvas: &HtmlCanvasElement, pixels: &[u8], columns: usize) -> Result<(), JsValue> {
    let image = ImageData::new_with_u8_clamped_array(Clamped(pixels), columns as u32)?;
    context_of(canvas)?.put_image_data(&image, 0.0, 0.0)
}

/// Draws a bitmap with its pixels as the cells of a plane.
fn stretch(
    context: &CanvasRenderingContext2d,
    bitmap: &HtmlCanvasElement,
    plane: &Plane,
) -> Result<(), JsValue> {
    context.save();
    context.set_image_smoothing_enabled(false);
    let [a, b, c, d] = [plane.right.x, plane.right.y, plane.down.x, plane.down.y].map(f64::from);
    context.transform(a, b, c, d, plane.origin.x.into(), plane.origin.y.into())?;
    context.draw_image_with_html_canvas_element(bitmap, 0.0, 0.0)?;
    context.restore();
    Ok(())
}
