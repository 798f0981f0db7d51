//! What goes wrong behind a page's back: errors on the console, blocked or failed files, requests
//! to other machines.

use anyhow::{Context, Result};
use xtask::{prerender::offline, server::Site};

/// The name under which the probe is served beside the page.
const PROBE_NAME: &str = "__probe.js";

/// The name of a document that is there to hold a frame. It asks for no icon, so nothing is missing.
pub(crate) const HOLDER_NAME: &str = "__holder.html";
const HOLDER: &str =
    "<!doctype html><html lang=en><title>A frame</title><link rel=icon href='data:,'></html>";

/// The script that keeps what goes wrong.
const PROBE: &str = include_str!("probe.js");

/// Lists what the probe of the current document has kept, and requests that left the origin.
pub(crate) const COLLECT: &str = r#"
    const found = (window.__probe ?? []).splice(0);
    for (const { name } of performance.getEntriesByType("resource")) {
        const url = new URL(name, location.href);
        if (["http:", "https:", "ws:", "wss:"].includes(url.protocol) && url.host !== location.host) {
            found.push(`request to another machine: ${name}`);
        }
    }
    return found;
"#;

/// Keeps what the page fetches from it until the test calls `release`.
const HOLD: &str = "{
    const fetchNow = window.fetch;
    const released = new Promise((release) => (window.release = release));
    window.fetch = async (...what) => {
        const response = await fetchNow(...what);
        await released;
        return response;
    };
}";
const HOLD_NAME: &str = "__hold.js";

/// The same site, whose WebAssembly arrives when the test calls `window.release()`.
pub fn held_back(site: Site) -> Result<Site> {
    let mut site = with_first_script(site, "index.html", HOLD_NAME)?;
    site.insert(HOLD_NAME, HOLD.as_bytes().to_vec());
    Ok(site)
}

/// Nothing is kept for when there is no network: a journey counts what it fetches itself.
const STAY_ONLINE: &str = "if (window.ServiceWorkerContainer) {
    ServiceWorkerContainer.prototype.register = () => new Promise(() => {});
}";

/// The same site with what tests need beside the documents, which load the probe before anything else, even
/// before their own policy.
pub fn with_probe(site: Site) -> Result<Site> {
    probed(site, &format!("{PROBE}{STAY_ONLINE}"))
}

/// The same, whose documents are also kept for when there is no network.
pub fn with_probe_and_keeping(site: Site) -> Result<Site> {
    let mut site = probed(site, PROBE)?;
    // The documents have changed by the probe, and it has their hashes.
    let script = offline::script(site.assets().map(|(name, asset)| (name, asset.raw())))?;
    site.insert(offline::NAME, script.into_bytes());
    Ok(site)
}

fn probed(mut site: Site, probe: &str) -> Result<Site> {
    let documents: Vec<_> = site.assets().map(|it| it.0.to_owned()).filter(|it| is_document(it)).collect();
    for name in documents {
        site = with_first_script(site, &name, PROBE_NAME)?;
    }
    site.insert(PROBE_NAME, probe.as_bytes().to_vec());
    site.insert(HOLDER_NAME, HOLDER.as_bytes().to_vec());
    Ok(site)
}

/// A document that runs the probe before anything else, for one that may load nothing.
pub fn with_probe_inside(html: &str) -> Result<String> {
    let start = html.find("<meta charset").context("the document does not state its character set")?;
    let (head, rest) = html.split_at(start);
    Ok(format!("{head}<script>{PROBE}</script>{rest}"))
}

/// Whether a file is one of the documents, or a page of the books of lessons.
fn is_document(name: &str) -> bool {
    ["index.html", "class.html", "picture.html"].contains(&name)
        || name.starts_with("docs/") && name.ends_with(".html")
}

/// The same site, whose document loads a script before anything else.
fn with_first_script(mut site: Site, document: &str, name: &str) -> Result<Site> {
    let asset = site.get(document).with_context(|| format!("the site has no {document}"))?;
    let html = String::from_utf8(asset.raw().to_vec())?;
    let lower = html.to_ascii_lowercase();
    let start = lower.find("<meta charset").with_context(|| format!("{document} states no character set"))?;
    let (head, rest) = html.split_at(start);
    let root = "../".repeat(document.matches('/').count());
    let html = format!("{head}<script src=\"./{root}{name}\"></script>{rest}");
    site.insert(document, html.into_bytes());
    Ok(site)
}
