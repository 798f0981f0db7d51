//! Drawing bitmaps and numbers on a canvas, in cells of the plane.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};

use super::plane::Area;
use crate::web::bitmap::Bitmap;

/// Most digits of a number on a cell, with its sign and point.
const CHARACTERS: f64 = 5.0;
/// How wide a character is, as a share of its size.
const CHARACTER_WIDTH: f64 = 0.58;
/// Numbers on cells are not smaller than this, in CSS pixels, and not larger.
const LEAST_TYPE_PX: f64 = 10.0;
const MOST_TYPE_PX: f64 = 18.0;

/// A canvas of which a part of the plane is seen.
pub(super) struct Sheet {
    context: CanvasRenderingContext2d,
    seen: Area,
    /// CSS pixels of a cell of the input.
    scale: f64,
    /// Device pixels of a CSS pixel.
    density: f64,
    /// Width and height in CSS pixels.
    size: [f64; 2],
    canvas: HtmlCanvasElement,
}

/// What is drawn beside bitmaps is drawn in colors of the page.
struct Colors {
    ink: String,
    paper: String,
    line: String,
}

impl Colors {
    /// Asking makes the browser compute styles, so a sheet that needs none does not ask.
    fn of(element: &Element) -> Result<Self, JsValue> {
        let window = web_sys::window().ok_or("no window")?;
        let style = window.get_computed_style(element)?.ok_or("no style")?;
        let color = |name| style.get_property_value(name).unwrap_or_default();
        Ok(Self { ink: color("--ink"), paper: color("--paper"), line: color("--line") })
    }
}

/// A number on a cell: where the cell lies, and the number as text. Of a cell with several, one below the other.
pub(super) struct Written {
    pub(super) cell: Area,
    pub(super) numbers: Vec<String>,
}

impl Sheet {
    /// An empty sheet. `size` is that of the canvas in CSS pixels.
    ///
    /// # Errors
    /// Where the browser gives no context.
    pub(super) fn new(canvas: &HtmlCanvasElement, size: [f64; 2], seen: Area) -> Result<Self, JsValue> {
        let density = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
        let [width, height] = size.map(|it| (it * density).round().max(1.0) as u32);
        // Setting the size clears a canvas, and takes longer than clearing it.
        if canvas.width() != width {
            canvas.set_width(width);
        }
        if canvas.height() != height {
            canvas.set_height(height);
        }
        let context: CanvasRenderingContext2d =
            canvas.get_context("2d")?.ok_or("no 2-D context")?.unchecked_into();
        context.set_transform(density, 0.0, 0.0, density, 0.0, 0.0)?;
        context.clear_rect(0.0, 0.0, size[0], size[1]);
        Ok(Self { context, seen, scale: size[0] / seen.width, density, size, canvas: canvas.clone() })
    }

    /// Draws a bitmap over an area of the plane, from a share of the sheet's width on.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub(super) fn bitmap(&self, bitmap: &Bitmap, area: Area, from: f64) -> Result<(), JsValue> {
        let pixels = Pixels::new(self.seen, area, [bitmap.width(), bitmap.height()]);
        let Some(Pixels { from: [sx, sy], size: [sw, sh], to }) = pixels else { return Ok(()) };
        self.context.save();
        self.context.begin_path();
        self.context.rect(from * self.size[0], 0.0, self.size[0], self.size[1]);
        self.context.clip();
        // Pixels that are enlarged stay squares.
        let is_enlarged = self.scale * area.width / f64::from(bitmap.width()) * self.density >= 1.0;
        self.context.set_image_smoothing_enabled(!is_enlarged);
        let [x, y] = self.place(to);
        let drawn = self.context.draw_image_with_image_bitmap_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
            bitmap.image(),
            sx,
            sy,
            sw,
            sh,
            x,
            y,
            to.width * self.scale,
            to.height * self.scale,
        );
        self.context.restore();
        drawn
    }

    /// Draws the outline of the padding.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub(super) fn dashed(&self, area: Area) -> Result<(), JsValue> {
        let dashes = js_sys::Array::of2(&3.0.into(), &3.0.into());
        self.context.set_line_dash(&dashes)?;
        self.context.set_stroke_style_str(&Colors::of(&self.canvas)?.line);
        self.context.set_line_width(1.0);
        let [x, y] = self.place(area);
        let (width, height) = (area.width * self.scale, area.height * self.scale);
        self.context.stroke_rect(x + 0.5, y + 0.5, width - 1.0, height - 1.0);
        self.context.set_line_dash(&js_sys::Array::new())
    }

    /// Writes numbers on cells, in ink that stands out from any color.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub(super) fn write(&self, cells: &[Written], n_lines: usize) -> Result<(), JsValue> {
        let Some(Written { cell, .. }) = cells.first() else { return Ok(()) };
        let Some(size) = type_size([cell.width, cell.height].map(|it| it * self.scale), n_lines) else {
            return Ok(());
        };
        let context = &self.context;
        let colors = Colors::of(&self.canvas)?;
        context.set_font(&format!("600 {size}px ui-sans-serif, system-ui, sans-serif"));
        context.set_text_align("center");
        context.set_text_baseline("middle");
        context.set_line_join("round");
        context.set_fill_style_str(&colors.ink);
        for Written { cell, numbers } in cells {
            let [x, y] = self.place(*cell);
            let [width, height] = [cell.width, cell.height].map(|it| it * self.scale);
            // The numbers of a cell belong together.
            context.set_stroke_style_str(&colors.line);
            context.set_line_width(0.5);
            context.stroke_rect(x, y, width, height);
            context.set_stroke_style_str(&colors.paper);
            context.set_line_width(size * 0.22);
            let x = x + width / 2.0;
            for (at, number) in numbers.iter().enumerate() {
                let y = y + height * (at as f64 + 0.5) / numbers.len() as f64;
                context.stroke_text(number, x, y)?;
                context.fill_text(number, x, y)?;
            }
        }
        Ok(())
    }

    fn place(&self, area: Area) -> [f64; 2] {
        [(area.x - self.seen.x) * self.scale, (area.y - self.seen.y) * self.scale]
    }
}

/// How large numbers are on a cell of so many CSS pixels; `None` where they have no room.
pub(super) fn type_size([width, height]: [f64; 2], n_lines: usize) -> Option<f64> {
    let size = (width / (CHARACTERS * CHARACTER_WIDTH)).min(height * 0.8 / n_lines as f64);
    (size >= LEAST_TYPE_PX).then(|| size.min(MOST_TYPE_PX).floor())
}

/// The pixels of a bitmap that are seen, and where in the plane they lie.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Pixels {
    from: [f64; 2],
    size: [f64; 2],
    to: Area,
}

impl Pixels {
    /// Of a bitmap over `area` those in `seen`; whole pixels, so that each is drawn where it is. `None` where there are
    /// none.
    fn new(seen: Area, area: Area, [width, height]: [u32; 2]) -> Option<Self> {
        let along = |seen: f64, seen_length: f64, at: f64, length: f64, n: f64| {
            let pixel = length / n;
            let first = ((seen - at) / pixel).floor().max(0.0);
            let end = ((seen + seen_length - at) / pixel).ceil().min(n);
            (end > first).then_some((first, end - first, at + first * pixel, (end - first) * pixel))
        };
        let (sx, sw, x, dw) = along(seen.x, seen.width, area.x, area.width, width.into())?;
        let (sy, sh, y, dh) = along(seen.y, seen.height, area.y, area.height, height.into())?;
        Some(Self { from: [sx, sy], size: [sw, sh], to: Area { x, y, width: dw, height: dh } })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn area(x: f64, y: f64, width: f64, height: f64) -> Area {
        Area { x, y, width, height }
    }

    #[test]
    fn only_pixels_that_are_seen_are_drawn() {
        // A map of stride 2 from 1 on: its pixels are 2 wide. From 4.5 to 8.5 are pixels 1 to 3.
        let found = Pixels::new(area(4.5, 0.0, 4.0, 2.0), area(1.0, 1.0, 20.0, 20.0), [10, 10]);
        let (from, size) = ([1.0, 0.0], [3.0, 1.0]);
        assert_eq!(found, Some(Pixels { from, size, to: area(3.0, 1.0, 6.0, 2.0) }));
        let whole = Pixels::new(area(-1.0, -1.0, 22.0, 22.0), area(0.0, 0.0, 20.0, 20.0), [20, 20]);
        assert_eq!(whole.map(|it| (it.from, it.to)), Some(([0.0; 2], area(0.0, 0.0, 20.0, 20.0))));
        assert_eq!(Pixels::new(area(30.0, 0.0, 4.0, 4.0), area(0.0, 0.0, 20.0, 20.0), [20, 20]), None);
    }

    #[test]
    fn numbers_are_written_where_they_have_room() {
        assert_eq!(type_size([20.0, 20.0], 1), None);
        assert_eq!(type_size([32.0, 32.0], 1), Some(11.0));
        // Three lines of ten pixels need a cell of 37.5.
        assert_eq!(type_size([36.0, 36.0], 3), None);
        assert_eq!(type_size([38.0, 38.0], 3), Some(10.0));
        assert_eq!(type_size([300.0, 300.0], 1), Some(18.0));
    }
}
