//! `cargo xtask fuzz`

use std::{collections::BTreeSet, fs, path::Path};

use anyhow::{Context, Result};
use convoscope::{figure::url::KEYS, gallery::examples};
use lexopt::prelude::*;

use crate::tools::{self, process};

pub const HELP: &str = "\
Looks for links that make the page panic, take too long or too much memory, or come back as
another figure.

Usage: cargo xtask fuzz [SECONDS]

  SECONDS   how long to look, default 60

libFuzzer makes links, beginning with those of the examples, and goes the whole way with each:
figure, picture of every view, SVG, thumbnail, actions, undo and redo. It stops at the first that
fails, prints it and keeps it in fuzz/artifacts/link/. What it has learned stays in fuzz/corpus/.
It needs a C++ compiler.";

const DEFAULT_SECONDS: u32 = 60;

/// The keys and words of links, for libFuzzer.
const DICTIONARY: &str = "fuzz/corpus/link.dict";

/// Pieces of values that no key lists.
const PIECES: [&str; 12] = ["783", "1024", "4096", "0.", "x1", ",", ":", ".", "-0", "1e38", "NaN", "%00"];

pub fn run(mut args: lexopt::Parser) -> Result<()> {
    let mut seconds = DEFAULT_SECONDS;
    while let Some(arg) = args.next()? {
        match arg {
            Value(text) => {
                let text = text.string()?;
                seconds = text.parse().with_context(|| format!("{text:?} is not a number of seconds"))?;
            }
            _ => return Err(arg.unexpected().into()),
        }
    }
    tools::ensure_cargo_fuzz()?;
    write_examples(&process::root().join("fuzz/corpus/link"))?;
    fs::write(process::root().join(DICTIONARY), dictionary())?;
    process::run(process::cargo().args(arguments(seconds)))
}

/// Without a sanitizer the compiler may be a stable one, and there is no unsafe code for it to look into.
/// Comparisons are not traced: that would take three quarters of the time, and times would say nothing of the page.
fn arguments(seconds: u32) -> Vec<String> {
    let time = format!("-max_total_time={seconds}");
    ["fuzz", "run", "--sanitizer", "none", "--no-trace-compares", "link", "--", &time]
        .into_iter()
        .chain([&format!("-dict={DICTIONARY}"), "-max_len=1024", "-timeout=60", "-rss_limit_mb=4096"])
        .map(str::to_owned)
        .collect()
}

/// One quoted word per line: what the table of keys lists.
fn dictionary() -> String {
    let words = KEYS.iter().flat_map(|key| key.values.split('`').skip(1).step_by(2).chain(key.examples));
    let words = words.map(str::to_owned).chain(PIECES.map(str::to_owned));
    let words: BTreeSet<String> = words.chain(KEYS.iter().map(|key| format!("&{}=", key.name))).collect();
    words.iter().map(|word| format!("\"{word}\"\n")).collect()
}

/// The links to begin with.
fn write_examples(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for example in examples() {
        fs::write(folder.join(example.name), example.query)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dictionary_has_keys_and_the_names_that_they_take() {
        let dictionary = dictionary();
        for word in ["&padding=", "same_upper", "moving_digit", "volume", "25,30", "1e38"] {
            assert!(dictionary.lines().any(|line| line == format!("\"{word}\"")), "{word}");
        }
        assert!(!dictionary.contains('\\') && dictionary.lines().all(|line| line.len() > 2), "{dictionary}");
    }
}
