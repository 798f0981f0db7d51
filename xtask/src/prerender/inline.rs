//! Puts the script that loads the WebAssembly into the document.
//!
//! The document arrives while the WebAssembly is only asked for: there the script costs nothing, where a file of its
//! own would share the line with the WebAssembly. It stands at the end, so that the picture does not wait for it.

use anyhow::{Context, Result, ensure};

use super::markup;

/// How the script of `wasm-bindgen` ends: what it offers to others.
const OFFER: &str = "export { __wbg_init as default };\n";

/// The document with the script `text`, that it has imported from the file `name` so far, in itself.
pub(super) fn script(html: &str, name: &str, text: &str) -> Result<String> {
    ensure!(!text.contains("</script"), "{name} would end its own <script> element");
    let text = text.replacen(OFFER, "", 1);
    ensure!(!text.contains("\nexport "), "{name} offers more than to be started");
    let preload = markup::elements(html, "link").find(|it| it.attribute("rel") == Some("modulepreload"));
    let html = preload.context("index.html does not preload its script")?.replaced_in(html, "");
    let import = format!("import init, * as bindings from './{name}';");
    let starter = markup::elements(&html, "script").find(|it| it.text.trim_start().starts_with(&import));
    let starter = starter.with_context(|| format!("index.html does not import {name}"))?;
    // The script has a `wasm` of its own.
    let start = starter.text.trim_start().trim_start_matches(&import).trim();
    let start = start.replace("const wasm = await init(", "const started = await __wbg_init(");
    let start = start.replace("window.wasmBindings = bindings;", "").replace("{wasm}", "{wasm: started}");
    ensure!(start.contains("__wbg_init("), "index.html does not start {name} as it used to");
    let start: String =
        start.lines().filter(|line| !line.trim().is_empty()).flat_map(|line| [line, "\n"]).collect();
    let html = starter.replaced_in(&html, "");
    let (before, after) = html.rsplit_once("</body>").context("index.html has no end of its body")?;
    Ok(format!("{before}<script type=module>{text}{start}</script></body>{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><script type=module>import init, * as bindings from './a.js';\n\
         const wasm = await init({ module_or_path: './a_bg.wasm' });\n\n\nwindow.wasmBindings = bindings;\n\
         tell({wasm});</script><link href=./a.js rel=modulepreload></head><body><svg/></body>";

    #[test]
    fn the_script_comes_after_the_picture() {
        let html = script(PAGE, "a.js", "let wasm;\nexport { __wbg_init as default };\nlink();\n").unwrap();
        assert_eq!(
            html,
            "<head></head><body><svg/><script type=module>let wasm;\nlink();\n\
             const started = await __wbg_init({ module_or_path: './a_bg.wasm' });\ntell({wasm: started});\n\
             </script></body>"
        );
    }

    #[test]
    fn a_script_that_does_not_fit_is_refused() {
        let check = |page: &str, text: &str| script(page, "a.js", text).unwrap_err().to_string();
        assert!(check(PAGE, "'</script>'").contains("<script>"));
        assert!(check(PAGE, "\nexport { other };").contains("offers more"));
        assert!(check(&PAGE.replace("await init", "init"), "").contains("start a.js"));
        assert!(check("<link rel=modulepreload>", "").contains("import a.js"));
    }
}
