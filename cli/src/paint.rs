//! Pictures as pixels, with the fonts of this machine.

use std::path::PathBuf;
use std::sync::Arc;

use convoscope::export::gif::{self, Pixels};
use convoscope::render::FONT_FAMILY;
use convoscope::render::svg::{Colors, write};
use convoscope::scene::{Palette, Scene};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use crate::error::Error;

/// Fonts without serifs that have Latin letters, digits and signs, the most common first.
const LATIN: [&str; 8] =
    ["DejaVu Sans", "Noto Sans", "Inter", "Roboto", "Liberation Sans", "Segoe UI", "Helvetica", "Arial"];

/// Paints pictures.
pub(crate) struct Painter {
    options: Options<'static>,
    missing: Vec<PathBuf>,
}

impl Painter {
    /// Reads the fonts: those of files come before those of the system.
    pub(crate) fn new(files: &[PathBuf]) -> Self {
        let mut fonts = fontdb::Database::new();
        let mut missing = Vec::new();
        for path in files {
            let n_before = fonts.len();
            if fonts.load_font_file(path).is_err() || fonts.len() == n_before {
                missing.push(path.clone());
            }
        }
        let given = fonts.faces().find_map(|face| Some(face.families.first()?.0.clone()));
        fonts.load_system_fonts();
        let has = |name: &str| fonts.faces().any(|face| face.families.iter().any(|it| it.0 == name));
        let latin = LATIN.into_iter().find(|name| has(name)).map(str::to_owned);
        if let Some(family) = given.or(latin) {
            fonts.set_sans_serif_family(family);
        }
        let options =
            Options { font_family: "sans-serif".to_owned(), fontdb: Arc::new(fonts), ..Options::default() };
        Self { options, missing }
    }

    /// A picture as shapes, with its text laid out.
    pub(crate) fn tree(&self, svg: &str) -> Result<Tree, Error> {
        if let Some(path) = self.missing.first() {
            let error = std::io::Error::other("there is no font in it");
            return Err(Error::Reading { path: path.clone(), error });
        }
        if self.options.fontdb.is_empty() {
            return Err(Error::NoFont);
        }
        // A browser takes the font of the system first: here that is the one chosen above.
        let svg = svg.replace(&format!("font-family=\"{FONT_FAMILY}\""), "font-family=\"sans-serif\"");
        Tree::from_str(&svg, &self.options).map_err(|error| Error::Drawing(error.to_string()))
    }

    fn pixmap(&self, svg: &str, [width, height]: [u16; 2], scale: f32) -> Result<Pixmap, Error> {
        let tree = self.tree(svg)?;
        let mut pixmap = Pixmap::new(width.into(), height.into())
            .ok_or_else(|| Error::Drawing(format!("there are no {width} × {height} pixels")))?;
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
        Ok(pixmap)
    }

    /// A picture as PNG, `scale` pixels for each of its own.
    pub(crate) fn png(&self, svg: &str, size: [u16; 2], scale: f32) -> Result<Vec<u8>, Error> {
        self.pixmap(svg, size, scale)?.encode_png().map_err(|error| Error::Drawing(error.to_string()))
    }

    /// A scene as pixels of a film.
    pub(crate) fn pixels(&self, scene: &Scene, palette: Palette, scale: f32) -> Result<Pixels, String> {
        let said = |error: Error| error.to_string();
        let size = gif::size(scene, scale).map_err(|error| error.to_string())?;
        let svg = write(scene, Colors::Fixed(palette), "", "");
        let pixmap = self.pixmap(&svg, size, scale).map_err(said)?;
        // There is paper behind everything, so that all is opaque.
        Ok(Pixels { width: size[0], height: size[1], rgba: pixmap.take() })
    }
}
