//! What the page asks for, read field by field: whatever comes gives a request or a refusal.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

use super::paint::Scale;
use super::refusal::{Refusal, SIDE};
use crate::export::{Format, Look, Pace, ReadError};
use crate::figure::{Figure, url};
use crate::scene::{Palette, Size};
use crate::web::worker::{FILM, PNG};
use crate::words::Lang;

/// Longest caption, in bytes.
const MAX_CAPTION_BYTES: usize = 2000;

/// What the page asks for.
pub(super) enum Request {
    Export(Box<Export>),
    Read(Box<Read>),
    /// A text as a QR code.
    Qr(String),
}

/// A file to be read.
pub(super) struct Read {
    pub(super) file: Blob,
    pub(super) name: String,
    /// The figure that takes the numbers of the file.
    pub(super) present: Figure,
}

/// A file to be made.
pub(super) struct Export {
    pub(super) figure: Figure,
    pub(super) wanted: Wanted,
    pub(super) look: Look,
    pub(super) scale: Scale,
}

/// What file.
#[derive(Clone, Copy)]
pub(super) enum Wanted {
    /// Pixels.
    Png,
    /// A film of pixels.
    Film,
    /// What needs no browser.
    File(Format),
}

impl Request {
    pub(super) fn read(message: &JsValue) -> Result<Self, Refusal> {
        match text(message, "task").as_str() {
            "export" => Ok(Self::Export(Box::new(Export::read(message)?))),
            "qr" => Ok(Self::Qr(text(message, "text"))),
            "read" => Ok(Self::Read(Box::new(Read {
                file: field(message, "file").dyn_into().map_err(|_| ReadError::Empty)?,
                name: text(message, "name"),
                present: url::parse_saved(&text(message, "figure")).figure,
            }))),
            task => Err(Refusal::NoTask(task.to_owned())),
        }
    }
}

impl Export {
    fn read(message: &JsValue) -> Result<Self, Refusal> {
        let wanted = match text(message, "format") {
            name if name == PNG => Wanted::Png,
            name if name == FILM => Wanted::Film,
            name => Wanted::File(Format::from_name(&name).ok_or(Refusal::NoFormat(name))?),
        };
        let parsed = url::parse_saved(&text(message, "figure"));
        if parsed.impossible.is_some() {
            return Err(Refusal::Impossible);
        }
        let side = |name| {
            let side = number(message, name).map(|it| it as f32);
            side.filter(|it| (SIDE.0..=SIDE.1).contains(it)).ok_or(Refusal::BadSize)
        };
        let size = Size { width: side("width")?, height: side("height")? };
        let caption = text(message, "caption");
        if caption.len() > MAX_CAPTION_BYTES {
            return Err(Refusal::LongCaption);
        }
        let look = Look {
            lang: lang(message),
            palette: if flag(message, "dark") { Palette::Dark } else { Palette::Light },
            size,
            caption: (!caption.trim().is_empty()).then_some(caption),
            has_ground: flag(message, "ground"),
            pace: pace(message),
        };
        let scale = Scale::new(number(message, "scale").unwrap_or(1.0))?;
        Ok(Self { figure: parsed.figure, wanted, look, scale })
    }
}

/// How a film goes; what is not said is as it is elsewhere.
fn pace(message: &JsValue) -> Pace {
    let place = |name| number(message, name).filter(|it| *it >= 0.0).map(|it| it as u64);
    Pace {
        places_per_sec: number(message, "speed").unwrap_or(Pace::default().places_per_sec),
        range: place("first").zip(place("last")).map(|(first, last)| first..=last),
        is_looping: flag(message, "loop"),
    }
}

/// The language of the answer: English where none is asked for that there is.
pub(super) fn lang(message: &JsValue) -> Lang {
    Lang::from_tag(&text(message, "lang")).unwrap_or_default()
}

/// A field of whatever came; what is no object has none.
fn field(message: &JsValue, name: &str) -> JsValue {
    Reflect::get(message, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn text(message: &JsValue, name: &str) -> String {
    field(message, name).as_string().unwrap_or_default()
}

fn number(message: &JsValue, name: &str) -> Option<f64> {
    field(message, name).as_f64()
}

fn flag(message: &JsValue, name: &str) -> bool {
    field(message, name).as_bool().unwrap_or_default()
}
