//! Cuts a WebAssembly module in two: what the page runs until it answers, and the rest, which may come later.
//!
//! ```text
//!  first ──(memory, tables, globals, functions that the rest calls)──▶ rest
//!    ▲                                                                   │
//!    └───────────────(slots at the end of the function table)◀──────────┘
//! ```
//!
//! A function of the rest that the first part can reach has a stand-in there. The stand-in makes sure that the rest is
//! loaded, at once if it must, and calls the function by its slot. So every function can be called at any moment, and
//! a wrong choice of what comes first costs time, never correctness.
//!
//! [`watch`] makes the module tell which functions are called; their names are the choice.

mod module;
mod parts;
mod watch;

pub use self::parts::{Parts, split};
pub use self::watch::watch;

/// Where both parts import what the other has or the page offers for them.
pub const LINK: &str = "p";
/// The function that the first part imports from [`LINK`] to have the rest loaded.
pub const LOAD: &str = "l";
/// The function that a watched module imports from [`LINK`] to tell the number of a called function.
pub const CALLED: &str = "c";

/// A function's name without what changes from build to build: the hash at the end of Rust's mangled names.
pub fn stable_name(name: &str) -> &str {
    const HASH_LEN: usize = "17h0123456789abcdefE".len();
    let Some(end) = name.len().checked_sub(HASH_LEN) else { return name };
    let is_hash = name.is_char_boundary(end)
        && name[end..]
            .strip_prefix("17h")
            .and_then(|it| it.strip_suffix('E'))
            .is_some_and(|it| it.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if is_hash { &name[..end] } else { name }
}

#[cfg(test)]
mod tests;
