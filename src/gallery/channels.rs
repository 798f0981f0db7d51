//! Channels and groups.

use super::{Example, Section, Words};

pub(super) const EXAMPLES: &[Example] = &[
    Example {
        section: Section::Channels,
        name: "three_to_two_channels",
        query: "in_channels=3&out_channels=2&input=5&values=seed2&weights=seed3&step=31&view=channels",
        words: Words {
            en: [
                "3 channels in, 2 out",
                "Every pair of an input and an output channel has its own kernel: 6 kernels, whose maps are added up.",
            ],
            ko: [
                "입력 3채널, 출력 2채널",
                "입력 채널과 출력 채널의 쌍마다 커널이 있습니다. 커널 6개의 맵을 출력 채널별로 더합니다.",
            ],
        },
    },
    Example {
        section: Section::Channels,
        name: "three_to_two_channels_tilted",
        query: "in_channels=3&out_channels=2&input=5&values=seed2&weights=seed3&step=31",
        words: Words {
            en: [
                "3 channels in, 2 out, tilted",
                "The window goes through all input channels at once and fills one cell of one output channel.",
            ],
            ko: [
                "입력 3채널, 출력 2채널, 기울여 보기",
                "창은 모든 입력 채널을 한꺼번에 지나 출력 채널 하나의 한 칸을 채웁니다.",
            ],
        },
    },
    Example {
        section: Section::Channels,
        name: "groups",
        query: "in_channels=4&out_channels=4&groups=2&input=4&values=seed2&weights=seed3&step=37&view=channels",
        words: Words {
            en: [
                "Two groups",
                "The channels are split into two groups that are convolved separately, which needs only half the weights.",
            ],
            ko: ["두 그룹", "채널을 두 그룹으로 나누어 따로 합성곱하면 가중치가 절반만 필요합니다."],
        },
    },
    Example {
        section: Section::Channels,
        name: "depthwise",
        query: "in_channels=3&out_channels=3&groups=3&input=5&values=seed2&weights=seed3&step=30&view=channels",
        words: Words {
            en: [
                "Depthwise",
                "There are as many groups as channels, so each channel is convolved on its own.",
            ],
            ko: [
                "깊이별(depthwise)",
                "그룹이 채널만큼 있으면 채널마다 따로 합성곱하고 서로 더하지 않습니다.",
            ],
        },
    },
    Example {
        section: Section::Channels,
        name: "pointwise",
        query: "in_channels=3&out_channels=2&kernel=1&padding=0&input=4&values=seed2&weights=seed3&step=9&view=channels",
        words: Words {
            en: [
                "Pointwise: a 1 × 1 kernel",
                "The kernel sees no neighbors: each output cell mixes the channels in one place.",
            ],
            ko: [
                "점별(pointwise): 1 × 1 커널",
                "이웃 칸은 보지 않습니다. 칸마다 같은 자리에 있는 채널들을 섞습니다.",
            ],
        },
    },
    Example {
        section: Section::Channels,
        name: "sixteen_channels",
        query: "in_channels=16&out_channels=16&input=6&values=seed2&weights=seed3&step=100&view=channels",
        words: Words {
            en: [
                "Sixteen channels",
                "16 channels in and 16 out need 256 kernels: channels, not pixels, make a layer large.",
            ],
            ko: [
                "채널 16개",
                "입력 16, 출력 16이면 커널이 256개입니다. 층을 크게 만드는 것은 화소가 아니라 채널입니다.",
            ],
        },
    },
    Example {
        section: Section::Channels,
        name: "one_filter_three_channels",
        query: "in_channels=3&input=4&bias=0&values=seed2&weights=seed3&step=5&view=channels",
        words: Words {
            en: [
                "3 channels in, 1 out",
                "One filter has a kernel for each input channel, and their three maps are added into one.",
            ],
            ko: [
                "입력 3채널, 출력 1채널",
                "필터 하나에 입력 채널마다 커널이 있고, 그 맵 세 장을 더해 한 장을 만듭니다.",
            ],
        },
    },
    Example {
        section: Section::Channels,
        name: "four_filters",
        query: "out_channels=4&bias=0&values=digit3&weights=sobel-x&step=219",
        words: Words {
            en: [
                "Four filters, one input",
                "Each output channel has its own filter: four views of the same digit.",
            ],
            ko: ["입력 하나에 필터 넷", "출력 채널마다 필터가 따로 있어 같은 숫자를 네 가지로 봅니다."],
        },
    },
    Example {
        section: Section::Channels,
        name: "one_bias_per_channel",
        query: "out_channels=3&input=4&padding=0&values=seed2&weights=seed3&step=11&view=channels&set_bias=0:-20,0,20",
        words: Words {
            en: [
                "One bias per output channel",
                "−20, 0 and 20: each is added to every cell of its own map, and to no other.",
            ],
            ko: ["출력 채널마다 편향 하나", "−20, 0, 20이 각각 자기 맵의 모든 칸에만 더해집니다."],
        },
    },
    Example {
        section: Section::Channels,
        name: "depthwise_multiplier",
        query: "in_channels=2&out_channels=4&groups=2&input=4&bias=0&values=seed2&weights=seed3&step=40&view=channels",
        words: Words {
            en: [
                "Depthwise with multiplier 2",
                "Each channel has two filters of its own: 2 channels become 4, and channels are not mixed.",
            ],
            ko: [
                "배수가 2인 깊이별",
                "채널마다 필터를 두 개씩 둡니다. 2채널이 4채널이 되지만 여전히 섞이지 않습니다.",
            ],
        },
    },
    Example {
        section: Section::Channels,
        name: "separable_depthwise",
        query: "in_channels=3&out_channels=3&groups=3&input=4&bias=0&values=seed4&weights=seed5&step=21&view=channels",
        words: Words {
            en: [
                "Separable, first half: depthwise",
                "A 3 × 3 kernel for each channel, 27 weights in all, mixes neighbors but not channels.",
            ],
            ko: [
                "분리 합성곱의 앞: 깊이별",
                "채널마다 따로 3 × 3, 가중치 27개. 이웃은 섞고 채널은 섞지 않습니다.",
            ],
        },
    },
    Example {
        section: Section::Channels,
        name: "separable_pointwise",
        query: "in_channels=3&out_channels=4&kernel=1&padding=0&input=4&bias=0&values=zeros&weights=seed6&step=37&view=channels&set_input=0.0.0:-4,20,21,20;0.1.0:-13,44,18,18;0.2.0:-7,9,16,-9;0.3.0:10,38,24,6;1.0.0:-1,-21,0,2;1.1.0:-16,-44,-12,-1;1.2.0:-31,-8,-22,-4;1.3.0:-17,-14,-24,-7;2.0.0:-14,2,-10,4;2.1.0:-21,-15,-39,1;2.2.0:-16,-17,-24,-8;2.3.0:-8,-20,-19,9",
        words: Words {
            en: [
                "Separable, second half: pointwise",
                "It takes the output of the first half and mixes channels with 12 weights: 39 in all instead of 108.",
            ],
            ko: [
                "분리 합성곱의 뒤: 점별",
                "앞의 출력을 받아 채널을 섞습니다. 가중치 12개로 모두 39개, 한 번에 하면 108개입니다.",
            ],
        },
    },
];
