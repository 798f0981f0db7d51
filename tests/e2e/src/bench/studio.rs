//! Pictures of one's own: what a picture of the camera costs, how soon a weight that is dragged is seen, and whether
//! memory stays flat.

use std::collections::HashSet;
use std::fmt;
use std::fs;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::json;
use xtask::{server::Site, tools::browsers::Engine};

use crate::{Page, browser::Driver, cdp::DevTools};

/// Moves of a drag that are measured.
const MOVES: usize = 60;
/// Between two looks at memory.
const LOOK: Duration = Duration::from_secs(15);

/// Main-thread milliseconds of a picture, and pictures a second.
#[derive(Clone, Debug)]
pub struct Camera {
    per_picture: f64,
    rate: f64,
}

/// Milliseconds from a move to the new map on the screen, sorted.
#[derive(Clone, Debug)]
pub struct Drag(Vec<f64>);

/// What was measured.
#[derive(Clone, Debug)]
pub struct Pictures {
    browser: String,
    core: String,
    camera: Camera,
    drag: Drag,
    watched: Duration,
    /// Megabytes of all processes of the browser, over time, while the camera runs and a weight is dragged.
    memory: Vec<f64>,
}

/// Measures a build for so long.
///
/// # Errors
/// Where Chromium or the document does not do what it should.
pub async fn run(site: Site, watched: Duration) -> Result<Pictures> {
    let driver = Driver::start(Engine::Chromium).await?;
    let page = Page::new(driver.open().await?, site)?;
    let result = measure(&page, driver.pid(), watched).await;
    page.browser().clone().quit().await?;
    result
}

async fn measure(page: &Page, driver: u32, watched: Duration) -> Result<Pictures> {
    let tools = DevTools::new(page.browser())?;
    let version = tools.send("Browser.getVersion", json!({})).await?;
    tools.send("Performance.enable", json!({ "timeDomain": "timeTicks" })).await?;
    page.open_document(&format!("{}picture.html?lang=en", page.server().url())).await?;
    page.wait_for("the worker answers", "document.querySelector('[data-core]')").await?;
    let core = page.attribute("[data-test=studio]", "data-core").await?.context("no core")?;
    let drag = drag(page).await?;
    let (camera, memory) = camera(page, &tools, driver, watched).await?;
    let browser = version["product"].as_str().unwrap_or("Chromium").to_owned();
    Ok(Pictures { browser, core, camera, drag, watched, memory })
}

/// Chooses a picture of 1024 × 1024 pixels, which the page makes itself.
const CHOOSE_LARGE: &str = r#"
    const [done] = arguments;
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1024;
    const context = canvas.getContext("2d");
    for (let at = 0; at < 1024; at += 4) {
        context.fillStyle = `hsl(${at}, 60%, ${30 + (at * 7) % 50}%)`;
        context.fillRect(at, (at * 13) % 512, 64, 700);
    }
    canvas.toBlob((blob) => {
        const data = new DataTransfer();
        data.items.add(new File([blob], "large.png"));
        const input = document.querySelector("[data-test=open]");
        input.files = data.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
        done(true);
    });
"#;

/// Drags a weight, a move with each frame, and answers with the milliseconds from each move that was seen until a map
/// is drawn that was not there before.
const DRAG: &str = r#"
    const [moves, done] = arguments;
    const seen = new WeakSet();
    const delays = [];
    let moved = null;
    const real = CanvasRenderingContext2D.prototype.drawImage;
    CanvasRenderingContext2D.prototype.drawImage = function (image, ...rest) {
        if (image instanceof ImageBitmap && !seen.has(image)) {
            seen.add(image);
            if (moved !== null) delays.push(performance.now() - moved);
            moved = null;
        }
        return real.call(this, image, ...rest);
    };
    const field = document.querySelector('#weight-0-1-1');
    const box = field.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const send = (type, up) => field.dispatchEvent(new PointerEvent(type, {
        bubbles: true, isPrimary: true, pointerType: "mouse", pointerId: 1, clientX: x, clientY: y - up,
        button: type === "pointermove" ? -1 : 0, buttons: type === "pointerup" ? 0 : 1,
    }));
    field.setPointerCapture = () => {};
    send("pointerdown", 0);
    let at = 0;
    const next = () => {
        at += 1;
        if (at > moves) {
            send("pointerup", 3 * at);
            CanvasRenderingContext2D.prototype.drawImage = real;
            done(delays);
            return;
        }
        // The next move comes when the last was seen, as from a slow hand: else its delay would be that of two.
        if (moved === null) {
            moved = performance.now();
            send("pointermove", 4 + 3 * at);
        }
        requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
"#;

async fn drag(page: &Page) -> Result<Drag> {
    let _: bool = page.call_async(CHOOSE_LARGE, vec![]).await?;
    page.wait_for_text("[data-test=shown]", "1024 × 1024").await?;
    page.wait_for("its map is there", "document.querySelector('[data-test=legend]')").await?;
    // The first ones warm up what compiles while it runs.
    let _: Vec<f64> = page.call_async(DRAG, vec![json!(20)]).await?;
    let mut delays: Vec<f64> = page.call_async(DRAG, vec![json!(4 * MOVES)]).await?;
    ensure!(delays.len() >= MOVES / 2, "only {} moves were seen", delays.len());
    delays.sort_by(f64::total_cmp);
    Ok(Drag(delays))
}

async fn camera(page: &Page, tools: &DevTools, driver: u32, watched: Duration) -> Result<(Camera, Vec<f64>)> {
    page.click("[data-test=camera]").await?;
    page.wait_for_text("[data-test=shown]", "Camera").await?;
    let version = async || -> Result<f64> {
        let text = page.attribute("[data-test=studio]", "data-version").await?.context("no version")?;
        Ok(text.parse()?)
    };
    let (start, before, first) = (Instant::now(), task_millis(tools).await?, version().await?);
    // Ten seconds without anybody who looks at it, which would cost time too.
    tokio::time::sleep(watched.min(Duration::from_secs(10))).await;
    let (seconds, after, last) = (start.elapsed().as_secs_f64(), task_millis(tools).await?, version().await?);
    let pictures = last - first;
    ensure!(pictures > 0.0, "the camera gives no picture");
    let camera = Camera { per_picture: (after - before) / pictures, rate: pictures / seconds };
    let mut memory = vec![megabytes(driver)];
    while start.elapsed() < watched {
        let _: Vec<f64> = page.call_async(DRAG, vec![json!(MOVES)]).await?;
        tokio::time::sleep(LOOK.min(watched.saturating_sub(start.elapsed()))).await;
        memory.push(megabytes(driver));
    }
    Ok((camera, memory))
}

/// What the main thread has worked so far.
async fn task_millis(tools: &DevTools) -> Result<f64> {
    let metrics = tools.send("Performance.getMetrics", json!({})).await?;
    let all = metrics["metrics"].as_array().context("no metrics")?;
    let task = all.iter().find(|it| it["name"] == "TaskDuration").and_then(|it| it["value"].as_f64());
    Ok(task.context("no TaskDuration")? * 1000.0)
}

/// Memory of a process and all that it has started, in megabytes; 0 where the system does not tell.
fn megabytes(root: u32) -> f64 {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let all: Vec<(u32, u32)> = entries
        .filter_map(|entry| {
            let pid: u32 = entry.file_name().to_str()?.parse().ok()?;
            let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
            // After the name, which may hold anything: the state, then the parent.
            let parent = stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()?;
            Some((pid, parent))
        })
        .collect();
    let mut family = HashSet::from([root]);
    loop {
        let more: Vec<_> = all
            .iter()
            .filter(|it| family.contains(&it.1) && !family.contains(&it.0))
            .map(|it| it.0)
            .collect();
        if more.is_empty() {
            break;
        }
        family.extend(more);
    }
    let kilobytes = family.iter().filter_map(|pid| {
        let status = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok()?;
        let line = status.lines().find(|line| line.starts_with("Pss:"))?;
        line.split_whitespace().nth(1)?.parse::<f64>().ok()
    });
    kilobytes.sum::<f64>() / 1024.0
}

impl fmt::Display for Pictures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Drag(delays) = &self.drag;
        let at = |share: f64| delays.get((delays.len() as f64 * share) as usize).copied().unwrap_or(f64::NAN);
        let memory: Vec<String> = self.memory.iter().map(|it| format!("{it:.0}")).collect();
        writeln!(f, "# Pictures of one's own\n")?;
        writeln!(
            f,
            "Written by `cargo xtask bench picture`, in {} with the {} build.\n",
            self.browser, self.core
        )?;
        writeln!(f, "| what | measured | goal |\n|---|--:|--:|")?;
        writeln!(
            f,
            "| main-thread time of a picture of the camera, 640 × 480, at {:.0} a second | {:.1} ms | 8 ms |",
            self.camera.rate, self.camera.per_picture
        )?;
        writeln!(
            f,
            "| from a move of a weight to the new map, 1024 × 1024, 3 × 3 (median of {}) | {:.1} ms | 33 ms |",
            delays.len(),
            at(0.5)
        )?;
        writeln!(f, "| the same, of ten the slowest but one | {:.1} ms | |", at(0.9))?;
        writeln!(
            f,
            "\nMemory of all processes of the browser while the camera runs and the weight is dragged, over {} seconds, \
             in MB: {}.",
            self.watched.as_secs(),
            memory.join(", ")
        )
    }
}
