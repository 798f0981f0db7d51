//! Two windows of a lecture: in step, loaded again, closed and opened, and without a channel between them.

use anyhow::{Context, Result, ensure};
use e2e::{Key, Page, suite};
use serde_json::{Value, json};

/// Three figures of four steps each: 4 × 4 cells and a kernel of 3 × 3 give 2 × 2 cells.
const ORDER: &str = "session=journey&show=input=4;padding=0&title=One&notes=Ask+first.&show=input=4;padding=0;stride=1&title=Two\
     &show=input=4;padding=0&title=Three";
const FIGURES: usize = 3;
const STEPS: usize = 4;

/// What a window shows, by the attributes of its main part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    at: usize,
    step: usize,
    is_black: bool,
}

/// What a key makes of a place, by the rules of docs/teaching.md.
fn after(place: Place, key: &str) -> Place {
    let wakes = Place { is_black: false, ..place };
    let step = |step: usize| Place { step, ..wakes };
    match key {
        // An empty screen ends with whatever goes on, and nothing is missed.
        "ArrowRight" | "ArrowLeft" if place.is_black => wakes,
        "ArrowRight" => step((place.step + 1).min(STEPS - 1)),
        "ArrowLeft" => step(place.step.saturating_sub(1)),
        "Home" => step(0),
        "End" => step(STEPS - 1),
        "b" => Place { is_black: !place.is_black, ..place },
        digit => match digit.parse::<usize>() {
            Ok(number) => Place { at: number, step: 0, is_black: false },
            Err(_) => place,
        },
    }
}

const KEYS: [&str; 8] = ["ArrowRight", "ArrowRight", "ArrowLeft", "Home", "End", "b", "1", "3"];

fn address(page: &Page, route: &str) -> String {
    format!("{}class.html?do={route}&{ORDER}", page.server().url())
}

/// What the window in this frame shows, or in this window where there is no such frame.
async fn place(page: &Page, frame: usize) -> Result<Place> {
    let script = "const main = (frames[arguments[0]] ?? window).document.querySelector('main[data-at]'); \
                  return main && [main.dataset.at, main.dataset.tick, main.dataset.screen]";
    let found: Option<[String; 3]> = page.call(script, vec![json!(frame)]).await?;
    let [at, tick, screen] = found.context("the window shows nothing")?;
    Ok(Place { at: at.parse()?, step: tick.parse()?, is_black: screen == "black" })
}

async fn wait_for_place(page: &Page, frame: usize, expected: Place) -> Result<()> {
    page.retry(&format!("window {frame} never shows {expected:?}"), async || {
        let found = place(page, frame).await?;
        ensure!(found == expected, "it shows {found:?}");
        Ok(())
    })
    .await
}

/// Presses a key in a window, as a script may: a browser would refuse the full screen, which the first press asks for.
async fn press_in(page: &Page, frame: usize, key: &str) -> Result<()> {
    let script = "const inside = frames[arguments[0]]; \
                  inside.Element.prototype.requestFullscreen = () => Promise.resolve(); inside.document.body.dispatchEvent(\
                  new inside.KeyboardEvent('keydown', { key: arguments[1], bubbles: true, cancelable: true }));";
    page.call(script, vec![json!(frame), json!(key)]).await
}

/// Loads a window again and waits for its next document.
async fn reload(page: &Page, frame: usize) -> Result<()> {
    let script = "const inside = frames[arguments[0]]; inside.isOld = true; inside.location.reload()";
    let () = page.call(script, vec![json!(frame)]).await?;
    let is_there =
        format!("!frames[{frame}].isOld && frames[{frame}].document.querySelector('main[data-at]')");
    page.wait_for("the window is loaded again", &is_there).await
}

pub(crate) async fn two_windows_stay_in_step_over_two_hundred_actions(page: &Page) -> Result<()> {
    page.open_document(&format!("{}__holder.html", page.server().url())).await?;
    let frames: Vec<Value> = ["present", "notes"].map(|route| json!(address(page, route))).into();
    let () = page
        .call(
            "for (const address of arguments) { const frame = document.createElement('iframe'); \
             frame.width = 640; frame.height = 480; frame.src = address; document.body.append(frame); }",
            frames,
        )
        .await?;
    let mut expected = Place { at: 1, step: 0, is_black: false };
    for frame in 0..2 {
        wait_for_place(page, frame, expected).await?;
    }
    // The same actions in every run.
    let mut seed = 11_u32;
    let mut seen = [false; FIGURES * STEPS];
    for action in 0..200 {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (frame, key) = ((seed >> 16) as usize % 2, KEYS[(seed >> 20) as usize % KEYS.len()]);
        press_in(page, frame, key).await.with_context(|| format!("action {action}"))?;
        expected = after(expected, key);
        for frame in [frame, 1 - frame] {
            wait_for_place(page, frame, expected)
                .await
                .with_context(|| format!("action {action}: {key} in window {frame}"))?;
        }
        seen[(expected.at - 1) * STEPS + expected.step] = true;
        // Each is loaded again once, and both at the same time.
        for frame in match action {
            60 => vec![0],
            110 => vec![1],
            160 => vec![0, 1],
            _ => vec![],
        } {
            reload(page, frame).await?;
        }
        if [60, 110, 160].contains(&action) {
            for frame in 0..2 {
                wait_for_place(page, frame, expected)
                    .await
                    .with_context(|| format!("window {frame} after it was loaded again"))?;
            }
        }
    }
    ensure!(seen.iter().filter(|&&it| it).count() >= 6, "the actions went nowhere");
    page.check_quiet().await
}

/// Opens the lecturer's window by its key and goes there; gives both.
async fn open_notes(page: &Page) -> Result<[thirtyfour::WindowHandle; 2]> {
    let session = page.browser().session();
    let class = session.window().await?;
    page.press('n').await?;
    page.retry("no second window", async || {
        ensure!(session.windows().await?.len() == 2, "there is one");
        Ok(())
    })
    .await?;
    let notes = session.windows().await?.into_iter().find(|it| *it != class).context("no second window")?;
    session.switch_to_window(notes.clone()).await?;
    page.element("[data-test=notes]").await?;
    Ok([class, notes])
}

async fn a_lecture_in_two_windows(page: &Page) -> Result<()> {
    page.open_document(&address(page, "present")).await?;
    page.wait_until_ready().await?;
    page.press(Key::Right).await?;
    let second = Place { at: 1, step: 1, is_black: false };
    wait_for_place(page, 9, second).await?;
    let session = page.browser().session();
    let [class, _] = open_notes(page).await?;
    page.wait_for(
        "the class is there",
        "document.querySelector('[data-test=class-window]').dataset.there === 'true'",
    )
    .await?;
    page.wait_for_text("[data-test=notes-text]", "Ask first.").await?;
    page.wait_for_text("[data-test=next-title]", "Two").await?;
    wait_for_place(page, 9, second).await?;
    page.click("[data-test=next-figure]").await?;
    // The lecture goes on without the window that is closed.
    session.close_window().await?;
    session.switch_to_window(class).await?;
    let third = Place { at: 2, step: 0, is_black: false };
    wait_for_place(page, 9, third).await?;
    page.press(Key::Right).await?;
    wait_for_place(page, 9, Place { step: 1, ..third }).await?;
    let [class, _] = open_notes(page).await?;
    wait_for_place(page, 9, Place { step: 1, ..third }).await?;
    page.check_accessible("html").await?;
    session.close_window().await?;
    session.switch_to_window(class).await?;
    page.check_quiet().await
}

pub(crate) async fn a_window_is_closed_and_opened_again(page: &Page) -> Result<()> {
    a_lecture_in_two_windows(page).await
}

pub(crate) async fn windows_talk_without_a_broadcast_channel(page: &Page) -> Result<()> {
    let mut site = suite::built_site()?;
    let is_script = |name: &str| name.starts_with("class-") && name.ends_with(".js");
    let name = site.assets().map(|it| it.0.to_owned()).find(|name| is_script(name)).context("no module")?;
    let script = site.get(&name).context("no script")?.raw();
    let changed = [b"delete globalThis.BroadcastChannel;", script].concat();
    site.insert(&name, changed);
    let page = page.on(site)?;
    a_lecture_in_two_windows(&page).await
}

pub(crate) async fn a_class_votes_by_keys_alone_and_sees_no_share_before_the_answer(
    page: &Page,
) -> Result<()> {
    // ⌊(6 + 2·1 − 3) / 2⌋ + 1 = 3
    let query = "do=present&session=vote&show=input=6;stride=2&ask=size&clicks=stay";
    page.open_document(&format!("{}class.html?{query}", page.server().url())).await?;
    page.wait_until_ready().await?;
    page.wait_for_text("[data-test=asked-phase]", "Answer alone").await?;
    let hands = ["1", "2", "3", "14"];
    for round in 0..2 {
        page.press(Key::Enter).await?;
        for (hands, option) in hands.iter().zip(["A", "B", "C", "D"]) {
            page.wait_for_text("[data-test=asked-phase]", &format!("Who says {option}?")).await?;
            for digit in hands.chars() {
                page.press(digit).await?;
            }
            ensure!(page.count("[data-test^=share-]").await? == 0, "shares are seen before the answer");
            let text = page.text("[data-test=asked]").await?;
            ensure!(!text.contains('%') && !text.contains("14"), "a number of hands is seen: {text}");
            page.press(Key::Enter).await?;
        }
        page.wait_for_text("[data-test=asked-phase]", "counted").await?;
        page.element("[data-test=advice]").await?;
        if round == 0 {
            page.press(Key::Enter).await?;
            page.wait_for_text("[data-test=asked-phase]", "neighbor").await?;
        }
    }
    ensure!(!page.text("[data-test=asked]").await?.contains("Right"), "the answer is seen too early");
    page.press('s').await?;
    page.element("[data-test=asked-answer]").await?;
    // 14 of 20 hands are 70 %, in both votes.
    for vote in 0..2 {
        page.wait_for_text(&format!("[data-test=share-{vote}-D]"), "70").await?;
    }
    page.check_accessible("html").await?;
    page.check_quiet().await
}
