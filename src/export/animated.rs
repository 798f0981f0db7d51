//! A film as one SVG that moves by itself, for places that show pictures only: a README, an e-mail, a slide.
//!
//! What never changes is written once, and text stays text. All else has a track: what comes and goes is shown and
//! hidden, see [`Layer`], and what the window takes with it glides, see [`Glide`]. Tracks are CSS animations, without a
//! script. Who wants less motion, and a renderer without animations, sees the figure itself, at rest at its step.

mod classes;
mod glide;
mod layer;
mod span;
mod track;

use self::classes::Classes;
use self::glide::{Glide, Moves};
use self::layer::Layer;
use self::span::Span;
use self::track::Tracks;
use super::error::ExportError;
use super::film::Film;
use super::job::Job;
use super::row::Row;
use super::watch::{Watch, tell};
use crate::render::svg::{document, element};
use crate::scene::{Item, Picture, Scene};

pub(super) const ROW: Row =
    Row { name: "animated-svg", extension: "svg", media_type: "image/svg+xml", write: bytes };

/// Most bytes of a file: far more than a page should load.
const MAX_BYTES: usize = 4 << 20;

/// The layers of a picture, one on the other.
const LAYERS: usize = 4;

fn bytes(job: &Job<'_>, watch: Watch<'_>) -> Result<Vec<u8>, ExportError> {
    written(job, MAX_BYTES, watch)
}

/// The file, with about `limit` bytes at most.
fn written(job: &Job<'_>, limit: usize, watch: Watch<'_>) -> Result<Vec<u8>, ExportError> {
    let film = Film::new(job)?;
    let palette = job.look.palette;
    // Paper and caption: the size of the whole, and what is behind everything.
    let around = job.finished(Scene { size: job.look.size, items: Vec::new() });
    let mut layers: [Layer; LAYERS] = Default::default();
    let (mut spans, mut still) = (Vec::new(), 0);
    let mut moves = Moves::none(palette);
    for nth in 0..film.len() {
        tell(watch, nth, film.len())?;
        let place = film.place(nth);
        let (start, end) = (film.start_millis(nth), film.start_millis(nth + 1));
        let arrival = start + film.glide_millis(nth);
        let mut add = |start_millis: f64, end_millis: f64, picture: &Picture, moving: [Vec<Glide>; 2]| {
            let still = |items: &[Item]| items.iter().map(|it| Glide::still(element(it, palette))).collect();
            let ground = [&*around.items, &*picture.ground].concat();
            let [links, front] = moving;
            let things: [Vec<Glide>; LAYERS] = [still(&ground), links, still(&picture.planes), front];
            for (layer, things) in layers.iter_mut().zip(things) {
                layer.add(spans.len(), things);
            }
            spans.push(Span { start_millis, end_millis });
        };
        if arrival > start {
            add(start, arrival, &place.picture(false), moves.all());
        }
        let next = match film.glide_millis(nth + 1) > 0.0 && nth + 1 < film.len() {
            true => Moves::to(&film.place(nth + 1), palette),
            false => Moves::none(palette),
        };
        let picture = place.picture(true);
        let moving = place.moving(&picture, 1.0);
        add(arrival, end, &picture, moves.held(&next, [moving.links, moving.front]));
        moves = next;
        if nth == film.present() {
            still = spans.len() - 1;
        }
        if layers.iter().map(Layer::bytes).sum::<usize>() > limit {
            return Err(ExportError::TooManyBytes { limit });
        }
    }
    let mut tracks = Tracks::new(&spans, still, film.millis(), job.look.pace.is_looping);
    let mut classes = Classes::default();
    let mut body = String::new();
    for layer in &layers {
        layer.write(&mut tracks, &mut classes, &mut body);
    }
    let body = format!("<style>{}{}</style>\n{body}", classes.css(), tracks.css());
    let text = document(around.size, &job.title(), &job.description(), &body);
    tell(watch, film.len(), film.len())?;
    Ok(text.into_bytes())
}

#[cfg(test)]
mod tests;
