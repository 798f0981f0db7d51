//! The host pages of `tests/hosts/`, as they are served beside the page.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use xtask::{server::Site, tools::process};

/// Where host pages stand, beside the page.
pub const FOLDER: &str = "hosts/";

/// The golden pictures that host pages have as `figure-1.svg` to `figure-6.svg`.
const STILLS: [&str; 6] = [
    "padding_strides",
    "no_padding_strides_transposed",
    "no_padding_no_strides",
    "conv1d",
    "max_pool_halves",
    "same_padding_no_strides",
];

/// The same site with the host pages, their stills, and reveal.js.
pub fn with_hosts(mut site: Site) -> Result<Site> {
    let root = process::root();
    let mut add = |name: &str, path: &Path| -> Result<()> {
        let raw = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        site.insert(&format!("{FOLDER}{name}"), raw);
        Ok(())
    };
    for entry in fs::read_dir(root.join("tests/hosts"))? {
        let entry = entry?;
        add(&entry.file_name().to_string_lossy(), &entry.path())?;
    }
    for (at, still) in STILLS.iter().enumerate() {
        add(&format!("figure-{}.svg", at + 1), &root.join(format!("tests/golden/{still}.svg")))?;
    }
    for name in ["reset.css", "reveal.css", "reveal.mjs"] {
        add(&format!("reveal.js/{name}"), &root.join("node_modules/reveal.js/dist").join(name))
            .context("`cargo xtask test` installs reveal.js by npm")?;
    }
    Ok(site)
}
