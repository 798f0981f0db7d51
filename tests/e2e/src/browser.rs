//! A driver process and the sessions it opens.

use std::{
    fs::File,
    io::{BufRead, BufReader},
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};
use thirtyfour::{Capabilities, WebDriver};
use xtask::tools::{browsers::Engine, process};

/// How long a driver may take until it listens.
const START_LIMIT: Duration = Duration::from_secs(30);
/// How many drivers this process has started: each has its own log.
static N_STARTED: AtomicUsize = AtomicUsize::new(0);
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// A child process that does not outlive its owner.
#[derive(Debug)]
struct Guard(Child);

impl Drop for Guard {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A running driver; it opens any number of sessions, one after the other.
#[derive(Debug)]
pub struct Driver {
    engine: Engine,
    url: String,
    // The driver ends before the screen it draws on.
    _process: Guard,
    _screen: Option<Guard>,
}

impl Driver {
    /// Starts the driver of an engine on a free port; its words go to `target/e2e/`.
    pub async fn start(engine: Engine) -> Result<Self> {
        let program = engine.driver().with_context(|| format!("the driver of {engine} is not installed"))?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let folder = process::root().join("target/e2e");
        std::fs::create_dir_all(&folder)?;
        let n_started = N_STARTED.fetch_add(1, Ordering::Relaxed) + 1;
        let log = File::create(folder.join(format!("{engine}-driver-{n_started}.log")))?;

        let mut command = Command::new(program);
        match engine {
            Engine::Firefox => command.args(["--port", &port.to_string()]),
            Engine::Chromium | Engine::WebKit => command.arg(format!("--port={port}")),
        };
        // English whatever the machine speaks: a journey asks for another language by address.
        command.envs([("LANG", "C.UTF-8"), ("LC_ALL", "C.UTF-8"), ("LANGUAGE", "en")]);
        let screen = if engine == Engine::WebKit { Some(start_screen(&mut command)?) } else { None };
        let process = command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).spawn()?;
        let mut driver = Self {
            engine,
            url: format!("http://127.0.0.1:{port}"),
            _process: Guard(process),
            _screen: screen,
        };
        driver.wait_until_listening(port).await?;
        Ok(driver)
    }

    /// The number of its process, of which browsers are children.
    pub fn pid(&self) -> u32 {
        self._process.0.id()
    }

    async fn wait_until_listening(&mut self, port: u16) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if let Some(status) = self._process.0.try_wait()? {
                bail!("the driver of {} ended at once ({status})", self.engine);
            }
            if start.elapsed() > START_LIMIT {
                bail!("the driver of {} does not listen after {START_LIMIT:?}", self.engine);
            }
            tokio::time::sleep(POLL_INTERVAL).await;
        }
        Ok(())
    }

    /// Opens a fresh browser: no history, no storage.
    pub async fn open(&self) -> Result<Browser> {
        self.open_with(Map::new()).await
    }

    /// The same with further capabilities.
    pub async fn open_with(&self, extra: Map<String, Value>) -> Result<Browser> {
        let mut capabilities = capabilities(self.engine)?;
        capabilities.extend(extra);
        // A browser that never answers its driver is given up: WebKit's does that now and then on a busy machine.
        for attempt in 1..=OPEN_ATTEMPTS {
            let opening = WebDriver::new(&self.url, Capabilities::from(capabilities.clone()));
            match tokio::time::timeout(OPEN_LIMIT, opening).await {
                Ok(session) => {
                    let session = session.with_context(|| format!("{} does not open", self.engine))?;
                    return Ok(Browser { engine: self.engine, session });
                }
                Err(_) => {
                    eprintln!("{} does not open within {OPEN_LIMIT:?} (attempt {attempt})", self.engine);
                }
            }
        }
        bail!("{} does not open in {OPEN_ATTEMPTS} attempts", self.engine)
    }
}

/// How long a browser may take to open.
const OPEN_LIMIT: Duration = Duration::from_secs(40);
/// How often opening is tried.
const OPEN_ATTEMPTS: usize = 3;

/// An open browser. [`Browser::quit`] closes it; a browser merely dropped stays.
#[derive(Clone, Debug)]
pub struct Browser {
    engine: Engine,
    session: WebDriver,
}

impl Browser {
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The session, for what [`crate::Page`] has no verb for.
    pub fn session(&self) -> &WebDriver {
        &self.session
    }

    pub async fn quit(self) -> Result<()> {
        Ok(self.session.quit().await?)
    }
}

/// A screen that nobody sees, for the engine that has no headless mode.
fn start_screen(command: &mut Command) -> Result<Guard> {
    let program = process::find("Xvfb").context("Xvfb is not installed")?;
    let mut screen = Command::new(program)
        .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map(Guard)?;
    let stdout = screen.0.stdout.take().context("Xvfb has no output")?;
    let mut number = String::new();
    BufReader::new(stdout).read_line(&mut number)?;
    if number.trim().is_empty() {
        bail!("Xvfb did not start");
    }
    command
        .env("DISPLAY", format!(":{}", number.trim()))
        .env_remove("WAYLAND_DISPLAY")
        .env("GDK_BACKEND", "x11")
        // Without its usual renderer the engine never finishes a screenshot.
        .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER");
    Ok(screen)
}

fn capabilities(engine: Engine) -> Result<Map<String, Value>> {
    let browser = engine.browser().with_context(|| format!("{engine} is not installed"))?;
    let capabilities = match engine {
        Engine::Chromium => json!({
            "browserName": "chrome",
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": {
                "binary": browser,
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=en-US",
                    "--force-device-scale-factor=1", "--window-size=1440,900",
                    // A camera of its own, which needs nobody's permission.
                    "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
                ],
            },
        }),
        Engine::Firefox => json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "binary": browser,
                "args": ["-headless", "-width", "1440", "-height", "1000"],
                "prefs": { "intl.accept_languages": "en-US", "layout.css.devPixelsPerPx": "1.0" },
            },
        }),
        Engine::WebKit => json!({
            "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
        }),
    };
    match capabilities {
        Value::Object(map) => Ok(map),
        _ => bail!("capabilities are an object"),
    }
}
