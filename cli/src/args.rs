//! What stands on the line.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use convoscope::scene::Palette;
use convoscope::words::Lang;

/// Figures of convolution layers as files, from their links.
///
/// A link is the address of a figure in the page, or its query alone: "stride=2&step=4".
#[derive(Debug, Parser)]
#[command(name = "convoscope-cli", version, max_term_width = 100)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Writes a figure, or each of a list, as a file.
    Render(Render),
    /// Prints the shapes and values of a figure, and the sentence of its step, as JSON.
    Compute(Compute),
}

#[derive(Debug, clap::Args)]
pub(crate) struct Compute {
    /// The figure.
    pub(crate) link: String,
    /// The language of the sentence.
    #[arg(long, default_value = "en")]
    pub(crate) lang: LangArg,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Render {
    /// The figure.
    #[arg(required_unless_present = "list", conflicts_with = "list")]
    pub(crate) link: Option<String>,
    /// A file with a figure in each line: its name, a tab, its link. Lines that are empty or begin with # are skipped.
    #[arg(long, value_name = "FILE")]
    pub(crate) list: Option<PathBuf>,
    /// The file to write; with --list, the folder of the files.
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: PathBuf,
    /// Its format; without it, what the ending of the file's name says, and SVG in a list.
    #[arg(long, value_name = "NAME")]
    pub(crate) format: Option<String>,
    /// The whole sweep as an SVG that moves.
    #[arg(long, conflicts_with = "format")]
    pub(crate) animated: bool,
    #[command(flatten)]
    pub(crate) look: LookArgs,
    /// A font file (TTF, OTF, TTC) for pixels and PDF, before those of the system. May be given several times.
    #[arg(long, value_name = "FILE")]
    pub(crate) font: Vec<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct LookArgs {
    /// The colors.
    #[arg(long, default_value = "light")]
    pub(crate) theme: Theme,
    /// The language of labels and descriptions.
    #[arg(long, default_value = "en")]
    pub(crate) lang: LangArg,
    /// Width of the figure in CSS pixels.
    #[arg(long, default_value_t = 800.0)]
    pub(crate) width: f32,
    /// Height of the figure in CSS pixels. A caption is added below.
    #[arg(long, default_value_t = 600.0)]
    pub(crate) height: f32,
    /// Pixels of PNG and GIF for each CSS pixel. Without it 1, and in a GIF so many that it is 450 pixels wide.
    #[arg(long)]
    pub(crate) scale: Option<f32>,
    /// A text below the figure.
    #[arg(long)]
    pub(crate) caption: Option<String>,
    /// Leaves out the paper behind the figure, in SVG, PNG and PDF.
    #[arg(long)]
    pub(crate) transparent: bool,
    /// Steps in a second, in films.
    #[arg(long, default_value_t = 2.0)]
    pub(crate) speed: f64,
    /// The part of the sweep that a film shows, for example 1-12.
    #[arg(long, value_name = "FIRST-LAST")]
    pub(crate) steps: Option<Steps>,
    /// A film ends with its last step.
    #[arg(long)]
    pub(crate) once: bool,
}

/// The first and the last step, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Steps {
    pub(crate) first: u64,
    pub(crate) last: u64,
}

impl std::str::FromStr for Steps {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read = |text: &str| text.trim().parse().ok().filter(|&it: &u64| it > 0);
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        match (read(first), read(last)) {
            (Some(first), Some(last)) => Ok(Self { first, last }),
            _ => Err("two numbers from 1 are expected, such as 1-12".to_owned()),
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Theme {
    Light,
    Dark,
}

impl Theme {
    pub(crate) const fn palette(self) -> Palette {
        match self {
            Self::Light => Palette::Light,
            Self::Dark => Palette::Dark,
        }
    }
}

/// A language by its tag.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LangArg(pub(crate) Lang);

impl std::str::FromStr for LangArg {
    type Err = String;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        let tags = Lang::ALL.map(Lang::tag).join(" or ");
        Lang::from_tag(tag).map(Self).ok_or_else(|| format!("{tags} is expected"))
    }
}
