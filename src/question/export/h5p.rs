//! An H5P package: a question set of multiple choices, without the libraries, which the site that takes it has.
//!
//! Source: the specification at <https://h5p.org/specification>, and the semantics of `H5P.QuestionSet` and
//! `H5P.MultiChoice`. What has a default there and is left out gets it when the package is opened.

use serde::Serialize;

use super::sheet::{Entry, Offer, Sheet, SheetError, html};
use super::zip::zip;
use crate::question::made::mix;
use crate::question::words::{FileWords, file_words};

/// The libraries: name, major and minor version.
const QUESTION_SET: (&str, u8, u8) = ("H5P.QuestionSet", 1, 20);
const MULTI_CHOICE: (&str, u8, u8) = ("H5P.MultiChoice", 1, 16);

/// `h5p.json`: what the package is.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Package<'a> {
    title: &'a str,
    language: &'a str,
    main_library: &'a str,
    embed_types: [&'a str; 1],
    license: &'a str,
    default_language: &'a str,
    preloaded_dependencies: Vec<Dependency<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dependency<'a> {
    machine_name: &'a str,
    major_version: String,
    minor_version: String,
}

impl<'a> From<(&'a str, u8, u8)> for Dependency<'a> {
    fn from((machine_name, major, minor): (&'a str, u8, u8)) -> Self {
        Self { machine_name, major_version: major.to_string(), minor_version: minor.to_string() }
    }
}

/// `content/content.json`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Content<'a> {
    intro_page: Intro,
    progress_type: &'a str,
    pass_percentage: u8,
    questions: Vec<Item<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Intro {
    show_intro_page: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Item<'a> {
    library: String,
    params: Params,
    sub_content_id: String,
    metadata: Metadata<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Metadata<'a> {
    content_type: &'a str,
    license: &'a str,
    title: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Params {
    question: String,
    answers: Vec<Answer>,
    overall_feedback: [Range; 1],
    behaviour: Behaviour,
    #[serde(rename = "UI")]
    ui: Ui,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    text: String,
    correct: bool,
    tips_and_feedback: Feedback,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Feedback {
    tip: &'static str,
    chosen_feedback: String,
    not_chosen_feedback: &'static str,
}

#[derive(Serialize)]
struct Range {
    from: u8,
    to: u8,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, reason = "as the library has them")]
struct Behaviour {
    enable_retry: bool,
    enable_solutions_button: bool,
    enable_check_button: bool,
    #[serde(rename = "type")]
    kind: &'static str,
    single_point: bool,
    random_answers: bool,
    show_solutions_requires_input: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Ui {
    check_answer_button: &'static str,
}

pub(super) fn write(sheet: &Sheet<'_>) -> Result<Vec<u8>, SheetError> {
    let words = file_words(sheet.lang);
    let package = Package {
        title: words.title,
        language: sheet.lang.tag(),
        main_library: QUESTION_SET.0,
        embed_types: ["iframe"],
        license: "U",
        default_language: sheet.lang.tag(),
        preloaded_dependencies: [QUESTION_SET, MULTI_CHOICE].map(Dependency::from).into(),
    };
    let content = Content {
        intro_page: Intro { show_intro_page: false },
        progress_type: "dots",
        pass_percentage: 50,
        questions: sheet.entries().enumerate().map(|(nth, entry)| item(&entry, nth, words)).collect(),
    };
    let json =
        |value: serde_json::Result<Vec<u8>>| value.map_err(|error| SheetError::Json(error.to_string()));
    let (package, content) = (json(serde_json::to_vec(&package))?, json(serde_json::to_vec(&content))?);
    let files = [("h5p.json", &*package), ("content/content.json", &*content)];
    zip(&files).ok_or(SheetError::TooMany { count: sheet.questions.len() })
}

fn item<'a>(entry: &Entry, nth: usize, words: &FileWords) -> Item<'a> {
    let (name, major, minor) = MULTI_CHOICE;
    let answer = |choice: &Offer| Answer {
        text: format!("<div>{}</div>", html(&choice.text)),
        correct: choice.is_right,
        tips_and_feedback: Feedback {
            tip: "",
            chosen_feedback: format!("<div>{}</div>", html(&choice.feedback)),
            not_chosen_feedback: "",
        },
    };
    Item {
        library: format!("{name} {major}.{minor}"),
        params: Params {
            question: question_html(entry),
            answers: entry.choices.iter().map(answer).collect(),
            overall_feedback: [Range { from: 0, to: 100 }],
            behaviour: Behaviour {
                enable_retry: true,
                enable_solutions_button: true,
                enable_check_button: true,
                kind: "auto",
                single_point: true,
                random_answers: false,
                show_solutions_requires_input: true,
            },
            ui: Ui { check_answer_button: words.check },
        },
        sub_content_id: id(entry, nth),
        metadata: Metadata { content_type: "Multiple Choice", license: "U", title: entry.title.clone() },
    }
}

/// The question: its link as text, because the library keeps no links in questions.
fn question_html(entry: &Entry) -> String {
    let lines = [&entry.prompt, &entry.description, &entry.link].map(|line| format!("<p>{}</p>", html(line)));
    lines.concat()
}

/// A UUID of version 4's form that follows from the question, so that the same questions are the same file.
fn id(entry: &Entry, nth: usize) -> String {
    let seed = entry.link.bytes().fold(nth as u64, |seed, byte| mix(seed ^ u64::from(byte)));
    let (high, low) = (mix(seed), mix(!seed));
    let (a, b, c) = (high >> 32, high >> 16 & 0xffff, high & 0x0fff);
    let (d, e) = (low >> 48 & 0x3fff | 0x8000, low & 0xffff_ffff_ffff);
    format!("{a:08x}-{b:04x}-4{c:03x}-{d:04x}-{e:012x}")
}
