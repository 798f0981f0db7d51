//! Figures of convolution layers as files, from their links: `convoscope-cli render LINK -o figure.svg`.
//!
//! ```text
//! LINK ─▶ link::read ─▶ Figure ─┬─ output::write ─▶ export, or pixels and PDF from its SVG ─▶ a file
//!                               └─ compute::json ─▶ shapes, values and the sentence
//! ```

mod args;
mod compute;
mod error;
mod link;
mod list;
mod output;
mod paint;
mod pdf;

use std::io::Write as _;
use std::process::ExitCode;

use clap::Parser as _;

use self::args::{Args, Command, Render};
use self::error::Error;

/// What could be done is done; 1 where something could not, 2 where the line is not understood.
fn main() -> ExitCode {
    let args = Args::parse();
    let failed = match &args.command {
        Command::Render(render) => self::render(render),
        Command::Compute(wanted) => compute::print(wanted).err().into_iter().collect(),
    };
    let mut stderr = std::io::stderr().lock();
    for error in &failed {
        // Nobody is left to tell where this fails.
        let _ = writeln!(stderr, "{error}");
    }
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Writes one file, or those of a list; what failed.
fn render(render: &Render) -> Vec<Error> {
    let entries = match list::entries(render) {
        Ok(entries) => entries,
        Err(error) => return vec![error],
    };
    let painter = paint::Painter::new(&render.font);
    let write = |entry: &list::Entry| {
        output::write(entry, render, &painter).map_err(|error| error.of(entry.name.as_deref()))
    };
    entries.iter().filter_map(|entry| write(entry).err()).collect()
}
