//! Views, themes, languages, a phone.

use anyhow::{Result, ensure};
use e2e::Page;

use crate::expect::{
    pick, pixels, set_theme, wait_for_address, wait_for_description, wait_for_other_pixels, wait_for_picture,
    wait_for_total,
};

pub(crate) async fn each_view_draws_something_of_its_own(page: &Page) -> Result<()> {
    page.open("input=6&in_channels=2&out_channels=2&step=7").await?;
    let mut before = String::new();
    for view in ["flat", "channels", "tilted"] {
        pick(page, &format!("view-{view}")).await?;
        wait_for_other_pixels(page, &before).await?;
        before = pixels(page).await?;
        if view != "tilted" {
            wait_for_address(page, &format!("view={view}")).await?;
        }
        ensure!(page.step().await? == 7, "the step was lost");
    }
    page.check_quiet().await
}

pub(crate) async fn arrows_lead_to_padding_that_repeats_cells(page: &Page) -> Result<()> {
    // Nothing else in the figure has this colour (--copy of the light page).
    let has_arrows = "const canvas = document.querySelector('#stage-canvas'); \
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true }); \
        copy.drawImage(canvas, 0, 0); \
        const { data } = copy.getImageData(0, 0, canvas.width, canvas.height); \
        const near = (at, value) => Math.abs(data[at] - value) < 12; \
        for (let at = 0; at < data.length; at += 4) \
          if (near(at, 0xa8) && near(at + 1, 0x12) && near(at + 2, 0x6e)) return true; \
        return false";
    let words = "[data-test=copies-key]";
    let expect_arrows = async |expected: bool| {
        page.retry(&format!("arrows: {expected}"), async || {
            ensure!(page.js::<bool>(has_arrows).await? == expected, "the picture is otherwise");
            ensure!(page.count(words).await? == usize::from(expected), "the words are otherwise");
            Ok(())
        })
        .await
    };
    page.open("input=4&view=flat").await?;
    set_theme(page, "light").await?;
    wait_for_picture(page).await?;
    expect_arrows(false).await?;
    page.choose("#f-padding-mode", "reflect").await?;
    expect_arrows(true).await?;
    page.wait_for_text(words, "to the padding that repeats it").await?;
    // The window's first cell, (−1, −1), mirrors (1, 1), which is 6.
    let said = "document.querySelector('.taps').textContent";
    let product = "6 (padding that repeats row 1, column 1) times −1 = −6";
    page.wait_for("the padding says what it repeats", &format!("{said}.includes('{product}')")).await?;
    page.check_accessible("html").await?;
    // Step 5 is output cell (1, 1), whose window lies on the input.
    page.open("input=4&view=flat&padding_mode=circular&step=5").await?;
    wait_for_picture(page).await?;
    expect_arrows(false).await?;
    page.open("input=4&padding_mode=circular").await?;
    wait_for_picture(page).await?;
    expect_arrows(true).await?;
    // Cells of a few pixels have no arrows, and so no words for them.
    page.open("input=80&view=flat&padding_mode=reflect").await?;
    wait_for_picture(page).await?;
    expect_arrows(false).await?;
    page.open("dims=3&input=4&view=volume&padding_mode=reflect").await?;
    wait_for_picture(page).await?;
    expect_arrows(true).await?;
    page.check_quiet().await
}

pub(crate) async fn the_theme_changes_page_and_picture_and_stays(page: &Page) -> Result<()> {
    page.open("").await?;
    set_theme(page, "light").await?;
    let (light, picture) = (background(page).await?, pixels(page).await?);
    set_theme(page, "dark").await?;
    wait_for_other_pixels(page, &picture).await?;
    let dark = background(page).await?;
    ensure!(light != dark, "dark and light have one background, {dark}");
    page.reload().await?;
    ensure!(page.attribute("html", "data-theme").await?.as_deref() == Some("dark"), "it is forgotten");
    ensure!(background(page).await? == dark);
    set_theme(page, "").await?;
    page.check_quiet().await
}

pub(crate) async fn korean_changes_every_text_and_stays(page: &Page) -> Result<()> {
    page.open("step=9").await?;
    ensure!(page.attribute("html", "lang").await?.as_deref() == Some("en"));
    wait_for_description(page, "A convolution layer").await?;
    page.click("[data-test=lang-ko]").await?;
    check_korean(page).await?;
    ensure!(page.step().await? == 9, "the step was lost");
    page.reload().await?;
    check_korean(page).await?;
    page.click("[data-test=lang-en]").await?;
    wait_for_description(page, "A convolution layer").await?;
    ensure!(page.attribute("html", "lang").await?.as_deref() == Some("en"));
    page.check_quiet().await
}

async fn check_korean(page: &Page) -> Result<()> {
    page.wait_for("the page is Korean", "document.documentElement.lang === 'ko'").await?;
    wait_for_description(page, "합성곱 층").await?;
    // Whatever is shown or read out has no English word left but names, keys as they stand on a keyboard, and PyTorch's words in parentheses or lists,
    // and the formula in them.
    let left: Vec<String> = page
        .js("const texts = []; \
             const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT); \
             while (walk.nextNode()) { \
               const node = walk.currentNode; \
               const element = node.nodeType === 1 ? node : node.parentElement; \
               if (element.closest('script, style, template, pre, code, math, noscript, [lang]:not(html)')) continue; \
               if (node.nodeType === 1) texts.push(node.getAttribute('aria-label'), node.getAttribute('title'), \
                 node.getAttribute('placeholder')); \
               else texts.push(node.textContent); \
             } \
             const names = /\\b(valid|same|SAME(_UPPER|_LOWER)?|full|causal|reflect|replicate|circular|depthwise|pointwise)\\b|PyTorch|TensorFlow|Keras|JAX|Flax|ONNX|nn\\.Conv2d|Convoscope|English|SVG|PNG|Sobel|Laplacian|(Leaky )?ReLU|tanh|Ctrl|Shift|Space|Home|End|[xX]|UCI|CC BY/g; \
             return texts.filter((it) => it && !it.startsWith('⌊') && /[A-Za-z]{3}/.test(it.replace(names, '')))")
        .await?;
    ensure!(left.is_empty(), "English in a Korean page: {left:?}");
    Ok(())
}

pub(crate) async fn a_phone_shows_stage_and_transport_without_sideways_scroll(page: &Page) -> Result<()> {
    page.open_in_frame("", 360, 740).await?;
    let [shown, needed]: [u32; 2] =
        page.js("return [innerWidth, document.documentElement.scrollWidth]").await?;
    ensure!(shown == 360 && needed <= shown, "{needed} px wide content in {shown} px");
    let [left, top, right, bottom]: [f64; 4] = page.call(BOX, vec!["#stage-canvas".into()]).await?;
    ensure!(left >= 0.0 && right <= 360.0 && top >= 0.0 && bottom <= 740.0, "the stage is out of sight");
    ensure!(right - left >= 280.0 && bottom - top >= 200.0, "the stage is {}×{}", right - left, bottom - top);
    wait_for_picture(page).await?;
    for button in ["first", "prev", "play", "next", "last"] {
        let [left, top, right, bottom]: [f64; 4] =
            page.call(BOX, vec![format!("[data-test={button}]").into()]).await?;
        let (width, height) = (right - left, bottom - top);
        ensure!(width >= 44.0 && height >= 44.0, "{button} is {width} × {height} px, too small for a finger");
        ensure!(left >= 0.0 && right <= 360.0 && top >= 0.0 && bottom <= 740.0, "{button} is out of sight");
    }
    page.click("[data-test=next]").await?;
    page.wait_for_step(1).await?;
    // The second window sees 0 0 6, 0 4 15 of the digit and padding: 2·6 + 15.
    wait_for_total(page, "27").await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

const BOX: &str = "const { left, top, right, bottom } = \
                   document.querySelector(arguments[0]).getBoundingClientRect(); \
                   return [left, top, right, bottom]";

async fn background(page: &Page) -> Result<String> {
    page.js("return getComputedStyle(document.documentElement).backgroundColor").await
}
