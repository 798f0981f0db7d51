//! A layer as one matrix product.

use anyhow::{Result, ensure};
use convoscope::conv::OutputIndex;
use convoscope::figure::Target;
use e2e::{Key, Page};

use crate::expect::{
    SMALL, SMALL_TOTALS, middle_of, pick, pixels, wait_for_other_pixels, wait_for_picture, wait_for_sentence,
    wait_for_steps, wait_for_total,
};

pub(crate) async fn the_row_of_the_matrix_times_the_input_is_the_output(page: &Page) -> Result<()> {
    // Sobel's kernel without its zeros would have 6 entries in a row, with them 9: a weight that is 0 is a weight.
    page.open(&format!("{SMALL}&bias=0&view=matrix")).await?;
    wait_for_picture(page).await?;
    for (step, total) in SMALL_TOTALS.into_iter().enumerate() {
        page.wait_for_step(step).await?;
        wait_for_total(page, total).await?;
        let row = format!(
            "Row {} of 4 of the matrix: 9 of 16 entries hold weights; times the input = {total}.",
            step + 1
        );
        wait_for_sentence(page, &row).await?;
        let before = pixels(page).await?;
        if step < 3 {
            page.press(Key::Right).await?;
            wait_for_other_pixels(page, &before).await?;
        }
    }
    page.check_accessible("html").await?;
    // The transpose: 2 × 2 to 4 × 4.
    page.open("op=conv_transpose&input=2&padding=0&bias=0&view=matrix&step=5").await?;
    wait_for_steps(page, 16).await?;
    // Cell (1, 1) of the output is reached by all four input cells.
    wait_for_sentence(page, "Row 6 of 16 of the matrix: 4 of 4 entries hold weights").await?;
    page.check_quiet().await
}

pub(crate) async fn an_entry_of_the_matrix_edits_its_weight(page: &Page) -> Result<()> {
    let query = format!("{SMALL}&bias=0&view=matrix");
    page.open(&query).await?;
    wait_for_picture(page).await?;
    wait_for_total(page, "56").await?;
    // The last row's last entry is the kernel's last weight, 1, which lies on 15 in the first window.
    let entry = Target::Entry { row: 3, column: 15 };
    page.click_at("#stage-canvas", middle_of(page, &query, entry).await?).await?;
    page.fill("#cell-editor", "2").await?;
    page.press(Key::Enter).await?;
    wait_for_total(page, "71").await?;
    // A click in the column of the output goes to its step.
    let output = Target::Output(OutputIndex { oc: 0, o: [0, 1, 0] });
    page.click_at("#stage-canvas", middle_of(page, &query, output).await?).await?;
    page.wait_for_step(2).await?;
    page.check_quiet().await
}

pub(crate) async fn larger_layers_are_windows_as_columns(page: &Page) -> Result<()> {
    // 8 × 8 is 64 cells, 11 × 11 is 121, more than 100.
    page.open("view=matrix").await?;
    wait_for_sentence(page, "Row 1 of 64 of the matrix").await?;
    page.fill("#f-input-height", "11").await?;
    wait_for_sentence(page, "Row 1 of W times column 1 of 121 of X, 9 products").await?;
    page.press(Key::Escape).await?;
    page.slide("#scrub", 120).await?;
    wait_for_sentence(page, "column 121 of 121 of X").await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn a_matrix_is_offered_where_a_layer_is_linear(page: &Page) -> Result<()> {
    page.open("view=matrix").await?;
    page.wait_for("the matrix is chosen", "document.querySelector('#view-matrix').checked").await?;
    pick(page, "op-max_pool").await?;
    page.wait_for("the first view", "document.querySelector('#view-tilted').checked").await?;
    ensure!(page.count("#view-matrix").await? == 0, "a maximum has a matrix");
    page.click("[data-test=undo]").await?;
    page.wait_for("the matrix is back", "document.querySelector('#view-matrix')?.checked").await?;
    // An average of 8 × 8 cells is linear and small enough, one of 11 × 11 is not.
    pick(page, "op-avg_pool").await?;
    page.wait_for("an average has it too", "document.querySelector('#view-matrix')?.checked").await?;
    page.fill("#f-input-height", "11").await?;
    page.wait_for("the first view", "document.querySelector('#view-tilted').checked").await?;
    ensure!(page.count("#view-matrix").await? == 0, "a large average has a matrix");
    page.open("op=max_pool&view=matrix").await?;
    page.wait_for_text("[data-test=notices]", "Max pooling has no such view").await?;
    page.open("op=avg_pool&input=11&view=matrix").await?;
    page.wait_for_text("[data-test=notices]", "only with at most 100 input and output cells").await?;
    page.check_quiet().await
}

pub(crate) async fn an_average_is_a_matrix_of_shares(page: &Page) -> Result<()> {
    // The corner's mean of 0 0 / 0 6 is 6 ÷ 4; among padding it is 6 ÷ 9.
    let query = "op=avg_pool&input=4&count_include_pad=0&view=matrix";
    page.open(query).await?;
    wait_for_picture(page).await?;
    wait_for_total(page, "1.5").await?;
    wait_for_sentence(page, "Row 1 of 16 of the matrix: 4 of 16 entries are 1 ÷ 4; times the input = 1.5.")
        .await?;
    // A share is no number to edit.
    let entry = Target::Entry { row: 0, column: 0 };
    page.click_at("#stage-canvas", middle_of(page, query, entry).await?).await?;
    ensure!(page.count("#cell-editor").await? == 0, "a share can be edited");
    page.open("op=avg_pool&input=4&view=matrix").await?;
    wait_for_sentence(page, "4 of 16 entries are 1 ÷ 9; times the input = 0.6667.").await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn a_matrix_on_a_phone_in_korean(page: &Page) -> Result<()> {
    page.open_in_frame(&format!("{SMALL}&bias=0&view=matrix&lang=ko"), 360, 740).await?;
    wait_for_picture(page).await?;
    wait_for_sentence(page, "행렬의 4행 중 1번째 행: 성분 16개 중 9개가 가중치이고, 입력과 곱하면 = 56.")
        .await?;
    let scroll: f64 = page.js("return document.documentElement.scrollWidth").await?;
    ensure!(scroll <= 360.0, "it scrolls sideways: {scroll}");
    page.check_accessible("html").await?;
    page.check_quiet().await
}
