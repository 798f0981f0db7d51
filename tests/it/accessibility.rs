//! `docs/accessibility.md` lists what WCAG 2.2 has, and names tests that there are.

use std::path::Path;

/// The success criteria of WCAG 2.2 of the levels A and AA, from its chapters 1 to 4. 4.1.1 is gone since 2.2.
const CRITERIA: &str = "1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 \
                        1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 \
                        2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 \
                        3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3";

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// All Rust files below a folder as one text.
fn sources(folder: &Path) -> String {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let text = |path: std::path::PathBuf| match path.extension() {
        _ if path.is_dir() => sources(&path),
        Some(it) if it == "rs" => std::fs::read_to_string(&path).unwrap(),
        _ => String::new(),
    };
    entries.map(text).collect()
}

#[test]
fn every_criterion_is_judged_once_and_in_order() {
    let document = read("docs/accessibility.md");
    let rows: Vec<Vec<&str>> = document
        .lines()
        .filter(|line| line.starts_with("| ") && line.as_bytes()[2].is_ascii_digit())
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    let numbers: Vec<&str> = rows.iter().map(|row| row[0].split(' ').next().unwrap()).collect();
    assert_eq!(numbers, CRITERIA.split_whitespace().collect::<Vec<_>>());
    for row in &rows {
        assert_eq!(row.len(), 4, "{row:?}");
        assert!(
            ["met", "partly", "not applicable"].contains(&row[1]) && ["A", "AA"].contains(&row[2]),
            "{row:?}"
        );
        assert!(!row[3].is_empty(), "{row:?}");
    }
    for row in rows.iter().filter(|row| row[1] == "partly") {
        let number = numbers.iter().find(|it| row[0].starts_with(&format!("{it} "))).unwrap();
        assert!(document.contains(&format!("\n- {number}: ")), "{number} is not among what is not met");
    }
}

#[test]
fn every_test_that_is_named_exists() {
    let document = read("docs/accessibility.md");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tests = sources(&root.join("tests")) + &sources(&root.join("src"));
    let named: Vec<&str> =
        document.split('`').skip(1).step_by(2).filter(|it| it.matches('_').count() > 2).collect();
    assert!(named.len() > 30, "{named:?}");
    for name in named {
        assert!(tests.contains(&format!("fn {name}(")), "there is no test {name}");
    }
}
