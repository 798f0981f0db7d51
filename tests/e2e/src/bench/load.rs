//! How soon the page shows something and answers.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::{Map, json};
use xtask::server::{Server, Site};

use super::Measured;
use crate::{
    Browser,
    browser::Driver,
    cdp::{DevTools, Throttle},
};

/// 1.6 Mbit/s, 150 ms, a four times slower processor.
pub(super) const SLOW: Throttle = Throttle { bytes_per_sec: 200_000, latency_millis: 150, cpu_slowdown: 4 };

/// A page that does not answer by then has no time to report.
const ANSWER_LIMIT: Duration = Duration::from_secs(20);
const ARROW_RIGHT: u32 = 39;

/// A browser that has only just been started has other things to do than to load a page.
const SETTLING: Duration = Duration::from_secs(1);
/// A key that is held down comes again this soon.
const KEY_REPEAT: Duration = Duration::from_millis(33);
/// So many keys are pressed before the page is asked again whether it answered: asking takes its time too.
const KEYS_PER_QUESTION: usize = 10;

/// Keeps, from the start of the document on, when the page says that it is ready and when the step
/// on screen first changes. Times are milliseconds since the navigation began.
const WATCH: &str = r#"
    window.__times = { ready: null, answered: null };
    let firstStep = null;
    new MutationObserver(() => {
        const times = window.__times;
        if (times.ready === null && document.documentElement?.dataset.ready === "true") {
            times.ready = performance.now();
        }
        const step = document.querySelector("[data-test=step]")?.getAttribute("data-step") ?? null;
        firstStep ??= step;
        if (times.answered === null && step !== firstStep) {
            times.answered = performance.now();
        }
    }).observe(document, { attributes: true, childList: true, subtree: true });
"#;

/// Reads what [`WATCH`] kept.
const READ: &str = r#"
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    const { ready, answered } = window.__times ?? {};
    const asked = performance.getEntriesByType("resource").filter(it => !answered || it.startTime < answered);
    const fetched = [location.href, ...asked.map(it => it.name)].map(it => new URL(it).pathname);
    const hasStep = document.querySelector("[data-test=step]") !== null;
    return { paint: paint?.startTime ?? null, ready: ready ?? null, answered: answered ?? null, fetched, hasStep };
"#;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Times {
    paint: Option<f64>,
    ready: Option<f64>,
    answered: Option<f64>,
    fetched: Vec<String>,
    has_step: bool,
}

/// Medians under one condition.
#[derive(Clone, Debug)]
pub struct Load {
    pub paint: Measured,
    pub ready: Measured,
    pub answered: Measured,
    /// Names of the files asked for until the page answered.
    pub fetched: Vec<String>,
}

/// Opens the page `n_runs` times in a fresh browser each.
pub(super) async fn measure(
    driver: &Driver,
    site: &Site,
    throttle: Option<Throttle>,
    n_runs: usize,
) -> Result<Load> {
    let (mut paint, mut ready, mut answered) = (Vec::new(), Vec::new(), Vec::new());
    let mut fetched = Vec::new();
    for _ in 0..n_runs {
        let server = Server::start(site.clone(), 0)?;
        // Commands must get through while the page still loads.
        let eager = Map::from_iter([("pageLoadStrategy".to_owned(), json!("none"))]);
        let browser = driver.open_with(eager).await?;
        let times = load_once(&browser, &server, throttle).await;
        browser.quit().await?;
        let times = times?;
        let missing = |what: &str| Measured::Missing(what.to_owned());
        let or_missing =
            |value: Option<f64>, what: &str| value.map_or_else(|| missing(what), Measured::Value);
        paint.push(or_missing(times.paint, "Chromium reported no paint"));
        ready.push(or_missing(times.ready, "the page never set data-ready"));
        let reason = if times.has_step { "no key changed the step" } else { "the page shows no step" };
        answered.push(or_missing(times.answered, reason));
        fetched = times.fetched.iter().map(|it| file_name(it)).collect();
    }
    Ok(Load {
        paint: Measured::median(&paint),
        ready: Measured::median(&ready),
        answered: Measured::median(&answered),
        fetched,
    })
}

async fn load_once(browser: &Browser, server: &Server, throttle: Option<Throttle>) -> Result<Times> {
    tokio::time::sleep(SETTLING).await;
    let tools = DevTools::new(browser)?;
    tools.send("Page.enable", json!({})).await?;
    tools.run_before_load(WATCH).await?;
    if let Some(throttle) = throttle {
        tools.throttle(throttle).await?;
    }
    browser.session().goto(server.url()).await?;
    let start = Instant::now();
    loop {
        // The key is held down, as an impatient user does: the first press that the page hears changes the step.
        for _ in 0..KEYS_PER_QUESTION {
            tools.press("ArrowRight", ARROW_RIGHT).await?;
            tokio::time::sleep(KEY_REPEAT).await;
        }
        let answer = browser.session().execute(READ, vec![]).await?;
        let times: Times = serde_json::from_value(answer.json().clone())?;
        let has_answered = times.answered.is_some() || !times.has_step;
        if (has_answered && times.ready.is_some() && times.paint.is_some()) || start.elapsed() > ANSWER_LIMIT
        {
            return Ok(times);
        }
    }
}

fn file_name(target: &str) -> String {
    let path = target.split('?').next().unwrap_or_default().trim_start_matches('/');
    if path.is_empty() { "index.html".to_owned() } else { path.to_owned() }
}

/// Such as `Chrome/156.0.8078.79`.
pub(super) async fn browser_version(driver: &Driver) -> Result<String> {
    let browser = driver.open().await?;
    let version = async {
        let version = DevTools::new(&browser)?.send("Browser.getVersion", json!({})).await?;
        match version["product"].as_str() {
            Some(product) => Ok(product.to_owned()),
            None => bail!("Chromium does not say its version"),
        }
    };
    let version = version.await;
    browser.quit().await?;
    version.context("asking for the version")
}
