//! What comes after the layer.

use super::{Example, Section, Words};

pub(super) const EXAMPLES: &[Example] = &[
    Example {
        section: Section::Activation,
        name: "relu",
        query: "activation=relu&view=flat&step=21",
        words: Words {
            en: [
                "ReLU: nothing below 0",
                "What is below 0 becomes 0: this kernel keeps the left edges of the digit and drops the right ones.",
            ],
            ko: [
                "ReLU: 음수는 0으로",
                "0보다 작은 값은 0이 됩니다. 이 커널은 숫자의 왼쪽 경계만 남기고 오른쪽 경계는 버립니다.",
            ],
        },
    },
    Example {
        section: Section::Activation,
        name: "leaky_relu",
        query: "activation=leaky_relu&view=flat&step=21",
        words: Words {
            en: [
                "Leaky ReLU: a little below 0",
                "What is below 0 is multiplied by 0.01, so a little of it is left to learn from.",
            ],
            ko: [
                "Leaky ReLU: 음수도 조금은",
                "0보다 작은 값에는 0.01을 곱합니다. 조금은 남으므로 학습이 이어집니다.",
            ],
        },
    },
    Example {
        section: Section::Activation,
        name: "sigmoid",
        query: "values=zeros&set_input=0.2.2:1;0.3.2:1;0.4.2:1;0.5.2:1&activation=sigmoid&view=flat&step=27",
        words: Words {
            en: [
                "Sigmoid: from 0 to 1",
                "Every sum becomes a number between 0 and 1. A sum of 0 becomes one half.",
            ],
            ko: ["시그모이드: 0에서 1까지", "어떤 합이든 0과 1 사이의 수가 됩니다. 합이 0이면 0.5입니다."],
        },
    },
    Example {
        section: Section::Activation,
        name: "tanh",
        query: "values=zeros&set_input=0.2.2:1;0.3.2:1;0.4.2:1;0.5.2:1&activation=tanh&view=flat&step=27",
        words: Words {
            en: ["tanh: from −1 to 1", "Every sum becomes a number between −1 and 1 with the same sign."],
            ko: ["tanh: −1에서 1까지", "어떤 합이든 부호는 그대로이고 −1과 1 사이의 수가 됩니다."],
        },
    },
];
