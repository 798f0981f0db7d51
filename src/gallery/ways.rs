//! Transposed layers in three ways, and as a matrix.

use super::{Example, example};
use crate::words::{Caption, Section};

pub(super) const EXAMPLES: &[Example] = &[
    example(
        Section::Transposed,
        Caption::ScatterAndGather,
        "scatter_and_gather",
        "op=conv_transpose&input=3&stride=2&padding=1&values=seed1&weights=seed1&bias=0&view=ways\
         &step=18",
    ),
    example(
        Section::Transposed,
        Caption::StampOfOneCell,
        "stamp_of_one_cell",
        "op=conv_transpose&input=3&stride=2&padding=1&values=seed1&weights=seed1&bias=0&view=ways\
         &step=18&tap=3",
    ),
    example(
        Section::Transposed,
        Caption::Checkerboard,
        "checkerboard",
        "op=conv_transpose&input=4&stride=2&padding=0&values=seed7&weights=ones&bias=0&view=ways&step=40",
    ),
    example(
        Section::Transposed,
        Caption::EvenOverlap,
        "even_overlap",
        "op=conv_transpose&input=4&kernel=4&stride=2&padding=1&values=seed7&weights=ones&bias=0\
         &view=ways&step=27",
    ),
    example(
        Section::Transposed,
        Caption::NoOverlap,
        "no_overlap",
        "op=conv_transpose&input=3&kernel=2&stride=2&padding=0&values=seed5&weights=seed2&bias=0\
         &view=ways&step=14",
    ),
    example(
        Section::Transposed,
        Caption::OutputPadding,
        "output_padding",
        "op=conv_transpose&input=3&stride=2&padding=1&output_padding=1&values=seed1&weights=seed1\
         &view=ways&step=35",
    ),
    example(
        Section::Transposed,
        Caption::TransposedWithDilation,
        "transposed_with_dilation",
        "op=conv_transpose&input=5&dilation=2&padding=2&values=seed3&weights=seed4&bias=0\
         &view=ways&step=12",
    ),
    example(
        Section::Transposed,
        Caption::TransposedWithGroups,
        "transposed_with_groups",
        "op=conv_transpose&in_channels=4&out_channels=2&groups=2&input=3&stride=2&padding=1\
         &values=seed2&weights=seed3&view=ways&step=37",
    ),
    // The layer of conv_arithmetic's padding_strides, and as input the errors of its output.
    example(
        Section::Transposed,
        Caption::GradientOfAStridedLayer,
        "gradient_of_a_strided_layer",
        "op=conv_transpose&input=3&stride=2&padding=1&values=zeros&weights=seed1&bias=0&view=ways&step=12\
         &set_input=0.0.0:1,0,-2;0.1.0:0,3,0;0.2.0:-1,0,2",
    ),
    example(
        Section::Transposed,
        Caption::MatrixOfATransposedLayer,
        "matrix_of_a_transposed_layer",
        "op=conv_transpose&input=2&padding=0&values=seed1&weights=seed1&bias=0&view=matrix&step=5",
    ),
];
