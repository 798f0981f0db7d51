//! Words of the page on which a student answers questions.

macro_rules! words {
    ($($name:ident),* $(,)?) => {
        /// A text without arguments.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "the English text of each is its documentation")]
        pub enum PractiseLabel { $($name),* }

        impl PractiseLabel {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

words! {
    Title, Level, Topic, AllTopics, YourAnswer, Check, OrChoose, Right, Wrong, UnknownMistake, TryAgain, SeeAnswer, Next,
    Figure, Kept, NotKept, NoQuestion, DrawOne,
    Give, GiveHint, CopyLink, Copied, CopyByHand, Gift, H5p, Text, Saved, NotSaved,
}

/// A sentence of that page with numbers or names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PractiseMsg<'a> {
    /// How many were right at the first try.
    Score {
        /// Right.
        right: u32,
        /// Of so many.
        answered: u32,
    },
    /// A level by its number.
    Level {
        /// Which.
        level: u8,
    },
    /// The student has come to another level.
    Promoted {
        /// Which.
        level: u8,
    },
    /// So many more right answers in a row lead to the next level.
    UntilNextLevel {
        /// How many.
        more: u32,
    },
    /// What the answer is.
    Answer {
        /// The answer.
        answer: &'a str,
    },
    /// The mistake behind a wrong answer.
    Mistake {
        /// Its name.
        mistake: &'a str,
    },
}
