//! Languages that nobody speaks: whatever a translation may need, the documents still fit.
//!
//! The words of an open document are replaced by longer ones, or all is turned to be read from right to left. No reader
//! is offered such a language: the words are changed where they stand.

use anyhow::{Result, ensure};
use e2e::{Engine, Page, suite::LeftOut};
use serde_json::json;

/// Every text twice, words twice as long, the order of scripts such as Arabic, and the spaces that WCAG 1.4.12 names.
const KINDS: [&str; 4] = ["double", "long", "rtl", "spaced"];
/// A phone, and a desktop.
const WIDTHS: [(u32, u32); 2] = [(360, 740), (1440, 900)];

/// Changes the words, and lists what does not fit.
const CHECK: &str = include_str!("pseudo.js");

pub(crate) async fn pseudo_languages_fit_the_page(page: &Page) -> Result<()> {
    check(page, "index.html", &["", "[data-test=keys]", "[data-test=sound]", "[data-test=share]"]).await
}

pub(crate) async fn pseudo_languages_fit_an_impossible_layer(page: &Page) -> Result<()> {
    check(page, "index.html?kernel=12&padding_mode=reflect&zz=1", &[""]).await?;
    check(page, "index.html?dims=3&op=conv_transpose&stride=2", &[""]).await
}

pub(crate) async fn pseudo_languages_fit_a_class(page: &Page) -> Result<()> {
    check(page, "class.html?do=present", &[""]).await
}

pub(crate) async fn pseudo_languages_fit_own_pictures(page: &Page) -> Result<()> {
    check(page, "picture.html", &[""]).await
}

/// A document in every such language and width, also with each of its sheets open.
async fn check(page: &Page, document: &str, sheets: &[&str]) -> Result<()> {
    if page.engine() != Engine::Chromium {
        return Err(LeftOut("one engine's layout is looked at").into());
    }
    let mut found: Vec<String> = Vec::new();
    for (width, height) in WIDTHS {
        for kind in KINDS {
            for sheet in sheets {
                page.open_other_in_frame(document, width, height).await?;
                page.wait_until_ready().await?;
                let () = page
                    .js("for (const it of document.querySelectorAll('details')) it.open = true; \
                         for (const it of document.querySelectorAll('[aria-expanded=false]')) it.click();")
                    .await?;
                if !sheet.is_empty() {
                    page.click(sheet).await?;
                    page.wait_for("the sheet is open", "document.querySelector('dialog[open]')").await?;
                }
                let misfits: Vec<String> = page.call_async(CHECK, vec![json!(kind)]).await?;
                found.extend(
                    misfits.into_iter().map(|it| format!("{document} {sheet} {kind} {width} px: {it}")),
                );
            }
        }
    }
    found.dedup();
    ensure!(found.is_empty(), "{} things do not fit:\n{}", found.len(), found.join("\n"));
    Ok(())
}
