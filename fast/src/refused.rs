//! Why a layer or numbers are not taken.

use std::fmt;

/// Why there is no plan for a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A size is 0: channels, groups, cells of input or kernel, stride or dilation.
    Zero,
    /// The channels cannot be split into so many groups.
    Groups,
    /// The kernel reaches further than the padded input on this axis.
    KernelTooLarge {
        /// 0 depth, 1 height, 2 width.
        axis: usize,
    },
    /// Reflected or circular padding is wider than the input allows on this axis.
    PaddingTooWide {
        /// 0 depth, 1 height, 2 width.
        axis: usize,
    },
    /// A tensor takes more memory than there is room for addresses, a window has more than four million cells, or one row
    /// of windows more than 134 million.
    TooLarge,
}

impl Refused {
    /// As a number for other languages: 1 to 5 in the order above, and the axis times 16.
    pub const fn code(self) -> u32 {
        match self {
            Self::Zero => 1,
            Self::Groups => 2,
            Self::KernelTooLarge { axis } => 3 + 16 * axis as u32,
            Self::PaddingTooWide { axis } => 4 + 16 * axis as u32,
            Self::TooLarge => 5,
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |axis: usize| ["depth", "height", "width"].get(axis).copied().unwrap_or("an axis");
        match *self {
            Self::Zero => f.write_str("a size is 0"),
            Self::Groups => f.write_str("the channels cannot be split into so many groups"),
            Self::KernelTooLarge { axis } => {
                write!(f, "the kernel is larger than the padded input on {}", name(axis))
            }
            Self::PaddingTooWide { axis } => {
                write!(f, "the padding is too wide for its mode on {}", name(axis))
            }
            Self::TooLarge => f.write_str("the tensors are too large"),
        }
    }
}

impl std::error::Error for Refused {}

/// One of the slices that a plan is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operand {
    /// The input.
    Input,
    /// The weights.
    Weight,
    /// The bias: as long as there are output channels, or empty where there is none.
    Bias,
    /// The output.
    Output,
    /// The rows: none beyond the last.
    Rows,
}

/// Numbers that do not fit the layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Which.
    pub operand: Operand,
    /// How many there should be; of rows, how many there are.
    pub wanted: usize,
    /// How many there are; of rows, the end that was asked for.
    pub found: usize,
}

impl Mismatch {
    /// Fails where a slice is not as long as it should be.
    pub(crate) fn check(operand: Operand, wanted: usize, found: usize) -> Result<(), Self> {
        if wanted == found { Ok(()) } else { Err(Self { operand, wanted, found }) }
    }

    /// As a number for other languages: 1 to 5 in the order of [`Operand`].
    pub const fn code(self) -> u32 {
        match self.operand {
            Operand::Input => 1,
            Operand::Weight => 2,
            Operand::Bias => 3,
            Operand::Output => 4,
            Operand::Rows => 5,
        }
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: wanted {}, found {}", self.operand, self.wanted, self.found)
    }
}

impl std::error::Error for Mismatch {}
