//! A layer of three dimensions as a volume.

use anyhow::{Result, ensure};
use convoscope::figure::Target;
use e2e::{Key, Page};

use crate::expect::{
    middle_of, pick, pixels, set_theme, wait_for_address, wait_for_other_pixels, wait_for_sentence,
    wait_for_steps, wait_for_total,
};

/// 3 × 3 × 3 ones over 4 × 4 × 4 zeros with three numbers: two places on every axis.
///
/// Windows begin at 0 and at 1 on each axis, so (0, 0, 0): 1 counts in the first alone, (1, 1, 1): 2 in all eight,
/// (3, 3, 3): 5 in the last alone.
const BALL: &str = "dims=3&input=4&padding=0&bias=0&values=zeros&weights=ones\
                    &set_input=0.0.0.0:1;0.1.1.1:2;0.3.3.3:5";
const TOTALS: [&str; 8] = ["3", "2", "2", "2", "2", "2", "2", "7"];

pub(crate) async fn three_dimensions_open_as_a_volume_whose_sums_can_be_read(page: &Page) -> Result<()> {
    page.open("").await?;
    ensure!(page.count("#view-volume").await? == 0, "two dimensions have a volume");
    pick(page, "dims-3").await?;
    page.wait_for("the volume", "document.querySelector('#view-volume').checked").await?;
    page.open(BALL).await?;
    wait_for_steps(page, 8).await?;
    for (step, total) in TOTALS.into_iter().enumerate() {
        page.wait_for_step(step).await?;
        wait_for_total(page, total).await?;
        page.press(Key::Right).await?;
    }
    wait_for_sentence(page, "output slice 1, row 1, column 1").await?;
    page.check_quiet().await
}

pub(crate) async fn keys_turn_the_volume_and_a_link_keeps_it_turned(page: &Page) -> Result<()> {
    page.open(BALL).await?;
    let before = pixels(page).await?;
    page.focus(".stage").await?;
    // 5° a key: from 25, 30 to 35, 25.
    for key in [Key::Left, Key::Left, Key::Up] {
        page.chord(Key::Shift, key).await?;
    }
    wait_for_address(page, "turn=35").await?;
    wait_for_other_pixels(page, &before).await?;
    // Without Shift they step, as everywhere.
    page.press(Key::Right).await?;
    page.wait_for_step(1).await?;
    page.press('+').await?;
    // 10 % a key, from 40.
    wait_for_address(page, "spread=50").await?;
    let address = turn_of(page).await?;
    ensure!(address == ["35,25", "50"], "{address:?}");
    page.reload().await?;
    page.wait_for_step(1).await?;
    ensure!(turn_of(page).await? == ["35,25", "50"]);
    page.focus(".stage").await?;
    page.chord(Key::Shift, Key::Home).await?;
    page.wait_for("the first turn", "!location.search.includes('turn=')").await?;
    page.check_quiet().await
}

pub(crate) async fn a_drag_turns_the_volume_and_is_undone_at_once(page: &Page) -> Result<()> {
    page.open(BALL).await?;
    let before = pixels(page).await?;
    page.drag_by("#stage-canvas", [-50.0, 25.0]).await?;
    // 0.4° a pixel: 25 + 20, 30 + 10.
    page.retry("the drag never turns the volume", async || {
        let [turn, _] = turn_of(page).await?;
        ensure!(turn == "45,40", "{turn:?}");
        Ok(())
    })
    .await?;
    wait_for_other_pixels(page, &before).await?;
    page.wait_for("no editor opens", "!document.querySelector('.cell-editor')").await?;
    page.click("[data-test=undo]").await?;
    page.wait_for("the first turn", "!location.search.includes('turn=')").await?;
    page.check_quiet().await
}

pub(crate) async fn buttons_turn_and_a_slider_spreads_the_volume(page: &Page) -> Result<()> {
    page.open(BALL).await?;
    // 15° a button, from 25, 30.
    page.click("[data-test=turn-left]").await?;
    page.click("[data-test=turn-down]").await?;
    wait_for_address(page, "turn=40").await?;
    page.slide("#f-spread", 120).await?;
    wait_for_address(page, "spread=120").await?;
    ensure!(turn_of(page).await? == ["40,45", "120"]);
    page.click("[data-test=turn-reset]").await?;
    page.wait_for("the first turn", "!location.search.includes('turn=')").await?;
    page.click("[data-test=undo]").await?;
    wait_for_address(page, "turn=40").await?;
    page.check_quiet().await
}

pub(crate) async fn a_cell_of_the_volume_is_clicked_where_it_is_drawn(page: &Page) -> Result<()> {
    let query = format!("{BALL}&turn=-50,35&spread=150");
    page.open(&query).await?;
    let last = Target::Output(convoscope::conv::OutputIndex { oc: 0, o: [1, 1, 1] });
    let middle = middle_of(page, &query, last).await?;
    page.click_at("#stage-canvas", middle).await?;
    page.wait_for_step(7).await?;
    wait_for_total(page, "7").await?;
    page.check_quiet().await
}

pub(crate) async fn a_volume_of_two_dimensions_in_a_link_is_explained(page: &Page) -> Result<()> {
    page.open("view=volume&input=4&padding=0").await?;
    page.wait_for_text(".notice", "three dimensions").await?;
    page.wait_for("the tilted view", "document.querySelector('#view-tilted').checked").await?;
    wait_for_steps(page, 4).await?;
    page.check_quiet().await
}

pub(crate) async fn axe_finds_nothing_in_the_volume_in_both_languages(page: &Page) -> Result<()> {
    page.open(BALL).await?;
    page.wait_for("the controls", "document.querySelector('.turning')").await?;
    for (lang, name) in [("ko", "단면 간격"), ("en", "Spread")] {
        page.click(&format!("[data-test=lang-{lang}]")).await?;
        page.wait_for_text(".turning__spread", name).await?;
        for theme in ["light", "dark"] {
            set_theme(page, theme).await?;
            page.check_accessible("html").await?;
        }
    }
    page.check_quiet().await
}

pub(crate) async fn a_phone_turns_the_volume_and_still_scrolls(page: &Page) -> Result<()> {
    page.resize(360, 740).await?;
    page.open(BALL).await?;
    page.wait_for("the controls", "document.querySelector('.turning')").await?;
    let [width, wide]: [f64; 2] =
        page.js("return [document.documentElement.scrollWidth, innerWidth]").await?;
    ensure!(width <= wide, "the page scrolls sideways: {width} > {wide}");
    let outside: Vec<String> = page
        .js("return [...document.querySelectorAll('.turning button, .turning input')].filter((it) => { \
             const box = it.getBoundingClientRect(); return box.left < 0 || box.right > innerWidth || box.width < 32; \
             }).map((it) => it.outerHTML)")
        .await?;
    ensure!(outside.is_empty(), "controls that do not fit: {outside:?}");
    // Up and down scrolls the page, also from the stage.
    let action: String =
        page.js("return getComputedStyle(document.querySelector('#stage-canvas')).touchAction").await?;
    ensure!(action == "pan-y", "touch-action is {action}");
    page.click("[data-test=turn-right]").await?;
    wait_for_address(page, "turn=10").await?;
    page.check_quiet().await
}

/// The keys `turn` and `spread` of the address.
async fn turn_of(page: &Page) -> Result<[String; 2]> {
    page.js("const query = new URLSearchParams(location.search); \
         return [query.get('turn') ?? '', query.get('spread') ?? '']")
        .await
}
