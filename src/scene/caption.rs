//! What files add to a scene: paper behind it, and a caption below.

use super::geometry::Point;
use super::item::{Fill, Item, Role, Shade};
use super::label::LABEL_SIZE;
use super::picture::Scene;
use super::prose::Prose;

/// Pixels between a caption and the edges.
const MARGIN: f32 = 14.0;

impl Scene {
    /// The same with a caption below, broken into as many lines as it needs.
    #[must_use]
    pub fn captioned(mut self, caption: &str) -> Self {
        let prose = Prose::new(caption, LABEL_SIZE, self.size.width - 2.0 * MARGIN);
        prose.draw(Point::new(MARGIN, self.size.height), Role::Ink, false, &mut self.items);
        self.size.height += prose.height() + MARGIN;
        self
    }

    /// The same with paper behind everything.
    #[must_use]
    pub fn on_paper(mut self) -> Self {
        let (width, height) = (self.size.width, self.size.height);
        let corners = [
            Point::new(0.0, 0.0),
            Point::new(width, 0.0),
            Point::new(width, height),
            Point::new(0.0, height),
        ];
        let paper = Item::Quad { corners, fill: Some(Fill::solid(Shade::full(Role::Paper))), stroke: None };
        self.items.insert(0, paper);
        self
    }
}
