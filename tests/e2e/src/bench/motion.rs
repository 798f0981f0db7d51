//! What a frame costs while playing, and how long a slider's step takes until its picture.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use xtask::server::Site;

use super::Measured;
use crate::{Page, browser::Driver, cdp::DevTools};

/// How long playing is watched.
const WATCHED: Duration = Duration::from_secs(4);
const ARROW_RIGHT: u32 = 39;

/// Figures to play or to turn: their name in the report, their query, their budget in milliseconds.
pub(super) const FIGURES: [Figure; 6] = [
    Figure { name: "the figure the page opens with", query: "", budget: 4.0, is_turned: false },
    Figure {
        name: "32×32, 3→4 channels",
        query: "input=32x32&in_channels=3&out_channels=4",
        budget: 8.0,
        is_turned: false,
    },
    Figure { name: "64×64", query: "input=64x64", budget: 8.0, is_turned: false },
    Figure { name: "ResNet's stem plays", query: STEM, budget: 8.0, is_turned: false },
    Figure {
        name: "a video of 5×8×10 while it is turned",
        query: "dims=3&input=5x8x10&values=moving_digit3&step=200",
        budget: 8.0,
        is_turned: true,
    },
    Figure {
        name: "a ball of 16×16×16 while it is turned",
        query: "dims=3&input=16&values=sphere&step=2000",
        budget: 8.0,
        is_turned: true,
    },
];

/// `ResNet`'s first layer.
const STEM: &str = "in_channels=3&out_channels=64&input=224&kernel=7&stride=2&padding=3&bias=0&weights=seed1";

#[derive(Clone, Copy, Debug)]
pub(super) struct Figure {
    name: &'static str,
    query: &'static str,
    budget: f64,
    /// Whether a pointer turns it instead of playing.
    is_turned: bool,
}

/// Main-thread time of one frame while a figure plays or is turned.
#[derive(Clone, Debug)]
pub struct Frames {
    pub name: &'static str,
    pub query: &'static str,
    pub budget: f64,
    pub per_frame: Measured,
    /// Frames per second that were shown.
    pub rate: f64,
}

/// Counts frames until the time is over, then answers with their number and the time.
const COUNT_FRAMES: &str = r#"
    const [millis, done] = arguments;
    const start = performance.now();
    let frames = 0;
    const count = () => {
        frames += 1;
        const elapsed = performance.now() - start;
        if (elapsed < millis) { requestAnimationFrame(count); } else { done([frames, elapsed]); }
    };
    requestAnimationFrame(count);
"#;

/// The same while a pointer that is held down moves on the canvas with each frame.
const COUNT_TURNED_FRAMES: &str = r#"
    const [millis, done] = arguments;
    const canvas = document.querySelector('#stage-canvas');
    const box = canvas.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const send = (type, at, buttons) => canvas.dispatchEvent(new PointerEvent(type, {
        bubbles: true, isPrimary: true, pointerType: "mouse", button: type === "pointermove" ? -1 : 0, buttons,
        clientX: x + at, clientY: y + 20 * Math.sin(at / 30),
    }));
    send("pointerdown", 0, 1);
    const start = performance.now();
    let frames = 0;
    const count = () => {
        frames += 1;
        send("pointermove", 3 * frames, 1);
        const elapsed = performance.now() - start;
        if (elapsed < millis) { requestAnimationFrame(count); return; }
        send("pointerup", 3 * frames, 0);
        done([frames, elapsed]);
    };
    requestAnimationFrame(count);
"#;

pub(super) async fn measure_frames(driver: &Driver, site: &Site, figure: Figure) -> Result<Frames> {
    let page = Page::new(driver.open().await?, site.clone())?;
    let result = if figure.is_turned { turn(&page, figure).await } else { play(&page, figure).await };
    page.browser().clone().quit().await?;
    let (per_frame, rate) = match result {
        Ok((per_frame, rate)) => (Measured::Value(per_frame), rate),
        Err(err) => (Measured::Missing(format!("{err:#}")), 0.0),
    };
    Ok(Frames { name: figure.name, query: figure.query, budget: figure.budget, per_frame, rate })
}

async fn play(page: &Page, figure: Figure) -> Result<(f64, f64)> {
    page.open(figure.query).await?;
    ensure!(page.count("[data-test=play]").await? == 1, "the page has no play button");
    let tools = DevTools::new(page.browser())?;
    tools.send("Performance.enable", json!({ "timeDomain": "timeTicks" })).await?;
    let first_step = page.step().await?;
    page.click("[data-test=play]").await?;
    page.wait_for(
        "the figure plays",
        &format!("document.querySelector('[data-test=step]').dataset.step !== '{first_step}'"),
    )
    .await?;
    let before = task_millis(&tools).await?;
    let [n_frames, elapsed]: [f64; 2] =
        page.call_async(COUNT_FRAMES, vec![json!(WATCHED.as_millis())]).await?;
    let after = task_millis(&tools).await?;
    ensure!(n_frames > 0.0, "no frame was shown");
    Ok(((after - before) / n_frames, n_frames * 1000.0 / elapsed))
}

async fn turn(page: &Page, figure: Figure) -> Result<(f64, f64)> {
    page.open(figure.query).await?;
    page.wait_for("the volume can be turned", "document.querySelector('.turning')").await?;
    let tools = DevTools::new(page.browser())?;
    tools.send("Performance.enable", json!({ "timeDomain": "timeTicks" })).await?;
    let before = task_millis(&tools).await?;
    let [n_frames, elapsed]: [f64; 2] =
        page.call_async(COUNT_TURNED_FRAMES, vec![json!(WATCHED.as_millis())]).await?;
    let after = task_millis(&tools).await?;
    ensure!(n_frames > 0.0, "no frame was shown");
    page.wait_for("the volume has turned", "location.search.includes('turn=')").await?;
    Ok(((after - before) / n_frames, n_frames * 1000.0 / elapsed))
}

/// Time that the main thread has spent in tasks since the page began.
async fn task_millis(tools: &DevTools) -> Result<f64> {
    let answer = tools.send("Performance.getMetrics", json!({})).await?;
    let metrics = answer["metrics"].as_array().context("Chromium gave no metrics")?;
    let duration = metrics.iter().find(|it| it["name"] == "TaskDuration").and_then(|it| it["value"].as_f64());
    Ok(duration.context("Chromium gave no TaskDuration")? * 1000.0)
}

/// Clicks, and waits for the frame after it has been painted.
const OPEN_STEM: &str = r#"
    const [done] = arguments;
    const button = document.querySelector("[data-test=apply-code]");
    const start = performance.now();
    button.click();
    requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - start);
        port2.postMessage(null);
    });
"#;

/// From the click that takes `ResNet`'s first layer over from code to the frame that shows it, the median of `n_runs`.
pub(super) async fn measure_opening(driver: &Driver, site: &Site, n_runs: usize) -> Result<Measured> {
    let mut runs = Vec::new();
    for _ in 0..n_runs {
        let page = Page::new(driver.open().await?, site.clone())?;
        let run = open_stem(&page).await;
        page.browser().clone().quit().await?;
        runs.push(Measured::from_result(run));
    }
    Ok(Measured::median(&runs))
}

async fn open_stem(page: &Page) -> Result<f64> {
    page.open("input=224").await?;
    page.paste("#layer-code", "nn.Conv2d(3, 64, 7, stride=2, padding=3)").await?;
    let millis = page.call_async(OPEN_STEM, vec![]).await?;
    page.wait_for(
        "the layer is shown",
        "document.querySelector('[data-test=step]').dataset.steps === '802816'",
    )
    .await?;
    Ok(millis)
}

/// Waits, from the key's own time stamp on, for the frame after the slider's event has been painted.
const ARM_SLIDER: &str = r#"
    window.__slider = new Promise((resolve) => {
        addEventListener("keydown", ({ timeStamp }) => requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - timeStamp);
            port2.postMessage(null);
        }), { once: true, capture: true });
    });
"#;

/// From the key on a slider to the frame that shows the new figure, the median of `n_runs` keys.
pub(super) async fn measure_slider(driver: &Driver, site: &Site, n_runs: usize) -> Result<Measured> {
    let page = Page::new(driver.open().await?, site.clone())?;
    let result = press_slider(&page, n_runs).await;
    page.browser().clone().quit().await?;
    Ok(match result {
        Ok(runs) => Measured::median(&runs),
        Err(err) => Measured::from_result(Err(err)),
    })
}

async fn press_slider(page: &Page, n_runs: usize) -> Result<Vec<Measured>> {
    const SLIDER: &str = "#f-input-height-slider";
    page.open("").await?;
    ensure!(page.count(SLIDER).await? == 1, "the page has no slider {SLIDER}");
    let tools = DevTools::new(page.browser())?;
    page.focus(SLIDER).await?;
    let mut runs = Vec::new();
    for _ in 0..n_runs {
        let value = page.value(SLIDER).await?;
        let _: Value = page.js(ARM_SLIDER).await?;
        tools.press("ArrowRight", ARROW_RIGHT).await?;
        let millis: f64 =
            page.call_async("const done = arguments[0]; window.__slider.then(done);", vec![]).await?;
        ensure!(page.value(SLIDER).await? != value, "the key did not move the slider");
        runs.push(Measured::Value(millis));
    }
    Ok(runs)
}
