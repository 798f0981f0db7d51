//! A clock that may be stopped.

/// A clock that may be stopped. It counts by the time of day, so a window that slept is right when it wakes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timer {
    /// What has passed before the last start, in milliseconds.
    pub kept_millis: u64,
    /// When it was started last, in milliseconds of the time of day; `None` while it is stopped.
    pub started_at: Option<u64>,
}

impl Timer {
    /// What has passed by now, in milliseconds. A clock that was set back counts nothing.
    pub const fn elapsed(self, now_millis: u64) -> u64 {
        match self.started_at {
            Some(started) => self.kept_millis.saturating_add(now_millis.saturating_sub(started)),
            None => self.kept_millis,
        }
    }
}
