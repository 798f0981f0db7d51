//! A figure said flat, key by key: what a host page reads, and what a goal of a lesson is compared with.

use super::url::KEYS;
use super::{Cover, Figure, Model};
use crate::conv::Param;
use crate::number::print_decimal;

/// Every key of the figure's link with its value, also where a link leaves it out, and what follows from the layer:
///
/// | name | value |
/// |---|---|
/// | each key of [`KEYS`] | what a link writes behind it, decoded; nothing where there is nothing to write |
/// | `output` | the size of an output map, each axis in use, as `3x3` |
/// | `parameters` | how many numbers are learned |
/// | `multiply_adds` | of one forward pass |
/// | `value` | the output element of the present step |
/// | `activated` | what the function after the layer makes of it; nothing where there is none |
///
/// What is [covered](super::Cover), and what gives it away, is left out.
///
/// ```
/// use convoscope::figure::{Model, facts, url::parse};
/// let figure = parse("input=5&stride=2").figure;
/// let Ok(model) = Model::new(&figure.content) else { panic!("a layer that works") };
/// let facts = facts(&figure, &model);
/// let fact = |name| facts.iter().find(|it| it.0 == name).map(|it| &*it.1);
/// assert_eq!((fact("stride"), fact("dilation"), fact("output")), (Some("2"), Some("1"), Some("3x3")));
/// ```
pub fn facts(figure: &Figure, model: &Model) -> Vec<(&'static str, String)> {
    let layer = &model.layer;
    let output = layer.output_size();
    let sizes: Vec<String> = layer.params().dims.in_use(&output).iter().map(usize::to_string).collect();
    let of_link = KEYS.iter().map(|key| (key.name, decoded(&key.write(figure))));
    let value = model.trace(figure.shown.cursor.step).total;
    let activated =
        model.activation().map_or_else(String::new, |function| print_decimal(function.apply(value)));
    let that_follow = [
        ("output", sizes.join("x")),
        ("parameters", layer.parameter_count().to_string()),
        ("multiply_adds", layer.multiply_adds().to_string()),
        ("value", print_decimal(value)),
        ("activated", activated),
    ];
    let is_seen = |name: &str| figure.shown.cover.is_none_or(|cover| !gives_away(cover, name));
    of_link.chain(that_follow).filter(|(name, _)| is_seen(name)).collect()
}

/// Whether a fact gives away what is covered.
fn gives_away(cover: Cover, name: &str) -> bool {
    match name {
        "output" => cover.hides_size() || cover.hides(Param::OutChannels),
        "multiply_adds" => cover.hides_size() || matches!(cover, Cover::Param(_)),
        "parameters" => matches!(cover, Cover::Param(_)),
        "value" | "activated" => cover.hides_value(),
        name => matches!(cover, Cover::Param(_)) && cover.name() == name,
    }
}

/// The text that a link has as `value`.
fn decoded(value: &str) -> String {
    form_urlencoded::parse(format!("={value}").as_bytes())
        .next()
        .map_or_else(String::new, |(_, value)| value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::url::{parse, print};

    fn facts_of(query: &str) -> Vec<(&'static str, String)> {
        let figure = parse(query).figure;
        facts(&figure, &Model::new(&figure.content).unwrap())
    }

    #[track_caller]
    fn check(query: &str, expected: &[(&str, &str)]) {
        let facts = facts_of(query);
        for (name, value) in expected {
            let found = facts.iter().find(|fact| fact.0 == *name).map(|fact| &*fact.1);
            assert_eq!(found, Some(*value), "{name} of {query}");
        }
    }

    #[test]
    fn defaults_are_written_out() {
        check(
            "",
            &[
                ("dims", "2"),
                ("op", "conv"),
                ("input", "8"),
                ("kernel", "3"),
                ("stride", "1"),
                ("padding", "1"),
                ("bias", "1"),
                ("view", "tilted"),
                ("step", "0"),
                ("tap", ""),
                ("set_input", ""),
                // 8 + 2 − 3 + 1 = 8; 3 · 3 weights and a bias; 9 · 64.
                ("output", "8x8"),
                ("parameters", "10"),
                ("multiply_adds", "576"),
            ],
        );
    }

    #[test]
    fn what_follows_is_of_the_layer_and_the_step() {
        // 16 cells of a step signal: 1 + (4 − 2) / 2 = 2 windows of 4.
        check(
            "dims=1&input=4&kernel=2&stride=2&padding=0&set_input=0.0:5,7&set_weight=0.0.0:2,-1&bias=0",
            &[("output", "2"), ("parameters", "2"), ("multiply_adds", "4"), ("value", "3")],
        );
        check("dims=3&input=5x4x3&padding=0", &[("output", "3x2x1"), ("input", "5x4x3")]);
        check("op=max_pool&stride=2&padding=0&kernel=2", &[("parameters", "0"), ("multiply_adds", "0")]);
    }

    #[test]
    fn values_are_decoded() {
        check("dims=1&values=text:the+cat%26dog", &[("values", "text:the cat&dog")]);
        check("set_input=0.1.2:5,7;0.2.0:1", &[("set_input", "0.1.2:5,7;0.2.0:1")]);
    }

    #[test]
    fn no_name_is_there_twice_and_the_link_can_be_made_of_them() {
        let query = "dims=1&in_channels=2&input=9&kernel=5&stride=2&dilation=3&padding=4.0&values=text:a+b&step=1&tap=3";
        let facts = facts_of(query);
        let names: std::collections::BTreeSet<_> = facts.iter().map(|fact| fact.0).collect();
        assert_eq!(names.len(), facts.len());
        let mut link = form_urlencoded::Serializer::new(String::new());
        link.extend_pairs(facts.iter().filter(|fact| !fact.1.is_empty()));
        let figure = parse(query).figure;
        let again = parse(&link.finish());
        assert_eq!((print(&again.figure), again.problems), (print(&figure), vec![]));
    }
}
