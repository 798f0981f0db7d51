//! Layers as one matrix product.

use super::{Example, Section, Words};

pub(super) const EXAMPLES: &[Example] = &[
    Example {
        section: Section::Operation,
        name: "matrix_of_a_convolution",
        query: "input=4&padding=0&values=seed1&weights=seed1&bias=0&view=matrix&step=2",
        words: Words {
            en: [
                "A convolution as a matrix",
                "A 3 × 3 kernel on a 4 × 4 input is a 4 × 16 matrix: each row has the same nine weights, shifted.",
            ],
            ko: [
                "행렬로 본 합성곱",
                "4 × 4 입력의 3 × 3 합성곱은 4 × 16 행렬입니다. 행마다 같은 가중치 아홉 개가 자리만 옮깁니다.",
            ],
        },
    },
    Example {
        section: Section::StrideAndDilation,
        name: "matrix_with_stride",
        query: "input=5&stride=2&padding=0&values=seed1&weights=seed1&bias=0&view=matrix&step=1",
        words: Words {
            en: [
                "Stride in the matrix",
                "With stride 2 the weights move two columns from row to row: the matrix has fewer rows.",
            ],
            ko: [
                "행렬 속의 스트라이드",
                "스트라이드가 2이면 행마다 가중치가 두 열씩 옮겨 가고, 행렬의 행이 줄어듭니다.",
            ],
        },
    },
    Example {
        section: Section::Padding,
        name: "matrix_of_circular_padding",
        query: "input=4&padding=1&padding_mode=circular&values=seed1&weights=seed1&bias=0&view=matrix&step=0",
        words: Words {
            en: [
                "Circular padding in the matrix",
                "What leaves a row at one end comes back at the other: no weight is lost.",
            ],
            ko: [
                "행렬 속의 순환 패딩",
                "한쪽 끝으로 나간 가중치가 반대쪽에서 돌아오므로, 사라지는 가중치가 없습니다.",
            ],
        },
    },
    Example {
        section: Section::Padding,
        name: "matrix_and_padding_with_ones",
        query: "input=3&padding=1&padding_mode=constant:1&values=seed1&weights=seed1&view=matrix&step=4",
        words: Words {
            en: [
                "What padding with ones adds",
                "Padding that is not 0 adds a column c that does not depend on the input.",
            ],
            ko: ["1로 채운 패딩이 더하는 것", "0이 아닌 패딩은 입력과 상관없는 열 c를 더합니다."],
        },
    },
    Example {
        section: Section::Channels,
        name: "windows_as_columns",
        query: "in_channels=2&out_channels=2&input=8&values=seed2&weights=seed3&view=matrix&step=75",
        words: Words {
            en: [
                "im2col: windows as columns",
                "Each window becomes a column, each filter a row: this is how fast libraries compute a convolution.",
            ],
            ko: [
                "im2col: 창을 열로 늘어놓기",
                "창은 열이 되고 필터는 행이 됩니다. 빠른 라이브러리가 합성곱을 계산하는 방법입니다.",
            ],
        },
    },
];
