//! Keys and messages of embeds: whatever comes is read or refused, and the docs list what is read.

use std::path::Path;

use convoscope::app::{Speed, Theme};
use convoscope::embed::{Field, Keys, Load, MARK, Options, Origin, Part, Parts, Request, docs};
use convoscope::words::Lang;
use expect_test::expect_file;
use proptest::prelude::*;

use super::strategies::config;

const DOCUMENT: &str = "docs/embedding.md";

#[test]
fn the_docs_list_every_key_part_and_message() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(DOCUMENT);
    let text = std::fs::read_to_string(path).unwrap();
    let (before, rest) = text.split_once(docs::BEGIN).expect("a mark where the tables begin");
    let (_, after) = rest.split_once(docs::END).expect("a mark where the tables end");
    let (begin, tables, end) = (docs::BEGIN, docs::tables(), docs::END);
    assert!(!tables.contains("|  |"), "a row without words: {tables}");
    expect_file!["../../docs/embedding.md"].assert_eq(&format!("{before}{begin}\n\n{tables}\n{end}{after}"));
}

fn options() -> impl Strategy<Value = Options> {
    let parts = prop::collection::vec(any::<bool>(), Part::ALL.len()).prop_map(|shown| {
        let mut parts = Parts::ALL;
        for (part, is_shown) in Part::ALL.into_iter().zip(shown) {
            parts.set(part, is_shown);
        }
        parts
    });
    let origins = prop::option::of(prop_oneof![
        Just(Origin::Any),
        "https?://[a-z0-9.-]{1,20}(:[0-9]{1,5})?".prop_map(Origin::Only),
    ]);
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), prop::option::of(any::<bool>()));
    let loads = prop::sample::select(vec![Load::Now, Load::Visible, Load::Click]);
    let keys = prop::sample::select(vec![Keys::Own, Keys::None, Keys::Pass]);
    let themes = prop::option::of(prop::sample::select(vec![Theme::Auto, Theme::Light, Theme::Dark]));
    let langs = prop::option::of(prop::sample::select(Lang::ALL.to_vec()));
    let speeds = prop::option::of((0..8_usize).prop_map(Speed::at));
    (flags, parts, loads, keys, origins, (themes, langs, speeds)).prop_map(
        |(flags, parts, load, keys, origin, (theme, lang, speed))| {
            let (is_embedded, is_readonly, plays_itself, is_looping) = flags;
            Options {
                is_embedded,
                parts: if is_embedded { parts } else { Options::default().parts },
                is_readonly,
                load,
                plays_itself,
                keys,
                origin,
                theme,
                lang,
                speed,
                is_looping,
            }
        },
    )
}

fn fields() -> impl Strategy<Value = Field> {
    prop_oneof![
        3 => prop::sample::select(Request::NAMES.to_vec()).prop_map(|name| Field::Text(name.to_owned())),
        1 => ".{0,60}".prop_map(Field::Text),
        1 => Just(Field::LongText),
        3 => (0_u8..4).prop_map(|number| Field::Number(number.into())),
        1 => any::<f64>().prop_map(Field::Number),
        1 => Just(Field::Other),
    ]
}

proptest! {
    #![proptest_config(config(800))]

    #[test]
    fn options_go_round(options in options()) {
        prop_assert_eq!(Options::parse(&options.print()), (options, vec![]));
    }

    #[test]
    fn any_query_gives_options_that_go_round(query in "(embed|show|hide|keys|load|speed|origin|[a-z]{0,4}|[&=,*:/.0-9]|.){0,12}") {
        let (options, _) = Options::parse(&query);
        prop_assert_eq!(Options::parse(&options.print()), (options, vec![]));
    }

    #[test]
    fn any_message_gives_a_request_or_a_sentence(values in prop::collection::vec(fields(), 6)) {
        let names = [MARK, "type", "step", "figure", "theme", "lang"];
        let read = Request::read(&|name| {
            names.iter().position(|it| *it == name).map(|at| values[at].clone())
        });
        let is_this_version = values[0] == Field::Number(1.0);
        match read {
            Some(Ok(_)) => prop_assert!(is_this_version),
            Some(Err(why)) => prop_assert!(why.to_string().ends_with('.')),
            None => prop_assert!(false, "a message with the mark is read"),
        }
    }
}
