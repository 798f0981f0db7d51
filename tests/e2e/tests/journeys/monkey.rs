//! A monkey for some hundred actions; `cargo xtask monkey` lets it play for minutes.

use anyhow::Result;
use e2e::{
    Engine, Page,
    monkey::{Monkey, Until},
    suite::LeftOut,
};

/// Of each document. Together they take less than a journey may.
const N_ACTIONS: usize = 80;
/// Those that a short game is enough for; the command knows more.
const DOCUMENTS: [&str; 3] = ["index.html", "class.html?do=present", "picture.html"];
/// Another one finds something else; this one finds nothing.
const SEED: u64 = 5;

pub(crate) async fn a_monkey_breaks_nothing(page: &Page) -> Result<()> {
    if page.engine() != Engine::Chromium {
        return Err(LeftOut("memory is told by one engine only; the command plays in the others").into());
    }
    for document in DOCUMENTS {
        let monkey = Monkey { document: document.to_owned(), seed: SEED, until: Until::Actions(N_ACTIONS) };
        monkey.play(page).await?;
    }
    Ok(())
}
