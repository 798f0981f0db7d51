//! Takes out of the script that `wasm-bindgen` wrote what the page does not use.

use anyhow::{Context, Result};

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

#[cfg(test)]
mod tests {
    use super::*;

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
}
