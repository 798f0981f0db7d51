//! Words of a lecture in two windows, and of questions in front of a class.
//!
//! They are no part of [`Catalogue`](super::catalogue), so that only the document that says them has them.

macro_rules! words {
    ($($name:ident),* $(,)?) => {
        /// A text without arguments.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "the English text of each is its documentation")]
        pub enum LectureLabel { $($name),* }

        impl LectureLabel {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

words! {
    // The lecturer's window.
    Title, InStep, Alone, OpenClass, Blocked, Now, Next, LastFigure, Notes, NoNotes, Controls,
    Back, Forward, PreviousFigure, NextFigure, Play, Pause, Black, White, ShowAnswer, EmptyScreen, AfterLast,
    Timer, Start, Stop, Reset, Clock,
    // A question in front of a class.
    Question, Answer, RightAnswer, Hands, HandsHint, Enter, TakeClock, StopClock, FirstVote, SecondVote, Vote, NoHands,
    AnswerAlone, AllCounted, TellNeighbor, ToHands, ToNextOption, Counted, ToDiscuss, ToHandsAgain, LikelyMistake, HiddenUntilAnswer, KeysOfRound,
}

/// A sentence of a lecture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LectureMsg {
    /// Which figure of how many, from 1.
    Place {
        /// Which.
        at: usize,
        /// How many.
        of: usize,
    },
    /// Which step of how many, from 1.
    Step {
        /// Which.
        at: u64,
        /// How many.
        of: u64,
    },
    /// Hands are raised for an option.
    HandsUp {
        /// Its letter.
        option: char,
    },
    /// Less than 35 percent were right.
    Explain {
        /// How many, in percent.
        right: u16,
    },
    /// From 35 to 70 percent were right.
    Discuss {
        /// How many, in percent.
        right: u16,
    },
    /// More than 70 percent were right.
    GoOn {
        /// How many, in percent.
        right: u16,
    },
    /// A field for the hands of an option.
    HandsOf {
        /// The letter of the option.
        option: char,
    },
    /// A share of a vote.
    Share {
        /// The letter of the option.
        option: char,
        /// In percent.
        percent: u16,
    },
}
