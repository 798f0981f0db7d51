//! Convoscope shows what a convolution layer does: every step, every number.

pub mod conv;
