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
    // Of three channels one is open, with 7 · 7 products.
    page.wait_for("its products are listed", "document.querySelectorAll('.tap').length === 49").await?;
    page.wait_for("its channels are listed", "document.querySelectorAll('[data-channel]').length === 3")
        .await?;
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

/// The page has no part that is wider than its panel, with what is in it.
async fn check_nothing_is_cut_off(page: &Page) -> Result<()> {
    let cut: Vec<String> = page
        .js("const edge = document.querySelector('.explain').getBoundingClientRect().right;
             return [...document.querySelectorAll('.tap, .channel__sum')]
                 .filter(it => it.getBoundingClientRect().right > edge || it.scrollWidth > it.clientWidth + 1)
                 .map(it => it.outerHTML.slice(0, 200))")
        .await?;
    ensure!(cut.is_empty(), "cut off:\n{}", cut.join("\n"));
    Ok(())
}

pub(crate) async fn each_product_of_a_large_kernel_is_reached_by_key_and_pointer(page: &Page) -> Result<()> {
    page.open(STEM).await?;
    check_nothing_is_cut_off(page).await?;
    // The arrow keys go from product to product and leave the sweep where it is.
    page.focus("[data-tap='0']").await?;
    page.press(Key::Right).await?;
    page.press(Key::Down).await?;
    // One to the right and one row of seven down.
    page.wait_for("the eighth has the focus", "document.activeElement.dataset.tap === '8'").await?;
    page.wait_for_text("[data-test=product]", "row 1, column 1").await?;
    page.press(Key::Left).await?;
    page.press(Key::Left).await?;
    page.wait_for("the row ends", "document.activeElement.dataset.tap === '7'").await?;
    ensure!(page.step().await? == 0, "a key of the table was a step");
    // What is pressed is said too, as by a finger.
    page.click("[data-tap='48']").await?;
    page.wait_for_text("[data-test=product]", "row 6, column 6").await?;
    // The second channel begins with the 50th product.
    page.click("[data-channel='1']").await?;
    page.wait_for_text("[data-channel='1'][aria-expanded=true]", "input channel 1").await?;
    ensure!(page.count("[data-tap]").await? == 49 && page.count("[data-tap='49']").await? == 1);
    page.click("[data-channel='1']").await?;
    page.wait_for("it is closed", "!document.querySelector('[data-tap]')").await?;
    // By products the sweep opens the channel that it is in.
    page.open(&format!("{STEM}&tap=100")).await?;
    page.wait_for("the last is marked", "document.querySelector('.tap--now').dataset.tap === '99'").await?;
    page.check_accessible("html").await?;
    page.open_in_frame(STEM, 360, 740).await?;
    check_nothing_is_cut_off(page).await?;
    page.check_quiet().await
}

pub(crate) async fn the_products_of_a_large_kernel_are_listed_in_parts(page: &Page) -> Result<()> {
    page.open("input=224").await?;
    page.paste("#layer-code", "nn.Conv2d(3, 768, 16, stride=16)").await?;
    page.press(Key::Enter).await?;
    // 224 / 16 = 14 per side
    wait_for_steps(page, 768 * 14 * 14).await?;
    page.wait_for("all are listed", "document.querySelectorAll('.tap').length === 256").await?;
    check_nothing_is_cut_off(page).await?;
    page.open("kernel=32&input=32&padding=0").await?;
    page.fill("#part-0", "4").await?;
    // The last quarter begins at row 16, column 16: product 16 · 32 + 16.
    page.wait_for("the last part", "document.querySelector('.tap').dataset.tap === '528'").await?;
    page.wait_for_text(".channel", "rows 16–31, columns 16–31").await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn the_largest_layer_says_what_it_does_not_compute(page: &Page) -> Result<()> {
    page.open("in_channels=4096&out_channels=512&input=1024").await?;
    wait_for_steps(page, 512 << 20).await?;
    // 1024² cells of 9 · 4096 products each
    page.wait_for_text("[data-test=uncomputed]", "38\u{202f}654\u{202f}705\u{202f}664").await?;
    // Eight sums of 512 channels, of the first eight of 64, of the first eight of 8, of the first eight of one.
    page.wait_for(
        "the sums of channels are grouped",
        "document.querySelectorAll('.channel__sum').length === 4 * 8",
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
