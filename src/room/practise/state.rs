//! How far a student is: with the question, and with all of them.

use crate::question::Mistake;

/// So many right in a row, each at the first try, lead to the next level.
pub(super) const FOR_NEXT_LEVEL: u32 = 3;
/// Longest answer that is looked at, in characters: no question needs as many.
pub(super) const MAX_ANSWER_CHARS: usize = 60;

/// What is known of a student in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Progress {
    /// The level of the questions.
    pub(super) level: u8,
    /// Which question of the level.
    pub(super) seed: u32,
    /// Right at the first try, one after the other.
    pub(super) streak: u32,
    /// Right at the first try, of all that were answered.
    pub(super) right: u32,
    /// Answered.
    pub(super) answered: u32,
}

impl Default for Progress {
    fn default() -> Self {
        Self { level: 1, seed: 1, streak: 0, right: 0, answered: 0 }
    }
}

/// How far the question is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Answer {
    /// Nothing was answered.
    #[default]
    Open,
    /// Something was typed that is no answer.
    Unreadable,
    /// It was wrong, by this mistake where one is known that leads to it.
    Wrong(Option<Mistake>),
    /// It was right.
    Right,
    /// The student has seen the answer without giving it.
    Seen,
}

impl Answer {
    /// Whether the answer is known.
    pub(super) const fn is_over(&self) -> bool {
        matches!(self, Self::Right | Self::Seen)
    }
}

/// What a question makes of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::room) enum Checked {
    /// Right.
    Right,
    /// Wrong, by this mistake where one is known that leads to it.
    Wrong(Option<Mistake>),
    /// No answer of the form that is asked for.
    Unreadable,
}

/// Everything the page of a student knows beside the figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct State {
    pub(super) progress: Progress,
    pub(super) answer: Answer,
    /// What is typed.
    pub(super) typed: String,
    /// Whether an answer to this question was wrong before.
    pub(super) was_wrong: bool,
    /// Whether the last answer has led to the next level.
    pub(super) is_promoted: bool,
}

/// Something that a student does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Act {
    Type(String),
    /// An answer was given, and this is what it was.
    Give(Checked),
    TryAgain,
    See,
    /// The next question; of the next level, where there is one and the student has earned it.
    Next {
        last_level: u8,
    },
    SetLevel(u8),
    /// Another topic.
    SetTopic,
}

impl State {
    pub(super) fn new(progress: Progress) -> Self {
        Self { progress, ..Self::default() }
    }

    /// The state after something was done.
    pub(super) fn after(&self, act: Act) -> Self {
        let mut next = self.clone();
        match act {
            Act::Type(text) => {
                next.typed = text.chars().take(MAX_ANSWER_CHARS).collect();
                if self.answer == Answer::Unreadable {
                    next.answer = Answer::Open;
                }
            }
            Act::Give(_) if self.answer.is_over() => {}
            Act::Give(Checked::Unreadable) => next.answer = Answer::Unreadable,
            Act::Give(Checked::Wrong(mistake)) => {
                next.count(false);
                (next.answer, next.was_wrong) = (Answer::Wrong(mistake), true);
            }
            Act::Give(Checked::Right) => {
                next.count(true);
                next.answer = Answer::Right;
            }
            Act::TryAgain => {
                if matches!(self.answer, Answer::Wrong(_) | Answer::Unreadable) {
                    (next.answer, next.typed) = (Answer::Open, String::new());
                }
            }
            Act::See if self.answer.is_over() => {}
            Act::See => {
                next.count(false);
                (next.answer, next.was_wrong) = (Answer::Seen, true);
            }
            Act::Next { last_level } => {
                let mut progress = self.progress;
                progress.seed = progress.seed.wrapping_add(1);
                let is_promoted = progress.streak >= FOR_NEXT_LEVEL && progress.level < last_level;
                if is_promoted {
                    (progress.level, progress.streak) = (progress.level + 1, 0);
                }
                next = Self { is_promoted, ..Self::new(progress) };
            }
            Act::SetLevel(level) => next = Self::new(Progress { level, streak: 0, ..self.progress }),
            Act::SetTopic => next = Self::new(Progress { streak: 0, ..self.progress }),
        }
        next
    }

    /// Counts the first answer to a question; what comes after it counts no more.
    fn count(&mut self, is_right: bool) {
        if self.was_wrong {
            return;
        }
        let Progress { streak, right, answered, .. } = &mut self.progress;
        *answered = answered.saturating_add(1);
        if is_right {
            (*streak, *right) = (streak.saturating_add(1), right.saturating_add(1));
        } else {
            *streak = 0;
        }
    }
}

impl Progress {
    const VERSION: &'static str = "1";

    /// The progress as it is kept.
    pub(super) fn print(&self, topic: &str) -> String {
        let Self { level, seed, streak, right, answered } = self;
        let version = Self::VERSION;
        format!(
            "v={version}&level={level}&seed={seed}&streak={streak}&right={right}&answered={answered}&topic={topic}"
        )
    }

    /// What was kept, with the name of the topic; as at the beginning where it cannot be read.
    pub(super) fn read(kept: &str, last_level: u8) -> (Self, String) {
        let value = |name: &str| {
            form_urlencoded::parse(kept.as_bytes()).find(|(key, _)| key == name).map(|it| it.1.into_owned())
        };
        if value("v").as_deref() != Some(Self::VERSION) {
            return (Self::default(), String::new());
        }
        let number = |name: &str| value(name).and_then(|text| text.parse::<u32>().ok());
        let level = number("level").map_or(1, |level| level.clamp(1, last_level.into()) as u8);
        let answered = number("answered").unwrap_or(0);
        let progress = Self {
            level,
            seed: number("seed").unwrap_or(1),
            streak: number("streak").unwrap_or(0).min(answered),
            right: number("right").unwrap_or(0).min(answered),
            answered,
        };
        (progress, value("topic").unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(acts: &[Act]) -> State {
        acts.iter().fold(State::default(), |state, act| state.after(act.clone()))
    }

    const RIGHT: Act = Act::Give(Checked::Right);
    const WRONG: Act = Act::Give(Checked::Wrong(Some(Mistake::OneSide)));
    const NEXT: Act = Act::Next { last_level: 5 };

    #[test]
    fn three_right_in_a_row_lead_to_the_next_level() {
        let state = after(&[RIGHT, NEXT, RIGHT, NEXT, RIGHT]);
        assert_eq!((state.progress.level, state.progress.streak), (1, 3));
        let state = state.after(NEXT);
        assert_eq!((state.progress.level, state.progress.streak, state.is_promoted), (2, 0, true));
        assert_eq!((state.progress.seed, state.progress.right, state.progress.answered), (4, 3, 3));
        assert!(!state.after(NEXT).is_promoted);
    }

    #[test]
    fn there_is_no_level_after_the_last() {
        let last = State::new(Progress { level: 5, streak: 3, ..Progress::default() });
        assert_eq!(last.after(RIGHT).after(NEXT).progress.level, 5);
    }

    #[test]
    fn only_the_first_answer_counts() {
        let state = after(&[WRONG, Act::TryAgain, RIGHT]);
        assert_eq!(state.answer, Answer::Right);
        assert_eq!((state.progress.right, state.progress.answered, state.progress.streak), (0, 1, 0));
        let seen = after(&[RIGHT, NEXT, Act::See, RIGHT, WRONG]);
        assert_eq!(seen.answer, Answer::Seen);
        assert_eq!((seen.progress.right, seen.progress.answered, seen.progress.streak), (1, 2, 0));
    }

    #[test]
    fn what_is_no_answer_counts_for_nothing() {
        let state = after(&[Act::Type("abc".into()), Act::Give(Checked::Unreadable)]);
        assert_eq!((state.progress.answered, &state.answer), (0, &Answer::Unreadable));
        let typing = state.after(Act::Type("4".into()));
        assert_eq!((typing.answer, &*typing.typed), (Answer::Open, "4"));
        assert_eq!(after(&[Act::Type("x".repeat(99))]).typed.len(), MAX_ANSWER_CHARS);
    }

    #[test]
    fn progress_comes_back_and_garbage_counts_for_nothing() {
        let progress = Progress { level: 3, seed: 17, streak: 2, right: 9, answered: 12 };
        assert_eq!(Progress::read(&progress.print("stride"), 5), (progress, "stride".to_owned()));
        assert_eq!(Progress::read(&progress.print(""), 2).0.level, 2);
        for garbage in ["", "v=2&level=3", "level=3", "%FF&v", "v=1&level=-1&right=9&answered=x"] {
            assert_eq!(Progress::read(garbage, 5), (Progress::default(), String::new()), "{garbage}");
        }
    }
}
