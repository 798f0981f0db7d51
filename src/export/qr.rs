//! A text as a QR code, to be read from a slide by a phone.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

use crate::words::Lang;

/// Width of the empty border in modules, as ISO/IEC 18004 asks for.
const QUIET: usize = 4;

/// A text is longer than the largest QR code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{bytes} bytes do not fit into a QR code, the most are {}", Self::MOST)]
pub struct QrTooLong {
    /// Its length.
    pub bytes: usize,
}

impl QrTooLong {
    /// Most bytes of a QR code: version 40 with the least redundancy.
    pub const MOST: usize = 2953;

    /// What is wrong, and what would work.
    pub fn sentence(self, lang: Lang) -> String {
        let (bytes, most) = (self.bytes, Self::MOST);
        match lang {
            Lang::En => format!(
                "This link is too long for a QR code: it has {bytes} characters, and a QR code holds {most}. Save the \
                 figure as a file instead, or set fewer numbers by hand."
            ),
            Lang::Ko => format!(
                "링크가 너무 길어 QR 코드로 만들 수 없습니다. 링크는 {bytes}자이고 QR 코드에는 {most}자까지 들어갑니다. \
                 그림을 파일로 저장하거나 직접 바꾼 수를 줄이세요."
            ),
        }
    }
}

/// A QR code as SVG: dark on white whatever lies behind it, a unit for each module. A text that leaves room for it gets
/// redundancy of 15 percent, a long one 7.
///
/// # Errors
/// A text that is too long.
pub fn qr(text: &str) -> Result<String, QrTooLong> {
    let of_level = |level| QrCode::with_error_correction_level(text, level);
    let code = of_level(EcLevel::M)
        .or_else(|_| of_level(EcLevel::L))
        .map_err(|_| QrTooLong { bytes: text.len() })?;
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run[0] == Color::Dark {
                // Writing to a String cannot fail.
                let _ = write!(path, "M{} {}h{n}v1h-{n}z", x + QUIET, y + QUIET, n = run.len());
            }
            x += run.len();
        }
    }
    let side = width + 2 * QUIET;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{px}\" height=\"{px}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>\n",
        px = side * 8,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What another library reads from the picture.
    fn read(svg: &str) -> String {
        let document = roxmltree::Document::parse(svg).unwrap();
        let root = document.root_element();
        let side: usize = root.attribute("viewBox").unwrap().split(' ').nth(2).unwrap().parse().unwrap();
        let mut dark = vec![false; side * side];
        let path = root.children().filter(|it| it.has_tag_name("path")).nth(1).unwrap();
        for run in path.attribute("d").unwrap().split_terminator('z') {
            let numbers: Vec<usize> = run
                .split(['M', ' ', 'h', 'v'])
                .filter_map(|part| part.strip_suffix('-').unwrap_or(part).parse().ok())
                .collect();
            let [x, y, length, ..] = numbers[..] else { panic!("{run}") };
            dark[y * side + x..][..length].fill(true);
        }
        // Several pixels for a module: the reader looks for squares.
        let scale = 4;
        let shade = |x: usize, y: usize| if dark[y / scale * side + x / scale] { 0 } else { 255 };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * scale, side * scale, shade);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    #[test]
    fn another_library_reads_the_link() {
        for text in [
            "https://example.org/scope/?stride=2&padding=1&step=3".to_owned(),
            "https://example.org/?dims=1&values=text:the+cat+%EA%B3%A0%EC%96%91%EC%9D%B4".to_owned(),
            format!("https://example.org/?set_input={}", "0.0.0:1;".repeat(150)),
        ] {
            assert_eq!(read(&qr(&text).unwrap()), text);
        }
    }

    #[test]
    fn the_longest_text_fits_and_a_longer_one_is_refused() {
        assert!(qr(&"x".repeat(QrTooLong::MOST)).is_ok());
        assert_eq!(qr(&"x".repeat(QrTooLong::MOST + 1)), Err(QrTooLong { bytes: 2954 }));
        assert!(QrTooLong { bytes: 3000 }.sentence(Lang::En).contains("it has 3000 characters"));
    }
}
