//! Which colors a film has.

use std::collections::BTreeMap;

use crate::scene::{Ink, Item, Palette, Rgb, Scene, Shade};

/// Colors of a GIF: one of its 256 says that a pixel stays as it was.
pub(super) const MOST: usize = 255;
/// Of these at most so many are mixed colors of edges: with more the file is larger, and looks the same.
const FOR_EDGES: usize = 16;

/// The colors of a film, counted.
#[derive(Clone, Debug, Default)]
pub struct Colors {
    /// Of areas, lines and texts, with the number of items that have them.
    flat: BTreeMap<Rgb, u64>,
    /// Of pixels, with the number of pixels that have them.
    mixed: BTreeMap<Rgb, u64>,
}

impl Colors {
    /// Counts the colors that a scene says.
    pub fn add_scene(&mut self, scene: &Scene, palette: Palette) {
        for item in &scene.items {
            let mut add = |color: Rgb| *self.flat.entry(color).or_default() += 1;
            match item {
                Item::Quad { fill, stroke, .. } => {
                    if let Some(fill) = fill.filter(|fill| fill.opacity >= 1.0) {
                        add(palette.fill(fill));
                    }
                    if let Some(stroke) = stroke {
                        add(palette.role(stroke.role));
                    }
                }
                Item::Line { stroke, .. } | Item::Curve { stroke, .. } => add(palette.role(stroke.role)),
                Item::Text { ink, .. } => add(palette.ink(*ink)),
                Item::Label { role, .. } => add(palette.ink(Ink::Role(*role))),
                Item::Raster { shades, .. } => {
                    shades.iter().for_each(|&shade: &Shade| add(palette.shade(shade)));
                }
                // What it gives depends on what lies behind it.
                Item::Veil { .. } => {}
            }
        }
    }

    /// Counts the colors of a painted picture: red, green, blue and alpha of each pixel.
    pub fn add_pixels(&mut self, rgba: &[u8]) {
        for pixels in rgba.as_chunks().0.chunk_by(|one: &[u8; 4], next| one == next) {
            let [red, green, blue, _] = pixels[0];
            *self.mixed.entry(Rgb(red, green, blue)).or_default() += pixels.len() as u64;
        }
    }

    /// The colors of the film: those that items have, then the most common of edges, [`MOST`] at most.
    pub(super) fn palette(&self) -> Vec<Rgb> {
        let by_count = |counts: &BTreeMap<Rgb, u64>| {
            let mut colors: Vec<_> = counts.iter().map(|(&color, &count)| (count, color)).collect();
            colors.sort_unstable_by_key(|&(count, color)| (std::cmp::Reverse(count), color));
            colors.into_iter().map(|(_, color)| color)
        };
        let mut colors: Vec<Rgb> = by_count(&self.flat).take(MOST - FOR_EDGES).collect();
        let is_new = |color: &Rgb| !self.flat.contains_key(color);
        colors.extend(by_count(&self.mixed).filter(is_new).take(FOR_EDGES));
        colors
    }
}
