//! Words of a picture with the window on it. They stand in no catalogue that every module has: only the document for
//! pictures carries them.

use super::{Lang, en, ko};

macro_rules! words {
    ($($name:ident),* $(,)?) => {
        /// A text without arguments.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "the English text of each is its documentation")]
        pub enum LensLabel { $($name),* }

        impl LensLabel {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

words! {
    InputPicture, MapPicture, Maps, Hint, HintByFinger,
    Zoom, ZoomIn, ZoomOut, ZoomAll,
    Beside, Over, Ways, Divider,
    Walk, Stop, NumbersComing, WeightHint, KernelTooLarge,
}

/// A sentence with numbers or names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LensMsg<'a> {
    /// Where the divider stands.
    DividerAt {
        /// How much of the width shows the input, in percent.
        percent: usize,
    },
    /// The name of a map among all.
    Map {
        /// Which, from 0.
        oc: usize,
    },
    /// The function after the layer, as a row below the sum.
    After {
        /// Its name.
        function: &'a str,
    },
    /// What the function after the layer makes of the sum, as a sentence after that of the sum.
    AfterSentence {
        /// Its name.
        function: &'a str,
        /// What comes out.
        value: &'a str,
    },
    /// What the colors of a map mean.
    Colors {
        /// The number of the first color.
        low: &'a str,
        /// The number of the last color.
        high: &'a str,
        /// Whether 0 is in the middle.
        is_signed: bool,
    },
    /// How far the pictures are enlarged.
    Zoomed {
        /// How many times, such as `4`.
        times: &'a str,
    },
    /// The name of the kernel of an input channel.
    KernelOf {
        /// Which, from 0.
        ic: usize,
        /// Its color, where the input has colors.
        color: Option<Color>,
    },
}

/// A channel of a picture in colors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Color {
    Red,
    Green,
    Blue,
}

impl Lang {
    /// A text beside a picture.
    pub const fn lens(self, label: LensLabel) -> &'static str {
        match self {
            Self::En => en::lens::label(label),
            Self::Ko => ko::lens::label(label),
        }
    }

    /// A sentence beside a picture.
    pub fn lens_text(self, msg: LensMsg<'_>) -> String {
        match self {
            Self::En => en::lens::text(msg),
            Self::Ko => ko::lens::text(msg),
        }
    }
}
