//! What several journeys wait for and read.

use anyhow::{Context, Result, ensure};
use convoscope::{
    figure::{Model, Target, url},
    scene::{Frame, Picture, Size},
    words::Lang,
};
use e2e::Page;

/// A 4 × 4 input without padding: the kernel has 4 places.
///
/// The input is the middle of the handwritten 3, the kernel looks for vertical edges:
///
/// ```text
/// 0  0 13  8      −1 0 1
/// 0  6 14  1      −2 0 2
/// 0  5 15  8      −1 0 1
/// 0  0  2 15
/// ```
///
/// - step 0: (13 − 0) + 2·(14 − 0) + (15 − 0) = 56
/// - step 1: (8 − 0) + 2·(1 − 6) + (8 − 5) = 1
/// - step 2: (14 − 0) + 2·(15 − 0) + (2 − 0) = 46
/// - step 3: (1 − 6) + 2·(8 − 5) + (15 − 0) = 16
pub(crate) const SMALL: &str = "input=4&padding=0";
pub(crate) const SMALL_TOTALS: [&str; 4] = ["56", "1", "46", "16"];

/// Waits until the figure has this many steps.
pub(crate) async fn wait_for_steps(page: &Page, steps: usize) -> Result<()> {
    let condition =
        format!("document.querySelector('[data-test=step]')?.getAttribute('data-steps') === '{steps}'");
    page.wait_for(&format!("the figure has {steps} steps"), &condition).await
}

/// Waits until the sum of the step is this one.
pub(crate) async fn wait_for_total(page: &Page, total: &str) -> Result<()> {
    page.retry(&format!("the sum never is {total}"), async || {
        let text = page.text("[data-test=total]").await?;
        ensure!(text.trim() == total, "it is {text:?}");
        Ok(())
    })
    .await
}

/// Waits until the description of the figure, for those who do not see it, contains `part`.
pub(crate) async fn wait_for_description(page: &Page, part: &str) -> Result<()> {
    page.retry(&format!("the figure never is described by {part:?}"), async || {
        let text = page.attribute("#stage-canvas", "aria-label").await?.unwrap_or_default();
        ensure!(text.contains(part), "it is described by {text:?}");
        Ok(())
    })
    .await
}

/// Waits until the sentence of the step, for those who do not see it, contains `part`.
pub(crate) async fn wait_for_sentence(page: &Page, part: &str) -> Result<()> {
    let script = "return document.querySelector('[data-test=sentence]')?.textContent ?? ''";
    page.retry(&format!("the step is never said to be {part:?}"), async || {
        let text: String = page.js(script).await?;
        ensure!(text.contains(part), "it is said to be {text:?}");
        Ok(())
    })
    .await
}

/// Waits until the query of the address contains `part`.
pub(crate) async fn wait_for_address(page: &Page, part: &str) -> Result<()> {
    page.retry(&format!("the address never has {part}"), async || {
        let address: String = page.js("return location.search").await?;
        ensure!(address.contains(part), "it has {address:?}");
        Ok(())
    })
    .await
}

/// Chooses `light`, `dark` or, with nothing, what the system says.
pub(crate) async fn set_theme(page: &Page, theme: &str) -> Result<()> {
    for _ in 0..3 {
        let before = page.attribute("html", "data-theme").await?.unwrap_or_default();
        if before == theme {
            return Ok(());
        }
        page.click("[data-test=theme]").await?;
        let condition = format!("(document.documentElement.dataset.theme ?? '') !== '{before}'");
        page.wait_for("another theme", &condition).await?;
    }
    ensure!(page.attribute("html", "data-theme").await?.unwrap_or_default() == theme, "no theme {theme:?}");
    Ok(())
}

/// Chooses a radio button by its label.
pub(crate) async fn pick(page: &Page, id: &str) -> Result<()> {
    page.click(&format!("label:has(#{id})")).await?;
    page.wait_for(&format!("{id} is chosen"), &format!("document.querySelector('#{id}').checked")).await
}

/// The middle of a cell on the canvas, when the page shows the figure of `query` in English.
pub(crate) async fn middle_of(page: &Page, query: &str, target: Target) -> Result<[f64; 2]> {
    page.element("#stage-canvas").await?;
    let script = "const box = document.querySelector('#stage-canvas').getBoundingClientRect(); \
                  return [box.width, box.height]";
    let [width, height]: [f32; 2] = page.js(script).await?;
    let figure = url::parse(query).figure;
    let model = Model::new(&figure.content).ok().context("a figure that can be shown")?;
    let size = Size { width, height };
    let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
    let corners = Picture::new(&frame).corners_of(target).context("the cell is not drawn")?;
    let middle = corners[0].lerp(corners[2], 0.5);
    Ok([middle.x.into(), middle.y.into()])
}

/// Waits until the figure is painted, which takes a frame more than the page needs to answer.
pub(crate) async fn wait_for_picture(page: &Page) -> Result<()> {
    page.retry("the canvas stays blank", async || {
        let colors = color_count(page).await?;
        ensure!(colors > 20, "it has {colors} colors");
        Ok(())
    })
    .await
}

/// How many colors the canvas has; one that is blank has one.
async fn color_count(page: &Page) -> Result<usize> {
    page.js("const canvas = document.querySelector('#stage-canvas'); \
         if (!canvas || !canvas.width || !canvas.height) return 0; \
         const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true }); \
         copy.drawImage(canvas, 0, 0); \
         const { data } = copy.getImageData(0, 0, canvas.width, canvas.height); \
         return new Set(new Uint32Array(data.buffer)).size")
        .await
}

/// The pixels of the canvas as text, to be compared.
pub(crate) async fn pixels(page: &Page) -> Result<String> {
    wait_for_picture(page).await?;
    page.js("return document.querySelector('#stage-canvas').toDataURL()").await
}

/// Waits until the canvas shows something else than `before`.
pub(crate) async fn wait_for_other_pixels(page: &Page, before: &str) -> Result<()> {
    page.retry("the picture never changes", async || {
        ensure!(pixels(page).await? != before, "it is the same");
        Ok(())
    })
    .await
}
