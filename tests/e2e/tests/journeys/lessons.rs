//! The lessons: text, live figures, questions and tasks that answer.

use anyhow::{Result, ensure};
use e2e::{Key, Page};

/// A page of the books.
async fn open(page: &Page, name: &str) -> Result<()> {
    page.open_document(&format!("{}docs/{name}", page.server().url())).await?;
    page.wait_for(
        "the lesson is there",
        "document.readyState === 'complete' && document.querySelector('main h1')",
    )
    .await
}

/// Waits until the first figure answers.
async fn wait_for_figure(page: &Page) -> Result<()> {
    page.wait_for("the figure is live", "document.querySelector('.live.is-live iframe')").await
}

/// Another figure in the first frame, as when a reader had set it there.
async fn set_figure(page: &Page, query: &str) -> Result<()> {
    page.call(
        "document.querySelector('.live iframe').contentWindow.postMessage(
             { convoscope: 1, type: 'open', figure: arguments[0] }, '*')",
        vec![query.into()],
    )
    .await
}

const REPLY: &str = "[data-test=change] [data-test=reply]";

pub(crate) async fn a_lesson_notices_when_its_task_is_done(page: &Page) -> Result<()> {
    open(page, "en/07-stride.html").await?;
    wait_for_figure(page).await?;
    page.check_accessible("html").await?;
    ensure!(page.text(REPLY).await?.is_empty(), "an answer before anything is done");
    // In the figure itself: (7 − 3) ÷ 3 = 1.33, rounded down is 1, and 1 + 1 = 2.
    page.element(".live iframe").await?.enter_frame().await?;
    page.wait_for("the field is there", "document.querySelector('#f-stride-height')").await?;
    page.fill("#f-stride-height", "3").await?;
    page.press(Key::Tab).await?;
    page.browser().session().enter_parent_frame().await?;
    page.wait_for_text(REPLY, "Done.").await?;
    page.wait_for("the page is marked as done", "document.querySelector('.contents [aria-current].is-done')")
        .await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn a_lesson_answers_a_mistake_by_its_name(page: &Page) -> Result<()> {
    open(page, "ko/06-padding.html").await?;
    wait_for_figure(page).await?;
    // Four cells are lost, and all four are put on each side: 6 + 8 − 5 + 1 = 10.
    set_figure(page, "input=6&kernel=5&padding=4").await?;
    page.wait_for_text(REPLY, "양쪽에 들어간다는 것을 잊었습니다").await?;
    ensure!(page.count(".contents .is-done").await? == 0, "a mistake counts as done");
    set_figure(page, "input=6&kernel=5&padding=2").await?;
    page.wait_for_text(REPLY, "해냈습니다").await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn a_lesson_is_done_by_keyboard_alone(page: &Page) -> Result<()> {
    open(page, "en/09-output-size.html").await?;
    wait_for_figure(page).await?;
    page.focus("[data-test=predict] .choices li:nth-child(3) button").await?;
    page.press(Key::Enter).await?;
    page.wait_for_text("[data-test=predict] [data-test=reply]", "round down").await?;
    page.focus("[data-test=predict] .choices li:nth-child(2) button").await?;
    page.press(' ').await?;
    page.wait_for_text("[data-test=predict] [data-test=reply]", "Right.").await?;
    let chosen: usize = page.count("[data-test=predict] [aria-pressed=true]").await?;
    ensure!(chosen == 1, "{chosen} answers are chosen");
    page.focus("[data-test=change] summary").await?;
    page.press(Key::Enter).await?;
    page.focus("[data-test=show]").await?;
    page.press(Key::Enter).await?;
    // (11 + 4 − 4 − 1) ÷ 2 + 1 = 6
    page.wait_for_text(REPLY, "Done.").await?;
    page.focus("[data-test=reset]").await?;
    page.press(Key::Enter).await?;
    page.wait_for(
        "the answer is gone",
        "!document.querySelector('[data-test=change] [data-test=reply] > *')",
    )
    .await?;
    page.check_quiet().await
}

pub(crate) async fn a_lesson_follows_language_and_theme(page: &Page) -> Result<()> {
    open(page, "en/03-input.html").await?;
    wait_for_figure(page).await?;
    page.choose(".theme select", "dark").await?;
    page.element(".live iframe").await?.enter_frame().await?;
    page.wait_for("the figure is dark too", "document.documentElement.dataset.theme === 'dark'").await?;
    page.browser().session().enter_parent_frame().await?;
    page.check_accessible("html").await?;
    page.click("a.lang").await?;
    page.wait_for(
        "the same page in Korean",
        "document.documentElement.lang === 'ko' && document.readyState === 'complete'",
    )
    .await?;
    ensure!(page.current_address().await?.ends_with("docs/ko/03-input.html"), "another page");
    page.wait_for("the theme is kept", "document.documentElement.dataset.theme === 'dark'").await?;
    wait_for_figure(page).await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn lessons_fit_a_phone_and_a_frame(page: &Page) -> Result<()> {
    for lesson in ["en/09-output-size.html", "ko/11-weight.html", "en/index.html"] {
        page.open_document(&format!("{}__holder.html", page.server().url())).await?;
        let () = page
            .call(
                "const frame = document.createElement('iframe'); frame.width = 360; frame.height = 740;
                 frame.title = 'phone'; frame.src = `docs/${arguments[0]}?embed`; document.body.append(frame);
                 window.heights = [];
                 addEventListener('message', ({ data }) => data?.type === 'height' && heights.push(data.height));",
                vec![lesson.into()],
            )
            .await?;
        page.wait_for("the lesson tells its height", "heights.some((it) => it > 740)").await?;
        page.element("iframe").await?.enter_frame().await?;
        let needed: u32 = page.js("return document.documentElement.scrollWidth").await?;
        ensure!(needed <= 360, "{lesson}: {needed} px wide content");
        let is_bare: bool = page
            .js("return !['.top', '.turn'].some((it) => document.querySelector(it).checkVisibility())")
            .await?;
        ensure!(is_bare, "{lesson}: the book is seen around an embedded lesson");
        page.check_accessible("html").await?;
        page.browser().session().enter_default_frame().await?;
    }
    page.check_quiet().await
}

pub(crate) async fn a_lesson_is_read_without_script(page: &Page) -> Result<()> {
    page.open_document(&format!("{}__holder.html", page.server().url())).await?;
    // The frame runs no script, and its holder may look inside.
    let () = page
        .js("const frame = document.createElement('iframe'); frame.sandbox = 'allow-same-origin';
             frame.title = 'no script'; frame.width = 800; frame.height = 900;
             frame.src = 'docs/en/07-stride.html'; document.body.append(frame);
             frame.onload = () => window.lesson = frame.contentDocument;")
        .await?;
    page.wait_for("the lesson is there", "window.lesson?.querySelector('main h1')").await?;
    let text: String = page.js("return lesson.querySelector('main').innerText").await?;
    for part in
        ["At how many places will it stop", "2.5", "Make the output 2 × 2", "Show the answer", "Show how"]
    {
        ensure!(text.contains(part), "no {part:?} in {text}");
    }
    let (picture, link): (bool, String) = page
        .js("const svg = lesson.querySelector('.still svg').getBoundingClientRect();
             return [svg.width > 200 && svg.height > 100, lesson.querySelector('a.open').href]")
        .await?;
    ensure!(picture, "the picture is not seen");
    ensure!(link.contains("stride") || link.contains("input=7"), "the link leads to {link}");
    let answer: String = page
        .js("for (const it of lesson.querySelectorAll('details')) it.open = true;
                 return lesson.querySelector('main').innerText")
        .await?;
    for part in
        ["It starts in columns 0, 2 and 4.", "With stride 3 the window starts", "You changed the kernel."]
    {
        ensure!(answer.contains(part), "no {part:?} in {answer}");
    }
    // The browser notes that it ran no script, as it was told: so only what was asked for is judged.
    for it in page.server().hits() {
        ensure!(it.status < 400, "asked for {} (status {})", it.target, it.status);
    }
    Ok(())
}

pub(crate) async fn the_page_leads_to_the_lessons_and_a_lesson_to_its_figure(page: &Page) -> Result<()> {
    page.open("lang=ko").await?;
    page.click(".header [data-test=lessons]").await?;
    page.wait_for_text("main h1", "한 걸음씩 배우는 합성곱").await?;
    page.click(".lessons li:nth-child(7) a").await?;
    page.wait_for_text("main h1", "스트라이드").await?;
    // The link lies below the figure, which grows as it becomes live.
    page.wait_for("the figure is live", "document.querySelector('.is-live')").await?;
    page.click("a.open").await?;
    page.wait_until_ready().await?;
    // 7 − 3 + 1 = 5, and 5 · 5 places.
    ensure!(page.steps().await? == 25, "another figure has {} steps", page.steps().await?);
    page.check_quiet().await
}
