//! The map of DESIGN.md as a test: which folder may use which, and what stays free of the browser.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Column 'may use', and `words` where a folder names its language or words. `ui` and the roots may use everything; a folder that does not exist yet is fine.
const MAY_USE: &[(&str, &[&str])] = &[
    ("conv", &[]),
    ("formula", &["conv"]),
    ("figure", &["conv"]),
    ("words", &["conv", "figure", "formula"]),
    ("gallery", &["conv", "figure", "words"]),
    ("scene", &["conv", "figure", "formula", "words"]),
    // What must hold for a picture is tried on every example.
    ("scene/tests.rs", &["conv", "figure", "formula", "words", "gallery"]),
    ("render", &["scene"]),
    ("export", &["conv", "figure", "scene", "render"]),
    // The language that the state holds, no messages.
    ("app", &["conv", "figure", "words", "gallery"]),
    ("embed", &["app", "figure"]),
    ("embed/host.rs", &["app", "figure", "web"]),
    ("web", &[]),
];

/// Compiled and tested without a browser.
const PURE: &[&str] = &[
    "conv",
    "formula",
    "figure",
    "gallery",
    "scene",
    "export",
    "words",
    "app",
    "render/mod.rs",
    "render/svg.rs",
    "render/svg/",
    "render/tikz.rs",
    "render/tikz/",
    "embed/mod.rs",
    "embed/protocol.rs",
];

const BROWSER: [&str; 5] = ["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"];

const MOST_LINES: usize = 450;

/// A file under `src`, with what it holds.
struct Source {
    /// Its path under `src`, with `/`.
    path: String,
    text: String,
}

impl Source {
    fn folder(&self) -> &str {
        self.path.split_once('/').map_or("", |(folder, _)| folder)
    }

    /// Without comments.
    fn code(&self) -> String {
        self.text.lines().map(without_comment).collect::<Vec<_>>().join("\n")
    }

    fn is_in(&self, place: &str) -> bool {
        self.path == place
            || self.path.strip_prefix(place).is_some_and(|rest| place.ends_with('/') || rest.starts_with('/'))
    }

    /// How many modules its own module lies below the root.
    fn depth(&self) -> usize {
        let path = self.path.strip_suffix(".rs").unwrap();
        let path = path.strip_suffix("/mod").unwrap_or(path);
        if ["lib", "main"].contains(&path) { 0 } else { path.split('/').count() }
    }
}

/// A line up to `//`, unless that stands in a string.
fn without_comment(line: &str) -> &str {
    let comment = line.match_indices("//").find(|(at, _)| line[..*at].matches('"').count().is_multiple_of(2));
    comment.map_or(line, |(at, _)| &line[..at])
}

fn sources() -> Vec<Source> {
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

const fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// Whether a word, or a crate whose name begins with it and an underscore, is mentioned.
fn mentions(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + word.len()..].chars().next();
        !before.is_some_and(is_word) && after.is_none_or(|c| !is_word(c) || c == '_')
    })
}

/// The first names after each path prefix: one, or all at the top of a group in braces.
fn names_after(code: &str, prefix: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        if code[..at].chars().next_back().is_some_and(|c| is_word(c) || c == ':') {
            continue;
        }
        let rest = code[at + prefix.len()..].trim_start();
        let Some(group) = rest.strip_prefix('{') else {
            names.push(rest.chars().take_while(|&c| is_word(c)).collect());
            continue;
        };
        let (mut depth, mut name, mut is_first) = (0, String::new(), true);
        for c in group.chars() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    names.push(std::mem::take(&mut name));
                    is_first = true;
                }
                _ if depth == 0 && is_first && is_word(c) => name.push(c),
                _ if depth == 0 && !name.is_empty() => is_first = false,
                _ => {}
            }
        }
        names.push(name);
    }
    names
}

/// The folders that a file uses, its own left out.
fn uses(source: &Source, folders: &BTreeSet<String>) -> BTreeSet<String> {
    let code = source.code();
    let mut names = names_after(&code, "crate::");
    names.extend(names_after(&code, "convoscope::"));
    // As many `super` as the module lies deep lead to the root; a module in the file can only need more.
    for supers in source.depth().max(1)..source.depth().max(1) + 3 {
        names.extend(names_after(&code, &"super::".repeat(supers)));
    }
    names.into_iter().filter(|name| folders.contains(name) && name != source.folder()).collect()
}

#[test]
fn folders_use_only_what_they_may() {
    let sources = sources();
    let folders: BTreeSet<String> =
        sources.iter().map(|source| source.folder().to_owned()).filter(|folder| !folder.is_empty()).collect();
    let known: BTreeSet<&str> = MAY_USE.iter().map(|(place, _)| *place).chain(["ui"]).collect();
    for folder in &folders {
        assert!(
            known.contains(folder.as_str()),
            "src/{folder} is not in the table: say here and in DESIGN.md what it may use"
        );
    }
    let mut wrong: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for source in &sources {
        // The last row that fits: a file's own comes after its folder's.
        let Some((_, may_use)) = MAY_USE.iter().rev().find(|(place, _)| source.is_in(place)) else {
            continue;
        };
        let extra = uses(source, &folders).into_iter().filter(|used| !may_use.contains(&used.as_str()));
        let extra: Vec<_> = extra.collect();
        if !extra.is_empty() {
            wrong.insert(&source.path, extra);
        }
    }
    assert!(wrong.is_empty(), "these files use what DESIGN.md does not let them: {wrong:#?}");
}

#[test]
fn pure_folders_never_name_the_browser() {
    for source in sources().iter().filter(|source| PURE.iter().any(|place| source.is_in(place))) {
        for word in BROWSER {
            assert!(!mentions(&source.code(), word), "src/{} names {word}", source.path);
        }
    }
}

#[test]
fn the_output_size_formula_exists_once() {
    // `… / stride + 1`, however stride is spelt: a name, a field, a call or an index.
    let has_formula = |code: &str| {
        let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        code.match_indices("stride").any(|(at, _)| {
            let before = code[..at].trim_end_matches(|c: char| is_word(c) || ".&*(".contains(c));
            let after = code[at..].trim_start_matches(|c: char| is_word(c) || ".()[]".contains(c));
            before.ends_with('/') && after.starts_with("+1")
        })
    };
    assert!(has_formula("(i - k) / self.stride[0] + 1") && has_formula("(i-k)/geometry.stride()+1"));
    let places: Vec<_> = sources()
        .into_iter()
        .filter(|source| has_formula(&source.code()))
        .map(|source| source.path)
        .collect();
    assert_eq!(places, ["conv/axis.rs"]);
}

#[test]
fn no_file_is_too_long_to_read() {
    for source in sources() {
        let lines = source.text.lines().count();
        assert!(lines <= MOST_LINES, "src/{} has {lines} lines: split it by noun", source.path);
    }
}

#[test]
fn paths_are_read_as_the_compiler_does() {
    let folders = BTreeSet::from(["conv", "figure", "scene", "app"].map(str::to_owned));
    let check = |path: &str, text: &str, expected: &[&str]| {
        let source = Source { path: path.to_owned(), text: text.to_owned() };
        assert_eq!(uses(&source, &folders).into_iter().collect::<Vec<_>>(), expected, "{path}: {text}");
    };
    check("app/mod.rs", "use crate::conv::Layer; // not crate::scene", &["conv"]);
    check("app/mod.rs", "use crate::{\n    conv::{Axis, figure},\n    scene,\n};", &["conv", "scene"]);
    check("app/mod.rs", "fn f(_: &crate::figure::Figure) {} use super::conv::Layer;", &["conv", "figure"]);
    check("app/state.rs", "use super::conv; use super::super::figure::Figure;", &["figure"]);
    check("scene/flat/tests.rs", "use super::super::super::app::Player;", &["app"]);
    check("conv/mod.rs", "/// ```\n/// use convoscope::app;\n/// ```\nuse self::axis::Axis;", &[]);
}
