//! A lecture: presented by keys alone, readable from the last row, and its running order put together.

use anyhow::{Result, ensure};
use e2e::{Engine, Key, Page};
use serde_json::json;

/// 4 × 4 cells and a kernel of 3 × 3: an output of 2 × 2, so four steps. The last one plays them.
const ORDER: &str = "show=input=4;padding=0&title=Steps&show=kernel=5&clicks=stay&show=input=4;padding=0&clicks=play&title=Last";

async fn open(page: &Page, query: &str) -> Result<()> {
    page.open_document(&format!("{}class.html?{query}", page.server().url())).await?;
    page.element("main").await?;
    Ok(())
}

/// Waits until the figure with this number, from 1, stands at this step, from 0.
async fn wait_for_place(page: &Page, at: usize, step: usize) -> Result<()> {
    page.retry(&format!("the lecture never is at figure {at}, step {step}"), async || {
        let [shown, tick] =
            [page.attribute("main", "data-at").await?, page.attribute("main", "data-tick").await?];
        ensure!(
            shown == Some(at.to_string()) && tick == Some(step.to_string()),
            "it is at {shown:?}, {tick:?}"
        );
        Ok(())
    })
    .await
}

async fn wait_for_screen(page: &Page, name: &str) -> Result<()> {
    page.wait_for(
        &format!("the screen is {name}"),
        &format!("document.querySelector('main').dataset.screen === '{name}'"),
    )
    .await
}

pub(crate) async fn a_lecture_is_presented_by_keys_alone(page: &Page) -> Result<()> {
    open(page, &format!("do=present&{ORDER}")).await?;
    wait_for_place(page, 1, 0).await?;
    page.wait_for_text("h1", "Steps").await?;
    page.element("[data-test=hint]").await?;
    for step in 1..4 {
        page.press(Key::PageDown).await?;
        wait_for_place(page, 1, step).await?;
    }
    ensure!(page.count("[data-test=hint]").await? == 0, "the hint stays");
    page.press(Key::PageDown).await?;
    wait_for_place(page, 2, 0).await?;
    // Back is where it was left.
    page.press(Key::PageUp).await?;
    wait_for_place(page, 1, 3).await?;
    page.press(Key::Home).await?;
    wait_for_place(page, 1, 0).await?;
    page.press(Key::Right).await?;
    wait_for_place(page, 1, 1).await?;
    page.press('2').await?;
    wait_for_place(page, 2, 0).await?;
    // The screen goes black and comes back by the next press, which does nothing else.
    page.press('b').await?;
    wait_for_screen(page, "black").await?;
    page.press(Key::PageDown).await?;
    wait_for_screen(page, "figure").await?;
    wait_for_place(page, 2, 0).await?;
    // This figure stays: the next press goes on. The last one plays first.
    page.press(Key::PageDown).await?;
    wait_for_place(page, 3, 0).await?;
    page.wait_for_text("h1", "Last").await?;
    page.press(Key::PageDown).await?;
    wait_for_place(page, 3, 3).await?;
    page.press(Key::PageDown).await?;
    wait_for_screen(page, "end").await?;
    page.press(Key::PageUp).await?;
    wait_for_screen(page, "figure").await?;
    // It goes on there after it is loaded again.
    ensure!(page.current_address().await?.contains("at=3"), "the address does not know the figure");
    page.press('?').await?;
    page.element("[data-test=key-sheet]").await?;
    if page.engine() != Engine::Chromium {
        // The browser takes the first one itself, to leave the full screen.
        page.press(Key::Escape).await?;
    }
    page.press(Key::Escape).await?;
    page.wait_for("the sheet is closed", "!document.querySelector('[data-test=key-sheet]')").await?;
    page.check_quiet().await
}

pub(crate) async fn numbers_of_a_lecture_are_read_from_the_last_row(page: &Page) -> Result<()> {
    for query in ["show=view=flat", "show=input=28;view=flat", "show=view=channels;in_channels=3"] {
        open(page, &format!("do=present&theme=projector&{query}")).await?;
        wait_for_place(page, 1, 0).await?;
        // The first press fills the screen.
        page.press('[').await?;
        page.press(Key::Right).await?;
        wait_for_place(page, 1, 1).await?;
        // What is painted from now on, with the size of its letters as a share of the window's height.
        let () = page
            .js("window.sizes = []; const paint = CanvasRenderingContext2D.prototype.fillText; \
                 CanvasRenderingContext2D.prototype.fillText = function (...args) { \
                   const size = Number(/([\\d.]+)px/.exec(this.font)[1]) * this.getTransform().d / devicePixelRatio; \
                   sizes.push([args[0], size / innerHeight]); return paint.apply(this, args); };")
            .await?;
        page.press(Key::Right).await?;
        wait_for_place(page, 1, 2).await?;
        // Another language: everything is painted anew.
        page.press('l').await?;
        page.wait_for("texts are painted", "sizes.length > 5").await?;
        let small: Vec<(String, f64)> = page.js("return sizes.filter((it) => it[1] < 0.025 - 1e-4)").await?;
        ensure!(small.is_empty(), "{query}: {small:?} cannot be read");
        let theme = page.attribute("html", "data-theme").await?;
        ensure!(theme.as_deref() == Some("projector"), "the colors are {theme:?}");
    }
    page.check_quiet().await
}

pub(crate) async fn a_full_screen_that_is_refused_is_told_and_the_lecture_goes_on(page: &Page) -> Result<()> {
    open(page, &format!("do=present&{ORDER}")).await?;
    wait_for_place(page, 1, 0).await?;
    let () = page
        .js("Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not allowed'));")
        .await?;
    page.press('f').await?;
    page.wait_for_text("[data-test=notes]", "does not give the full screen").await?;
    page.press(Key::PageDown).await?;
    wait_for_place(page, 1, 1).await?;
    page.press(Key::PageDown).await?;
    wait_for_place(page, 1, 2).await?;
    page.wait_for("the sentence is gone", "!document.querySelector('[data-test=notes]')").await?;
    page.check_quiet().await
}

async fn wait_for_rows(page: &Page, titles: &[&str]) -> Result<()> {
    page.retry(&format!("the order never is {titles:?}"), async || {
        let shown: Vec<String> = page
            .js("return [...document.querySelectorAll('[data-test=row] [data-test=title]')].map((it) => it.value || it.placeholder)")
            .await?;
        ensure!(shown == titles, "it is {shown:?}");
        Ok(())
    })
    .await
}

pub(crate) async fn a_running_order_is_made_by_keyboard(page: &Page) -> Result<()> {
    open(page, "do=edit").await?;
    page.element("[data-test=empty]").await?;
    for name in ["no_padding_no_strides", "padding_strides"] {
        page.focus(&format!("[data-example={name}]")).await?;
        page.press(Key::Enter).await?;
        page.wait_for_text("[data-test=said]", "is added").await?;
    }
    page.paste("[data-test=link]", "https://example.org/?kernel=5&step=2#top").await?;
    page.press(Key::Enter).await?;
    page.wait_for("three figures", "document.querySelectorAll('[data-test=row]').length === 3").await?;
    for (row, title) in ["One", "Two", "Three"].into_iter().enumerate() {
        page.fill(&format!("[data-test=row]:nth-child({}) [data-test=title]", row + 1), title).await?;
    }
    wait_for_rows(page, &["One", "Two", "Three"]).await?;
    page.focus("[data-test=row]:nth-child(3) [data-test=handle]").await?;
    page.chord(Key::Alt, Key::Up).await?;
    wait_for_rows(page, &["One", "Three", "Two"]).await?;
    // The focus went with it, and it is told.
    page.chord(Key::Alt, Key::Up).await?;
    wait_for_rows(page, &["Three", "One", "Two"]).await?;
    page.wait_for_text("[data-test=said]", "Three is now number 1 of 3").await?;
    page.click("[data-test=row]:nth-child(2) [data-test=remove]").await?;
    wait_for_rows(page, &["Three", "Two"]).await?;
    page.click("[data-test=undo]").await?;
    wait_for_rows(page, &["Three", "One", "Two"]).await?;
    page.choose("[data-test=row]:nth-child(1) [data-test=clicks]", "stay").await?;
    // It is kept in this browser.
    open(page, "do=edit").await?;
    wait_for_rows(page, &["Three", "One", "Two"]).await?;
    // Its link opens it, and the figure that was pasted stands at its step.
    page.click("[data-test=present]").await?;
    wait_for_place(page, 1, 2).await?;
    page.wait_for_text("h1", "Three").await?;
    page.press(Key::PageDown).await?;
    wait_for_place(page, 2, 0).await?;
    page.wait_for_text("h1", "One").await?;
    page.check_quiet().await
}

pub(crate) async fn a_running_order_goes_into_a_file_and_comes_back(page: &Page) -> Result<()> {
    open(page, &format!("do=edit&{ORDER}")).await?;
    wait_for_rows(page, &["Steps", "Figure 2", "Last"]).await?;
    let () = page
        .js("const make = URL.createObjectURL; URL.createObjectURL = (blob) => { \
               blob.text().then((text) => { window.saved = text; }); return make(blob); };")
        .await?;
    page.click("[data-test=save-file]").await?;
    page.wait_for("the file is written", "window.saved?.startsWith('convoscope-talk 1')").await?;
    page.click("[data-test=new-order]").await?;
    page.element("[data-test=empty]").await?;
    give_file(page, "not an order").await?;
    page.wait_for_text("[data-test=notes]", "no running order").await?;
    let saved: String = page.js("return window.saved").await?;
    give_file(page, &saved).await?;
    wait_for_rows(page, &["Steps", "Figure 2", "Last"]).await?;
    let clicks: Vec<String> =
        page.js("return [...document.querySelectorAll('[data-test=clicks]')].map((it) => it.value)").await?;
    ensure!(clicks == ["steps", "stay", "play"], "the clicks are {clicks:?}");
    page.wait_for("the sentence is gone", "!document.querySelector('[data-test=notes]')").await?;
    page.check_quiet().await
}

async fn give_file(page: &Page, text: &str) -> Result<()> {
    page.call(
        "const files = new DataTransfer(); files.items.add(new File([arguments[0]], 'a.convoscope-talk.txt')); \
         const field = document.querySelector('[data-test=open-file]'); field.files = files.files; \
         field.dispatchEvent(new Event('change', { bubbles: true }));",
        vec![json!(text)],
    )
    .await
}

pub(crate) async fn a_lecture_and_its_order_are_accessible(page: &Page) -> Result<()> {
    for query in ["do=present", "do=edit"] {
        for theme in ["light", "dark", "projector"] {
            open(page, &format!("{query}&theme={theme}&lang=ko&{ORDER}")).await?;
            page.element("h1").await?;
            page.check_accessible("html").await?;
        }
    }
    page.check_quiet().await
}
