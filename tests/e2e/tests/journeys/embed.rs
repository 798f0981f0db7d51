//! Figures in frames of another page, of another origin.

use anyhow::{Result, bail, ensure};
use e2e::{Engine, Key, Page, cdp::DevTools, problems, suite, suite::LeftOut};
use serde_json::{Value, json};
use xtask::server::Site;

/// A page with frames: it keeps what they say, by their names, and makes them as high as they ask for.
const HOST: &str = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Notes</title>\
    <link rel=icon href='data:,'></head><body><script>
    const named = (name) => document.getElementsByName(name)[0];
    window.heard = {};
    addEventListener('message', ({ source, data }) => {
        const frame = [...document.querySelectorAll('iframe')].find((it) => it.contentWindow === source);
        (heard[frame.name] ??= []).push(data);
        if (data.type === 'height') frame.style.height = `${data.height}px`;
    });
    window.last = (name, type) => (heard[name] ?? []).findLast((it) => it.type === type);
    window.say = (name, message) => named(name).contentWindow.postMessage(message, '*');
    window.tell = (name, type, more) => say(name, { convoscope: 1, type, ...more });
    window.keysOfHost = [];
    addEventListener('keydown', ({ key }) => keysOfHost.push(key));
    </script></body></html>";

/// The host with a frame for each name and query; `{host}` in a query is the host's origin.
async fn host(page: &Page, width: u32, frames: &[(&str, &str)]) -> Result<Page> {
    let mut site = Site::default();
    site.insert("index.html", HOST.as_bytes().to_vec());
    let host = page.on(site)?;
    host.open_document(&host.address("")).await?;
    for (name, query) in frames {
        let address = page.address(&query.replace("{host}", &host.server().origin()));
        let () = host
            .call(
                "const [name, src, width] = arguments; \
                 const frame = Object.assign(document.createElement('iframe'), { name, src, width }); \
                 frame.style.border = '0'; document.body.append(frame);",
                vec![json!(name), json!(address), json!(width)],
            )
            .await?;
    }
    Ok(host)
}

/// Waits until an expression of the host is true.
async fn wait(host: &Page, condition: &str) -> Result<()> {
    host.wait_for(condition, condition).await
}

async fn leave(page: &Page) -> Result<()> {
    Ok(page.browser().session().enter_default_frame().await?)
}

/// Goes into a frame of the host: all verbs then speak of it.
async fn enter(page: &Page, name: &str) -> Result<()> {
    leave(page).await?;
    Ok(page.element(&format!("iframe[name={name}]")).await?.enter_frame().await?)
}

async fn tell(host: &Page, name: &str, kind: &str, more: Value) -> Result<()> {
    host.call("tell(...arguments)", vec![json!(name), json!(kind), more]).await
}

const SIX: [(&str, &str); 6] = [
    ("a", "embed&load=now&input=4&padding=0&origin={host}"),
    ("b", "embed&load=now&input=4&padding=0&speed=64&origin={host}"),
    ("c", "embed&load=now&stride=2&view=flat&origin={host}"),
    ("d", "embed&load=now&dims=1&op=max_pool&kernel=2&stride=2&padding=0&origin=*"),
    ("e", "embed&load=now&dims=3&padding=0&lang=ko&origin={host}"),
    // It obeys pages of its own origin alone.
    ("f", "embed&load=now&input=4&padding=0&step=1"),
];

pub(crate) async fn six_embeds_are_driven_by_messages_each_by_its_own(page: &Page) -> Result<()> {
    let host = host(page, 360, &SIX).await?;
    wait(&host, "'abcdef'.split('').every((name) => last(name, 'ready'))").await?;
    // (4 − 3) + 1 = 2; (8 + 2 − 3) / 2 rounded down + 1 = 4; (16 − 2) / 2 + 1 = 8; 4 − 3 + 1 = 2 and 8 − 3 + 1 = 6.
    let outputs: Vec<String> =
        host.js("return 'abcdef'.split('').map((it) => last(it, 'ready').facts.output)").await?;
    ensure!(outputs == ["2x2", "2x2", "4x4", "8", "2x6x6", "2x2"], "outputs {outputs:?}");
    // Unpadded rows 0 to 2 of the digit's left upper 4 × 4 cells, and so on.
    tell(&host, "a", "seek", json!({ "step": 2 })).await?;
    wait(&host, "last('a', 'change')?.step === 2 && last('a', 'change').facts.step === '2'").await?;
    tell(&host, "c", "next", json!({})).await?;
    wait(&host, "last('c', 'change')?.step === 1 && last('c', 'change').figure.includes('step=1')").await?;
    tell(&host, "d", "open", json!({ "figure": "dims=1&op=avg_pool&padding=0&kernel=4&stride=4" })).await?;
    // (16 − 4) / 4 + 1 = 4.
    wait(&host, "last('d', 'change')?.facts.output === '4' && last('d', 'change').facts.op === 'avg_pool'")
        .await?;
    tell(&host, "b", "play", json!({})).await?;
    wait(&host, "last('b', 'ended') && last('b', 'change').step === 3").await?;
    tell(&host, "e", "lang", json!({ "lang": "en" })).await?;
    wait(&host, "last('e', 'change')?.sentence.startsWith('Step 1 of 72')").await?;
    // It is of another origin than the host, so it does not obey.
    tell(&host, "f", "seek", json!({ "step": 3 })).await?;
    tell(&host, "a", "first", json!({})).await?;
    wait(&host, "last('a', 'change').step === 0").await?;
    ensure!(
        host.js::<bool>("return !last('f', 'change') && last('f', 'ready').step === 1").await?,
        "f obeyed"
    );
    for (name, step) in [("a", 0), ("b", 3), ("c", 1), ("f", 1)] {
        enter(page, name).await?;
        page.wait_for_step(step).await?;
        page.check_quiet().await?;
    }
    Ok(())
}

pub(crate) async fn a_bad_message_is_answered_and_changes_nothing(page: &Page) -> Result<()> {
    let host = host(page, 360, &[("a", "embed&load=now&input=4&padding=0&origin={host}")]).await?;
    wait(&host, "last('a', 'ready')").await?;
    for (message, part) in [
        ("{ convoscope: 2, type: 'play' }", "version 1"),
        ("{ convoscope: 1, type: 'jump' }", "The types are play"),
        ("{ convoscope: 1 }", "The types are play"),
        ("{ convoscope: 1, type: 'seek', step: NaN }", "a whole number"),
        ("{ convoscope: 1, type: 'seek', step: 4 }", "this layer has 4"),
        ("{ convoscope: 1, type: 'seek', step: 1e300 }", "a whole number"),
        ("{ convoscope: 1, type: 'open', figure: 'x'.repeat(5e7) }", "longer than"),
        ("{ convoscope: 1, type: 'open', figure: { toString: 1 } }", "stride=2"),
        ("{ convoscope: 1, type: 'open', figure: 'kernel=30' }", "30"),
        ("{ convoscope: 1, type: 'theme', theme: '<script>' }", "\\\"light\\\""),
    ] {
        let () = host.js(&format!("heard.a = []; say('a', {message})")).await?;
        wait(&host, &format!("last('a', 'error')?.sentence.includes(\"{part}\")")).await?;
    }
    // Others' messages are nobody's business.
    let () = host
        .js("heard.a = []; for (const it of [null, 7, 'play', [], { type: 'play' }, new Map()]) say('a', it)")
        .await?;
    tell(&host, "a", "get", json!({})).await?;
    wait(&host, "last('a', 'change')").await?;
    ensure!(host.js::<bool>("return heard.a.length === 1 && !last('a', 'change').playing").await?);
    enter(page, "a").await?;
    page.check_quiet().await
}

pub(crate) async fn embeds_are_as_high_as_they_need(page: &Page) -> Result<()> {
    for width in [240, 360, 700] {
        let host = host(page, width, &SIX).await?;
        wait(&host, "'abcdef'.split('').every((name) => last(name, 'ready') && last(name, 'height'))")
            .await?;
        let lti = "heard.a.some((it) => it.subject === 'lti.frameResize' && it.height === last('a', 'height').height)";
        wait(&host, lti).await?;
        for (name, _) in SIX {
            enter(page, name).await?;
            page.wait_for(
                "nothing is left to scroll",
                "document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth",
            )
            .await?;
            // 9rem, the least height of a stage.
            let height: f64 = page
                .js("return document.querySelector('#stage-canvas').getBoundingClientRect().height")
                .await?;
            ensure!(height > 150.0, "{name} is {height} px high at {width}");
        }
        leave(page).await?;
        // A view that is lower makes the frame lower, and nothing grows by itself.
        let before: u32 = host.js("return last('a', 'height').height").await?;
        let n_told: usize = host.js("return heard.a.filter((it) => it.type === 'height').length").await?;
        ensure!(n_told < 8, "told {n_told} heights");
        if width == 700 {
            tell(&host, "a", "open", json!({ "figure": "view=flat" })).await?;
            wait(&host, &format!("last('a', 'height').height < {before} - 100")).await?;
        }
    }
    Ok(())
}

pub(crate) async fn keys_leave_a_frame_at_the_last_step(page: &Page) -> Result<()> {
    let host =
        host(page, 360, &[("a", "embed&load=now&input=4&padding=0&keys=pass&step=2&origin={host}")]).await?;
    wait(&host, "last('a', 'ready')").await?;
    enter(page, "a").await?;
    page.wait_until_ready().await?;
    page.focus(".stage").await?;
    page.press(Key::PageDown).await?;
    page.wait_for_step(3).await?;
    leave(page).await?;
    ensure!(host.js::<bool>("return !last('a', 'key')").await?, "a key was passed on too early");
    enter(page, "a").await?;
    page.press(Key::PageDown).await?;
    leave(page).await?;
    wait(&host, "last('a', 'key')?.key === 'PageDown' && heard.a.includes('{\"method\":\"next\"}')").await?;
    wait(&host, "document.hasFocus() && document.activeElement.tagName !== 'IFRAME'").await?;
    host.press(Key::PageUp).await?;
    wait(&host, "keysOfHost.includes('PageUp')").await?;
    enter(page, "a").await?;
    ensure!(page.step().await? == 3);
    page.focus(".stage").await?;
    page.press(Key::Home).await?;
    page.wait_for_step(0).await?;
    page.press(Key::Left).await?;
    leave(page).await?;
    wait(&host, "last('a', 'key')?.key === 'ArrowLeft' && heard.a.includes('{\"method\":\"prev\"}')").await?;
    enter(page, "a").await?;
    page.focus(".stage").await?;
    page.press(Key::Escape).await?;
    leave(page).await?;
    wait(&host, "last('a', 'key')?.key === 'Escape'").await?;
    enter(page, "a").await?;
    page.check_quiet().await
}

pub(crate) async fn a_frame_without_keys_leaves_them_alone(page: &Page) -> Result<()> {
    page.open("embed&keys=none&input=4&padding=0").await?;
    page.focus(".stage").await?;
    page.press(Key::Right).await?;
    page.press(' ').await?;
    page.press(Key::Enter).await?;
    page.focus("[data-test=next]").await?;
    page.press(Key::Enter).await?;
    // The button has the focus, so its key is its own.
    page.wait_for_step(1).await?;
    ensure!(page.count(".cell-editor").await? == 0, "a cell is edited");
    page.check_quiet().await
}

pub(crate) async fn a_slide_plays_its_figure_and_pauses_it(page: &Page) -> Result<()> {
    let host = host(page, 360, &[("a", "embed&load=now&input=4&padding=0&step=1&speed=64")]).await?;
    wait(&host, "last('a', 'ready')").await?;
    let () = host.js("say('a', 'slide:start')").await?;
    wait(&host, "last('a', 'ended') && last('a', 'change').step === 3").await?;
    // At the end it begins at the step of its link.
    let () = host.js("heard.a = []; say('a', 'slide:start')").await?;
    wait(&host, "heard.a.find((it) => it.type === 'change')?.step === 1").await?;
    let () = host.js("say('a', 'slide:stop')").await?;
    wait(&host, "last('a', 'change').playing === false").await?;
    enter(page, "a").await?;
    page.check_quiet().await
}

pub(crate) async fn an_embed_that_waits_for_a_press_fetches_no_wasm_before(page: &Page) -> Result<()> {
    let frames = [("a", "embed&load=click"), ("b", "embed&load=click&stride=2&speed=0.5")];
    let host = host(page, 360, &frames).await?;
    wait(&host, "last('a', 'height') && last('b', 'height')").await?;
    let fetched = || page.server().hits().iter().any(|it| it.path().ends_with(".wasm"));
    enter(page, "a").await?;
    ensure!(is_shown(page, ".first-picture--narrow").await?, "no still figure");
    page.check_accessible("html").await?;
    enter(page, "b").await?;
    page.wait_for_text("[data-test=poster]", "stride=2").await?;
    ensure!(!is_shown(page, ".first-picture--narrow").await?, "another figure is shown");
    ensure!(!fetched(), "the module is fetched before it is needed");
    page.click("[data-test=poster]").await?;
    page.wait_until_ready().await?;
    ensure!(fetched());
    page.wait_for("it plays", "document.querySelector('[data-test=play]').ariaLabel === 'Pause'").await?;
    leave(page).await?;
    ensure!(host.js::<bool>("return !last('a', 'ready') && last('b', 'ready').facts.stride === '2'").await?);
    // What its host asks for wakes the other.
    let () = host.js("say('a', 'slide:start')").await?;
    wait(&host, "last('a', 'change')?.playing").await?;
    enter(page, "a").await?;
    page.check_quiet().await
}

async fn is_shown(page: &Page, css: &str) -> Result<bool> {
    Ok(page.element(css).await?.is_displayed().await?)
}

pub(crate) async fn an_embed_plays_by_itself_while_it_is_seen(page: &Page) -> Result<()> {
    let far = "embed&load=now&autoplay&loop&speed=64&input=4&padding=0";
    let host = host(page, 360, &[("a", far)]).await?;
    let () = host.js("document.querySelector('iframe').style.marginTop = '300vh'").await?;
    wait(&host, "last('a', 'ready')").await?;
    ensure!(host.js::<bool>("return !last('a', 'change')").await?, "it plays where nobody sees it");
    let () = host.js("scrollTo(0, 1e6)").await?;
    wait(&host, "last('a', 'change')?.playing").await?;
    let () = host.js("scrollTo(0, 0)").await?;
    wait(&host, "!last('a', 'change').playing").await?;
    let () = host.js("scrollTo(0, 1e6)").await?;
    wait(&host, "last('a', 'change').playing").await?;
    enter(page, "a").await?;
    page.check_quiet().await
}

pub(crate) async fn an_embed_does_not_play_by_itself_with_reduced_motion(page: &Page) -> Result<()> {
    if page.engine() != Engine::Chromium {
        bail!(LeftOut("no other driver can ask for reduced motion"));
    }
    let tools = DevTools::new(page.browser())?;
    tools.set_media(&[("prefers-reduced-motion", "reduce")]).await?;
    let host =
        host(page, 360, &[("a", "embed&load=now&autoplay&input=4&padding=0&speed=64&origin=*")]).await?;
    wait(&host, "last('a', 'ready')").await?;
    let () = host.js("say('a', 'slide:start')").await?;
    tell(&host, "a", "get", json!({})).await?;
    wait(&host, "last('a', 'change')").await?;
    ensure!(host.js::<bool>("return !heard.a.some((it) => it.playing)").await?, "it plays by itself");
    tell(&host, "a", "play", json!({})).await?;
    wait(&host, "last('a', 'ended')").await?;
    Ok(())
}

pub(crate) async fn a_readonly_embed_steps_and_changes_no_number(page: &Page) -> Result<()> {
    page.open("embed&input=4&padding=0&show=params,views,header").await?;
    page.focus(".stage").await?;
    page.press(Key::Enter).await?;
    page.element(".cell-editor input").await?;
    page.open("embed&input=4&padding=0&show=params,views,header&readonly").await?;
    page.focus(".stage").await?;
    page.press(Key::Enter).await?;
    page.chord(Key::Control, 'z').await?;
    page.press(Key::Right).await?;
    page.wait_for_step(1).await?;
    ensure!(page.count(".cell-editor").await? == 0, "a cell is edited");
    ensure!(page.js::<bool>("return document.querySelector('#f-kernel-height').matches(':disabled')").await?);
    page.click("label[for=view-flat], #view-flat").await?;
    page.wait_for("the view changes", "document.documentElement.dataset.view === 'flat'").await?;
    page.check_accessible("html").await?;
    page.check_quiet().await
}

pub(crate) async fn what_a_host_says_wrong_is_said(page: &Page) -> Result<()> {
    page.open("embed&lang=en&keys=all&show=views,foo&stride=2").await?;
    page.wait_for_text("[data-test=notices]", "keys=all").await?;
    page.wait_for_text("[data-test=notices]", "show=foo").await?;
    ensure!(is_shown(page, ".radios--tabs").await?, "the rest is not read");
    page.click("[data-test=dismiss]").await?;
    page.wait_for("the notice is gone", "!document.querySelector('[data-test=notices]')").await?;
    page.check_quiet().await
}

pub(crate) async fn an_embed_keeps_nothing_and_leaves_the_history_alone(page: &Page) -> Result<()> {
    page.open("embed&theme=dark&show=params").await?;
    let entries: usize = page.js("return history.length").await?;
    page.fill("#f-kernel-height", "5").await?;
    page.press(Key::Tab).await?;
    page.wait_for("the address follows", "location.search.includes('kernel=5')").await?;
    ensure!(page.js::<usize>("return history.length").await? == entries, "an entry of its own");
    ensure!(page.js::<bool>("return localStorage.length === 0").await?, "something is kept");
    let [scheme, ground]: [String; 2] = page
        .js("const style = getComputedStyle(document.documentElement); return [style.colorScheme, style.backgroundColor]")
        .await?;
    ensure!(scheme == "dark" && ground == "rgba(0, 0, 0, 0)", "{scheme} on {ground}");
    let out = page.attribute("[data-test=out]", "href").await?;
    ensure!(out.as_deref() == Some("?kernel=5&theme=dark"), "the link is {out:?}");
    page.reload().await?;
    ensure!(page.value("#f-kernel-height").await? == "5");
    page.check_quiet().await
}

pub(crate) async fn parts_are_hidden_alike_before_and_after_the_module(page: &Page) -> Result<()> {
    let held = page.on(problems::held_back(suite::built_site()?)?)?;
    let shown = "return ['[data-test=examples]', '.radios--tabs', '.transport__buttons', '.transport .range', '.transport__place', '#speed', \
                 '[data-test=loop]', '.out'].map((it) => Boolean(document.querySelector(it)?.checkVisibility()))";
    for query in [
        "",
        "embed",
        "embed&show=all&hide=link",
        "embed&hide=transport",
        "hide=header,views",
        "embed=0&embed=yes&show=link",
    ] {
        held.open_document(&held.address(query)).await?;
        let before: Vec<bool> = held.js(shown).await?;
        let hidden: String = held.js("return document.documentElement.dataset.hidden").await?;
        let () = held.js("window.release()").await?;
        held.wait_until_ready().await?;
        let after: Vec<bool> = held.js(shown).await?;
        ensure!(before == after, "{query}: {before:?} before, {after:?} after");
        let hidden_after: String = held.js("return document.documentElement.dataset.hidden").await?;
        ensure!(hidden == hidden_after, "{query}: {hidden} before, {hidden_after} after");
    }
    // Keys of others are no figure of their own.
    held.open_document(&held.address("utm_source=x&fbclid=y")).await?;
    ensure!(held.attribute("html", "data-waits").await?.is_none(), "it waits for a figure that it has");
    held.check_quiet().await
}

pub(crate) async fn axe_finds_nothing_in_narrow_embeds_in_both_languages(page: &Page) -> Result<()> {
    for query in [
        "embed&lang=en",
        "embed&lang=ko&theme=dark&show=speed,loop,sentence,views",
        "embed&dims=3&show=turning",
    ] {
        page.open_in_frame(query, 240, 500).await?;
        // A dark embed is seen through on a dark host. axe takes what it sees through for white.
        let () = page.js("document.body.style.background = 'var(--paper)'").await?;
        page.check_accessible("html").await?;
        let needed: u32 = page.js("return document.documentElement.scrollWidth").await?;
        ensure!(needed <= 240, "{query} is {needed} px wide");
    }
    page.check_quiet().await
}
