//! Runs a table of journeys in one engine, by `libtest-mimic`: its options are those of `cargo test`.

use std::{
    any::Any,
    fmt,
    panic::AssertUnwindSafe,
    pin::Pin,
    process::ExitCode,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use anyhow::{Context, Error, Result, anyhow};
use futures_util::FutureExt as _;
use libtest_mimic::{Arguments, Completion, Failed, Trial};
use xtask::{commands::build, server::Site, tools::process};

use crate::{Engine, Page, browser::Driver};

/// The engine to run in; without it, Chromium.
pub const BROWSER_VARIABLE: &str = "CONVOSCOPE_BROWSER";

/// Every journey also shows that the page works under a path of its host.
const MOUNT: &str = "/course/week-1/";
const JOURNEY_LIMIT: Duration = Duration::from_secs(120);
const PICTURE_LIMIT: Duration = Duration::from_secs(10);
/// How many of the slowest journeys are named at the end.
const N_SLOWEST: usize = 5;

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

/// Runs the journeys whose name contains one of the words that begin the command line.
///
/// What follows the words are options of `libtest-mimic`: `scrub loop --test-threads 2`, `--list`.
pub fn main(journeys: &[Journey]) -> ExitCode {
    let mut arguments = std::env::args().skip(1).peekable();
    let words: Vec<_> = std::iter::from_fn(|| arguments.next_if(|it| !it.starts_with('-'))).collect();
    let mut options = Arguments::from_iter(std::iter::once("journeys".to_owned()).chain(arguments));
    // One browser at a time, unless more are asked for: a browser alone takes more than one core.
    options.test_threads.get_or_insert(1);
    let suite = match Suite::new() {
        Ok(suite) => Arc::new(suite),
        Err(err) => return exit(Err(err)),
    };
    let is_wanted =
        |it: &&Journey| words.is_empty() || words.iter().any(|word| it.name.contains(word.as_str()));
    let trials = journeys.iter().filter(is_wanted).map(|&journey| {
        let (suite, kind) = (Arc::clone(&suite), suite.engine.name());
        Trial::ignorable_test(journey.name, move || suite.run(journey)).with_kind(kind)
    });
    let conclusion = libtest_mimic::run(&options, trials.collect());
    suite.print_slowest();
    conclusion.exit_code()
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

/// What the journeys of a run share.
#[derive(Debug)]
struct Suite {
    engine: Engine,
    site: Site,
    /// Drivers that no journey uses now: there are as many as journeys run at a time.
    drivers: Mutex<Vec<Driver>>,
    times: Mutex<Vec<(Duration, &'static str)>>,
}

impl Suite {
    fn new() -> Result<Self> {
        let engine = match std::env::var(BROWSER_VARIABLE) {
            Ok(name) => name.parse()?,
            Err(_) => Engine::Chromium,
        };
        let site = built_site()?.mounted_at(MOUNT);
        Ok(Self { engine, site, drivers: Mutex::default(), times: Mutex::default() })
    }

    fn run(&self, journey: Journey) -> Result<Completion, Failed> {
        let start = Instant::now();
        let result = runtime().and_then(|it| it.block_on(self.run_with_driver(journey)));
        locked(&self.times).push((start.elapsed(), journey.name));
        match result {
            Ok(()) => Ok(Completion::Completed),
            Err(err) => match err.downcast_ref::<LeftOut>() {
                Some(LeftOut(reason)) => Ok(Completion::ignored_with(reason)),
                // The causes without the backtrace: a journey is its own trace.
                None => Err(err.chain().map(ToString::to_string).collect::<Vec<_>>().join("\n").into()),
            },
        }
    }

    async fn run_with_driver(&self, journey: Journey) -> Result<()> {
        let free = locked(&self.drivers).pop();
        let driver = match free {
            Some(driver) => driver,
            None => Driver::start(self.engine).await?,
        };
        let page = Page::new(driver.open().await?, self.site.clone())?;
        let result = run_on(&page, journey).await;
        page.browser().clone().quit().await?;
        // A driver whose browser did not close is not used again.
        locked(&self.drivers).push(driver);
        result
    }

    fn print_slowest(&self) {
        let mut times = std::mem::take(&mut *locked(&self.times));
        times.sort_unstable();
        for (took, name) in times.iter().rev().take(N_SLOWEST) {
            println!("slow: {name} ({took:.1?})");
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs one journey in a fresh browser; a failure leaves a picture of the page.
async fn run_on(page: &Page, journey: Journey) -> Result<()> {
    // A panic is an error, so that the browser is closed all the same.
    let caught = AssertUnwindSafe((journey.run)(page)).catch_unwind();
    let result = match tokio::time::timeout(JOURNEY_LIMIT, caught).await {
        Ok(Ok(result)) => result,
        Ok(Err(payload)) => Err(anyhow!("panicked: {}", words(&*payload))),
        Err(_) => Err(anyhow!("not finished after {JOURNEY_LIMIT:?}")),
    };
    match result {
        Err(err) if !err.is::<LeftOut>() => Err(with_picture(err, page, journey.name).await),
        result => result,
    }
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

fn words(payload: &(dyn Any + Send)) -> &str {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("without a word")
}
