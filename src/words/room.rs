//! Words of the lecture: what is shown to a class, and the running order.
//!
//! They are not in `Catalogue`, so that they are in no module but that of `class.html`.

use super::{Lang, en, ko};

macro_rules! words {
    ($($name:ident),* $(,)?) => {
        /// A text of the lecture without arguments.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "the English text of each is its documentation")]
        pub enum RoomLabel { $($name),* }

        impl RoomLabel {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

words! {
    // Titles of the document.
    PresentTitle, EditTitle,
    // Presenting.
    Slide, Hint, HintByFinger, End, EndHint, EmptyOrder, Edit, NoFullScreen, NoNotesWindow,
    Keys, KeysOfLecture, KeysOfStep, KeysOfScreen,
    Forward, Back, NextFigure, PreviousFigure, StepOn, StepBack, FirstStep, LastStep, PlayOrPause, Faster, Slower,
    Jump, Reveal, Black, White, FullScreen, LeaveFullScreen, Pointer, NextColors, NextLanguage, Help, Notes,
    // The running order.
    Order, OrderHint, NoFigures, AddFigure, AddExample, AddExampleHint, AddLink, AddLinkHint, Add, Search, NothingFound,
    Title, NotesOfFigure, NotesHint, Clicks, ClicksSteps, ClicksPlay, ClicksStay, Ask, AskNothing, AskSize, AskValue, AskMap, AskFormula,
    MoveUp, MoveDown, Duplicate, Remove, Undo, Handle,
    Present, CopyLink, Copied, CopyByHand, SaveFile, OpenFile, NewOrder, OpenFigure,
    NotKept, NotALink,
}

/// A sentence of the lecture with numbers or names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoomMsg<'a> {
    /// Which figure of how many is shown, for the ear.
    Figure {
        /// Which, from 1.
        at: usize,
        /// Of how many.
        of: usize,
        /// Its title; empty where it has none.
        title: &'a str,
    },
    /// A figure that has no title.
    Untitled {
        /// Which, from 1.
        at: usize,
    },
    /// A number was typed to jump to.
    GoTo {
        /// The number.
        typed: &'a str,
    },
    /// A figure was moved.
    Moved {
        /// Its name.
        name: &'a str,
        /// Its new place, from 1.
        at: usize,
        /// Of how many.
        of: usize,
    },
    /// A figure was added.
    Added {
        /// Its name.
        name: &'a str,
        /// Its place, from 1.
        at: usize,
    },
    /// A figure was taken out.
    Removed {
        /// Its name.
        name: &'a str,
    },
    /// How many figures there are.
    Count {
        /// How many.
        n: usize,
    },
    /// The order has as many figures as it may have.
    Full {
        /// How many.
        most: usize,
    },
    /// The link is longer than every server reads.
    LinkTooLong {
        /// Its length in bytes.
        bytes: usize,
        /// The longest.
        most: usize,
    },
    /// The address is longer than any that is read.
    AddressTooLong {
        /// Its length in bytes.
        bytes: usize,
    },
    /// There are more figures than an order may have; only the first were taken.
    TooManyItems {
        /// How many there are.
        items: usize,
        /// How many were taken.
        most: usize,
    },
    /// What clicks do is none of the names that there are.
    BadClicks {
        /// Of which figure, from 1.
        item: usize,
        /// What was said.
        value: &'a str,
    },
    /// A title was longer than it may be.
    TitleCut {
        /// Of which figure, from 1.
        item: usize,
        /// Most characters.
        most: usize,
    },
    /// Notes were longer than they may be.
    NotesCut {
        /// Of which figure, from 1.
        item: usize,
        /// Most characters.
        most: usize,
    },
    /// A line of a file says nothing that is known.
    UnknownLine {
        /// Which.
        line: usize,
        /// What it says.
        text: &'a str,
    },
    /// A file is no running order.
    NotAnOrder {
        /// How the names of such files end.
        extension: &'a str,
    },
    /// A file was written by a newer version.
    TooNew {
        /// Its version.
        version: u64,
    },
    /// A file is larger than any that is read.
    TooLarge {
        /// The largest that is read, in bytes.
        most: usize,
    },
    /// A running order was opened, from a link or a file.
    Opened {
        /// How many figures it has.
        n: usize,
    },
}

impl Lang {
    /// A text of the lecture.
    pub const fn room(self, label: RoomLabel) -> &'static str {
        match self {
            Self::En => en::room::label(label),
            Self::Ko => ko::room::label(label),
        }
    }

    /// A sentence of the lecture.
    pub fn room_text(self, msg: RoomMsg<'_>) -> String {
        match self {
            Self::En => en::room::text(msg),
            Self::Ko => ko::room::text(msg),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_of_a_lecture_is_empty_and_each_is_translated() {
        for &label in RoomLabel::ALL {
            let [en, ko] = Lang::ALL.map(|lang| lang.room(label));
            assert!(!en.is_empty() && en.trim() == en && !ko.is_empty() && ko.trim() == ko, "{label:?}");
            assert_ne!(en, ko, "{label:?}");
        }
    }
}
