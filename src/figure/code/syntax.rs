//! Text → one call with its arguments. Knows how Python is written, and nothing of layers.

use super::error::{CodeError, CodeErrorKind, Expected, MAX_CODE_CHARS};

/// A part of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    pub(super) at: usize,
    pub(super) len: usize,
}

impl Span {
    pub(super) const fn error(self, kind: CodeErrorKind) -> CodeError {
        CodeError { at: self.at, len: self.len, kind }
    }
}

pub(super) enum Value<'a> {
    /// A whole number from 0.
    Count(usize),
    /// A string, without its quotes.
    Text(&'a str),
    /// `True`, `None`, any other name.
    Word(&'a str),
    /// A tuple or list.
    Tuple(Vec<(Self, Span)>),
    /// Whatever else Python has: a negative number, a fraction, a call.
    Other,
}

pub(super) struct Argument<'a> {
    /// With the place of the name.
    pub(super) name: Option<(&'a str, Span)>,
    pub(super) value: Value<'a>,
    /// Of the value.
    pub(super) span: Span,
}

pub(super) struct Call<'a> {
    /// The word before the name's dot.
    pub(super) module: Option<&'a str>,
    pub(super) name: &'a str,
    /// Of the name.
    pub(super) span: Span,
    pub(super) arguments: Vec<Argument<'a>>,
    /// A call after it, as in a list of layers.
    pub(super) next: Option<Box<Self>>,
}

type Result<T> = core::result::Result<T, CodeError>;

/// Reads a call, and one after it if there is one: behind `name =` if need be, in any module, before what a line of a larger program ends with.
pub(super) fn parse(text: &str) -> Result<Call<'_>> {
    if let Some((at, _)) = text.char_indices().nth(MAX_CODE_CHARS) {
        let kind = CodeErrorKind::TooLong { chars: text.chars().count() };
        return Err(Span { at, len: text.len() - at }.error(kind));
    }
    let mut reader = Reader { text, at: 0 };
    let mut call = reader.call()?;
    reader.take_separator();
    if reader.peek().is_some() {
        let after = reader.at;
        let between = text[..after].rsplit(')').next();
        let is_apart = between.is_some_and(|it| it.contains([',', ';', '\n']));
        let next = reader.call();
        reader.take_separator();
        if let (true, Ok(next), None) = (is_apart, next, reader.peek()) {
            call.next = Some(Box::new(next));
        } else {
            let len = text[after..].trim_end().len();
            return Err(Span { at: after, len }.error(CodeErrorKind::TextAfter));
        }
    }
    Ok(call)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// The next character that is not space or comment, which are passed over.
    fn peek(&mut self) -> Option<char> {
        loop {
            let rest = self.rest();
            let next = rest.chars().next()?;
            self.at += match next {
                '#' => rest.find('\n').unwrap_or(rest.len()),
                // A backslash before the end of a line goes on with the next.
                '\\' if rest[1..].starts_with(['\r', '\n']) => 1,
                _ if next.is_whitespace() => next.len_utf8(),
                _ => return Some(next),
            };
        }
    }

    fn take(&mut self, wanted: char) -> bool {
        let is_there = self.peek() == Some(wanted);
        if is_there {
            self.at += wanted.len_utf8();
        }
        is_there
    }

    /// As many of the next characters as are alike.
    fn take_while(&mut self, is_alike: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let len = rest.find(|c| !is_alike(c)).unwrap_or(rest.len());
        self.at += len;
        &rest[..len]
    }

    fn since(&self, at: usize) -> Span {
        Span { at, len: self.at - at }
    }

    /// Something else belongs where the next character is.
    fn expected(&mut self, what: Expected) -> CodeError {
        let len = self.peek().map_or(0, char::len_utf8);
        Span { at: self.at, len }.error(CodeErrorKind::Expected(what))
    }

    fn word(&mut self) -> Option<&'a str> {
        self.peek().filter(|&c| c == '_' || c.is_alphabetic())?;
        Some(self.take_while(|c| c == '_' || c.is_alphanumeric()))
    }

    /// Words with dots between them: the last but one, the last, and the place of the last.
    fn path(&mut self) -> Option<(Option<&'a str>, &'a str, Span)> {
        let mut module = None;
        loop {
            let name = self.word()?;
            let span = self.since(self.at - name.len());
            if !self.take('.') {
                return Some((module, name, span));
            }
            module = Some(name);
        }
    }

    fn take_separator(&mut self) {
        let _ = self.take(',') || self.take(';');
    }

    /// One call, with what may stand before it.
    fn call(&mut self) -> Result<Call<'a>> {
        let mut path = self.path();
        if self.take('=') {
            path = self.path();
        }
        let Some((module, name, span)) = path else { return Err(self.expected(Expected::Layer)) };
        if !self.take('(') {
            return Err(self.expected(Expected::Arguments));
        }
        let mut arguments = Vec::new();
        while !self.take(')') {
            arguments.push(self.argument()?);
            if !self.take(',') && self.peek() != Some(')') {
                return Err(self.expected(Expected::CommaOrEnd));
            }
        }
        // What Keras models are made with: `layer(x)`.
        if self.take('(') {
            let _ = self.path();
            if !self.take(')') {
                return Err(self.expected(Expected::CommaOrEnd));
            }
        }
        Ok(Call { module, name, span, arguments, next: None })
    }

    fn argument(&mut self) -> Result<Argument<'a>> {
        self.peek();
        let start = self.at;
        let mut name = self.word().map(|word| (word, self.since(start)));
        if name.is_none() || !self.take('=') {
            self.at = start;
            name = None;
        }
        let (value, span) = self.value()?;
        Ok(Argument { name, value, span })
    }

    fn value(&mut self) -> Result<(Value<'a>, Span)> {
        let first = self.peek();
        let start = self.at;
        match first {
            Some(open @ ('(' | '[')) => self.tuple(open),
            _ => self.scalar().map(|value| (value, self.since(start))),
        }
    }

    fn tuple(&mut self, open: char) -> Result<(Value<'a>, Span)> {
        let start = self.at;
        let close = if open == '(' { ')' } else { ']' };
        self.take(open);
        let mut items = Vec::new();
        let mut has_comma = open == '[';
        while !self.take(close) {
            self.peek();
            let at = self.at;
            let item = match self.peek() {
                Some('(' | '[') => self.skip_brackets().map(|()| Value::Other)?,
                _ => self.scalar()?,
            };
            items.push((item, self.since(at)));
            let is_over = !self.take(',');
            has_comma |= !is_over;
            if is_over && self.peek() != Some(close) {
                return Err(self.expected(Expected::CommaOrEnd));
            }
        }
        let span = self.since(start);
        match items.pop() {
            // Parentheses without a comma are no tuple.
            Some((only, _)) if items.is_empty() && !has_comma => Ok((only, span)),
            last => {
                items.extend(last);
                Ok((Value::Tuple(items), span))
            }
        }
    }

    fn scalar(&mut self) -> Result<Value<'a>> {
        match self.peek() {
            Some(quote @ ('\'' | '"')) => self.string(quote).map(Value::Text),
            Some('0'..='9' | '-' | '+' | '.') => self.number(),
            _ => {
                let Some((_, word, _)) = self.path() else { return Err(self.expected(Expected::Value)) };
                match self.peek() {
                    Some('(') => self.skip_brackets().map(|()| Value::Other),
                    _ => Ok(Value::Word(word)),
                }
            }
        }
    }

    fn string(&mut self, quote: char) -> Result<&'a str> {
        let start = self.at;
        self.at += 1;
        let text = self.take_while(|c| c != quote && c != '\n');
        if !self.rest().starts_with(quote) {
            return Err(self.since(start).error(CodeErrorKind::UnterminatedString));
        }
        self.at += 1;
        Ok(text)
    }

    fn number(&mut self) -> Result<Value<'a>> {
        let start = self.at;
        let sign = self.take_while(|c| c == '-' || c == '+');
        let digits = self.take_while(|c| c.is_alphanumeric() || c == '.' || c == '_');
        // The sign of a power of ten.
        if digits.ends_with(['e', 'E']) {
            self.take_while(|c| c.is_ascii_digit() || c == '-' || c == '+');
            return Ok(Value::Other);
        }
        let is_whole = digits.bytes().all(|byte| byte.is_ascii_digit());
        if digits.is_empty() {
            return Err(self.expected(Expected::Value));
        }
        if !is_whole || sign.contains('-') {
            return Ok(Value::Other);
        }
        // u32, so that what is too large here is so on every machine.
        match digits.parse::<u32>() {
            Ok(count) => Ok(Value::Count(count as usize)),
            Err(_) => Err(self.since(start).error(CodeErrorKind::NumberTooLarge)),
        }
    }

    /// From an opening bracket behind the one that closes it, whatever stands between.
    fn skip_brackets(&mut self) -> Result<()> {
        let mut depth = 0_usize;
        loop {
            match self.peek() {
                None => return Err(self.expected(Expected::CommaOrEnd)),
                Some('\'') => drop(self.string('\'')?),
                Some('"') => drop(self.string('"')?),
                Some(next) => {
                    self.at += next.len_utf8();
                    match next {
                        '(' | '[' => depth += 1,
                        ')' | ']' => depth -= 1,
                        _ => {}
                    }
                    if depth == 0 {
                        return Ok(());
                    }
                }
            }
        }
    }
}
