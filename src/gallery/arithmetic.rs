//! The figures of `conv_arithmetic` (`bin/generate_makefile` at af6f818), with its names.

use super::{Example, Section, Words};

pub(super) const EXAMPLES: &[Example] = &[
    Example {
        section: Section::Arithmetic,
        name: "no_padding_no_strides",
        query: "input=4&padding=0&values=seed1&weights=seed1&bias=0&step=3",
        words: Words {
            en: [
                "No padding, no strides",
                "A 3 × 3 kernel has only 2 × 2 places on a 4 × 4 input: the output is smaller.",
            ],
            ko: [
                "패딩 없음, 스트라이드 1",
                "3 × 3 커널이 4 × 4 입력에 놓일 자리는 2 × 2곳뿐이라 출력이 작아집니다.",
            ],
        },
    },
    Example {
        section: Section::Arithmetic,
        name: "arbitrary_padding_no_strides",
        query: "input=5&kernel=4&padding=2&values=seed1&weights=seed1&bias=0&step=14",
        words: Words {
            en: [
                "Arbitrary padding, no strides",
                "An even kernel of 4 with padding 2 turns 5 × 5 into 6 × 6: one more, not the same size.",
            ],
            ko: [
                "임의의 패딩, 스트라이드 1",
                "짝수 크기인 4 × 4 커널에 패딩 2를 주면 5 × 5가 같은 크기가 아니라 6 × 6이 됩니다.",
            ],
        },
    },
    Example {
        section: Section::Arithmetic,
        name: "same_padding_no_strides",
        query: "input=5&padding=1&values=seed1&weights=seed1&bias=0&step=12",
        words: Words {
            en: ["Half padding, no strides", "Padding of half the kernel, here 1 for 3 × 3, keeps the size."],
            ko: [
                "절반(same) 패딩, 스트라이드 1",
                "커널의 절반만큼, 3 × 3 커널이면 1만큼 패딩을 두면 크기가 그대로입니다.",
            ],
        },
    },
    Example {
        section: Section::Arithmetic,
        name: "full_padding_no_strides",
        query: "input=5&padding=2&values=seed1&weights=seed1&bias=0&step=24",
        words: Words {
            en: [
                "Full padding, no strides",
                "With a padding of kernel − 1 every overlap counts, even that of one corner, so the output grows.",
            ],
            ko: [
                "전체(full) 패딩, 스트라이드 1",
                "커널 크기 − 1만큼 패딩을 두면 모서리 한 칸만 겹치는 자리까지 모두 계산해 출력이 커집니다.",
            ],
        },
    },
    Example {
        section: Section::Arithmetic,
        name: "no_padding_strides",
        query: "input=5&stride=2&padding=0&values=seed1&weights=seed1&bias=0&step=2",
        words: Words {
            en: [
                "No padding, strides",
                "At stride 2 the window skips every second place: 5 × 5 becomes 2 × 2.",
            ],
            ko: [
                "패딩 없음, 스트라이드 2",
                "스트라이드가 2이면 창이 한 자리씩 건너뛰어 5 × 5가 2 × 2가 됩니다.",
            ],
        },
    },
    Example {
        section: Section::Arithmetic,
        name: "padding_strides",
        query: "input=5&stride=2&padding=1&values=seed1&weights=seed1&bias=0&step=4",
        words: Words {
            en: [
                "Padding, strides",
                "With padding 1 the window starts outside the input: 5 × 5 becomes 3 × 3.",
            ],
            ko: [
                "패딩, 스트라이드 2",
                "패딩 1을 두면 건너뛰는 창이 입력 바깥에서 시작해 5 × 5가 3 × 3이 됩니다.",
            ],
        },
    },
    Example {
        section: Section::Arithmetic,
        name: "padding_strides_odd",
        query: "input=6&stride=2&padding=1&values=seed1&weights=seed1&bias=0&step=8",
        words: Words {
            en: [
                "Padding, strides (odd)",
                "6 × 6 gives 3 × 3 as 5 × 5 does: the last row and column of padding are never reached.",
            ],
            ko: [
                "패딩, 스트라이드 2 (남는 칸)",
                "6 × 6도 5 × 5처럼 3 × 3이 됩니다. 패딩의 마지막 행과 열에는 창이 닿지 않습니다.",
            ],
        },
    },
    Example {
        section: Section::Arithmetic,
        name: "dilation",
        query: "input=7&padding=0&dilation=2&values=seed1&weights=seed1&bias=0&step=4",
        words: Words {
            en: [
                "No padding, no stride, dilation",
                "With dilation 2, nine weights span 5 × 5 cells: the kernel covers more with the same work.",
            ],
            ko: [
                "패딩 없음, 딜레이션 2",
                "딜레이션이 2이면 가중치 9개가 5 × 5칸에 걸쳐 같은 계산량으로 더 넓게 봅니다.",
            ],
        },
    },
    Example {
        section: Section::ArithmeticNumerical,
        name: "numerical_no_padding_no_strides",
        query: "input=5&padding=0&bias=0&values=zeros&weights=ones&step=4&view=flat\
            &set_input=0.0.0:3,3,2,1,0;0.1.0:0,0,1,3,1;0.2.0:3,1,2,2,3;0.3.0:2,0,0,2,2;0.4.0:2,0,0,0,1\
            &set_weight=0.0.0.0:0,1,2;0.0.1.0:2,2,0;0.0.2.0:0,1,2",
        words: Words {
            en: [
                "No padding, no strides, with numbers",
                "Nine products are added up for every cell of the output.",
            ],
            ko: ["숫자로 보기, 패딩 없음", "출력 한 칸마다 곱 9개를 모두 더합니다."],
        },
    },
    Example {
        section: Section::ArithmeticNumerical,
        name: "numerical_padding_strides",
        query: "input=5&stride=2&padding=1&bias=0&values=zeros&weights=ones&step=4&view=flat\
            &set_input=0.0.0:3,3,2,1,0;0.1.0:0,0,1,3,1;0.2.0:3,1,2,2,3;0.3.0:2,0,0,2,2;0.4.0:2,0,0,0,1\
            &set_weight=0.0.0.0:0,1,2;0.0.1.0:2,2,0;0.0.2.0:0,1,2",
        words: Words {
            en: [
                "Padding, strides, with numbers",
                "Products with padding are 0, so the corners add up fewer numbers.",
            ],
            ko: [
                "숫자로 보기, 패딩과 스트라이드",
                "패딩과의 곱은 0이므로 모서리에서는 더해지는 수가 적습니다.",
            ],
        },
    },
    Example {
        section: Section::ArithmeticNumerical,
        name: "numerical_average_pooling",
        query: "op=avg_pool&input=5&padding=0&values=zeros&step=4&view=flat\
            &set_input=0.0.0:3,3,2,1,0;0.1.0:0,0,1,3,1;0.2.0:3,1,2,2,3;0.3.0:2,0,0,2,2;0.4.0:2,0,0,0,1",
        words: Words {
            en: [
                "Average pooling, with numbers",
                "Every cell of the output is the mean of nine values: there are no weights.",
            ],
            ko: ["숫자로 보기, 평균 풀링", "출력 한 칸은 값 9개의 평균이며 가중치가 없습니다."],
        },
    },
    Example {
        section: Section::ArithmeticNumerical,
        name: "numerical_max_pooling",
        query: "op=max_pool&input=5&padding=0&values=zeros&step=4&view=flat\
            &set_input=0.0.0:3,3,2,1,0;0.1.0:0,0,1,3,1;0.2.0:3,1,2,2,3;0.3.0:2,0,0,2,2;0.4.0:2,0,0,0,1",
        words: Words {
            en: [
                "Max pooling, with numbers",
                "Every cell of the output is the largest of nine values: there are no weights.",
            ],
            ko: ["숫자로 보기, 최대 풀링", "출력 한 칸은 값 9개 가운데 가장 큰 값이며 가중치가 없습니다."],
        },
    },
    Example {
        section: Section::ArithmeticTransposed,
        name: "no_padding_no_strides_transposed",
        query: "op=conv_transpose&input=2&padding=0&values=seed1&weights=seed1&bias=0&step=5",
        words: Words {
            en: [
                "No padding, no strides, transposed",
                "The way back from 2 × 2 to 4 × 4: the input is padded by kernel − 1, and the kernel is flipped.",
            ],
            ko: [
                "전치: 패딩 없음, 스트라이드 1",
                "2 × 2에서 4 × 4로 되돌아가는 길: 입력에 커널 크기 − 1만큼 패딩을 두르고 뒤집은 커널을 댑니다.",
            ],
        },
    },
    Example {
        section: Section::ArithmeticTransposed,
        name: "arbitrary_padding_no_strides_transposed",
        query: "op=conv_transpose&input=6&kernel=4&padding=2&values=seed1&weights=seed1&bias=0&step=12",
        words: Words {
            en: [
                "Arbitrary padding, no strides, transposed",
                "The way back from 6 × 6 to 5 × 5: the padding of the convolution is removed from the output.",
            ],
            ko: [
                "전치: 임의의 패딩, 스트라이드 1",
                "6 × 6에서 5 × 5로 되돌아가는 길: 합성곱의 패딩만큼 여기서는 잘라 냅니다.",
            ],
        },
    },
    Example {
        section: Section::ArithmeticTransposed,
        name: "same_padding_no_strides_transposed",
        query: "op=conv_transpose&input=5&padding=1&values=seed1&weights=seed1&bias=0&step=12",
        words: Words {
            en: ["Half padding, no strides, transposed", "Half padding keeps the size in both directions."],
            ko: ["전치: 절반(same) 패딩, 스트라이드 1", "절반 패딩은 어느 방향으로 가도 크기를 지킵니다."],
        },
    },
    Example {
        section: Section::ArithmeticTransposed,
        name: "full_padding_no_strides_transposed",
        query: "op=conv_transpose&input=7&padding=2&values=seed1&weights=seed1&bias=0&step=24",
        words: Words {
            en: [
                "Full padding, no strides, transposed",
                "The way back from full padding needs no padding: 7 × 7 becomes 5 × 5.",
            ],
            ko: [
                "전치: 전체(full) 패딩, 스트라이드 1",
                "전체 패딩에서 되돌아갈 때는 패딩이 필요 없어 7 × 7이 5 × 5가 됩니다.",
            ],
        },
    },
    Example {
        section: Section::ArithmeticTransposed,
        name: "no_padding_strides_transposed",
        query: "op=conv_transpose&input=2&stride=2&padding=0&values=seed1&weights=seed1&bias=0&step=6",
        words: Words {
            en: [
                "No padding, strides, transposed",
                "A stride becomes zeros between the cells of the input: 2 × 2 is stretched to 3 × 3 and gives 5 × 5.",
            ],
            ko: [
                "전치: 패딩 없음, 스트라이드 2",
                "스트라이드는 입력 칸 사이의 0이 됩니다. 2 × 2가 3 × 3으로 벌어져 5 × 5를 만듭니다.",
            ],
        },
    },
    Example {
        section: Section::ArithmeticTransposed,
        name: "padding_strides_transposed",
        query: "op=conv_transpose&input=3&stride=2&padding=1&values=seed1&weights=seed1&bias=0&step=12",
        words: Words {
            en: [
                "Padding, strides, transposed",
                "Stretched by the stride, cropped by the padding: 3 × 3 gives 5 × 5.",
            ],
            ko: ["전치: 패딩, 스트라이드 2", "스트라이드만큼 벌리고 패딩만큼 잘라 3 × 3이 5 × 5가 됩니다."],
        },
    },
    Example {
        section: Section::ArithmeticTransposed,
        name: "padding_strides_odd_transposed",
        query: "op=conv_transpose&input=3&stride=2&output_padding=1&padding=1&values=seed1&weights=seed1&bias=0&step=35",
        words: Words {
            en: [
                "Padding, strides, transposed (odd)",
                "3 × 3 could come from 5 × 5 or 6 × 6: output padding 1 asks for the larger.",
            ],
            ko: [
                "전치: 패딩, 스트라이드 2 (남는 칸)",
                "3 × 3은 5 × 5에서도 6 × 6에서도 나옵니다. 출력 패딩 1은 큰 쪽을 고릅니다.",
            ],
        },
    },
];
