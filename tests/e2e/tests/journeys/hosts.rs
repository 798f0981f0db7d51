//! Figures in pages of other people: the element, a sanitizer, a deck.

use anyhow::{Result, ensure};
use e2e::{
    Page,
    hosts::{FOLDER, with_hosts},
    suite,
};
use thirtyfour::{Key, WebElement};

/// The page with the pages of other people beside it, whose errors are kept too.
fn hosts(page: &Page) -> Result<Page> {
    let mut site = with_hosts(suite::built_site()?)?;
    for name in ["elements", "sanitizer", "deck", "wordpress"].map(|it| format!("{FOLDER}{it}.html")) {
        let html =
            site.get(&name).map(|it| String::from_utf8_lossy(it.raw()).into_owned()).unwrap_or_default();
        ensure!(html.contains("<meta charset"), "{name} does not state its character set");
        let html = html.replacen("<meta charset", "<script src=\"../__probe.js\"></script><meta charset", 1);
        site.insert(&name, html.into_bytes());
    }
    page.on(site.mounted_at("/course/"))
}

async fn open(page: &Page, name: &str) -> Result<()> {
    page.open_document(&format!("{}{FOLDER}{name}", page.address(""))).await
}

/// Goes into the frame of the element that `css` selects: all verbs then speak of the figure.
async fn enter(page: &Page, css: &str) -> Result<()> {
    let script = "const it = document.querySelector(arguments[0]); \
                  return it.shadowRoot ? it.shadowRoot.querySelector('iframe') : it";
    let answer = page.browser().session().execute(script, vec![css.into()]).await?;
    let frame: WebElement = answer.element()?;
    frame.enter_frame().await?;
    page.wait_until_ready().await
}

async fn leave(page: &Page) -> Result<()> {
    Ok(page.browser().session().enter_default_frame().await?)
}

/// Keeps the events of an element in `window.heard`, as `type step`.
const HEAR: &str = "window.heard = []; const it = document.querySelector(arguments[0]); \
    for (const type of ['loadeddata', 'play', 'pause', 'timeupdate', 'seeked', 'ended', 'error']) \
        it.addEventListener(type, () => heard.push(`${type} ${it.step}`));";

pub(crate) async fn the_element_shows_its_still_until_it_is_started(page: &Page) -> Result<()> {
    let page = hosts(page)?;
    open(&page, "elements.html").await?;
    page.wait_for("the stills are drawn", "[...document.images].every((it) => it.naturalWidth > 0)").await?;
    // Nothing of the page itself is fetched.
    let fetched = page.server().hits();
    let is_of_figure = |path: &str| path == "/course/" || path.ends_with(".wasm");
    ensure!(!fetched.iter().any(|it| is_of_figure(it.path())), "{fetched:?}");
    page.check_accessible("html").await?;

    // The button over the still, by keyboard.
    page.focus("#before").await?;
    page.press(Key::Tab).await?;
    page.press(Key::Tab).await?;
    page.press(Key::Enter).await?;
    page.wait_for("it is live", "document.querySelector('#strided').steps === 16").await?;
    page.wait_for("it plays", "document.querySelector('#strided').step > 0").await?;
    let is_still_there: bool = page.js("return document.images[0].checkVisibility()").await?;
    ensure!(!is_still_there, "the still is seen beside the figure");
    // As high as its content: nothing scrolls in it.
    let heights = "(() => { const it = document.querySelector('#strided').shadowRoot.querySelector('iframe'); \
        return Math.abs(it.clientHeight - it.contentDocument.documentElement.scrollHeight) <= 1 \
            && it.clientHeight > 150; })()";
    page.wait_for("the frame is as high as the figure", heights).await?;
    page.check_quiet().await
}

pub(crate) async fn the_element_is_used_like_a_video(page: &Page) -> Result<()> {
    let page = hosts(page)?;
    open(&page, "elements.html").await?;
    // 4 cells under a kernel of 3 without padding: 2 x 2 places; the link begins at the third.
    let () = page.call(HEAR, vec!["#linked".into()]).await?;
    // A figure plays while it is seen.
    let () = page.js("document.querySelector('#linked').scrollIntoView({ block: 'center' })").await?;
    let () = page.js("document.querySelector('#linked').load()").await?;
    page.wait_for("it is loaded", "heard.includes('loadeddata 2')").await?;
    let state = "const { steps, step, paused, ended, facts } = document.querySelector('#linked'); \
                 return [steps, step, paused, ended, facts.output, facts.stride].join(' ')";
    ensure!(page.js::<String>(state).await? == "4 2 true false 2x2 1");

    let () = page.js("document.querySelector('#linked').step = 1").await?;
    page.wait_for("it has gone there", "heard.includes('seeked 1')").await?;
    let () = page
        .call_async("document.querySelector('#linked').play().then(() => arguments[0](null))", vec![])
        .await?;
    page.wait_for("it ends", "document.querySelector('#linked').ended").await?;
    ensure!(page.js::<String>(state).await? == "4 3 true true 2x2 1");
    let heard: Vec<String> = page.js("return heard").await?;
    let order = ["loadeddata 2", "timeupdate 1", "play 1", "timeupdate 2", "timeupdate 3", "ended 3"];
    let mut rest = heard.iter();
    for wanted in order {
        ensure!(rest.any(|it| it == wanted), "no {wanted} in its place: {heard:?}");
    }

    // Attributes of a live figure: (4 - 3 + 2) / 1 + 1 = 4 with a padding of 1.
    let () = page.js("document.querySelector('#linked').setAttribute('padding', '(1, 1)')").await?;
    page.wait_for("it has another layer", "document.querySelector('#linked').facts.output === '4x4'").await?;
    page.check_quiet().await
}

pub(crate) async fn attributes_are_words_of_pytorch(page: &Page) -> Result<()> {
    let page = hosts(page)?;
    open(&page, "elements.html").await?;
    let () = page.js("for (const it of document.querySelectorAll('conv-scope')) it.load()").await?;
    let expected = [
        // (7 + 2 - 3) / 2 + 1 = 4, rounded down
        ("strided", "conv", "4x4"),
        // The padding that is left out is 1: (3 - 1) * 2 - 2 + 3 = 5 high, (3 - 1) * 2 - 2 + 2 = 4 wide
        ("transposed", "conv_transpose", "5x4"),
        ("linked", "conv", "2x2"),
        // 16 - 5 + 1
        ("signal", "conv", "12"),
        // (6 - 2) / 2 + 1 = 3
        ("pooled", "max_pool", "3x3"),
        // 5 - 3 + 1
        ("read", "conv", "3x3"),
    ];
    for (id, op, output) in expected {
        page.wait_for(&format!("{id} is there"), &format!("document.querySelector('#{id}').steps > 0"))
            .await?;
        let facts: [String; 2] = page
            .js(&format!(
                "const {{ facts }} = document.querySelector('#{id}'); return [facts.op, facts.output]"
            ))
            .await?;
        ensure!(facts[0] == op && facts[1] == output, "{id}: {facts:?}");
    }
    ensure!(page.js::<String>("return document.querySelector('#signal').facts.dims").await? == "1");
    page.check_quiet().await
}

pub(crate) async fn six_figures_on_a_page_are_apart(page: &Page) -> Result<()> {
    let page = hosts(page)?;
    open(&page, "elements.html").await?;
    let () = page.js("for (const it of document.querySelectorAll('conv-scope')) it.load()").await?;
    page.wait_for("all are live", "[...document.querySelectorAll('conv-scope')].every((it) => it.steps > 0)")
        .await?;
    let steps = "return [...document.querySelectorAll('conv-scope')].map((it) => it.step)";
    ensure!(page.js::<Vec<usize>>(steps).await? == [0, 0, 2, 0, 0, 0]);
    let () = page.js("document.querySelector('#pooled').step = 4").await?;
    page.wait_for("it has gone there", "document.querySelector('#pooled').step === 4").await?;
    ensure!(page.js::<Vec<usize>>(steps).await? == [0, 0, 2, 0, 4, 0]);

    // A message that comes from elsewhere counts for nothing.
    let height = "document.querySelector('#read').shadowRoot.querySelector('iframe').clientHeight";
    let before: usize = page.js(&format!("return {height}")).await?;
    let () = page
        .call_async(
            "postMessage({ convoscope: 1, type: 'height', height: 77 }); \
             postMessage({ convoscope: 1, type: 'change', step: 9, steps: 10, facts: {} }); \
             setTimeout(arguments[0], 50, null)",
            vec![],
        )
        .await?;
    ensure!(page.js::<usize>(&format!("return {height}")).await? == before);
    ensure!(page.js::<Vec<usize>>(steps).await? == [0, 0, 2, 0, 4, 0]);

    // The keyboard goes in, works there alone, and comes out.
    enter(&page, "#strided").await?;
    page.focus("[data-test=play]").await?;
    page.press(Key::Right).await?;
    page.wait_for_step(1).await?;
    leave(&page).await?;
    page.wait_for("the element knows", "document.querySelector('#strided').step === 1").await?;
    ensure!(page.js::<Vec<usize>>(steps).await? == [1, 0, 2, 0, 4, 0]);
    page.check_quiet().await
}

pub(crate) async fn the_element_prints_its_still(page: &Page) -> Result<()> {
    let page = hosts(page)?;
    open(&page, "elements.html").await?;
    let () = page.js("document.querySelector('#strided').load()").await?;
    page.wait_for("it is live", "document.querySelector('#strided').steps > 0").await?;
    // What is meant for paper, on the screen: no engine lets a test look at paper.
    let () = page
        .js("const [sheet] = document.querySelector('#strided').shadowRoot.adoptedStyleSheets; \
             [...sheet.cssRules].find((it) => it.media).media.mediaText = 'screen';")
        .await?;
    let seen = "const it = document.querySelector('#strided'); const frame = it.shadowRoot.querySelector('iframe'); \
                return [frame.getClientRects().length, it.querySelector('img').getClientRects().length, \
                    document.querySelector('#pooled').shadowRoot.querySelector('button').getClientRects().length]";
    ensure!(page.js::<Vec<usize>>(seen).await? == [0, 1, 0]);
    page.check_quiet().await
}

pub(crate) async fn a_sanitizer_that_keeps_frames_keeps_the_figure(page: &Page) -> Result<()> {
    let page = hosts(page)?;
    open(&page, "sanitizer.html").await?;
    ensure!(page.count("#kept script").await? == 0 && page.count("#kept conv-scope").await? == 0);
    ensure!(page.count("#kept iframe[allow], #kept iframe[style]").await? == 0);
    // Of the element its still is left, with its link.
    ensure!(page.count("#kept a > img").await? == 1);
    page.wait_for("the frame has its height", "document.querySelector('iframe').height !== '420'").await?;
    enter(&page, "iframe").await?;
    page.click("[data-test=next]").await?;
    page.wait_for_step(1).await?;
    page.wait_for("nothing scrolls", "document.documentElement.scrollHeight <= innerHeight + 1").await?;
    leave(&page).await?;
    ensure!(page.js::<String>("return document.title").await? == "A page of a course");
    page.check_quiet().await
}

pub(crate) async fn the_frame_of_wordpress_is_led_by_messages(page: &Page) -> Result<()> {
    let page = hosts(page)?;
    open(&page, "wordpress.html").await?;
    // It was told to go to the third of four steps, and has no origin.
    page.wait_for("it has gone there", "window.said?.step === 2").await?;
    ensure!(
        page.js::<String>("return [said.origin, said.steps, said.facts.output].join(' ')").await?
            == "null 4 2x2"
    );
    Ok(())
}

const SLIDE: &str = "window.deck?.isReady() && window.deck.getIndices().h";

pub(crate) async fn a_deck_plays_its_figure_while_its_slide_is_shown(page: &Page) -> Result<()> {
    let page = hosts(page)?;
    open(&page, "deck.html").await?;
    page.wait_for("the deck is there", &format!("{SLIDE} === 0")).await?;
    // reveal.js speaks to a frame that it has loaded early only once, whether it hears or not.
    page.wait_for("the figure is there", "window.isPlaying === false").await?;
    page.press(Key::PageDown).await?;
    page.wait_for("the second slide", &format!("{SLIDE} === 1")).await?;
    // Nobody pressed anything in it: reveal.js said `slide:start`. It plays in a loop.
    page.wait_for("the figure plays", "window.isPlaying").await?;
    page.press(Key::PageDown).await?;
    page.wait_for("the third slide", &format!("{SLIDE} === 2")).await?;
    page.wait_for("the figure is paused", "window.isPlaying === false").await?;
    page.check_quiet().await
}

pub(crate) async fn a_clicker_is_never_lost_in_a_figure(page: &Page) -> Result<()> {
    let page = hosts(page)?;
    open(&page, "deck.html").await?;
    page.wait_for("the deck is there", &format!("{SLIDE} === 0")).await?;
    let () = page.js("deck.slide(2)").await?;
    page.wait_for("the third slide", &format!("{SLIDE} === 2")).await?;
    let () = page.js("document.querySelector('#figure').load()").await?;
    page.wait_for("it is live", "document.querySelector('#figure').steps === 4").await?;
    enter(&page, "#figure").await?;
    page.focus("[data-test=play]").await?;
    // Four steps: three presses go to the last, the fourth is the deck's.
    for step in 1..4 {
        page.press(Key::PageDown).await?;
        page.wait_for_step(step).await?;
    }
    page.press(Key::PageDown).await?;
    leave(&page).await?;
    page.wait_for("the deck goes on", &format!("{SLIDE} === 3")).await?;
    // And it has the keys from now on.
    page.press(Key::PageUp).await?;
    page.wait_for("the deck goes back", &format!("{SLIDE} === 2")).await?;
    page.check_quiet().await
}
