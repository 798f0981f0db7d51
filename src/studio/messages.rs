//! What is said between the page and `static/convolve.js`, which lists it at its head.

use std::rc::Rc;

use js_sys::{Array, Float32Array, Uint8Array, Uint8ClampedArray, Uint32Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, ImageBitmap};

use super::view::MapPicture;
use crate::figure::{Activation, NEGATIVE_SLOPE};
use crate::pixels::{Channels, MAX_PICTURE_SIDE, Table, Work};
use crate::web::bitmap::Bitmap;
use crate::web::message::{field, list, number, object};

/// A picture as it is given to the worker.
#[derive(Clone, Debug)]
pub(super) enum Given {
    /// A file of a kind that browsers read, and the width with which it is to be decoded.
    File(Blob, Option<u32>),
    /// A picture of a film. It is handed over, so it cannot be given twice.
    Frame {
        /// The picture.
        bitmap: ImageBitmap,
        /// Whether left and right are to be exchanged, as in a mirror.
        is_mirrored: bool,
    },
    /// Pixels in rows, four bytes each.
    Pixels(Rc<[u8]>, [usize; 2]),
    /// Numbers as they are: `[channels, height, width]`.
    Planes(Rc<[f32]>, Channels, [usize; 2]),
}

impl Given {
    /// The message, and what is handed over with it.
    pub(super) fn message(&self, id: u32) -> (JsValue, Array) {
        let mut fields =
            vec![("do", "picture".into()), ("id", id.into()), ("longest", MAX_PICTURE_SIDE.into())];
        let size = |[height, width]: [usize; 2]| [("height", height.into()), ("width", width.into())];
        let mut handed_over = Vec::new();
        match self {
            Self::File(file, first) => fields.extend([("file", file.into()), ("first", (*first).into())]),
            Self::Frame { bitmap, is_mirrored } => {
                fields.extend([("frame", bitmap.into()), ("mirror", (*is_mirrored).into())]);
                handed_over.push(bitmap.into());
            }
            Self::Pixels(bytes, of) => {
                fields.push(("pixels", Uint8ClampedArray::from(&**bytes).into()));
                fields.extend(size(*of));
            }
            Self::Planes(values, channels, of) => {
                fields.push(("planes", Float32Array::from(&**values).into()));
                fields.push(("channels", channels.count().into()));
                fields.extend(size(*of));
            }
        }
        (object(&fields), list(&handed_over))
    }
}

/// A layer over the picture, and the colors of its maps. `look` changes with the colors.
pub(super) fn layer_message(
    id: u32,
    work: &Work,
    [plain, signed]: [&Table; 2],
    look: &str,
    is_live: bool,
) -> JsValue {
    let is_signed: Array = work.is_signed.iter().map(|&it| JsValue::from(it)).collect();
    let [height, width] = work.size;
    object(&[
        ("do", "layer".into()),
        ("id", id.into()),
        ("said", Uint32Array::from(&work.said[..]).into()),
        ("constant", work.constant.into()),
        ("weight", Float32Array::from(&*work.weight).into()),
        ("bias", Float32Array::from(&*work.bias).into()),
        ("activation", work.activation.map(Activation::name).into()),
        ("slope", NEGATIVE_SLOPE.into()),
        ("channels", work.channels.into()),
        ("scale", work.scale.white().into()),
        ("height", height.into()),
        ("width", width.into()),
        ("isSigned", is_signed.into()),
        ("maps", Uint32Array::from(&*work.maps).into()),
        ("plain", Uint8Array::from(&plain[..]).into()),
        ("signed", Uint8Array::from(&signed[..]).into()),
        ("look", look.into()),
        ("isLive", is_live.into()),
    ])
}

/// Asks for numbers of the picture and for the output at a place.
pub(super) fn cells_message(id: u32, cells: &[u32], [y, x]: [usize; 2]) -> JsValue {
    object(&[
        ("do", "cells".into()),
        ("id", id.into()),
        ("indices", Uint32Array::from(cells).into()),
        ("place", list(&[y.into(), x.into()]).into()),
    ])
}

/// Tells where the builds of the core are.
pub(super) fn start_message(cores: &JsValue) -> JsValue {
    object(&[("do", "start".into()), ("cores", cores.clone())])
}

/// What the worker says.
#[derive(Debug)]
pub(super) enum Answer {
    /// It can compute, with this build of the core.
    Ready(String),
    /// It has a picture.
    Picture { id: u32, size: [usize; 2] },
    /// The browser cannot read a picture.
    Refused { id: u32 },
    /// The input as it is seen.
    Input(Rc<Bitmap>),
    /// A map.
    Map(usize, MapPicture),
    /// All maps of a layer have been painted, or they are waited for no more.
    Done { id: u32 },
    /// Numbers that were asked for.
    Cells { id: u32, cells: Vec<u32>, values: Vec<f32>, outputs: Vec<f32>, place: [usize; 2] },
    /// Something failed in it.
    Failed(String),
}

impl Answer {
    /// Reads a message; none where it is not one of the worker's.
    pub(super) fn read(message: &JsValue) -> Option<Self> {
        let size = || Some([number(message, "height")? as usize, number(message, "width")? as usize]);
        let bitmap = || {
            let bitmap = field(message, "bitmap").dyn_into::<ImageBitmap>().ok()?;
            Some(Rc::new(Bitmap::new(bitmap)))
        };
        let float = |name| field(message, name).as_f64();
        if let Some(map) = number(message, "map") {
            let (low, high) = (float("low")? as f32, float("high")? as f32);
            let picture = MapPicture { bitmap: bitmap()?, low, high, millis: float("millis")? };
            return Some(Self::Map(map as usize, picture));
        }
        if let Some(id) = number(message, "done") {
            return Some(Self::Done { id });
        }
        if let Some(id) = number(message, "cells") {
            let floats =
                |name| field(message, name).dyn_into::<Float32Array>().ok().map(|array| array.to_vec());
            let cells = field(message, "indices").dyn_into::<Uint32Array>().ok()?.to_vec();
            let place = field(message, "place").dyn_into::<Array>().ok()?;
            let at = |axis| place.get(axis).as_f64().map(|it| it as usize);
            return Some(Self::Cells {
                id,
                cells,
                values: floats("values")?,
                outputs: floats("outputs")?,
                place: [at(0)?, at(1)?],
            });
        }
        if !field(message, "input").is_undefined() {
            return Some(Self::Input(bitmap()?));
        }
        if let Some(id) = number(message, "refused") {
            return Some(Self::Refused { id });
        }
        if let Some(core) = field(message, "ready").as_string() {
            return Some(Self::Ready(core));
        }
        if let Some(why) = field(message, "failed").as_string() {
            return Some(Self::Failed(why));
        }
        // Last, since maps and the input name the picture that they are of.
        let id = number(message, "picture")?;
        Some(Self::Picture { id, size: size()? })
    }
}
