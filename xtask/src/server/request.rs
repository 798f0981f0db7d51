//! As much of HTTP/1.1 as a browser says to a static host.

use std::io::{self, BufRead, Read};

/// Room for the 100 kB addresses that the tests throw at the page.
const MAX_HEAD_BYTES: u64 = 256 * 1024;

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
        let mut head = reader.take(MAX_HEAD_BYTES);
        let mut line = Vec::new();
        if read_line(&mut head, &mut line)? == 0 {
            return Ok(None);
        }
        let mut request = Self::parse_first_line(&line).ok_or(ReadError::Malformed)?;
        loop {
            line.clear();
            read_line(&mut head, &mut line)?;
            if line.is_empty() {
                return Ok(Some(request));
            }
            request.apply_header(&String::from_utf8_lossy(&line));
        }
    }

    fn parse_first_line(line: &[u8]) -> Option<Self> {
        let line = std::str::from_utf8(line).ok()?;
        let mut words = line.split(' ');
        let (method, target, version) = (words.next()?, words.next()?, words.next()?);
        if !target.starts_with('/') || !version.starts_with("HTTP/1.") {
            return None;
        }
        Some(Self {
            target: target.to_owned(),
            is_head: method == "HEAD",
            is_read: matches!(method, "GET" | "HEAD"),
            accepts_gzip: false,
            // A body would be taken for the next request: whoever sends one talks once.
            wants_close: version == "HTTP/1.0" || !matches!(method, "GET" | "HEAD"),
        })
    }

    fn apply_header(&mut self, line: &str) {
        let Some((name, value)) = line.split_once(':') else { return };
        let value = value.trim().to_ascii_lowercase();
        if name.eq_ignore_ascii_case("accept-encoding") {
            self.accepts_gzip = value
                .split(',')
                .any(|it| matches!(it.trim().split_once(';').unwrap_or((it.trim(), "")), ("gzip", q) if q.trim() != "q=0"));
        } else if name.eq_ignore_ascii_case("connection") && value == "close" {
            self.wants_close = true;
        }
    }
}

/// Reads a line without its line end; returns the bytes consumed, 0 at the end of the stream.
fn read_line(head: &mut io::Take<impl BufRead>, line: &mut Vec<u8>) -> Result<usize, ReadError> {
    let n_bytes = head.read_until(b'\n', line)?;
    if line.pop_if(|it| *it == b'\n').is_some() {
        line.pop_if(|it| *it == b'\r');
        return Ok(n_bytes);
    }
    match (head.limit(), n_bytes) {
        (0, _) => Err(ReadError::TooLong),
        (_, 0) => Ok(0),
        _ => Err(ReadError::Malformed),
    }
}

/// The path of a request target with its escapes resolved, or `None` for one that no honest
/// client sends: broken escapes, not UTF-8, control characters, backslashes, dot segments.
pub(super) fn decoded_path(target: &str) -> Option<String> {
    let path = target.split(['?', '#']).next()?;
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' { hex(rest.next()?)? << 4 | hex(rest.next()?)? } else { byte });
    }
    let path = String::from_utf8(bytes).ok()?;
    let is_honest = !path.contains(|it: char| it.is_control() || it == '\\')
        && path.split('/').all(|it| !matches!(it, "." | ".."));
    is_honest.then_some(path)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|it| u8::try_from(it).ok())
}
