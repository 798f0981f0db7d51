//! The files under `src`, and the paths that stand in them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A file under `src`, with what it holds.
pub(super) struct Source {
    /// Its path under `src`, with `/`.
    pub(super) path: String,
    pub(super) text: String,
}

/// A path in a file, from the root of the crate on: `["conv", "axis", "output_size"]`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mention {
    pub(super) names: Vec<String>,
    /// It is only passed on, by `pub use`.
    pub(super) is_exported: bool,
    /// It stands in a test.
    pub(super) is_test: bool,
}

impl Source {
    pub(super) fn folder(&self) -> &str {
        self.path.split_once('/').map_or("", |(folder, _)| folder)
    }

    /// Without comments.
    pub(super) fn code(&self) -> String {
        self.text.lines().map(without_comment).collect::<Vec<_>>().join("\n")
    }

    /// Whether it holds tests alone.
    pub(super) fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }

    /// The names of its module and of those around it.
    pub(super) fn module(&self) -> Vec<String> {
        let path = self.path.trim_end_matches(".rs");
        let path = path.strip_suffix("/mod").unwrap_or(path);
        if ["lib", "main"].contains(&path) {
            return Vec::new();
        }
        path.split('/').map(str::to_owned).collect()
    }

    /// All paths in it that begin with `crate`, `super`, `self` or a module that it declares.
    pub(super) fn mentions(&self) -> Vec<Mention> {
        let tokens = tokens(&self.text);
        let declared: BTreeSet<&str> =
            tokens.windows(3).filter(|at| at[0] == "mod" && at[2] == ";").map(|at| at[1].as_str()).collect();
        let mut reader =
            Reader { tokens: &tokens, at: 0, declared, module: self.module(), found: Vec::new() };
        reader.read_until_end(self.is_test());
        reader.found
    }
}

/// A line up to `//`, unless that stands in a string.
fn without_comment(line: &str) -> &str {
    let comment = line.match_indices("//").find(|(at, _)| line[..*at].matches('"').count().is_multiple_of(2));
    comment.map_or(line, |(at, _)| &line[..at])
}

const fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// Words, `::` and all other signs one by one; no comments, and strings without what they hold.
fn tokens(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(length) = string_length(rest) {
            found.push("\"\"".to_owned());
            length
        } else if is_word(c) {
            let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            found.push(rest[..end].to_owned());
            end
        } else if rest.starts_with("::") {
            found.push("::".to_owned());
            2
        } else {
            if !c.is_whitespace() {
                found.push(c.to_string());
            }
            c.len_utf8()
        };
        rest = &rest[length..];
    }
    found
}

/// Bytes of a string or a character that stands here; `None` where there is neither.
fn string_length(text: &str) -> Option<usize> {
    if let Some(raw) = text.strip_prefix('r')
        && (raw.starts_with('"') || raw.starts_with("#\""))
    {
        let hashes = "#".repeat(raw.find('"')?);
        let start = 1 + hashes.len() + 1;
        let end = text[start..].find(&format!("\"{hashes}"))?;
        return Some(start + end + 1 + hashes.len());
    }
    let quote = text.chars().next().filter(|c| "\"'".contains(*c))?;
    let mut is_escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            // A lifetime has no second quote right after its first letter.
            _ if quote == '\'' && c != '\'' && at > 1 && !text[1..].starts_with('\\') => return None,
            _ if c == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// Walks over the tokens of a file.
struct Reader<'a> {
    tokens: &'a [String],
    at: usize,
    /// Modules in other files that this one declares.
    declared: BTreeSet<&'a str>,
    module: Vec<String>,
    found: Vec<Mention>,
}

impl Reader<'_> {
    fn token(&self, ahead: usize) -> &str {
        self.tokens.get(self.at + ahead).map_or("", String::as_str)
    }

    /// Reads up to the bracket that closes what is open, or to the end.
    fn read_until_end(&mut self, is_test: bool) {
        let mut depth = 0;
        let mut is_test_next = is_test;
        let mut is_exported = false;
        while self.at < self.tokens.len() {
            match self.token(0) {
                "{" => depth += 1,
                "}" if depth == 0 => return,
                "}" => depth -= 1,
                "#" if ["[", "cfg", "(", "test"] == [1, 2, 3, 4].map(|ahead| self.token(ahead)) => {
                    is_test_next = true;
                }
                "pub" => is_exported = self.is_export(),
                ";" => (is_exported, is_test_next) = (false, is_test),
                "mod" if self.token(2) == "{" => {
                    self.module.push(self.token(1).to_owned());
                    self.at += 3;
                    self.read_until_end(is_test_next);
                    self.module.pop();
                    is_test_next = is_test;
                }
                _ if self.begins_path() => {
                    for names in self.path() {
                        self.found.push(Mention { names, is_exported, is_test: is_test_next });
                    }
                    continue;
                }
                _ => {}
            }
            self.at += 1;
        }
    }

    /// Whether `use` follows on `pub`, `pub(super)` and the like.
    fn is_export(&self) -> bool {
        let after = match self.token(1) {
            "(" => (2..8).find(|&ahead| self.token(ahead) == ")").map_or(1, |closing| closing + 1),
            _ => 1,
        };
        self.token(after) == "use"
    }

    fn begins_path(&self) -> bool {
        let before = self.at.checked_sub(1).map_or("", |before| self.tokens[before].as_str());
        let word = self.token(0);
        let is_start =
            ["crate", "super", "self", "convoscope"].contains(&word) || self.declared.contains(word);
        is_start && before != "::" && before != "." && self.token(1) == "::"
    }

    /// The paths that begin here, from the root on: one, or those of a group in braces.
    fn path(&mut self) -> Vec<Vec<String>> {
        let mut base = match self.token(0) {
            "crate" | "convoscope" => Vec::new(),
            "super" => self.module[..self.module.len().saturating_sub(1)].to_vec(),
            "self" => self.module.clone(),
            declared => [&*self.module, &[declared.to_owned()]].concat(),
        };
        self.at += 2;
        while self.token(0) == "super" {
            base.pop();
            self.at += 2;
        }
        self.branches(&base)
    }

    fn branches(&mut self, base: &[String]) -> Vec<Vec<String>> {
        let mut names = base.to_vec();
        loop {
            if self.token(0) == "{" {
                let mut all = Vec::new();
                while self.at < self.tokens.len() && self.token(0) != "}" {
                    self.at += 1;
                    if self.token(0) == "self" {
                        all.push(names.clone());
                        self.at += 1;
                    } else if self.token(0) != "}" {
                        all.append(&mut self.branches(&names));
                        if self.token(0) == "as" {
                            self.at += 2;
                        }
                    }
                }
                self.at += 1;
                return all;
            }
            names.push(self.token(0).to_owned());
            self.at += 1;
            let goes_on =
                self.token(0) == "::" && (self.token(1) == "{" || self.token(1) == "*" || self.is_name(1));
            if !goes_on {
                return vec![names];
            }
            self.at += 1;
        }
    }

    fn is_name(&self, ahead: usize) -> bool {
        self.token(ahead).starts_with(is_word)
    }
}

/// All files under `src`.
pub(super) fn sources() -> Vec<Source> {
    fn visit(folder: &Path, root: &Path, found: &mut Vec<Source>) {
        let mut entries: Vec<PathBuf> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                visit(&path, root, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                found.push(Source { path: name, text: std::fs::read_to_string(&path).unwrap() });
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    visit(&root, &root, &mut found);
    assert!(found.len() > 10, "src was not read");
    found
}

/// Whether a word, or a crate whose name begins with it and an underscore, is mentioned.
pub(super) fn names(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + word.len()..].chars().next();
        !before.is_some_and(is_word) && after.is_none_or(|c| !is_word(c) || c == '_')
    })
}

#[track_caller]
fn check(path: &str, text: &str, expected: &[&str]) {
    let source = Source { path: path.to_owned(), text: text.to_owned() };
    let found: Vec<_> = source.mentions().into_iter().map(|it| it.names.join("::")).collect();
    assert_eq!(found, expected, "{path}: {text}");
}

#[test]
fn paths_are_read_as_the_compiler_does() {
    check("app/mod.rs", "use crate::conv::Layer; // not crate::scene", &["conv::Layer"]);
    check(
        "app/mod.rs",
        "use crate::{\n    conv::{Axis, figure as f},\n    scene::{self, Size},\n};",
        &["conv::Axis", "conv::figure", "scene", "scene::Size"],
    );
    check(
        "app/mod.rs",
        "fn f(_: &'a crate::figure::Figure) -> &'static str {} use super::conv::Layer;",
        &["figure::Figure", "conv::Layer"],
    );
    check(
        "app/state.rs",
        "use super::conv; use super::super::figure::Figure;",
        &["app::conv", "figure::Figure"],
    );
    check("scene/flat/tests.rs", "use super::super::super::app::Player;", &["app::Player"]);
    check(
        "conv/mod.rs",
        "/// ```\n/// use convoscope::app;\n/// ```\nuse self::axis::Axis;",
        &["conv::axis::Axis"],
    );
    check(
        "conv/mod.rs",
        "mod axis; fn f() { axis::go(\"crate::scene\", 'x', '\\'', r#\"self::y\"#) }",
        &["conv::axis::go"],
    );
    check(
        "conv/mod.rs",
        "mod inner { use super::axis::Axis; } use super::scene;",
        &["conv::axis::Axis", "scene"],
    );
    check(
        "conv/mod.rs",
        "fn f() { conv::g(); self.at.x::<u8>(); Vec::<crate::conv::Tap>::new() }",
        &["conv::Tap"],
    );
}

#[test]
fn what_is_passed_on_and_what_is_a_test_is_told() {
    let text = "pub use self::axis::Axis; pub(super) use self::pass::go; use self::layer::Layer;\n\
                #[cfg(test)]\nmod tests { use super::tensor::Tensor; }\nuse self::trace::Tap;";
    let source = Source { path: "conv/mod.rs".to_owned(), text: text.to_owned() };
    let found: Vec<_> =
        source.mentions().into_iter().map(|it| (it.names[1].clone(), it.is_exported, it.is_test)).collect();
    let expected = [
        ("axis", true, false),
        ("pass", true, false),
        ("layer", false, false),
        ("tensor", false, true),
        ("trace", false, false),
    ];
    assert_eq!(found, expected.map(|(name, exported, test)| (name.to_owned(), exported, test)));
}
