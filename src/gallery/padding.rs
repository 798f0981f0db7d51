//! Padding: how much, on which side, and with what.

use super::{Example, Section, Words};

pub(super) const EXAMPLES: &[Example] = &[
    Example {
        section: Section::Padding,
        name: "one_sided_padding",
        query: "input=6&padding=2.0&values=seed6&weights=seed6&step=7&view=flat",
        words: Words {
            en: [
                "Padding at top and left only",
                "Each side has its own padding: here 2 before and 0 after, so no window looks ahead.",
            ],
            ko: [
                "위와 왼쪽에만 패딩",
                "변마다 패딩이 따로 있습니다. 앞에 2, 뒤에 0을 두면 어떤 창도 뒤쪽을 미리 보지 않습니다.",
            ],
        },
    },
    Example {
        section: Section::Padding,
        name: "reflect_padding",
        query: "input=5&padding=2&padding_mode=reflect&values=seed3&weights=box-blur&step=0&view=flat",
        words: Words {
            en: [
                "Reflected padding",
                "The padding mirrors the input at its edge, without repeating the edge itself.",
            ],
            ko: ["반사 패딩", "입력을 가장자리에서 거울처럼 비추되 가장자리 칸은 되풀이하지 않습니다."],
        },
    },
    Example {
        section: Section::Padding,
        name: "replicate_padding",
        query: "input=5&padding=2&padding_mode=replicate&values=seed3&weights=ones&step=0&view=flat",
        words: Words {
            en: ["Replicated padding", "The padding repeats the nearest cell of the input."],
            ko: ["가장자리 반복 패딩", "가장 가까운 입력 칸을 되풀이해 패딩을 채웁니다."],
        },
    },
    Example {
        section: Section::Padding,
        name: "circular_padding",
        query: "input=5&padding=2&padding_mode=circular&values=seed3&weights=ones&step=0&view=flat",
        words: Words {
            en: [
                "Circular padding",
                "The padding continues at the opposite side, as if the input were wrapped around.",
            ],
            ko: ["순환 패딩", "입력이 둥글게 이어진 것처럼 반대쪽 값으로 패딩을 채웁니다."],
        },
    },
    Example {
        section: Section::Padding,
        name: "padding_value_one",
        query: "input=5&padding=1&padding_mode=constant:1&values=seed3&weights=ones&step=4&view=flat",
        words: Words {
            en: ["Padding with ones", "Padding can be any number, not only 0, and it counts in every sum."],
            ko: ["1로 채운 패딩", "패딩이 꼭 0일 필요는 없습니다. 어떤 수든 둘 수 있고 계산에 들어갑니다."],
        },
    },
    Example {
        section: Section::Padding,
        name: "padding_keeps_size",
        query: "input=6&kernel=5&padding=2&bias=0&values=seed4&weights=seed1&step=14",
        words: Words {
            en: [
                "Padding keeps the size",
                "An odd kernel keeps the size if the padding is half the kernel, rounded down: 2 for 5 × 5.",
            ],
            ko: [
                "크기를 지키는 패딩",
                "홀수 커널은 크기의 절반만큼 패딩을 두르면 크기가 그대로입니다. 5 × 5이면 2입니다.",
            ],
        },
    },
    Example {
        section: Section::Padding,
        name: "padding_grows_output",
        query: "input=4&padding=3&bias=0&values=seed2&weights=seed1&step=9",
        words: Words {
            en: [
                "More padding than needed",
                "Padding 3 for a 3 × 3 kernel makes the output larger than the input: 4 × 4 becomes 8 × 8.",
            ],
            ko: [
                "필요보다 많은 패딩",
                "3 × 3 커널에 패딩 3을 두면 출력이 입력보다 커집니다. 4 × 4가 8 × 8이 됩니다.",
            ],
        },
    },
    Example {
        section: Section::Padding,
        name: "window_wholly_in_padding",
        query: "input=4&kernel=2&padding=2&values=seed2&weights=seed1&step=0&view=flat&set_bias=0:1",
        words: Words {
            en: [
                "A window wholly in the padding",
                "The window sees no input cell, so all products are 0 and only the bias is left.",
            ],
            ko: ["패딩에만 놓인 창", "입력이 하나도 보이지 않습니다. 곱이 모두 0이라 편향만 나옵니다."],
        },
    },
    Example {
        section: Section::Padding,
        name: "same_padding_with_stride",
        query: "input=6&stride=2&padding=same_upper&bias=0&values=seed5&weights=seed1&step=8&view=flat",
        words: Words {
            en: [
                "Same padding at stride 2",
                "TensorFlow turns 6 into 3 with one cell of padding: none before, one after.",
            ],
            ko: [
                "스트라이드 2의 same 패딩",
                "TensorFlow는 6을 절반인 3으로 만들 때 앞에 0, 뒤에 1만 패딩을 둡니다.",
            ],
        },
    },
];
