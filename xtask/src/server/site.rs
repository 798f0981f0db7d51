//! The files of a site, in memory, each also compressed.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write},
    path::Path,
};

use flate2::{Compression, write::GzEncoder};

/// One file.
#[derive(Clone, Debug)]
pub struct Asset {
    is_immutable: bool,
    mime: &'static str,
    raw: Vec<u8>,
    gzip: Vec<u8>,
}

impl Asset {
    /// `name` decides the MIME type.
    pub fn new(name: &str, raw: Vec<u8>) -> Self {
        let gzip = gzip_best(&raw);
        Self { is_immutable: has_hash(name), mime: mime_type(name), raw, gzip }
    }

    /// Whether its name changes with its content, so that it may be kept for ever.
    pub fn is_immutable(&self) -> bool {
        self.is_immutable
    }

    pub fn mime(&self) -> &'static str {
        self.mime
    }

    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// The same as `gzip -9` makes it.
    pub fn gzip(&self) -> &[u8] {
        &self.gzip
    }
}

/// What is at a path.
#[derive(Debug)]
pub enum Found<'a> {
    Asset(&'a Asset),
    /// A folder asked for without its slash.
    Folder {
        location: String,
    },
}

/// A set of files under one folder of the server, the mount.
///
/// Paths are looked up among the names read at the start, never in the file system,
/// so no request can leave the site.
#[derive(Clone, Debug)]
pub struct Site {
    mount: String,
    assets: BTreeMap<String, Asset>,
}

impl Default for Site {
    fn default() -> Self {
        Self { mount: "/".to_owned(), assets: BTreeMap::new() }
    }
}

impl Site {
    /// Reads every file below `root`.
    pub fn load(root: &Path) -> io::Result<Self> {
        let mut site = Self::default();
        site.read_folder(root, "")?;
        Ok(site)
    }

    fn read_folder(&mut self, folder: &Path, prefix: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                self.read_folder(&entry.path(), &format!("{name}/"))?;
            } else {
                let raw = fs::read(entry.path())?;
                self.insert(&name, raw);
            }
        }
        Ok(())
    }

    /// Moves the site under a folder: `/` or `/course/week-3/`.
    #[must_use]
    pub fn mounted_at(mut self, mount: &str) -> Self {
        let mount = mount.trim_matches('/');
        self.mount = if mount.is_empty() { "/".to_owned() } else { format!("/{mount}/") };
        self
    }

    pub fn mount(&self) -> &str {
        &self.mount
    }

    /// Adds or replaces a file; `name` is relative to the mount.
    pub fn insert(&mut self, name: &str, raw: Vec<u8>) {
        self.assets.insert(name.to_owned(), Asset::new(name, raw));
    }

    /// Takes a file away.
    pub fn remove(&mut self, name: &str) {
        self.assets.remove(name);
    }

    pub fn get(&self, name: &str) -> Option<&Asset> {
        self.assets.get(name)
    }

    /// All files by name, sorted.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &Asset)> {
        self.assets.iter().map(|(name, asset)| (name.as_str(), asset))
    }

    /// What is at an absolute, decoded path.
    pub fn find(&self, path: &str) -> Option<Found<'_>> {
        let Some(name) = path.strip_prefix(&self.mount) else {
            let is_mount = !path.is_empty() && self.mount.strip_suffix('/') == Some(path);
            return is_mount.then(|| Found::Folder { location: self.mount.clone() });
        };
        if let Some(asset) = self.assets.get(name) {
            return Some(Found::Asset(asset));
        }
        let folder = name.strip_suffix('/').unwrap_or(name);
        let index = if folder.is_empty() { "index.html".to_owned() } else { format!("{folder}/index.html") };
        let asset = self.assets.get(&index)?;
        Some(if name.is_empty() || name.ends_with('/') {
            Found::Asset(asset)
        } else {
            Found::Folder { location: format!("{}{folder}/", self.mount) }
        })
    }
}

/// Compresses as `gzip -9` does.
fn gzip_best(raw: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing to a vector does not fail; an empty body would be noticed at once.
    encoder.write_all(raw).and_then(|()| encoder.finish()).unwrap_or_default()
}

/// Whether a name holds the hash that Trunk puts there: `convoscope-4c889deb43192e86_bg.wasm`.
fn has_hash(name: &str) -> bool {
    let is_hash = |it: &str| it.len() == 16 && it.bytes().all(|byte| byte.is_ascii_hexdigit());
    name.split(['-', '_', '.', '/']).any(is_hash)
}

fn mime_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "gif" => "image/gif",
        "htm" | "html" => "text/html; charset=utf-8",
        "ico" => "image/x-icon",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "md" | "txt" => "text/plain; charset=utf-8",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}
