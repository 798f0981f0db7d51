//! The panel that gives a figure away.

use crate::figure::url::{MAX_EDITS, MAX_QUERY_BYTES};
use crate::words::number::grouped;
use crate::words::{ShareLabel, ShareMsg};

pub(super) const fn label(label: ShareLabel) -> &'static str {
    match label {
        ShareLabel::Title => "Share this figure",
        ShareLabel::Link => "Link",
        ShareLabel::LinkHint => "It opens exactly this figure: its layer, its numbers and its view.",
        ShareLabel::InLink => "Also in the link",
        ShareLabel::Step => "the step",
        ShareLabel::Language => "the language",
        ShareLabel::Colors => "the colors",
        ShareLabel::Copy => "Copy",
        ShareLabel::CopyByHand => {
            "Copying is not allowed here. The text is selected: press Ctrl+C, on a Mac ⌘C."
        }
        ShareLabel::QrCode => "Show QR code",
        ShareLabel::QrCodeOfLink => "QR code of the link",
        ShareLabel::HideQrCode => "Hide QR code",
        ShareLabel::Embed => "Put it into a page",
        ShareLabel::EmbedHint => "Copy this into the HTML of your page.",
        ShareLabel::DeckHint => {
            "Copy this into the HTML of a slide. The figure plays when the slide is shown, and a clicker goes on to the \
             next slide after the last step."
        }
        ShareLabel::ElementHint => {
            "Copy this into the HTML of your page. If the page has several figures, keep only one script. A picture \
             inside the element is printed."
        }
        ShareLabel::MarkdownHint => {
            "Works where a page shows no live figures, as in a README on GitHub. Save the figure as SVG below and put \
             the file beside your text."
        }
        ShareLabel::Code => "Code to copy",
        ShareLabel::KindOfCode => "Kind of code",
        ShareLabel::WebPage => "Web page",
        ShareLabel::PictureWithLink => "Picture with link",
        ShareLabel::Shown => "Shows",
        ShareLabel::ShownPlayer => "figure and player",
        ShareLabel::ShownStage => "only the figure",
        ShareLabel::ShownExplained => "also the explanation",
        ShareLabel::ShownAll => "everything",
        ShareLabel::KeysOfFrame => "Keys",
        ShareLabel::KeysOwn => "move the figure",
        ShareLabel::KeysPass => "move the figure, then your page",
        ShareLabel::KeysNone => "move only your page",
        ShareLabel::Loads => "Starts",
        ShareLabel::LoadsOnClick => "on a click",
        ShareLabel::LoadsWhenVisible => "when it is seen",
        ShareLabel::LoadsNow => "at once",
        ShareLabel::ColorsOfFrame => "Colors",
        ShareLabel::ColorsAuto => "as the reader’s system",
        ShareLabel::ColorsLight => "light",
        ShareLabel::ColorsDark => "dark",
        ShareLabel::ReadOnly => "Readers can play it but not change it",
        ShareLabel::Width => "Largest width in pixels",
        ShareLabel::Save => "Save as a file",
        ShareLabel::Caption => "Caption below the picture",
        ShareLabel::Scale => "Size of the PNG",
        ShareLabel::AnimatedSvg => "Animated SVG",
        ShareLabel::Film => "Video",
        ShareLabel::Input => "Input",
        ShareLabel::Weight => "Weights",
        ShareLabel::Bias => "Bias",
        ShareLabel::Output => "Output",
        ShareLabel::Figure => "Figure",
        ShareLabel::ForPng => "Picture for slides and documents",
        ShareLabel::ForSvg => "Picture that is sharp at any size",
        ShareLabel::ForAnimatedSvg => "Plays in a GitHub README; text stays text",
        ShareLabel::ForGif => "Plays wherever pictures are shown",
        ShareLabel::ForFilm => "For PowerPoint and Keynote: MP4, or WebM if this browser cannot write MP4",
        ShareLabel::ForTikz => "Picture for LaTeX; compiles with pdflatex",
        ShareLabel::ForNpy => "NPY: one array for NumPy, read by np.load",
        ShareLabel::ForCsv => "All values for a spreadsheet",
        ShareLabel::ForJson => "All shapes and values for programs",
        ShareLabel::ForFigure => "Opens here again, with every number",
        ShareLabel::Cancel => "Cancel",
        ShareLabel::Cancelled => "Cancelled. No file was saved.",
        ShareLabel::NoFilm => "This browser cannot write videos. Save a GIF instead.",
        ShareLabel::NoWorker => {
            "The part of the page that makes files could not be started. Check the connection and try again."
        }
        ShareLabel::InFrame => "If no file appears, the page around this frame forbids saving.",
        ShareLabel::OpenInTab => "Open the figure in a tab of its own",
        ShareLabel::Open => "Open a file",
        ShareLabel::OpenHint => {
            "A figure that was saved here, or numbers for the input as NPY or CSV. You can also drop the file anywhere on \
             the page."
        }
        ShareLabel::ChooseFile => "Choose a file",
        ShareLabel::Reading => "The file is being read.",
        ShareLabel::Opened => "The file is open. Undo brings the last figure back.",
        ShareLabel::DropHere => "Drop the file to open it",
        ShareLabel::NotAFile => "That is no file. Drop a saved figure, or an NPY or CSV file.",
    }
}

pub(super) fn text(msg: ShareMsg<'_>) -> String {
    match msg {
        ShareMsg::TooManyForLink { numbers } => format!(
            "This figure has {} numbers set by hand, and a link holds only {}. Save the figure as a file: the file \
             holds them all.",
            grouped(numbers as u128),
            grouped(MAX_EDITS as u128)
        ),
        ShareMsg::TooLongForLink { characters } => format!(
            "This link has {} characters, and the page reads at most {}. Save the figure as a file: the file holds \
             everything.",
            grouped(characters as u128),
            grouped(MAX_QUERY_BYTES as u128)
        ),
        ShareMsg::Making { name } => format!("Making the file: {name}"),
        ShareMsg::Made { file, kilobytes } => format!("{file} is ready ({} kB).", grouped(kilobytes as u128)),
        ShareMsg::FileTooLarge { megabytes } => {
            format!("The file has {} MB. The page reads files of at most 10 MB.", grouped(megabytes as u128))
        }
    }
}
