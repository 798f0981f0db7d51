//! A picture with the window on it.

use crate::words::lens::{Color, LensLabel, LensMsg};

pub(in crate::words) const fn label(label: LensLabel) -> &'static str {
    match label {
        LensLabel::InputPicture => "Input: click to put the window there",
        LensLabel::MapPicture => "Output map: click a cell to see where it comes from",
        LensLabel::Maps => "Output maps",
        LensLabel::Hint => {
            "Click a place to put the window there, or drag it. Arrow keys move it by one cell, with Shift by ten. \
             The mouse wheel and the keys + and − zoom."
        }
        LensLabel::HintByFinger => "Tap a place to put the window there, or drag the window. Pinch to zoom.",
        LensLabel::Zoom => "Zoom",
        LensLabel::ZoomIn => "Zoom in",
        LensLabel::ZoomOut => "Zoom out",
        LensLabel::ZoomAll => "Show the whole picture",
        LensLabel::Beside => "Side by side",
        LensLabel::Over => "Before and after",
        LensLabel::Ways => "How to compare input and map",
        LensLabel::Divider => "Divider between input and map",
        LensLabel::Walk => "Let the window walk over the picture",
        LensLabel::Stop => "Stop the walk",
        LensLabel::NumbersComing => "The numbers under the window are on their way.",
        LensLabel::KernelTooLarge => {
            "This kernel has too many weights to list them. Make it smaller, or choose another one by its name."
        }
        LensLabel::WeightHint => {
            "Drag a number up or down: the maps follow. You can also type, or press the up and down arrow keys."
        }
    }
}

pub(in crate::words) fn text(msg: LensMsg<'_>) -> String {
    match msg {
        LensMsg::DividerAt { percent } => format!("input at the left: {percent} %, map at the right"),
        LensMsg::Map { oc } => format!("Map {oc}"),
        LensMsg::After { function } => format!("after {function}"),
        LensMsg::AfterSentence { function, value } => format!("After {function}: {value}."),
        LensMsg::Colors { low, high, is_signed: true } => {
            format!("Colors of the map: violet is {low}, pale is 0, green is {high}.")
        }
        LensMsg::Colors { low, high, is_signed: false } => {
            format!("Colors of the map: black is {low}, white is {high}.")
        }
        LensMsg::Zoomed { times } => format!("{times}×"),
        LensMsg::KernelOf { ic, color: None } => format!("input channel {ic}"),
        LensMsg::KernelOf { color: Some(Color::Red), .. } => "red".to_owned(),
        LensMsg::KernelOf { color: Some(Color::Green), .. } => "green".to_owned(),
        LensMsg::KernelOf { color: Some(Color::Blue), .. } => "blue".to_owned(),
    }
}
