//! The tables of `docs/embedding.md`, written from the rows by which links and messages are read.

use super::options::KEYS;
use super::part::{ALL, Part};
use super::{MAX_TEXT_BYTES, Report, Request};

/// What stands before the tables in the document; what stands between this and [`END`] is written by a test.
pub const BEGIN: &str = "<!-- The tables up to END are written by a test from src/embed/. -->";
/// What stands behind them.
pub const END: &str = "<!-- END -->";

/// The keys, the parts and the messages as Markdown.
pub fn tables() -> String {
    let mut text = String::from(
        "### Keys of an embed\n\n\
         They stand in the address of the frame, beside those of the [figure](links.md).\n\n\
         | key | value | example |\n|---|---|---|\n",
    );
    let example = |name: &str, example: &str| match example {
        "1" => name.to_owned(),
        _ => format!("{name}={example}"),
    };
    for key in KEYS {
        row(&mut text, &[code(key.name), of_key(key.name).to_owned(), code(&example(key.name, key.example))]);
    }
    text.push_str(
        "\n### Parts that can be shown and hidden\n\n| part | what it is | if nothing is said |\n|---|---|---|\n",
    );
    let mark = |is_shown: bool| if is_shown { "shown" } else { "hidden" }.to_owned();
    for part in Part::ALL {
        row(&mut text, &[code(part.name()), of_part(part).to_owned(), mark(part.is_default(true))]);
    }
    text.push_str(&format!(
        "\n`transport` stands for {}, `explain` for {}, `{ALL}` for every part.\n",
        listed(members("transport")),
        listed(members("explain"))
    ));
    text.push_str("\n### Messages to the figure\n\n| type | fields | what it does |\n|---|---|---|\n");
    for name in Request::NAMES {
        let (fields, does) = of_request(name);
        row(&mut text, &[code(name), fields.to_owned(), does.to_owned()]);
    }
    text.push_str(&format!(
        "\nA text has at most {MAX_TEXT_BYTES} bytes. What cannot be read is answered by `error`, and nothing changes.\n"
    ));
    text.push_str("\n### Messages from the figure\n\n| type | fields | when |\n|---|---|---|\n");
    for name in Report::NAMES.into_iter().chain(["height"]) {
        let (fields, when) = of_report(name);
        row(&mut text, &[code(name), fields.to_owned(), when.to_owned()]);
    }
    text
}

fn row(text: &mut String, cells: &[String]) {
    text.push_str(&format!("| {} |\n", cells.join(" | ")));
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

fn members(group: &str) -> Vec<&'static str> {
    Part::ALL.into_iter().filter(|part| part.names()[1..].contains(&group)).map(Part::name).collect()
}

fn listed(names: Vec<&str>) -> String {
    let names: Vec<_> = names.into_iter().map(code).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

fn of_key(name: &str) -> &'static str {
    match name {
        "embed" => {
            "a flag: the stage and its transport alone, on the ground of the host. Without it, none of the others counts but \
                    `theme`, `lang`, `speed` and `loop`. A flag is there, or `1`, or `0`"
        }
        "show" => "parts that are shown too, with `,` between",
        "hide" => "parts that are hidden, with `,` between",
        "readonly" => {
            "a flag: the layer and its numbers stay as they are; playing, stepping and pointing work"
        }
        "load" => {
            "when the program is fetched: `visible` (as the frame comes to be seen, the default), `now`, or `click` (as it is \
             pressed). Until then the frame shows a still figure"
        }
        "autoplay" => "a flag: it plays by itself while it is seen, unless the reader wants little motion",
        "keys" => {
            "who has the keys that are pressed in the frame: `own` (the figure, the default), `none` (only a control that \
             has the focus), or `pass` (the figure, but the host at the first and the last step, and Escape)"
        }
        "origin" => {
            "from where messages are obeyed: an origin, or `*` for any; without it only pages of the figure's own origin"
        }
        "theme" => "`light`, `dark`, or `auto`, which is as the reader's system says",
        "lang" => "`en` or `ko`; without it the reader's language",
        "speed" => "steps in a second: `0.5`, `1`, `2`, `4`, `8`, `16`, `32`, `64`",
        "loop" => "a flag: after the last step it begins anew",
        _ => "",
    }
}

const fn of_part(part: Part) -> &'static str {
    match part {
        Part::Header => "the head of the page: examples, undo, share, language, colors, keys",
        Part::Params => "the controls of the layer",
        Part::Values => "where the numbers come from, and numbers by hand",
        Part::Views => "the tabs of the views",
        Part::Turning => "the buttons that turn a volume",
        Part::Buttons => "play, step, first, last",
        Part::Scrubber => "the slider through all steps",
        Part::Step => "which step of how many",
        Part::Speed => "the size of a step, and how fast steps follow each other",
        Part::Loop => "the button that lets the sweep begin anew after the last step",
        Part::Sentence => "the present step in a sentence",
        Part::Products => "the present step taken apart",
        Part::Formula => "how the size of the output comes about, and who pads how",
        Part::Costs => "what groups save",
        Part::Code => "the layer in the code of frameworks",
        Part::Link => "the link that opens the figure in a tab",
    }
}

fn of_request(name: &str) -> (&'static str, &'static str) {
    match name {
        "play" => ("none", "plays; at the last step from the first"),
        "pause" => ("none", "pauses"),
        "toggle" => ("none", "plays or pauses"),
        "next" => ("none", "one step forward"),
        "previous" => ("none", "one step back"),
        "first" => ("none", "the first step"),
        "last" => ("none", "the last step"),
        "seek" => ("`step`: a whole number from 0", "goes to an output element"),
        "open" => ("`figure`: the query of a link", "shows another figure"),
        "get" => ("none", "is answered by `change`"),
        "theme" => ("`theme`: `light`, `dark`, `auto`", "other colors"),
        "lang" => ("`lang`: `en`, `ko`", "another language"),
        _ => ("", ""),
    }
}

fn of_report(name: &str) -> (&'static str, &'static str) {
    const SCENE: &str = "`figure`: the query of its link; `facts`: an object of texts; `step`, `steps`: numbers, without `steps` while the size of the output is covered; `playing`: \
                         true or false; `sentence`: the step in words";
    match name {
        "ready" => (SCENE, "the figure answers from now on"),
        "change" => (SCENE, "something else is shown, or the answer to `get`"),
        "height" => ("`height`: CSS pixels", "the content needs this height"),
        "ended" => ("none", "it has played to the last step"),
        "key" => ("`key`: as browsers call it", "with `keys=pass`, a key that is the host's"),
        "error" => {
            ("`sentence`: what is wrong and what would work", "a message or a figure could not be read")
        }
        _ => ("", ""),
    }
}
