//! The kernel, and the size of the output.

use super::{Example, Section, Words};

pub(super) const EXAMPLES: &[Example] = &[
    Example {
        section: Section::Kernel,
        name: "rectangular_kernel",
        query: "input=6x9&kernel=1x5&padding=0x2&values=seed4&weights=seed2&step=31&view=flat",
        words: Words {
            en: [
                "A kernel that is not square",
                "A 1 × 5 kernel only looks along the row, because each axis has its own size.",
            ],
            ko: ["정사각형이 아닌 커널", "1 × 5 커널은 행을 따라서만 봅니다. 축마다 크기가 따로 있습니다."],
        },
    },
    Example {
        section: Section::Kernel,
        name: "kernel_shrinks_output",
        query: "kernel=5&padding=0&bias=0&values=digit5&weights=seed2&step=5",
        words: Words {
            en: [
                "A larger kernel, a smaller output",
                "Without padding, a 5 × 5 kernel removes 4 rows and 4 columns: 8 × 8 becomes 4 × 4.",
            ],
            ko: [
                "커널이 클수록 작은 출력",
                "패딩이 없는 5 × 5 커널은 행과 열을 4개씩 줄입니다. 8 × 8이 4 × 4가 됩니다.",
            ],
        },
    },
    Example {
        section: Section::Kernel,
        name: "kernel_as_large_as_input",
        query: "input=5&kernel=5&padding=0&bias=0&values=seed2&weights=seed3&step=0",
        words: Words {
            en: [
                "A kernel as large as the input",
                "The kernel fits in one place only, so the output is one number: this is a fully connected layer.",
            ],
            ko: ["입력만큼 큰 커널", "놓을 자리가 하나뿐이라 출력도 수 하나입니다. 완전 연결 층과 같습니다."],
        },
    },
    Example {
        section: Section::Kernel,
        name: "even_kernel_same_padding",
        query: "input=5&kernel=2&padding=same&bias=0&values=seed2&weights=seed3&step=24&view=flat",
        words: Words {
            en: [
                "An even kernel with same padding",
                "A 2 × 2 kernel has no middle cell, so same padding puts 0 cells before the input and 1 after it.",
            ],
            ko: [
                "짝수 커널과 same 패딩",
                "2 × 2 커널에는 가운데가 없습니다. same 패딩은 앞에 0, 뒤에 1을 둡니다.",
            ],
        },
    },
];
