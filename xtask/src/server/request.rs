//! The head of a request, as a browser sends it to a static host.

use std::io::{self, BufRead, Read};

use percent_encoding::percent_decode_str;

/// Room for the 100 kB addresses that the tests throw at the page.
const MAX_HEAD_BYTES: u64 = 256 * 1024;
const MAX_HEADERS: usize = 64;

#[derive(Debug)]
pub(super) enum ReadError {
    Io(io::Error),
    Malformed,
    TooLong,
}

impl From<io::Error> for ReadError {
    fn from(err: io::Error) -> Self {
        Self::Io(err)
    }
}

impl From<httparse::Error> for ReadError {
    fn from(err: httparse::Error) -> Self {
        match err {
            httparse::Error::TooManyHeaders => Self::TooLong,
            _ => Self::Malformed,
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// Path and query as sent.
    pub(super) target: String,
    pub(super) is_head: bool,
    /// Whether the method is `GET` or `HEAD`.
    pub(super) is_read: bool,
    pub(super) accepts_gzip: bool,
    pub(super) wants_close: bool,
}

impl Request {
    /// Reads the head of one request; `None` when the connection ended between requests.
    pub(super) fn read(reader: &mut impl BufRead) -> Result<Option<Self>, ReadError> {
        let Some(head) = read_head(reader)? else { return Ok(None) };
        let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
        let mut parsed = httparse::Request::new(&mut headers);
        if parsed.parse(&head)?.is_partial() {
            return Err(ReadError::Malformed);
        }
        let (Some(method), Some(target), Some(minor_version)) = (parsed.method, parsed.path, parsed.version)
        else {
            return Err(ReadError::Malformed);
        };
        if !target.starts_with('/') {
            return Err(ReadError::Malformed);
        }
        let is_read = matches!(method, "GET" | "HEAD");
        let is_close_asked = values(&parsed, "connection").any(|it| it.eq_ignore_ascii_case("close"));
        Ok(Some(Self {
            target: target.to_owned(),
            is_head: method == "HEAD",
            is_read,
            accepts_gzip: values(&parsed, "accept-encoding").any(is_gzip),
            // A body would be taken for the next request: whoever sends one talks once.
            wants_close: minor_version == 0 || !is_read || is_close_asked,
        }))
    }
}

/// Reads up to the empty line that ends a head; `None` when there is nothing more to read.
fn read_head(reader: &mut impl BufRead) -> Result<Option<Vec<u8>>, ReadError> {
    let mut head = Vec::new();
    let mut reader = reader.take(MAX_HEAD_BYTES);
    loop {
        let start = head.len();
        if reader.read_until(b'\n', &mut head)? == 0 {
            return match (start, reader.limit()) {
                (_, 0) => Err(ReadError::TooLong),
                (0, _) => Ok(None),
                _ => Err(ReadError::Malformed),
            };
        }
        if start > 0 && matches!(&head[start..], b"\n" | b"\r\n") {
            return Ok(Some(head));
        }
    }
}

/// The items of a header's list, without the space around them.
fn values<'a>(request: &'a httparse::Request<'_, '_>, name: &'a str) -> impl Iterator<Item = &'a str> {
    let fields = request.headers.iter().filter(move |it| it.name.eq_ignore_ascii_case(name));
    fields.flat_map(|it| std::str::from_utf8(it.value).unwrap_or_default().split(',')).map(str::trim)
}

fn is_gzip(coding: &str) -> bool {
    let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
    name.trim().eq_ignore_ascii_case("gzip") && weight.trim() != "q=0"
}

/// The path of a request target with its escapes resolved, or `None` for one that no honest
/// client sends: not UTF-8, control characters, backslashes, dot segments.
pub(super) fn decoded_path(target: &str) -> Option<String> {
    let path = percent_decode_str(target.split(['?', '#']).next()?).decode_utf8().ok()?;
    let is_honest = !path.contains(|it: char| it.is_control() || it == '\\')
        && path.split('/').all(|it| !matches!(it, "." | ".."));
    is_honest.then(|| path.into_owned())
}
