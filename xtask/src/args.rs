//! Command line arguments, taken one by one; what is left at the end is an error.

use anyhow::{Context, Result, bail};

/// The arguments of one command.
#[derive(Debug)]
pub struct Args {
    rest: Vec<String>,
}

impl Args {
    pub fn new(arguments: impl IntoIterator<Item = String>) -> Self {
        Self { rest: arguments.into_iter().collect() }
    }

    /// Takes a flag; whether it was there.
    pub fn flag(&mut self, name: &str) -> bool {
        self.take(name).is_some()
    }

    /// Takes `--name value` or `--name=value`.
    pub fn option(&mut self, name: &str) -> Result<Option<String>> {
        if let Some(at) = self.take(name) {
            if self.rest.get(at).is_none_or(|it| it.starts_with("--")) {
                bail!("{name} needs a value");
            }
            return Ok(Some(self.rest.remove(at)));
        }
        let prefix = format!("{name}=");
        let at = self.rest.iter().position(|it| it.starts_with(&prefix));
        Ok(at.map(|at| self.rest.remove(at).split_off(prefix.len())))
    }

    /// Takes a list separated by commas: `--widths 360,1440`.
    pub fn list<T: std::str::FromStr>(&mut self, name: &str) -> Result<Option<Vec<T>>> {
        let Some(text) = self.option(name)? else { return Ok(None) };
        let items = text
            .split(',')
            .map(|it| it.trim().parse().ok().with_context(|| format!("{name} does not understand {it:?}")));
        items.collect::<Result<_>>().map(Some)
    }

    /// What is left, which must not be options.
    pub fn positionals(self) -> Result<Vec<String>> {
        match self.rest.iter().find(|it| it.starts_with('-')) {
            Some(unknown) => bail!("unknown option {unknown}; `--help` lists what there is"),
            None => Ok(self.rest),
        }
    }

    /// What is left, for another program to judge.
    pub fn into_rest(self) -> Vec<String> {
        self.rest
    }

    /// Nothing may be left.
    pub fn finish(self) -> Result<()> {
        match self.positionals()?.first() {
            Some(extra) => bail!("unexpected argument {extra:?}; `--help` lists what there is"),
            None => Ok(()),
        }
    }

    fn take(&mut self, name: &str) -> Option<usize> {
        let at = self.rest.iter().position(|it| it == name)?;
        self.rest.remove(at);
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::Args;

    fn args(line: &str) -> Args {
        Args::new(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_are_taken_in_both_spellings_and_any_order() {
        let mut args = args("name --port 81 --widths=360,1440 --native other");
        assert!(args.flag("--native"));
        assert!(!args.flag("--native"));
        assert_eq!(args.option("--port").unwrap().as_deref(), Some("81"));
        assert_eq!(args.list::<u32>("--widths").unwrap(), Some(vec![360, 1440]));
        assert_eq!(args.positionals().unwrap(), ["name", "other"]);
    }

    #[test]
    fn mistakes_are_named() {
        assert!(args("--port").option("--port").unwrap_err().to_string().contains("--port"));
        assert!(args("--port --native").option("--port").is_err());
        assert!(args("--prot 1").finish().unwrap_err().to_string().contains("--prot"));
        assert!(args("extra").finish().unwrap_err().to_string().contains("extra"));
        assert!(args("--widths 3x").list::<u32>("--widths").unwrap_err().to_string().contains("3x"));
    }
}
