//! Two modules in one file.

use std::borrow::Cow;
use std::ops::Range;

use anyhow::Result;
use wasm_encoder::{CustomSection, RawSection, Section};
use wasmparser::{Parser, Payload};

/// The name of the section that holds the second module.
const SECTION: &str = "2";

/// The module `first` without names and other notes, and after it, as a note, the module `second`: a file whose
/// beginning can be used while its end still arrives. With it the ranges of both.
///
/// # Errors
/// If `first` is not a module.
pub fn append(first: &[u8], second: &[u8]) -> Result<(Vec<u8>, [Range<usize>; 2])> {
    let mut file = wasm_encoder::Module::HEADER.to_vec();
    for payload in Parser::new(0).parse_all(first) {
        let payload = payload?;
        if let Some((id, range)) = payload.as_section()
            && !matches!(payload, Payload::CustomSection(_))
        {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            RawSection { id, data: &first[range] }.append_to(&mut file);
        }
    }
    let first_len = file.len();
    CustomSection { name: Cow::Borrowed(SECTION), data: Cow::Borrowed(second) }.append_to(&mut file);
    let ranges = [0..first_len, file.len() - second.len()..file.len()];
    Ok((file, ranges))
}
