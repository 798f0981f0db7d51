//! The questions of one visit: which one is asked, and what is shown with it.

use std::rc::Rc;

use yew::Reducible;

use super::state::{Act, Answer, Progress, State};
use crate::question::NoQuestion;
use crate::room::questions::{LEVELS, Quiz, Shown, topic_name};
use crate::web::storage;

/// Where the progress is kept.
const STORAGE_KEY: &str = "convoscope-practise";

/// The state of the page, with its question.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Session {
    pub(super) state: State,
    /// The name of the topic; empty for all.
    pub(super) topic: String,
    /// The question, or why there is none.
    pub(super) quiz: Result<Rc<Quiz>, NoQuestion>,
}

/// Something that a student does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    Act(Act),
    /// Gives what is typed as the answer.
    Check,
    /// Gives an option as the answer.
    Choose(usize),
    /// Takes another topic by its name.
    Topic(String),
}

impl Session {
    /// The session of an address, with the progress that this browser keeps.
    pub(super) fn open(query: &str) -> Self {
        Self::new(query, &storage::get(STORAGE_KEY).unwrap_or_default())
    }

    fn new(query: &str, kept: &str) -> Self {
        let (mut progress, topic) = Progress::read(kept, LEVELS);
        let mut topic = topic_name(&topic).to_owned();
        let value = |name: &str| {
            form_urlencoded::parse(query.as_bytes()).filter(|(key, _)| key == name).last().map(|it| it.1)
        };
        if value("ask").is_some() || value("cover").is_some() {
            return Self { state: State::new(progress), topic, quiz: Quiz::of_link(query).map(Rc::new) };
        }
        if let Some(level) = value("level").and_then(|it| it.parse::<u8>().ok()) {
            progress.level = level.clamp(1, LEVELS);
        }
        if let Some(name) = value("topic") {
            topic = topic_name(&name).to_owned();
        }
        if let Some(seed) = value("seed").and_then(|it| it.parse().ok()) {
            progress.seed = seed;
        }
        let mut session = Self { state: State::new(progress), topic, quiz: Err(NoQuestion::Impossible) };
        session.draw();
        session
    }

    /// Draws the question of the progress.
    fn draw(&mut self) {
        let Progress { level, seed, .. } = self.state.progress;
        self.quiz = Quiz::drawn(level, &self.topic, seed).map(Rc::new).ok_or(NoQuestion::Impossible);
    }

    /// Keeps the progress, where the browser lets it.
    pub(super) fn keep(&self) {
        storage::set(STORAGE_KEY, &self.state.progress.print(&self.topic));
    }

    /// The query that asks this question again.
    pub(super) fn link(&self) -> Option<String> {
        Some(format!("do=practise&{}", self.quiz.as_ref().ok()?.link()))
    }

    /// The figure that is to be seen now.
    pub(super) fn shown(&self) -> Shown {
        let Ok(quiz) = &self.quiz else { return Shown::default() };
        match self.state.answer {
            Answer::Open | Answer::Unreadable | Answer::Wrong(None) => quiz.covered(),
            Answer::Wrong(Some(mistake)) => quiz.mistaken(mistake),
            Answer::Right | Answer::Seen => quiz.revealed(),
        }
    }

    fn after(&self, doing: Doing) -> Self {
        let mut next = self.clone();
        match doing {
            Doing::Check => {
                if let Ok(quiz) = &self.quiz {
                    next.state = self.state.after(Act::Give(quiz.check(&self.state.typed)));
                }
            }
            Doing::Choose(option) => {
                if let Ok(quiz) = &self.quiz {
                    next.state = self.state.after(Act::Give(quiz.check_choice(option)));
                }
            }
            Doing::Topic(topic) => {
                (next.topic, next.state) = (topic, self.state.after(Act::SetTopic));
                next.draw();
            }
            Doing::Act(act) => {
                let draws = matches!(act, Act::Next { .. } | Act::SetLevel(_));
                next.state = self.state.after(act);
                if draws {
                    next.draw();
                }
            }
        }
        next
    }
}

impl Reducible for Session {
    type Action = Doing;

    fn reduce(self: Rc<Self>, doing: Doing) -> Rc<Self> {
        let next = self.after(doing);
        // The same session: nobody renders.
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(session: &Session, doings: &[Doing]) -> Session {
        doings.iter().fold(session.clone(), |session, doing| session.after(doing.clone()))
    }

    /// ⌊(6 + 2·1 − 3) / 2⌋ + 1 = 3
    const SIZE: &str = "do=practise&input=6&stride=2&padding=1&ask=size&seed=4";

    fn typed(text: &str) -> [Doing; 2] {
        [Doing::Act(Act::Type(text.to_owned())), Doing::Check]
    }

    #[test]
    fn a_link_asks_its_question_and_the_figure_shows_the_answer_only_then() {
        let session = Session::new(SIZE, "");
        assert_eq!(session.link().as_deref(), Some("do=practise&input=6&stride=2&ask=size&seed=4"));
        assert!(session.shown().figure.contains("cover=size"));
        let right = after(&session, &typed("3x3"));
        assert_eq!(right.state.answer, Answer::Right);
        assert_eq!(right.shown().figure, "input=6&stride=2");
    }

    #[test]
    fn a_wrong_answer_shows_its_mistake_and_may_be_tried_again() {
        let session = Session::new(SIZE, "");
        // ⌊(6 + 2 − 3) / 2⌋ = 2: the + 1 forgotten.
        let wrong = after(&session, &typed("2"));
        assert_eq!(wrong.state.answer, Answer::Wrong(Some(crate::question::Mistake::PlusOneForgotten)));
        let again = after(&wrong, &[Doing::Act(Act::TryAgain)]);
        assert_eq!((again.shown(), &again.state.answer), (session.shown(), &Answer::Open));
        assert_eq!(after(&session, &typed("three")).state.answer, Answer::Unreadable);
    }

    #[test]
    fn options_are_checked_and_exactly_one_is_right() {
        let session = Session::new("do=practise&level=2&topic=size&seed=5", "");
        let right: Vec<usize> = (0..4)
            .filter(|&at| after(&session, &[Doing::Choose(at)]).state.answer == Answer::Right)
            .collect();
        assert_eq!(right.len(), 1);
        let next = after(&session, &[Doing::Choose(right[0]), Doing::Act(Act::Next { last_level: LEVELS })]);
        assert_eq!(next.link().as_deref(), Some("do=practise&level=2&topic=size&seed=6"));
        assert_ne!(next.quiz, session.quiz);
    }

    #[test]
    fn what_cannot_be_asked_is_said() {
        // A pooling has no channels of a kernel to ask for.
        let session = Session::new("do=practise&op=max_pool&ask=groups", "");
        assert!(session.quiz.is_err() && session.link().is_none());
        assert!(after(&session, &[Doing::Act(Act::SetLevel(1))]).quiz.is_ok());
    }
}
