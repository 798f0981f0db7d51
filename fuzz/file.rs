//! `cargo xtask fuzz file`: libFuzzer makes bytes, and they go the way of a file, which `tests/links` has.
#![no_main]
#![allow(dead_code, reason = "each target goes one of the ways")]

mod costs;
#[path = "../tests/links/maker.rs"]
mod maker;
#[path = "../tests/links/outside.rs"]
mod outside;
#[path = "../tests/links/walk.rs"]
mod walk;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| costs::watched(|costs| outside::walk_file(bytes, costs)));
