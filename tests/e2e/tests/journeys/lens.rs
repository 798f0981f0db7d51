//! The window on a picture: where one clicks, by keys, its numbers, weights that are dragged, before and after.

use anyhow::{Result, ensure};
use e2e::{Key, Page};
use serde_json::{Value, json};

/// Rows and columns of the picture. Its number at row y, column x is x² + y.
const ROWS: usize = 12;
const COLUMNS: usize = 16;

/// Where the picture and the map are, and the sum under the window.
const INPUT: &str = "[data-test=input-picture]";
const MAP: &str = "[data-test=map-picture]";
const TOTAL: &str = "[data-test=lens-total]";
const DIVIDER: &str = "[data-test=divider]";

/// A file of `NumPy`, version 1.0: signature, length of the header, header, numbers.
fn npy() -> Vec<u8> {
    let mut header = format!("{{'descr': '<f4', 'fortran_order': False, 'shape': ({ROWS}, {COLUMNS}), }}");
    // The numbers begin at a multiple of 64.
    while !(10 + header.len() + 1).is_multiple_of(64) {
        header.push(' ');
    }
    header.push('\n');
    let mut bytes = b"\x93NUMPY\x01\x00".to_vec();
    bytes.extend((header.len() as u16).to_le_bytes());
    bytes.extend(header.as_bytes());
    for (y, x) in (0..ROWS).flat_map(|y| (0..COLUMNS).map(move |x| (y, x))) {
        bytes.extend(((x * x + y) as f32).to_le_bytes());
    }
    bytes
}

/// Opens the document with the picture, and waits for its numbers: in the middle stands the window of row 6, column 8.
async fn open(page: &Page) -> Result<()> {
    page.open_document(&format!("{}picture.html", page.server().url())).await?;
    page.element(TOTAL).await?;
    let () = page
        .call(
            "const files = new DataTransfer(); \
             files.items.add(new File([new Uint8Array(arguments[0])], 'squares.npy')); \
             const field = document.querySelector('[data-test=open]'); field.files = files.files; \
             field.dispatchEvent(new Event('change', { bubbles: true }));",
            vec![json!(npy())],
        )
        .await?;
    // Sobel's columns are −1 −2 −1, 0, 1 2 1, and rows cancel: 4 · ((x + 1)² − (x − 1)²) = 16 · x, here 16 · 8.
    wait_for_total(page, "128").await
}

async fn wait_for_total(page: &Page, total: &str) -> Result<()> {
    page.retry(&format!("the sum never is {total}"), async || {
        let text = page.text(TOTAL).await?;
        ensure!(text.trim() == total, "it is {text:?}");
        Ok(())
    })
    .await
}

/// The middle of a cell of the picture on the screen. Around the picture is a row and a column of padding.
async fn middle_of(page: &Page, css: &str, [y, x]: [usize; 2]) -> Result<[f64; 2]> {
    let script = "const { width, height } = document.querySelector(arguments[0]).getBoundingClientRect(); \
                  return [width, height];";
    let [width, height]: [f64; 2] = page.call(script, vec![json!(css)]).await?;
    let along = |at: usize, n: usize, length: f64| length * (at as f64 + 1.5) / (n + 2) as f64;
    Ok([along(x, COLUMNS, width), along(y, ROWS, height)])
}

/// What is drawn of the map.
async fn drawn(page: &Page) -> Result<String> {
    page.js("return document.querySelector('[data-test=map-picture] canvas').toDataURL();").await
}

pub(crate) async fn a_click_puts_the_window_there_with_the_numbers_of_the_file(page: &Page) -> Result<()> {
    open(page).await?;
    page.click_at(INPUT, middle_of(page, INPUT, [5, 3]).await?).await?;
    // 16 · 3.
    wait_for_total(page, "48").await?;
    page.wait_for_text("[data-test=lens-sentence]", "output row 5, column 3").await?;
    // Rows 4 to 6, columns 2 to 4: 4 + 4, 9 + 4, 16 + 4, and so on.
    let products: Vec<String> = page
        .js("return [...document.querySelectorAll('.taps .is-input')].map((it) => it.textContent);")
        .await?;
    ensure!(
        products == ["8", "13", "20", "9", "14", "21", "10", "15", "22"],
        "under the window: {products:?}"
    );
    // In the corner of the map, five products of nine are on padding: 2 · (1 + 0) + 1 · (1 + 1).
    page.click_at(MAP, middle_of(page, MAP, [0, 0]).await?).await?;
    wait_for_total(page, "4").await?;
    page.wait_for_text("[data-test=lens-sentence]", "5 on padding").await?;
    // With the button held the window goes along.
    let [from, to] = [middle_of(page, INPUT, [2, 2]).await?, middle_of(page, INPUT, [8, 12]).await?];
    page.drag_over(INPUT, from, to).await?;
    wait_for_total(page, "192").await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn the_window_goes_over_a_picture_by_keys_alone(page: &Page) -> Result<()> {
    open(page).await?;
    page.focus(INPUT).await?;
    page.press(Key::Right).await?;
    wait_for_total(page, "144").await?;
    page.chord(Key::Shift, Key::Left).await?;
    // Ten to the left of column 9 there is none: the edge. 2 · (1 + 6) + (1 + 5) + (1 + 7).
    wait_for_total(page, "28").await?;
    page.press(Key::Up).await?;
    // A row above: 2 · (1 + 5) + (1 + 4) + (1 + 6).
    wait_for_total(page, "24").await?;
    page.press(Key::End).await?;
    page.press(Key::Left).await?;
    wait_for_total(page, "224").await?;
    // The pictures are enlarged around the window, to cells on which numbers have room, and back.
    page.press('+').await?;
    page.wait_for_text("[data-test=zoom-all]", "1.5×").await?;
    page.press('0').await?;
    page.wait_for_text("[data-test=zoom-all]", "1×").await?;
    // The walk goes to the end of the row and on, and stops when asked to.
    page.press(' ').await?;
    page.wait_for("the walk reaches the next row", &row_is(6)).await?;
    page.press(' ').await?;
    let pressed = page.attribute("[data-test=walk]", "aria-pressed").await?;
    ensure!(pressed.as_deref() == Some("false"), "the walk goes on: {pressed:?}");
    page.check_quiet().await
}

/// Whether the sentence names a row of the output.
fn row_is(row: usize) -> String {
    format!("document.querySelector('[data-test=lens-sentence]').textContent.includes('output row {row},')")
}

pub(crate) async fn a_weight_that_is_dragged_moves_the_map_and_is_undone_at_once(page: &Page) -> Result<()> {
    open(page).await?;
    let before = drawn(page).await?;
    // Three pixels a tenth: the weight in the middle goes from 0 to 1, and 8² + 6 is added to 128.
    page.drag_by("#weight-0-1-1", [0.0, -30.0]).await?;
    wait_for_total(page, "198").await?;
    ensure!(page.value("#weight-0-1-1").await? == "1", "the field shows another weight");
    page.retry("the map stays as it was", async || {
        ensure!(drawn(page).await? != before, "the same pixels");
        Ok(())
    })
    .await?;
    page.click("[data-test=undo]").await?;
    wait_for_total(page, "128").await?;
    page.retry("the map does not come back", async || {
        ensure!(drawn(page).await? == before, "other pixels");
        Ok(())
    })
    .await?;
    // Typed: twice the middle of the right column, 3 · (9² + 6) instead of 2.
    page.fill("#weight-0-1-2", "3").await?;
    wait_for_total(page, "215").await?;
    page.fill("#weight-0-1-2", "x").await?;
    page.wait_for_text("#weight-0-1-2-error", ".").await?;
    wait_for_total(page, "215").await?;
    page.press(Key::Escape).await?;
    page.click("[data-test=reset-weights]").await?;
    wait_for_total(page, "128").await?;
    page.check_quiet().await
}

pub(crate) async fn a_divider_parts_input_from_map(page: &Page) -> Result<()> {
    open(page).await?;
    let map = drawn(page).await?;
    page.click("label:has(#way-over)").await?;
    page.focus(DIVIDER).await?;
    let at =
        async |page: &Page| -> Result<Value> { Ok(json!(page.attribute(DIVIDER, "aria-valuenow").await?)) };
    for (key, expected) in [(Key::Right, "52"), (Key::PageDown, "42"), (Key::Home, "0"), (Key::End, "100")] {
        page.press(key).await?;
        page.retry("the divider stays", async || {
            let found = at(page).await?;
            ensure!(found == json!(expected), "{found}");
            Ok(())
        })
        .await?;
    }
    // Input all over: other pixels than those of the map alone.
    ensure!(drawn(page).await? != map, "the map is still seen");
    page.drag_by(DIVIDER, [-60.0, 0.0]).await?;
    page.retry("the divider does not follow the pointer", async || {
        let found = at(page).await?;
        ensure!(found != json!("100") && found != json!("0"), "{found}");
        Ok(())
    })
    .await?;
    page.check_accessible("html").await?;
    page.click("label:has(#way-beside)").await?;
    page.retry("the map alone does not come back", async || {
        ensure!(drawn(page).await? == map, "other pixels");
        Ok(())
    })
    .await?;
    page.check_quiet().await
}
