//! Words of the panel that gives a figure away, and of files that come back.

macro_rules! words {
    ($($name:ident),* $(,)?) => {
        /// A text of the panel without arguments.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "the English text of each is its documentation")]
        pub enum ShareLabel { $($name),* }

        impl ShareLabel {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

words! {
    Title,
    // Link.
    Link, LinkHint, InLink, Step, Language, Colors, Copy, CopyByHand,
    QrCode, HideQrCode, QrCodeOfLink,
    // Embed code.
    Embed, EmbedHint, DeckHint, ElementHint, MarkdownHint, Code, KindOfCode, WebPage, PictureWithLink,
    Shown, ShownPlayer, ShownStage, ShownExplained, ShownAll,
    KeysOfFrame, KeysOwn, KeysPass, KeysNone,
    Loads, LoadsOnClick, LoadsWhenVisible, LoadsNow,
    ColorsOfFrame, ColorsAuto, ColorsLight, ColorsDark, ReadOnly, Width,
    // Files.
    Save, Caption, Scale, AnimatedSvg, Film, Input, Weight, Bias, Output, Figure,
    ForPng, ForSvg, ForAnimatedSvg, ForGif, ForFilm, ForTikz, ForNpy, ForCsv, ForJson, ForFigure,
    Cancel, Cancelled, NoFilm, NoWorker, InFrame, OpenInTab,
    // Opening.
    Open, OpenHint, ChooseFile, Reading, Opened, DropHere, NotAFile,
}

/// A sentence of the panel with numbers or names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareMsg<'a> {
    /// The figure has more numbers set by hand than a link holds.
    TooManyForLink {
        /// How many it has.
        numbers: usize,
    },
    /// The link is longer than one that is read.
    TooLongForLink {
        /// Its length.
        characters: usize,
    },
    /// A file is being made.
    Making {
        /// What is made.
        name: &'a str,
    },
    /// A file has been made, and the browser has been told to save it.
    Made {
        /// The file's name.
        file: &'a str,
        /// How large it is, in kilobytes.
        kilobytes: usize,
    },
    /// A file is too large to be read.
    FileTooLarge {
        /// How large it is, in megabytes, rounded up.
        megabytes: usize,
    },
}
