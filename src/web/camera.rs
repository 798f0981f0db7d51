//! The camera. It is asked for by a press, and its light goes out when the value is dropped.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlVideoElement, ImageBitmap, MediaStream, MediaStreamConstraints, MediaStreamTrack};

use super::dom;
use super::message::{field, object};

/// Which of the cameras of a phone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Facing {
    /// Towards the person.
    #[default]
    Front,
    /// Away from the person.
    Back,
}

/// Why there is no camera.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CameraError {
    /// The browser has none to offer here: a page without https, a frame.
    NotHere,
    /// The person or the browser does not allow it.
    Refused,
    /// None is connected.
    Missing,
    /// Another program uses it.
    Busy,
    /// There is none that looks that way.
    Unfit,
    /// Something else, in the browser's words.
    Other(String),
}

/// A camera that is on. Dropping it turns it off.
#[derive(Debug)]
pub struct Camera {
    stream: MediaStream,
    video: HtmlVideoElement,
    is_over: Rc<Cell<bool>>,
    _ended: Vec<EventListener>,
}

/// The size that is asked for: more pixels would only be thrown away.
const WIDTH: u32 = 640;
const HEIGHT: u32 = 480;

impl Camera {
    /// Asks for the camera, which may ask the person.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn start(facing: Facing, on_end: impl Fn() + 'static) -> Result<Self, CameraError> {
        let navigator = web_sys::window().ok_or(CameraError::NotHere)?.navigator();
        // Missing on pages that are not secure.
        if !field(&navigator, "mediaDevices").is_object() {
            return Err(CameraError::NotHere);
        }
        let devices = navigator.media_devices().map_err(|_| CameraError::NotHere)?;
        let constraints = MediaStreamConstraints::new();
        let name = match facing {
            Facing::Front => "user",
            Facing::Back => "environment",
        };
        let ideal = |value: JsValue| object(&[("ideal", value)]);
        constraints.set_video(&object(&[
            ("facingMode", ideal(name.into())),
            ("width", ideal(WIDTH.into())),
            ("height", ideal(HEIGHT.into())),
        ]));
        let promise = devices.get_user_media_with_constraints(&constraints).map_err(|error| why(&error))?;
        let stream = JsFuture::from(promise).await.map_err(|error| why(&error))?;
        let stream: MediaStream = stream.dyn_into().map_err(|error| why(&error))?;
        let on_end = Rc::new(on_end);
        let ended = tracks(&stream).map(|track| {
            let on_end = on_end.clone();
            EventListener::new(&track, "ended", move |_| on_end())
        });
        let ended = ended.collect();
        let camera = Self {
            video: video().ok_or(CameraError::NotHere)?,
            stream,
            is_over: Rc::default(),
            _ended: ended,
        };
        camera.video.set_src_object(Some(&camera.stream));
        let playing = camera.video.play().map_err(|error| why(&error))?;
        JsFuture::from(playing).await.map_err(|error| why(&error))?;
        Ok(camera)
    }

    /// Whether pictures are those of a mirror: of a camera that looks at the person.
    pub fn is_mirrored(&self) -> bool {
        let facing = tracks(&self.stream).next().map(|track| field(&track.get_settings(), "facingMode"));
        facing.and_then(|it| it.as_string()).is_none_or(|it| it == "user")
    }

    /// Calls back with each new picture that `is_wanted` when it comes, until the camera is dropped.
    pub fn on_picture(
        &self,
        is_wanted: impl Fn() -> bool + 'static,
        on_picture: impl Fn(ImageBitmap) + 'static,
    ) {
        let frames = Frames {
            video: self.video.clone(),
            is_over: self.is_over.clone(),
            is_wanted: Box::new(is_wanted),
            on_picture: Box::new(on_picture),
            is_making: Cell::new(false),
        };
        Rc::new(frames).wait();
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.is_over.set(true);
        for track in tracks(&self.stream) {
            track.stop();
        }
        self.video.set_src_object(None);
    }
}

/// What is done for each picture of the camera.
struct Frames {
    video: HtmlVideoElement,
    is_over: Rc<Cell<bool>>,
    is_wanted: Box<dyn Fn() -> bool>,
    on_picture: Box<dyn Fn(ImageBitmap)>,
    /// Whether a bitmap is being made.
    is_making: Cell<bool>,
}

impl Frames {
    /// Waits for the next picture: that of the video where the browser tells, else the next one of the screen.
    fn wait(self: Rc<Self>) {
        let this = self.clone();
        let callback = Closure::once_into_js(move || this.take());
        let video: &JsValue = &self.video;
        let told = Reflect::get(video, &"requestVideoFrameCallback".into()).ok();
        match told.and_then(|it| it.dyn_into::<Function>().ok()) {
            // A video that has ended calls nobody: the closure goes with it.
            Some(request) => drop(request.call1(video, &callback)),
            None => {
                if let Some(window) = web_sys::window() {
                    let _ = window.request_animation_frame(callback.unchecked_ref());
                }
            }
        }
    }

    fn take(self: Rc<Self>) {
        if self.is_over.get() {
            return;
        }
        if !self.is_making.get() && (self.is_wanted)() && self.video.video_width() > 0 {
            self.clone().make();
        }
        self.wait();
    }

    fn make(self: Rc<Self>) {
        let promise = web_sys::window()
            .and_then(|window| window.create_image_bitmap_with_html_video_element(&self.video).ok());
        let Some(promise) = promise else { return };
        self.is_making.set(true);
        wasm_bindgen_futures::spawn_local(async move {
            let made = JsFuture::from(promise).await;
            self.is_making.set(false);
            // None is made of a video that has just ended.
            if let Some(bitmap) = made.ok().and_then(|it| it.dyn_into::<ImageBitmap>().ok()) {
                match self.is_over.get() {
                    true => bitmap.close(),
                    false => (self.on_picture)(bitmap),
                }
            }
        });
    }
}

/// A video that is in no document: it is only read.
fn video() -> Option<HtmlVideoElement> {
    let video: HtmlVideoElement = dom::document()?.create_element("video").ok()?.dyn_into().ok()?;
    video.set_muted(true);
    // Else a phone would show it on the whole screen.
    video.set_attribute("playsinline", "").ok()?;
    Some(video)
}

fn tracks(stream: &MediaStream) -> impl Iterator<Item = MediaStreamTrack> {
    let tracks: Array = stream.get_tracks().unchecked_into();
    (0..tracks.length()).filter_map(move |at| tracks.get(at).dyn_into().ok())
}

/// The names of errors stand in the specification of media capture.
fn why(error: &JsValue) -> CameraError {
    let name = field(error, "name").as_string().unwrap_or_default();
    match &*name {
        "NotAllowedError" | "SecurityError" | "PermissionDeniedError" => CameraError::Refused,
        "NotFoundError" | "DevicesNotFoundError" => CameraError::Missing,
        "NotReadableError" | "TrackStartError" | "AbortError" => CameraError::Busy,
        "OverconstrainedError" => CameraError::Unfit,
        _ => CameraError::Other(
            field(error, "message").as_string().filter(|it| !it.is_empty()).unwrap_or(name),
        ),
    }
}
