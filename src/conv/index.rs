//! An index and its place in row-major order, the last axis fastest: the one home of this arithmetic.
//!
//! ```text
//! shape [2, 3]     index  [0,0] [0,1] [0,2] [1,0] [1,1] [1,2]
//!                  place    0     1     2     3     4     5
//! ```

/// The place of an index; `None` outside the shape, and where `usize` cannot hold the place.
pub fn ravel<const N: usize>(shape: [usize; N], index: [usize; N]) -> Option<usize> {
    let mut place = 0_usize;
    for (size, at) in shape.into_iter().zip(index) {
        if at >= size {
            return None;
        }
        place = place.checked_mul(size)?.checked_add(at)?;
    }
    Some(place)
}

/// The index of a place; `None` past the last.
pub fn unravel<const N: usize>(shape: [usize; N], place: usize) -> Option<[usize; N]> {
    let mut index = [0; N];
    let mut rest = place;
    for at in (0..N).rev() {
        index[at] = rest.checked_rem(shape[at])?;
        rest /= shape[at];
    }
    (rest == 0).then_some(index)
}

/// How many indices a shape has; `None` where `usize` cannot hold the number.
pub fn count<const N: usize>(shape: [usize; N]) -> Option<usize> {
    if shape.contains(&0) {
        return Some(0);
    }
    shape.into_iter().try_fold(1, usize::checked_mul)
}

/// Every index of a shape, in row-major order.
pub fn indices<const N: usize>(shape: [usize; N]) -> impl Iterator<Item = [usize; N]> {
    let first = (!shape.contains(&0)).then_some([0; N]);
    core::iter::successors(first, move |index| {
        let mut next = *index;
        for at in (0..N).rev() {
            next[at] += 1;
            if next[at] < shape[at] {
                return Some(next);
            }
            next[at] = 0;
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_the_last_axis_first() {
        let all: Vec<_> = indices([2, 1, 3]).collect();
        assert_eq!(all, [[0, 0, 0], [0, 0, 1], [0, 0, 2], [1, 0, 0], [1, 0, 1], [1, 0, 2]]);
        for (place, &index) in all.iter().enumerate() {
            assert_eq!((ravel([2, 1, 3], index), unravel([2, 1, 3], place)), (Some(place), Some(index)));
        }
        assert_eq!(count([2, 1, 3]), Some(all.len()));
    }

    #[test]
    fn past_an_axis_there_is_nothing() {
        // In a flat list the place of [0, 3] would be that of [1, 0].
        assert_eq!((ravel([2, 3], [0, 3]), ravel([2, 3], [2, 0])), (None, None));
        assert_eq!((unravel([2, 3], 6), unravel([2, 0], 0), indices([2, 0]).count()), (None, None, 0));
    }

    #[test]
    fn places_that_no_machine_counts_are_none() {
        let huge = [usize::MAX, usize::MAX];
        assert_eq!(
            (count(huge), ravel(huge, [usize::MAX - 1, 0]), count([usize::MAX, 0])),
            (None, None, Some(0))
        );
    }
}
