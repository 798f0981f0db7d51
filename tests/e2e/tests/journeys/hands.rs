//! Numbers by painting, by finger and as text; padding by name and what fills it.

use anyhow::{Result, ensure};
use convoscope::figure::Cell;
use e2e::{Key, Page};
use serde_json::json;

use crate::expect::{
    SMALL, middle_of, pick, wait_for_address, wait_for_description, wait_for_sentence, wait_for_total,
};

/// The first cells of the first two rows of the input.
const PAINTED: [[usize; 3]; 2] = [[0, 0, 0], [0, 1, 0]];
/// Those that are 0 become 9: with the kernel's left column −1 −2 −1 the sum 56 is 9 + 2·9 less.
const PAINTED_TOTAL: &str = "29";

pub(crate) async fn a_stroke_paints_cells_and_is_undone_at_once(page: &Page) -> Result<()> {
    let query = format!("{SMALL}&view=flat");
    page.open(&query).await?;
    wait_for_total(page, "56").await?;
    pick(page, "f-brush").await?;
    let [from, to] = painted(page, &query).await?;
    page.drag_over("#stage-canvas", from, to).await?;
    wait_for_total(page, PAINTED_TOTAL).await?;
    wait_for_address(page, "set_input=").await?;
    page.check_accessible("html").await?;
    page.click("[data-test=undo]").await?;
    wait_for_total(page, "56").await?;
    page.check_quiet().await
}

pub(crate) async fn a_finger_paints_too(page: &Page) -> Result<()> {
    let query = format!("{SMALL}&view=flat");
    page.open(&query).await?;
    pick(page, "f-brush").await?;
    let [from, to] = painted(page, &query).await?;
    // No driver but Chromium's has fingers: these are the events that a finger makes.
    let () = page
        .call(
            "const [from, to] = arguments; const canvas = document.querySelector('#stage-canvas'); \
             const box = canvas.getBoundingClientRect(); \
             const send = (type, [x, y], buttons) => canvas.dispatchEvent(new PointerEvent(type, { \
               bubbles: true, cancelable: true, pointerId: 7, pointerType: 'touch', isPrimary: true, buttons, \
               clientX: box.left + x, clientY: box.top + y })); \
             send('pointerdown', from, 1); send('pointermove', to, 1); send('pointerup', to, 0);",
            vec![json!(from), json!(to)],
        )
        .await?;
    wait_for_total(page, PAINTED_TOTAL).await?;
    page.click("[data-test=undo]").await?;
    wait_for_total(page, "56").await?;
    page.check_quiet().await
}

pub(crate) async fn a_map_is_typed_as_text(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    page.click("#edit-values").await?;
    page.paste("#input-map", "0 0 1 0\n0 0 1 0\n0 0 1 0\n0 0 1 0").await?;
    page.press(Key::Tab).await?;
    // The window's right column is 1 1 1, its left 0: 1 + 2 + 1.
    wait_for_total(page, "4").await?;
    page.paste("#input-map", "0 0 1 0\n0 x 1 0").await?;
    page.press(Key::Tab).await?;
    page.wait_for("the text is marked", "document.querySelector('#input-map').ariaInvalid === 'true'")
        .await?;
    wait_for_total(page, "4").await?;
    ensure!(page.value("#input-map").await?.contains('x'), "the text is lost");
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn padding_by_name_follows_the_kernel(page: &Page) -> Result<()> {
    page.open("").await?;
    // 8 rows and a kernel of 3: 8, 8 + 2·2 − 2 = 10, 8 − 2 = 6; causal keeps the size.
    for (name, output) in [("same", 8), ("full", 10), ("valid", 6), ("causal", 8)] {
        page.choose("#f-padding-kind", name).await?;
        wait_for_description(page, &format!("output 1 × {output} × {output}")).await?;
        wait_for_address(page, &format!("padding={name}")).await?;
    }
    page.choose("#f-padding-kind", "same").await?;
    page.fill("#f-kernel-height", "5").await?;
    wait_for_description(page, "output 1 × 8 × 8").await?;
    // A number ends the name: 8 + 2·1 − 4 = 6.
    page.fill("#f-padding-height", "1").await?;
    wait_for_description(page, "output 1 × 6 × 6").await?;
    ensure!(page.value("#f-padding-kind").await? == "numbers");
    page.check_quiet().await
}

pub(crate) async fn what_fills_the_padding_counts(page: &Page) -> Result<()> {
    // Of step 0 only the row and column before the input is padding. The window, by mode:
    //
    //   zeros    replicate   circular    reflect     1 everywhere
    //   0 0 0    0 0 0       15 0 0      6 0 6       1 1 1
    //   0 0 0    0 0 0        8 0 0      0 0 0       1 0 0
    //   0 0 6    0 0 6        1 0 6      6 0 6       1 0 6
    //
    // Right less left column, the middle row twice.
    page.open("input=4").await?;
    wait_for_total(page, "6").await?;
    for (mode, total) in [("replicate", "6"), ("circular", "\u{2212}26"), ("reflect", "0"), ("constant", "3")]
    {
        page.choose("#f-padding-mode", mode).await?;
        wait_for_total(page, total).await?;
        wait_for_address(page, &format!("padding_mode={mode}")).await?;
    }
    wait_for_sentence(page, "on padding").await?;
    page.fill("#f-padding-value", "2").await?;
    // (2 − 2) + 2·(0 − 2) + (6 − 2)
    wait_for_total(page, "0").await?;
    page.check_quiet().await
}

/// Where the painted cells are.
async fn painted(page: &Page, query: &str) -> Result<[[f64; 2]; 2]> {
    let [first, second] = PAINTED.map(|i| Cell::Input { ic: 0, i }.target());
    Ok([middle_of(page, query, first).await?, middle_of(page, query, second).await?])
}
