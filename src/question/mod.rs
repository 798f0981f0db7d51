//! Questions: a figure with something covered, four answers of which three are mistakes with names, and what to do with
//! the answers of a class.
//!
//! ```text
//! Figure + Ask + seed ──Question::new──▶ Question ──check──▶ Verdict ──explanation──▶ sentence, figure, cells
//!        ▲                                  │
//! draw(level, topic, seed)                  ├──▶ text, GIFT, H5P
//!                                           └──▶ Poll: shares of a class, advice, vote again
//! ```
//!
//! Every wrong answer is what somebody gets who makes a mistake: computed by the core, mostly as another figure, which
//! then shows the mistake. So no answer is made up, and each can be explained.
//!
//! ```
//! use convoscope::figure::url::parse;
//! use convoscope::question::{Ask, Question, Verdict};
//! let question = Question::new(&parse("input=6&kernel=3&stride=2&padding=1").figure, Ask::Size, 1)?;
//! assert_eq!(question.check("3x3"), Ok(Verdict::Right));
//! // Padding on one side only: ⌊(6 + 1 − 3) / 2⌋ + 1 = 3 is the same here, the `+ 1` forgotten is not.
//! assert!(matches!(question.check("2"), Ok(Verdict::Wrong(Some(_)))));
//! # Ok::<(), convoscope::question::NoQuestion>(())
//! ```
#![warn(missing_docs)]

mod answer;
mod draw;
mod explain;
mod features;
mod formula;
mod level;
mod link;
mod made;
mod mistake;
mod poll;
mod refused;
mod words;
mod wrong;

#[cfg(feature = "export")]
pub mod export;

#[cfg(test)]
mod tests;

/// What is asked for: what a figure covers.
pub use crate::figure::Cover as Ask;

pub use self::answer::{Answer, Form, Unreadable};
pub use self::draw::{Topic, draw};
pub use self::explain::Explanation;
pub use self::features::{Feature, difficulty, features};
pub use self::formula::Marked;
pub use self::level::Level;
pub use self::link::{Asked, parse, print};
pub use self::made::{Choice, Question, Verdict};
pub use self::mistake::Mistake;
pub use self::poll::{Advice, EXPLAIN_BELOW, GO_ON_ABOVE, Hands, MAX_HANDS, Poll, PollError, Unit};
pub use self::refused::{MAX_MAP_CELLS, NoQuestion};
