//! What a part of a way costs, watched: its peak of memory and its processor time.

use std::{cell::RefCell, time::Duration};

use peak_alloc::PeakAlloc;
use rustix::time::{ClockId, clock_gettime};

use crate::walk::Watch;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const MAX_BYTES: usize = 100_000_000;
/// Processor time. A picture may take 50 ms in the page; the instrumented build is several times slower.
const MAX_TIME: Duration = Duration::from_millis(250);
/// What is too slow each of so many times is reported.
const ATTEMPTS: usize = 3;

/// What this thread has computed so far: other programs on the machine do not count.
fn processor_time() -> Duration {
    Duration::try_from(clock_gettime(ClockId::ThreadCPUTime)).unwrap_or_default()
}

/// Keeps what took too much.
#[derive(Default)]
pub(crate) struct Costs(RefCell<Vec<String>>);

impl Watch for Costs {
    const EVERY_PICTURE: bool = true;

    fn part<T>(&self, name: &str, work: impl FnOnce() -> T) -> T {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let start = processor_time();
        let result = work();
        let took = processor_time().saturating_sub(start);
        let bytes = MEMORY.peak_usage().saturating_sub(before);
        assert!(bytes <= MAX_BYTES, "{bytes} bytes for {name}");
        if took > MAX_TIME {
            self.0.borrow_mut().push(format!("{took:?} for {name}"));
        }
        result
    }
}

/// Goes a way, and fails where a part of it takes too much.
pub(crate) fn watched(walk: impl Fn(&Costs)) {
    let mut slow = Vec::new();
    for _ in 0..ATTEMPTS {
        let costs = Costs::default();
        walk(&costs);
        slow = costs.0.into_inner();
        if slow.is_empty() {
            return;
        }
    }
    panic!("slow {ATTEMPTS} times: {}", slow.join(", "));
}
