//! `cargo xtask fuzz`

use std::{collections::BTreeSet, fs, path::Path};

use anyhow::{Context, Result, bail};
use convoscope::{embed, figure::url::KEYS, gallery::examples};
use lexopt::prelude::*;

use crate::tools::{self, process};

pub const HELP: &str = "\
Looks for links and other things from outside that make the page panic, take too long or too much
memory, or come back as something else.

Usage: cargo xtask fuzz [TARGET] [SECONDS]

  TARGET    link (default), file, npy, message or code
  SECONDS   how long to look, default 60

libFuzzer makes bytes, beginning with examples, and goes the whole way with each: for a link
figure, picture of every view, SVG, thumbnail, actions, undo and redo. It stops at the first that
fails, prints it and keeps it in fuzz/artifacts/TARGET/. What it has learned stays in fuzz/corpus/.
It needs a C++ compiler.";

const DEFAULT_SECONDS: u32 = 60;

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Link,
    File,
    Npy,
    Message,
    Code,
}

impl Target {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Link, "link"),
        (Self::File, "file"),
        (Self::Npy, "npy"),
        (Self::Message, "message"),
        (Self::Code, "code"),
    ];

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.1 == name).map(|it| it.0)
    }

    fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// Pieces that its bytes are made of, beyond what is written in links.
    fn pieces(self) -> &'static [&'static str] {
        match self {
            Self::Link => &[],
            Self::File => &[
                "{",
                "}",
                "convoscope",
                "figure",
                "edits",
                "input",
                "weight",
                "bias",
                "output",
                "[0]",
                "[",
                ",",
                ";",
                "null",
                "1e999",
                "0.0.0:1,2",
            ],
            Self::Npy => &["descr", "fortran_order", "shape", "<f4", "|b1", "True", "(3,4)", "999999999"],
            Self::Message => &["convoscope", "type", "step", "figure", "theme", "lang", "origin"],
            Self::Code => &[
                "nn.Conv2d(",
                "nn.Conv1d(",
                "nn.MaxPool2d(",
                "nn.AvgPool3d(",
                "ConvTranspose",
                "layers.Conv2D(",
                "kernel_size=",
                "strides=",
                "padding=",
                "same",
                "dilation=",
                "output_padding=",
                "None",
                "(3, 3)",
            ],
        }
    }
}

/// Pieces of values that no key lists.
const PIECES: [&str; 12] = ["783", "1024", "4096", "0.", "x1", ",", ":", ".", "-0", "1e38", "NaN", "%00"];

pub fn run(args: lexopt::Parser) -> Result<()> {
    let (target, seconds) = read(args)?;
    tools::ensure_cargo_fuzz()?;
    let folder = process::root().join("fuzz/corpus");
    write_examples(target, &folder.join(target.name()))?;
    fs::write(folder.join(format!("{}.dict", target.name())), dictionary(target))?;
    process::run(process::cargo().args(arguments(target, seconds)))
}

fn read(mut args: lexopt::Parser) -> Result<(Target, u32)> {
    let (mut target, mut seconds) = (Target::Link, DEFAULT_SECONDS);
    while let Some(arg) = args.next()? {
        let Value(text) = arg else { return Err(arg.unexpected().into()) };
        let text = text.string()?;
        match Target::named(&text) {
            Some(named) => target = named,
            None if text.starts_with(|c: char| c.is_ascii_digit()) => {
                seconds = text.parse().with_context(|| format!("{text:?} is not a number of seconds"))?;
            }
            None => bail!("there is no target {text:?}: link, file, npy, message or code"),
        }
    }
    Ok((target, seconds))
}

/// Without a sanitizer the compiler may be a stable one, and there is no unsafe code for it to look into.
/// Comparisons are not traced: that would take three quarters of the time, and times would say nothing of the page.
fn arguments(target: Target, seconds: u32) -> Vec<String> {
    let [dictionary, time] =
        [format!("-dict=fuzz/corpus/{}.dict", target.name()), format!("-max_total_time={seconds}")];
    ["fuzz", "run", "--sanitizer", "none", "--no-trace-compares", target.name(), "--", &time]
        .into_iter()
        .chain([&*dictionary, "-max_len=1024", "-timeout=60", "-rss_limit_mb=4096"])
        .map(str::to_owned)
        .collect()
}

/// One quoted word per line: what the table of keys lists, and the pieces of a target.
fn dictionary(target: Target) -> String {
    let words = KEYS.iter().flat_map(|key| key.values.split('`').skip(1).step_by(2).chain(key.examples));
    let words = words.map(str::to_owned).chain(PIECES.map(str::to_owned));
    let mut words: BTreeSet<String> = words.chain(KEYS.iter().map(|key| format!("&{}=", key.name))).collect();
    words.extend(target.pieces().iter().map(|&piece| piece.to_owned()));
    if target == Target::Message {
        words.extend(embed::Request::NAMES.map(str::to_owned));
    }
    words.iter().map(|word| format!("\"{word}\"\n")).collect()
}

/// What to begin with.
fn write_examples(target: Target, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    match target {
        Target::Link => {
            for example in examples() {
                fs::write(folder.join(example.name), example.query)?;
            }
        }
        Target::Message => {
            for (at, seed) in
                ["embed&show=views,sentence&keys=pass", "embed&origin=*&speed=64"].into_iter().enumerate()
            {
                fs::write(folder.join(format!("keys{at}")), seed)?;
            }
        }
        Target::Code => {
            for (at, line) in CODE.into_iter().enumerate() {
                fs::write(folder.join(format!("line{at}")), line)?;
            }
        }
        Target::File => {
            for name in ["figure.convoscope.json", "figure.csv", "input.npy"] {
                fs::copy(process::root().join("tests/data/written").join(name), folder.join(name))?;
            }
        }
        Target::Npy => {
            for name in ["f4", "i8", "b1", "fortran"] {
                let file = fs::read(process::root().join(format!("tests/data/npy/{name}.npy")))?;
                // Behind what every such file begins with.
                fs::write(folder.join(name), file.get(6..).unwrap_or_default())?;
            }
        }
    }
    Ok(())
}

/// Lines to begin with.
const CODE: [&str; 3] = [
    "nn.Conv2d(3, 64, kernel_size=(7, 5), stride=2, padding='same', bias=False)",
    "layers.Conv2DTranspose(8, [3, 3], strides=2, padding='same')(x)",
    "self.pool = nn.AvgPool3d(2, None, 1, ceil_mode=True) # mean",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dictionary_has_keys_and_the_names_that_they_take() {
        for (target, word) in
            [(Target::Link, "same_upper"), (Target::Code, "nn.Conv2d("), (Target::Message, "seek")]
        {
            let dictionary = dictionary(target);
            for word in [word, "&padding=", "moving_digit", "volume", "25,30", "1e38"] {
                assert!(dictionary.lines().any(|line| line == format!("\"{word}\"")), "{word}");
            }
            assert!(
                !dictionary.contains('\\') && dictionary.lines().all(|line| line.len() > 2),
                "{dictionary}"
            );
        }
    }

    #[test]
    fn a_target_and_a_time_may_be_left_out() {
        let of = |line: &str| read(lexopt::Parser::from_args(line.split_whitespace()));
        assert_eq!(of("").unwrap(), (Target::Link, 60));
        assert_eq!(of("600").unwrap(), (Target::Link, 600));
        assert_eq!(of("npy 5").unwrap(), (Target::Npy, 5));
        assert_eq!(of("code").unwrap(), (Target::Code, 60));
        assert!(of("links").unwrap_err().to_string().contains("there is no target"));
        assert!(Target::ALL.into_iter().all(|(target, name)| target.name() == name));
    }
}
