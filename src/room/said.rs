//! What is said of running orders.

use crate::figure::Figure;
use crate::gallery::example_of;
use crate::talk::{FILE_EXTENSION, FileError, Item, MAX_FILE_BYTES, MAX_ITEMS, OrderProblem, TextField};
use crate::words::{Lang, RoomMsg};

/// What stands above a figure: its title, else the name of the example that it is. While something of it is hidden, the
/// name could say what.
pub(super) fn title_of(item: Option<&Item>, figure: &Figure, is_hiding: bool, lang: Lang) -> String {
    match item {
        Some(Item { title, .. }) if !title.is_empty() => title.clone(),
        _ if is_hiding => String::new(),
        _ => example_of(figure).map(|it| it.title(lang).to_owned()).unwrap_or_default(),
    }
}

/// A sentence for each problem.
pub(super) fn problem_sentences(problems: &[OrderProblem], lang: Lang) -> Vec<String> {
    problems.iter().map(|problem| lang.room_text(message(problem))).collect()
}

const fn message(problem: &OrderProblem) -> RoomMsg<'_> {
    match problem {
        OrderProblem::TooLong { bytes } => RoomMsg::AddressTooLong { bytes: *bytes },
        OrderProblem::TooManyItems { items } => RoomMsg::TooManyItems { items: *items, most: MAX_ITEMS },
        OrderProblem::BadClicks { item, value } => RoomMsg::BadClicks { item: *item, value: value.as_str() },
        OrderProblem::Cut { item, field: field @ TextField::Notes } => {
            RoomMsg::NotesCut { item: *item, most: field.most() }
        }
        OrderProblem::Cut { item, field: field @ (TextField::Title | TextField::Ask) } => {
            RoomMsg::TitleCut { item: *item, most: field.most() }
        }
        OrderProblem::UnknownLine { line, text } => RoomMsg::UnknownLine { line: *line, text: text.as_str() },
    }
}

/// Why a file is no running order.
pub(super) fn file_sentence(error: FileError, lang: Lang) -> String {
    lang.room_text(match error {
        FileError::NotAnOrder => RoomMsg::NotAnOrder { extension: FILE_EXTENSION },
        FileError::TooNew { version } => RoomMsg::TooNew { version },
        FileError::TooLarge { .. } => RoomMsg::TooLarge { most: MAX_FILE_BYTES },
    })
}
