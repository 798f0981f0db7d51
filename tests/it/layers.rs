//! The map of ARCHITECTURE.md as a test: which folder may use which, and what stays free of the browser.

mod circles;
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use self::source::{Source, names, sources};

const BROWSER: [&str; 5] = ["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"];

const MOST_LINES: usize = 400;

const MOST_LINES_OF_TESTS: usize = 450;

fn architecture() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md")).unwrap()
}

/// What stands between backticks in a text.
fn in_backticks(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(|name| name.trim_end_matches('/').to_owned()).collect()
}

/// The column 'may use' of the table, by folder; `None` for a folder that may use everything.
fn may_use(architecture: &str) -> BTreeMap<String, Option<Vec<String>>> {
    let rows = architecture.lines().filter(|line| line.starts_with("| `"));
    let mut table = BTreeMap::new();
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [folder, .., used] = &*cells else { panic!("no row: {row}") };
        let used = match *used {
            "everything" => None,
            "nothing else here" => Some(Vec::new()),
            used => Some(in_backticks(used)),
        };
        assert!(used.as_ref().is_none_or(|it| !it.is_empty() || row.contains("nothing else")), "{row}");
        table.insert(in_backticks(folder).concat(), used);
    }
    table
}

/// The places that are not pure: what the sentence 'All but … are pure' names.
fn impure(architecture: &str) -> Vec<String> {
    let sentence =
        architecture.lines().find_map(|line| line.strip_prefix("All but ")?.split_once(" are pure"));
    in_backticks(sentence.expect("a sentence that says what is pure").0)
}

fn is_in(source: &Source, place: &str) -> bool {
    let rest = source.path.strip_prefix(place.trim_end_matches(".rs"));
    rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

/// The folders that a file uses, its own left out.
fn uses(source: &Source, folders: &BTreeSet<String>) -> BTreeSet<String> {
    let first = source.mentions().into_iter().filter_map(|mention| mention.names.into_iter().next());
    first.filter(|name| folders.contains(name) && name != source.folder()).collect()
}

#[test]
fn folders_use_only_what_they_may() {
    let sources = sources();
    let table = may_use(&architecture());
    let folders: BTreeSet<String> =
        sources.iter().map(|source| source.folder().to_owned()).filter(|folder| !folder.is_empty()).collect();
    let known: BTreeSet<String> = table.keys().cloned().collect();
    assert_eq!(folders, known, "the folders under src, and those in the table of ARCHITECTURE.md");
    let mut wrong: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for source in &sources {
        let Some(Some(may_use)) = table.get(source.folder()) else { continue };
        // What must hold for every figure is tried on every example.
        let is_let = |used: &String| may_use.contains(used) || source.is_test() && used == "gallery";
        let extra: Vec<_> = uses(source, &folders).into_iter().filter(|used| !is_let(used)).collect();
        if !extra.is_empty() {
            wrong.insert(&source.path, extra);
        }
    }
    assert!(wrong.is_empty(), "these files use what ARCHITECTURE.md does not let them: {wrong:#?}");
}

#[test]
fn pure_folders_never_name_the_browser() {
    let impure = impure(&architecture());
    assert!(impure.len() > 2, "{impure:?}");
    for place in &impure {
        assert!(sources().iter().any(|source| is_in(source, place)), "src/{place} is not there");
    }
    for source in sources().iter().filter(|source| !impure.iter().any(|place| is_in(source, place))) {
        for word in BROWSER {
            assert!(!names(&source.code(), word), "src/{} names {word}", source.path);
        }
    }
}

#[test]
fn the_output_size_formula_exists_once() {
    // `… / stride + 1`, however stride is spelt: a name, a field, a call or an index.
    let has_formula = |code: &str| {
        let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        code.match_indices("stride").any(|(at, _)| {
            let before = code[..at]
                .trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '_' || ".&*(".contains(c));
            let after = code[at..]
                .trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_' || ".()[]".contains(c));
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
        let most = if source.is_test() { MOST_LINES_OF_TESTS } else { MOST_LINES };
        assert!(lines <= most, "src/{} has {lines} lines: split it by noun", source.path);
    }
}

#[test]
fn the_table_is_read() {
    let table = may_use(
        "| folder | what | may use |\n|---|---|---|\n| `a/` | x | nothing else here |\n\
                         | `b/` | `y` | `a` |\n| `ui/` | z | everything |",
    );
    let expected = [("a", Some(vec![])), ("b", Some(vec!["a".to_owned()])), ("ui", None)];
    assert_eq!(table, BTreeMap::from(expected.map(|(folder, used)| (folder.to_owned(), used))));
    assert_eq!(
        impure("x\nAll but `web/`, `render/canvas.rs` and `main.rs` are pure: y"),
        ["web", "render/canvas.rs", "main.rs"]
    );
}
