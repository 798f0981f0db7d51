//! Files that a reader gives to the page, read where no worker is needed.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use web_sys::{Event, File, HtmlInputElement};

use super::promise::{call, on_answer};

/// The file that was chosen in a field. The field is emptied, so that the same file can be chosen again.
pub fn chosen(event: &Event) -> Option<File> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0);
    field.set_value("");
    file
}

/// Calls back with the bytes of a file, with nothing where it cannot be read. A file larger than `most` bytes is not read:
/// then it is as many zeros as it has bytes, and one more than `most` at the most.
pub fn read(file: &File, most: usize, done: impl FnOnce(Option<Vec<u8>>) + 'static) {
    let size = file.size();
    if size > most as f64 {
        done(Some(vec![0; most + 1]));
        return;
    }
    match call(file, ["arrayBuffer"]).and_then(|it| it.dyn_into::<Promise>().ok()) {
        Some(promise) => {
            on_answer(&promise, |buffer| done(buffer.map(|it| js_sys::Uint8Array::new(&it).to_vec())));
        }
        None => done(None),
    }
}
