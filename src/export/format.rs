//! The table of formats.

use super::error::ExportError;
use super::row::Row;
use super::{svg, tex};

/// What a figure can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// The picture, as vectors.
    Svg,
    /// The film, as painted pictures: written by `gif::write`, which is given a painter.
    Gif,
    /// The picture as a LaTeX document of its own.
    Tex,
    /// The picture alone, for another LaTeX document.
    TexFragment,
}

impl Format {
    /// All, in the order in which they are offered.
    pub const ALL: &'static [Self] = &[Self::Svg, Self::Gif, Self::Tex, Self::TexFragment];

    pub(super) const fn row(self) -> &'static Row {
        match self {
            Self::Svg => &svg::ROW,
            Self::Gif => &GIF,
            Self::Tex => &tex::ROW,
            Self::TexFragment => &tex::FRAGMENT,
        }
    }

    /// Whether its pictures are painted by who asks for them, so that [`write`](super::write) does not write it.
    pub const fn is_painted(self) -> bool {
        matches!(self, Self::Gif)
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

/// The encoder is left out of what does not ask for it, the name is not.
const GIF: Row = Row {
    name: "gif",
    extension: "gif",
    media_type: "image/gif",
    write: |_, _| Err(ExportError::NeedsPixels("gif")),
};
