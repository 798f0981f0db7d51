//! Cells that are lit from outside: those in which a picture differs from the one beside it.

use crate::figure::Target;

use super::frame::Motion;
use super::geometry::Point;
use super::item::{Fill, Item, Role, Shade, Stroke};
use super::maps::MIN_QUAD_SIDE;
use super::picture::{Moving, Picture};
use super::placement::MapKind;

/// The border of a lit cell, and that of its corner, which is seen on every shade.
const LINE: Stroke = Stroke::new(Role::Differ, 2.0);
const CORNER_LINE: Stroke = Stroke::new(Role::Ink, 1.0);
/// How far the border lies inside the cell, so that neighbors stay apart and numbers stay free.
const INSET: f32 = 1.0;
/// The side of the corner, as a share of the cell's.
const CORNER: f32 = 0.34;

impl Picture {
    /// Lights cells wherever they are drawn one by one, by a border and a filled corner. Input cells are those under the
    /// window, so they wait until it has arrived.
    pub fn light(&self, targets: &[Target], motion: Motion, moving: &mut Moving) {
        for placement in self.placements.iter().filter(|it| it.cell_side() >= MIN_QUAD_SIDE) {
            // A map of how many stamps meet, or of what comes after, says nothing of what differs.
            if placement.is_faint
                || matches!(placement.kind, MapKind::Overlap { .. } | MapKind::Activated { .. })
            {
                continue;
            }
            for &target in targets {
                if matches!(target, Target::Input { .. }) && !motion.is_over() {
                    continue;
                }
                if let Some((row, column)) = placement.cell_of(target) {
                    draw(placement.corners(row, column), &mut moving.front);
                }
            }
        }
    }
}

fn draw(cell: [Point; 4], items: &mut Vec<Item>) {
    let center = cell[0].lerp(cell[2], 0.5);
    let half = (cell[1].x - cell[0].x).hypot(cell[1].y - cell[0].y) / 2.0;
    let corners = cell.map(|corner| corner.lerp(center, (INSET / half.max(1.0)).min(0.4)));
    items.push(Item::Quad { corners, fill: None, stroke: Some(LINE) });
    // A triangle: two of the four corners are one.
    let [right, down] = [1, 3].map(|at| cell[0].lerp(cell[at], CORNER));
    items.push(Item::Quad {
        corners: [cell[0], right, down, down],
        fill: Some(Fill::solid(Shade::full(Role::Differ))),
        stroke: Some(CORNER_LINE),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::OutputIndex;
    use crate::figure::Model;
    use crate::figure::url::parse;
    use crate::scene::{Frame, Size};
    use crate::words::Lang;

    fn lit(query: &str, motion: impl Fn(&Frame<'_>) -> Motion, targets: &[Target]) -> usize {
        let figure = parse(query).figure;
        let model = Model::new(&figure.content).unwrap();
        let size = Size { width: 800.0, height: 600.0 };
        let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
        let picture = Picture::new(&frame);
        let mut moving = Moving::default();
        picture.light(targets, motion(&frame), &mut moving);
        let is_border = |it: &&Item| matches!(it, Item::Quad { stroke: Some(stroke), .. } if *stroke == LINE);
        moving.front.iter().filter(is_border).count()
    }

    #[test]
    fn cells_are_lit_where_they_are_drawn_and_input_waits_for_the_window() {
        let rest = |frame: &Frame<'_>| Motion::rest(frame.figure.shown.cursor);
        let targets = [
            Target::Output(OutputIndex { oc: 0, o: [0, 2, 3] }),
            Target::Input { ic: 0, position: [0, -1, 0] },
            // Not there.
            Target::Output(OutputIndex { oc: 0, o: [0, 20, 3] }),
        ];
        for view in ["tilted", "flat", "channels"] {
            assert_eq!(lit(&format!("view={view}"), rest, &targets), 2, "{view}");
        }
        let on_the_way = |frame: &Frame<'_>| Motion { progress: 0.5, ..rest(frame) };
        assert_eq!(lit("view=flat", on_the_way, &targets), 1);
        // The activated map says nothing of its own.
        assert_eq!(lit("view=flat&activation=relu", rest, &targets), 2);
        // Too small to be told apart.
        assert_eq!(lit("view=flat&input=200", rest, &targets), 0);
    }
}
