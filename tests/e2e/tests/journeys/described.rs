//! What those who listen are told: the summary, answers to changes, the voice, the tone.

use anyhow::{Result, ensure};
use e2e::{Key, Page};

use crate::expect::{SMALL, set_theme};

/// A voice and a player of tones that only write down what they are asked for. They say and play nothing, so a journey
/// reads what would be heard, in every engine alike.
const STUB: &str = r#"
    const heard = (window.heard = { said: [], cancelled: 0, tones: [], closed: 0 });
    const voices = new EventTarget();
    voices.list = [
        { lang: "en-US", name: "far", localService: false, default: true },
        { lang: "en-GB", name: "near", localService: true, default: false },
    ];
    voices.getVoices = () => voices.list;
    voices.cancel = () => heard.cancelled++;
    voices.speak = ({ text, lang, voice }) => heard.said.push([text, lang, voice.name]);
    Object.defineProperty(window, "speechSynthesis", { value: voices, configurable: true });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    class Param {
        constructor(tone, name) { [this.tone, this.name] = [tone, name]; }
        set value(value) { this.tone[this.name] = value; }
        setValueAtTime() {}
        linearRampToValueAtTime(value, at) { this.tone[this.name] = Math.max(this.tone[this.name] ?? 0, value); }
        setTargetAtTime() {}
        cancelScheduledValues() {}
    }
    // The module has found `AudioContext` by now: what it makes is replaced.
    const made = BaseAudioContext.prototype;
    let tone = {};
    made.createOscillator = function () {
        tone = {};
        heard.tones.push(tone);
        const [mine, now] = [tone, this.currentTime];
        return { frequency: new Param(tone, "hertz"), connect() {}, start() {}, stop: (at) => (mine.until ??= at - now) };
    };
    made.createGain = () => ({ gain: new Param(tone, "volume"), connect() {} });
    made.createStereoPanner = () => ({ pan: new Param(tone, "pan"), connect() {} });
    AudioContext.prototype.resume = () => Promise.resolve();
    AudioContext.prototype.close = () => (heard.closed++, Promise.resolve());
"#;

/// Waits until the live region says exactly this.
async fn wait_for_told(page: &Page, text: &str) -> Result<()> {
    let script = "return document.querySelector('[data-test=told]')?.textContent ?? ''";
    page.retry(&format!("it is never told: {text}"), async || {
        let told: String = page.js(script).await?;
        ensure!(told == text, "it is told: {told}");
        Ok(())
    })
    .await
}

async fn open_sheet(page: &Page) -> Result<()> {
    page.click("[data-test=sound]").await?;
    page.wait_for("the sheet is open", "document.querySelector('[data-test=sound-sheet]')?.open").await
}

async fn close_sheet(page: &Page) -> Result<()> {
    page.click("[data-test=sound-close]").await?;
    page.wait_for("the sheet is closed", "!document.querySelector('[data-test=sound-sheet]')").await
}

pub(crate) async fn the_summary_is_true_at_every_moment(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    let says = async |part: &str| {
        page.retry(&format!("the summary never says {part:?}"), async || {
            let text: String =
                page.js("return document.querySelector('[data-test=summary]').textContent").await?;
            ensure!(text.contains(part), "{text}");
            Ok(())
        })
        .await
    };
    says("input 1 × 4 × 4").await?;
    says("plus bias 0 = 56.").await?;
    says("Press Space to play").await?;
    // Only headings and text: nothing of it is announced or reached by Tab.
    let is_quiet: bool = page
        .js("const summary = document.querySelector('[data-test=summary]'); \
             return summary.querySelectorAll('h2').length === 4 \
                 && !summary.querySelector('[aria-live], [role], a, button, [tabindex]')")
        .await?;
    ensure!(is_quiet, "the summary is more than four parts of text");
    page.press(Key::End).await?;
    says("Step 4 of 4").await?;
    says("Press Home for the first step").await?;
    page.fill("#f-kernel-height", "9").await?;
    says("This layer is impossible.").await?;
    says("Choose one of the layers that work.").await?;
    page.click("[data-test=lang-ko]").await?;
    says("만들 수 없는 층입니다").await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn a_change_is_told_once_with_what_follows(page: &Page) -> Result<()> {
    page.open("").await?;
    // ⌊(8 + 2 − 3) / 2⌋ + 1 = 4; the digit's second row begins with 0 4.
    page.fill("#f-stride-height", "2").await?;
    let follows = "The output is now 4 × 4. Rounding down leaves 1 cell at the end of each axis that no window reaches. \
                   This step still gives 4.";
    wait_for_told(page, follows).await?;
    open_sheet(page).await?;
    page.click("label:has(#told-own)").await?;
    page.click("label:has(#told-around)").await?;
    page.wait_for("it is chosen", "document.querySelector('#told-own').checked").await?;
    page.check_accessible("html").await?;
    close_sheet(page).await?;
    // Of what is typed in one go the last is told.
    page.fill("#f-stride-height", "1").await?;
    wait_for_told(page, "Stride: 1.").await?;
    page.reload().await?;
    open_sheet(page).await?;
    let kept: Vec<bool> =
        page.js("return ['own', 'around', 'voice', 'tone'].map(it => document.querySelector(`#told-${it}`).checked)").await?;
    ensure!(kept == [true, false, false, false], "{kept:?}");
    for theme in ["light", "dark"] {
        close_sheet(page).await?;
        set_theme(page, theme).await?;
        open_sheet(page).await?;
        page.check_accessible("html").await?;
    }
    page.check_quiet().await
}

pub(crate) async fn the_voice_reads_what_changes_and_stops_at_once(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    let () = page.js(STUB).await?;
    page.focus(".stage").await?;
    page.press('v').await?;
    let said = async |text: &str| {
        page.retry(&format!("it never reads: {text}"), async || {
            // The voice of this machine, not the one that sends the text away.
            let last: Option<[String; 3]> = page.js("return window.heard.said.at(-1) ?? null").await?;
            ensure!(
                last == Some([text.to_owned(), "en-GB".to_owned(), "near".to_owned()]),
                "it reads {last:?}"
            );
            Ok(())
        })
        .await
    };
    said("Read aloud: on.").await?;
    page.press(Key::Right).await?;
    said("Step 2 of 4: output row 0, column 1. The kernel starts at input row 0, column 1: sum of 9 products plus bias 0 = 1.")
        .await?;
    // Fast changes are read once.
    let before: usize = page.js("return window.heard.said.length").await?;
    page.press(Key::Home).await?;
    page.press(Key::Right).await?;
    page.press(Key::End).await?;
    said("Step 4 of 4: output row 1, column 1. The kernel starts at input row 1, column 1: sum of 9 products plus bias 0 = 16.")
        .await?;
    let after: usize = page.js("return window.heard.said.length").await?;
    ensure!((1..=3).contains(&(after - before)), "{} texts were read", after - before);
    // An impossible layer is an alert for screen readers, and is read too.
    page.fill("#f-kernel-height", "9").await?;
    page.retry("the refusal is not read", async || {
        let last: String = page.js("return window.heard.said.at(-1)[0]").await?;
        ensure!(last.starts_with("This layer is impossible."), "{last}");
        Ok(())
    })
    .await?;
    let cancelled: usize = page.js("return window.heard.cancelled").await?;
    page.press(Key::Escape).await?;
    page.wait_for("Escape silences it", &format!("window.heard.cancelled > {cancelled}")).await?;
    // In Korean there is no voice: a sentence says so, and nothing is read.
    page.click("[data-test=lang-ko]").await?;
    open_sheet(page).await?;
    page.wait_for_text("[data-test=sound-sheet] .field-error", "한국어 음성이 없습니다").await?;
    page.check_quiet().await
}

pub(crate) async fn a_value_sounds_by_its_pitch_and_its_side(page: &Page) -> Result<()> {
    page.open(SMALL).await?;
    let () = page.js(STUB).await?;
    let heard = async |hertz: f64, pan: f64| {
        page.retry(&format!("{hertz} Hz at {pan} is never heard"), async || {
            let [found, side, volume, until]: [f64; 4] = page
                .js("const { hertz, pan, volume, until } = window.heard.tones.at(-1) ?? {}; \
                     return [hertz ?? 0, pan ?? 9, volume ?? 0, until ?? 99]")
                .await?;
            ensure!((found - hertz).abs() < 0.5 && (side - pan).abs() < 0.01, "{found} Hz at {side}");
            ensure!(volume > 0.0 && volume <= 0.2 && until <= 0.25, "volume {volume} for {until} s");
            Ok(())
        })
        .await
    };
    open_sheet(page).await?;
    page.click("label:has(#told-tone)").await?;
    // The map is 56 1 / 46 16. Its largest value is 880 Hz, its least 220 Hz, and the first column is on the left.
    heard(880.0, -1.0).await?;
    close_sheet(page).await?;
    page.press(Key::Right).await?;
    heard(220.0, 1.0).await?;
    page.press(Key::Right).await?;
    // 220 · 2^(2 · 45 / 55)
    heard(683.9, -1.0).await?;
    page.press(Key::Right).await?;
    // 220 · 2^(2 · 15 / 55)
    heard(321.1, 1.0).await?;
    let played: usize = page.js("return window.heard.tones.length").await?;
    page.focus(".stage").await?;
    page.press('t').await?;
    page.wait_for("what played is given back", "window.heard.closed === 1").await?;
    page.press(Key::Home).await?;
    page.wait_for_step(0).await?;
    ensure!(
        page.js::<usize>("return window.heard.tones.length").await? == played,
        "it sounds though it is off"
    );
    page.check_quiet().await
}
