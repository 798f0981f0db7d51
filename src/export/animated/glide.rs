//! What the window takes with it on its way from a place to the next.

use crate::export::film::Place;
use crate::render::svg::element;
use crate::scene::{Item, Palette, Point, Stroke};

/// How far apart two places may be that are the same, in pixels.
const NEAR: f32 = 0.05;
/// Shortest side of a line: a line that is upright or level would vanish where it is scaled.
const THINNEST: f32 = 0.01;

/// Where something is: how far to the right and down, and how wide and high.
pub(super) type At = [f32; 4];

/// Something in a picture, for a while.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Glide {
    /// What makes it the same thing as in another picture.
    pub(super) key: String,
    /// Its SVG: where it is first seen, or from 0 to 1 where its size changes.
    pub(super) element: String,
    /// Where it is first and last; `None` of what is only there.
    pub(super) way: Option<[At; 2]>,
}

impl Glide {
    /// Something that is only there.
    pub(super) fn still(element: String) -> Self {
        Self { key: element.clone(), element, way: None }
    }

    /// Something that may move: an area keeps its shape and a line its ends; `None` of all else.
    fn of(item: &Item, palette: Palette) -> Option<(Self, At)> {
        match item {
            Item::Quad { corners, fill, stroke } => {
                let [first, others @ ..] = corners;
                // Rounded, since a shape wobbles a little on its way.
                let shape =
                    others.map(|it| [it.x - first.x, it.y - first.y].map(|side| (side * 5.0).round()));
                let key = format!("{shape:?}{fill:?}{stroke:?}");
                Some((Self { key, element: element(item, palette), way: None }, [first.x, first.y, 1.0, 1.0]))
            }
            Item::Line { from, to, stroke } => {
                let long = |side: f32| if side.abs() < THINNEST { THINNEST } else { side };
                let at = [from.x, from.y, long(to.x - from.x), long(to.y - from.y)];
                let key = format!("{stroke:?}");
                Some((Self { key, element: unit_line(*stroke, palette), way: None }, at))
            }
            _ => None,
        }
    }
}

/// A line from 0 to 1 that is as thick however it is scaled.
fn unit_line(stroke: Stroke, palette: Palette) -> String {
    let item = Item::Line { from: Point::new(0.0, 0.0), to: Point::new(1.0, 1.0), stroke };
    element(&item, palette).replacen("<path", "<path vector-effect=\"non-scaling-stroke\"", 1)
}

/// What lies under and above the planes of a picture while the window moves.
#[derive(Clone, Debug)]
pub(super) struct Moves {
    palette: Palette,
    layers: [Vec<Glide>; 2],
}

impl Moves {
    /// Nothing.
    pub(super) fn none(palette: Palette) -> Self {
        Self { palette, layers: Default::default() }
    }

    /// What moves on the way to a place.
    pub(super) fn to(place: &Place<'_>, palette: Palette) -> Self {
        let picture = place.picture(false);
        // Near its end: when it is over, the picture is another.
        let [start, middle, end] = [0.0, 0.5, 0.999].map(|progress| place.moving(&picture, progress));
        let layers = [
            between(&start.links, &middle.links, &end.links, palette),
            between(&start.front, &middle.front, &end.front, palette),
        ];
        Self { palette, layers }
    }

    /// All of it.
    pub(super) fn all(&self) -> [Vec<Glide>; 2] {
        self.layers.clone()
    }

    /// What lies there at rest: things that have arrived, or that are about to go on to the next place, are the same
    /// things.
    pub(super) fn held(&self, next: &Self, rest: [Vec<Item>; 2]) -> [Vec<Glide>; 2] {
        [0, 1].map(|layer| {
            let moving = |of: &Self, end: usize| -> Vec<(String, At)> {
                let ways = of.layers[layer].iter().filter_map(|it| Some((it.key.clone(), it.way?[end])));
                ways.collect()
            };
            let mut known = moving(self, 1);
            known.extend(moving(next, 0));
            rest[layer]
                .iter()
                .map(|item| match Glide::of(item, self.palette) {
                    Some((glide, at))
                        if known.iter().any(|(key, it)| *key == glide.key && is_near(*it, at)) =>
                    {
                        Glide { way: Some([at, at]), ..glide }
                    }
                    _ => Glide::still(element(item, self.palette)),
                })
                .collect()
        })
    }
}

fn is_near(one: At, other: At) -> bool {
    one.iter().zip(other).all(|(one, other)| (one - other).abs() < NEAR)
}

/// The same things at the start and at the end; what cannot glide stands in the middle of its way meanwhile.
fn between(start: &[Item], middle: &[Item], end: &[Item], palette: Palette) -> Vec<Glide> {
    let still = |item: &Item| Glide::still(element(item, palette));
    if start.len() != middle.len() || middle.len() != end.len() {
        return middle.iter().map(still).collect();
    }
    let pairs = start.iter().zip(end).zip(middle);
    pairs
        .map(|((from, to), middle)| match (Glide::of(from, palette), Glide::of(to, palette)) {
            (Some((glide, from)), Some((other, to))) if glide.key == other.key => {
                Glide { way: Some([from, to]), ..glide }
            }
            _ => still(middle),
        })
        .collect()
}
