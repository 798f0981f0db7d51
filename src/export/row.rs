//! What is known of a format.

use super::error::ExportError;
use super::job::Job;
use super::watch::Watch;

/// What is known of a format; its file has it.
pub(super) struct Row {
    /// In requests and on the command line.
    pub(super) name: &'static str,
    /// Of a file, without its dot.
    pub(super) extension: &'static str,
    pub(super) media_type: &'static str,
    pub(super) write: fn(&Job<'_>, Watch<'_>) -> Result<Vec<u8>, ExportError>,
}
