//! What is fetched, and what is there before the WebAssembly.

use anyhow::{Result, ensure};
use e2e::{Page, suite};

pub(crate) async fn the_page_loads_quietly_and_fetches_each_file_once(page: &Page) -> Result<()> {
    page.open("").await?;
    ensure!(page.js::<String>("return document.title").await?.contains("Convoscope"));
    page.check_quiet().await?;

    let mut paths: Vec<_> = page.server().take_hits().iter().map(|it| it.path().to_owned()).collect();
    paths.sort();
    let twice = paths.windows(2).find(|it| it[0] == it[1]);
    ensure!(twice.is_none(), "fetched twice: {twice:?}");
    ensure!(paths.iter().any(|it| it.ends_with(".wasm")), "no WebAssembly among {paths:?}");
    ensure!(paths.iter().all(|it| it.starts_with("/course/week-1/")), "left its folder: {paths:?}");
    Ok(())
}

pub(crate) async fn the_first_picture_is_there_before_any_wasm(page: &Page) -> Result<()> {
    let mut site = suite::built_site()?;
    let wasm: Vec<_> = site.assets().map(|it| it.0.to_owned()).filter(|it| it.ends_with(".wasm")).collect();
    ensure!(!wasm.is_empty(), "the site has no WebAssembly");
    for name in wasm {
        // A module that is empty is as good as one that has not arrived.
        site.insert(&name, Vec::new());
    }
    let page = page.on(site)?;
    page.open_document(&page.address("")).await?;
    ensure!(page.text("h1").await?.contains("Convoscope"));
    ensure!(page.element("#app svg").await?.is_displayed().await?, "no picture");
    ensure!(page.attribute("html", "data-ready").await?.is_none(), "it cannot be ready without WebAssembly");
    Ok(())
}

pub(crate) async fn the_first_picture_gives_way_to_the_stage(page: &Page) -> Result<()> {
    page.open("").await?;
    ensure!(page.count("#stage-canvas").await? == 1);
    ensure!(page.count(".stage svg").await? == 0, "it lies over the stage");
    Ok(())
}
