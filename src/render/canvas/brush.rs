//! Drawing items on a context, each as it says.

use wasm_bindgen::JsValue;
use web_sys::CanvasRenderingContext2d;

use super::bitmaps::Bitmaps;
use crate::render::FONT_FAMILY;
use crate::scene::{Anchor, Ink, Item, Palette, Point, Role, Shade, Size, Stroke};

/// Dashes of padding, in pixels.
const DASH: f64 = 3.0;

/// What a bitmap was painted for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Look {
    pub(super) size: Size,
    pub(super) pixel_ratio: f64,
    pub(super) palette: Palette,
}

/// Colours as CSS text, written once.
#[derive(Debug, Default)]
pub(super) struct Colors {
    shades: ShadeTexts,
    role_inks: ShadeTexts,
    inks_on: ShadeTexts,
}

/// A text for every shade that has been asked for, in the order of their [`place`]s.
#[derive(Debug, Default)]
struct ShadeTexts(Vec<Option<String>>);

/// Draws items on a context.
pub(super) struct Brush<'a> {
    context: &'a CanvasRenderingContext2d,
    look: Look,
    colors: &'a mut Colors,
    bitmaps: &'a mut Bitmaps,
}

impl<'a> Brush<'a> {
    pub(super) fn new(
        context: &'a CanvasRenderingContext2d,
        look: Look,
        colors: &'a mut Colors,
        bitmaps: &'a mut Bitmaps,
    ) -> Self {
        Self { context, look, colors, bitmaps }
    }

    /// Draws items one after the other.
    pub(super) fn draw(&mut self, items: &[Item]) -> Result<(), JsValue> {
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
        self.context.set_line_width((stroke.width * self.look.palette.thickness()).into());
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
