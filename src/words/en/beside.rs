//! Two figures side by side.

use crate::words::{BesideLabel, BesideMsg};

pub(crate) const fn label(label: BesideLabel) -> &'static str {
    match label {
        BesideLabel::Title => "Side by side",
        BesideLabel::Pairs => "Pair",
        BesideLabel::OwnPair => "Your own",
        BesideLabel::LinkedBy => "Linked by",
        BesideLabel::ByWindow => "Place of the window",
        BesideLabel::ByCell => "Output cell",
        BesideLabel::ByStep => "Number of the step",
        BesideLabel::Free => "Nothing",
        BesideLabel::Swap => "Swap",
        BesideLabel::CopyLink => "Copy link",
        BesideLabel::LinkCopied => "Link copied",
        BesideLabel::LinkNotCopied => "Copy the link from the address",
        BesideLabel::Left => "Left",
        BesideLabel::Right => "Right",
        BesideLabel::Differences => "Left and right",
        BesideLabel::None => "none",
        BesideLabel::Yes => "yes",
        BesideLabel::No => "no",
        BesideLabel::LitHint => {
            "Marked cells differ: an input cell under one window only, an output cell with another value or without a \
             partner."
        }
        BesideLabel::OpenInPage => "Open in the page",
    }
}

pub(crate) fn text(msg: BesideMsg<'_>) -> String {
    match msg {
        BesideMsg::Of { name, is_left } => format!("{name}, {}", if is_left { "left" } else { "right" }),
        BesideMsg::Value { cell, value } => format!("{cell} = {value}"),
        BesideMsg::Step { left, right, alone } => {
            let only = |n: usize, side: &str| match n {
                1 => format!("1 cell is under the {side} window only"),
                n => format!("{n} cells are under the {side} window only"),
            };
            let windows = match alone {
                [0, 0] => "Both windows cover the same cells".to_owned(),
                [left, right] => format!("{}, {}", only(left, "left"), only(right, "right")),
            };
            format!("Left: {left}. Right: {right}. {windows}.")
        }
        BesideMsg::Differ { n, of: 1 } => {
            format!(
                "The one output cell that both have so far {}.",
                if n == 1 { "differs" } else { "is the same" }
            )
        }
        BesideMsg::Differ { n, of } => {
            let verb = if n == 1 { "differs" } else { "differ" };
            format!("Of {of} output cells that both have so far, {n} {verb}.")
        }
    }
}
