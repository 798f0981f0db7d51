//! The three engines that the page is tested in, and the drivers that steer them.

use std::{fmt, fs, path::PathBuf, str::FromStr};

use anyhow::{Error, Result, bail};

use super::process;

/// Debian's names of all that the three engines need, with fonts that have Korean.
const DEBIAN_PACKAGES: [&str; 8] = [
    "chromium",
    "chromium-driver",
    "firefox-esr",
    "fonts-noto-cjk",
    "libwebkit2gtk-4.1-0",
    "webkit2gtk-driver",
    "xauth",
    "xvfb",
];

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Engine {
    Chromium,
    Firefox,
    /// WebKitGTK's small browser stands in for Safari.
    WebKit,
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The program that speaks WebDriver for it.
    pub fn driver(self) -> Option<PathBuf> {
        process::find(match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        })
    }

    /// The browser itself.
    pub fn browser(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => {
                ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(process::find)
            }
            Self::Firefox => ["firefox-esr", "firefox"].into_iter().find_map(process::find),
            Self::WebKit => mini_browser(),
        }
    }

    /// What is missing, in words that tell what to install; empty when it can run.
    fn missing(self) -> Vec<&'static str> {
        let (browser, driver) = match self {
            Self::Chromium => ("Chromium or Chrome", "chromedriver of the same version"),
            Self::Firefox => ("Firefox", "geckodriver (cargo install geckodriver --locked)"),
            Self::WebKit => ("WebKitGTK's MiniBrowser", "WebKitWebDriver"),
        };
        let mut missing = Vec::new();
        if self.browser().is_none() {
            missing.push(browser);
        }
        if self.driver().is_none() {
            missing.push(driver);
        }
        if self == Self::WebKit && process::find("Xvfb").is_none() {
            missing.push("Xvfb");
        }
        missing
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Engine {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|it| it.name() == text) {
            Some(engine) => Ok(engine),
            None => bail!("there is no browser {text:?}: chromium, firefox or webkit"),
        }
    }
}

/// `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser` or its like.
fn mini_browser() -> Option<PathBuf> {
    let folders = ["/usr/lib", "/usr/libexec"].into_iter().filter_map(|it| fs::read_dir(it).ok());
    folders
        .flatten()
        .filter_map(|it| Some(it.ok()?.path()))
        .flat_map(|it| [it.join("MiniBrowser"), it.join("webkit2gtk-4.1/MiniBrowser")])
        .find(|it| it.is_file())
}

/// Which engines cannot run here, and why.
#[derive(Debug, Default)]
pub struct Missing {
    engines: Vec<(Engine, String)>,
}

impl Missing {
    /// Why this engine cannot run.
    pub fn reason(&self, engine: Engine) -> Option<&str> {
        self.engines.iter().find(|it| it.0 == engine).map(|it| it.1.as_str())
    }

    /// An error when this engine cannot run.
    pub fn require(&self, engine: Engine) -> Result<()> {
        match self.reason(engine) {
            Some(reason) => bail!("this needs {engine}, but {reason}"),
            None => Ok(()),
        }
    }
}

/// Installs what can be installed for these engines and reports what is missing after that.
pub fn ensure(engines: &[Engine]) -> Missing {
    let is_missing = || engines.iter().any(|it| !it.missing().is_empty());
    if is_missing() && is_debian_root() {
        // What cannot be installed is reported below, by what is not there.
        if let Err(err) = install_debian_packages() {
            println!("warning: {err:#}");
        }
    }
    if engines.contains(&Engine::Firefox) && Engine::Firefox.driver().is_none() {
        println!("Installing geckodriver, which steers Firefox in tests (compiled here: 1 to 2 minutes) ...");
        if let Err(err) = super::install("geckodriver", &[]) {
            println!("warning: {err:#}");
        }
    }
    let missing = engines.iter().filter_map(|&engine| {
        let missing = engine.missing();
        (!missing.is_empty()).then(|| (engine, format!("not installed here: {}", missing.join(", "))))
    });
    Missing { engines: missing.collect() }
}

/// Whether packages can be installed by apt.
pub(super) fn is_debian_root() -> bool {
    let is_root = process::output(process::command("id").arg("-u")).is_some_and(|it| it.trim() == "0");
    is_root && fs::exists("/etc/debian_version").unwrap_or(false) && process::find("apt-get").is_some()
}

fn install_debian_packages() -> Result<()> {
    println!(
        "Installing browsers, their drivers and fonts for the tests by apt-get (about 350 MB, 1 to 3 minutes): {} ...",
        DEBIAN_PACKAGES.join(" ")
    );
    apt_install(&DEBIAN_PACKAGES)
}

/// Installs packages of Debian.
pub(super) fn apt_install(packages: &[&str]) -> Result<()> {
    process::run(process::command("apt-get").args(["update", "-qq"]))?;
    process::run(
        process::command("apt-get")
            .args(["install", "-yqq", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}
