//! Cuts a WebAssembly module in two: what the page runs until it answers, and the rest, which may come later. The first
//! part can be cut again: what answers, and what draws.
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
//! Constants that only functions of the rest use come with it; [`data`] says how that is known.
//!
//! [`watch`] makes the module tell which functions are called; their names are the choice.

mod append;
mod data;
mod image;
mod linked;
mod module;
mod parts;
mod recode;
mod rename;
mod watch;

pub use self::append::append;
pub use self::parts::{Parts, split};
pub use self::rename::rename;
pub use self::watch::watch;

/// Where both parts import what the other has or the page offers for them.
pub const LINK: &str = "p";
/// The function that the first part imports from [`LINK`] to have the rest loaded.
pub const LOAD: &str = "l";
/// The same for what draws, where the first part is cut again.
pub const LOAD_DRAWING: &str = "d";
/// The function that a watched module imports from [`LINK`] to tell the number of a called function.
pub const CALLED: &str = "c";

/// How `wasm-bindgen` calls a function that stands for an imported one.
const SHIM: &str = " externref shim";

/// A function's name without what changes from build to build: the hash in brackets after the name of each crate, and
/// the one after the name of an imported function that a function stands for.
pub fn stable_name(name: &str) -> String {
    const HASH_LEN: usize = 16;
    let mut stable = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        stable.push_str(before);
        let is_hash = |hash: &&str| hash.len() == HASH_LEN && hash.bytes().all(|it| it.is_ascii_hexdigit());
        match after.split_once(']').filter(|(hash, _)| is_hash(hash)) {
            Some((_, after)) => rest = after,
            None => {
                stable.push('[');
                rest = after;
            }
        }
    }
    stable += rest;
    if let Some(import) = stable.strip_suffix(SHIM) {
        let hash = import.rsplit_once('_').filter(|(_, it)| it.len() == HASH_LEN);
        return hash.map_or(import, |it| it.0).to_owned() + SHIM;
    }
    stable
}

#[cfg(test)]
mod tests;
