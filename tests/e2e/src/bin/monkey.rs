//! Lets a monkey at the documents; `cargo xtask monkey --help` explains the options.
#![allow(clippy::print_stdout, reason = "reports go to a terminal")]

use std::{
    process::ExitCode,
    time::{Duration, SystemTime},
};

use anyhow::{Context, Result};
use e2e::{
    Engine, Page,
    browser::Driver,
    monkey::{DOCUMENTS, Monkey, Until},
    suite,
};
use lexopt::prelude::*;

const DEFAULT_SECONDS: u64 = 60;

fn main() -> ExitCode {
    suite::exit(run())
}

fn run() -> Result<()> {
    let (mut numbers, mut documents, mut engine) = (Vec::new(), Vec::new(), Engine::Chromium);
    let mut args = lexopt::Parser::from_env();
    while let Some(arg) = args.next()? {
        match arg {
            Long("browser") => engine = args.value()?.string()?.parse()?,
            Long("document") => documents.push(args.value()?.string()?),
            Value(number) => {
                let text = number.string()?;
                numbers.push(text.parse::<u64>().with_context(|| format!("{text:?} is not a number"))?);
            }
            _ => return Err(arg.unexpected().into()),
        }
    }
    if documents.is_empty() {
        documents.extend(DOCUMENTS.map(str::to_owned));
    }
    let seconds = numbers.first().copied().unwrap_or(DEFAULT_SECONDS);
    let seed = match numbers.get(1) {
        Some(&seed) => seed,
        None => SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs(),
    };
    let each = Duration::from_secs(seconds) / u32::try_from(documents.len())?;
    suite::runtime()?.block_on(play(&documents, each, seed, engine))
}

/// Each document for so long, in a fresh browser.
async fn play(documents: &[String], each: Duration, seed: u64, engine: Engine) -> Result<()> {
    let driver = Driver::start(engine).await?;
    let site = suite::built_site()?;
    for document in documents {
        println!("{document}, seed {seed}, {each:.0?}");
        let browser = driver.open().await?;
        let page = Page::new(browser.clone(), site.clone())?;
        let monkey = Monkey { document: document.clone(), seed, until: Until::Time(each) };
        let result = monkey.play(&page).await;
        browser.quit().await?;
        println!("  {} actions, and nothing broke", result?);
    }
    Ok(())
}
