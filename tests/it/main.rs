//! The one native integration binary.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "helpers of tests fail by a panic too, and say what they have covered"
)]

mod accessibility;
mod activation;
mod bounds;
mod code;
mod compare;
mod cover;
mod embedding;
mod fast;
mod files;
mod golden;
mod large;
mod layers;
mod links;
mod markup;
mod operations;
mod properties;
mod questions;
mod strategies;
mod svg;
mod tikz;
mod tokens;
mod vectors;
mod windows;
