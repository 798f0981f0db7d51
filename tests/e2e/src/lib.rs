//! Steers real browsers through the page.
//!
//! A [`Page`] is one window of one engine ([`Engine`]) on a page that this process serves, and the
//! verbs a journey needs: open, click, type, press, read, wait. Every verb waits until what it is
//! about is there, so a journey never sleeps. Adding a journey to a
//! file of `tests/journeys/`:
//!
//! ```ignore
//! async fn the_last_button_goes_to_the_last_step(page: &Page) -> Result<()> {
//!     page.open("input=4x4&kernel=3x3").await?;
//!     page.click("[data-test=last]").await?;
//!     page.wait_for_step(3).await?;
//!     ensure!(page.text("[data-test=total]").await? == "12");
//!     page.check_quiet().await
//! }
//! ```
//!
//! - [`browser`]: drivers, sessions and what they need to run unseen;
//! - [`page`]: the verbs; [`problems`] what went wrong behind the page's back;
//! - [`axe`]: accessibility findings as readable text;
//! - [`cdp`]: what only Chromium can do: throttling, emulated media, phone screens;
//! - [`bench`]: measurements of the release build;
//! - [`monkey`]: random hands at the documents;
//! - [`hosts`]: pages of other people, with figures in them;
//! - [`suite`]: runs a table of journeys, with the options and the report of `cargo test`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "reports go to a terminal")]

pub mod axe;
pub mod bench;
pub mod browser;
pub mod cdp;
pub mod hosts;
pub mod monkey;
pub mod page;
pub mod problems;
pub mod suite;

pub use browser::Browser;
pub use page::Page;
pub use thirtyfour::{Key, WebElement};
pub use xtask::{
    server::{Server, Site},
    tools::browsers::Engine,
};
