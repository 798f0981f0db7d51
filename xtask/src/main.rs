//! The project's commands: `cargo xtask serve`, `cargo xtask test` and their relatives.

fn main() {}
