//! One window on the page, and what a user does in it.

mod pointer;

use std::{
    cell::RefCell,
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{By, Key, WebElement};
use xtask::{
    server::{Server, Site},
    tools::browsers::Engine,
};

use crate::{Browser, axe, problems};

/// How long anything may take until it is given up.
const WAIT_LIMIT: Duration = Duration::from_secs(10);
const POLL_INTERVAL: Duration = Duration::from_millis(25);

/// One window on the page.
#[derive(Debug)]
pub struct Page {
    browser: Browser,
    server: Server,
    /// Kept from documents that were left.
    problems: RefCell<Vec<String>>,
}

impl Page {
    /// Serves `site`, with the probe of [`problems`], to `browser`.
    pub fn new(browser: Browser, site: Site) -> Result<Self> {
        let server = Server::start(problems::with_probe(site)?, 0)?;
        Ok(Self { browser, server, problems: RefCell::default() })
    }

    /// The same browser on a site whose documents are kept for when there is no network.
    pub fn on_kept(&self, site: Site) -> Result<Self> {
        let server = Server::start(problems::with_probe_and_keeping(site)?, 0)?;
        Ok(Self { browser: self.browser.clone(), server, problems: RefCell::default() })
    }

    /// A second window-to-be: the same browser on another site, such as one with a file missing.
    pub fn on(&self, site: Site) -> Result<Self> {
        Self::new(self.browser.clone(), site)
    }

    pub fn engine(&self) -> Engine {
        self.browser.engine()
    }

    pub fn browser(&self) -> &Browser {
        &self.browser
    }

    /// The server of the page, with its log of requests.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// The address of the page with this query.
    pub fn address(&self, query: &str) -> String {
        let separator = if query.is_empty() { "" } else { "?" };
        format!("{}{separator}{query}", self.server.url())
    }

    /// The address in the address bar.
    pub async fn current_address(&self) -> Result<String> {
        Ok(self.browser.session().current_url().await?.into())
    }

    // ---- going places ----

    /// Opens the page with a query such as `input=8x8&step=3` and waits until it answers.
    pub async fn open(&self, query: &str) -> Result<()> {
        self.open_document(&self.address(query)).await?;
        self.wait_until_ready().await
    }

    /// Opens any address and does not wait for the page to be ready.
    pub async fn open_document(&self, address: &str) -> Result<()> {
        self.keep_problems().await?;
        Ok(self.browser.session().goto(address).await?)
    }

    /// Opens the page in a frame of this size, in every engine alike, and enters it:
    /// desktop windows do not get as narrow as a phone. All verbs then speak of the frame.
    pub async fn open_in_frame(&self, query: &str, width: u32, height: u32) -> Result<()> {
        self.open_document_in_frame(query, width, height).await?;
        self.wait_until_ready().await
    }

    /// The same, and does not wait for the page to be ready.
    pub async fn open_document_in_frame(&self, query: &str, width: u32, height: u32) -> Result<()> {
        self.hold_in_frame(&self.address(query), width, height).await
    }

    /// Another document than the page, such as `class.html?do=present`, in a frame.
    pub async fn open_other_in_frame(&self, document: &str, width: u32, height: u32) -> Result<()> {
        self.hold_in_frame(&format!("{}{document}", self.server.url()), width, height).await
    }

    async fn hold_in_frame(&self, address: &str, width: u32, height: u32) -> Result<()> {
        // A document of the same origin without a policy of its own.
        self.open_document(&format!("{}{}", self.server.url(), problems::HOLDER_NAME)).await?;
        let () = self
            .call(
                "document.body.style.margin = '0'; const frame = document.createElement('iframe'); \
                 frame.width = arguments[1]; frame.height = arguments[2]; frame.src = arguments[0]; \
                 frame.style.border = '0'; document.body.append(frame);",
                vec![json!(address), json!(width), json!(height)],
            )
            .await?;
        self.element("iframe").await?.enter_frame().await?;
        self.wait_for("the document is whole", "document.getElementById('not-loaded')").await
    }

    pub async fn reload(&self) -> Result<()> {
        self.keep_problems().await?;
        self.browser.session().refresh().await?;
        self.wait_until_ready().await
    }

    /// The back button. The caller waits for what it expects to see.
    pub async fn back(&self) -> Result<()> {
        self.keep_problems().await?;
        Ok(self.browser.session().back().await?)
    }

    /// The forward button. The caller waits for what it expects to see.
    pub async fn forward(&self) -> Result<()> {
        self.keep_problems().await?;
        Ok(self.browser.session().forward().await?)
    }

    /// Makes the inside of the window this large, as far as the engine's windows can be.
    pub async fn resize(&self, width: i64, height: i64) -> Result<()> {
        let session = self.browser.session();
        let [inner_width, inner_height]: [i64; 2] = self.js("return [innerWidth, innerHeight]").await?;
        let outer = session.get_window_rect().await?;
        let width = width + outer.width - inner_width;
        let height = height + outer.height - inner_height;
        session.set_window_rect(0, 0, u32::try_from(width)?, u32::try_from(height)?).await?;
        Ok(())
    }

    // ---- doing things ----

    /// The first element that `css` selects, once it is there.
    pub async fn element(&self, css: &str) -> Result<WebElement> {
        self.retry(&format!("no element {css}"), async || {
            Ok(self.browser.session().find(By::Css(css)).await?)
        })
        .await
    }

    /// How many elements `css` selects now.
    pub async fn count(&self, css: &str) -> Result<usize> {
        self.call("return document.querySelectorAll(arguments[0]).length", vec![json!(css)]).await
    }

    /// Clicks, once the element is there, enabled and not covered.
    pub async fn click(&self, css: &str) -> Result<()> {
        self.retry(&format!("cannot click {css}"), async || {
            let element = self.browser.session().find(By::Css(css)).await?;
            ensure!(element.is_enabled().await?, "it is disabled");
            element.scroll_into_view().await?;
            Ok(element.click().await?)
        })
        .await
    }

    /// Replaces the text of a field as a user does, and leaves the focus in it.
    pub async fn fill(&self, css: &str, text: &str) -> Result<()> {
        let keys = if text.is_empty() { char::from(Key::Delete).to_string() } else { text.to_owned() };
        // The page may replace the field between two of these.
        self.retry(&format!("cannot fill {css}"), async || {
            let element = self.element(css).await?;
            element.scroll_into_view().await?;
            element.focus().await?;
            let () = self.call("arguments[0].select()", vec![element.to_json()?]).await?;
            Ok(element.send_keys(keys.as_str()).await?)
        })
        .await
    }

    /// Replaces the text of a field at once, as pasting does: nothing that is only half typed is seen.
    pub async fn paste(&self, css: &str, text: &str) -> Result<()> {
        let element = self.element(css).await?;
        element.scroll_into_view().await?;
        element.focus().await?;
        self.call(
            "const [field, text] = arguments; field.value = text; \
             field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));",
            vec![element.to_json()?, json!(text)],
        )
        .await
    }

    /// Chooses from a list by the option's value.
    pub async fn choose(&self, css: &str, value: &str) -> Result<()> {
        let list = self.element(css).await?.to_json()?;
        self.call(
            "const [list, value] = arguments; list.value = value; \
             list.dispatchEvent(new Event('change', { bubbles: true }));",
            vec![list, json!(value)],
        )
        .await
    }

    /// Presses one key where the focus is: `page.press(Key::Right)`, `page.press(' ')`.
    pub async fn press(&self, key: impl Into<char>) -> Result<()> {
        let key = key.into();
        Ok(self.browser.session().action_chain().key_down(key).key_up(key).perform().await?)
    }

    /// Presses one key while another is held: `page.chord(Key::Control, 'z')`.
    pub async fn chord(&self, held: Key, key: impl Into<char>) -> Result<()> {
        let (held, key) = (char::from(held), key.into());
        let chain = self.browser.session().action_chain();
        Ok(chain.key_down(held).key_down(key).key_up(key).key_up(held).perform().await?)
    }

    /// Moves the focus to an element.
    pub async fn focus(&self, css: &str) -> Result<()> {
        Ok(self.element(css).await?.focus().await?)
    }

    // ---- reading ----

    /// The visible text of an element.
    pub async fn text(&self, css: &str) -> Result<String> {
        // An element that is drawn again while it is read is read again.
        self.retry(&format!("cannot read {css}"), async || {
            Ok(self.browser.session().find(By::Css(css)).await?.text().await?)
        })
        .await
    }

    /// The value of a field or slider.
    pub async fn value(&self, css: &str) -> Result<String> {
        self.element(css).await?;
        self.call("return document.querySelector(arguments[0]).value", vec![json!(css)]).await
    }

    /// An attribute, `None` when it is absent.
    pub async fn attribute(&self, css: &str, name: &str) -> Result<Option<String>> {
        self.element(css).await?;
        let script = "return document.querySelector(arguments[0]).getAttribute(arguments[1])";
        self.call(script, vec![json!(css), json!(name)]).await
    }

    /// The step that is shown, counted from 0.
    pub async fn step(&self) -> Result<usize> {
        self.number("data-step").await
    }

    /// How many steps the figure has.
    pub async fn steps(&self) -> Result<usize> {
        self.number("data-steps").await
    }

    async fn number(&self, name: &str) -> Result<usize> {
        let text = self.attribute("[data-test=step]", name).await?.with_context(|| format!("no {name}"))?;
        text.parse().with_context(|| format!("{name} is {text:?}"))
    }

    /// Runs a script; `return` gives its result.
    pub async fn js<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        self.call(script, Vec::new()).await
    }

    /// Runs a script with `arguments`.
    pub async fn call<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        let answer = self.browser.session().execute(script, arguments).await?;
        serde_json::from_value(answer.json().clone()).context("unexpected answer of a script")
    }

    /// Runs a script whose last argument is the function that takes the answer.
    pub async fn call_async<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        let answer = self.browser.session().execute_async(script, arguments).await?;
        serde_json::from_value(answer.json().clone()).context("unexpected answer of a script")
    }

    /// Writes what the window shows as PNG.
    pub async fn screenshot(&self, path: &Path) -> Result<()> {
        std::fs::write(path, self.browser.session().screenshot_as_png().await?)?;
        Ok(())
    }

    // ---- waiting ----

    /// Waits until the page has drawn itself and answers.
    pub async fn wait_until_ready(&self) -> Result<()> {
        self.wait_for("the page is ready", "document.documentElement.dataset.ready === 'true'").await
    }

    pub async fn wait_for_step(&self, step: usize) -> Result<()> {
        let condition =
            format!("document.querySelector('[data-test=step]')?.getAttribute('data-step') === '{step}'");
        self.wait_for(&format!("step {step} is shown"), &condition).await
    }

    /// Waits until the visible text of an element contains `part`.
    pub async fn wait_for_text(&self, css: &str, part: &str) -> Result<()> {
        self.retry(&format!("{css} never says {part:?}"), async || {
            let text = self.browser.session().find(By::Css(css)).await?.text().await?;
            ensure!(text.contains(part), "it says {text:?}");
            Ok(())
        })
        .await
    }

    /// Waits until a JavaScript expression is true; `what` says in words what is waited for.
    pub async fn wait_for(&self, what: &str, condition: &str) -> Result<()> {
        let script = format!("return Boolean({condition})");
        self.retry(&format!("waited in vain until {what}"), async || {
            ensure!(self.js::<bool>(&script).await?, "it is not so yet");
            Ok(())
        })
        .await
    }

    /// Tries again until it works or the time is over; `complaint` then heads the last error.
    pub async fn retry<T>(&self, complaint: &str, attempt: impl AsyncFn() -> Result<T>) -> Result<T> {
        let start = Instant::now();
        loop {
            match attempt().await {
                Ok(value) => return Ok(value),
                Err(err) if start.elapsed() > WAIT_LIMIT => return Err(err.context(complaint.to_owned())),
                Err(_) => tokio::time::sleep(POLL_INTERVAL).await,
            }
        }
    }

    // ---- judging ----

    /// Fails with axe's findings in the part of the page that `css` selects (`html` for all of it).
    pub async fn check_accessible(&self, css: &str) -> Result<()> {
        let violations = axe::violations(self, css).await?;
        ensure!(violations.is_empty(), "axe finds in {css}:\n{}", violations.join("\n"));
        Ok(())
    }

    /// Fails when anything went wrong since the page was opened: errors on the console, files
    /// missing or blocked by the policy, requests to another machine.
    pub async fn check_quiet(&self) -> Result<()> {
        self.keep_problems().await?;
        let mut problems = self.problems.take();
        let missing = self.server.hits().into_iter().filter(|it| it.status >= 400);
        problems.extend(missing.map(|it| format!("asked for {} (status {})", it.target, it.status)));
        if !problems.is_empty() {
            bail!("the page is not quiet:\n  {}", problems.join("\n  "));
        }
        Ok(())
    }

    /// Collects what the current document has kept, before it is left.
    async fn keep_problems(&self) -> Result<()> {
        let mut found: Vec<String> = self.js(problems::COLLECT).await?;
        if self.engine() == Engine::Chromium {
            // Chromium's own log also holds warnings that no script can see.
            let log = self.browser.session().browser_log().await?;
            let warnings = log.into_iter().filter(|it| matches!(it.level.as_str(), "WARNING" | "SEVERE"));
            found.extend(warnings.map(|it| format!("browser log: {}", it.message)));
        }
        self.problems.borrow_mut().extend(found);
        Ok(())
    }
}
