//! Why the worker gives nothing, as a sentence that says what would work.

use wasm_bindgen::JsValue;

use crate::export::{ExportError, QrTooLong, ReadError};
use crate::words::{Lang, grouped};

/// Least and most width and height of a picture, in CSS pixels.
pub(super) const SIDE: (f32, f32) = (40.0, 4096.0);

/// Why there is no file and no figure.
#[derive(Debug)]
pub(super) enum Refusal {
    /// Nothing is known that is called so.
    NoTask(String),
    NoFormat(String),
    /// The link asks for a layer that cannot be shown.
    Impossible,
    BadSize,
    BadScale,
    LongCaption,
    ManyPixels {
        width: u128,
        height: u128,
    },
    /// The browser paints only in documents.
    NoCanvas,
    /// The browser writes no films.
    NoFilm,
    /// The script that writes films cannot be fetched.
    NoFilmScript,
    LongFilm {
        seconds: u128,
    },
    Export(ExportError),
    Read(ReadError),
    /// A text that no QR code holds.
    Qr(QrTooLong),
    /// The browser threw something.
    Thrown(String),
}

impl From<ExportError> for Refusal {
    fn from(error: ExportError) -> Self {
        Self::Export(error)
    }
}

impl From<QrTooLong> for Refusal {
    fn from(error: QrTooLong) -> Self {
        Self::Qr(error)
    }
}

impl From<ReadError> for Refusal {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

impl From<JsValue> for Refusal {
    fn from(thrown: JsValue) -> Self {
        Self::Thrown(format!("{thrown:?}"))
    }
}

impl Refusal {
    pub(super) fn sentence(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.english(),
            Lang::Ko => self.korean(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::NoTask(name) => format!("The worker knows no task {:?}. Reload the page.", short(name)),
            Self::NoFormat(name) => format!("There is no format {:?}.", short(name)),
            Self::Impossible => "This layer is impossible. Repair it first, then make the file.".to_owned(),
            Self::BadSize => {
                let (least, most) = sides();
                format!("A picture can be {least} to {most} pixels wide and high.")
            }
            Self::BadScale => "The scale of a picture goes from 0.25 to 8.".to_owned(),
            Self::LongCaption => "The caption is too long. Shorten it to a few lines.".to_owned(),
            &Self::ManyPixels { width, height } => format!(
                "The picture would have {} × {} pixels. Not every browser can paint that many. \
                 Choose a smaller scale, or SVG, which is sharp at any size.",
                grouped(width),
                grouped(height)
            ),
            Self::NoCanvas => "This browser cannot paint a picture here. Choose SVG instead.".to_owned(),
            Self::NoFilm => "This browser cannot write a video. Choose GIF instead.".to_owned(),
            Self::NoFilmScript => {
                "The part of the page that writes videos could not be loaded. Connect to the network and try again."
                    .to_owned()
            }
            &Self::LongFilm { seconds } => format!(
                "The video would be {} seconds long. Choose a higher speed or a part of the sweep.",
                grouped(seconds)
            ),
            Self::Export(error) => error.sentence(Lang::En),
            Self::Read(error) => error.sentence(Lang::En),
            Self::Qr(error) => error.sentence(Lang::En),
            Self::Thrown(what) => format!("The browser could not make the file: {what}"),
        }
    }

    fn korean(&self) -> String {
        match self {
            Self::NoTask(name) => {
                format!("{:?} 작업은 없습니다. 페이지를 다시 불러오세요.", short(name))
            }
            Self::NoFormat(name) => format!("{:?} 형식은 없습니다.", short(name)),
            Self::Impossible => "만들 수 없는 층입니다. 먼저 층을 고친 뒤 파일을 만드세요.".to_owned(),
            Self::BadSize => {
                let (least, most) = sides();
                format!("그림의 너비와 높이는 {least}픽셀부터 {most}픽셀까지입니다.")
            }
            Self::BadScale => "그림의 배율은 0.25부터 8까지입니다.".to_owned(),
            Self::LongCaption => "설명글이 너무 깁니다. 몇 줄로 줄이세요.".to_owned(),
            &Self::ManyPixels { width, height } => format!(
                "그림이 {} × {}픽셀이 됩니다. 모든 브라우저가 이만큼 그릴 수 있는 것은 아닙니다. \
                 배율을 낮추거나, 어떤 크기에서도 선명한 SVG를 고르세요.",
                grouped(width),
                grouped(height)
            ),
            Self::NoCanvas => {
                "이 브라우저는 여기에서 그림을 그릴 수 없습니다. 대신 SVG를 고르세요.".to_owned()
            }
            Self::NoFilm => "이 브라우저는 동영상을 만들 수 없습니다. 대신 GIF를 고르세요.".to_owned(),
            Self::NoFilmScript => {
                "동영상을 만드는 부분을 불러오지 못했습니다. 네트워크에 연결한 뒤 다시 시도하세요.".to_owned()
            }
            &Self::LongFilm { seconds } => {
                format!("동영상이 {}초가 됩니다. 속도를 높이거나 일부만 고르세요.", grouped(seconds))
            }
            Self::Export(error) => error.sentence(Lang::Ko),
            Self::Read(error) => error.sentence(Lang::Ko),
            Self::Qr(error) => error.sentence(Lang::Ko),
            Self::Thrown(what) => format!("브라우저가 파일을 만들지 못했습니다: {what}"),
        }
    }
}

fn sides() -> (String, String) {
    (grouped(SIDE.0 as u128), grouped(SIDE.1 as u128))
}

/// The beginning of a name that may be of any length.
fn short(name: &str) -> String {
    name.chars().take(40).collect()
}
