//! The mathematics of a convolution layer: sizes, steps and values.
//!
//! Knows nothing of figures, pictures or the page, and uses nothing else of this crate.
//!
//! What is computed is **cross-correlation** (the kernel is not flipped), as in every framework:
//!
//! `output[oc, o] = Σ_ic Σ_k weight[oc, ic, k] · input[ic, o·stride − padding_before + k·dilation] + bias[oc]`
//!
//! where `input` has the padding's values outside its own cells, `ic` counts the input channels of the group
//! that `oc` belongs to, and `o` and `k` have one index per spatial axis.
//!
//! Facts that readers come here for:
//! - Spatial axes are always three, depth, height and width; those a layer does not use have size 1.
//! - `padding='same'` of `PyTorch` needs stride 1 and puts an odd cell of padding at the end.
//!   ONNX's `SAME_UPPER` means `output = ⌈input / stride⌉` instead, `SAME_LOWER` puts the odd cell first.
//! - The order of additions is fixed: within an input channel by depth, height, width of the kernel; then the
//!   channels' sums in order; the bias last. [`StepTrace`] and [`forward`] add in this order, so they agree
//!   bit for bit.
//!
//! ```
//! use convoscope::conv::{Dims, Layer, LayerParams, Padding};
//!
//! let params = LayerParams { kernel_size: [1, 3, 3], padding: Padding::symmetric([0, 1, 1]), ..LayerParams::new(Dims::Two, [1, 8, 8]) };
//! assert_eq!(Layer::new(params).unwrap().output_size(), [1, 8, 8]);
//! ```
#![warn(missing_docs)]

mod axis;
mod bounds;
mod check;
mod error;
mod fixes;
mod forward;
mod layer;
mod matrix;
mod padding;
mod params;
mod scatter;
mod tensor;
mod trace;

pub use self::axis::{Axis, AxisGeometry, Dims, PerAxis, output_size};
pub use self::bounds::{Legal, legal};
pub use self::error::ConvError;
pub use self::fixes::{Change, Fix, nearest_layers};
pub use self::forward::{forward, partial_maps};
pub use self::layer::Layer;
pub use self::matrix::{MatrixRow, matrix_row};
pub use self::padding::{AxisPadding, Padding, PaddingMode};
pub use self::params::{LayerParams, Op, Param};
pub use self::scatter::scatter;
pub use self::tensor::Tensor;
pub use self::trace::{OutputIndex, Reduction, Source, StepTrace, Tap};

/// Largest input, kernel, stride or dilation along one axis: what a real network's first layer can ask for,
/// and so small that with [`MAX_PADDING`] every position on one axis fits into 32 bits. Products over axes and
/// channels may not: those saturate or are counted in 64 bits and more.
pub const MAX_SIDE: usize = 1024;
/// Largest padding on one side of one axis.
pub const MAX_PADDING: usize = 1024;
/// Largest number of channels in or out, and of groups.
pub const MAX_CHANNELS: usize = 4096;
