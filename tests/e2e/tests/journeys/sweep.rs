//! The kernel's way over the input: playing, stepping, scrubbing, keys.

use anyhow::{Result, bail, ensure};
use e2e::{Engine, Key, Page, cdp::DevTools, suite::LeftOut};
use serde_json::json;

use crate::expect::{
    SMALL, SMALL_TOTALS, pick, wait_for_address, wait_for_picture, wait_for_sentence, wait_for_steps,
    wait_for_total,
};

pub(crate) async fn it_opens_paused_at_the_first_step_of_a_digit(page: &Page) -> Result<()> {
    page.open("").await?;
    // 8 + 2·1 − 3 + 1 = 8 rows and as many columns.
    ensure!((page.step().await?, page.steps().await?) == (0, 64));
    // The upper left window sees padding and 0, 0, 0, 4, the 4 under the weight 1.
    wait_for_total(page, "4").await?;
    wait_for_sentence(page, "Step 1 of 64").await?;
    page.check_quiet().await
}

pub(crate) async fn play_goes_to_the_last_step_and_stops(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    play_fast(page).await?;
    watch_steps(page).await?;
    page.click("[data-test=play]").await?;
    page.wait_for("each step has come", "window.steps.join() === '1,2,3'").await?;
    wait_until_paused(page).await?;
    wait_for_total(page, SMALL_TOTALS[3]).await?;
    // Play at the end begins anew.
    watch_steps(page).await?;
    page.click("[data-test=play]").await?;
    page.wait_for("each step has come again", "window.steps.join() === '0,1,2,3'").await?;
    wait_until_paused(page).await?;
    page.check_quiet().await
}

pub(crate) async fn play_pauses_where_it_is(page: &Page) -> Result<()> {
    page.open("input=64&values=seed1").await?;
    play_fast(page).await?;
    page.click("[data-test=play]").await?;
    page.wait_for("it plays", "document.querySelector('[data-test=step]').dataset.step > 2").await?;
    page.click("[data-test=play]").await?;
    wait_until_paused(page).await?;
    let step = page.step().await?;
    // As many frames as several steps would take.
    let () = page
        .call_async(
            "const done = arguments[0]; let frames = 30; \
             const frame = () => (frames-- ? requestAnimationFrame(frame) : done(null)); frame();",
            vec![],
        )
        .await?;
    ensure!(page.step().await? == step, "it went on from {step}");
    // What is paused at is in the address.
    wait_for_address(page, &format!("step={step}")).await?;
    page.check_quiet().await
}

pub(crate) async fn loop_begins_anew_after_the_last_step(page: &Page) -> Result<()> {
    page.open(&format!("{SMALL}&step=3")).await?;
    play_fast(page).await?;
    page.click("[data-test=loop]").await?;
    watch_steps(page).await?;
    page.click("[data-test=play]").await?;
    // Once because play at the end begins anew, the second time by itself.
    page.wait_for("the sweep begins anew by itself", "window.steps.filter((it) => it === '0').length > 1")
        .await?;
    page.click("[data-test=play]").await?;
    wait_until_paused(page).await?;
    page.check_quiet().await
}

pub(crate) async fn the_scrubber_goes_to_any_step(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    for step in [2, 1, 3, 0] {
        page.slide("#scrub", step).await?;
        let step = usize::try_from(step)?;
        page.wait_for_step(step).await?;
        wait_for_total(page, SMALL_TOTALS[step]).await?;
    }
    page.check_quiet().await
}

pub(crate) async fn buttons_step_forward_back_first_last(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    for (button, step) in
        [("next", 1), ("next", 2), ("prev", 1), ("last", 3), ("prev", 2), ("first", 0), ("next", 1)]
    {
        page.click(&format!("[data-test={button}]")).await?;
        page.wait_for_step(step).await?;
        wait_for_total(page, SMALL_TOTALS[step]).await?;
        ensure!(page.value("#scrub").await? == step.to_string(), "the scrubber did not follow");
    }
    page.check_quiet().await
}

pub(crate) async fn keys_step_and_play_from_anywhere(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    for (key, step) in
        [(Key::Right, 1), (Key::PageDown, 2), (Key::Left, 1), (Key::End, 3), (Key::PageUp, 2), (Key::Home, 0)]
    {
        page.press(key).await?;
        page.wait_for_step(step).await?;
        wait_for_total(page, SMALL_TOTALS[step]).await?;
    }
    play_fast(page).await?;
    let () = page.js("document.activeElement?.blur()").await?;
    page.press(' ').await?;
    page.wait_for_step(3).await?;
    wait_until_paused(page).await?;
    page.check_quiet().await
}

pub(crate) async fn a_step_can_be_one_multiply_add(page: &Page) -> Result<()> {
    // 4 output cells of 9 products each. The window of the first sees 0 0 13 in its first row, weights −1 0 1.
    page.open(SMALL).await?;
    pick(page, "step-multiply-add").await?;
    wait_for_steps(page, 36).await?;
    wait_for_sentence(page, "Product 1 of 9").await?;
    for step in 1..=2 {
        page.click("[data-test=next]").await?;
        page.wait_for_step(step).await?;
    }
    wait_for_sentence(page, "13 times 1 = 13").await?;
    wait_for_address(page, "tap=3").await?;
    wait_for_total(page, "13").await?;
    page.slide("#scrub", 8).await?;
    page.wait_for_step(8).await?;
    wait_for_total(page, SMALL_TOTALS[0]).await?;
    page.check_quiet().await
}

pub(crate) async fn reduced_motion_steps_without_gliding(page: &Page) -> Result<()> {
    if page.engine() != Engine::Chromium {
        bail!(LeftOut("no other driver can ask for reduced motion"));
    }
    let tools = DevTools::new(page.browser())?;
    page.open(SMALL).await?;
    let n_gliding = pictures_of_a_step(page).await?;
    tools.set_media(&[("prefers-reduced-motion", "reduce")]).await?;
    page.open(SMALL).await?;
    let n_jumping = pictures_of_a_step(page).await?;
    ensure!(n_gliding > 3, "without a wish it shows only {n_gliding} pictures on the way");
    ensure!(n_jumping <= 2, "it shows {n_jumping} pictures on the way");
    page.check_quiet().await
}

/// How many different pictures a step forward shows in 40 frames.
async fn pictures_of_a_step(page: &Page) -> Result<usize> {
    wait_for_picture(page).await?;
    page.call_async(
        "const [frames, done] = arguments; const canvas = document.querySelector('#stage-canvas'); \
         const seen = new Set([canvas.toDataURL()]); \
         let left = frames; \
         const frame = () => { \
           seen.add(canvas.toDataURL()); \
           if (left-- > 0) requestAnimationFrame(frame); else done(seen.size); \
         }; \
         document.querySelector('[data-test=next]').click(); requestAnimationFrame(frame);",
        vec![json!(40)],
    )
    .await
}

/// Sets the fastest speed, the last of eight.
async fn play_fast(page: &Page) -> Result<()> {
    page.choose("#speed", "7").await
}

/// Keeps each step that is shown from now on in `window.steps`.
async fn watch_steps(page: &Page) -> Result<()> {
    page.js("window.steps = []; window.watcher?.disconnect(); \
         window.watcher = new MutationObserver(() => { \
           const step = document.querySelector('[data-test=step]').dataset.step; \
           if (window.steps.at(-1) !== step) window.steps.push(step); \
         }); \
         window.watcher.observe(document.body, \
           { subtree: true, attributes: true, attributeFilter: ['data-step'] });")
        .await
}

async fn wait_until_paused(page: &Page) -> Result<()> {
    let condition = "document.querySelector('[data-test=play]').ariaLabel === 'Play'";
    page.wait_for("it has paused", condition).await
}
