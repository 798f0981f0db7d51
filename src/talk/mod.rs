//! A lecture: the figures that are shown one after the other, and where it stands.
//!
//! ```text
//! link, file ──▶ Order ──Talk::new──▶ Talk ──reduce(Act)──▶ Talk' ──▶ the figure, other windows
//! Pair<T> ── hello, state ──▶ Letter ── text ──▶ web::channel ──▶ Pair<T> of another window
//! ```
//!
//! An [`Order`] is the running order: figures, each with a title, notes for the lecturer, and what a press of the clicker
//! does. It stands in a link ([`link`](Order::print_link)) or in a file of plain lines ([`file`](Order::print_file)). A
//! [`Talk`] is all that a window must know to show the same as another one; it is plain data, written and read as text.
//!
//! ```
//! use convoscope::talk::{Act, Order, Talk, reduce};
//! let order = Order::parse_link("show=stride=2&clicks=stay&show=padding=0&title=None").order;
//! let talk = reduce(&Talk::new(order.into()), Act::Forward).unwrap();
//! assert_eq!((talk.at, &*talk.figure), (1, "padding=0"));
//! ```
#![warn(missing_docs)]

mod act;
mod file;
mod follow;
mod link;
mod message;
mod order;
mod pair;
mod problem;
mod query;
mod reduce;
mod round;
mod saved;
mod shared;
mod state;
mod timer;

#[cfg(test)]
mod tests;

pub use self::act::{Act, TimerAct};
pub use self::file::{FILE_EXTENSION, MAX_FILE_BYTES};
pub use self::follow::{follow, stand};
pub use self::link::MAX_LINK_BYTES;
pub use self::message::{
    Letter, MAX_MESSAGE_BYTES, MAX_SESSION_BYTES, Message, MessageError, Role, Stamp, VERSION, is_session,
};
pub use self::order::{Clicks, Item, MAX_ITEMS, MAX_NOTES_CHARS, MAX_TITLE_CHARS, Order};
pub use self::pair::{GONE_MILLIS, HELLO_MILLIS, Heard, Pair, Shared};
pub use self::problem::{FileError, LinkTooLong, OrderProblem, ReadOrder, TalkError, TextField};
pub use self::query::figure_of_link;
pub use self::reduce::reduce;
pub use self::round::{Hands, MAX_HANDS, OPTIONS, Phase, Round, RoundAct, VOTES, shares};
pub use self::state::{Screen, Spot, Sweep, Talk};
pub use self::timer::Timer;
