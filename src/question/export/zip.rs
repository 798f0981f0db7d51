//! A ZIP archive whose files are stored as they are.
//!
//! Source: PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16. A package of questions has two small files: a library
//! that compresses would be larger than they are.

/// A file of an archive: its name and its bytes.
pub(super) type File<'a> = (&'a str, &'a [u8]);

/// The time of every file: 1 January 1980, the first that the format knows. So the same questions are the same bytes.
const DATE: u16 = 0x21;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
/// The version that is needed to read it: 2.0.
const VERSION: u16 = 20;

/// The archive; `None` where it would be larger than 4 GB, or have more than 65535 files.
pub(super) fn zip(files: &[File<'_>]) -> Option<Vec<u8>> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let start = u32::try_from(archive.len()).ok()?;
        let (size, name_size) = (u32::try_from(bytes.len()).ok()?, u16::try_from(name.len()).ok()?);
        let mut head = Vec::new();
        for number in [VERSION, FLAGS, 0, 0, DATE] {
            head.extend(number.to_le_bytes());
        }
        for number in [crc32(bytes), size, size] {
            head.extend(number.to_le_bytes());
        }
        head.extend(name_size.to_le_bytes());
        head.extend(0_u16.to_le_bytes());
        archive.extend(*b"PK\x03\x04");
        archive.extend(&head);
        archive.extend(name.as_bytes());
        archive.extend(*bytes);
        directory.extend(*b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&head);
        // No comment, the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (n_files, start) = (u16::try_from(files.len()).ok()?, u32::try_from(archive.len()).ok()?);
    let size = u32::try_from(directory.len()).ok()?;
    archive.extend(directory);
    archive.extend(*b"PK\x05\x06");
    archive.extend([0; 4]);
    archive.extend(n_files.to_le_bytes());
    archive.extend(n_files.to_le_bytes());
    archive.extend(size.to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend([0; 2]);
    Some(archive)
}

/// CRC-32 as ZIP, PNG and Ethernet have it.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, &byte| (0..8).fold(crc ^ u32::from(byte), |crc, _| step(crc)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value of the catalogue of CRCs (reveng): `123456789` → `cbf43926`.
    #[test]
    fn the_checksum_is_that_of_zip() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn an_archive_ends_with_its_directory() {
        let archive = zip(&[("a.txt", b"hello"), ("b/c.txt", b"")]).unwrap();
        assert_eq!(&archive[..4], b"PK\x03\x04");
        let end = &archive[archive.len() - 22..];
        assert_eq!((&end[..4], end[8], end[10]), (&b"PK\x05\x06"[..], 2, 2));
        let start = u32::from_le_bytes(end[16..20].try_into().unwrap()) as usize;
        assert_eq!(&archive[start..start + 4], b"PK\x01\x02");
    }
}
