//! A monkey at the page: it presses, types, drags, resizes and scrolls at random, and nothing may break.
//!
//! All that it does follows from a seed, as far as the page itself does the same each time. After each action it looks
//! for the banner of a crash and for what the probe has kept; at the end, for what the page keeps in memory.

mod act;
mod dice;

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use serde::Deserialize;
use serde_json::json;

pub use self::act::Act;
pub use self::dice::Dice;
use crate::{Engine, Page, cdp::DevTools};

/// The documents that it plays with, and their queries.
pub const DOCUMENTS: [&str; 6] = [
    "index.html",
    "class.html?do=present",
    "class.html?do=practise",
    "class.html?do=edit",
    "class.html?do=compare",
    "picture.html",
];

/// How many of its last actions are told where something breaks.
const N_REMEMBERED: usize = 25;
/// How long the page may take to answer after an action.
const ANSWER_LIMIT: Duration = Duration::from_secs(20);
/// After so many actions everything has been loaded that is loaded once.
const WARM_UP: usize = 60;
/// Most that a page may keep after all: the history of a hundred figures, a few bitmaps.
const MAX_GROWTH_MEGABYTES: f64 = 48.0;
const MAX_GROWTH_NODES: f64 = 6000.0;
const MAX_GROWTH_LISTENERS: f64 = 3000.0;

/// What a monkey does at a document.
#[derive(Clone, Debug)]
pub struct Monkey {
    /// The name of the document, and its query: `class.html?do=present`.
    pub document: String,
    /// What all that it does follows from.
    pub seed: u64,
    /// When it has had enough.
    pub until: Until,
}

/// When a monkey has had enough.
#[derive(Clone, Copy, Debug)]
pub enum Until {
    /// After so many actions.
    Actions(usize),
    /// After so long.
    Time(Duration),
}

/// What is in the page's memory.
#[derive(Clone, Copy, Debug)]
struct Kept {
    megabytes: f64,
    nodes: f64,
    listeners: f64,
}

/// What the page looks like to a monkey.
#[derive(Debug, Deserialize)]
struct View {
    width: i64,
    height: i64,
    is_crashed: bool,
    /// The middles of what can be pressed and is to be seen.
    targets: Vec<[i64; 2]>,
    /// The same of sliders.
    sliders: Vec<[i64; 2]>,
    problems: Vec<String>,
}

impl Monkey {
    /// Lets it play. Returns how many actions it took.
    ///
    /// # Errors
    /// Where something breaks, with the seed and what it did last.
    pub async fn play(&self, page: &Page) -> Result<usize> {
        let mut last = VecDeque::with_capacity(N_REMEMBERED);
        let mut n_actions = 0;
        match self.try_play(page, &mut last, &mut n_actions).await {
            Ok(()) => Ok(n_actions),
            Err(err) => {
                let last = last.iter().map(|it| format!("  {it:?}")).collect::<Vec<_>>().join("\n");
                bail!(
                    "{err:#}\nat {} after {n_actions} actions with the seed {}; the last were\n{last}",
                    self.document,
                    self.seed,
                )
            }
        }
    }

    async fn try_play(&self, page: &Page, last: &mut VecDeque<Act>, n_actions: &mut usize) -> Result<()> {
        page.open_document(&format!("{}{}", page.server().url(), self.document)).await?;
        page.wait_until_ready().await?;
        let () = page.js(GUARD).await?;
        let mut dice = Dice::new(self.seed);
        let start = Instant::now();
        let mut at_first = None;
        let mut view = look(page).await?;
        while !self.until.is_over(*n_actions, start) {
            if *n_actions == WARM_UP {
                at_first = kept(page).await?;
            }
            let act = Act::any(&mut dice, [view.width, view.height], &view.targets, &view.sliders);
            if last.len() == N_REMEMBERED {
                last.pop_front();
            }
            last.push_back(act.clone());
            *n_actions += 1;
            let doing = async {
                act.perform(page).await?;
                look(page).await
            };
            view = match tokio::time::timeout(ANSWER_LIMIT, doing).await {
                Ok(view) => view?,
                Err(_) => bail!("the page does not answer within {ANSWER_LIMIT:?}"),
            };
            ensure!(!view.is_crashed, "the page has crashed: {}", view.problems.join("; "));
            ensure!(view.problems.is_empty(), "the page complains: {}", view.problems.join("; "));
        }
        let at_last = kept(page).await?;
        if let (Some(first), Some(last)) = (at_first, at_last) {
            last.check(first)?;
        }
        Ok(())
    }
}

impl Until {
    fn is_over(self, n_actions: usize, start: Instant) -> bool {
        match self {
            Self::Actions(limit) => n_actions >= limit,
            Self::Time(limit) => start.elapsed() >= limit,
        }
    }
}

impl Kept {
    fn check(self, first: Self) -> Result<()> {
        for (what, first, last, limit) in [
            ("megabytes", first.megabytes, self.megabytes, MAX_GROWTH_MEGABYTES),
            ("nodes of the document", first.nodes, self.nodes, MAX_GROWTH_NODES),
            ("listeners", first.listeners, self.listeners, MAX_GROWTH_LISTENERS),
        ] {
            ensure!(
                last - first <= limit,
                "the page keeps {last} {what}, and kept {first} after {WARM_UP} actions"
            );
        }
        Ok(())
    }
}

/// What the page keeps after what is left over has gone; nothing in engines that do not tell.
async fn kept(page: &Page) -> Result<Option<Kept>> {
    if page.engine() != Engine::Chromium {
        return Ok(None);
    }
    let tools = DevTools::new(page.browser())?;
    tools.send("HeapProfiler.collectGarbage", json!({})).await?;
    let heap = tools.send("Runtime.getHeapUsage", json!({})).await?;
    let dom = tools.send("Memory.getDOMCounters", json!({})).await?;
    let number = |value: &serde_json::Value| value.as_f64().unwrap_or_default();
    let bytes = number(&heap["usedSize"])
        + number(&heap["embedderHeapUsedSize"])
        + number(&heap["backingStorageSize"]);
    Ok(Some(Kept {
        megabytes: bytes / 1e6,
        nodes: number(&dom["nodes"]),
        listeners: number(&dom["jsEventListeners"]),
    }))
}

async fn look(page: &Page) -> Result<View> {
    page.js(LOOK).await
}

/// What would lead out of the page leads nowhere: other documents, windows, the printer, files of this machine. A
/// picture of the whole is not taken by the camera.
const GUARD: &str = r#"
    addEventListener("click", (event) => {
        if (event.target.closest?.("a[href]:not([href^='#']), input[type=file]")) event.preventDefault();
    }, true);
    window.open = () => null;
    window.print = () => {};
    if (navigator.mediaDevices) {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
    }
"#;

/// See [`View`].
const LOOK: &str = r#"
    const seen = (selector) => [...document.querySelectorAll(selector)]
        .map((it) => [it, it.getBoundingClientRect()])
        .map(([it, { left, top, width, height }]) => [it, Math.round(left + width / 2), Math.round(top + height / 2), width])
        .filter(([it, x, y, width]) => width > 0 && x >= 0 && y >= 0 && x < innerWidth && y < innerHeight)
        .filter(([it, x, y]) => {
            const top = document.elementFromPoint(x, y);
            return top && (it.contains(top) || top.contains(it));
        })
        .map(([, x, y]) => [x, y]);
    return {
        width: innerWidth,
        height: innerHeight,
        is_crashed: Boolean(document.getElementById("crash")),
        targets: seen("button, input, select, summary, label, textarea, canvas, a, [tabindex='0']"),
        sliders: seen("input[type=range]"),
        problems: (window.__probe ?? []).splice(0),
    };
"#;
