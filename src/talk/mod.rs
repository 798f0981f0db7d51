//! A lecture: what is shown one after the other, and windows that show it in step.
//!
//! ```text
//! Pair<T> ── hello, state ──▶ Letter ── text ──▶ web::channel ──▶ Pair<T> of another window
//! ```
#![warn(missing_docs)]

mod message;
mod pair;

pub use self::message::{
    Letter, MAX_MESSAGE_BYTES, MAX_SESSION_BYTES, Message, MessageError, Role, Stamp, VERSION, is_session,
};
pub use self::pair::{GONE_MILLIS, HELLO_MILLIS, Heard, Pair, Shared};
