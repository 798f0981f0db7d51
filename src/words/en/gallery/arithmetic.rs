//! Words of the figures of conv_arithmetic: what each is called, and what it teaches.

pub(super) const NO_PADDING_NO_STRIDES: (&str, &str) = (
    "No padding, no strides",
    "A 3 × 3 kernel has only 2 × 2 places on a 4 × 4 input: the output is smaller.",
);
pub(super) const ARBITRARY_PADDING_NO_STRIDES: (&str, &str) = (
    "Arbitrary padding, no strides",
    "An even kernel of 4 with padding 2 makes 6 × 6 of 5 × 5: one more, not the same.",
);
pub(super) const SAME_PADDING_NO_STRIDES: (&str, &str) =
    ("Half padding, no strides", "Padding of half the kernel, here 1 for 3 × 3, keeps the size.");
pub(super) const FULL_PADDING_NO_STRIDES: (&str, &str) = (
    "Full padding, no strides",
    "With padding kernel − 1 every overlap counts, down to one corner: the output grows.",
);
pub(super) const NO_PADDING_STRIDES: (&str, &str) =
    ("No padding, strides", "At stride 2 the window skips every second place: 5 × 5 becomes 2 × 2.");
pub(super) const PADDING_STRIDES: (&str, &str) =
    ("Padding, strides", "With padding 1 the skipping window begins outside the input: 5 × 5 becomes 3 × 3.");
pub(super) const PADDING_STRIDES_ODD: (&str, &str) = (
    "Padding, strides (odd)",
    "6 × 6 gives 3 × 3 as 5 × 5 does: the last row and column of padding are never reached.",
);
pub(super) const DILATION: (&str, &str) = (
    "No padding, no stride, dilation",
    "At dilation 2 nine weights span 5 × 5 cells: the kernel sees wider for the same work.",
);
pub(super) const NO_PADDING_NO_STRIDES_TRANSPOSED: (&str, &str) = (
    "No padding, no strides, transposed",
    "The way back from 2 × 2 to 4 × 4: the input is padded by kernel − 1, the kernel turned round.",
);
pub(super) const ARBITRARY_PADDING_NO_STRIDES_TRANSPOSED: (&str, &str) = (
    "Arbitrary padding, no strides, transposed",
    "The way back from 6 × 6 to 5 × 5: padding of the convolution is cropped here.",
);
pub(super) const SAME_PADDING_NO_STRIDES_TRANSPOSED: (&str, &str) =
    ("Half padding, no strides, transposed", "Half padding keeps the size in both directions.");
pub(super) const FULL_PADDING_NO_STRIDES_TRANSPOSED: (&str, &str) = (
    "Full padding, no strides, transposed",
    "The way back from full padding needs none: 7 × 7 becomes 5 × 5.",
);
pub(super) const NO_PADDING_STRIDES_TRANSPOSED: (&str, &str) = (
    "No padding, strides, transposed",
    "A stride becomes zeros between the cells of the input: 2 × 2 is stretched to 3 × 3 and gives 5 × 5.",
);
pub(super) const PADDING_STRIDES_TRANSPOSED: (&str, &str) =
    ("Padding, strides, transposed", "Stretched by the stride, cropped by the padding: 3 × 3 gives 5 × 5.");
pub(super) const PADDING_STRIDES_ODD_TRANSPOSED: (&str, &str) = (
    "Padding, strides, transposed (odd)",
    "3 × 3 could come from 5 × 5 or 6 × 6: output padding 1 asks for the larger.",
);
pub(super) const NUMERICAL_NO_PADDING_NO_STRIDES: (&str, &str) =
    ("No padding, no strides, with numbers", "Nine products are added up for every cell of the output.");
pub(super) const NUMERICAL_PADDING_STRIDES: (&str, &str) =
    ("Padding, strides, with numbers", "Products with padding are 0, so the corners add up fewer numbers.");
pub(super) const NUMERICAL_AVERAGE_POOLING: (&str, &str) =
    ("Average pooling, with numbers", "Every cell of the output is the mean of nine values; no weights.");
pub(super) const NUMERICAL_MAX_POOLING: (&str, &str) =
    ("Max pooling, with numbers", "Every cell of the output is the largest of nine values; no weights.");
