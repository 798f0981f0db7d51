//! What six figures cost a page of other people before one of them is used.

use std::time::{Duration, Instant};

use anyhow::Result;
use serde::Deserialize;
use serde_json::{Map, json};
use xtask::server::{Server, Site};

use super::{Measured, load::SLOW};
use crate::{Browser, browser::Driver, cdp::DevTools, hosts};

/// Pages with six figures each: their names, and their files in `tests/hosts/`.
const PAGES: [(&str, &str); 2] =
    [("six `<conv-scope>` with stills", "elements.html"), ("six frames with `load=click`", "frames.html")];

/// A page that has no posters by then has no time to report.
const POSTER_LIMIT: Duration = Duration::from_secs(20);
/// How long tasks are watched for after the last poster.
const REST: Duration = Duration::from_secs(3);

/// Keeps, in the page and not in its frames, when all posters were drawn, and the longest task: stills are images, and
/// the poster of a frame is the picture in its document, or the words of a link whose picture is not in the document.
const WATCH: &str = r#"if (window === top) {
    const seen = window.__seen = { posters: null, longest: 0 };
    new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: "longtask", buffered: true });
    const isDrawn = (it) => it.localName === "img" ? it.complete && it.naturalWidth > 0
        : it.contentDocument?.querySelector(".poster") && it.contentWindow.performance.getEntriesByType("paint").length > 0;
    const look = () => {
        const all = [...document.querySelectorAll("conv-scope img, iframe")];
        if (all.length < 6 || !all.every(isDrawn)) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => seen.posters = performance.now();
        port2.postMessage(null);
    };
    requestAnimationFrame(look);
}"#;

#[derive(Debug, Deserialize)]
struct Seen {
    posters: Option<f64>,
    longest: f64,
}

/// What was measured of a page of other people.
#[derive(Clone, Debug)]
pub struct HostPage {
    pub name: &'static str,
    /// When the posters of all six figures were drawn, in milliseconds since the navigation began.
    pub posters: Measured,
    /// The longest task of the main thread; 0 where none took 50 ms.
    pub longest_task: Measured,
}

/// Opens each page `n_runs` times on the slow line.
pub(super) async fn measure(driver: &Driver, site: &Site, n_runs: usize) -> Result<Vec<HostPage>> {
    let site = hosts::with_hosts(site.clone())?;
    let mut pages = Vec::new();
    for (name, file) in PAGES {
        let mut runs = Vec::new();
        for _ in 0..n_runs {
            let server = Server::start(site.clone(), 0)?;
            let eager = Map::from_iter([("pageLoadStrategy".to_owned(), json!("none"))]);
            let browser = driver.open_with(eager).await?;
            let seen = look_once(&browser, &format!("{}{}{file}", server.url(), hosts::FOLDER)).await;
            browser.quit().await?;
            runs.push(seen?);
        }
        let posters = runs.iter().map(|it| match it.posters {
            Some(time) => Measured::Value(time),
            None => Measured::Missing("a poster never came".to_owned()),
        });
        let longest: Vec<_> = runs.iter().map(|it| Measured::Value(it.longest)).collect();
        let posters = Measured::median(&posters.collect::<Vec<_>>());
        pages.push(HostPage { name, posters, longest_task: Measured::median(&longest) });
    }
    Ok(pages)
}

async fn look_once(browser: &Browser, address: &str) -> Result<Seen> {
    tokio::time::sleep(Duration::from_secs(1)).await;
    let tools = DevTools::new(browser)?;
    tools.send("Page.enable", json!({})).await?;
    tools.set_screen(1440, 900, false).await?;
    tools.run_before_load(WATCH).await?;
    tools.throttle(SLOW).await?;
    browser.session().goto(address).await?;
    let start = Instant::now();
    loop {
        tokio::time::sleep(Duration::from_millis(200)).await;
        let seen = read(browser).await?;
        if seen.posters.is_some() || start.elapsed() > POSTER_LIMIT {
            break;
        }
    }
    tokio::time::sleep(REST).await;
    read(browser).await
}

async fn read(browser: &Browser) -> Result<Seen> {
    let script = "return window.__seen ?? { posters: null, longest: 0 }";
    let answer = browser.session().execute(script, vec![]).await?;
    Ok(serde_json::from_value(answer.json().clone())?)
}
