//! The files that a figure is saved as.

use super::snippet::Name;
use crate::web::worker::{FILM, PNG};
use crate::words::ShareLabel;

/// A file: what it is for, and a button for each part of the figure that it can hold.
pub(super) struct Row {
    pub(super) purpose: ShareLabel,
    pub(super) files: &'static [File],
}

/// A file that a button makes.
pub(super) struct File {
    /// What the worker calls its format.
    pub(super) format: &'static str,
    /// What it is called when it is saved.
    pub(super) file: &'static str,
    pub(super) name: Name,
}

const fn file(format: &'static str, file: &'static str, name: Name) -> File {
    File { format, file, name }
}

/// All files, in the order in which they are offered: pictures, films, code, numbers.
pub(super) const ROWS: &[Row] = {
    use Name::{In, Of};
    &[
        Row { purpose: ShareLabel::ForPng, files: &[file(PNG, "figure.png", Of("PNG"))] },
        Row { purpose: ShareLabel::ForSvg, files: &[file("svg", "figure.svg", Of("SVG"))] },
        Row {
            purpose: ShareLabel::ForAnimatedSvg,
            files: &[file("animated-svg", "figure.svg", In(ShareLabel::AnimatedSvg))],
        },
        Row { purpose: ShareLabel::ForGif, files: &[file("gif", "figure.gif", Of("GIF"))] },
        Row { purpose: ShareLabel::ForFilm, files: &[file(FILM, "figure.mp4", In(ShareLabel::Film))] },
        Row { purpose: ShareLabel::ForTikz, files: &[file("tex", "figure.tex", Of("TikZ"))] },
        Row { purpose: ShareLabel::ForCsv, files: &[file("csv", "figure.csv", Of("CSV"))] },
        Row {
            purpose: ShareLabel::ForNpy,
            files: &[
                file("npy-input", "input.npy", In(ShareLabel::Input)),
                file("npy-weight", "weight.npy", In(ShareLabel::Weight)),
                file("npy-bias", "bias.npy", In(ShareLabel::Bias)),
                file("npy-output", "output.npy", In(ShareLabel::Output)),
            ],
        },
        Row { purpose: ShareLabel::ForJson, files: &[file("json", "figure.json", Of("JSON"))] },
        Row {
            purpose: ShareLabel::ForFigure,
            files: &[file("figure", "figure.convoscope.json", In(ShareLabel::Figure))],
        },
    ]
};

/// The file with a number, counted through all rows.
pub(super) fn nth(at: usize) -> Option<&'static File> {
    ROWS.iter().flat_map(|row| row.files).nth(at)
}

/// The name of a saved file: a film has another where the browser writes no MP4.
pub(super) fn saved_as(file: &File, media_type: &str) -> String {
    match media_type.starts_with("video/webm") {
        true => file.file.replace(".mp4", ".webm"),
        false => file.file.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::export::Format;

    #[test]
    fn a_film_is_named_after_what_it_is() {
        let film = ROWS.iter().flat_map(|row| row.files).find(|it| it.format == FILM).unwrap();
        assert_eq!(saved_as(film, "video/mp4"), "figure.mp4");
        assert_eq!(saved_as(film, "video/webm;codecs=vp9"), "figure.webm");
    }

    /// The pictures of pixels are no formats of the library, and a fragment of LaTeX is for the command line.
    #[test]
    fn each_format_has_a_button_and_each_button_a_format() {
        let offered: BTreeSet<_> = ROWS.iter().flat_map(|row| row.files).map(|it| it.format).collect();
        let made: BTreeSet<_> = Format::ALL.iter().map(|it| it.name()).chain([PNG, FILM]).collect();
        let only_made: Vec<_> = made.difference(&offered).collect();
        let only_offered: Vec<_> = offered.difference(&made).collect();
        assert_eq!((only_made, only_offered), (vec![&"tex-fragment"], vec![]));
    }

    #[test]
    fn files_are_called_as_their_formats_want_it() {
        for file in ROWS.iter().flat_map(|row| row.files) {
            if let Some(format) = Format::from_name(file.format) {
                assert!(file.file.ends_with(&format!(".{}", format.extension())), "{}", file.file);
            }
        }
    }

    #[test]
    fn each_button_makes_another_format() {
        let formats: Vec<_> = ROWS.iter().flat_map(|row| row.files).map(|it| it.format).collect();
        assert_eq!(formats.iter().collect::<BTreeSet<_>>().len(), formats.len());
        assert_eq!(nth(0).map(|it| it.format), Some("png"));
        assert!(nth(formats.len()).is_none());
    }
}
