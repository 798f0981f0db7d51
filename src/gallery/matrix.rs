//! Layers as one matrix product.

use super::{Example, example};
use crate::words::{Caption, Section};

pub(super) const EXAMPLES: &[Example] = &[
    example(
        Section::Operation,
        Caption::MatrixOfAConvolution,
        "matrix_of_a_convolution",
        "input=4&padding=0&values=seed1&weights=seed1&bias=0&view=matrix&step=2",
    ),
    example(
        Section::StrideAndDilation,
        Caption::MatrixWithStride,
        "matrix_with_stride",
        "input=5&stride=2&padding=0&values=seed1&weights=seed1&bias=0&view=matrix&step=1",
    ),
    example(
        Section::Padding,
        Caption::MatrixOfCircularPadding,
        "matrix_of_circular_padding",
        "input=4&padding=1&padding_mode=circular&values=seed1&weights=seed1&bias=0&view=matrix&step=0",
    ),
    example(
        Section::Padding,
        Caption::MatrixAndPaddingWithOnes,
        "matrix_and_padding_with_ones",
        "input=3&padding=1&padding_mode=constant:1&values=seed1&weights=seed1&view=matrix&step=4",
    ),
    example(
        Section::Channels,
        Caption::WindowsAsColumns,
        "windows_as_columns",
        "in_channels=2&out_channels=2&input=8&values=seed2&weights=seed3&view=matrix&step=75",
    ),
];
