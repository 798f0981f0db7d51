//! Figures of one dimension.

use super::{Example, Section, Words};

pub(super) const EXAMPLES: &[Example] = &[
    Example {
        section: Section::Sequences,
        name: "conv1d",
        query: "dims=1&step=7",
        words: Words {
            en: [
                "A difference finds the step",
                "The kernel −1 0 1 gives a large value where the signal changes.",
            ],
            ko: ["차이로 계단 찾기", "커널 −1 0 1은 신호가 변하는 곳에서 큰 값을 냅니다."],
        },
    },
    Example {
        section: Section::Sequences,
        name: "conv1d_causal",
        query: "dims=1&input=12&padding=causal&values=seed1&weights=seed1&step=4",
        words: Words {
            en: ["Causal padding", "All padding is at the start, so no output sees what comes after it."],
            ko: ["인과(causal) 패딩", "패딩을 모두 앞에 두면 출력은 자기보다 뒤에 오는 값을 보지 않습니다."],
        },
    },
    Example {
        section: Section::Sequences,
        name: "conv1d_sentence",
        query: "dims=1&in_channels=4&values=text:the+cat+sat+on+the+mat&weights=seed4&bias=0&step=2",
        words: Words {
            en: [
                "Over the words of a sentence",
                "Each word is a column of made-up numbers; the kernel reads three words at once.",
            ],
            ko: ["문장의 낱말 위로", "낱말마다 지어낸 수의 열이 있고, 커널은 세 낱말을 한꺼번에 읽습니다."],
        },
    },
    Example {
        section: Section::Sequences,
        name: "moving_average",
        query: "dims=1&input=24&kernel=5&padding=same&values=noisy-sine&weights=box-blur&step=14",
        words: Words {
            en: [
                "A moving average",
                "The mean of five neighbors keeps the wave and removes most of the noise.",
            ],
            ko: ["이동 평균", "이웃한 다섯 값의 평균은 잡음을 크게 줄이고 파동은 남깁니다."],
        },
    },
    Example {
        section: Section::Sequences,
        name: "conv1d_dilated_causal",
        query: "dims=1&input=14&kernel=2&dilation=4&padding=causal&values=seed3&weights=ones&step=9",
        words: Words {
            en: [
                "Causal and dilated",
                "Two weights that are four cells apart look far back with little work, as in WaveNet.",
            ],
            ko: [
                "인과(causal)와 딜레이션",
                "가중치 두 개를 네 칸 떼어 두면 WaveNet처럼 적은 계산으로 먼 과거까지 봅니다.",
            ],
        },
    },
    Example {
        section: Section::Sequences,
        name: "conv1d_stride",
        query: "dims=1&input=13&stride=2&padding=0&values=seed2&weights=seed1&step=3",
        words: Words {
            en: [
                "Every second window",
                "With stride 2 the window moves two cells at a time: 13 cells become 6.",
            ],
            ko: ["한 칸씩 건너뛰기", "스트라이드가 2이면 출력이 두 칸 간격으로 놓여 13칸이 6칸이 됩니다."],
        },
    },
    Example {
        section: Section::Sequences,
        name: "conv1d_channels",
        query: "dims=1&in_channels=3&out_channels=2&input=12&values=seed1&weights=seed2&view=channels&step=5",
        words: Words {
            en: [
                "Channels of a sequence",
                "The window covers every channel: each channel has its own weights, and the results are added up.",
            ],
            ko: ["수열의 채널", "창은 모든 채널을 덮습니다. 채널마다 가중치가 따로 있고 그 결과를 더합니다."],
        },
    },
    Example {
        section: Section::Sequences,
        name: "conv1d_transposed",
        query: "dims=1&op=conv_transpose&input=5&stride=2&padding=0&values=seed1&weights=seed1&bias=0&step=5",
        words: Words {
            en: ["Transposed, one row of cells", "Zeros are put between the cells: 5 cells become 11."],
            ko: ["한 줄의 전치 합성곱", "칸 사이에 0을 끼워 넣어 5칸이 11칸이 됩니다."],
        },
    },
    Example {
        section: Section::Sequences,
        name: "max_pool1d",
        query: "dims=1&op=max_pool&input=13&stride=2&padding=0&values=seed1&step=2",
        words: Words {
            en: ["Max pooling of a sequence", "Each window keeps its largest value: half the cells remain."],
            ko: ["수열의 최대 풀링", "창마다 가장 큰 값만 남아 칸 수가 절반이 됩니다."],
        },
    },
];
