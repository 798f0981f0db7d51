//! The one native integration binary.

mod vectors;
