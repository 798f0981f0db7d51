//! The lessons themselves: every page is there in every language, with the same figures and the same goals.

#![allow(clippy::unwrap_used, reason = "a test fails where it panics")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use convoscope::words::Lang;
use lessons::book::{sources, write};
use lessons::page::{Piece, pieces};
use lessons::task::Task;

/// The Markdown of all pages of a language, by file name.
fn pages(lang: Lang) -> BTreeMap<String, String> {
    let folder = sources().join(lang.tag()).join("src");
    let files = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    files
        .map(|path| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap())
        })
        .collect()
}

fn tasks(markdown: &str) -> Vec<Task> {
    let tasks = pieces(markdown).unwrap().into_iter().filter_map(|it| match it {
        Piece::Task(task) => Some(task),
        Piece::Text(_) => None,
    });
    tasks.collect()
}

/// What of a block is the same in every language.
fn bones(task: &Task) -> String {
    let choices = task.question.iter().flat_map(|it| &it.choices);
    let choices: Vec<_> = choices.map(|it| it.is_right).collect();
    let exercise = task.exercise.as_ref().map(|it| {
        let mistakes: Vec<_> = it.mistakes.iter().map(|it| (it.goal.to_string(), &it.example)).collect();
        (it.goal.to_string(), &it.solution, mistakes)
    });
    format!("{} {} {choices:?} {exercise:?}", task.figure, task.show)
}

/// The lines that prove the numbers of a page.
fn checks(markdown: &str) -> Vec<&str> {
    let mut checks: Vec<_> = markdown.lines().filter(|it| it.starts_with("<!-- check:")).collect();
    checks.sort_unstable();
    checks
}

#[test]
fn all_languages_have_the_same_pages_figures_goals_and_checks() {
    let english = pages(Lang::En);
    assert!(english.len() > 16);
    for lang in Lang::ALL {
        let other = pages(lang);
        assert!(english.keys().eq(other.keys()), "{lang:?}");
        for (name, text) in &english {
            let [here, there] =
                [text, &other[name]].map(|it| tasks(it).iter().map(bones).collect::<Vec<_>>());
            assert_eq!(here, there, "{name} in {lang:?}");
            assert_eq!(checks(text), checks(&other[name]), "{name} in {lang:?}");
        }
    }
}

#[test]
fn every_lesson_asks_and_answers_a_mistake() {
    for (name, text) in pages(Lang::En).iter().filter(|it| it.0.starts_with(|it: char| it.is_ascii_digit())) {
        let tasks = tasks(text);
        assert!(tasks.iter().any(|it| it.question.is_some()), "{name} asks nothing");
        let n_mistakes: usize = tasks.iter().flat_map(|it| &it.exercise).map(|it| it.mistakes.len()).sum();
        assert!(n_mistakes >= 2, "{name} answers {n_mistakes} mistakes");
        assert!(text.contains("<!-- check:"), "{name} proves no number");
    }
}

#[test]
fn other_languages_are_in_their_own_letters() {
    for (name, text) in pages(Lang::Ko) {
        let n_hangul = text.chars().filter(|it| ('가'..='힣').contains(it)).count();
        assert!(n_hangul > 60, "{name}");
    }
}

#[test]
fn the_books_are_whole_and_ask_nobody_else() {
    let folder = tempfile::tempdir().unwrap();
    let n_pages = write(folder.path()).unwrap();
    // The lessons, the first page and its Markdown's own file, in two languages.
    assert_eq!(n_pages, 2 * 18);
    for lang in Lang::ALL {
        let folder = folder.path().join(lang.tag());
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            check_file(&path, &text);
        }
    }
}

fn check_file(path: &Path, text: &str) {
    let name = path.display();
    if path.extension().is_some_and(|it| it == "css") {
        assert!(!text.contains("url("), "{name}");
        return;
    }
    let namespace = "http://www.w3.org/2000/svg";
    let text = text.replace(namespace, "");
    assert!(!text.contains("http:") && !text.contains("https:"), "{name} names another machine");
    // What the policy of the pages forbids.
    assert!(!text.contains(" style=") && !text.contains("<style"), "{name} has a style of its own");
    assert_eq!(text.matches("<script").count(), 1, "{name}");
    assert!(!text.contains("__") && !text.contains("<!-- "), "{name} has a mark left");
    for address in text.split("href=\"").skip(1).filter_map(|it| it.split('"').next()) {
        let file = address.split(['?', '#']).next().unwrap();
        // The page itself stands above the books.
        if !file.is_empty() && !file.starts_with("../../") && !address.starts_with("data:") {
            assert!(path.parent().unwrap().join(file).exists(), "{name} leads to {address}");
        }
    }
}
