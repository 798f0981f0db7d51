//! A film as GIF. Its pictures are painted by whoever asks: on a canvas in the browser, by a rasterizer elsewhere.
//!
//! The colors of areas and texts are in the palette exactly, see [`Colors`]; only the mixed colors of edges are
//! replaced, each by the nearest there is. Of each picture only the part that changed is kept.

mod colors;
mod encoder;

use super::error::ExportError;
use super::film::{Film, Shot};
use super::job::Job;
use super::look::Look;
use super::watch::{Watch, tell};
use crate::figure::Figure;
use crate::scene::{Palette, Scene};

pub use self::colors::Colors;
pub use self::encoder::Encoder;

/// Most pictures while the window glides to a place.
const MOST_GLIDING: usize = 3;
/// About so many pictures a film has at most, beyond one for each place.
const MOST_BETWEEN: usize = 96;
/// Pixels from left to right, unless another size is asked for.
const WIDTH: f32 = 450.0;
/// Most pixels of a picture.
pub const MAX_PIXELS: u64 = 1 << 22;
/// Pictures that are painted to see which mixed colors edges have.
const SAMPLES: usize = 8;

/// A painted scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels in a row.
    pub width: u16,
    /// Rows.
    pub height: u16,
    /// Red, green, blue and alpha of each pixel, row by row.
    pub rgba: Vec<u8>,
}

/// Paints a scene in the colors of a palette, on paper, always in the same size; or says why it cannot.
pub type Paint<'p> = &'p mut dyn FnMut(&Scene, Palette) -> Result<Pixels, String>;

/// The pixels of a picture: of a scene drawn larger or smaller by `scale`.
///
/// # Errors
///
/// No pixels, or more than [`MAX_PIXELS`].
pub fn size(scene: &Scene, scale: f32) -> Result<[u16; 2], ExportError> {
    let [width, height] = [scene.size.width, scene.size.height].map(|side| f64::from(side * scale).round());
    let pixels = width * height;
    // Not so for a scale that is no number.
    if width >= 1.0 && height >= 1.0 && pixels <= MAX_PIXELS as f64 {
        return Ok([width, height].map(|side| side.min(f64::from(u16::MAX)) as u16));
    }
    Err(ExportError::TooManyPixels { pixels: pixels as u64, limit: MAX_PIXELS })
}

/// The scale at which a film is small enough for a page: that of the default figure has less than 400 kB.
pub fn default_scale(look: &Look) -> f32 {
    WIDTH / look.size.width
}

/// Pictures while the window glides: the fewer the more places there are.
fn gliding(film: &Film<'_>) -> usize {
    (MOST_BETWEEN / film.len()).min(MOST_GLIDING)
}

/// Writes a figure's film.
///
/// # Errors
///
/// A figure, a look or a film that is not possible; what `paint` says; and [`ExportError::Cancelled`] where `watch`
/// breaks off.
pub fn write(
    figure: &Figure,
    look: &Look,
    paint: Paint<'_>,
    watch: Watch<'_>,
) -> Result<Vec<u8>, ExportError> {
    let look = Look { has_ground: true, ..look.clone() };
    let job = Job::new(figure, &look)?;
    let film = Film::new(&job)?;
    let n_gliding = gliding(&film);
    let total = film.shot_count(n_gliding);
    tell(watch, 0, total)?;
    let mut painted = |scene: &Scene| paint(scene, look.palette).map_err(ExportError::Painting);
    let mut colors = Colors::default();
    for shot in film.shots(0) {
        colors.add_scene(&shot.scene, look.palette);
    }
    for shot in film.shots(n_gliding).step_by(total.div_ceil(SAMPLES)) {
        tell(watch, 0, total)?;
        colors.add_pixels(&painted(&shot.scene)?.rgba);
    }
    let mut encoder: Option<Encoder> = None;
    for (done, Shot { scene, start_millis, .. }) in film.shots(n_gliding).enumerate() {
        let Pixels { width, height, rgba } = painted(&scene)?;
        let encoder = match &mut encoder {
            Some(encoder) => encoder,
            none => none.insert(Encoder::new([width, height], &colors, look.pace.is_looping)?),
        };
        encoder.add(&rgba, start_millis)?;
        tell(watch, done + 1, total)?;
    }
    // A film has at least one picture.
    encoder.ok_or(ExportError::Cancelled)?.finish(film.millis())
}

#[cfg(test)]
mod tests;
