//! Keeps which functions the page does not run until it answers, and which only to draw; `cargo xtask watch --help` explains it.
#![allow(clippy::print_stdout, reason = "reports go to a terminal")]

use std::{collections::BTreeSet, fs, process::ExitCode, time::Duration};

use anyhow::{Context, Result};
use e2e::{Browser, Engine, Page, browser::Driver, cdp::DevTools, suite};
use serde_json::json;
use thirtyfour::Key;
use xtask::{commands::build, prerender, split};

/// How the page is opened: width of the screen, colours, language.
const VISITS: [(u32, &str, &str); 4] =
    [(1440, "light", "en"), (1440, "dark", "ko"), (768, "light", "ko"), (360, "dark", "en")];

const N_VISITS: usize = 8;
/// After the last thing the page still writes its address.
const AFTERWARDS: Duration = Duration::from_millis(500);
const ARROW_RIGHT: u32 = 39;

fn main() -> ExitCode {
    suite::exit(run())
}

fn run() -> Result<()> {
    let path = build::dist().join("names.txt");
    let names = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let names: Vec<_> = names.lines().collect();
    let called = suite::runtime()?.block_on(called())?;
    let stable = |name: &&str| split::stable_name(name);
    // A name may be missing, and what depends on the time comes first.
    let may_come_later = |name: &String| !name.is_empty() && !depends_on_time(name);
    let [answering, drawing] = [&called.answering, &called.drawing].map(|called| {
        called.iter().filter_map(|&index| names.get(index)).map(stable).collect::<BTreeSet<_>>()
    });
    let is_late =
        |name: &String| may_come_later(name) && !answering.contains(name) && !drawing.contains(name);
    let late: BTreeSet<_> = names.iter().map(stable).filter(is_late).collect();
    let drawing: BTreeSet<_> =
        drawing.difference(&answering).filter(|it| may_come_later(it)).cloned().collect();
    println!(
        "Of {} functions {} come first, {} of them to draw.",
        names.len(),
        names.len() - late.len(),
        drawing.len()
    );
    for (path, list) in prerender::list_paths().iter().zip([late, drawing]) {
        fs::write(path, list.iter().flat_map(|name| [name, "\n"]).collect::<String>())?;
        println!("The names of {} that come later are in {}.", list.len(), path.display());
    }
    Ok(())
}

/// Whether it depends on how fast the machine is which functions of a kind run: those of Yew's queue, which is shorter
/// or longer then, and those that drop what is left of Yew's work.
fn depends_on_time(name: &str) -> bool {
    let is_queue = name.contains("yew::scheduler") && !name.contains(" as yew::scheduler::Runnable");
    let is_dropping = ["drop_in_place", "drop_slow", "unwrap_or_clone"].iter().any(|it| name.contains(it));
    is_queue || name.contains("yew::") && is_dropping && !name.contains("convoscope::")
}

/// The numbers of functions that ran.
#[derive(Default)]
struct Called {
    /// While no frame was drawn.
    answering: BTreeSet<usize>,
    /// While one was.
    drawing: BTreeSet<usize>,
}

impl Called {
    fn extend(&mut self, other: Self) {
        self.answering.extend(other.answering);
        self.drawing.extend(other.drawing);
    }
}

/// The functions that ran in any engine.
async fn called() -> Result<Called> {
    let mut called = Called::default();
    for engine in Engine::ALL {
        let driver = Driver::start(engine).await?;
        let browser = driver.open().await?;
        let found = visit_all(browser.clone()).await;
        browser.quit().await?;
        called.extend(found.with_context(|| format!("in {}", engine.name()))?);
    }
    Ok(called)
}

async fn visit_all(browser: Browser) -> Result<Called> {
    let tools = match browser.engine() {
        Engine::Chromium => Some(DevTools::new(&browser)?),
        _ => None,
    };
    let n_visits = if tools.is_some() { N_VISITS } else { VISITS.len() };
    let page = Page::new(browser, suite::built_site()?)?;
    let mut called = Called::default();
    // A slow processor has more to do at once, and so comes to other places.
    let visits = VISITS.into_iter().cycle().zip([1, 4, 20].into_iter().cycle());
    for ((width, scheme, lang), cpu_slowdown) in visits.take(n_visits) {
        page.resize(width.into(), 800).await?;
        if let Some(tools) = &tools {
            let rate = json!({ "rate": cpu_slowdown });
            tools.send("Emulation.setCPUThrottlingRate", rate).await?;
            tools.set_media(&[("prefers-color-scheme", scheme)]).await?;
            tools.set_screen(width, 800, width == 360).await?;
        }
        let query = if lang == "ko" { format!("lang=ko&theme={scheme}") } else { String::new() };
        page.open_document(&page.address(&query)).await?;
        if let Some(tools) = &tools {
            for _ in 0..20 {
                tools.press("ArrowRight", ARROW_RIGHT).await?;
            }
        }
        page.wait_until_it_answers().await?;
        first_things(&page).await.with_context(|| format!("at {width} px in {lang}"))?;
        tokio::time::sleep(AFTERWARDS).await;
        let [answering, drawing] = page.js("return [[...called], [...drawing]];").await?;
        called.extend(Called { answering, drawing });
    }
    Ok(called)
}

/// What a reader does first: point at the figure, step, play.
async fn first_things(page: &Page) -> Result<()> {
    let () = page
        .js("const canvas = document.querySelector('#stage-canvas');
             const box = canvas.getBoundingClientRect();
             for (let n = 0; n <= 20; n++) {
                 const [clientX, clientY] = [box.x + box.width / 2, box.y + box.height * n / 20];
                 const init = { bubbles: true, pointerType: 'mouse', clientX, clientY };
                 canvas.dispatchEvent(new PointerEvent('pointermove', init));
             }")
        .await?;
    for key in [Key::Home, Key::Right, Key::Left, Key::PageDown, Key::PageUp, Key::End, Key::Home] {
        page.press(key).await?;
    }
    page.press(' ').await?;
    let step = "document.querySelector('[data-test=step]').dataset.step";
    page.wait_for("three more steps", &format!("Number({step}) > 3")).await?;
    page.press(' ').await
}
