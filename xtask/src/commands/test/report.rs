//! Stages of a test run: a header and a duration each, and one summary at the end.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// How many tests ran.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    passed: usize,
    failed: usize,
    /// Could show nothing where they ran.
    left_out: usize,
}

impl Counts {
    /// Adds what a line of a test runner says: `test result: ok. 3 passed; 0 failed; ...`.
    pub(super) fn read(&mut self, line: &str) {
        let Some(result) = line.strip_prefix("test result: ") else { return };
        let count = |word: &str| {
            let number = result.split([';', '.']).find_map(|it| it.trim().strip_suffix(word))?;
            number.trim().parse::<usize>().ok()
        };
        self.passed += count("passed").unwrap_or(0);
        self.failed += count("failed").unwrap_or(0);
        self.left_out += count("ignored").unwrap_or(0);
    }
}

#[derive(Debug)]
struct Stage {
    title: String,
    outcome: Outcome,
}

#[derive(Debug)]
enum Outcome {
    Passed { took: Duration, counts: Counts },
    Failed { took: Duration, counts: Counts, again: String },
    LeftOut { reason: String },
}

/// What has run so far.
#[derive(Debug, Default)]
pub(super) struct Report {
    stages: Vec<Stage>,
}

impl Report {
    /// Runs a stage and keeps how it went; `again` is the command that repeats only it.
    pub(super) fn stage(
        &mut self,
        title: &str,
        again: &str,
        run: impl FnOnce(&mut Counts) -> Result<()>,
    ) -> bool {
        println!("\n=== {title}");
        let start = Instant::now();
        let mut counts = Counts::default();
        let result = run(&mut counts);
        let took = start.elapsed();
        let is_passed = result.is_ok();
        let outcome = match result {
            Ok(()) => {
                println!("=== {title}: passed in {took:.1?}");
                Outcome::Passed { took, counts }
            }
            Err(err) => {
                println!("=== {title}: FAILED in {took:.1?}: {err:#}\n    to repeat only this: {again}");
                // A stage without a test runner is one failed check.
                counts.failed = counts.failed.max(1);
                Outcome::Failed { took, counts, again: again.to_owned() }
            }
        };
        self.stages.push(Stage { title: title.to_owned(), outcome });
        is_passed
    }

    /// Notes that a stage cannot run here.
    pub(super) fn leave_out(&mut self, title: &str, reason: &str) {
        println!("\n=== {title}: LEFT OUT: {reason}");
        let outcome = Outcome::LeftOut { reason: reason.to_owned() };
        self.stages.push(Stage { title: title.to_owned(), outcome });
    }

    /// Prints the summary; an error when something failed.
    pub(super) fn finish(self) -> Result<()> {
        println!("\n=== summary");
        let mut total = Counts::default();
        let (mut n_failed, mut n_left_out) = (0, 0);
        for Stage { title, outcome } in &self.stages {
            match outcome {
                Outcome::Passed { took, counts } => {
                    println!("passed    {title} ({took:.1?})");
                    total.add(*counts);
                }
                Outcome::Failed { took, counts, again } => {
                    println!("FAILED    {title} ({took:.1?}); to repeat only this: {again}");
                    total.add(*counts);
                    n_failed += 1;
                }
                Outcome::LeftOut { reason } => {
                    println!("LEFT OUT  {title}: {reason}");
                    n_left_out += 1;
                }
            }
        }
        println!("{} passed, {} failed, {} left out", total.passed, total.failed, total.left_out);
        if n_failed > 0 {
            bail!("{n_failed} of {} stages failed", self.stages.len());
        }
        if n_left_out > 0 && super::is_strict() {
            bail!("{n_left_out} of {} stages were left out, and CI is set", self.stages.len());
        }
        Ok(())
    }
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.left_out += other.left_out;
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::{Counts, Report};

    #[test]
    fn counts_are_read_from_the_lines_of_test_runners() {
        let mut counts = Counts::default();
        counts.read("running 3 tests");
        counts.read("test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out");
        counts.read("test result: FAILED. 12 passed; 2 failed; 0 ignored");
        assert_eq!(counts, Counts { passed: 15, failed: 2, left_out: 1 });
    }

    #[test]
    fn one_failed_stage_fails_the_run_and_the_others_still_count() {
        let mut report = Report::default();
        assert!(!report.stage("first", "again", |_| bail!("broken")));
        assert!(report.stage("second", "again", |_| Ok(())));
        assert!(report.finish().unwrap_err().to_string().contains("1 of 2"));
    }
}
