//! The parts of the gallery, and what they are called.

use crate::words::{Lang, PerLang};

/// A part of the gallery, in the order in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// The convolutions of conv_arithmetic.
    Arithmetic,
    /// Its transposed convolutions.
    ArithmeticTransposed,
    /// Its figures with numbers.
    ArithmeticNumerical,
    /// What a convolution does.
    Operation,
    /// The kernel, and the size of the output.
    Kernel,
    /// The function after the layer.
    Activation,
    /// Padding.
    Padding,
    /// Stride and dilation.
    StrideAndDilation,
    /// Channels and groups.
    Channels,
    /// Transposed convolution.
    Transposed,
    /// Pooling.
    Pooling,
    /// Sequences: one dimension.
    Sequences,
    /// Volumes: three dimensions.
    Volumes,
    /// Layers of real networks, and their sizes.
    RealLayers,
}

impl Section {
    /// All, in their order.
    pub const ALL: [Self; 14] = [
        Self::Arithmetic,
        Self::ArithmeticTransposed,
        Self::ArithmeticNumerical,
        Self::Operation,
        Self::Kernel,
        Self::Activation,
        Self::Padding,
        Self::StrideAndDilation,
        Self::Channels,
        Self::Transposed,
        Self::Pooling,
        Self::Sequences,
        Self::Volumes,
        Self::RealLayers,
    ];

    /// Its name in a language.
    pub const fn name(self, lang: Lang) -> &'static str {
        let name = match self {
            Self::Arithmetic => PerLang { en: "Convolution arithmetic", ko: "합성곱 산술" },
            Self::ArithmeticTransposed => {
                PerLang { en: "Convolution arithmetic: transposed", ko: "합성곱 산술: 전치" }
            }
            Self::ArithmeticNumerical => PerLang {
                en: "Convolution arithmetic: with numbers",
                ko: "합성곱 산술: 숫자로 보기",
            },
            Self::Operation => PerLang { en: "What a convolution does", ko: "합성곱이 하는 일" },
            Self::Kernel => PerLang { en: "Kernel and output size", ko: "커널과 출력 크기" },
            Self::Activation => {
                PerLang { en: "After the layer: activation", ko: "층 다음: 활성화 함수" }
            }
            Self::Padding => PerLang { en: "Padding", ko: "패딩" },
            Self::StrideAndDilation => {
                PerLang { en: "Stride and dilation", ko: "스트라이드와 딜레이션" }
            }
            Self::Channels => PerLang { en: "Channels and groups", ko: "채널과 그룹" },
            Self::Transposed => PerLang { en: "Transposed convolution", ko: "전치 합성곱" },
            Self::Pooling => PerLang { en: "Pooling", ko: "풀링" },
            Self::Sequences => PerLang { en: "Sequences (1-D)", ko: "시퀀스 (1차원)" },
            Self::Volumes => PerLang { en: "Volumes (3-D)", ko: "볼륨 (3차원)" },
            Self::RealLayers => PerLang { en: "Real layers", ko: "실제 신경망의 층" },
        };
        name.get(lang)
    }
}
