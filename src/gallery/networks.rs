//! Large inputs, and layers of real networks with the sizes of torchvision's models, and of U-Net's and `ViT`'s papers.

use super::{Example, Section, Words};

pub(super) const EXAMPLES: &[Example] = &[
    Example {
        section: Section::RealLayers,
        name: "large_input",
        query: "input=32&step=500&view=flat",
        words: Words {
            en: ["A 32 × 32 input", "From a distance, the output is a picture too: a map of the edges."],
            ko: ["32 × 32 입력", "멀리서 보면 출력도 그림입니다. 경계가 어디 있는지 그린 특성 맵입니다."],
        },
    },
    Example {
        section: Section::RealLayers,
        name: "larger_than_numbers",
        query: "input=96&step=4000&view=flat",
        words: Words {
            en: [
                "A 96 × 96 input",
                "Nine thousand steps repeat the same few products, which is why a graphics card is fast at them.",
            ],
            ko: [
                "96 × 96 입력",
                "똑같은 몇 번의 곱셈을 9천 번 되풀이합니다. 그래서 그래픽 카드에서 빠릅니다.",
            ],
        },
    },
    Example {
        section: Section::RealLayers,
        name: "alexnet_conv1",
        query: "in_channels=3&out_channels=64&input=224&kernel=11&stride=4&padding=2&weights=seed1&step=7590",
        words: Words {
            en: [
                "AlexNet’s first layer, 11 × 11",
                "A large kernel with stride 4: 224 cells per side become 55 at once.",
            ],
            ko: [
                "AlexNet의 첫 층, 11 × 11",
                "큰 커널을 스트라이드 4로 옮겨 한 변 224칸을 단번에 55칸으로 줄입니다.",
            ],
        },
    },
    Example {
        section: Section::RealLayers,
        name: "vgg_second",
        query: "in_channels=64&out_channels=64&input=224&weights=seed1&step=12432",
        words: Words {
            en: [
                "VGG’s second layer, 64 to 64 channels",
                "Small kernels on a large map are expensive: 1.8 billion multiply-adds, more than all convolutions of AlexNet.",
            ],
            ko: [
                "VGG의 둘째 층, 64채널에서 64채널로",
                "커널이 작아도 맵이 크면 비쌉니다. 곱셈-덧셈이 18억 번으로, AlexNet의 합성곱 층을 모두 합친 것보다 많습니다.",
            ],
        },
    },
    Example {
        section: Section::RealLayers,
        name: "vgg_conv5",
        query: "in_channels=512&out_channels=512&input=14&weights=seed1&step=492",
        words: Words {
            en: [
                "VGG’s last convolution, 512 to 512 channels",
                "Few cells and many channels: one output value is made of 4608 products.",
            ],
            ko: [
                "VGG의 마지막 합성곱, 512채널에서 512채널로",
                "칸은 적고 채널은 많아, 출력값 하나가 곱 4608개로 이루어집니다.",
            ],
        },
    },
    Example {
        section: Section::RealLayers,
        name: "vgg_fully_connected",
        query: "in_channels=512&out_channels=4096&input=7&kernel=7&padding=0&weights=seed1&step=9",
        words: Words {
            en: [
                "VGG’s fully connected layer as a convolution",
                "The kernel is as large as its input and fits in one place: 103 million weights, each used once.",
            ],
            ko: [
                "합성곱으로 본 VGG의 완전 연결층",
                "입력만큼 큰 커널은 놓일 곳이 한 곳뿐입니다. 가중치 1억 300만 개를 한 번씩만 씁니다.",
            ],
        },
    },
    Example {
        section: Section::RealLayers,
        name: "inception_row",
        query: "in_channels=192&out_channels=192&input=17&kernel=1x7&padding=0x3&bias=0&weights=seed1&step=730",
        words: Words {
            en: [
                "Inception’s 1 × 7 kernel",
                "A row kernel and a column kernel after it see 7 × 7 cells with 14 weights instead of 49.",
            ],
            ko: [
                "Inception의 1 × 7 커널",
                "가로 한 줄과 세로 한 줄을 이어 쓰면 가중치 49개 대신 14개로 7 × 7칸을 봅니다.",
            ],
        },
    },
    Example {
        section: Section::RealLayers,
        name: "resnet_stem",
        query: "in_channels=3&out_channels=64&input=224&kernel=7&stride=2&padding=3&bias=0&weights=seed1&step=31360",
        words: Words {
            en: [
                "ResNet’s stem, 7 × 7 with stride 2",
                "A photograph of three color channels becomes 64 maps, half as wide and half as high.",
            ],
            ko: [
                "ResNet의 첫 층, 스트라이드 2인 7 × 7",
                "세 가지 색의 사진이 한 변이 절반인 맵 64장이 됩니다.",
            ],
        },
    },
    Example {
        section: Section::RealLayers,
        name: "resnet_conv4",
        query: "in_channels=256&out_channels=256&input=14&bias=0&weights=seed1&step=492",
        words: Words {
            en: [
                "ResNet’s 3 × 3, 256 to 256 channels",
                "ResNet-34 repeats this layer most often: it has only 14 × 14 cells, but 256 channels in and out.",
            ],
            ko: [
                "ResNet의 3 × 3, 256채널에서 256채널로",
                "ResNet-34가 가장 많이 되풀이하는 층입니다. 칸은 14 × 14개뿐이지만 입력과 출력 채널이 256개씩입니다.",
            ],
        },
    },
    Example {
        section: Section::RealLayers,
        name: "unet_up_convolution",
        query: "op=conv_transpose&in_channels=1024&out_channels=512&input=28&kernel=2&stride=2&padding=0\
            &weights=seed1&step=1148",
        words: Words {
            en: [
                "U-Net’s up-convolution",
                "Kernel and stride are both 2, so the stamps meet without overlap and the map doubles.",
            ],
            ko: [
                "U-Net의 업컨볼루션",
                "커널과 스트라이드가 모두 2라서 찍힌 자리가 겹치지 않고 맞닿아 맵의 한 변이 두 배가 됩니다.",
            ],
        },
    },
    Example {
        section: Section::RealLayers,
        name: "mobilenet_depthwise",
        query: "in_channels=32&out_channels=32&groups=32&input=112&bias=0&weights=seed1&step=68992",
        words: Words {
            en: [
                "MobileNet’s depthwise layer",
                "Each of the 32 maps has its own kernel: 288 weights, where a full layer has 9216.",
            ],
            ko: [
                "MobileNet의 깊이별 합성곱",
                "맵 32장에 커널이 하나씩입니다. 보통 층이라면 9216개일 가중치가 288개입니다.",
            ],
        },
    },
    Example {
        section: Section::RealLayers,
        name: "vit_patches",
        query: "in_channels=3&out_channels=768&input=224&kernel=16&stride=16&padding=0&weights=seed1&step=490",
        words: Words {
            en: [
                "ViT’s patches",
                "Stride equals kernel size: the windows tile the picture, and each patch becomes 768 numbers.",
            ],
            ko: [
                "ViT의 패치",
                "스트라이드가 커널 크기와 같아 창이 그림을 빈틈없이 나누고, 패치마다 수 768개가 됩니다.",
            ],
        },
    },
];
