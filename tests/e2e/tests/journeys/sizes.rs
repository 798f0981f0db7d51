//! Sizes: what rounding down loses, and what frameworks make of the same wish.

use anyhow::{Result, ensure};
use e2e::Page;

use crate::expect::{pick, wait_for_address, wait_for_description, wait_for_total};

pub(crate) async fn frameworks_pad_other_cells_for_the_same_size(page: &Page) -> Result<()> {
    page.open("input=4&stride=2&padding=1").await?;
    // The window of PyTorch's padding=1 begins at (−1, −1): of the input it covers 0 0 / 0 6, the kernel's right column
    // there is 2 and 1: 2·0 + 1·6.
    wait_for_total(page, "6").await?;
    page.wait_for_text("[data-test=dialects]", "different cells").await?;
    pick(page, "dialect-keras").await?;
    // Two windows of 3 cells, 2 apart, lack one cell at the end: the first begins at (0, 0).
    // (13 − 0) + 2·(14 − 0) + (15 − 0)
    wait_for_total(page, "56").await?;
    wait_for_address(page, "padding=same_upper").await?;
    wait_for_description(page, "output 1 × 2 × 2").await?;
    pick(page, "dialect-onnx-lower").await?;
    wait_for_total(page, "6").await?;
    page.check_accessible("html").await?;
    page.click("[data-test=undo]").await?;
    wait_for_total(page, "56").await?;
    page.fill("#f-stride-height", "1").await?;
    page.wait_for_text("[data-test=dialects]", "the same cells").await?;
    page.check_quiet().await
}

pub(crate) async fn what_rounding_down_loses_leads_to_output_padding(page: &Page) -> Result<()> {
    page.open("input=6&stride=2&padding=1").await?;
    // 6 + 2 cells; three windows of 3, 2 apart, cover 7.
    page.wait_for_text("[data-test=left-over]", "leaves 1 cell at the end").await?;
    page.wait_for_text("[data-test=floor]", "An input of 5 or 6 cells gives an output of 3").await?;
    page.click("[data-test=way-back]").await?;
    // (3 − 1)·2 − 2 + 2 + 1 + 1 = 6
    wait_for_description(page, "output 1 × 6 × 6").await?;
    wait_for_address(page, "output_padding=1").await?;
    page.wait_for_text("[data-test=floor]", "turns 5 or 6 cells into 3").await?;
    page.check_accessible("html").await?;
    page.click("[data-test=floor] .chip").await?;
    wait_for_description(page, "output 1 × 5 × 5").await?;
    page.click("[data-test=undo]").await?;
    page.click("[data-test=undo]").await?;
    wait_for_description(page, "output 1 × 3 × 3").await?;
    page.fill("#f-stride-height", "1").await?;
    page.wait_for("nothing is lost", "!document.querySelector('[data-test=floor]')").await?;
    ensure!(page.count("[data-test=dialects]").await? == 1);
    page.check_quiet().await
}
