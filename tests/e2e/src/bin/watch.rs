//! Keeps which functions the page runs until it answers; `cargo xtask watch --help` explains it.
#![allow(clippy::print_stdout, reason = "reports go to a terminal")]

use std::{collections::BTreeSet, fs, process::ExitCode};

use anyhow::{Context, Result};
use e2e::{Browser, Engine, Page, browser::Driver, cdp::DevTools, suite};
use serde_json::json;
use thirtyfour::Key;
use xtask::{commands::build, prerender, split};

/// How the page is opened: width of the screen, colours, language.
const VISITS: [(u32, &str, &str); 4] =
    [(1440, "light", "en"), (1440, "dark", "ko"), (768, "light", "ko"), (360, "dark", "en")];

const N_VISITS: usize = 12;
const ARROW_RIGHT: u32 = 39;

fn main() -> ExitCode {
    suite::exit(run())
}

fn run() -> Result<()> {
    let path = build::dist().join("names.txt");
    let names = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let names: Vec<_> = names.lines().collect();
    let called = suite::runtime()?.block_on(called())?;
    let first: BTreeSet<_> = called
        .iter()
        .filter_map(|&index| names.get(index))
        .map(|name| split::stable_name(name))
        .filter(|name| !name.is_empty())
        .collect();
    let path = prerender::first_path();
    fs::write(&path, first.iter().flat_map(|&name| [name, "\n"]).collect::<String>())?;
    println!(
        "{} of {} functions come first; their names are in {}.",
        called.len(),
        names.len(),
        path.display()
    );
    Ok(())
}

/// The numbers of all functions that ran.
async fn called() -> Result<BTreeSet<usize>> {
    let driver = Driver::start(Engine::Chromium).await?;
    let browser = driver.open().await?;
    let called = visit_all(browser.clone()).await;
    browser.quit().await?;
    called
}

async fn visit_all(browser: Browser) -> Result<BTreeSet<usize>> {
    let tools = DevTools::new(&browser)?;
    let page = Page::new(browser, suite::built_site()?)?;
    let mut called = BTreeSet::new();
    // A slow processor has more to do at once, and so comes to other places.
    for ((width, scheme, lang), cpu_slowdown) in
        VISITS.into_iter().cycle().zip([1, 4, 20].into_iter().cycle()).take(N_VISITS)
    {
        let rate = json!({ "rate": cpu_slowdown });
        tools.send("Emulation.setCPUThrottlingRate", rate).await?;
        tools.set_media(&[("prefers-color-scheme", scheme)]).await?;
        tools.set_screen(width, 800, width == 360).await?;
        page.open_document(&page.address(&format!("lang={lang}"))).await?;
        for _ in 0..20 {
            tools.press("ArrowRight", ARROW_RIGHT).await?;
        }
        page.wait_for("the page is ready", "document.documentElement.dataset.ready === 'true'").await?;
        first_things(&page, &tools).await.with_context(|| format!("at {width} px in {lang}"))?;
        called.extend(page.js::<Vec<usize>>("return [...called];").await?);
    }
    Ok(called)
}

/// What a reader does first: point at the figure, step, play.
async fn first_things(page: &Page, tools: &DevTools) -> Result<()> {
    let [x, y] = page
        .js::<[f64; 2]>(
            "const box = document.querySelector('.stage').getBoundingClientRect();
             return [box.x + box.width / 2, box.y + box.height / 2];",
        )
        .await?;
    for n in 0..20 {
        let moved = json!({ "type": "mouseMoved", "x": x, "y": y + f64::from(n) * 8.0 - 80.0 });
        tools.send("Input.dispatchMouseEvent", moved).await?;
    }
    for key in [Key::Home, Key::Right, Key::Left, Key::PageDown, Key::PageUp, Key::End, Key::Home] {
        page.press(key).await?;
    }
    page.press(' ').await?;
    page.wait_for("three more steps", "Number(document.querySelector('[data-test=step]').dataset.step) > 3")
        .await?;
    page.press(' ').await
}
