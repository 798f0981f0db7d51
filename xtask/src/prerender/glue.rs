//! Makes the script that `wasm-bindgen` wrote, and the names it shares with the WebAssembly, smaller.
//!
//! Every imported function carries a hash of 16 digits, twice in the page and alike to no other: numbers of the same
//! length keep the names apart as well and compress to nothing. The file names stay: whatever is done here follows
//! from what Trunk hashed.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};

/// How the names of imported functions begin.
const PREFIX: &str = "__wbg_";
/// Digits of the hash with which they end.
const HASH_LEN: usize = 16;

/// Numbers the imported functions, in the script and, in place, in the WebAssembly.
pub(super) fn number_imports(script: &str, wasm: &mut [u8]) -> Result<String> {
    let mut names: BTreeMap<&str, String> =
        words(script).filter(|it| is_hashed(it)).map(|it| (it, String::new())).collect();
    for (n, (name, short)) in names.iter_mut().enumerate() {
        *short = format!("{}{n:0HASH_LEN$}", &name[..name.len() - HASH_LEN]);
    }
    let mut is_found: BTreeMap<&str, bool> = names.keys().map(|&name| (name, false)).collect();
    let mut at = 0;
    while at < wasm.len() {
        if !wasm[at..].starts_with(PREFIX.as_bytes()) {
            at += 1;
            continue;
        }
        let len = wasm[at..].iter().take_while(|&&byte| is_word(byte.into())).count();
        let place = at..at + len;
        // Words are ASCII.
        let found = str::from_utf8(&wasm[place.clone()]).ok().and_then(|name| names.get_key_value(name));
        if let Some((&name, short)) = found {
            is_found.insert(name, true);
            wasm[place].copy_from_slice(short.as_bytes());
        }
        at += len;
    }
    let missing: Vec<_> = is_found.iter().filter(|(_, is_found)| !**is_found).collect();
    ensure!(missing.is_empty(), "the WebAssembly does not import what its script offers: {missing:?}");
    let mut text = script.to_owned();
    for (name, short) in &names {
        text = text.replace(name, short);
    }
    Ok(text)
}

/// The script without indentation, comments of whole lines and empty lines; as it was where a text goes over lines.
pub(super) fn strip(script: &str) -> String {
    if script.lines().any(|line| !line.matches('`').count().is_multiple_of(2)) {
        return script.to_owned();
    }
    let mut text = String::with_capacity(script.len());
    let mut is_comment = false;
    for line in script.lines().map(str::trim) {
        if is_comment || line.starts_with("/*") {
            let Some((_, after)) = line.split_once("*/") else {
                is_comment = true;
                continue;
            };
            is_comment = false;
            if after.trim().is_empty() {
                continue;
            }
            text.push_str(after.trim());
        } else if line.is_empty() || line.starts_with("//") {
            continue;
        } else {
            text.push_str(line);
        }
        text.push('\n');
    }
    text
}

/// What an `integrity` attribute says of a file.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|it: char| !is_word(it)).filter(|word| word.starts_with(PREFIX))
}

const fn is_word(it: char) -> bool {
    it.is_ascii_alphanumeric() || it == '_'
}

fn is_hashed(name: &str) -> bool {
    let digits = name.len().checked_sub(HASH_LEN + 1).and_then(|start| name[start..].strip_prefix('_'));
    digits.is_some_and(|digits| digits.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_numbered_on_both_sides() {
        let script = "{ __wbg_get_0123456789abcdef: f, __wbg_set_fedcba9876543210: g, __wbg_free: h }";
        let mut wasm =
            b"\0asm\x1a__wbg_set_fedcba9876543210\0\x01\x1a__wbg_get_0123456789abcdef\0\x02__wbg_other"
                .to_vec();
        let script = number_imports(script, &mut wasm).unwrap();
        assert_eq!(script, "{ __wbg_get_0000000000000000: f, __wbg_set_0000000000000001: g, __wbg_free: h }");
        assert_eq!(
            wasm,
            b"\0asm\x1a__wbg_set_0000000000000001\0\x01\x1a__wbg_get_0000000000000000\0\x02__wbg_other"
        );
    }

    #[test]
    fn an_import_of_another_build_is_an_error() {
        let err = number_imports("__wbg_get_0123456789abcdef", &mut b"__wbg_get_1".to_vec()).unwrap_err();
        assert!(err.to_string().contains("__wbg_get_0123456789abcdef"), "{err}");
    }

    #[test]
    fn comments_and_indentation_go() {
        let script = "/* a */\n/**\n * b\n */\nfunction f() {\n    // c\n\n    return 'd // e';\n}\n";
        assert_eq!(strip(script), "function f() {\nreturn 'd // e';\n}\n");
        assert_eq!(strip("x = `a\n  b`;\n"), "x = `a\n  b`;\n");
    }

    #[test]
    fn integrity_is_what_browsers_compare() {
        // `printf 'go()' | openssl dgst -sha384 -binary | base64`
        assert_eq!(
            integrity(b"go()"),
            "sha384-2eR2ebRL3PTAzYG2tevlN+8WTrXsUaQaggr559th5ntotR7G/oN0/gI71qhJrQ5e"
        );
    }
}
