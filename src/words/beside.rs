//! Words of two figures side by side. They stand in no catalogue, so that only the document that
//! shows pairs has them.

macro_rules! words {
    ($($name:ident),* $(,)?) => {
        /// A text of the document without arguments.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "the English text of each is its documentation")]
        pub enum BesideLabel { $($name),* }

        impl BesideLabel {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

words! {
    Title, Pairs, OwnPair, LinkedBy, ByWindow, ByCell, ByStep, Free, Swap, CopyLink, LinkCopied, LinkNotCopied,
    Left, Right, Differences, None, Yes, No, OpenInPage, LitHint,
}

/// A sentence of the document with numbers or names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BesideMsg<'a> {
    /// Something of one side.
    Of {
        /// What.
        name: &'a str,
        /// Of which side.
        is_left: bool,
    },
    /// Both steps, and what the two windows have alone.
    Step {
        /// The output cell and its value on the left, such as `output (2, 4) = 17`.
        left: &'a str,
        /// The same on the right.
        right: &'a str,
        /// How many cells each window covers alone.
        alone: [usize; 2],
    },
    /// An output cell and its value.
    Value {
        /// The cell, in words.
        cell: &'a str,
        /// Its value.
        value: &'a str,
    },
    /// How many of the output cells that both have so far differ.
    Differ {
        /// How many differ.
        n: usize,
        /// Of how many.
        of: usize,
    },
}
