//! The one native integration binary.

mod golden;
mod vectors;
