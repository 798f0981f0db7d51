//! The picture as vectors, for files that stand alone.

use super::error::ExportError;
use super::job::Job;
use super::row::Row;
use super::watch::{Watch, tell};
use crate::render::svg::{Colors, write};

pub(super) const ROW: Row = Row { name: "svg", extension: "svg", media_type: "image/svg+xml", write: bytes };

fn bytes(job: &Job<'_>, watch: Watch<'_>) -> Result<Vec<u8>, ExportError> {
    tell(watch, 0, 1)?;
    let colors = Colors::Fixed(job.look.palette);
    let text = write(&job.still(), colors, &job.title(), &job.description());
    tell(watch, 1, 1)?;
    Ok(text.into_bytes())
}
