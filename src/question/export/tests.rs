use super::*;
use crate::question::{Level, Question, Topic, draw};
use crate::words::Lang;

fn questions() -> Vec<Question> {
    let levels = Level::ALL.into_iter().zip(Topic::ALL.into_iter().cycle().skip(1));
    levels
        .chain([(Level::Two, Topic::Transposed)])
        .filter_map(|(level, topic)| draw(level, topic, 3))
        .collect()
}

fn written(kind: Kind, lang: Lang) -> Vec<u8> {
    write(kind, &Sheet { questions: &questions(), lang, page: "https://example.org/conv/" }).unwrap()
}

#[test]
fn a_poll_has_the_right_answer_last() {
    let text = String::from_utf8(written(Kind::Text, Lang::En)).unwrap();
    let parts: Vec<_> = text.trim_end().split("\n\n").collect();
    assert_eq!(parts.len(), questions().len());
    for (part, question) in parts.iter().zip(questions()) {
        let lines: Vec<_> = part.lines().collect();
        assert_eq!(lines.len(), 7, "{part}");
        assert!(lines[2].starts_with("https://example.org/conv/?"));
        let right = question.choice_text(question.right()).unwrap().replace('\n', " / ");
        assert_eq!(lines[6], right);
    }
}

/// The answer stands nowhere but among the choices and in their feedback.
#[test]
fn what_describes_the_figure_does_not_say_the_answer() {
    let sheet = Sheet { questions: &questions(), lang: Lang::En, page: "" };
    for (entry, question) in sheet.entries().zip(&questions()) {
        assert!(entry.link.contains(&format!("cover={}", question.ask().name())), "{}", entry.link);
        if question.ask().hides_size() {
            assert!(entry.description.ends_with("output ?."), "{}", entry.description);
        }
    }
}

#[test]
fn gift_escapes_its_signs() {
    for lang in Lang::ALL {
        let gift = String::from_utf8(written(Kind::Gift, lang)).unwrap();
        let begin = |sign: &str| gift.lines().filter(|line| line.starts_with(sign)).count();
        assert_eq!((begin("="), begin("~"), begin("::"), begin("}")), (6, 18, 6, 6));
        // Signs that are not the format's own have a backslash: in links, formulas, markup.
        assert!(gift.contains("https\\://example.org/conv/?") && gift.contains("href\\=\""));
        for line in gift.lines().filter(|line| line.starts_with(['=', '~'])) {
            let plain = line[1..].replace(" #[html]", "").replace("\\\\", "");
            for (at, c) in
                plain.char_indices().filter(|(_, c)| matches!(c, '~' | '=' | '#' | '{' | '}' | ':'))
            {
                assert_eq!(&plain[at - 1..at], "\\", "{c} in {line}");
            }
        }
    }
}

#[test]
fn a_package_has_its_two_files_and_is_the_same_each_time() {
    let package = written(Kind::H5p, Lang::Ko);
    assert_eq!(package, written(Kind::H5p, Lang::Ko));
    let has = |text: &str| package.windows(text.len()).any(|it| it == text.as_bytes());
    for text in
        ["h5p.json", "content/content.json", "\"mainLibrary\":\"H5P.QuestionSet\"", "H5P.MultiChoice 1.16"]
    {
        assert!(has(text), "{text}");
    }
}

#[test]
fn no_questions_are_no_file_and_too_many_neither() {
    let sheet = |questions| Sheet { questions, lang: Lang::En, page: "" };
    assert_eq!(write(Kind::Text, &sheet(&[])), Err(SheetError::Empty));
    let many = vec![questions()[0].clone(); MAX_QUESTIONS + 1];
    assert_eq!(write(Kind::Gift, &sheet(&many)), Err(SheetError::TooMany { count: MAX_QUESTIONS + 1 }));
}
