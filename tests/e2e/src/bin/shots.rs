//! Takes screenshots of a list of figures; `cargo xtask shots --help` explains the options.
#![allow(clippy::print_stdout, reason = "reports go to a terminal")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    str::FromStr,
};

use anyhow::{Context, Result, bail, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use convoscope::words::Lang;
use e2e::{Browser, Engine, Page, browser::Driver, cdp::DevTools, suite};
use lexopt::prelude::*;
use serde_json::json;
use xtask::tools::process;

/// Up to this width a screen is a phone's: touch, two pixels for one.
const PHONE_WIDTH: u32 = 500;

/// A figure to look at.
#[derive(Clone, Debug)]
struct Figure {
    name: String,
    query: String,
}

#[derive(Debug)]
struct Options {
    figures: Vec<Figure>,
    schemes: Vec<&'static str>,
    widths: Vec<u32>,
    langs: Vec<String>,
    is_full_page: bool,
}

fn main() -> ExitCode {
    suite::exit(run())
}

fn run() -> Result<()> {
    let options = options(lexopt::Parser::from_env())?;
    suite::runtime()?.block_on(take_all(&options))
}

fn options(mut args: lexopt::Parser) -> Result<Options> {
    let (mut is_only_light, mut is_only_dark, mut is_full_page) = (false, false, false);
    let mut widths = vec![360, 768, 1440];
    let mut langs: Vec<_> = Lang::ALL.map(|lang| lang.tag().to_owned()).into();
    let mut names = Vec::new();
    while let Some(arg) = args.next()? {
        match arg {
            Long("only-light") => is_only_light = true,
            Long("only-dark") => is_only_dark = true,
            Long("full-page") => is_full_page = true,
            Long("widths") => widths = list(&args.value()?.string()?)?,
            Long("langs") => langs = list(&args.value()?.string()?)?,
            Value(name) => names.push(name.string()?),
            _ => return Err(arg.unexpected().into()),
        }
    }
    let schemes = match (is_only_light, is_only_dark) {
        (true, true) => bail!("--only-light and --only-dark leave nothing to take"),
        (true, false) => vec!["light"],
        (false, true) => vec!["dark"],
        (false, false) => vec!["light", "dark"],
    };
    let figures = selected(listed_figures()?, &names)?;
    Ok(Options { figures, schemes, widths, langs, is_full_page })
}

/// A list separated by commas: `360,1440`.
fn list<T: FromStr>(text: &str) -> Result<Vec<T>> {
    let item = |it: &str| it.trim().parse().ok().with_context(|| format!("{it:?} cannot stand in this list"));
    text.split(',').map(item).collect()
}

fn listed_figures() -> Result<Vec<Figure>> {
    let path = process::root().join("tests/e2e/shots.txt");
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let lines = text.lines().map(str::trim).filter(|it| !it.is_empty() && !it.starts_with('#'));
    let figure = |line: &str| {
        let (name, query) = line.split_once(' ').unwrap_or((line, ""));
        Figure { name: name.to_owned(), query: query.trim().to_owned() }
    };
    Ok(lines.map(figure).collect())
}

fn selected(figures: Vec<Figure>, names: &[String]) -> Result<Vec<Figure>> {
    if let Some(unknown) = names.iter().find(|name| figures.iter().all(|it| it.name != **name)) {
        let known: Vec<_> = figures.iter().map(|it| it.name.as_str()).collect();
        bail!("tests/e2e/shots.txt has no figure {unknown:?}, only {}", known.join(", "));
    }
    Ok(figures.into_iter().filter(|it| names.is_empty() || names.contains(&it.name)).collect())
}

async fn take_all(options: &Options) -> Result<()> {
    let folder = process::root().join("target/shots");
    fs::create_dir_all(&folder)?;
    let driver = Driver::start(Engine::Chromium).await?;
    let browser = driver.open().await?;
    let result = take_in(browser.clone(), options, &folder).await;
    browser.quit().await?;
    println!("{} screenshots are in {}", result?, folder.display());
    Ok(())
}

async fn take_in(browser: Browser, options: &Options, folder: &Path) -> Result<usize> {
    let tools = DevTools::new(&browser)?;
    let page = Page::new(browser, suite::built_site()?)?;
    let mut n_taken = 0;
    for figure in &options.figures {
        for &scheme in &options.schemes {
            for &width in &options.widths {
                for lang in &options.langs {
                    // Motion would be caught anywhere between two steps.
                    tools
                        .set_media(&[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")])
                        .await?;
                    tools.set_screen(width, height(width), width <= PHONE_WIDTH).await?;
                    let path = folder.join(format!("{}-{scheme}-{width}-{lang}.png", figure.name));
                    take(&page, &tools, &query(figure, lang), options.is_full_page, path).await?;
                    n_taken += 1;
                }
            }
        }
        println!("took {}", figure.name);
    }
    Ok(n_taken)
}

async fn take(page: &Page, tools: &DevTools, query: &str, is_full_page: bool, path: PathBuf) -> Result<()> {
    page.open(query).await?;
    // Fonts and the first frames after them.
    let () = page
        .call_async(
            "const done = arguments[0]; document.fonts.ready.then(() => \
             requestAnimationFrame(() => requestAnimationFrame(() => done())));",
            vec![],
        )
        .await?;
    let parameters = json!({ "format": "png", "captureBeyondViewport": is_full_page });
    let answer = tools.send("Page.captureScreenshot", parameters).await?;
    let data = answer["data"].as_str().context("Chromium sent no picture")?;
    let png = BASE64_STANDARD.decode(data)?;
    ensure!(png.starts_with(b"\x89PNG"), "Chromium sent something that is no PNG");
    Ok(fs::write(path, png)?)
}

fn query(figure: &Figure, lang: &str) -> String {
    let separator = if figure.query.is_empty() { "" } else { "&" };
    format!("{}{separator}lang={lang}", figure.query)
}

/// A usual height for a screen of this width.
fn height(width: u32) -> u32 {
    match width {
        0..=PHONE_WIDTH => 740,
        501..=900 => 1024,
        _ => 900,
    }
}
