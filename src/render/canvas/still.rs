//! What stays on a canvas, kept as a bitmap and repainted only where it changed.

use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::bitmaps::Bitmaps;
use super::brush::{Brush, Colors, Look};
use super::context::{canvas_beside, context_of};
use crate::scene::{Fill, Item};

/// Items that stay, as a bitmap.
#[derive(Debug)]
pub(super) struct StillLayer {
    pub(super) canvas: HtmlCanvasElement,
    pub(super) context: CanvasRenderingContext2d,
    items: Vec<Item>,
    /// Maps that are drawn as such.
    pub(super) bitmaps: Bitmaps,
}

impl StillLayer {
    /// A layer that is never shown itself.
    pub(super) fn beside(canvas: &HtmlCanvasElement) -> Result<Self, JsValue> {
        let canvas = canvas_beside(canvas)?;
        let context = context_of(&canvas)?;
        Ok(Self { canvas, context, items: Vec::new(), bitmaps: Bitmaps::default() })
    }

    /// Forgets what is painted on it.
    pub(super) fn forget(&mut self) {
        self.items.clear();
        self.bitmaps.clear();
    }

    /// Brings the bitmap up to date: only the items between the common beginning and the common end are repainted
    /// where they cover what they replace.
    pub(super) fn update(
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
