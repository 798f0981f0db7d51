//! Stride and dilation.

use super::{Example, Section, Words};

pub(super) const EXAMPLES: &[Example] = &[
    Example {
        section: Section::StrideAndDilation,
        name: "stride_differs_by_axis",
        query: "input=9x9&stride=1x3&padding=1&values=seed5&weights=seed5&step=13",
        words: Words {
            en: [
                "A stride for each axis",
                "Stride 1 down and 3 across: the output keeps its rows and loses two of every three columns.",
            ],
            ko: [
                "축마다 다른 스트라이드",
                "세로로 1, 가로로 3: 출력의 행은 그대로이고 열은 3분의 1만 남습니다.",
            ],
        },
    },
    Example {
        section: Section::StrideAndDilation,
        name: "cells_never_read",
        query: "input=6&kernel=2&stride=4&padding=0&values=seed9&weights=ones&step=1",
        words: Words {
            en: [
                "Cells that are never read",
                "A stride larger than the kernel skips cells: their values change nothing.",
            ],
            ko: [
                "읽히지 않는 칸",
                "커널보다 큰 스트라이드는 칸을 뛰어넘습니다. 그 값은 결과를 바꾸지 않습니다.",
            ],
        },
    },
    Example {
        section: Section::StrideAndDilation,
        name: "stride_without_overlap",
        query: "input=9&stride=3&padding=0&bias=0&values=seed3&weights=ones&step=4",
        words: Words {
            en: [
                "Windows side by side",
                "The stride equals the kernel size, so windows do not overlap and every cell is read exactly once.",
            ],
            ko: [
                "나란히 놓이는 창",
                "스트라이드가 커널 크기와 같으면 겹치지 않고 모든 칸을 꼭 한 번씩 읽습니다.",
            ],
        },
    },
    Example {
        section: Section::StrideAndDilation,
        name: "floor_leaves_cells",
        query: "input=6&stride=2&padding=0&bias=0&values=seed5&weights=seed2&step=3",
        words: Words {
            en: [
                "What rounding down loses",
                "(6 − 3) ÷ 2 is 1.5, which is rounded down, so the last row and column are never read.",
            ],
            ko: ["버림으로 잃는 것", "(6 − 3) ÷ 2 = 1.5를 버림하므로 마지막 행과 열은 읽히지 않습니다."],
        },
    },
    Example {
        section: Section::StrideAndDilation,
        name: "dilation_sees_wider",
        query: "input=7&padding=2&dilation=2&bias=0&values=seed6&weights=seed1&step=24",
        words: Words {
            en: [
                "Dilation sees wider",
                "Dilation 2 spreads nine weights over 5 × 5 cells; padding 2 keeps the size.",
            ],
            ko: [
                "더 넓게 보는 딜레이션",
                "딜레이션 2는 가중치 9개를 5 × 5칸에 펼칩니다. 패딩 2이면 크기가 그대로입니다.",
            ],
        },
    },
    Example {
        section: Section::StrideAndDilation,
        name: "dilation_same_parameters",
        query: "input=9&padding=0&dilation=3&bias=0&values=seed6&weights=seed1&step=4",
        words: Words {
            en: [
                "Same weights, wider still",
                "Dilation 3 spans 7 × 7 cells with the same nine weights and the same work.",
            ],
            ko: [
                "같은 가중치로 더 넓게",
                "딜레이션 3은 같은 가중치 9개와 같은 계산량으로 7 × 7칸에 걸칩니다.",
            ],
        },
    },
    Example {
        section: Section::StrideAndDilation,
        name: "dilation_overdone",
        query: "padding=0&dilation=3&bias=0&values=digit6&weights=seed1&step=3",
        words: Words {
            en: [
                "Dilation overdone",
                "A window that spans 7 of 8 cells fits in only two places per axis, so little output is left.",
            ],
            ko: [
                "지나친 딜레이션",
                "8칸 가운데 7칸에 걸친 창은 축마다 놓일 자리가 둘뿐이라 출력이 거의 남지 않습니다.",
            ],
        },
    },
    Example {
        section: Section::StrideAndDilation,
        name: "dilation_by_axis",
        query: "input=7x9&padding=0&dilation=1x3&bias=0&values=seed5&weights=seed5&step=7",
        words: Words {
            en: [
                "A dilation for each axis",
                "The weights are one row apart and three columns apart, so the window spans 3 rows and 7 columns.",
            ],
            ko: ["축마다 다른 딜레이션", "세로로는 붙이고 가로로는 3칸씩 벌리면 3행 7열에 걸칩니다."],
        },
    },
    Example {
        section: Section::StrideAndDilation,
        name: "stride_and_dilation_miss_cells",
        query: "input=9&stride=2&padding=0&dilation=2&bias=0&values=seed7&weights=seed1&step=4",
        words: Words {
            en: [
                "Stride 2 and dilation 2",
                "Both step by two, so only every second row and column is ever read: 25 of 81 cells.",
            ],
            ko: [
                "스트라이드 2와 딜레이션 2",
                "둘 다 두 칸씩 가므로 한 행, 한 열 걸러서만 읽습니다. 81칸 가운데 25칸입니다.",
            ],
        },
    },
    Example {
        section: Section::StrideAndDilation,
        name: "stride_and_shift",
        query: "input=9&stride=2&padding=0&bias=0&values=zeros&weights=seed4&step=15&view=flat&set_input=0.1.1:3;0.2.1:5,2;0.6.6:3;0.7.6:5,2",
        words: Words {
            en: [
                "A stride and a shift",
                "The second shape is 5 cells further, which is not a multiple of stride 2, so it meets other weights and gives other numbers.",
            ],
            ko: [
                "스트라이드와 옮겨진 모양",
                "같은 모양이 5칸 옮겨졌습니다. 스트라이드 2의 배수가 아니라서 다른 가중치와 만나 결과가 달라집니다.",
            ],
        },
    },
];
