//! Poolings that teach one thing each.

use super::{Example, example};
use crate::words::{Caption, Section};

pub(super) const EXAMPLES: &[Example] = &[
    example(
        Section::Pooling,
        Caption::MaxPoolHalves,
        "max_pool_halves",
        "op=max_pool&input=6&kernel=2&stride=2&padding=0&values=seed2&step=4&view=flat",
    ),
    example(
        Section::Pooling,
        Caption::MaxPoolOverlapping,
        "max_pool_overlapping",
        "op=max_pool&input=7&stride=2&padding=0&values=seed3&step=4",
    ),
    example(
        Section::Pooling,
        Caption::MaxPoolPaddingIsMinusInfinity,
        "max_pool_padding_is_minus_infinity",
        "op=max_pool&input=4&values=zeros&step=0&view=flat&set_input=0.0.0:-3,-5,-2,-4;0.1.0:-6,-1,-7,-3;0.2.0:-2,-8,-4,-9;0.3.0:-5,-3,-6,-2",
    ),
    example(
        Section::Pooling,
        Caption::MaxPoolCeilMode,
        "max_pool_ceil_mode",
        "op=max_pool&input=6&stride=2&padding=0&ceil_mode=1&values=seed4&step=8&view=flat",
    ),
    example(
        Section::Pooling,
        Caption::MaxPoolDilated,
        "max_pool_dilated",
        "op=max_pool&input=7&padding=0&dilation=2&values=seed5&step=4",
    ),
    example(
        Section::Pooling,
        Caption::AveragePoolWithPadding,
        "average_pool_with_padding",
        "op=avg_pool&input=4&values=seed2&step=0&view=flat",
    ),
    example(
        Section::Pooling,
        Caption::AveragePoolWithoutPadding,
        "average_pool_without_padding",
        "op=avg_pool&input=4&count_include_pad=0&values=seed2&step=0&view=flat",
    ),
    example(
        Section::Pooling,
        Caption::AveragePoolAsMatrix,
        "average_pool_as_matrix",
        "op=avg_pool&input=4&count_include_pad=0&values=seed2&step=5&view=matrix",
    ),
    example(
        Section::Pooling,
        Caption::GlobalAveragePool,
        "global_average_pool",
        "op=avg_pool&in_channels=3&input=4&kernel=4&padding=0&values=seed2&step=1&view=channels",
    ),
];
