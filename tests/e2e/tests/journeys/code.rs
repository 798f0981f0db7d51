//! The layer in code, both ways.

use anyhow::{Result, ensure};
use e2e::{Key, Page};

use crate::expect::wait_for_steps;

pub(crate) async fn a_layer_in_code_is_taken_over(page: &Page) -> Result<()> {
    page.open("").await?;
    page.paste("#layer-code", "self.conv = nn.Conv2d(2, 3, kernel_size=(5, 3), stride=2)").await?;
    page.press(Key::Enter).await?;
    // ⌊(8 − 5) / 2⌋ + 1 = 2, ⌊(8 − 3) / 2⌋ + 1 = 3, 3 channels
    wait_for_steps(page, 3 * 2 * 3).await?;
    ensure!(page.value("#f-kernel-height").await? == "5");
    page.wait_for_text("[data-test=code]", "nn.Conv2d(2, 3, kernel_size=(5, 3), stride=2)").await?;
    page.click("label:has(#framework-Keras)").await?;
    page.wait_for_text("[data-test=code]", "keras.layers.Conv2D(filters=3, kernel_size=(5, 3), strides=2")
        .await?;
    page.click("[data-test=undo]").await?;
    wait_for_steps(page, 64).await?;
    page.check_quiet().await
}

pub(crate) async fn a_slip_in_code_is_shown_and_nothing_is_lost(page: &Page) -> Result<()> {
    page.open("").await?;
    // The emoji has two units in the browser and four bytes here.
    let code = "# 🙂\nnn.Conv2d(1, 1, 5, strides=2)";
    page.paste("#layer-code", code).await?;
    page.click("[data-test=apply-code]").await?;
    page.wait_for_text("#layer-code-said", "Did you mean stride?").await?;
    ensure!(page.text("[data-test=wrong-code] mark").await? == "strides");
    ensure!(page.attribute("#layer-code", "aria-invalid").await?.as_deref() == Some("true"));
    ensure!(page.value("#layer-code").await? == code, "what was typed is gone");
    let selected: String = page
        .js("const it = document.activeElement; return it.value.slice(it.selectionStart, it.selectionEnd)")
        .await?;
    ensure!(selected == "strides", "{selected:?} is selected");
    page.check_accessible("html").await?;
    wait_for_steps(page, 64).await?;
    // What is selected is typed over.
    for letter in "stride".chars() {
        page.press(letter).await?;
    }
    page.press(Key::Enter).await?;
    // ⌊(8 − 5) / 2⌋ + 1 = 2
    wait_for_steps(page, 4).await?;
    page.check_quiet().await
}

pub(crate) async fn an_impossible_layer_in_code_is_explained(page: &Page) -> Result<()> {
    page.open("").await?;
    page.paste("#layer-code", "layers.Conv2D(4, 20, dtype='float16')").await?;
    page.press(Key::Enter).await?;
    page.wait_for_text("[data-test=problems]", "20 rows").await?;
    page.wait_for_text("#layer-code-said", "These arguments have no effect here: dtype.").await?;
    ensure!(page.value("#f-kernel-height").await? == "20");
    page.check_quiet().await
}

pub(crate) async fn code_with_a_kernel_larger_than_the_input_is_taken_on_a_larger_one(
    page: &Page,
) -> Result<()> {
    page.open("input=5&padding=0").await?;
    page.paste("#layer-code", "nn.Conv2d(3, 64, 7)").await?;
    page.press(Key::Enter).await?;
    page.wait_for_text("[data-test=problems]", "7 rows").await?;
    // 7 + 2: the window has three places along each axis.
    page.wait_for_text("[data-test=fix]", "Input size 5 → 9").await?;
    page.check_accessible("html").await?;
    page.click("[data-test=fix]").await?;
    wait_for_steps(page, 64 * 3 * 3).await?;
    page.wait_for_text("[data-test=code]", "nn.Conv2d(3, 64, kernel_size=7)").await?;
    page.click("[data-test=undo]").await?;
    // 5 − 3 + 1 = 3
    wait_for_steps(page, 9).await?;
    page.check_quiet().await
}
