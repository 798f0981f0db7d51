//! The table of formats.

use super::error::ExportError;
use super::row::Row;
use super::{animated, csv, npy, svg, tex};
#[cfg(feature = "export")]
use super::{json, saved};

/// What a figure can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// The picture, as vectors.
    Svg,
    /// The film, as vectors that move by themselves.
    AnimatedSvg,
    /// The film, as painted pictures: written by `gif::write`, which is given a painter.
    Gif,
    /// The picture as a LaTeX document of its own.
    Tex,
    /// The picture alone, for another LaTeX document.
    TexFragment,
    /// All numbers, in grids for a spreadsheet.
    Csv,
    /// All that is known of the figure, for programs.
    #[cfg(feature = "export")]
    Json,
    /// The input as an array for `NumPy`.
    NpyInput,
    /// The weight as such.
    NpyWeight,
    /// The bias as such.
    NpyBias,
    /// The output as such.
    NpyOutput,
    /// The figure itself, to be opened again.
    #[cfg(feature = "export")]
    Figure,
}

impl Format {
    /// All, in the order in which they are offered.
    pub const ALL: &'static [Self] = &[
        Self::Svg,
        Self::AnimatedSvg,
        Self::Gif,
        Self::Tex,
        Self::TexFragment,
        Self::Csv,
        #[cfg(feature = "export")]
        Self::Json,
        Self::NpyInput,
        Self::NpyWeight,
        Self::NpyBias,
        Self::NpyOutput,
        #[cfg(feature = "export")]
        Self::Figure,
    ];

    pub(super) const fn row(self) -> &'static Row {
        match self {
            Self::Svg => &svg::ROW,
            Self::AnimatedSvg => &animated::ROW,
            Self::Gif => &GIF,
            Self::Tex => &tex::ROW,
            Self::TexFragment => &tex::FRAGMENT,
            Self::Csv => &csv::ROW,
            #[cfg(feature = "export")]
            Self::Json => &json::ROW,
            Self::NpyInput => &npy::INPUT,
            Self::NpyWeight => &npy::WEIGHT,
            Self::NpyBias => &npy::BIAS,
            Self::NpyOutput => &npy::OUTPUT,
            #[cfg(feature = "export")]
            Self::Figure => &saved::ROW,
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
