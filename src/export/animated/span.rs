//! A part of a film's time.

/// Time in which nothing comes or goes: the glide to a place, or the rest there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    pub(super) start_millis: f64,
    pub(super) end_millis: f64,
}
