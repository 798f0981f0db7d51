//! A figure with something covered, and its reveal.

use anyhow::{Result, ensure};
use e2e::Page;

use crate::expect::{SMALL, wait_for_picture, wait_for_sentence, wait_for_steps, wait_for_total};

/// All that is written on the page, and all that is said of its parts.
async fn words(page: &Page) -> Result<String> {
    page.js("const names = ['aria-label', 'aria-valuetext', 'title']; \
         return document.body.innerText + [...document.querySelectorAll('*')] \
         .flatMap((it) => names.map((name) => it.getAttribute(name) ?? '')).join(' ')")
        .await
}

pub(crate) async fn a_covered_size_is_nowhere_until_it_is_revealed_by_a_key(page: &Page) -> Result<()> {
    // ⌊(9 − 3) / 2⌋ + 1 = 4 and ⌊(7 − 3) / 2⌋ + 1 = 3: 12 cells.
    page.open("input=9x7&stride=2&padding=0&cover=size").await?;
    wait_for_picture(page).await?;
    wait_for_sentence(page, "say your answer first").await?;
    let covered = words(page).await?;
    for answer in ["4 × 3", "4×3", "of 12"] {
        ensure!(!covered.contains(answer), "{answer} is said: {covered}");
    }
    ensure!(page.count("#scrub").await? == 0, "the slider tells how many steps there are");
    ensure!(page.attribute("[data-test=step]", "data-steps").await?.is_none(), "the steps are told");
    page.check_accessible("html").await?;
    page.focus("#figure [role=group]").await?;
    page.press('r').await?;
    wait_for_steps(page, 12).await?;
    page.wait_for("nothing is covered", "!document.querySelector('[data-test=reveal]')").await?;
    let revealed = words(page).await?;
    ensure!(revealed.contains("4 × 3") && revealed.contains("of 12"), "it is not said: {revealed}");
    page.wait_for("the address has no cover", "!location.search.includes('cover')").await?;
    page.check_quiet().await
}

pub(crate) async fn a_covered_value_is_revealed_by_finger_and_the_sweep_goes_on(page: &Page) -> Result<()> {
    // The four sums of the small figure are 56, 1, 46 and 16.
    page.open_in_frame(&format!("{SMALL}&cover=value&lang=ko"), 390, 844).await?;
    wait_for_picture(page).await?;
    ensure!(page.count("[data-test=total]").await? == 0, "the sum is told");
    ensure!(!words(page).await?.contains("56"), "the value is told");
    // The next value is covered then, and the one before is seen.
    page.click("[data-test=next]").await?;
    page.wait_for_step(1).await?;
    ensure!(page.count("[data-test=reveal]").await? == 1, "nothing is covered any more");
    page.click("[data-test=reveal]").await?;
    wait_for_total(page, "1").await?;
    page.click("[data-test=next]").await?;
    wait_for_total(page, "46").await?;
    page.check_quiet().await
}
