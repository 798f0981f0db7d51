//! Impossible layers, words in number fields, broken links: a sentence, and nothing is lost.

use anyhow::{Result, ensure};
use e2e::Page;

use crate::expect::{pixels, wait_for_description, wait_for_steps, wait_for_total};

pub(crate) async fn an_impossible_layer_is_explained_with_both_numbers(page: &Page) -> Result<()> {
    page.open("step=9").await?;
    let picture = pixels(page).await?;
    page.paste("#f-kernel-height", "20").await?;
    // 8 cells and 1 of padding on both sides are 10.
    for number in ["20", "10"] {
        page.wait_for_text("[data-test=problems]", number).await?;
    }
    // The last figure stays, where it was.
    ensure!((page.step().await?, page.steps().await?) == (9, 64));
    ensure!(pixels(page).await? == picture, "the picture has changed");
    ensure!(page.value("#f-kernel-height").await? == "20", "what was typed is gone");
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn a_fix_recovers_from_an_impossible_layer(page: &Page) -> Result<()> {
    page.open("").await?;
    page.paste("#f-kernel-height", "20").await?;
    page.element("[data-test=problems]").await?;
    page.click("[data-test=fix]").await?;
    wait_until_possible(page).await?;
    // Whatever was changed, it is a layer with a kernel other than the impossible one or with room for it.
    ensure!(page.steps().await? > 0);
    page.click("[data-test=undo]").await?;
    wait_for_steps(page, 64).await?;
    page.check_quiet().await
}

pub(crate) async fn an_impossible_layer_can_be_discarded(page: &Page) -> Result<()> {
    page.open("step=9").await?;
    page.paste("#f-kernel-height", "20").await?;
    page.element("[data-test=problems]").await?;
    page.click("[data-test=discard]").await?;
    wait_until_possible(page).await?;
    for axis in ["height", "width"] {
        let value = page.value(&format!("#f-kernel-{axis}")).await?;
        ensure!(value == "3", "the {axis} field says {value}");
    }
    ensure!((page.step().await?, page.steps().await?) == (9, 64));
    page.check_quiet().await
}

pub(crate) async fn typing_on_recovers_from_an_impossible_layer(page: &Page) -> Result<()> {
    page.open("").await?;
    page.paste("#f-kernel-height", "20").await?;
    page.element("[data-test=problems]").await?;
    page.paste("#f-kernel-height", "5").await?;
    wait_until_possible(page).await?;
    // 8 + 2 − 5 + 1 = 6
    wait_for_steps(page, 36).await?;
    page.check_quiet().await
}

pub(crate) async fn groups_that_do_not_divide_are_explained(page: &Page) -> Result<()> {
    page.open("in_channels=4&out_channels=6").await?;
    page.paste("#f-groups", "3").await?;
    for number in ["4 input channels", "3 groups"] {
        page.wait_for_text("[data-test=problems]", number).await?;
    }
    wait_for_steps(page, 6 * 64).await?;
    page.paste("#f-groups", "2").await?;
    wait_until_possible(page).await?;
    wait_for_description(page, "weight 6 × 2 × 3 × 3").await?;
    page.check_quiet().await
}

pub(crate) async fn reflection_wider_than_the_input_is_explained(page: &Page) -> Result<()> {
    page.open("input=4&padding_mode=reflect&padding=3").await?;
    // 4 + 6 − 3 + 1 = 8
    wait_for_steps(page, 64).await?;
    page.paste("#f-padding-height", "4").await?;
    page.wait_for_text("[data-test=problems]", "4").await?;
    wait_for_steps(page, 64).await?;
    page.click("[data-test=discard]").await?;
    wait_until_possible(page).await?;
    page.check_quiet().await
}

pub(crate) async fn bad_words_in_a_field_give_a_sentence_and_lose_nothing(page: &Page) -> Result<()> {
    page.open("step=9").await?;
    for field in [
        "#f-input-height",
        "#f-kernel-height",
        "#f-stride-height",
        "#f-dilation-height",
        "#f-out-channels",
        "#f-in-channels",
        "#f-groups",
    ] {
        let good = page.value(field).await?;
        for text in ["abc", "0", "-3", "2.5", "1000000000", "99999999999999999999"] {
            page.paste(field, text).await?;
            // The sentence repeats what was typed, whatever the language.
            page.retry(&format!("{field}: {text} is not explained"), async || {
                let sentence = complaint(page, field).await?;
                ensure!(sentence.contains(text), "it says {sentence:?}");
                Ok(())
            })
            .await?;
            ensure!(
                (page.step().await?, page.steps().await?) == (9, 64),
                "{field}: {text} changed the figure"
            );
            ensure!(page.value(field).await? == text, "{field}: {text} was not left to be corrected");
        }
        page.paste(field, &good).await?;
        wait_until_possible(page).await?;
        page.retry(&format!("{field} is still marked"), async || {
            let sentence = complaint(page, field).await?;
            ensure!(sentence.is_empty(), "it says {sentence:?}");
            Ok(())
        })
        .await?;
    }
    ensure!((page.step().await?, page.steps().await?) == (9, 64));
    page.check_quiet().await
}

pub(crate) async fn a_link_of_garbage_gives_a_sentence_and_a_page_that_works(page: &Page) -> Result<()> {
    let garbage =
        "kernel=banana&stride=&padding=1x2x3&values=%F0%9F%92%A5%FF&view=9&step=-1&set_input=;;:,&&&=%%";
    page.open(garbage).await?;
    page.wait_for_text("[data-test=notices]", "banana").await?;
    check_working(page).await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn an_impossible_layer_in_a_link_is_explained(page: &Page) -> Result<()> {
    page.open("input=3&kernel=9").await?;
    // 3 cells and 1 of padding on both sides are 5.
    for number in ["9", "5"] {
        page.wait_for_text("[data-test=problems]", number).await?;
    }
    page.click("[data-test=fix]").await?;
    wait_until_possible(page).await?;
    page.check_quiet().await
}

pub(crate) async fn a_link_of_100_kilobytes_gives_a_sentence_and_a_page_that_works(
    page: &Page,
) -> Result<()> {
    page.open(&format!("set_input=0.0.0:{}", "1,".repeat(50_000))).await?;
    // 100 000 digits and commas after the key.
    page.wait_for_text("[data-test=notices]", "100016").await?;
    check_working(page).await?;
    page.check_quiet().await
}

pub(crate) async fn a_step_that_does_not_exist_is_explained(page: &Page) -> Result<()> {
    page.open("step=64").await?;
    page.wait_for_text("[data-test=notices]", "65").await?;
    page.wait_for_step(0).await?;
    check_working(page).await
}

/// What is said of a field: its own sentence, or what is wrong with the layer.
async fn complaint(page: &Page, field: &str) -> Result<String> {
    page.call(
        "const field = document.querySelector(arguments[0]); \
         if (field.getAttribute('aria-invalid') !== 'true') return ''; \
         const ids = [field.getAttribute('aria-errormessage'), field.getAttribute('aria-describedby')]; \
         const own = ids.flatMap((it) => it?.split(/\\s+/) ?? []).map((id) => document.getElementById(id)); \
         const all = [...own, document.querySelector('[data-test=problems]')]; \
         return all.map((it) => it?.textContent ?? '').join(' ')",
        vec![field.into()],
    )
    .await
}

async fn wait_until_possible(page: &Page) -> Result<()> {
    page.wait_for("nothing is wrong", "!document.querySelector('[data-test=problems]')").await
}

/// The default figure is there and answers.
async fn check_working(page: &Page) -> Result<()> {
    wait_for_steps(page, 64).await?;
    page.click("[data-test=last]").await?;
    page.wait_for_step(63).await?;
    // The lower right window sees 8 0, 1 0 of the digit and padding: −2·1 − 8.
    wait_for_total(page, "\u{2212}10").await
}

pub(crate) async fn a_panic_offers_the_same_figure_again(page: &Page) -> Result<()> {
    page.open("input=6&stride=2&step=3&lang=ko").await?;
    // What an extension may do to a page: all but the control that is used next is gone, and Yew finds no place for
    // what comes.
    let () = page
        .js("const control = document.querySelector('#dims-3');
             for (const element of document.querySelectorAll('main *, .params *, .explain *')) {
                 if (!element.contains(control) && !element.closest('label')) element.remove();
             }
             control.click();")
        .await?;
    page.wait_for_text("#crash[role=alert]", "다시").await?;
    let address: String = page.js("return document.querySelector('#crash a').href").await?;
    for part in ["input=6", "stride=2", "step=3"] {
        ensure!(address.contains(part), "{address} has lost {part}");
    }
    page.click("#crash a").await?;
    page.wait_for("the page is new", "document.querySelector('#crash') === null").await?;
    page.wait_until_ready().await?;
    page.wait_for_step(3).await
}
