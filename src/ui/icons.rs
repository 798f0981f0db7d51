//! Drawn signs. All are decoration: whatever shows one has a name of its own.

use yew::Html;

use super::el::{El, button, el};
use super::keys::{shortcuts, title};
use crate::words::{Label, Lang};

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    First,
    Previous,
    Play,
    Pause,
    Next,
    Last,
    Loop,
    Undo,
    Redo,
    Share,
    Linked,
    Unlinked,
    Dice,
    Auto,
    Light,
    Dark,
    Gallery,
    Screen,
    Sound,
    Close,
    TurnLeft,
    TurnRight,
    TurnUp,
    TurnDown,
    TurnReset,
}

impl Icon {
    /// The outline in a square of 20; those of the transport are filled.
    const fn path(self) -> &'static str {
        match self {
            Self::First => "M5 4v12M15.5 4.6v10.8L8 10z",
            Self::Previous => "M13 4.6v10.8L5.5 10z",
            Self::Play => "M6.5 3.8v12.4L16 10z",
            Self::Pause => "M6 4h2.6v12H6zM11.4 4H14v12h-2.6z",
            Self::Next => "M7 4.6v10.8L14.5 10z",
            Self::Last => "M15 4v12M4.5 4.6v10.8L12 10z",
            Self::Loop => {
                "M4 9a5 5 0 0 1 5-5h6m-2.5-2.5L15 4l-2.5 2.5M16 11a5 5 0 0 1-5 5H5m2.5 2.5L5 16l2.5-2.5"
            }
            Self::Undo => "M7.5 3.5 4 7l3.5 3.5M4 7h7.5a4.5 4.5 0 0 1 0 9H8",
            Self::Redo => "M12.5 3.5 16 7l-3.5 3.5M16 7H8.5a4.5 4.5 0 0 0 0 9H12",
            Self::Share => "M10 12.5V3m0 0L6.8 6.2M10 3l3.2 3.2M4.5 10.5V17h11v-6.5",
            Self::Linked => "M6 8h8M6 12h8",
            Self::Unlinked => "M6 8h8M6 12h8M12.5 4.5l-5 11",
            Self::Dice => "M4 4h12v12H4zM7.5 7.5h.01M12.5 7.5h.01M10 10h.01M7.5 12.5h.01M12.5 12.5h.01",
            Self::Auto => "M10 3a7 7 0 0 0 0 14zM10 3a7 7 0 0 1 0 14a7 7 0 0 0 0-14",
            Self::Light => {
                "M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M15.7 4.3l-1.1 1.1M5.4 14.6l-1.1 1.1"
            }
            Self::Gallery => "M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z",
            Self::Sound => {
                "M3 8v4h3l4.5 3.5v-11L6 8zM13.2 7.4a3.6 3.6 0 0 1 0 5.2M15.4 5.2a6.8 6.8 0 0 1 0 9.6"
            }
            Self::Screen => "M3 4.5h14v9H3zM10 13.5v3M6.5 16.5h7",
            Self::Close => "M5 5l10 10M15 5L5 15",
            Self::TurnLeft => "M16.5 10.5c0 2.2-3 4-6.5 4s-6.5-1.8-6.5-4M1.5 12.8l2-3 3 2",
            Self::TurnRight => "M3.5 10.5c0 2.2 3 4 6.5 4s6.5-1.8 6.5-4M18.5 12.8l-2-3-3 2",
            Self::TurnUp => "M9.5 16.5c-2.2 0-4-3-4-6.5s1.8-6.5 4-6.5M7.2 1.5l3 2-2 3",
            Self::TurnDown => "M9.5 3.5c-2.2 0-4 3-4 6.5s1.8 6.5 4 6.5M7.2 18.5l3-2-2-3",
            Self::TurnReset => {
                "M10 2.5l6.5 3.7v7.6L10 17.5l-6.5-3.7V6.2zM10 10v7.5M10 10l6.5-3.8M10 10L3.5 6.2"
            }
            Self::Dark => "M16 11.8A6.5 6.5 0 0 1 8.2 4a6.5 6.5 0 1 0 7.8 7.8z",
        }
    }

    const fn is_filled(self) -> bool {
        matches!(
            self,
            Self::First | Self::Previous | Self::Play | Self::Pause | Self::Next | Self::Last | Self::Auto
        )
    }
}

/// The drawing of a sign.
pub(crate) fn icon(icon: Icon) -> Html {
    let class = if icon.is_filled() { "icon icon--filled" } else { "icon" };
    svg("0 0 20 20", "20").class(class).child(el("path").attr("d", icon.path())).into()
}

/// A button with a drawn sign, known by its name, its keys and an identifier for tests.
pub(crate) fn sign_button(
    class: &'static str,
    test: &'static str,
    lang: Lang,
    label: Label,
    sign: Icon,
) -> El {
    button(class)
        .attr("data-test", test)
        .attr("aria-label", lang.label(label))
        .attr("title", title(lang, label))
        .attr("aria-keyshortcuts", shortcuts(label))
        .child(icon(sign))
}

/// The sign of the page: a plane above a plane.
pub(crate) fn logo() -> Html {
    svg("0 0 32 32", "24")
        .class("logo")
        .child(el("path").class("logo__input").attr("d", "m16 14 14 7-14 7-14-7z"))
        .child(el("path").class("logo__output").attr("d", "m16 4 14 7-14 7-14-7z"))
        .into()
}

fn svg(view_box: &'static str, size: &'static str) -> El {
    el("svg")
        .attr("viewBox", view_box)
        .attr("width", size)
        .attr("height", size)
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
}
