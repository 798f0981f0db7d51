//! What a figure says of itself, as the page tells it to its host.

use anyhow::{Result, anyhow, ensure};
use convoscope::embed::Options;
use convoscope::figure::{self, Figure, Model, url};

use crate::goal::Facts;

/// The figure of a query that a lesson states.
///
/// # Errors
/// Where a part of the query cannot be read, or the layer is impossible: a lesson has no such figure.
pub fn figure(query: &str) -> Result<(Figure, Model)> {
    let parsed = url::parse(query);
    ensure!(parsed.problems.is_empty(), "{query:?}: {}", parsed.problems[0]);
    ensure!(parsed.impossible.is_none(), "{query:?} is an impossible layer");
    let known = |pair: &str| {
        let key = pair.split('=').next().unwrap_or(pair);
        url::KEYS.iter().any(|it| it.name == key)
    };
    for pair in query.split('&') {
        ensure!(known(pair), "{query:?}: links have no key {pair:?}");
    }
    let model = Model::new(&parsed.figure.content).map_err(|_| anyhow!("{query:?} cannot be shown"))?;
    Ok((parsed.figure, model))
}

/// The facts of the figure of a query.
///
/// # Errors
/// As [`figure`].
pub fn facts(query: &str) -> Result<Facts> {
    let (figure, model) = figure(query)?;
    let facts = figure::facts(&figure, &model);
    Ok(facts.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// Whether the page has all parts of `show=`.
///
/// # Errors
/// Where it does not have one.
pub fn check_parts(show: &str) -> Result<()> {
    let (_, problems) = Options::parse(&format!("embed&show={show}"));
    ensure!(problems.is_empty(), "show: {}", problems[0]);
    Ok(())
}
