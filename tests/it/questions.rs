//! Drawn questions with their numbers and all that mistakes make of them, and the files that are made of questions:
//! `tools/question_check.py` computes them again and reads the files with other programs.

use std::path::PathBuf;

use convoscope::conv::{Axis, PaddingMode};
use convoscope::figure::{Cover, url};
use convoscope::question::export::{Kind, Sheet, write};
use convoscope::question::{Level, Mistake, Question, Topic, draw};
use convoscope::words::Lang;
use expect_test::expect_file;
use serde_json::{Value, json};

fn drawn() -> impl Iterator<Item = (Level, Topic, u32, Question)> {
    let all = Topic::ALL.into_iter().flat_map(|topic| Level::ALL.map(|level| (topic, level)));
    all.flat_map(|(topic, level)| {
        (1..=3).map(move |seed| (level, topic, seed, draw(level, topic, seed).unwrap()))
    })
}

fn record((level, topic, seed, question): (Level, Topic, u32, Question)) -> Value {
    let (model, ask) = (question.model(), question.ask());
    let layer = &model.layer;
    let params = layer.params();
    let tensor = |tensor: Option<&convoscope::conv::Tensor>| {
        tensor.map(|it| json!({ "shape": it.shape(), "values": it.as_slice() }))
    };
    let output = layer.output_of_step(question.figure().shown.cursor.step).unwrap();
    let [mode, constant] = match params.padding_mode {
        PaddingMode::Constant(value) => [json!("constant"), json!(value)],
        PaddingMode::Reflect => [json!("reflect"), json!(0.0)],
        PaddingMode::Replicate => [json!("edge"), json!(0.0)],
        PaddingMode::Circular => [json!("wrap"), json!(0.0)],
        PaddingMode::Zeros => [json!("constant"), json!(0.0)],
    };
    let pads = [Axis::Height, Axis::Width].map(|axis| {
        let padding = layer.axis(axis).padding();
        [padding.before, padding.after]
    });
    let wrong: serde_json::Map<String, Value> = Mistake::ALL
        .iter()
        .filter(|&&mistake| mistake != Mistake::Near)
        .filter_map(|&mistake| {
            Some((format!("{mistake:?}"), json!(question.wrong_answer(mistake)?.text(ask))))
        })
        .collect();
    json!({
        "level": level.number(),
        "topic": topic.name(),
        "seed": seed,
        "figure": url::print(question.figure()),
        "ask": ask.name(),
        "op": params.op.name(),
        "input": tensor(model.input.tensor()),
        "weight": tensor(model.weight.as_ref().and_then(|weight| weight.tensor())),
        "bias": model.bias,
        "kernel": params.kernel_size[1..],
        "stride": params.stride[1..],
        "dilation": params.dilation[1..],
        "pads": pads,
        "mode": mode,
        "constant": constant,
        "groups": params.groups,
        "output_padding": params.output_padding[1..],
        "place": [output.oc, output.o[1], output.o[2]],
        "right": question.choice_text(question.right()),
        "choices": (0..4).map(|at| question.choice_text(at)).collect::<Vec<_>>(),
        "wrong": wrong,
    })
}

#[test]
fn drawn_questions_are_those_that_numpy_has_computed() {
    let lines: Vec<String> = drawn().map(|it| record(it).to_string()).collect();
    let text = format!("[\n{}\n]\n", lines.join(",\n"));
    expect_file!["../data/questions/drawn.json"].assert_eq(&text);
}

/// A question of each level and topic, and one of each thing that can be asked for.
fn sheet() -> Vec<Question> {
    let mut questions: Vec<_> =
        drawn().filter(|(_, _, seed, _)| *seed == 1).map(|(.., question)| question).collect();
    questions.retain({
        let mut seen = Vec::new();
        move |question: &Question| {
            let is_new = !seen.contains(&question.ask()) || matches!(question.ask(), Cover::Map);
            seen.push(question.ask());
            is_new
        }
    });
    questions
}

#[test]
fn files_of_questions_are_those_that_other_programs_have_read() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/questions");
    let questions = sheet();
    for lang in Lang::ALL {
        let sheet = Sheet { questions: &questions, lang, page: "https://example.org/convoscope/" };
        for kind in Kind::ALL {
            let name = format!("{}-{}", lang.tag(), kind.file());
            let bytes = write(kind, &sheet).unwrap();
            if kind == Kind::H5p {
                if std::env::var_os("UPDATE_EXPECT").is_some() {
                    std::fs::write(folder.join(&name), &bytes).unwrap();
                }
                assert_eq!(bytes, std::fs::read(folder.join(&name)).unwrap(), "{name}");
            } else {
                expect_file![folder.join(&name)].assert_eq(&String::from_utf8(bytes).unwrap());
            }
        }
    }
}
