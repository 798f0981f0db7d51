//! Two figures side by side: which step of one belongs to which of the other, and in what they differ.
//!
//! ```text
//! link ──▶ Pair ──reduce(Act)──▶ Pair'     one transport for both
//!            ├─ rows()   ──▶ the parameters of both, and which of them differ
//!            └─ lit()    ──▶ the cells in which the two pictures differ at this step
//! ```
//!
//! A side is an ordinary [`AppState`](crate::app::AppState), so whatever can be done with a figure can be done with a
//! side. Knows nothing of the page.
//!
//! ```
//! use convoscope::app::{Action, Settings};
//! use convoscope::beside::{Act, Pair, reduce};
//! let pair = Pair::parse("left=stride=1&right=stride%3D2", Settings::default());
//! // The window of the left figure goes to row 2, column 4; that of the right one follows it to row 1, column 2.
//! let pair = reduce(&pair, Act::Transport(Action::Seek(20))).unwrap();
//! assert_eq!(pair.sides[1].tick().0, 6);
//! ```
#![warn(missing_docs)]

mod link;
mod lit;
mod pair;
mod query;
mod ready;
mod rows;

#[cfg(test)]
mod tests;

pub use self::link::{Link, counterpart};
pub use self::lit::{Difference, MAX_LIT_CELLS};
pub use self::pair::{Act, Pair, Side, reduce};
pub use self::ready::{READY, Ready};
pub use self::rows::{Name, Row};
