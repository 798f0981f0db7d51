//! The cells of a bitmap as runs of equal ones.

use super::numbered::Numbered;

/// Equal cells side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// Its row.
    pub(super) row: usize,
    /// The column in which it begins.
    pub(super) column: usize,
    /// How many cells it has.
    pub(super) length: usize,
}

/// The runs of each kind of cell, by what they begin with; `key` tells the kinds apart.
pub(super) fn runs<T: Copy + PartialEq>(
    columns: usize,
    cells: &[T],
    key: impl Fn(&T) -> [u32; 2],
) -> Vec<(T, Vec<Run>)> {
    let mut numbers = Numbered::new();
    let mut kinds: Vec<(T, Vec<Run>)> = Vec::new();
    for (row, cells) in cells.chunks(columns).enumerate() {
        let mut column = 0;
        for run in cells.chunk_by(|one, next| one == next) {
            let at = numbers.number_of(key(&run[0]));
            if at == kinds.len() {
                kinds.push((run[0], Vec::new()));
            }
            kinds[at].1.push(Run { row, column, length: run.len() });
            column += run.len();
        }
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_neighbors_of_a_row_are_one_run() {
        let run = |row, column, length| Run { row, column, length };
        let found = runs(3, &[7, 7, 8, 8, 8, 7, 9], |&cell| [cell, 0]);
        assert_eq!(
            found,
            [
                (7, vec![run(0, 0, 2), run(1, 2, 1)]),
                (8, vec![run(0, 2, 1), run(1, 0, 2)]),
                (9, vec![run(2, 0, 1)])
            ]
        );
    }
}
