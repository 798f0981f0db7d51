//! Makes the books of lessons: mdBook, with figures that are checked and drawn.
//!
//! ```text
//! lessons/en/src/*.md ─▶ page::pieces ─▶ task::Task ─▶ check ─▶ page::page ─▶ mdBook ─▶ dist/docs/en/*.html
//!                                            └─ goal, facts        └─ still
//! ```
//!
//! A lesson that states a figure that does not exist, a goal that cannot be reached or a number that is wrong is not
//! built.

pub mod book;
pub mod check;
pub mod facts;
pub mod goal;
pub mod page;
pub mod still;
pub mod task;
pub mod words;
