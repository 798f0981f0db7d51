//! Poolings that teach one thing each.

use super::{Example, Section, Words};

pub(super) const EXAMPLES: &[Example] = &[
    Example {
        section: Section::Pooling,
        name: "max_pool_halves",
        query: "op=max_pool&input=6&kernel=2&stride=2&padding=0&values=seed2&step=4&view=flat",
        words: Words {
            en: ["Max pooling halves", "The largest of each 2 × 2 block stays: 6 × 6 becomes 3 × 3."],
            ko: ["절반으로 줄이는 최대 풀링", "2 × 2칸마다 가장 큰 값만 남습니다. 6 × 6이 3 × 3이 됩니다."],
        },
    },
    Example {
        section: Section::Pooling,
        name: "max_pool_overlapping",
        query: "op=max_pool&input=7&stride=2&padding=0&values=seed3&step=4",
        words: Words {
            en: [
                "Overlapping max pooling",
                "With window 3 and stride 2, as in AlexNet, neighboring windows share a row or a column, and often the largest value.",
            ],
            ko: [
                "겹치는 최대 풀링",
                "AlexNet처럼 창 3, 스트라이드 2이면 이웃한 창이 한 줄을 함께 보고 같은 값을 뽑기도 합니다.",
            ],
        },
    },
    Example {
        section: Section::Pooling,
        name: "max_pool_padding_is_minus_infinity",
        query: "op=max_pool&input=4&values=zeros&step=0&view=flat&set_input=0.0.0:-3,-5,-2,-4;0.1.0:-6,-1,-7,-3;0.2.0:-2,-8,-4,-9;0.3.0:-5,-3,-6,-2",
        words: Words {
            en: [
                "Padding of −∞",
                "Padding is never the largest value: if all values are negative, the result is one of them, not 0.",
            ],
            ko: [
                "−∞로 채운 패딩",
                "패딩은 뽑히지 않습니다. 값이 모두 음수여도 0이 아니라 그 가운데 가장 큰 값이 나옵니다.",
            ],
        },
    },
    Example {
        section: Section::Pooling,
        name: "max_pool_ceil_mode",
        query: "op=max_pool&input=6&stride=2&padding=0&ceil_mode=1&values=seed4&step=8&view=flat",
        words: Words {
            en: [
                "Rounding up",
                "With ceil_mode the last window may reach beyond the end: 6 × 6 gives 3 × 3, not 2 × 2.",
            ],
            ko: [
                "올림",
                "ceil_mode에서는 마지막 창이 끝을 넘어갈 수 있어 6 × 6이 2 × 2가 아니라 3 × 3이 됩니다.",
            ],
        },
    },
    Example {
        section: Section::Pooling,
        name: "max_pool_dilated",
        query: "op=max_pool&input=7&padding=0&dilation=2&values=seed5&step=4",
        words: Words {
            en: [
                "Dilated max pooling",
                "Each window keeps the largest of nine cells that are two apart: it covers more, with gaps.",
            ],
            ko: [
                "딜레이션이 있는 최대 풀링",
                "두 칸씩 떨어진 9칸 가운데 가장 큰 값입니다. 넓게 보지만 틈이 있습니다.",
            ],
        },
    },
    Example {
        section: Section::Pooling,
        name: "average_pool_with_padding",
        query: "op=avg_pool&input=4&values=seed2&step=0&view=flat",
        words: Words {
            en: [
                "Average that counts padding",
                "In a corner, the sum of four values is divided by nine, so the border comes out too small.",
            ],
            ko: ["패딩도 세는 평균", "모서리에서는 값 4개의 합을 9로 나누어 가장자리가 작게 나옵니다."],
        },
    },
    Example {
        section: Section::Pooling,
        name: "average_pool_without_padding",
        query: "op=avg_pool&input=4&count_include_pad=0&values=seed2&step=0&view=flat",
        words: Words {
            en: [
                "Average without padding",
                "In the same corner, the sum is divided by four: only input cells count.",
            ],
            ko: ["패딩을 빼고 세는 평균", "같은 모서리를 4로 나눕니다. 입력 칸만 셉니다."],
        },
    },
    Example {
        section: Section::Pooling,
        name: "average_pool_as_matrix",
        query: "op=avg_pool&input=4&count_include_pad=0&values=seed2&step=5&view=matrix",
        words: Words {
            en: [
                "An average as a matrix",
                "Averaging is linear: each row of C holds 1 ÷ the number of cells, 4 in a corner and 9 inside.",
            ],
            ko: [
                "행렬로 본 평균 풀링",
                "평균은 선형입니다. C의 행마다 1 ÷ 칸 수가 있는데, 모서리는 4칸, 안쪽은 9칸입니다.",
            ],
        },
    },
    Example {
        section: Section::Pooling,
        name: "global_average_pool",
        query: "op=avg_pool&in_channels=3&input=4&kernel=4&padding=0&values=seed2&step=1&view=channels",
        words: Words {
            en: [
                "Global average pooling",
                "The window is as large as the map, so each channel becomes one number.",
            ],
            ko: ["전역 평균 풀링", "맵만큼 큰 창을 쓰면 채널마다 수 하나가 남습니다."],
        },
    },
];
