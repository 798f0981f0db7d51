//! The lecture and its running order.

use super::counts::counted;
use crate::words::number::grouped;
use crate::words::{RoomLabel, RoomMsg};

pub(in crate::words) const fn label(label: RoomLabel) -> &'static str {
    match label {
        RoomLabel::PresentTitle => "Presenting – Convoscope",
        RoomLabel::EditTitle => "Running order – Convoscope",
        RoomLabel::Slide => "Figure shown to the class",
        RoomLabel::Hint => "Page Down or the clicker goes on. F fills the screen. ? shows all keys.",
        RoomLabel::HintByFinger => "Swipe to the next figure, or use the buttons.",
        RoomLabel::End => "The end",
        RoomLabel::EndHint => "Page Up goes back.",
        RoomLabel::EmptyOrder => "This running order has no figures yet.",
        RoomLabel::Edit => "Edit the running order",
        RoomLabel::NoNotesWindow => {
            "The browser did not open the lecturer’s window. Allow pop-up windows for this page and press N again."
        }
        RoomLabel::NoFullScreen => {
            "The browser does not give the full screen here. Everything works in this window too; F11 may fill the screen."
        }
        RoomLabel::Keys => "Keys",
        RoomLabel::KeysOfLecture => "The lecture",
        RoomLabel::KeysOfStep => "The figure",
        RoomLabel::KeysOfScreen => "The screen",
        RoomLabel::Forward => "Go on, like a clicker",
        RoomLabel::Back => "Go back, like a clicker",
        RoomLabel::NextFigure => "Next figure",
        RoomLabel::PreviousFigure => "Previous figure",
        RoomLabel::StepOn => "Next step",
        RoomLabel::StepBack => "Previous step",
        RoomLabel::FirstStep => "First step",
        RoomLabel::LastStep => "Last step",
        RoomLabel::PlayOrPause => "Play or pause",
        RoomLabel::Faster => "Faster",
        RoomLabel::Slower => "Slower",
        RoomLabel::Jump => "Go to the figure with this number",
        RoomLabel::Reveal => "Show what is hidden",
        RoomLabel::Black => "Black screen",
        RoomLabel::White => "White screen",
        RoomLabel::FullScreen => "Full screen",
        RoomLabel::LeaveFullScreen => "Leave the full screen",
        RoomLabel::Pointer => "Large pointer",
        RoomLabel::NextColors => "Other colors: system, light, dark, projector",
        RoomLabel::NextLanguage => "Other language",
        RoomLabel::Help => "All keys",
        RoomLabel::Notes => "Window with your notes",
        RoomLabel::Order => "Running order",
        RoomLabel::OrderHint => {
            "The figures of your lecture, in this order. It is kept in this browser; a link or a file takes it along."
        }
        RoomLabel::NoFigures => "No figures yet. Add the first one from the examples, or paste a link.",
        RoomLabel::AddFigure => "Add a figure",
        RoomLabel::AddExample => "From the examples",
        RoomLabel::AddExampleHint => "such as stride or padding",
        RoomLabel::AddLink => "From a link",
        RoomLabel::AddLinkHint => "Paste the link of a figure, from the page or from a lesson.",
        RoomLabel::Add => "Add",
        RoomLabel::Search => "Search the examples",
        RoomLabel::NothingFound => "No example has these words.",
        RoomLabel::Title => "Title",
        RoomLabel::NotesOfFigure => "Notes",
        RoomLabel::NotesHint => "only you see them",
        RoomLabel::Clicks => "A click",
        RoomLabel::ClicksSteps => "goes step by step",
        RoomLabel::ClicksPlay => "plays, then goes on",
        RoomLabel::ClicksStay => "goes on at once",
        RoomLabel::Ask => "Question",
        RoomLabel::AskNothing => "none",
        RoomLabel::AskSize => "the size of the output",
        RoomLabel::AskValue => "an output value",
        RoomLabel::AskMap => "the whole output",
        RoomLabel::AskFormula => "the result of the formula",
        RoomLabel::MoveUp => "Move up",
        RoomLabel::MoveDown => "Move down",
        RoomLabel::Duplicate => "Duplicate",
        RoomLabel::Remove => "Remove",
        RoomLabel::Undo => "Undo",
        RoomLabel::Handle => "Drag to move. Alt with an arrow key moves too.",
        RoomLabel::Present => "Present",
        RoomLabel::CopyLink => "Copy link",
        RoomLabel::Copied => "The link is copied.",
        RoomLabel::CopyByHand => "Copying is not allowed here. Press Ctrl+C, on a Mac ⌘C.",
        RoomLabel::SaveFile => "Save file",
        RoomLabel::OpenFile => "Open file",
        RoomLabel::NewOrder => "Start anew",
        RoomLabel::OpenFigure => "Open in the page",
        RoomLabel::NotKept => {
            "This browser keeps nothing, so the running order is gone when you close the tab. Copy its link or save it as a file."
        }
        RoomLabel::NotALink => "This is no link of a figure. Copy one in the page with Share.",
    }
}

pub(in crate::words) fn text(msg: RoomMsg<'_>) -> String {
    match msg {
        RoomMsg::Figure { at, of, title: "" } => format!("Figure {at} of {of}."),
        RoomMsg::Figure { at, of, title } => format!("Figure {at} of {of}: {title}."),
        RoomMsg::Untitled { at } => format!("Figure {at}"),
        RoomMsg::GoTo { typed } => format!("Go to {typed}: press Enter"),
        RoomMsg::Moved { name, at, of } => format!("{name} is now number {at} of {of}."),
        RoomMsg::Added { name, at } => format!("{name} is added as number {at}."),
        RoomMsg::Removed { name } => format!("{name} is removed."),
        RoomMsg::Count { n } => figures(n),
        RoomMsg::Full { most } => {
            format!("A running order has at most {}. Remove one first.", figures(most))
        }
        RoomMsg::LinkTooLong { bytes, most } => format!(
            "The link would have {} characters. Many servers read only {}, so save the running order as a file.",
            grouped(bytes as u128),
            grouped(most as u128)
        ),
        RoomMsg::AddressTooLong { bytes } => format!(
            "This link has {} characters, which is too long to be read. Open the running order from its file.",
            grouped(bytes as u128)
        ),
        RoomMsg::TooManyItems { items, most } => {
            format!(
                "There are {}, and a running order has at most {most}. The first {most} are here.",
                figures(items)
            )
        }
        RoomMsg::BadClicks { item, value } => format!(
            "Figure {item}: “{value}” is nothing that a click does. Write steps, play or stay. Now it goes step by step."
        ),
        RoomMsg::TitleCut { item, most } => {
            format!("Figure {item}: the title is cut after {most} characters.")
        }
        RoomMsg::NotesCut { item, most } => {
            format!("Figure {item}: the notes are cut after {} characters.", grouped(most as u128))
        }
        RoomMsg::UnknownLine { line, text } => format!(
            "Line {line} is not used: “{text}”. A line begins with figure, title, notes, clicks or ask, and a colon."
        ),
        RoomMsg::NotAnOrder { extension } => {
            format!(
                "This file is no running order. Such a file ends with .{extension} and begins with “convoscope-talk 1”."
            )
        }
        RoomMsg::TooNew { version } => {
            format!(
                "This file was saved by a newer Convoscope, in version {version}. Reload this page to get the newest."
            )
        }
        RoomMsg::TooLarge { most } => {
            format!("This file is too large. A running order has at most {} bytes.", grouped(most as u128))
        }
        RoomMsg::Opened { n } => format!("Opened: {}.", figures(n)),
    }
}

fn figures(n: usize) -> String {
    counted(n, "figure", "figures")
}
