//! Transposed convolutions that teach one thing each; `ways` has those that are shown in three ways.

use super::{Example, Section, Words};

pub(super) const EXAMPLES: &[Example] = &[
    Example {
        section: Section::Transposed,
        name: "transposed_stamps_kernel",
        query: "op=conv_transpose&input=3&padding=0&bias=0&values=zeros&weights=seed4&step=12&view=flat&set_input=0.1.1:1",
        words: Words {
            en: [
                "One cell stamps the kernel",
                "The input has a single 1, so the output is a copy of the kernel in its place.",
            ],
            ko: ["한 칸이 커널을 찍는다", "입력에 1이 하나뿐이면 출력은 그 자리에 찍힌 커널 그 자체입니다."],
        },
    },
    Example {
        section: Section::Transposed,
        name: "transposed_leaves_gaps",
        query: "op=conv_transpose&input=3&kernel=2&stride=3&padding=0&bias=0&values=seed3&weights=ones&step=9",
        words: Words {
            en: [
                "A stride larger than the kernel",
                "The stamps do not touch: the rows and columns between them stay 0.",
            ],
            ko: ["커널보다 큰 스트라이드", "찍힌 자국이 서로 닿지 않아 사이의 행과 열이 0으로 남습니다."],
        },
    },
    Example {
        section: Section::Transposed,
        name: "linear_interpolation",
        query: "dims=1&op=conv_transpose&input=5&kernel=4&stride=2&padding=1&bias=0&values=zeros&weights=ones&step=8\
            &set_input=0.0:0,4,8,8,0&set_weight=0.0.0:0.25,0.75,0.75,0.25",
        words: Words {
            en: [
                "Upsampling by interpolation",
                "With weights ¼ ¾ ¾ ¼ and stride 2, each new value lies a quarter of the way between two old ones; along both axes, this is bilinear interpolation.",
            ],
            ko: [
                "보간으로 늘리기",
                "가중치 ¼ ¾ ¾ ¼과 스트라이드 2는 새 값을 두 값 사이의 4분의 1 지점에 둡니다. 두 축에 모두 하면 쌍선형(bilinear) 보간입니다.",
            ],
        },
    },
];
