//! Convolutions of whole pictures, in vectors of four numbers.
//!
//! [`Layer`] says a convolution in numbers. [`Plan::new`] refuses it with a reason or chooses the way in which it is
//! computed, [`Plan::pack`] takes the weights, [`Plan::run`] and [`Plan::run_rows`] compute.
//!
//! ```text
//!   Layer ──▶ Plan::new ──▶ pack(weight, bias) ──▶ run(input, output)
//!                │
//!                └─ Kind: which of the ways: `direct`, `packed`, `winograd`
//! ```
//!
//! Tensors are slices: input `[in_channels, depth, height, width]`, weight
//! `[out_channels, in_channels / groups, depth, height, width]`, bias `[out_channels]`, output like the input. There are
//! always three axes; those that are not used have one cell. As in every framework the kernel is not flipped.
//! Transposed convolution and pooling are not here: what runs over pictures is convolution.
//!
//! The same text is compiled three times for the browser: with plain numbers, with `simd128`, and with `relaxed-simd`,
//! where a product is added in one instruction. [`pictures`] turns maps into pixels, and `exports`
//! is what a page calls; `README.md` has the list.

mod band;
mod direct;
#[cfg(target_arch = "wasm32")]
mod exports;
mod gemm;
mod lanes;
mod layer;
mod packed;
pub mod pictures;
mod plan;
mod refused;
mod shape;
mod winograd;

pub use layer::{Layer, Pad};
pub use plan::{Kind, Plan};
pub use refused::{Mismatch, Operand, Refused};
