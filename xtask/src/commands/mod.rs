//! One file per command, and what commands share.

pub mod bench;
mod bench_fast;
pub mod build;
mod chromium;
pub mod fuzz;
mod lessons;
pub mod monkey;
pub mod prerender;
pub mod serve;
pub mod shots;
pub mod test;

use anyhow::Result;
use lexopt::Parser;

/// For a command that takes none: an error that names the first one given.
fn no_arguments(mut args: Parser) -> Result<()> {
    match args.next()? {
        Some(extra) => Err(extra.unexpected().into()),
        None => Ok(()),
    }
}
