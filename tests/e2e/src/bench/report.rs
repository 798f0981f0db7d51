//! The results as a document.

use std::{fmt, fs, thread};

use super::{FIRST_LOAD_BUDGET, FileSize, Measured, load::Load, motion::Frames};

/// Budgets in milliseconds.
const PAINT_BUDGET: f64 = 500.0;
const ANSWER_BUDGET: f64 = 1500.0;
const SLIDER_BUDGET: f64 = 30.0;
/// Milliseconds until a large layer is shown.
const OPENING_BUDGET: f64 = 300.0;

/// Everything that was measured in one run.
#[derive(Clone, Debug)]
pub struct Results {
    pub files: Vec<FileSize>,
    pub slow: Load,
    pub fast: Load,
    pub frames: Vec<Frames>,
    pub slider: Measured,
    pub opening: Measured,
    pub browser: String,
    pub n_runs: usize,
}

impl fmt::Display for Results {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# Performance\n")?;
        writeln!(f, "Written by `cargo xtask bench`; do not edit.")?;
        writeln!(f, "Release build, {} headless without graphics card, {}.\n", self.browser, machine())?;
        self.write_sizes(f)?;
        self.write_load(f)?;
        self.write_motion(f)
    }
}

impl Results {
    fn write_sizes(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "## Bytes\n")?;
        writeln!(f, "`gzip -9` of each file of the build; the first load is what the browser asked for")?;
        writeln!(f, "until the page answered.\n")?;
        writeln!(f, "| file | raw | gzip -9 | first load |\n|---|--:|--:|---|")?;
        for file in &self.files {
            let mark = if file.is_first_load { "yes" } else { "" };
            writeln!(f, "| {} | {} | {} | {mark} |", file.name, grouped(file.raw), grouped(file.gzip))?;
        }
        let first_load = self.files.iter().filter(|it| it.is_first_load);
        let (raw, gzip) = first_load.fold((0, 0), |sum, it| (sum.0 + it.raw, sum.1 + it.gzip));
        writeln!(f, "| **first load** | {} | **{}** | |\n", grouped(raw), grouped(gzip))?;
        #[expect(clippy::cast_precision_loss, reason = "sizes are far below 2^52")]
        let share = gzip as f64 / FIRST_LOAD_BUDGET as f64 * 100.0;
        writeln!(f, "That is {share:.0} % of the budget of {} bytes.\n", grouped(FIRST_LOAD_BUDGET))
    }

    fn write_load(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "## Loading\n")?;
        writeln!(
            f,
            "Median of {} loads, each in a fresh browser; times since the navigation began.",
            self.n_runs
        )?;
        writeln!(
            f,
            "Slow is Chromium's own throttling: 1.6 Mbit/s, 150 ms of latency, a processor four times"
        )?;
        writeln!(f, "slower than this one; fast is the loopback interface without it.")?;
        writeln!(f, "The first picture is `first-contentful-paint`.")?;
        writeln!(
            f,
            "For the last row the right arrow key is held down from the start on, 30 times a second, until"
        )?;
        writeln!(
            f,
            "the step on screen changes: the page answers. It is ready when the canvas is painted too.\n"
        )?;
        writeln!(f, "| | slow | budget | fast |\n|---|--:|--:|--:|")?;
        let rows = [
            ("first picture", &self.slow.paint, Some(PAINT_BUDGET), &self.fast.paint),
            ("page says it is ready", &self.slow.ready, None, &self.fast.ready),
            ("a key changes the step", &self.slow.answered, Some(ANSWER_BUDGET), &self.fast.answered),
        ];
        for (name, slow, budget, fast) in rows {
            let budget = budget.map(|it| format!("{it} ms")).unwrap_or_default();
            writeln!(f, "| {name} | {slow} | {budget} | {fast} |")?;
        }
        writeln!(f)
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
}

/// The machine in words: `2 × AMD EPYC`.
fn machine() -> String {
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
