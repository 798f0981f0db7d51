//! Two figures side by side.

use anyhow::{Result, ensure};
use e2e::{Key, Page};

/// The address of the document of a pair.
fn address(page: &Page, query: &str) -> String {
    page.address("").trim_end_matches('?').trim_end_matches("index.html").to_owned()
        + "class.html?do=compare&"
        + query
}

async fn open(page: &Page, query: &str) -> Result<()> {
    page.open_document(&address(page, query)).await?;
    page.wait_until_ready().await?;
    page.wait_for(
        "both figures are drawn",
        "[...document.querySelectorAll('canvas')].every(it => it.width > 300)",
    )
    .await
}

/// The steps of both figures, counted from 0.
async fn steps(page: &Page) -> Result<[u64; 2]> {
    let of = |side: &'static str| async move {
        let step = page.attribute(&format!("[data-test=side-{side}]"), "data-step").await?;
        Ok::<_, anyhow::Error>(step.unwrap_or_default().parse()?)
    };
    Ok([of("left").await?, of("right").await?])
}

async fn wait_for_steps(page: &Page, [left, right]: [u64; 2]) -> Result<()> {
    let at = |side: &str, step: u64| {
        format!("document.querySelector('[data-test=side-{side}]').dataset.step === '{step}'")
    };
    let condition = format!("{} && {}", at("left", left), at("right", right));
    page.wait_for(&format!("steps {left} and {right}"), &condition).await
}

pub(crate) async fn one_transport_moves_both_figures_over_all_steps(page: &Page) -> Result<()> {
    // 6 × 6 windows without padding, 8 × 8 with it.
    open(page, "left=padding%3D0&right=padding%3D1").await?;
    for step in 1..64_u64 {
        page.click("[data-test=next]").await?;
        let [row, column] = [step / 8, step % 8];
        // The same place of the input is one row and column less, as far as there are any.
        let inner = |at: u64| at.saturating_sub(1).min(5);
        wait_for_steps(page, [inner(row) * 6 + inner(column), step]).await?;
    }
    let output = "document.querySelector('[data-test=row-output]').textContent";
    page.wait_for("both sizes", &format!("{output}.includes('6 × 6') && {output}.includes('8 × 8')")).await?;
    page.click("[data-test=first]").await?;
    wait_for_steps(page, [0, 0]).await?;
    // Linked by the number of the step, the shorter sweep waits at its end.
    page.choose("#link", "step").await?;
    page.click("[data-test=last]").await?;
    wait_for_steps(page, [35, 63]).await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn what_differs_is_lit_and_said(page: &Page) -> Result<()> {
    // Zeros and reflected cells: 36 output cells each, and all of both are known at the end.
    open(page, "left=input%3D6%26padding%3D2%26kernel%3D5%26view%3Dflat&right=input%3D6%26padding%3D2%26kernel%3D5%26padding_mode%3Dreflect%26view%3Dflat").await?;
    page.click("[data-test=last]").await?;
    wait_for_steps(page, [35, 35]).await?;
    page.wait_for(
        "all cells compared",
        "document.querySelector('[data-test=differ]').dataset.known === '36'",
    )
    .await?;
    let differ: usize =
        page.attribute("[data-test=differ]", "data-differ").await?.unwrap_or_default().parse()?;
    ensure!((1..36).contains(&differ), "{differ} of 36 cells differ");
    // The lit cells are on the canvas, in a color that nothing else has: #ffc933, or #e0a800 in dark colors.
    let lit = "(() => { const canvas = document.querySelector('#stage-left'); const copy = document.createElement('canvas');\
        [copy.width, copy.height] = [canvas.width, canvas.height]; const context = copy.getContext('2d', { willReadFrequently:\
        true }); context.drawImage(canvas, 0, 0); const data = context\
        .getImageData(0, 0, canvas.width, canvas.height).data; let n = 0; for (let i = 0; i < data.length; i += 4) {\
        const [r, g, b] = [data[i], data[i + 1], data[i + 2]]; if ((r === 255 && g === 201 && b === 51) || (r === 224 && g === 168\
        && b === 0)) n += 1; } return n; })()";
    page.wait_for("cells are lit", &format!("{lit} > 100")).await?;
    // The same layer on both sides: nothing is.
    page.fill("#left-kernel", "3").await?;
    page.choose("#pair", "stride").await?;
    wait_for_steps(page, [0, 0]).await?;
    page.wait_for_text("[data-test=look]", "a quarter is left").await?;
    page.fill("#right-stride", "1").await?;
    page.wait_for("nothing is lit", &format!("{lit} === 0")).await?;
    page.wait_for("no parameter differs", "!document.querySelector('.differ--differs')").await?;
    // An impossible layer is explained, and the figure stays.
    page.fill("#right-kernel", "99").await?;
    page.element("[data-test=side-right] [data-test=problems]").await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn a_pair_is_compared_by_keys_alone(page: &Page) -> Result<()> {
    open(page, "left=stride%3D1&right=stride%3D2").await?;
    for _ in 0..4 {
        page.press(Key::Right).await?;
    }
    // Columns 0 to 8 in steps of 1 and of 2.
    wait_for_steps(page, [4, 2]).await?;
    page.press(Key::End).await?;
    wait_for_steps(page, [63, 15]).await?;
    page.press(Key::Home).await?;
    page.press(Key::PageDown).await?;
    page.press(Key::PageDown).await?;
    wait_for_steps(page, [2, 1]).await?;
    // The longer sweep plays, the other follows.
    page.press(' ').await?;
    page.wait_for("it plays", "+document.querySelector('[data-test=side-left]').dataset.step > 4").await?;
    page.press(' ').await?;
    page.wait_for("it rests", "!!document.querySelector('[data-test=play][aria-label=Play]')").await?;
    let [left, right] = steps(page).await?;
    let [row, column] = [left / 8, left % 8];
    ensure!(right == row / 2 * 4 + column / 2, "{left} and {right}");
    // Undo takes back the last edit of either side.
    page.focus("#right-stride").await?;
    page.press(Key::Up).await?;
    page.wait_for_text("[data-test=code-right]", "stride=3").await?;
    // In the field itself these keys are the browser's.
    page.focus("[data-test=swap]").await?;
    page.chord(Key::Control, 'z').await?;
    page.wait_for_text("[data-test=code-right]", "stride=2").await?;
    page.focus("[data-test=swap]").await?;
    page.press(Key::Enter).await?;
    page.wait_for_text("[data-test=code-left]", "stride=2").await?;
    // The address is that of the pair.
    page.wait_for(
        "the address",
        "location.search.includes('left=stride%3D2') || location.search.includes('left=stride=2')",
    )
    .await?;
    page.check_quiet().await
}
