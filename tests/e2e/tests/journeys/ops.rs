//! Operations other than convolution.

use anyhow::{Result, ensure};
use e2e::{Key, Page};

use crate::expect::{
    SMALL, pick, wait_for_address, wait_for_description, wait_for_sentence, wait_for_steps, wait_for_total,
};

pub(crate) async fn a_transposed_output_has_the_size_of_its_formula(page: &Page) -> Result<()> {
    page.open("").await?;
    pick(page, "op-conv_transpose").await?;
    // (i − 1)·s − 2·p + d·(k − 1) + output_padding + 1 = 7 − 2 + 2 + 1 = 8
    wait_for_description(page, "output 1 × 8 × 8").await?;
    page.fill("#f-stride-height", "2").await?;
    // 14 − 2 + 2 + 1 = 15
    wait_for_description(page, "output 1 × 15 × 15").await?;
    wait_for_steps(page, 225).await?;
    page.fill("#f-output-padding-height", "1").await?;
    wait_for_description(page, "output 1 × 16 × 16").await?;
    wait_for_address(page, "op=conv_transpose").await?;
    wait_for_address(page, "output_padding=1").await?;
    wait_for_sentence(page, "on inserted zeros").await?;
    page.check_accessible("html").await?;
    page.click("[data-test=undo]").await?;
    wait_for_steps(page, 225).await?;
    page.check_quiet().await
}

pub(crate) async fn pooling_takes_the_largest_or_the_mean(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    pick(page, "op-max_pool").await?;
    // Of 0 0 13, 0 6 14, 0 5 15 the largest.
    wait_for_total(page, "15").await?;
    ensure!(page.count("#f-weights").await? == 0, "pooling has kernel values");
    ensure!(page.count(".tap--winner").await? == 1);
    page.check_accessible("html").await?;
    pick(page, "op-avg_pool").await?;
    // 53 / 9
    wait_for_total(page, "5.8889").await?;
    pick(page, "op-conv").await?;
    wait_for_total(page, "56").await?;
    page.check_quiet().await
}

pub(crate) async fn output_padding_from_the_stride_up_is_explained(page: &Page) -> Result<()> {
    page.open("op=conv_transpose&stride=2").await?;
    page.paste("#f-output-padding-height", "2").await?;
    page.wait_for_text("[data-test=problems]", "Output padding must be smaller").await?;
    wait_for_steps(page, 225).await?;
    page.check_accessible("html").await?;
    page.click("[data-test=fix]").await?;
    page.wait_for("a layer that works", "!document.querySelector('[data-test=problems]')").await?;
    page.check_quiet().await
}

pub(crate) async fn a_link_restores_the_operation(page: &Page) -> Result<()> {
    page.open("op=max_pool&stride=2&ceil_mode=1&step=7").await?;
    for _ in 0..2 {
        // ⌈(8 + 2 − 3) / 2⌉ + 1 = 5; the fifth window starts at row 7, in the input.
        wait_for_steps(page, 25).await?;
        ensure!(page.step().await? == 7);
        page.wait_for("it is a max pooling", "document.querySelector('#op-max_pool').checked").await?;
        page.wait_for("it rounds up", "document.querySelector('#f-ceil-mode').checked").await?;
        let code = "nn.MaxPool2d(kernel_size=3, stride=2, padding=1, ceil_mode=True)";
        page.wait_for_text("[data-test=code]", code).await?;
        page.reload().await?;
    }
    page.check_quiet().await
}

pub(crate) async fn code_sets_the_operation(page: &Page) -> Result<()> {
    page.open("").await?;
    page.paste("#layer-code", "nn.ConvTranspose2d(1, 1, 3, stride=2)").await?;
    page.press(Key::Enter).await?;
    // 14 + 2 + 1 = 17
    wait_for_description(page, "output 1 × 17 × 17").await?;
    page.wait_for("it is transposed", "document.querySelector('#op-conv_transpose').checked").await?;
    page.check_quiet().await
}
