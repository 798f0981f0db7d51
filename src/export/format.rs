//! The table of formats.

use super::row::Row;
use super::{svg, tex};

/// What a figure can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// The picture, as vectors.
    Svg,
    /// The picture as a LaTeX document of its own.
    Tex,
    /// The picture alone, for another LaTeX document.
    TexFragment,
}

impl Format {
    /// All, in the order in which they are offered.
    pub const ALL: &'static [Self] = &[Self::Svg, Self::Tex, Self::TexFragment];

    pub(super) const fn row(self) -> &'static Row {
        match self {
            Self::Svg => &svg::ROW,
            Self::Tex => &tex::ROW,
            Self::TexFragment => &tex::FRAGMENT,
        }
    }

    /// Its name in requests and on the command line: lower case, words joined by hyphens.
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// Of its files, without the dot. Several formats may have the same.
    pub const fn extension(self) -> &'static str {
        self.row().extension
    }

    /// As the registry of media types has it.
    pub const fn media_type(self) -> &'static str {
        self.row().media_type
    }

    /// The format with a [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }
}
