//! One of the panels: its words, and its maps in columns.

use crate::conv::PerAxis;
use crate::scene::frame::Frame;
use crate::scene::geometry::{Plane, Point};
use crate::scene::item::{Anchor, Item, Role};
use crate::scene::label::{operator, slice_name};
use crate::scene::picture::Picture;
use crate::scene::placement::{MapKind, Placement};
use crate::scene::prose::{Prose, estimate};

/// Height of a map's name with the space under it.
const NAME: f32 = 27.0;
/// Height of a slice's number with the space around it.
const SLICE_HEAD: f32 = 18.0;
/// Space between a panel's columns, between maps one above the other, and between slices side by side.
const COLUMN_GAP: f32 = 26.0;
const ROW_GAP: f32 = 8.0;
const SLICE_GAP: f32 = 8.0;
/// Slices side by side are at least so wide, so that their numbers stay apart.
const MIN_SLICE: f32 = 42.0;
/// How much wider a name is than the estimate, being bold, and a `×`, as a share of the font size.
const BOLD_SHARE: f32 = 1.12;
const TIMES_SHARE: f32 = 0.24;
/// What the last name of a panel may reach beyond it, less than the space there is.
const NAME_OVERHANG: f32 = 4.0;

/// Maps under one name, one below the other, each as slices in lines.
pub(super) struct Group {
    pub(super) name: Item,
    pub(super) kinds: Vec<MapKind>,
    /// Which slices of a depth, ascending; the first where there is no depth.
    pub(super) slices: Vec<usize>,
    pub(super) rows: usize,
    pub(super) columns: usize,
    /// Cells that an input map shows before the first of the input.
    pub(super) before: PerAxis<usize>,
    /// Whether each slice has its number above.
    pub(super) has_numbers: bool,
}

impl Group {
    fn per_line(&self, most: usize) -> usize {
        most.min(self.slices.len()).max(1)
    }

    /// From a slice to the next beside it.
    fn pitch(&self, cell: f32) -> f32 {
        (self.columns as f32 * cell).max(if self.has_numbers { MIN_SLICE } else { 0.0 }) + SLICE_GAP
    }

    /// Of its maps, and at least of what its name needs of the column.
    fn width(&self, cell: f32, most: usize) -> f32 {
        let maps = self.per_line(most) as f32 * self.pitch(cell) - SLICE_GAP;
        let name = match &self.name {
            Item::Label { name, size, .. } => estimate(name, *size) * BOLD_SHARE - COLUMN_GAP + 8.0,
            _ => 0.0,
        };
        maps.max(name)
    }

    /// Space above each line of slices.
    fn slice_head(&self) -> f32 {
        if self.has_numbers { SLICE_HEAD } else { 0.0 }
    }

    fn map_height(&self, cell: f32, most: usize) -> f32 {
        let lines = self.slices.len().div_ceil(self.per_line(most));
        lines as f32 * (self.rows as f32 * cell + self.slice_head())
    }

    fn height(&self, cell: f32, most: usize) -> f32 {
        let n = self.kinds.len() as f32;
        n * self.map_height(cell, most) + (n - 1.0) * ROW_GAP
    }

    /// Places its maps from an upper left corner on.
    fn place(&self, frame: &Frame<'_>, at: Point, cell: f32, most: usize, picture: &mut Picture) {
        let per_line = self.per_line(most);
        let mut y = at.y;
        for &kind in &self.kinds {
            for (n, &z) in self.slices.iter().enumerate() {
                let (line, column) = (n / per_line, n % per_line);
                let origin = Point::new(
                    at.x + column as f32 * self.pitch(cell),
                    y + line as f32 * (self.rows as f32 * cell + self.slice_head()) + self.slice_head(),
                );
                let plane = Plane::face_on(origin, cell);
                let map = Placement::new(kind, plane, [self.rows, self.columns]);
                let placement = Placement { z, before: self.before, ..map };
                if self.has_numbers {
                    let above = origin.shifted(0.0, -SLICE_HEAD * 0.45);
                    picture.ground.push(slice_name(frame, &placement, above, Anchor::Start));
                }
                picture.placements.push(placement);
            }
            y += self.map_height(cell, most) + ROW_GAP;
        }
    }
}

/// Groups one below the other.
pub(super) struct Column {
    pub(super) groups: Vec<Group>,
    /// The sign after it.
    pub(super) sign: &'static str,
}

impl Column {
    fn width(&self, cell: f32, most: usize) -> f32 {
        self.groups.iter().map(|it| it.width(cell, most)).fold(0.0, f32::max)
    }

    fn height(&self, cell: f32, most: usize) -> f32 {
        let gaps = (self.groups.len() - 1) as f32 * (NAME + ROW_GAP);
        self.groups.iter().map(|it| it.height(cell, most)).sum::<f32>() + gaps
    }
}

pub(super) struct Panel {
    pub(super) heading: Prose,
    pub(super) hint: Prose,
    pub(super) columns: Vec<Column>,
}

impl Panel {
    /// Pixels above its maps.
    pub(super) fn head(&self, has_hint: bool) -> f32 {
        self.heading.height() + if has_hint { self.hint.height() + 4.0 } else { 0.0 } + NAME
    }

    /// Puts all its maps one below the other.
    pub(super) fn stack(&mut self) {
        let groups = self.columns.drain(..).flat_map(|it| it.groups).collect();
        self.columns = vec![Column { groups, sign: "" }];
    }

    fn height_with(&self, cell: f32, most: usize) -> f32 {
        self.columns.iter().map(|it| it.height(cell, most)).fold(0.0, f32::max)
    }

    /// The most slices in a line with which its maps are lowest among those with which they are not too wide; `None`
    /// where they are too wide even one below the other.
    pub(super) fn per_line(&self, cell: f32, width: f32) -> Option<usize> {
        let most = self.columns.iter().flat_map(|it| &it.groups).map(|it| it.slices.len()).max().unwrap_or(1);
        let is_narrow = |&most: &usize| {
            let columns: f32 = self.columns.iter().map(|it| it.width(cell, most)).sum();
            columns + (self.columns.len() - 1) as f32 * COLUMN_GAP <= width
        };
        let lower = |&a: &usize, &b: &usize| self.height_with(cell, a).total_cmp(&self.height_with(cell, b));
        (1..=most).filter(is_narrow).min_by(lower)
    }

    /// From the top of the highest column to its bottom.
    pub(super) fn height(&self, cell: f32, width: f32) -> f32 {
        self.height_with(cell, self.per_line(cell, width).unwrap_or(1))
    }

    /// Places its words and maps from an upper left corner on, the maps below a head of this height.
    pub(super) fn place(
        &self,
        frame: &Frame<'_>,
        at: Point,
        head: f32,
        [cell, width]: [f32; 2],
        has_hint: bool,
        picture: &mut Picture,
    ) {
        self.heading.draw(at, Role::Ink, true, &mut picture.ground);
        if has_hint {
            let below = at.shifted(0.0, self.heading.height() + 4.0);
            self.hint.draw(below, Role::Muted, false, &mut picture.ground);
        }
        let most = self.per_line(cell, width).unwrap_or(1);
        let (top, height) = (at.y + head, self.height_with(cell, most));
        let mut x = at.x;
        for (n, column) in self.columns.iter().enumerate() {
            let is_last = n + 1 == self.columns.len();
            let wide = column.width(cell, most);
            let room = if is_last { at.x + width - x + NAME_OVERHANG } else { wide + COLUMN_GAP - 6.0 };
            let mut y = top;
            for group in &column.groups {
                picture.ground.push(named(&group.name, Point::new(x, y - NAME * 0.45), room));
                group.place(frame, Point::new(x, y), cell, most, picture);
                y += group.height(cell, most) + ROW_GAP + NAME;
            }
            x += wide;
            if !is_last {
                let middle = top + height.min(column.height(cell, most)) / 2.0;
                operator(column.sign, x + COLUMN_GAP / 2.0, middle, COLUMN_GAP, picture);
            }
            x += COLUMN_GAP;
        }
    }
}

/// A name at its place, without what follows where that has no room.
fn named(item: &Item, to: Point, room: f32) -> Item {
    let mut item = item.clone();
    if let Item::Label { at, name, detail, size, .. } = &mut item {
        *at = to;
        let width = estimate(name, *size) * BOLD_SHARE
            + estimate(&format!(" {detail}"), *size)
            + detail.matches('×').count() as f32 * TIMES_SHARE * *size;
        if width > room {
            *detail = "".into();
        }
    }
    item
}
