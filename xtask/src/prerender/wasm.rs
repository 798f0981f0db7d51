//! Whether a WebAssembly file is whole: wasm-opt does not notice when a full disk takes only the beginning of it.

use anyhow::{Context, Result, ensure};

/// The magic number and the version.
const HEAD: &[u8] = b"\0asm\x01\0\0\0";

/// Fails where the sections of a module do not fill its file.
pub(super) fn ensure_whole(name: &str, bytes: &[u8]) -> Result<()> {
    let is_whole = (|| {
        let mut rest = bytes.strip_prefix(HEAD)?;
        while let Some((_, after_id)) = rest.split_first() {
            let (length, content) = leb128(after_id)?;
            rest = content.get(length..)?;
        }
        Some(())
    })();
    is_whole.with_context(|| format!("{name} is not whole: is the disk full? Build again"))?;
    ensure!(bytes.len() > HEAD.len(), "{name} has nothing in it");
    Ok(())
}

/// A number of at most 32 bits, seven in each byte, and what follows it.
fn leb128(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut number = 0;
    for (at, byte) in bytes.iter().take(5).enumerate() {
        number |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((number, &bytes[at + 1..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_that_was_cut_is_noticed() {
        // Two sections: a custom one of three bytes, and one of 200 bytes, whose length takes two.
        let mut module = HEAD.to_vec();
        module.extend([0, 3, 1, b'a', 0]);
        module.extend([11, 0xc8, 0x01]);
        module.extend([7; 200]);
        ensure_whole("a.wasm", &module).unwrap();
        for cut in (0..module.len()).filter(|&cut| cut != HEAD.len() + 5) {
            let err = ensure_whole("a.wasm", &module[..cut]);
            assert!(err.is_err(), "cut after {cut} bytes");
        }
    }
}
