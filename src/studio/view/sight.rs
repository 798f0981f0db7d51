//! Which part of the plane is seen: all of it, or a part that is enlarged.

use super::plane::Area;

/// How large a cell gets on the screen, in CSS pixels: three numbers of three digits have room in it.
const LARGEST_CELL_PX: f64 = 72.0;

/// How far the window keeps from the edge of what is seen, as a share of it.
const MARGIN: f64 = 0.12;

/// The part that is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sight {
    /// How many times as large as when all is seen; 1 or more.
    zoom: f64,
    /// Its middle, as shares of the whole.
    middle: [f64; 2],
}

impl Default for Sight {
    fn default() -> Self {
        Self { zoom: 1.0, middle: [0.5; 2] }
    }
}

impl Sight {
    pub(super) fn is_whole(self) -> bool {
        self.zoom <= 1.0
    }

    pub(super) const fn zoom(self) -> f64 {
        self.zoom
    }

    /// What is seen of the whole.
    pub(super) fn area(self, whole: Area) -> Area {
        let (width, height) = (whole.width / self.zoom, whole.height / self.zoom);
        let [x, y] = self.middle;
        Area {
            x: whole.x + x * whole.width - width / 2.0,
            y: whole.y + y * whole.height - height / 2.0,
            width,
            height,
        }
    }

    /// Enlarged by a factor so that a point, given as shares of what is seen, stays where it is. `whole_px` is how
    /// wide the whole is on the screen and `cells` how many cells that is, so that it ends where cells are large.
    #[must_use]
    pub(super) fn zoomed(self, factor: f64, [x, y]: [f64; 2], whole_px: f64, cells: f64) -> Self {
        let most = (LARGEST_CELL_PX * cells / whole_px.max(1.0)).max(1.0);
        let zoom = (self.zoom * factor).clamp(1.0, most);
        let kept = 1.0 / self.zoom - 1.0 / zoom;
        let middle = [self.middle[0] + (x - 0.5) * kept, self.middle[1] + (y - 0.5) * kept];
        Self { zoom, middle }.within()
    }

    /// Moved by shares of what is seen.
    #[must_use]
    pub(super) fn panned(self, [x, y]: [f64; 2]) -> Self {
        let middle = [self.middle[0] + x / self.zoom, self.middle[1] + y / self.zoom];
        Self { middle, ..self }.within()
    }

    /// Moved as little as it takes for a rectangle to be seen.
    #[must_use]
    pub(super) fn following(self, whole: Area, seen: Area) -> Self {
        let of = self.area(whole).shares(seen);
        let along = |at: f64, length: f64| {
            let margin = MARGIN.min((1.0 - length) / 2.0);
            if at < margin {
                at - margin
            } else if at + length > 1.0 - margin {
                at + length - (1.0 - margin)
            } else {
                0.0
            }
        };
        self.panned([along(of.x, of.width), along(of.y, of.height)])
    }

    /// With nothing beyond the whole in sight.
    fn within(self) -> Self {
        let half = 0.5 / self.zoom;
        Self { middle: self.middle.map(|it| it.clamp(half, 1.0 - half)), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: Area = Area { x: -1.0, y: 0.0, width: 200.0, height: 100.0 };

    #[track_caller]
    fn close(one: Area, other: Area) {
        let of = |it: Area| [it.x, it.y, it.width, it.height];
        assert!(
            of(one).iter().zip(of(other)).all(|(one, other)| (one - other).abs() < 1e-9),
            "{one:?} {other:?}"
        );
    }

    #[test]
    fn at_first_all_is_seen() {
        close(Sight::default().area(WHOLE), WHOLE);
        assert!(Sight::default().is_whole());
    }

    #[test]
    fn the_point_under_the_pointer_stays() {
        // A quarter from the left: cell 49 of −1 to 199.
        let sight = Sight::default().zoomed(4.0, [0.25, 0.5], 400.0, 200.0);
        close(sight.area(WHOLE), Area { x: 49.0 - 0.25 * 50.0, y: 37.5, width: 50.0, height: 25.0 });
        let back = sight.zoomed(0.1, [0.9, 0.9], 400.0, 200.0);
        close(back.area(WHOLE), WHOLE);
    }

    #[test]
    fn cells_end_at_their_largest() {
        // 200 cells on 400 pixels are 2 pixels each: 36 times larger they have 72.
        assert_eq!(Sight::default().zoomed(1e9, [0.5; 2], 400.0, 200.0).zoom(), 36.0);
        // Cells of 100 pixels get no larger, and no smaller.
        assert!(Sight::default().zoomed(2.0, [0.5; 2], 800.0, 8.0).is_whole());
    }

    #[test]
    fn what_is_followed_is_seen() {
        let sight = Sight::default().zoomed(10.0, [0.0, 0.0], 400.0, 200.0);
        for at in [[150.0, 80.0], [-1.0, 0.0], [190.0, 3.0]] {
            let seen = Area { x: at[0], y: at[1], width: 3.0, height: 3.0 };
            let of = sight.following(WHOLE, seen).area(WHOLE).shares(seen);
            assert!(
                of.x >= 0.0 && of.y >= 0.0 && of.x + of.width <= 1.0 && of.y + of.height <= 1.0,
                "{of:?}"
            );
        }
        // What is seen already moves nothing.
        let seen = Area { x: 8.0, y: 4.0, width: 3.0, height: 3.0 };
        assert_eq!(sight.following(WHOLE, seen), sight);
        // What is larger than the sight is in its middle.
        let large = Area { x: 50.0, y: 20.0, width: 60.0, height: 30.0 };
        close(
            sight.following(WHOLE, large).area(WHOLE),
            Area { x: 70.0, y: 30.0, width: 20.0, height: 10.0 },
        );
    }
}
