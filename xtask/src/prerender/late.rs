//! The script that brings the later parts of the WebAssembly to the first.

use std::ops::Range;

use anyhow::{Context, Result, ensure};
use convoscope::i18n::{Label, Lang};

use crate::split::{CALLED, LINK, LOAD, LOAD_DRAWING};

/// Where the script that `wasm-bindgen` wrote collects what the WebAssembly imports.
const IMPORTS: &str = "const imports = __wbg_get_imports();";

/// How that script lets the WebAssembly begin.
const START: &str = "wasm.__wbindgen_start();";

/// Where its functions begin that fetch the WebAssembly, and the last of them ends.
const FETCHING: [&str; 2] =
    ["async function __wbg_load(", "return __wbg_finalize_init(instance, module);\n}\n"];

/// What the script has to know of the files.
pub(super) struct Files<'a> {
    /// The name of the file with the first part and the one that draws, and where each of them is in it.
    pub(super) first: &'a str,
    pub(super) ranges: [Range<usize>; 2],
    /// The export of the first part that is to be set once the part that draws is there.
    pub(super) is_drawing: &'a str,
    /// The same for the rest, and the name of its file.
    pub(super) is_loaded: &'a str,
    pub(super) rest: &'a str,
}

/// Lets the script load the first part, then the one that draws, and the file `rest` once the page is ready, or at once
/// where it is needed before.
pub(super) fn add_loader(script: &str, files: &Files<'_>) -> Result<String> {
    let [first, drawing] = &files.ranges;
    let loader = LOADER
        .replace("N_BYTES", &drawing.end.to_string())
        .replace("N_FIRST", &first.end.to_string())
        .replace("DRAWING_AT", &drawing.start.to_string())
        .replace("FIRST_FILE", &format!("'{}'", files.first))
        .replace("REST_FILE", &format!("'{}'", files.rest))
        .replace("IS_DRAWING", &format!("'{}'", files.is_drawing))
        .replace("IS_LOADED", &format!("'{}'", files.is_loaded))
        .replace("LINK", LINK)
        .replace("LOAD_DRAWING", LOAD_DRAWING)
        .replace("LOAD_REST", LOAD)
        .replace("SENTENCES", &by_language(Label::NotLoaded))
        .replace("RELOADS", &by_language(Label::Reload));
    ensure!(script.matches(START).count() == 1, "the script of wasm-bindgen does not start as it used to");
    let script = script.replace(START, &format!("if (early) link(early, '{}');\n{START}", files.is_loaded));
    let [begin, end] = FETCHING;
    let without_fetching = script.split_once(begin).and_then(|(before, it)| {
        let (_, after) = it.split_once(end)?;
        Some([before, after].concat())
    });
    let script = without_fetching.context("the script of wasm-bindgen does not fetch as it used to")?;
    Ok(script + loader.trim_start())
}

/// Lets the script keep the numbers of all functions that were called: in the global set `drawing` those that were
/// called while a frame was drawn, in `called` those that were at any other time.
pub(super) fn add_watcher(script: &str) -> Result<String> {
    let watch = format!("{LINK}: {{ {CALLED}: n => calledNow.add(n) }}");
    let offer = format!("const imports = {{ ...__wbg_get_imports(), {watch} }};");
    ensure!(
        script.contains(IMPORTS),
        "the script of wasm-bindgen does not collect its imports as it used to"
    );
    Ok(WATCHER.trim_start().to_owned() + &script.replace(IMPORTS, &offer))
}

/// Functions that are called in frames are kept apart. As in a release, what draws comes later than what answers.
const WATCHER: &str = r"
globalThis.called = new Set();
globalThis.drawing = new Set();
const asked = requestAnimationFrame;
let calledNow = called;
globalThis.requestAnimationFrame = callback => asked(millis => {
calledNow = drawing;
callback(millis);
calledNow = called;
});
const html = document.documentElement;
html.dataset.parts = 'first';
setTimeout(() => {
html.dataset.parts = 'drawing';
dispatchEvent(new Event('parts'));
}, 500);
";

/// The first part begins as soon as its bytes are there, while those of the part that draws, in the same file, still
/// arrive: frames wait for it.
/// What draws is asked for again where the connection ends too soon. The rest comes by itself a moment after the page
/// is ready, and again later where the network fails; beside the first
/// part where the address asks for something that needs it anyway. A function that is called before its part is there
/// waits for it: rarely, and so short that a frozen page is better than one that has to do things
/// later. Only if that fails too there is nothing left but to say so.
const LOADER: &str = r"
const html = document.documentElement;
html.dataset.parts = 'first';
const [first, rest] = [FIRST_FILE, REST_FILE].map(it => new URL(it, import.meta.url));
function link(module, part) {
if (wasm[part].value) return;
new WebAssembly.Instance(module, { ...__wbg_get_imports(), LINK: wasm });
wasm[part].value = 1;
if (!wasm[IS_DRAWING].value) return;
told?.remove();
html.dataset.parts = wasm[IS_LOADED].value ? 'all' : 'drawing';
setTimeout(() => dispatchEvent(new Event('parts')));
}
let told;
function tell() {
if (document.getElementById('crash')) return;
const sentences = SENTENCES;
const asked = new URLSearchParams(location.search).get('lang');
const lang = [asked, wasm ? html.lang : navigator.language.slice(0, 2), 'en'].find(it => it in sentences);
const banner = document.createElement('div');
banner.id = banner.className = 'crash';
banner.setAttribute('role', 'alert');
const again = document.createElement('a');
again.className = 'button';
again.href = location.href.split('#')[0];
again.textContent = RELOADS[lang];
banner.append(sentences[lang], again);
document.body.append(told = banner);
}
function loadNow(file, start, part) {
try {
const request = new XMLHttpRequest();
request.open('GET', file, false);
request.overrideMimeType('text/plain; charset=x-user-defined');
request.send();
if (request.status && request.status !== 200) throw new Error(`${file}: ${request.status}`);
const bytes = Uint8Array.from(request.responseText.slice(start), it => it.charCodeAt(0));
link(new WebAssembly.Module(bytes), part);
} catch (error) {
tell();
throw error;
}
}
async function __wbg_init({ module_or_path }) {
const bytes = new Uint8Array(N_BYTES);
let length = 0;
let reader;
const read = async end => {
while (length < end) {
const { done, value } = await reader.read();
if (done) throw new Error(`${first} ends after ${length} bytes`);
bytes.set(value, length);
length += value.length;
}
};
try {
const response = await module_or_path;
if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
reader = response.body.getReader();
await read(N_FIRST);
const imports = { ...__wbg_get_imports(), LINK: {
LOAD_REST: () => loadNow(rest, 0, IS_LOADED),
LOAD_DRAWING: () => loadNow(first, DRAWING_AT, IS_DRAWING),
} };
var { instance, module } = await WebAssembly.instantiate(bytes.subarray(0, N_FIRST), imports);
} catch (error) {
tell();
throw error;
}
const started = __wbg_finalize_init(instance, module);
read(N_BYTES)
.then(() => WebAssembly.compile(bytes.subarray(DRAWING_AT)))
.then(it => link(it, IS_DRAWING))
.catch(() => {
if (!wasm[IS_DRAWING].value) tell();
linkLater(first, DRAWING_AT, IS_DRAWING);
});
return started;
}
function fetchModule(file, start) {
return fetch(file)
.then(it => it.ok ? it.arrayBuffer() : Promise.reject(it.status))
.then(it => WebAssembly.compile(it.slice(start)));
}
function linkLater(file, start, part) {
if (wasm[part].value) return;
fetchModule(file, start).then(it => link(it, part)).catch(() => setTimeout(linkLater, 10000, file, start, part));
}
const needsRest = /[?&](op|dims|view|values|padding_mode)=/.test(location.search);
const early = needsRest && await fetchModule(rest, 0).catch(() => null);
new MutationObserver((_, observer) => {
observer.disconnect();
requestAnimationFrame(() => setTimeout(linkLater, 100, rest, 0, IS_LOADED));
}).observe(html, { attributeFilter: ['data-ready'] });
";

/// A JavaScript object from language tags to a label's texts.
fn by_language(label: Label) -> String {
    let entries = Lang::ALL.map(|lang| format!("{}: {:?}", lang.tag(), lang.label(label)));
    format!("{{ {} }}", entries.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "f();\nwasm.__wbindgen_start();\nasync function __wbg_load(module) {\nreturn { instance, module };\n}\n\
        async function __wbg_init(it) {\nreturn __wbg_finalize_init(instance, module);\n}\ng();\n";

    fn files() -> Files<'static> {
        Files { first: "a.wasm", ranges: [0..8, 12..20], is_drawing: "5", is_loaded: "6", rest: "b.wasm" }
    }

    #[test]
    fn the_loader_takes_the_place_of_what_fetches() {
        let script = add_loader(SCRIPT, &files()).unwrap();
        assert!(
            !script.contains("__wbg_load") && script.matches("function __wbg_init(").count() == 1,
            "{script}"
        );
        assert!(
            script.starts_with("f();\nif (early) link(early, '6');\nwasm.__wbindgen_start();\ng();\n"),
            "{script}"
        );
        for line in ["await read(8);", "new Uint8Array(20)", "bytes.subarray(12)", "['a.wasm', 'b.wasm']"] {
            assert!(script.contains(line), "{line} in {script}");
        }
        // Every mark is filled in.
        let marks =
            ["N_BYTES", "N_FIRST", "DRAWING_AT", "_FILE", "IS_", "LINK", "LOAD_", "SENTENCES", "RELOADS"];
        for mark in marks {
            assert!(!script.contains(mark), "{mark} in {script}");
        }
    }

    #[test]
    fn another_script_is_refused() {
        let check = |script: &str| add_loader(script, &files()).unwrap_err().to_string();
        assert!(check("f();").contains("does not start"));
        assert!(check("wasm.__wbindgen_start();").contains("does not fetch"));
    }
}
