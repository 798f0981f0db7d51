//! Files: saved from the panel, chosen in it, and dropped on the page.

use anyhow::{Context, Result, ensure};
use e2e::{Engine, Page, suite::LeftOut};
use serde_json::Value;

use crate::expect::{
    SMALL, SMALL_TOTALS, wait_for_description, wait_for_sentence, wait_for_steps, wait_for_total,
};
use crate::share::open_panel;

/// Keeps the files that the page would have the browser save.
const KEEP_FILES: &str = "
    window.made = [];
    window.names = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (file) => (window.made.push(file), make.call(URL, file));
    HTMLAnchorElement.prototype.click = function () { window.names.push(this.download); };";

/// A file that was made: its name, its media type, its bytes as Latin-1.
struct Made {
    name: String,
    kind: String,
    bytes: String,
}

/// Opens the panel on a figure, where files are kept.
async fn open_saving(page: &Page, query: &str) -> Result<()> {
    page.open(query).await?;
    let () = page.js(KEEP_FILES).await?;
    open_panel(page).await
}

/// Presses the button of a format and waits for its file.
async fn save(page: &Page, format: &str) -> Result<Made> {
    let before: usize = page.js("return window.names.length").await?;
    page.click(&format!("[data-test=save-{format}]")).await?;
    page.retry(&format!("no file of the format {format}"), async || {
        let status = page.text("[data-test=save-status]").await?;
        ensure!(page.js::<usize>("return window.names.length").await? > before, "it is said: {status:?}");
        Ok(())
    })
    .await?;
    let script = "const done = arguments[arguments.length - 1], file = window.made.at(-1);
        file.arrayBuffer().then((buffer) => {
            let text = '';
            for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
            done([window.names.at(-1), file.type, text]);
        });";
    let (name, kind, bytes) = page.call_async(script, Vec::new()).await?;
    page.wait_for_text("[data-test=save-status]", &format!("{name} is ready")).await?;
    Ok(Made { name, kind, bytes })
}

/// Drops a file on the page.
async fn drop_file(page: &Page, name: &str, bytes: &str) -> Result<()> {
    let script = "const [name, text] = arguments, bytes = Uint8Array.from(text, (it) => it.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bytes], name));
        const init = { bubbles: true, cancelable: true, dataTransfer };
        for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, init));";
    page.call(script, vec![Value::from(name), Value::from(bytes)]).await
}

pub(crate) async fn a_figure_is_saved_in_every_format(page: &Page) -> Result<()> {
    // 4 steps: the films are short.
    open_saving(page, &format!("{SMALL}&step=3")).await?;
    page.paste("#share-caption", "Edges & corners").await?;
    for (format, name, kind, start, part) in [
        ("png", "figure.png", "image/png", "\u{89}PNG", "IHDR"),
        ("svg", "figure.svg", "image/svg+xml", "<svg ", "Edges &amp; corners"),
        ("animated-svg", "figure.svg", "image/svg+xml", "<svg ", "Edges &amp; corners"),
        ("gif", "figure.gif", "image/gif", "GIF89a", "NETSCAPE2.0"),
        ("tex", "figure.tex", "", "", "\\begin{tikzpicture}"),
        ("csv", "figure.csv", "text/csv", "", "56"),
        ("npy-input", "input.npy", "", "\u{93}NUMPY", "(1, 1, 4, 4)"),
        ("npy-weight", "weight.npy", "", "\u{93}NUMPY", "(1, 1, 3, 3)"),
        ("npy-bias", "bias.npy", "", "\u{93}NUMPY", "(1,)"),
        ("npy-output", "output.npy", "", "\u{93}NUMPY", "(1, 1, 2, 2)"),
        ("json", "figure.json", "application/json", "{", "nn.Conv2d"),
        ("figure", "figure.convoscope.json", "application/json", "{", "padding=0&step=3"),
    ] {
        let made = save(page, format).await.with_context(|| format.to_owned())?;
        ensure!(made.name == name, "{format} is called {:?}", made.name);
        ensure!(made.kind.starts_with(kind), "{format} is of type {:?}", made.kind);
        ensure!(made.bytes.starts_with(start), "{format} starts with {:.20?}", made.bytes);
        ensure!(made.bytes.contains(part), "{format} has no {part:?}");
    }
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn a_film_is_saved_or_said_to_be_impossible_here(page: &Page) -> Result<()> {
    open_saving(page, SMALL).await?;
    if page.engine() == Engine::WebKit {
        return Err(LeftOut("the process of WebKitGTK ends when it is asked which videos it encodes").into());
    }
    if !page.js::<bool>("return 'VideoEncoder' in window").await? {
        let is_off: bool = page.js("return document.querySelector('[data-test=save-film]').disabled").await?;
        ensure!(is_off, "the button promises what the browser cannot do");
        page.wait_for_text("[data-test=share-panel]", "This browser cannot write videos").await?;
        return page.check_quiet().await;
    }
    page.click("[data-test=save-film]").await?;
    page.wait_for("it is over", "!document.querySelector('[data-test=save-progress]')").await?;
    if page.text("[data-test=save-status]").await?.contains("cannot write a video") {
        // An encoder without a codec.
        return page.check_quiet().await;
    }
    let film = save(page, "film").await?;
    if film.kind.starts_with("video/mp4") {
        ensure!(film.name == "figure.mp4" && film.bytes.chars().skip(4).take(4).eq("ftyp".chars()));
    } else {
        ensure!(film.kind.starts_with("video/webm"), "{}", film.kind);
        ensure!(film.name == "figure.webm" && film.bytes.starts_with("\u{1a}E\u{df}\u{a3}"));
    }
    page.check_quiet().await
}

pub(crate) async fn the_size_of_a_png_is_chosen(page: &Page) -> Result<()> {
    open_saving(page, SMALL).await?;
    let stage: (u32, u32) = page
        .js("const it = document.querySelector('#stage-canvas'); return [it.clientWidth, it.clientHeight]")
        .await?;
    for (scale, factor) in [("0", 1), ("1", 2), ("2", 4)] {
        page.choose("#share-scale", scale).await?;
        let made = save(page, "png").await?;
        // Width and height stand after the signature and the name of the first chunk.
        let number = |at: usize| made.bytes.chars().skip(at).take(4).fold(0, |sum, it| sum * 256 + it as u32);
        let size = (number(16), number(20));
        ensure!(size == (stage.0 * factor, stage.1 * factor), "{size:?} at {factor}, the stage is {stage:?}");
    }
    page.check_quiet().await
}

pub(crate) async fn making_a_file_can_be_cancelled(page: &Page) -> Result<()> {
    // 64 steps: a film that takes seconds.
    open_saving(page, "").await?;
    page.click("[data-test=save-gif]").await?;
    page.wait_for("there is progress", "document.querySelector('[data-test=save-progress]')").await?;
    page.click("[data-test=save-cancel]").await?;
    page.wait_for_text("[data-test=save-status]", "Cancelled").await?;
    page.wait_for("no progress", "!document.querySelector('[data-test=save-progress]')").await?;
    ensure!(page.js::<usize>("return window.names.length").await? == 0, "a file was saved");
    // The next file is made as if nothing had been.
    save(page, "svg").await?;
    page.check_quiet().await
}

pub(crate) async fn a_saved_figure_comes_back_and_undo_goes_back(page: &Page) -> Result<()> {
    open_saving(page, &format!("{SMALL}&step=2&set_input=0.1.1:9")).await?;
    let made = save(page, "figure").await?;
    page.open("").await?;
    wait_for_steps(page, 64).await?;
    drop_file(page, &made.name, &made.bytes).await?;
    page.wait_for_text("[data-test=toast]", "The file is open").await?;
    wait_for_steps(page, 4).await?;
    ensure!(page.step().await? == 2);
    // The window of step 2 begins in row 1. There the kernel's middle column, of zeros, takes the 9 that stands for 6:
    // (14 − 0) + 2·(15 − 0) + (2 − 0) = 46.
    wait_for_total(page, SMALL_TOTALS[2]).await?;
    let sets: bool = page.js("return location.search.includes('set_input=0.1.1:9')").await?;
    ensure!(sets, "the number set by hand is lost");
    page.click("[data-test=undo]").await?;
    wait_for_steps(page, 64).await?;
    page.check_quiet().await
}

pub(crate) async fn dropped_numbers_become_the_input(page: &Page) -> Result<()> {
    page.open("input=4&kernel=1&padding=0&weights=identity").await?;
    wait_for_steps(page, 16).await?;
    drop_file(page, "numbers.csv", "1,2,3\n4,5,60\n").await?;
    wait_for_description(page, "input 1 × 2 × 3").await?;
    // A kernel of one cell multiplies the last value, 60, by its weight.
    page.click("[data-test=last]").await?;
    page.wait_for_step(5).await?;
    wait_for_sentence(page, "60").await?;
    page.click("[data-test=undo]").await?;
    wait_for_steps(page, 16).await?;
    page.check_quiet().await
}

pub(crate) async fn a_file_is_chosen_by_keyboard_too(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    open_panel(page).await?;
    page.focus("#share-open").await?;
    let () = page
        .js("const files = new DataTransfer(), field = document.querySelector('#share-open'); \
             files.items.add(new File(['1,2,3,4\\n5,6,7,8\\n9,10,11,12'], 'a.csv')); field.files = files.files; \
             field.dispatchEvent(new Event('change', { bubbles: true }))")
        .await?;
    page.wait_for("the panel closes", "!document.querySelector('[data-test=share-panel]')").await?;
    wait_for_description(page, "input 1 × 3 × 4").await?;
    page.check_quiet().await
}

pub(crate) async fn bad_files_give_a_sentence_and_change_nothing(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    wait_for_total(page, "56").await?;
    for (name, bytes, part) in [
        ("photo.png", "\u{89}PNG\r\n", "PNG"),
        ("empty.csv", "", "no numbers"),
        ("words.csv", "one,two\nthree,four", "one"),
        ("later.json", "{\"convoscope\": 99, \"figure\": \"\"}", "99"),
        ("deep.json", &format!("{{\"a\":{}", "[".repeat(100_000)), "JSON"),
        ("lying.npy", "\u{93}NUMPY\u{1}\u{0}\u{ff}\u{ff}", "NPY"),
    ] {
        drop_file(page, name, bytes).await?;
        page.wait_for_text("[data-test=toast]", part).await.with_context(|| name.to_owned())?;
        page.check_accessible("html").await?;
        page.click("[data-test=toast] button").await?;
        page.wait_for("nothing is said", "!document.querySelector('[data-test=toast]').textContent").await?;
    }
    // 11 MB are not even read.
    let () = page
        .js("const dataTransfer = new DataTransfer(); \
             dataTransfer.items.add(new File([new Uint8Array(11e6)], 'large.npy')); \
             document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))")
        .await?;
    page.wait_for_text("[data-test=toast]", "11 MB").await?;
    wait_for_total(page, "56").await?;
    page.check_quiet().await
}

pub(crate) async fn more_numbers_than_a_link_holds_are_said_and_saved(page: &Page) -> Result<()> {
    page.open("").await?;
    // 65 × 65 = 4225 numbers, and a link holds 4096.
    let row = vec!["5"; 65].join(",");
    drop_file(page, "image.csv", &vec![row; 65].join("\n")).await?;
    wait_for_steps(page, 4225).await?;
    let () = page.js(KEEP_FILES).await?;
    open_panel(page).await?;
    page.wait_for_text("[data-test=share-too-much]", "4\u{202f}225").await?;
    let made = save(page, "figure").await?;
    ensure!(made.bytes.matches(",5").count() >= 65 * 64, "numbers are missing in the file");
    page.open("").await?;
    drop_file(page, &made.name, &made.bytes).await?;
    wait_for_steps(page, 4225).await?;
    page.check_quiet().await
}

pub(crate) async fn the_page_prints_vectors_instead_of_the_canvas(page: &Page) -> Result<()> {
    page.open(&format!("{SMALL}&step=2")).await?;
    let () = page.js("dispatchEvent(new Event('beforeprint'))").await?;
    let title: String =
        page.js("return document.querySelector('#print-picture svg > desc').textContent").await?;
    // Step 2 of SMALL makes 46.
    ensure!(title.contains("46"), "{title}");
    let () = page.js("dispatchEvent(new Event('afterprint'))").await?;
    ensure!(page.count("#print-picture > *").await? == 0, "the picture stays behind");
    page.check_quiet().await
}

pub(crate) async fn a_frame_says_that_its_page_may_forbid_saving(page: &Page) -> Result<()> {
    page.open_in_frame(SMALL, 700, 740).await?;
    let () = page.js(KEEP_FILES).await?;
    open_panel(page).await?;
    save(page, "svg").await?;
    page.wait_for_text("[data-test=share-panel]", "If no file appears").await?;
    page.check_quiet().await
}
