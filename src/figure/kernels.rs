//! Kernels with a name, for any kernel size.

use crate::conv::{Dims, PerAxis};

/// A kernel with a name. In the order in which output channels take them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KernelPreset {
    /// Answers to vertical edges: brighter on the right is positive.
    SobelX,
    /// Answers to horizontal edges: brighter below is positive.
    SobelY,
    /// The sum of the differences to the neighbors: answers to edges of any direction.
    Laplacian,
    /// The cell minus [`Self::Laplacian`].
    Sharpen,
    /// A relief lit from the upper left.
    Emboss,
    /// The mean of the window.
    BoxBlur,
    /// A mean that counts the middle more: binomial weights.
    GaussianBlur,
    /// The cell itself.
    Identity,
    /// The sum of the window.
    Ones,
}

impl KernelPreset {
    /// All, in order.
    pub const ALL: [Self; 9] = [
        Self::SobelX,
        Self::SobelY,
        Self::Laplacian,
        Self::Sharpen,
        Self::Emboss,
        Self::BoxBlur,
        Self::GaussianBlur,
        Self::Identity,
        Self::Ones,
    ];

    /// Its name in a URL.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SobelX => "sobel-x",
            Self::SobelY => "sobel-y",
            Self::Laplacian => "laplacian",
            Self::Sharpen => "sharpen",
            Self::Emboss => "emboss",
            Self::BoxBlur => "box-blur",
            Self::GaussianBlur => "gaussian-blur",
            Self::Identity => "identity",
            Self::Ones => "ones",
        }
    }

    /// Those of one dimension, in which one kernel for edges is left.
    const OF_ONE: [Self; 7] = [
        Self::SobelX,
        Self::Laplacian,
        Self::Sharpen,
        Self::BoxBlur,
        Self::GaussianBlur,
        Self::Identity,
        Self::Ones,
    ];

    /// Those that differ from each other in so many dimensions, in order.
    pub const fn all_of(dims: Dims) -> &'static [Self] {
        match dims {
            Dims::One => &Self::OF_ONE,
            Dims::Two | Dims::Three => &Self::ALL,
        }
    }

    /// The preset `n` places further on among those of so many dimensions, round and round.
    #[must_use]
    pub fn following(self, dims: Dims, n: usize) -> Self {
        let all = Self::all_of(dims);
        match all.iter().position(|&it| it == self) {
            Some(at) => all[(at + n) % all.len()],
            None => Self::ALL[(self as usize + n) % Self::ALL.len()],
        }
    }

    /// The weight at kernel cell `k` of a kernel of this size. Depth is treated as in a blur: by equal or
    /// binomial weights, or only its middle.
    pub(super) fn weight(self, k: PerAxis<usize>, size: PerAxis<usize>) -> f32 {
        let [_, height, width] = size;
        let middle = size.map(|n| (n - 1) / 2);
        let off = [0, 1, 2].map(|at| k[at] as f32 - middle[at] as f32);
        let is_middle = k == middle;
        let distance: f32 = off.iter().map(|d| d.abs()).sum();
        let smooth_depth = binomial(size[0], k[0]);
        match self {
            Self::SobelX => smooth_depth * binomial(height, k[1]) * derivative(width, k[2]),
            Self::SobelY => smooth_depth * derivative(height, k[1]) * binomial(width, k[2]),
            Self::Laplacian if is_middle => -(neighbors(middle, size) as f32),
            Self::Laplacian => f32::from(distance == 1.0),
            Self::Sharpen if is_middle => 1.0 + neighbors(middle, size) as f32,
            Self::Sharpen => -f32::from(distance == 1.0),
            Self::Emboss if is_middle => 1.0,
            Self::Emboss => off.iter().sum(),
            Self::BoxBlur => 1.0 / size.iter().product::<usize>() as f32,
            Self::GaussianBlur => {
                (0..3).map(|at| binomial(size[at], k[at]) / binomial_sum(size[at])).product()
            }
            Self::Identity => f32::from(is_middle),
            Self::Ones => 1.0,
        }
    }
}

/// Cells next to the middle that exist.
fn neighbors(middle: PerAxis<usize>, size: PerAxis<usize>) -> usize {
    (0..3).map(|at| usize::from(middle[at] > 0) + usize::from(middle[at] + 1 < size[at])).sum()
}

/// Rows of Pascal's triangle longer than this would leave the integers that a number holds exactly; longer
/// kernels count every cell alike.
const MAX_BINOMIAL: usize = 16;

/// `n − 1` over `k`: `1 2 1` for 3 cells.
fn binomial(n: usize, k: usize) -> f32 {
    if n > MAX_BINOMIAL {
        return 1.0;
    }
    (0..k).fold(1.0, |value, i| value * (n - 1 - i) as f32 / (i + 1) as f32)
}

fn binomial_sum(n: usize) -> f32 {
    (0..n).map(|k| binomial(n, k)).sum()
}

/// Weights that compare the end with the beginning: `−1 0 1` for 3 cells, `−1 −2 0 2 1` for 5. One cell has
/// nothing to compare with and passes its value on.
fn derivative(n: usize, k: usize) -> f32 {
    match n {
        1 => 1.0,
        _ if n > MAX_BINOMIAL => ((2 * k + 1) as f32 - n as f32).signum() * f32::from(2 * k + 1 != n),
        _ => {
            let from_left = if k > 0 { binomial(n - 1, k - 1) } else { 0.0 };
            let from_right = if k < n - 1 { binomial(n - 1, k) } else { 0.0 };
            from_left - from_right
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(preset: KernelPreset, size: [usize; 2], expected: &[f32]) {
        let [height, width] = size;
        let weights: Vec<_> = (0..height)
            .flat_map(|y| (0..width).map(move |x| preset.weight([0, y, x], [1, height, width])))
            .collect();
        assert_eq!(weights, expected);
    }

    #[test]
    fn three_by_three_kernels_are_the_textbook_ones() {
        check(KernelPreset::SobelX, [3, 3], &[-1., 0., 1., -2., 0., 2., -1., 0., 1.]);
        check(KernelPreset::SobelY, [3, 3], &[-1., -2., -1., 0., 0., 0., 1., 2., 1.]);
        check(KernelPreset::Laplacian, [3, 3], &[0., 1., 0., 1., -4., 1., 0., 1., 0.]);
        check(KernelPreset::Sharpen, [3, 3], &[0., -1., 0., -1., 5., -1., 0., -1., 0.]);
        check(KernelPreset::Emboss, [3, 3], &[-2., -1., 0., -1., 1., 1., 0., 1., 2.]);
        check(
            KernelPreset::GaussianBlur,
            [3, 3],
            &[1., 2., 1., 2., 4., 2., 1., 2., 1.].map(|n: f32| n / 16.),
        );
        check(KernelPreset::Identity, [3, 3], &[0., 0., 0., 0., 1., 0., 0., 0., 0.]);
    }

    #[test]
    fn other_sizes_follow() {
        check(KernelPreset::SobelX, [1, 5], &[-1., -2., 0., 2., 1.]);
        check(KernelPreset::SobelX, [1, 2], &[-1., 1.]);
        check(KernelPreset::Laplacian, [1, 3], &[1., -2., 1.]);
        check(KernelPreset::BoxBlur, [2, 2], &[0.25; 4]);
        check(KernelPreset::GaussianBlur, [1, 3], &[0.25, 0.5, 0.25]);
    }

    #[test]
    fn kernels_of_one_dimension_differ() {
        let kernels = KernelPreset::all_of(Dims::One);
        let weights = |preset: KernelPreset| [0, 1, 2].map(|x| preset.weight([0, 0, x], [1, 1, 3]));
        for (at, &one) in kernels.iter().enumerate() {
            assert!(kernels[..at].iter().all(|&other| weights(one) != weights(other)), "{one:?}");
        }
        assert_eq!(KernelPreset::SobelX.following(Dims::One, 3), KernelPreset::BoxBlur);
        assert_eq!(KernelPreset::SobelY.following(Dims::One, 0), KernelPreset::SobelY);
    }
}
