//! Figures of one and three dimensions.

use anyhow::{Result, ensure};
use e2e::{Key, Page};

use crate::expect::{
    pick, wait_for_address, wait_for_description, wait_for_sentence, wait_for_steps, wait_for_total,
};

pub(crate) async fn one_dimension_keeps_the_width_and_comes_back_a_square(page: &Page) -> Result<()> {
    page.open("input=6x9&kernel=3x5&padding=1x2").await?;
    pick(page, "dims-1").await?;
    // 9 + 4 − 5 + 1 = 9
    wait_for_description(page, "output 1 × 9.").await?;
    wait_for_steps(page, 9).await?;
    wait_for_address(page, "dims=1").await?;
    ensure!(page.count("#f-kernel-height, #f-padding-height, #link-kernel").await? == 0, "there is a height");
    page.fill("#f-stride-width", "2").await?;
    // ⌊(9 + 4 − 5) / 2⌋ + 1 = 5
    wait_for_steps(page, 5).await?;
    page.wait_for_text("[data-test=code]", "nn.Conv1d(1, 1, kernel_size=5, stride=2, padding=2)").await?;
    page.check_accessible("html").await?;
    pick(page, "dims-2").await?;
    wait_for_description(page, "input 1 × 9 × 9").await?;
    wait_for_steps(page, 25).await?;
    page.click("[data-test=undo]").await?;
    wait_for_steps(page, 5).await?;
    page.click("[data-test=undo]").await?;
    wait_for_steps(page, 9).await?;
    page.click("[data-test=undo]").await?;
    // 6 + 2 − 3 + 1 = 6 rows of 9
    wait_for_steps(page, 54).await?;
    page.check_quiet().await
}

pub(crate) async fn three_dimensions_have_a_depth_of_their_own(page: &Page) -> Result<()> {
    page.open("dims=3&values=zeros&weights=ones&set_input=0.0.0.0:1;0.1.1.1:2;0.3.3.3:5").await?;
    // 4 slices of 8 × 8
    wait_for_steps(page, 256).await?;
    // The first window reads slices −1 to 1, rows and columns too: 1 and 2, not 5.
    wait_for_total(page, "3").await?;
    wait_for_sentence(page, "output slice 0, row 0, column 0").await?;
    page.check_accessible("html").await?;
    // (4 + 0 − 3) + 1 = 2 slices
    page.click("#link-padding").await?;
    page.fill("#f-padding-depth", "0").await?;
    wait_for_steps(page, 128).await?;
    wait_for_address(page, "padding=0x1x1").await?;
    page.fill("#f-kernel-depth", "5").await?;
    page.wait_for_text("[data-test=problems]", "5 slices").await?;
    page.check_quiet().await
}

pub(crate) async fn code_of_other_dimensions_is_taken_over(page: &Page) -> Result<()> {
    page.open("").await?;
    page.paste("#layer-code", "nn.Conv1d(2, 4, 3, padding=2, dilation=2)").await?;
    page.press(Key::Enter).await?;
    // 8 + 4 − 5 + 1 = 8 cells of 4 channels
    wait_for_steps(page, 32).await?;
    page.wait_for("it has one dimension", "document.querySelector('#dims-1').checked").await?;
    page.paste("#layer-code", "nn.MaxPool3d(2)").await?;
    page.press(Key::Enter).await?;
    // A cube with sides of 8: 4 · 4 · 4 of both channels
    wait_for_steps(page, 128).await?;
    page.wait_for("it has three dimensions", "document.querySelector('#dims-3').checked").await?;
    page.paste("#layer-code", "nn.ConvTranspose1d(1, 1, 4, stride=2, padding=1)").await?;
    page.press(Key::Enter).await?;
    // 7 · 2 − 2 + 3 + 1 = 16
    wait_for_description(page, "output 1 × 16.").await?;
    page.check_quiet().await
}

pub(crate) async fn a_link_restores_the_dimensions(page: &Page) -> Result<()> {
    page.open("dims=1&input=10&padding=causal&values=sine&set_weight=0.0.1:3&step=6").await?;
    for _ in 0..2 {
        wait_for_steps(page, 10).await?;
        ensure!(page.step().await? == 6);
        // Cells 4 to 6 of the sine are 0, −6, −8: −1 · 0 + 3 · (−6) + 1 · (−8).
        wait_for_total(page, "−26").await?;
        ensure!(page.value("#f-padding-kind").await? == "causal");
        page.reload().await?;
    }
    page.check_quiet().await
}

pub(crate) async fn a_sentence_is_typed_and_its_sum_read(page: &Page) -> Result<()> {
    page.open("dims=1&weights=ones&bias=0&padding=0").await?;
    pick(page, "values-sentence").await?;
    // Six words of four channels, of which three go into a window.
    wait_for_steps(page, 4).await?;
    page.wait_for_text("#sentence-hint", "made up").await?;
    page.paste("#f-sentence", "one two one two one").await?;
    wait_for_steps(page, 3).await?;
    wait_for_sentence(page, "Words under the window: one, two, one.").await?;
    // Two windows with the same words in another order: of ones the sums are 2 · one + two and one + 2 · two, and the
    // third is the first again.
    let first = page.text("[data-test=total]").await?;
    page.click("[data-test=last]").await?;
    wait_for_sentence(page, "Words under the window: one, two, one.").await?;
    wait_for_total(page, &first).await?;
    page.check_accessible("html").await?;
    // A window needs three columns: what two words lack is 0.
    page.paste("#f-sentence", "one two").await?;
    wait_for_steps(page, 1).await?;
    page.wait_for_text("[data-test=sentence-length]", "2 words in 3 columns").await?;
    page.click("[data-test=undo]").await?;
    wait_for_steps(page, 3).await?;
    page.click("[data-test=undo]").await?;
    wait_for_steps(page, 4).await?;
    // All that is typed in one go is one step back.
    page.fill("#f-sentence", "a b c d e").await?;
    wait_for_steps(page, 3).await?;
    page.click("[data-test=undo]").await?;
    wait_for_steps(page, 4).await?;
    page.check_quiet().await
}

pub(crate) async fn a_sentence_without_words_is_explained_and_nothing_is_lost(page: &Page) -> Result<()> {
    page.open("dims=1&values=text:a+b+c+d").await?;
    wait_for_steps(page, 4).await?;
    page.fill("#f-sentence", "").await?;
    page.wait_for_text("#sentence-error", "at least one word").await?;
    wait_for_steps(page, 4).await?;
    page.paste("#f-sentence", &"word ".repeat(49)).await?;
    page.wait_for_text("#sentence-error", "49 words").await?;
    page.check_accessible("html").await?;
    page.paste("#f-sentence", "five words are not many").await?;
    wait_for_steps(page, 5).await?;
    page.open("dims=1&values=text:&kernel=5&padding=2").await?;
    page.wait_for_text(".notice", "at least one word").await?;
    wait_for_steps(page, 16).await?;
    page.check_quiet().await
}

pub(crate) async fn a_korean_sentence_is_shared_and_reopened(page: &Page) -> Result<()> {
    page.open("lang=ko&dims=1&in_channels=4").await?;
    pick(page, "values-sentence").await?;
    page.paste("#f-sentence", "나는 어제 학교에 갔다").await?;
    wait_for_steps(page, 4).await?;
    wait_for_sentence(page, "창 아래의 낱말: 나는, 어제.").await?;
    let total = page.text("[data-test=total]").await?;
    wait_for_address(page, "values=text:%EB%82%98%EB%8A%94").await?;
    page.reload().await?;
    wait_for_steps(page, 4).await?;
    wait_for_total(page, &total).await?;
    ensure!(page.value("#f-sentence").await? == "나는 어제 학교에 갔다");
    page.check_quiet().await
}

pub(crate) async fn causal_padding_looks_at_nothing_that_comes_later(page: &Page) -> Result<()> {
    page.open("dims=1&weights=ones&bias=0&dilation=2&padding=0").await?;
    // 16 − 5 + 1 = 12
    wait_for_steps(page, 12).await?;
    page.choose("#f-padding-kind", "causal").await?;
    wait_for_steps(page, 16).await?;
    wait_for_address(page, "padding=causal").await?;
    ensure!(page.value("#f-padding-left").await? == "4" && page.value("#f-padding-right").await? == "0");
    // The signal jumps from 0 to 8 at cell 8: output 7 reads cells 3, 5 and 7, output 8 reads 4, 6 and 8.
    page.slide("#scrub", 7).await?;
    wait_for_total(page, "0").await?;
    page.slide("#scrub", 8).await?;
    wait_for_total(page, "8").await?;
    page.wait_for_text("[data-test=code]", "x = F.pad(x, (4, 0))").await?;
    page.check_quiet().await
}

pub(crate) async fn one_dimension_fits_a_phone(page: &Page) -> Result<()> {
    for query in ["dims=1", "dims=1&in_channels=4&values=text:the+cat+sat+on+the+mat", "dims=3"] {
        page.open_in_frame(query, 360, 740).await?;
        page.wait_for(
            "nothing is wider than the phone",
            "document.documentElement.scrollWidth <= innerWidth",
        )
        .await?;
        page.check_accessible("html").await?;
    }
    page.check_quiet().await
}
