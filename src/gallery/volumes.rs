//! Figures of three dimensions.

use super::{Example, example};
use crate::words::{Caption, Section};

pub(super) const EXAMPLES: &[Example] = &[
    example(Section::Volumes, Caption::Conv3d, "conv3d", "dims=3&view=flat&step=36"),
    example(
        Section::Volumes,
        Caption::Conv3dSphere,
        "conv3d_sphere",
        "dims=3&input=5&padding=0&bias=0&values=sphere&weights=laplacian&step=13",
    ),
    example(
        Section::Volumes,
        Caption::Conv3dSphereTurned,
        "conv3d_sphere_turned",
        "dims=3&input=5&padding=0&bias=0&values=sphere&weights=laplacian&turn=-140,20&step=13",
    ),
    example(
        Section::Volumes,
        Caption::Conv3dSphereApart,
        "conv3d_sphere_apart",
        "dims=3&input=5&padding=0&bias=0&values=sphere&weights=laplacian&turn=-50,35&spread=80&step=13",
    ),
    example(
        Section::Volumes,
        Caption::Conv3dVideo,
        "conv3d_video",
        "dims=3&input=5x8x10&kernel=2x1x1&padding=0&bias=0&values=moving_digit3&weights=ones&set_weight=0.0.0.0.0:-1&step=115",
    ),
    example(
        Section::Volumes,
        Caption::Conv3dStride,
        "conv3d_stride",
        "dims=3&input=7x5x5&stride=2x1x1&padding=0&values=seed4&weights=seed3&step=13",
    ),
    example(
        Section::Volumes,
        Caption::Conv3dChannels,
        "conv3d_channels",
        "dims=3&in_channels=2&out_channels=2&input=4x5x5&padding=0&values=seed1&weights=seed2&step=25",
    ),
    example(
        Section::Volumes,
        Caption::MaxPool3d,
        "max_pool3d",
        "dims=3&op=max_pool&input=6&kernel=2&stride=2&padding=0&values=seed2&step=13",
    ),
    example(
        Section::Volumes,
        Caption::ConvTranspose3d,
        "conv_transpose3d",
        "dims=3&op=conv_transpose&input=3&stride=2&bias=0&values=sphere&weights=seed1&step=62",
    ),
    example(
        Section::Volumes,
        Caption::ScatterAndGather3d,
        "scatter_and_gather3d",
        "dims=3&op=conv_transpose&input=2&kernel=2&stride=2&padding=0&bias=0&values=seed5&weights=seed2&view=ways&step=37",
    ),
];
