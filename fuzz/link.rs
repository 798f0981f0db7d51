//! `cargo xtask fuzz`: libFuzzer makes bytes, `tests/links` goes the whole way with them, and here is watched what that
//! costs.
#![no_main]

#[path = "../tests/links/maker.rs"]
mod maker;
#[path = "../tests/links/walk.rs"]
mod walk;

use std::{
    cell::RefCell,
    time::{Duration, Instant},
};

use libfuzzer_sys::fuzz_target;
use peak_alloc::PeakAlloc;
use walk::{Watch, walk_bytes};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const MAX_BYTES: usize = 100_000_000;
/// A picture may take 50 ms in the page. The instrumented build is several times slower, and the machine is not alone.
const MAX_TIME: Duration = Duration::from_millis(500);
/// What is too slow each of so many times is reported.
const ATTEMPTS: usize = 3;

/// Keeps what took too much.
#[derive(Default)]
struct Costs(RefCell<Vec<String>>);

impl Watch for Costs {
    const EVERY_PICTURE: bool = true;

    fn part<T>(&self, name: &str, work: impl FnOnce() -> T) -> T {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let start = Instant::now();
        let result = work();
        let took = start.elapsed();
        let bytes = MEMORY.peak_usage().saturating_sub(before);
        assert!(bytes <= MAX_BYTES, "{bytes} bytes for {name}");
        if took > MAX_TIME {
            self.0.borrow_mut().push(format!("{took:?} for {name}"));
        }
        result
    }
}

fuzz_target!(|bytes: &[u8]| {
    let mut slow = Vec::new();
    for _ in 0..ATTEMPTS {
        let costs = Costs::default();
        walk_bytes(bytes, &costs);
        slow = costs.0.into_inner();
        if slow.is_empty() {
            return;
        }
    }
    panic!("slow {ATTEMPTS} times: {}", slow.join(", "));
});
