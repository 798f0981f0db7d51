//! The page as one file, where it may fetch nothing, and the document where no script runs.

use std::fs;

use anyhow::{Context, Result, ensure};
use e2e::{Page, Site, problems, suite};
use serde_json::json;
use xtask::tools::process;

const NAME: &str = "convoscope.html";

/// What is for a class, as one file.
const CLASS: &str = "convoscope-class.html";

/// A document of the build that is one file, with the probe before everything else.
fn one_file(name: &str) -> Result<String> {
    let site = suite::built_site()?;
    let file = site.get(name).with_context(|| format!("the build has no {name}"))?;
    problems::with_probe_inside(std::str::from_utf8(file.raw())?)
}

/// A page of another origin with one frame, in which the site's document `name` is opened.
fn host(page: &Page, name: &str, sandbox: &str, query: &str) -> Result<Page> {
    let mut site = Site::default();
    let address = format!("{}{name}?{query}", page.server().url());
    let frame = format!("<iframe sandbox=\"{sandbox}\" width=1000 height=700 src=\"{address}\"></iframe>");
    let html = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Notes</title><link rel=icon href='data:,'>{frame}</html>"
    );
    site.insert("index.html", html.into_bytes());
    page.on(site)
}

/// What must work where nothing can be fetched or kept: steps, a parameter, settings, history, the worker.
async fn check_alone(page: &Page) -> Result<()> {
    page.wait_until_ready().await?;
    page.wait_for_step(3).await?;
    page.click("[data-test=next]").await?;
    page.wait_for_step(4).await?;
    // (6 + 2 · 0 − 3) ÷ 1 + 1 = 4 rows and columns, so 16 steps; with stride 2, (6 − 3) ÷ 2 + 1 = 2, so 4 steps.
    ensure!(page.steps().await? == 16);
    page.fill("#f-stride-height", "2").await?;
    page.wait_for("there are four steps", "document.getElementById('scrub').max === '3'").await?;
    page.click("[data-test=undo]").await?;
    page.wait_for("there are sixteen steps", "document.getElementById('scrub').max === '15'").await?;
    // Settings are kept nowhere, which is no error.
    page.click("[data-test=lang-ko]").await?;
    page.wait_for("the page speaks Korean", "document.documentElement.lang === 'ko'").await?;
    let png: Vec<u8> = page
        .call_async(
            "const done = arguments[1]; \
             const worker = new Worker(window.workerAddress); \
             worker.onerror = (event) => done([...new TextEncoder().encode(`it fails: ${event.message}`)]); \
             worker.onmessage = async ({ data }) => { \
                 if (data.file) done([...new Uint8Array(await data.file.arrayBuffer())].slice(0, 4)); \
                 else if (data.refused) done([...new TextEncoder().encode(data.refused)]); \
             }; \
             worker.postMessage(arguments[0]);",
            vec![json!({ "task": "export", "format": "png", "figure": "", "width": 200, "height": 150 })],
        )
        .await?;
    ensure!(png == *b"\x89PNG", "the worker gives no picture: {}", String::from_utf8_lossy(&png));
    page.check_quiet().await
}

const QUERY: &str = "input=6x6&kernel=3x3&padding=0&step=3&lang=en";

pub(crate) async fn one_file_runs_in_a_sandboxed_frame(page: &Page) -> Result<()> {
    let mut site = suite::built_site()?;
    site.insert(NAME, one_file(NAME)?.into_bytes());
    let owner = page.on(site)?;
    let host = host(&owner, NAME, "allow-scripts", QUERY)?;
    host.open_document(&host.server().url()).await?;
    host.element("iframe").await?.enter_frame().await?;
    host.wait_for("the document is whole", "document.getElementById('not-loaded')").await?;
    ensure!(host.js::<String>("return self.origin").await? == "null", "the frame is no sandbox");
    check_alone(&host).await?;
    let asked: Vec<_> = owner.server().take_hits().iter().map(|it| it.path().to_owned()).collect();
    ensure!(asked.len() == 1, "it fetches more than itself: {asked:?}");
    Ok(())
}

pub(crate) async fn one_file_runs_from_a_disk(page: &Page) -> Result<()> {
    let folder = process::root().join("target/e2e").join(format!("disk-{}", page.engine()));
    fs::create_dir_all(&folder)?;
    let file = folder.join(NAME);
    fs::write(&file, one_file(NAME)?)?;
    page.open_document(&format!("file://{}?{QUERY}", file.display())).await?;
    check_alone(page).await?;
    fs::remove_dir_all(folder)?;
    Ok(())
}

pub(crate) async fn what_is_for_a_class_runs_from_a_disk_too(page: &Page) -> Result<()> {
    let folder = process::root().join("target/e2e").join(format!("class-{}", page.engine()));
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(CLASS), one_file(CLASS)?)?;
    page.open_document(&format!("file://{}?{QUERY}", folder.join(CLASS).display())).await?;
    page.wait_until_ready().await?;
    page.element("#stage-canvas").await?;
    page.check_quiet().await?;
    fs::remove_dir_all(folder)?;
    Ok(())
}

pub(crate) async fn without_script_there_are_the_figure_its_sentence_and_a_link(page: &Page) -> Result<()> {
    let owner = page.on(suite::built_site()?)?;
    let host = host(&owner, "", "", "embed&input=3x3&lang=ko")?;
    host.open_document(&host.server().url()).await?;
    host.element("iframe").await?.enter_frame().await?;
    // The opening figure: 8 · 8 places, and its first sum, 9 products of which only the last, 4 · 1, is not zero.
    host.wait_for_text(".no-script", "Step 1 of 64").await?;
    host.wait_for_text(".no-script", "= 4").await?;
    host.wait_for_text(".no-script", "This is the opening figure").await?;
    host.wait_for_text(".no-script [lang=ko]", "첫 그림").await?;
    let link = host.element(".no-script [lang=en] a").await?;
    let address = link.prop("href").await?.context("the link leads nowhere")?;
    ensure!(address == format!("{}?embed&input=3x3&lang=ko", owner.server().url()), "{address}");
    ensure!(host.element("svg.first-picture--wide").await?.is_displayed().await?, "there is no picture");
    for css in [".transport", ".params", ".header", "#stage-canvas"] {
        ensure!(!host.element(css).await?.is_displayed().await?, "{css} would do nothing");
    }
    let asked: Vec<_> = owner.server().take_hits().iter().map(|it| it.path().to_owned()).collect();
    ensure!(asked.len() == 1, "it fetches more than the document: {asked:?}");
    Ok(())
}
