//! Words of the examples of transposed layers: what each is called, and what it teaches.

pub(super) const TRANSPOSED_STAMPS_KERNEL: (&str, &str) = (
    "One cell stamps the kernel",
    "A single 1 in the input: the output is the kernel itself, put down at its place.",
);
pub(super) const TRANSPOSED_LEAVES_GAPS: (&str, &str) =
    ("A stride larger than the kernel", "Stamps no longer touch: rows and columns between them stay 0.");
pub(super) const SCATTER_AND_GATHER: (&str, &str) = (
    "Scatter, gather, and the convolution behind",
    "A transposed layer stamps, or gathers from a stretched input, or runs a convolution backwards: one sum.",
);
pub(super) const STAMP_OF_ONE_CELL: (&str, &str) = (
    "The stamp of one cell",
    "One product at a time: its input cell puts the whole kernel, times its value, onto the output.",
);
pub(super) const CHECKERBOARD: (&str, &str) = (
    "A checkerboard",
    "Kernel 3 is not divisible by stride 2: cells get 1, 2 or 4 contributions, which shows as a pattern.",
);
pub(super) const EVEN_OVERLAP: (&str, &str) = (
    "Even overlap",
    "Kernel 4 is divisible by stride 2: away from the border every cell gets 4 contributions.",
);
pub(super) const NO_OVERLAP: (&str, &str) = (
    "No overlap",
    "Kernel 2 and stride 2: the stamps lie side by side, and each output cell has one input cell.",
);
pub(super) const OUTPUT_PADDING: (&str, &str) = (
    "Output padding",
    "It crops one row and column less at the end, and so says which of several input sizes to return to.",
);
pub(super) const TRANSPOSED_WITH_DILATION: (&str, &str) = (
    "Transposed with dilation",
    "The stamps have gaps: with dilation 2 each covers 5 × 5 cells and fills 9 of them.",
);
pub(super) const TRANSPOSED_WITH_GROUPS: (&str, &str) =
    ("Transposed with groups", "Each output channel gets the stamps of its own two input channels alone.");
pub(super) const MATRIX_OF_A_TRANSPOSED_LAYER: (&str, &str) = (
    "The transposed matrix",
    "A transposed layer is the matrix of a convolution with rows and columns exchanged: here 16 × 4.",
);
pub(super) const LINEAR_INTERPOLATION: (&str, &str) = (
    "Upsampling by interpolation",
    "Weights ¼ ¾ ¾ ¼ at stride 2 put each new value a quarter of the way between two old ones; along both axes this is bilinear.",
);
pub(super) const GRADIENT_OF_A_STRIDED_LAYER: (&str, &str) = (
    "Backpropagation through stride 2",
    "Each of 3 × 3 errors goes back, times the weights, to the cells it was computed from: the gradient of a 5 × 5 input is a transposed convolution.",
);
