//! The parameters of the layer: each does what the formula says.

use anyhow::{Result, ensure};
use e2e::Page;

use crate::expect::{wait_for_address, wait_for_description, wait_for_sentence, wait_for_steps};

pub(crate) async fn each_parameter_changes_the_output_by_the_formula(page: &Page) -> Result<()> {
    // From an 8 × 8 input, a 3 × 3 kernel, padding 1: o = ⌊(i + 2·p − d·(k − 1) − 1) / s⌋ + 1 per axis.
    for (field, value, output, steps) in [
        // 10 + 2 − 3 + 1 = 10
        ("#f-input-height", "10", "output 1 × 10 × 10", 100),
        // 8 + 2 − 5 + 1 = 6
        ("#f-kernel-height", "5", "output 1 × 6 × 6", 36),
        // ⌊(8 + 2 − 3) / 2⌋ + 1 = 4
        ("#f-stride-height", "2", "output 1 × 4 × 4", 16),
        // 8 + 4 − 3 + 1 = 10
        ("#f-padding-height", "2", "output 1 × 10 × 10", 100),
        // 8 + 2 − (2·2 + 1) + 1 = 6
        ("#f-dilation-height", "2", "output 1 × 6 × 6", 36),
        // 3 maps of 8 × 8
        ("#f-out-channels", "3", "output 3 × 8 × 8", 192),
    ] {
        page.open("").await?;
        page.fill(field, value).await?;
        wait_for_description(page, output).await?;
        wait_for_steps(page, steps).await?;
    }
    page.check_quiet().await
}

pub(crate) async fn channels_and_groups_set_how_many_products_there_are(page: &Page) -> Result<()> {
    page.open("").await?;
    page.fill("#f-in-channels", "4").await?;
    // 4 channels of 3 × 3
    wait_for_sentence(page, "sum of 36 products").await?;
    page.fill("#f-out-channels", "4").await?;
    wait_for_steps(page, 4 * 64).await?;
    page.fill("#f-groups", "2").await?;
    // Half of the channels of 3 × 3
    wait_for_sentence(page, "sum of 18 products").await?;
    wait_for_description(page, "weight 4 × 2 × 3 × 3").await?;
    page.fill("#f-groups", "4").await?;
    wait_for_sentence(page, "sum of 9 products").await?;
    page.check_quiet().await
}

pub(crate) async fn the_bias_can_be_left_out(page: &Page) -> Result<()> {
    page.open("").await?;
    wait_for_sentence(page, "plus bias 0").await?;
    page.click("#f-bias").await?;
    wait_for_address(page, "bias=0").await?;
    page.retry("the bias stays", async || {
        let text: String =
            page.js("return document.querySelector('[data-test=sentence]').textContent").await?;
        ensure!(!text.contains("bias"), "{text}");
        Ok(())
    })
    .await?;
    page.check_quiet().await
}

pub(crate) async fn unlinked_axes_differ_and_linking_makes_them_equal(page: &Page) -> Result<()> {
    for (name, value, both, alone) in [
        // Both: 8 + 2 − 5 + 1 = 6. Only the width: 8 rows stay.
        ("kernel", "5", "output 1 × 6 × 6", "output 1 × 8 × 6"),
        // ⌊7 / 2⌋ + 1 = 4
        ("stride", "2", "output 1 × 4 × 4", "output 1 × 8 × 4"),
        // 8 + 4 − 3 + 1 = 10
        ("padding", "2", "output 1 × 10 × 10", "output 1 × 8 × 10"),
        // 8 + 2 − 5 + 1 = 6
        ("dilation", "2", "output 1 × 6 × 6", "output 1 × 8 × 6"),
        ("input", "12", "output 1 × 12 × 12", "output 1 × 8 × 12"),
    ] {
        let [height, width] = ["height", "width"].map(|axis| format!("#f-{name}-{axis}"));
        page.open("").await?;
        page.click(&format!("#link-{name}")).await?;
        page.fill(&width, value).await?;
        wait_for_description(page, alone).await?;
        ensure!(page.value(&height).await? != value, "{name} has changed in height");
        page.fill(&height, value).await?;
        wait_for_description(page, both).await?;
        page.click(&format!("#link-{name}")).await?;
        // Linked again, one field sets both: back to the 8 × 8 that it was.
        let before = if name == "input" {
            "8"
        } else if name == "kernel" {
            "3"
        } else {
            "1"
        };
        page.fill(&height, before).await?;
        wait_for_description(page, "output 1 × 8 × 8").await?;
    }
    page.check_quiet().await
}

pub(crate) async fn each_side_of_the_padding_counts(page: &Page) -> Result<()> {
    page.open("padding=0").await?;
    // Without padding: 8 − 3 + 1 = 6. Each side adds what it has.
    page.click("#padding-sides").await?;
    for (side, value, output) in [
        ("top", "1", "output 1 × 7 × 6"),
        ("bottom", "2", "output 1 × 9 × 6"),
        ("left", "3", "output 1 × 9 × 9"),
        ("right", "1", "output 1 × 9 × 10"),
    ] {
        page.fill(&format!("#f-padding-{side}"), value).await?;
        wait_for_description(page, output).await?;
    }
    wait_for_address(page, "padding=1.2x3.1").await?;
    page.check_quiet().await
}

pub(crate) async fn a_slider_drag_is_one_entry_to_go_back_to(page: &Page) -> Result<()> {
    page.open("").await?;
    let before: u32 = page.js("return history.length").await?;
    page.drag_to_end("#f-kernel-height-slider").await?;
    // The slider ends where the kernel fills the padded input: 8 + 2 − 10 + 1 = 1.
    wait_for_steps(page, 1).await?;
    wait_for_address(page, "kernel=10").await?;
    let after: u32 = page.js("return history.length").await?;
    ensure!(after == before + 1, "{} entries for one drag", after - before);
    page.back().await?;
    wait_for_steps(page, 64).await?;
    ensure!(page.value("#f-kernel-height").await? == "3");
    page.forward().await?;
    wait_for_steps(page, 1).await?;
    page.check_quiet().await
}

pub(crate) async fn a_slider_drag_is_undone_at_once(page: &Page) -> Result<()> {
    page.open("").await?;
    page.drag_to_end("#f-stride-height-slider").await?;
    // 8 or more: ⌊7 / 8⌋ + 1 = 1
    wait_for_steps(page, 1).await?;
    page.click("[data-test=undo]").await?;
    wait_for_steps(page, 64).await?;
    page.click("[data-test=redo]").await?;
    wait_for_steps(page, 1).await?;
    page.check_quiet().await
}

pub(crate) async fn groups_are_counted_beside_the_full_layer(page: &Page) -> Result<()> {
    page.open("in_channels=4&out_channels=4&groups=2&input=4").await?;
    // 4 · 2 · 9 + 4 = 76 of 4 · 4 · 9 + 4 = 148; 72 · 16 = 1 152 of 144 · 16 = 2 304
    page.wait_for_text("[data-test=costs]", "51.4% of the parameters and 50.0% of the multiply-adds").await?;
    ensure!(page.count("#pair-channels").await? == 0, "a layer with 2 groups is no pair");
    let formula = async |text: &str| {
        let has = format!(
            "[...document.querySelectorAll('[data-test=costs] [role=math]')].some(it => it.getAttribute('aria-label') === '{text}')"
        );
        page.wait_for(&format!("the formula {text}"), &has).await
    };
    formula("C_out·(C_in / groups)·k_h·k_w + C_out").await?;
    formula("4·(4 / 2)·3·3 + 4 = 76").await?;
    formula("4·4·4·(4 / 2)·3·3 = 1\u{202f}152").await?;
    page.open("in_channels=4&out_channels=4&groups=4&input=4&bias=0").await?;
    // 4 · 9 = 36 of 144
    page.wait_for_text("[data-test=costs]", "25.0% of the parameters and 25.0%").await?;
    page.fill("#pair-channels", "16").await?;
    // 36 + 4 · 16 = 100 of 16 · 4 · 9 = 576
    page.wait_for_text("[data-test=costs]", "17.4% of the parameters and 17.4%").await?;
    formula("4·3·3 + 4·16 = 100").await?;
    // 100 / 576 in lowest terms
    formula("1 / 16 + 1 / (3·3) = 25 / 144").await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}
