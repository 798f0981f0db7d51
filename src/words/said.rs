//! Words for those who listen: the summary of the page, what is said of a change, and the sheet that sets both.
//!
//! They stand in no catalogue that every module has: only the documents that have a figure to listen to carry them.

use super::{Lang, en, ko};
use crate::conv::Op;

macro_rules! words {
    ($($name:ident),* $(,)?) => {
        /// A text without arguments.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "the English text of each is its documentation")]
        pub enum SaidLabel { $($name),* }

        impl SaidLabel {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

words! {
    // The four parts of the summary.
    Summary, Stage, Controls, Present, Next,
    ControlsHead, ControlsParams, ControlsPlayer, ControlsExplain,
    Playing, Paused, Over,
    NextFix, NextPause, NextStart, NextEnd, NextTried, NextEdit, NextButtons, NextReveal,
    // Responses.
    On, Off, OtherLayer, LayerWorks, Revealed, NoCell, Painting, Flipped,
    // The sheet.
    Title, Intro, Own, OwnHint, Around, AroundHint, Voice, VoiceHint, Tone, ToneHint, NoSpeech, NoVoice, NoTone,
}

/// A sentence with numbers or names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SaidMsg<'a> {
    /// What the figure shows.
    Stage {
        /// What its layer does.
        op: Op,
        /// The name of its view.
        view: &'a str,
    },
    /// How large the output has become.
    OutputNow {
        /// Its maps.
        maps: usize,
        /// The size of each, such as `4 × 4`.
        size: &'a str,
    },
    /// The output is as large as before.
    OutputStays {
        /// The size of each map, such as `4 × 4`.
        size: &'a str,
    },
    /// What the present step has come to give.
    ValueNow {
        /// The output value.
        value: &'a str,
    },
    /// The present step gives what it gave before.
    ValueStays {
        /// The output value.
        value: &'a str,
    },
    /// Several numbers were changed by hand.
    Cells {
        /// How many.
        n: usize,
    },
    /// Which cell is being edited.
    Editing {
        /// Its name.
        cell: &'a str,
    },
    /// From where a volume is seen.
    Turned {
        /// Degrees about the upright axis, to the right.
        yaw: &'a str,
        /// Degrees from above.
        pitch: &'a str,
        /// Gap between slices in percent.
        spread: &'a str,
    },
}

impl Lang {
    /// A text for those who listen.
    pub const fn said(self, label: SaidLabel) -> &'static str {
        match self {
            Self::En => en::said::label(label),
            Self::Ko => ko::said::label(label),
        }
    }

    /// A sentence for those who listen.
    pub fn said_text(self, msg: SaidMsg<'_>) -> String {
        match self {
            Self::En => en::said::text(msg),
            Self::Ko => ko::said::text(msg),
        }
    }
}
