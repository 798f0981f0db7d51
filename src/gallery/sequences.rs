//! Figures of one dimension.

use super::{Example, example};
use crate::words::{Caption, Section};

pub(super) const EXAMPLES: &[Example] = &[
    example(Section::Sequences, Caption::Conv1d, "conv1d", "dims=1&step=7"),
    example(
        Section::Sequences,
        Caption::Conv1dCausal,
        "conv1d_causal",
        "dims=1&input=12&padding=causal&values=seed1&weights=seed1&step=4",
    ),
    example(
        Section::Sequences,
        Caption::Conv1dSentence,
        "conv1d_sentence",
        "dims=1&in_channels=4&values=text:the+cat+sat+on+the+mat&weights=seed4&bias=0&step=2",
    ),
    example(
        Section::Sequences,
        Caption::MovingAverage,
        "moving_average",
        "dims=1&input=24&kernel=5&padding=same&values=noisy-sine&weights=box-blur&step=14",
    ),
    example(
        Section::Sequences,
        Caption::Conv1dDilatedCausal,
        "conv1d_dilated_causal",
        "dims=1&input=14&kernel=2&dilation=4&padding=causal&values=seed3&weights=ones&step=9",
    ),
    example(
        Section::Sequences,
        Caption::Conv1dStride,
        "conv1d_stride",
        "dims=1&input=13&stride=2&padding=0&values=seed2&weights=seed1&step=3",
    ),
    example(
        Section::Sequences,
        Caption::Conv1dChannels,
        "conv1d_channels",
        "dims=1&in_channels=3&out_channels=2&input=12&values=seed1&weights=seed2&view=channels&step=5",
    ),
    example(
        Section::Sequences,
        Caption::Conv1dTransposed,
        "conv1d_transposed",
        "dims=1&op=conv_transpose&input=5&stride=2&padding=0&values=seed1&weights=seed1&bias=0&step=5",
    ),
    example(
        Section::Sequences,
        Caption::MaxPool1d,
        "max_pool1d",
        "dims=1&op=max_pool&input=13&stride=2&padding=0&values=seed1&step=2",
    ),
];
