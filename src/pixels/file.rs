//! What a file is, by its first bytes. Its name is not believed.

/// As many of the first bytes of a file as [`sniff`] wants to see: the size of a JPEG stands behind its preview.
pub const HEAD_BYTES: usize = 256 * 1024;

/// Most pixels of a picture that is opened: a browser needs four bytes for each while it reads it, 600 MB.
pub const MAX_PIXELS: u64 = 150_000_000;

/// A kind of file that is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// GIF, of which the first picture is taken.
    Gif,
    /// `WebP`.
    WebP,
    /// Windows bitmap.
    Bmp,
    /// AVIF, which nearly every browser reads.
    Avif,
    /// HEIC, as phones write it, which few browsers read.
    Heic,
    /// TIFF, which few browsers read.
    Tiff,
    /// Numbers, as `numpy.save` writes them.
    Npy,
    /// A figure that the page saved.
    Figure,
}

impl Kind {
    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Png => "PNG",
            Self::Jpeg => "JPEG",
            Self::Gif => "GIF",
            Self::WebP => "WebP",
            Self::Bmp => "BMP",
            Self::Avif => "AVIF",
            Self::Heic => "HEIC",
            Self::Tiff => "TIFF",
            Self::Npy => "NPY",
            Self::Figure => "JSON",
        }
    }

    /// Whether every browser reads it, so that one that is not read is broken.
    pub const fn is_read_everywhere(self) -> bool {
        !matches!(self, Self::Avif | Self::Heic | Self::Tiff)
    }
}

/// Why a file is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadFile {
    /// It has no bytes.
    #[error("empty")]
    Empty,
    /// It is text, whatever it is called.
    #[error("text")]
    Text,
    /// It is a drawing of lines, which has no pixels.
    #[error("SVG")]
    Svg,
    /// It is of another kind.
    #[error("a file of type {0}")]
    Other(&'static str),
    /// It is of no kind that is known.
    #[error("unknown")]
    Unknown,
    /// It has too many pixels.
    #[error("{width} x {height} pixels")]
    TooManyPixels {
        /// Pixels in a row.
        width: u32,
        /// Rows.
        height: u32,
    },
    /// It begins like this kind, but the browser cannot read it.
    #[error("a broken {}", .0.name())]
    Broken(Kind),
    /// This browser does not read this kind.
    #[error("{} is not read here", .0.name())]
    NotReadHere(Kind),
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sniffed {
    /// What it is.
    pub kind: Kind,
    /// Pixels in a row, rows, where its head says so.
    pub size: Option<[u32; 2]>,
}

/// What a file is by its first [`HEAD_BYTES`], or all of them where there are fewer.
///
/// # Errors
/// Where it is nothing that is opened.
pub fn sniff(head: &[u8]) -> Result<Sniffed, BadFile> {
    if head.is_empty() {
        return Err(BadFile::Empty);
    }
    let Some(kind) = kind(head) else { return Err(not_a_picture(head)) };
    let size = match kind {
        Kind::Png => png_size(head),
        Kind::Jpeg => jpeg_size(head),
        Kind::Gif => both(head, 6, u16_le),
        Kind::WebP => webp_size(head),
        Kind::Bmp => both(head, 18, u32_le),
        Kind::Avif | Kind::Heic | Kind::Tiff | Kind::Npy | Kind::Figure => None,
    };
    if let Some([width, height]) = size {
        if width == 0 || height == 0 {
            return Err(BadFile::Broken(kind));
        }
        if u64::from(width) * u64::from(height) > MAX_PIXELS {
            return Err(BadFile::TooManyPixels { width, height });
        }
    }
    Ok(Sniffed { kind, size })
}

/// The width with which the browser is to decode a picture, so that it is no larger than `longest` on a side; `None`
/// where it is small enough, or where its size is not known.
pub fn first_width(size: Option<[u32; 2]>, longest: usize) -> Option<u32> {
    let [width, height] = size?;
    let largest = u64::from(width.max(height));
    let longest = longest as u64;
    (largest > longest).then(|| ((u64::from(width) * longest + largest / 2) / largest).max(1) as u32)
}

fn kind(head: &[u8]) -> Option<Kind> {
    const STARTS: [(&[u8], Kind); 8] = [
        (b"\x89PNG\r\n\x1A\n", Kind::Png),
        (b"\xFF\xD8\xFF", Kind::Jpeg),
        (b"GIF87a", Kind::Gif),
        (b"GIF89a", Kind::Gif),
        (b"II*\0", Kind::Tiff),
        (b"MM\0*", Kind::Tiff),
        (b"\x93NUMPY", Kind::Npy),
        (b"BM", Kind::Bmp),
    ];
    let start = STARTS.iter().find(|(start, kind)| {
        // Two letters may begin any text: a bitmap has zeros behind its size.
        head.starts_with(start) && (*kind != Kind::Bmp || head.get(6..10) == Some(&[0; 4]))
    });
    if let Some((_, kind)) = start {
        return Some(*kind);
    }
    if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
        return Some(Kind::WebP);
    }
    if head.get(4..8) == Some(b"ftyp") {
        return match head.get(8..12)? {
            b"avif" | b"avis" => Some(Kind::Avif),
            b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"mif1" | b"msf1" => Some(Kind::Heic),
            _ => None,
        };
    }
    let text = text(head)?;
    text.trim_start().starts_with('{').then_some(Kind::Figure)
}

fn not_a_picture(head: &[u8]) -> BadFile {
    const OTHERS: [(&[u8], &str); 6] = [
        (b"PK\x03\x04", "ZIP"),
        (b"%PDF", "PDF"),
        (b"\x89HDF", "HDF5"),
        (b"\x1A\x45\xDF\xA3", "WebM"),
        (b"\x1F\x8B", "GZIP"),
        (b"8BPS", "PSD"),
    ];
    if let Some((_, name)) = OTHERS.iter().find(|(start, _)| head.starts_with(start)) {
        return BadFile::Other(name);
    }
    if head.get(4..8) == Some(b"ftyp") {
        return BadFile::Other("MP4");
    }
    match text(head) {
        Some(text) if is_svg(text) => BadFile::Svg,
        Some(_) => BadFile::Text,
        None => BadFile::Unknown,
    }
}

/// The beginning as text, where it is text. Its last character may be cut.
fn text(head: &[u8]) -> Option<&str> {
    let valid = match str::from_utf8(head) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => str::from_utf8(&head[..error.valid_up_to()]).ok()?,
        Err(_) => return None,
    };
    let is_control = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{C}');
    (!valid.contains(is_control)).then_some(valid.trim_start_matches('\u{FEFF}'))
}

fn is_svg(text: &str) -> bool {
    text.trim_start().starts_with('<') && text.contains("<svg")
}

/// Reads a number at a place, and tells how many bytes it has.
type Read = fn(&[u8], usize) -> Option<(u32, usize)>;

fn both(head: &[u8], at: usize, read: Read) -> Option<[u32; 2]> {
    let (width, bytes) = read(head, at)?;
    let (height, _) = read(head, at + bytes)?;
    // A bitmap of negative height begins at its top.
    Some([width, (height as i32).unsigned_abs()])
}

fn u16_le(head: &[u8], at: usize) -> Option<(u32, usize)> {
    let bytes = head.get(at..at + 2)?.try_into().ok()?;
    Some((u16::from_le_bytes(bytes).into(), 2))
}

fn u32_le(head: &[u8], at: usize) -> Option<(u32, usize)> {
    let bytes = head.get(at..at + 4)?.try_into().ok()?;
    Some((u32::from_le_bytes(bytes), 4))
}

fn u16_be(head: &[u8], at: usize) -> Option<u32> {
    Some(u16::from_be_bytes(head.get(at..at + 2)?.try_into().ok()?).into())
}

fn png_size(head: &[u8]) -> Option<[u32; 2]> {
    let read = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?));
    Some([read(16)?, read(20)?])
}

/// Markers one after the other, each with its length, until one that begins a frame.
fn jpeg_size(head: &[u8]) -> Option<[u32; 2]> {
    let mut at = 2;
    loop {
        let &[0xFF, marker] = head.get(at..at + 2)?.first_chunk::<2>()? else { return None };
        match marker {
            // Filling, and markers without a length.
            0xFF => at += 1,
            0x01 | 0xD0..=0xD9 => at += 2,
            // Frames; of the others between them, one is a table of codes, one an extension, one of conditions.
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => {
                return Some([u16_be(head, at + 7)?, u16_be(head, at + 5)?]);
            }
            _ => at += 2 + u16_be(head, at + 2)? as usize,
        }
    }
}

fn webp_size(head: &[u8]) -> Option<[u32; 2]> {
    match head.get(12..16)? {
        // Sizes less one, in three bytes.
        b"VP8X" => {
            let three = |at: usize| {
                Some(u32::from_le_bytes([*head.get(at)?, *head.get(at + 1)?, *head.get(at + 2)?, 0]) + 1)
            };
            Some([three(24)?, three(27)?])
        }
        // Sizes less one, in fourteen bits.
        b"VP8L" => {
            let (bits, _) = u32_le(head, 21)?;
            Some([(bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1])
        }
        b"VP8 " => both(head, 26, u16_le).map(|size| size.map(|it| it & 0x3FFF)),
        _ => None,
    }
}
