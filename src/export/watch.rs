//! Who waits for a file is told how much is done, and can stop it.

use std::ops::ControlFlow;

use super::error::ExportError;

/// How much of the work is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Parts that are done, of which a film has one for each of its pictures.
    pub done: usize,
    /// Parts in all, at least one.
    pub total: usize,
}

/// Is told how much is done, and says whether to go on.
pub type Watch<'w> = &'w mut dyn FnMut(Progress) -> ControlFlow<()>;

/// Tells how much is done.
pub(super) fn tell(watch: Watch<'_>, done: usize, total: usize) -> Result<(), ExportError> {
    match watch(Progress { done, total }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(ExportError::Cancelled),
    }
}
