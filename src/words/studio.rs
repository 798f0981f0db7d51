//! Words of the document for pictures of one's own: where a picture comes from, and the layer over it. They stand in no
//! catalogue that every module has: only that document carries them.

use super::{Lang, en, ko};

macro_rules! words {
    ($($name:ident),* $(,)?) => {
        /// A text without arguments.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "the English text of each is its documentation")]
        pub enum StudioLabel { $($name),* }

        impl StudioLabel {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

words! {
    Title, DocumentTitle, BackToFigure, StaysHere,
    // Sources.
    Picture, OpenPicture, DropHere, PasteHint, Samples, Shapes, Lines, Digits, Photograph, Close,
    // The pad.
    Draw, Pad, PadHint, Pen, Eraser, Thin, Medium, Thick, Tip, Clear, Invert,
    // The camera.
    Camera, StopCamera, CameraOn, FrontCamera, BackCamera, WhichCamera, CameraWaits,
    NoCameraHere, CameraRefused, NoCamera, CameraBusy, CameraUnplugged, CameraUnfit,
    // Numbers.
    Channels, Grey, Rgb, ChannelsOfFile, White, White255, White1, WhiteHint, NumbersOfFile,
    // The layer.
    Layer, Kernel, KernelHint, Depthwise, Activation, NoActivation, Maps,
    // The worker.
    Starting, Reading, Restarted, Dead, NothingDropped, NotFetched,
}

/// A sentence with numbers or names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StudioMsg<'a> {
    /// What is shown: its name and its size.
    Shown {
        /// The name of a file or of a sample.
        name: &'a str,
        /// Pixels in a row.
        width: usize,
        /// Rows.
        height: usize,
    },
    /// The picture was made smaller.
    Reduced {
        /// What it was: pixels in a row, rows.
        from: [usize; 2],
        /// What it is.
        to: [usize; 2],
        /// The most on a side.
        limit: usize,
    },
    /// A file is empty.
    Empty {
        /// Its name.
        name: &'a str,
    },
    /// A file is text.
    Text {
        /// Its name.
        name: &'a str,
    },
    /// A file is an SVG.
    Svg {
        /// Its name.
        name: &'a str,
    },
    /// A file is of a kind that is no picture.
    Other {
        /// Its name.
        name: &'a str,
        /// The kind.
        kind: &'a str,
    },
    /// A file is of no known kind.
    Unknown {
        /// Its name.
        name: &'a str,
    },
    /// A picture has too many pixels.
    TooManyPixels {
        /// Its name.
        name: &'a str,
        /// Pixels in a row.
        width: u32,
        /// Rows.
        height: u32,
        /// The most that are read.
        limit: u64,
    },
    /// A picture is damaged.
    Broken {
        /// Its name.
        name: &'a str,
        /// What it begins like.
        kind: &'a str,
    },
    /// This browser does not read a kind.
    NotReadHere {
        /// Its name.
        name: &'a str,
        /// The kind.
        kind: &'a str,
    },
    /// A file of numbers has a shape that is no picture.
    NoPicture {
        /// Its name.
        name: &'a str,
        /// Its shape, as text.
        shape: &'a str,
        /// The most on a side.
        limit: usize,
    },
    /// A file of numbers cannot be read.
    Numbers {
        /// Its name.
        name: &'a str,
        /// Why, as a sentence.
        why: &'a str,
    },
    /// The camera does not work, for a reason that only the browser knows.
    CameraFails {
        /// What it says.
        why: &'a str,
    },
    /// Where the pen is.
    PenAt {
        /// Column, from 1.
        x: usize,
        /// Row, from 1.
        y: usize,
        /// Whether it draws.
        is_down: bool,
    },
}

impl Lang {
    /// A text of the document for pictures.
    pub const fn studio(self, label: StudioLabel) -> &'static str {
        match self {
            Self::En => en::studio::label(label),
            Self::Ko => ko::studio::label(label),
        }
    }

    /// A sentence of that document.
    pub fn studio_text(self, msg: StudioMsg<'_>) -> String {
        match self {
            Self::En => en::studio::text(msg),
            Self::Ko => ko::studio::text(msg),
        }
    }
}
