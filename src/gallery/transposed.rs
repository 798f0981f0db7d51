//! Transposed convolutions that teach one thing each; `ways` has those that are shown in three ways.

use super::{Example, example};
use crate::words::{Caption, Section};

pub(super) const EXAMPLES: &[Example] = &[
    example(
        Section::Transposed,
        Caption::TransposedStampsKernel,
        "transposed_stamps_kernel",
        "op=conv_transpose&input=3&padding=0&bias=0&values=zeros&weights=seed4&step=12&view=flat&set_input=0.1.1:1",
    ),
    example(
        Section::Transposed,
        Caption::TransposedLeavesGaps,
        "transposed_leaves_gaps",
        "op=conv_transpose&input=3&kernel=2&stride=3&padding=0&bias=0&values=seed3&weights=ones&step=9",
    ),
    example(
        Section::Transposed,
        Caption::LinearInterpolation,
        "linear_interpolation",
        "dims=1&op=conv_transpose&input=5&kernel=4&stride=2&padding=1&bias=0&values=zeros&weights=ones&step=8\
         &set_input=0.0:0,4,8,8,0&set_weight=0.0.0:0.25,0.75,0.75,0.25",
    ),
];
