use crate::pixels::{BadFile, Kind, Sniffed, first_width, sniff};

#[track_caller]
fn check(head: &[u8], expected: Result<(Kind, Option<[u32; 2]>), BadFile>) {
    assert_eq!(sniff(head), expected.map(|(kind, size)| Sniffed { kind, size }));
}

/// The head of a PNG of this size.
fn png(width: u32, height: u32) -> Vec<u8> {
    [&b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"[..], &width.to_be_bytes(), &height.to_be_bytes(), &[8, 2, 0, 0, 0]]
        .concat()
}

#[test]
fn a_file_is_what_its_bytes_say() {
    check(&png(640, 480), Ok((Kind::Png, Some([640, 480]))));
    check(b"GIF89a\x80\x02\xE0\x01\xF7\0\0", Ok((Kind::Gif, Some([640, 480]))));
    // A JPEG with a table in front of its frame: precision 8, 480 rows, 640 columns.
    let jpeg = [
        &b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0"[..],
        b"\xFF\xC4\0\x05\x01\x02\x03\xFF\xC2\0\x11\x08\x01\xE0\x02\x80\x03",
    ];
    check(&jpeg.concat(), Ok((Kind::Jpeg, Some([640, 480]))));
    check(&jpeg.concat()[..30], Ok((Kind::Jpeg, None)));
    check(b"RIFF\0\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\x7F\x02\0\xDF\x01\0", Ok((Kind::WebP, Some([640, 480]))));
    // 639 + 479 · 2^14 = 7848575 = 0x77C27F.
    check(b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2F\x7F\xC2\x77\0", Ok((Kind::WebP, Some([640, 480]))));
    let bitmap =
        [&b"BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0"[..], &640_u32.to_le_bytes(), &(-480_i32).to_le_bytes()];
    check(&bitmap.concat(), Ok((Kind::Bmp, Some([640, 480]))));
    check(b"\0\0\0\x18ftypheic\0\0\0\0", Ok((Kind::Heic, None)));
    check(b"\0\0\0\x18ftypavif\0\0\0\0", Ok((Kind::Avif, None)));
    check(b"\x93NUMPY\x01\0", Ok((Kind::Npy, None)));
    check("\u{FEFF} {\"convoscope\": 1}".as_bytes(), Ok((Kind::Figure, None)));
}

#[test]
fn what_is_no_picture_is_named() {
    check(b"", Err(BadFile::Empty));
    check(b"This is a text, whatever it is called.", Err(BadFile::Text));
    check("한국".as_bytes().split_last().unwrap().1, Err(BadFile::Text));
    check(b"BM means bitmap", Err(BadFile::Text));
    check(b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>", Err(BadFile::Svg));
    check(b"%PDF-1.7", Err(BadFile::Other("PDF")));
    check(b"\0\0\0\x18ftypisom", Err(BadFile::Other("MP4")));
    check(&[1, 2, 3, 250], Err(BadFile::Unknown));
    check(&png(0, 480), Err(BadFile::Broken(Kind::Png)));
    check(&png(60_000, 60_000), Err(BadFile::TooManyPixels { width: 60_000, height: 60_000 }));
    check(&png(u32::MAX, u32::MAX), Err(BadFile::TooManyPixels { width: u32::MAX, height: u32::MAX }));
}

/// Every beginning of every head is read or refused, never more.
#[test]
fn heads_may_end_anywhere() {
    let heads: [&[u8]; 6] = [
        &png(640, 480),
        b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xFF\xC2\0\x11\x08\x01\xE0\x02\x80\x03",
        b"\xFF\xD8\xFF\xE0\0\0\xFF\xE0\0\0\xFF\xE0\0\0",
        b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2F\x7F\xC2\x77\0",
        b"\0\0\0\x18ftypheic",
        "{ \u{D55C}".as_bytes(),
    ];
    for head in heads {
        for end in 0..=head.len() {
            let _ = sniff(&head[..end]);
        }
    }
}

#[test]
fn a_large_picture_is_decoded_small() {
    assert_eq!(first_width(Some([1024, 768]), 1024), None);
    assert_eq!(first_width(Some([10_000, 10_000]), 1024), Some(1024));
    assert_eq!(first_width(Some([4000, 3000]), 1024), Some(1024));
    // 3000 · 1024 / 4000 = 768.
    assert_eq!(first_width(Some([3000, 4000]), 1024), Some(768));
    assert_eq!(first_width(Some([1, 100_000]), 1024), Some(1));
    assert_eq!(first_width(None, 1024), None);
}
