//! Links go the whole way, from the query to the picture and back: none panics, none takes more than 100 MB, each is
//! the same figure when it is written and read again. `cargo xtask fuzz` looks for links that do, and at their time.
//!
//! A test binary of its own, because it counts what it allocates.

mod maker;
mod outside;
mod walk;

use std::panic::catch_unwind;
use std::sync::{Mutex, PoisonError};

use arbitrary::Unstructured;
use convoscope::gallery::examples;
use outside::{walk_code, walk_file, walk_message, walk_npy};
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

/// Goes a way with bytes that begin as each kind of them does.
#[track_caller]
fn go(way: fn(&[u8], &Memory), starts: &[&[u8]]) {
    let made = |seed: u64| {
        let start = starts[seed as usize % starts.len()];
        [start, &bytes_of(seed, MADE_BYTES)].concat()
    };
    let failed: Vec<u64> =
        (0..N_MADE).filter(|&seed| catch_unwind(|| way(&made(seed), &Memory)).is_err()).collect();
    assert!(failed.is_empty(), "of these seeds: {failed:?}");
}

#[test]
fn made_files_arrays_messages_and_code_go_their_way() {
    alone(|| {
        go(
            walk_file,
            &[&[1], &[1], b"{\"convoscope\":1,\"figure\":\"", b"1,2\n3,", b"weight[0][0]\n1,2\n", b"bias\n"],
        );
        go(walk_npy, &[&[0], &[1], &[3], &[4], &[5], b"\x01\x00\x40\x00{'descr': '"]);
        go(walk_message, &[&[], b"\x00\x10"]);
        go(
            walk_code,
            &[&[], b"nn.Conv2d(3, ", b"layers.MaxPool1D(", b"nn.ConvTranspose3d(1, 2, kernel_size="],
        );
    });
}

/// Files as they are written and saved, whole and cut off anywhere.
#[test]
fn good_files_go_their_way_and_cut_ones_too() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    alone(|| {
        for path in
            ["written/figure.convoscope.json", "written/figure.csv", "written/weight.npy", "npy/fortran.npy"]
        {
            let file = std::fs::read(folder.join(path)).unwrap();
            walk_file(&file, &Memory);
            for end in (0..file.len()).step_by(file.len() / 12) {
                walk_file(&file[..end], &Memory);
            }
        }
    });
}

/// Bytes with which something once failed: the name of the way, and the bytes in hexadecimal digits.
#[test]
fn what_failed_once_goes_its_way() {
    alone(|| {
        for line in include_str!("outside_failed_once.txt").lines().filter(|it| !it.starts_with('#')) {
            let (name, digits) = line.split_once(' ').unwrap();
            let bytes: Vec<u8> = (0..digits.len() / 2)
                .map(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).unwrap())
                .collect();
            match name {
                "link" => walk_bytes(&bytes, &Memory),
                "file" => walk_file(&bytes, &Memory),
                "npy" => walk_npy(&bytes, &Memory),
                "message" => walk_message(&bytes, &Memory),
                "code" => walk_code(&bytes, &Memory),
                _ => panic!("there is no way {name}"),
            }
        }
    });
}

/// The largest files that are read.
#[test]
fn large_files_take_no_more_memory_than_they_may() {
    let most = convoscope::export::read::MAX_FILE_BYTES;
    let deep = format!("{{\"convoscope\":1,\"figure\":\"\",\"x\":{}", "[".repeat(most - 100));
    let long =
        format!("{{\"convoscope\":1,\"figure\":\"{}\"}}", "&set_input=0.9.9:1;0.8.8:2".repeat(most / 30));
    let runs = format!(
        "{{\"convoscope\":1,\"figure\":\"\",\"edits\":{{\"bias\":[{}\"0:1\"]}}}}",
        "\"9:1\",".repeat(most / 8)
    );
    let backwards: String = (0..200_000).rev().map(|at| format!("0.{}.{}:1;", at / 500, at % 500)).collect();
    let backwards = format!("{{\"convoscope\":1,\"figure\":\"set_input={backwards}\"}}");
    let pieces = "&set_input=0.500.500:1".repeat(most / 40);
    let both =
        format!("{{\"convoscope\":1,\"figure\":\"set_input=0.0.0:{}1{pieces}\"}}", "1,".repeat(200_000));
    let commas = ",".repeat(most);
    let lines = "1\n".repeat(most / 2);
    alone(|| {
        let present = convoscope::figure::Figure::default();
        for (name, text) in [
            ("deep", deep),
            ("both", both),
            ("long", long),
            ("runs", runs),
            ("backwards", backwards),
            ("commas", commas),
            ("lines", lines),
        ] {
            let opened = Memory.part(name, || convoscope::export::read(text.as_bytes(), "", &present));
            if let Ok(opened) = opened {
                Memory.part(name, || convoscope::figure::url::parse_saved(&opened.query));
            }
        }
    });
}
