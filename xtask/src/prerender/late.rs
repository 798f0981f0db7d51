//! The script that brings the second part of the WebAssembly to the first.

use anyhow::{Result, ensure};
use convoscope::i18n::{Label, Lang};

use crate::split::{CALLED, LINK, LOAD};

/// Where the script that `wasm-bindgen` wrote collects what the WebAssembly imports.
const IMPORTS: &str = "const imports = __wbg_get_imports();";

/// How that script lets the WebAssembly begin.
const START: &str = "wasm.__wbindgen_start();";

/// Lets the script load the file `rest` once the page is ready, or at once where it is needed before.
/// `is_loaded` is the export that is to be set then.
pub(super) fn add_loader(script: &str, rest: &str, is_loaded: &str) -> Result<String> {
    let offer = format!("const imports = {{ ...__wbg_get_imports(), {LINK}: {{ {LOAD}: loadRest }} }};");
    let loader = LOADER
        .replace("REST", &format!("'{rest}'"))
        .replace("LINK", LINK)
        .replace("IS_LOADED", is_loaded)
        .replace("SENTENCES", &by_language(Label::NotLoaded))
        .replace("RELOADS", &by_language(Label::Reload));
    ensure!(script.matches(START).count() == 1, "the script of wasm-bindgen does not start as it used to");
    let script = script.replace(START, &format!("if (early) link(early);\n{START}"));
    Ok(offering(&script, &offer)? + loader.trim_start())
}

/// Lets the script keep the numbers of all functions that were called in the global set `called`.
pub(super) fn add_watcher(script: &str) -> Result<String> {
    let watch = format!("{LINK}: {{ {CALLED}: n => called.add(n) }}");
    let offer = format!("const imports = {{ ...__wbg_get_imports(), {watch} }};");
    Ok(format!(
        "globalThis.called = new Set();\ndocument.documentElement.dataset.parts = 'first';\n{}",
        offering(script, &offer)?
    ))
}

fn offering(script: &str, offer: &str) -> Result<String> {
    ensure!(
        script.contains(IMPORTS),
        "the script of wasm-bindgen does not collect its imports as it used to"
    );
    Ok(script.replace(IMPORTS, offer))
}

/// The rest comes by itself a moment after the page is ready, and again later where the network fails; beside the first
/// part where the address asks for something that needs it anyway. A function that
/// is called before waits for it: rarely, and so short that a frozen page is better than one that has to do things
/// later. Only if that fails too there is nothing left but to say so.
const LOADER: &str = r"
const html = document.documentElement;
html.dataset.parts = 'first';
const rest = new URL(REST, import.meta.url);
function link(module) {
if (wasm['IS_LOADED'].value) return;
new WebAssembly.Instance(module, { ...__wbg_get_imports(), LINK: wasm });
wasm['IS_LOADED'].value = 1;
html.dataset.parts = 'all';
setTimeout(() => dispatchEvent(new Event('parts')));
}
function loadRest() {
try {
const request = new XMLHttpRequest();
request.open('GET', rest, false);
request.overrideMimeType('text/plain; charset=x-user-defined');
request.send();
if (request.status && request.status !== 200) throw new Error(`${rest}: ${request.status}`);
link(new WebAssembly.Module(Uint8Array.from(request.responseText, it => it.charCodeAt(0))));
} catch (error) {
const banner = document.createElement('div');
banner.id = banner.className = 'crash';
banner.setAttribute('role', 'alert');
const { lang } = html;
const again = document.createElement('a');
again.className = 'button';
again.href = location.href.split('#')[0];
again.textContent = RELOADS[lang];
banner.append(SENTENCES[lang], again);
if (!document.getElementById('crash')) document.body.append(banner);
throw error;
}
}
function fetchRest() {
return fetch(rest)
.then(it => it.ok ? it.arrayBuffer() : Promise.reject(it.status))
.then(it => WebAssembly.compile(it));
}
function linkRest() {
if (!wasm['IS_LOADED'].value) fetchRest().then(link).catch(() => setTimeout(linkRest, 10000));
}
const needsRest = /[?&](op|dims|view|values|padding_mode)=/.test(location.search);
const early = needsRest && await fetchRest().catch(() => null);
new MutationObserver((_, observer) => {
observer.disconnect();
requestAnimationFrame(() => setTimeout(linkRest, 100));
}).observe(html, { attributeFilter: ['data-ready'] });
";

/// A JavaScript object from language tags to a label's texts.
fn by_language(label: Label) -> String {
    let entries = Lang::ALL.map(|lang| format!("{}: {:?}", lang.tag(), lang.label(label)));
    format!("{{ {} }}", entries.join(", "))
}
