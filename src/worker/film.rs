//! The figure as a film of pixels: MP4, or `WebM` where the browser writes no H.264.
//!
//! Scenes are painted on a canvas by the painter of the page. Encoding is the browser's, and the file is put together
//! by a library in a script of its own, `static/film.js`, which is fetched for the first film.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, DedicatedWorkerGlobalScope};

use super::paint::{Scale, Sheet};
use super::refusal::Refusal;
use super::{progress, scope};
use crate::export::film::Film;
use crate::export::{Job, Look};
use crate::figure::Figure;

/// Pictures in a second. All have the same time: programs of slides expect it.
const FRAMES_PER_SEC: f64 = 30.0;
/// Longest film, in seconds.
const MAX_SECONDS: f64 = 300.0;

/// Writes the film of a figure.
pub(super) async fn make(figure: &Figure, look: &Look, scale: Scale) -> Result<Blob, Refusal> {
    let look = Look { has_ground: true, ..look.clone() };
    let job = Job::new(figure, &look)?;
    let film = Film::new(&job)?;
    let millis_per_frame = 1_000.0 / FRAMES_PER_SEC;
    let n_frames = (film.millis() / millis_per_frame).ceil();
    if n_frames > MAX_SECONDS * FRAMES_PER_SEC {
        return Err(Refusal::LongFilm { seconds: (film.millis() / 1_000.0).ceil() as u128 });
    }
    let sheet = Sheet::even(scale, look.palette)?;
    // One picture of a glide for each frame.
    let n_gliding = (0..film.len()).map(|nth| film.glide_millis(nth)).fold(0.0, f64::max) / millis_per_frame;
    let mut writer = None;
    let mut n_written = 0.0;
    for shot in film.shots(n_gliding.round() as usize) {
        sheet.paint(&shot.scene)?;
        let writer = match &writer {
            Some(writer) => writer,
            None => writer.insert(Writer::start(&sheet).await?),
        };
        let end = ((shot.start_millis + shot.millis) / millis_per_frame).round();
        while n_written < end {
            writer.add(n_written).await?;
            n_written += 1.0;
            progress(n_written / n_frames);
        }
    }
    // A film has at least one picture.
    writer.ok_or(Refusal::NoFilm)?.finish().await
}

/// What `startFilm` of `static/film.js` gives.
struct Writer(JsValue);

impl Writer {
    async fn start(sheet: &Sheet) -> Result<Self, Refusal> {
        let start = script()?;
        let writer = start.call2(&JsValue::NULL, &sheet.canvas, &FRAMES_PER_SEC.into())?;
        let writer = JsFuture::from(writer.dyn_into::<Promise>()?).await?;
        if writer.is_undefined() { Err(Refusal::NoFilm) } else { Ok(Self(writer)) }
    }

    /// Adds what the canvas shows as the frame with a number.
    async fn add(&self, frame: f64) -> Result<(), Refusal> {
        self.call("add", &frame.into()).await?;
        Ok(())
    }

    async fn finish(&self) -> Result<Blob, Refusal> {
        Ok(self.call("finish", &JsValue::UNDEFINED).await?.dyn_into()?)
    }

    async fn call(&self, name: &str, argument: &JsValue) -> Result<JsValue, JsValue> {
        let function: Function = Reflect::get(&self.0, &name.into())?.dyn_into()?;
        JsFuture::from(function.call1(&self.0, argument)?.dyn_into::<Promise>()?).await
    }
}

/// `startFilm`, whose script is fetched if it is not there yet.
fn script() -> Result<Function, Refusal> {
    let scope: DedicatedWorkerGlobalScope = scope();
    let start = || Reflect::get(&scope, &"startFilm".into()).and_then(JsCast::dyn_into::<Function>);
    if let Ok(start) = start() {
        return Ok(start);
    }
    let address = Reflect::get(&scope, &"filmAddress".into())?;
    // A build without npm has none.
    let address = address.as_string().ok_or(Refusal::NoFilm)?;
    scope.import_scripts_1(&address).map_err(|_| Refusal::NoFilmScript)?;
    Ok(start()?)
}
