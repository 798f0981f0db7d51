//! A transposed layer in three ways, and which views a layer has.

use anyhow::{Result, ensure};
use e2e::{Key, Page};

use crate::expect::{
    middle_of, pick, pixels, wait_for_address, wait_for_other_pixels, wait_for_picture, wait_for_sentence,
    wait_for_steps, wait_for_total,
};
use convoscope::figure::Target;

/// 1 2 over 3 4, stretched by 2, with a kernel of ones: in the middle of the 5 × 5 output all four stamps meet.
const STAMPS: &str = "op=conv_transpose&input=2&stride=2&padding=0&values=zeros&set_input=0.0.0:1,2;0.1.0:3,4\
     &weights=ones&bias=0&view=ways";

pub(crate) async fn three_ways_have_one_sum_at_every_step(page: &Page) -> Result<()> {
    page.open(&format!("{STAMPS}&step=12")).await?;
    wait_for_picture(page).await?;
    // 1 + 2 + 3 + 4
    wait_for_total(page, "10").await?;
    wait_for_sentence(page, "Scattered: 4 input cells put 4 × 1 + 3 × 1 + 2 × 1 + 1 × 1 = 10 here.").await?;
    wait_for_sentence(
        page,
        "Gathered: 9 products = 10. The direct layer reads this cell in 4 windows, backwards = 10.",
    )
    .await?;
    // One cell to the right only the stamps of 2 and 4 meet.
    let before = pixels(page).await?;
    page.press(Key::Right).await?;
    page.wait_for_step(13).await?;
    wait_for_sentence(page, "Scattered: 2 input cells put 4 × 1 + 2 × 1 = 6 here. Gathered: 9 products = 6.")
        .await?;
    wait_for_sentence(page, "in 2 windows, backwards = 6.").await?;
    wait_for_other_pixels(page, &before).await?;
    // In the last cell of all the stamp of 4 alone.
    page.slide("#scrub", 24).await?;
    page.wait_for_step(24).await?;
    wait_for_sentence(page, "Scattered: 1 input cell puts 4 × 1 = 4 here.").await?;
    wait_for_total(page, "4").await?;
    // Played from the start it comes to the same end.
    page.click("[data-test=first]").await?;
    page.wait_for_step(0).await?;
    page.choose("#speed", "7").await?;
    page.click("[data-test=play]").await?;
    page.wait_for_step(24).await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn a_product_is_in_a_stamp_or_on_a_zero(page: &Page) -> Result<()> {
    // The window at the middle cell has the corners of the stretched input under its corners.
    page.open(&format!("{STAMPS}&step=12&tap=1")).await?;
    wait_for_sentence(page, "Scattered: the stamp of input row 1, column 1 puts it here, stamp 1 of 4.")
        .await?;
    page.press(Key::Right).await?;
    wait_for_sentence(
        page,
        "Scattered: no stamp puts it here. Gathered: a zero at stretched input row 2, column 1",
    )
    .await?;
    wait_for_address(page, "tap=2").await?;
    page.check_quiet().await
}

pub(crate) async fn three_ways_go_product_by_product(page: &Page) -> Result<()> {
    page.open(&format!("{STAMPS}&step=12")).await?;
    wait_for_total(page, "10").await?;
    // By multiply-adds it begins with the first product: 4, under the kernel's last cell when flipped.
    pick(page, "step-multiply-add").await?;
    wait_for_address(page, "tap=1").await?;
    wait_for_sentence(page, "Product 1 of 9: 4 times 1 = 4. Sum so far 4.").await?;
    wait_for_sentence(
        page,
        "Gathered: stretched input row 2, column 2, under row 2, column 2 of the flipped kernel.",
    )
    .await?;
    let before = pixels(page).await?;
    page.click("[data-test=next]").await?;
    page.click("[data-test=next]").await?;
    // 4, a zero, 3.
    wait_for_address(page, "tap=3").await?;
    wait_for_sentence(page, "Product 3 of 9: 3 times 1 = 3. Sum so far 7.").await?;
    wait_for_sentence(page, "the stamp of input row 1, column 0 puts it here, stamp 2 of 4.").await?;
    wait_for_sentence(page, "The direct layer reads this cell in its window for row 1, column 0.").await?;
    wait_for_other_pixels(page, &before).await?;
    // The ninth completes the cell, the next product is the next cell's first.
    for _ in 3..9 {
        page.click("[data-test=next]").await?;
    }
    wait_for_sentence(
        page,
        "Sum so far 10. Scattered: the stamp of input row 0, column 0 puts it here, stamp 4 of 4.",
    )
    .await?;
    wait_for_sentence(page, "Gathered: 9 products = 10.").await?;
    page.click("[data-test=next]").await?;
    // 13 cells of 9 products are done.
    page.wait_for_step(117).await?;
    wait_for_sentence(page, "Product 1 of 9").await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn the_overlap_is_explained_with_the_layers_numbers(page: &Page) -> Result<()> {
    page.open(STAMPS).await?;
    let overlap = "[data-test=overlap]";
    page.wait_for_text(overlap, "Kernel 3 is not divisible by stride 2: cells get 1, 2 or 4 contributions")
        .await?;
    page.fill("#f-kernel-height", "4").await?;
    page.wait_for_text(overlap, "Kernel 4 is divisible by stride 2: away from the border every cell gets 4")
        .await?;
    page.fill("#f-kernel-height", "2").await?;
    page.wait_for_text(overlap, "every cell gets 1 contribution, so stamps do not overlap").await?;
    pick(page, "op-conv").await?;
    page.wait_for("no overlap is spoken of", &format!("!document.querySelector('{overlap}')")).await?;
    page.check_quiet().await
}

pub(crate) async fn a_view_is_offered_where_it_fits(page: &Page) -> Result<()> {
    page.open("op=conv_transpose&stride=2&view=ways").await?;
    page.wait_for("the view is chosen", "document.querySelector('#view-ways').checked").await?;
    pick(page, "op-conv").await?;
    page.wait_for("the first view", "document.querySelector('#view-tilted').checked").await?;
    ensure!(page.count("#view-ways").await? == 0, "a convolution has the view of a transposed one");
    page.click("[data-test=undo]").await?;
    page.wait_for("the view is back", "document.querySelector('#view-ways')?.checked").await?;
    // A link that asks for it is answered in a sentence.
    page.open("op=max_pool&view=ways").await?;
    page.wait_for_text("[data-test=notices]", "Only a transposed convolution has this view").await?;
    page.wait_for("the first view", "document.querySelector('#view-tilted').checked").await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn a_click_in_any_of_three_ways_goes_to_its_step(page: &Page) -> Result<()> {
    page.open(STAMPS).await?;
    wait_for_picture(page).await?;
    let output = Target::Output(convoscope::conv::OutputIndex { oc: 0, o: [0, 2, 2] });
    let at = middle_of(page, STAMPS, output).await?;
    page.click_at("#stage-canvas", at).await?;
    page.wait_for_step(12).await?;
    // The cell of 4, where the input is not stretched.
    let input = Target::Input { ic: 0, position: [0, 2, 2] };
    page.click_at("#stage-canvas", middle_of(page, STAMPS, input).await?).await?;
    page.wait_for("its editor", "document.querySelector('.cell-editor')").await?;
    page.check_quiet().await
}

/// Ones in 2 × 2 × 2 cells: of the output padding's size 4 × 4 × 4, a cell in the middle is reached along each axis by
/// one or by two of them.
const CUBE: &str = "dims=3&op=conv_transpose&input=2&stride=2&padding=1&output_padding=1&values=zeros&weights=ones&bias=0\
     &set_input=0.0.0.0:1,1;0.0.1.0:1,1;0.1.0.0:1,1;0.1.1.0:1,1&view=ways";

pub(crate) async fn a_volume_is_transposed_in_three_ways(page: &Page) -> Result<()> {
    // Cells 1 on every axis lie between two input cells: 2 · 2 · 2 stamps.
    page.open(&format!("{CUBE}&step=21")).await?;
    page.wait_for("the view is chosen", "document.querySelector('#view-ways').checked").await?;
    wait_for_picture(page).await?;
    wait_for_steps(page, 64).await?;
    wait_for_total(page, "8").await?;
    wait_for_sentence(page, "Step 22 of 64: output slice 1, row 1, column 1.").await?;
    wait_for_sentence(page, "Scattered: 8 input cells put 8 here. Gathered: 27 products = 8.").await?;
    wait_for_sentence(page, "in 8 windows, backwards = 8.").await?;
    page.wait_for_text(
        "[data-test=overlap]",
        "cells get 1, 2, 4 or 8 contributions, in a checkerboard pattern.",
    )
    .await?;
    // By products: the first is the kernel's first corner, on the last of the eight cells.
    let before = pixels(page).await?;
    pick(page, "step-multiply-add").await?;
    wait_for_sentence(page, "the stamp of input slice 1, row 1, column 1 puts it here, stamp 1 of 8.")
        .await?;
    wait_for_other_pixels(page, &before).await?;
    // One slice on, which the slice of 1 alone reaches: half as many.
    page.open(&format!("{CUBE}&step=37")).await?;
    wait_for_total(page, "4").await?;
    wait_for_sentence(page, "Step 38 of 64: output slice 2, row 1, column 1.").await?;
    // A click on its output cell, the slice of which is drawn, leads to that cell.
    let query = format!("{CUBE}&step=37");
    let output = Target::Output(convoscope::conv::OutputIndex { oc: 0, o: [2, 3, 3] });
    page.click_at("#stage-canvas", middle_of(page, &query, output).await?).await?;
    page.wait_for_step(47).await?;
    wait_for_total(page, "1").await?;
    // Without its depth it has the view still.
    pick(page, "dims-2").await?;
    page.wait_for("the view stays", "document.querySelector('#view-ways').checked").await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn three_ways_stand_one_above_the_other_on_a_phone(page: &Page) -> Result<()> {
    page.open_in_frame(&format!("{STAMPS}&step=12&lang=ko"), 360, 740).await?;
    wait_for_picture(page).await?;
    wait_for_steps(page, 25).await?;
    wait_for_sentence(page, "모으기: 곱 9개의 합 = 10.").await?;
    let script = "const box = document.querySelector('#stage-canvas').getBoundingClientRect(); \
                  return [box.width, box.height, document.documentElement.scrollWidth]";
    let [width, height, scroll]: [f64; 3] = page.js(script).await?;
    ensure!(height > 2.0 * width, "{width} × {height}");
    ensure!(scroll <= 360.0, "it scrolls sideways: {scroll}");
    page.check_accessible("html").await?;
    page.check_quiet().await
}
