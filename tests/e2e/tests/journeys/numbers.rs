//! Numbers set by hand.

use anyhow::{Result, ensure};
use convoscope::{
    conv::OutputIndex,
    figure::{Cell, Target},
};
use e2e::{Key, Page};

use crate::expect::{SMALL, middle_of, wait_for_address, wait_for_total};

pub(crate) async fn an_edited_weight_changes_the_sum(page: &Page) -> Result<()> {
    page.open("").await?;
    wait_for_total(page, "4").await?;
    page.click("#edit-values").await?;
    page.fill("#w-0-0-2-2", "5").await?;
    page.press(Key::Enter).await?;
    // The only cell of the window that is not 0 is 4: 5·4.
    wait_for_total(page, "20").await?;
    wait_for_address(page, "set_weight=0.0.2.2:5").await?;
    page.click("[data-test=undo]").await?;
    wait_for_total(page, "4").await?;
    page.click("[data-test=redo]").await?;
    wait_for_total(page, "20").await?;
    let () = page.js("document.activeElement?.blur()").await?;
    page.chord(Key::Control, 'z').await?;
    wait_for_total(page, "4").await?;
    page.check_quiet().await
}

pub(crate) async fn a_flipped_kernel_flips_its_edits_and_is_shared(page: &Page) -> Result<()> {
    page.open("").await?;
    wait_for_total(page, "4").await?;
    page.click("label:has(#f-flip)").await?;
    // The weight that meets the 4 was 1 and is −1.
    wait_for_total(page, "\u{2212}4").await?;
    page.click("#edit-values").await?;
    page.fill("#w-0-0-2-2", "5").await?;
    page.press(Key::Enter).await?;
    wait_for_total(page, "20").await?;
    wait_for_address(page, "flip=1&set_weight=0.0.2.2:5").await?;
    page.click("label:has(#f-flip)").await?;
    wait_for_total(page, "4").await?;
    wait_for_address(page, "set_weight=0.0.0.0:5").await?;
    page.open("flip=1&set_weight=0.0.2.2:5").await?;
    wait_for_total(page, "20").await?;
    ensure!(page.js::<bool>("return document.querySelector('#f-flip').checked").await?, "it is not said");
    page.check_quiet().await
}

pub(crate) async fn a_bad_weight_is_explained_and_changes_nothing(page: &Page) -> Result<()> {
    page.open("").await?;
    page.click("#edit-values").await?;
    page.fill("#w-0-0-2-2", "many").await?;
    page.wait_for("the field is marked", "document.querySelector('#w-0-0-2-2').ariaInvalid === 'true'")
        .await?;
    wait_for_total(page, "4").await?;
    page.fill("#w-0-0-2-2", "-2,5").await?;
    page.press(Key::Enter).await?;
    // −2.5·4
    wait_for_total(page, "\u{2212}10").await?;
    page.check_quiet().await
}

pub(crate) async fn a_cell_on_the_canvas_is_edited_in_place(page: &Page) -> Result<()> {
    for view in ["tilted", "flat", "channels"] {
        let query = format!("{SMALL}&view={view}");
        page.open(&query).await?;
        wait_for_total(page, "56").await?;
        let place = middle_of(page, &query, Cell::Input { ic: 0, i: [0, 1, 2] }.target()).await?;
        page.click_at("#stage-canvas", place).await?;
        let editor = "#cell-editor";
        page.element(editor).await?;
        ensure!(page.value(editor).await? == "14", "another cell has opened in the {view} view");
        page.fill(editor, "20").await?;
        page.press(Key::Enter).await?;
        // The 14 under the weight 2 became 20: 56 + 2·6.
        wait_for_total(page, "68").await?;
        wait_for_address(page, "set_input=0.1.2:20").await?;
    }
    page.check_quiet().await
}

pub(crate) async fn a_click_on_an_output_cell_goes_to_its_step(page: &Page) -> Result<()> {
    let query = format!("{SMALL}&view=flat");
    page.open(&query).await?;
    let target = Target::Output(OutputIndex { oc: 0, o: [0, 1, 0] });
    let place = middle_of(page, &query, target).await?;
    page.click_at("#stage-canvas", place).await?;
    // The first cell of the second row of two.
    page.wait_for_step(2).await?;
    wait_for_total(page, "46").await?;
    page.check_quiet().await
}
