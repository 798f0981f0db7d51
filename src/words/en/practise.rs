//! The page on which a student answers questions, in English.

use crate::words::{PractiseLabel, PractiseMsg};

pub(crate) const fn label(label: PractiseLabel) -> &'static str {
    use PractiseLabel as L;
    match label {
        L::Title => "Practice",
        L::Level => "Level",
        L::Topic => "Topic",
        L::AllTopics => "All topics",
        L::YourAnswer => "Your answer",
        L::Check => "Check",
        L::OrChoose => "Or choose one. The keys A to D or 1 to 4 do it too.",
        L::Right => "Right.",
        L::Wrong => "Not yet.",
        L::UnknownMistake => {
            "This is none of the usual mistakes. Go through the formula or the figure step by step."
        }
        L::TryAgain => "Try again",
        L::SeeAnswer => "See the answer",
        L::Next => "Next question",
        L::Figure => "Figure of the question",
        L::Kept => "Your progress stays in this browser.",
        L::NotKept => "This browser does not keep your progress: it lasts until the page is closed.",
        L::NoQuestion => "This link asks nothing that can be asked of its figure.",
        L::DrawOne => "Begin with level 1",
        L::Give => "Give this question to others",
        L::GiveHint => {
            "The link opens exactly this question. The files are for Moodle, H5P and your own poll tool."
        }
        L::CopyLink => "Copy link",
        L::Copied => "Copied.",
        L::CopyByHand => "Copying is not allowed here. Copy the link from this field:",
        L::Gift => "GIFT for Moodle",
        L::H5p => "H5P",
        L::Text => "Text",
        L::Saved => "The browser has been told to save the file.",
        L::NotSaved => "The browser does not let this page save a file.",
    }
}

pub(crate) fn text(msg: PractiseMsg<'_>) -> String {
    match msg {
        PractiseMsg::Score { right, answered } => format!("{right} of {answered} right at the first try"),
        PractiseMsg::Level { level } => format!("Level {level}"),
        PractiseMsg::Promoted { level } => format!("Three right in a row: now level {level}."),
        PractiseMsg::UntilNextLevel { more: 1 } => "One more in a row, and the next level comes.".to_owned(),
        PractiseMsg::UntilNextLevel { more } => format!("{more} more in a row, and the next level comes."),
        PractiseMsg::Answer { answer } => format!("The answer is {answer}."),
        PractiseMsg::Mistake { mistake } => format!("The mistake: {mistake}."),
    }
}
