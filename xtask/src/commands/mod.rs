//! One file per command.

pub mod bench;
pub mod build;
pub mod prerender;
pub mod serve;
pub mod shots;
pub mod test;
