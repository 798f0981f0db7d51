//! A link as a figure.

use convoscope::figure::{Figure, url};
use convoscope::words::Lang;

use crate::error::Error;

/// The query of an address; the text itself where it is none.
fn query(link: &str) -> &str {
    let link = link.trim();
    let link = link.split_once('#').map_or(link, |(before, _)| before);
    match link.split_once('?') {
        Some((_, query)) => query,
        // An address without a query is that of the first figure.
        None if link.contains("://") => "",
        None => link,
    }
}

/// Reads a link. What the page would say and pass over is an error here: nobody sees the picture before it is printed.
pub(crate) fn read(link: &str, lang: Lang) -> Result<Figure, Error> {
    let url::Parsed { figure, impossible, problems } = url::parse(query(link));
    let mut sentences: Vec<String> = problems.iter().map(|problem| lang.url_problem(problem)).collect();
    if let Some(impossible) = impossible {
        sentences.extend(lang.problems(impossible.params.dims, &impossible.problems));
    }
    if sentences.is_empty() { Ok(figure) } else { Err(Error::Link(sentences)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_an_address_or_its_query() {
        for link in ["stride=2", "?stride=2", "https://example.org/a/?stride=2#top", " index.html?stride=2 "]
        {
            assert_eq!(query(link), "stride=2", "{link}");
        }
        assert_eq!(query("https://example.org/a/"), "");
        assert_eq!(query(""), "");
    }

    #[test]
    fn what_cannot_be_read_is_said_in_the_wanted_language() {
        let said = |link, lang| read(link, lang).unwrap_err().to_string();
        assert!(said("stride=x", Lang::En).contains("stride"));
        let said = said("input=3&kernel=5&padding=0", Lang::Ko);
        assert!(said.contains("커널"), "{said}");
    }
}
