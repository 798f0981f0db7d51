//! The address holds the figure and the step.

use anyhow::{Result, ensure};
use e2e::{Key, Page, suite};

use crate::expect::{
    SMALL, SMALL_TOTALS, wait_for_address, wait_for_description, wait_for_steps, wait_for_total,
};

pub(crate) async fn a_reload_keeps_figure_and_step(page: &Page) -> Result<()> {
    page.open("").await?;
    page.fill("#f-kernel-height", "5").await?;
    wait_for_steps(page, 36).await?;
    page.slide("#scrub", 7).await?;
    page.wait_for_step(7).await?;
    wait_for_address(page, "step=7").await?;
    let total = page.text("[data-test=total]").await?;
    page.reload().await?;
    ensure!((page.step().await?, page.steps().await?) == (7, 36));
    wait_for_description(page, "weight 1 × 1 × 5 × 5").await?;
    wait_for_total(page, &total).await?;
    page.check_quiet().await
}

pub(crate) async fn a_shared_address_opens_at_the_same_step_elsewhere(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    page.slide("#scrub", 2).await?;
    page.wait_for_step(2).await?;
    page.click("[data-test=share]").await?;
    page.click("[data-test=share-link-copy]").await?;
    page.wait_for_text("[data-test=share-link-copy]", "Copied").await?;
    page.press(Key::Escape).await?;
    let copied = pasted(page).await?;
    ensure!(copied.starts_with(&page.server().url()), "{copied:?} was copied");
    let (_, query) = copied.split_once('?').unwrap_or_default();
    // Another origin: nothing that this one keeps in the browser is there.
    let elsewhere = page.on(suite::built_site()?)?;
    elsewhere.open(query).await?;
    ensure!((elsewhere.step().await?, elsewhere.steps().await?) == (2, 4));
    wait_for_total(&elsewhere, SMALL_TOTALS[2]).await?;
    elsewhere.check_quiet().await
}

pub(crate) async fn the_back_button_goes_through_edits(page: &Page) -> Result<()> {
    page.open("").await?;
    page.fill("#f-kernel-height", "5").await?;
    wait_for_steps(page, 36).await?;
    page.fill("#f-stride-height", "2").await?;
    // ⌊(8 + 2 − 5) / 2⌋ + 1 = 3
    wait_for_steps(page, 9).await?;
    page.back().await?;
    wait_for_steps(page, 36).await?;
    page.back().await?;
    wait_for_steps(page, 64).await?;
    page.forward().await?;
    wait_for_steps(page, 36).await?;
    page.check_quiet().await
}

pub(crate) async fn steps_do_not_flood_the_history(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    let before: u32 = page.js("return history.length").await?;
    for step in 1..=3 {
        page.click("[data-test=next]").await?;
        page.wait_for_step(step).await?;
    }
    wait_for_address(page, "step=3").await?;
    let after: u32 = page.js("return history.length").await?;
    ensure!(after == before, "{} entries for three steps", after - before);
    page.check_quiet().await
}

/// What the clipboard holds, by pasting it.
async fn pasted(page: &Page) -> Result<String> {
    let () = page
        .js("const field = document.createElement('textarea'); field.id = 'pasted'; \
             document.body.append(field); field.focus();")
        .await?;
    page.retry("nothing can be pasted", async || {
        page.focus("#pasted").await?;
        page.chord(Key::Control, 'v').await?;
        let text = page.value("#pasted").await?;
        ensure!(!text.is_empty(), "the clipboard is empty");
        Ok(text)
    })
    .await
}
