//! The gallery of examples.

use anyhow::{Result, ensure};
use e2e::{Key, Page};

use crate::expect::{set_theme, wait_for_address, wait_for_description, wait_for_steps};

const SEARCH: &str = "#gallery-search";

async fn open_gallery(page: &Page) -> Result<()> {
    page.click("[data-test=examples]").await?;
    wait_until_open(page).await
}

async fn wait_until_open(page: &Page) -> Result<()> {
    page.wait_for("the gallery is open", "document.querySelector('dialog[open] .card')").await
}

/// The gallery is gone, and the focus is back where it was opened.
async fn wait_until_closed(page: &Page) -> Result<()> {
    page.wait_for(
        "the gallery is closed and the focus is back",
        "!document.querySelector('dialog') && document.activeElement.matches('[data-test=examples]')",
    )
    .await
}

/// Searches, and waits until one example is among those found and another is not.
async fn wait_to_find(page: &Page, text: &str, found: &str, not_found: &str) -> Result<()> {
    page.paste(SEARCH, text).await?;
    let condition = format!(
        "document.querySelector('[data-example={found}]') && !document.querySelector('[data-example={not_found}]')"
    );
    page.wait_for(&format!("{text} finds {found} and not {not_found}"), &condition).await?;
    let n = page.count(".card").await?;
    page.wait_for_text("[data-test=gallery-count]", &n.to_string()).await
}

pub(crate) async fn an_example_opens_from_the_gallery_and_undo_goes_back(page: &Page) -> Result<()> {
    page.open("").await?;
    open_gallery(page).await?;
    ensure!(page.attribute("[data-example=first_picture]", "aria-current").await?.is_some());
    page.click("[data-example=padding_strides_odd_transposed]").await?;
    wait_until_closed(page).await?;
    // 2·(3 − 1) + 3 − 2·1 + 1 = 6: 36 cells
    wait_for_steps(page, 36).await?;
    wait_for_address(page, "op=conv_transpose").await?;
    // Where the window is narrow the name is there for those who do not see it.
    let is_named = "document.querySelector('[data-test=examples]').textContent.includes('transposed (odd)')";
    page.wait_for("the header names the example", is_named).await?;
    page.click("[data-test=undo]").await?;
    wait_for_steps(page, 64).await?;
    page.check_quiet().await
}

pub(crate) async fn the_gallery_is_searched_in_both_languages(page: &Page) -> Result<()> {
    page.open("").await?;
    for lang in ["en", "ko"] {
        page.click(&format!("[data-test=lang-{lang}]")).await?;
        open_gallery(page).await?;
        wait_to_find(page, "depthwise", "depthwise", "blur").await?;
        wait_to_find(page, "깊이별", "depthwise", "blur").await?;
        wait_to_find(page, "전치", "padding_strides_transposed", "padding_strides").await?;
        wait_to_find(page, "stride 2", "padding_strides", "dilation").await?;
        wait_to_find(page, "스트라이드=2", "padding_strides", "dilation").await?;
        page.paste(SEARCH, "no such figure 없음").await?;
        let sentence =
            if lang == "en" { "No example has all of these words" } else { "예제가 없습니다" };
        page.wait_for_text("[data-test=gallery-count]", sentence).await?;
        ensure!(page.count(".card").await? == 0);
        page.check_accessible("html").await?;
        page.click("[data-test=gallery-close]").await?;
        wait_until_closed(page).await?;
    }
    page.check_quiet().await
}

pub(crate) async fn the_gallery_is_used_by_keyboard_alone(page: &Page) -> Result<()> {
    page.open("step=9").await?;
    page.focus("[data-test=examples]").await?;
    page.press(Key::Enter).await?;
    wait_until_open(page).await?;
    page.wait_for("the search has the focus", "document.activeElement.id === 'gallery-search'").await?;
    // The field's own keys, the sheet's arrows: none of them is a step of the figure.
    page.press(Key::Down).await?;
    wait_for_focus(page, 0).await?;
    page.press(Key::Right).await?;
    wait_for_focus(page, 1).await?;
    page.press(Key::End).await?;
    let n = page.count(".card").await?;
    wait_for_focus(page, n - 1).await?;
    page.press(Key::Left).await?;
    wait_for_focus(page, n - 2).await?;
    page.press(Key::Escape).await?;
    wait_until_closed(page).await?;
    ensure!(page.step().await? == 9, "a key of the gallery was a step");
    page.press(Key::Enter).await?;
    wait_until_open(page).await?;
    page.fill(SEARCH, "strides odd transposed").await?;
    page.wait_for("one is found", "document.querySelectorAll('.card').length === 1").await?;
    page.press(Key::Enter).await?;
    wait_for_focus(page, 0).await?;
    page.press(Key::Enter).await?;
    wait_until_closed(page).await?;
    wait_for_steps(page, 36).await?;
    page.check_quiet().await
}

async fn wait_for_focus(page: &Page, card: usize) -> Result<()> {
    let condition = format!("document.activeElement === document.querySelectorAll('.card')[{card}]");
    page.wait_for(&format!("card {card} has the focus"), &condition).await
}

pub(crate) async fn a_layer_in_code_opens_from_the_gallery(page: &Page) -> Result<()> {
    page.open("").await?;
    open_gallery(page).await?;
    page.paste(SEARCH, "nn.Conv2d(1, 2, 5, strides=2)").await?;
    page.wait_for_text("[data-test=gallery-wrong]", "Did you mean stride?").await?;
    page.check_accessible("html").await?;
    page.paste(SEARCH, "nn.Conv2d(1, 2, 5, stride=2)").await?;
    // ⌊(8 − 5) / 2⌋ + 1 = 2
    page.wait_for_text("[data-test=gallery-layer]", "1 × 8 × 8 → 2 × 2 × 2").await?;
    page.check_accessible("html").await?;
    page.focus(SEARCH).await?;
    page.press(Key::Enter).await?;
    wait_until_closed(page).await?;
    wait_for_description(page, "output 2 × 2 × 2").await?;
    page.click("[data-test=undo]").await?;
    wait_for_description(page, "output 1 × 8 × 8").await?;
    page.check_quiet().await
}

pub(crate) async fn the_gallery_fills_a_phone_and_draws_what_is_seen(page: &Page) -> Result<()> {
    page.open_in_frame("", 360, 740).await?;
    open_gallery(page).await?;
    let [x, y, width, height]: [f64; 4] = page
        .js("const it = document.querySelector('dialog').getBoundingClientRect(); return [it.x, it.y, it.width, it.height]")
        .await?;
    ensure!([x, y, width, height] == [0.0, 0.0, 360.0, 740.0], "it is at {x}, {y}, {width} × {height}");
    let sideways: bool = page
        .js("return ['.gallery__sheet', '.gallery__body', '.gallery__head'].some((css) => \
             { const it = document.querySelector(css); return it.scrollWidth > it.clientWidth + 1 })")
        .await?;
    ensure!(!sideways, "it scrolls sideways");
    wait_for_picture_of(page, "no_padding_no_strides").await?;
    // A canvas that nobody has painted has the size that every canvas begins with.
    let is_untouched: bool = page
        .js("const all = document.querySelectorAll('.card canvas'); return all[all.length - 1].width === 300")
        .await?;
    ensure!(is_untouched, "what is far below is drawn already");
    let last: String = page
        .js("const all = document.querySelectorAll('.card'); const last = all[all.length - 1]; \
             last.scrollIntoView(); return last.dataset.example")
        .await?;
    wait_for_picture_of(page, &last).await?;
    page.check_quiet().await
}

/// Waits until there is ink on the picture of an example.
async fn wait_for_picture_of(page: &Page, example: &str) -> Result<()> {
    let condition = format!(
        "(() => {{ const it = document.querySelector('[data-example={example}] canvas'); \
         if (!it || !it.width || !it.height) return false; \
        const copy = new OffscreenCanvas(it.width, it.height).getContext('2d', {{ willReadFrequently: true }}); \
        copy.drawImage(it, 0, 0); \
        return copy.getImageData(0, 0, it.width, it.height).data.some((byte) => byte > 0) }})()"
    );
    page.wait_for(&format!("{example} is drawn"), &condition).await
}

pub(crate) async fn axe_finds_nothing_in_the_gallery(page: &Page) -> Result<()> {
    page.open("").await?;
    for lang in ["en", "ko"] {
        page.click(&format!("[data-test=lang-{lang}]")).await?;
        for theme in ["light", "dark"] {
            set_theme(page, theme).await?;
            open_gallery(page).await?;
            page.check_accessible("html").await?;
            page.press(Key::Escape).await?;
            wait_until_closed(page).await?;
        }
    }
    page.check_quiet().await
}
