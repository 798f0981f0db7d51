//! A lecture in two windows, in English.

use crate::words::{LectureLabel, LectureMsg};

pub(crate) const fn label(label: LectureLabel) -> &'static str {
    use LectureLabel as L;
    match label {
        L::Title => "Lecturer’s window",
        L::InStep => "The class sees this",
        L::Alone => "The class’s window is not open",
        L::OpenClass => "Open the class’s window",
        L::Blocked => {
            "The browser did not open the window. Allow pop-up windows for this page, or open this address in another window:"
        }
        L::Now => "Now",
        L::Next => "Next",
        L::LastFigure => "This is the last figure.",
        L::Notes => "Notes",
        L::NoNotes => "No notes for this figure.",
        L::Controls => "Lecture",
        L::Back => "Back",
        L::Forward => "Forward",
        L::PreviousFigure => "Previous figure",
        L::NextFigure => "Next figure",
        L::Play => "Play",
        L::Pause => "Pause",
        L::Black => "Black screen",
        L::White => "White screen",
        L::ShowAnswer => "Show the answer",
        L::EmptyScreen => "The class sees an empty screen.",
        L::AfterLast => "The lecture is over. Go back to show a figure again.",
        L::Timer => "Timer",
        L::Start => "Start",
        L::Stop => "Stop",
        L::Reset => "Reset",
        L::Clock => "Clock",
        L::Question => "Question",
        L::Answer => "Answer",
        L::RightAnswer => "Right",
        L::Hands => "Show of hands",
        L::HandsHint => {
            "Write how many hands you see, or the percent. The class sees no number before the answer."
        }
        L::Enter => "Enter",
        L::TakeClock => "Start the clock",
        L::StopClock => "Stop the clock",
        L::FirstVote => "First vote",
        L::SecondVote => "After the talk",
        L::Vote => "Vote",
        L::NoHands => "No hands were counted.",
        L::AnswerAlone => "Answer alone.",
        L::AllCounted => "All hands are counted.",
        L::TellNeighbor => "Tell your neighbor why. Then vote again.",
        L::ToHands => "Count hands",
        L::ToNextOption => "Next option",
        L::Counted => "All counted",
        L::ToDiscuss => "Talk, then vote again",
        L::ToHandsAgain => "Count again",
        L::LikelyMistake => "Likely mistake",
        L::KeysOfRound => "Digits: hands · Enter: go on · T: clock · S: answer",
        L::HiddenUntilAnswer => "Hidden from the class until the answer",
    }
}

pub(crate) fn text(msg: LectureMsg) -> String {
    match msg {
        LectureMsg::Place { at, of } => format!("Figure {at} of {of}"),
        LectureMsg::Step { at, of } => format!("Step {at} of {of}"),
        LectureMsg::HandsUp { option } => format!("Who says {option}? Raise your hand."),
        LectureMsg::Explain { right } => {
            format!("{right} % are right, less than 35 %: give a hint or explain it again.")
        }
        LectureMsg::Discuss { right } => {
            format!("{right} % are right, from 35 to 70 %: let them talk, then vote again.")
        }
        LectureMsg::GoOn { right } => {
            format!("{right} % are right, more than 70 %: show the answer and go on.")
        }
        LectureMsg::HandsOf { option } => format!("Hands for {option}"),
        LectureMsg::Share { option, percent } => format!("{option}: {percent} %"),
    }
}
