//! Accessibility findings of axe-core, as readable text.

use std::{fs, sync::OnceLock};

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;
use xtask::tools::process;

use crate::Page;

/// Runs axe in the page, after its source; arguments: the part to look at, and the callback.
const RUN: &str = r#"
    const [part, done] = arguments;
    window.axe.run(part, { resultTypes: ["violations"] }).then(
        ({ violations }) => done({ violations: violations.map((it) => ({
            id: it.id,
            impact: it.impact ?? "unknown",
            help: it.help,
            nodes: it.nodes.map((node) => ({ html: node.html, summary: node.failureSummary ?? "" })),
        })) }),
        (error) => done({ error: String(error) }),
    );
"#;

#[derive(Debug, Deserialize)]
struct Answer {
    error: Option<String>,
    #[serde(default)]
    violations: Vec<Violation>,
}

#[derive(Debug, Deserialize)]
struct Violation {
    id: String,
    impact: String,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    html: String,
    summary: String,
}

/// The findings in the part of the page that `css` selects, one text each; empty when clean.
pub async fn violations(page: &Page, css: &str) -> Result<Vec<String>> {
    // One script, because the page's policy forbids to evaluate text.
    let script = format!("{};{RUN}", source()?);
    let answer: Answer = page.call_async(&script, vec![json!(css)]).await?;
    if let Some(error) = answer.error {
        anyhow::bail!("axe could not run: {error}");
    }
    Ok(answer.violations.iter().map(Violation::text).collect())
}

impl Violation {
    fn text(&self) -> String {
        let mut text = format!("{} ({}): {}", self.id, self.impact, self.help);
        for node in &self.nodes {
            text.push_str(&format!("\n  {}\n    {}", node.html, node.summary.replace('\n', "\n    ")));
        }
        text
    }
}

fn source() -> Result<&'static str> {
    static SOURCE: OnceLock<String> = OnceLock::new();
    if let Some(source) = SOURCE.get() {
        return Ok(source);
    }
    let path = process::root().join("node_modules/axe-core/axe.min.js");
    let source = fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}; `npm ci` installs it", path.display()))?;
    Ok(SOURCE.get_or_init(|| source))
}
