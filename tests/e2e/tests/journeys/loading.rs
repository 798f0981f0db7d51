//! What is fetched, and what is there before the WebAssembly.

use anyhow::{Context, Result, ensure};
use e2e::{Page, suite};
use thirtyfour::Key;
use xtask::server::Site;

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

pub(crate) async fn the_first_part_answers_and_asks_for_no_more(page: &Page) -> Result<()> {
    let page = page.on(site_without_rest()?)?;
    page.open_document(&page.address("")).await?;
    page.wait_until_it_answers().await?;
    page.press(Key::Right).await?;
    page.wait_for_step(1).await?;
    page.press(' ').await?;
    page.wait_for("it plays", "Number(document.querySelector('[data-test=step]').dataset.step) > 3").await?;
    // What is needed at once is asked for in a way of its own: a list of first functions that has grown old shows here.
    let at_once = "return performance.getEntriesByType('resource')
                       .filter(it => it.initiatorType === 'xmlhttprequest').length;";
    ensure!(page.js::<usize>(at_once).await? == 0, "more is needed: run `cargo xtask watch`");
    ensure!(page.count("#crash").await? == 0);
    Ok(())
}

pub(crate) async fn what_answers_does_not_wait_for_what_draws(page: &Page) -> Result<()> {
    let mut site = suite::built_site()?;
    let name = site.assets().map(|it| it.0).find(|it| it.ends_with("_bg.wasm")).map(str::to_owned);
    let name = name.context("the site has no WebAssembly")?;
    let (html, file) = (site.get("index.html"), site.get(&name));
    let html = String::from_utf8(html.context("the site has no page")?.raw().to_vec())?;
    let end =
        html.split_once("await read(").and_then(|(_, it)| it.split_once(')')).context("nothing is read")?;
    let end: usize = end.0.parse()?;
    // The connection ends where the first part does.
    let beginning = file.context("no WebAssembly")?.raw()[..end].to_vec();
    site.insert(&name, beginning);
    let page = page.on(site)?;
    page.open_document(&page.address("")).await?;
    let step = "Number(document.querySelector('[data-test=step]')?.dataset.step)";
    page.wait_for("the page stands", &format!("{step} === 0")).await?;
    page.press(Key::Right).await?;
    page.wait_for_step(1).await?;
    ensure!(page.element(".stage svg").await?.is_displayed().await?, "the first picture is gone");
    // It did not wait for what it lacks, and goes on trying to get it.
    let at_once = "return performance.getEntriesByType('resource')
                       .filter(it => it.initiatorType === 'xmlhttprequest').length;";
    ensure!(page.js::<usize>(at_once).await? == 0, "answering needs what draws: run `cargo xtask watch`");
    let n_fetched =
        "performance.getEntriesByType('resource').filter(it => it.name.endsWith('_bg.wasm')).length";
    page.wait_for("it is asked for again", &format!("{n_fetched} > 1")).await?;
    page.wait_for_text("#crash", "network").await
}

pub(crate) async fn the_first_picture_gives_way_to_the_stage(page: &Page) -> Result<()> {
    page.open("").await?;
    ensure!(page.count("#stage-canvas").await? == 1);
    ensure!(page.count(".stage svg").await? == 0, "it lies over the stage");
    Ok(())
}

pub(crate) async fn a_link_that_needs_all_code_gets_it_without_waiting_twice(page: &Page) -> Result<()> {
    for query in ["op=conv_transpose&input=3&stride=2", "dims=3&input=4", "view=channels&in_channels=2"] {
        page.open(query).await?;
        let at_once = "return performance.getEntriesByType('resource').map(it => it.initiatorType)";
        let kinds: Vec<String> = page.js(at_once).await?;
        ensure!(!kinds.contains(&"xmlhttprequest".to_owned()), "{query} waits: {kinds:?}");
        // None where the browser kept it.
        let hits = page.server().take_hits();
        ensure!(hits.iter().filter(|it| it.path().ends_with("_rest.wasm")).count() <= 1, "{query}: {hits:?}");
        page.check_quiet().await?;
    }
    Ok(())
}

pub(crate) async fn a_part_that_cannot_be_loaded_is_named(page: &Page) -> Result<()> {
    let page = page.on(site_without_rest()?)?;
    page.open_document(&page.address("lang=ko")).await?;
    page.wait_until_it_answers().await?;
    page.click("label:has(#view-channels)").await?;
    page.wait_for_text("#crash", "네트워크").await
}

/// The page as it is while what is fetched last has not arrived.
fn site_without_rest() -> Result<Site> {
    let mut site = suite::built_site()?;
    let rest: Vec<_> =
        site.assets().map(|it| it.0.to_owned()).filter(|it| it.ends_with("_rest.wasm")).collect();
    ensure!(rest.len() == 1, "the site has not one file with the rest: {rest:?}");
    site.insert(&rest[0], Vec::new());
    Ok(site)
}
