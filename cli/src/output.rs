//! A figure to a file.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use convoscope::export::{self, ExportError, Format, Job, Look, Pace, Watch, gif};
use convoscope::figure::Figure;
use convoscope::scene::Size;

use crate::args::{LookArgs, Render};
use crate::error::Error;
use crate::list::Entry;
use crate::paint::Painter;
use crate::{link, pdf};

/// What is written: a format of the library, or one that is made of its SVG.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Output {
    Export(Format),
    Png,
    Pdf,
}

impl Output {
    fn all() -> impl Iterator<Item = Self> {
        Format::ALL.iter().copied().map(Self::Export).chain([Self::Png, Self::Pdf])
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Export(format) => format.name(),
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }

    const fn extension(self) -> &'static str {
        match self {
            Self::Export(format) => format.extension(),
            Self::Png | Self::Pdf => self.name(),
        }
    }

    /// The format with a name.
    fn named(name: &str) -> Result<Self, Error> {
        let unknown = || Error::UnknownFormat {
            what: format!("{name:?}"),
            known: Self::all().map(Self::name).collect(),
        };
        Self::all().find(|it| it.name() == name).ok_or_else(unknown)
    }

    /// The format of files with an ending: the one of that name, or the only one.
    fn of_file(path: &Path) -> Result<Self, Error> {
        let extension = path.extension().and_then(|it| it.to_str()).unwrap_or_default().to_ascii_lowercase();
        let fitting: Vec<Self> = Self::all().filter(|it| it.extension() == extension).collect();
        match (&*fitting, Self::named(&extension)) {
            (_, Ok(output)) => Ok(output),
            ([only], _) => Ok(*only),
            ([], Err(unknown)) => Err(unknown),
            (several, _) => Err(Error::ManyFormats {
                extension: format!(".{extension}"),
                names: several.iter().map(|it| it.name()).collect(),
            }),
        }
    }
}

/// What is to be written, and where.
fn wanted(entry: &Entry, render: &Render) -> Result<(Output, PathBuf), Error> {
    let named = match (render.animated, &render.format) {
        (true, _) => Some(Output::Export(Format::AnimatedSvg)),
        (false, Some(name)) => Some(Output::named(name)?),
        (false, None) => None,
    };
    let path = match &entry.name {
        Some(name) => {
            let extension = named.map_or(Format::Svg.extension(), Output::extension);
            render.output.join(format!("{name}.{extension}"))
        }
        None => render.output.clone(),
    };
    let output = match named {
        Some(output) => output,
        None => Output::of_file(&path)?,
    };
    if render.animated && path.extension().is_none_or(|it| !it.eq_ignore_ascii_case("svg")) {
        return Err(Error::AnimatedIsSvg);
    }
    Ok((output, path))
}

/// Writes a figure.
pub(crate) fn write(entry: &Entry, render: &Render, painter: &Painter) -> Result<(), Error> {
    let (output, path) = wanted(entry, render)?;
    let look = look(&render.look);
    let figure = link::read(&entry.link, look.lang)?;
    let bytes = bytes(&figure, output, &look, render.look.scale, painter)?;
    let writing = |error| Error::Writing { path: path.clone(), error };
    if let Some(folder) = path.parent().filter(|it| !it.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(writing)?;
    }
    fs::write(&path, bytes).map_err(writing)
}

fn bytes(
    figure: &Figure,
    output: Output,
    look: &Look,
    scale: Option<f32>,
    painter: &Painter,
) -> Result<Vec<u8>, Error> {
    let said = |error: ExportError| Error::Export(error.sentence(look.lang));
    let watch: Watch<'_> = &mut |_| ControlFlow::Continue(());
    match output {
        Output::Export(Format::Gif) => {
            let scale = scale.unwrap_or_else(|| gif::default_scale(look));
            // Said here once, before hundreds of pictures.
            let job = Job::new(figure, look).map_err(said)?;
            gif::size(&job.still(), scale).map_err(said)?;
            gif::write(figure, look, &mut |scene, palette| painter.pixels(scene, palette, scale), watch)
                .map_err(said)
        }
        Output::Export(format) => export::write(figure, format, look, watch).map_err(said),
        Output::Png | Output::Pdf => {
            let svg = export::write(figure, Format::Svg, look, watch).map_err(said)?;
            let svg = String::from_utf8_lossy(&svg);
            let job = Job::new(figure, look).map_err(said)?;
            match output {
                Output::Pdf => pdf::write(&painter.tree(&svg)?, job.title(), job.description(), look.lang),
                _ => {
                    let scale = scale.unwrap_or(1.0);
                    painter.png(&svg, gif::size(&job.still(), scale).map_err(said)?, scale)
                }
            }
        }
    }
}

fn look(args: &LookArgs) -> Look {
    Look {
        lang: args.lang.0,
        palette: args.theme.palette(),
        size: Size { width: args.width, height: args.height },
        caption: args.caption.clone().filter(|caption| !caption.trim().is_empty()),
        has_ground: !args.transparent,
        pace: Pace {
            places_per_sec: args.speed,
            range: args.steps.map(|it| it.first - 1..=it.last - 1),
            is_looping: !args.once,
        },
    }
}
