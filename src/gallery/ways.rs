//! Transposed layers in three ways, and as a matrix.

use super::{Example, Section, Words};

pub(super) const EXAMPLES: &[Example] = &[
    Example {
        section: Section::Transposed,
        name: "scatter_and_gather",
        query: "op=conv_transpose&input=3&stride=2&padding=1&values=seed1&weights=seed1&bias=0&view=ways\
            &step=18",
        words: Words {
            en: [
                "Scatter, gather, and the convolution behind it",
                "Stamping the kernel, gathering from a stretched input and running a convolution backwards give the same sum.",
            ],
            ko: [
                "뿌리기, 모으기, 원래 합성곱",
                "도장처럼 찍든, 벌린 입력에서 모으든, 원래 합성곱을 거꾸로 따라가든 합은 하나입니다.",
            ],
        },
    },
    Example {
        section: Section::Transposed,
        name: "stamp_of_one_cell",
        query: "op=conv_transpose&input=3&stride=2&padding=1&values=seed1&weights=seed1&bias=0&view=ways\
            &step=18&tap=3",
        words: Words {
            en: [
                "The stamp of one cell",
                "An input cell puts the whole kernel, times its value, onto the output: here one product at a time.",
            ],
            ko: ["한 칸의 도장", "곱 하나씩 보면, 입력 칸 하나가 값과 곱한 커널 전체를 출력에 찍습니다."],
        },
    },
    Example {
        section: Section::Transposed,
        name: "checkerboard",
        query: "op=conv_transpose&input=4&stride=2&padding=0&values=seed7&weights=ones&bias=0&view=ways&step=40",
        words: Words {
            en: [
                "A checkerboard",
                "Kernel 3 is not divisible by stride 2: cells get 1, 2 or 4 contributions, which makes a pattern.",
            ],
            ko: [
                "바둑판무늬",
                "커널 크기 3이 스트라이드 2로 나누어떨어지지 않아, 칸마다 1번, 2번, 4번 채워져 무늬가 보입니다.",
            ],
        },
    },
    Example {
        section: Section::Transposed,
        name: "even_overlap",
        query: "op=conv_transpose&input=4&kernel=4&stride=2&padding=1&values=seed7&weights=ones&bias=0\
            &view=ways&step=27",
        words: Words {
            en: [
                "Even overlap",
                "Kernel 4 is divisible by stride 2: away from the border every cell gets 4 contributions.",
            ],
            ko: [
                "고른 겹침",
                "커널 크기 4가 스트라이드 2로 나누어떨어져, 가장자리를 빼면 모든 칸이 4번씩 채워집니다.",
            ],
        },
    },
    Example {
        section: Section::Transposed,
        name: "no_overlap",
        query: "op=conv_transpose&input=3&kernel=2&stride=2&padding=0&values=seed5&weights=seed2&bias=0\
            &view=ways&step=14",
        words: Words {
            en: [
                "No overlap",
                "Kernel 2 and stride 2: the stamps lie side by side, and each output cell has one input cell.",
            ],
            ko: [
                "겹치지 않음",
                "커널 크기와 스트라이드가 모두 2이면 도장이 나란히 놓여, 출력 칸마다 입력 칸이 하나입니다.",
            ],
        },
    },
    Example {
        section: Section::Transposed,
        name: "output_padding",
        query: "op=conv_transpose&input=3&stride=2&padding=1&output_padding=1&values=seed1&weights=seed1\
            &view=ways&step=35",
        words: Words {
            en: [
                "Output padding",
                "It removes one row and one column less at the end, and so chooses which of several input sizes to return to.",
            ],
            ko: [
                "출력 패딩",
                "끝에서 한 행과 한 열을 덜 잘라 내어, 가능한 여러 입력 크기 가운데 어느 것으로 돌아갈지 정합니다.",
            ],
        },
    },
    Example {
        section: Section::Transposed,
        name: "transposed_with_dilation",
        query: "op=conv_transpose&input=5&dilation=2&padding=2&values=seed3&weights=seed4&bias=0\
            &view=ways&step=12",
        words: Words {
            en: [
                "Transposed with dilation",
                "The stamps have gaps: with dilation 2 each covers 5 × 5 cells and fills 9 of them.",
            ],
            ko: [
                "딜레이션이 있는 전치 합성곱",
                "도장에 틈이 생깁니다. 딜레이션이 2이면 5 × 5칸을 덮지만 그중 9칸만 채웁니다.",
            ],
        },
    },
    Example {
        section: Section::Transposed,
        name: "transposed_with_groups",
        query: "op=conv_transpose&in_channels=4&out_channels=2&groups=2&input=3&stride=2&padding=1\
            &values=seed2&weights=seed3&view=ways&step=37",
        words: Words {
            en: [
                "Transposed with groups",
                "Each output channel only gets the stamps of its own two input channels.",
            ],
            ko: ["그룹이 있는 전치 합성곱", "출력 채널마다 자기 그룹의 입력 채널 두 개의 도장만 받습니다."],
        },
    },
    // The layer of conv_arithmetic's padding_strides, and as input the errors of its output.
    Example {
        section: Section::Transposed,
        name: "gradient_of_a_strided_layer",
        query: "op=conv_transpose&input=3&stride=2&padding=1&values=zeros&weights=seed1&bias=0&view=ways&step=12\
            &set_input=0.0.0:1,0,-2;0.1.0:0,3,0;0.2.0:-1,0,2",
        words: Words {
            en: [
                "Backpropagation through stride 2",
                "Each of the 3 × 3 errors goes back, times the weights, to the cells it was computed from: the gradient of the 5 × 5 input is a transposed convolution.",
            ],
            ko: [
                "스트라이드 2를 거슬러 가는 역전파",
                "3 × 3 출력의 오차가 가중치와 곱해져 그 출력을 만든 입력 칸으로 되돌아갑니다. 5 × 5 입력의 기울기(gradient)는 전치 합성곱입니다.",
            ],
        },
    },
    Example {
        section: Section::Transposed,
        name: "matrix_of_a_transposed_layer",
        query: "op=conv_transpose&input=2&padding=0&values=seed1&weights=seed1&bias=0&view=matrix&step=5",
        words: Words {
            en: [
                "The transposed matrix",
                "A transposed layer is the matrix of a convolution with rows and columns exchanged: here 16 × 4.",
            ],
            ko: ["전치 행렬", "전치 합성곱은 합성곱 행렬의 행과 열을 바꾼 것입니다. 여기서는 16 × 4입니다."],
        },
    },
];
