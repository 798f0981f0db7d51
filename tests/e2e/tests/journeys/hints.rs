//! How one learns what can be done: the sheet of keys, and the hint of the first visit.

use anyhow::{Result, ensure};
use e2e::{Key, Page};

use crate::expect::{SMALL, set_theme};

pub(crate) async fn a_question_mark_opens_the_sheet_of_keys_and_escape_closes_it(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    page.focus("[data-test=next]").await?;
    page.press('?').await?;
    page.wait_for("the sheet is open", "document.querySelector('[data-test=key-sheet]')?.open").await?;
    // Its keys are named; while it is open they rest.
    for text in ["Space", "Page Down", "Ctrl", "Shift"] {
        page.wait_for_text("[data-test=key-sheet]", text).await?;
    }
    page.press(Key::Right).await?;
    page.press(Key::PageDown).await?;
    ensure!(page.step().await? == 0, "a key went to the page behind the sheet");
    page.check_accessible("html").await?;
    page.press(Key::Escape).await?;
    page.wait_for("the sheet is closed", "!document.querySelector('[data-test=key-sheet]')").await?;
    page.wait_for("the focus is back", "document.activeElement.dataset.test === 'next'").await?;
    page.press(Key::Right).await?;
    page.wait_for_step(1).await?;
    // In a field a question mark is typed.
    page.fill("#f-stride-height", "?").await?;
    ensure!(page.count("[data-test=key-sheet]").await? == 0, "a field lost its question mark");
    page.check_quiet().await
}

pub(crate) async fn the_sheet_of_keys_is_opened_by_finger_on_a_phone(page: &Page) -> Result<()> {
    page.open_in_frame("lang=ko", 360, 740).await?;
    page.click("[data-test=keys]").await?;
    page.wait_for_text("[data-test=key-sheet] h2", "단축키와 조작법").await?;
    let needed: u32 = page.js("return document.querySelector('[data-test=key-sheet]').scrollWidth").await?;
    ensure!(needed <= 360, "{needed} px wide content");
    for theme in ["light", "dark"] {
        page.click("[data-test=keys-close]").await?;
        page.wait_for("the sheet is closed", "!document.querySelector('[data-test=key-sheet]')").await?;
        set_theme(page, theme).await?;
        page.click("[data-test=keys]").await?;
        page.wait_for("the sheet is open", "document.querySelector('[data-test=key-sheet]')?.open").await?;
        page.check_accessible("html").await?;
    }
    page.check_quiet().await
}

pub(crate) async fn a_first_visitor_is_told_what_to_do_until_it_is_done(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    page.wait_for("the hint is there", "document.querySelector('[data-test=hint]')?.checkVisibility()")
        .await?;
    page.check_accessible("html").await?;
    let covers: bool = page
        .js("const [hint, stage] = ['[data-test=hint]', '#stage-canvas']
                 .map(it => document.querySelector(it).getBoundingClientRect());
             return hint.top < stage.bottom")
        .await?;
    ensure!(!covers, "the hint covers the figure");
    page.press(Key::Right).await?;
    page.wait_for("the hint is gone", "!document.querySelector('[data-test=hint]')").await?;
    page.reload().await?;
    ensure!(page.count("[data-test=hint]").await? == 0, "the hint came back");
    page.check_quiet().await
}

pub(crate) async fn nothing_is_said_to_visitors_in_a_frame(page: &Page) -> Result<()> {
    page.open("embed").await?;
    page.wait_for("the stage", "document.querySelector('#stage-canvas')").await?;
    ensure!(page.count("[data-test=hint]").await? == 0, "a frame has a hint");
    page.check_quiet().await
}
