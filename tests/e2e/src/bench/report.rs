//! The results as a document.

use std::{fmt, fs, thread};

use super::{Build, FileSize, Measured, hosts::HostPage, motion::Frames};

/// How many bytes the files that every page asks for may have together, by `gzip -9`.
const SIZE_BUDGET: usize = 320_000;
/// Budgets in milliseconds.
const SLOW_DRAWN_BUDGET: f64 = 600.0;
const FAST_DRAWN_BUDGET: f64 = 300.0;
const ANSWER_BUDGET: f64 = 2500.0;
const SLIDER_BUDGET: f64 = 30.0;
/// Milliseconds until a large layer is shown.
const OPENING_BUDGET: f64 = 300.0;
/// Milliseconds until six figures of a page have their posters, and of a task of that page's main thread.
const POSTERS_BUDGET: f64 = 1000.0;
const TASK_BUDGET: f64 = 50.0;

/// Everything that was measured in one run.
#[derive(Clone, Debug)]
pub struct Results {
    /// Builds to compare with, and last the present one.
    pub builds: Vec<Build>,
    pub frames: Vec<Frames>,
    pub slider: Measured,
    pub opening: Measured,
    pub hosts: Vec<HostPage>,
    pub browser: String,
    pub n_runs: usize,
}

impl fmt::Display for Results {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# Performance\n")?;
        writeln!(f, "Written by `cargo xtask bench`; do not edit.")?;
        writeln!(f, "Release build, {} headless without graphics card, {}.", self.browser, machine())?;
        writeln!(f, "[fast.md](fast.md) has the computing of pictures, by `cargo xtask bench fast`.\n")?;
        self.write_sizes(f)?;
        self.write_load(f)?;
        self.write_motion(f)?;
        self.write_hosts(f)
    }
}

impl Results {
    fn write_sizes(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(build) = self.builds.last() else { return Ok(()) };
        writeln!(f, "## Bytes\n")?;
        writeln!(
            f,
            "The files that every page asks for. [size.md](size.md) says what each of the steps that made"
        )?;
        writeln!(f, "them smaller bought.\n")?;
        write_files(f, &build.files, true)?;
        let (raw, gzip) = total(&build.files);
        writeln!(f, "| **all** | {} | **{}** |\n", grouped(raw), grouped(gzip))?;
        #[expect(clippy::cast_precision_loss, reason = "sizes are far below 2^52")]
        let share = gzip as f64 / SIZE_BUDGET as f64 * 100.0;
        writeln!(f, "That is {share:.0} % of the budget of {} bytes.\n", grouped(SIZE_BUDGET))?;
        writeln!(f, "What is fetched when it is asked for, and what is for other people's pages:\n")?;
        write_files(f, &build.files, false)?;
        writeln!(f)
    }

    fn write_load(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "## Loading\n")?;
        writeln!(
            f,
            "Median of {} loads, each in a fresh browser with a window of 1440 × 900; times since the",
            self.n_runs
        )?;
        writeln!(f, "navigation began.")?;
        writeln!(
            f,
            "Slow is Chromium's own throttling: 1.6 Mbit/s, 150 ms of latency, a processor four times"
        )?;
        writeln!(f, "slower than this one; fast is the loopback interface without it.\n")?;
        writeln!(f, "- First paint: `first-contentful-paint`.")?;
        writeln!(
            f,
            "- Drawn: the end of the first frame with all parts: header, both panels, picture, transport."
        )?;
        writeln!(
            f,
            "- Everything answers: the end of the first frame whose figure the slider of the input's"
        )?;
        writeln!(
            f,
            "  size has changed. It has the focus as soon as it is there, and gets an arrow key 30 times"
        )?;
        writeln!(f, "  a second, right and left in turns.\n")?;
        writeln!(
            f,
            "| build | all files, gzip -9 | slow: first paint | slow: drawn | slow: everything answers | \
             fast: drawn | fast: everything answers |\n|---|--:|--:|--:|--:|--:|--:|"
        )?;
        for Build { name, files, slow, fast } in &self.builds {
            let bytes = grouped(total(files).1);
            let [paint, slow_drawn, slow_answered] = [&slow.paint, &slow.drawn, &slow.answered];
            let [fast_drawn, fast_answered] = [&fast.drawn, &fast.answered];
            writeln!(
                f,
                "| {name} | {bytes} | {paint} | {slow_drawn} | {slow_answered} | {fast_drawn} | {fast_answered} |"
            )?;
        }
        let bytes = grouped(SIZE_BUDGET);
        writeln!(
            f,
            "| budget | {bytes} | | {SLOW_DRAWN_BUDGET} ms | {ANSWER_BUDGET} ms | {FAST_DRAWN_BUDGET} ms | |\n"
        )
    }

    fn write_motion(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "## Motion\n")?;
        writeln!(
            f,
            "Main-thread time per frame while playing, or while a pointer turns the volume with every frame:"
        )?;
        writeln!(f, "Chromium's `TaskDuration` over four seconds,")?;
        writeln!(f, "divided by the frames that `requestAnimationFrame` counted; no throttling.\n")?;
        writeln!(f, "| figure | per frame | budget | frames per second |\n|---|--:|--:|--:|")?;
        for frames in &self.frames {
            let query =
                if frames.query.is_empty() { String::new() } else { format!(" (`?{}`)", frames.query) };
            let Frames { name, per_frame, budget, rate, .. } = frames;
            writeln!(f, "| {name}{query} | {per_frame} | {budget} ms | {rate:.0} |")?;
        }
        writeln!(
            f,
            "\nOne step of the slider of the input's height, from the time stamp of the key to the end of"
        )?;
        writeln!(
            f,
            "the next frame, which shows the new figure: {} (budget {SLIDER_BUDGET} ms).",
            self.slider
        )?;
        writeln!(
            f,
            "\nResNet's stem opens: from the click that takes it over from code to the end of the next frame,"
        )?;
        writeln!(f, "which shows it: {} (budget {OPENING_BUDGET} ms).", self.opening)
    }

    fn write_hosts(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n## In pages of other people\n")?;
        writeln!(
            f,
            "A page with six figures on the slow line, before one of them is used; median of {}.\n",
            self.n_runs
        )?;
        writeln!(f, "- Six posters: the end of the first frame with the stills of all six.")?;
        writeln!(
            f,
            "- Longest task: of the main thread, which page and frames share, until three seconds later.\n"
        )?;
        writeln!(f, "| page | six posters | longest task |\n|---|--:|--:|")?;
        for HostPage { name, posters, longest_task } in &self.hosts {
            let task = match longest_task {
                Measured::Value(time) if *time < TASK_BUDGET => format!("below {TASK_BUDGET} ms"),
                task => task.to_string(),
            };
            writeln!(f, "| {name} | {posters} | {task} |")?;
        }
        writeln!(f, "| budget | {POSTERS_BUDGET} ms | {TASK_BUDGET} ms |")
    }
}

/// A table of the files that every page asks for, or of the others.
fn write_files(f: &mut fmt::Formatter<'_>, files: &[FileSize], is_of_page: bool) -> fmt::Result {
    writeln!(f, "| file | raw | gzip -9 |\n|---|--:|--:|")?;
    for file in files.iter().filter(|it| it.is_of_page == is_of_page) {
        writeln!(f, "| {} | {} | {} |", file.name, grouped(file.raw), grouped(file.gzip))?;
    }
    Ok(())
}

/// Bytes of the files that every page asks for, raw and compressed.
fn total(files: &[FileSize]) -> (usize, usize) {
    files.iter().filter(|it| it.is_of_page).fold((0, 0), |sum, it| (sum.0 + it.raw, sum.1 + it.gzip))
}

/// The machine in words: `2 × AMD EPYC`.
pub(super) fn machine() -> String {
    let n_cores = thread::available_parallelism().map_or(1, usize::from);
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|it| it.strip_prefix("model name")?.split_once(':'));
    format!("{n_cores} × {}", model.map_or("a processor that is not named", |it| it.1.trim()))
}

/// `118514` as `118 514`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<_> =
        digits.as_bytes().rchunks(3).rev().map(|it| String::from_utf8_lossy(it).into_owned()).collect();
    groups.join(" ")
}
