//! Convoscope shows what a convolution layer does: every step, every number.
//!
//! The page is built of this crate, and so are its pictures in course notes. Without the feature `web` it is a plain
//! library that needs no browser; [`conv`] alone is the mathematics of the layers, and uses nothing else here.
//!
//! ```
//! use convoscope::conv::{Dims, Layer, LayerParams, Operands, Padding, Tensor};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let dims = Dims::Two;
//! let layer = Layer::new(LayerParams {
//!     kernel_size: dims.sizes(&[3])?,
//!     stride: dims.sizes(&[2])?,
//!     padding: Padding::symmetric(dims.cells(&[1])?),
//!     bias: false,
//!     ..LayerParams::new(dims, dims.sizes(&[4, 4])?)
//! })?;
//! let input = Tensor::from_fn(dims.shape(&[1, 1, 4, 4])?, |[.., y, x]| (4 * y + x) as f32);
//! let weight = Tensor::new(dims.shape(&[1, 1, 3, 3])?, vec![1.0; 9])?;
//!
//! let bound = layer.bind(Operands { input: &input, weight: Some(&weight), bias: None })?;
//! assert_eq!(bound.forward().as_slice(), [10.0, 24.0, 51.0, 90.0]);
//!
//! // Each output element is a step, and can be taken apart.
//! let trace = bound.step(0).ok_or("no such step")?;
//! let products = trace.taps.iter().filter(|tap| !tap.source.is_padding()).map(|tap| tap.product);
//! assert_eq!(products.collect::<Vec<_>>(), [0.0, 1.0, 4.0, 5.0]);
//! # Ok(())
//! # }
//! ```
//!
//! # Map
//!
//! In reading order: each uses only what stands above it.
//!
//! | module | what lives there |
//! |---|---|
//! | [`conv`] | the mathematics: layers, their sizes, steps and values |
//! | [`number`] | numbers as text and back, exactly |
//! | [`formula`] | formulas as trees, and as MathML and text |
//! | [`figure`] | the document: a layer with numbers, a view and a step; as a link and as code of frameworks |
//! | [`words`] | every sentence, in each language |
//! | [`gallery`] | the examples, and their search |
//! | [`scene`] | finished layouts of a figure |
//! | [`render`] | a layout as SVG or on a canvas |
//! | [`app`] | the state of the page, and what follows from each action |
//! | [`question`] | what can be asked of a figure, the mistakes that lead to wrong answers, and what a class makes of it |
//! | [`beside`] | two figures side by side: which step belongs to which, and in what they differ |
//! | [`talk`] | a lecture: the running order of figures, where it stands, and the windows that show it in step |
//! | [`describe`] | what those who listen are told: a summary, an answer to each change, a tone |
//! | [`embed`] | the page in other people's pages: keys of hosts, messages |
//! | [`export`] | a figure as a file |
//! | [`pixels`] | pictures of one's own as tensors, and a layer over them |
//! | `web`, `ui` | the browser and the components; only with the feature `web` |
//! | `room`, `studio` | the components of `class.html` and `picture.html`; only with the feature `web` |
//! | `worker` | the module that makes and reads files; only with the feature `worker` |

pub mod app;
pub mod beside;
pub mod conv;
pub mod describe;
pub mod embed;
pub mod export;
pub mod figure;
pub mod formula;
pub mod gallery;
pub mod number;
pub mod pixels;
pub mod question;
pub mod render;
#[cfg(feature = "web")]
pub mod room;
pub mod scene;
#[cfg(all(feature = "export", feature = "web"))]
pub mod studio;
pub mod talk;
#[cfg(feature = "web")]
pub mod ui;
#[cfg(feature = "web")]
pub mod web;
pub mod words;
#[cfg(feature = "worker")]
pub mod worker;
