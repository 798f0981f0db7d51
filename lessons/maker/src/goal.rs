//! What a reader is to reach: a part of a link over the facts of a figure.
//!
//! ```text
//! stride=2&output=3x3       both
//! padding=1|same            one of these
//! kernel=!3                 anything but this
//! ```
//!
//! `theme/lesson.js` compares in the same way.

use std::fmt;

use anyhow::{Result, ensure};

/// What a figure says of itself, see [`crate::facts`].
pub type Facts = std::collections::BTreeMap<String, String>;

/// Conditions that all hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal(Vec<Condition>);

/// One fact and what it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Condition {
    key: String,
    is_excluded: bool,
    values: Vec<String>,
}

impl Goal {
    /// Reads a goal.
    ///
    /// # Errors
    /// Where a part of it is not of the form `key=value`.
    pub fn parse(text: &str) -> Result<Self> {
        let condition = |part: &str| {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            let (is_excluded, values) = value.strip_prefix('!').map_or((false, value), |rest| (true, rest));
            let values: Vec<_> = values.split('|').map(str::to_owned).collect();
            ensure!(
                !key.is_empty() && values.iter().all(|it| !it.is_empty()),
                "{part:?} is not a condition such as stride=2, padding=1|2 or kernel=!3"
            );
            Ok(Condition { key: key.to_owned(), is_excluded, values })
        };
        Ok(Self(text.trim().split('&').map(condition).collect::<Result<_>>()?))
    }

    /// Whether facts fulfil it.
    ///
    /// # Errors
    /// Where a figure has no such fact: a misspelt goal would never be reached.
    pub fn holds(&self, facts: &Facts) -> Result<bool> {
        let mut holds = true;
        for Condition { key, is_excluded, values } in &self.0 {
            let Some(fact) = facts.get(key) else {
                let known: Vec<_> = facts.keys().map(String::as_str).collect();
                anyhow::bail!("no figure says {key:?}, only {}", known.join(", "));
            };
            holds &= values.contains(fact) != *is_excluded;
        }
        Ok(holds)
    }

    /// The facts it speaks of.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|it| it.key.as_str())
    }
}

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, Condition { key, is_excluded, values }) in self.0.iter().enumerate() {
            let (and, not) = (if n > 0 { "&" } else { "" }, if *is_excluded { "!" } else { "" });
            write!(f, "{and}{key}={not}{}", values.join("|"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(goal: &str) -> bool {
        let facts = [("stride", "2"), ("output", "3x3")].map(|(key, value)| (key.into(), value.into()));
        Goal::parse(goal).unwrap().holds(&facts.into()).unwrap()
    }

    #[test]
    fn all_conditions_must_hold() {
        assert!(holds("stride=2") && holds("stride=2&output=3x3"));
        assert!(!holds("stride=2&output=5x5") && !holds("stride=1&output=3x3"));
    }

    #[test]
    fn one_of_several_values_or_any_other() {
        assert!(holds("stride=1|2") && !holds("stride=1|3"));
        assert!(holds("stride=!1") && !holds("stride=!2") && !holds("stride=!1|2"));
    }

    #[test]
    fn what_is_no_goal_is_refused() {
        for text in ["", "stride", "stride=", "=2", "stride=1|", "stride=2&"] {
            assert!(Goal::parse(text).is_err(), "{text:?}");
        }
        assert!(Goal::parse("strde=2").unwrap().holds(&Facts::new()).is_err());
    }

    #[test]
    fn a_goal_is_printed_as_it_is_read() {
        for text in ["stride=2", "stride=1|2&output=!3x3"] {
            assert_eq!(Goal::parse(text).unwrap().to_string(), text);
        }
    }
}
