//! What stands in a fenced block `convoscope` of a lesson: a figure, and what the reader is to do with it.
//!
//! ```text
//! figure: input=5&kernel=3           the figure at the start, a link's query
//! show: params,sentence              parts of the page shown with it, see docs/embedding.md
//! predict: How large is the output?  a question to answer before touching anything
//! wrong: 5 × 5 | Why that is wrong.  an answer and what is said to it, in the order in which they stand
//! right: 3 × 3 | Why that is right.
//! ask: Set the stride to 2.          what to do with the figure
//! goal: stride=2                     when it is done, see `goal`
//! done: The window now jumps.        what is said then
//! mistake: stride=3 @ stride=3&input=5 → What went wrong.    a goal, a figure that shows it, what is said
//! solution: input=5&kernel=3&stride=2
//! ```
//!
//! A line that begins with a space goes on with the line before. `wrong` and `mistake` may stand more than once.

use anyhow::{Context, Result, bail, ensure};

use crate::goal::Goal;

/// A figure and what to do with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// The figure at the start, as a link's query.
    pub figure: String,
    /// Names of the parts of the page that are shown, with commas.
    pub show: String,
    /// A question to answer first.
    pub question: Option<Question>,
    /// What to do with the figure.
    pub exercise: Option<Exercise>,
}

/// A question with answers to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The question, in Markdown.
    pub predict: String,
    /// The answers in the order in which they stand.
    pub choices: Vec<Choice>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Whether it is the right one.
    pub is_right: bool,
    /// What the answer says.
    pub label: String,
    /// What is said to who chooses it.
    pub reply: String,
}

/// Something to do with a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// What to do.
    pub ask: String,
    /// When it is done.
    pub goal: Goal,
    /// What is said then.
    pub done: String,
    /// A figure that reaches the goal.
    pub solution: String,
    /// Mistakes that have an answer of their own.
    pub mistakes: Vec<Mistake>,
}

/// A common mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// How the figure shows it.
    pub goal: Goal,
    /// A figure that shows it.
    pub example: String,
    /// What is said.
    pub reply: String,
}

impl Task {
    /// Reads the text of a block.
    ///
    /// # Errors
    /// Where a line is of no known form, or one that is needed lacks.
    pub fn parse(text: &str) -> Result<Self> {
        let (mut figure, mut show, mut predict, mut ask) = (None, None, None, None);
        let (mut goal, mut done, mut solution) = (None, None, None);
        let (mut choices, mut mistakes) = (Vec::new(), Vec::new());
        for (key, value) in fields(text)? {
            let once = match key {
                "figure" => &mut figure,
                "show" => &mut show,
                "predict" => &mut predict,
                "ask" => &mut ask,
                "goal" => &mut goal,
                "done" => &mut done,
                "solution" => &mut solution,
                "right" | "wrong" => {
                    let (label, reply) = pair(key, &value, '|')?;
                    choices.push(Choice { is_right: key == "right", label, reply });
                    continue;
                }
                "mistake" => {
                    let (shown, reply) = pair(key, &value, '→')?;
                    let (goal, example) = pair(key, &shown, '@')?;
                    mistakes.push(Mistake { goal: Goal::parse(&goal)?, example, reply });
                    continue;
                }
                _ => bail!("a block has no line {key:?}"),
            };
            ensure!(once.is_none(), "{key:?} stands twice");
            *once = Some(value);
        }
        let question = match predict {
            Some(predict) => {
                let n_right = choices.iter().filter(|it| it.is_right).count();
                ensure!(
                    n_right == 1 && choices.len() > 1,
                    "a question needs one right and some wrong answers"
                );
                Some(Question { predict, choices })
            }
            None => {
                ensure!(choices.is_empty(), "answers without a question: 'predict' is missing");
                None
            }
        };
        let exercise = match (ask, goal, done, solution) {
            (None, None, None, None) => {
                ensure!(mistakes.is_empty(), "mistakes without something to do: 'ask' is missing");
                None
            }
            (Some(ask), Some(goal), Some(done), Some(solution)) => {
                Some(Exercise { ask, goal: Goal::parse(&goal)?, done, solution, mistakes })
            }
            _ => bail!("'ask', 'goal', 'done' and 'solution' belong together"),
        };
        let figure = figure.context("a block needs a figure")?;
        Ok(Self { figure, show: show.unwrap_or_default(), question, exercise })
    }
}

/// The lines of a block, each with its key.
fn fields(text: &str) -> Result<Vec<(&str, String)>> {
    let mut fields: Vec<(&str, String)> = Vec::new();
    for line in text.lines().filter(|it| !it.trim().is_empty()) {
        if line.starts_with(' ') {
            let (_, value) = fields.last_mut().context("a block begins with a space")?;
            value.push(' ');
            value.push_str(line.trim());
        } else {
            let (key, value) = line.split_once(':').with_context(|| format!("{line:?} has no key"))?;
            fields.push((key, value.trim().to_owned()));
        }
    }
    Ok(fields)
}

/// The two sides of a mark.
fn pair(key: &str, value: &str, mark: char) -> Result<(String, String)> {
    let (first, second) =
        value.split_once(mark).with_context(|| format!("{key}: {value:?} lacks {mark:?}"))?;
    ensure!(!first.trim().is_empty() && !second.trim().is_empty(), "{key}: a side of {mark:?} is empty");
    Ok((first.trim().to_owned(), second.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "\
figure: input=5
show: params
predict: How large
  is it?
wrong: 5 | No: one.
right: 3 | Yes.
ask: Do it.
goal: stride=2
done: Done.
mistake: stride=3 @ stride=3 → Too far.
solution: stride=2
";

    #[test]
    fn a_whole_block_is_read() {
        let task = Task::parse(WHOLE).unwrap();
        let question = task.question.unwrap();
        assert_eq!(question.predict, "How large is it?");
        let choices: Vec<_> =
            question.choices.iter().map(|it| (it.is_right, &*it.label, &*it.reply)).collect();
        assert_eq!(choices, [(false, "5", "No: one."), (true, "3", "Yes.")]);
        let exercise = task.exercise.unwrap();
        assert_eq!((&*exercise.ask, &*exercise.solution), ("Do it.", "stride=2"));
        assert_eq!((&*exercise.mistakes[0].example, &*exercise.mistakes[0].reply), ("stride=3", "Too far."));
    }

    #[test]
    fn what_is_missing_or_unknown_is_said() {
        for (from, to, word) in [
            ("figure: input=5\n", "", "figure"),
            ("right: 3 | Yes.\n", "", "one right"),
            ("goal: stride=2\n", "", "belong together"),
            ("ask: Do it.\n", "ask: Do it.\nask: Twice.\n", "twice"),
            ("show: params\n", "shows: params\n", "shows"),
            ("wrong: 5 | No: one.\n", "wrong: 5\n", "lacks"),
        ] {
            assert!(WHOLE.contains(from), "{from:?}");
            let error = Task::parse(&WHOLE.replace(from, to)).unwrap_err().to_string();
            assert!(error.contains(word), "{from:?}: {error}");
        }
    }
}
