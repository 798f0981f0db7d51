//! Makes the script that `wasm-bindgen` wrote, and the names it shares with the WebAssembly, smaller.
//!
//! Every imported function carries a hash of 16 digits, alike to no other, and every kind of closure its types: both
//! sides get short names instead.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};

use crate::split;

/// How the names of imported functions begin.
const IMPORT: &str = "__wbg_";
/// Digits of the hash with which they end.
const HASH_LEN: usize = 16;
/// How the names of exported functions begin that call closures.
const CLOSURE: &str = "wasm_bindgen_";
/// What follows the name under which the script offers all imports.
const OFFER: &str = ": import0,";

/// Gives what the script and the WebAssembly share short names.
pub(super) fn shorten(script: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let shared = |name: &&str| is_hashed(name) || name.starts_with(CLOSURE);
    let mut names: BTreeMap<&str, String> =
        words(script).filter(shared).map(|name| (name, String::new())).collect();
    for (n, short) in names.values_mut().enumerate() {
        *short = format!("_{n}");
    }
    ensure!(!words(script).any(|it| names.values().any(|short| short == it)), "a short name is taken");
    // The name of the script itself, in quotes.
    let module = script.lines().find_map(|line| line.trim().strip_suffix(OFFER));
    let module = module.context("the script of wasm-bindgen does not offer its imports as it used to")?;
    names.insert(module.trim_matches('"'), "_".to_owned());
    let mut found = BTreeSet::new();
    let wasm = split::rename(wasm, |name| match names.get_key_value(name) {
        Some((&name, short)) => {
            found.insert(name);
            short.clone()
        }
        None => name.to_owned(),
    })?;
    let missing: Vec<_> = names.keys().filter(|&name| !found.contains(name)).collect();
    ensure!(missing.is_empty(), "the WebAssembly does not import what its script offers: {missing:?}");
    let mut text = script.replace(module, &format!("\"{}\"", names[module.trim_matches('"')]));
    // From the last: a name comes after one with which it begins.
    for (name, short) in names.iter().rev() {
        text = text.replace(name, short);
    }
    Ok((text, wasm))
}

/// The script without a function of it that the page does not use: it loads the WebAssembly without waiting.
pub(super) fn without_sync(script: &str) -> Result<String> {
    let unused = script.split_once("\nfunction initSync(").and_then(|(before, rest)| {
        let (_, after) = rest.split_once("\n}\n")?;
        Some(format!("{before}\n{after}").replace("export { initSync, ", "export { "))
    });
    unused.context("the script of wasm-bindgen has no `initSync`")
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

/// Sixteen letters that tell a build's files from another's.
pub(super) fn digest(files: &[&[u8]]) -> String {
    let mut digest = Sha384::new();
    for file in files {
        digest.update(file);
    }
    digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|it: char| !is_word(it)).filter(|it| !it.is_empty())
}

const fn is_word(it: char) -> bool {
    it.is_ascii_alphanumeric() || it == '_'
}

fn is_hashed(name: &str) -> bool {
    if !name.starts_with(IMPORT) {
        return false;
    }
    let digits = name.len().checked_sub(HASH_LEN + 1).and_then(|start| name[start..].strip_prefix('_'));
    digits.is_some_and(|digits| digits.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f')))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "const import0 = { __wbg_set_fedcba9876543210: g, __wbg_get_0123456789abcdef: f };
return {
\"./page_bg.js\": import0,
};
wasm.wasm_bindgen_0123456789abcdef___call(__wbg_free);";

    const WASM: &str = r#"(module
        (import "./page_bg.js" "__wbg_get_0123456789abcdef" (func))
        (import "./page_bg.js" "__wbg_set_fedcba9876543210" (func))
        (func $twice call 0 call 0)
        (export "wasm_bindgen_0123456789abcdef___call" (func $twice))
        (export "__wbg_free" (func 1)))"#;

    #[test]
    fn both_sides_get_the_same_short_names() {
        let (script, wasm) = shorten(SCRIPT, &wat::parse_str(WASM).unwrap()).unwrap();
        assert_eq!(
            script,
            "const import0 = { _1: g, _0: f };\nreturn {\n\"_\": import0,\n};\nwasm._2(__wbg_free);"
        );
        let expected = WASM
            .replace("./page_bg.js", "_")
            .replace("__wbg_get_0123456789abcdef", "_0")
            .replace("__wbg_set_fedcba9876543210", "_1")
            .replace("wasm_bindgen_0123456789abcdef___call", "_2");
        assert_eq!(wasm, wat::parse_str(expected).unwrap());
    }

    #[test]
    fn an_import_of_another_build_is_an_error() {
        let other = WASM.replace("__wbg_get_0123456789abcdef", "__wbg_get_1");
        let err = shorten(SCRIPT, &wat::parse_str(other).unwrap()).unwrap_err();
        assert!(err.to_string().contains("__wbg_get_0123456789abcdef"), "{err}");
    }

    #[test]
    fn the_unused_function_goes() {
        let script = "f();\nfunction initSync(module) {\n    if (a) {\n    }\n}\n\nexport { initSync, g as default };\n";
        assert_eq!(without_sync(script).unwrap(), "f();\n\nexport { g as default };\n");
        without_sync("f();").unwrap_err();
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
