//! What a convolution does.

use super::{Example, Section, Words};

pub(super) const EXAMPLES: &[Example] = &[
    Example {
        section: Section::Operation,
        name: "first_picture",
        query: "",
        words: Words {
            en: [
                "A handwritten 3",
                "The kernel starts at the top left: each value is multiplied by the weight on it, and the products are added up.",
            ],
            ko: ["손글씨 3", "커널은 왼쪽 위에서 시작합니다. 겹친 수끼리 곱해 모두 더합니다."],
        },
    },
    Example {
        section: Section::Operation,
        name: "vertical_edges",
        query: "step=27",
        words: Words {
            en: [
                "Vertical edges",
                "A kernel with − on the left and + on the right gives large values where the input rises from left to right.",
            ],
            ko: [
                "세로 경계",
                "왼쪽은 −, 오른쪽은 +인 커널은 입력이 왼쪽에서 오른쪽으로 커지는 곳에서 큰 값을 냅니다.",
            ],
        },
    },
    Example {
        section: Section::Operation,
        name: "horizontal_edges",
        query: "weights=sobel-y&step=27",
        words: Words {
            en: ["Horizontal edges", "The same kernel, rotated by 90°, finds horizontal edges."],
            ko: ["가로 경계", "같은 커널을 직각으로 돌리면 가로로 놓인 경계를 찾습니다."],
        },
    },
    Example {
        section: Section::Operation,
        name: "blur",
        query: "values=digit8&weights=gaussian-blur&step=36&view=flat",
        words: Words {
            en: [
                "Blur",
                "The weights add up to 1, so each output cell is a mix of a cell and its neighbors.",
            ],
            ko: ["흐리게", "모두 더해 1이 되는 비율의 커널은 각 칸을 이웃과 섞습니다."],
        },
    },
    Example {
        section: Section::Operation,
        name: "multiply_adds",
        query: "values=digit0&step=27&tap=5&view=flat",
        words: Words {
            en: [
                "One multiply-add at a time",
                "An output cell grows product by product: each step adds one of them.",
            ],
            ko: [
                "곱셈-덧셈 하나씩",
                "출력 한 칸은 곱을 하나씩 더해 갑니다. 그 합을 한 단계씩 따라가 봅니다.",
            ],
        },
    },
    Example {
        section: Section::Operation,
        name: "local_feature",
        query: "input=7&padding=0&bias=0&values=zeros&weights=ones&step=6&view=flat&set_input=0.1.1:1;0.1.3:1;0.2.2:1;0.3.1:1;0.3.3:1,0,1;0.4.4:1,1,1;0.5.5:1&set_weight=0.0.0.1:-1;0.0.1.0:-1,1,-1;0.0.2.1:-1",
        words: Words {
            en: [
                "A kernel that looks for an ×",
                "The sum is largest where the input looks like the kernel: the × gives 5, the + gives −3.",
            ],
            ko: [
                "× 모양을 찾는 커널",
                "입력이 커널과 닮은 곳에서 합이 가장 큽니다. ×에서는 5, +에서는 −3이 나옵니다.",
            ],
        },
    },
    Example {
        section: Section::Operation,
        name: "same_answer_everywhere",
        query: "input=9&padding=0&bias=0&values=zeros&weights=seed4&step=40&set_input=0.1.1:3;0.2.1:5,2;0.5.5:3;0.6.5:5,2",
        words: Words {
            en: [
                "The same answer everywhere",
                "One kernel moves over the whole input, so the same shape gives the same numbers wherever it is.",
            ],
            ko: [
                "어디서나 같은 답",
                "커널 하나가 입력 전체를 지나므로 같은 모양은 어디에 있든 같은 값을 냅니다.",
            ],
        },
    },
    Example {
        section: Section::Operation,
        name: "identity_kernel",
        query: "values=digit2&weights=identity&step=35&view=flat",
        words: Words {
            en: ["The kernel that copies", "1 in the middle and 0 around it: the output is the input."],
            ko: ["그대로 베끼는 커널", "가운데가 1이고 둘레가 0이면 출력이 입력과 같습니다."],
        },
    },
    Example {
        section: Section::Operation,
        name: "bias_alone",
        query: "input=5&padding=0&values=zeros&weights=seed1&step=4&view=flat&set_bias=0:3",
        words: Words {
            en: [
                "Bias alone",
                "All products are 0, so only the bias is left: one number, added to every cell.",
            ],
            ko: ["편향만 남으면", "곱이 모두 0이면 편향만 남습니다. 모든 칸에 더해지는 수 하나입니다."],
        },
    },
    Example {
        section: Section::Operation,
        name: "correlation",
        query: "input=5&bias=0&values=zeros&weights=emboss&step=18&view=flat&set_input=0.2.2:1",
        words: Words {
            en: [
                "Correlation: the kernel as it is",
                "A layer does not rotate its kernel, so a single 1 gives the kernel rotated by 180°.",
            ],
            ko: [
                "교차상관: 커널을 돌리지 않기",
                "합성곱 층은 커널을 돌리지 않고 겹칩니다. 그래서 1이 하나뿐인 입력에서는 180° 돌아간 커널이 나옵니다.",
            ],
        },
    },
    Example {
        section: Section::Operation,
        name: "convolution_of_mathematics",
        query: "input=5&bias=0&values=zeros&weights=emboss&flip=1&step=18&view=flat&set_input=0.2.2:1",
        words: Words {
            en: [
                "The convolution of mathematics",
                "The same kernel, rotated by 180° first: now a single 1 gives the kernel as it was.",
            ],
            ko: [
                "수학의 합성곱",
                "같은 커널을 먼저 180° 돌려서 겹칩니다. 이제 1이 하나뿐인 입력에서 원래의 커널이 나옵니다.",
            ],
        },
    },
    // The layer of conv_arithmetic's padding_strides: its input, and as weights the errors of its output.
    Example {
        section: Section::Operation,
        name: "gradient_of_the_kernel",
        query: "input=5&dilation=2&bias=0&values=seed1&weights=ones&step=4&view=flat\
            &set_weight=0.0.0.0:1,0,-2;0.0.1.0:0,3,0;0.0.2.0:-1,0,2",
        words: Words {
            en: [
                "How a kernel learns",
                "The gradient of the weights is a convolution too: the output errors, spread apart by the stride, move over the input.",
            ],
            ko: [
                "커널이 학습하는 법",
                "가중치의 기울기도 합성곱입니다. 출력의 오차를 스트라이드만큼 벌려 커널처럼 입력 위로 옮깁니다.",
            ],
        },
    },
];
