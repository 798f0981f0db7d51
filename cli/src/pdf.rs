//! Pictures as PDF: vectors, and text that can be searched and copied.

use convoscope::words::Lang;
use krilla::Document;
use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt as _, SvgSettings};
use resvg::usvg::Tree;

use crate::error::Error;

/// A CSS pixel in points of a page.
const POINTS: f32 = 0.75;

/// One page of a picture's size.
pub(crate) fn write(tree: &Tree, title: String, description: String, lang: Lang) -> Result<Vec<u8>, Error> {
    let no_size = || Error::Drawing("it has no size".to_owned());
    let [width, height] = [tree.size().width(), tree.size().height()].map(|side| side * POINTS);
    let size = Size::from_wh(width, height).ok_or_else(no_size)?;
    let mut document = Document::new();
    let mut page = document.start_page_with(PageSettings::from_wh(width, height).ok_or_else(no_size)?);
    let mut surface = page.surface();
    let drawn = surface.draw_svg(tree, size, SvgSettings::default());
    surface.finish();
    page.finish();
    drawn.ok_or_else(|| Error::Drawing("it has shapes that a PDF does not".to_owned()))?;
    let metadata = Metadata::new().title(title).description(description).language(lang.tag().to_owned());
    document.set_metadata(metadata);
    document.finish().map_err(|error| Error::Drawing(format!("{error:?}")))
}
