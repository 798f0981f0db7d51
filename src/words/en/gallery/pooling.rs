//! Words of the examples of pooling: what each is called, and what it teaches.

pub(super) const MAX_POOL_HALVES: (&str, &str) =
    ("Max pooling halves", "The largest of each 2 × 2 block stays: 6 × 6 becomes 3 × 3.");
pub(super) const MAX_POOL_OVERLAPPING: (&str, &str) = (
    "Overlapping max pooling",
    "Window 3, stride 2, as in AlexNet: neighbors share a row or column, and often the winner.",
);
pub(super) const MAX_POOL_PADDING_IS_MINUS_INFINITY: (&str, &str) =
    ("Padding of −∞", "Padding never wins: with negative values the largest is still one of them, not 0.");
pub(super) const MAX_POOL_CEIL_MODE: (&str, &str) =
    ("Rounding up", "With ceil_mode the last window may reach beyond the end: 6 × 6 gives 3 × 3, not 2 × 2.");
pub(super) const MAX_POOL_DILATED: (&str, &str) =
    ("Dilated max pooling", "The largest of nine cells that stand two apart: a wider look with gaps.");
pub(super) const AVERAGE_POOL_WITH_PADDING: (&str, &str) = (
    "Average that counts padding",
    "At the corner four values are divided by nine: the border comes out too small.",
);
pub(super) const AVERAGE_POOL_WITHOUT_PADDING: (&str, &str) =
    ("Average without padding", "The same corner divided by four: only cells of the input count.");
pub(super) const AVERAGE_POOL_AS_MATRIX: (&str, &str) = (
    "An average as a matrix",
    "Averaging is linear: each row of C holds 1 ÷ the number of cells, 4 in a corner and 9 inside.",
);
pub(super) const GLOBAL_AVERAGE_POOL: (&str, &str) =
    ("Global average pooling", "A window as large as the map: each channel becomes one number.");
