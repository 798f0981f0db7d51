//! What opens without a network, and how a new build takes the place of the one that is kept.

use anyhow::{Context, Result, ensure};
use e2e::{Page, problems, suite, suite::LeftOut};
use xtask::{prerender::offline, server::Site};

/// Whether what is kept answers for this document.
const KEPT: &str = "navigator.serviceWorker?.controller?.state === 'activated'";

/// The page, opened and kept.
async fn kept(page: &Page, site: Site) -> Result<Page> {
    let page = page.on_kept(site)?;
    page.open("stride=2").await?;
    if !page.js::<bool>("return 'serviceWorker' in navigator").await? {
        return Err(LeftOut("the browser has no service workers here").into());
    }
    page.wait_for("the documents are kept", KEPT).await?;
    Ok(page)
}

/// A document that says of which build it is. It has no policy any more: other names in its scripts would have other
/// hashes.
fn marked(text: &str, build: &str) -> String {
    let Some((before, rest)) = text.split_once("<meta http-equiv=\"Content-Security-Policy\"") else {
        return text.to_owned();
    };
    let after = rest.split_once('>').map_or(rest, |it| it.1);
    format!("{before}<meta name=build content={build}>{after}")
}

/// A build with the same code whose documents bear this mark and whose hashes all begin with these digits.
fn build(mark: &str, digits: &str) -> Result<Site> {
    let mut site = suite::built_site()?;
    let hashes: Vec<String> = site.assets().filter_map(|it| hash(it.0)).map(str::to_owned).collect();
    let names: Vec<String> = site.assets().map(|it| it.0.to_owned()).collect();
    for name in names.iter().filter(|it| !it.starts_with("docs/") && **it != offline::NAME) {
        let raw = site.get(name).context("a file that is there")?.raw().to_vec();
        let raw = match String::from_utf8(raw) {
            Ok(text) => {
                let text = hashes.iter().fold(text, |text, it| text.replace(it, &renamed(it, digits)));
                marked(&text, mark).into_bytes()
            }
            Err(binary) => binary.into_bytes(),
        };
        site.remove(name);
        site.insert(
            &hashes.iter().fold(name.clone(), |name, it| name.replace(it, &renamed(it, digits))),
            raw,
        );
    }
    Ok(site)
}

/// The sixteen digits in the name of a file.
fn hash(name: &str) -> Option<&str> {
    let (_, rest) = name.rsplit_once('-')?;
    let hash = rest.get(..16)?;
    hash.bytes().all(|it| it.is_ascii_hexdigit()).then_some(hash)
}

fn renamed(hash: &str, digits: &str) -> String {
    format!("{digits}{}", &hash[digits.len()..])
}

async fn build_of(page: &Page) -> Result<String> {
    page.js("return document.querySelector('meta[name=build]').content").await
}

/// Asks the browser to look for another build now; returns what it thinks of it.
async fn update(page: &Page) -> Result<()> {
    let () = page
        .js("window.updated = undefined; navigator.serviceWorker.getRegistration().then((it) => it.update()) \
             .then((it) => new Promise((resolve) => { \
                 const worker = it.installing ?? it.waiting ?? it.active; \
                 const look = () => ['activated', 'redundant'].includes(worker.state) && resolve(worker.state); \
                 worker.addEventListener('statechange', look); look(); \
             })).then((it) => (window.updated = it), (error) => (window.updated = String(error)));")
        .await?;
    page.wait_for("the browser has looked for another build", "window.updated").await
}

pub(crate) async fn the_documents_open_without_a_network(page: &Page) -> Result<()> {
    let page = kept(page, suite::built_site()?).await?;
    page.server().set_away(true);
    // 8 cells with padding 1 and stride 3: ⌊(8 + 2 − 3)/3⌋ + 1 = 3.
    page.open("stride=3").await?;
    page.wait_for_text("[data-test=step]", "step 1 of 9").await?;
    // What is fetched only when it is asked for is kept too.
    let () = page
        .js("window.found = undefined; fetch(window.workerAddress).then((it) => (window.found = it.ok));")
        .await?;
    page.wait_for("the worker is kept", "window.found").await?;
    for name in ["class.html?stride=3", "picture.html", "index.html?stride=3"] {
        page.open_document(&format!("{}{name}", page.server().url())).await?;
        page.wait_until_ready().await?;
    }
    page.check_quiet().await
}

pub(crate) async fn a_new_build_is_taken_as_a_whole_or_not_at_all(page: &Page) -> Result<()> {
    let page = kept(page, build("first", "f1")?).await?;
    ensure!(build_of(&page).await? == "first");

    // In the middle of being put on the host: the list is new, one document is not.
    let first = problems::with_probe_and_keeping(build("first", "f1")?)?;
    let second = problems::with_probe_and_keeping(build("second", "f2")?)?;
    let mut half = second.clone();
    half.insert("class.html", first.get("class.html").context("no class.html")?.raw().to_vec());
    page.server().change(half);
    update(&page).await?;
    page.open("stride=2").await?;
    ensure!(build_of(&page).await? == "first", "half a build is shown");
    page.open_document(&format!("{}class.html", page.server().url())).await?;
    page.wait_until_ready().await?;
    ensure!(build_of(&page).await? == "first");
    page.open("stride=2").await?;

    // Whole, while a window with the first build is open: it still finds what it asks for later.
    page.server().change(second);
    update(&page).await?;
    ensure!(page.js::<String>("return window.updated").await? == "activated");
    let () = page
        .js("window.found = undefined; fetch(window.workerAddress).then((it) => (window.found = it.ok));")
        .await?;
    page.wait_for("a file of the first build is still found", "window.found").await?;
    page.reload().await?;
    ensure!(build_of(&page).await? == "second");
    page.server().set_away(true);
    // Not loaded anew: in Firefox the driver's command for that asks the host, whatever is kept.
    page.open("stride=2").await?;
    ensure!(build_of(&page).await? == "second");
    ensure!(page.text("[data-test=step]").await?.contains("step 1 of 16"));
    Ok(())
}

pub(crate) async fn a_lesson_that_was_read_opens_without_a_network(page: &Page) -> Result<()> {
    let page = kept(page, suite::built_site()?).await?;
    let lesson = format!("{}docs/en/07-stride.html", page.server().url());
    page.open_document(&lesson).await?;
    let heading = page.text("main h1").await?;
    page.server().set_away(true);
    page.open_document(&lesson).await?;
    ensure!(page.text("main h1").await? == heading);
    Ok(())
}
