//! The mathematics of a layer that slides a window: sizes, steps and values. Convolution, transposed convolution,
//! max and average pooling, in one, two or three dimensions ([`Op`]).
//!
//! Knows nothing of figures, pictures or the page, and uses nothing else of this crate.
//!
//! # From parameters to numbers
//!
//! ```text
//! LayerParams ──Layer::new──▶ Layer ──bind(Operands)──▶ BoundLayer ──▶ forward    the whole output
//!  what is asked   │  sizes, shapes, costs                    │──────▶ step       one output element, taken apart
//!                  ▼                                          │──────▶ matrix_row the same element as a row of a matrix
//!  Impossible: every reason, nearest_layers: ways out         └──────▶ pass       one channel, row by row
//! ```
//!
//! - [`LayerParams`] is what somebody asks for, with `PyTorch`'s names. [`Layer::new`] checks it: a [`Layer`] cannot be
//!   wrong, else [`Impossible`] holds every [`ConvError`]. [`legal`] gives the range of one parameter while all else
//!   stays, [`nearest_layers`] the least changes to a layer that works.
//! - [`Layer::bind`] takes the numbers and checks their shapes, once; after that nothing can fail but asking past the
//!   end, which gives `None`.
//! - Tensors have five axes, `[batch, channels, depth, height, width]` ([`Tensor`]). Numbers need not be stored: see
//!   [`Values`].
//! - [`oracle`] holds the slow and plain definitions. All else is tested against them.
//!
//! # What is computed
//!
//! What a convolution computes is **cross-correlation** (the kernel is not flipped), as in every framework:
//!
//! `output[oc, o] = Σ_ic Σ_k weight[oc, ic, k] · input[ic, o·stride − padding_before + k·dilation] + bias[oc]`
//!
//! where `input` has the padding's values outside its own cells, `ic` counts the input channels of the group
//! that `oc` belongs to, and `o` and `k` have one index per spatial axis.
//!
//! **Transposed convolution** is the same walk over another row of cells, as conv_arithmetic draws it. The input is
//! stretched by `stride − 1` zeros between its cells, padded by `dilation · (kernel_size − 1) − padding` cells, after
//! it by `output_padding` more, and the kernel, flipped, goes over that one cell at a time. Positions are places on the
//! stretched input; [`AxisGeometry`] does the flipping, so that kernel cells are always counted as the weight stores
//! them:
//!
//! `output[oc, o] = Σ_ic Σ_k weight[ic, oc, k] · stretched[ic, o + padding_before − k·dilation] + bias[oc]`
//!
//! [`oracle::scatter`] computes the same by the definition, which knows no stretched input.
//!
//! **Pooling** has no weight, no bias and a window for each channel: the largest value of it, with −∞ as padding, or the
//! mean, with 0 as padding that counts or not. [`Reduction`] says which value won, or by how many the sum is divided.
//!
//! Facts that readers come here for:
//! - Spatial axes are always three, depth, height and width; those a layer does not use have size 1.
//! - `padding='same'` of `PyTorch` needs stride 1 and puts an odd cell of padding at the end.
//!   ONNX's `SAME_UPPER` means `output = ⌈input / stride⌉` instead, `SAME_LOWER` puts the odd cell first.
//! - The order of additions is fixed: within an input channel by depth, height, width of the kernel, as the weight
//!   stores it and so backwards through the window where the kernel is flipped; then the channels' sums in order;
//!   the bias last; an average is divided at the very end. [`StepTrace`], [`BoundLayer::forward`]
//!   and [`oracle::forward`] add in this order, so they agree bit for bit.
//! - A parameter that an operation does not have is kept in [`LayerParams`] and has no effect: a [`Layer`] works with
//!   [`LayerParams::effective`].
//! - Every operation goes through the one [`output_size`]: a transposed axis with the stretched input and stride 1,
//!   `ceil_mode` with `stride − 1` cells more at the end.
//! - A layer is a matrix too, [`BoundLayer::matrix_row`]; that of a transposed layer is the transpose of a convolution's.
//!
//! # A layer that does not work
//!
//! ```
//! use convoscope::conv::{Dims, Layer, LayerParams, nearest_layers};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let dims = Dims::One;
//! let params = LayerParams { kernel_size: dims.sizes(&[7])?, ..LayerParams::new(dims, dims.sizes(&[5])?) };
//! let impossible = Layer::new(params).unwrap_err();
//! assert_eq!(impossible.to_string(), "kernel spans 7 on Width, the padded input has 5");
//!
//! // A kernel of 5, padding of 1, or an input of 7.
//! let ways: Vec<_> = nearest_layers(&params).into_iter().map(|fix| Layer::new(fix.params)).collect();
//! assert!(ways.len() == 3 && ways.iter().all(Result::is_ok));
//! # Ok(())
//! # }
//! ```
#![warn(missing_docs)]

mod axis;
mod bound;
mod check;
pub(crate) mod cost;
mod dims;
mod edit;
mod error;
mod fixes;
mod index;
mod layer;
mod legal;
mod matrix;
mod op;
pub mod oracle;
mod padding;
mod params;
mod pass;
mod tensor;
mod trace;
mod transpose;

pub use self::axis::{AxisGeometry, Walk, output_size};
pub use self::bound::{BoundLayer, DataError, Operand, Operands};
pub use self::cost::{Cost, Separable, ungrouped};
pub use self::dims::{AxesError, Axis, Dims, PerAxis};
pub use self::edit::Edit;
pub use self::error::{ConvError, Impossible};
pub use self::fixes::{Change, Fix, nearest_layers};
pub use self::index::{count, indices, ravel, unravel};
pub use self::layer::Layer;
pub use self::legal::{Legal, legal};
pub use self::matrix::{MatrixRow, largest_share};
pub use self::op::{Combine, Op, OpFacts};
pub use self::padding::{AxisPadding, Padding, PaddingMode};
pub use self::params::{LayerParams, Param};
pub use self::pass::MapPass;
pub use self::tensor::{ElementsError, Tensor, Values};
pub use self::trace::{OutputIndex, Reduction, Source, StepTrace, Tap};

/// Largest input, kernel, stride or dilation along one axis: what a real network's first layer can ask for,
/// and so small that with [`MAX_PADDING`] every position on one axis fits into 32 bits. Products over axes and
/// channels may not: those saturate or are counted in 64 bits and more.
pub const MAX_SIDE: usize = 1024;
/// Largest padding on one side of one axis.
pub const MAX_PADDING: usize = 1024;
/// Largest number of channels in or out, and of groups.
pub const MAX_CHANNELS: usize = 4096;
