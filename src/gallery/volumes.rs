//! Figures of three dimensions.

use super::{Example, Section, Words};

pub(super) const EXAMPLES: &[Example] = &[
    Example {
        section: Section::Volumes,
        name: "conv3d",
        query: "dims=3&view=flat&step=36",
        words: Words {
            en: [
                "Digits in slices",
                "The kernel has a depth too: it reads three slices at once, as in a video or a scan.",
            ],
            ko: [
                "단면마다 손글씨",
                "깊이가 있는 커널은 영상이나 입체 촬영처럼 단면 세 장을 한꺼번에 읽습니다.",
            ],
        },
    },
    Example {
        section: Section::Volumes,
        name: "conv3d_sphere",
        query: "dims=3&input=5&padding=0&bias=0&values=sphere&weights=laplacian&step=13",
        words: Words {
            en: [
                "A ball of numbers",
                "A cell has six neighbors instead of four: the kernel also compares it with the cells in front of it and behind it.",
            ],
            ko: ["숫자로 된 공", "이웃이 4개가 아니라 6개입니다. 커널은 앞뒤에 있는 칸과도 비교합니다."],
        },
    },
    Example {
        section: Section::Volumes,
        name: "conv3d_sphere_turned",
        query: "dims=3&input=5&padding=0&bias=0&values=sphere&weights=laplacian&turn=-140,20&step=13",
        words: Words {
            en: [
                "The ball from behind",
                "The same step seen from the other side: drag the figure to turn it.",
            ],
            ko: ["뒤에서 본 공", "같은 단계를 반대쪽에서 봅니다. 그림을 끌면 돌아갑니다."],
        },
    },
    Example {
        section: Section::Volumes,
        name: "conv3d_sphere_apart",
        query: "dims=3&input=5&padding=0&bias=0&values=sphere&weights=laplacian&turn=-50,35&spread=80&step=13",
        words: Words {
            en: [
                "The ball, slices apart",
                "With the slices apart, you can read every number of the input, and the window is a box over three slices.",
            ],
            ko: [
                "단면을 벌린 공",
                "단면을 벌리면 입력의 모든 값이 보이고, 창은 단면 세 장에 걸친 상자가 됩니다.",
            ],
        },
    },
    Example {
        section: Section::Volumes,
        name: "conv3d_video",
        query: "dims=3&input=5x8x10&kernel=2x1x1&padding=0&bias=0&values=moving_digit3&weights=ones&set_weight=0.0.0.0.0:-1&step=115",
        words: Words {
            en: [
                "Motion in a video",
                "Each frame minus the one before it: what stands still gives 0, what moves remains.",
            ],
            ko: ["동영상 속 움직임", "다음 장면에서 앞 장면을 뺍니다. 멈춰 있으면 0, 움직인 곳만 남습니다."],
        },
    },
    Example {
        section: Section::Volumes,
        name: "conv3d_stride",
        query: "dims=3&input=7x5x5&stride=2x1x1&padding=0&values=seed4&weights=seed3&step=13",
        words: Words {
            en: [
                "Stride 2 in depth alone",
                "A window starts at every second slice: 7 slices become 3, and rows and columns are as with stride 1.",
            ],
            ko: [
                "깊이 방향만 스트라이드 2",
                "단면을 하나 걸러 창이 시작합니다. 단면 7장이 3장이 되고 행과 열은 그대로입니다.",
            ],
        },
    },
    Example {
        section: Section::Volumes,
        name: "conv3d_channels",
        query: "dims=3&in_channels=2&out_channels=2&input=4x5x5&padding=0&values=seed1&weights=seed2&step=25",
        words: Words {
            en: [
                "A volume of two channels",
                "Each channel is a volume with its own kernel: 2 · 27 products make one output cell.",
            ],
            ko: [
                "채널이 두 개인 입체",
                "채널마다 입체와 커널이 하나씩 있어, 곱 2 · 27개가 출력 한 칸이 됩니다.",
            ],
        },
    },
    Example {
        section: Section::Volumes,
        name: "max_pool3d",
        query: "dims=3&op=max_pool&input=6&kernel=2&stride=2&padding=0&values=seed2&step=13",
        words: Words {
            en: [
                "Max pooling of a volume",
                "Each window keeps the largest of 2 · 2 · 2 cells: an eighth of the cells remains.",
            ],
            ko: ["입체의 최대 풀링", "2 · 2 · 2칸에서 가장 큰 값만 남아 칸 수가 8분의 1이 됩니다."],
        },
    },
    Example {
        section: Section::Volumes,
        name: "conv_transpose3d",
        query: "dims=3&op=conv_transpose&input=3&stride=2&bias=0&values=sphere&weights=seed1&step=62",
        words: Words {
            en: [
                "Transposed in three dimensions",
                "Zeros are put between the cells along every axis: 3 cells per side become 5.",
            ],
            ko: [
                "입체의 전치 합성곱",
                "모든 축에서 칸 사이에, 또 단면 사이에 0을 끼워 넣어 한 변 3칸이 5칸이 됩니다.",
            ],
        },
    },
    Example {
        section: Section::Volumes,
        name: "scatter_and_gather3d",
        query: "dims=3&op=conv_transpose&input=2&kernel=2&stride=2&padding=0&bias=0&values=seed5&weights=seed2&view=ways&step=37",
        words: Words {
            en: [
                "Stamps of a volume",
                "Each cell of a 2 · 2 · 2 input stamps a cube of its own: with stride 2 the cubes fill 4 · 4 · 4 cells and never overlap.",
            ],
            ko: [
                "입체에 찍는 도장",
                "2 · 2 · 2 입력의 칸마다 정육면체 하나를 찍습니다. 스트라이드가 2라서 4 · 4 · 4칸을 겹침 없이 채웁니다.",
            ],
        },
    },
];
