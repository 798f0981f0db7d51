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

/// A browser that has only just been started has other things to do than to load a page.
const SETTLING: Duration = Duration::from_secs(1);
/// A key that is held down comes again this soon.
const KEY_REPEAT: Duration = Duration::from_millis(33);
/// So many keys are pressed before the page is asked again whether it answered: asking takes its time too.
const KEYS_PER_QUESTION: usize = 10;
/// Right and left in turns: a slider goes between two values.
const KEYS: [(&str, u32); 2] = [("ArrowRight", 39), ("ArrowLeft", 37)];

/// Keeps, from the start of the document on, after which frame the whole page was drawn and after which the slider of
/// the input's size had changed the figure. Times are milliseconds since the navigation began. The slider has the
/// focus from the moment it is there.
const WATCH: &str = r##"{
    const times = window.__times = { drawn: null, answered: null };
    const find = (css) => document.querySelector(css);
    const afterFrame = (keep) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => keep(performance.now());
        port2.postMessage(null);
    });
    const parts = [".header", ".params .field", ".radios--tabs input", ".transport [data-test=step]",
        ".explain [data-test=total]", '#layer-code', '#stage-canvas, .stage svg'];
    let isDrawn = false, isAnswered = false, firstSteps = null;
    new MutationObserver(() => {
        const slider = find('#f-input-height-slider');
        if (slider && document.activeElement !== slider) slider.focus({ preventScroll: true });
        if (!isDrawn && parts.every(find)) {
            isDrawn = true;
            afterFrame((now) => times.drawn = now);
        }
        const steps = find("[data-test=step]")?.getAttribute("data-steps") ?? null;
        firstSteps ??= steps;
        if (!isAnswered && steps !== firstSteps) {
            isAnswered = true;
            afterFrame((now) => times.answered = now);
        }
    }).observe(document, { attributes: true, childList: true, subtree: true });
}"##;

/// Reads what [`WATCH`] kept.
const READ: &str = r#"
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    const { drawn, answered } = window.__times ?? {};
    return { paint: paint?.startTime ?? null, drawn: drawn ?? null, answered: answered ?? null };
"#;

#[derive(Debug, Deserialize)]
struct Times {
    paint: Option<f64>,
    drawn: Option<f64>,
    answered: Option<f64>,
}

/// Medians under one condition.
#[derive(Clone, Debug)]
pub struct Load {
    /// The first paint of anything.
    pub paint: Measured,
    /// The whole page, panels too.
    pub drawn: Measured,
    /// A slider of the left panel changed the picture.
    pub answered: Measured,
}

/// Opens each site `n_runs` times, in turns, in a fresh browser each.
pub(super) async fn measure(
    driver: &Driver,
    sites: &[&Site],
    throttle: Option<Throttle>,
    n_runs: usize,
) -> Result<Vec<Load>> {
    let mut runs: Vec<Vec<Times>> = sites.iter().map(|_| Vec::new()).collect();
    for _ in 0..n_runs {
        for (site, runs) in sites.iter().zip(&mut runs) {
            let server = Server::start((*site).clone(), 0)?;
            // Commands must get through while the page still loads.
            let eager = Map::from_iter([("pageLoadStrategy".to_owned(), json!("none"))]);
            let browser = driver.open_with(eager).await?;
            let times = load_once(&browser, &server, throttle).await;
            browser.quit().await?;
            runs.push(times?);
        }
    }
    Ok(runs.iter().map(|runs| summary(runs)).collect())
}

fn summary(runs: &[Times]) -> Load {
    let median = |of: fn(&Times) -> Option<f64>, reason: &str| {
        let or_missing =
            |value: Option<f64>| value.map_or_else(|| Measured::Missing(reason.to_owned()), Measured::Value);
        Measured::median(&runs.iter().map(|run| or_missing(of(run))).collect::<Vec<_>>())
    };
    Load {
        paint: median(|it| it.paint, "Chromium reported no paint"),
        drawn: median(|it| it.drawn, "a part of the page never came"),
        answered: median(|it| it.answered, "the slider never changed the figure"),
    }
}

async fn load_once(browser: &Browser, server: &Server, throttle: Option<Throttle>) -> Result<Times> {
    tokio::time::sleep(SETTLING).await;
    let tools = DevTools::new(browser)?;
    tools.send("Page.enable", json!({})).await?;
    // A laptop's window: the whole page has its three columns.
    tools.set_screen(1440, 900, false).await?;
    tools.run_before_load(WATCH).await?;
    if let Some(throttle) = throttle {
        tools.throttle(throttle).await?;
    }
    browser.session().goto(server.url()).await?;
    let start = Instant::now();
    let mut keys = KEYS.iter().cycle();
    loop {
        // As an impatient user does: the first press that the page hears changes the figure.
        for (key, code) in keys.by_ref().take(KEYS_PER_QUESTION) {
            tools.press(key, *code).await?;
            tokio::time::sleep(KEY_REPEAT).await;
        }
        let answer = browser.session().execute(READ, vec![]).await?;
        let times: Times = serde_json::from_value(answer.json().clone())?;
        let is_complete = times.answered.is_some() && times.drawn.is_some() && times.paint.is_some();
        if is_complete || start.elapsed() > ANSWER_LIMIT {
            return Ok(times);
        }
    }
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
