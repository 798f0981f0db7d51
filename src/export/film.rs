//! A figure as a film: its whole sweep, or a part of it, place by place.
//!
//! At every place but the first the window glides for a while, then rests, as on the page ([`Player`]). The number of
//! places is limited: of a longer sweep a film shows every n-th place, see [`Film::every`], and the last.
//!
//! ```text
//! Job ─▶ Film ─┬─ shots(n) ──▶ scenes with their times: GIF, video
//!              └─ place(n) ──▶ the parts of a place: animated SVG
//! ```

use super::error::{ExportError, MAX_SPEED, MIN_SPEED};
use super::job::Job;
use crate::app::Player;
use crate::figure::{Cursor, Figure};
use crate::scene::{Frame, Motion, Moving, Picture, Scene};

/// Most places of a film.
pub const MAX_PLACES: u64 = 400;
/// The last place is shown for so much longer.
const LAST_MILLIS: f64 = 1_000.0;

/// A film of a figure.
#[derive(Debug)]
pub struct Film<'a> {
    job: &'a Job<'a>,
    /// Places of the sweep, by [`Cursor::tick`].
    ticks: Vec<u64>,
    every: u64,
    place_millis: f64,
}

/// A picture of a film.
#[derive(Clone, Debug, PartialEq)]
pub struct Shot {
    /// What is seen.
    pub scene: Scene,
    /// When, from the beginning of the film.
    pub start_millis: f64,
    /// For how long.
    pub millis: f64,
}

impl<'a> Film<'a> {
    /// The film that a job's look asks for.
    ///
    /// # Errors
    ///
    /// A speed that no film has, and a part that the sweep does not have.
    pub fn new(job: &'a Job<'a>) -> Result<Self, ExportError> {
        let pace = &job.look.pace;
        let places_per_sec = pace.places_per_sec;
        if !(MIN_SPEED..=MAX_SPEED).contains(&places_per_sec) {
            return Err(ExportError::BadSpeed { places_per_sec });
        }
        let places = job.figure.shown.cursor.tick_count(&job.model.layer);
        let (first, last) = pace.range.as_ref().map_or((0, places - 1), |it| (*it.start(), *it.end()));
        if first > last || last >= places {
            return Err(ExportError::BadRange { first, last, places });
        }
        let every = (last - first + 1).div_ceil(MAX_PLACES);
        let mut ticks: Vec<u64> = (first..=last).step_by(every as usize).collect();
        if ticks.last() != Some(&last) {
            ticks.pop();
            ticks.push(last);
        }
        Ok(Self { job, ticks, every, place_millis: 1_000.0 / places_per_sec })
    }

    /// How many places it shows, at least one.
    pub fn len(&self) -> usize {
        self.ticks.len()
    }

    /// Never.
    pub const fn is_empty(&self) -> bool {
        false
    }

    /// It shows every n-th place of the sweep: 1 where it shows all of them.
    pub const fn every(&self) -> u64 {
        self.every
    }

    /// How long it is.
    pub fn millis(&self) -> f64 {
        self.start_millis(self.len())
    }

    /// When a place begins, from the beginning of the film; the end of the film for the number of places.
    pub fn start_millis(&self, nth: usize) -> f64 {
        nth as f64 * self.place_millis + if nth < self.len() { 0.0 } else { LAST_MILLIS }
    }

    /// How long the window glides to a place: not at all to the first, and where places are left out.
    pub fn glide_millis(&self, nth: usize) -> f64 {
        if nth == 0 || self.every > 1 { 0.0 } else { Player::glide_millis(self.place_millis) }
    }

    /// The place at which the figure itself stands, the first where the film does not show it.
    pub fn present(&self) -> usize {
        let tick = self.job.figure.shown.cursor.tick(&self.job.model.layer);
        self.ticks.iter().rposition(|&it| it <= tick).unwrap_or(0)
    }

    /// A place of the film, the last where the number is larger.
    pub fn place(&self, nth: usize) -> Place<'_> {
        let cursor_at = |nth: usize| {
            let tick = self.ticks[nth.min(self.ticks.len() - 1)];
            self.job.figure.shown.cursor.at_tick(tick, &self.job.model.layer)
        };
        let mut figure = self.job.figure.clone();
        figure.shown.cursor = cursor_at(nth);
        Place { job: self.job, figure, from: cursor_at(nth.saturating_sub(1)) }
    }

    /// All its pictures in turn: of each place so many while the window glides, and one while it rests.
    pub fn shots(&self, n_gliding: usize) -> impl Iterator<Item = Shot> {
        (0..self.len()).flat_map(move |nth| self.shots_at(nth, n_gliding))
    }

    /// How many pictures [`shots`](Self::shots) gives.
    pub fn shot_count(&self, n_gliding: usize) -> usize {
        (0..self.len()).map(|nth| 1 + if self.glide_millis(nth) > 0.0 { n_gliding } else { 0 }).sum()
    }

    fn shots_at(&self, nth: usize, n_gliding: usize) -> Vec<Shot> {
        let place = self.place(nth);
        let (start, end) = (self.start_millis(nth), self.start_millis(nth + 1));
        let glide = if n_gliding > 0 { self.glide_millis(nth) } else { 0.0 };
        let mut shots = Vec::new();
        if glide > 0.0 {
            let picture = place.picture(false);
            let millis = glide / n_gliding as f64;
            shots.extend((0..n_gliding).map(|n| {
                // In the middle of its time.
                let progress = (n as f32 + 0.5) / n_gliding as f32;
                let moving = place.moving(&picture, progress);
                let scene = self.job.finished(whole(&picture, moving));
                Shot { scene, start_millis: start + n as f64 * millis, millis }
            }));
        }
        let picture = place.picture(true);
        let scene = self.job.finished(whole(&picture, place.moving(&picture, 1.0)));
        shots.push(Shot { scene, start_millis: start + glide, millis: end - start - glide });
        shots
    }
}

/// A place of a film: the figure there, and where the window comes from.
#[derive(Debug)]
pub struct Place<'a> {
    job: &'a Job<'a>,
    figure: Figure,
    from: Cursor,
}

impl Place<'_> {
    fn frame(&self, has_arrived: bool) -> Frame<'_> {
        Frame { figure: &self.figure, has_arrived, ..self.job.frame() }
    }

    /// What is still at it, before or after the window has arrived.
    pub fn picture(&self, has_arrived: bool) -> Picture {
        Picture::new(&self.frame(has_arrived))
    }

    /// What moves at a moment, from 0 to 1, at which the window arrives.
    pub fn moving(&self, picture: &Picture, progress: f32) -> Moving {
        let has_arrived = progress >= 1.0;
        let from = if has_arrived { self.figure.shown.cursor } else { self.from };
        picture.moving(&self.frame(has_arrived), Motion { from, progress }, &[])
    }
}

/// All of a picture, in drawing order.
fn whole(picture: &Picture, moving: Moving) -> Scene {
    let parts = [picture.ground.clone(), moving.links, picture.planes.clone(), moving.front];
    Scene { size: picture.size, items: parts.concat() }
}

#[cfg(test)]
mod tests;
