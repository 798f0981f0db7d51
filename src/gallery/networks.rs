//! Layers of real networks, with the sizes of torchvision's models, and of U-Net's and `ViT`'s papers.

use super::{Example, example};
use crate::words::{Caption, Section};

const fn layer(caption: Caption, name: &'static str, query: &'static str) -> Example {
    example(Section::RealLayers, caption, name, query)
}

pub(super) const EXAMPLES: &[Example] = &[
    layer(
        Caption::AlexnetConv1,
        "alexnet_conv1",
        "in_channels=3&out_channels=64&input=224&kernel=11&stride=4&padding=2&weights=seed1&step=7590",
    ),
    layer(
        Caption::VggSecond,
        "vgg_second",
        "in_channels=64&out_channels=64&input=224&weights=seed1&step=12432",
    ),
    layer(Caption::VggConv5, "vgg_conv5", "in_channels=512&out_channels=512&input=14&weights=seed1&step=492"),
    layer(
        Caption::VggFullyConnected,
        "vgg_fully_connected",
        "in_channels=512&out_channels=4096&input=7&kernel=7&padding=0&weights=seed1&step=9",
    ),
    layer(
        Caption::InceptionRow,
        "inception_row",
        "in_channels=192&out_channels=192&input=17&kernel=1x7&padding=0x3&bias=0&weights=seed1&step=730",
    ),
    layer(
        Caption::ResnetStem,
        "resnet_stem",
        "in_channels=3&out_channels=64&input=224&kernel=7&stride=2&padding=3&bias=0&weights=seed1&step=31360",
    ),
    layer(
        Caption::ResnetConv4,
        "resnet_conv4",
        "in_channels=256&out_channels=256&input=14&bias=0&weights=seed1&step=492",
    ),
    layer(
        Caption::UnetUpConvolution,
        "unet_up_convolution",
        "op=conv_transpose&in_channels=1024&out_channels=512&input=28&kernel=2&stride=2&padding=0\
         &weights=seed1&step=1148",
    ),
    layer(
        Caption::MobilenetDepthwise,
        "mobilenet_depthwise",
        "in_channels=32&out_channels=32&groups=32&input=112&bias=0&weights=seed1&step=68992",
    ),
    layer(
        Caption::VitPatches,
        "vit_patches",
        "in_channels=3&out_channels=768&input=224&kernel=16&stride=16&padding=0&weights=seed1&step=490",
    ),
];
