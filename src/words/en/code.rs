//! What is wrong with a layer in code.

use crate::figure::code::{CodeError, CodeErrorKind, Expected, MAX_CODE_CHARS, Wanted};

pub(super) fn code_error(error: &CodeError) -> String {
    match &error.kind {
        CodeErrorKind::TooLong { chars } => {
            format!("This text has {chars} characters. The page reads at most {MAX_CODE_CHARS}.")
        }
        CodeErrorKind::Expected(Expected::Layer) => {
            "A layer belongs here, such as nn.Conv2d(3, 8, 3).".into()
        }
        CodeErrorKind::Expected(Expected::Arguments) => {
            "Arguments in parentheses belong here, such as (3, 8, 3).".into()
        }
        CodeErrorKind::Expected(Expected::CommaOrEnd) => "A comma or a closing bracket belongs here.".into(),
        CodeErrorKind::Expected(Expected::Value) => {
            "A value belongs here, such as 3, (3, 5) or 'same'.".into()
        }
        CodeErrorKind::UnterminatedString => "This string needs a second quote at its end.".into(),
        CodeErrorKind::TextAfter => "One layer at a time: remove what follows it.".into(),
        CodeErrorKind::UnknownLayer { name, nearest: Some(nearest) } => {
            format!("There is no layer {name}. Did you mean {nearest}?")
        }
        CodeErrorKind::UnknownLayer { name, nearest: None } => format!(
            "The page has no layer {name}. It reads Conv2d, ConvTranspose2d, MaxPool2d and AvgPool2d, and their \
             names in Keras."
        ),
        CodeErrorKind::UnknownArgument { name, nearest: Some(nearest) } => {
            format!("This layer has no argument {name}. Did you mean {nearest}?")
        }
        CodeErrorKind::UnknownArgument { name, nearest: None } => {
            format!("This layer has no argument {name}. Leave it out.")
        }
        CodeErrorKind::ArgumentTwice { name } => format!("{name} is given twice. Leave one out."),
        CodeErrorKind::MissingArgument { name } => format!("{name} is missing. Add it, such as {name}=3."),
        CodeErrorKind::TooManyArguments { limit } => {
            let s = if *limit == 1 { "" } else { "s" };
            format!("At most {limit} value{s} can stand without a name here. Write this one as name=value.")
        }
        CodeErrorKind::NameMissing => {
            "After an argument with a name, this one needs a name too. Write it as name=value.".into()
        }
        CodeErrorKind::WrongValue { argument: name, wanted: Wanted::Count } => {
            format!("{name} must be a whole number, 0 or more, such as 3.")
        }
        CodeErrorKind::WrongValue { argument: name, wanted: Wanted::Counts { axes } } => {
            format!("{name} must be a whole number such as 3{}.", or_tuple(*axes))
        }
        CodeErrorKind::WrongValue { argument: name, wanted: Wanted::Switch } => {
            format!("{name} must be True or False.")
        }
        CodeErrorKind::WrongValue { argument: name, wanted: Wanted::Words(words) } => {
            let one_of = if words.contains(',') { "one of " } else { "" };
            format!("{name} must be {one_of}{words}.")
        }
        CodeErrorKind::WrongValue { argument: name, wanted: Wanted::WordsOrCounts(words) } => {
            format!("{name} must be one of {words}, or whole numbers such as 1 or (1, 2).")
        }
        CodeErrorKind::TupleLength { argument: name, found, wanted: axes } => {
            let s = if *found == 1 { "" } else { "s" };
            format!(
                "{name} has {found} number{s} here. It must be a whole number such as 3{}.",
                or_tuple(*axes)
            )
        }
        CodeErrorKind::NumberTooLarge => "This number is larger than anything this page can show.".into(),
        CodeErrorKind::CannotBeShown { argument: name } => {
            format!("The page cannot show a layer with {name}. Leave it out.")
        }
    }
}

const fn or_tuple(axes: usize) -> &'static str {
    match axes {
        0 | 1 => "",
        2 => ", or two of them such as (3, 5)",
        3.. => ", or three of them such as (3, 5, 5)",
    }
}
