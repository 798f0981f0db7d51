//! Pixels to GIF.

use std::collections::HashMap;

use gif::{DisposalMethod, Frame, Repeat};

use super::colors::{Colors, MOST};
use crate::export::error::ExportError;
use crate::scene::Rgb;

/// A pixel that stays as it was.
const UNCHANGED: u8 = MOST as u8;

/// Takes painted pictures one after the other.
pub struct Encoder {
    out: gif::Encoder<Vec<u8>>,
    size: [u16; 2],
    palette: Vec<Rgb>,
    /// The place of each color that was met.
    places: HashMap<[u8; 3], u8>,
    /// The picture as it is seen now.
    shown: Vec<u8>,
    /// What is to be written as soon as it is known how long it is seen.
    waiting: Option<Waiting>,
}

impl std::fmt::Debug for Encoder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Encoder").field("size", &self.size).finish_non_exhaustive()
    }
}

/// The part of a picture that changed.
#[derive(Debug)]
struct Waiting {
    left: u16,
    top: u16,
    width: u16,
    height: u16,
    pixels: Vec<u8>,
    start_millis: f64,
}

impl Encoder {
    /// Begins a film of so many pixels across and down, with at most 255 colors.
    ///
    /// # Errors
    ///
    /// A size that a GIF cannot have.
    pub fn new(size: [u16; 2], colors: &Colors, is_looping: bool) -> Result<Self, ExportError> {
        let palette = colors.palette();
        let bytes: Vec<u8> = palette.iter().flat_map(|&Rgb(red, green, blue)| [red, green, blue]).collect();
        // 256 colors even where there are fewer, so that the one for unchanged pixels is among them.
        let bytes = [bytes, vec![0; 3 * (MOST + 1 - palette.len())]].concat();
        let mut out = gif::Encoder::new(Vec::new(), size[0], size[1], &bytes).map_err(refused)?;
        if is_looping {
            out.set_repeat(Repeat::Infinite).map_err(refused)?;
        }
        Ok(Self { out, size, palette, places: HashMap::new(), shown: Vec::new(), waiting: None })
    }

    /// Adds a picture that is seen from a time on: red, green, blue and alpha of each pixel, row by row. Where it is
    /// the same as the one before, that one is seen for longer.
    ///
    /// # Errors
    ///
    /// Pixels that are not as many as the film has.
    pub fn add(&mut self, rgba: &[u8], start_millis: f64) -> Result<(), ExportError> {
        let (pixels, rest) = rgba.as_chunks::<4>();
        let [width, height] = self.size.map(usize::from);
        if pixels.len() != width * height || !rest.is_empty() {
            return Err(ExportError::Painting(format!(
                "{} pixels of a picture with {width} x {height}",
                pixels.len()
            )));
        }
        let mut before: Option<([u8; 3], u8)> = None;
        let picture: Vec<u8> = pixels
            .iter()
            .map(|&[red, green, blue, _]| match before {
                Some((color, place)) if color == [red, green, blue] => place,
                _ => {
                    let place = self.place([red, green, blue]);
                    before = Some(([red, green, blue], place));
                    place
                }
            })
            .collect();
        let Some(mut waiting) = changed(&self.shown, &picture, width) else { return Ok(()) };
        waiting.start_millis = start_millis;
        self.flush(start_millis)?;
        (self.shown, self.waiting) = (picture, Some(waiting));
        Ok(())
    }

    /// Ends the film at a time.
    ///
    /// # Errors
    ///
    /// None that is known: memory does not refuse what is written to it.
    pub fn finish(mut self, end_millis: f64) -> Result<Vec<u8>, ExportError> {
        self.flush(end_millis)?;
        self.out.into_inner().map_err(|error| ExportError::Painting(error.to_string()))
    }

    /// Writes what waits, seen until a time.
    fn flush(&mut self, until_millis: f64) -> Result<(), ExportError> {
        let Some(waiting) = self.waiting.take() else { return Ok(()) };
        // Both ends are rounded, so that no error adds up. Browsers show what is faster than this slowly.
        let [from, until] = [waiting.start_millis, until_millis].map(|millis| (millis / 10.0).round());
        let delay = (until - from).clamp(2.0, f64::from(u16::MAX)) as u16;
        let frame = Frame {
            delay,
            dispose: DisposalMethod::Keep,
            transparent: Some(UNCHANGED),
            left: waiting.left,
            top: waiting.top,
            width: waiting.width,
            height: waiting.height,
            buffer: waiting.pixels.into(),
            ..Frame::default()
        };
        self.out.write_frame(&frame).map_err(refused)
    }

    /// The place of a color in the palette, or of the one nearest to it.
    fn place(&mut self, color: [u8; 3]) -> u8 {
        let palette = &self.palette;
        *self.places.entry(color).or_insert_with(|| {
            let distance = |&Rgb(red, green, blue): &Rgb| -> u32 {
                let squared = |one: u8, other: u8| u32::from(one.abs_diff(other)).pow(2);
                squared(red, color[0]) + squared(green, color[1]) + squared(blue, color[2])
            };
            let nearest = palette.iter().enumerate().min_by_key(|(_, it)| distance(it));
            nearest.map_or(0, |(place, _)| place as u8)
        })
    }
}

/// The smallest part of a picture outside of which nothing changed, and there what changed; `None` where nothing did.
fn changed(before: &[u8], after: &[u8], columns: usize) -> Option<Waiting> {
    let differs = |at: usize| before.get(at) != Some(&after[at]);
    let has_changed = |row: &usize| (row * columns..(row + 1) * columns).any(differs);
    let rows = after.len() / columns;
    let top = (0..rows).find(has_changed)?;
    let bottom = (top..rows).rfind(has_changed)?;
    let in_column = |column: &usize| (top..=bottom).any(|row| differs(row * columns + column));
    let left = (0..columns).find(in_column)?;
    let right = (left..columns).rfind(in_column)?;
    let pixels = (top..=bottom).flat_map(|row| row * columns + left..=row * columns + right);
    Some(Waiting {
        left: left as u16,
        top: top as u16,
        width: (right - left + 1) as u16,
        height: (bottom - top + 1) as u16,
        pixels: pixels.map(|at| if differs(at) { after[at] } else { UNCHANGED }).collect(),
        start_millis: 0.0,
    })
}

fn refused(error: gif::EncodingError) -> ExportError {
    ExportError::Painting(error.to_string())
}
