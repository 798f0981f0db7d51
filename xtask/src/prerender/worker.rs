//! The worker of a build: its script, its WebAssembly and the script for films, under names that change with them.
//!
//! Trunk gives the two files of a worker fixed names. Here the script gets `static/worker.js` before it and its start
//! behind it, so that one address is all that the page must know.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::Build;
use super::scripts::{self, Kind};

/// The name of the worker's binary in `index.html`.
const NAME: &str = "worker";

/// What of a worker is in more than one file.
#[derive(Debug)]
pub(super) struct Parts {
    /// What comes before all: messages wait until the module listens.
    beginning: &'static str,
    /// The script of `wasm-bindgen`.
    glue: String,
    pub(super) wasm: Vec<u8>,
    /// What writes films, with its library.
    film: Option<String>,
}

impl Parts {
    /// Takes what Trunk wrote out of a folder; none where the document names no worker.
    pub(super) fn take(folder: &Path, build: Build) -> Result<Option<Self>> {
        let [script, wasm] = [format!("{NAME}.js"), format!("{NAME}_bg.wasm")].map(|it| folder.join(it));
        if !script.exists() {
            return Ok(None);
        }
        let glue = fs::read_to_string(&script)?;
        let glue = match build {
            Build::Debug => glue,
            Build::Release => scripts::minify(&glue, Kind::Classic)?,
        };
        let parts = Self {
            beginning: include_str!("../../../static/worker.js"),
            glue,
            wasm: fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?,
            film: scripts::film()?,
        };
        super::wasm::ensure_whole("the worker's WebAssembly", &parts.wasm)?;
        fs::remove_file(script)?;
        fs::remove_file(wasm)?;
        Ok(Some(parts))
    }

    /// Writes its files into a folder. Returns the name of its script.
    pub(super) fn write(&self, folder: &Path) -> Result<String> {
        let mut film = String::new();
        if let Some(script) = &self.film {
            let name = format!("film-{}.js", hash(&[script.as_bytes()]));
            fs::write(folder.join(&name), script)?;
            film = format!("self.filmAddress = {name:?};");
        }
        let hash = hash(&[self.beginning.as_bytes(), film.as_bytes(), self.glue.as_bytes(), &self.wasm]);
        let wasm = format!("{NAME}-{hash}_bg.wasm");
        fs::write(folder.join(&wasm), &self.wasm)?;
        let name = format!("{NAME}-{hash}.js");
        fs::write(folder.join(&name), self.script(&film, &format!("{wasm:?}")))?;
        Ok(name)
    }

    /// All of it as one script that fetches nothing; `wasm` is an expression for the bytes of its WebAssembly.
    pub(super) fn whole(&self, wasm: &str) -> String {
        self.script(self.film.as_deref().unwrap_or_default(), wasm)
    }

    fn script(&self, film: &str, wasm: &str) -> String {
        let Self { beginning, glue, .. } = self;
        format!("{beginning}\n{film}\n{glue}\nbegin(wasm_bindgen({{ module_or_path: {wasm} }}));\n")
    }
}

/// Sixteen digits that change with the parts.
pub(super) fn hash(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
