//! The numbers of a figure, for programs.

use std::io::Write as _;
use std::ops::ControlFlow;

use convoscope::export::{self, Format, Job, Look};
use serde_json::{Map, Value};

use crate::args::Compute;
use crate::error::Error;
use crate::link;

/// Prints all that is known of a figure, with the sentences that describe it.
pub(crate) fn print(wanted: &Compute) -> Result<(), Error> {
    let look = Look { lang: wanted.lang.0, ..Look::default() };
    let figure = link::read(&wanted.link, look.lang)?;
    let said = |error: export::ExportError| Error::Export(error.sentence(look.lang));
    let bytes =
        export::write(&figure, Format::Json, &look, &mut |_| ControlFlow::Continue(())).map_err(said)?;
    let failed = |error: serde_json::Error| Error::Export(error.to_string());
    let mut known: Map<String, Value> = serde_json::from_slice(&bytes).map_err(failed)?;
    known.insert("sentence".to_owned(), Job::new(&figure, &look).map_err(said)?.description().into());
    let text = serde_json::to_string(&known).map_err(failed)?;
    let mut stdout = std::io::stdout().lock();
    writeln!(stdout, "{text}").map_err(|error| Error::Writing { path: "standard output".into(), error })
}
