//! Painting on a canvas: the still layers are kept as bitmaps and repainted only where they changed.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::FONT_FAMILY;
use super::bitmaps::Bitmaps;
use crate::scene::{
    Anchor, Fill, Ink, Item, Moving, Palette, Picture, Point, Role, Scene, Shade, Size, Stroke,
};

/// Dashes of padding, in pixels.
const DASH: f64 = 3.0;

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

/// What a bitmap was painted for.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Look {
    size: Size,
    pixel_ratio: f64,
    palette: Palette,
}

#[derive(Debug)]
struct StillLayer {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    items: Vec<Item>,
    bitmaps: Bitmaps,
}

/// Colours as CSS text, written once.
#[derive(Debug, Default)]
struct Colors {
    shades: ShadeTexts,
    role_inks: ShadeTexts,
    inks_on: ShadeTexts,
}

/// A text for every shade that has been asked for, in the order of their [`place`]s.
#[derive(Debug, Default)]
struct ShadeTexts(Vec<Option<String>>);

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
                layer.items.clear();
                layer.bitmaps.clear();
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

impl StillLayer {
    /// A layer that is never shown itself.
    fn beside(canvas: &HtmlCanvasElement) -> Result<Self, JsValue> {
        let document = canvas.owner_document().ok_or("a canvas outside a document")?;
        let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
        let context = context_of(&canvas)?;
        Ok(Self { canvas, context, items: Vec::new(), bitmaps: Bitmaps::default() })
    }

    /// Brings the bitmap up to date: only the items between the common beginning and the common end are repainted
    /// where they cover what they replace.
    fn update(
        &mut self,
        items: &[Item],
        look: Look,
        is_fresh: bool,
        colors: &mut Colors,
    ) -> Result<(), JsValue> {
        let same_start = self.items.iter().zip(items).take_while(|(old, new)| old == new).count();
        if !is_fresh && same_start == items.len() && items.len() == self.items.len() {
            return Ok(());
        }
        let rest = (self.items.len() - same_start).min(items.len() - same_start);
        let same_end =
            (1..=rest).take_while(|&n| self.items[self.items.len() - n] == items[items.len() - n]).count();
        let changed = &items[same_start..items.len() - same_end];
        let gone = &self.items[same_start..self.items.len() - same_end];
        if is_fresh {
            self.bitmaps.clear();
        }
        let mut brush = Brush::new(&self.context, look, colors, &mut self.bitmaps);
        match changed_cells(changed, gone) {
            Some(cells) if !is_fresh => {
                for cell in cells {
                    brush.draw(cell)?;
                }
            }
            _ => {
                self.context.clear_rect(0.0, 0.0, f64::from(look.size.width), f64::from(look.size.height));
                brush.draw(items)?;
                self.bitmaps.forget_unused();
            }
        }
        self.items = items.to_vec();
        Ok(())
    }
}

/// More changed cells than this are painted with all else: a border that is painted again and again grows heavier.
const MAX_CHANGED_CELLS: usize = 24;

/// The new cells that differ from the old ones and can be painted over them without a trace: the same places, each
/// covering what was there.
fn changed_cells<'a>(changed: &'a [Item], gone: &[Item]) -> Option<Vec<&'a [Item]>> {
    let corners_of = |cell: &[Item]| match *cell.first()? {
        Item::Quad { corners, fill: Some(Fill { opacity, .. }), .. } if opacity >= 1.0 => Some(corners),
        _ => None,
    };
    let is_quad = |_: &Item, next: &Item| !matches!(next, Item::Quad { .. });
    let (new, old) = (changed.chunk_by(is_quad), gone.chunk_by(is_quad));
    if new.clone().count() != old.clone().count() {
        return None;
    }
    let mut cells = Vec::new();
    for (new, old) in new.zip(old) {
        let is_safe = new[1..].iter().chain(&old[1..]).all(|item| matches!(item, Item::Text { .. }));
        if new == old {
            continue;
        }
        if !is_safe || cells.len() == MAX_CHANGED_CELLS || corners_of(new)? != corners_of(old)? {
            return None;
        }
        cells.push(new);
    }
    Some(cells)
}

pub(super) fn context_of(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, JsValue> {
    let context = canvas.get_context("2d")?.ok_or("no 2-D context")?;
    Ok(context.unchecked_into())
}

struct Brush<'a> {
    context: &'a CanvasRenderingContext2d,
    look: Look,
    colors: &'a mut Colors,
    bitmaps: &'a mut Bitmaps,
}

impl<'a> Brush<'a> {
    fn new(
        context: &'a CanvasRenderingContext2d,
        look: Look,
        colors: &'a mut Colors,
        bitmaps: &'a mut Bitmaps,
    ) -> Self {
        Self { context, look, colors, bitmaps }
    }

    fn draw(&mut self, items: &[Item]) -> Result<(), JsValue> {
        self.context.set_text_baseline("middle");
        self.context.set_line_join("round");
        for item in items {
            self.item(item)?;
        }
        Ok(())
    }

    fn item(&mut self, item: &Item) -> Result<(), JsValue> {
        match item {
            Item::Quad { corners, fill, stroke } => {
                self.trace(corners);
                if let Some(fill) = fill {
                    self.set_fill(fill.shade);
                    self.context.set_global_alpha(f64::from(fill.opacity));
                    self.context.fill();
                    self.context.set_global_alpha(1.0);
                }
                if let Some(stroke) = stroke {
                    self.stroke(*stroke)?;
                }
            }
            Item::Line { from, to, stroke } => {
                self.context.begin_path();
                self.context.move_to(from.x.into(), from.y.into());
                self.context.line_to(to.x.into(), to.y.into());
                self.stroke(*stroke)?;
            }
            Item::Curve { points, stroke } => self.curve(points, *stroke)?,
            Item::Text { at, anchor, size, is_bold, ink, max_width, text } => {
                self.set_font(*size, *is_bold);
                self.set_ink(*ink);
                self.context.set_text_align(alignment(*anchor));
                self.context.fill_text_with_max_width(
                    text,
                    at.x.into(),
                    at.y.into(),
                    f64::from(*max_width) * 1.05,
                )?;
            }
            Item::Label { at, anchor, size, role, name, detail } => {
                self.label(*at, *anchor, *size, *role, name, detail)?;
            }
            Item::Raster { plane, columns, shades } => {
                self.bitmaps.draw(self.context, self.look.palette, plane, *columns, shades)?;
            }
            Item::Veil { plane, columns, fills } => {
                self.bitmaps.draw_veil(self.context, self.look.palette, plane, *columns, fills)?;
            }
        }
        Ok(())
    }

    fn curve(&mut self, [from, control, to]: &[Point; 3], stroke: Stroke) -> Result<(), JsValue> {
        self.context.begin_path();
        self.context.move_to(from.x.into(), from.y.into());
        self.context.quadratic_curve_to(control.x.into(), control.y.into(), to.x.into(), to.y.into());
        self.stroke(stroke)
    }

    fn trace(&self, corners: &[Point; 4]) {
        self.context.begin_path();
        self.context.move_to(corners[0].x.into(), corners[0].y.into());
        for corner in &corners[1..] {
            self.context.line_to(corner.x.into(), corner.y.into());
        }
        self.context.close_path();
    }

    fn stroke(&mut self, stroke: Stroke) -> Result<(), JsValue> {
        let color = self.colors.shade(self.look.palette, Shade::full(stroke.role));
        self.context.set_stroke_style_str(color);
        self.context.set_line_width(stroke.width.into());
        if stroke.is_dashed {
            let dashes = js_sys::Array::of2(&DASH.into(), &DASH.into());
            self.context.set_line_dash(&dashes)?;
            self.context.stroke();
            return self.context.set_line_dash(&js_sys::Array::new());
        }
        self.context.stroke();
        Ok(())
    }

    fn set_fill(&mut self, shade: Shade) {
        let color = self.colors.shade(self.look.palette, shade);
        self.context.set_fill_style_str(color);
    }

    fn set_ink(&mut self, ink: Ink) {
        let color = self.colors.ink(self.look.palette, ink);
        self.context.set_fill_style_str(color);
    }

    fn set_font(&self, size: f32, is_bold: bool) {
        let weight = if is_bold { "700 " } else { "" };
        let tenths = (size * 10.0).round_ties_even() as u32;
        self.context.set_font(&format!("{weight}{}.{}px {FONT_FAMILY}", tenths / 10, tenths % 10));
    }

    /// The only text whose parts stand one after the other, so the only one that is measured.
    fn label(
        &mut self,
        at: Point,
        anchor: Anchor,
        size: f32,
        role: Role,
        name: &str,
        detail: &str,
    ) -> Result<(), JsValue> {
        self.context.set_text_align("left");
        self.set_font(size, true);
        let name_width = self.context.measure_text(name)?.width();
        self.set_font(size, false);
        let detail = if detail.is_empty() { String::new() } else { format!(" {detail}") };
        let width = name_width + self.context.measure_text(&detail)?.width();
        let x = f64::from(at.x)
            - match anchor {
                Anchor::Start => 0.0,
                Anchor::Middle => width / 2.0,
                Anchor::End => width,
            };
        self.set_ink(Ink::Role(Role::Muted));
        self.context.fill_text(&detail, x + name_width, at.y.into())?;
        self.set_font(size, true);
        self.set_ink(Ink::Role(role));
        self.context.fill_text(name, x, at.y.into())
    }
}

impl Colors {
    fn shade(&mut self, palette: Palette, shade: Shade) -> &str {
        self.shades.get_or_write(shade, || match shade.strength {
            // Lines and the window have the role's own colour.
            u8::MAX if !shade.is_covered => palette.role(shade.role).css(),
            _ => palette.shade(shade).css(),
        })
    }

    fn ink(&mut self, palette: Palette, ink: Ink) -> &str {
        let (texts, shade) = match ink {
            Ink::Role(role) => (&mut self.role_inks, Shade { strength: 0, ..Shade::full(role) }),
            Ink::On(shade) => (&mut self.inks_on, shade),
        };
        texts.get_or_write(shade, || palette.ink(ink).css())
    }
}

impl ShadeTexts {
    fn get_or_write(&mut self, shade: Shade, write: impl FnOnce() -> String) -> &str {
        let place = place(shade);
        if place >= self.0.len() {
            self.0.resize_with(place + 1, || None);
        }
        self.0[place].get_or_insert_with(write)
    }
}

/// A number of its own for every shade: few thousand in all.
const fn place(shade: Shade) -> usize {
    ((shade.role as usize) << 9) | ((shade.is_covered as usize) << 8) | shade.strength as usize
}

fn alignment(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "left",
        Anchor::Middle => "center",
        Anchor::End => "right",
    }
}
