//! Pairs that teach one thing each.

use crate::words::PerLang;

/// A pair with words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ready {
    /// Its name, for tests.
    pub name: &'static str,
    /// The links of the left figure and the right one.
    pub links: [&'static str; 2],
    /// In each language: what it is called, and one sentence that says what to look at.
    pub words: PerLang<[&'static str; 2]>,
}

/// All pairs, in the order in which they are offered.
pub const READY: [Ready; 7] = [
    Ready {
        name: "padding",
        links: ["input=6&padding=0&view=flat", "input=6&padding=1&view=flat"],
        words: PerLang {
            en: [
                "Padding 0 and 1",
                "With padding the window also stops at the edge, so the output is as large as the input.",
            ],
            ko: ["패딩 0과 1", "패딩이 있으면 창이 가장자리에도 놓이므로 출력이 입력만큼 커집니다."],
        },
    },
    Ready {
        name: "stride",
        links: ["stride=1&view=flat", "stride=2&view=flat"],
        words: PerLang {
            en: [
                "Stride 1 and 2",
                "Stride 2 skips every second window in each direction: a quarter is left.",
            ],
            ko: [
                "스트라이드 1과 2",
                "스트라이드가 2이면 가로세로로 창을 하나씩 건너뛰어 4분의 1만 남습니다.",
            ],
        },
    },
    Ready {
        name: "dilation",
        links: ["dilation=1&padding=1&view=flat", "dilation=2&padding=2&view=flat"],
        words: PerLang {
            en: [
                "Dilation 1 and 2",
                "As many weights, but spread out: the window sees 5 × 5 cells and reads 9 of them.",
            ],
            ko: [
                "딜레이션 1과 2",
                "가중치 수는 같지만 벌어져 있습니다. 창은 5 × 5칸에 걸치고 그중 9칸을 읽습니다.",
            ],
        },
    },
    Ready {
        name: "mode",
        links: [
            "input=6&padding=2&kernel=5&view=flat",
            "input=6&padding=2&kernel=5&padding_mode=reflect&view=flat",
        ],
        words: PerLang {
            en: [
                "Zeros and reflect",
                "What stands in the padding changes the cells near the edge alone; the middle stays the same.",
            ],
            ko: [
                "0 채우기와 반사",
                "패딩에 무엇을 채우는지는 가장자리 근처의 칸만 바꿉니다. 가운데는 그대로입니다.",
            ],
        },
    },
    Ready {
        name: "depthwise",
        links: [
            "in_channels=3&out_channels=3&input=6&weights=seed3&view=channels",
            "in_channels=3&out_channels=3&groups=3&input=6&weights=seed3&view=channels",
        ],
        words: PerLang {
            en: [
                "Full and depthwise",
                "A full layer adds up all input channels; a depthwise layer reads one, with a third of the weights here.",
            ],
            ko: [
                "일반 합성곱과 깊이별 합성곱",
                "일반 합성곱은 모든 입력 채널을 더하고, 깊이별 합성곱은 한 채널만 읽습니다. 여기서 가중치는 3분의 1입니다.",
            ],
        },
    },
    Ready {
        name: "transposed",
        links: ["input=5&padding=0&bias=0&view=flat", "op=conv_transpose&input=3&padding=0&bias=0&view=flat"],
        words: PerLang {
            en: [
                "Direct and transposed",
                "A convolution leads from 5 × 5 to 3 × 3 cells, the transposed one from 3 × 3 back to 5 × 5.",
            ],
            ko: [
                "합성곱과 전치 합성곱",
                "합성곱은 5 × 5에서 3 × 3으로 가고, 전치 합성곱은 3 × 3에서 5 × 5로 되돌아갑니다.",
            ],
        },
    },
    Ready {
        name: "activation",
        links: ["activation=relu&view=flat", "activation=sigmoid&view=flat"],
        words: PerLang {
            en: [
                "ReLU and sigmoid",
                "The sums are the same on both sides. Only what becomes of them after the layer differs.",
            ],
            ko: ["ReLU와 시그모이드", "두 쪽의 합은 같습니다. 층 다음에 그 합이 바뀌는 방식만 다릅니다."],
        },
    },
];
