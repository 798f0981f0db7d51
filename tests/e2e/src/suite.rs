//! Runs a table of journeys in one engine and reports as `cargo test` does.

use std::{
    any::Any,
    fmt,
    future::poll_fn,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::Pin,
    process::ExitCode,
    task::Poll,
    time::{Duration, Instant},
};

use anyhow::{Context, Error, Result, anyhow, bail};
use xtask::{commands::build, server::Site, tools::process};

use crate::{Engine, Page, browser::Driver};

/// The engine to run in; without it, Chromium.
pub const BROWSER_VARIABLE: &str = "CONVOSCOPE_BROWSER";

/// Every journey also shows that the page works under a path of its host.
const MOUNT: &str = "/course/week-1/";
const JOURNEY_LIMIT: Duration = Duration::from_secs(120);
const PICTURE_LIMIT: Duration = Duration::from_secs(10);

/// What a journey does.
pub type Run = for<'a> fn(&'a Page) -> Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// A named journey.
#[derive(Clone, Copy, Debug)]
pub struct Journey {
    pub name: &'static str,
    pub run: Run,
}

/// Why a journey cannot show anything in an engine; it is neither passed nor failed there.
#[derive(Debug)]
pub struct LeftOut(pub &'static str);

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "left out: {}", self.0)
    }
}

impl std::error::Error for LeftOut {}

/// The table of journeys: `journeys![first, second]` of `async fn(&Page) -> Result<()>`.
#[macro_export]
macro_rules! journeys {
    ($($journey:path),* $(,)?) => {
        &[$($crate::suite::Journey {
            name: stringify!($journey),
            run: |page| Box::pin($journey(page)),
        }),*]
    };
}

/// Runs the journeys whose name contains one of the words on the command line.
pub fn main(journeys: &[Journey]) -> ExitCode {
    let words: Vec<_> = std::env::args().skip(1).filter(|it| !it.starts_with('-')).collect();
    let is_wanted =
        |it: &&Journey| words.is_empty() || words.iter().any(|word| it.name.contains(word.as_str()));
    let journeys: Vec<_> = journeys.iter().filter(is_wanted).collect();
    exit(runtime().and_then(|runtime| match runtime.block_on(run(&journeys))? {
        0 => Ok(()),
        n_failed => bail!("{n_failed} of {} journeys failed", journeys.len()),
    }))
}

/// Prints an error as a sentence, without the backtrace that is of no use to who runs a command.
pub fn exit(result: Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) => {
            eprintln!("error: {err:#}");
            ExitCode::FAILURE
        }
    }
}

/// What the journeys, shots and measurements run on.
pub fn runtime() -> Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}

/// The page as `cargo xtask build` left it.
pub fn built_site() -> Result<Site> {
    let dist = build::dist();
    let site = Site::load(&dist).ok().filter(|it| it.get("index.html").is_some());
    site.with_context(|| format!("there is no page in {}; `cargo xtask build` makes it", dist.display()))
}

/// Runs all and returns how many failed.
async fn run(journeys: &[&Journey]) -> Result<usize> {
    let engine: Engine = match std::env::var(BROWSER_VARIABLE) {
        Ok(name) => name.parse()?,
        Err(_) => Engine::Chromium,
    };
    let site = built_site()?.mounted_at(MOUNT);
    let start = Instant::now();
    println!("\nrunning {} journeys in {engine}", journeys.len());
    let driver = Driver::start(engine).await?;
    let (mut failures, mut n_left_out) = (Vec::new(), 0);
    for journey in journeys {
        let start = Instant::now();
        let result = run_one(&driver, &site, journey).await;
        let verdict = match &result {
            Ok(()) => "ok".to_owned(),
            Err(err) => err.downcast_ref::<LeftOut>().map_or("FAILED".to_owned(), ToString::to_string),
        };
        println!("test {engine}::{} ... {verdict} ({:.1?})", journey.name, start.elapsed());
        match result {
            Ok(()) => {}
            Err(err) if err.is::<LeftOut>() => n_left_out += 1,
            Err(err) => failures.push((journey.name, err)),
        }
    }
    for (name, err) in &failures {
        println!("\n---- {engine}::{name} ----");
        // The causes without the backtrace: a journey is its own trace.
        for cause in err.chain() {
            println!("{cause}");
        }
    }
    let verdict = if failures.is_empty() { "ok" } else { "FAILED" };
    println!(
        "\ntest result: {verdict}. {} passed; {} failed; {n_left_out} left out; finished in {:.1?}\n",
        journeys.len() - failures.len() - n_left_out,
        failures.len(),
        start.elapsed()
    );
    Ok(failures.len())
}

/// Runs one journey in a fresh browser; a failure leaves a picture of the page.
async fn run_one(driver: &Driver, site: &Site, journey: &Journey) -> Result<()> {
    let page = Page::new(driver.open().await?, site.clone())?;
    let result = tokio::time::timeout(JOURNEY_LIMIT, caught((journey.run)(&page))).await;
    let result = result.unwrap_or_else(|_| Err(anyhow!("not finished after {JOURNEY_LIMIT:?}")));
    let result = match result {
        Ok(()) => Ok(()),
        Err(err) if err.is::<LeftOut>() => Err(err),
        Err(err) => Err(with_picture(err, &page, journey.name).await),
    };
    page.browser().clone().quit().await?;
    result
}

async fn with_picture(err: Error, page: &Page, name: &str) -> Error {
    let folder = process::root().join("target/journeys");
    let path = folder.join(format!("{}-{name}.png", page.engine()));
    let picture = async {
        std::fs::create_dir_all(&folder)?;
        page.screenshot(&path).await
    };
    match tokio::time::timeout(PICTURE_LIMIT, picture).await {
        Ok(Ok(())) => err.context(format!("the page then: {}", path.display())),
        Ok(Err(picture_err)) => err.context(format!("there is no picture of it: {picture_err:#}")),
        Err(_) => err.context(format!("there is no picture of it after {PICTURE_LIMIT:?}")),
    }
}

/// The journey with a panic turned into an error, so that its browser is closed all the same.
async fn caught(mut journey: Pin<Box<dyn Future<Output = Result<()>> + '_>>) -> Result<()> {
    poll_fn(|context| {
        let poll = catch_unwind(AssertUnwindSafe(|| journey.as_mut().poll(context)));
        poll.unwrap_or_else(|payload| Poll::Ready(Err(anyhow!("panicked: {}", words(&*payload)))))
    })
    .await
}

fn words(payload: &(dyn Any + Send)) -> &str {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("without a word")
}
