//! Layers of real networks.

use anyhow::{Result, ensure};
use e2e::{Key, Page};

use crate::expect::{wait_for_picture, wait_for_sentence, wait_for_steps};

/// `ResNet`'s first layer: (224 + 2·3 − 7)/2 + 1 = 112 cells per side, 64 maps.
const STEM: &str = "in_channels=3&out_channels=64&input=224&kernel=7&stride=2&padding=3&bias=0&weights=seed1";
const STEM_STEPS: usize = 64 * 112 * 112;

pub(crate) async fn a_real_layer_is_typed_and_plays(page: &Page) -> Result<()> {
    page.open("input=224").await?;
    page.paste("#layer-code", "nn.Conv2d(3, 64, 7, stride=2, padding=3)").await?;
    page.press(Key::Enter).await?;
    wait_for_steps(page, STEM_STEPS).await?;
    // Three channels of 7 · 7 products.
    page.wait_for("its products are listed", "document.querySelectorAll('.tap').length === 3 * 49").await?;
    wait_for_picture(page).await?;
    page.click("[data-test=play]").await?;
    page.wait_for("it plays", "Number(document.querySelector('[data-test=step]').dataset.step) >= 3").await?;
    page.click("[data-test=play]").await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn a_real_layer_goes_to_its_end_and_back(page: &Page) -> Result<()> {
    page.open(STEM).await?;
    page.press(Key::End).await?;
    page.wait_for_step(STEM_STEPS - 1).await?;
    wait_for_sentence(page, "802816 of 802816").await?;
    wait_for_picture(page).await?;
    page.press(Key::Left).await?;
    page.wait_for_step(STEM_STEPS - 2).await?;
    // Each of 147 products is a step of its own: 118 013 952 in all.
    page.click("label:has(#step-multiply-add)").await?;
    wait_for_steps(page, STEM_STEPS * 147).await?;
    page.press(Key::Home).await?;
    page.wait_for_step(0).await?;
    page.check_quiet().await
}

pub(crate) async fn the_products_of_a_large_kernel_are_counted(page: &Page) -> Result<()> {
    page.open("input=224").await?;
    page.paste("#layer-code", "nn.Conv2d(3, 768, 16, stride=16)").await?;
    page.press(Key::Enter).await?;
    // 224 / 16 = 14 per side
    wait_for_steps(page, 768 * 14 * 14).await?;
    // 256 products of a channel are too many: twelve are listed, 244 are counted.
    page.wait_for_text(".channel", "244 more products").await?;
    page.check_quiet().await
}

pub(crate) async fn the_largest_layer_says_what_it_does_not_compute(page: &Page) -> Result<()> {
    page.open("in_channels=4096&out_channels=512&input=1024").await?;
    wait_for_steps(page, 512 << 20).await?;
    // 1024² cells of 9 · 4096 products each
    page.wait_for_text("[data-test=uncomputed]", "38\u{202f}654\u{202f}705\u{202f}664").await?;
    // Four channels are listed, 4092 others are four sums.
    page.wait_for(
        "the sums of channels are grouped",
        "document.querySelectorAll('.channel__sum').length === 4 + 4",
    )
    .await?;
    page.press(Key::Right).await?;
    page.wait_for_step(1).await?;
    wait_for_sentence(page, "36864 products").await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn an_output_beyond_memory_is_refused(page: &Page) -> Result<()> {
    page.open("input=1024&out_channels=2048").await?;
    wait_for_steps(page, 2048 << 20).await?;
    page.paste("#f-out-channels", "4096").await?;
    // 4096 · 1024² = 2³² values of 4 bytes are 16 GB; the limit is half of it.
    page.wait_for_text("[data-test=problems]", "16 GB as 32-bit floats").await?;
    wait_for_steps(page, 2048 << 20).await?;
    page.click("[data-test=fix]").await?;
    page.wait_for("a layer that works", "!document.querySelector('[data-test=problems]')").await?;
    page.check_quiet().await
}

pub(crate) async fn a_phone_shows_a_real_layer_without_sideways_scroll(page: &Page) -> Result<()> {
    page.open_in_frame(STEM, 360, 740).await?;
    wait_for_steps(page, STEM_STEPS).await?;
    wait_for_picture(page).await?;
    let needed: u32 = page.js("return document.documentElement.scrollWidth").await?;
    ensure!(needed <= 360, "{needed} px wide content");
    let cut: bool = page
        .js("return [...document.querySelectorAll('[data-test=step] span')].some(it => it.getBoundingClientRect().right > 360)")
        .await?;
    ensure!(!cut, "the step's number is cut off");
    page.click("[data-test=next]").await?;
    page.wait_for_step(1).await?;
    page.check_quiet().await
}
