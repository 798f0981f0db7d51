//! Numbers changed by hand.

use std::rc::Rc;

use super::Cell;

/// Values of cells, in the order of the cells, one per cell.
///
/// A list: the few there are need no tree, and a tree is 2 kB of the page. Figures that differ in something else share it.
#[derive(Clone, Debug, Default)]
pub struct Edits(Rc<Vec<(Cell, f32)>>);

impl PartialEq for Edits {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl Edits {
    /// The value of a cell, if it was changed.
    pub fn get(&self, cell: Cell) -> Option<f32> {
        self.find(cell).ok().map(|at| self.0[at].1)
    }

    /// Sets the value of a cell, in place of the one it had. −0 becomes 0.
    pub fn insert(&mut self, cell: Cell, value: f32) {
        let value = value + 0.0;
        match self.find(cell) {
            Ok(at) => Rc::make_mut(&mut self.0)[at].1 = value,
            Err(at) => Rc::make_mut(&mut self.0).insert(at, (cell, value)),
        }
    }

    /// Drops the values of all cells but those that are wanted.
    pub fn retain(&mut self, mut is_wanted: impl FnMut(Cell) -> bool) {
        Rc::make_mut(&mut self.0).retain(|&(cell, _)| is_wanted(cell));
    }

    /// Drops the values after the first so many.
    pub fn truncate(&mut self, count: usize) {
        Rc::make_mut(&mut self.0).truncate(count);
    }

    /// How many cells have a value.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no cell has one.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The cells with their values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Cell, f32)> {
        self.0.iter().copied()
    }

    fn find(&self, cell: Cell) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.cmp(&cell))
    }
}

impl Extend<(Cell, f32)> for Edits {
    /// Of a cell that comes twice the last value counts. Many cells in any order take little longer than to sort them.
    fn extend<T: IntoIterator<Item = (Cell, f32)>>(&mut self, cells: T) {
        let all = Rc::make_mut(&mut self.0);
        all.extend(cells.into_iter().map(|(cell, value)| (cell, value + 0.0)));
        sort(all);
    }
}

/// Brings cells in order, once each, with the last value that they have. For all iterators alike: sorting is compiled
/// once.
fn sort(all: &mut Vec<(Cell, f32)>) {
    // Stable: of the same cell, the last stays last.
    all.sort_by_key(|&(cell, _)| cell);
    all.dedup_by(|next, kept| {
        let is_same = next.0 == kept.0;
        if is_same {
            kept.1 = next.1;
        }
        is_same
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_in_order_and_once() {
        let (input, bias) = (|x| Cell::Input { ic: 0, i: [0, 0, x] }, Cell::Bias { oc: 0 });
        let mut edits = Edits::default();
        assert!(edits.is_empty());
        edits.extend([(bias, 1.0), (input(2), 2.0), (input(1), 3.0), (input(2), 4.0)]);
        assert_eq!(edits.iter().collect::<Vec<_>>(), [(input(1), 3.0), (input(2), 4.0), (bias, 1.0)]);
        assert_eq!((edits.len(), edits.get(input(2)), edits.get(input(3))), (3, Some(4.0), None));
        edits.retain(|cell| cell == bias);
        assert_eq!(edits.iter().collect::<Vec<_>>(), [(bias, 1.0)]);
    }
}
