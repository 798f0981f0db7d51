//! What is fetched, and what is there before the WebAssembly.

use anyhow::{Result, ensure};
use e2e::{Page, problems, suite};
use thirtyfour::Key;

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

/// The page while its WebAssembly is held back; `window.release()` lets it come.
fn held(page: &Page) -> Result<Page> {
    page.on(problems::held_back(suite::built_site()?)?)
}

async fn release(page: &Page) -> Result<()> {
    let () = page.js("window.release()").await?;
    page.wait_until_ready().await
}

async fn is_shown(page: &Page, css: &str) -> Result<bool> {
    Ok(page.element(css).await?.is_displayed().await?)
}

pub(crate) async fn the_whole_page_is_there_before_any_wasm(page: &Page) -> Result<()> {
    let page = held(page)?;
    page.open_document(&page.address("lang=en")).await?;
    ensure!(page.text("h1").await?.contains("Convoscope"));
    ensure!(page.value("#f-kernel-height").await? == "3");
    ensure!(page.text("[data-test=step]").await?.contains("step 1 of 64"));
    ensure!(page.text("[data-test=code]").await?.contains("nn.Conv2d(1, 1, kernel_size=3, padding=1)"));
    ensure!(is_shown(&page, ".first-picture--wide").await?, "no picture");
    ensure!(!is_shown(&page, ".first-picture--narrow").await?, "two pictures");
    ensure!(page.attribute("html", "data-ready").await?.is_none(), "it cannot be ready without WebAssembly");
    page.check_accessible("html").await?;
    release(&page).await?;
    ensure!(page.count("svg.first-picture").await? == 0, "it lies under the stage");
    ensure!(page.count("#stage-canvas").await? == 1);
    page.check_quiet().await
}

pub(crate) async fn a_page_that_does_not_arrive_says_so(page: &Page) -> Result<()> {
    let mut site = suite::built_site()?;
    let wasm: Vec<_> = site.assets().map(|it| it.0.to_owned()).filter(|it| it.ends_with(".wasm")).collect();
    ensure!(!wasm.is_empty(), "the site has no WebAssembly");
    for name in wasm {
        // A module that is empty is as good as one that has not arrived.
        site.insert(&name, Vec::new());
    }
    let page = page.on(site)?;
    page.open_document(&page.address("lang=ko")).await?;
    page.wait_for_text("#not-loaded", "불러오지 못했습니다").await?;
    page.wait_for_text("#not-loaded a", "다시 불러오기").await?;
    ensure!(page.attribute("html", "data-ready").await?.is_none(), "it cannot be ready without WebAssembly");
    Ok(())
}

pub(crate) async fn the_language_is_chosen_before_any_wasm(page: &Page) -> Result<()> {
    let page = held(page)?;
    page.open_document(&page.address("lang=ko-KR")).await?;
    ensure!(page.attribute("html", "lang").await?.as_deref() == Some("ko"));
    ensure!(page.js::<String>("return document.title").await?.contains("합성곱"));
    ensure!(page.text("[data-test=step]").await?.contains("64단계 중 1단계"));
    ensure!(page.count("template").await? == 0);
    // The last visit, and the link before it.
    let () = page.js("localStorage.setItem('convoscope', 'v=1&lang=ko&theme=dark')").await?;
    page.open_document(&page.address("")).await?;
    ensure!(page.attribute("html", "lang").await?.as_deref() == Some("ko"));
    ensure!(page.attribute("html", "data-theme").await?.as_deref() == Some("dark"));
    page.open_document(&page.address("lang=en&theme=light")).await?;
    ensure!(page.attribute("html", "lang").await?.as_deref() == Some("en"));
    ensure!(page.attribute("html", "data-theme").await?.as_deref() == Some("light"));
    ensure!(page.text("[data-test=step]").await?.contains("step 1 of 64"));
    page.check_quiet().await
}

pub(crate) async fn a_link_with_its_own_figure_shows_no_value_of_another(page: &Page) -> Result<()> {
    let page = held(page)?;
    page.open_document(&page.address("input=6&step=3&lang=en")).await?;
    ensure!(page.text("#figure").await?.contains("The picture of this link is on its way."));
    ensure!(page.value("#f-input-height").await?.is_empty());
    for css in [".first-picture--wide", "#f-input-height-slider", "[data-test=step]", "[data-test=total]"] {
        ensure!(!is_shown(&page, css).await?, "{css} shows the first figure");
    }
    for css in ["#f-input-height", "#link-kernel", "[data-test=play]", "[data-test=examples]"] {
        ensure!(is_shown(&page, css).await?, "{css} is not there");
    }
    release(&page).await?;
    ensure!(page.value("#f-input-height").await? == "6" && page.step().await? == 3);
    ensure!(is_shown(&page, "[data-test=total]").await?);
    page.check_quiet().await
}

/// Where the parts of the page stand, in whole pixels.
const BOXES: &str = "return ['.header', '.examples', '.header__tools', '.params', '.row', '#f-input-height', \
    '#f-kernel-height-slider', '#f-padding-kind', '.radios--tabs', '#figure', '.transport', '#scrub', \
    '[data-test=play]', '[data-test=step]', '#speed', '.explain', '.taps', '[data-test=total]', '[data-test=code]', \
    '#layer-code'].flatMap(css => [...document.querySelectorAll(css)].map((it, at) => { \
    const { x, y, width, height } = it.getBoundingClientRect(); \
    return `${css} ${at}: ${[x, y, width, height].map(Math.round)}`; }))";

pub(crate) async fn the_page_takes_over_without_a_jump(page: &Page) -> Result<()> {
    for (width, height) in [(1440, 900), (1000, 800), (360, 740)] {
        for lang in ["en", "ko"] {
            let page = held(page)?;
            page.open_document_in_frame(&format!("lang={lang}"), width, height).await?;
            let before: Vec<String> = page.js(BOXES).await?;
            release(&page).await?;
            let after: Vec<String> = page.js(BOXES).await?;
            ensure!(before.len() > 30, "{before:?}");
            let moved: Vec<_> = before.iter().zip(&after).filter(|(before, after)| before != after).collect();
            ensure!(before.len() == after.len() && moved.is_empty(), "{lang}, {width}: {moved:#?}");
            page.browser().session().enter_default_frame().await?;
        }
    }
    Ok(())
}

pub(crate) async fn presses_from_before_are_honored(page: &Page) -> Result<()> {
    let page = held(page)?;
    page.open_document(&page.address("lang=en")).await?;
    page.press(Key::Right).await?;
    page.press(Key::Right).await?;
    page.click("[data-test=next]").await?;
    page.click("[aria-controls=help-stride]").await?;
    ensure!(page.step().await? == 0);
    release(&page).await?;
    // Two keys and a button.
    page.wait_for_step(3).await?;
    page.wait_for("the help is open", "document.querySelector('#help-stride').textContent.length > 20")
        .await?;
    page.check_quiet().await
}

pub(crate) async fn play_and_places_from_before_are_kept(page: &Page) -> Result<()> {
    let page = held(page)?;
    page.open_document(&page.address("")).await?;
    let () = page
        .js("document.querySelector('.params').scrollTop = 140; document.querySelector('.explain').scrollTop = 90;")
        .await?;
    // Of as much as the engine's window lets scroll.
    let scrolled = "return ['.params', '.explain'].map(it => document.querySelector(it).scrollTop)";
    let before: [f64; 2] = page.js(scrolled).await?;
    page.press(' ').await?;
    release(&page).await?;
    let after: [f64; 2] = page.js(scrolled).await?;
    ensure!(before == after, "{before:?} became {after:?}");
    page.wait_for("it plays", "document.querySelector('[data-test=step]').dataset.step > 1").await
}

pub(crate) async fn fields_from_before_are_kept(page: &Page) -> Result<()> {
    let page = held(page)?;
    page.open_document(&page.address("lang=en")).await?;
    page.fill("#f-input-height", "12").await?;
    page.click("label:has(#op-max_pool)").await?;
    page.choose("#f-padding-kind", "valid").await?;
    page.fill("#layer-code", "nn.Conv2d(3").await?;
    let () = page.js("document.querySelector('#layer-code').setSelectionRange(2, 5);").await?;
    release(&page).await?;
    ensure!(page.value("#f-input-height").await? == "12");
    // 12 by 12, a window of 3 by 3 without padding: 10 by 10.
    ensure!(page.steps().await? == 100);
    ensure!(page.text("[data-test=code]").await?.contains("nn.MaxPool2d(kernel_size=3, stride=1)"));
    ensure!(page.value("#layer-code").await? == "nn.Conv2d(3");
    let focused: (String, u32, u32) = page
        .js("const { id, selectionStart, selectionEnd } = document.activeElement; return [id, selectionStart, selectionEnd]")
        .await?;
    ensure!(focused == ("layer-code".to_owned(), 2, 5), "{focused:?}");
    page.check_quiet().await
}
