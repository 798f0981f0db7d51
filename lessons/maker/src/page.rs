//! A lesson's Markdown with its blocks turned into HTML.
//!
//! The words of a task stay Markdown between the elements, so mdBook renders them as all others.
//! What is written here is read without script too: a picture, a question, and answers that open.

use anyhow::{Context, Result, ensure};
use convoscope::words::Lang;

use crate::check::{check, check_fact};
use crate::still::{self, Still};
use crate::task::{Choice, Exercise, Question, Task};
use crate::words::{Words, words};

/// How a block begins.
const FENCE: &str = "```convoscope";
/// How a block ends.
const FENCE_END: &str = "```";

/// A piece of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Markdown.
    Text(String),
    /// A block.
    Task(Task),
}

/// A lesson for mdBook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Markdown with HTML.
    pub markdown: String,
    /// The colors of its pictures.
    pub css: String,
}

/// The pieces of a lesson in their order. What `<!-- check: … -->` says is checked and left out.
///
/// # Errors
/// Where a block cannot be read or does not do what it says, or a checked sentence is not true.
pub fn pieces(markdown: &str) -> Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut lines = markdown.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        let place = || format!("line {}", at + 1);
        if line == FENCE {
            let mut block = String::new();
            loop {
                let (_, line) = lines.next().context("a block has no end").with_context(place)?;
                if line == FENCE_END {
                    break;
                }
                block.push_str(line);
                block.push('\n');
            }
            let task = Task::parse(&block).with_context(place)?;
            check(&task).with_context(place)?;
            pieces.push(Piece::Text(std::mem::take(&mut text)));
            pieces.push(Piece::Task(task));
        } else if let Some(fact) = line.strip_prefix("<!-- check:") {
            let fact = fact.strip_suffix("-->").context("a check ends with -->").with_context(place)?;
            check_fact(fact).with_context(place)?;
        } else {
            text.push_str(line);
            text.push('\n');
        }
    }
    pieces.push(Piece::Text(text));
    Ok(pieces)
}

/// Turns the Markdown of a lesson with this `name` into that which mdBook renders.
///
/// # Errors
/// As [`pieces`].
pub fn page(markdown: &str, name: &str, lang: Lang) -> Result<Page> {
    let pieces = pieces(markdown)?;
    let (mut out, mut css) = (String::new(), String::new());
    let mut n_tasks = 0;
    let mut is_open = false;
    for piece in &pieces {
        match piece {
            Piece::Text(text) => {
                ensure!(!is_open, "a text before its figure");
                is_open = true;
                // Below the first figure the text goes on in a section of its own.
                out.push_str(&format!(
                    "<section class=\"lesson\">\n<div class=\"lesson-text\">\n\n{text}\n\n</div>\n"
                ));
            }
            Piece::Task(task) => {
                n_tasks += 1;
                let Still { svg, css: more } =
                    still::draw(&task.figure, &format!("still-{name}-{n_tasks}"), lang)?;
                css.push_str(&more);
                css.push('\n');
                out.push_str(&task_html(task, &svg, lang));
                out.push_str("</section>\n\n");
                is_open = false;
            }
        }
    }
    if is_open {
        out.push_str("</section>\n");
    }
    Ok(Page { markdown: out, css })
}

/// The figure and what to do with it.
fn task_html(task: &Task, svg: &str, lang: Lang) -> String {
    let w = words(lang);
    let Task { figure, show, question, exercise } = task;
    let mut html = format!(
        "<figure class=\"live\" data-figure=\"{query}\" data-show=\"{}\" data-name=\"{}\">\n\
         <div class=\"still\">{svg}</div>\n\
         <figcaption><a class=\"open\" href=\"{}\">{}</a></figcaption>\n</figure>\n<div class=\"tasks\">\n",
        escaped(show),
        w.figure,
        address(figure, lang),
        w.open,
        query = escaped(figure),
    );
    if let Some(question) = question {
        html.push_str(&question_html(question, w));
    }
    if let Some(exercise) = exercise {
        html.push_str(&exercise_html(exercise, lang));
    }
    html.push_str("</div>\n");
    html
}

fn question_html(Question { predict, choices }: &Question, w: &Words) -> String {
    let mut html = format!(
        "<section class=\"task task-predict\" data-test=\"predict\">\n<h2>{}</h2>\n\n{predict}\n\n<ul class=\"choices\">\n",
        w.predict
    );
    for Choice { is_right, label, .. } in choices {
        html.push_str(&format!("<li data-right=\"{is_right}\">{label}</li>\n"));
    }
    html.push_str(&format!(
        "</ul>\n<div class=\"reply\" role=\"status\" data-test=\"reply\"></div>\n<details>\n<summary>{}</summary>\n",
        w.answer
    ));
    let said = |it: &Choice, word: &str| {
        let Choice { label, reply, .. } = it;
        format!("<div class=\"said\"><b>{label}</b><div data-says=\"{word}\">\n\n{reply}\n\n</div></div>\n")
    };
    for choice in choices.iter().filter(|it| it.is_right) {
        html.push_str(&said(choice, w.right));
    }
    html.push_str(&format!("<p class=\"others\">{}</p>\n", w.other_answers));
    for choice in choices.iter().filter(|it| !it.is_right) {
        html.push_str(&said(choice, w.wrong));
    }
    html.push_str("</details>\n</section>\n");
    html
}

fn exercise_html(exercise: &Exercise, lang: Lang) -> String {
    let w = words(lang);
    let Exercise { ask, goal, done, solution, mistakes } = exercise;
    let mut html = format!(
        "<section class=\"task task-change\" data-test=\"change\">\n<h2>{}</h2>\n\n{ask}\n\n<div class=\"reply\" role=\"status\" data-test=\"reply\"></div>\n\
         <p class=\"buttons\" hidden><button type=\"button\" class=\"reset\" data-test=\"reset\">{}</button></p>\n<details>\n\
         <summary>{}</summary>\n<div class=\"said\" data-goal=\"{}\" data-says=\"{}\">\n\n{done}\n\n</div>\n\
         <p><a class=\"show\" data-test=\"show\" data-figure=\"{}\" href=\"{}\">{}</a></p>\n",
        w.change,
        w.reset,
        w.solution,
        escaped(&goal.to_string()),
        w.done,
        escaped(solution),
        address(solution, lang),
        w.show,
    );
    if !mistakes.is_empty() {
        html.push_str(&format!("<p class=\"others\">{}</p>\n<ul>\n", w.mistakes));
    }
    for it in mistakes {
        let goal = escaped(&it.goal.to_string());
        html.push_str(&format!("<li data-goal=\"{goal}\" data-says=\"\">\n\n{}\n\n</li>\n", it.reply));
    }
    if !mistakes.is_empty() {
        html.push_str("</ul>\n");
    }
    html.push_str("</details>\n</section>\n");
    html
}

/// The page with a figure, as seen from a lesson.
fn address(query: &str, lang: Lang) -> String {
    escaped(&format!("../../?{query}&lang={}", lang.tag()))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
