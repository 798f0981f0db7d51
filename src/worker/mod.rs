//! The second module: what is heavy and rare, in a worker of the browser.
//!
//! It makes files of a figure and reads the figure of a file, so that no encoder and no reader of files is in the
//! module of the page. The page starts one worker for each job and ends it when the job is not wanted any more,
//! see [`crate::web::worker`]; so nothing here needs to be told that.
//!
//! ```text
//! page ─▶ { task: "export", figure, format, lang, … } ─▶ Request ─▶ export::write, png, film ─▶ { file: Blob }
//!      ─▶ { task: "qr", text, lang }                  ─▶ Request ─▶ export::qr              ─▶ { file: Blob }
//!      ─▶ { task: "read", file, name, figure, lang }  ─▶ Request ─▶ export::read            ─▶ { figure: query }
//!                                                              └─▶ { progress }, { refused: sentence }
//! ```

mod film;
mod paint;
mod png;
mod refusal;
mod request;

use std::ops::ControlFlow;

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, DedicatedWorkerGlobalScope, MessageEvent};

use self::paint::Sheet;
use self::refusal::Refusal;
use self::request::{Export, Read, Request, Wanted};
use crate::export::{self, Format, Progress, ReadError, gif};
use crate::scene::Scene;

/// The media type of a QR code.
const SVG: &str = "image/svg+xml";

/// Listens for requests until the page ends the worker.
pub fn start() {
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        spawn_local(answer(event.data()));
    });
    scope().set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // It listens as long as there is a worker.
    listener.forget();
}

async fn answer(message: JsValue) {
    let lang = request::lang(&message);
    let answer = match Request::read(&message) {
        Ok(request) => work(request).await,
        Err(refusal) => Err(refusal),
    };
    match answer {
        Ok((name, value)) => post(name, &value),
        Err(refusal) => post("refused", &refusal.sentence(lang).into()),
    }
}

/// Does what is asked for. Gives a field of the answer.
async fn work(request: Request) -> Result<(&'static str, JsValue), Refusal> {
    match request {
        Request::Export(export) => Ok(("file", make(&export).await?.into())),
        Request::Read(file) => Ok(("figure", open(&file).await?.into())),
        Request::Qr(text) => Ok(("file", blob(export::qr(&text)?.as_bytes(), SVG)?.into())),
    }
}

/// Reads a file of the reader. Gives a figure as a query.
async fn open(Read { file, name, present }: &Read) -> Result<String, Refusal> {
    // What is too large is not loaded.
    if file.size() > export::read::MAX_FILE_BYTES as f64 {
        return Err(ReadError::TooLarge { bytes: file.size() as usize }.into());
    }
    let buffer = JsFuture::from(file.array_buffer()).await?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    Ok(export::read(&bytes, name, present)?.query)
}

async fn make(request: &Export) -> Result<Blob, Refusal> {
    let Export { figure, wanted, look, scale } = request;
    match wanted {
        Wanted::Png => png::make(figure, look, *scale).await,
        Wanted::Film => film::make(figure, look, *scale).await,
        Wanted::File(Format::Gif) => {
            let sheet = Sheet::readable(*scale, look.palette)?;
            let mut paint = |scene: &Scene, _| {
                let pixels = sheet.paint(scene).and_then(|()| sheet.pixels());
                pixels.map_err(|refusal| refusal.sentence(look.lang))
            };
            blob(&gif::write(figure, look, &mut paint, &mut watch)?, Format::Gif.media_type())
        }
        Wanted::File(format) => {
            let bytes = export::write(figure, *format, look, &mut watch)?;
            blob(&bytes, format.media_type())
        }
    }
}

/// Tells the page how much is done. It ends the worker if it wants no more.
fn watch(progress: Progress) -> ControlFlow<()> {
    self::progress(progress.done as f64 / progress.total.max(1) as f64);
    ControlFlow::Continue(())
}

/// Tells the page which share is done.
fn progress(share: f64) {
    post("progress", &share.into());
}

fn blob(bytes: &[u8], media_type: &str) -> Result<Blob, Refusal> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Ok(Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options)?)
}

/// Sends the page an object with one field.
fn post(name: &str, value: &JsValue) {
    let message = Object::new();
    // Neither fails: the object is new, and all that is sent can be copied.
    let _ = Reflect::set(&message, &name.into(), value);
    let _ = scope().post_message(&message);
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}
