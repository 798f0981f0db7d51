//! The panel: a figure as link, code and QR code.

use anyhow::{Context, Result, ensure};
use e2e::{Key, Page};

use crate::expect::{SMALL, wait_for_steps};

pub(crate) async fn open_panel(page: &Page) -> Result<()> {
    page.click("[data-test=share]").await?;
    page.wait_for("the panel is open", "document.querySelector('[data-test=share-panel]')?.open").await
}

async fn link(page: &Page) -> Result<String> {
    page.value("#share-link").await
}

/// Waits until the code for pages contains `part`.
async fn wait_for_code(page: &Page, part: &str) -> Result<()> {
    page.retry(&format!("the code never has {part:?}"), async || {
        let code = page.value("#share-code").await?;
        ensure!(code.contains(part), "it is {code:?}");
        Ok(())
    })
    .await
}

pub(crate) async fn the_panel_opens_by_key_and_gives_the_focus_back(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    page.focus("[data-test=next]").await?;
    page.chord(Key::Control, 's').await?;
    page.wait_for("the panel is open", "document.querySelector('[data-test=share-panel]')?.open").await?;
    // The keys of the page rest.
    page.press(Key::PageDown).await?;
    ensure!(page.step().await? == 0, "a key went to the page behind the panel");
    page.check_accessible("html").await?;
    page.press(Key::Escape).await?;
    page.wait_for("the panel is closed", "!document.querySelector('[data-test=share-panel]')").await?;
    page.wait_for("the focus is back", "document.activeElement.dataset.test === 'next'").await?;
    page.check_quiet().await
}

pub(crate) async fn a_link_has_the_step_and_more_where_it_is_chosen(page: &Page) -> Result<()> {
    page.open(&format!("{SMALL}&step=2&theme=dark")).await?;
    open_panel(page).await?;
    ensure!(link(page).await? == page.address(&format!("{SMALL}&step=2")), "{}", link(page).await?);
    for field in ["#link-step", "#link-lang", "#link-theme"] {
        page.click(field).await?;
    }
    let expected = page.address(&format!("{SMALL}&lang=en&theme=dark"));
    page.retry("the link does not follow", async || {
        ensure!(link(page).await? == expected, "it is {:?}", link(page).await?);
        Ok(())
    })
    .await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn what_cannot_be_copied_is_selected(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    let () = page
        .js("navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); \
             document.execCommand = () => false")
        .await?;
    open_panel(page).await?;
    page.click("[data-test=share-link-copy]").await?;
    page.wait_for_text("[data-test=share-panel]", "press Ctrl+C").await?;
    let selected: String = page
        .js("const field = document.activeElement; \
             return field.value.slice(field.selectionStart, field.selectionEnd)")
        .await?;
    ensure!(selected == link(page).await?, "{selected:?} is selected");
    page.check_quiet().await
}

pub(crate) async fn code_for_a_page_follows_what_is_chosen(page: &Page) -> Result<()> {
    page.open(&format!("{SMALL}&step=1")).await?;
    open_panel(page).await?;
    let base = page.address("");
    let base = base.trim_end_matches('?');
    wait_for_code(page, &format!("<iframe src=\"{base}?input=4&amp;padding=0&amp;step=1&amp;embed\""))
        .await?;
    page.choose("#embed-shown", "2").await?;
    page.choose("#embed-theme", "2").await?;
    page.click("#embed-readonly").await?;
    wait_for_code(page, "&amp;embed&amp;show=explain&amp;theme=dark&amp;readonly\"").await?;
    page.paste("#embed-width", "400").await?;
    wait_for_code(page, "max-width: 400px").await?;
    page.click("#code-element").await?;
    wait_for_code(page, "<conv-scope figure=\"input=4&amp;padding=0&amp;step=1\"").await?;
    wait_for_code(page, " show=\"explain\" theme=\"dark\" readonly").await?;
    page.click("#code-deck").await?;
    wait_for_code(page, "keys=pass&amp;load=now\" data-preload").await?;
    page.click("#code-markdown").await?;
    wait_for_code(page, &format!("](figure.svg)]({base}?{SMALL}&step=1)")).await?;
    ensure!(page.count("#embed-shown").await? == 0, "a picture has no controls");
    page.check_quiet().await
}

pub(crate) async fn the_code_for_a_page_shows_the_figure_there(page: &Page) -> Result<()> {
    page.open(&format!("{SMALL}&step=2")).await?;
    open_panel(page).await?;
    let code = page.value("#share-code").await?;
    let (_, rest) = code.split_once("src=\"").context("no address")?;
    let (address, _) = rest.split_once('"').context("no end of the address")?;
    let address = address.replace("&amp;", "&");
    let (base, query) = address.split_once('?').context("no query")?;
    ensure!(page.address("").starts_with(base), "{base} is not where the page is");
    page.open_document_in_frame(query, 720, 640).await?;
    page.wait_for_step(2).await?;
    wait_for_steps(page, 4).await?;
    page.check_quiet().await
}

pub(crate) async fn a_link_is_shown_as_a_qr_code_or_said_to_be_too_long(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    open_panel(page).await?;
    page.click("[data-test=share-qr]").await?;
    page.wait_for("there is a QR code", "document.querySelector('.share__qr img')?.naturalWidth > 0").await?;
    page.check_accessible("html").await?;
    // Another link is another code.
    page.click("#link-lang").await?;
    page.wait_for("the old code is gone", "!document.querySelector('.share__qr img')").await?;
    // 40 × 40 numbers of three characters and a comma are 6400 characters, and a QR code holds 2953.
    let row = vec!["100"; 40].join(",");
    let rows: Vec<_> = (0..40).map(|y| format!("0.{y}.0:{row}")).collect();
    page.open(&format!("input=40&set_input={}", rows.join(";"))).await?;
    wait_for_steps(page, 1600).await?;
    open_panel(page).await?;
    page.click("[data-test=share-qr]").await?;
    page.wait_for_text(".share__qr", "too long for a QR code").await?;
    page.check_quiet().await
}

pub(crate) async fn the_panel_fits_a_phone_in_both_languages(page: &Page) -> Result<()> {
    for query in ["lang=ko&theme=dark", "lang=en&theme=light"] {
        page.open_in_frame(query, 360, 740).await?;
        open_panel(page).await?;
        let needed: u32 =
            page.js("return document.querySelector('[data-test=share-panel]').scrollWidth").await?;
        ensure!(needed <= 360, "{needed} px wide content");
        page.check_accessible("html").await?;
    }
    page.check_quiet().await
}
