//! Files of the reader: what they are, and what of them can be shown.

use std::rc::Rc;

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Response};

use crate::export::ReadError;
use crate::export::read::{self, MAX_FILE_BYTES};
use crate::figure::url::parse_saved;
use crate::figure::{Content, Figure};
use crate::pixels::{
    BadFile, Channels, HEAD_BYTES, Kind, MAX_PICTURE_SIDE, Refusal, Sniffed, first_width, sniff,
};
use crate::web::message::field;
use crate::words::{Lang, PerLang, StudioMsg};

/// The property of the window by which the document says where the photograph is.
const PHOTOGRAPH: &str = "photographAddress";

/// The photograph among the samples; `None` where it does not come.
pub(super) async fn photograph() -> Option<Blob> {
    let window = web_sys::window()?;
    let address = field(&window, PHOTOGRAPH).as_string()?;
    let response: Response = JsFuture::from(window.fetch_with_str(&address)).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.blob().ok()?).await.ok()?.dyn_into().ok()
}

/// What is in a file.
pub(super) enum Opened {
    /// A picture, which the worker reads.
    Picture {
        /// Its kind.
        kind: Kind,
        /// Pixels in a row, rows, where they are known.
        size: Option<[u32; 2]>,
        /// The width with which it is to be read.
        first: Option<u32>,
    },
    /// Numbers, `[channels, height, width]`.
    Numbers { values: Vec<f32>, channels: Channels, size: [usize; 2] },
    /// A figure, of which the layer is taken.
    Layer(Box<Content>),
}

/// Finds out what a file is.
///
/// # Errors
/// Why it is not opened.
pub(super) async fn open(file: &Blob, name: &Rc<str>) -> Result<Opened, Refusal> {
    let refuse = |why| Refusal::File(why, name.clone());
    // A folder that is dropped is a file that cannot be read.
    let head = bytes(file, HEAD_BYTES).await.ok_or_else(|| refuse(BadFile::Unknown))?;
    let Sniffed { kind, size } = sniff(&head).map_err(refuse)?;
    match kind {
        Kind::Npy => numbers(&whole(file, name).await?, name),
        Kind::Figure => layer(&whole(file, name).await?, name),
        _ => Ok(Opened::Picture { kind, size, first: first_width(size, MAX_PICTURE_SIDE) }),
    }
}

async fn whole(file: &Blob, name: &Rc<str>) -> Result<Vec<u8>, Refusal> {
    if file.size() > MAX_FILE_BYTES as f64 {
        return Err(said(name, &ReadError::TooLarge { bytes: file.size() as usize }));
    }
    bytes(file, MAX_FILE_BYTES).await.ok_or_else(|| Refusal::File(BadFile::Unknown, name.clone()))
}

/// The first bytes of a file.
async fn bytes(file: &Blob, limit: usize) -> Option<Vec<u8>> {
    let part = file.slice_with_i32_and_i32(0, limit as i32).ok()?;
    let buffer: ArrayBuffer = JsFuture::from(part.array_buffer()).await.ok()?.dyn_into().ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

fn numbers(bytes: &[u8], name: &Rc<str>) -> Result<Opened, Refusal> {
    let (shape, values) = read::npy(bytes).map_err(|error| said(name, &error))?;
    let (channels, size) = match *shape {
        [height, width] | [1, height, width] | [1, 1, height, width] => (Channels::Grey, [height, width]),
        [3, height, width] | [1, 3, height, width] => (Channels::Rgb, [height, width]),
        _ => return Err(no_picture(name, &shape)),
    };
    if size.iter().any(|&it| it > MAX_PICTURE_SIDE) {
        return Err(no_picture(name, &shape));
    }
    Ok(Opened::Numbers { values, channels, size })
}

fn no_picture(name: &Rc<str>, shape: &[usize]) -> Refusal {
    let sizes: Vec<_> = shape.iter().map(ToString::to_string).collect();
    let shape = format!("({})", sizes.join(", "));
    let say = |lang: Lang| {
        let msg = StudioMsg::NoPicture { name, shape: &shape, limit: MAX_PICTURE_SIDE };
        Rc::from(lang.studio_text(msg))
    };
    Refusal::Numbers(PerLang { en: say(Lang::En), ko: say(Lang::Ko) })
}

fn layer(bytes: &[u8], name: &Rc<str>) -> Result<Opened, Refusal> {
    let opened = read::read(bytes, name, &Figure::default()).map_err(|error| said(name, &error))?;
    Ok(Opened::Layer(Box::new(parse_saved(&opened.query).figure.content)))
}

fn said(name: &Rc<str>, error: &ReadError) -> Refusal {
    let say = |lang: Lang| {
        let why = error.sentence(lang);
        Rc::from(lang.studio_text(StudioMsg::Numbers { name, why: &why }))
    };
    Refusal::Numbers(PerLang { en: say(Lang::En), ko: say(Lang::Ko) })
}
