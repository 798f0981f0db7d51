//! A kernel in parts of which each can be listed.

use std::ops::Range;

use crate::conv::PerAxis;

/// Most rows and most columns of a part.
const MAX_SIDE: usize = 16;
/// Most cells of a part.
const MAX_CELLS: usize = MAX_SIDE * MAX_SIDE;
/// Most cells of a part of a row, which is listed in lines one below the other.
const MAX_ROW: usize = 64;

/// A kernel's size, and the size of its parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Parts {
    kernel: PerAxis<usize>,
    size: PerAxis<usize>,
}

impl Parts {
    pub(super) fn new(kernel: PerAxis<usize>) -> Self {
        let [depth, height, width] = kernel;
        let size = match kernel {
            [1, 1, width] => [1, 1, width.min(MAX_ROW)],
            _ if height <= MAX_SIDE && width <= MAX_SIDE => {
                [(MAX_CELLS / (height * width)).clamp(1, depth), height, width]
            }
            _ => [1, height.min(MAX_SIDE), width.min(MAX_SIDE)],
        };
        Self { kernel, size }
    }

    /// Parts along each axis.
    fn counts(self) -> PerAxis<usize> {
        [0, 1, 2].map(|axis| self.kernel[axis].div_ceil(self.size[axis]))
    }

    /// How many there are.
    pub(super) fn count(self) -> usize {
        self.counts().iter().product()
    }

    /// The part that has a product of a channel.
    pub(super) fn part_of(self, product: usize) -> usize {
        let [_, height, width] = self.kernel;
        let k = [product / width / height, product / width % height, product % width];
        let counts = self.counts();
        (0..3).fold(0, |part, axis| part * counts[axis] + k[axis] / self.size[axis])
    }

    /// The kernel cells of a part, per axis.
    pub(super) fn ranges(self, part: usize) -> PerAxis<Range<usize>> {
        let [_, rows, columns] = self.counts();
        let at = [part / columns / rows, part / columns % rows, part % columns];
        [0, 1, 2].map(|axis| {
            let first = at[axis] * self.size[axis];
            first..(first + self.size[axis]).min(self.kernel[axis])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kernel: PerAxis<usize>, size: PerAxis<usize>, n_parts: usize) {
        let parts = Parts::new(kernel);
        assert_eq!((parts.size, parts.count()), (size, n_parts));
        // Every product is in the part that is said to have it, and in no other.
        let [_, height, width] = kernel;
        let mut n_listed = 0;
        for part in 0..n_parts {
            let [slices, rows, columns] = parts.ranges(part);
            for z in slices {
                for y in rows.clone() {
                    for x in columns.clone() {
                        assert_eq!(parts.part_of((z * height + y) * width + x), part);
                        n_listed += 1;
                    }
                }
            }
        }
        assert_eq!(n_listed, kernel.iter().product::<usize>());
    }

    #[test]
    fn every_product_is_in_one_part() {
        check([1, 3, 3], [1, 3, 3], 1);
        check([1, 11, 11], [1, 11, 11], 1);
        check([1, 16, 16], [1, 16, 16], 1);
        // 17 = 16 + 1 along both axes.
        check([1, 17, 17], [1, 16, 16], 4);
        check([1, 1, 150], [1, 1, 64], 3);
        check([1, 20, 3], [1, 16, 3], 2);
        // Five slices of 49 cells are fewer than 256.
        check([7, 7, 7], [5, 7, 7], 2);
        check([2, 17, 5], [1, 16, 5], 4);
    }
}
