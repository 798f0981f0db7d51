//! Keyboard alone, and what axe finds.

use anyhow::{Result, ensure};
use convoscope::figure::Cell;
use e2e::{Key, Page};

use crate::expect::{SMALL, SMALL_TOTALS, middle_of, set_theme, wait_for_steps, wait_for_total};

/// More than the page has controls.
const MAX_TABS: usize = 200;

pub(crate) async fn the_keyboard_alone_plays_steps_edits_and_undoes(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    tab_to(page, "[data-test=play]").await?;
    page.press(' ').await?;
    page.wait_for_step(1).await?;
    page.press(' ').await?;
    page.press(Key::Home).await?;
    page.wait_for_step(0).await?;
    for (key, step) in [(Key::PageDown, 1), (Key::Right, 2), (Key::PageUp, 1), (Key::End, 3), (Key::Home, 0)]
    {
        page.press(key).await?;
        page.wait_for_step(step).await?;
        wait_for_total(page, SMALL_TOTALS[step]).await?;
    }
    page.open(SMALL).await?;
    tab_to(page, "#f-stride-height").await?;
    page.chord(Key::Control, 'a').await?;
    page.press('2').await?;
    // ⌊(4 − 3) / 2⌋ + 1 = 1
    wait_for_steps(page, 1).await?;
    // In a text the browser's own undo has this key.
    page.press(Key::Tab).await?;
    page.chord(Key::Control, 'z').await?;
    wait_for_steps(page, 4).await?;
    page.check_quiet().await
}

pub(crate) async fn every_control_is_reached_by_tab_and_shows_it(page: &Page) -> Result<()> {
    page.open("").await?;
    unfold(page).await?;
    let controls: usize = page.js(NUMBER_CONTROLS).await?;
    ensure!(controls > 30, "only {controls} controls are found");
    let () = page.js("document.activeElement?.blur()").await?;
    let mut reached = vec![false; controls];
    for _ in 0..MAX_TABS {
        page.press(Key::Tab).await?;
        let (number, is_marked, html): (Option<usize>, bool, String) = page.js(LOOK_AT_FOCUS).await?;
        let Some(number) = number.filter(|&it| it < controls) else { continue };
        ensure!(is_marked, "focus is not visible on {html}");
        reached[number] = true;
        if reached.iter().all(|&it| it) {
            break;
        }
    }
    let missed: Vec<_> = (0..controls).filter(|&it| !reached[it]).collect();
    let missed: Vec<String> = page
        .call(
            "return arguments[0].map((it) => document.querySelector(`[data-number='${it}']`)?.outerHTML ?? '')",
            vec![missed.into()],
        )
        .await?;
    ensure!(missed.is_empty(), "Tab never reaches:\n{}", missed.join("\n"));
    page.check_quiet().await
}

pub(crate) async fn axe_finds_nothing_in_light_and_dark_in_both_languages(page: &Page) -> Result<()> {
    page.open("in_channels=2&out_channels=2&step=5&padding=1.2&padding_mode=constant:1").await?;
    unfold(page).await?;
    for lang in ["en", "ko"] {
        page.click(&format!("[data-test=lang-{lang}]")).await?;
        page.wait_for("the language", &format!("document.documentElement.lang === '{lang}'")).await?;
        for theme in ["light", "dark"] {
            set_theme(page, theme).await?;
            page.check_accessible("html").await?;
        }
    }
    page.check_quiet().await
}

pub(crate) async fn axe_finds_nothing_in_the_editor_of_a_cell(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    let place = middle_of(page, SMALL, Cell::Input { ic: 0, i: [0, 1, 2] }.target()).await?;
    page.click_at("#stage-canvas", place).await?;
    page.fill("#cell-editor", "many").await?;
    page.wait_for("the field is marked", "document.querySelector('#cell-editor').ariaInvalid === 'true'")
        .await?;
    for theme in ["light", "dark"] {
        set_theme(page, theme).await?;
        page.check_accessible("html").await?;
    }
    page.check_quiet().await
}

/// Opens everything that is folded away.
async fn unfold(page: &Page) -> Result<()> {
    let () = page
        .js("for (const it of document.querySelectorAll('details')) it.open = true; \
             for (const it of document.querySelectorAll('[aria-expanded=false]')) it.click();")
        .await?;
    page.wait_for(
        "everything is open",
        "!document.querySelector('[aria-expanded=false], details:not([open])')",
    )
    .await
}

/// Presses Tab until an element has the focus.
async fn tab_to(page: &Page, css: &str) -> Result<()> {
    page.element(css).await?;
    for _ in 0..MAX_TABS {
        if page.call("return document.activeElement?.matches(arguments[0])", vec![css.into()]).await? {
            return Ok(());
        }
        page.press(Key::Tab).await?;
    }
    anyhow::bail!("{MAX_TABS} times Tab do not reach {css}")
}

/// Numbers what Tab should reach: what is shown and enabled; of radio buttons of one name the chosen one.
const NUMBER_CONTROLS: &str = "
    const css = 'a[href], button, input, select, textarea, summary, [tabindex=\"0\"]';
    const is_shown = (it) => it.checkVisibility?.({ checkVisibilityCSS: true }) ?? it.offsetParent !== null;
    const controls = [...document.querySelectorAll(css)].filter((it) =>
        !it.disabled && it.tabIndex >= 0 && it.type !== 'hidden' && is_shown(it) &&
        (it.type !== 'radio' || it.checked));
    controls.forEach((it, at) => it.setAttribute('data-number', at));
    return controls.length";

/// The number of what has the focus, whether that is to be seen, and what it is.
const LOOK_AT_FOCUS: &str = "
    const focused = document.activeElement;
    if (!focused || focused === document.body) return [null, true, ''];
    const is_marked = (it) => {
        const style = getComputedStyle(it);
        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none';
    };
    // A hidden radio button or file field is marked by its label.
    const places = [focused, ...(focused.labels ?? []), focused.parentElement, focused.nextElementSibling];
    const number = focused.dataset.number;
    return [number === undefined ? null : Number(number), places.some((it) => it && is_marked(it)),
        focused.outerHTML.slice(0, 200)]";
