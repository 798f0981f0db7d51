//! Words of the examples of volumes: what each is called, and what it teaches.

pub(super) const DIGITS: (&str, &str) =
    ("Digits in slices", "A kernel with a depth reads three slices at once, as in a video or a scan.");
pub(super) const BALL: (&str, &str) = (
    "A ball of numbers",
    "Six neighbors instead of four: the kernel compares a cell with those in front of it and behind it too.",
);
pub(super) const BALL_TURNED: (&str, &str) =
    ("The ball from behind", "The same step seen from the other side: drag the figure to turn it.");
pub(super) const BALL_APART: (&str, &str) = (
    "The ball, slices apart",
    "Spread apart, every number of the input can be read, and the window is a box over three slices.",
);
pub(super) const VIDEO: (&str, &str) = (
    "Motion in a video",
    "Each frame minus the one before it: what stands still gives 0, what moves remains.",
);
pub(super) const STRIDE: (&str, &str) = (
    "Stride 2 in depth alone",
    "Every other slice begins a window: 7 slices become 3, rows and columns are as without.",
);
pub(super) const CHANNELS: (&str, &str) = (
    "A volume of two channels",
    "Each channel is a volume with a kernel of its own: 2 · 27 products make one output cell.",
);
pub(super) const MAX_POOL: (&str, &str) =
    ("Max pooling of a volume", "Of 2 · 2 · 2 cells the largest: an eighth of the cells remains.");
pub(super) const TRANSPOSED: (&str, &str) = (
    "Transposed in three dimensions",
    "Zeros between the cells on every axis, slices of zeros between the slices: 3 cells a side become 5.",
);
pub(super) const WAYS: (&str, &str) = (
    "Stamps of a volume",
    "Each cell of a 2 · 2 · 2 input stamps a cube of its own: with stride 2 the cubes fill 4 · 4 · 4 cells and never overlap.",
);
