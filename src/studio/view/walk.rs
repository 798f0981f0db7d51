//! How the window goes over the picture: by keys, and by itself a row at a time.

use crate::conv::Layer;

/// Places that a key with Shift goes at once.
const FAR: isize = 10;
/// Ticks that a row takes while the walk plays, whatever its length.
const TICKS_PER_ROW: usize = 24;
/// Time between two ticks.
pub(super) const TICK_MILLIS: u32 = 100;

/// A way to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// So many places down and to the right.
    By {
        /// Down.
        rows: isize,
        /// To the right.
        columns: isize,
    },
    /// To the first place of the row.
    RowStart,
    /// To the last place of the row.
    RowEnd,
    /// To the first place.
    First,
    /// To the last place.
    Last,
}

impl Way {
    /// What a key means: arrows go by a place, with Shift by ten; Home and End go along the row, with Ctrl to the
    /// first and the last place.
    pub(super) fn of_key(key: &str, is_shifted: bool, is_command: bool) -> Option<Self> {
        let n = if is_shifted { FAR } else { 1 };
        Some(match key {
            "ArrowLeft" if !is_command => Self::By { rows: 0, columns: -n },
            "ArrowRight" if !is_command => Self::By { rows: 0, columns: n },
            "ArrowUp" if !is_command => Self::By { rows: -n, columns: 0 },
            "ArrowDown" if !is_command => Self::By { rows: n, columns: 0 },
            "PageUp" => Self::By { rows: -FAR, columns: 0 },
            "PageDown" => Self::By { rows: FAR, columns: 0 },
            "Home" if is_command => Self::First,
            "End" if is_command => Self::Last,
            "Home" => Self::RowStart,
            "End" => Self::RowEnd,
            _ => return None,
        })
    }

    /// Where it leads; at the edge it stays.
    pub(super) fn from(self, [y, x]: [usize; 2], layer: &Layer) -> [usize; 2] {
        let [_, rows, columns] = layer.output_size();
        let along = |at: usize, by: isize, n: usize| at.saturating_add_signed(by).min(n - 1);
        match self {
            Self::By { rows: down, columns: right } => [along(y, down, rows), along(x, right, columns)],
            Self::RowStart => [y, 0],
            Self::RowEnd => [y, columns - 1],
            Self::First => [0; 2],
            Self::Last => [rows - 1, columns - 1],
        }
    }
}

/// Where the walk is a tick later; `None` at its end. With `by_row` it goes from row to row only, for those who want
/// little motion.
pub(super) fn tick([y, x]: [usize; 2], layer: &Layer, by_row: bool) -> Option<[usize; 2]> {
    let [_, rows, columns] = layer.output_size();
    let next = x + columns.div_ceil(TICKS_PER_ROW);
    if !by_row && next < columns {
        Some([y, next])
    } else if !by_row && x + 1 < columns {
        // The end of the row too is seen.
        Some([y, columns - 1])
    } else if y + 1 < rows {
        Some([y + 1, if by_row { x } else { 0 }])
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::{Dims, LayerParams};

    /// A layer of so many rows and columns of output.
    fn layer(rows: usize, columns: usize) -> Layer {
        let dims = Dims::Two;
        Layer::new(LayerParams::new(dims, dims.sizes(&[rows, columns]).unwrap())).unwrap()
    }

    #[track_caller]
    fn check(key: &str, is_shifted: bool, is_command: bool, to: [usize; 2]) {
        let way = Way::of_key(key, is_shifted, is_command).unwrap();
        assert_eq!(way.from([5, 15], &layer(12, 30)), to);
    }

    #[test]
    fn keys_go_by_places_and_stop_at_edges() {
        check("ArrowRight", false, false, [5, 16]);
        check("ArrowLeft", true, false, [5, 5]);
        check("ArrowUp", true, false, [0, 15]);
        check("ArrowDown", true, false, [11, 15]);
        check("PageDown", false, false, [11, 15]);
        check("Home", false, false, [5, 0]);
        check("End", false, false, [5, 29]);
        check("Home", false, true, [0, 0]);
        check("End", false, true, [11, 29]);
        assert_eq!(Way::of_key("a", false, false), None);
        assert_eq!(Way::of_key("ArrowLeft", false, true), None, "Alt and Ctrl with arrows are the browser's");
    }

    #[test]
    fn the_walk_sees_the_ends_of_every_row_and_ends() {
        for (rows, columns) in [(1, 1), (3, 2), (2, 24), (4, 25), (2, 1024)] {
            let layer = layer(rows, columns);
            let mut seen = vec![[0, 0]];
            while let Some(next) = tick(seen[seen.len() - 1], &layer, false) {
                seen.push(next);
                assert!(seen.len() <= rows * (TICKS_PER_ROW + 1), "{rows} {columns}");
            }
            for y in 0..rows {
                assert!(seen.contains(&[y, 0]) && seen.contains(&[y, columns - 1]), "{rows} {columns} {y}");
            }
            assert!(seen.is_sorted());
        }
    }

    #[test]
    fn with_little_motion_it_goes_from_row_to_row() {
        let layer = layer(3, 9);
        assert_eq!(tick([0, 4], &layer, true), Some([1, 4]));
        assert_eq!(tick([2, 4], &layer, true), None);
    }
}
