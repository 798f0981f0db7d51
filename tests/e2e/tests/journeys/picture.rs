//! Pictures of one's own. What NumPy computes of them stands in `tests/data/picture/`, see `tools/picture_vectors.py`.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use e2e::{Engine, Page, suite::LeftOut};
use serde::Deserialize;
use serde_json::{Value, json};

/// How long a hundred million pixels may take to be read on a busy machine.
const LONG: Duration = Duration::from_secs(90);

/// What NumPy says.
#[derive(Deserialize)]
struct Vectors {
    png: String,
    cases: Vec<Value>,
    linked: Vec<Linked>,
}

/// A layer by its link, and its output in the middle of the picture.
#[derive(Deserialize)]
struct Linked {
    query: String,
    output: f64,
}

fn vectors() -> Result<Vectors> {
    Ok(serde_json::from_str(include_str!("../../../data/picture/numpy.json"))?)
}

/// Opens the document and waits until the first sample is seen.
async fn open(page: &Page, query: &str) -> Result<()> {
    page.open_document(&format!("{}picture.html?lang=en&{query}", page.server().url())).await?;
    page.wait_for("the worker answers", "document.querySelector('[data-core]')").await?;
    page.wait_for_text("[data-test=shown]", "400 × 300").await
}

/// Chooses a file, as a file picker does.
async fn choose_file(page: &Page, name: &str, bytes: &[u8]) -> Result<()> {
    page.call(
        "const [name, base64] = arguments;
         const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
         const data = new DataTransfer();
         data.items.add(new File([bytes], name));
         const input = document.querySelector('[data-test=open]');
         input.files = data.files;
         input.dispatchEvent(new Event('change', { bubbles: true }));",
        vec![json!(name), json!(BASE64_STANDARD.encode(bytes))],
    )
    .await
}

/// Waits until the core has computed this at the place of the window.
async fn wait_for_output(page: &Page, output: f64) -> Result<()> {
    page.retry(&format!("the output never is {output}"), async || {
        let found = page.attribute("[data-test=studio]", "data-outputs").await?.unwrap_or_default();
        ensure!(found.parse::<f32>().is_ok_and(|it| it == output as f32), "it is {found:?}");
        Ok(())
    })
    .await
}

pub(crate) async fn a_picture_of_ones_own_is_convolved_as_numpy_does(page: &Page) -> Result<()> {
    let vectors = vectors()?;
    let png = BASE64_STANDARD.decode(&vectors.png)?;
    for Linked { query, output } in vectors.linked {
        open(page, &query).await?;
        choose_file(page, "own.png", &png).await?;
        page.wait_for_text("[data-test=shown]", "own.png, 23 × 19 pixels").await?;
        wait_for_output(page, output).await?;
    }
    // Values from 0 to 1 are those divided by 255: 51 is 0.2.
    choose_file(page, "fifths.png", &grey_png([51; 16])?).await?;
    page.wait_for_text("[data-test=shown]", "fifths.png, 4 × 4 pixels").await?;
    page.click("#white-1").await?;
    page.choose("#f-preset", "identity").await?;
    page.choose("#f-activation", "").await?;
    wait_for_output(page, 0.2).await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

/// A PNG of 4 × 4 grey pixels: its rows stand in it as they are, without compression.
fn grey_png(pixels: [u8; 16]) -> Result<Vec<u8>> {
    let rows: Vec<u8> = pixels.chunks(4).flat_map(|row| [&[0], row].concat()).collect();
    let adler = rows.iter().fold([1_u32, 0], |[a, b], &byte| {
        let a = (a + u32::from(byte)) % 65_521;
        [a, (b + a) % 65_521]
    });
    let length = u16::try_from(rows.len())?;
    let stored = [&[0x78, 1, 1][..], &length.to_le_bytes(), &(!length).to_le_bytes(), &rows];
    let data = [stored.concat(), ((adler[1] << 16) + adler[0]).to_be_bytes().to_vec()].concat();
    let chunk = |name: &[u8; 4], data: &[u8]| -> Result<Vec<u8>> {
        let named = [name, data].concat();
        let crc = named.iter().fold(u32::MAX, |crc, &byte| {
            (0..8).fold(
                crc ^ u32::from(byte),
                |it, _| if it & 1 == 1 { it >> 1 ^ 0xEDB8_8320 } else { it >> 1 },
            )
        });
        Ok([&u32::try_from(data.len())?.to_be_bytes()[..], &named, &(!crc).to_be_bytes()].concat())
    };
    let head = [&4_u32.to_be_bytes()[..], &4_u32.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    let parts = [chunk(b"IHDR", &head)?, chunk(b"IDAT", &data)?, chunk(b"IEND", &[])?];
    Ok([b"\x89PNG\r\n\x1A\n".to_vec(), parts.concat()].concat())
}

/// Asks the worker for every output of every case, in the words of `static/convolve.js`.
const ASK_ALL: &str = r#"
    const [png, cases, done] = arguments;
    (async () => {
        const worker = new Worker(window.convolveAddress);
        const heard = (test) => new Promise((resolve, reject) => {
            const listen = ({ data }) => {
                if (data.failed) reject(new Error(data.failed));
                if (!test(data)) return;
                worker.removeEventListener("message", listen);
                resolve(data);
            };
            worker.addEventListener("message", listen);
        });
        const ask = (message, test) => {
            const answer = heard(test);
            worker.postMessage(message);
            return answer;
        };
        await ask({ do: "start", cores: window.fastAddresses }, (it) => it.ready);
        const bytes = Uint8Array.from(atob(png), (it) => it.charCodeAt(0));
        await ask({ do: "picture", id: 1, file: new Blob([bytes]), longest: 1024 }, (it) => it.picture === 1);
        const outputs = [];
        let id = 1;
        for (const it of cases) {
            id += 1;
            const [n, height, width] = it.shape;
            const table = new Uint8Array(1024);
            const layer = {
                ...it, do: "layer", id, said: Uint32Array.from(it.said), constant: 0, slope: Math.fround(0.01),
                weight: Float32Array.from(it.weight), bias: Float32Array.from(it.bias),
                isSigned: Array(n).fill(true), maps: Uint32Array.from(Array(n).keys()), plain: table, signed: table,
            };
            await ask(layer, (message) => message.done === id);
            const found = Array.from({ length: n }, () => []);
            for (let y = 0; y < height; y += 1) {
                for (let x = 0; x < width; x += 1) {
                    id += 1;
                    const asked = id;
                    const answer = await ask(
                        { do: "cells", id, indices: Uint32Array.of(0), place: [y, x] },
                        (message) => message.cells === asked,
                    );
                    answer.outputs.forEach((value, oc) => found[oc].push(value));
                }
            }
            outputs.push(found.flat());
        }
        worker.terminate();
        return { outputs };
    })().then(done, (error) => done({ failed: String(error) }));
"#;

pub(crate) async fn every_output_of_the_worker_is_numpys(page: &Page) -> Result<()> {
    #[derive(Deserialize)]
    struct Case {
        tolerance: f64,
        outputs: Vec<f64>,
    }
    #[derive(Deserialize)]
    #[serde(default)]
    #[derive(Default)]
    struct Answer {
        outputs: Vec<Vec<f64>>,
        failed: String,
    }
    let Vectors { png, cases, .. } = vectors()?;
    open(page, "").await?;
    let answer: Answer = page.call_async(ASK_ALL, vec![json!(png), json!(cases)]).await?;
    ensure!(answer.failed.is_empty(), "the worker fails: {}", answer.failed);
    ensure!(answer.outputs.len() == cases.len(), "{} cases", answer.outputs.len());
    for (at, (found, case)) in answer.outputs.iter().zip(cases).enumerate() {
        let Case { tolerance, outputs } = serde_json::from_value(case)?;
        ensure!(found.len() == outputs.len(), "case {at}: {} outputs, not {}", found.len(), outputs.len());
        for (cell, (found, wanted)) in found.iter().zip(outputs).enumerate() {
            let error = (found - wanted).abs() / wanted.abs().max(1.0);
            ensure!(error <= tolerance, "case {at}, cell {cell}: {found}, not {wanted}");
        }
    }
    page.check_quiet().await
}

/// Files that are no pictures, and what is said of each.
const BAD: [(&str, &[u8], &str); 8] = [
    ("empty.png", b"", "empty.png is empty"),
    ("text.png", b"This is a text.", "text.png holds text, not a picture"),
    ("line.svg", b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "is an SVG"),
    ("scan.png", b"%PDF-1.7\n", "scan.png is a PDF file"),
    ("noise.bin", &[1, 2, 200, 3], "noise.bin is not a picture that this page knows"),
    (
        "broken.png",
        b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x08\0\0\0\x08\x08\x02\0\0\0rubbish",
        "it is damaged",
    ),
    (
        "vast.png",
        b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\xEA\x60\0\0\xEA\x60\x08\x02\0\0\0",
        "vast.png has 60\u{202F}000 × 60\u{202F}000 pixels",
    ),
    (
        "lying.npy",
        b"\x93NUMPY\x01\0\x46\0{'descr': '<f4', 'fortran_order': False, 'shape': (900, 900), }      \n1234",
        "lying.npy: ",
    ),
];

pub(crate) async fn a_bad_file_gets_its_sentence_and_the_picture_stays(page: &Page) -> Result<()> {
    open(page, "").await?;
    for (name, bytes, said) in BAD {
        choose_file(page, name, bytes).await?;
        page.wait_for_text("[data-test=notice]", said).await?;
        page.wait_for_text("[data-test=shown]", "Shapes, 400 × 300").await?;
    }
    // A phone's picture is read where the browser can, else it is said what works.
    let heic = [b"\0\0\0\x18ftypheic".as_slice(), &[0; 12]].concat();
    choose_file(page, "phone.heic", &heic).await?;
    page.wait_for_text("[data-test=notice]", "HEIC pictures such as phone.heic").await?;
    page.click("[data-test=dismiss]").await?;
    page.wait_for("the sentence is gone", "!document.querySelector('[data-test=notice] p')").await?;
    // The next file is opened as if nothing had been.
    choose_file(page, "own.png", &BASE64_STANDARD.decode(vectors()?.png)?).await?;
    page.wait_for_text("[data-test=shown]", "own.png, 23 × 19").await?;
    page.check_quiet().await
}

/// [3, 2, 2], the numbers 0 to 11 as `numpy.save` writes them: the file says how many channels there are.
pub(crate) async fn numbers_of_a_file_are_taken_as_they_are(page: &Page) -> Result<()> {
    let head =
        b"\x93NUMPY\x01\0\x46\0{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2, 2), }       \n";
    ensure!(head.len() == 80, "a header of {} bytes", head.len());
    let numbers: Vec<u8> = (0..12).flat_map(|it| (it as f32).to_le_bytes()).collect();
    open(page, "weights=ones").await?;
    choose_file(page, "own.npy", &[head.as_slice(), &numbers].concat()).await?;
    page.wait_for_text("[data-test=shown]", "own.npy, 2 × 2").await?;
    // A kernel of ones over all cells of all channels, wherever it stands: 0 + 1 + … + 11.
    wait_for_output(page, 66.0).await?;
    ensure!(page.count("#channels-1").await? == 0, "what the file says cannot be chosen");
    page.check_quiet().await
}

pub(crate) async fn a_hundred_million_pixels_are_made_smaller_and_it_is_said(page: &Page) -> Result<()> {
    open(page, "weights=identity").await?;
    choose_file(page, "large.png", include_bytes!("../../../data/picture/large.png")).await?;
    let start = Instant::now();
    loop {
        let shown = page.text("[data-test=shown]").await?;
        let notice = page.text("[data-test=notice]").await?;
        ensure!(notice.is_empty(), "it says {notice:?}");
        if shown.contains("large.png, 1024 × 1024") {
            break;
        }
        ensure!(start.elapsed() < LONG, "it says {shown:?}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    page.wait_for_text("[data-test=reduced]", "10\u{202F}000 × 10\u{202F}000 pixels").await?;
    // All of it is white.
    wait_for_output(page, 255.0).await?;
    page.check_quiet().await
}

pub(crate) async fn a_camera_that_does_not_come_is_explained(page: &Page) -> Result<()> {
    open(page, "").await?;
    let reasons = [
        ("NotAllowedError", "does not let this page use the camera"),
        ("NotFoundError", "No camera was found"),
        ("NotReadableError", "Another program is using the camera"),
        ("OverconstrainedError", "no such camera on this device"),
        ("InvalidStateError", "The browser says: out of order"),
    ];
    for (name, said) in reasons {
        let () = page
            .call(
                "const [name] = arguments;
                 const devices = navigator.mediaDevices ?? {};
                 devices.getUserMedia = () => Promise.reject(new DOMException('out of order', name));
                 Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: devices });",
                vec![json!(name)],
            )
            .await?;
        page.click("[data-test=camera]").await?;
        page.wait_for_text("[data-test=notice]", said).await?;
        page.wait_for_text("[data-test=camera]", "Camera").await?;
        page.wait_for_text("[data-test=shown]", "Shapes, 400 × 300").await?;
    }
    let () = page
        .js("Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: undefined });")
        .await?;
    page.click("[data-test=camera]").await?;
    page.wait_for_text("[data-test=notice]", "only on pages with https").await?;
    page.check_quiet().await
}

pub(crate) async fn the_camera_flows_until_it_is_stopped(page: &Page) -> Result<()> {
    if page.engine() != Engine::Chromium {
        return Err(LeftOut("only Chromium has a camera of its own for tests").into());
    }
    open(page, "").await?;
    // Keeps what the page gets, to look at its light.
    let () = page
        .js("const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
             navigator.mediaDevices.getUserMedia = (it) => real(it).then((stream) => (window.stream = stream));")
        .await?;
    page.click("[data-test=camera]").await?;
    page.wait_for_text("[data-test=shown]", "Camera, 640 × 480").await?;
    let version = async || -> Result<u64> {
        let text = page.attribute("[data-test=studio]", "data-version").await?.context("no version")?;
        Ok(text.parse()?)
    };
    let before = version().await?;
    page.retry("ten more pictures never come", async || {
        ensure!(version().await? >= before + 10);
        Ok(())
    })
    .await?;
    // A layer is changed while it runs.
    page.choose("#f-preset", "box-blur").await?;
    page.click("[data-test=camera]").await?;
    page.wait_for(
        "the light is out",
        "window.stream.getTracks().every((track) => track.readyState === 'ended')",
    )
    .await?;
    page.wait_for_text("[data-test=camera]", "Camera").await?;
    // The last picture stays. One may still be on its way.
    page.wait_for_text("[data-test=shown]", "Camera, 640 × 480").await?;
    // Another source ends it too, and so does a camera that is unplugged.
    page.click("[data-test=camera]").await?;
    page.wait_for_text("[data-test=camera]", "Stop").await?;
    page.click("[data-test=sample-digits]").await?;
    page.wait_for_text("[data-test=shown]", "Digits, 140 × 84").await?;
    page.wait_for(
        "the light is out",
        "window.stream.getTracks().every((track) => track.readyState === 'ended')",
    )
    .await?;
    page.click("[data-test=camera]").await?;
    page.wait_for_text("[data-test=shown]", "Camera, 640 × 480").await?;
    let () = page.js("window.stream.getTracks()[0].dispatchEvent(new Event('ended'));").await?;
    page.wait_for_text("[data-test=notice]", "The camera was disconnected").await?;
    page.check_quiet().await
}

pub(crate) async fn a_worker_that_dies_is_started_again_once(page: &Page) -> Result<()> {
    open(page, "weights=ones&padding=0").await?;
    choose_file(page, "own.png", &grey_png([7; 16])?).await?;
    // Nine pixels of 7.
    wait_for_output(page, 63.0).await?;
    let () = page
        .js("window.workers = [];
             const post = Worker.prototype.postMessage;
             Worker.prototype.postMessage = function (...it) {
                 if (!window.workers.includes(this)) window.workers.push(this);
                 return post.apply(this, it);
             };")
        .await?;
    page.choose("#f-preset", "identity").await?;
    wait_for_output(page, 7.0).await?;
    let () = page.js("window.workers.at(-1).dispatchEvent(new Event('error'));").await?;
    page.wait_for_text("[data-test=notice]", "was started again").await?;
    page.choose("#f-preset", "ones").await?;
    wait_for_output(page, 63.0).await?;
    page.wait_for_text("[data-test=shown]", "own.png, 4 × 4").await?;
    let () = page.js("window.workers.at(-1).dispatchEvent(new Event('error'));").await?;
    page.wait_for_text("[data-test=notice]", "cannot be computed here").await?;
    page.check_quiet().await
}

pub(crate) async fn a_drawing_is_made_by_keys_alone(page: &Page) -> Result<()> {
    open(page, "weights=identity").await?;
    page.click("[data-test=draw]").await?;
    page.wait_for_text("[data-test=shown]", "Drawing pad, 128 × 128").await?;
    // The pen stands in the middle, and so does the window.
    wait_for_output(page, 0.0).await?;
    page.focus("[data-test=pad]").await?;
    page.press(' ').await?;
    wait_for_output(page, 255.0).await?;
    page.click("[data-test=pad-invert]").await?;
    wait_for_output(page, 0.0).await?;
    page.click("[data-test=pad-clear]").await?;
    wait_for_output(page, 255.0).await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}
