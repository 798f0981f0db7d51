//! Jobs for the worker, the second module, which makes and reads files. It is fetched when a job is first asked for.
//!
//! A job is one worker. Dropping the job ends the worker, whatever it is doing, so that cancelling needs no help from
//! the code that works.
//!
//! ```ignore
//! let job = Job::export(&Export { figure: "stride=2", format: "gif", ..Export::default() }, |report| match report {
//!     Report::Progress(share) => {}            // from 0 to 1
//!     Report::File(blob) => {}                 // done
//!     Report::Figure(query) => {}              // what `Job::read` has found in a file
//!     Report::Refused(sentence) => {}          // in the language that was asked for
//!     Report::NoWorker => {}                   // it cannot be fetched here, or it ended: the page goes on
//! })?;
//! ```

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, MessageEvent, Worker};

use super::JsError;

/// A picture of pixels, as a format in requests; all other formats are those of `export::Format`.
pub const PNG: &str = "png";
/// A film as MP4, or as `WebM` where the browser writes no H.264; as a format in requests.
pub const FILM: &str = "film";

/// The property of the window by which the document says where the worker is.
const ADDRESS: &str = "workerAddress";

/// A file to be made of a figure. What is missing or wrong is refused by the worker with a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Export<'a> {
    /// The figure as the query of its link.
    pub figure: &'a str,
    /// The name of an `export::Format`, [`PNG`] or [`FILM`].
    pub format: &'a str,
    /// The tag of a language.
    pub lang: &'a str,
    /// Whether colors are those of the dark palette.
    pub is_dark: bool,
    /// Width and height of the picture, in CSS pixels.
    pub size: (f32, f32),
    /// Pixels of the file for one CSS pixel; pictures of vectors have none.
    pub scale: f64,
    /// Text below the picture; none where it is empty.
    pub caption: &'a str,
    /// Whether paper lies behind the picture; it always does behind films of pixels.
    pub has_ground: bool,
    /// Places of a film in a second.
    pub places_per_sec: f64,
    /// The first and the last place of a film, from 0; the whole sweep where there is none.
    pub range: Option<(f64, f64)>,
    /// Whether a film begins anew after its end.
    pub is_looping: bool,
}

impl Default for Export<'_> {
    fn default() -> Self {
        Self {
            figure: "",
            format: "svg",
            lang: "en",
            is_dark: false,
            size: (800.0, 600.0),
            scale: 1.0,
            caption: "",
            has_ground: true,
            places_per_sec: 2.0,
            range: None,
            is_looping: true,
        }
    }
}

/// What comes of a job. After anything but [`Report::Progress`] nothing else comes.
#[derive(Clone, Debug)]
pub enum Report {
    /// How much is done, from 0 to 1.
    Progress(f64),
    /// The file that was asked for, with its media type.
    File(Blob),
    /// The figure that a file holds, as the query of its link.
    Figure(String),
    /// Why there is nothing, as a sentence in the language of the request.
    Refused(String),
    /// The worker cannot be fetched or started here, or it ended without a word.
    NoWorker,
}

/// A job in progress. Dropping it cancels it.
#[derive(Debug)]
pub struct Job {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Job {
    /// Makes a file of a figure.
    ///
    /// # Errors
    /// Where the browser lets the page have no worker at all.
    pub fn export(request: &Export<'_>, on_report: impl FnMut(Report) + 'static) -> Result<Self, JsError> {
        Self::start(
            &[
                ("task", "export".into()),
                ("figure", request.figure.into()),
                ("format", request.format.into()),
                ("lang", request.lang.into()),
                ("dark", request.is_dark.into()),
                ("width", request.size.0.into()),
                ("height", request.size.1.into()),
                ("scale", request.scale.into()),
                ("caption", request.caption.into()),
                ("ground", request.has_ground.into()),
                ("speed", request.places_per_sec.into()),
                ("first", request.range.map(|it| it.0).into()),
                ("last", request.range.map(|it| it.1).into()),
                ("loop", request.is_looping.into()),
            ],
            on_report,
        )
    }

    /// Reads the figure that a file of the reader holds, or `figure` with the numbers that it holds. `file` may be a
    /// `File`.
    ///
    /// # Errors
    /// Where the browser lets the page have no worker at all.
    pub fn read(
        file: &Blob,
        name: &str,
        figure: &str,
        lang: &str,
        on_report: impl FnMut(Report) + 'static,
    ) -> Result<Self, JsError> {
        let request = [
            ("task", "read".into()),
            ("file", file.into()),
            ("name", name.into()),
            ("figure", figure.into()),
            ("lang", lang.into()),
        ];
        Self::start(&request, on_report)
    }

    /// Makes a picture of a text as a QR code.
    ///
    /// # Errors
    /// Where the browser lets the page have no worker at all.
    pub fn qr(text: &str, lang: &str, on_report: impl FnMut(Report) + 'static) -> Result<Self, JsError> {
        Self::start(&[("task", "qr".into()), ("text", text.into()), ("lang", lang.into())], on_report)
    }

    fn start(
        request: &[(&str, JsValue)],
        mut on_report: impl FnMut(Report) + 'static,
    ) -> Result<Self, JsError> {
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        let address = Reflect::get(&window, &ADDRESS.into())?.as_string().ok_or(JsValue::NULL)?;
        let worker = Worker::new(&address)?;
        let message = Object::new();
        for (name, value) in request {
            Reflect::set(&message, &(*name).into(), value)?;
        }
        // What fails in a worker that has done its work is no report.
        let mut is_over = false;
        let ended = worker.clone();
        let report = Rc::new(RefCell::new(move |report: Report| {
            if !is_over {
                is_over = !matches!(report, Report::Progress(_));
                if is_over {
                    // It has done its work, and its memory is worth something.
                    ended.terminate();
                }
                on_report(report);
            }
        }));
        let fail = report.clone();
        let listeners = [
            EventListener::new(&worker, "message", move |event| {
                if let Some(it) = read_report(event) {
                    (report.borrow_mut())(it);
                }
            }),
            EventListener::new(&worker, "error", move |_| (fail.borrow_mut())(Report::NoWorker)),
        ];
        let job = Self { worker, _listeners: listeners };
        job.worker.post_message(&message)?;
        Ok(job)
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// A message of the worker, whose one field says what it is.
fn read_report(event: &web_sys::Event) -> Option<Report> {
    let data = event.unchecked_ref::<MessageEvent>().data();
    let field = |name: &str| Reflect::get(&data, &name.into()).unwrap_or_default();
    if let Some(share) = field("progress").as_f64() {
        return Some(Report::Progress(share));
    }
    if let Ok(file) = field("file").dyn_into::<Blob>() {
        return Some(Report::File(file));
    }
    match field("figure").as_string() {
        Some(query) => Some(Report::Figure(query)),
        None => field("refused").as_string().map(Report::Refused),
    }
}
