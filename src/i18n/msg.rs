//! Everything the page says.

/// Something the page says, with what it says it of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Msg<'a> {
    // In pictures.
    /// Label of the input.
    Input,
    /// Label of the output.
    Output,
    /// Label of a kernel.
    Kernel,
    /// Label of the maps that are added up.
    PartialMaps,
    /// Label of the sum of the partial maps.
    Sum,
    /// Label of the bias.
    Bias,
    /// Label of one input channel.
    InputChannel {
        /// Which, from 0.
        ic: usize,
    },
    /// Label of one output channel.
    OutputChannel {
        /// Which, from 0.
        oc: usize,
    },
    /// After a shape: its size with the padding.
    PaddedTo {
        /// Such as `10 × 10`.
        size: &'a str,
    },
    /// Maps that are not drawn.
    MoreChannels {
        /// How many.
        n: usize,
    },
    /// Name of the marked cells that no window reads.
    NeverRead,
    // In sentences.
    /// What a figure shows, for those who do not see it.
    Summary {
        /// Shape of the input, such as `1 × 8 × 8`.
        input: &'a str,
        /// Shape of the weight.
        weight: &'a str,
        /// Shape of the output.
        output: &'a str,
        /// Stride, such as `1 × 1`.
        stride: &'a str,
        /// Padding.
        padding: &'a str,
        /// Dilation.
        dilation: &'a str,
    },
    /// What a step does.
    StepSentence {
        /// Which, from 1.
        step: usize,
        /// Of how many.
        steps: usize,
        /// Output channel, where there are several.
        oc: Option<usize>,
        /// Output row.
        y: usize,
        /// Output column.
        x: usize,
        /// First input row and column under the kernel; negative is padding.
        window: [isize; 2],
        /// How many products.
        products: usize,
        /// How many of them lie on padding.
        padded: usize,
        /// The bias, where there is one.
        bias: Option<&'a str>,
        /// The sum.
        total: &'a str,
    },
    /// What a step of one multiply-add does.
    TapSentence {
        /// Which product, from 1.
        tap: usize,
        /// Of how many.
        taps: usize,
        /// The input value.
        input: &'a str,
        /// The weight.
        weight: &'a str,
        /// Their product.
        product: &'a str,
        /// The sum so far.
        sum: &'a str,
    },
}
