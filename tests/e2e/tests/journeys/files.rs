//! Files that the worker makes, asked for in the words of `web::worker`.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use e2e::{Engine, Key, Page, suite, suite::LeftOut};
use serde::Deserialize;
use serde_json::{Value, json};
use xtask::tools::process;

/// Starts a worker, sends it one request and waits for its answer.
const ASK: &str = r#"
    const [request, done] = arguments;
    const worker = new Worker(window.workerAddress);
    const shares = [];
    worker.onerror = (event) => done({ failed: event.message || "no worker", shares });
    worker.onmessage = async ({ data }) => {
        if ("progress" in data) {
            shares.push(data.progress);
            return;
        }
        worker.terminate();
        if (!data.file) return done({ ...data, shares });
        const bytes = [...new Uint8Array(await data.file.arrayBuffer())];
        done({ media_type: data.file.type, bytes, shares });
    };
    worker.postMessage(request);
"#;

/// What the worker answered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Answer {
    media_type: String,
    bytes: Vec<u8>,
    figure: String,
    refused: String,
    failed: String,
    /// How much was done, at each time that the worker said so.
    shares: Vec<f64>,
}

async fn ask(page: &Page, request: Value) -> Result<Answer> {
    let answer: Answer = page.call_async(ASK, vec![request]).await?;
    ensure!(answer.failed.is_empty(), "the worker fails: {}", answer.failed);
    Ok(answer)
}

fn export(format: &str, more: &Value) -> Value {
    let mut request = json!({
        "task": "export", "figure": "", "format": format, "lang": "en", "dark": false, "ground": true,
        "width": 400, "height": 300, "scale": 1, "caption": "",
    });
    if let (Some(request), Some(more)) = (request.as_object_mut(), more.as_object()) {
        request.extend(more.clone());
    }
    request
}

/// Width and height of a PNG.
fn size_of_png(bytes: &[u8]) -> Result<[u32; 2]> {
    ensure!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "no PNG");
    let number = |at: usize| -> Result<u32> {
        Ok(u32::from_be_bytes(bytes.get(at..at + 4).context("a PNG without a head")?.try_into()?))
    };
    // The eight bytes of the signature, length and name of the first chunk, then its fields.
    Ok([number(16)?, number(20)?])
}

/// Paints the stage and a picture of the same size, and says which share of what is painted differs visibly.
const DIFFERENCE: &str = r#"
    const [bytes, type, done] = arguments;
    (async () => {
        const stage = document.getElementById("stage-canvas");
        const picture = new Image();
        picture.src = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
        await picture.decode();
        const pixels = (source) => {
            const canvas = document.createElement("canvas");
            [canvas.width, canvas.height] = [stage.width, stage.height];
            const context = canvas.getContext("2d");
            context.drawImage(source, 0, 0, canvas.width, canvas.height);
            return context.getImageData(0, 0, canvas.width, canvas.height).data;
        };
        const [one, other] = [pixels(stage), pixels(picture)];
        // By squares of 4 × 4 pixels: a canvas has its lines on whole pixels, an SVG where they are.
        const SIDE = 4;
        const mean = (data, x, y, part) => {
            let sum = 0;
            for (let dy = 0; dy < SIDE; dy++) {
                for (let dx = 0; dx < SIDE; dx++) sum += data[4 * ((y + dy) * stage.width + x + dx) + part];
            }
            return sum / (SIDE * SIDE);
        };
        let differing = 0, painted = 0;
        for (let y = 0; y + SIDE <= stage.height; y += SIDE) {
            for (let x = 0; x + SIDE <= stage.width; x += SIDE) {
                if (mean(one, x, y, 3) || mean(other, x, y, 3)) painted += 1;
                if ([0, 1, 2, 3].some((i) => Math.abs(mean(one, x, y, i) - mean(other, x, y, i)) > 40)) differing += 1;
            }
        }
        const size = [picture.naturalWidth - stage.width, picture.naturalHeight - stage.height];
        done({ size, share: differing / painted, painted });
    })();
"#;

#[derive(Debug, Deserialize)]
struct Difference {
    size: [i64; 2],
    share: f64,
    painted: u64,
}

pub(crate) async fn a_png_is_what_the_stage_shows(page: &Page) -> Result<()> {
    // Letters may lie a part of a pixel apart.
    check_is_what_the_stage_shows(page, "png", "image/png", 0.02).await
}

pub(crate) async fn an_svg_is_what_the_stage_shows(page: &Page) -> Result<()> {
    // Lines too: a canvas has them on whole pixels.
    check_is_what_the_stage_shows(page, "svg", "image/svg+xml", 0.05).await
}

async fn check_is_what_the_stage_shows(page: &Page, format: &str, media_type: &str, most: f64) -> Result<()> {
    let query = "input=5x5&kernel=3x3&view=flat&step=4&theme=light";
    page.open(query).await?;
    let size: [f64; 2] = page
        .js("const { width, height } = document.getElementById('stage-canvas').getBoundingClientRect(); \
             return [width, height]")
        .await?;
    let compare = async |figure: &str| -> Result<Difference> {
        let look = json!({ "figure": figure, "width": size[0], "height": size[1], "ground": false });
        let picture = ask(page, export(format, &look)).await?;
        ensure!(picture.media_type == media_type, "{:?}", picture.media_type);
        page.call_async(DIFFERENCE, vec![json!(picture.bytes), json!(media_type)]).await
    };
    let difference = compare(query).await?;
    ensure!(difference.size == [0, 0], "{difference:?}");
    ensure!(difference.painted > 2_000, "there is nothing to compare: {difference:?}");
    ensure!(difference.share < most, "{difference:?}");
    // Another step is another picture.
    let other = compare("input=5x5&kernel=3x3&view=flat&step=1").await?;
    ensure!(other.share > 2.0 * difference.share, "{other:?} is no more than {difference:?}");
    page.check_quiet().await
}

pub(crate) async fn a_png_has_as_many_pixels_as_its_scale_says(page: &Page) -> Result<()> {
    page.open("").await?;
    // 400 × 300 at 2.5 for one.
    let png = ask(page, export("png", &json!({ "scale": 2.5 }))).await?;
    ensure!(size_of_png(&png.bytes)? == [1000, 750]);
    page.check_quiet().await
}

pub(crate) async fn what_cannot_be_made_is_refused_with_a_sentence(page: &Page) -> Result<()> {
    page.open("").await?;
    // 4096 · 8 is 32,768 pixels on a side.
    let huge = json!({ "width": 4096, "height": 4096, "scale": 8 });
    for (request, part) in [
        (export("png", &huge), "smaller scale"),
        (export("bmp", &json!({})), "no format \"bmp\""),
        (export("png", &json!({ "width": "NaN" })), "40 to 4\u{202f}096 pixels"),
        (export("png", &json!({ "width": -1 })), "40 to 4\u{202f}096 pixels"),
        (export("png", &json!({ "scale": 1e9 })), "0.25 to 8"),
        (export("svg", &json!({ "caption": "x".repeat(10_000) })), "caption is too long"),
        (export("svg", &json!({ "figure": "kernel=99x99&input=3x3" })), "impossible"),
        (json!({ "task": "rule the world" }), "no task"),
        (json!(null), "no task"),
        (json!([1, { "task": [] }]), "no task"),
    ] {
        let answer = ask(page, request.clone()).await?;
        ensure!(answer.refused.contains(part), "{request}: {answer:?}");
        ensure!(answer.bytes.is_empty());
    }
    let korean = ask(page, export("png", &json!({ "scale": 0, "lang": "ko" }))).await?;
    ensure!(korean.refused.contains("배율"), "{korean:?}");
    page.check_quiet().await
}

pub(crate) async fn the_worker_is_fetched_when_a_file_is_asked_for(page: &Page) -> Result<()> {
    page.open("").await?;
    let asked = |page: &Page| page.server().hits().iter().filter(|it| it.path().contains("/worker-")).count();
    ensure!(asked(page) == 0, "the worker is fetched before it is needed");
    let svg = ask(page, export("svg", &json!({ "caption": "One & two" }))).await?;
    let text = String::from_utf8(svg.bytes)?;
    ensure!(text.starts_with("<svg ") && text.contains("One &amp; two"), "{text}");
    ensure!(svg.media_type == "image/svg+xml");
    ensure!(asked(page) == 2, "its script and its module: {:?}", page.server().hits());
    page.check_quiet().await
}

pub(crate) async fn a_gif_is_painted_by_the_worker(page: &Page) -> Result<()> {
    page.open("").await?;
    let gif = ask(page, export("gif", &json!({ "figure": "input=4x4&kernel=3x3", "scale": 0.5 }))).await?;
    ensure!(gif.media_type == "image/gif" && gif.bytes.starts_with(b"GIF89a"), "{:?}", gif.media_type);
    // 400 × 300 at a half, in two bytes each, low byte first.
    ensure!(gif.bytes[6..10] == [200, 0, 150, 0]);
    let grows = gif.shares.windows(2).all(|it| it[0] <= it[1]);
    ensure!(grows && gif.shares.last() == Some(&1.0), "{:?}", gif.shares);
    page.check_quiet().await
}

/// What ffprobe says of a film: each line is `name=value`.
fn probe(film: &Answer, engine: &str) -> Result<String> {
    let ffprobe = process::find("ffprobe").ok_or(LeftOut("ffprobe is not installed (Debian: ffmpeg)"))?;
    let folder = process::root().join("target/e2e");
    fs::create_dir_all(&folder)?;
    let extension = film.media_type.rsplit('/').next().unwrap_or_default();
    let path = folder.join(format!("film-{engine}.{extension}"));
    fs::write(&path, &film.bytes)?;
    let mut command = Command::new(ffprobe);
    command.args([
        "-v",
        "error",
        "-count_frames",
        "-select_streams",
        "v:0",
        "-of",
        "default=noprint_wrappers=1",
    ]);
    command.args([
        "-show_entries",
        "stream=codec_name,width,height,r_frame_rate,nb_read_frames,pix_fmt:format=duration",
    ]);
    let output = command.arg(&path).output()?;
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    ensure!(
        output.status.success() && errors.is_empty(),
        "ffprobe complains of {}: {errors}",
        path.display()
    );
    Ok(String::from_utf8(output.stdout)?)
}

pub(crate) async fn a_film_is_read_by_ffprobe(page: &Page) -> Result<()> {
    if page.engine() == Engine::WebKit {
        return Err(LeftOut("the process of WebKitGTK ends when it is asked which videos it encodes").into());
    }
    page.open("").await?;
    // An odd number of pixels, which H.264 does not have.
    let look = json!({ "figure": "input=4x4&kernel=3x3&padding=0", "width": 401, "height": 299, "speed": 2 });
    let film = ask(page, export("film", &look)).await?;
    if film.refused.contains("cannot write a video") {
        return Err(LeftOut("this browser encodes no video").into());
    }
    ensure!(film.refused.is_empty(), "{}", film.refused);
    let found = probe(&film, page.engine().name())?;
    // 4 places of half a second, then a second: 3 s of 30 pictures each.
    for line in ["width=402", "height=300", "r_frame_rate=30/1", "nb_read_frames=90", "duration=3.0"] {
        ensure!(found.lines().any(|it| it.starts_with(line)), "no {line:?} in {found}");
    }
    let codec = if film.media_type.starts_with("video/mp4") { "codec_name=h264" } else { "codec_name=vp" };
    ensure!(found.contains(codec), "{} with {found}", film.media_type);
    ensure!(film.shares.last() == Some(&1.0), "{:?}", film.shares);
    page.check_quiet().await
}

pub(crate) async fn a_worker_that_does_not_come_is_told_and_the_page_goes_on(page: &Page) -> Result<()> {
    let mut site = suite::built_site()?;
    let is_worker = |name: &str| name.starts_with("worker-") && name.ends_with(".wasm");
    let names: Vec<_> = site.assets().map(|it| it.0.to_owned()).filter(|it| is_worker(it)).collect();
    ensure!(names.len() == 1, "{names:?}");
    for name in names {
        // A module that is empty is as good as one that has not arrived.
        site.insert(&name, Vec::new());
    }
    let page = page.on(site)?;
    page.open("lang=en").await?;
    page.click("[data-test=share]").await?;
    page.click("[data-test=save-svg]").await?;
    page.wait_for_text("[data-test=save-status]", "could not be started").await?;
    page.press(Key::Escape).await?;
    page.click("[data-test=next]").await?;
    page.wait_for_step(1).await
}
