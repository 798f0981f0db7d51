//! What is wrong with a layer in code.

use crate::words::CodeComplaint;

pub(super) fn complain(complaint: CodeComplaint<'_>) -> String {
    match complaint {
        CodeComplaint::TooLong { chars, limit } => {
            format!("This has {chars} characters, the page reads at most {limit}.")
        }
        CodeComplaint::NoLayer => "A layer belongs here, such as nn.Conv2d(3, 8, 3).".into(),
        CodeComplaint::NoArguments => "Arguments in parentheses belong here, such as (3, 8, 3).".into(),
        CodeComplaint::NoComma => "A comma or a closing bracket belongs here.".into(),
        CodeComplaint::NoValue => "A value belongs here, such as 3, (3, 5) or 'same'.".into(),
        CodeComplaint::OpenString => "This string needs a second quote at its end.".into(),
        CodeComplaint::TextAfter => "One layer at a time: remove what follows it.".into(),
        CodeComplaint::UnknownLayer { name, nearest: Some(nearest) } => {
            format!("There is no layer {name}. Did you mean {nearest}?")
        }
        CodeComplaint::UnknownLayer { name, nearest: None } => format!(
            "The page has no layer {name}. It reads Conv2d, ConvTranspose2d, MaxPool2d and AvgPool2d, and what Keras \
             calls them."
        ),
        CodeComplaint::UnknownArgument { name, nearest: Some(nearest) } => {
            format!("This layer has no argument {name}. Did you mean {nearest}?")
        }
        CodeComplaint::UnknownArgument { name, nearest: None } => {
            format!("This layer has no argument {name}. Leave it out.")
        }
        CodeComplaint::Twice { name } => format!("{name} is given twice. Leave one out."),
        CodeComplaint::Missing { name } => format!("{name} is missing. Add it, such as {name}=3."),
        CodeComplaint::TooManyValues { limit } => {
            let s = if limit == 1 { "" } else { "s" };
            format!("At most {limit} value{s} can stand without a name here. Write this one as name=value.")
        }
        CodeComplaint::NameMissing => {
            "After an argument with a name, this one needs a name too. Write it as name=value.".into()
        }
        CodeComplaint::NotACount { name } => {
            format!("{name} must be a whole number of 0 or more, such as 3.")
        }
        CodeComplaint::NotCounts { name, axes } => {
            format!("{name} must be a whole number such as 3{}.", or_tuple(axes))
        }
        CodeComplaint::NotASwitch { name } => format!("{name} must be True or False."),
        CodeComplaint::NotAWord { name, words, or_counts: false } => {
            let one_of = if words.contains(',') { "one of " } else { "" };
            format!("{name} must be {one_of}{words}.")
        }
        CodeComplaint::NotAWord { name, words, or_counts: true } => {
            format!("{name} must be one of {words}, or whole numbers such as 1 or (1, 2).")
        }
        CodeComplaint::TupleLength { name, found, axes } => {
            let s = if found == 1 { "" } else { "s" };
            format!(
                "{name} has {found} number{s} here. It must be a whole number such as 3{}.",
                or_tuple(axes)
            )
        }
        CodeComplaint::NumberTooLarge => "This number is larger than anything this page can show.".into(),
        CodeComplaint::CannotBeShown { name } => {
            format!("The page cannot show a layer with {name}. Leave it out.")
        }
        CodeComplaint::NoEffect { names } => format!("Without effect here: {names}."),
    }
}

const fn or_tuple(axes: usize) -> &'static str {
    match axes {
        2 => ", or two of them such as (3, 5)",
        3 => ", or three of them such as (3, 5, 5)",
        _ => "",
    }
}
