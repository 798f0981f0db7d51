//! What can go wrong, as sentences.

use std::path::PathBuf;

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// The link cannot be read or its layer cannot be shown: a sentence for each reason.
    #[error("{}", .0.join("\n"))]
    Link(Vec<String>),
    /// An entry of a list, by its name.
    #[error("{name}: {error}")]
    Entry { name: String, error: Box<Self> },
    #[error("{line}. A line of a list is a name, a tab and a link.")]
    NoEntry { line: String },
    #[error("The name {name:?} is none for a file: it may have letters, digits, spaces and any of . _ -")]
    BadName { name: String },
    #[error("The name {name:?} stands in the list twice.")]
    NameTwice { name: String },
    #[error("The list has no figure.")]
    EmptyList,
    #[error("{what} is no format. These are: {}.", .known.join(", "))]
    UnknownFormat { what: String, known: Vec<&'static str> },
    #[error("{extension} may be any of {}: say which with --format.", .names.join(", "))]
    ManyFormats { extension: String, names: Vec<&'static str> },
    #[error("--animated makes an SVG: the name of the file must end with .svg.")]
    AnimatedIsSvg,
    /// Said by the export in the wanted language.
    #[error("{0}")]
    Export(String),
    #[error(
        "No font was found, so that the labels and numbers would be missing. Install one, such as DejaVu Sans, or give \
         its file with --font."
    )]
    NoFont,
    #[error("The picture could not be drawn: {0}.")]
    Drawing(String),
    #[error("{} cannot be read: {error}.", path.display())]
    Reading { path: PathBuf, error: std::io::Error },
    #[error("{} cannot be written: {error}.", path.display())]
    Writing { path: PathBuf, error: std::io::Error },
}

impl Error {
    /// The same, of an entry with a name.
    pub(crate) fn of(self, name: Option<&str>) -> Self {
        match name {
            Some(name) => Self::Entry { name: name.to_owned(), error: Box::new(self) },
            None => self,
        }
    }
}
