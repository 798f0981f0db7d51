//! Links go the whole way, from the query to the picture and back: none panics, none takes more than 100 MB, each is
//! the same figure when it is written and read again. `cargo xtask fuzz` looks for links that do, and at their time.
//!
//! A test binary of its own, because it counts what it allocates.

mod maker;
mod walk;

use std::panic::catch_unwind;
use std::sync::{Mutex, PoisonError};

use arbitrary::Unstructured;
use convoscope::gallery::examples;
use peak_alloc::PeakAlloc;
use walk::{Watch, walk, walk_bytes};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const MAX_BYTES: usize = 100_000_000;
/// How many links are made, and from how many bytes each.
const N_MADE: u64 = 150;
const MADE_BYTES: usize = 96;
/// What is allocated is counted for the whole process: one test at a time.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Fails where a part of the way takes more memory than it may.
struct Memory;

impl Watch for Memory {
    const EVERY_PICTURE: bool = false;

    fn part<T>(&self, name: &str, work: impl FnOnce() -> T) -> T {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let result = work();
        let bytes = MEMORY.peak_usage().saturating_sub(before);
        assert!(bytes <= MAX_BYTES, "{bytes} bytes for {name}");
        result
    }
}

fn alone(test: impl FnOnce()) {
    let _guard = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    test();
}

/// Bytes from a number, by `SplitMix64`: the same on every machine.
fn bytes_of(seed: u64, count: usize) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)).to_le_bytes()
    };
    (0..count.div_ceil(8)).flat_map(|_| next()).take(count).collect()
}

#[test]
fn examples_go_the_whole_way() {
    alone(|| {
        for (seed, example) in (0..).zip(examples()) {
            walk(example.query, &mut Unstructured::new(&bytes_of(seed, 64)), &Memory);
        }
    });
}

/// Links that once froze the page, took gigabytes or came back as another figure.
#[test]
fn links_that_failed_once_go_the_whole_way() {
    alone(|| {
        for query in include_str!("failed_once.txt").lines().filter(|it| !it.starts_with('#')) {
            walk(query, &mut Unstructured::new(&[]), &Memory);
        }
    });
}

#[test]
fn made_links_go_the_whole_way() {
    alone(|| {
        let failed = (0..N_MADE).filter(|&seed| {
            let bytes = [&[0], bytes_of(seed, MADE_BYTES).as_slice()].concat();
            catch_unwind(|| walk_bytes(&bytes, &Memory)).is_err()
        });
        let failed: Vec<u64> = failed.collect();
        assert!(failed.is_empty(), "of these seeds: {failed:?}");
    });
}
