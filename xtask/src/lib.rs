//! What the project's commands are made of, and what the end-to-end tests share with them.
//!
//! - [`server`]: a static server on the loopback interface that behaves like a good static host;
//! - [`prerender`]: finishes `index.html`: first picture, inlined styles, Content-Security-Policy;
//! - [`tools`]: finds or installs every tool that a command needs, and says so;
//! - [`commands`]: `cargo xtask serve`, `build`, `test`, `shots`, `fuzz`, `bench`.
//!
//! Nothing here knows how the page works; `tests/e2e` does.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "commands talk to a terminal")]

pub mod commands;
pub mod prerender;
pub mod server;
pub mod tools;
