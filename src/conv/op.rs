//! The operations, and one row of facts for each: what it has, what it lacks, what frameworks call it.

use super::padding::Padding;

/// What a layer does with the cells under its window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Op {
    /// Convolution: `torch.nn.Conv1d`, `Conv2d`, `Conv3d`.
    #[default]
    Conv,
    /// Transposed convolution: `torch.nn.ConvTranspose1d`, `ConvTranspose2d`, `ConvTranspose3d`.
    ConvTranspose,
    /// The largest value under the window, channel by channel: `torch.nn.MaxPool1d` and its relatives.
    MaxPool,
    /// The mean of the values under the window, channel by channel: `torch.nn.AvgPool1d` and its relatives.
    AvgPool,
}

/// How a step makes one number of its products.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Combine {
    /// It adds them up.
    Sum,
    /// It takes the largest.
    Max,
    /// It adds them up and divides.
    Mean,
}

/// What is true of an operation, whatever its parameters.
#[derive(Debug)]
pub struct OpFacts {
    /// Its name in links, as functions of `PyTorch` are called: `conv_transpose`.
    pub name: &'static str,
    /// Name of the class of `torch.nn`, before and after the number of dimensions.
    pub torch: [&'static str; 2],
    /// Names of the class of `keras.layers`, before and after the number of dimensions: the first, and its other names.
    pub keras: &'static [[&'static str; 2]],
    /// Name in `flax.linen`.
    pub flax: &'static str,
    /// Type of the node in ONNX.
    pub onnx: &'static str,
    /// What a step does with its products.
    pub combine: Combine,
    /// Whether it has a weight, and with it output channels, groups and a bias of its own. Without one it works on each
    /// channel alone.
    pub has_weight: bool,
    /// Whether it walks over a stretched input, with the kernel flipped; such a layer has `output_padding`.
    pub is_transposed: bool,
    /// Whether something other than zeros may stand in the padding: `padding_mode`.
    pub has_padding_mode: bool,
    /// Whether it has `ceil_mode`.
    pub has_ceil_mode: bool,
    /// The paddings with a name that it takes. All operations take padding in cells.
    pub paddings: &'static [Padding],
}

const FACTS: [OpFacts; 4] = [
    OpFacts {
        name: "conv",
        torch: ["Conv", "d"],
        keras: &[["Conv", "D"]],
        flax: "nn.Conv",
        onnx: "Conv",
        combine: Combine::Sum,
        has_weight: true,
        is_transposed: false,
        has_padding_mode: true,
        has_ceil_mode: false,
        paddings: &Padding::NAMED,
    },
    OpFacts {
        name: "conv_transpose",
        torch: ["ConvTranspose", "d"],
        keras: &[["Conv", "DTranspose"]],
        flax: "nn.ConvTranspose",
        onnx: "ConvTranspose",
        combine: Combine::Sum,
        has_weight: true,
        is_transposed: true,
        has_padding_mode: false,
        has_ceil_mode: false,
        paddings: &[Padding::Valid],
    },
    OpFacts {
        name: "max_pool",
        torch: ["MaxPool", "d"],
        keras: &[["MaxPooling", "D"], ["MaxPool", "D"]],
        flax: "nn.max_pool",
        onnx: "MaxPool",
        combine: Combine::Max,
        ..POOL
    },
    OpFacts {
        name: "avg_pool",
        torch: ["AvgPool", "d"],
        keras: &[["AveragePooling", "D"], ["AvgPool", "D"]],
        flax: "nn.avg_pool",
        onnx: "AveragePool",
        combine: Combine::Mean,
        ..POOL
    },
];

/// What all poolings are alike in.
const POOL: OpFacts = OpFacts {
    name: "",
    torch: [""; 2],
    keras: &[],
    flax: "",
    onnx: "",
    combine: Combine::Max,
    has_weight: false,
    is_transposed: false,
    has_padding_mode: false,
    has_ceil_mode: true,
    paddings: &[Padding::Valid, Padding::SameUpper, Padding::SameLower],
};

impl Op {
    /// Every operation.
    pub const ALL: [Self; 4] = [Self::Conv, Self::ConvTranspose, Self::MaxPool, Self::AvgPool];

    /// Its row of facts.
    pub const fn facts(self) -> &'static OpFacts {
        const ROWS: &[OpFacts; 4] = &FACTS;
        &ROWS[self as usize]
    }

    /// Its name in links, as functions of `PyTorch` are called: `conv_transpose`.
    pub const fn name(self) -> &'static str {
        self.facts().name
    }

    /// Whether it has no weight and works on each channel alone.
    pub const fn is_pool(self) -> bool {
        !self.facts().has_weight
    }

    /// Whether it walks over a stretched input.
    pub const fn is_transposed(self) -> bool {
        self.facts().is_transposed
    }

    /// Whether a step takes the largest value.
    pub const fn is_max(self) -> bool {
        matches!(self.facts().combine, Combine::Max)
    }

    /// Whether a step divides its sum.
    pub const fn is_mean(self) -> bool {
        matches!(self.facts().combine, Combine::Mean)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_operation_has_its_own_row() {
        for (op, name) in Op::ALL.into_iter().zip(["conv", "conv_transpose", "max_pool", "avg_pool"]) {
            let facts = op.facts();
            assert_eq!(facts.name, name);
            // As `torch.nn` is written.
            let words: Vec<_> = facts.torch[0].split_inclusive(|c: char| c.is_lowercase()).collect();
            assert_eq!(words.concat().to_lowercase(), name.replace('_', ""));
            assert!(!facts.keras.is_empty() && facts.paddings.contains(&Padding::Valid));
            assert_eq!(facts.has_ceil_mode, op.is_pool());
        }
    }
}
