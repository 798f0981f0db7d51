//! Words of the examples of real layers: what each is called, and what it teaches.

pub(super) const LARGE_INPUT: (&str, &str) =
    ("A 32 × 32 input", "From far away the output is a picture too: the map of where edges are.");
pub(super) const LARGER_THAN_NUMBERS: (&str, &str) = (
    "A 96 × 96 input",
    "Nine thousand steps of the same few products: this is why it is fast on a graphics card.",
);
pub(super) const ALEXNET_CONV1: (&str, &str) =
    ("AlexNet’s first layer, 11 × 11", "A large kernel with stride 4: 224 cells per side become 55 at once.");
pub(super) const VGG_SECOND: (&str, &str) = (
    "VGG’s second layer, 64 to 64 channels",
    "Small kernels at full size are dear: 1.8 thousand million multiply-adds, more than AlexNet’s whole body.",
);
pub(super) const VGG_CONV5: (&str, &str) = (
    "VGG’s last convolution, 512 to 512 channels",
    "Few cells and many channels: one output value is made of 4608 products.",
);
pub(super) const VGG_FULLY_CONNECTED: (&str, &str) = (
    "VGG’s fully connected layer as a convolution",
    "A kernel as large as its input has one place to go: 103 million weights, each used once.",
);
pub(super) const INCEPTION_ROW: (&str, &str) = (
    "Inception’s 1 × 7 kernel",
    "A row now and a column later see 7 × 7 cells with 14 weights instead of 49.",
);
pub(super) const RESNET_STEM: (&str, &str) =
    ("ResNet’s stem, 7 × 7 with stride 2", "A photograph of three colors becomes 64 maps of half its side.");
pub(super) const RESNET_CONV4: (&str, &str) = (
    "ResNet’s 3 × 3, 256 to 256 channels",
    "ResNet-34 repeats it most: on 14 × 14 cells nearly all its work goes over channels.",
);
pub(super) const UNET_UP_CONVOLUTION: (&str, &str) = (
    "U-Net’s up-convolution",
    "Kernel and stride are both 2, so the stamps meet without overlap and the map doubles.",
);
pub(super) const MOBILENET_DEPTHWISE: (&str, &str) = (
    "MobileNet’s depthwise layer",
    "Each of 32 maps has one kernel of its own: 288 weights where a full layer has 9216.",
);
pub(super) const VIT_PATCHES: (&str, &str) = (
    "ViT’s patches",
    "Stride equals kernel size: the windows tile the picture, and each patch becomes 768 numbers.",
);
