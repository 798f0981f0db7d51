//! Pictures for the last row: what would be too small to be read there is left out.

use super::item::Item;
use super::picture::{Moving, Picture};

/// Leaves out texts of a size below `least`. Labels are no such texts: they have one size in every picture.
fn keep_readable(items: &mut Vec<Item>, least: f32) {
    items.retain(|item| match item {
        Item::Text { size, .. } => *size >= least,
        _ => true,
    });
}

impl Picture {
    /// The picture without numbers smaller than `least`, in its own pixels: their cells show colors alone.
    #[must_use]
    pub fn readable(mut self, least: f32) -> Self {
        for items in [&mut self.ground, &mut self.planes] {
            keep_readable(items, least);
        }
        self
    }
}

impl Moving {
    /// The moving part without numbers smaller than `least`.
    #[must_use]
    pub fn readable(mut self, least: f32) -> Self {
        for items in [&mut self.links, &mut self.front] {
            keep_readable(items, least);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Frame, Motion, Size};
    use super::*;
    use crate::figure::Model;
    use crate::figure::url::parse;
    use crate::words::Lang;

    fn texts(items: &[Item]) -> Vec<f32> {
        let size = |item: &Item| match item {
            Item::Text { size, .. } => Some(*size),
            _ => None,
        };
        items.iter().filter_map(size).collect()
    }

    /// The sizes of all texts of a picture, before and after the small ones are left out.
    fn sizes(query: &str, [width, height]: [f32; 2]) -> [Vec<f32>; 2] {
        let figure = parse(query).figure;
        let model = Model::new(&figure.content).unwrap();
        // As on a stage whose type is 2.9 % of the screen's height, in place of the usual 16 pixels.
        let scale = height * 0.029 / 16.0;
        let size = Size { width: width / scale, height: height / scale };
        let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
        let picture = Picture::new(&frame);
        let moving = picture.moving(&frame, Motion::rest(figure.shown.cursor), &[]);
        let all = |picture: &Picture, moving: &Moving| {
            texts(&[&*picture.ground, &picture.planes, &moving.links, &moving.front].concat())
        };
        let before = all(&picture, &moving);
        let least = size.height * 0.025;
        [before, all(&picture.readable(least), &moving.readable(least))]
    }

    #[test]
    fn numbers_are_readable_from_the_last_row_or_left_out() {
        for size in [[1280.0, 720.0], [1920.0, 1080.0]] {
            for query in ["", "view=flat", "view=channels&in_channels=3", "input=28&view=flat", "dims=3"] {
                let [before, after] = sizes(query, size);
                assert!(after.iter().all(|&it| it >= 16.0 * 0.025 / 0.029), "{query} {after:?}");
                assert!(after.len() <= before.len());
            }
            let [before, after] = sizes("view=flat", size);
            // Only the weights that are written beside the window's numbers are smaller: a kernel of 3 × 3.
            assert_eq!(after.len() + 9, before.len(), "those of a small layer are large enough");
            let [before, after] = sizes("", size);
            assert!(after.len() < before.len() && !after.is_empty(), "on tilted maps they are too small");
        }
    }
}
