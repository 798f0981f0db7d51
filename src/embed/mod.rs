//! The page in other people's pages: the keys by which a host says what an embed shows and does, and the messages that
//! both send each other. Knows nothing of browsers.
//!
//! ```text
//! ?embed&show=views&keys=pass ──Options::parse──▶ Options
//! {convoscope: 1, type: "seek", step: 4} ──Request::read──▶ Request
//! Report ──Report::fields──▶ {convoscope: 1, type: "change", figure: "stride=2", …}
//! ```
//!
//! **All of this is public.** A key, a part, a message or a field that is here never changes its meaning. New ones may be
//! added. [`docs`] writes the tables of `docs/embedding.md` from the same rows by which links and messages are read.
#![warn(missing_docs)]

pub mod docs;
mod options;
mod part;
mod report;
mod request;

#[cfg(test)]
mod tests;

pub use self::options::{Keys, Load, OptionProblem, Options, Origin};
pub use self::part::{Part, Parts};
pub use self::report::{Report, Showing, Value};
pub use self::request::{Field, MAX_TEXT_BYTES, Request, RequestError};

/// The version of the messages, the value of their field [`MARK`].
pub const VERSION: u32 = 1;

/// The field by which a message is known as one of these.
pub const MARK: &str = "convoscope";
