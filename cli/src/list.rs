//! Many figures from a file.

use std::collections::BTreeSet;
use std::fs;

use crate::args::Render;
use crate::error::Error;

/// A figure to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Its name in a list, which is that of its file.
    pub(crate) name: Option<String>,
    pub(crate) link: String,
}

/// What the line asks for: one figure or those of a list.
pub(crate) fn entries(render: &Render) -> Result<Vec<Entry>, Error> {
    match (&render.list, &render.link) {
        (Some(path), _) => {
            let text =
                fs::read_to_string(path).map_err(|error| Error::Reading { path: path.clone(), error })?;
            read(&text)
        }
        (None, link) => Ok(vec![Entry { name: None, link: link.clone().unwrap_or_default() }]),
    }
}

fn read(text: &str) -> Result<Vec<Entry>, Error> {
    let mut names = BTreeSet::new();
    let mut entries = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let Some((name, link)) = line.split_once('\t') else {
            return Err(Error::NoEntry { line: line.to_owned() });
        };
        let name = name.trim();
        let is_plain = |it: char| it.is_alphanumeric() || " ._-".contains(it);
        if name.is_empty() || name.starts_with('.') || !name.chars().all(is_plain) {
            return Err(Error::BadName { name: name.to_owned() });
        }
        if !names.insert(name.to_owned()) {
            return Err(Error::NameTwice { name: name.to_owned() });
        }
        entries.push(Entry { name: Some(name.to_owned()), link: link.trim().to_owned() });
    }
    if entries.is_empty() { Err(Error::EmptyList) } else { Ok(entries) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_names_and_links() {
        let entries = read("# figures\n\nstride\tstride=2\n패딩 2\t?padding=2 \n").unwrap();
        let pairs: Vec<_> = entries.iter().map(|it| (it.name.as_deref().unwrap(), &*it.link)).collect();
        assert_eq!(pairs, [("stride", "stride=2"), ("패딩 2", "?padding=2")]);
    }

    #[test]
    fn a_list_with_mistakes_is_refused() {
        for (text, word) in [
            ("stride stride=2", "tab"),
            ("../stride\tstride=2", "none for a file"),
            (".stride\tstride=2", "none for a file"),
            ("a/b\tstride=2", "none for a file"),
            ("a\tx\na\ty", "twice"),
            ("# nothing\n", "no figure"),
        ] {
            let said = read(text).unwrap_err().to_string();
            assert!(said.contains(word), "{text}: {said}");
        }
    }
}
