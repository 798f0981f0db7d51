//! Whether a lesson does what it says: its figures exist, its goals can be reached, its numbers are right.

use anyhow::{Context, Result, ensure};

use crate::facts::{check_parts, facts};
use crate::goal::Goal;
use crate::task::Task;

/// Checks a block.
///
/// # Errors
/// Where a figure cannot be shown, a goal is reached already at the start or not by its solution, or a mistake is
/// not shown by its example or would count as done.
pub fn check(task: &Task) -> Result<()> {
    check_parts(&task.show)?;
    let start = facts(&task.figure)?;
    let Some(exercise) = &task.exercise else { return Ok(()) };
    let goal = &exercise.goal;
    ensure!(!goal.holds(&start)?, "the figure at the start reaches the goal {goal} already");
    let solved = facts(&exercise.solution)?;
    ensure!(goal.holds(&solved)?, "the solution {:?} does not reach the goal {goal}", exercise.solution);
    for mistake in &exercise.mistakes {
        let shown = facts(&mistake.example)?;
        ensure!(
            mistake.goal.holds(&shown)?,
            "{:?} does not show the mistake {}",
            mistake.example,
            mistake.goal
        );
        ensure!(!goal.holds(&shown)?, "the mistake {} reaches the goal {goal}", mistake.goal);
        ensure!(!mistake.goal.holds(&start)?, "the figure at the start shows the mistake {}", mistake.goal);
    }
    Ok(())
}

/// Checks `QUERY => FACTS`: that a figure has these facts; or `3 * 3 + 1 => 10`: a sum of products.
///
/// # Errors
/// Where it is not so, or where either side cannot be read.
pub fn check_fact(text: &str) -> Result<()> {
    let (query, expected) = text.split_once("=>").context("a check has the form QUERY => FACTS")?;
    if !query.contains('=') {
        let (computed, expected) = (sum(query)?, sum(expected)?);
        ensure!(computed == expected, "{} is {computed}, not {expected}", query.trim());
        return Ok(());
    }
    let (query, expected) = (query.trim(), Goal::parse(expected)?);
    let facts = facts(query)?;
    ensure!(expected.holds(&facts)?, "{query:?} is not {expected}: {}", said(&expected, &facts));
    Ok(())
}

/// A sum of products of whole numbers.
fn sum(text: &str) -> Result<i64> {
    let product = |text: &str| {
        let factor =
            |text: &str| text.trim().parse::<i64>().with_context(|| format!("{text:?} is not a number"));
        text.split('*').try_fold(1, |product, it| Ok::<_, anyhow::Error>(product * factor(it)?))
    };
    text.split('+').try_fold(0, |sum, it| Ok(sum + product(it)?))
}

/// What facts say of the keys of a goal.
fn said(goal: &Goal, facts: &crate::goal::Facts) -> String {
    goal.keys()
        .map(|key| format!("{key}={}", facts.get(key).map_or("", String::as_str)))
        .collect::<Vec<_>>()
        .join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TASK: &str = "figure: input=5&padding=0\nask: a\ngoal: stride=2\ndone: d\nsolution: input=5&padding=0&stride=2\n\
                        mistake: stride=3 @ input=5&padding=0&stride=3 → m\n";

    fn error(from: &str, to: &str) -> String {
        assert!(TASK.contains(from), "{from}");
        check(&Task::parse(&TASK.replace(from, to)).unwrap()).unwrap_err().to_string()
    }

    #[test]
    fn a_good_task_passes() {
        check(&Task::parse(TASK).unwrap()).unwrap();
    }

    #[test]
    fn each_lie_is_found() {
        for (from, to, word) in [
            ("goal: stride=2", "goal: stride=1", "already"),
            ("goal: stride=2", "goal: stride=4", "does not reach"),
            ("goal: stride=2", "goal: strde=2", "no figure says"),
            ("solution: input=5&padding=0&stride=2", "solution: input=5&padding=0&stride=9x", "is not read"),
            ("mistake: stride=3", "mistake: stride=4", "does not show"),
            ("mistake: stride=3", "mistake: stride=1", "does not show"),
            (
                "stride=3 @ input=5&padding=0&stride=3",
                "stride=1 @ input=5&padding=0&stride=1",
                "at the start",
            ),
            (
                "stride=3 @ input=5&padding=0&stride=3",
                "stride=2 @ input=5&padding=0&stride=2",
                "reaches the goal",
            ),
        ] {
            let error = error(from, to);
            assert!(error.contains(word), "{to}: {error}");
        }
    }

    #[test]
    fn numbers_are_computed() {
        // (7 − 3) / 2 + 1 = 3
        check_fact(" input=7&kernel=3&stride=2&padding=0 => output=3x3 ").unwrap();
        let error = check_fact("input=7&kernel=3&stride=2&padding=0 => output=4x4").unwrap_err().to_string();
        assert!(error.contains("output=3x3"), "{error}");
        check_fact("3 * 3 + 2 => 11").unwrap();
        assert!(check_fact("3 * 3 + 2 => 15").unwrap_err().to_string().contains("is 11, not 15"));
        assert!(check_fact("3 * x => 15").is_err());
    }
}
