//! One student and a question: answered right and wrong, by hand and by choice.

use anyhow::{Result, ensure};
use e2e::{Key, Page};

/// ⌊(6 + 2·1 − 3) / 2⌋ + 1 = 3
const SIZE: &str = "do=practise&input=6&stride=2&ask=size&seed=4";

async fn open(page: &Page, query: &str) -> Result<()> {
    page.open_document(&format!("{}class.html?{query}", page.server().url())).await?;
    page.wait_until_ready().await
}

pub(crate) async fn a_wrong_answer_is_named_and_a_right_one_goes_on(page: &Page) -> Result<()> {
    open(page, SIZE).await?;
    page.fill("[data-test=answer]", "three").await?;
    page.click("[data-test=check]").await?;
    page.wait_for_text("#answer-error", "three").await?;
    // ⌊(6 + 2 − 3) / 2⌋ = 2: the + 1 at the end was forgotten.
    page.fill("[data-test=answer]", "2x2").await?;
    page.press(Key::Enter).await?;
    page.wait_for_text("[data-test=mistake]", "+ 1 forgotten").await?;
    page.wait_for_text("[data-test=result]", "Not yet").await?;
    page.check_accessible("html").await?;
    page.click("[data-test=try-again]").await?;
    page.fill("[data-test=answer]", "3").await?;
    page.press(Key::Enter).await?;
    page.wait_for_text("[data-test=result]", "Right").await?;
    // Only the first answer counts.
    page.wait_for_text("[data-test=score]", "0 of 1").await?;
    let before = page.text("[data-test=question]").await?;
    ensure!(before.contains("How large"), "{before}");
    page.click("[data-test=next-question]").await?;
    page.wait_for("another question is in the address", "location.search.includes('level=')").await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn a_question_is_answered_by_one_key_and_progress_is_kept(page: &Page) -> Result<()> {
    open(page, SIZE).await?;
    // Whichever of the four is right, one of them is, and the other three have a name or are near.
    let right: usize = page
        .js("return [...document.querySelectorAll('[data-test^=option-]')].findIndex((it) => it.textContent.includes('3 × 3'))")
        .await?;
    ensure!(right < 4, "no option is right");
    page.press(char::from(b'a' + right as u8)).await?;
    page.wait_for_text("[data-test=result]", "Right").await?;
    page.wait_for_text("[data-test=score]", "1 of 1").await?;
    page.press(Key::Enter).await?;
    page.wait_for("another question is in the address", "location.search.includes('seed=2')").await?;
    let address = page.current_address().await?;
    page.open_document(&address).await?;
    page.wait_for_text("[data-test=score]", "1 of 1").await?;
    page.check_quiet().await
}

pub(crate) async fn practise_speaks_korean_and_fits_a_phone(page: &Page) -> Result<()> {
    page.open_document(&format!("{}__holder.html", page.server().url())).await?;
    let address = format!("{}class.html?{SIZE}&lang=ko", page.server().url());
    let () = page
        .call(
            "const frame = document.createElement('iframe'); frame.width = 360; frame.height = 740; \
             frame.src = arguments[0]; document.body.append(frame);",
            vec![serde_json::json!(address)],
        )
        .await?;
    page.element("iframe").await?.enter_frame().await?;
    page.wait_for_text("h1", "연습").await?;
    let overflow: i64 = page.js("return document.documentElement.scrollWidth - innerWidth").await?;
    ensure!(overflow <= 0, "{overflow} px are outside");
    page.check_accessible("html").await?;
    Ok(())
}
